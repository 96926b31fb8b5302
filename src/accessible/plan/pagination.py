"""Pagination: page counts go in, where articles and their volumes begin comes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# gov.uk on Easy Read: what is longer is heavy in the hand, and is split into volumes.
MOST_PAGES = 24


@dataclass(frozen=True, slots=True)
class Volume:
    """A stretch of a long article that is stapled by itself. `first_part` and `last_part` count from 1.

    `title` stands where it begins; `ends_before` at the end of the volume before it (empty for the first).
    """

    number: int
    first_part: int
    last_part: int
    title: str
    ends_before: str


@dataclass(frozen=True, slots=True)
class PagePlan:
    """Where everything stands in the issue. Page numbers count from 1.

    `first_pages` has one number for each article; `blank_pages` say that they are blank, if there are any.
    """

    first_pages: tuple[int, ...]
    colophon_page: int
    blank_pages: tuple[int, ...]
    total: int


def plan_pages(
    front_pages: int, article_pages: Sequence[int], colophon_pages: int = 1, *, duplex_starts: bool = False
) -> PagePlan:
    """Each article starts on a new page, and no page is blank.

    With `duplex_starts` it is a right-hand (odd) page, as where articles are handed out one by one, and the colophon
    ends on the back of the last sheet: what is left empty for that says so.

    >>> plan_pages(2, (9, 4))
    PagePlan(first_pages=(3, 12), colophon_page=16, blank_pages=(), total=16)
    >>> plan_pages(2, (9, 4), duplex_starts=True)
    PagePlan(first_pages=(3, 13), colophon_page=18, blank_pages=(12, 17), total=18)
    """
    starts: list[int] = []
    blanks: list[int] = []
    used = front_pages
    for count in article_pages:
        if duplex_starts and used % 2:
            used += 1
            blanks.append(used)
        starts.append(used + 1)
        used += count
    if duplex_starts and (used + colophon_pages) % 2:
        used += 1
        blanks.append(used)
    return PagePlan(tuple(starts), used + 1, tuple(blanks), used + colophon_pages)


def plan_volumes(title: str, part_pages: Sequence[int], total: int) -> tuple[Volume, ...]:
    """The volumes of an article whose parts begin on `part_pages` (from 1) of `total` pages; none if it is short.

    They are cut before a part, as few as can be, none longer than need be. A single part over the limit stays
    whole: a stopping place is the only place to cut.

    >>> [(v.first_part, v.last_part) for v in plan_volumes("Rest", (1, 6, 11, 16, 21, 26), 30)]
    [(1, 3), (4, 6)]
    """
    if total <= MOST_PAGES:
        return ()
    ends = [*part_pages[1:], total + 1]
    most_pages = MOST_PAGES - 1  # a volume's title moves what follows, by a page at the most
    fewest = _starts(part_pages, ends, most_pages)
    for most in range(1, most_pages + 1):
        starts = _starts(part_pages, ends, most)
        if len(starts) <= len(fewest):
            return _volumes(title, starts, len(part_pages)) if len(starts) > 1 else ()
    return _volumes(title, fewest, len(part_pages))


def _starts(part_pages: Sequence[int], ends: Sequence[int], most: int) -> list[int]:
    """The first part of each volume (from 0), when each takes as many parts as `most` pages hold."""
    starts = [0]
    for part in range(1, len(part_pages)):
        if ends[part] - part_pages[starts[-1]] > most:
            starts.append(part)
    return starts


def _volumes(title: str, starts: Sequence[int], parts: int) -> tuple[Volume, ...]:
    of = len(starts)
    volumes = []
    for number, start in enumerate(starts, start=1):
        last = starts[number] if number < of else parts
        span = f"part {last}" if last == start + 1 else f"parts {start + 1} to {last}"
        heading = f"Volume {number} of {of}: {span}."
        before = f"End of volume {number - 1} of {of}. Volume {number} begins with part {start + 1}."
        first = number == 1
        named = heading if first else f"{title}. {heading}"
        volumes.append(Volume(number, start + 1, last, named, "" if first else before))
    return tuple(volumes)
