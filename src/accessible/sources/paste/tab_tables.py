"""Cells with tabs between them, as Word has them: a table where that is sure, else they are left to be asked about.

It is sure where every row has as many cells as the first, none is empty, and the first row has words alone above a
column of figures. Rows of a name and a figure without such a head become "name: figure". A dose can so never stand
beside the name of another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accessible.article import Repair
from accessible.sources.paste.page import ITEM, STOP, PastedLine, PastedPage, changed

TABLE = "Cells with tabs between them were made a table. Its first row is its head."
NAMED = "A tab between a name and its figure was made a colon."
_LEAST_ROWS = 2
_LONGEST_HEAD, _LONGEST = 30, 60  # characters of a cell
_DIGIT = re.compile(r"\d")
_NOTHING = frozenset(("no", "none", "nil", "yes", "n/a", "-", "–", "—"))  # an answer is no head of a column
_SIGNS = re.compile(r"[|*_\[\]<>`]")


@dataclass(frozen=True, slots=True)
class _Rows:
    """Lines right below one another, from `begin` on, with the cells of each."""

    begin: int
    cells: tuple[tuple[str, ...], ...]

    @property
    def end(self) -> int:
        return self.begin + len(self.cells)


def make_tables(page: PastedPage) -> PastedPage:
    """Each run of lines with tabs becomes a table or named figures, or stays as it is."""
    lines: list[PastedLine] = []
    repairs: list[Repair] = []
    done = 0
    for rows in _runs(page):
        lines += page.lines[done : rows.begin]
        of_page = page.lines[rows.begin : rows.end]
        made = list(of_page)
        if _is_table(rows.cells):
            made = [
                PastedLine(line.number, f"| {' | '.join(cells)} |")
                for line, cells in zip(of_page, rows.cells, strict=True)
            ]
            repairs += _told(of_page, made, TABLE)
            made.insert(1, PastedLine(made[0].number, "|" + "---|" * len(rows.cells[0])))
            made = _apart(page, lines, rows, made)
        elif _are_named(rows.cells):
            made = [
                PastedLine(line.number, f"{cells[0]}: {cells[1]}")
                for line, cells in zip(of_page, rows.cells, strict=True)
            ]
            repairs += _told(of_page, made, NAMED)
        lines += made
        done = rows.end
    return page.but([*lines, *page.lines[done:]], repairs) if repairs else page


def _told(before: Sequence[PastedLine], after: Sequence[PastedLine], what: str) -> list[Repair]:
    return [changed(one, other.text, what) for one, other in zip(before, after, strict=True)]


def _apart(page: PastedPage, above: Sequence[PastedLine], rows: _Rows, made: Sequence[PastedLine]) -> list[PastedLine]:
    """The table with an empty line above and below where there is none: else the next line would be its last row."""
    first = [PastedLine(made[0].number, "")] if above and not above[-1].blank else []
    open_end = rows.end < len(page.lines) and not page.lines[rows.end].blank
    return [*first, *made, *([PastedLine(made[-1].number, "")] if open_end else [])]


def _runs(page: PastedPage) -> Iterator[_Rows]:
    """Lines with tabs within them, each run as long as no other line comes between."""
    begin, cells = 0, list[tuple[str, ...]]()
    for index, line in enumerate((*page.lines, PastedLine(0, ""))):
        text = line.text.strip()
        if "\t" in text and not line.fixed and not ITEM.match(text) and not text.startswith("|"):
            begin = begin if cells else index
            cells.append(tuple(cell.strip() for cell in text.split("\t")))
            continue
        if len(cells) >= _LEAST_ROWS:
            yield _Rows(begin, tuple(cells))
        cells = []


def _are_clean(rows: Sequence[Sequence[str]]) -> bool:
    """Whether each row has as many cells as the first, and none is empty, long, or has signs of Markdown."""
    cells = [cell for row in rows for cell in row]
    return len({len(row) for row in rows}) == 1 and all(
        cell and len(cell) <= _LONGEST and not _SIGNS.search(cell) for cell in cells
    )


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    head, body = rows[0], rows[1:]
    if len(body) < _LEAST_ROWS or not _are_clean(rows) or len(set(head)) < len(head):
        return False
    if any(_DIGIT.search(cell) or len(cell) > _LONGEST_HEAD or cell.casefold() in _NOTHING for cell in head):
        return False
    return any(all(_DIGIT.search(cell) for cell in column) for column in zip(*body, strict=True))


def _are_named(rows: Sequence[Sequence[str]]) -> bool:
    """Whether each row is a name without figures, and a figure."""
    if not _are_clean(rows) or len(rows[0]) != 2:
        return False
    return all(not _DIGIT.search(name) and not STOP.search(name) and _DIGIT.search(value) for name, value in rows)
