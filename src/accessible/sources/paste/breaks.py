"""Breaks by other signs than a line's end: those of Word (a line break, a page break) and of web pages.

A form feed begins a page, a line separator a line, a paragraph separator a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible.article import Repair
from accessible.sources.paste.page import Line, Page

_LINES = "\x0b\x85\u2028"
_BREAKS = {"\x0c": "a page break", "\u2029": "a paragraph break", **dict.fromkeys(_LINES, "a line break")}
_CUT = re.compile("([\x0b\x0c\x85\u2028\u2029])")


def split_at_breaks(page: Page) -> Page:
    """Lines end where such a sign stands."""
    text = "\n".join(line.text for line in page.lines)
    used = [sign for sign in _BREAKS if sign in text]
    if not used:
        return page
    repairs = [
        Repair(
            next(line.number for line in page.lines if sign in line.text),
            sign,
            "\n",
            f"The sign for {_BREAKS[sign]} (U+{ord(sign):04X}) was made a plain one.",
            text.count(sign),
        )
        for sign in used
    ]
    return page.but([piece for line in page.lines for piece in _pieces(line)], repairs)


def _pieces(line: Line) -> Iterator[Line]:
    words, *rest = _CUT.split(line.text)
    yield Line(line.number, words)
    for sign, words in zip(rest[::2], rest[1::2], strict=True):
        if sign not in _LINES:
            yield Line(line.number, "")
        if words.strip() or sign in _LINES:
            yield Line(line.number, words)
