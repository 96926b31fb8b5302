"""Folding by computation: what is printed on each side of each sheet goes in, the leaves as one turns them come out.

It knows paper, and nothing of how pages are imposed: a sheet turned on its short edge has the back of its right half on
the left of its other side.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

Printed = TypeVar("Printed")


class Leaf(NamedTuple):
    """A leaf: what is on its front (recto) and on its back (verso)."""

    recto: object
    verso: object


def leaves_of_booklet(sides: Sequence[tuple[Printed, Printed]]) -> list[Leaf]:
    """Fold each sheet (front, back, front, back …; each left and right), lay the next into it, and turn the leaves."""
    assert len(sides) % 2 == 0
    sheets = [(sides[at], sides[at + 1]) for at in range(0, len(sides), 2)]
    right_leaves = [Leaf(front[1], back[0]) for front, back in sheets]
    left_leaves = [Leaf(back[1], front[0]) for front, back in sheets]
    return [*right_leaves, *reversed(left_leaves)]


def leaves_of_stapled(pages: Sequence[Printed]) -> list[Leaf]:
    """Print pages on both sides, turned on the long edge, and lay the sheets on one another."""
    assert len(pages) % 2 == 0
    return [Leaf(pages[at], pages[at + 1]) for at in range(0, len(pages), 2)]


def read_through(leaves: Sequence[Leaf]) -> list[object]:
    """What a reader sees, page after page."""
    return [page for leaf in leaves for page in leaf]
