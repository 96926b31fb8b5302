"""Double negatives: an article goes in, sentences that say "no" twice to say "yes" come out with the words that do.

Quiet on what health pages say every day: "do not stop without asking your doctor" is one "no" and a condition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible.article import Article
from accessible.check.article.article_rule import noted
from accessible.check.article.own_words import own_text, worded_sentences
from accessible.errors import Finding

_UN = (
    "un(?:acceptable|affected|aware|believable|certain|clear|comfortable|common|commonly|concerned|convinced|desirable"
    "|expected|fair|familiar|founded|friendly|grateful|happy|heard|helpful|impressed|interesting|interested|just"
    "|justified|kind|known|likely|manageable|moved|natural|necessary|pleasant|popular|precedented|realistic|reasonable"
    "|related|reliable|safe|seen|sound|successful|supported|surprising|sympathetic|true|usual|usually|warranted"
    "|welcome|willing|wise|worthy)"
)
_IN = (
    "(?:i(?:m(?:possible|material|probable|plausible|proper)|n(?:accurate|adequate|appropriate|compatible|conceivable"
    "|considerable|correct|effective|expensive|frequent|frequently|significant|sufficient|sensitive|valid)"
    "|rrelevant|rresponsible|rregular|llogical|llegal)|dis(?:similar|agree|honest|interested|like|pleased|satisfied)"
    "|without|lacking|absent|negligible)"
)
_NO = r"(?:(?<!if\s)(?<!but\s)\b(?:not|never)|n['’]t)"
_CANNOT = r"\b(?:cannot|can['’]t|could\snot|couldn['’]t)"
_A = r"(?:\s(?:at\sall|altogether|entirely|always|be|been|an?|so|too|wholly|quite))?"
_INSIDE = r"[^.,;:!?()–—]"  # one clause
_IS = r"\b(?:is|are|was|were|can|could|should|may|must|will|would)\b"
DOUBLE_NEGATIVE = re.compile(
    rf"{_NO}{_A}\s(?:{_UN}|{_IN})\b"
    rf"|{_NO}\s(?:ever\s)?fail(?:ed|s|ing)?\sto\b"
    rf"|{_CANNOT}\s(?:but|help\sbut)\b"
    rf"|\b(?:no|nobody|no\sone|nothing|none)\b{_INSIDE}{{1,50}}{_IS}{_INSIDE}{{1,50}}\b(?:without|unless)\b"
    rf"|{_CANNOT}\b{_INSIDE}{{1,60}}\bunless\b{_INSIDE}{{1,40}}\b(?:not|never|no|without|\w+n['’]t)\b",
    re.IGNORECASE,
)
_ANY = re.compile(r"n['’]t\b|\b(?:no|not|nobody|nothing|none|never|cannot)\b", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"\w*$")


def double_negatives(article: Article) -> Iterator[Finding]:
    """Every double negative of an article in English."""
    if not article.language.startswith("en"):
        return
    for sentence in worded_sentences(article):
        if not _ANY.search(sentence.text):
            continue
        text = own_text(sentence)
        for found in DOUBLE_NEGATIVE.finditer(text):
            begins = _WORD_BEFORE.search(text, 0, found.start())  # “isn” of “isn’t unusual”
            words = f"{begins[0] if begins else ''}{found[0]}"
            message = f"“{words}” says no twice: some readers take it for the opposite."
            remedy = "Say what is so: “common” for “not uncommon”, “only if” for “cannot … unless”."
            yield noted(article, "double-negative", sentence.line, words, message, remedy)
