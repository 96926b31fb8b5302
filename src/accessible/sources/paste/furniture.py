"""What every page of a document has around its text: page numbers and running heads, taken out and listed.

A line goes only where something shows what it is: it says "Page 3 of 7"; it stands in the middle of a sentence; it is
a number in a row of them, a page apart. A running head goes where it stands beside a page number or in a sentence,
and comes more than once (or is the title). Everything else stays, and is told.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from accessible.article import RemovedLine
from accessible.errors import Finding
from accessible.sources.paste.page import SMALL, STOP, Line, Page, after, before

NUMBER = "a page number"
_NUMBER_REMEDY = "If it is the number of a page, take it out. If it is of the text, put it on the line of its words."
HEAD = "a line at the head or foot of a page"
_SURE = re.compile(
    r"\s*[-–—|]?\s*(?:page|pg\.?|p\.)\s*\|?\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\s*[-–—|]?\s*", re.IGNORECASE
)
_LONE = re.compile(r"\s*[-–—|[]?\s*(\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?\s*[-–—|\]]?\s*")
_LONGEST_HEAD = 80  # characters
_PAGE = 600  # characters between two page numbers at least: numbered steps are shorter
# After these a number is a word of the sentence; before those it is not, since nothing is counted by them.
_WANTS_NUMBER = frozenset(
    "a about above after around at below by dose every for from is just least most nearly next number of only or over "
    "page past range scored take taken than the to total under until up was were with within".split()
)
_NO_UNIT = frozenset(
    "a also although an and are as at be because been before but by can could did do does for from had has have he her "
    "his how if in is it its may might must my not on or our she should so than that the their them then there they "
    "this to was we were what when where which while who will with without would you your".split()
)
_LEAST = 40  # characters of a paragraph that a page's end can break


def take_out_furniture(page: Page) -> Page:
    """Page numbers first: they show where the heads and feet are."""
    gone: dict[int, str] = {index: NUMBER for index, line in enumerate(page.lines) if _is_sure(line)}
    lone = [index for index, line in enumerate(page.lines) if not line.fixed and _LONE.fullmatch(line.text)]
    lone = [index for index in lone if index not in gone]
    gone |= dict.fromkeys(_numbers(page, lone, gone), NUMBER)
    gone |= dict.fromkeys(_heads(page, gone), HEAD)
    findings = _doubts(page, lone, gone)
    if not gone:
        return page.but(findings=findings) if findings else page
    removed = [
        RemovedLine(page.lines[index].number, page.lines[index].text.strip(), why)
        for index, why in sorted(gone.items())
    ]
    return page.but(_without(page, gone), removed=removed, findings=findings)


def _is_sure(line: Line) -> bool:
    return not line.fixed and bool(_SURE.fullmatch(line.text))


def _in_sentence(page: Page, index: int, gone: dict[int, str]) -> bool:
    """Whether the lines with words around this one (and around what is gone beside it) are one sentence."""
    lines = page.lines
    above, below = before(lines, index), after(lines, index)
    while above in gone:
        above = before(lines, above)
    while below in gone:
        below = after(lines, below)
    if above < 0 or below < 0 or not (page.is_text(lines[above]) and page.is_text(lines[below])):
        return False
    length = len(lines[above].text)
    for place in range(above - 1, -1, -1):
        if lines[place].blank:
            break
        length += len(lines[place].text)
    return (
        length >= _LEAST
        and not STOP.search(lines[above].text.rstrip())
        and bool(SMALL.match(lines[below].text.strip()))
    )


def _numbers(page: Page, lone: list[int], gone: dict[int, str]) -> set[int]:
    """The lone numbers that are those of pages."""
    around = {**gone, **dict.fromkeys(lone, "")}
    found = {index for index in lone if _in_sentence(page, index, around) and not _could_be_text(page, index)}
    sure = bool(found) or bool(gone)
    places = [0]
    for line in page.lines:
        places.append(places[-1] + len(line.text))
    for one, other in pairwise(lone):
        counted = _value(page, other) == _value(page, one) + 1
        apart = places[other] - places[one] >= _PAGE
        if counted and (apart or (sure and {one, other} & found)):
            found |= {one, other}
    return found


def _could_be_text(page: Page, index: int) -> bool:
    """Whether a number in the middle of a sentence may be one of its words: a dose must not go for a page's number."""
    lines = page.lines
    above, below = before(lines, index), after(lines, index)
    last, first = lines[above].text.split()[-1].casefold(), lines[below].text.split()[0].casefold()
    return not _is_apart(page, index) or last.strip("*_") in _WANTS_NUMBER or first.strip("*_,;") not in _NO_UNIT


def _value(page: Page, index: int) -> int:
    match = _LONE.fullmatch(page.lines[index].text)
    return int(match.group(1)) if match else 0


def _heads(page: Page, gone: dict[int, str]) -> set[int]:
    """Short lines that come again, each where a page ends."""
    times = Counter(_name(line.text) for line in page.lines if _can_be_head(page, line))
    title = _name(page.title)
    found = set[int]()
    for index, line in enumerate(page.lines):
        name = _name(line.text)
        if index in gone or not name or not _can_be_head(page, line) or (times[name] < 2 and name != title):
            continue
        beside = {before(page.lines, index), after(page.lines, index)} & gone.keys()
        if beside or _in_sentence(page, index, gone):
            found.add(index)
    heads = {_name(page.lines[index].text) for index in found}
    return found | {index for index in _top(page) - gone.keys() if _name(page.lines[index].text) in heads}


def _top(page: Page) -> set[int]:
    """The second and third line with words: a head that was found further down can stand there, below the title."""
    return set([index for index, line in enumerate(page.lines) if not line.blank][1:3])


def _can_be_head(page: Page, line: Line) -> bool:
    text = line.text.strip()
    return page.is_text(line) and len(text) <= _LONGEST_HEAD and not STOP.search(text) and not SMALL.match(text)


def _name(text: str) -> str:
    """A running head's words without its page number."""
    return " ".join(re.findall(r"[^\W\d_]+", text.casefold()))


def _doubts(page: Page, lone: list[int], gone: dict[int, str]) -> list[Finding]:
    """Numbers that stay, and a short line in the middle of a sentence."""
    findings = [
        page.tell(
            "lone-number",
            page.lines[index],
            "This line is a number alone.",
            _NUMBER_REMEDY,
        )
        for index in lone
        if index not in gone and not _in_sentence(page, index, gone)
    ]
    findings += [
        page.ask(
            "line-in-sentence",
            page.lines[index],
            "This number stands alone in the middle of a sentence.",
            _NUMBER_REMEDY,
        )
        for index in lone
        if index not in gone and _in_sentence(page, index, gone) and _is_apart(page, index)
    ]
    for index, line in enumerate(page.lines):
        if (
            index not in gone
            and _is_apart(page, index)
            and _can_be_head(page, line)
            and index not in lone
            and _in_sentence(page, index, gone)
        ):
            message = "This line stands in the middle of a sentence."
            findings.append(
                page.ask("line-in-sentence", line, message, "Take it out, or move it, and join the sentence.")
            )
    return findings


def _is_apart(page: Page, index: int) -> bool:
    """Whether empty lines stand above and below."""
    lines = page.lines
    return index > 0 and lines[index - 1].blank and index + 1 < len(lines) and lines[index + 1].blank


def _without(page: Page, gone: dict[int, str]) -> list[Line]:
    """The lines that stay; of the empty lines around one that goes, those above it go with it."""
    kept: list[Line] = []
    for index, line in enumerate(page.lines):
        if index not in gone:
            kept.append(line)
            continue
        while kept and kept[-1].blank:
            kept.pop()
        kept.append(Line(line.number, ""))
    return kept
