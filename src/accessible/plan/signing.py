"""Signing and releasing, as every stage knows them: signatures and sheets go in, what is still open comes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accessible.plan.changed_words import Changed, ChangedWords, changed_since
from accessible.plan.issue_pages import long_date
from accessible.plan.proof_sheet import ProofSheet

MOST_LETTERS = 80  # of a name: longer ones are a slip
SHEET_LOST = "The words that were signed are not there any more, so nobody can say what changed."


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed an article, when (ISO), and the digest of what. `sheet` is None where its words are lost."""

    by: str
    date: str
    sha256: str
    sheet: ProofSheet | None = None

    @property
    def day(self) -> str:
        """The date as it is read in Britain."""
        return long_date(self.date)

    @property
    def told(self) -> str:
        """Who and when, in words: "Sam Lee on 3 December 2026"."""
        return f"{self.by} on {self.day}"


@dataclass(frozen=True, slots=True)
class SignOff:
    """How it stands with an article: the sheet of today, the signature if there is one, and what changed since."""

    sheet: ProofSheet
    signature: Signature | None = None
    changes: tuple[ChangedWords, ...] = ()

    @property
    def signed(self) -> bool:
        """Whether what is there today is what was signed."""
        return self.signature is not None and not self.changes

    @property
    def changed_sentences(self) -> frozenset[str]:
        """The ids of today's sentences that are not as they were signed."""
        return frozenset(each.id for each in self.changes if each.id)

    @property
    def why_open(self) -> str:
        """Why it is not signed, in a few words; empty where it is."""
        if self.signature is None:
            return "not signed yet"
        if self.changes and not self.changes_of_article:
            return f"{self.signature.told} signed another voice or fewer editions"
        return f"changed since {self.signature.by} signed it on {self.signature.day}" if self.changes else ""

    @property
    def changes_of_article(self) -> tuple[ChangedWords, ...]:
        """What changed in the article itself, whoever reads it."""
        return tuple(each for each in self.changes if each.what not in (Changed.VOICE, Changed.EDITIONS))


def sign_off_of(sheet: ProofSheet, signature: Signature | None) -> SignOff:
    """How it stands with an article of which `sheet` is what would be proofed today."""
    if signature is None or signature.sha256 == sheet.sha256:
        return SignOff(sheet, signature)
    if signature.sheet is None:
        return SignOff(sheet, signature, (ChangedWords(Changed.FORM, after=SHEET_LOST),))
    return SignOff(sheet, signature, changed_since(signature.sheet, sheet))


def waiting_told(waiting: Sequence[tuple[str, str]]) -> str:
    """The articles that wait for a signature, each reason once. `waiting` are (article, why).

    >>> waiting_told([("01-rest", "not signed yet"), ("02-news", "not signed yet"), ("03-letters", "it has errors")])
    'not signed yet: 01-rest, 02-news; it has errors: 03-letters'
    """
    by_reason: dict[str, list[str]] = {}
    for article, why in waiting:
        by_reason.setdefault(why, []).append(article)
    return "; ".join(f"{why}: {', '.join(articles)}" for why, articles in by_reason.items())


@dataclass(frozen=True, slots=True)
class Correction:
    """What a later release has otherwise in one article. `came`: it is new in the issue; `went`: it is gone from it."""

    article: str
    title: str
    changes: tuple[ChangedWords, ...] = ()
    came: bool = False
    went: bool = False

    @property
    def for_members(self) -> tuple[ChangedWords, ...]:
        """What a reader or listener is told: words, how they are said, and pictures."""
        return tuple(each for each in self.changes if each.what in (Changed.WORDS, Changed.SAID, Changed.PICTURE))

    @property
    def is_told(self) -> bool:
        """Whether members are told anything of it."""
        return self.came or self.went or bool(self.for_members)


@dataclass(frozen=True, slots=True)
class Release:
    """One release of an issue: `sha256` is the digest of its list of files. `why` is for staff alone."""

    number: int
    date: str  # ISO: the day on which a person released it
    sha256: str = ""
    why: str = ""
    corrections: tuple[Correction, ...] = ()

    @property
    def day(self) -> str:
        """The date as it is read in Britain."""
        return long_date(self.date)

    @property
    def told(self) -> tuple[Correction, ...]:
        """Its corrections that members are told of."""
        return tuple(each for each in self.corrections if each.is_told)


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article's title and sheet, for comparing two releases."""

    title: str
    sheet: ProofSheet


def corrections_between(before: Mapping[str, Sheet], after: Mapping[str, Sheet]) -> tuple[Correction, ...]:
    """What is otherwise in a later release: articles by their ids, in the order of `after`, those that went last."""
    found: list[Correction] = []
    for article, new in after.items():
        if article not in before:
            found.append(Correction(article, new.title, came=True))
        elif changes := changed_since(before[article].sheet, new.sheet):
            found.append(Correction(article, new.title, changes))
    gone = (article for article in before if article not in after)
    return (*found, *(Correction(article, before[article].title, went=True) for article in gone))


def corrected_on(releases: Sequence[Release], article: str) -> str:
    """The day of the last release that told members of a correction in an article; "" where there was none."""
    days = [each.day for each in releases if any(one.article == article and one.for_members for one in each.told)]
    return days[-1] if days else ""


def member_lines(change: ChangedWords) -> tuple[str, ...]:
    """What a correction's note says of one difference, line by line.

    >>> member_lines(ChangedWords(Changed.WORDS, "Take 100 mg.", "Take 10 mg."))
    ('It said: “Take 100 mg.”', 'It says now: “Take 10 mg.”')
    """
    match change.what:
        case Changed.SAID:
            return (
                f"The words are: “{change.of}”",
                f"They were read aloud as: “{change.before}”",
                f"They are now read aloud as: “{change.after}”",
            )
        case Changed.PICTURE:
            return (str(change),)
    was = f"It said: “{change.before}”" if change.before else "It did not say this."
    return was, f"It says now: “{change.after}”" if change.after else "It does not say that any more."
