"""Capitals that are in no list: whether they can only be letters, or are explained by the words beside them."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.letters import spell
from accessible.plan.spoken_form.rule import Reading, Unsure, text_after, text_before, told

LONGEST = 8  # letters of an abbreviation that is said one by one
# In capitals these may be units, or doses by the clock.
MAY_BE_UNITS = frozenset("KG MG ML CM MM KM MCG NG DL KW KWH MPH KJ".split())
DOSE_TIMES = frozenset("BD TDS QDS PRN".split())
SMALL_WORDS = frozenset("of for and the in to with on a an by from at or as".split())
AFTER_NUMBER = re.compile(r"(?<![0-9])(?<![A-Za-z][-‑])(?!(?:19|20)[0-9]{2}\s)[0-9][0-9.,]*\s?$")
_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]+")
_BRACKET_AFTER = re.compile(r"s?\s\(([^()]+)\)")
# Verbs and the like in capitals: after a word that a noun must follow they are none ("the new IS is used").
NO_NOUNS = frozenset("IS ARE BE CAN DO DOES HAD HAS HAVE IN AT SO SHE THAT THEY WAS WERE WILL WITH".split())
NOUN_MUST_FOLLOW = re.compile(
    r"\b(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Ee]ach|[Ee]very|[Nn]ew|[Tt]his new|[0-9]+(?:st|nd|rd|th))\s)"
    r"(?:(?:new|old|first|second|whole|same|[0-9]+(?:st|nd|rd|th))\s)?$"
)


def say_unlisted(match: re.Match[str]) -> Reading:
    """Capitals in no list: letters where they cannot be a word, or are explained on the spot; else asked about.

    `match` has the groups `name` and `suffix`.
    """
    name, before, after = match["name"], text_before(match), text_after(match)
    numbered, vowel = AFTER_NUMBER.search(before), re.search("[AEIOUY]", name)
    letters = spell(name) + ("'s" if match["suffix"] else "")
    if not numbered and len(name) <= LONGEST:
        if is_explained(name, before, after):
            return told("abbreviation-explained", letters)
        if not vowel and name not in MAY_BE_UNITS | DOSE_TIMES and not re.fullmatch("[IVX]+", name):
            return told("capitals-without-vowel", letters)
    if len(name) > 6 and vowel:
        return None
    code = "unknown-unit" if numbered else "unknown-abbreviation"
    return Unsure(code, f"“{match[0]}” may be letters or a word: it is in no list.")


def is_explained(name: str, before: str, after: str) -> bool:
    """Whether the words right before "(CWP)", or in the bracket after it, have these letters as their initials.

    >>> is_explained("CWP", "has chronic widespread pain (", ") and"), is_explained("CWP", "", " (chronic pain) is")
    (True, False)
    """
    if before.endswith(("(", "[")) and _initials_end(name, before[:-1]):
        return True
    bracket = _BRACKET_AFTER.match(after)
    return bracket is not None and _initials_end(name, bracket[1], whole=True)


def _initials_end(name: str, text: str, *, whole: bool = False) -> bool:
    """Whether the last words of a text begin with these letters, small words passed over; with `whole`, all of them."""
    words = _WORD.findall(text)
    for letter in reversed(name.lower()):
        while words and words[-1][0].lower() != letter and words[-1].lower() in SMALL_WORDS:
            words.pop()
        if not words or words.pop()[0].lower() != letter:
            return False
    return not (whole and words)


def say_no_noun(match: re.Match[str]) -> Reading:
    """A verb or a small word in capitals where a noun must stand is an abbreviation: letter by letter, and told."""
    if match["name"] not in NO_NOUNS or match["suffix"] or not NOUN_MUST_FOLLOW.search(text_before(match)):
        return None
    return told("capitals-that-spell-a-word", spell(match["name"]))
