"""Tables: the tags of a document go in; each cell of a table learns which cells head it (ISO 14289-1, 7.5).

Scope alone would do for a simple table, but many readers follow only one of the two ways (ISO 32000-1,
14.8.5.7, table 349), so that both are written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accessible.outputs.print.tree import Tag


@dataclass(frozen=True, slots=True)
class _PlacedCell:
    """A cell and the rows and columns that it stands in."""

    tag: Tag
    rows: range
    columns: range


def name_headers(document: Tag) -> None:
    """Give each note and heading cell an id that no other has, and each cell the ids of those over it."""
    taken: set[str] = set()
    for tag in _all(document):
        if tag.kind in ("TH", "Note"):
            tag.id = _free(tag.id or tag.kind.lower(), taken)
    for tag in _all(document):
        if tag.kind == "Table":
            _head(list(_grid(tag)))


def _free(name: str, taken: set[str]) -> str:
    """The name, or the first one like it that is not taken."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def _all(tag: Tag) -> Iterator[Tag]:
    yield tag
    for kid in tag.tags():
        yield from _all(kid)


def _rows(table: Tag) -> Iterator[Tag]:
    """The rows of a table, but not of those inside its cells."""
    for kid in table.tags():
        if kid.kind == "TR":
            yield kid
        elif kid.kind in ("THead", "TBody", "TFoot"):
            yield from _rows(kid)


def _grid(table: Tag) -> Iterator[_PlacedCell]:
    """Where each cell stands, with those that take more than one row or column (HTML, 4.9.12)."""
    taken: set[tuple[int, int]] = set()
    for row, tag in enumerate(_rows(table)):
        column = 0
        for cell in tag.tags():
            while (row, column) in taken:
                column += 1
            rows = range(row, row + _span(cell, "RowSpan"))
            columns = range(column, column + _span(cell, "ColSpan"))
            taken.update((down, across) for down in rows for across in columns)
            yield _PlacedCell(cell, rows, columns)


def _span(cell: Tag, key: str) -> int:
    span = cell.attributes.get("Table", {}).get(key, 1)
    return span if isinstance(span, int) else 1


def _head(cells: list[_PlacedCell]) -> None:
    """Each data cell names the cells that head its row, then those that head its columns."""
    heads = [cell for cell in cells if cell.tag.kind == "TH" and cell.tag.kids]
    rows = [cell for cell in heads if cell.tag.attributes["Table"]["Scope"] == "Row"]
    columns = [cell for cell in heads if cell.tag.attributes["Table"]["Scope"] == "Column"]
    for cell in cells:
        if cell.tag.kind == "TD":
            over = [head.tag.id for head in rows if _meet(head.rows, cell.rows)]
            over += [head.tag.id for head in columns if _meet(head.columns, cell.columns)]
            cell.tag.headers = tuple(over)


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop
