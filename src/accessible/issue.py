"""An issue as its `issue.toml` describes it: names, date, standing texts, web furniture, and how it is to be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from accessible.member import ListShape


class Pace(StrEnum):
    """How fast an issue is read: see `recording.RATES`. BRISK is for carers and good days."""

    STANDARD = "standard"
    GENTLE = "gentle"
    BRISK = "brisk"


class Sound(StrEnum):
    """How an issue sounds: FULL as the voice is, QUIET with softer treble, for those whom sharp sounds hurt."""

    FULL = "full"
    QUIET = "quiet"


class Signs(StrEnum):
    """How whole readings and the audio book go on at a part's border: PLAIN with a rest, SPOKEN with what a part's own
    file says there, its stop and opener.
    """

    PLAIN = "plain"
    SPOKEN = "spoken"


@dataclass(frozen=True, slots=True)
class WebPage:
    """What a page of the charity's website has around its article.

    `furniture` are lines to leave out, `article` words to keep, each whole or, with … behind it, by its beginning;
    `furniture_parts` are elements of a saved page to leave out (nav, .share, #related); `issue_line` is how the line
    begins that names the issue.
    """

    furniture: tuple[str, ...] = ()
    issue_line: str = ""
    article: tuple[str, ...] = ()
    furniture_parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Credits:
    """What the tags of all files of an issue share: `language` in BCP 47, `year` four digits or empty."""

    issue: str
    author: str
    publisher: str
    language: str = "en-GB"
    year: str = ""
    cover: bytes = b""  # JPEG or PNG
    cover_alternative: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a posted copy is made of, in whole grams: its paper, its envelope (C4, or C5 if folded), what else goes in.

    Ours, where `magazine.toml` does not say: the heaviest paper that large print should have (RNIB, UKAAF: 90 to 100),
    and envelopes of 0.17 and 0.085 m² of paper of 115 g/m², flap and seams included.
    """

    grams_per_square_metre: int = 100
    c4_envelope_grams: int = 20
    c5_envelope_grams: int = 10
    insert_grams: int = 0


@dataclass(frozen=True, slots=True)
class Magazine:
    """What all issues share, as `content/magazine.toml` says it; empty where it does not.

    `address` is where `dist/` is published, without a stroke at its end; `first_address` where it was when the feed
    began, if it has moved since: what podcast apps know the feed and its episodes by comes from that one.
    `reply_to` is the postal address that members' reply slips go to, a line each.
    `sign_off_from` is the date of the first issue that a person must sign; "" where none is asked for.
    """

    title: str = ""
    publisher: str = ""
    contact: tuple[str, ...] = ()
    reply_to: tuple[str, ...] = ()
    language: str = ""
    voice: str = ""
    pace: str = ""
    address: str = ""
    first_address: str = ""
    description: str = ""
    category: str = ""
    sign_off_from: str = ""
    paper: Paper = field(default_factory=Paper)
    web_page: WebPage = field(default_factory=WebPage)
    members: ListShape = field(default_factory=ListShape)
    cluster: str = ""  # the machines that help: see `settings.ClusterPlace`
    shared_cache: str = ""
    certificates: str = ""

    def asks_to_sign(self, issue_date: str) -> bool:
        """Whether an issue of that date (ISO) is to be signed before members get it."""
        return bool(self.sign_off_from) and issue_date >= self.sign_off_from


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue. `id` is its folder's name; `date` is ISO (2026-12-01) and the only clock of the build."""

    id: str
    title: str  # the magazine's name
    issue: str  # "Winter 2026"
    number: int
    date: str
    language: str
    publisher: str
    contact: tuple[str, ...]
    voice: str
    pace: str
    order: tuple[str, ...]
    disclaimers: tuple[tuple[str, str], ...]
    web_page: WebPage
    say: tuple[tuple[str, str], ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()  # (PEM, post-exertional malaise), for all articles
    formats: tuple[str, ...] = ()  # how to get another format, a line each
    complaints: tuple[str, ...] = ()  # how to complain, a line each
    cover: str = ""  # a picture of the issue's folder
    cover_alternative: str = ""
    signs: Signs = Signs.PLAIN
    duplex_starts: bool = False  # in print, articles begin on right-hand pages, and pages may be blank for that

    def disclaimer(self, name: str) -> str:
        """The standing text called `name`, or an empty string."""
        return dict(self.disclaimers).get(name, "")
