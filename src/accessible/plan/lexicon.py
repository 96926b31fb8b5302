"""Words that staff have said how to read: written in, spoken out, the longest written form first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache

from accessible.errors import AccessibleError
from accessible.plan.sounds import LETTER, LETTER_A, LETTER_NAMES, fault_of_sounds, with_ending

SPEAKABLE = re.compile(r"[ ,.;:?!'-]*[A-Za-zÀ-ÖØ-öø-ɏ][A-Za-zÀ-ÖØ-öø-ɏ ,.;:?!'-]*")
LETTER_OR_DIGIT = r"[0-9A-Za-zÀ-ÖØ-öø-ɏ]"
LETTER_A_OR_Z = re.compile(r"(?<=\b[A-Z] )[AZ]\b|\b[AZ](?= [A-Z]\b)")
TYPED_MARKS = str.maketrans({"’": "'", "\u2010": "-", "\u2011": "-"})
SHORTEST_WITH_CAPITAL = 4
EXPLAINED = "explained in the article"  # the source of what nobody has entered: read, and told
STAFF_WRITE = "eigh"  # for the letter A where it stands alone: "A" in an entry may be the article
STAFF_LETTER_A = re.compile(r"\b[Ee]igh\b")


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading. `source` says where it comes from ("voices/lexicon.pls:12", "front matter").

    `phonemes` are its sounds in IPA, for voices that take them (see `sounds`); `spoken` is for the others.
    """

    written: str
    spoken: str
    source: str
    phonemes: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that stands at `start`:`end` (character offsets) of a sentence, with its spoken words and sounds.

    In the spoken words the letter A is marked (see `sounds`).
    """

    start: int
    end: int
    spoken: str
    entry: Entry
    phonemes: str = ""

    @property
    def as_staff_write(self) -> str:
        """The spoken words as they stand in an entry."""
        return self.spoken.replace(LETTER_A, STAFF_WRITE)


def fault_of(written: str, spoken: str, phonemes: str = "") -> str:
    """What is wrong with an entry, in words; empty if it can be used."""
    if phonemes and (fault := fault_of_sounds(phonemes)):
        return fault
    if not written.strip() or written != written.strip():
        return "the written form is empty or begins or ends with a space"
    if name := unseen(written):
        return f"the written form has a character that nobody sees: {name}"
    if not SPEAKABLE.fullmatch(spoken):
        return f"the spoken form {spoken!r} must be plain words: letters, spaces, hyphens and simple punctuation"
    return ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries, looked up case-sensitively, the longest first; of two for one written form the later counts.

    An entry of four small letters or more also stands for the word with a capital, at the start of a sentence.
    An entry with sounds also stands for its plural in "s": without that, "dietitians" would be guessed again.
    Raises `AccessibleError` when an entry cannot be said.
    """

    entries: tuple[Entry, ...] = ()
    _layers: tuple[Lexicon, ...] = field(default=(), repr=False, compare=False)  # what it was joined of
    by_written: dict[str, Entry] = field(init=False, repr=False, compare=False)
    patterns: tuple[re.Pattern[str], ...] = field(init=False, repr=False, compare=False)
    # Where each was found last. A sentence is looked through from left to right: one that is rarely found would be
    # looked for to its end again and again.
    _last: list[_Sought] = field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for entry in self.entries if not self._layers else ():
            if fault := fault_of(entry.written, entry.spoken, entry.phonemes):
                raise AccessibleError(
                    f"The reading of {entry.written!r} cannot be used: {fault}.",
                    "Write it out in words, for example: international units.",
                    entry.source,
                )
        table = {plain_marks(entry.written): entry for entry in self.entries}
        for written, entry in tuple(table.items()):
            if entry.phonemes and written[-1].isalpha() and not written.endswith("s"):
                table.setdefault(written + "s", _plural(entry))
        for written, entry in tuple(table.items()):
            if written.islower() and len(written) >= SHORTEST_WITH_CAPITAL and written[0].isalpha():
                table.setdefault(_capital(written), _with_capital(entry))
        object.__setattr__(self, "by_written", table)
        object.__setattr__(self, "patterns", self._patterns_for(table))
        self._last.extend(_Sought("", 0, None) for _ in self.patterns)

    def _patterns_for(self, table: dict[str, Entry]) -> tuple[re.Pattern[str], ...]:
        """Those of what it was joined of: one for all, of 2,000 forms, takes 30 ms, and there is one for each article.

        They will not do where an entry without sounds stands before one with them, whose plural goes.
        """
        forms = {written for layer in self._layers for written in layer.by_written}
        if self._layers and forms == table.keys():
            return tuple(pattern for layer in self._layers for pattern in layer.patterns)
        return (_compile(table),) if table else ()

    @classmethod
    def from_pairs(cls, pairs: Iterable[tuple[str, str]], source: str) -> Lexicon:
        """A lexicon of (written, spoken) pairs, such as the lines under `say:` in an article."""
        return cls(tuple(Entry(written, spoken, source) for written, spoken in pairs))

    def joined(self, other: Lexicon) -> Lexicon:
        """Both; an entry of `other` stands before one of this lexicon for the same written form."""
        if not (self.entries and other.entries):
            return self if self.entries else other
        return Lexicon(self.entries + other.entries, (self, other))

    def search(self, written: str, start: int = 0) -> Found | None:
        """The first place at or after `start` where an entry stands as a whole word.

        Capitals take a plural and every entry a possessive: with GP as "G P", "GPs" is "G P's".
        """
        found = [match for number in range(len(self.patterns)) if (match := self._next(number, written, start))]
        if not found:
            return None
        match = min(found, key=lambda each: (each.start(), -len(plain_marks(each["entry"]))))
        entry = self.by_written[plain_marks(match["entry"])]
        spoken = named_letters(entry.spoken)
        suffix = match["suffix"] or ""
        said, sounds = with_suffix(spoken, suffix), with_ending(entry.phonemes, suffix)
        return Found(match.start(), match.end(), said, entry, sounds)

    def _next(self, number: int, written: str, start: int) -> re.Match[str] | None:
        """The first place at or after `start` where a pattern matches."""
        last = self._last[number]
        known = last.written is written and last.start <= start
        if not known or (last.match and last.match.start() < start):
            last = self._last[number] = _Sought(written, start, self.patterns[number].search(written, start))
        return last.match


@dataclass(frozen=True, slots=True)
class _Sought:
    """The first match in `written` at or after `start`; None if there is none."""

    written: str
    start: int
    match: re.Match[str] | None


def named_letters(spoken: str) -> str:
    """An entry's words with each letter A marked, and Z as it is called; any other A is the article.

    >>> named_letters("eigh and E") == f"{LETTER_A} and E", named_letters("D N A") == f"D N {LETTER_A}"
    (True, True)
    >>> named_letters("A rest"), named_letters("A Z") == f"{LETTER_A} zed"
    ('A rest', True)
    """
    return STAFF_LETTER_A.sub(LETTER_A, LETTER_A_OR_Z.sub(lambda letter: LETTER_NAMES[letter[0]], spoken))


def with_suffix(spoken: str, suffix: str) -> str:
    """Spoken words with the written "s" or "'s": letter names take 's, which every engine reads right.

    >>> with_suffix("G P", "s"), with_suffix("confidence interval", "s"), with_suffix("N H S", "’s")
    ("G P's", 'confidence intervals', "N H S's")
    """
    if not suffix:
        return spoken
    named_letter = re.search(rf"(?:^|[ -])(?:[A-Z]{LETTER}?|{STAFF_WRITE}|zed)$", spoken) is not None
    if suffix == "s" and not named_letter:
        return spoken + ("es" if re.search(r"(?:s|x|z|ch|sh)$", spoken) else "s")
    return spoken + "'s"


@cache
def _plural(entry: Entry) -> Entry:
    """An entry as said with an "s" at its end; whose reading it is stays the same."""
    return replace(entry, spoken=with_suffix(entry.spoken, "s"), phonemes=with_ending(entry.phonemes, "s"))


@cache
def _with_capital(entry: Entry) -> Entry:
    """An entry as said at the beginning of a sentence."""
    return replace(entry, spoken=_capital(entry.spoken))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def plain_marks(text: str) -> str:
    """One apostrophe, one hyphen and composed letters, so that typing habits do not hide an entry."""
    return " ".join(unicodedata.normalize("NFC", text).translate(TYPED_MARKS).split())


def unseen(text: str) -> str:
    """The name of the first character of `text` that nobody sees, such as a zero-width space; else empty."""
    found = next((each for each in text if unicodedata.category(each).startswith("C")), "")
    return unicodedata.name(found, "a character without a name").lower() if found else ""


def _compile(table: dict[str, Entry]) -> re.Pattern[str]:
    """One pattern for all written forms, the longest first.

    An end that is a letter or digit must not touch another one; an end that is a symbol may.
    """
    forms = "|".join(_written_pattern(text) for text in sorted(table, key=lambda text: (-len(text), text)))
    begins = f"(?:(?<!{LETTER_OR_DIGIT})|(?!{LETTER_OR_DIGIT}))"
    ends = f"(?:(?<!{LETTER_OR_DIGIT})|(?!{LETTER_OR_DIGIT}))"
    return re.compile(f"{begins}(?P<entry>{forms})(?P<suffix>(?<=[A-Z0-9])s|(?<={LETTER_OR_DIGIT})['’]s)?{ends}")


def _written_pattern(written: str) -> str:
    """The entry's own characters, met with either apostrophe, any hyphen and any space."""
    marks = {"'": "['’]", "-": "[-\u2010\u2011]", " ": r"\s+"}
    return "".join(marks.get(character, re.escape(character)) for character in written)
