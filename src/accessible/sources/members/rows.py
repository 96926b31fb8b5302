"""A row and its columns go in, a member comes out, or why nothing is sent for that row."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from accessible.member import ListShape, Member, RefusedRow
from accessible.sources.members import words
from accessible.sources.members.address_lines import is_date, joined
from accessible.sources.members.columns import ADDRESS, FIELDS, Columns
from accessible.sources.members.grid import CellFault, GridRow
from accessible.sources.members.grid import letters as column_letters
from accessible.sources.members.letters import lines_of, one_line
from accessible.sources.members.words import CellError

Read = TypeVar("Read")
# The form of a UK postcode (Cabinet Office, Government Data Standards Catalogue, "Postcode"; GIR 0AA is Girobank's).
POSTCODE = re.compile(r"(?:[A-Z]{1,2}[0-9][0-9A-Z]?|GIR) ?[0-9][A-Z]{2}", re.IGNORECASE)
_HOME = frozenset(
    "uk gb gbr unitedkingdom greatbritain england scotland wales cymru northernireland".split()
)  # inland post needs no country
_ABROAD = frozenset("iom isleofman jersey guernsey".split())  # with postcodes of the same form

_NOT_COMPARED = re.compile(r"(?<=\d)\s*([/,–-])[\s,]*(?=\d)|[\W_]")


@dataclass(slots=True)
class RowReader:
    """Reads the rows of one list. `slugs` are the issue's articles; `doubtful`: see `grid.Grid`.

    `without_postcode` are the rows whose address looks like one of the UK and has no postcode of its form: a hint only.
    """

    columns: Columns
    shape: ListShape
    slugs: Sequence[str]
    doubtful: bool = False
    without_postcode: list[int] = field(default_factory=list)
    _seen: dict[str, int] = field(default_factory=dict)

    def read(self, row: GridRow) -> Member | RefusedRow:
        """What a row comes to."""
        try:
            member = self._member(row)
        except CellError as problem:
            return RefusedRow(row.number, str(problem))
        key = _key(member)
        first = self._seen.setdefault(key, row.number)
        if first != row.number:
            return RefusedRow(row.number, f"It is the same name and address as row {first}.")
        return member

    def _member(self, row: GridRow) -> Member:
        self._refuse_torn(row)
        name = self._name(row)
        lines = self._address(row)
        edition, sound = self._cell(row, "edition", lambda text: words.edition_and_sound(text, self.shape.editions))
        return Member(
            row.number,
            name,
            lines,
            edition,
            self._cell(row, "articles", lambda text: words.articles(text, self.slugs)),
            self._cell(row, "copies", words.copies),
            self._cell(row, "articles_for_the_blind", words.is_yes),
            self._cell(row, "sound", words.carrier) or sound,
        )

    def _refuse_torn(self, row: GridRow) -> None:
        """A comma or a line end without quotation marks around it puts words into other columns, or loses them."""
        if any(cell.fault or cell.text.strip() for cell in row.cells[self.columns.width :]):
            raise CellError("It has more cells than the list has columns: perhaps a comma in an address.")
        if len(row.cells) <= self.columns.needed:
            place = column_letters(self.columns.needed)
            raise CellError(f"It ends before column {place}: perhaps a line end in an address.")
        for column in self.columns.nameless:
            if row.cell(column).fault or row.cell(column).text.strip():
                raise CellError(f"Something stands in column {column_letters(column)}, which has no name.")

    def _cell(self, row: GridRow, field: str, read: Callable[[str], Read], column: int | None = None) -> Read:
        """What a field says; of a column that is not there, what an empty cell says."""
        column = self.columns.first(field) if column is None else column
        if column is None:
            return read("")
        cell = row.cell(column)
        if cell.fault:
            raise _of(column, field, str(cell.fault))
        try:
            return read(cell.text)
        except CellError as problem:
            raise _of(column, field, str(problem)) from None

    def _text(self, row: GridRow, field: str) -> str:
        return self._cell(row, field, lambda text: one_line(text, doubtful=self.doubtful))

    def _name(self, row: GridRow) -> str:
        name = self._text(row, "name")
        title, *names = (self._text(row, field) for field in ("title", "first", "last"))
        if not name and any(names):
            name = " ".join(each for each in (title, *names) if each)
        if not any(each.isalpha() for each in name):
            raise CellError("It has no name.")
        return name

    def _address(self, row: GridRow) -> tuple[str, ...]:
        organisation = self._text(row, "organisation")
        parts = self.columns.parts
        lines = joined((parts.get(column, 0), self._lines(row, column)) for column in self.columns.places[ADDRESS])
        postcode, country = self._text(row, "postcode"), self._text(row, "country")
        town = [each for each in (self._text(row, "town"), self._text(row, "county")) if each]
        if not lines and not (town and organisation):
            raise CellError("It has no address.")
        home = words.simple(country) in _HOME
        ends = [postcode, "" if home else country]
        whole = [organisation, *lines, *town, *ends]
        if not country or home or words.simple(country) in _ABROAD:
            self._look_at_postcode(row.number, postcode or [*lines, *town][-1])
        return tuple(each for each in whole if each)

    def _lines(self, row: GridRow, column: int) -> tuple[str, ...]:
        lines = self._cell(row, ADDRESS, lambda text: lines_of(text, doubtful=self.doubtful), column)
        if len(lines) == 1 and self.columns.address_alone:  # all of it in one cell, as it is written in a line
            lines = tuple(each for each in re.split(r"\s*,\s*", lines[0]) if each)
        if any(map(is_date, lines)):
            raise _of(column, ADDRESS, CellFault.DATE)
        return lines

    def _look_at_postcode(self, number: int, line: str) -> None:
        last = line.rpartition(", ")[2]
        if not re.search(rf"(?:^|\s)(?:{POSTCODE.pattern})$", last, re.IGNORECASE):
            self.without_postcode.append(number)


def _of(column: int, field: str, fault: str) -> CellError:
    return CellError(f"Column {column_letters(column)}, {FIELDS[field][0]}, {fault}.")


def _key(member: Member) -> str:
    """A name and address as they are compared: without case, marks, spaces and line ends.

    A mark or a line end between figures stays: "Flat 1/11" is not "Flat 11/1".
    """
    texts = (member.name, ",".join(member.lines))
    return "\n".join(_NOT_COMPARED.sub(lambda found: found[1] or "", text.casefold()) for text in texts)
