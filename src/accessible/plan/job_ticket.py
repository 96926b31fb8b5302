"""Job tickets: the masters of a print run go in, what a printer must know about each comes out, in the trade's words.

Each volume, or a file without volumes, is stapled at its corner, so that it lies flat and a page turns right over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from accessible.plan.edition import EDITIONS
from accessible.plan.imposition import booklet_sheets
from accessible.plan.postage import sheets_of
from accessible.plan.print_run import Choice, Master, PrintRun
from accessible.telling import many

PAPER = "A4, {grams} g/m², white, uncoated and not glossy: shine hurts"  # RNIB, UKAAF: matt, 90 to 100 g/m²
BOTH_SIDES = "Black on both sides, turned on the long edge"
ACTUAL_SIZE = "At actual size, 100 %, never fitted to the page"
COLLATED = "Each copy by itself (collated), pages in order"
NEW_SHEET = f"{COLLATED}. Each copy begins on a new sheet"
BOOKLET = "A3, both sides, turned on the short edge, stapled in the fold"
STAPLE = "One staple, top left corner"
HEAVY_STAPLE = "One heavy staple, top left corner"
# What an office stapler (24/6) takes: 20 sheets of 80 g/m², as their makers say; more is work for a heavy one.
MOST_STAPLED = 20


@dataclass(frozen=True, slots=True)
class PrintedPiece:
    """One thing to be printed: a heading, and rows of a name and what it says."""

    heading: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MadeFiles:
    """The names of the files that a ticket tells of: masters, and booklets if asked for, by the path of the PDF that
    they are of; slips, and how many pages each has, by the name of their choice.
    """

    masters: Mapping[str, str]
    slips: Mapping[str, str]
    slip_pages: Mapping[str, int]
    booklets: Mapping[str, str]


def job_ticket(run: PrintRun, edition: str, made: MadeFiles) -> tuple[PrintedPiece, ...]:
    """All that is printed in one edition: its masters, and the slips that lie on the copies."""
    masters = (_master(run, each, made) for each in run.masters if each.edition == edition)
    slips = (_slip(run, each, made) for each in run.choices if each.edition == edition)
    return (*masters, *slips)


def edition_name(suffix: str) -> str:
    """What an edition is called, with its size.

    >>> edition_name("giant-print")
    'giant print, 24 point'
    """
    edition = next(each for each in EDITIONS if each.suffix == suffix)
    return f"{edition.label.lower()}, {edition.body_points} point"


def binding(volumes: tuple[int, ...]) -> str:
    """What is stapled together: the pages of each volume go in. In the file each has a page more if they are odd.

    >>> binding((38,)), binding((17, 17))
    ('One staple, top left corner', 'Pages of the file 1 to 18, 19 to 36: each by itself. One staple, top left corner')
    >>> binding((70,))
    'One heavy staple, top left corner'
    """
    staple = STAPLE if sheets_of([max(volumes)]) <= MOST_STAPLED else HEAVY_STAPLE
    if len(volumes) == 1:
        return staple
    return f"Pages of the file {_spans(pages + pages % 2 for pages in volumes)}: each by itself. {staple}"


def folding(volumes: tuple[int, ...]) -> str:
    """How a booklet is folded: the pages of each volume go in.

    >>> folding((70,)), folding((17, 17))
    ('18 sheets, folded together once', 'Sheets 1 to 5, 6 to 10: each bundle folded by itself')
    """
    sheets = [booklet_sheets(pages) for pages in volumes]
    if len(sheets) == 1:
        return f"{many(sheets[0], 'sheet')}, folded together once"
    return f"Sheets {_spans(sheets)}: each bundle folded by itself"


def _spans(sizes: Iterable[int]) -> str:
    ends = list(accumulate(sizes))
    return ", ".join(f"{before + 1} to {end}" for before, end in zip([0, *ends], ends, strict=False))


def _master(run: PrintRun, master: Master, made: MadeFiles) -> PrintedPiece:
    file = master.file
    return PrintedPiece(file.title, tuple(_master_rows(run, master, made.masters[file.path], made)))


def _master_rows(run: PrintRun, master: Master, name: str, made: MadeFiles) -> Iterator[tuple[str, str]]:
    file = master.file
    yield "File", name
    yield "Copies", f"{master.copies:,}"
    yield "Pages of a copy", f"{many(file.pages, 'page')} on {many(file.sheets, 'sheet')}"
    yield "Sheets in all", f"{master.sheets:,}"
    yield from _paper_rows(run)
    yield "Order", COLLATED
    yield "Binding", binding(file.volumes)
    if booklet := made.booklets.get(file.path):
        yield "Or as a booklet", f"{booklet}: {BOOKLET}. {folding(file.volumes)}"


def _slip(run: PrintRun, choice: Choice, made: MadeFiles) -> PrintedPiece:
    pages = made.slip_pages[choice.name]
    sheets = sheets_of([pages])
    rows = (
        ("File", made.slips[choice.name]),
        ("Copies", f"{choice.copies:,}"),
        ("Pages of a copy", f"{many(pages, 'page')} on {many(sheets, 'sheet')}"),
        ("Sheets in all", f"{choice.copies * sheets:,}"),
        *_paper_rows(run),
        ("Order", NEW_SHEET),
        ("Binding", "None: it lies on top of the copy"),
    )
    return PrintedPiece(f"Slip: {copy_named(choice)}", rows)


def _paper_rows(run: PrintRun) -> Iterator[tuple[str, str]]:
    yield "Paper", PAPER.format(grams=run.paper.grams_per_square_metre)
    yield "Printing", BOTH_SIDES
    yield "Size", ACTUAL_SIZE


def copy_named(choice: Choice) -> str:
    """What a copy has in it: the whole issue, or its articles.

    >>> from accessible.plan.print_run import PrintedFile
    >>> copy_named(Choice(1, "x", "large-print", ("a",), (PrintedFile("a.pdf", "Your letters", 7),), 1, 1))
    'Your letters'
    """
    return "; ".join(file.title for file in choice.files) if choice.articles else "the whole issue"
