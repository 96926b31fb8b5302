"""Lines of nothing but dashes or other signs, and bullets without words: left out, and listed.

In Markdown such a line right under a paragraph would make a heading of the whole of it. No other sign of the staff
guide does that, and in a pasted text it is a rule between paragraphs, or a list's item that was never written. Only
where the dashes underline one short line, from its beginning to its end, is that a heading.
"""

from __future__ import annotations

import re

from accessible.article import RemovedLine, Repair
from accessible.sources.paste.page import STOP, PastedLine, PastedPage, after

RULE = "a rule between paragraphs has no words (for a heading, write ## before its words)"
UNDERLINED = "A line that was underlined with dashes was made a heading."
EMPTY = "a bullet without words"
PARTED = "Bullets on lines of their own were put before the lines below them."
_UNDER = re.compile(r" {0,3}(-{2,}|=+)\s*")
_SIGNS = re.compile(r"\s*([-=_*–—~·.•+#])\s*(?:\1\s*){2,}|\s*[–—]{2}\s*")
_OWN = re.compile(r" {0,3}(?:([-*_])\s*)(?:\1\s*){2,}|\s*(```+|~~~+|#+|\|).*")  # the reader of Markdown knows these
_LONGEST = 70  # characters of a heading
_LEAST_PARTED = 2  # bullets: one alone may be a rule between paragraphs
_SLACK = 2  # characters: nobody counts the dashes
_BULLET = re.compile(r"\s*[-–—*+•·▪▸◦‣●○■□\uf0b7\uf0a7]\s*")


def leave_out_dashes(page: PastedPage) -> PastedPage:
    """Lines of signs alone go; an empty line stands in their place, so that they still part what they parted."""
    page = _with_bullets(page)
    lines: list[PastedLine] = []
    removed: list[RemovedLine] = []
    repairs: list[Repair] = []
    for index, line in enumerate(page.lines):
        if _underlines(page, index):
            heading = f"## {lines[-1].text.strip()}"
            repairs.append(Repair(lines[-1].number, f"{lines[-1].text}\n{line.text}", heading, UNDERLINED))
            lines[-1:] = [PastedLine(lines[-1].number, heading), PastedLine(line.number, "")]
            continue
        reason = "" if line.fixed or line.blank else _reason(page, index)
        if reason:
            removed.append(RemovedLine(line.number, line.text.strip(), reason))
        lines.append(PastedLine(line.number, "") if reason else line)
    return page.but(lines, repairs, removed) if removed or repairs else page


def _with_bullets(page: PastedPage) -> PastedPage:
    """Two bullets or more, each on a line right above its words: some browsers copy a list so."""
    parted = [index for index in range(len(page.lines) - 1) if _is_parted(page, index)]
    if len(parted) < _LEAST_PARTED:
        return page
    lines, repairs = list(page.lines), list[Repair]()
    for index in parted:
        sign, words = lines[index], lines[index + 1]
        text = f"- {words.text.strip()}"
        repairs.append(Repair(sign.number, f"{sign.text.strip()}\n{words.text.strip()}", text, PARTED))
        lines[index : index + 2] = [PastedLine(sign.number, ""), PastedLine(words.number, text)]
    return page.but(_close_up(lines), repairs)


def _is_parted(page: PastedPage, index: int) -> bool:
    line, below = page.lines[index], page.lines[index + 1]
    alone = not line.fixed and _BULLET.fullmatch(line.text) and not _UNDER.fullmatch(line.text)
    return bool(alone) and not below.blank and page.is_text(below) and not _SIGNS.fullmatch(below.text)


def _close_up(lines: list[PastedLine]) -> list[PastedLine]:
    """The lines without the empty ones between two items."""
    kept: list[PastedLine] = []
    for line in lines:
        if line.text.startswith("- ") and len(kept) > 1 and kept[-1].blank and kept[-2].text.startswith("- "):
            kept.pop()
        kept.append(line)
    return kept


def _underlines(page: PastedPage, index: int) -> bool:
    """Whether a line of dashes is as long as the one short line above it, which stands apart and has text below."""
    line, above = page.lines[index], page.lines[index - 1] if index else None
    if not page.markdown or line.fixed or above is None or not page.is_text(above) or not _UNDER.fullmatch(line.text):
        return False
    words = above.text.strip()
    apart = index == 1 or page.lines[index - 2].blank
    short = len(words) <= _LONGEST and not STOP.search(words)
    as_long = abs(len(line.text.strip()) - len(words)) <= _SLACK
    return apart and short and as_long and after(page.lines, index) >= 0


def _reason(page: PastedPage, index: int) -> str:
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
