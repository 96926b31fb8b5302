"""Papers of a print run: a planned run goes in; the printer's job ticket, packing list and summary come out as HTML.

The ticket is for `lay_out`, and names no member. The other two are pages for staff that need no other file; a
browser prints them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from accessible.issue import Issue
from accessible.member import Carrier
from accessible.outputs.markup import FILTERS, Medium
from accessible.outputs.templates import Filters, template
from accessible.plan.job_ticket import PrintedPiece, copy_named, edition_name
from accessible.plan.postage import Postage
from accessible.plan.print_run import PrintRun
from accessible.telling import many

PACKING_ORDER = "packing-order-"  # how the files are called that have everything in the labels' order


@dataclass(frozen=True, slots=True)
class PostRow:
    """Envelopes that are posted alike: how many, and what each weighs and costs a step of."""

    postage: Postage
    envelopes: int
    articles_for_the_blind: bool


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of the run, and what it is for."""

    name: str
    what: str


def ticket_html(pieces: Sequence[PrintedPiece], edition: str, issue: Issue, styles: Path) -> str:
    """The job ticket of an edition as HTML for `lay_out`. `styles` is the folder with `templates/`."""
    heading = ticket_heading(edition, issue)
    return template(styles, "job_ticket.html.j2", FILTERS[Medium.PRINT]).render(
        pieces=pieces,
        issue=issue,
        heading=heading,
        language=issue.language,
        title=heading,
        author=issue.publisher,
        description="",
        masthead=issue.publisher,
        running_head=f"{issue.title}, {issue.issue}",
    )


def ticket_heading(edition: str, issue: Issue) -> str:
    """What stands on top of a ticket."""
    return f"Job ticket: {issue.title}, {issue.issue}, {edition_name(edition)}"


def ticket_texts(pieces: Sequence[PrintedPiece], edition: str, issue: Issue) -> list[str]:
    """Every text of a ticket, in order."""
    rows = ((piece.heading, *(text for row in piece.rows for text in row)) for piece in pieces)
    return [ticket_heading(edition, issue), *(text for each in rows for text in each)]


def packing_list_page(run: PrintRun, styles: Path) -> bytes:
    """All envelopes and wallets in packing order, with the names on them: the list to pack by."""
    choices = [(choice, tuple(group)) for choice, group in groupby(run.envelopes, key=lambda each: each.choice)]
    return template(styles, "packing_list.html.j2", _FILTERS).render(run=run, choices=choices).encode()


def summary_page(run: PrintRun, files: Sequence[WrittenFile], label_sheets: Mapping[str, int], styles: Path) -> bytes:
    """What to do next, and all counts. It names no member; a refused row is a number. `label_sheets`: file → sheets."""
    page = template(styles, "print_run.html.j2", _FILTERS)
    in_order = any(file.name.startswith(PACKING_ORDER) for file in files)
    told = {"posts": post_rows(run), "carriers": _carriers(run), "files": files, "label_sheets": label_sheets}
    return page.render(run=run, in_order=in_order, **told).encode()


def _carriers(run: PrintRun) -> list[tuple[str, int]]:
    """How many there are to write of each kind that the sound is on."""
    counts = ((carrier_name(each), run.carriers(each)) for each in Carrier if each)
    return [(name, count) for name, count in counts if count]


def post_rows(run: PrintRun) -> list[PostRow]:
    """The envelopes that are posted alike, counted: the lightest first, what is free of charge by itself."""
    found = Counter((each.postage, each.articles_for_the_blind) for each in run.envelopes)
    order = sorted(found, key=lambda each: (each[1], each[0].grams))
    return [PostRow(postage, found[postage, free], free) for postage, free in order]


def carrier_name(carrier: Carrier) -> str:
    """What the sound is on."""
    return "CD" if carrier is Carrier.CD else "memory stick"


_FILTERS: Filters = {
    "edition_name": edition_name,
    "copy_named": copy_named,
    "carrier_named": carrier_name,
    "many": many,
}
