"""A person's recordings in an issue: they are heard in their place, and no old or damaged one is ever used."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from accessible.errors import ExitCode
from accessible.outputs.sound.mp3 import decode
from accessible.production.cache import Cache
from accessible.production.readers import Recorded
from accessible.production.targets import speech
from accessible.recording import SAMPLE_RATE
from accessible.settings import Settings
from accessible.speech import recorded as as_recorded
from small_issue import built

SLUG = "01-resting-well"


@pytest.fixture
def settings(cached: Settings) -> Settings:
    """A small issue that a voice has read before, so that only what a person reads is made."""
    return cached


def receipt(settings: Settings) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((settings.out / "2027-spring-staff" / "receipt.json").read_bytes())
    return found


def article(settings: Settings) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in receipt(settings)["articles"] if each["id"] == SLUG)
    return found


def record(settings: Settings, name: str, seconds: float, pitch: float = 440) -> Path:
    """A loud tone that goes up and down as a person's voice does: the silent voice has none of its pitch."""
    path = settings.content / "2027-spring" / "recordings" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    at = np.arange(int(seconds * 48_000)) / 48_000
    level = 0.4 * (0.51 + 0.49 * np.cos(2 * np.pi * 4 * at))
    soundfile.write(path, level * np.sin(2 * np.pi * pitch * at), 48_000)
    return path


def pitch_of(sentence: dict[str, Any], whole: np.ndarray[Any, Any]) -> float:
    clip = whole[int(sentence["start"] * SAMPLE_RATE) : int(sentence["end"] * SAMPLE_RATE)].astype(float)
    return float(np.abs(np.fft.rfft(clip)).argmax() * SAMPLE_RATE / len(clip))


def heard(settings: Settings) -> np.ndarray[Any, Any]:
    return decode((settings.out / "2027-spring" / "articles" / SLUG / "resting-well.mp3").read_bytes())


@pytest.mark.slow
def test_a_recorded_sentence_is_heard_in_its_place_and_told(settings: Settings) -> None:
    built(settings)
    wanted = next(each for each in article(settings)["sentences"] if each["text"] == "It takes practice.")
    record(settings, f"{SLUG}/{wanted['id']}.flac", 1.2)
    summary = built(settings)
    assert summary.exit_code is ExitCode.OK
    made = article(settings)
    sentence = next(each for each in made["sentences"] if each["id"] == wanted["id"])
    assert sentence["recording"] == f"recordings/{SLUG}/{wanted['id']}.flac"
    assert pitch_of(sentence, heard(settings)) == pytest.approx(440, abs=3)
    assert [each["id"] for each in made["sentences"] if "recording" in each] == [wanted["id"]]
    assert all(part["step_lu"] <= 4 for part in made["parts"])
    assert "Read by a person: 1 sentence" in (settings.out / "2027-spring-staff" / "report.html").read_text("utf-8")


def test_a_recording_is_opened_again_by_a_program_that_was_mended(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is trimmed off it is in no other key: the clip of before would be heard as long as the file stays."""
    path = record(settings, "s-1.wav", 1.2)
    recording = Recorded(path.parents[1], hashlib.sha256(path.read_bytes()).hexdigest(), "recordings/s-1.wav")
    cache = Cache(settings.cache)
    before = speech.recorded_clip(recording, cache)
    monkeypatch.setattr(as_recorded, "clip_of", lambda _: before[:1_000])
    assert len(speech.recorded_clip(recording, cache)) == len(before)
    monkeypatch.setattr(speech, "program_digest", lambda: "mended")
    assert len(speech.recorded_clip(recording, cache)) == 1_000


@pytest.mark.slow
def test_another_recording_of_the_same_sentence_is_heard_at_the_next_build(settings: Settings) -> None:
    built(settings)
    wanted = next(each for each in article(settings)["sentences"] if each["text"] == "It takes practice.")
    record(settings, f"{wanted['id']}.wav", 1.2, pitch=440)
    built(settings)
    record(settings, f"{wanted['id']}.wav", 1.2, pitch=880)
    built(settings)
    sentence = next(each for each in article(settings)["sentences"] if each["id"] == wanted["id"])
    assert pitch_of(sentence, heard(settings)) == pytest.approx(880, abs=3)


@pytest.mark.slow
def test_a_recorded_part_needs_the_code_of_its_words(settings: Settings) -> None:
    built(settings)
    before = article(settings)["parts"][0]
    plain = record(settings, f"{SLUG}/part-1.wav", before["seconds"])
    summary = built(settings)
    told = [each for each in summary.findings if each.code == "recording-unused"]
    assert len(told) == 1
    assert f"part-1-{before['code']}" in told[0].remedy
    assert not any("recording" in each for each in article(settings)["sentences"])
    plain.rename(plain.with_name(f"part-1-{before['code']}.wav"))
    built(settings)
    first = [each for each in article(settings)["sentences"] if each["part"] == 1]
    assert all(each["approximate"] for each in first)
    assert pitch_of(first[3], heard(settings)) == pytest.approx(440, abs=5)
    source = settings.content / "2027-spring" / f"{SLUG}.md"
    source.write_text(source.read_text("utf-8").replace("10 minutes", "20 minutes"), "utf-8")
    summary = built(settings)
    assert any("have changed since" in each.message for each in summary.findings)
    assert not any("recording" in each for each in article(settings)["sentences"])


@pytest.mark.slow
@pytest.mark.faults
def test_damaged_recordings_stop_their_article_and_stale_ones_are_named(settings: Settings) -> None:
    built(settings)
    wanted = next(each for each in article(settings)["sentences"] if each["text"] == "It takes practice.")
    path = record(settings, f"{SLUG}/{wanted['id']}.wav", 1.2)
    path.write_bytes(path.read_bytes()[:20_000])
    record(settings, "s-00000000.wav", 1.0)
    record(settings, "99-no-article/part-1.wav", 1.0)
    record(settings, f"{SLUG}/a-stop-1.wav", 1.0)
    path.with_name("part-1.mp3").write_bytes(b"not read")
    summary = built(settings)
    assert summary.exit_code is ExitCode.FAILED
    assert [draft.slug for draft in summary.failed] == [SLUG]
    damaged = [each for each in summary.findings if each.code == "recording-damaged"]
    assert len(damaged) == 1
    assert "cut off" in damaged[0].message
    assert damaged[0].words == "It takes practice."
    unused = " ".join(each.message for each in summary.findings if each.code == "recording-unused")
    for name in ("99-no-article", "a-stop-1.wav", "part-1.mp3"):
        assert name in unused
    path.unlink()
    assert any("s-00000000.wav" in each.message for each in built(settings).findings)
