"""Tables of a web page: the element goes in; its rows and cells, and what a listener would lose of it, come out."""

from __future__ import annotations

from collections.abc import Iterator

from accessible.sources.webpage.element import attribute, name_of, words_of
from accessible.sources.webpage.parse import Element

_GROUPS = frozenset(("thead", "tbody", "tfoot"))


def rows_of(table: Element) -> Iterator[Element | str]:
    """The rows of a table in order; what else stands between them, words too, as it is."""
    if (table.text or "").strip():
        yield table.text or ""
    for child in table:
        if name_of(child) in _GROUPS:
            yield from rows_of(child)
        elif name_of(child) not in ("", "colgroup", "col"):
            yield child
        if (child.tail or "").strip():
            yield child.tail or ""


def cells_of(row: Element) -> Iterator[Element]:
    """The cells of a row."""
    yield from (each for each in row if name_of(each) in ("td", "th"))


def irregular(table: Element) -> str:
    """Words of a cell that spans others, of a table within, or of rows of other lengths; empty for a plain table."""
    if nested := next((words for each in table.iterdescendants("table") if (words := words_of(each))), ""):
        return nested
    lengths: set[int] = set()
    for row in table.iter("tr"):
        cells = list(cells_of(row))
        if not any(words_of(cell) for cell in cells):
            continue
        lengths.add(len(cells))
        for cell in cells:
            if any(attribute(cell, name) not in ("", "1") for name in ("colspan", "rowspan")):
                return words_of(cell) or words_of(row)
    return words_of(table) if len(lengths) > 1 else ""
