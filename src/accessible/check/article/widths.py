"""Widths: an article goes in, each word or table that is wider than its line comes out, before layout.

Words are never divided (UKAAF), so one that is too long would run off the paper. Measured with the fonts of
print in the largest edition: what fits there fits in the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

from accessible.article import (
    Article,
    Block,
    Box,
    Cell,
    Group,
    Heading,
    ListBlock,
    Paragraph,
    Quotation,
    Role,
    Run,
    Sentence,
    Table,
)
from accessible.check.article.glyphs import FONTS
from accessible.errors import Finding, Severity, quote
from accessible.plan.edition import BULLET_ROOM, EDITIONS, is_wide, label_room

# `styles/`: A4 less margins of 25 and 30 mm; the rest in em of the body text.
_LINE_POINTS = 155 / 25.4 * 72
_QUOTATION, _BOX, _CELL, _NOTE = 1.4, 2.1, 0.9, 2.4
_GROUPS = {Role.QUESTION: 1.0, Role.ANSWER: 0.0, Role.DISCLAIMER: _BOX}
_TITLE = 1.667
_HEADINGS = {2: 1.333, 3: 1.111, 4: 1.0}
_LONGEST_WHOLE = 28  # characters; a longer one may end a line at a hyphen, stroke or dash (`outputs/print/typeset.py`)
_BREAKS = re.compile(r"(?<=[-/–])")
_ADDRESS = re.compile(r"://|www\.|@|\w\.\w+/")  # may be divided where it is wider than its line


def width_findings(article: Article) -> tuple[Finding, ...]:
    """What is wider than the print has room for; each an error with its line. Raises `OSError` without fonts."""
    findings = [*_sentences(article, (article.title,), room=_room(), size=_TITLE, bold=True)]
    findings += _sentences(article, (*article.summary, *article.key_points), room=_room() - BULLET_ROOM)
    findings += _sentences(article, _around(article), room=_room(), bold=True)
    findings += _blocks(article, article.blocks, _room())
    for note in article.notes:
        findings += _blocks(article, note.blocks, _room() - _NOTE)
    return tuple(findings)


def _around(article: Article) -> Iterator[Sentence]:
    """What stands before and after the text: author, category, data, recaps, abbreviations."""
    texts = (article.author, article.category, *(f"{name} {text}" for name, text in article.data))
    for text in (*texts, *(word for pair in article.abbreviations for word in pair)):
        yield Sentence("", (Run(text),), article.title.line)
    yield from (recap.sentence for recap in article.recaps)


def _room() -> float:
    """The length of a line in em of the largest edition's body text."""
    return _LINE_POINTS / max(edition.body_points for edition in EDITIONS if edition.standard)


def _blocks(article: Article, blocks: Iterable[Block], room: float) -> Iterator[Finding]:
    for block in blocks:
        match block:
            case Heading():
                yield from _sentences(article, block.sentences, room, _HEADINGS.get(block.level, 1.0), bold=True)
            case Paragraph():
                yield from _sentences(article, block.sentences, room)
            case ListBlock():
                for item in block.items:
                    yield from _blocks(article, item.blocks, room - label_room(block))
            case Quotation():
                yield from _blocks(article, block.blocks, room - _QUOTATION)
            case Box():
                yield from _sentences(article, (block.title,), room - _BOX, _HEADINGS[3], bold=True)
                yield from _blocks(article, block.blocks, room - _BOX)
            case Group():
                inside = room - _GROUPS[block.role]
                yield from _sentences(article, (block.label,), inside, _HEADINGS[3], bold=True)
                yield from _blocks(article, block.blocks, inside)
            case Table():
                yield from _table(article, block, room)
            case _:
                yield from _sentences(article, block.caption, room)


def _sentences(
    article: Article, sentences: Iterable[Sentence], room: float, size: float = 1.0, *, bold: bool = False
) -> Iterator[Finding]:
    for sentence in sentences:
        for word in _words(sentence):
            if _width(word, bold=bold or any(run.strong for run in sentence.runs)) * size > room:
                message = f"This word has {len(word)} characters, and is longer than its line in large print."
                remedy = "Is a space missing? Otherwise use a shorter word, or take it out of the list or box."
                yield Finding(
                    "word-width", Severity.ERROR, message, article.source.name, sentence.line, quote(word), remedy
                )


def _table(article: Article, table: Table, room: float) -> Iterator[Finding]:
    if is_wide(table):
        cells = [cell for row in (table.header, *table.rows) for cell in row]
        yield from _sentences(article, (sentence for cell in cells for sentence in cell.sentences), room, bold=True)
        return
    columns = list(zip(table.header, *table.rows, strict=True))
    longest = [max(_cell_words(column, bold=not index), default=(0.0, "")) for index, column in enumerate(columns)]
    if sum(width for width, _ in longest) + _CELL * (len(columns) - 1) > room:
        words = ", ".join(word for _, word in longest)
        message = "The words of this table are too long to stand side by side in large print."
        remedy = "Use shorter words, fewer columns, or make a list of it. The longest words of its columns are shown."
        yield Finding("table-width", Severity.ERROR, message, article.source.name, table.line, quote(words), remedy)


def _cell_words(column: tuple[Cell, ...], *, bold: bool) -> Iterator[tuple[float, str]]:
    """Width and words of a column; its heading is bold, and so is all of the first column."""
    for row, cell in enumerate(column):
        for sentence in cell.sentences:
            for word in _words(sentence):
                strong = bold or not row or any(run.strong for run in sentence.runs)
                yield _width(word, bold=strong), word


def _words(sentence: Sentence) -> Iterator[str]:
    """What must stand on one line; addresses need not."""
    for word in sentence.text.split():
        if not _ADDRESS.search(word):
            yield from _BREAKS.split(word) if len(word) > _LONGEST_WHOLE else (word,)


def _width(word: str, *, bold: bool) -> float:
    """The width of a word in em; a letter that the font does not have is told elsewhere."""
    widths = _advances(FONTS, "Andika-Bold" if bold else "Andika-Regular")
    return sum(widths.get(ord(letter), 0.6) for letter in word)


@lru_cache(maxsize=4)
def _advances(fonts: Path, name: str) -> dict[int, float]:
    """Each character's width in em (OpenType: `hmtx` over `unitsPerEm`)."""
    with TTFont(fonts / f"{name}.ttf", lazy=True) as font:
        metrics, em = font["hmtx"], font["head"].unitsPerEm
        return {code: metrics[glyph][0] / em for code, glyph in font.getBestCmap().items()}
