"""What a book is made from: its articles with their times, and what it says of itself. Names of its files."""

from __future__ import annotations

from dataclasses import dataclass, field

from accessible.plan.issue_pages import ColophonSection
from accessible.plan.narration import Narration, all_heard
from accessible.plan.running_order import RunningOrder
from accessible.recording import Cue

PACKAGE = "EPUB/package.opf"
NAVIGATION, SHEET, COVER = "nav.xhtml", "book.css", "cover.jpg"  # these and all others lie in EPUB/
TEXT_ID, TITLE_ID, ABOUT_ID = "text", "title", "about"  # of elements in an article's page


@dataclass(frozen=True, slots=True)
class EpubPart:
    """One part: the name of its MP3 and its cache key, how many samples it has, and where each utterance stands."""

    file: str
    blob: str
    samples: int
    cues: tuple[Cue, ...]

    @property
    def sound(self) -> str:
        """Where its MP3 lies in the book."""
        return f"audio/{self.file}"


@dataclass(frozen=True, slots=True)
class EpubArticle:
    """An article. `number` is its place in the issue: its files are named by it, so no two names are alike.

    `pages` is the printed page on which each utterance begins, in order, a heading on that of what it is above
    (`pages_with_headings`); () where it is not known.
    `corrected` is the day of its last correction, in words, if there was one.
    """

    number: int
    order: RunningOrder
    narration: Narration
    parts: tuple[EpubPart, ...]
    pages: tuple[int, ...] = ()
    corrected: str = ""
    by_person: bool = False

    @property
    def text(self) -> str:
        """Where its page lies in the book."""
        return f"text/article-{self.number:02}.xhtml"

    @property
    def overlay(self) -> str:
        """Where its media overlay lies in the book."""
        return f"overlay/article-{self.number:02}.smil"

    @property
    def all_heard(self) -> bool:
        """Whether every sentence of the article is heard."""
        return all_heard(self.order.article, self.narration)

    @property
    def looks_up(self) -> bool:
        """Whether it has abbreviations to look up, which are shown and not heard: the text has them in full."""
        end = self.order.end_matter
        return any(each.written_out for each in end.abbreviations) if end else False


@dataclass(frozen=True, slots=True)
class BookImprint:
    """What a book says of itself. `identifier` is a URN that stays; `date` and `modified` are ISO days.

    `series` is the magazine with the issue's number; `narrator` is who reads; `pages_of` is the file whose page
    numbers the book has.
    """

    identifier: str
    title: str
    language: str
    publisher: str
    date: str
    modified: str
    series: tuple[str, int]
    narrator: str
    creators: tuple[str, ...] = ()
    description: str = ""
    pages_of: str = ""
    colophon: tuple[ColophonSection, ...] = ()


@dataclass(frozen=True, slots=True)
class EpubBook:
    """A book: one article, or all of an issue in order. `cover` is a cache key, or empty."""

    imprint: BookImprint
    articles: tuple[EpubArticle, ...]
    cover: str = ""


@dataclass(frozen=True, slots=True)
class EpubPicture:
    """A picture as it is in the book."""

    place: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class GoTo:
    """A place that a reader can go to, and those within it. `page` is its file, `id` the element there."""

    words: str
    page: str
    id: str = ""
    language: str = ""
    within: tuple[GoTo, ...] = ()

    @property
    def href(self) -> str:
        """The link to it, from EPUB/."""
        return f"{self.page}#{self.id}" if self.id else self.page
