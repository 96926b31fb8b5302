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


@settings(max_examples=20)
@example("list in a box", 60, GIANT)  # its sign took the list away from "Ask this:"
@given(st.sampled_from(sorted(KINDS)), st.integers(60, 700), st.sampled_from(STANDARD))
def test_no_length_is_refused(kind: str, words: int, edition: Edition) -> None:
    pages = pages_of(kind, words, edition)
    assert pages.faults == ()
    assert pages.together(KINDS[kind][0], BEGINS)


@settings(max_examples=12)
@given(st.integers(60, 400), st.sampled_from(STANDARD))
def test_a_paragraph_is_parted_only_where_it_does_not_fit_and_keeps_three_lines(words: int, edition: Edition) -> None:
    back = pages_of("paragraph", words, edition).back
    lines = [line for line in back.lines if _words_of(back.lines, line.block).startswith(BEGINS)]
    pages = [sum(line.page == page for line in lines) for page in sorted({line.page for line in lines})]
    assert len(pages) == 1 or min(pages) >= 3
    pitch = edition.body_points * (1.45 if edition is LARGE else 1.35)
    above = [line for line in back.lines if line.page == lines[0].page and line.baseline > lines[0].baseline]
    # The sign at the end of the part stands under the last lines, and counts.
    under = [line for line in back.lines if line.page == lines[-1].page and line.baseline < lines[-1].baseline]
    sign = lines[-1].baseline - min((line.bottom for line in under), default=lines[-1].baseline)
    height = (
        sign + max((line.top for line in above), default=lines[0].top) - lines[0].baseline + pitch * (len(lines) - 1)
    )
    assert len(pages) == 1 or height > 247 / 25.4 * 72 - 2 * pitch


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
