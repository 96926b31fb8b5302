"""A CSV file goes in, its rows come out: whatever encoding, delimiter and line ends a membership system writes.

The encoding is not judged as pasted articles are (`sources/paste/decoding.py`): that one quotes the line that it cannot
read, and knows what English prose has, not names.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from accessible.sources.members.columns import recognised
from accessible.sources.members.grid import (
    MOST_COLUMNS,
    MOST_ROWS,
    SAVE_AS_CSV,
    Grid,
    GridRow,
    ListFileError,
    text_cell,
    too_many_rows,
)

DELIMITERS = (",", ";", "\t")
HEAD_ROWS = 10  # among which the names of the columns are
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_NULLS = 0.25  # share of the bytes of names in UTF-16 that are 0, at least; half of them in truth
_BEGINNING = 20_000  # characters, in which the delimiter shows
_GUESSED = (
    "The list is in an old encoding, and was read as Windows-1252. Look at the accents on some labels. "
    "To be sure, save it as “CSV UTF-8”."
)


def read_delimited(content: bytes, columns: dict[str, tuple[str, ...]]) -> Grid:
    """The rows of a CSV file; `columns` are the names of columns that magazine.toml has. Raises `ListFileError`."""
    text, guessed = _decoded(content)
    text, delimiter = _delimiter(text, columns)
    return Grid(_rows(text, delimiter), (_GUESSED,) if guessed else (), guessed)


def _decoded(content: bytes) -> tuple[str, bool]:
    """The text, and whether its encoding was only taken to be Windows-1252."""
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    shown = marked or _without_mark(content)
    for name in (shown,) if marked or shown != "utf-8" else (shown, "cp1252"):
        try:
            text = content.decode(name)
        except UnicodeDecodeError:  # it carries the bytes: it must not go on
            continue
        if name != "cp1252" or "\0" not in text:
            return text.removeprefix("\ufeff"), name == "cp1252"
    raise ListFileError("The list is no text that can be read.", SAVE_AS_CSV)


def _without_mark(content: bytes) -> str:
    """UTF-16 shows by every second byte."""
    ends = {"utf-16-le": content[1::2].count(0), "utf-16-be": content[::2].count(0)}
    name = max(ends, key=lambda each: ends[each])
    return name if ends[name] > _NULLS * len(content) else "utf-8"


def _delimiter(text: str, columns: dict[str, tuple[str, ...]]) -> tuple[str, str]:
    """The text without Excel's own line on the delimiter, and the delimiter with which most columns are known."""
    if text[:4].lower() == "sep=" and text[4:5] and text[5:6] in "\r\n":
        return text[5:].lstrip("\r\n"), text[4]
    beginning = text[:_BEGINNING]
    return text, max(DELIMITERS, key=lambda each: _known(beginning, each, columns))


def _known(beginning: str, delimiter: str, columns: dict[str, tuple[str, ...]]) -> tuple[int, int]:
    """How many columns are known with a delimiter, and how many there are, in the best of the first rows."""
    best = (0, 0)
    reader = csv.reader(io.StringIO(beginning, newline=""), delimiter=delimiter)
    try:
        for _, row in zip(range(HEAD_ROWS), reader, strict=False):
            best = max(best, (len(recognised(row, columns)), len(row)))
    except csv.Error:
        pass  # it is told when the rows are read
    return best


def _rows(text: str, delimiter: str) -> Iterator[GridRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, row in enumerate(reader, 1):
            if number > MOST_ROWS + HEAD_ROWS:
                raise too_many_rows()
            if len(row) > MOST_COLUMNS:
                raise ListFileError(f"Row {number} has more than {MOST_COLUMNS} columns.", SAVE_AS_CSV)
            if any(each and not each.isspace() for each in row):
                yield GridRow(number, tuple(map(text_cell, row)))
    except csv.Error:
        raise ListFileError(
            f"The quotation marks of the list do not pair, in row {number + 1} or before it "
            f"(line {reader.line_num} of the file).",
            "Export the list again. If it was mended by hand, look at the marks there.",
        ) from None
