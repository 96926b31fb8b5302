"""The XML of a worksheet (ECMA-376 part 1, 18.3) goes in; where its cells end, its formulas and hidden rows come out.

A reader of tables gives what a formula came to when somebody last saved the file, and does not say that it was one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

from accessible.sources.members.grid import MOST_COLUMNS, MOST_ROWS, SAVE_AS_CSV, ListFileError, too_many_rows
from accessible.sources.whole_number import whole_number

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_HEAD_ROOM = 10  # rows above the members
_MOST_FIGURES = 20  # of a text's number
_MOST_ODD = 500_000  # formulas, and cells with an error: 50,000 members with ten each
_MOST_TEXT = 32_767  # letters of a cell: Excel's own limit
_MOST_SHARED = 120_000_000  # letters of all cells that take their text from the list of texts: each reader has a copy
_MOST_CELLS = 2_500_000  # what a reader holds, empty ones too: 50,000 members in 50 columns


@dataclass(slots=True)
class SheetFacts:
    """What a sheet has where. Rows count from 1, columns from 0; `formulas` and `errors` are (row, column)."""

    last_row: int = 0
    last_column: int = -1
    formulas: set[tuple[int, int]] = field(default_factory=set)
    errors: set[tuple[int, int]] = field(default_factory=set)  # #N/A and the like: a reader may give nothing for them
    hidden: int = 0  # rows that a filter or a person hid, and that have something in them


def text_lengths(xml: bytes) -> list[int]:
    """How long each text is that cells refer to by its number (18.4.8). Raises `ListFileError` for a longer one than
    Excel itself can have, or no list of texts.
    """
    reader = _TextReader()
    _parse(xml, reader, "its texts cannot be read")
    return reader.lengths


def facts_of(xml: bytes, lengths: Sequence[int] = ()) -> SheetFacts:
    """Raises `ListFileError` for a sheet that is larger than a list can be, or no sheet.

    `lengths` are those of the texts that its cells refer to.
    """
    reader = _SheetReader(SheetFacts(), lengths)
    _parse(xml, reader, "one of its sheets cannot be read")
    return reader.facts


def _parse(xml: bytes, reader: _SheetReader | _TextReader, fault: str) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.begin
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.letters
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(xml, True)  # noqa: FBT003  (expat's own)
    except expat.ExpatError:
        raise ListFileError(f"The Excel file is damaged: {fault}.", SAVE_AS_CSV) from None


def _refuse_doctype(*_: object) -> None:
    """No sheet has a document type, and entities are how a small file becomes a large one."""
    raise ListFileError("The Excel file has something in it that no Excel file has (a document type).", SAVE_AS_CSV)


@dataclass(slots=True)
class _TextReader:
    lengths: list[int] = field(default_factory=list)

    def begin(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002  (expat's own)
        if name.rpartition(" ")[2] == "si":
            self.lengths.append(0)

    def end(self, name: str) -> None:
        """Nothing to do where a text ends."""

    def letters(self, text: str) -> None:
        if self.lengths:
            self.lengths[-1] += len(text)
            if self.lengths[-1] > _MOST_TEXT:
                raise ListFileError(f"A cell has more than {_MOST_TEXT:,} letters.", SAVE_AS_CSV)


@dataclass(slots=True)
class _SheetReader:
    facts: SheetFacts
    lengths: Sequence[int] = ()
    shared: int = 0  # letters of the cells so far that refer to a text
    refers: bool = False  # whether the cell does
    reference: str = ""
    row: int = 0
    column: int = -1
    row_is_hidden: bool = False
    filled: bool = False

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(" ")[2]:
            case "row":
                self.row = whole_number(attributes.get("r", ""), self.row + 1)
                self.column, self.filled = -1, False
                self.row_is_hidden = attributes.get("hidden") in ("1", "true")
            case "c":
                self._cell(attributes.get("r", ""))
                self.refers, self.reference = attributes.get("t") == "s", ""
                if attributes.get("t") == "e":
                    self._odd(self.facts.errors)
            case "v" | "is":
                self._fill()
            case "f":
                self._odd(self.facts.formulas)

    def letters(self, text: str) -> None:
        if self.refers and len(self.reference) < _MOST_FIGURES:
            self.reference += text

    def end(self, name: str) -> None:
        if self.refers and name.rpartition(" ")[2] == "c":
            place = whole_number(self.reference.strip(), len(self.lengths))
            self.shared += self.lengths[place] if place < len(self.lengths) else 0
            if self.shared > _MOST_SHARED:
                raise ListFileError(f"The cells of a sheet have more than {_MOST_SHARED:,} letters.", SAVE_AS_CSV)
        if self.row_is_hidden and self.filled and name.rpartition(" ")[2] == "row":
            self.facts.hidden += 1

    def _cell(self, reference: str) -> None:
        """A cell may say where it is; otherwise it is the next one. Empty ones may be anywhere: they have a look."""
        self.column += 1
        if not reference:
            return
        found = _REFERENCE.fullmatch(reference)
        if not found:
            raise ListFileError("The Excel file is damaged: a cell has no place.", SAVE_AS_CSV)
        self.row, self.column = int(found[2]), -1
        for letter in found[1]:
            self.column = (self.column + 1) * 26 + ord(letter) - ord("A")

    def _odd(self, which: set[tuple[int, int]]) -> None:
        which.add((self.row, self.column))
        if len(which) > _MOST_ODD:
            raise ListFileError(f"The Excel file has more than {_MOST_ODD:,} formulas or errors.", SAVE_AS_CSV)

    def _fill(self) -> None:
        self.filled = True
        facts = self.facts
        facts.last_row = max(facts.last_row, self.row)
        facts.last_column = max(facts.last_column, self.column)
        if facts.last_row > MOST_ROWS + _HEAD_ROOM:
            raise too_many_rows()
        if facts.last_column >= MOST_COLUMNS:
            raise ListFileError(f"Row {self.row} has something behind column {MOST_COLUMNS}.", SAVE_AS_CSV)
        if facts.last_row * (facts.last_column + 1) > _MOST_CELLS:
            raise ListFileError(f"Something stands far outside the list, in row {self.row}.", SAVE_AS_CSV)
