"""Page fit: a guess that only decides whether an idea is kept on one page."""

from __future__ import annotations

import pytest

from accessible.article import Block
from accessible.plan.edition import EDITIONS, Edition
from accessible.plan.page_fit import fits_one_page
from builders import figure, heading, paragraph, table

LARGE, GIANT = EDITIONS[:2]
WORDS = "Rest comes before effort and not after it. " * 4


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.suffix)
def test_a_heading_with_a_short_text_fits(edition: Edition) -> None:
    assert fits_one_page([heading("Rest"), paragraph(WORDS)], edition)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.suffix)
def test_a_long_text_does_not_fit(edition: Edition) -> None:
    assert not fits_one_page([heading("Rest"), *[paragraph(WORDS)] * 9], edition)


def test_giant_print_holds_less() -> None:
    blocks: list[Block] = [heading("Rest"), *[paragraph(WORDS)] * 4]
    assert fits_one_page(blocks, LARGE)
    assert not fits_one_page(blocks, GIANT)


def test_a_picture_takes_most_of_a_page() -> None:
    assert fits_one_page([figure("a.png", "A chair")], LARGE)
    assert not fits_one_page([figure("a.png", "A chair")] * 2, LARGE)


def test_a_wide_table_is_longer_than_a_narrow_one() -> None:
    narrow = table("Kinds", ("Kind", "Rise"), *[("Body", "18 bpm")] * 7)
    wide = table("Kinds", ("Kind", "Rise", "Fall", "Rest"), *[("Body", "18 bpm", "6 bpm", "2 bpm")] * 7)
    assert fits_one_page([narrow], LARGE)
    assert not fits_one_page([wide], LARGE)
