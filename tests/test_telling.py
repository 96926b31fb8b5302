"""What is told first: errors before the rest, equal ones as one, and every finding shown or counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.errors import Finding, Severity
from accessible.nearest import names_there_are
from accessible.screen import Screen
from accessible.telling import FIRST_SCREEN, count_line, gathered, told, words_in


def finding(
    line: int = 0, *, severity: Severity = Severity.ERROR, file: str = "01-a.md", message: str = "It is so."
) -> Finding:
    return Finding("code", severity, message, file, line, f"word {line}", "Do this.", f"right {line}")


FINDINGS = st.builds(
    Finding,
    st.sampled_from(["one", "two"]),
    st.sampled_from(list(Severity)),
    st.sampled_from(["It is so.", "It is not."]),
    st.sampled_from(["", "01-a.md", "02-b.md"]),
    st.integers(0, 30),
    st.sampled_from(["", "some words"]),
    st.sampled_from(["", "Do this."]),
    st.sampled_from(["", "a line\nanother"]),
)


def test_equal_findings_of_one_article_are_one_message_with_its_lines() -> None:
    (group,) = gathered([finding(4), finding(9), finding(12)])
    assert told(group, whole=False) == [
        "Error: 01-a.md, lines 4, 9 and 12: It is so.",
        "    “word 4”, “word 9” and “word 12”",
        "    What to do: Do this.",
        "    To copy:",
        "        4: right 4",
        "        9: right 9",
        "        12: right 12",
    ]


def test_one_finding_has_its_place_as_editors_know_it() -> None:
    (group,) = gathered([finding(4)])
    assert told(group, whole=False)[0] == "Error: 01-a.md:4: It is so."
    assert told(group, whole=False)[-1] == "        right 4"


def test_of_what_to_look_at_doses_come_first() -> None:
    codes = ("sentence-length", "unusual-dose", "margins")
    look = [Finding(code, Severity.WARNING, code, "01-a.md", 1) for code in codes]
    assert [group.first.code for group in gathered(look)] == ["unusual-dose", "sentence-length", "margins"]


def test_what_was_accepted_is_not_counted_as_hard_to_read() -> None:
    notes = [Finding(code, Severity.NOTE, code, "01-a.md", 1) for code in ("accepted", "contraction")]
    assert count_line(notes) == "Nothing to correct; 1 could be easier to read."


def test_equal_findings_of_several_articles_name_each() -> None:
    (group,) = gathered([finding(4), finding(9), finding(2, file="02-b.md")])
    assert told(group, whole=False)[0] == "Error: 01-a.md, lines 4 and 9; 02-b.md, line 2: It is so."


@pytest.mark.parametrize("file", ["03-letter.docx", "04-page.html"])
def test_places_of_word_files_and_web_pages_are_paragraphs(file: str) -> None:
    (group,) = gathered([finding(4, file=file), finding(9, file=file)])
    assert told(group, whole=False)[0] == f"Error: {file}, paragraphs 4 and 9: It is so."


def test_errors_come_before_what_to_look_at_and_that_before_notes(capsys: pytest.CaptureFixture[str]) -> None:
    mixed = [finding(1, severity=Severity.NOTE), finding(2, severity=Severity.WARNING), finding(3)]
    Screen(plain=True).findings(mixed)
    said = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in said if not line.startswith(" ")][:3] == ["Error", "Please look", "Note"]
    assert said[-1] == "1 thing to correct in 1 article; 1 to look at; 1 could be easier to read."


def test_a_code_is_told_once_for_equal_findings_and_takes_no_room(capsys: pytest.CaptureFixture[str]) -> None:
    findings = [finding(line, message=f"Number {line} is so.") for line in range(9)]
    Screen(plain=True).findings(findings)
    plain = capsys.readouterr().out
    Screen(plain=True, codes=True).findings(findings)
    assert [line for line in capsys.readouterr().out.splitlines() if "Code:" not in line] == plain.splitlines()


def test_no_finding_is_dropped_the_first_screen_counts_what_it_does_not_show(
    capsys: pytest.CaptureFixture[str],
) -> None:
    @given(st.lists(FINDINGS, max_size=60))
    def holds(findings: list[Finding]) -> None:
        groups = gathered(findings)
        assert {each for group in groups for each in group.findings} == set(findings)
        capsys.readouterr()
        Screen(plain=True).findings(findings)
        short = capsys.readouterr().out.splitlines()
        Screen(plain=True, verbose=True).findings(findings)
        whole = capsys.readouterr().out.splitlines()
        heads = ("Error:", "Please look:", "Note:")
        shown = [line for line in short if line.startswith(heads)]
        assert len([line for line in whole if line.startswith(heads)]) == len(groups)
        waiting = sum(int(line.split()[2]) for line in short if line.startswith("… and "))
        assert sum(len(group.findings) for group in groups[len(shown) :]) == waiting
        assert words_in(short) <= FIRST_SCREEN
        assert short[-1:] == whole[-1:]

    holds()


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("letters", "06-your-letters"),
        ("06", "06-your-letters"),
        ("6-your-letters.md", "06-your-letters"),
        ("content/2026-winter/04-news-in-brief.md", "04-news-in-brief"),
        ("News in brief", "04-news-in-brief"),
        ("04-news-in-breif", "04-news-in-brief"),
    ],
)
def test_a_name_that_there_is_not_is_answered_with_the_nearest(word: str, near: str) -> None:
    names = ["04-news-in-brief", "05-a-kitchen", "06-your-letters"]
    assert names_there_are(word, names) == f"Did you mean {near}? There are: {', '.join(names)}."


def test_a_name_like_no_other_is_answered_with_all() -> None:
    assert names_there_are("zzz", ["04-news", "05-rest"]) == "There are: 04-news, 05-rest."


def test_what_stops_a_whole_article_comes_before_words_and_then_by_file() -> None:
    word = Finding("unknown-unit", Severity.ERROR, "One.", "01-a.md", 3)
    later = Finding("unclear-dash", Severity.ERROR, "Two.", "02-b.md", 1)
    early = Finding("ambiguous-time", Severity.ERROR, "Three.", "01-a.md", 9)
    title = Finding("title", Severity.ERROR, "No title.", "07-g.txt", 1)
    look = Finding("title-taken", Severity.WARNING, "Taken.", "01-a.md", 1)
    told_in_order = [group.first for group in gathered([later, word, look, early, title])]
    assert told_in_order == [title, word, early, later, look]
