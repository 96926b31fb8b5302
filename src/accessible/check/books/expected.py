"""What a finished book is held against: the plan's spoken sentences with their words and times, article by article.

Whoever has a book judged makes it from the plan, and from the records of what was recorded and *decoded*, never from
what the book's writer made: a writer that errs may not tell its judge the same error.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExpectedSentence:
    """One utterance. `words` as they are written; `start` and `end` in seconds of its part's MP3.

    The planned pause after it lies between its `end` and the next one's `start`. `shown`: the book has its words, at a
    place of their own. False for what is only said for something ("Row 1.", "End of picture."): then its place need
    only have words, or an alternative.
    """

    id: str
    words: str
    start: float
    end: float
    shown: bool = True


@dataclass(frozen=True, slots=True)
class ExpectedPart:
    """One part. `mp3` is the name of its file in the book, without folders, and stands once in a book.

    `seconds` is how long it is when it is decoded; `size` its bytes, 0 where that is not to be compared.
    """

    mp3: str
    seconds: float
    sentences: tuple[ExpectedSentence, ...]
    size: int = 0


@dataclass(frozen=True, slots=True)
class ExpectedArticle:
    """One article, in the order of the issue, with its parts in the order in which they are heard."""

    title: str
    parts: tuple[ExpectedPart, ...]


@dataclass(frozen=True, slots=True)
class ExpectedBook:
    """A book: its title and identifier as they must stand everywhere, and what it says, in playing order."""

    title: str
    identifier: str
    articles: tuple[ExpectedArticle, ...]

    @property
    def parts(self) -> Iterator[ExpectedPart]:
        """Every part, in playing order."""
        return (part for article in self.articles for part in article.parts)

    @property
    def seconds(self) -> float:
        """How long its sound is in all."""
        return sum(part.seconds for part in self.parts)
