"""What a rule is: a pattern met at a place of the sentence, and the words it is read as there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from accessible.plan.spoken_form.doors import Door, doorway
from accessible.plan.spoken_form.form import AddressStyle

LETTER = "[A-Za-zÀ-ÖØ-öø-ɏ]"
WORD = "[0-9A-Za-zÀ-ÖØ-öø-ɏ]"  # a character that makes a word longer
DASH = "[-\u2010\u2011\u2012–−]"  # everything that is typed for "to" between two numbers
SUPERSCRIPT = "²³¹⁰⁴⁵⁶⁷⁸⁹"
NEARBY = 80  # characters that a rule may look at on either side; the time stays in step with the length
END = f"(?!{WORD})"
NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
END_NUMBER = rf"(?!{WORD}|[%°½¼¾⅓⅔{SUPERSCRIPT}]|[.,:/][0-9]|{DASH}[0-9]|[*^_/]|[ \u00a0\u202f][0-9]|['’]{LETTER})"


@dataclass(frozen=True, slots=True)
class Unsure:
    """A rule's answer when it knows the shape but must not guess the reading."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Sounded:
    """A rule's answer when the word stays as it is, and only its sounds (IPA) are settled."""

    words: str
    sounds: str


@dataclass(frozen=True, slots=True)
class ReadAndTold:
    """A rule's answer when any careful British reader would read it so, and the editor should hear it.

    `kind` has a row in `doors`. Made by `told`.
    """

    kind: str
    words: str


# The words that are said, with the letter A marked (see `letters`); its sounds besides; a doubt; words that are told;
# or nothing to say.
Reading = str | Sounded | Unsure | ReadAndTold | None
Speak = Callable[[re.Match[str]], Reading]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of reading. The first rule of the table that matches at a place takes the whole match.

    `pattern` has no numbered groups or back references; `speak` gets its match and answers with the words,
    with a doubt, with what is read and `told`, or with None to leave the place to the next rule.
    `source` says who reads it so. `examples` are (written, spoken as people read it) and `doubtful` (written,
    code of the doubt); both are tests.
    """

    name: str
    pattern: str
    speak: Speak
    source: str
    examples: tuple[tuple[str, str], ...] = ()
    doubtful: tuple[tuple[str, str], ...] = ()
    style: AddressStyle | None = None  # only used for this style; None for both


@dataclass(frozen=True, slots=True)
class _Always:
    """A speak function that need not look at its match."""

    answer: Reading

    def __call__(self, _match: re.Match[str]) -> Reading:
        return self.answer


def unsure(code: str, message: str) -> Speak:
    """A speak function that always asks the editor."""
    return _Always(Unsure(code, message))


def told(kind: str, words: str) -> ReadAndTold:
    """The answer of a rule whose words are read and told. Raises `ValueError` for a kind behind another door."""
    if doorway(kind).door is not Door.TELL:
        raise ValueError(kind)
    return ReadAndTold(kind, words)


def always(spoken: str) -> Speak:
    """A speak function with one answer."""
    return _Always(spoken)


def text_before(match: re.Match[str]) -> str:
    """What stands before the match, as far back as a rule may look."""
    return match.string[max(0, match.start() - NEARBY) : match.start()]


def text_after(match: re.Match[str]) -> str:
    """What stands after the match, as far ahead as a rule may look."""
    return match.string[match.end() : match.end() + NEARBY]


def any_of(texts: Iterable[str]) -> str:
    """A pattern for one of some texts, the longest first."""
    longest_first = sorted(texts, key=lambda text: (-len(text), text))
    return "(?:" + "|".join(re.escape(text) for text in longest_first) + ")"


BETWEEN = re.compile(
    r"\b[Bb]etween\s(?:(?:about|around|roughly|approximately|just|the (?:years|ages of|hours of)|ages)\s)?$"
)
TWO_SPANS = re.compile(r"[^.,;:?!]{0,16}?\sand\s[£€$]?[0-9]")


def span_link(match: re.Match[str]) -> str:
    """What the dash of a span is said as: “and” right after “between”, else “to”.

    Of two spans that are compared ("between 2–4 and 6–8 weeks") each keeps its "to".
    """
    between = BETWEEN.search(text_before(match)) and not TWO_SPANS.match(text_after(match))
    return "and" if between else "to"


LAST_WORD = re.compile(rf"({LETTER}+)[.]?[\s-]*$")
FIRST_WORD = re.compile(rf"\s*({LETTER}+)")


def word_before(match: re.Match[str]) -> str:
    """The word that stands right before the match, in lower case; empty if something else stands there."""
    found = LAST_WORD.search(text_before(match))
    return found[1].lower() if found else ""


def word_after(match: re.Match[str]) -> str:
    """The word that stands right after the match, in lower case; empty if something else stands there."""
    found = FIRST_WORD.match(match.string, match.end())
    return found[1].lower() if found else ""


def ends_sentence(match: re.Match[str]) -> str:
    """The full stop of an abbreviation when it is also the sentence's."""
    return "." if match[0].endswith(".") and not text_after(match).strip("’'\"”) ") else ""
