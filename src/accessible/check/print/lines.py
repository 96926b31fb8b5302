"""How lines break: no sense is lost at a line's end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from accessible.check.pdf.tree import Element
from accessible.check.pdf.words import PrintedLine, ReadBack
from accessible.check.print.fault import PrintExpectation, Spot
from accessible.check.print.words import align, tokens_of

_HYPHENS = ("-", "\u2010", "\u00ad")
_NO_BREAK = ("\u00a0", "\u202f", "\u2011", "\u2060")
# After these a long address may go on on the next line; they are part of it.
_ADDRESS = re.compile(r"://|www\.|@|\w\.\w+/|[\w-]\.[a-z]{2,}(?:[/:?#]|$)|10\.\d{4}")
_AFTER = re.compile(r"[-\u2010–—/:?&=_.+|@]$")

_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_MONTH = (
    r"(?:(?:January|February|March|April|June|July|August|September|October|November|December)"
    rf"|{_SHORT_MONTH}),?"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_UNIT = r"(?:mg|g|kg|µg|μg|mcg|ng|ml|mL|l|L|mm|cm|m|km|mmol|mmHg|bpm|kcal|IU|tablets?|%|per|°C|am|pm|a\.m\.|p\.m\.)"
# UKAAF: (the end of a line, the beginning of the next) that must not be parted.
_TERMS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r"(?:^|[^\w])\d(?:[\d.,–]*\d)?$"), re.compile(rf"{_UNIT}(?!\w)")),
    (re.compile(r"(?:^|\s)\d{1,2}(?:st|nd|rd|th)?$"), re.compile(rf"{_MONTH}(?!\w)")),
    (re.compile(rf"(?:^|\s){_MONTH}$"), re.compile(r"\d{4}\b")),
    (re.compile(rf"(?:^|\s){_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?$"), re.compile(r"\d{4}\b")),
    (re.compile(r"(?:^|\s)\+?\d{2,}$"), re.compile(r"\d{3,}\b")),
    (re.compile(rf"(?:^|\s){_WEEKDAY},?$"), re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?!\w)")),
    (re.compile(r"(?:^|\s)[A-Z]{1,2}\d[A-Z\d]?$"), re.compile(r"\d[A-Z]{2}\b")),
)
# A row of figures that is longer than any telephone number.
_ROW_OF_FIGURES = re.compile(r"[+()\d]+(?: [+()\d]+)+")
_LONGEST_NUMBER = 18  # characters


def line_pairs(back: ReadBack) -> Iterator[tuple[PrintedLine, PrintedLine]]:
    """Every line with the one that follows it in the same block."""
    for line, after in pairwise(back.lines):
        if line.block == after.block and (line.page, line.baseline) != (after.page, after.baseline):
            yield line, after


def added_hyphens(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """No line ends in a hyphen that the article does not have there."""
    known = None if expected.texts is None else {word for text in expected.texts for word in tokens_of(text)}
    for line, after in line_pairs(back):
        ending, beginning = _last(line), _first(after)
        if not ending.endswith(_HYPHENS):
            continue
        if ending.endswith("\u00ad") or (known is not None and not _is_own(ending, beginning, known)):
            yield Spot(line.page, f"{ending} {beginning}", "A line ends with a hyphen that the article does not have:")


def _is_own(ending: str, beginning: str, known: set[str]) -> bool:
    ending = ending.replace("\u2010", "-")
    return ending in known or any(word.startswith(ending) or ending + beginning in word for word in known)


def split_terms(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """A dose, a date and a telephone number stay on one line, and so does what a no-break space holds together."""
    texts: dict[int, str] = {}
    for line in back.lines:
        texts[line.block] = " ".join([texts.get(line.block, ""), *line.text.split()])
    for line, after in line_pairs(back):
        ending, beginning = line.text.rstrip(" \r\n"), after.text.lstrip(" \r\n")
        if _in_row(f"{_last(line)} {_first(after)}", texts[line.block]):
            continue
        held = ending.endswith(_NO_BREAK) or beginning.startswith(_NO_BREAK)
        flat = ending.replace("\u00a0", " ")
        parted = any(before.search(flat) and behind.match(beginning) for before, behind in _TERMS)
        if (held or parted) and not _in_cell(back.tree.elements[line.block]):
            words = f"{_last(line)} {_first(after)}"
            yield Spot(line.page, words, "Split over two lines, but belongs together:")


def _in_row(parted: str, text: str) -> bool:
    """Whether two groups of figures are of a long row, which is no telephone number."""
    rows = (row.group() for row in _ROW_OF_FIGURES.finditer(text))
    return any(parted in row for row in rows if len(row) > _LONGEST_NUMBER)


def _in_cell(element: Element) -> bool:
    """A narrow cell may have to end a line after a number."""
    return element.kind in ("TH", "TD")


def split_words(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """A word is not broken at a line's end; only an address that is longer than a line may be.

    Without the article, what a screen reader says is compared: then two words that it runs together are told.
    """
    texts = [token.text for token in back.heard] if expected.texts is None else expected.texts
    wanted = [token for text in texts for token in tokens_of(text)]
    for word, pieces in align(wanted, back.shown).broken:
        if not _ADDRESS.search(word) and not all(_AFTER.search(piece.text) for piece in pieces[:-1]):
            yield Spot(
                pieces[0].page,
                " ".join(piece.text for piece in pieces),
                "A word is broken at a line's end, or two are run together:",
            )


def _last(line: PrintedLine) -> str:
    words = line.text.split()
    return words[-1] if words else ""


def _first(line: PrintedLine) -> str:
    words = line.text.split()
    return words[0] if words else ""
