"""How doses are written: an article goes in, figures that are easily read as another dose come out, to look at.

What has no sure reading (".5 mg", "10 U", "200mg OD") is asked about by the rules of spoken forms, and not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible.article import Article
from accessible.check.article.article_rule import warned
from accessible.check.article.doses import medicine_names
from accessible.check.article.own_words import own_sentences
from accessible.errors import Finding

_UNIT = r"(?:mcgs?|[µμu]g|micrograms?|mgs?|milligrams?|g|grams?|ml|mL|millilitres?|tablets?|capsules?|units?|IU)"
_ALWAYS_A_DOSE = re.compile(r"(?:mcgs?|[µμu]g|micrograms?|mgs?|milligrams?|tablets?|capsules?|IU)$")
_OF_A_DOSE = re.compile(
    r"\b(?:tak(?:e|es|en|ing)|took|doses?|medicines?|tablets?|capsules?|inject\w*|syringe)\b", re.IGNORECASE
)
TRAILING_ZERO = re.compile(rf"(?<![\w.,/-])[0-9]+\.(?:0+|[1-9]+0+)(?:\s?[-–]\s?[0-9.]+)?\s?{_UNIT}(?![\w/])")
MICROGRAM_SIGN = re.compile(
    r"(?<![\w.,])[0-9][0-9.,]*(?:\s?[-–]\s?[0-9.,]+)?\s?(?:[µμu]g|mcgs?)(?![\w/]|\s?per\s(?:lit|ml|mil))"
)
_TIMES = (
    r"(?:daily|nightly|(?:a|each|every|per)\s(?:day|night|morning|evening|week)|at\s(?:night|bedtime)"
    r"|(?:once|twice|three\stimes|four\stimes)\s(?:a|daily|each|every)|every\s\w+\shours|in\sthe\s(?:morning|evening))"
)
_COUNT = r"[0-9]+(?:\.[0-9]+)?(?:\s?(?:[-–]|to)\s?[0-9]+(?:\.[0-9]+)?)?"
NO_UNIT = re.compile(
    rf"\b(?:take|takes|taking|took|taken|dose\sof|start(?:s|ed|ing)?\s(?:at|on|with)|up\sto|down\sto|increased?\sto|reduced?\sto)\s(?P<figure>{_COUNT})"
    rf"\s{_TIMES}\b",
    re.IGNORECASE,
)
_BEFORE_TIME = re.compile(r"[0-9]\s(?:[a-z])", re.IGNORECASE)
AFTER_NAME = re.compile(rf"\s(?P<figure>{_COUNT})\s{_TIMES}\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:tablets?|capsules?|pills?|drops?|puffs?|sachets?|spoon\w*|gummies)\b", re.IGNORECASE)


def trailing_zeros(article: Article) -> Iterator[Finding]:
    """5.0 mg: where the point is not seen, it is 50."""
    for sentence in own_sentences(article):
        for found in TRAILING_ZERO.finditer(sentence.text):
            words = " ".join(found[0].split())
            if not (_ALWAYS_A_DOSE.search(words) or _OF_A_DOSE.search(sentence.text)):
                continue  # a food's table: 3.0 g of fibre
            right = re.sub(r"(\.[0-9]*[1-9])0+|\.0+", r"\1", words, count=1)
            message = f"“{words}”: where the point is not seen, this is ten times as much."
            yield warned(article, "trailing-zero", sentence.line, words, message, f"Write “{right}”.")


def microgram_signs(article: Article) -> Iterator[Finding]:
    """µg and mcg in an article that never says micrograms: told once."""
    sentences = list(own_sentences(article))
    if any("microgram" in sentence.text.lower() for sentence in sentences):
        return
    for sentence in sentences:
        if found := MICROGRAM_SIGN.search(sentence.text):
            words = " ".join(found[0].split())
            right = re.sub(r"\s?(?:[µμu]g|mcgs?)$", " micrograms", words)
            message = f"“{words}” is easily taken for milligrams, a thousand times as much."
            yield warned(
                article, "microgram-sign", sentence.line, words, message, f"Write “{right}”, at least the first time."
            )
            return


def doses_without_unit(article: Article) -> Iterator[Finding]:
    """Take 5–10 at night: tablets, milligrams?"""
    for sentence in own_sentences(article):
        text = sentence.text
        if not _BEFORE_TIME.search(text) or _COUNTED.search(text):
            continue
        named = (found for _, end, _ in medicine_names(text) if (found := AFTER_NAME.match(text, end)))
        for found in (*NO_UNIT.finditer(text), *named):
            words = " ".join(found[0].split())
            message = f"“{words}”: of what? The number has no unit."
            yield warned(
                article,
                "dose-without-unit",
                sentence.line,
                words,
                message,
                "Write mg, micrograms, ml, tablets or drops.",
            )
