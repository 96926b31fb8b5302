"""A member who gets the issue by post: one row of a list goes in, what an envelope and its label need comes out.

Whoever stands on such a list is ill. So none of these shows its words to a log, a message or a traceback: their `repr`
is the row's number, and a refused row's reason is ours, never a cell's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Carrier(StrEnum):
    """What a member gets the sound on, if on anything; it comes in a wallet of its own."""

    NONE = ""
    STICK = "stick"
    CD = "cd"


@dataclass(frozen=True, slots=True, repr=False)
class Member:
    """One row of the members' list that can be posted to.

    `row` is counted as a spreadsheet counts, the row of column names with it. `lines` are the address as it is
    printed: no name, no empty line. `edition` is its suffix, "" for no print. `articles` are slugs of the issue, () for
    the whole issue. `copies` are of whatever is asked for: print, sound or both.
    `articles_for_the_blind`: whether the list says so in so many words (Royal Mail's free post).
    """

    row: int
    name: str
    lines: tuple[str, ...]
    edition: str = ""
    articles: tuple[str, ...] = ()
    copies: int = 1
    articles_for_the_blind: bool = False
    sound: Carrier = Carrier.NONE

    def __repr__(self) -> str:
        """Only the row: see the module.

        >>> Member(7, "A. Nobody", ("1 No Street", "ZZ99 3WZ"))
        Member(row 7)
        """
        return f"Member(row {self.row})"

    @property
    def label(self) -> tuple[str, ...]:
        """The lines of the address label: the name, and the address."""
        return (self.name, *self.lines)


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that nothing is sent for, and why. `reason` names the column at most, never a word that stands in it."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class ListShape:
    """How the members' list is written, where `magazine.toml` says so; what it does not say is recognised.

    `columns` has the names of columns by field (several for the lines of an address), `editions` what an edition is
    called in the list ("" for no print), `sheet` the sheet of an Excel file.
    """

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    editions: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class MembersList:
    """A list as it was read: who can be posted to, whose row is refused, and what staff are told of the list."""

    members: tuple[Member, ...]
    refused: tuple[RefusedRow, ...] = ()
    told: tuple[str, ...] = ()
