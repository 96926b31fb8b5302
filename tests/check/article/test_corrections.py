"""Lines to copy: none changes a figure, makes another dose or time, or offers what nothing speaks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.check.article.corrections import with_corrected
from accessible.check.article.one_word import told_once
from accessible.errors import Finding, Severity
from accessible.plan.lexicon import Lexicon
from accessible.plan.spoken_form import spoken_form
from accessible.telling import gathered, told

EMPTY = Lexicon()
GOLDEN = Path(__file__).parents[2] / "golden" / "spoken_forms.tsv"
DATES = ("ambiguous-date", "unclear-number")  # whose figure of a month may become its name


def findings_of(line: str) -> list[Finding]:
    return [
        Finding(doubt.code, Severity.ERROR, doubt.message, "01-a.md", 1, doubt.words, doubt.remedy)
        for doubt in spoken_form(line, EMPTY).doubts
    ]


def offered(line: str) -> list[str]:
    """Every line to copy for a line of an article."""
    return [
        copy
        for finding in with_corrected(told_once(findings_of(line), line), line)
        for copy in finding.corrected.splitlines()
    ]


def figures(text: str) -> str:
    return "".join(each for each in text if each.isdecimal())


def hold(line: str) -> None:
    """Every line offered has the figures of the line it corrects."""
    found = findings_of(line)
    for finding in found:
        (alone,) = with_corrected([finding], line)
        for copy in alone.corrected.splitlines():
            if finding.code in DATES and any(month in copy for month in MONTHS):
                continue
            point = line.find(finding.words.strip()) if finding.code == "naked-decimal" else 0
            right = figures(line[:point]) + "0" * bool(finding.code == "naked-decimal") + figures(line[point:])
            assert figures(copy) in right if "…" in copy else figures(copy) == right, (line, copy)
    for finding in with_corrected(found, line):  # what else is sure in the line is right there too
        for copy in finding.corrected.splitlines():
            if not any(month in copy for month in MONTHS):
                same = figures(line.replace("0.", "."))
                put = figures(copy.replace("0.", "."))
                assert put in same if "…" in copy else put == same, (line, copy)


MONTHS = "January February March April May June July August September October November December".split()


def golden_lines() -> list[str]:
    rows = [line.split("\t") for line in GOLDEN.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [row[0] for row in rows if row[1].startswith("? ")]


def test_no_line_to_copy_changes_a_figure_in_any_golden_row_with_doubts() -> None:
    lines = golden_lines()
    assert len(lines) > 200
    for line in lines:
        hold(line)


PIECES = st.sampled_from(
    "WT-004217|004217|12345|123456|.5 mg|5 U|o.d.|bd|ac.|14|12.15|7.30|at|lunch|tablets|members|w/o|and/or|hands/feet"
    "|03/2025|3/4/27|03/04/2025|20st|22th|2 x|4 m|– 5|was|is|Phase I|No. 5|the|C.The|end.Then|£5/£3|£5,50|eye|code|007"
    "|drops|night|spoons/cup|1 500|-|(|),".split("|")
)


@given(st.lists(PIECES, min_size=1, max_size=9))
def test_no_line_to_copy_changes_a_figure_in_random_sentences(pieces: list[str]) -> None:
    hold(" ".join(pieces))


@pytest.mark.parametrize(
    "line",
    [
        "Quote the code 12345 when you ring.",
        "The machine says 004217 on it.",
        "Stir 2 spoons/cup into it.",
        "The clue at 14 ac. beat her.",
        "Ferritin rose from 2.15 to 3.30 in a year.",
        "Four people came – 2 left early.",
        "Once a day (od) is enough.",
        "Take 5 U now, 5 U later.",
        "The part I play is small.",
    ],
)
def test_where_nothing_speaks_for_a_reading_no_line_is_offered(line: str) -> None:
    assert findings_of(line)
    assert offered(line) == []


@pytest.mark.parametrize(
    ("line", "better"),
    [
        ("She takes levothyroxine o.d. now.", ["She takes levothyroxine once a day now."]),
        ("One drop in the eye o.d.", ["One drop in the eye once a day.", "One drop in the eye in the right eye."]),
        ("Take 10 mg B.D.", ["Take 10 mg twice a day."]),
        ("Lunch is at 12.15 here.", ["Lunch is at 12.15pm here."]),
        ("They meet at 9.30 here.", ["They meet at 9.30am here.", "They meet at 9.30pm here."]),
        ("No. 5 is here.", ["Number 5 is here."]),
        ("Phase I found no harm.", ["Phase one found no harm."]),
        ("It went from — 4 to — 6 then.", ["It went from minus 4 to minus 6 then."] * 2),
        ("Take .5 mg bd with food.", ["Take 0.5 mg twice a day with food."] * 2),
    ],
)
def test_what_is_offered_is_each_reading_that_fits_and_no_other(line: str, better: list[str]) -> None:
    assert offered(line) == better


def test_a_line_to_copy_has_plain_letters() -> None:
    line = "Go to the o\ufb03ce on 03/04/2027 please."
    assert [copy[:16] for copy in offered(line)] == ["Go to the office", "Go to the office"]


def test_a_line_to_copy_that_serves_two_doubts_is_shown_once() -> None:
    line = "It went from — 4 to — 6 then."
    (group,) = gathered(with_corrected(findings_of(line), line))
    assert [each for each in told(group, whole=True) if "minus 4 to minus 6" in each] == [
        "        1: It went from minus 4 to minus 6 then."
    ]


def test_the_doubts_of_one_word_are_one_finding_and_the_most_telling_is_told() -> None:
    line = "It cost £5,50 then."
    assert len(findings_of(line)) > 1
    assert [finding.code for finding in told_once(findings_of(line), line)] == ["unclear-number"]


def test_doubts_of_two_words_stay_two_findings_and_the_same_words_elsewhere_are_told() -> None:
    line = "Take 10 mg bd and 5 U of it."
    assert told_once(findings_of(line), line) == findings_of(line)
    again = "It cost £5,50 then, and 5,50 now."
    assert {finding.words for finding in told_once(findings_of(again), again)} >= {"5,50"}


def test_no_message_or_way_out_names_a_date_or_number_that_is_not_the_articles() -> None:
    for line in ("We met on 03/04/2027.", "It was 03/2025 then.", "It has 12345 of it.", "We left at 10.40 then."):
        for group in gathered(findings_of(line)):
            said = " ".join(told(group, whole=True))
            assert {each for each in said.split() if each.isdecimal()} <= set(figures(line)), said
            assert "2022" not in said
            assert "0 0 7" not in said
