"""Hashtags, marks of trade, and letters with spaces between: what is read as anybody would read it, and told."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.abbreviations import AS_WORDS
from accessible.plan.spoken_form.letters import spell
from accessible.plan.spoken_form.numbers import cardinal, digits, year
from accessible.plan.spoken_form.rule import WORD, Reading, Rule, Unsure, text_before, told

PARTS = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]|[0-9]+")
ARTICLE = re.compile("(?<![A-Z])A(?=[A-Z][a-z])")


def say_hashtag(match: re.Match[str]) -> Reading:
    """#RestFirst: its words, where capitals part them; the mark is not said."""
    said = _words(match["tag"])
    if None in said:
        return Unsure("unknown-symbol", "A hashtag in small letters: write its words with capitals, #RestFirst.")
    return told("hashtag", " ".join(filter(None, said)))


def say_handle(match: re.Match[str]) -> Reading:
    """@QuietHour: at, and the words of the name."""
    said = _words(match["tag"])
    if None in said:
        return Unsure("unknown-symbol", "A name whose words cannot be told apart: write it with capitals, @QuietHour.")
    return told("name-on-a-network", " ".join(["at", *filter(None, said)]))


def _words(tag: str) -> list[str | None]:
    """What each part of a tag is said as: a letter A is the article before another word, and a letter at the end."""
    return ["A" if ARTICLE.match(tag, each.start()) else _part(each[0]) for each in PARTS.finditer(tag)]


def _part(part: str) -> str | None:
    if part.isdigit():
        if len(part) == 4 and part[:2] in ("19", "20"):
            return year(int(part))
        return cardinal(int(part)) if len(part) < 4 and part[0] != "0" else digits(part)
    if part.isupper() and len(part) > 1:
        return AS_WORDS.get(part, spell(part))
    if len(part) == 1:
        return part if part == "I" else spell(part)
    return part if re.search("[aeiouyAEIOUY]", part) else None


def say_trade_mark(match: re.Match[str]) -> Reading:
    """®, ™ and © are not said; a copyright sign before a year neither."""
    return told("mark-of-trade", " " if re.search(f"{WORD}$", text_before(match)) else "")


def say_spaced_letters(match: re.Match[str]) -> Reading:
    """The letters of s l o w as the word."""
    joined = match[0].replace(" ", "")
    return told("spaced-letters", joined) if re.search("[aeiouy]", joined) else None


RULES: tuple[Rule, ...] = (
    Rule(
        "hashtag",
        rf"#(?P<tag>(?=[A-Za-z0-9]*[A-Za-z])[A-Za-z0-9]{{2,60}})(?!{WORD})",
        say_hashtag,
        "common UK usage: the words of the tag",
        (
            ("the tag #RestFirst", "the tag Rest First"),
            ("#MEAwareness2027", "M E Awareness twenty twenty-seven"),
            ("#2b", "two B"),
            ("#AGoodDay", "A Good Day"),
            ("#VitaminA", "Vitamin A"),
        ),
        (("#qzx", "unknown-symbol"),),
    ),
    Rule(
        "name on a social network",
        r"(?<![A-Za-z0-9._-])@(?P<tag>[A-Za-z][A-Za-z0-9_]{1,40})(?![A-Za-z0-9@]|\.[a-z])",
        say_handle,
        "common UK usage: at, and the name",
        (("@QuietHour on X", "at Quiet Hour on X"),),
        (("@qzx", "unknown-symbol"),),
    ),
    Rule(
        "number sign",
        r"(?<![0-9A-Za-z])#\s?(?=[0-9]{1,3}(?![0-9A-Za-z]))",
        lambda _match: told("number-sign", "number "),
        "common usage before a number",
        (("Tip #2: rest", "Tip number two: rest"),),
    ),
    Rule(
        "mark of trade",
        r"\s?[®™℠©]|(?<=[A-Za-z])\((?:[Rr]|[Tt][Mm])\)(?=[\s.,;:)]|$)",
        say_trade_mark,
        "not said by readers aloud",
        (
            ("an EpiPen® pen", "an EpiPen pen"),
            ("© The Quiet Hour", "The Quiet Hour"),
            ("the correlation (r) was low", "the correlation, r, was low"),
        ),
    ),
    Rule(
        "positive or negative",
        rf"(?<![0-9A-Za-z])[+−–-]ve(?!{WORD})",
        lambda match: told("sign-read-as-words", "positive" if match[0][0] == "+" else "negative"),
        "common usage in the clinic",
        (("an EMA +ve result", "an E M A positive result"), ("she was -ve twice", "she was negative twice")),
    ),
    Rule(
        "spaced letters",
        r"(?<!\b[A-Za-z] )(?<![A-Za-z'’])[b-hj-zB-HJ-Z](?: [a-z]){2,20}(?![A-Za-z'’])",
        say_spaced_letters,
        "letters spread for stress",
        (("It was s l o w work.", "It was slow work."),),
    ),
)
