"""The members' list: the path of a CSV or Excel file goes in, members and refused rows come out.

It is read into memory, used and gone: nothing of it is kept anywhere, and nothing of it is in any message. That holds
for errors that others raise, too: none of theirs goes on, because many carry what they were reading.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import chain, islice
from pathlib import Path

from accessible.member import ListShape, Member, MembersList, RefusedRow
from accessible.plain_file import RefusedFileError, open_plain
from accessible.sources.members.columns import Columns, listed, recognised, understood
from accessible.sources.members.delimited import HEAD_ROWS, read_delimited
from accessible.sources.members.excel import read_excel
from accessible.sources.members.grid import MOST_ROWS, SAVE_AS_CSV, Grid, GridRow, ListFileError, letters, too_many_rows
from accessible.sources.members.rows import RowReader

GREATEST = 40_000_000  # bytes; 50,000 members in 20 columns are some 12 MB of CSV
_FIELDS_OF_A_MEMBER = 3  # a name, an address, and what is wanted: a title above the list has fewer cells
_NAMED = 5  # rows that a line names
_ABOVE = "It stands above the row of names."
_OTHERS = (
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a Word file (RTF)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"<", "a web page or an XML file"),
)
_EXCEL = (b"PK", b"\xd0\xcf\x11\xe0")


def read_members(path: Path, shape: ListShape, slugs: Sequence[str]) -> MembersList:
    """Every row of the list; `slugs` are the issue's articles. Raises `ListFileError` for a list that is refused."""
    try:
        grid = _grid(_content(path), shape)
        return _members(grid, shape, slugs)
    except ListFileError as problem:
        raise ListFileError(problem.message, problem.remedy, path) from None


def _content(path: Path) -> bytes:
    try:
        with open_plain(path) as file:
            content = file.read(GREATEST + 1) if os.fstat(file.fileno()).st_size <= GREATEST else None
    except RefusedFileError as problem:
        raise ListFileError(problem.message, "Name the file of the list itself: MEMBERS=…") from None
    except FileNotFoundError:
        raise ListFileError("The list is not there.", "Check its name and its place: MEMBERS=…") from None
    except (OSError, ValueError) as problem:
        why = getattr(problem, "strerror", None) or "its name cannot be one"
        raise ListFileError(f"The list cannot be read: {why}.", "Check whether it may be read.") from None
    if content is None or len(content) > GREATEST:
        raise ListFileError(
            f"The list is larger than {GREATEST // 1_000_000} MB.", "Is it the right file? Export the members only."
        )
    if not content.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        raise ListFileError("The list is empty.", "Export it again.")
    return content


def _grid(content: bytes, shape: ListShape) -> Grid:
    columns = dict(shape.columns)
    if content.startswith(_EXCEL):
        return read_excel(content, columns, shape.sheet)
    other = next((name for begins, name in _OTHERS if content.lstrip().startswith(begins)), "")
    if other:
        raise ListFileError(f"The list is {other}, and no table.", f"Export it as CSV or Excel. {SAVE_AS_CSV}")
    return read_delimited(content, columns)


def _members(grid: Grid, shape: ListShape, slugs: Sequence[str]) -> MembersList:
    beginning = list(islice(grid.rows, HEAD_ROWS))
    head = max(beginning, key=lambda row: len(recognised(_names(row), shape.columns)), default=None)
    if head is None:
        raise ListFileError("The list is empty.", "Export it again.")
    known = recognised(_names(head), shape.columns)
    if not known:
        raise ListFileError(
            "No row at the top of the list has names of columns that are known.",
            "Is it a table, with the names of its columns in the first row? The staff guide has the names.",
        )
    columns = understood(_names(head), shape.columns)
    reader = RowReader(columns, shape, slugs, grid.doubtful)
    members: list[Member] = []
    refused = [RefusedRow(row.number, _ABOVE) for row in beginning if row.number < head.number and _is_full(row)]
    behind = (row for row in beginning if row.number > head.number)
    for count, row in enumerate(chain(behind, grid.rows), 1):
        if count > MOST_ROWS:
            raise too_many_rows()
        read = reader.read(row)
        if isinstance(read, Member):
            members.append(read)
        else:
            refused.append(read)
    if not members and not refused:
        raise ListFileError("The list has names of columns, and no member.", "Export it again.")
    return MembersList(tuple(members), tuple(refused), (*grid.told, *_unused(columns), *_hint(reader.without_postcode)))


def _names(row: GridRow) -> list[str]:
    return ["" if cell.fault else cell.text for cell in row.cells]


def _is_full(row: GridRow) -> bool:
    filled = [cell for cell in row.cells if cell.fault or cell.text.strip()]
    return len(filled) >= _FIELDS_OF_A_MEMBER


def _unused(columns: Columns) -> tuple[str, ...]:
    places = [letters(place) for place in columns.unused]
    word = "A column" if len(places) == 1 else "Columns"
    return (f"{word} of the list that nothing is taken from: {listed(places)}.",) if places else ()


def _hint(rows: Sequence[int]) -> tuple[str, ...]:
    if not rows:
        return ()
    named = ", ".join(str(row) for row in rows[:_NAMED])
    more = f" and {len(rows) - _NAMED:,} more" if len(rows) > _NAMED else ""
    word = "row" if len(rows) == 1 else "rows"
    return (f"No UK postcode at the end of the address, and no country: {word} {named}{more}. They are posted to.",)
