"""How pages break: what is read in one go is whole, no lead is left alone, no third of a page is lost for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile, pairwise, takewhile

from accessible.check.pdf.tree import Element, Leaf
from accessible.check.pdf.words import PrintedLine, ReadBack
from accessible.check.print.fault import PrintExpectation, Spot
from accessible.check.print.look import MARGIN

# P (docs/numbers.md, Print): what a tired reader should not have to turn the page for. A paragraph may part.
WHOLE_KINDS = frozenset(("LI", "TR", "Caption", "Figure", "Note", "TOCI", "H1", "H2", "H3", "H4", "H5", "H6"))
WHOLE_CLASSES = frozenset(
    ("question", "disclaimer", "box", "note", "address", "entry", "row", "stop-sign", "where", "again")
)
_SIGN = "stop-sign"
_FRAMES = frozenset(("box", "question", "disclaimer"))
# These lead to what follows, and so does a heading.
_LEADING = frozenset(
    ("label", "leads-in", "opener", "recap", "box-title", "caption", "volume-title", "codes-hint", "leads-on")
)
_LEADS_ON = frozenset(("leads-on",))  # it may part, and `short_lines.py` says where it may end a page
_HEADING = re.compile(r"H[1-6]")
# A block of this share of a page may not fit, if what must stay whole in it leaves gaps.
_ALMOST = 0.75
_FEWEST = 2  # lines that stand under a heading
APART = 6  # a block of fewer lines stays whole: three on each side
MOST_LOST = 1 / 3  # of a page (P): a box or a long table is parted sooner than that more is lost
_SHORT_TABLE, _SHORT_SHARE = 5, 0.6  # rows, and share of a page: up to both, a table is short
# A list of its own, shorter than that of the program: what must not stand in the lines around a break.
QUANTITY = re.compile(
    r"\d\)?[ \u00a0-]?(?:%|(?:[mkµμn]?g|mcg|m?l|mmol|mm|cm|k?m|kg|IU|bpm|mmHg|kcal|°[CF]|per cent"
    r"|(?:tablet|capsule|drop|puff|dose|unit|gram|litre|degree|second|minute|hour|day|week|month|year)s?)\b)"
)
_GAP = 3.0  # lines between a heading and what follows, with the frame of a box
_PICTURE = 65 / 25.4 * 72  # points: no picture is made lower than that to stay with its heading …
_CAPTION = 6.0  # … and with the first lines of its caption, in em

Pages = Mapping[int, Sequence[PrintedLine]]


def split_blocks(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """What must be whole is on one page, unless it is too long; a paragraph keeps three lines on each, and doses."""
    by_page = lines_by_page(back)
    for index, element in enumerate(back.tree.elements):
        pages = {leaf.page for leaf in back.leaves_of(element)}
        if len(pages) < 2 or _had_to(back, index, by_page, pages):
            continue
        words = " ".join(back.text_of(element).split())
        if _is_whole(element) or _is_short_table(back, index):
            frame = _GAP * expected.edition.body_points
            if not _saves_paper(back, index, by_page.get(min(pages), ()), frame):
                yield Spot(min(pages), words, f"Split over pages {min(pages)} and {max(pages)}:")
        elif element.kind == "P" and (wrong := _parted_badly(back, index)):
            yield Spot(min(pages), words, wrong)


def _is_whole(element: Element) -> bool:
    looks = (WHOLE_CLASSES | _LEADING) - _LEADS_ON
    return element.kind in WHOLE_KINDS or bool(looks.intersection(element.classes))


def _is_short_table(back: ReadBack, index: int) -> bool:
    """Whether a table has so few rows that nobody should turn the page in it."""
    tree = back.tree
    if tree.elements[index].kind != "Table":
        return False
    inside = {index, *tree.under(index)}
    rows = sum(tree.elements[each].kind == "TR" for each in inside) - 1  # its head is no row
    lines = [line for line in back.lines if line.block in inside]
    return rows <= _SHORT_TABLE and _height(lines) <= _SHORT_SHARE * room(back)


def _saves_paper(back: ReadBack, index: int, page: Sequence[PrintedLine], frame: float) -> bool:
    """Whether a box has no room on its page, and would leave more than a third of it empty as a whole on the next.

    `frame` is what its border and the space around it take, in points: as much again may be lost at the break and
    over a stop sign. How high a picture is, is not asked: then it has no room.
    """
    inside = {index, *back.tree.under(index)}
    lines = [line for line in back.lines if line.block in inside]
    height = max((line.top for line in page if line.block in inside), default=0.0) - MARGIN
    fits = _height(lines) + _under_it(back, inside, max(line.page for line in lines)) + 2 * frame < height
    has_picture = any(back.tree.elements[each].kind == "Figure" for each in inside)
    is_box = "box" in back.tree.elements[index].classes and (has_picture or not fits)
    return is_box and _lost(back, inside, page) + frame > MOST_LOST * room(back)


def _lost(back: ReadBack, inside: set[int], page: Sequence[PrintedLine]) -> float:
    """How much of a page would be empty if a block that begins there began the next, with what leads to it (points)."""
    first = next((place for place, line in enumerate(page) if line.block in inside), 0)
    leading = takewhile(lambda line: leads(back, line.block), reversed(page[:first]))
    return max((line.top for line in (*leading, *page[first : first + 1])), default=0.0) - MARGIN


def _parted_badly(back: ReadBack, index: int) -> str:
    """What is wrong with where a paragraph is parted; empty if nothing is."""
    inside = {index, *back.tree.under(index)}
    lines = [line for line in back.lines if line.block in inside]
    for page in sorted({line.page for line in lines}):
        if sum(line.page == page for line in lines) < APART // 2:
            return f"Fewer than three of its lines stand on page {page}:"
    for line, after in pairwise(lines):
        if line.page != after.page and QUANTITY.search(f"{line.text.strip()} {after.text.strip()}"):
            return f"A number with its unit stands where it is parted, on pages {line.page} and {after.page}:"
    return ""


def wasted_pages(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """No page leaves more than a third of it empty before a paragraph that could have begun there."""
    by_page = lines_by_page(back)
    pictures = [(shape.page, shape.area.bottom) for shape in back.shapes if not shape.artifact]
    for page in range(1, back.pages):
        ends = [line.bottom for line in by_page.get(page, ())] + [low for at, low in pictures if at == page]
        after = by_page.get(page + 1, ())
        free = min(ends, default=0.0) - MARGIN
        if free <= MOST_LOST * room(back) or not after or _begins_page(back, after[0].block):
            continue
        leading = list(takewhile(lambda line: leads(back, line.block), after))
        first = next((line for line in after if line not in leading), None)
        if first is None or not _may_part(back, first.block):
            continue
        needed = _height([*leading, *after[len(leading) : len(leading) + APART // 2]])
        if needed + _GAP * expected.edition.body_points < free:
            words = " ".join(back.text_of(back.tree.elements[first.block]).split())
            yield Spot(page, words, "More than a third of the page is empty before:")


def _begins_page(back: ReadBack, block: int) -> bool:
    """Whether a block asks for a page of its own: an article's title, a volume's."""
    element = back.tree.elements[block]
    return element.kind == "H1" or "volume-title" in element.classes


def _may_part(back: ReadBack, block: int) -> bool:
    """Whether a block is a paragraph of six lines or more on one page, with no dose in it, and in nothing whole."""
    tree = back.tree
    lines = [line for line in back.lines if line.block == block]
    if tree.elements[block].kind != "P" or len({line.page for line in lines}) != 1 or len(lines) < APART:
        return False
    if QUANTITY.search(" ".join(line.text for line in lines)):
        return False
    above = tree.elements[block].parent
    while above >= 0:
        if _is_whole(tree.elements[above]):
            return False
        above = tree.elements[above].parent
    return True


def lines_by_page(back: ReadBack) -> Pages:
    """The lines of each page, in the order of the tags."""
    by_page: dict[int, list[PrintedLine]] = {}
    for line in back.lines:
        by_page.setdefault(line.page, []).append(line)
    return by_page


def _had_to(back: ReadBack, index: int, by_page: Pages, pages: set[int]) -> bool:
    """Whether an element, with what leads to it, is too long for a page, and begins at the top of one.

    It may begin lower where more than a third of a page would be lost otherwise, or where it is longer than any page.
    """
    inside = {index, *back.tree.under(index)}
    begins = by_page.get(min(pages), [])
    top = max((line.top for line in begins if line.block in inside), default=0.0)
    above = [line for line in begins if line.block not in inside and line.bottom > top - 1]
    # From under what does not lead to it, or the top of the page: its leads and pictures are counted.
    others = [line.bottom for line in above if not leads(back, line.block)]
    height = min((back.sizes[0][1] - MARGIN, *others))
    height -= min((line.bottom for line in begins if line.block in inside), default=top)
    for page in pages - {min(pages)}:
        own = [line for line in by_page.get(page, ()) if line.block in inside]
        height += max((line.top for line in own), default=0.0) - min((line.bottom for line in own), default=0.0)
    height += _under_it(back, inside, max(pages))
    costly = _lost(back, inside, begins) > MOST_LOST * room(back)
    return height > _ALMOST * room(back) and (costly or height > room(back) or not others)


def _under_it(back: ReadBack, inside: set[int], page: int) -> float:
    """How high the stop sign is under something that ends on a page: its last lines keep the sign company."""
    end = dropwhile(lambda line: line.block not in inside, lines_by_page(back).get(page, ()))
    after = dropwhile(lambda line: line.block in inside, end)
    return _height(list(takewhile(lambda line: in_sign(back, line.block), after)))


def room(back: ReadBack) -> float:
    """How high the room for text is on a page, in points."""
    return back.sizes[0][1] - 2 * MARGIN


def leads(back: ReadBack, block: int) -> bool:
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
    by_page = lines_by_page(back)
    leaves, elements = back.tree.leaves, back.tree.elements
    for place, (leaf, after) in enumerate(pairwise(leaves)):
        if leaf.block == after.block or not leads(back, leaf.block):
            continue
        words = " ".join(back.text_of(back.tree.elements[leaf.block]).split())
        if after.page == leaf.page:
            if _torn_off(back, leaves, place + 1):
                yield Spot(leaf.page, words, "One line only stands under what leads to it:")
        elif not _LEADS_ON.intersection(elements[leaf.block].classes) and not _no_room(
            back, by_page, place, expected.edition.body_points
        ):
            yield Spot(leaf.page, words, "What leads to the next page is the last thing on its own:")
    if leaves and leads(back, leaves[-1].block):
        words = " ".join(back.text_of(back.tree.elements[leaves[-1].block]).split())
        yield Spot(leaves[-1].page, words, "A heading is the last thing of all:")


def lonely_signs(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """A stop sign has the end of its part over it: it is not all that a page has.

    Over it may be what cannot be parted, and fills its page: a picture, a row, one short paragraph under headings.
    """
    by_page = lines_by_page(back)
    for page, lines in sorted(by_page.items()):
        above = by_page.get(page - 1, ())
        if above and all(in_sign(back, line.block) for line in lines) and _can_be_parted(back, above):
            yield Spot(page, " ".join(lines[0].text.split()), "A stop sign is all that its page has:")


def _can_be_parted(back: ReadBack, page: Sequence[PrintedLine]) -> bool:
    """Whether some of a page's last lines can go to another one: its last block is long, or is not all that it has."""
    last = page[-1].block
    block = [line for line in back.lines if line.block == last]
    above = dropwhile(lambda line: line.block == last, reversed(page))
    others = takewhile(lambda line: not in_sign(back, line.block), above)
    of_text = back.tree.elements[last].kind in ("P", "LBody")
    return of_text and (
        (len(block) >= APART and not _is_framed(back, last)) or not all(leads(back, line.block) for line in others)
    )


def _is_framed(back: ReadBack, block: int) -> bool:
    while block >= 0 and not _FRAMES.intersection(back.tree.elements[block].classes):
        block = back.tree.elements[block].parent
    return block >= 0


def in_sign(back: ReadBack, block: int) -> bool:
    """Whether a block is in a stop sign."""
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
    if not here or not all(leads(back, line.block) for line in here):
        return False
    free = min(line.bottom for line in here) - MARGIN
    leading = list(takewhile(lambda line: leads(back, line.block), there))
    follows = next((each for each in leaves[place + 1 :] if not leads(back, each.block)), after)
    beginning = _beginning(back, follows)
    needed = _height([*leading, *beginning]) if beginning else _height(leading) + _PICTURE + _CAPTION * points
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
    if row < 0 and (len({line.page for line in lines}) > 1 or len(lines) >= APART):
        return lines[: APART // 2]
    return lines
