"""Headings of a pasted page: its lines go in, those that are headings come out.

A pasted page has no sign for a heading. One is short, stands apart, ends no sentence, and has text below it. A question
can be one too. Facts (a phone number, "Serves 2", "Leaflet No. 214") are none, nor is one of several lines in a row:
an address, a short list, a verse, even where an empty line stands between all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from accessible.sources.bylines import is_byline, signature_places
from accessible.sources.paste.headings import is_standing_heading
from accessible.sources.paste.page import CONTACT, SMALL
from accessible.sources.paste.placeholders import is_placeholder
from accessible.sources.paste.wraps import goes_on
from accessible.sources.questions import BULLET, NUMBER, SourceLine, only_asks

MAX_HEADING = 70  # characters; a longer line without a full stop is a paragraph
_ROW = 3  # lines: two can be a heading and the first below it
SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_FACT = re.compile(
    r"(?:(?:page |date )?(?:last |next |first )?(?:reviewed|review(?: due| date)?|updated|published|posted|printed"
    r"|written)\b"
    r"|(?:leaflet|document|version|ref(?:erence)?|isbn|code)\b.{0,12}\d"
    r"|(?:tel|phone|telephone|fax|mobile|text|e-?mail|web|open|opening hours)\b\.?:?\s.*\d"
    r"|(?:serves|makes|prep|preparation|cook|cooking|oven|ready in)\b.{0,12}\d"
    r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(?:st|nd|rd|th)? "
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? \d{4}\Z"
    r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?,? \d{4}\Z"
    r"|£\d[\d.,]* (?:a|per|each)\b"
    r"|©"
    r"|[\d½¼¾][\d.,/½¼¾]*\s?(?:k?g|mg|ml|cl|l|litres?|oz|lbs?|tsps?|tbsps?|cups?|pints?|cm|mm)\b)",
    re.IGNORECASE,
)
_GREETING = re.compile(r"Dear(?: [A-Z][\w.'’-]*){1,3}\W*")
_ASKING = re.compile(r"(?:what|how|where|when|why|who|which)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Headings:
    """The indexes of the lines that are headings, and of each first line of those in a row that are none."""

    places: frozenset[int]
    rows: frozenset[int]


def headings_of(lines: Sequence[SourceLine], *, questions: bool) -> Headings:
    """The headings among the lines; `questions`: a question alone can be one here."""
    spaced = any(line.gap for line in lines[1:])
    signed = signature_places([line.text for line in lines])
    standing = {index for index in range(len(lines) - 1) if is_standing_heading(lines[index].text)}
    others = [
        index
        for index in range(len(lines) - 1)
        if index not in {*signed, *standing} and _is_heading(lines, index, spaced=spaced, questions=questions)
    ]
    rows = [row for row in _rows(others) if len(row) >= _ROW]
    # "What to bring" is a heading, and what stands below it is a list.
    rows = [row[1:] if _ASKING.match(lines[row[0]].text) else row for row in rows]
    none = {*signed, *(index for row in rows for index in row)}
    places = (index for index in (*standing, *others) if index not in none and not _is_name(lines[index]))
    return Headings(frozenset(places), frozenset(row[0] for row in rows))


def _is_name(line: SourceLine) -> bool:
    """Whether a line is a verse's, or says who wrote what is below it."""
    return line.verse or line.below_title or is_byline(line.text)


def _rows(places: Iterable[int]) -> Iterator[list[int]]:
    """The places that follow one another without a line between them."""
    for _, row in groupby(enumerate(places), key=lambda each: each[1] - each[0]):
        yield [place for _, place in row]


def _is_heading(lines: Sequence[SourceLine], index: int, *, spaced: bool, questions: bool) -> bool:
    line, below = lines[index], lines[index + 1]
    if _is_name(line) or not _can_be(line.text) or (spaced and index and not line.gap):
        return False
    if only_asks(line):
        return questions and spaced and not only_asks(below)
    touching = spaced and not below.gap
    if SENTENCE_END.search(line.text) or (touching and (_is_open(below.text) or SMALL.match(below.text))):
        return False
    return not _leads_into(line.text, below.text)


def _can_be(text: str) -> bool:
    """Whether a line has the shape of a heading."""
    none = CONTACT.search(text) or _FACT.match(text) or SMALL.match(text) or _GREETING.fullmatch(text)
    lettered = re.search(r"[^\W\d_]", text) is not None
    return len(text) <= MAX_HEADING and lettered and not none and not BULLET.match(text) and not is_placeholder(text)


def _is_open(text: str) -> bool:
    """Whether the line right below is no sentence and no item: then both are of several lines of facts in a row."""
    return not (SENTENCE_END.search(text) or BULLET.match(text) or NUMBER.match(text))


def _leads_into(text: str, below: str) -> bool:
    """Whether a line is the beginning of each item of the list below it: "Ring us if". "What to look for" is none."""
    small = BULLET.match(below) and SMALL.match(BULLET.sub("", below, count=1))
    return bool(goes_on(text) and small and not _ASKING.match(text))
