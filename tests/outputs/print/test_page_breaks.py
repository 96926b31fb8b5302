"""What is longer than a page: it is laid out, and a heading or label has the beginning of its text under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from accessible.article import Block, Heading, Paragraph, Role
from accessible.plan.edition import EDITIONS, Edition
from accessible.plan.running_order import Piece, RunningOrder
from article_files import png
from builders import (
    box,
    bullets,
    figure,
    heading,
    in_group,
    note,
    numbered,
    paragraph,
    quotation,
    running_order,
    table,
)
from laid_out import LaidOut, laid_out

LARGE, GIANT = STANDARD = EDITIONS[:2]
WORDS = "rest before you are tired because a small supply that is slow to refill has to last for the whole day".split()
BEGINS = "Dawn came and"  # how each long text begins
TITLE = "What a day holds"


def long_text(words: int) -> str:
    """A text of so many words that begins in its own way."""
    return " ".join([BEGINS, *(WORDS * (words // len(WORDS) + 1))][: max(words, 3) - 2]) + "."


def _order(*pieces: Block | Piece, **fields: object) -> RunningOrder:
    return running_order("A day", [paragraph("Some words come first."), *pieces], **fields)  # type: ignore[arg-type]


def _under(*blocks: Block) -> RunningOrder:
    return _order(heading(TITLE), *blocks)


# What stands above the long text, and the article.
KINDS: dict[str, tuple[str, Callable[[str], RunningOrder]]] = {
    "paragraph": (TITLE, lambda text: _under(paragraph(text))),
    "paragraph under two headings": (
        "In the morning",
        lambda text: _under(heading("In the morning", 3), paragraph(text)),
    ),
    "question": ("Question", lambda text: _order(*in_group(Role.QUESTION, "Question", paragraph(text)))),
    "answer": ("Answer", lambda text: _order(*in_group(Role.ANSWER, "Answer", paragraph(text)))),
    "disclaimer": ("Disclaimer", lambda text: _order(*in_group(Role.DISCLAIMER, "Disclaimer", paragraph(text)))),
    "list item": ("It helps to:", lambda text: _under(paragraph("It helps to:"), bullets(text, "stop."))),
    "second list item": (TITLE, lambda text: _under(numbered(f"{BEGINS} it was quiet.", f"Then: {text}", "Stop."))),
    "list alone": (TITLE, lambda text: _under(bullets(text))),
    "box": ("What to ask", lambda text: _under(box("What to ask", paragraph(text)))),
    "list in a box": (
        "Ask this:",
        lambda text: _under(box("What to ask", paragraph("Ask this:"), bullets(text, f"Later: {text}"))),
    ),
    "quotation": (TITLE, lambda text: _under(quotation(paragraph(text)))),
    "caption": (TITLE, lambda text: _under(figure("a.png", "A lamp.", text))),
    "cell": (TITLE, lambda text: _under(table("", ("When", "What"), (BEGINS, f"Then: {text}"), ("Noon", "Rest.")))),
    "cell of a wide table": (
        TITLE,
        lambda text: _under(table("", ("When", "What", "How", "Why"), (BEGINS, f"Then: {text}", "Slowly", "Rest"))),
    ),
    "note": ("Notes", lambda text: _order(paragraph("A claim.[^1]"), notes=(note(1, text),))),
    "summary": ("A day", lambda text: running_order("A day", [paragraph("Rest.")], summary=text)),
    "key point": ("Key points", lambda text: _order(key_points=(text, "Rest."))),
    "lead-in": (TITLE, lambda text: _under(paragraph(text.replace(".", ":")), bullets("one", "two"))),
    "caption of a table": (TITLE, lambda text: _under(table(text, ("When", "What"), ("At dawn", "Rest.")))),
}


def pages_of(kind: str, words: int, edition: Edition) -> LaidOut:
    with TemporaryDirectory() as name:
        folder = Path(name)
        if kind == "caption":
            (folder / "a.png").write_bytes(png(600, 800))
        return laid_out(KINDS[kind][1](long_text(words)), edition, folder)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_longer_than_a_page_begins_under_its_heading(kind: str) -> None:
    pages = pages_of(kind, 260, GIANT)
    assert pages.faults == ()
    assert pages.together(KINDS[kind][0], BEGINS)


@settings(max_examples=8)
@example("list in a box", 60, GIANT)  # its sign took the list away from "Ask this:"
@example("cell of a wide table", 178, GIANT)  # the next cell was taken for a name under a letter
@given(st.sampled_from(sorted(KINDS)), st.integers(60, 700), st.sampled_from(STANDARD))
def test_no_length_is_refused(kind: str, words: int, edition: Edition) -> None:
    pages = pages_of(kind, words, edition)
    assert pages.faults == ()
    assert pages.together(KINDS[kind][0], BEGINS)


@settings(max_examples=6)
@given(st.integers(60, 400), st.sampled_from(STANDARD))
def test_a_paragraph_that_is_parted_keeps_three_lines_and_is_one_in_the_tags(words: int, edition: Edition) -> None:
    back = pages_of("paragraph", words, edition).back
    lines = [line for line in back.lines if _words_of(back.lines, line.block).startswith(BEGINS)]
    pages = [sum(line.page == page for line in lines) for page in sorted({line.page for line in lines})]
    assert len(pages) == 1 or min(pages) >= 3
    assert len({line.block for line in lines}) == 1


DOSE = "The usual dose is 10 mg a night, and it is not to be had without a talk with the doctor who knows you best. "


@pytest.mark.parametrize("above", range(8, 20))
def test_a_paragraph_with_a_dose_has_no_break_beside_it(above: int, tmp_path: Path) -> None:
    lines = [paragraph(f"Line {number}.") for number in range(above)]
    pages = laid_out(running_order("A day", [*lines, paragraph(DOSE + " ".join(WORDS))]), GIANT, tmp_path)
    assert pages.faults == ()
    (page,) = [text for text in pages.texts if "10 mg" in text]
    assert "The usual dose is 10 mg a night, and it is not to be had" in page


@pytest.mark.parametrize("above", range(2, 16))
def test_no_third_of_a_page_is_empty_before_a_box_or_a_long_table(above: int, tmp_path: Path) -> None:
    lines = [paragraph(f"Line {number}.") for number in range(above)]
    a_box = box("To keep", *(paragraph(f"{name} {' '.join(WORDS)}") for name in "ABC"))
    a_table = table(
        "", ("When", "What"), *((f"{hour} o’clock", f"Rest in room {hour}, which is dark.") for hour in range(1, 8))
    )
    for long in (a_box, a_table):
        pages = laid_out(running_order("A day", [*lines, long]), GIANT, tmp_path)
        assert pages.faults == ()
        ends = [
            min(line.bottom for line in pages.back.lines if line.page == page) for page in range(1, len(pages.texts))
        ]
        assert max(ends) - 25 / 25.4 * 72 <= (247 / 3 / 25.4 * 72) + 24


def test_a_short_table_is_not_parted(tmp_path: Path) -> None:
    rows = [(f"{hour} o’clock", f"Rest in room {hour}.") for hour in range(1, 5)]
    for above in range(6, 14):
        lines = [paragraph(f"Line {number}.") for number in range(above)]
        pages = laid_out(running_order("A day", [*lines, table("", ("When", "What"), *rows)]), GIANT, tmp_path)
        assert pages.faults == ()
        assert pages.together("1 o’clock", "4 o’clock")


def _words_of(lines: Sequence[object], block: int) -> str:
    return " ".join(" ".join(line.text.split()) for line in lines if line.block == block)  # type: ignore[attr-defined]


@pytest.mark.parametrize("edition", STANDARD, ids=lambda edition: edition.suffix)
def test_more_headings_in_a_row_than_a_page_holds_are_laid_out(edition: Edition, tmp_path: Path) -> None:
    names = ("Search", "More", "Home", "Contents", "Causes", "Treatment", "Living with", "Help", "Video", "Words")
    headings: list[Heading] = [heading(f"{name} {number}") for number in range(3) for name in names]
    last: Paragraph = paragraph("Bones become weak in some people as they grow old.")
    pages = laid_out(running_order("Bones", [*headings, last]), edition, tmp_path)
    assert pages.faults == ()
    assert pages.together("Words 2", "Bones become weak")


@pytest.mark.parametrize("sentences", [1, 8, 16])
@pytest.mark.parametrize("lines", [1, 3, 6])
def test_a_picture_stays_under_its_heading_and_over_its_caption(sentences: int, lines: int, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(900, 1200))
    title = " ".join(["A lamp by the bed and"] * lines)
    caption = " ".join([f"{BEGINS} it was bright."] + ["The lamp is small and green."] * sentences)
    pages = laid_out(_order(heading(title), figure("a.png", "A lamp.", caption)), GIANT, tmp_path)
    assert pages.faults == ()
    assert pages.together(title, BEGINS)
