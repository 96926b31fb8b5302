"""Pagination: page counts go in, where every article of an issue begins comes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PagePlan:
    """Where everything stands in the issue. Page numbers count from 1.

    `first_pages` has one number for each article; `blank_pages` say that they are blank.
    """

    first_pages: tuple[int, ...]
    blank_pages: tuple[int, ...]
    total: int


def plan_pages(front_pages: int, article_pages: Sequence[int]) -> PagePlan:
    """Each article starts on a right-hand (odd) page; the whole fills its last sheet.

    >>> plan_pages(2, (9, 4))
    PagePlan(first_pages=(3, 13), blank_pages=(12,), total=16)
    """
    starts: list[int] = []
    blanks: list[int] = []
    used = front_pages
    for count in article_pages:
        if used % 2:
            used += 1
            blanks.append(used)
        starts.append(used + 1)
        used += count
    if used % 2:
        used += 1
        blanks.append(used)
    return PagePlan(tuple(starts), tuple(blanks), used)
