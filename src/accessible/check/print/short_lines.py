"""Short lines: what an article's pages show goes in, each line that is a page away from what it belongs to comes out.

A line is short if its paragraph has no other. Where its company cannot come to it without that more than a third of a
page is empty, nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, groupby, pairwise, takewhile

from accessible.check.pdf.tree import Element
from accessible.check.pdf.words import PrintedLine, ReadBack
from accessible.check.print.breaks import APART, MOST_LOST, QUANTITY, in_sign, leads, lines_by_page, room
from accessible.check.print.fault import PrintExpectation, Spot
from accessible.check.print.look import MARGIN

_TITLES = frozenset(("label", "opener", "recap", "box-title"))
_SIGNATURES = frozenset(("signature", "credit"))
_ENDS = (".", "!", "?", ":", "…")


@dataclass(frozen=True, slots=True)
class _PrintedBlock:
    """A paragraph, heading or picture: its index, element and lines, and the pages on which it begins and ends."""

    index: int
    element: Element
    lines: tuple[PrintedLine, ...]
    first: int
    last: int

    @property
    def is_one_line(self) -> bool:
        return self.element.kind == "P" and len(self.lines) == 1

    @property
    def ends(self) -> bool:
        """Whether its words end as a sentence does."""
        return bool(self.lines) and self.lines[-1].text.strip().rstrip("\"'”’)]").endswith(_ENDS)


def lonely_lines(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """A name stands under its letter, two lines under a heading, and something over the last line of a part."""
    blocks = list(_blocks(back))
    by_page = lines_by_page(back)
    for place, (one, after) in enumerate(pairwise(blocks)):
        if one.last == after.first or not one.lines or not _are_neighbours(back, one, after):
            continue
        page = by_page[one.last]
        torn = place > 0 and _is_torn_from_answer(back, blocks[place - 1], one, after)
        if torn or "leads-on" in one.element.classes:
            moved = _end_of_page(back, page, {one.index})
            if _costs_little(back, page, moved):
                yield Spot(one.last, _words(back, one), "What it leads to is on the next page:")
        elif _hangs_on(back, one, after, blocks[place + 2 : place + 3]) and _can_come(back, page, one, after):
            yield Spot(after.first, _words(back, after), "It is at the top of a page, without what it stands under:")


def _blocks(back: ReadBack) -> Iterator[_PrintedBlock]:
    lines: dict[int, list[PrintedLine]] = {}
    for line in back.lines:
        lines.setdefault(line.block, []).append(line)
    for index, run in groupby(back.tree.leaves, key=lambda leaf: leaf.block):
        pages = [leaf.page for leaf in run]
        yield _PrintedBlock(index, back.tree.elements[index], tuple(lines.get(index, ())), pages[0], pages[-1])


def _are_neighbours(back: ReadBack, one: _PrintedBlock, after: _PrintedBlock) -> bool:
    """Whether two blocks stand in the same section, group or box: the holder of one of them holds the other."""
    elements = back.tree.elements
    return elements[after.index].parent in _above(back, one.index) or one.element.parent in _above(back, after.index)


def _above(back: ReadBack, index: int) -> Sequence[int]:
    found = []
    while (index := back.tree.elements[index].parent) >= 0:
        found.append(index)
    return found


def _is_torn_from_answer(back: ReadBack, title: _PrintedBlock, one: _PrintedBlock, after: _PrintedBlock) -> bool:
    """Whether one line stands between a heading and the page's end, and the next of the same section beyond it."""
    heading = title.element.kind.startswith("H") or bool(_TITLES.intersection(title.element.classes))
    goes_on = one.element.parent in _above(back, after.index) and not in_sign(back, after.index)
    return (
        heading and title.last == one.first and one.is_one_line and goes_on and not after.element.kind.startswith("H")
    )


def _end_of_page(back: ReadBack, page: Sequence[PrintedLine], inside: set[int]) -> Sequence[PrintedLine]:
    """The lines of some blocks at the end of a page, and of what leads to them there."""
    own = [line for line in page if line.block in inside]
    above = dropwhile(lambda line: line.block in inside, reversed(page))
    return [*own, *takewhile(lambda line: leads(back, line.block), above)]


def _hangs_on(back: ReadBack, one: _PrintedBlock, after: _PrintedBlock, third: Sequence[_PrintedBlock]) -> bool:
    """Whether a block at the top of a page is a signature, or the one line that ends its part."""
    if after.element.parent not in _above(back, one.index):
        return False
    if _SIGNATURES.intersection(after.element.classes):
        return True
    # The lines of a wide table's row need no full stop to be something else than a name.
    is_name = after.is_one_line and one.element.kind == "P" and one.ends and not after.ends
    is_name = is_name and "row" not in back.tree.elements[after.element.parent].classes
    ends_part = after.is_one_line and any(in_sign(back, each.index) and each.first == after.last for each in third)
    return not in_sign(back, after.index) and (is_name or ends_part)


def _can_come(back: ReadBack, page: Sequence[PrintedLine], one: _PrintedBlock, after: _PrintedBlock) -> bool:
    """Whether the end of a block can go to the next page: it may part, or little is lost for all of it."""
    inside = _outermost(back, one.index, after.element.parent)
    if inside == {one.index, *back.tree.under(one.index)} and len(one.lines) >= APART and one.element.kind == "P":
        return QUANTITY.search(" ".join(line.text for line in one.lines)) is None
    return one.element.kind != "Figure" and _costs_little(back, page, _end_of_page(back, page, inside))


def _outermost(back: ReadBack, index: int, holder: int) -> set[int]:
    while back.tree.elements[index].parent not in (holder, -1):
        index = back.tree.elements[index].parent
    return {index, *back.tree.under(index)}


def _costs_little(back: ReadBack, page: Sequence[PrintedLine], moved: Sequence[PrintedLine]) -> bool:
    """Whether up to a third of a page would be empty without some lines, and not all that it has would go."""
    rest = [line.bottom for line in page if line not in moved]
    return bool(rest) and min(rest) - MARGIN <= MOST_LOST * room(back)


def _words(back: ReadBack, block: _PrintedBlock) -> str:
    return " ".join(back.text_of(block.element).split())
