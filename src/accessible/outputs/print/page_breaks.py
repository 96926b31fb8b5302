"""Page breaks: laid-out pages go in, marks on their HTML come out, for a layout with nothing left alone.

A heading, label or lead-in asks to stay with what follows, and what follows asks to be on one page. Where both
cannot be had, the layout engine (WeasyPrint 70.0) gives up the first. Here the second gives way, and only there:
what is too long for the room under its heading may be parted, and begins with its heading on a page of its own if no
more than a third of a page is lost for that.
In the same way a stop sign that would stand alone on a page takes the last lines of its part with it, even out of a
box or a question that fills its page; under a picture, room is made for it. So does a signature.

What moves to the next page leaves white paper behind. Where that is more than a third of a page, a box is parted
between its blocks, a long table between its rows, and a picture is made a little lower. A paragraph that stays whole
for a dose in it is parted where none stands in the lines beside the break.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Any
from xml.etree.ElementTree import Element

from accessible.outputs.print.laid_out import LOWERED, MARK, NEW_PAGE, PARTED, TRIED, Page, Place, mark
from accessible.plan.kept_whole import holds_quantity_in

LINES_APART = 6  # three on each side: fewer cannot be parted (orphans and widows in `styles/base.css`)
_SIGN = "stop-sign"
_SIGNATURES = frozenset(("signature", "credit"))
_KEPT = "kept"  # paragraphs with a dose
_PARTED_LAST = frozenset(("p", "li"))  # captions and cells stay with what they are of
_FRAMES = frozenset(("box", "question", "disclaimer"))  # parted between their blocks only
HEADINGS = frozenset(("h1", "h2", "h3", "h4"))
_NEW_PAGES = frozenset(("page", "left", "right", "recto", "verso"))
# A first item or row asks to stay with the second, which is no reason to part anything.
_NEIGHBOURS = frozenset(("li", "tr"))
_KEEP_NEIGHBOURS = frozenset(("ul", "ol", "tbody"))
_FIGURE_MARGIN = 1.6  # em, and a little
_ABOVE_SIGN = 4  # em: the margins above a sign and below a caption, which are left out at the edge of a page
_WHOLE_CAPTION = 99  # lines
MOST_FREE = 1 / 3  # of a page: more is not lost for what can be parted (P)
_SHORT_TABLE, _SHORT_SHARE = 5, 0.6  # rows, and share of a page: up to both, a table is not parted to save paper (P)
_LEAST_LOWER = 0.8  # of its height: what is drawn in a picture stays large enough to see (P)
_LOWEST_PICTURE = 60 / 25.4 * 96  # pixels of CSS: a smaller picture shows nothing (P)


def relieved(pages: Sequence[Page]) -> bool:
    """Whether an element was marked, so that the HTML has to be laid out again."""
    marked = [False]
    for number, page in enumerate(pages[:-1], 1):
        if marked[-1] and all(leads(place) is not None for place in page.places):
            continue  # it goes on from the page before, which is seen to first
        follows = [place for later in pages[number:] for place in later.places]
        relief = _relieve(page, follows)
        # What stands above a sign may move when the page before is seen to.
        marked.append(relief or (not marked[-1] and _keep_sign(pages[:number], pages[number])))
    filled = [] if any(marked) else [_fill(page, after) for page, after in pairwise(pages)]  # each, not the first only
    return any(marked) or any(filled)


def _fill(page: Page, after: Page) -> bool:
    """Let what left room on a page be parted, or be made lower. False if there is no such thing."""
    if _part_kept(page, after):
        return True
    if not page.places or page.free <= MOST_FREE or is_asked_for(after):
        return False
    outer = set(page.places[-1].elements)
    led = next((number for number, place in enumerate(after.places) if leads(place) is None), len(after.places))
    for place in after.places[: led + 1]:
        for box in place.path:
            if box.element in outer:
                continue
            if _gives_way(box, page):
                return mark(box.element, PARTED)
            if box.element.tag == "figure":
                return _lower_a_little(page, after, box.element)
    return False


def _part_kept(page: Page, after: Page) -> bool:
    """Part a paragraph that stays whole for a dose in it, where there is room and no dose stands beside the break."""
    if not page.places or is_asked_for(after):
        return False
    start = next((number for number, place in enumerate(after.places) if leads(place) is None), 0)
    element = after.places[start].element if after.places else None
    if element is None or _KEPT not in element.get("class", "").split() or element in page.places[-1].elements:
        return False
    lines = [place for place in after.places if place.element is element]
    margins = (_FIGURE_MARGIN if start else 1) * lines[0].line.style["font_size"]
    room = page.bottom - page.places[-1].bottom - margins - (lines[0].line.position_y - after.top)
    fits = min(int(room / lines[0].line.height), len(lines) - LINES_APART // 2)
    for here in range(fits, LINES_APART // 2 - 1, -1):
        if not holds_quantity_in(f"{lines[here - 1].text} {lines[here].text}"):
            return _part_after(element, here, len(lines))
    return False


def _part_after(element: Element, here: int, lines: int) -> bool:
    """Ask for a break after so many lines, and nowhere else. Twice at most: what stands above may have moved."""
    if not (mark(element, PARTED) or mark(element, TRIED)):
        return False
    element.set("style", f"orphans: {here}; widows: {lines - here}")
    return True


def is_asked_for(page: Page) -> bool:
    """Whether a page begins because something must begin one."""
    boxes = page.places[0].path if page.places else ()
    return any(box.style["break_before"] in _NEW_PAGES for box in boxes)


def _gives_way(box: Any, page: Page) -> bool:
    """Whether a box or a table may be parted to save paper: a short table may not."""
    looks = box.element.get("class", "").split()
    if PARTED in box.element.get(MARK, "").split() or not {"box", "table"}.intersection(looks):
        return False
    rows = len(box.element.findall(".//tbody/tr"))
    return "box" in looks or rows > _SHORT_TABLE or box.height > _SHORT_SHARE * (page.bottom - page.top)


def _lower_a_little(page: Page, after: Page, figure: Element) -> bool:
    """Make a picture so low that it fits with its caption, if it need not become much lower."""
    inside = [place for place in after.places if figure in place.elements]
    picture = next((place.line for place in inside if place.element.tag == "img"), None)
    if picture is None or after.places[-1] is inside[-1]:
        return False
    margin = _FIGURE_MARGIN * picture.style["font_size"]
    missing = inside[-1].bottom - after.top + margin - (page.bottom - page.places[-1].bottom)
    height = picture.height - missing
    return height >= _LEAST_LOWER * picture.height and mark(figure, LOWERED) and _as_low_as(picture, height)


def _keep_sign(before: Sequence[Page], page: Page) -> bool:
    """Let what is above a signature, or a stop sign alone on its page, be parted, so that its last lines go with it.

    If it began its page, it begins one now. A picture that fills its page is made lower, if that is enough.
    """
    above, below = before[-1].places, page.places
    if not above or not below or not (all(map(in_sign, below)) or (_is_signature(below[0]) and not is_asked_for(page))):
        return False
    last, outer = above[-1], set(below[0].elements)
    if any(box.element.tag == "figure" for box in last.path):
        sign = next((box for box in below[0].path if _is_sign(box.element)), None)
        return sign is not None and _make_room(above, sign, before[-1].bottom)
    parted = next((box.element for box in last.path if box.element not in outer and _may_be_parted(box)), None)
    if last.element.tag not in _PARTED_LAST or parted is None:
        return False
    lines = sum(place.element is last.element for earlier in before for place in earlier.places)
    within = [place for place in above if parted in place.elements and place.element is not last.element]
    framed = any(_FRAMES.intersection(element.get("class", "").split()) for element in last.elements)
    if (framed or lines < LINES_APART) and all(leads(place) is not None for place in within):
        return False
    _mark_all(parted)
    over = [leads(place) for place in above if parted not in place.elements]
    is_first = not any(parted in place.elements for earlier in before[:-1] for place in earlier.places)
    first = over[0] if over else parted
    if is_first and first is not None and all(lead is not None for lead in over):
        mark(first, NEW_PAGE)
    return True


def _make_room(above: Sequence[Place], sign: Any, edge: float) -> bool:
    """Make the last picture of a page as low as there is room for with a stop sign under its caption."""
    picture = next((place.line for place in reversed(above) if place.element.tag == "img"), None)
    if picture is None:
        return False
    missing = sign.margin_height() + _ABOVE_SIGN * sign.style["font_size"] - (edge - above[-1].bottom)
    return _as_low_as(picture, picture.height - missing)


def _is_sign(element: Element) -> bool:
    return _SIGN in element.get("class", "").split()


def _is_signature(place: Place) -> bool:
    """Whether a place is in a name under a letter, or in a line that says where an article comes from."""
    return bool(_SIGNATURES.intersection(place.element.get("class", "").split()))


def in_sign(place: Place) -> bool:
    """Whether a place is in a stop sign."""
    return any(map(_is_sign, place.elements))


def _relieve(page: Page, below: Sequence[Place]) -> bool:
    """Mark what parts a heading, label or lead-in at the end of a page from what follows. False if all is well."""
    above, edge = page.places, page.bottom
    if not above or not below:
        return False
    lead = _leading(above[-1], below[0])
    if lead is None:
        return False
    if _lower(above[-1], below, edge):
        return True
    outer = set(above[-1].elements)
    led = next((number for number, place in enumerate(below) if leads(place) is None), len(below))
    chain = [box for place in below[: led + 1] for box in place.path if box.element not in outer]
    whole = next((box.element for box in chain if _may_be_parted(box)), None)
    if whole is not None:
        _mark_all(whole)
        _begin_page(page, MOST_FREE)
        return True
    return (
        _lower(above[-1], below, edge, LINES_APART // 2 + 1)
        or _last_ways_out(above, below[: led + 1], edge)
        or _begin_page(page)
    )


def _last_ways_out(above: Sequence[Place], chain: Sequence[Place], edge: float) -> bool:
    """What else can be done when nothing that is led to can be parted any more.

    A lead of many lines is parted, such as a caption. The last of leads that fill a page moves to what it leads to.
    """
    leading = [element for place in (*above, *chain) if (element := leads(place)) is not None]
    long = [each for each in leading if each.tag not in HEADINGS and leading.count(each) >= LINES_APART]
    if any(mark(each, PARTED) for each in long):
        return True
    last = leads(above[-1])
    is_full = edge - above[-1].bottom < LINES_APART * above[-1].line.height
    alone = all(leads(place) is last for place in above)
    return last is not None and is_full and not alone and len(chain) == 1 and mark(last, NEW_PAGE)


def _lower(last: Place, below: Sequence[Place], edge: float, most: int = _WHOLE_CAPTION) -> bool:
    """Make a picture as low as there is room for: under its heading, and over so many lines of its caption."""
    if last.element.tag == "img":
        return _as_low_as(last.line, last.line.height - LINES_APART / 2 * below[0].line.height)
    figure = below[0].path[-2] if below[0].element.tag == "img" else None
    if figure is None or figure.element.tag != "figure":
        return False
    picture = below[0].line
    caption = [place.line.height for place in below[1:] if figure.element in place.elements]
    # The margin above is the style's: at the top of a page it is left out.
    around = _FIGURE_MARGIN * figure.style["font_size"] + picture.margin_height() - picture.height
    return _as_low_as(picture, edge - last.bottom - around - sum(caption[:most]))


def _as_low_as(picture: Any, height: float) -> bool:
    if not _LOWEST_PICTURE <= height < picture.height:
        return False
    picture.element.set("style", f"max-height: {int(height)}px")
    return True


def _leading(last: Place, first: Place) -> Element | None:
    """The element at the end of a page that asks to stay with what follows."""
    inner = set(first.elements)
    caption = next((box.element for box in first.path if box.element.tag == "figcaption"), None)
    if caption is not None and last.element.tag == "img":
        return last.element
    return next((box.element for box in last.path if box.element not in inner and _asks_for_next(box)), None)


def leads(place: Place) -> Element | None:
    """The element of a place that asks to stay with what follows."""
    return next((box.element for box in place.path if _asks_for_next(box)), None)


def _asks_for_next(box: Any) -> bool:
    tag = box.element.tag
    return tag == "thead" or (box.style["break_after"] == "avoid" and tag not in _NEIGHBOURS)


def _may_be_parted(box: Any) -> bool:
    element = box.element
    if PARTED in element.get(MARK, "").split() or element.tag in ("img", "tr") or _asks_for_next(box):
        return False
    return bool(box.style["break_inside"] == "avoid") or element.tag in _KEEP_NEIGHBOURS


def _mark_all(element: Element) -> None:
    """Mark an element as one that may be parted, and what it holds if that is one thing."""
    mark(element, PARTED)
    while len(element) == 1 and element[0].tag in ("p", "ul", "ol"):
        element = element[0]
        mark(element, PARTED)


def _begin_page(page: Page, most_lost: float = 1.0) -> bool:
    """Let the leads at the end of a page begin one, unless more than a share of the page would be lost."""
    run = list(takewhile(lambda place: leads(place) is not None, reversed(page.places)))
    if not run or page.bottom - run[-1].line.position_y > most_lost * (page.bottom - page.top):
        return False
    first = leads(run[-1])
    return first is not None and mark(first, NEW_PAGE)
