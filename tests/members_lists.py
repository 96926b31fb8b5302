"""Lists of invented members, as files: nobody lives there.

Their postcodes are pseudo postcodes of the NHS (ONS, "NHS Postcode Directory user guide", annex on pseudo postcodes):
ZZ is no postcode area, so no letter can be sent to one.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl

NOWHERE = ("ZZ99 3WZ", "ZZ99 3VZ", "ZZ99 3CZ", "ZZ99 3GZ")
HEAD = ("Name", "Address 1", "Town", "Postcode", "Edition", "Copies")
ANN = ("Ann Zedd", "1 Nowhere Street", "Wrenfold", "ZZ99 3WZ", "large", "1")
BOB = ("Bob Quill", "2 Nowhere Street", "Wrenfold", "ZZ99 3VZ", "giant", "2")


def as_csv(*rows: Sequence[str], delimiter: str = ",", encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    """Rows as a CSV file, whose first is the names of the columns."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    return text.getvalue().encode(encoding)


def as_excel(*rows: Sequence[Any], title: str = "Members") -> bytes:
    """Rows as an Excel file with one sheet, as another program writes it."""
    return workbook({title: rows})


def workbook(sheets: Mapping[str, Sequence[Sequence[Any]]]) -> bytes:
    """An Excel file with these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """A workbook as its file."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def repacked(content: bytes, changed: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An Excel file with other parts, or more of them."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", method) as new:
        parts = {name: old.read(name) for name in old.namelist()} | dict(changed)
        for name, part in parts.items():
            new.writestr(name, part)
    return file.getvalue()
