"""Lines of nothing but dashes or other signs, and bullets without words: left out, and listed.

In Markdown such a line right under a paragraph would make a heading of the whole of it. No other sign of the staff
guide does that, and in a pasted text it is a rule between paragraphs, or a list's item that was never written.
"""

from __future__ import annotations

import re

from accessible.article import RemovedLine
from accessible.sources.paste.page import Line, Page

RULE = "a rule between paragraphs has no words (for a heading, write ## before its words)"
EMPTY = "a bullet without words"
_UNDER = re.compile(r" {0,3}(-{2,}|=+)\s*")
_SIGNS = re.compile(r"\s*([-=_*–—~·.•+#])\s*(?:\1\s*){2,}|\s*[–—]{2}\s*")
_OWN = re.compile(r" {0,3}(?:([-*_])\s*)(?:\1\s*){2,}|\s*(```+|~~~+|#+|\|).*")  # the reader of Markdown knows these
_BULLET = re.compile(r"\s*[-–—*+•·▪▸◦‣●○■□\uf0b7\uf0a7]\s*")


def leave_out_dashes(page: Page) -> Page:
    """Lines of signs alone go; an empty line stands in their place, so that they still part what they parted."""
    lines: list[Line] = []
    removed: list[RemovedLine] = []
    for index, line in enumerate(page.lines):
        reason = "" if line.fixed or line.blank else _reason(page, index)
        if reason:
            removed.append(RemovedLine(line.number, line.text.strip(), reason))
        lines.append(Line(line.number, "") if reason else line)
    return page.but(lines, removed=removed) if removed else page


def _reason(page: Page, index: int) -> str:
    text, above = page.lines[index].text, page.lines[index - 1] if index else None
    if page.markdown:
        under = above is not None and not above.blank and not above.fixed and _UNDER.fullmatch(text)
        if under:
            return RULE
        if _OWN.fullmatch(text):
            return ""
    if _BULLET.fullmatch(text):
        return EMPTY
    return RULE if _SIGNS.fullmatch(text) else ""
