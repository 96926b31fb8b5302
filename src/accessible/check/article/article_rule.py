"""What a rule of reading is: an article goes in, findings for the editor to judge come out; none stops an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from accessible.article import Article
from accessible.errors import Finding, Severity, quote


@dataclass(frozen=True, slots=True)
class ArticleRule:
    """One rule: its code, where it comes from, and the function that finds what breaks it.

    `examples` are sentences that break it and `quiet` such as do not, though they look alike: both are tests.
    """

    code: str
    source: str
    find: Callable[[Article], Iterator[Finding]]
    examples: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()


def noted(article: Article, code: str, line: int, words: str, message: str, remedy: str) -> Finding:
    """A finding that weighs least, at a line of the article."""
    return Finding(code, Severity.NOTE, message, article.source.name, line, quote(words), remedy)


def warned(article: Article, code: str, line: int, words: str, message: str, remedy: str) -> Finding:
    """A finding that somebody should look at."""
    return Finding(code, Severity.WARNING, message, article.source.name, line, quote(words), remedy)
