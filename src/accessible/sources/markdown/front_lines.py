"""Where front matter begins and ends: an article's text goes in, its two pieces come out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accessible.sources.markdown.yaml_faults import FIELDS

if TYPE_CHECKING:  # whoever asks only whether an article is a draft does not load what composes one
    from accessible.sources.compose import Composer

MAX_SHOWN = 8  # lines to copy
_FENCES = ("---", "...")


def split_front_matter(text: str) -> tuple[str, str, int]:
    """The front matter's text, the body's text, and the line number (1-based) that the body starts on.

    The front matter is empty where the file does not begin with `---`.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return "", text, 1
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in ("---", "..."):
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return "", text, 0


def fields_end(lines: list[str], first: int) -> int:
    """Where the fields end that begin at `first`: they, what is indented below them, and lines of a list."""
    last = first
    while last < len(lines) and re.match(rf"\s*(?:{'|'.join(FIELDS)})\s*:|[ \t]+\S|-\s", lines[last]):
        last += 1
    return last


def closed_front_matter(text: str, composer: Composer) -> str:
    """The text; where its front matter is not closed, an error, and the text as it was meant."""
    lines = text.split("\n")
    if lines[0].rstrip() == "---" and not any(line.rstrip() in _FENCES for line in lines[1:]):
        last = fields_end(lines, 1)
        corrected = "\n".join([*lines[:last], "---"]) if last <= MAX_SHOWN else ""
        remedy = 'Write a second line "---" after its last field.'
        composer.error("front-matter", 1, "---", "The front matter is not closed.", remedy, corrected)
        return "\n".join([*lines[:last], "---", *lines[last:]])
    return text


def opened_front_matter(text: str, composer: Composer) -> str:
    """The text; where fields stand above a line of dashes and none is above them, an error, and the text with one."""
    lines = text.split("\n")
    last = fields_end(lines, 0)
    if 0 < last < len(lines) and lines[last].rstrip() in _FENCES:
        corrected = "\n".join(["---", lines[0]])
        remedy = 'Write a line "---" above its first field.'
        composer.error(
            "front-matter", 1, lines[0], "The front matter does not begin with a line ---.", remedy, corrected
        )
        return "\n".join(["---", *lines])
    return text
