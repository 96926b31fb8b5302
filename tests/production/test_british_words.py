"""Which voices say words as Britain does, and that nothing but their sound is changed by it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from accessible.errors import SourceError
from accessible.issue import Pace
from accessible.production.chosen import chosen_issue
from accessible.production.prepare import prepare
from accessible.production.readers import AMERICAN_LEXICON, with_british_words
from accessible.settings import PROJECT, Settings
from accessible.speech.engine import Engine
from accessible.speech.voice import find_voice, load_voices

VOICES = PROJECT / "voices"
TABLE = """<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en-GB">
{entry}
</lexicon>
"""
HERB = "<lexeme><grapheme>herb</grapheme><phoneme>hɜː(r)b</phoneme></lexeme>"


@pytest.fixture
def voices(tmp_path: Path) -> Path:
    """A folder of voices whose table has one word."""
    folder = shutil.copytree(VOICES, tmp_path / "voices", ignore=shutil.ignore_patterns("kokoro"))
    table(folder, HERB)
    return folder


def table(folder: Path, entry: str) -> None:
    (folder / AMERICAN_LEXICON).write_text(TABLE.format(entry=entry), "utf-8")


def test_heart_has_them_and_no_other_voice(voices: Path) -> None:
    said = {name: with_british_words(voice, voices).readings for name, voice in load_voices(voices).items()}
    assert said.pop("heart") == (("herb", "hɜː(r)b"),)
    assert len(said) >= 4
    assert set(said.values()) == {()}


def test_a_british_voice_does_not_even_open_the_table(voices: Path) -> None:
    (voices / AMERICAN_LEXICON).unlink()
    for name in ("emma", "george", "rp", "silent"):
        assert with_british_words(find_voice(voices, name), voices) == find_voice(voices, name)
    with pytest.raises(SourceError):
        with_british_words(find_voice(voices, "heart"), voices)


def test_an_american_voice_that_takes_no_readings_is_left_alone(voices: Path) -> None:
    stock = replace(find_voice(voices, "silent"), language="en-US")
    assert with_british_words(stock, voices) == stock


@pytest.mark.parametrize(
    "entry",
    [
        "<lexeme><grapheme>herb</grapheme><alias>hurb</alias></lexeme>",
        "<lexeme><grapheme>herb tea</grapheme><phoneme>hɜː(r)b tiː</phoneme></lexeme>",
    ],
)
def test_an_entry_that_would_change_nothing_is_told_with_its_line(entry: str, voices: Path) -> None:
    table(voices, entry)
    with pytest.raises(SourceError) as raised:
        with_british_words(find_voice(voices, "heart"), voices)
    assert [(each.code, each.file, each.line) for each in raised.value.findings] == [("lexicon", AMERICAN_LEXICON, 3)]


def test_clips_are_made_anew_when_the_table_changes(voices: Path) -> None:
    def version(name: str) -> str:
        return Engine(with_british_words(find_voice(voices, name), voices), Pace.STANDARD, voices).version

    before, british = version("heart"), version("silent")
    table(voices, HERB.replace("ɜː(r)", "ɒ"))
    assert version("heart") != before
    assert version("silent") == british


def test_words_parts_and_print_are_the_same_with_and_without_the_table(settings: Settings, voices: Path) -> None:
    (settings.content / "2027-spring" / "02-a-short-note.md").write_text(
        "---\ntitle: Herbs\ndisclaimer: medical\n---\n\nThe herb has been on my schedule, from A to Z.\n", "utf-8"
    )
    issue = replace(chosen_issue(settings), voice="heart")
    with_table = prepare(settings, issue)
    table(voices, "")
    without = prepare(replace(settings, voices=voices), issue)
    assert with_table.speaker.voice.readings
    assert not without.speaker.voice.readings
    for one, other in zip(with_table.drafts, without.drafts, strict=True):
        assert one.plan is not None
        assert one.plan == other.plan
        assert one.findings == other.findings


def test_a_broken_table_is_told_with_the_faults_of_the_articles(settings: Settings, voices: Path) -> None:
    (settings.content / "2027-spring" / "02-a-short-note.md").write_text(
        "---\ntitle: Doses\ndisclaimer: medical\n---\n\nTake 5 qz.\n", "utf-8"
    )
    table(voices, HERB + HERB)
    issue = chosen_issue(settings)
    prepare(replace(settings, voices=voices), issue)
    with pytest.raises(SourceError) as raised:
        prepare(replace(settings, voices=voices), replace(issue, voice="heart"))
    files = [each.file.rpartition("/")[2] for each in raised.value.findings]
    assert files == [AMERICAN_LEXICON, "02-a-short-note.md"]
