"""Who wrote it, and who signs: lines of a pasted page that are names, and never a heading.

A byline says who wrote, drew or looked through an article. A signature stands below a letter: "Jo, Leeds".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_NAME = r"(?:(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Sir|Dame|Rev)\.? )?[A-Z][\w.'’-]*"
_PEOPLE = rf"{_NAME}(?: (?:(?:and|&|de|van|von|the) )?[A-Z][\w.'’-]*){{0,5}}"
_WROTE = r"(?:Written by|Words by|Text by|Story by|Words|Text|Author|Writer)"
_MADE = (
    r"(?:(?:Medically |Clinically )?(?:Reviewed|Checked|Approved|Edited|Compiled|Translated|Introduced|Photographed|"
    r"Illustrated)|Interview|Interviews|Photographs?|Photos?|Pictures?|Images?|Illustrations?|Drawings?|Recipe|Report)"
)
_AUTHOR = re.compile(rf"{_WROTE}:? (?P<name>{_PEOPLE})")
_OTHER = re.compile(rf"{_MADE}(?: by:?|:) {_PEOPLE}(?:, .{{2,60}})?[.]?", re.IGNORECASE)
_BY = re.compile(r"By(?: (?:Dr|Prof|Mrs?|Ms|Miss)\.?)?(?: [A-Z][\w.'’-]+){2,4}")  # one name alone may be a town
_ANY_BY = re.compile(rf"[Bb]y {_PEOPLE}")

_PLACE = r"(?:[A-Z][\w.'’-]*|\d{1,3}|aged|age|upon|on|of|by|the|le|in)"
_SIGNATURE = re.compile(
    rf"(?:{_NAME}(?: (?:(?:and|&) )?[A-Z][\w.'’-]*){{0,3}}),(?: {_PLACE}){{1,4}}(?:, (?: ?+(?>{_PLACE})){{1,4}}+)?"
)
_WITHHELD = re.compile(
    r"\(?names?(?:,? (?:and )?(?:full )?address(?:es)?)? (?:supplied|withheld)\b.{0,30}", re.IGNORECASE
)
_SIGN_OFF = re.compile(
    r"(?:(?:yours|with|kind|best|warm|warmest|many|all)\b.{0,30}|love|regards|thanks|sincerely),?", re.IGNORECASE
)
_PERSON = re.compile(rf"{_PEOPLE}")
_TALKS = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Yy]our?)\b")
_LETTER = re.compile(r"dear\b|sir\b|(?:your |readers['’] )?letters\b", re.IGNORECASE)
_LONGEST = 60  # characters of a signature


def is_byline(text: str) -> bool:
    """Whether a line says who wrote or made something, and nothing else.

    >>> [is_byline(text) for text in ("By Nell Thwaite", "Reviewed by Dr R. Cole", "Words: Jo Marsh", "Words matter")]
    [True, True, True, False]
    """
    return any(each.fullmatch(text.strip()) for each in (_AUTHOR, _OTHER, _ANY_BY))


def author_of(text: str) -> str:
    """The name in a line that says who wrote the article; empty for one that says something else.

    >>> author_of("By Jo Marsh"), author_of("Words: Jo Marsh"), author_of("Reviewed by Dr R. Cole")
    ('Jo Marsh', 'Jo Marsh', '')
    """
    if match := _AUTHOR.fullmatch(text):
        return match["name"]
    return text.removeprefix("By ") if _BY.fullmatch(text) else ""


def signature_places(texts: Sequence[str]) -> frozenset[int]:
    """The indexes of the lines that sign a letter: they end what stands above, and head nothing.

    A name with a place is one only among letters: where somebody says "I" above it, or another such line is there.
    """
    named = [index for index, text in enumerate(texts) if len(text) <= _LONGEST and _SIGNATURE.fullmatch(text)]
    letters = len(named) > 1 or any(_LETTER.match(text) for text in texts)
    signed = {index for index in named if index and _ends(texts[index - 1]) and (letters or _talks(texts, index))}
    for index, text in enumerate(texts):
        above = texts[index - 1] if index else ""
        if _WITHHELD.fullmatch(text):
            signed.add(index)
            if _is_person(above) and index > 1 and _ends(texts[index - 2]):
                signed.add(index - 1)
        elif index and len(above) <= _LONGEST and _SIGN_OFF.fullmatch(above) and _is_person(text):
            signed |= {index - 1, index}
    return frozenset(signed)


def _is_person(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_PERSON.fullmatch(text) or _SIGNATURE.fullmatch(text))


def _ends(text: str) -> bool:
    """Whether a sentence ends here, or a letter's last greeting."""
    return bool(re.search(r"[.!?…][\"'”’)\]]*$", text) or _SIGN_OFF.fullmatch(text))


def _talks(texts: Sequence[str], index: int) -> bool:
    return any(_TALKS.search(text) for text in texts[max(index - 3, 0) : index])
