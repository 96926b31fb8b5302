"""Lists that lost their signs when they were copied from a web page: lines after a colon become items.

A line is an item where it is short, is no whole sentence, and is not one of a paragraph that was broken at its width.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from accessible.article import Repair
from accessible.sources.paste.page import END, SMALL, STOP, PastedLine, PastedPage, after, changed
from accessible.sources.paste.wraps import goes_on

WHAT = "Lines after a colon that had lost their signs were made items."
BETWEEN = "A line between two items that had lost its sign was made an item."
_LEAST_FULL = 3  # lines that reach the width of a page that was broken at it
_LEAST_SMALL, _LEAST_CAPITAL = 2, 3  # lines: two with capitals may be an address
_BULLET = re.compile(r"\s*[-•*] +\S")
_LONGEST = 90  # characters
_WIDEST = 150  # characters: a page with a longer line was not broken at a width
_FULL = 0.85
_SENTENCES = re.compile(r"[.!?]\s+[A-Z]")


def mark_items(page: PastedPage) -> PastedPage:
    """Each run of such lines gets "- " before each."""
    lines, repairs = list(page.lines), list[Repair]()
    width = _width(lines)
    for index, line in enumerate(page.lines):
        if not page.is_text(line) or not line.text.rstrip(" *_").endswith(":"):
            continue
        run = _run(page, index)
        if run and _are_items([lines[place].text.strip() for place in run], width):
            for place in run:
                text = f"- {lines[place].text.strip()}"
                repairs.append(changed(lines[place], text, WHAT))
                lines[place] = PastedLine(lines[place].number, text)
    return page.but(lines, repairs) if repairs else page


def mark_between(page: PastedPage) -> PastedPage:
    """On a page that was broken at its width: a line between two items, where the one above ends before the width."""
    width = _width(page.lines)
    full = sum(len(line.text.strip()) > _FULL * width for line in page.lines)
    if not width or full < _LEAST_FULL:
        return page
    lines, repairs = list(page.lines), list[Repair]()
    for index in range(1, len(lines) - 1):
        above, line, below = lines[index - 1 : index + 2]
        text = line.text.strip()
        beside = page.is_text(line) and _BULLET.match(above.text) and _BULLET.match(below.text)
        whole = STOP.search(above.text.rstrip()) and END.search(text) and not SMALL.match(text)
        room = beside and len(above.text.strip()) + 1 + len(text.split()[0]) <= _FULL * width
        if whole and room:
            repairs.append(changed(line, f"- {text}", BETWEEN))
            lines[index] = PastedLine(line.number, f"- {text}")
    return page.but(lines, repairs) if repairs else page


def _width(lines: Sequence[PastedLine]) -> int:
    """The longest line of a page that may be broken at a width; 0 if it was not."""
    longest = max((len(line.text.strip()) for line in lines), default=0)
    return longest if longest <= _WIDEST else 0


def _run(page: PastedPage, index: int) -> list[int]:
    """The lines of text after a line: one right below the other, or small letters with one empty line between.

    None where a line among them ends with a colon: those are no items, and each such line would be walked from again.
    """
    run: list[int] = []
    place = after(page.lines, index)
    furthest = index + 2
    while 0 <= place <= furthest and page.is_text(page.lines[place]) and "\t" not in page.lines[place].text.strip():
        small = [bool(SMALL.match(page.lines[each].text.strip())) for each in (*run[:1], place)]
        if len(set(small)) > 1 or (run and place > run[-1] + 1 and not small[-1]):
            break
        if page.lines[place].text.strip().endswith(":"):
            return []
        run.append(place)
        place = after(page.lines, place)
        furthest = run[-1] + 2
    return run


def _are_items(texts: Sequence[str], width: int) -> bool:
    small = all(SMALL.match(text) for text in texts)
    if len(texts) < (_LEAST_SMALL if small else _LEAST_CAPITAL) or any(len(text) > _LONGEST for text in texts):
        return False
    if any(_SENTENCES.search(text) for text in texts):
        return False
    if any(END.search(text) or goes_on(text) for text in texts[:-1]):
        return False
    filled = width > 0 and all(
        len(text) + 1 + len(following.split()[0]) > _FULL * width for text, following in pairwise(texts)
    )
    ended = bool(END.search(texts[-1])) and len(texts) < _LEAST_CAPITAL
    return not filled and not ended
