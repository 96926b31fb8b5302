"""Printed words: a running order goes in, every text that its print must show comes out, in order.

This is one end of the print faithfulness chain. It is derived from the running order and knows nothing of
HTML, so that whatever a template drops is missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    walk,
)
from accessible.plan.draft_mark import DRAFT_MARK
from accessible.plan.edition import (
    code_alternative,
    codes_hint,
    has_code,
    hint_is_above,
    hint_is_beside,
    is_decorative,
    is_wide,
    note_mark,
)
from accessible.plan.pagination import Volume
from accessible.plan.running_order import Announcement, EndMatter, Opening, Part, RunningOrder


def printed_sentence(sentence: Sentence) -> str:
    """A sentence as it is printed: its words, and the marks of its notes as words of their own."""
    return "".join(f" {note_mark(run.note)}" if run.note else run.text for run in sentence.runs)


def printed_texts(order: RunningOrder, volumes: Sequence[Volume] = ()) -> list[str]:
    """Every text that the print shows, in order; alternatives of pictures are not among them."""
    by_part = {volume.first_part: volume for volume in volumes}
    texts = [*((DRAFT_MARK,) if order.draft else ()), *_opening_texts(order.opening, by_part.get(1))]
    for part in order.all_parts:
        begins, follows = by_part.get(part.number), by_part.get(part.number + 1)
        texts += [begins.title] if begins and begins.number > 1 else []
        texts += [*_said(part.opener), *_recap(part), *_piece_texts(part), *_again(part)]
        end = order.end_of(part)
        texts += _end_texts(end) if end else ()
        texts += [line.on_paper for line in order.credits] if part.number == order.number_of_parts else []
        texts += [*_said(part.stop), *_said(part.ahead)]
        texts += [follows.ends_before] if follows else []
    return texts


def alternatives(order: RunningOrder) -> list[str]:
    """The alternative text of every picture that is printed, in order, QR codes too."""
    blocks = chain(
        (piece.block for part in order.parts for piece in part.pieces),
        (block for note in (order.end_matter.notes if order.end_matter else ()) for block in note.blocks),
    )
    figures = (block for block in walk(blocks) if isinstance(block, Figure) and not is_decorative(block))
    codes = (address for address in (order.end_matter.addresses if order.end_matter else ()) if has_code(address))
    pictures = [" ".join(sentence.text for sentence in figure.alternative) for figure in figures]
    return [*pictures, *map(code_alternative, codes)]


def _opening_texts(opening: Opening, volume: Volume | None) -> Iterator[str]:
    yield from _said(opening.eyebrow)
    yield printed_sentence(opening.title)
    yield from _said(opening.byline)
    yield opening.length.on_paper
    if volume:
        yield volume.title
    yield from _sentences(opening.summary)
    yield from _said(opening.key_points_label)
    yield from _bullets(opening.key_points)


def _bullets(points: Iterable[Sentence]) -> Iterator[str]:
    for point in points:
        yield "•"
        yield printed_sentence(point)


def _recap(part: Part) -> Iterator[str]:
    if part.recap:
        yield printed_sentence(part.recap)


def _again(part: Part) -> Iterator[str]:
    if part.again:
        yield part.again.label.on_paper
        yield from _bullets(part.again.points)


def _piece_texts(part: Part) -> Iterator[str]:
    for piece in part.pieces:
        if piece.label:
            yield printed_sentence(piece.label)
        yield from _block_texts(piece.block)


def _end_texts(end: EndMatter) -> Iterator[str]:
    yield from _said(end.abbreviations_label)
    yield from (abbreviation.text for abbreviation in end.abbreviations)
    yield from _said(end.notes_label)
    for note in end.notes:
        yield from _note_texts(note)
    yield from _said(end.addresses_label)
    hint = codes_hint(end.addresses)
    for address in end.addresses:
        above = hint if hint_is_above(address, end.addresses) else ""
        beside = hint if hint_is_beside(address, end.addresses) else ""
        yield from filter(None, (above, address.text, address.shown, beside))


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
    yield from _cell_texts(table)
    yield from _sentences(table.summary)


def _cell_texts(table: Table) -> Iterator[str]:
    if not is_wide(table):
        for row in (table.header, *table.rows):
            for cell in row:
                yield from _sentences(cell.sentences)
        return
    for row in table.rows:
        for heading, cell in zip(table.header, row, strict=True):
            yield from _sentences(heading.sentences)
            yield from _sentences(cell.sentences)


def _sentences(sentences: Iterable[Sentence]) -> Iterator[str]:
    return (printed_sentence(sentence) for sentence in sentences)


def _said(announcement: Announcement | None) -> Iterator[str]:
    if announcement:
        yield announcement.on_paper
