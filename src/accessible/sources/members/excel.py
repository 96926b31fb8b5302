"""An Excel file (.xlsx) goes in, the rows of its sheet of members come out."""

from __future__ import annotations

import datetime as dt
import io
import os
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from accessible.sources.members.columns import is_head
from accessible.sources.members.excel_package import ExcelPackage, opened
from accessible.sources.members.excel_sheet import SheetFacts, facts_of, text_lengths
from accessible.sources.members.grid import (
    EMPTY,
    SAVE_AS_CSV,
    CellFault,
    Grid,
    GridRow,
    ListCell,
    ListFileError,
    text_cell,
)

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_HEAD_ROWS = 10
_MOST_OF_SHEETS = 1_000_000  # bytes: thousands of sheets and names
_DATES = (dt.date, dt.time, dt.timedelta)


def read_excel(content: bytes, columns: Mapping[str, tuple[str, ...]], sheet: str) -> Grid:
    """The rows of the sheet called `sheet`, or of the one whose columns are known. Raises `ListFileError`."""
    package = opened(content)
    parts = _sheets(package)
    shared = next((each for name, each in package.parts.items() if name.casefold() == "xl/sharedstrings.xml"), None)
    lengths = text_lengths(shared) if shared else []
    facts = {name: facts_of(package.parts[part], lengths) for name, part in parts.items()}
    del shared
    packed = package.packed()
    del package  # it would be held beside what is read of it
    with _unheard():
        rows = _read(packed, [name for name, each in facts.items() if each.last_row])
    name = _chosen(rows, columns, sheet)
    hidden = facts[name].hidden
    told = (f"Rows of the list that Excel hides, by a filter perhaps: {hidden:,}. They are posted to as well.",)
    return Grid(_cells(rows[name], facts[name]), told if hidden else ())


def _damaged() -> ListFileError:
    """Made anew each time: an error keeps, by its traceback, all that was read where it was raised."""
    return ListFileError("The Excel file is damaged, and cannot be read.", SAVE_AS_CSV)


def _sheets(package: ExcelPackage) -> dict[str, str]:
    """The part of each worksheet that a person can see, by its name (ECMA-376 part 1, 18.2.19)."""
    relations = {each.get("Id", ""): each.get("Target", "") for each in _tree(package, "xl/_rels/workbook.xml.rels")}
    found = {}
    for each in _tree(package, "xl/workbook.xml").iter():
        if each.tag.rpartition("}")[2] == "sheet" and each.get("state", "visible") == "visible":
            by = next((value for name, value in each.attrib.items() if name.endswith("}id")), "")
            part = posixpath.normpath(posixpath.join("/xl", relations.get(by, ""))).lstrip("/")
            if part in package.parts:
                found[each.get("name", "")] = part
    return found


def _tree(package: ExcelPackage, name: str) -> Element:
    """What a small part says. Read as a whole: a large one would take twenty times its bytes."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    if len(package.parts.get(name, b"")) > _MOST_OF_SHEETS:
        message = f"The Excel file's list of its sheets is larger than {_MOST_OF_SHEETS // 1_000_000} MB."
        raise ListFileError(message, SAVE_AS_CSV)
    try:
        root: Element = fromstring(package.parts[name], forbid_dtd=True)
    except (ParseError, DefusedXmlException, KeyError, ValueError):
        raise _damaged() from None
    return root


@contextmanager
def _unheard() -> Iterator[None]:
    """Let nothing be said on the error stream meanwhile: a library in Rust writes there itself where it breaks, and
    what it writes may be a cell's words.
    """
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _read(packed: io.BytesIO, names: Sequence[str]) -> dict[str, list[list[Any]]]:
    """The rows of each sheet, from its first cell."""
    from python_calamine import load_workbook

    try:
        with load_workbook(packed) as workbook:
            return {name: _all_rows(workbook, name) for name in names}
    except (KeyboardInterrupt, MemoryError):
        raise
    except BaseException:  # noqa: BLE001  (what breaks in Rust is no `Exception`, and its words may be a cell's)
        raise _damaged() from None


def _all_rows(workbook: CalamineWorkbook, name: str) -> list[list[Any]]:
    return workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)


def _chosen(rows: Mapping[str, list[list[Any]]], columns: Mapping[str, tuple[str, ...]], sheet: str) -> str:
    """The name of the sheet that has the members."""
    if sheet:
        if sheet not in rows:
            raise ListFileError(
                f"The Excel file has no sheet “{sheet}” with anything in it.",
                "Correct sheet in [members] in content/magazine.toml, or take the line out.",
            )
        return sheet
    if not rows:
        raise ListFileError("The Excel file is empty.", "Export the list again.")
    heads = [name for name, each in rows.items() if any(_is_head(row, columns) for row in each[:_HEAD_ROWS])]
    if len(heads) > 1:
        raise ListFileError(
            f"The Excel file has {len(heads)} sheets that could be the list.",
            'Delete the others, or write which it is into content/magazine.toml, below [members]: sheet = "…"',
        )
    return heads[0] if heads else next(iter(rows))


def _is_head(row: list[Any], columns: Mapping[str, tuple[str, ...]]) -> bool:
    return is_head([each if isinstance(each, str) else "" for each in row], columns)


def _cells(rows: list[list[Any]], facts: SheetFacts) -> Iterator[GridRow]:
    odd = dict.fromkeys(facts.errors, ListCell(fault=CellFault.ERROR))
    odd |= dict.fromkeys(facts.formulas, ListCell(fault=CellFault.FORMULA))
    for number, values in enumerate(rows, 1):
        cells = tuple(odd.get((number, column)) or _cell(value) for column, value in enumerate(values))
        if any(each.fault or (each.text and not each.text.isspace()) for each in cells):
            yield GridRow(number, cells)


def _cell(value: object) -> ListCell:
    """A cell as a text: whole numbers without the point that Excel keeps them with."""
    match value:
        case str():
            return text_cell(value)
        case bool():
            return ListCell("yes" if value else "no")
        case float() if value.is_integer() and abs(value) < 1e15:
            return ListCell(str(int(value)))
        case int() | float():
            return ListCell(str(value))
    return ListCell(fault=CellFault.DATE) if isinstance(value, _DATES) else EMPTY
