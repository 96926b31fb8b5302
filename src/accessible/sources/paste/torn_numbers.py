"""Numbers torn in two by a line's or a page's end: "take 1" and "0 mg". Only the writer knows, so it is asked.

A telephone number may go on in the next line, and an address or a price list has its numbers on lines of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible.errors import Finding
from accessible.sources.paste.page import PastedLine, PastedPage

_SURE_LENGTH = 40  # characters: shorter lines of a pasted page are not joined
_ENDS = re.compile(r"(?:\S+\s+)?\S*\d\Z")
_POINT = re.compile(r"(?<![\d.,/:])\d{1,3}[.,]\Z")
_BEGINS = re.compile(r"\d[\d.,]*(?:\s+\S+)?")
_DOSE = re.compile(r"\d[\d.]*\s*(?:mg|mcg|µg|μg|ml|g|kg|%|units?|tablets?|puffs?|drops?)(?![^\W\d_])", re.IGNORECASE)
_THOUSAND = re.compile(r"000(?!\d)")
_PHONE = re.compile(r"(?:\+\d{1,3}|\(?0\d{2,4}\)?)[\d ]*\Z")
_BREAK = re.compile(r"(?: {2,}|\\)\Z")  # Markdown's signs for a line that ends


def ask_about_torn_numbers(page: PastedPage) -> PastedPage:
    """A figure at the end of a line, and a figure at the beginning of the line that it is joined to."""
    findings = [_question(page, above, below) for above, below in _neighbours(page) if _is_torn(above.text, below.text)]
    return page.but(findings=findings) if findings else page


def _neighbours(page: PastedPage) -> Iterator[tuple[PastedLine, PastedLine]]:
    """Lines of text that are one after the other, or have nothing but a page's end between them."""
    gone = sorted(line.line for line in page.removed)
    above: PastedLine | None = None
    empty = False
    for line in page.lines:
        if line.blank:
            empty = True
            continue
        if above and _can_follow(page, above, line, empty=empty, gone=gone):
            yield above, line
        above, empty = line, False


def _can_follow(page: PastedPage, above: PastedLine, line: PastedLine, *, empty: bool, gone: list[int]) -> bool:
    if not page.is_text(line) or above.fixed or above.text.lstrip().startswith(("|", "#")):
        return False
    if any(above.number < number < line.number for number in gone):
        return True
    long = len(above.text.strip()) >= _SURE_LENGTH
    return (long or page.markdown) and not (empty and page.markdown)


def _is_torn(above: str, below: str) -> bool:
    last, first = above.rstrip(), below.lstrip()
    if not first[:1].isdigit() or _BREAK.search(above) or last.strip().isdigit():
        return False
    if _POINT.search(last):
        return bool(_DOSE.match(first) if last.endswith(".") else _THOUSAND.match(first))
    return last[-1:].isdigit() and not _PHONE.search(last)


def _question(page: PastedPage, above: PastedLine, below: PastedLine) -> Finding:
    ends, begins = _ENDS.search(above.text.rstrip()[-60:]), _BEGINS.match(below.text.lstrip())
    left = ends.group() if ends else above.text.split()[-1]
    right = begins.group() if begins else ""
    last, first = left.split()[-1], right.split()[0] if right else ""
    message = f'Is this one number, or two? "{left}" ends a line, and "{right}" begins the next.'
    remedy = f'Write "{last}{first}" if it is one. If it is two, put a word or a mark between them.'
    return page.ask("torn-number", above, message, remedy, f"{left} … {right}")
