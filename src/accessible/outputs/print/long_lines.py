"""Long lines: laid-out pages go in, marks on their HTML come out, for a layout with nothing in the margin.

Ordinary words are measured before any layout (`check/article/widths.py`). What may still be longer than its line is an
address, two long words with a stroke between them, a word beside a code, and what no-break spaces hold together in a
narrow place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from accessible.outputs.print.laid_out import LONG_LINE, Page, Place, mark, texts_of
from accessible.outputs.print.typeset import NO_BREAK_SPACE


def loosened(pages: Sequence[Page]) -> bool:
    """Whether an element was marked or changed, so that the HTML has to be laid out again."""
    long = [place for page in pages for place in page.places if _is_text(place) and page.too_long(place)]
    loose = [_loosen(place) for place in long]  # each of them, not the first only
    return any(loose)


def _is_text(place: Place) -> bool:
    return type(place.line).__name__ == "LineBox"


def _loosen(place: Place) -> bool:
    """The mildest thing that helps: an address is broken, its code stands above, a stroke or a space ends a line.

    What is too wide in one column of a table pushes the others out: a table is seen as a whole.
    """
    table = next((element for element in place.elements if element.tag == "table"), None)
    inside = tuple(_inline(place.line)) if table is None else tuple(table.iter())
    addresses = [element for element in inside if _has_class(element, "shown")]
    beside = [element for element in place.elements if _has_class(element, "address")]
    if _marked(addresses) or _marked(beside):
        return True
    if addresses and _marked([place.element]):  # a full stop after an address that fills its line
        return True
    if _marked(element for element in inside if _has_class(element, "whole")):  # a line ends at a stroke or a hyphen
        return True
    held = None if table is not None else frozenset(word for text in texts_of(place.line) for word in text.split(" "))
    return _unbound(place.elements[-1] if table is None else table, held)


def _marked(elements: Iterable[Element]) -> bool:
    marks = [mark(element, LONG_LINE) for element in elements]
    return any(marks)


def _inline(box: Any) -> Iterator[Element]:
    """The elements within a line."""
    for child in box.children:
        if child.element is not None and hasattr(child, "children"):
            yield child.element
            yield from _inline(child)


def _has_class(element: Element, name: str) -> bool:
    return name in element.get("class", "").split()


def _unbound(block: Element, held: frozenset[str] | None) -> bool:
    """Let lines end at the no-break spaces of a block: within the words `held`, or all."""
    changed = False
    for element in block.iter():
        for side in ("text", "tail"):
            text = getattr(element, side)
            if text and NO_BREAK_SPACE in text and not (side == "tail" and element is block):
                words = text.split(" ")
                loose = [_loose(word) if held is None or word in held else word for word in words]
                changed |= loose != words
                setattr(element, side, " ".join(loose))
        if _has_class(element, "whole") and len(element):  # a word with the mark of its note
            changed |= mark(element, LONG_LINE)
    return changed


def _loose(word: str) -> str:
    return word.replace(NO_BREAK_SPACE, " ")
