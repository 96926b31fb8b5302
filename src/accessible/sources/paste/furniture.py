"""What every page of a document has around its text: page numbers and running heads, taken out and listed.

A line goes only where something shows what it is: it says "Page 3 of 7"; it stands in the middle of a sentence; it is
a number in a row of them, a page apart or beside one and the same words, or the next after a page that says its number.
A running head goes where it stands beside a page number, in a sentence, or has a number that rises, and comes more than
once (or is the title). Everything else stays, and is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container
from itertools import pairwise

from accessible.article import RemovedLine
from accessible.errors import Finding
from accessible.sources.paste.page import SMALL, STOP, PastedLine, PastedPage, after, before

NUMBER = "a page number"
_NUMBER_REMEDY = "If it is the number of a page, take it out. If it is of the text, put it on the line of its words."
HEAD = "a line at the head or foot of a page"
# No two runs of spaces stand side by side in these: on a line of many spaces the time would grow as their square.
_SURE = re.compile(
    r"\s*(?:[-–—|]\s*)?(?:page|pg\.?|p\.)\s*(?:\|\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?(?:\s*[-–—|])?\s*",
    re.IGNORECASE,
)
_FOOT = re.compile(r".{0,70}(?:[|–—·]\s*|\S {3,})page\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\s*", re.IGNORECASE)
_LONE = re.compile(r"\s*(?:[-–—|[]\s*)?(\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?(?:\s*[-–—|\]])?\s*")
_NUMBERED = re.compile(r"\s*(?P<head>\S.*?[^\W\d_])\W{0,3}\s+(?P<number>\d{1,3})\s*")
# What is counted in headings: "Your diary for week 2". The number behind such a word is no page's.
_COUNTED = frozenset(
    "appendix booklet box chapter day edition exercise figure group hour issue leaflet lesson level month no number "
    "option part phase point question rule section session stage step story table task tip unit volume week "
    "year".split()
)
_LEAST_TIMES = 3  # of one that begins with 1
_LEAST_WORDS = 3  # of a running head with its number: shorter ones count steps and parts
# What a running head calls the whole that it runs through.
_WHOLE = re.compile(r"\b(?:booklet|brochure|fact ?sheet|guide|handbook|leaflet|newsletter|pamphlet)\b", re.IGNORECASE)
_LETTERED = re.compile(r"\s*\(?(?:[a-h]|[ivx]{1,4})[.)]\s")
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
_SHOWN = 6  # line numbers in one message
_MOST_BETWEEN = 6  # lines of a page's foot and the next page's head
_LEAST = 40  # characters of a paragraph that a page's end can break


def take_out_furniture(page: PastedPage) -> PastedPage:
    """Page numbers first: they show where the heads and feet are."""
    gone: dict[int, str] = {index: NUMBER for index, line in enumerate(page.lines) if _is_sure(line)}
    lone = [index for index, line in enumerate(page.lines) if not line.fixed and _LONE.fullmatch(line.text)]
    lone = [index for index in lone if index not in gone]
    gone |= dict.fromkeys(_numbers(page, lone, gone), NUMBER)
    gone |= dict.fromkeys(_numbered_heads(page) - gone.keys(), HEAD)
    gone |= dict.fromkeys(_heads(page, gone), HEAD)
    first = next((index for index, line in enumerate(page.lines) if not line.blank), -1)
    if not page.title and gone.get(first) == HEAD:  # a booklet's title is its running head, too
        del gone[first]
    findings = _doubts(page, lone, gone)
    if not gone:
        return page.but(findings=findings) if findings else page
    removed = [
        RemovedLine(page.lines[index].number, page.lines[index].text.strip(), why)
        for index, why in sorted(gone.items())
    ]
    return page.but(_without(page, gone), removed=removed, findings=findings)


def _is_sure(line: PastedLine) -> bool:
    return not line.fixed and bool(_SURE.fullmatch(line.text) or _FOOT.fullmatch(line.text))


def _around(page: PastedPage, index: int, gone: Container[int]) -> tuple[int, int]:
    """The indexes of the lines with words above and below this one, past those that are gone; -1 for none."""
    above, below = before(page.lines, index), after(page.lines, index)
    for _ in range(_MOST_BETWEEN):
        above = before(page.lines, above) if above in gone else above
        below = after(page.lines, below) if below in gone else below
    return above, below


def _in_sentence(page: PastedPage, index: int, gone: Container[int]) -> bool:
    """Whether the lines with words around this one (and around what is gone beside it) are one sentence."""
    lines = page.lines
    above, below = _around(page, index, gone)
    if above < 0 or below < 0 or not (page.is_text(lines[above]) and page.is_text(lines[below])):
        return False
    length = len(lines[above].text)
    for place in range(above - 1, -1, -1):
        if lines[place].blank or length >= _LEAST:
            break
        length += len(lines[place].text)
    return (
        length >= _LEAST
        and not STOP.search(lines[above].text.rstrip())
        and bool(SMALL.match(lines[below].text.strip()))
        and not _LETTERED.match(lines[below].text)
    )


def _numbers(page: PastedPage, lone: list[int], gone: dict[int, str]) -> set[int]:
    """The lone numbers that are those of pages."""
    times = _times(page)
    again = {index for index, line in enumerate(page.lines) if times[_name(line.text)] > 1 and _can_be_head(page, line)}
    around = {*gone, *lone, *again}
    found = {index for index in lone if _in_sentence(page, index, around) and not _could_be_text(page, index, around)}
    found |= {index for index in lone if {index - 1, index + 1} & gone.keys() and _says(page, index, gone)}
    sure = bool(found) or bool(gone)
    places = [0]
    for line in page.lines:
        places.append(places[-1] + len(line.text))
    for one, other in pairwise(lone):
        counted = _value(page, other) == _value(page, one) + 1
        apart = places[other] - places[one] >= _PAGE or _same_beside(page, one, other)
        if counted and (apart or (sure and {one, other} & found)):
            found |= {one, other}
    return found | _next_pages(page, lone, gone)


def _same_beside(page: PastedPage, one: int, other: int) -> bool:
    """Whether two numbers stand above (or below) the same words, which can be a running head."""
    for beside in (before, after):
        lines = [page.lines[place] for place in (beside(page.lines, one), beside(page.lines, other)) if place >= 0]
        if len(lines) == 2 and _name(lines[0].text) == _name(lines[1].text) != "" and _can_be_head(page, lines[0]):
            return True
    return False


def _next_pages(page: PastedPage, lone: list[int], gone: dict[int, str]) -> set[int]:
    """Numbers that stand apart, between whole sentences, and go on from a line above that says its page's number."""
    found = set[int]()
    said = {index: int(match.group()) for index in gone if (match := re.search(r"\d+", page.lines[index].text))}
    alone = {_value(page, index) for index in lone}
    for index in lone:
        last = max((place for place in said if place < index), default=-1)
        number = _value(page, index)
        if last >= 0 and number == said[last] + 1 and said[last] not in alone and _between_sentences(page, index):
            found.add(index)
            said[index] = number
            alone.discard(number)
    return found


def _between_sentences(page: PastedPage, index: int) -> bool:
    above, below = before(page.lines, index), after(page.lines, index)
    ended = above >= 0 and bool(STOP.search(page.lines[above].text.rstrip()))
    return _is_apart(page, index) and ended and (below < 0 or not SMALL.match(page.lines[below].text.strip()))


def _numbered_heads(page: PastedPage) -> set[int]:
    """Short lines of the same words, each with a number behind them that rises by one: "APPEALS: A SHORT GUIDE 11"."""
    heads: dict[str, list[tuple[int, int]]] = {}
    for index, line in enumerate(page.lines):
        match = _NUMBERED.fullmatch(line.text) if _can_be_head(page, line) else None
        words = _name(match["head"]).split() if match else []
        if match and len(words) >= _LEAST_WORDS and words[-1] not in _COUNTED:
            heads.setdefault(" ".join(words), []).append((index, int(match["number"])))
    found = set[int]()
    for places in heads.values():
        rising = [pair for pair in pairwise(places) if pair[1][1] == pair[0][1] + 1]
        enough = len(places) >= _LEAST_TIMES or places[0][1] > 1
        if rising and len(rising) == len(places) - 1 and enough:
            found |= {index for index, _ in places}
    return found


def _could_be_text(page: PastedPage, index: int, gone: Container[int]) -> bool:
    """Whether a number in the middle of a sentence may be one of its words: a dose must not go for a page's number."""
    lines = page.lines
    above, below = _around(page, index, gone)
    last, first = lines[above].text.split()[-1].casefold(), lines[below].text.split()[0].casefold()
    return not _is_apart(page, index) or last.strip("*_") in _WANTS_NUMBER or first.strip("*_,;") not in _NO_UNIT


def _says(page: PastedPage, index: int, gone: dict[int, str]) -> bool:
    """Whether the line beside a lone number says that this is the page's."""
    beside = [page.lines[place].text for place in (index - 1, index + 1) if place in gone]
    return any(str(_value(page, index)) in re.findall(r"\d+", text) for text in beside)


def _value(page: PastedPage, index: int) -> int:
    match = _LONE.fullmatch(page.lines[index].text)
    return int(match.group(1)) if match else 0


def _heads(page: PastedPage, gone: dict[int, str]) -> set[int]:
    """Short lines that come again, each where a page ends."""
    times = _times(page)
    title = _name(page.title)
    found = set[int]()
    for index, line in enumerate(page.lines):
        name = _name(line.text)
        if index in gone or not name or not _can_be_head(page, line) or (times[name] < 2 and name != title):
            continue
        beside = {before(page.lines, index), after(page.lines, index)} & gone.keys()
        if beside or _in_sentence(page, index, gone) or (gone and _names_the_whole(page, index)):
            found.add(index)
    heads = {_name(page.lines[index].text) for index in found}
    return found | {index for index in _top(page) - gone.keys() if _name(page.lines[index].text) in heads}


def _names_the_whole(page: PastedPage, index: int) -> bool:
    """Whether a line alone says what booklet this is, or begins as the title does."""
    words, title = _name(page.lines[index].text).split(), _name(page.title).split()
    said = bool(_WHOLE.search(page.lines[index].text)) or (len(words) > 2 and words[:2] == title[:2])
    return _is_apart(page, index) and said


def _times(page: PastedPage) -> Counter[str]:
    """How often each line comes that could be a running head."""
    return Counter(name for line in page.lines if _can_be_head(page, line) and (name := _name(line.text)))


def _top(page: PastedPage) -> set[int]:
    """The second and third line with words: a head that was found further down can stand there, below the title."""
    return set([index for index, line in enumerate(page.lines) if not line.blank][1:3])


def _can_be_head(page: PastedPage, line: PastedLine) -> bool:
    text = line.text.strip()
    return page.is_text(line) and len(text) <= _LONGEST_HEAD and not STOP.search(text) and not SMALL.match(text)


def _name(text: str) -> str:
    """A running head's words without its page number."""
    return " ".join(re.findall(r"[^\W\d_]+", text.casefold()))


def _doubts(page: PastedPage, lone: list[int], gone: dict[int, str]) -> list[Finding]:
    """Numbers that stay, and a short line in the middle of a sentence."""
    findings = []
    stay = [index for index in lone if index not in gone]
    told = [page.lines[index] for index in stay if not _in_sentence(page, index, gone)]
    if told:
        more = ", ".join(str(line.number) for line in told[1:_SHOWN]) + (" and more" if len(told) > _SHOWN else "")
        message = f"This line is a number alone. So are lines: {more}." if more else "This line is a number alone."
        findings.append(page.tell("lone-number", told[0], message, _NUMBER_REMEDY))
    for index, line in enumerate(page.lines):
        if line.blank or index in gone or not _is_apart(page, index) or not _in_sentence(page, index, gone):
            continue
        if index in stay:
            message = "This number stands alone in the middle of a sentence."
            findings.append(page.ask("line-in-sentence", line, message, _NUMBER_REMEDY))
        elif _can_be_head(page, line):
            message = "This line stands in the middle of a sentence."
            findings.append(
                page.ask("line-in-sentence", line, message, "Take it out, or move it, and join the sentence.")
            )
    return findings


def _is_apart(page: PastedPage, index: int) -> bool:
    """Whether empty lines stand above and below."""
    lines = page.lines
    return index > 0 and lines[index - 1].blank and index + 1 < len(lines) and lines[index + 1].blank


def _without(page: PastedPage, gone: dict[int, str]) -> list[PastedLine]:
    """The lines that stay; of the empty lines around one that goes, those above it go with it."""
    kept: list[PastedLine] = []
    for index, line in enumerate(page.lines):
        if index not in gone:
            kept.append(line)
            continue
        while kept and kept[-1].blank:
            kept.pop()
        kept.append(PastedLine(line.number, ""))
    return kept
