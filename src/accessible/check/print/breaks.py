"""How pages break: nothing that is read in one go is split, and nothing that leads to what follows is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile, pairwise, takewhile

from accessible.check.pdf.tree import Leaf
from accessible.check.pdf.words import PrintedLine, ReadBack
from accessible.check.print.fault import PrintExpectation, Spot
from accessible.check.print.look import MARGIN

# P (docs/numbers.md, Print): what a tired reader should not have to turn the page for.
WHOLE_KINDS = frozenset(("P", "LI", "TR", "Caption", "Figure", "Note", "TOCI", "H1", "H2", "H3", "H4", "H5", "H6"))
WHOLE_CLASSES = frozenset(
    ("question", "disclaimer", "box", "note", "address", "entry", "row", "stop-sign", "where", "imprint", "again")
)
_SIGN = "stop-sign"
_FRAMES = frozenset(("box", "question", "disclaimer"))
# These lead to what follows, and so does a heading.
_LEADING = frozenset(("label", "leads-in", "opener", "recap", "box-title", "caption", "volume-title"))
_HEADING = re.compile(r"H[1-6]")
# A block of this share of a page may not fit, if what must stay whole in it leaves gaps.
_ALMOST = 0.75
_FEWEST = 2  # lines that stand under a heading
_APART = 6  # a block of fewer lines stays whole: three on each side
_GAP = 3.0  # lines between a heading and what follows, with the frame of a box
_PICTURE = 65 / 25.4 * 72  # points: no picture is made lower than that to stay with its heading …
_CAPTION = 6.0  # … and with the first lines of its caption, in em

Pages = Mapping[int, Sequence[PrintedLine]]


def split_blocks(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """A block that must be whole is on one page, unless it is longer than a page and begins at its top."""
    by_page = _by_page(back)
    for index, element in enumerate(back.tree.elements):
        if element.kind not in WHOLE_KINDS and not WHOLE_CLASSES.intersection(element.classes):
            continue
        pages = {leaf.page for leaf in back.leaves_of(element)}
        if len(pages) > 1 and not _had_to(back, index, by_page, pages):
            words = " ".join(back.text_of(element).split())
            yield Spot(min(pages), words, f"Split over pages {min(pages)} and {max(pages)}:")


def _by_page(back: ReadBack) -> Pages:
    by_page: dict[int, list[PrintedLine]] = {}
    for line in back.lines:
        by_page.setdefault(line.page, []).append(line)
    return by_page


def _had_to(back: ReadBack, index: int, by_page: Pages, pages: set[int]) -> bool:
    """Whether an element, with what leads to it, is too long for a page and begins at the top of one."""
    inside = {index, *back.tree.under(index)}
    begins = by_page.get(min(pages), [])
    top = max((line.top for line in begins if line.block in inside), default=0.0)
    above = [line for line in begins if line.block not in inside and line.bottom > top - 1]
    # From the top of the first page: what leads to it, and pictures, are counted.
    height = back.sizes[0][1] - MARGIN - min((line.bottom for line in begins if line.block in inside), default=top)
    for page in pages - {min(pages)}:
        own = [line for line in by_page.get(page, ()) if line.block in inside]
        height += max((line.top for line in own), default=0.0) - min((line.bottom for line in own), default=0.0)
    # Its last lines keep a stop sign company that has no room under them.
    end = dropwhile(lambda line: line.block not in inside, by_page.get(max(pages), ()))
    after = dropwhile(lambda line: line.block in inside, end)
    height += _height(list(takewhile(lambda line: _in_sign(back, line.block), after)))
    return height > _ALMOST * _room(back) and all(_leads(back, line.block) for line in above)


def _room(back: ReadBack) -> float:
    return back.sizes[0][1] - 2 * MARGIN


def _leads(back: ReadBack, block: int) -> bool:
    """Whether a block, or one that it is in, leads to what follows: headings, labels, numbers of items."""
    tree = back.tree
    while block >= 0:
        element = tree.elements[block]
        kind = element.kind
        of_table = kind == "Caption" and element.parent >= 0 and tree.elements[element.parent].kind == "Table"
        if _HEADING.fullmatch(kind) or _LEADING.intersection(element.classes) or kind in ("THead", "Lbl") or of_table:
            return True
        block = element.parent
    return False


def lonely_headings(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """What leads to something has the beginning of it under it on the same page.

    Headings in a row that fill a page have no room for it.
    """
    by_page = _by_page(back)
    leaves = back.tree.leaves
    for place, (leaf, after) in enumerate(pairwise(leaves)):
        if leaf.block == after.block or not _leads(back, leaf.block):
            continue
        words = " ".join(back.text_of(back.tree.elements[leaf.block]).split())
        if after.page == leaf.page:
            if _torn_off(back, leaves, place + 1):
                yield Spot(leaf.page, words, "One line only stands under what leads to it:")
        elif not _no_room(back, by_page, place, expected.edition.body_points):
            yield Spot(leaf.page, words, "What leads to the next page is the last thing on its own:")
    if leaves and _leads(back, leaves[-1].block):
        words = " ".join(back.text_of(back.tree.elements[leaves[-1].block]).split())
        yield Spot(leaves[-1].page, words, "A heading is the last thing of all:")


def lonely_signs(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """A stop sign has the end of its part over it: it is not all that a page has.

    Over it may be what cannot be parted, and fills its page: a picture, a row, one short paragraph under headings.
    """
    by_page = _by_page(back)
    for page, lines in sorted(by_page.items()):
        above = by_page.get(page - 1, ())
        if above and all(_in_sign(back, line.block) for line in lines) and _can_be_parted(back, above):
            yield Spot(page, " ".join(lines[0].text.split()), "A stop sign is all that its page has:")


def _can_be_parted(back: ReadBack, page: Sequence[PrintedLine]) -> bool:
    """Whether some of a page's last lines can go to another one: its last block is long, or is not all that it has."""
    last = page[-1].block
    block = [line for line in back.lines if line.block == last]
    above = dropwhile(lambda line: line.block == last, reversed(page))
    others = takewhile(lambda line: not _in_sign(back, line.block), above)
    of_text = back.tree.elements[last].kind in ("P", "LBody")
    return of_text and (
        (len(block) >= _APART and not _is_framed(back, last)) or not all(_leads(back, line.block) for line in others)
    )


def _is_framed(back: ReadBack, block: int) -> bool:
    while block >= 0 and not _FRAMES.intersection(back.tree.elements[block].classes):
        block = back.tree.elements[block].parent
    return block >= 0


def _in_sign(back: ReadBack, block: int) -> bool:
    while block >= 0 and _SIGN not in back.tree.elements[block].classes:
        block = back.tree.elements[block].parent
    return block >= 0


def _torn_off(back: ReadBack, leaves: Sequence[Leaf], place: int) -> bool:
    """Whether of the block at a place too few lines stand on the page where it begins."""
    block, page = leaves[place].block, leaves[place].page
    lines = [line for line in back.lines if line.block == block]
    here = sum(line.page == page for line in lines)
    return 0 < here < min(_FEWEST, len(lines))


def _no_room(back: ReadBack, by_page: Pages, place: int, points: float) -> bool:
    """Whether a page is full of leads: no room under them for the beginning of what follows."""
    leaves = back.tree.leaves
    leaf, after = leaves[place], leaves[place + 1]
    here, there = by_page.get(leaf.page, ()), by_page.get(after.page, ())
    if not here or not all(_leads(back, line.block) for line in here):
        return False
    free = min(line.bottom for line in here) - MARGIN
    leads = list(takewhile(lambda line: _leads(back, line.block), there))
    follows = next((each for each in leaves[place + 1 :] if not _leads(back, each.block)), after)
    beginning = _beginning(back, follows)
    needed = _height([*leads, *beginning]) if beginning else _height(leads) + _PICTURE + _CAPTION * points
    return free < needed + _GAP * points


def _height(lines: Sequence[PrintedLine]) -> float:
    """How much of their pages some lines take up, with what is between them."""
    pages = {line.page for line in lines}
    return sum(
        max(line.top for line in lines if line.page == page) - min(line.bottom for line in lines if line.page == page)
        for page in pages
    )


def _beginning(back: ReadBack, leaf: Leaf) -> Sequence[PrintedLine]:
    """The first lines of a block, which cannot be parted; none of a picture."""
    tree, index = back.tree, leaf.block
    row = index
    while row >= 0 and tree.elements[row].kind != "TR":
        row = tree.elements[row].parent
    inside = {index} if row < 0 else {row, *tree.under(row)}
    lines = [line for line in back.lines if line.block in inside]
    if row < 0 and (len({line.page for line in lines}) > 1 or len(lines) >= _APART):
        return lines[: _APART // 2]
    return lines
