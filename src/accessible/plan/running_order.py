"""The running order: an article cut into parts, with the words said and printed around them.

Print, transcript and sound are all made from this one plan, so that they have the same parts,
the same numbers and the same stopping places.
"""

from __future__ import annotations

from dataclasses import dataclass

from accessible.article import Article, Block, Note, Role, Sentence
from accessible.plan.draft_mark import file_title


@dataclass(frozen=True, slots=True)
class Announcement:
    """Words that the magazine adds around the article's own. `id` begins with `a-`.

    `text` is what is heard. Minutes are of reading on paper and of listening in sound, so that what stands on paper,
    or on a screen, may differ: "" where it does not.
    """

    id: str
    text: str
    paper: str = ""
    screen: str = ""

    @property
    def on_paper(self) -> str:
        """The words as they are printed."""
        return self.paper or self.text

    @property
    def on_screen(self) -> str:
        """The words as a page shows them."""
        return self.screen or self.text


@dataclass(frozen=True, slots=True)
class Piece:
    """A top-level block with the question, answer or disclaimer that it stands in.

    `label` is set on the first piece of a group; a group may go on in the next part without its label.
    `group_id` tells neighbouring groups of the same role apart.
    """

    block: Block
    role: Role | None = None
    group_id: str = ""
    label: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """A web or e-mail address of the article.

    `text` are the link's words; where they are the address itself, the heading it stands under, or "".
    """

    id: str
    text: str
    href: str  # as a link
    shown: str  # as printed and read: without https:// and a last slash


@dataclass(frozen=True, slots=True)
class KeyPointsAgain:
    """The key points once more after the text, for whoever wants to keep one thing. Their ids begin with `a-`."""

    label: Announcement
    points: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What lies between two stopping places. `opener` says the number; `stop` ends it, `ahead` says what is next.

    The first part has no opener: the article's own opening says in how many parts it is.
    `title` is the part's name in chapters, file names and at the stop before it: it tells what is in it.
    `recap` is the editor's one line on what came before; `again` ends the last part of the text. `lasts` is how long
    it takes to hear, as the stop before it says.
    """

    number: int
    title: str
    opener: Announcement | None
    pieces: tuple[Piece, ...]
    stop: Announcement
    ahead: Announcement | None = None  # none after the last part
    recap: Sentence | None = None
    again: KeyPointsAgain | None = None
    lasts: str = ""

    @property
    def id(self) -> str:
        """What the part is called in the article's markup."""
        return f"part-{self.number}"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """One line of the glossary: what stands in the article, and in full.

    `written_out`: the article has the full words, too. Then the line is to look up, and is not read aloud.
    """

    id: str
    short: str
    long: str
    written_out: bool = False

    @property
    def text(self) -> str:
        """Both, as they are said: "PEM: post-exertional malaise."."""
        return f"{self.short}: {self.long}."


@dataclass(frozen=True, slots=True)
class EndMatter:
    """What comes last: abbreviations, notes and addresses.

    Where they take long enough they are a `part` of their own, which has no pieces; None: they end the last part.
    """

    part: Part | None
    abbreviations_label: Announcement | None
    abbreviations: tuple[Abbreviation, ...]
    notes_label: Announcement | None
    notes: tuple[Note, ...]
    addresses_label: Announcement | None
    addresses: tuple[Address, ...]

    @property
    def said_abbreviations(self) -> tuple[Abbreviation, ...]:
        """Those that are read aloud."""
        return tuple(each for each in self.abbreviations if not each.written_out)


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands and is said before the text: up to sixty words in all (see `opening`).

    In this order: `eyebrow` (kind or category, which is only shown), title, `byline`, `length`, `summary`,
    `key_points_label`, key points. An empty one is None or ().
    """

    eyebrow: Announcement | None
    title: Sentence
    byline: Announcement | None
    length: Announcement
    summary: tuple[Sentence, ...]
    key_points_label: Announcement | None
    key_points: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class RunningOrder:
    """An article as every medium presents it. `credits` say where it comes from, at its end.

    A `draft` waits for a person's signature: what is shown of it says so, and what is heard does not.
    """

    article: Article
    opening: Opening
    parts: tuple[Part, ...]
    end_matter: EndMatter | None
    minutes_to_read: int
    minutes_to_hear: int  # the whole reading
    credits: tuple[Announcement, ...] = ()
    draft: bool = False

    @property
    def file_title(self) -> str:
        """What the article's files call themselves."""
        return file_title(self.article.title.text, draft=self.draft)

    @property
    def all_parts(self) -> tuple[Part, ...]:
        """The parts, the end matter's included."""
        own = self.end_matter.part if self.end_matter else None
        return (*self.parts, *((own,) if own else ()))

    def end_of(self, part: Part) -> EndMatter | None:
        """The end matter, for the part that it is in."""
        return self.end_matter if self.end_matter and part.number == self.number_of_parts else None

    @property
    def number_of_parts(self) -> int:
        """All parts, the end matter's included."""
        return len(self.all_parts)
