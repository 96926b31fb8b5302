"""The issue's own pages: an issue and its articles' places go in, the words of cover, contents and colophon come out.

`front_texts` and `colophon_texts` are what those pages must show, in order; they know nothing of HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from accessible.issue import Issue
from accessible.plan.draft_mark import DRAFT_MARK
from accessible.plan.edition import Edition, minutes

CONTENTS = "Contents"
ENERGY_MENU = "Choose by your energy"
ENERGY_HINT = "The shortest articles stand first. The minutes are for reading. You can stop at any part."
WHERE_I_STOPPED = "Where I stopped"
WHERE_HINT = "Write the page here, to find your place again."
SLOTS = ("Page", "Part")
SLOT_ROWS = 3
# Minutes to read, up to and including; P: our own proposal, to be tried with readers.
ENERGY_BANDS: tuple[tuple[int, str], ...] = (
    (3, "Up to 3 minutes"),
    (6, "4 to 6 minutes"),
    (10_000, "7 minutes or more"),
)
BLANK_PAGE = "This page is blank on purpose."


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of the contents page. `first_page` is the page's number in the issue, from 1."""

    title: str
    author: str
    minutes: int  # to read
    first_page: int
    parts: int

    @property
    def place(self) -> str:
        """The title with its page. Words, not dots: leaders are a pattern, and are read aloud one by one."""
        return f"{self.title}, page {self.first_page}"

    @property
    def length(self) -> str:
        """How long it is: "4 minutes, in 3 parts."."""
        return f"{minutes(self.minutes)}, in {self.parts} {'part' if self.parts == 1 else 'parts'}."

    @property
    def author_and_length(self) -> str:
        """What stands under the title: "Sam Field. 4 minutes, in 3 parts."."""
        return f"{self.author}. {self.length}" if self.author else self.length

    @property
    def reading(self) -> str:
        """What the energy menu says after title and page: ", 4 minutes"."""
        return f", {minutes(self.minutes)}"


@dataclass(frozen=True, slots=True)
class EnergyBand:
    """Articles that cost about the same effort, the shortest first."""

    label: str
    entries: tuple[ContentsEntry, ...]


@dataclass(frozen=True, slots=True)
class ColophonSection:
    """A heading of the colophon and its lines."""

    title: str
    lines: tuple[str, ...]


def energy_menu(entries: Iterable[ContentsEntry]) -> tuple[EnergyBand, ...]:
    """The articles by minutes to read, in bands; a band with nothing in it is left out."""
    ordered = sorted(entries, key=lambda entry: entry.minutes)
    bands = []
    least = 0
    for most, label in ENERGY_BANDS:
        inside = tuple(entry for entry in ordered if least < entry.minutes <= most)
        if inside:
            bands.append(EnergyBand(label, inside))
        least = most
    return tuple(bands)


def colophon(issue: Issue, edition: Edition) -> tuple[ColophonSection, ...]:
    """Who made the issue, how to get it in another format, how to complain, how to reach the publisher."""
    also = "This issue can be had as an audio reading too. It says the same words, with the same places to stop."
    return _colophon(issue, (*_made_by(issue, edition.label.lower()), also))


def book_colophon(issue: Issue, *about: str) -> tuple[ColophonSection, ...]:
    """The same at the end of a book that reads along, with what else there is to know of it."""
    return _colophon(issue, (*_made_by(issue, "e-book"), *about))


def _made_by(issue: Issue, edition: str) -> tuple[str, ...]:
    return (
        f"{issue.title}, {issue.issue}. Issue {issue.number}, {edition}.",
        f"Published by {issue.publisher} on {long_date(issue.date)}.",
    )


def _colophon(issue: Issue, about: tuple[str, ...]) -> tuple[ColophonSection, ...]:
    sections = (
        ColophonSection("About this issue", about),
        ColophonSection("How to get another format", issue.formats),
        ColophonSection("How to complain", issue.complaints),
        ColophonSection("How to reach us", issue.contact),
    )
    return tuple(section for section in sections if section.lines)


def long_date(iso: str) -> str:
    """A date as it is read in Britain.

    >>> long_date("2026-12-01")
    '1 December 2026'
    """
    day = date.fromisoformat(iso)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


# Not from the system's locale: the same words on every machine.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def front_texts(issue: Issue, edition: Edition, entries: Sequence[ContentsEntry], *, draft: bool = False) -> list[str]:
    """Every text of the cover, the contents page and the energy menu, in order."""
    texts = (*_cover_texts(issue, edition), *_contents_texts(entries), *_menu_texts(entries))
    return [*((DRAFT_MARK,) if draft else ()), *(text for text in texts if text)]


def colophon_texts(issue: Issue, edition: Edition) -> list[str]:
    """Every text of the last pages, in order. The strip for one's place is at the back, which a hand finds."""
    texts = [text for section in colophon(issue, edition) for text in (section.title, *section.lines)]
    return [*texts, WHERE_I_STOPPED, WHERE_HINT, *SLOTS * SLOT_ROWS]


def _cover_texts(issue: Issue, edition: Edition) -> tuple[str, ...]:
    return (issue.title, issue.issue, f"Issue {issue.number}", edition.label, issue.publisher)


def _contents_texts(entries: Iterable[ContentsEntry]) -> Iterator[str]:
    yield CONTENTS
    for entry in entries:
        yield entry.place
        yield entry.author_and_length


def _menu_texts(entries: Iterable[ContentsEntry]) -> Iterator[str]:
    yield from (ENERGY_MENU, ENERGY_HINT)
    for band in energy_menu(entries):
        yield band.label
        for entry in band.entries:
            yield f"{entry.place}{entry.reading}"
