"""Listening to a finished issue: what is heard, what a person is sent to, and what is left on the shelf."""

from __future__ import annotations

import json
import wave
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.cli import main
from accessible.desk import listen as module
from accessible.desk.listen import AT_ONCE, Listening, fits, listen, rows, sentences, shelf_receipt
from accessible.desk.listening_shelf import place_listening
from accessible.errors import ExitCode, UsageError
from accessible.issue import Pace
from accessible.outputs.sound.wav import wav
from accessible.production.job import Step
from accessible.production.run import Outcome, Progress
from accessible.production.shelf import LISTENING, RECEIPT, forget_listening, issue_shelf
from accessible.recording import SAMPLE_RATE
from accessible.settings import Settings
from accessible.speech.engine import Engine
from accessible.speech.voice import find_voice
from small_issue import shelf_bytes

ISSUE = "2027-spring"
STAFF = f"{ISSUE}-staff"
SENTENCES = {
    "01-resting-well": ("Rest is not idleness.", "It takes practice.", "A short rest of ten minutes may be enough."),
    "02-a-short-note": ("The group meets on the fourteenth of January.", "Please write to us."),
}


@pytest.fixture
def made(settings: Settings) -> Settings:
    """A shelf with the receipt of an issue, as if it had been made: no print, no MP3."""
    engine = Engine(find_voice(settings.voices, "silent"), Pace.STANDARD, settings.voices)
    receipt = {
        "issue": {"id": ISSUE, "title": "Quiet Hours", "issue": "Spring 2027"},
        "voice": {"name": "silent", "pace": "standard", "engine": engine.version},
        "articles": [_article(slug, said, engine) for slug, said in SENTENCES.items()],
        "files": [{"path": f"articles/{slug}/{slug[3:]}.mp3"} for slug in SENTENCES],
    }
    shelf = issue_shelf(settings.out, ISSUE)
    for slug in SENTENCES:
        shelf.place_bytes(f"articles/{slug}/{slug[3:]}.mp3", b"sound")
    shelf.place_bytes(RECEIPT, json.dumps(receipt).encode(), staff=True)
    shelf.commit()
    return settings


def _article(slug: str, said: Sequence[str], engine: Engine) -> dict[str, Any]:
    rows, start = [], 0.7
    for number, words in enumerate(said):
        end = start + len(engine.say(words)) / SAMPLE_RATE
        row = {"id": f"s-{number}", "text": words, "spoken": words, "changes": [], "part": 1}
        rows.append({**row, "part_start": start, "part_end": end})
        start = end + 0.7
    return {
        "id": slug,
        "title": slug,
        "source": {"name": f"{slug}.md"},
        "built": True,
        "sentences": rows,
        "parts": [{"file": "parts/1.mp3"}],
    }


def ear(
    monkeypatch: pytest.MonkeyPatch, mishears: Mapping[str, str] | None = None, wider: Mapping[str, str] | None = None
) -> list[tuple[int, int]]:
    """Instead of the recogniser: hears each spoken form as it is, save where `mishears` has other words for it.

    `wider` has what it hears with a wider search, if that is something else.
    Returns what was asked of it: (sentences in the row, width of the search).
    """
    asked: list[tuple[int, int]] = []

    def run(steps: Sequence[Step], _cache: object, _workers: int) -> Any:
        outcome = Outcome()
        for step in steps:
            job: Any = step.prepare({})
            changed = {**(mishears or {}), **(wider or {} if job.beam > 1 else {})}
            words = [changed.get(each.spoken, each.spoken) for each in job.utterances]
            asked.append((len(words), job.beam))
            outcome.records[step.id] = {"heard": " ".join(words)}
            yield Progress(job.label, 1, 1)
        yield outcome

    monkeypatch.setattr(module, "run_steps", run)
    monkeypatch.setattr(module, "version", lambda: "an ear for tests")
    monkeypatch.setattr("accessible.desk.listening_shelf.version", lambda: "an ear for tests")
    return asked


def listened(settings: Settings, article: str = "") -> Listening:
    for event in listen(settings, ISSUE, article):
        if isinstance(event, Listening):
            return event
    raise AssertionError("listening ends with what was heard")


def test_an_issue_that_is_heard_leaves_nothing_to_hear(made: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ear(monkeypatch)
    listening = listened(made)
    assert len(listening.heard) == sum(map(len, SENTENCES.values()))
    assert all(heard.hearing.clean and heard.tries == 1 for heard in listening.heard)
    assert {beam for _, beam in asked} == {1}
    report = place_listening(listening, made, ISSUE)
    assert report["errors"] == 0
    assert not any(article["to_hear"] for article in report["articles"])
    number = report["articles"][0]["kinds"]["number"]
    assert number["of"] == number["heard"] > 0


def test_what_is_missed_is_heard_alone_and_then_with_a_wider_search(
    made: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "A short rest of ten minutes may be enough."
    asked = ear(monkeypatch, {said: "A short rest of ten minutes"})
    listening = listened(made)
    alone = [each for each in asked if each[0] == 1]
    assert alone[-2:] == [(1, 1), (1, 5)]
    report = place_listening(listening, made, ISSUE)
    clip = report["articles"][0]["to_hear"][0]
    assert clip["why"] == ["Not heard: “may be enough”."]
    assert clip["heard"] == "a short rest of ten minutes"
    assert clip["file"] == "articles/01-resting-well/parts/1.mp3"
    with wave.open(str(made.out / STAFF / clip["clip"])) as file:
        assert file.getnframes() / file.getframerate() == pytest.approx(clip["end"] - clip["start"], abs=0.01)
    page = (made.out / STAFF / "listening.html").read_text(encoding="utf-8")
    assert "Listen to 1 clip." in page
    assert clip["clip"] in page
    assert "may be enough" in page


def test_a_word_that_print_shows_and_nobody_hears_is_named(made: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made.out / STAFF / RECEIPT
    receipt = json.loads(path.read_bytes())
    sentence = receipt["articles"][0]["sentences"][0]
    sentence["text"] = sentence["spoken"] = "Ask about each bene- fit."
    path.write_bytes(json.dumps(receipt).encode())
    ear(monkeypatch, {"Ask about each bene- fit.": "Ask about each bene fit."})
    report = place_listening(listened(made), made, ISSUE)
    (clip,) = report["articles"][0]["to_hear"]
    assert "Print has “bene- fit”, which a reader takes for “benefit”. That was not heard." in clip["why"]


def test_one_article_can_be_heard(made: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    ear(monkeypatch)
    assert {heard.said.article for heard in listened(made, "02-a-short-note").heard} == {"02-a-short-note"}
    with pytest.raises(UsageError, match="no finished article") as caught:
        listened(made, "03-gone")
    assert "01-resting-well" in caught.value.remedy


def test_the_next_listening_takes_away_the_clips_of_the_last(made: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    issue = shelf_bytes(made)
    said = "A short rest of ten minutes may be enough."
    ear(monkeypatch, {said: ""})
    place_listening(listened(made), made, ISSUE)
    assert list((made.out / STAFF / "listen").iterdir())
    ear(monkeypatch)
    place_listening(listened(made), made, ISSUE)
    assert not (made.out / STAFF / "listen").exists()
    assert set(shelf_bytes(made)) - set(issue) == {f"{STAFF}/{LISTENING}", f"{STAFF}/listening.html"}
    assert forget_listening(made.out, ISSUE)
    assert shelf_bytes(made) == issue
    assert not forget_listening(made.out, ISSUE)


def test_the_issues_own_shelf_neither_keeps_nor_deletes_what_was_heard(
    made: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    ear(monkeypatch, {"It takes practice.": "It takes"})
    place_listening(listened(made), made, ISSUE)
    before = shelf_bytes(made)
    shelf = issue_shelf(made.out, ISSUE)
    shelf.withdraw(shelf.earlier())
    left = shelf_bytes(made)
    assert set(before) - set(left) == {path for path in before if path.endswith(".mp3")}
    assert f"{STAFF}/{LISTENING}" in left


def test_the_same_listening_gives_the_same_bytes(made: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    ear(monkeypatch, {"It takes practice.": "It takes"})
    place_listening(listened(made), made, ISSUE)
    before = shelf_bytes(made)
    place_listening(listened(made), made, ISSUE)
    assert shelf_bytes(made) == before


def test_an_issue_that_was_not_made_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no finished issue") as caught:
        shelf_receipt(tmp_path)
    assert "make issue" in caught.value.remedy
    (tmp_path / RECEIPT).write_text("[]", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be read"):
        shelf_receipt(tmp_path)


def test_an_issue_of_another_version_of_the_voice_is_not_heard(made: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    ear(monkeypatch)
    path = made.out / STAFF / RECEIPT
    receipt = json.loads(path.read_bytes())
    receipt["voice"]["engine"] = "an older one"
    path.write_text(json.dumps(receipt), encoding="utf-8")
    with pytest.raises(UsageError, match="another version of the voice"):
        listened(made)


def test_a_sentence_too_long_to_be_heard_is_told(made: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    ear(monkeypatch)
    monkeypatch.setattr(module, "AT_ONCE", 3.0)
    report = place_listening(listened(made), made, ISSUE)
    waiting = [clip for article in report["articles"] for clip in article["to_hear"]]
    assert waiting
    assert all("too long for the recogniser" in clip["why"][0] for clip in waiting)


def test_what_a_person_read_is_not_claimed_to_be_heard(
    made: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = made.out / STAFF / RECEIPT
    receipt = json.loads(path.read_bytes())
    receipt["articles"][0]["sentences"][1] |= {"recording": "recordings/part-1-1a2b3c4d.wav", "approximate": True}
    path.write_text(json.dumps(receipt), encoding="utf-8")
    ear(monkeypatch)
    assert command(made, monkeypatch, "listen-check") == ExitCode.OK
    said = capsys.readouterr().out
    assert "4 sentences heard." in said
    assert "Not heard, because a person read the whole part: 1 sentence." in said


def test_a_sentence_that_a_person_recorded_is_heard_as_it_was_recorded(
    made: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody else listens to it for a word that was left out."""
    recordings = made.content / ISSUE / "recordings"
    recordings.mkdir()
    at = np.arange(24_000) / 24_000
    level = 0.51 + 0.49 * np.cos(2 * np.pi * 4 * at)  # up and down, as a voice goes
    (recordings / "s-1.wav").write_bytes(wav((12_000 * level * np.sin(2_000 * at)).astype(np.int16), 24_000))
    path = made.out / STAFF / RECEIPT
    receipt = json.loads(path.read_bytes())
    receipt["articles"][0]["sentences"][1]["recording"] = "recordings/s-1.wav"
    path.write_text(json.dumps(receipt), encoding="utf-8")
    ear(monkeypatch, {"It takes practice.": "It takes."})
    report = place_listening(listened(made), made, ISSUE)
    assert report["by_people"] == 0
    (clip,) = report["articles"][0]["to_hear"]
    assert clip["heard"] == "it takes"
    assert (made.out / STAFF / clip["clip"]).is_file()
    (recordings / "s-1.wav").unlink()
    with pytest.raises(UsageError, match=r"recordings/s-1\.wav has changed"):
        listened(made)


def test_a_failed_article_is_left_out(made: Settings) -> None:
    receipt = dict(shelf_receipt(made.out / STAFF))
    receipt["articles"] = [{"id": "00-bad", "source": {"name": "00-bad.md"}, "built": False}, *receipt["articles"]]
    assert {said.article for said in sentences(receipt, made.content / ISSUE)} == {"01-resting-well", "02-a-short-note"}


@given(st.lists(st.tuples(st.floats(0.1, 40), st.integers(1, 3)), min_size=1, max_size=60))
def test_every_clip_that_can_be_heard_is_in_one_row_of_its_part(clips: list[tuple[float, int]]) -> None:
    seconds, parts = [each for each, _ in clips], sorted(part for _, part in clips)
    found = rows(seconds, parts)
    heard = [place for row in found for place in row]
    assert heard == [place for place, each in enumerate(seconds) if fits([each])]
    assert all(len({parts[place] for place in row}) == 1 for row in found)
    assert all(fits(seconds[row.start : row.stop]) for row in found)
    assert AT_ONCE < 30


def test_the_best_hearing_counts_and_not_the_last(made: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    said = "A short rest of ten minutes may be enough."
    ear(monkeypatch, {said: "A short rest of ten minutes may be"}, wider={said: "A short rest"})
    heard = next(each for each in listened(made).heard if each.said.utterance.spoken == said)
    assert (heard.tries, heard.words.split()[-1]) == (1, "be")
    ear(monkeypatch, {said: "A short rest"}, wider={said: said})
    heard = next(each for each in listened(made).heard if each.said.utterance.spoken == said)
    assert (heard.tries, heard.hearing.clean) == (3, True)


def command(settings: Settings, monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """The command line, with an issue that is made already."""
    monkeypatch.setattr("accessible.commands.make.issue", lambda *_: ExitCode.OK)
    monkeypatch.setattr(module, "missing_packages", tuple)
    monkeypatch.setattr(module, "WORDLESS", "")  # its tones are taken for words here
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    return main([*words, *places, "--plain"])


@pytest.mark.parametrize(
    ("words", "told", "remedy"),
    [
        (("--article", "99-nothing"), 'There is no article "99-nothing".', "01-resting-well"),
        (("--voice", "silent"), "says no words to listen to", "VOICE=heart"),
        (("--issue", "1999-spring"), 'There is no issue "1999-spring"', ISSUE),
    ],
)
def test_a_wish_that_cannot_be_heard_is_told_before_anything_is_made_or_installed(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, str],
    told: str,
    remedy: str,
) -> None:
    monkeypatch.setattr(module, "missing_packages", lambda: ("ctranslate2",))
    monkeypatch.setattr(module, "install_requirements", lambda _: pytest.fail("installed"))
    monkeypatch.setattr("accessible.commands.make.issue", lambda *_: pytest.fail("made"))
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    assert main(["listen-check", *words, *places, "--plain"]) == ExitCode.USAGE
    said = capsys.readouterr().err
    assert told in said
    assert remedy in said


def test_an_issue_of_which_nothing_is_finished_says_so(made: Settings) -> None:
    receipt = {**shelf_receipt(made.out / STAFF), "articles": [{"id": "01-x", "built": False}]}
    with pytest.raises(UsageError, match="No article of the issue is finished"):
        sentences(receipt, Path())


def test_the_command_says_what_to_listen_to_and_fails_until_it_is_settled(
    made: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ear(monkeypatch, {"It takes practice.": "It takes"})
    assert command(made, monkeypatch, "listen-check") == ExitCode.FAILED
    said = capsys.readouterr()
    assert "Please listen: 01-resting-well, part 1, 0:" in said.out
    assert "Not heard: “practice”." in said.out
    assert "5 sentences heard. 1 to listen to." in said.out
    assert "Word errors" in said.out
    assert f"Open {made.out / STAFF}/listening.html" in said.err
    ear(monkeypatch)
    assert command(made, monkeypatch, "listen-check") == ExitCode.OK
    assert "5 sentences heard. 0 to listen to. Word errors: 0.0%." in capsys.readouterr().out


def test_the_command_hears_one_article_and_says_so(
    made: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ear(monkeypatch)
    assert command(made, monkeypatch, "listen-check", "--article", "02-a-short-note") == ExitCode.OK
    assert "2 sentences heard" in capsys.readouterr().out
    page = (made.out / STAFF / "listening.html").read_text(encoding="utf-8")
    assert "Only the articles in the table below were heard" in page


def test_cleaning_takes_what_was_heard_too(made: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    ear(monkeypatch, {"It takes practice.": "It takes"})
    place_listening(listened(made), made, ISSUE)
    assert command(made, monkeypatch, "clean") == ExitCode.OK
    assert not (made.out / ISSUE).exists()
