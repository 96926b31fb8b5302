"""Imposition: how many pages a copy has goes in, which page stands where on which side of which sheet comes out.

Pages are counted from 1; None is an empty page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

# Imposed files have no tags, and their pages are in no order to read: for a printer, and their names and titles say so.
FOR_THE_PRINTER = "for-the-printer"
PAGES_OF_A_SHEET = 4  # folded once, printed on both sides
SHEETS_OF_A_BOX = 2500  # five reams: what one orders, and what one person packs in a sitting (P)


@dataclass(frozen=True, slots=True)
class BookletSide:
    """One side of a sheet that is folded once: `sheet` counts from 1, the outermost.

    `creep_mm` is how far both its pages move towards the fold. Sheets are turned on their short edge: behind the right
    half of a front lies the left half of its back.
    """

    sheet: int
    front: bool
    left: int | None
    right: int | None
    creep_mm: Fraction


def even_pages(volumes: Iterable[int]) -> tuple[int | None, ...]:
    """The pages of volumes one after the other, each with an empty last page if it would be odd.

    So none begins on the back of another, nor the next copy on the back of this one.

    >>> even_pages([3, 2])
    (1, 2, 3, None, 4, 5)
    """
    return tuple(_even(volumes))


def _even(volumes: Iterable[int]) -> Iterator[int | None]:
    before = 0
    for pages in volumes:
        yield from range(before + 1, before + pages + 1)
        if pages % 2:
            yield None
        before += pages


def bundles(sheets: Sequence[int], most: int = SHEETS_OF_A_BOX) -> tuple[range, ...]:
    """Copies in packing order, divided so that a bundle is printed from one box of paper.

    `sheets` are those of each copy. A copy is never divided: one that is larger than a box is a bundle by itself.
    Printers' programs read a file whole, so a run of thousands should not be one job; and where paper jams, less is
    printed again.

    >>> bundles([40, 40, 40], most=80)
    (range(0, 2), range(2, 3))
    """
    found, first, filled = [], 0, 0
    for at, each in enumerate(sheets):
        if at > first and filled + each > most:
            found.append(range(first, at))
            first, filled = at, 0
        filled += each
    return (*found, range(first, len(sheets))) if sheets else ()


def booklet_sheets(pages: int) -> int:
    """How many sheets a booklet has.

    >>> booklet_sheets(4), booklet_sheets(5)
    (1, 2)
    """
    return ceil(pages / PAGES_OF_A_SHEET)


def booklet(pages: int, paper_mm: Fraction = Fraction(0)) -> tuple[BookletSide, ...]:
    """The sides of a folded booklet, in the order of printing: the outermost sheet first, its front and its back.

    Empty pages are all at the end. The last page with words is not moved to the back cover: a reader would meet empty
    pages before it, and take them for the end.

    `paper_mm` is how thick the paper is. Each sheet is pushed out by those around it, by one thickness more than the
    last, so its pages move in by as much: after trimming all outer margins are alike. The outermost stays.

    >>> [(side.left, side.right) for side in booklet(6)]
    [(None, 1), (2, None), (6, 3), (4, 5)]
    """
    return tuple(_sides(pages, paper_mm))


def _sides(pages: int, paper_mm: Fraction) -> Iterator[BookletSide]:
    last = booklet_sheets(pages) * PAGES_OF_A_SHEET
    shown = [number if number <= pages else None for number in range(last + 1)]
    for sheet in range(booklet_sheets(pages)):
        first = 2 * sheet + 1
        creep = sheet * paper_mm
        yield BookletSide(sheet + 1, True, shown[last + 1 - first], shown[first], creep)  # noqa: FBT003 the front
        yield BookletSide(sheet + 1, False, shown[first + 1], shown[last - first], creep)  # noqa: FBT003 the back
