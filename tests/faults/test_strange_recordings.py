"""What can lie in `recordings/`: links, pipes, folders, the same words twice. Nothing hangs, nothing is passed over."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
import soundfile

from accessible.errors import Finding, Severity
from accessible.plan.narration import NarrationPart
from accessible.production.chosen import chosen_issue
from accessible.production.prepare import Prepared, prepare
from accessible.settings import Settings
from small_issue import small_issue

pytestmark = pytest.mark.faults

SLUG = "01-resting-well"


@lru_cache(maxsize=1)
def first_part() -> NarrationPart:
    """What the first part of the first article says: the same wherever the issue lies."""
    with TemporaryDirectory() as name:
        settings = small_issue(Path(name))
        plan = prepare(settings, chosen_issue(settings)).drafts[0].plan
    assert plan is not None
    return plan.narration.parts[0]


class Folder:
    """The recordings of a small issue, whose first article says "It takes practice."."""

    def __init__(self, tmp_path: Path) -> None:
        self.settings: Settings = small_issue(tmp_path)
        self.root = self.settings.content / "2027-spring" / "recordings"
        (self.root.parent / "02-a-short-note.md").unlink()
        (self.root / SLUG).mkdir(parents=True)
        self.part: NarrationPart = first_part()
        self.sentence = next(each.id for each in self.part.utterances if each.text == "It takes practice.")

    def prepared(self) -> Prepared:
        return prepare(self.settings, chosen_issue(self.settings))

    def findings(self) -> list[Finding]:
        prepared = self.prepared()
        every = [*prepared.findings, *(finding for draft in prepared.drafts for finding in draft.findings)]
        return [finding for finding in every if finding.code.startswith("recording")]

    def used(self) -> list[str]:
        recordings = self.prepared().drafts[0].recordings
        return [recorded.shown for _, recorded in (*recordings.sentences, *recordings.parts)]

    def record(self, name: str, seconds: float = 1.2) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        at = np.arange(int(seconds * 24_000)) / 24_000
        level = 0.4 * (0.51 + 0.49 * np.cos(2 * np.pi * 4 * at))
        kind = "FLAC" if path.suffix.lower() == ".flac" else "WAV"
        soundfile.write(path, level * np.sin(2 * np.pi * 440 * at), 24_000, format=kind)
        return path


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def only(findings: list[Finding], severity: Severity) -> Finding:
    assert [finding.severity for finding in findings] == [severity]
    assert findings[0].remedy
    return findings[0]


def test_a_pipe_is_named_and_nobody_waits_for_it(folder: Folder) -> None:
    os.mkfifo(folder.root / SLUG / f"{folder.sentence}.wav")
    told = only(folder.findings(), Severity.ERROR)
    assert "no plain file" in told.message
    assert told.words == "It takes practice."


def test_a_device_is_not_read(folder: Folder) -> None:
    (folder.root / SLUG / f"{folder.sentence}.wav").symlink_to("/dev/zero")
    assert "link to a file elsewhere" in only(folder.findings(), Severity.ERROR).message


def test_a_link_out_of_the_folder_is_not_followed(folder: Folder, tmp_path: Path) -> None:
    outside = folder.record(f"{SLUG}/kept.wav").rename(tmp_path / "outside.wav")
    (folder.root / SLUG / f"{folder.sentence}.wav").symlink_to(outside)
    assert "link to a file elsewhere" in only(folder.findings(), Severity.ERROR).message


def test_links_in_a_ring_and_into_nowhere_are_named(folder: Folder) -> None:
    path = folder.root / SLUG / f"{folder.sentence}.wav"
    path.symlink_to(path)
    assert "leads to itself" in only(folder.findings(), Severity.ERROR).message


def test_a_folder_with_a_sounds_name_is_named(folder: Folder) -> None:
    (folder.root / SLUG / f"{folder.sentence}.wav").mkdir()
    assert "is a folder" in only(folder.findings(), Severity.ERROR).message


@pytest.mark.parametrize("other", ["{}.flac", "../{}.wav"])
def test_two_recordings_of_the_same_words_stop_the_article(folder: Folder, other: str) -> None:
    folder.record(f"{SLUG}/{folder.sentence}.wav")
    folder.record(f"{SLUG}/{other.format(folder.sentence)}")
    told = only(folder.findings(), Severity.ERROR)
    assert "of the same words" in told.message
    assert told.message.count(folder.sentence) == 2
    assert folder.prepared().drafts[0].plan is None


def test_capitals_in_a_name_do_not_matter(folder: Folder) -> None:
    folder.record(f"{SLUG}/{folder.sentence.upper()}.WAV")
    assert folder.findings() == []
    assert folder.used() == [f"recordings/{SLUG}/{folder.sentence.upper()}.WAV"]


def test_a_sentence_whose_whole_part_is_recorded_is_named_with_its_own_place(folder: Folder) -> None:
    folder.record(f"{SLUG}/{folder.sentence}.wav")
    folder.record(f"{SLUG}/part-1-{folder.part.code}.wav", seconds=sum(map(len, _texts(folder.part))) * 0.06)
    told = only([each for each in folder.findings() if each.code == "recording-unused"], Severity.WARNING)
    assert f"recordings/{SLUG}/{folder.sentence}.wav is not used: its whole part" in told.message


def _texts(part: NarrationPart) -> list[str]:
    return [each.spoken for each in part.utterances]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (SLUG + "/{} (1).wav", "no sentence of the article has this id"),
        (SLUG + "/take one.wav", "neither a sentence's id"),
        ("take one.wav", "neither a sentence's id"),
        ("part-1-1a2b3c4d.wav", "in the folder of its article"),
        (SLUG + "/part-9-1a2b3c4d.wav", "no part 9"),
        (SLUG + "/part-1.mp4", "only WAV and FLAC"),
        (SLUG + "/{}", "only WAV and FLAC"),
        ("interview.m4a", "only WAV and FLAC"),
        (SLUG + "/old/{}.wav", "there is no article"),
        ("01-Resting-Well/{}.wav", "there is no article"),
    ],
)
def test_a_file_that_nothing_has_a_use_for_is_named_with_why(folder: Folder, name: str, words: str) -> None:
    path = folder.root / name.format(folder.sentence)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")
    told = only(folder.findings(), Severity.WARNING)
    assert words in told.message
    assert path.name in told.message


def test_half_the_words_and_a_long_silence_are_told_and_nothing_is_stopped(folder: Folder) -> None:
    whole = sum(len(text) for text in _texts(folder.part)) * 0.06
    path = folder.record(f"{SLUG}/part-1-{folder.part.code}.wav", seconds=whole * 0.8)
    sound, rate = soundfile.read(path)
    soundfile.write(path, np.pad(sound, (0, int(whole * rate / 2))), rate)
    told = only(folder.findings(), Severity.WARNING)
    assert "words may be missing" in told.message
    assert told.words.startswith("Resting well")
    assert folder.used() == [f"recordings/{SLUG}/part-1-{folder.part.code}.wav"]
