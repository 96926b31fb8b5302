"""Word's own list of headings: a line of it and the paragraphs of the text go in; whether it is no more comes out.

A field or a control says only where Word keeps that list. People type below it, and there it is text to them. So a
line is left out only if the text has a paragraph of the same words, less the number before them and the page behind.
"""

from __future__ import annotations

import re
from collections.abc import Collection

TITLE_STYLES = ("toc heading", "contents heading")
_TITLES = frozenset(("contents", "content", "table of contents", "list of contents", "in this article"))
# As Word writes a line (ISO/IEC 29500-1, 17.16.5.68): number, tab, heading, tab or leader, page.
_NUMBERED = re.compile(
    r"(?:(?:section|chapter|part|appendix|step) )?\(?(?:[a-z]|[ivxlc]{1,6}|\d{1,3})[.):]?(?:\d{1,3}[.):]?){0,8}\t",
    re.IGNORECASE,
)
_PAGE, _MOST_PAGE = "0123456789ivxlcIVXLC", 6
_ERRORS = ("no table of contents entries found", "no table of figures entries found")


def words_as_compared(text: str) -> str:
    """Words without what may differ between a heading and its line of the list."""
    return " ".join(text.split()).casefold().rstrip(" .…")


def is_of_contents(line: str, paragraphs: Collection[str]) -> bool:
    r"""Whether a line is of Word's own list, where the text has these `paragraphs` (as `words_as_compared`).

    >>> is_of_contents("1.2\tFirst steps\t3", {"first steps"}), is_of_contents("Never more than 2", {"first steps"})
    (True, False)
    """
    own = words_as_compared(line)
    if not own or own in _TITLES or own in paragraphs or own in _ERRORS:
        return True
    line = line.strip()
    numbered = _NUMBERED.match(line)
    begins = (0, numbered.end()) if numbered else (0,)
    kept = (words_as_compared(line[begin:end]) for begin in begins for end in (len(line), _paged(line)))
    return any(each in paragraphs for each in kept if each)


def _paged(line: str) -> int:
    """Where the page number and the leader before it begin; the line's end where there are none."""
    body = line.rstrip(_PAGE)
    stem = body.rstrip(" \t.…")
    led = any(each in body[len(stem) :] for each in ("\t", "...", "…"))
    return len(stem) if led and len(line) - len(body) <= _MOST_PAGE else len(line)
