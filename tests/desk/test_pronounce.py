"""Hearing words at the desk: one sentence, and what is new in an issue; and unknown words in the receipt."""

from __future__ import annotations

import json
import re
import shutil
import wave
from dataclasses import replace
from pathlib import Path

import pytest

from accessible.cli import main
from accessible.desk.pronounce import pronounce, say
from accessible.errors import SourceError, UsageError
from accessible.plan.sounds import LETTER
from accessible.settings import Settings
from accessible.speech.engine import Engine
from small_issue import built, small_issue


def issue_before(settings: Settings, *names: str) -> None:
    """A copy of some of the issue's articles as an issue of the autumn before."""
    earlier = settings.content / "2026-autumn"
    earlier.mkdir()
    new = settings.content / "2027-spring"
    text = (new / "issue.toml").read_text("utf-8")
    (earlier / "issue.toml").write_text(text.replace("2027-03-01", "2026-09-01"), "utf-8")
    for name in names:
        shutil.copy(new / name, earlier / name)


def test_say_shows_the_words_each_change_and_the_file(tmp_path: Path) -> None:
    settings = small_issue(tmp_path)
    lines = list(say(settings, "Take 10 mg of amitriptyline at 5pm."))
    assert lines[0] == "Said: Take ten milligrams of amitriptyline at five P M."
    assert "  10 mg → ten milligrams (quantity)" in lines
    assert "  amitriptyline → amitriptyline (lexicon (phonemes))" in lines
    with wave.open(str(settings.out / "say.wav"), "rb") as file:
        assert file.getnframes() > 24_000


def test_say_tells_which_words_the_voice_guesses(tmp_path: Path) -> None:
    lines = list(say(replace(small_issue(tmp_path), voice="heart"), "Take zarvoxine."))
    assert any(line.startswith("  Not in the voice's dictionary: zarvoxine, said “") for line in lines)


def test_say_stops_at_what_must_not_be_guessed(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        list(say(small_issue(tmp_path), "Take 10 mg o.d. of it"))
    assert [finding.words for finding in caught.value.findings] == ["o.d."]
    with pytest.raises(UsageError):
        list(say(small_issue(tmp_path / "two"), " "))


def test_pronounce_says_what_is_new_and_nothing_else(tmp_path: Path) -> None:
    settings = small_issue(tmp_path)
    lines = list(pronounce(settings))
    assert any("14 January 2027 (date)" in line for line in lines)
    assert (settings.out / "2027-spring-pronounce.mp3").stat().st_size > 1_000
    issue_before(settings, "02-a-short-note.md")
    assert not any("14 January 2027" in line for line in pronounce(settings))


def test_pronounce_has_nothing_to_say_about_an_old_issue_again(tmp_path: Path) -> None:
    settings = small_issue(tmp_path)
    issue_before(settings, "01-resting-well.md", "02-a-short-note.md")
    assert list(pronounce(settings)) == ["No word of this issue is new. There is nothing to hear."]


def test_the_command_line_says_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = small_issue(tmp_path)
    folders = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    assert main(["say", "Take 10 mg.", "--voice", "silent", "--plain", *folders]) == 0
    assert "ten milligrams" in capsys.readouterr().out
    assert main(["pronounce", "--voice", "silent", "--plain", *folders]) == 0


@pytest.mark.slow
def test_the_receipt_and_the_report_list_words_that_the_voice_does_not_know(cached: Settings) -> None:
    settings = replace(cached, voice="heart")
    (settings.content / "2027-spring" / "01-resting-well.md").unlink()  # one article is enough, and sooner read aloud
    path = settings.content / "2027-spring" / "02-a-short-note.md"
    path.write_text(path.read_text("utf-8").replace("The group meets", "The Zarvox group meets"), "utf-8")
    built(settings)
    folder, staff = settings.out / "2027-spring", settings.out / "2027-spring-staff"
    receipt = json.loads((staff / "receipt.json").read_text("utf-8"))
    unknown = [word for entry in receipt["articles"] for word in entry["unknown_words"]]
    found = next(word for word in unknown if word["word"] == "Zarvox")
    assert found["part"] == 1
    assert found["start"] > 0
    assert (folder / found["file"]).is_file()
    report = (staff / "report.html").read_text("utf-8")
    assert f"{found['file']}#t={found['start']}" in report


def test_the_letter_a_is_shown_as_a_and_given_to_the_voice_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = small_issue(tmp_path)
    article = settings.content / "2027-spring" / "01-resting-well.md"
    article.write_text(article.read_text("utf-8").replace("Rest is not idleness.", "Rest at 10am in A&E."), "utf-8")
    handed: list[str] = []
    save = Engine._save  # what the driver is handed

    def spy(engine: Engine, spoken: str, path: Path, words: str) -> None:
        handed.append(spoken)
        save(engine, spoken, path, words)

    monkeypatch.setattr(Engine, "_save", spy)
    shown = [*say(settings, "A rest at 10am, in A&E."), *pronounce(settings)]
    assert "Said: A rest at ten A M, in A and E." in shown
    assert "  A&E → A and E (lexicon)" in shown
    assert not any(LETTER in line or "eigh " in line for line in shown)
    assert handed[0] == "A rest at ten eigh M, in eigh and E."
    assert {"ten eigh M", "eigh and E"} < set(handed)


def test_no_file_for_people_has_the_voices_own_spelling_in_it(cached: Settings) -> None:
    settings = cached
    article = settings.content / "2027-spring" / "01-resting-well.md"
    article.write_text(article.read_text("utf-8").replace("Rest is not idleness.", "Rest at 10am in A&E."), "utf-8")
    built(settings)
    texts = {path: path.read_text("utf-8") for path in settings.out.rglob("*") if path.suffix in (".json", ".html")}
    texts |= {path: path.read_text("utf-8") for path in settings.out.rglob("*") if path.suffix in (".txt", ".vtt")}
    assert any("Rest at ten A M in A and E." in text for text in texts.values())
    for path, text in texts.items():
        assert not re.search(rf"\beigh\b|{LETTER}|\\ue003", text), path
