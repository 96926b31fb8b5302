"""The first link of the chain: are the words of the file exactly the words of the article?

Counted without the readers' code: the file's text is taken apart by one pattern, front matter, marks and
all, and every word of it must be found again in the article or in the list of lines left out.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from accessible.article import (
    Article,
    Block,
    Box,
    Figure,
    Group,
    ListBlock,
    Quotation,
    Role,
    Sentence,
    article_sentences,
)

_WORD = re.compile(r"\w+")
# Layout that has letters or digits of its own: box names, note marks.
_BOX_NAMES = re.compile(r"^\s*:::+\s*(question|answer|box)\b", re.MULTILINE)
_NOTE_MARKS = re.compile(r"\[\^[^\]\s]+\]:?")
_FRONT_MATTER = re.compile(r"\A---[^\n]*\n.*?\n(---|\.\.\.)[^\n]*\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Unaccounted:
    """A word whose counts differ; `line` is where it first stands in the file (0: nowhere)."""

    word: str
    in_source: int
    in_article: int
    line: int

    @property
    def missing(self) -> bool:
        """Lost on reading (otherwise it was added)."""
        return self.in_source > self.in_article


def words_of(text: str) -> list[str]:
    """The words of a text, in Unicode's composed form.

    >>> words_of("10–15% (of 48)")
    ['10', '15', 'of', '48']
    """
    return _WORD.findall(unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("_", " "))


def unaccounted_words(text: str, article: Article) -> list[Unaccounted]:
    """Words of the file `text` that the article lacks or has too many of."""
    markdown = article.source.name.endswith(".md")
    body = _FRONT_MATTER.sub(lambda match: "\n" * match.group().count("\n"), text) if markdown else text
    source = Counter(words_of(_without_layout(body) if markdown else body))
    found = Counter(word for piece in _article_texts(article, markdown=markdown) for word in words_of(piece))
    wrong = [word for word in source | found if source[word] != found[word]]
    return [Unaccounted(word, source[word], found[word], _line_of(word, text)) for word in wrong]


def _without_layout(body: str) -> str:
    return html.unescape(_NOTE_MARKS.sub(" ", _BOX_NAMES.sub(" ", body)))


def _line_of(word: str, text: str) -> int:
    match = re.search(rf"\b{re.escape(word)}\b", text)
    return text.count("\n", 0, match.start()) + 1 if match else 0


def _article_texts(article: Article, *, markdown: bool) -> Iterator[str]:
    """Every text that the article took from the file's body."""
    skipped = {id(article.title), *(id(each) for each in (*article.summary, *article.key_points))} if markdown else set()
    invented = {id(label) for label in _labels(article.blocks, markdown=markdown)}
    standing = {id(each) for each in _standing(article.blocks)} if markdown else set()
    for sentence in article_sentences(article):
        if id(sentence) in skipped | invented | standing:
            continue
        yield sentence.text
        yield from _addresses(sentence)
    for removed in article.removed:
        yield removed.text
    if not markdown:
        yield article.category
        yield from (value for _, value in article.data)
    for block in _all_blocks(article):
        if isinstance(block, Figure):
            yield block.file
        elif isinstance(block, ListBlock) and block.ordered:
            yield from (item.label for item in block.items)


def _addresses(sentence: Sentence) -> Iterator[str]:
    """The addresses behind a sentence's links; of `<https://…>` the file has the words once, as the text."""
    hrefs = dict.fromkeys(run.href for run in sentence.runs if run.href)
    for href in hrefs:
        shown = "".join(run.text for run in sentence.runs if run.href == href)
        if shown not in (href, href.removeprefix("mailto:"), href.removeprefix("https://")):
            yield href


def _labels(blocks: tuple[Block, ...], *, markdown: bool) -> Iterator[object]:
    """Labels that a reader supplied because the file has none."""
    for block in blocks:
        if isinstance(block, Group) and (block.role is Role.DISCLAIMER or block.label.text in ("Question", "Answer")):
            if markdown or block.label.line == block.blocks[0].line:
                yield block.label


def _standing(blocks: tuple[Block, ...]) -> Iterator[object]:
    """Sentences that came from issue.toml and not from the article's file."""
    for block in blocks:
        if isinstance(block, Group) and block.role is Role.DISCLAIMER:
            for inner in block.blocks:
                yield from inner.sentences if hasattr(inner, "sentences") else ()


def _all_blocks(article: Article) -> Iterator[Block]:
    blocks: list[Block] = [*article.blocks, *(block for note in article.notes for block in note.blocks)]
    while blocks:
        block = blocks.pop()
        yield block
        match block:
            case ListBlock():
                blocks.extend(inner for item in block.items for inner in item.blocks)
            case Quotation() | Box() | Group():
                blocks.extend(block.blocks)
            case _:
                pass

