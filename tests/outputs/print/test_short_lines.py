"""Short lines: a name under its letter, a question over its answer, two lines under a heading, on one page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from accessible.article import Block, Paragraph
from accessible.outputs.markup import FILTERS, Medium
from accessible.outputs.print import pdf
from accessible.plan.edition import EDITIONS
from accessible.plan.running_order import RunningOrder
from builders import heading, paragraph, running_order
from laid_out import LaidOut, laid_out

GIANT = EDITIONS[1]
TEXT = " ".join(["A friend brings soup and reads a page aloud."] * 5)
SHORT = "A friend brings soup and reads a page aloud. It is a good day."
NAME = "Odette Larkspur, by e-mail"


def spoken(text: str) -> Paragraph:
    return replace(paragraph(text), speaker=text.partition(":")[0])


def _under(lines: int, *blocks: Block) -> RunningOrder:
    return running_order("A day", [*(paragraph(f"Line {each}.") for each in range(lines)), *blocks])


def under(lines: int, folder: Path, *blocks: Block) -> LaidOut:
    """Blocks under so many lines, in giant print: some of those bring them to the end of the page."""
    return laid_out(_under(lines, *blocks), GIANT, folder)


ABOVE = pytest.mark.parametrize("above", range(4, 11))


@ABOVE
@pytest.mark.parametrize("last", [SHORT, TEXT], ids=["short", "long"])
def test_a_name_stands_under_the_last_words_of_its_letter(above: int, last: str, tmp_path: Path) -> None:
    pages = under(above, tmp_path, paragraph("It was kind."), paragraph(f"{last} Then I slept."), paragraph(NAME))
    assert pages.faults == ()
    assert pages.together("Then I slept.", NAME)


@ABOVE
def test_a_question_of_a_speaker_is_on_the_page_of_the_answer(above: int, tmp_path: Path) -> None:
    talk = spoken("Tilly: Does anyone take offence?"), spoken(f"Linnet: One or two did. {SHORT}")
    pages = under(above, tmp_path, paragraph(SHORT), *talk)
    assert pages.faults == ()
    assert pages.together("take offence?", "One or two did.")


@ABOVE
def test_one_line_under_a_heading_has_the_next_under_it(above: int, tmp_path: Path) -> None:
    asked = heading("What people find hard"), paragraph("Who takes offence?"), paragraph(f"One or two did. {SHORT}")
    pages = under(above, tmp_path, *asked)
    assert pages.faults == ()
    assert pages.together("What people find hard", "Who takes offence?")
    assert pages.together("Who takes offence?", "One or two did.")


@ABOVE
def test_the_last_line_of_a_part_has_something_over_it(above: int, tmp_path: Path) -> None:
    pages = under(above, tmp_path, paragraph(f"{SHORT} Then I slept."), paragraph("I am glad of it."))
    assert pages.faults == ()
    assert pages.together("Then I slept.", "I am glad of it.")


@pytest.mark.parametrize("above", range(3, 8))
def test_a_question_ends_a_page_of_which_a_third_would_be_empty_otherwise(above: int, tmp_path: Path) -> None:
    answer = spoken(" ".join(["Linnet: It was so.", *["Take 10 mg at night, 20 mg by day or 30 mg at noon."] * 6]))
    asked = heading("What people find hard"), spoken(f"Tilly: {SHORT} Does anyone take offence?")
    pages = under(above, tmp_path, *asked, answer)
    assert pages.faults == ()
    assert pages.together("take offence?", "Linnet: It was so.") == (above > 3)
    assert pages.together("What people find hard", "take offence?")


def _faults(order: RunningOrder, folder: Path) -> set[str]:
    return {fault.partition(":")[2].partition(":")[0].strip() for fault in laid_out(order, GIANT, folder).faults}


def test_the_judge_sees_what_the_layout_would_leave_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "joined", lambda _pages: False)
    for name in ("signature_ids", "paragraph_look"):
        monkeypatch.setitem(FILTERS[Medium.PRINT], name, lambda *_: "")
    told = {"What it leads to is on the next page", "It is at the top of a page, without what it stands under"}
    letter = paragraph(f"{SHORT} Then I slept."), paragraph(NAME), paragraph("It was kind.")
    asked = heading("What people find hard"), paragraph("Who takes offence?"), paragraph(f"One or two did. {SHORT}")
    last = paragraph(f"{SHORT} Then I slept."), paragraph("I am glad of it.")
    for blocks, above in ((letter, (5,)), (asked, (3, 4, 5)), (last, (4, 5))):
        found = [_faults(_under(lines, *blocks), tmp_path) for lines in above]
        assert all(each <= told for each in found), found
        assert any(found), blocks
