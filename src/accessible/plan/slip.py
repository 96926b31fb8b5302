"""Slips: what a printed copy consists of goes in, the words of the slip that lies on top of it come out.

A slip bears no name: the same one lies on each copy of an edition and choice of articles. It says what the copy is,
has squares to tick where one has got to, and ends with a reply slip. Nothing is to be cut: that costs energy.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accessible.issue import Issue
from accessible.plan.edition import EDITIONS, Edition
from accessible.telling import many

WHERE_I_STOPPED = "Where I stopped"
TICK_HINT = "Tick each part that you have read."
REPLY = "Reply slip"
REPLY_HINT = "To change what you get, tick here, and post this sheet in an envelope:"
BLANKS = ("My name", "My postcode")
OR_TELL_US = "Or tell us:"


@dataclass(frozen=True, slots=True)
class SlipArticle:
    """An article of the copy. `first_page` is its page in the issue; 0 where the article is a print of its own."""

    title: str
    parts: int
    first_page: int = 0

    @property
    def place(self) -> str:
        """Where it begins, before the squares of its parts.

        >>> SlipArticle("Your letters", 2, 31).place, SlipArticle("A note", 1).place
        ('Page 31. Parts', 'Part')
        """
        parts = "Part" if self.parts == 1 else "Parts"
        return f"Page {self.first_page}. {parts}" if self.first_page else parts

    @property
    def ticks(self) -> tuple[str, ...]:
        """The words behind its squares, one a part.

        >>> SlipArticle("Your letters", 2).ticks
        ('1', '2')
        """
        return tuple(str(number) for number in range(1, self.parts + 1))


@dataclass(frozen=True, slots=True)
class Slip:
    """What one kind of copy consists of. `whole`: the whole issue; otherwise each of `articles` is a print of its own.

    `reply_to` is the address that a reply slip goes to, a line each; empty where `magazine.toml` has none.
    """

    edition: Edition
    articles: tuple[SlipArticle, ...]
    pages: int
    sheets: int
    whole: bool = True
    reply_to: tuple[str, ...] = ()

    @property
    def stops(self) -> int:
        """The places to stop before the end: the ends of all parts but the last."""
        return sum(article.parts for article in self.articles) - 1

    @property
    def told(self) -> str:
        """What the copy is, in figures.

        >>> Slip(EDITIONS[0], (SlipArticle("Your letters", 3),), 24, 12).told
        'Large print, 18 point. 24 pages on 12 sheets. 2 places to stop.'
        """
        size = f"{self.edition.label}, {self.edition.body_points} point."
        paper = f"{many(self.pages, 'page')} on {many(self.sheets, 'sheet')}."
        return f"{size} {paper} {many(self.stops, 'place')} to stop." if self.stops else f"{size} {paper}"

    @property
    def wishes(self) -> tuple[str, ...]:
        """What a reader can tick on the reply slip.

        >>> Slip(EDITIONS[1], (SlipArticle("Your letters", 3),), 34, 17, whole=False).wishes[:2]
        ('Large print, 18 point', 'The whole issue')
        """
        sizes = (each for each in EDITIONS if each.on_paper and each.standard and each is not self.edition)
        return (
            *(f"{each.label}, {each.body_points} point" for each in sizes),
            *(() if self.whole else ("The whole issue",)),
            "Sound on a memory stick",
            "No more printed copies",
        )


def slip_heading(issue: Issue) -> str:
    """What stands on top."""
    return f"Your copy of {issue.title}, {issue.issue}"


def slip_texts(slip: Slip, issue: Issue) -> list[str]:
    """Every text of a slip, in order; it knows nothing of HTML."""
    return [*_copy_texts(slip, issue), *_reply_texts(slip, issue)]


def _copy_texts(slip: Slip, issue: Issue) -> Iterator[str]:
    yield from (slip_heading(issue), slip.told, WHERE_I_STOPPED, TICK_HINT)
    for article in slip.articles:
        yield from (article.title, article.place, *article.ticks)


def _reply_texts(slip: Slip, issue: Issue) -> Iterator[str]:
    yield from (REPLY, REPLY_HINT, *slip.wishes, *BLANKS, *slip.reply_to)
    if issue.contact:
        yield from (OR_TELL_US, *issue.contact)
