"""Double negatives: an article goes in, sentences that say "no" twice to say "yes" come out with the words that do.

Quiet on what health pages say every day: "do not stop without asking your doctor" is one "no" and a condition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible.article import Article
from accessible.check.article.article_rule import note
from accessible.check.article.own_words import own_text, worded_sentences
from accessible.errors import Finding

_UN = (
    "un(?:acceptable|affected|aware|believable|biased|certain|clear|comfortable|common|commonly|concerned|contaminated"
    "|convinced|desirable|dangerous|do|expected|fair|familiar|founded|friendly|grateful|happy|harmed|heard|helpful|important"
    "|impressed|interesting|interested|just|justified|kind|known|likely|manageable|moved|natural|necessary|pleasant"
    "|popular|precedented|realistic|reasonable|related|reliable|safe|seen|significant|similar|sound|successful"
    "|supported|surprising|sympathetic|true|usual|usually|warranted|welcome|willing|wise|worthy)"
)
_IN = (
    "(?:i(?:m(?:possible|material|probable|plausible|proper)|n(?:accurate|adequate|appropriate|compatible|conceivable"
    "|considerable|correct|dependent|effective|expensive|frequent|frequently|significant|sufficient|sensitive|valid)"
    "|rrelevant|rresponsible|rregular|llogical|llegal)|dis(?:similar|agree|honest|interested|like|pleased|satisfied)"
    "|without|lacking|absent|negligible)"
)
_NO = r"(?:not|never|n['’]t)"
_A = r"(?:\s(?:at\sall|altogether|entirely|always|be|been|an?|so|too|wholly|quite))?"
_INSIDE = r"[^.,;:!?()–—]"  # one clause
DOUBLE_NEGATIVE = re.compile(
    rf"\b\w*{_NO}{_A}\s(?:{_UN}|{_IN})\b"
    rf"|\b\w*{_NO}\s(?:ever\s)?fail(?:ed|s|ing)?\sto\b"
    rf"|\b(?:cannot|can['’]t|could\snot|couldn['’]t)\s(?:but|help\sbut)\b"
    rf"|\b(?:no|nobody|no\sone|nothing|none)\b{_INSIDE}{{1,50}}\b(?:is|are|was|were|can|could|should|may|must|will|would)\b"
    rf"{_INSIDE}{{1,50}}\b(?:without|unless|until)\b"
    rf"|\b(?:cannot|can['’]t|may\snot|must\snot|will\snot|won['’]t|is\snot|are\snot)\b{_INSIDE}{{1,60}}\bunless\b{_INSIDE}{{1,40}}\b(?:not|never|no|without|n['’]t)\b",
    re.IGNORECASE,
)


def double_negatives(article: Article) -> Iterator[Finding]:
    """Every double negative of an article in English."""
    if not article.language.startswith("en"):
        return
    for sentence in worded_sentences(article):
        for found in DOUBLE_NEGATIVE.finditer(own_text(sentence)):
            message = f"“{found[0]}” says no twice: some readers take it for the opposite."
            remedy = "Say what is so: “common” for “not uncommon”, “only if” for “not … unless”."
            yield note(article, "double-negative", sentence.line, found[0], message, remedy)
