"""Short lines: laid-out pages go in, marks on their HTML come out, for one line that is parted from its company.

One line under a heading or a label is too little before a page ends: a question that the next paragraph answers. One
line at the top of a page is too little before a stop sign. Whether a paragraph is one line is known only once it is
laid out. What would leave more than a third of a page empty stays as it is, and a speaker's question ends a page then.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from accessible.outputs.print.laid_out import APART, LEADS, STAYS, Page, Place, mark
from accessible.outputs.print.page_breaks import HEADINGS, LINES_APART, MOST_FREE, in_sign, is_asked_for, leads

_LEADS_ON = "leads-on"
_ABOVE_LEADS = 1.5  # em: the margin above a heading or a part, which is left out at the top of a page
_TITLES = frozenset(("label", "opener", "recap", "box-title"))


def joined(pages: Sequence[Page]) -> bool:
    """Whether an element was marked, so that the HTML has to be laid out again."""
    pairs = [(page, after) for page, after in pairwise(pages) if page.places and after.places]
    parted = [_let_part(page, after) for page, after in pairs]  # each, not one only
    marked = [] if any(parted) else [_keep_first(page, after) or _keep_last(page, after) for page, after in pairs]
    return any(parted) or any(marked)


def _let_part(page: Page, after: Page) -> bool:
    """Let a question, or what announces something, end a page of which more than a third is empty, if it fits."""
    if page.free <= MOST_FREE or is_asked_for(after):
        return False
    leading = list(takewhile(lambda place: leads(place) is not None, after.places))
    asks = [place for place in leading if _LEADS_ON in place.element.get("class", "").split()]
    if not asks or asks[-1].element in page.places[-1].elements:
        return False
    above = _ABOVE_LEADS * asks[-1].line.style["font_size"]
    fits = asks[-1].bottom - after.top + above <= page.bottom - page.places[-1].bottom
    return fits and mark(asks[-1].element, APART)


def _keep_first(page: Page, after: Page) -> bool:
    """Let the one line under a heading, at the end of a page, lead to what follows in the same section or group."""
    *above, last = page.places
    if not above or not _is_title(above[-1]) or not _is_one_line(last, above[-1], after.places[0]):
        return False
    below = after.places[0]
    holder = last.elements[-2]
    if holder not in below.elements or in_sign(below) or any(each.tag in HEADINGS for each in below.elements):
        return False
    moved = [last, *takewhile(lambda place: leads(place) is not None, reversed(above))]
    return _costs_little(page, len(moved)) and mark(last.element, LEADS)


def _keep_last(page: Page, after: Page) -> bool:
    """Let one line that ends its part, at the top of a page, have the end of what stands before it over it."""
    first, *others = after.places
    last = page.places[-1]
    if not others or not in_sign(others[0]) or not _is_one_line(first, last, others[0]):
        return False
    if first.elements[-2] not in last.elements:
        return False
    block = next(element for element in last.elements if element not in first.elements)
    own = [place for place in page.places if block in place.elements]
    above = takewhile(lambda place: leads(place) is not None, reversed(page.places[: -len(own)]))
    moved = [*reversed(own), *above]
    may_part = block.tag == "p" and len(own) >= LINES_APART and last.path[-1].style["break_inside"] == "auto"
    return (may_part or _costs_little(page, len(moved))) and mark(first.element, STAYS)


def _is_title(place: Place) -> bool:
    lead = leads(place)
    return lead is not None and (lead.tag in HEADINGS or bool(_TITLES.intersection(lead.get("class", "").split())))


def _is_one_line(place: Place, before: Place, after: Place) -> bool:
    """Whether a place is a paragraph of one line: its neighbours are no lines of it."""
    return place.element.tag == "p" and place.element not in (before.element, after.element)


def _costs_little(page: Page, moved: int) -> bool:
    """Whether the last places of a page can go to the next, and no more than a third of it is empty then."""
    rest = page.places[: len(page.places) - moved]
    return bool(rest) and page.bottom - rest[-1].bottom <= MOST_FREE * (page.bottom - page.top)
