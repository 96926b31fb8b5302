"""The screen: nothing that stands in an article or a name can steer it, and no message of ours can fail on it."""

from __future__ import annotations

import io

import pytest

from accessible.cli import main
from accessible.errors import ExitCode, Finding, Severity
from accessible.screen import Screen, shown

pytestmark = pytest.mark.faults


def test_codes_that_steer_a_screen_and_unseen_letters_are_shown_as_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    words = "Take \x1b[2Jten\u202e mg\u200b \x9b31m\ue000 now\x00"
    Screen(plain=True).findings([Finding("code", Severity.ERROR, f"In {words}", "a\x07.md", 3, words, f"Not {words}")])
    Screen(plain=True).problem(words, words)
    said = "".join(capsys.readouterr())
    assert all(each == "\n" or each.isprintable() for each in said)
    assert said.count("ten<U+202E> mg<U+200B>") == 5
    assert "a<U+0007>.md:3" in said


@pytest.mark.parametrize("end", ["\n", "\r", "\u2028", "\x85", "\r\n", "\x0b"])
def test_no_name_and_no_words_of_anybody_make_a_line_of_their_own(end: str, capsys: pytest.CaptureFixture[str]) -> None:
    forged = f"03-rest{end}All 3 articles are ready. Nothing to correct.{end}.md"
    screen = Screen(plain=True)
    screen.findings([Finding("code", Severity.ERROR, f"In {forged}", forged, 0, forged, f"Rename {forged}")])
    screen.line(f"Taken away: {forged}")
    screen.problem(f"Not made: {forged}.", forged)
    with screen.progress("an issue") as show:
        show(forged, 1, 2)
    said = "".join(capsys.readouterr())
    assert "All 3 articles are ready" in said
    assert not any(line.startswith(("All", ".md")) for line in said.splitlines())


def test_the_bar_of_a_long_work_shows_a_name_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    import rich.progress

    told: list[str] = []
    monkeypatch.setattr(rich.progress.Progress, "update", lambda *_, **what: told.append(what["description"]))
    screen = Screen()
    screen.plain = False
    with screen.progress("an issue") as show:
        show("03-rest\x1b[2J\n[bold]", 1, 2)
    assert told == ["03-rest<U+001B>[2J<U+000A>[bold]"]


def test_ordinary_letters_stay_as_they_are() -> None:
    words = "Frère Jacques – “10 µg”, 6\u00a0mg, cafe\u0301, Ἑλλάς, 中文"
    assert shown(words) == words


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_a_screen_with_few_letters_still_shows_every_message(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding=encoding))
    Screen(plain=True).line("Take “ten” – \udcff caf\u00e9 \U0001f600")
    assert b"Take" in raw.getvalue()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["issue", "--pace", "fast"], '"fast" is no pace. There are: standard, gentle, brisk.'),
        (["issue", "--sound", "a{b}"], '"a{b}" is no sound. There are: full, quiet.'),
        (["issue", "--jobs", "0"], '"0" is not a number from 1 to 64'),
        (["issue", "--jobs", "-1"], '"-1" is not a number from 1 to 64'),
        (["issue", "--jobs", "abc"], '"abc" is not a number from 1 to 64'),
        (["issue", "--jobs", "²"], '"²" is not a number from 1 to 64'),
        (["issue", "--jobs", "99"], '"99" is not a number from 1 to 64'),
        (["issue", "--voice"], "Nothing stands after --voice."),
        (["issue", "extra"], "This was not understood: extra"),
        (["isue"], '"isue" is no command. There are: issue,'),
        ([], "This is missing: COMMAND."),
    ],
)
def test_a_mistyped_command_is_told_in_two_lines(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == ExitCode.USAGE
    said = capsys.readouterr().err.splitlines()
    assert told in said[0]
    assert len(said) == 2
    assert "--help" in said[1]
