"""Web addresses that lost the space before them, as lists of sources do when a page is copied: "naps.https://…"."""

from __future__ import annotations

import re

from accessible.sources.paste.page import PastedLine, PastedPage, changed

SPACE = "A space was put between a mark and the web address after it."
# The word before has no sign of an address or a link of its own.
_TOUCHING = re.compile(r"(?<!\S)(?P<word>[^\s/<>\[\]]*[^\W\d_]\)?[.,;:])(?=https?://)")


def part_addresses(page: PastedPage) -> PastedPage:
    """A space stands before each web address that follows a word and its mark."""
    lines, repairs = list(page.lines), []
    for index, line in enumerate(lines):
        text = line.text if line.fixed else _TOUCHING.sub(r"\g<word> ", line.text)
        if text != line.text:
            repairs.append(changed(line, text, SPACE))
            lines[index] = PastedLine(line.number, text, verse=line.verse)
    return page.but(lines, repairs) if repairs else page
