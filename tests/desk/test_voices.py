"""Hearing the voices: each that is installed says a sentence, and how fast it speaks is told."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from accessible.desk.voices import audition
from accessible.settings import PROJECT, Settings


@pytest.mark.parametrize(("speed", "times"), [("1.0", 1.0), ("0.5", 0.5)])
def test_a_voice_that_is_heard_tells_its_words_a_minute(
    settings: Settings, tmp_path: Path, speed: str, times: float
) -> None:
    """60 ms a character is quicker than the house's measure, and half as quick at half the speed."""
    folder = tmp_path / "voices"
    folder.mkdir()
    written = (PROJECT / "voices" / "silent.toml").read_text("utf-8").replace("\nspeed = 1.0", f"\nspeed = {speed}")
    (folder / "silent.toml").write_text(written.replace("letter = 60", f"letter = {60 / times}"), "utf-8")
    shutil.copy(PROJECT / "voices" / "lexicon.pls", folder)
    lines = list(audition(replace(settings, voices=folder)))
    assert (settings.out / "voices" / "silent.mp3").is_file()
    (told,) = [line for line in lines if "words a minute" in line]
    found = re.fullmatch(r"  About (\d+) words a minute, by (\d+) sentences\. The aim is 140 to 150\.", told)
    assert found
    assert int(found[1]) == pytest.approx(195 * times, rel=0.06)
    assert 4 <= int(found[2]) <= 8
