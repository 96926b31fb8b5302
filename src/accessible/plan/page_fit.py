"""Page fit: blocks and an edition go in, a guess whether they fit on one page comes out.

The guess only decides whether the layout engine is asked to keep an idea on one page. A wrong one costs
white space, never a word: the engine breaks what is too long.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from accessible.article import (
    Block,
    Box,
    Figure,
    Group,
    Heading,
    ListBlock,
    Paragraph,
    Quotation,
    Sentence,
    Table,
    walk,
)
from accessible.plan.edition import Edition, characters_a_line, is_wide

# A4 less margins of 25 mm, and less the opener of a part: what an idea may take.
_HEIGHT_POINTS = 640
_LINE_HEIGHT = 1.45  # of the body size; see styles/
_GAP = 0.9  # lines after a paragraph
_HEADING = 2.0  # lines around a heading, whose own are larger
_FRAME = 3.0  # lines round a box or quotation
_PICTURE_POINTS = 425  # as high as styles/ lets a picture be


def fits_one_page(blocks: Iterable[Block], edition: Edition) -> bool:
    """Whether the blocks seem to fit on a page of their own."""
    lines = sum(_own_lines(block, edition) for block in walk(blocks))
    return lines * edition.body_points * _LINE_HEIGHT <= _HEIGHT_POINTS


def _own_lines(block: Block, edition: Edition) -> float:
    """The lines of a block without those of the blocks in it."""
    match block:
        case Heading() | Paragraph():
            around = _HEADING if isinstance(block, Heading) else _GAP
            return _text_lines(block.sentences, edition) + around
        case ListBlock():
            return _GAP
        case Quotation() | Box() | Group():
            return _FRAME
        case Figure():
            return _PICTURE_POINTS / (edition.body_points * _LINE_HEIGHT) + _text_lines(block.caption, edition) + _GAP
        case Table():
            return _table_lines(block, edition)


def _table_lines(table: Table, edition: Edition) -> float:
    """Rows are as high as their highest cell; a wide table stands as a list, a line a cell at the least."""
    columns = 1 if is_wide(table) else len(table.header)
    lines = _text_lines(table.caption, edition) + _FRAME
    for row in (table.header, *table.rows):
        cells = [_text_lines(cell.sentences, edition, columns) for cell in row]
        lines += (sum(cells) if is_wide(table) else max(cells, default=0)) + _GAP
    return lines


def _text_lines(sentences: Sequence[Sentence], edition: Edition, columns: int = 1) -> float:
    characters = sum(len(sentence.text) + 1 for sentence in sentences)
    return ceil(characters * columns / characters_a_line(edition))
