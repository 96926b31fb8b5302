"""Initials: whether a capital with a full stop belongs to a person's name, or ends a sentence.

A text and the place of the capital go in, yes or no comes out. The cutter of sentences and the reading both ask
here, so that no stop is left unsaid where a sentence was not joined. A sentence ended too early costs a breath;
two joined can turn the sense round ("Do not take vitamin C. Take iron"). So the words around must say that it
is a name: what has no evidence below ends its sentence. Why each row: decision 024.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from accessible.plan.people import BEFORE_NAMES, FIRST_NAMES, NAMED_BY_LETTER, NO_SURNAMES, PARTICLES, TITLES

NEARBY = 80  # characters looked at before the capital; the time stays in step with the length of a text
MOST_AUTHORS = 20  # of a list, looked at one before the other
NAME = r"[A-ZÀ-ÖØ-ÞĀ-ɏ](?:['’][A-ZÀ-ÖØ-Þ])?[a-zß-öø-ÿĀ-ɏ][\w'’-]*"
MORE = r"(?:-?[A-Z]\.\s*){0,5}"
_SMALL = rf"(?:(?:{PARTICLES})\s){{1,2}}{NAME}"
_AFTER = re.compile(rf"\s*(?P<more>{MORE})(?!Long Covid\b)(?:(?P<small>{_SMALL})|(?P<name>{NAME})|(?P<on>[a-z]{{2}}))")
_STARTS = re.compile(r"(?:\A|(?<!\bvs)[.!?…][\"'”’)\]]*\s)[\s\"'“‘(\[–—-]*$|[(\[“‘]$|(?<![\w.])[A-Z]\.-?$")
_WORD_BEFORE = re.compile(r"([\w'’]+)\.?\s$")
_TOLD_BEFORE = re.compile(r"(\w+)[.:,]?\s$")
_LISTED = re.compile(
    rf"(?<![\w.'’-])(?P<first>[A-Z])\.\s?{MORE}(?:(?:{PARTICLES})\s){{0,2}}{NAME}(?:[,;]|,?\s(?:and|&))\s$"
)
_NAMED = re.compile(rf"(?P<given>[A-Z][\w'’]+)\.?\s(?:(?:[A-Z]\.?|{NAME})\s)?{NAME}(?:[,;]|,?\s(?:and|&))\s$")
_SAYS = re.compile(
    r"(?:\s(?:said|says|wrote|writes|asks|asked|adds|added|replied|replies|explains|explained|reports|reported)\b"
    r"|\set al\b|\sand (?:colleagues|others)\b|,?\s\((?:19|20)[0-9]{2}\b)"
)
# Words that open an answer: "A. Yes", but "A. Smith".
ANSWERS = frozenset(
    "a an and as at because but for he i if in it most my no not nobody please she some thank that the there these "
    "they this unfortunately very we well what when yes you your".split()
)
_ANSWER = re.compile(r"\s[‘“'\"]?(\w+)")


def is_initial(text: str, at: int) -> bool:
    """Whether the capital at `at`, with a full stop after it, is an initial of a name that follows.

    >>> [is_initial(text, text.index("C.")) for text in ("Ask Dr C. Ash.", "Take vitamin C. Rest.", "C. Ash wrote.")]
    [True, False, True]
    """
    return _is_initial(text, at, MOST_AUTHORS)


def is_label(text: str, at: int) -> bool:
    """Whether the capital at `at` is the Q. or A. of a column, where a question or an answer begins.

    >>> [is_label(text, 0) for text in ("Q. Is it safe?", "A. Lady Oak.", "A. Smith wrote.")]
    [True, True, False]
    """
    if text[at] not in "QA" or not _STARTS.search(text[max(0, at - NEARBY) : at]):
        return False
    following = _ANSWER.match(text, at + 2)
    if following is None:
        return False
    titled = following[1] in TITLES and following[1] not in ("Judge", "President")  # nobody is "A. Baroness Ireton"
    return text[at] == "Q" or titled or following[1].lower() in ANSWERS


def is_named_by_letter(text: str, at: int) -> bool:
    """Whether the letter at `at` is a name by itself: vitamin C, plan B."""
    return _word_before(text[max(0, at - NEARBY) : at]).lower() in NAMED_BY_LETTER


_COUNTRIES = frozenset("U.S U.K U.N E.U U.S.A".split())
_OF_COUNTRIES = re.compile(
    r"\s(?:Air|Army|Attorney|Census|Centers|Congress|Congressional|Constitution|Coast|Department|Embassy|Environmental"
    r"|Federal|Food|Geological|Government|House|Marines?|National|Navy|Open|President|Preventive|Public|Secretary|Senate"
    r"|Senator|State|States|Supreme|Surgeon|Treasury|Veterans)\b"
)
_BOX = re.compile(r"\s(?:Box|BOX)\b")
_ROLE = re.compile(
    r"\s(?:Chief|Chair|Chairman|Chairwoman|Trustees?|Director|President|Patron|Medical|Research|Association|Society"
    r"|Trust|Support|Alliance|Centre|Clinic|Group|Ambassador|Spokesman|Spokeswoman|Vice)\b"
)
_OF_COUNTRY = re.compile(rf"\s[A-Z]{{2,6}}\s{NAME}")  # "U.K. MS Society"
_TITLED = re.compile(rf"\s(?!Long Covid\b)(?P<first>{NAME})\s(?:of\s)?{NAME}")


def ends_capitals(text: str, at: int, end: int) -> bool:
    """Whether the last stop of dotted capitals such as "M.E." ends a sentence, where a capital or a figure follows.

    Two words with capitals go on with it, unless they are a person's name ("U.S. National Institutes").

    >>> [ends_capitals(text, 0, 4) for text in ("M.E. Doctors are", "M.E. Chief Executive Jane", "M.E. Jane Poe")]
    [True, False, True]
    """
    if text[at : end - 1] in _COUNTRIES and (_OF_COUNTRIES.match(text, end) or _OF_COUNTRY.match(text, end)):
        return False
    if text[at : end - 1] == "P.O" and _BOX.match(text, end):
        return False
    if _ROLE.match(text, end):
        return False
    titled = _TITLED.match(text, end)
    if titled is None:
        return True
    first = titled["first"]
    return first in FIRST_NAMES or first in TITLES or first.lower().replace("’", "'") in NO_SURNAMES


def _is_initial(text: str, at: int, depth: int) -> bool:
    after, before = _AFTER.match(text, at + 2), text[max(0, at - NEARBY) : at]
    if after is None:
        return False
    if after["small"]:
        return not is_named_by_letter(text, at)
    if after["on"]:  # "Mrs T. was": a small letter goes on with the sentence
        return _has_title(text[at], before) or _has_first_name(text[at], before)
    spaced = bool(after["more"]) and text[at + 2].isspace()
    if after["name"].lower().replace("’", "'") in NO_SURNAMES:  # "has M. E. Nurses": only the second ends it
        return _is_in_a_row(text[at], before, spaced)
    if _is_in_a_row(text[at], before, spaced) or any(row(text[at], before) for row in EVIDENCE):
        return True
    return _is_listed(text, before, at, depth) or _speaks(text, after.end("name"), before)


def _word_before(before: str) -> str:
    found = _WORD_BEFORE.search(before)
    return found[1] if found else ""


def _begins(_letter: str, before: str) -> bool:
    """A sentence, bracket or quotation begins here, or another initial stands before: "J. K. Rowling"."""
    return bool(_STARTS.search(before)) and _word_before(before).lower() not in NAMED_BY_LETTER  # not "vit. C. Iron"


def _has_title(_letter: str, before: str) -> bool:
    """Dr B. Jones."""
    return _word_before(before) in TITLES


def _is_told_of(_letter: str, before: str) -> bool:
    """By B. Jones; our treasurer, B. Jones; photo: B. Jones."""
    found = _TOLD_BEFORE.search(before)
    return found is not None and found[1].lower() in BEFORE_NAMES


def _has_first_name(letter: str, before: str) -> bool:
    """Harry S. Truman. After a first name I, V and X are numerals: "Henry V. Kings did"."""
    return letter not in "IVX" and _word_before(before) in FIRST_NAMES


def _is_in_a_row(letter: str, before: str, chain: bool) -> bool:
    """At W. H. Smith: two initials with a space between; not "vitamin C. J. Smith writes"."""
    apart = not before or before[-1].isspace()
    return chain and apart and letter != "I" and _word_before(before).lower() not in NAMED_BY_LETTER


EVIDENCE: tuple[Callable[[str, str], bool], ...] = (_begins, _has_title, _is_told_of, _has_first_name)
"""What may stand before an initial: rows take the capital and the text before it."""


def _speaks(text: str, end: int, before: str) -> bool:
    """In 2019 J. Smith wrote: what comes after is what people do, or how their work is named."""
    return _SAYS.match(text, end) is not None and _word_before(before).lower() not in NAMED_BY_LETTER


def _is_listed(text: str, before: str, at: int, depth: int) -> bool:
    """A. Smith and B. Jones; Dr Ash, B. Jones: the name before it in a list is one too."""
    named = _NAMED.search(before)
    if named and (named["given"] in FIRST_NAMES or named["given"] in TITLES):
        return True
    listed = _LISTED.search(before)
    return listed is not None and (depth == 0 or _is_initial(text, at - len(before) + listed.start("first"), depth - 1))
