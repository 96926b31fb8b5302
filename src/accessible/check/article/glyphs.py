"""Characters: a running order goes in, each sign that print cannot show comes out, before anything is laid out.

The layout engine takes a letter that its font does not have from any other font of the machine, and says
nothing. The finished PDF is checked for that, but there it is too late to tell the editor which line it was.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

from accessible.article import article_sentences
from accessible.errors import Finding, SetupError, Severity, quote
from accessible.plan.edition import EDITIONS
from accessible.plan.printed import printed_texts
from accessible.plan.running_order import RunningOrder
from accessible.settings import Settings

FONTS = Settings().styles / "fonts"
_SHOWN = 5  # signs that are named in one finding
# Unicode Standard Annex 9, section 2: signs that turn the direction of writing. They can show "10" for "01".
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Format, control, surrogate, unassigned, private, and the two separators; and signs that choose a look of another sign.
_INVISIBLE = frozenset(("Cf", "Cc", "Cs", "Cn", "Co", "Zl", "Zp"))
_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))


@dataclass(frozen=True, slots=True)
class CharacterRule:
    """One way in which a character cannot be printed. `message` has a place for the signs' names."""

    code: str
    applies: Callable[[str], bool]
    message: str
    remedy: str


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in _INVISIBLE or character in _SELECTORS


# In this order; the first that applies is told.
RULES: tuple[CharacterRule, ...] = (
    CharacterRule(
        "direction-sign",
        _DIRECTION.__contains__,
        "Where \ufffd is shown stands an invisible sign that turns the direction of writing: {}.",
        "Delete these words and type them again.",
    ),
    CharacterRule(
        "invisible-sign",
        _is_invisible,
        "Where \ufffd is shown stands an invisible sign: {}.",
        "Delete these words and type them again.",
    ),
    CharacterRule(
        "right-to-left",
        lambda character: unicodedata.bidirectional(character) in _RIGHT_TO_LEFT,
        "The print has no letters that are written from right to left: {}.",
        "Write the words in Latin letters, or show them in a picture with an alternative text.",
    ),
    CharacterRule(
        "no-glyph",
        lambda _: True,
        "The print has no such sign: {}.",
        "Write it as a word, or use another sign.",
    ),
)


def glyph_findings(order: RunningOrder, fonts: Path = FONTS) -> tuple[Finding, ...]:
    """A finding for each sentence (or other text) and each rule that it breaks.

    `fonts` is the folder of the editions' font files. Raises `SetupError` if there is none.
    """
    known = _characters(fonts)
    texts = printed_texts(order)
    missing = {each for text in texts for each in text if each not in known and not each.isspace()}
    missing |= {each for text in texts for each in text if each in _DIRECTION or _is_invisible(each)}
    return tuple(_findings(order, texts, missing)) if missing else ()


@lru_cache(maxsize=4)
def _characters(fonts: Path) -> frozenset[str]:
    """What every font file of a standard edition has a glyph for. The others have these fonts to fall back on."""
    names = dict.fromkeys(name for edition in EDITIONS if edition.standard for name in edition.fonts)
    files = [path for path in (fonts / f"{name}.ttf" for name in names) if path.is_file()]
    if not files:
        raise SetupError("The fonts for print are not there.", "Restore the folder styles/.", fonts)
    return frozenset.intersection(*map(_glyphs, files))


def _glyphs(path: Path) -> frozenset[str]:
    with TTFont(path, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


def _findings(order: RunningOrder, texts: list[str], missing: set[str]) -> Iterator[Finding]:
    article, told = order.article, set[str]()
    for sentence in article_sentences(article):
        told |= missing & set(sentence.text)
        yield from _told(article.source.name, sentence.line, sentence.text, missing)
    for text in texts:  # what is in no sentence: an author's name, an address
        yield from _told(article.source.name, 0, text, missing - told)
        told |= missing & set(text)


def _told(file: str, line: int, text: str, missing: set[str]) -> Iterator[Finding]:
    signs = [each for each in dict.fromkeys(text) if each in missing]
    shown = "".join("\ufffd" if each in _DIRECTION or _is_invisible(each) else each for each in text)
    for rule in RULES:
        broken = [each for each in signs if _rule_of(each) is rule]
        if broken:
            names = "; ".join(map(_name, broken[:_SHOWN])) + ("; and others" if len(broken) > _SHOWN else "")
            around = _around(shown, text.index(broken[0]))
            yield Finding(rule.code, Severity.ERROR, rule.message.format(names), file, line, around, rule.remedy)


def _rule_of(character: str) -> CharacterRule:
    return next(rule for rule in RULES if rule.applies(character))


def _around(text: str, place: int) -> str:
    """The words at a place, from the beginning of a word before it."""
    start = text.rfind(" ", 0, max(0, place - 20)) + 1
    return quote(text[start:])


def _name(character: str) -> str:
    """A sign and its name, as one can look it up.

    >>> _name("κ")
    '“κ” (Greek small letter kappa, U+03BA)'
    """
    known = unicodedata.name(character, "no name").capitalize()
    seen = "" if character in _DIRECTION or _is_invisible(character) else f"“{character}” "
    return f"{seen}({known}, U+{ord(character):04X})" if seen else f"{known}, U+{ord(character):04X}"
