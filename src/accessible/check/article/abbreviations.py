"""Abbreviations that nobody explains: an article's sentences go in, each such short form comes out once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from accessible.article import Sentence
from accessible.plan.abbreviations import words_of

# Known to everybody. NHS digital service manual, "Formatting and punctuation": "well known, like UK, NHS, GP";
# its A to Z: A&E. GOV.UK style guide, "Abbreviations and acronyms": "UK, DVLA, US, EU, VAT and MP". OK is a word.
WELL_KNOWN = frozenset(("A&E", "DVLA", "EU", "GP", "MP", "NHS", "OK", "UK", "US", "VAT"))

# Two capitals or more, also over "/" and "&". With a digit (B12, IL-6, COVID-19) it is a name, not a short form.
_SHORT_FORM = re.compile(r"(?<![\w-])([A-Z]+(?:[/&][A-Z]+)+|[A-Z]{2,})s?(?![\w&]|-\d)")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_MEANING = r"\s(?:is short for|are short for|stands? for|means?)\s"
_LONGEST_MEANING = 12  # words before a bracket that may be the long form


def unexplained(sentences: Iterable[Sentence], listed: Iterable[str]) -> Iterator[tuple[str, Sentence]]:
    """Each short form that is neither `listed` nor explained at its first use, with the sentence of that use."""
    seen = {*WELL_KNOWN, *listed}
    for sentence in sentences:
        text = words_of(sentence)
        for match in _SHORT_FORM.finditer(text):
            short = match.group(1)
            if short in seen or _ROMAN.fullmatch(short) or seen.issuperset(re.split("[/&]", short)):
                continue
            seen.add(short)
            if not is_explained(short, text):
                yield short, sentence


def is_explained(short: str, text: str) -> bool:
    """Whether `text` says what `short` stands for, before or after it.

    >>> [is_explained("PEM", text) for text in ("Post-exertional malaise (PEM).", "PEM (post-exertional malaise)")]
    [True, True]
    >>> is_explained("PEM", "People get worse (see PEM).")
    False
    """
    form = re.escape(short) + "s?"
    after = re.search(rf"(?<!\w){form}[\"'”’]?(?:{_MEANING}|\s\()\W*(\w)", text)
    if after and after.group(1).casefold() == short[0].casefold():
        return True
    for bracket in re.finditer(rf"\s\((?:or |called |known as )?[\"'“‘]?{form}[\"'”’]?(?: for short)?[,;)]", text):
        begin = max(text.rfind(mark, 0, bracket.start()) for mark in "()") + 1
        if words := re.findall(r"\w+", text[begin : bracket.start()])[-_LONGEST_MEANING:]:
            return any(word[0].casefold() == short[0].casefold() for word in words)
    return False
