"""Page breaks: laid-out pages go in, marks on their HTML come out, for a layout with nothing left alone.

A heading, label or lead-in asks to stay with what follows, and what follows asks to be on one page. Where both
cannot be had, the layout engine (WeasyPrint 70.0) gives up the first. Here the second gives way, and only there:
what is too long for the room under its heading may be parted, and begins with its heading on a page of its own.
In the same way a stop sign that would stand alone on a page takes the last lines of its part with it, even out of a
box or a question that fills its page; under a picture, room is made for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

from accessible.outputs.print.laid_out import MARK, NEW_PAGE, PARTED, Page, Place, mark

_LINES_APART = 6  # three on each side: fewer cannot be parted (orphans and widows in `styles/base.css`)
_SIGN = "stop-sign"
_PARTED_LAST = frozenset(("p", "li"))  # captions and cells stay with what they are of
_FRAMES = frozenset(("box", "question", "disclaimer"))  # parted between their blocks only
_HEADINGS = frozenset(("h1", "h2", "h3", "h4"))
# A first item or row asks to stay with the second, which is no reason to part anything.
_NEIGHBOURS = frozenset(("li", "tr"))
_KEEP_NEIGHBOURS = frozenset(("ul", "ol", "tbody"))
_FIGURE_MARGIN = 1.6  # em, and a little
_ABOVE_SIGN = 4  # em: the margins above a sign and below a caption, which are left out at the edge of a page
_WHOLE_CAPTION = 99  # lines
_LOWEST_PICTURE = 60 / 25.4 * 96  # pixels of CSS: a smaller picture shows nothing (P)


def relieved(pages: Sequence[Page]) -> bool:
    """Whether an element was marked, so that the HTML has to be laid out again."""
    marked = [False]
    for number, page in enumerate(pages[:-1], 1):
        if marked[-1] and all(_leads(place) is not None for place in page.places):
            continue  # it goes on from the page before, which is seen to first
        follows = [place for later in pages[number:] for place in later.places]
        relief = _relieve(page.places, follows, page.bottom)
        # What stands above a sign may move when the page before is seen to.
        marked.append(relief or (not marked[-1] and _keep_sign(pages[:number], pages[number])))
    return any(marked)


def _keep_sign(before: Sequence[Page], page: Page) -> bool:
    """Let what is above a stop sign that is alone on its page be parted, so that its last lines go with it.

    If it began its page, it begins one now. A picture that fills its page is made lower, if that is enough.
    """
    above, below = before[-1].places, page.places
    if not above or not below or not all(map(_in_sign, below)):
        return False
    last, outer = above[-1], set(below[0].elements)
    if any(box.element.tag == "figure" for box in last.path):
        return _make_room(above, next(box for box in below[0].path if _is_sign(box.element)), before[-1].bottom)
    parted = next((box.element for box in last.path if box.element not in outer and _may_be_parted(box)), None)
    if last.element.tag not in _PARTED_LAST or parted is None:
        return False
    lines = sum(place.element is last.element for earlier in before for place in earlier.places)
    within = [place for place in above if parted in place.elements and place.element is not last.element]
    framed = any(_FRAMES.intersection(element.get("class", "").split()) for element in last.elements)
    if (framed or lines < _LINES_APART) and all(_leads(place) is not None for place in within):
        return False
    _mark_all(parted)
    over = [_leads(place) for place in above if parted not in place.elements]
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


def _in_sign(place: Place) -> bool:
    return any(map(_is_sign, place.elements))


def _relieve(above: Sequence[Place], below: Sequence[Place], edge: float) -> bool:
    """Mark what parts a heading, label or lead-in at the end of a page from what follows. False if all is well."""
    if not above or not below:
        return False
    lead = _leading(above[-1], below[0])
    if lead is None:
        return False
    if _lower(above[-1], below, edge):
        return True
    outer = set(above[-1].elements)
    led = next((number for number, place in enumerate(below) if _leads(place) is None), len(below))
    chain = [box for place in below[: led + 1] for box in place.path if box.element not in outer]
    whole = next((box.element for box in chain if _may_be_parted(box)), None)
    if whole is not None:
        _mark_all(whole)
        _begin_page(above)
        return True
    return _lower(above[-1], below, edge, _LINES_APART // 2 + 1) or _last_ways_out(above, below[: led + 1], edge)


def _last_ways_out(above: Sequence[Place], chain: Sequence[Place], edge: float) -> bool:
    """What else can be done when nothing that is led to can be parted any more.

    A lead of many lines is parted, such as a caption. The last of leads that fill a page moves to what it leads to.
    """
    leads = [element for place in (*above, *chain) if (element := _leads(place)) is not None]
    long = [each for each in leads if each.tag not in _HEADINGS and leads.count(each) >= _LINES_APART]
    if any(mark(each, PARTED) for each in long):
        return True
    last = _leads(above[-1])
    is_full = edge - above[-1].bottom < _LINES_APART * above[-1].line.height
    alone = all(_leads(place) is last for place in above)
    return last is not None and is_full and not alone and len(chain) == 1 and mark(last, NEW_PAGE)


def _lower(last: Place, below: Sequence[Place], edge: float, most: int = _WHOLE_CAPTION) -> bool:
    """Make a picture as low as there is room for: under its heading, and over so many lines of its caption."""
    if last.element.tag == "img":
        return _as_low_as(last.line, last.line.height - _LINES_APART / 2 * below[0].line.height)
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


def _leads(place: Place) -> Element | None:
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


def _begin_page(above: Sequence[Place]) -> None:
    """Let the leads at the end of a page begin one: what they lead to is longer than the room under them."""
    first = None
    for place in reversed(above):
        lead = _leads(place)
        if lead is None:
            break
        first = lead
    if first is not None:
        mark(first, NEW_PAGE)
