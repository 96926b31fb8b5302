"""Imposition: how many pages a copy has goes in, which page stands where on which side of which sheet comes out.

Pages are counted from 1; None is an empty page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

# Imposed files have no tags, and their pages are in no order to read: for a printer, and their names and titles say so.
FOR_THE_PRINTER = "for-the-printer"


@dataclass(frozen=True, slots=True)
class BookletSide:
    """One side of a sheet that is folded once: `sheet` counts from 1, the outermost.

    `creep_mm` is how far both its pages move towards the fold.
    """

    sheet: int
    front: bool
    left: int | None
    right: int | None
    creep_mm: float


def even_pages(volumes: Iterable[int]) -> tuple[int | None, ...]:
    """The pages of volumes one after the other, each with an empty last page if it would be odd."""
    raise NotImplementedError


def booklet(pages: int, paper_mm: Fraction = Fraction(0)) -> tuple[BookletSide, ...]:
    """The sides of a folded booklet, in the order of printing: the outermost sheet first, front and back."""
    raise NotImplementedError
