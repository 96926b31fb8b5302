"""Widths: an article goes in, each word that is wider than its line comes out, before layout.

Words are never divided (UKAAF), so one that is too long would run off the paper. Measured with the fonts of
print in the largest edition: what fits there fits in the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

from accessible.article import (
    Article,
    Block,
    Box,
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
from accessible.plan.edition import ADDRESS, BULLET_ROOM, EDITIONS, WORD_ENDS, label_room

# `styles/`: A4 less margins of 25 and 30 mm; the rest in em of the body text.
_LINE_POINTS = 155 / 25.4 * 72
_QUOTATION, _BOX, _NOTE = 1.4, 2.1, 2.4
_GROUPS = {Role.QUESTION: 1.0, Role.ANSWER: 0.0, Role.DISCLAIMER: _BOX}
_TITLE = 1.667
_HEADINGS = {2: 1.333, 3: 1.111, 4: 1.0}


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
        for word in _pieces(sentence):
            if _width(word, bold=bold or any(run.strong for run in sentence.runs)) * size > room:
                message = f"This word has {len(word)} characters, and is longer than its line in large print."
                remedy = "Is a space missing? Otherwise use a shorter word, or take it out of the list or box."
                yield Finding(
                    "word-width", Severity.ERROR, message, article.source.name, sentence.line, quote(word), remedy
                )


def _table(article: Article, table: Table, room: float) -> Iterator[Finding]:
    """What no line has room for. Words that are too long to stand side by side make a list of their table."""
    cells = [cell for row in (table.header, *table.rows) for cell in row]
    yield from _sentences(article, (sentence for cell in cells for sentence in cell.sentences), room, bold=True)


def _pieces(sentence: Sentence) -> Iterator[str]:
    """What can never be divided: where a line is too short, it ends at a hyphen, stroke or dash of a word."""
    return (piece for word in sentence.text.split() if not ADDRESS.search(word) for piece in WORD_ENDS.split(word))


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
