"""Plain language: an article goes in, what may be hard for a tired reader comes out. Nothing is rewritten.

Each rule is a row of `RULES` with its source. They are for the editor to judge: none stops an article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from accessible.article import (
    Article,
    Block,
    Box,
    Group,
    ListBlock,
    Paragraph,
    Quotation,
    Role,
    Sentence,
    article_sentences,
    block_sentences,
)
from accessible.check.article.abbreviations import unexplained
from accessible.errors import Finding, Severity, quote

LONG_SENTENCE, VERY_LONG_SENTENCE = 20, 25  # words
LONG_PARAGRAPH_SENTENCES, LONG_PARAGRAPH_WORDS = 3, 50
LONG_LIST = 6  # items
_NEGATIVE = re.compile(r"\b\w+n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LanguageRule:
    """One rule: its code, where it comes from, and the function that finds what breaks it."""

    code: str
    source: str
    find: Callable[[Article], Iterator[Finding]]


def language_findings(article: Article) -> tuple[Finding, ...]:
    """All that the rules find in `article`, in the order of the rules."""
    return tuple(finding for rule in RULES for finding in rule.find(article))


def _note(article: Article, code: str, line: int, words: str, message: str, remedy: str) -> Finding:
    return Finding(code, Severity.NOTE, message, article.source.name, line, quote(words), remedy)


def _sentences(article: Article) -> Iterator[Sentence]:
    """Every sentence but those of a standing disclaimer, which is not the article's author's."""
    standing = {
        sentence.id
        for block in article.blocks
        if isinstance(block, Group) and block.role is Role.DISCLAIMER
        for sentence in block_sentences(block)
    }
    return (sentence for sentence in article_sentences(article) if sentence.id not in standing)


def _long_sentences(article: Article) -> Iterator[Finding]:
    for sentence in _sentences(article):
        count = len(sentence.text.split())
        if count > LONG_SENTENCE:
            message = f"This sentence has {count} words."
            remedy = f"Up to {LONG_SENTENCE} are easier to follow."
            note = _note(article, "sentence-length", sentence.line, sentence.text, message, remedy)
            yield replace(note, severity=Severity.WARNING) if count > VERY_LONG_SENTENCE else note


def _long_paragraphs(article: Article) -> Iterator[Finding]:
    for block in _blocks(article.blocks):
        if not isinstance(block, Paragraph):
            continue
        words = sum(len(sentence.text.split()) for sentence in block.sentences)
        if words > LONG_PARAGRAPH_WORDS or len(block.sentences) > LONG_PARAGRAPH_SENTENCES:
            message = f"This paragraph has {len(block.sentences)} sentences and {words} words."
            remedy = f"Up to {LONG_PARAGRAPH_SENTENCES} sentences or {LONG_PARAGRAPH_WORDS} words are easier."
            yield _note(article, "paragraph-length", block.line, _words(block.sentences), message, remedy)


def _long_lists(article: Article) -> Iterator[Finding]:
    for block in _blocks(article.blocks):
        if isinstance(block, ListBlock) and not block.ordered and len(block.items) > LONG_LIST:
            message = f"This list has {len(block.items)} items."
            remedy = f"Divide it: up to {LONG_LIST} are easier."
            words = _words(tuple(block_sentences(block))[:1])
            yield _note(article, "list-length", block.line, words, message, remedy)


def _negative_contractions(article: Article) -> Iterator[Finding]:
    for sentence in _sentences(article):
        match = _NEGATIVE.search(sentence.text)
        if match:
            message = f"“{match.group()}” is easily taken for its opposite."
            remedy = "Write it in full, for example “cannot” or “do not”."
            yield _note(article, "contraction", sentence.line, sentence.text, message, remedy)


def _abbreviations(article: Article) -> Iterator[Finding]:
    for short, sentence in unexplained(_sentences(article), (short for short, _ in article.abbreviations)):
        message = f"“{short}” is not explained where it is first used."
        remedy = f"Put it in words there, “… ({short})”, or list it under [abbreviations] in issue.toml."
        yield _note(article, "abbreviation", sentence.line, sentence.text, message, remedy)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block, those inside others too; the standing disclaimer is not the article's author's."""
    for block in blocks:
        yield block
        match block:
            case ListBlock():
                for item in block.items:
                    yield from _blocks(item.blocks)
            case Group() if block.role is Role.DISCLAIMER:
                continue
            case Quotation() | Box() | Group():
                yield from _blocks(block.blocks)
            case _:
                continue


def _words(sentences: tuple[Sentence, ...]) -> str:
    return " ".join(sentence.text for sentence in sentences)


RULES: tuple[LanguageRule, ...] = (
    LanguageRule(
        "sentence-length", "NHS content style guide; GOV.UK: sentences up to 20, at most 25 words", _long_sentences
    ),
    LanguageRule("paragraph-length", "NHS content style guide; W3C COGA: short paragraphs", _long_paragraphs),
    LanguageRule("list-length", "NHS content style guide: short lists", _long_lists),
    LanguageRule("contraction", "NHS content style guide: no negative contractions", _negative_contractions),
    LanguageRule(
        "abbreviation", "NHS content style guide: explain in full on first use, unless well known", _abbreviations
    ),
)
