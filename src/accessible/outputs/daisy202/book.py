"""What a talking book is made from, and what its files are called.

All files lie in one folder. Names are short, in small letters and figures, and sort as they are played: some players
do not play what is over 64 characters (daisypedia, "DAISY DTB File Issues"), and none can differ from another in its
capitals only. Eight letters and three would be of no use: `.html` and `.smil` are the standard's, and four.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accessible.issue import Issue
from accessible.plan.book_places import BookPlace
from accessible.plan.narration import Narration
from accessible.plan.running_order import RunningOrder

NCC, MASTER, LOOKS = "ncc.html", "master.smil", "book.css"


@dataclass(frozen=True, slots=True)
class SpokenCue:
    """An utterance: its id, which is also that of its words in the book, and its first sample."""

    utterance_id: str
    start: int


@dataclass(frozen=True, slots=True)
class BookPart:
    """A part: its title, how many samples its MP3 has when decoded, what is said; the MP3's cache key and size."""

    title: str
    samples: int
    cues: tuple[SpokenCue, ...]
    blob: str
    size: int


@dataclass(frozen=True, slots=True)
class BookArticle:
    """An article of the book. `corrected` is the day of its last correction, in words, if there was one."""

    order: RunningOrder
    narration: Narration
    parts: tuple[BookPart, ...]
    places: tuple[BookPlace, ...]
    corrected: str = ""


@dataclass(frozen=True, slots=True)
class TalkingBook:
    """A whole book. `title` and `identifier` stand in every file of it; `narrators` say who reads.

    `revision` is how often it was released with corrections, and `revised` the ISO day of the last time; 0 and ""
    where there was none.
    """

    issue: Issue
    title: str
    identifier: str
    narrators: tuple[str, ...]
    articles: tuple[BookArticle, ...]
    revision: int = 0
    revised: str = ""

    @property
    def creators(self) -> tuple[str, ...]:
        """The authors, each once, or the publisher where there is none."""
        authors = dict.fromkeys(each.order.article.author for each in self.articles)
        return tuple(author for author in authors if author) or (self.issue.publisher,)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages, each once, the issue's first."""
        return tuple(dict.fromkeys((self.issue.language, *(each.order.article.language for each in self.articles))))

    @property
    def named_articles(self) -> Iterator[tuple[str, BookArticle]]:
        """Each article with what its files begin with: `a01`."""
        width = max(2, len(str(len(self.articles))))
        return ((f"a{number:0{width}}", article) for number, article in enumerate(self.articles, start=1))

    def named_parts(self, name: str, article: BookArticle) -> Iterator[tuple[str, BookPart]]:
        """Each part with what its files are called, without their ending: `a01p02`."""
        width = max(2, len(str(max(len(each.parts) for each in self.articles))))
        return ((f"{name}p{number:0{width}}", part) for number, part in enumerate(article.parts, start=1))
