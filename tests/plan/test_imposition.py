"""Imposition: sheets that are folded and nested by computation are read in order."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from accessible.plan.imposition import BookletSide, booklet, booklet_sheets, bundles, even_pages
from accessible.plan.postage import sheets_of
from folded import leaves_of_booklet, leaves_of_stapled, read_through

VOLUMES = st.lists(st.integers(1, 30), min_size=1, max_size=6)


def halves(sides: tuple[BookletSide, ...]) -> list[tuple[int | None, int | None]]:
    return [(side.left, side.right) for side in sides]


@given(st.integers(1, 200))
def test_a_folded_booklet_is_read_in_order(pages: int) -> None:
    read = read_through(leaves_of_booklet(halves(booklet(pages))))
    assert read[:pages] == list(range(1, pages + 1))
    assert set(read[pages:]) <= {None}  # empty pages only at the end, and fewer than a sheet has
    assert len(read) - pages < 4
    assert len(read) == 4 * booklet_sheets(pages)


@given(st.integers(1, 200))
def test_front_and_back_of_a_sheet_come_together_from_the_outside_in(pages: int) -> None:
    sides = booklet(pages)
    assert [(side.sheet, side.front) for side in sides] == [
        (sheet, front) for sheet in range(1, booklet_sheets(pages) + 1) for front in (True, False)
    ]


@given(st.integers(1, 200), st.fractions(0, Fraction(1, 2)))
def test_each_sheet_creeps_by_one_thickness_more_than_the_one_around_it(pages: int, paper_mm: Fraction) -> None:
    assert [side.creep_mm for side in booklet(pages, paper_mm)] == [
        sheet * paper_mm for sheet in range(booklet_sheets(pages)) for _ in (0, 1)
    ]


@given(VOLUMES)
def test_stapled_volumes_begin_on_a_sheet_of_their_own_and_are_read_in_order(volumes: list[int]) -> None:
    pages = even_pages(volumes)
    leaves = leaves_of_stapled(list(pages))
    assert len(leaves) == sheets_of(volumes)
    assert [page for page in read_through(leaves) if page] == list(range(1, sum(volumes) + 1))
    firsts = [sum(volumes[:count]) + 1 for count in range(len(volumes))]
    assert all(first in {leaf.recto for leaf in leaves} for first in firsts)


@given(VOLUMES)
def test_an_empty_page_is_only_the_back_of_a_volumes_last(volumes: list[int]) -> None:
    pages = even_pages(volumes)
    ends = {sum(volumes[: count + 1]) for count, each in enumerate(volumes) if each % 2}
    assert {pages[at - 1] for at, page in enumerate(pages) if page is None} == ends


@given(st.lists(st.integers(1, 60), max_size=40), st.integers(1, 100))
def test_bundles_have_every_copy_once_and_are_as_full_as_can_be(sheets: list[int], most: int) -> None:
    found = bundles(sheets, most)
    assert [copy for bundle in found for copy in bundle] == list(range(len(sheets)))
    for bundle in found:
        assert len(bundle) == 1 or sum(sheets[copy] for copy in bundle) <= most
    for bundle, following in pairwise(found):
        assert sum(sheets[copy] for copy in (*bundle, following.start)) > most
