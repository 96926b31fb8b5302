"""The running order: an article cut into parts, with the words said and printed around them.

Print, transcript and sound are all made from this one plan, so that they have the same parts,
the same numbers and the same stopping places.
"""

from __future__ import annotations

from dataclasses import dataclass

from accessible.article import Article, Block, Note, Role, Sentence


@dataclass(frozen=True, slots=True)
class Announcement:
    """Words that the magazine adds around the article's own. `id` begins with `a-`."""

    id: str
    text: str


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

    `title` is the part's name in chapters and file names: its first heading, or the one that goes on.
    `recap` is the editor's one line on what came before; `again` ends the last part of the text. `lasts` is how long
    it takes to hear, as the stop before it says.
    """

    number: int
    title: str
    opener: Announcement
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
    """One line of the glossary: what stands in the article, and in full."""

    id: str
    short: str
    long: str

    @property
    def text(self) -> str:
        """Both, as they are said: "PEM: post-exertional malaise."."""
        return f"{self.short}: {self.long}."


@dataclass(frozen=True, slots=True)
class EndMatter:
    """The last part: abbreviations, notes, addresses and the standing disclaimer. Its `part` has no pieces.

    The disclaimer stands in the article too; its sentences here have ids that begin with `a-`.
    """

    part: Part
    abbreviations_label: Announcement | None
    abbreviations: tuple[Abbreviation, ...]
    notes_label: Announcement | None
    notes: tuple[Note, ...]
    addresses_label: Announcement | None
    addresses: tuple[Address, ...]
    disclaimer_label: Announcement | None = None
    disclaimer: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands and is said before the text: up to sixty words in all (see `opening`).

    In this order: `eyebrow` (kind or category), title, `byline`, `data` lines, `length`, `summary`,
    `key_points_label`, key points. An empty one is None or ().
    """

    eyebrow: Announcement | None
    title: Sentence
    byline: Announcement | None
    data: tuple[Announcement, ...]
    length: Announcement
    summary: tuple[Sentence, ...]
    key_points_label: Announcement | None
    key_points: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class RunningOrder:
    """An article as every medium presents it."""

    article: Article
    opening: Opening
    parts: tuple[Part, ...]
    end_matter: EndMatter | None
    minutes_to_read: int
    minutes_to_hear: int

    @property
    def all_parts(self) -> tuple[Part, ...]:
        """The parts, the end matter's included."""
        return (*self.parts, *((self.end_matter.part,) if self.end_matter else ()))

    @property
    def number_of_parts(self) -> int:
        """All parts, the end matter's included."""
        return len(self.all_parts)
