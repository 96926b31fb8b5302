"""What a list is before its columns are understood: rows of cells, each a text or a word on what is wrong with it.

Nothing here or above quotes a cell: whoever stands on the list is ill.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from accessible.errors import AccessibleError

MOST_ROWS = 50_000  # ten times the list that the command is measured with; a longer one is no list of members
MOST_COLUMNS = 300
LONGEST_CELL = 300  # characters; an address in one cell has some 100
SAVE_AS_CSV = "Save it from Excel as “CSV UTF-8 (Comma delimited)”, and name that file."


class ListFileError(AccessibleError):
    """The whole list is refused: what is wrong, and the way out. No word of the list is in it."""


class CellFault(StrEnum):
    """Why a cell cannot be used, as the end of "Column C …"."""

    FORMULA = "has a formula"
    DATE = "has a date: Excel may have made one of a house number"
    ERROR = "has an error of Excel’s"
    LONG = f"has more than {LONGEST_CELL} characters"


@dataclass(frozen=True, slots=True, repr=False)
class ListCell:
    """One cell: its text, and what is wrong with it if it cannot be used."""

    text: str = ""
    fault: CellFault | None = None

    def __repr__(self) -> str:
        """Nothing of what stands in it."""
        return "ListCell()"


EMPTY = ListCell()
# What begins a formula (OWASP, "CSV Injection"). A minus is no such sign here: rows of dashes are common, and harmless.
_FORMULA = ("=", "+", "@")


def text_cell(text: str) -> ListCell:
    """A cell with a text in it.

    >>> text_cell("Rose Cottage").fault, text_cell("=HYPERLINK(A1)").fault
    (None, <CellFault.FORMULA: 'has a formula'>)
    """
    if len(text) > LONGEST_CELL:
        return ListCell(fault=CellFault.LONG)
    if text.lstrip().startswith(_FORMULA):
        return ListCell(fault=CellFault.FORMULA)
    return ListCell(text) if text else EMPTY


@dataclass(frozen=True, slots=True, repr=False)
class GridRow:
    """One row with anything in it. `number` is counted as a spreadsheet counts."""

    number: int
    cells: tuple[ListCell, ...]

    def __repr__(self) -> str:
        """Only its number."""
        return f"GridRow({self.number})"

    def cell(self, column: int) -> ListCell:
        """The cell of a column, from 0; an empty one behind the row's end."""
        return self.cells[column] if column < len(self.cells) else EMPTY


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of a file: its rows, to be read once, and what staff are told of how it was read.

    `doubtful`: the encoding was taken as Windows-1252, because it is no other that can be known.
    """

    rows: Iterator[GridRow]
    told: tuple[str, ...] = ()
    doubtful: bool = False


def letters(column: int) -> str:
    """A column, from 0, as a spreadsheet calls it.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    name = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        name = chr(ord("A") + place) + name
    return name


def too_many_rows() -> ListFileError:
    """What is said of a list without an end."""
    return ListFileError(
        f"The list has more than {MOST_ROWS:,} rows.", "Is it the right file? Divide it, and print each piece."
    )
