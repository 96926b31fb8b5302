"""Laid out: the pages of the layout engine (WeasyPrint 70.0) go in, what stands where comes out, in reading order.

The engine's boxes are read here and nowhere else. What is found wrong with them is answered with a mark on the
HTML, which `styles/base.css` knows, and another layout.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

MARK = "data-break"
PARTED, NEW_PAGE, LONG_LINE, LOWERED, TRIED = "parted", "page", "line", "lowered", "tried"
LEADS, STAYS, APART = "leads", "stays", "apart"
_ROUNDING = 0.5  # pixels of CSS


@dataclass(frozen=True, slots=True)
class Place:
    """A line or a picture: the boxes that it stands in, the outermost first, and the line itself."""

    path: tuple[Any, ...]
    line: Any

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return float(self.line.position_y + self.line.margin_height())

    @property
    def text(self) -> str:
        """The words of a line; none of a picture."""
        return "".join(texts_of(self.line))

    @property
    def element(self) -> Element:
        """The innermost element that it stands in."""
        return self.path[-1].element  # type: ignore[no-any-return]  # of the engine, which has no types

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements that it stands in."""
        return tuple(dict.fromkeys(box.element for box in self.path))


@dataclass(frozen=True, slots=True)
class Page:
    """A page: what stands on it, and where the room for text begins and ends, in pixels of CSS."""

    places: tuple[Place, ...]
    top: float
    bottom: float
    right: float

    @property
    def free(self) -> float:
        """The share of its room that nothing stands in, from below."""
        return (self.bottom - self.places[-1].bottom) / (self.bottom - self.top) if self.places else 1.0

    def too_long(self, place: Place) -> bool:
        """Whether a line goes on beyond its block, or beyond the page's room."""
        block = place.path[-1]
        edges = [each.position_x + each.margin_width() for each in place.line.children if each.is_in_normal_flow()]
        own = block.content_box_x() + block.width
        return bool(max(edges, default=0.0) > min(own, self.right) + _ROUNDING)


def pages_of(pages: Sequence[Any]) -> tuple[Page, ...]:
    """What stands on the engine's pages, without running heads and numbers. A table's head counts once."""
    heads: set[Element] = set()
    return tuple(_page(page._page_box, heads) for page in pages)  # noqa: SLF001 - the boxes are shown nowhere else


def _page(box: Any, heads: set[Element]) -> Page:
    bodies = (child for child in box.children if type(child).__name__ != "MarginBox")
    places = tuple(_without_repeats((place for body in bodies for place in _inside(body, ())), heads))
    top = box.content_box_y()
    return Page(places, top, top + box.height, box.content_box_x() + box.width)


def _inside(box: Any, path: tuple[Any, ...]) -> Iterator[Place]:
    kind = type(box).__name__
    if kind == "LineBox":
        yield Place(path, box)
    elif kind == "BlockReplacedBox":
        yield Place((*path, box), box)
    elif not getattr(box, "is_outside_marker", False):
        for child in getattr(box, "children", ()):
            yield from _inside(child, (*path, box))


def _without_repeats(places: Iterator[Place], heads: set[Element]) -> Iterator[Place]:
    """A table's head is shown on each of its pages; `heads` are those that were shown before."""
    here: set[Element] = set()
    for place in places:
        head = next((box.element for box in place.path if box.element.tag == "thead"), None)
        if head is None or head not in heads:
            yield place
        if head is not None:
            here.add(head)
    heads |= here


def texts_of(box: Any) -> Iterator[str]:
    """The texts within a line."""
    for child in getattr(box, "children", ()):
        if hasattr(child, "text"):
            yield child.text
        yield from texts_of(child)


def mark(element: Element, name: str) -> bool:
    """Give an element a mark; False if it has it."""
    marks = element.get(MARK, "").split()
    if name in marks:
        return False
    element.set(MARK, " ".join([*marks, name]))
    return True
