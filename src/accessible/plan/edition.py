"""Editions: what a printed version is called and how it is set, and the words it must show in order.

`printed_texts` is one end of the print faithfulness chain: it is derived from the running order and
knows nothing of HTML, so that whatever a template drops is missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from accessible.article import (
    Block,
    Box,
    Figure,
    Group,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Quotation,
    Sentence,
    Table,
)
from accessible.issue import Issue
from accessible.plan.running_order import Announcement, EndMatter, Opening, Part, RunningOrder

# Our own proposal, to be tried with readers: a wider table is printed as a list of headings and cells.
MOST_COLUMNS = 3
# What fits on one line of the running head: 155 mm of Andika at about 0.53 em a character.
_LINE_POINTS = 439
_EM_PER_CHARACTER = 0.53
BLANK_PAGE = "This page is blank on purpose."


@dataclass(frozen=True, slots=True)
class Edition:
    """One print edition: `suffix` ends its files' names, and `styles/<suffix>.css` is its sheet.

    `fonts` are the only ones that its PDFs may have in them (PostScript names). An edition that is not
    `standard` is made only where it is asked for.
    """

    suffix: str
    label: str
    body_points: int
    fonts: tuple[str, ...] = ("Andika-Regular", "Andika-Bold")
    standard: bool = True

    @property
    def stylesheet(self) -> str:
        """The name of its sheet in `styles/`."""
        return f"{self.suffix}.css"


# UKAAF: large print is 16 pt at least, ideally 18; giant print 24 and more.
EDITIONS: tuple[Edition, ...] = (
    Edition("large-print", "Large print", 18),
    Edition("giant-print", "Giant print", 24),
)


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of the contents page. `first_page` is the page's number in the issue, from 1."""

    title: str
    author: str
    minutes: int  # to read
    first_page: int


def running_head(title: str, edition: Edition) -> str:
    """The article's title as it fits on one line at the top of each page.

    A long title stops at its colon if it has one, else after the last whole word that fits.

    >>> running_head("Research update: does resting first help on clinic days?", EDITIONS[0])
    'Research update'
    >>> running_head("Could a low dose of amitriptyline help my pain and sleep?", EDITIONS[0])
    'Could a low dose of amitriptyline help my…'
    """
    most = int(_LINE_POINTS / (edition.body_points * _EM_PER_CHARACTER))
    if len(title) <= most:
        return title
    before_colon, colon, _ = title.partition(":")
    if colon and len(before_colon) <= most:
        return before_colon
    kept = title[:most].rsplit(" ", 1)[0]
    return kept.rstrip(" ,;:.–—-") + "…"


def note_mark(number: int) -> str:
    """How the text refers to a note: at body size, because nothing may be smaller (UKAAF)."""
    return f"[{number}]"


def printed_sentence(sentence: Sentence) -> str:
    """A sentence as it is printed: its words, and the marks of its notes as words of their own."""
    return "".join(f" {note_mark(run.note)}" if run.note else run.text for run in sentence.runs)


def is_wide(table: Table) -> bool:
    """Whether a table has too many columns for the page and is printed as a list."""
    return len(table.header) > MOST_COLUMNS


def is_decorative(figure: Figure) -> bool:
    """Whether a picture says nothing and is left out (RNIB, UKAAF): no alternative and no caption."""
    return not figure.alternative and not figure.caption


def printed_texts(order: RunningOrder) -> list[str]:
    """Every text that the print shows, in order; alternatives of pictures are not among them."""
    return list(
        chain(
            _opening_texts(order.opening),
            chain.from_iterable(_part_texts(part) for part in order.parts),
            _end_texts(order.end_matter) if order.end_matter else (),
        )
    )


def alternatives(order: RunningOrder) -> list[str]:
    """The alternative text of every picture that is printed, in order."""
    blocks = chain(
        (piece.block for part in order.parts for piece in part.pieces),
        (block for note in (order.end_matter.notes if order.end_matter else ()) for block in note.blocks),
    )
    figures = (figure for block in blocks for figure in _figures(block))
    return [" ".join(sentence.text for sentence in figure.alternative) for figure in figures]


def front_texts(issue: Issue, edition: Edition, entries: Iterable[ContentsEntry]) -> list[str]:
    """Every text of the cover and the contents page, in order."""
    cover = [issue.title, issue.issue, f"Issue {issue.number}", edition.label, issue.publisher]
    lines = ["Contents"]
    for entry in entries:
        lines += [f"{entry.title}, page {entry.first_page}"]
        lines += [f"{entry.author}." if entry.author else "", f"{minutes(entry.minutes)} to read."]
    return [text for text in (*cover, *lines, "How to reach us", *issue.contact) if text]


def minutes(number: int) -> str:
    """A number of minutes in words that agree: 1 minute, 7 minutes."""
    return f"{number} minute" if number == 1 else f"{number} minutes"


def _opening_texts(opening: Opening) -> Iterator[str]:
    yield from _said(opening.eyebrow)
    yield printed_sentence(opening.title)
    yield from _said(opening.byline)
    yield from (line.text for line in opening.data)
    yield opening.length.text
    yield from _sentences(opening.summary)
    yield from _said(opening.key_points_label)
    for point in opening.key_points:
        yield "•"
        yield printed_sentence(point)


def _part_texts(part: Part) -> Iterator[str]:
    yield part.opener.text
    for piece in part.pieces:
        if piece.label:
            yield printed_sentence(piece.label)
        yield from _block_texts(piece.block)
    yield part.stop.text


def _end_texts(end: EndMatter) -> Iterator[str]:
    yield end.part.opener.text
    yield from _said(end.notes_label)
    for note in end.notes:
        yield from _note_texts(note)
    yield from _said(end.addresses_label)
    for address in end.addresses:
        yield from (text for text in (address.text, address.shown) if text)
    yield end.part.stop.text


def _note_texts(note: Note) -> Iterator[str]:
    yield note_mark(note.number)
    for block in note.blocks:
        yield from _block_texts(block)


def _block_texts(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            yield from _sentences(block.sentences)
        case ListBlock():
            for item in block.items:
                yield item.label
                yield from _inner_texts(item.blocks)
        case Quotation():
            yield from _inner_texts(block.blocks)
        case Box():
            yield printed_sentence(block.title)
            yield from _inner_texts(block.blocks)
        case Group():
            yield printed_sentence(block.label)
            yield from _inner_texts(block.blocks)
        case Figure():
            yield from _sentences(block.caption)
        case Table():
            yield from _table_texts(block)


def _inner_texts(blocks: Iterable[Block]) -> Iterator[str]:
    return chain.from_iterable(_block_texts(block) for block in blocks)


def _table_texts(table: Table) -> Iterator[str]:
    yield from _sentences(table.caption)
    if not is_wide(table):
        for row in (table.header, *table.rows):
            for cell in row:
                yield from _sentences(cell.sentences)
        return
    for row in table.rows:
        for heading, cell in zip(table.header, row, strict=True):
            yield from _sentences(heading.sentences)
            yield from _sentences(cell.sentences)


def _figures(block: Block) -> Iterator[Figure]:
    match block:
        case Figure():
            if not is_decorative(block):
                yield block
        case ListBlock():
            for item in block.items:
                for inner in item.blocks:
                    yield from _figures(inner)
        case Quotation() | Box() | Group():
            for inner in block.blocks:
                yield from _figures(inner)
        case _:
            return


def _sentences(sentences: Iterable[Sentence]) -> Iterator[str]:
    return (printed_sentence(sentence) for sentence in sentences)


def _said(announcement: Announcement | None) -> Iterator[str]:
    if announcement:
        yield announcement.text
