"""Where front matter begins and ends: an article's text goes in, its two pieces come out."""

from __future__ import annotations

import re

from accessible.sources.compose import Composer
from accessible.sources.markdown.yaml_faults import FIELDS

MAX_SHOWN = 8  # lines to copy


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


def closed_front_matter(text: str, composer: Composer) -> str:
    """The text; where its front matter is not opened or not closed, an error, and the text as it was meant."""
    lines = text.split("\n")
    opened = lines[0].rstrip() == "---"
    closed = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)
    first = 1 if opened else 0
    # Fields, what is indented below them and lines of a list; the first other line ends them.
    last = first
    while last < len(lines) and re.match(rf"\s*(?:{'|'.join(FIELDS)})\s*:|[ \t]+\S|-\s", lines[last]):
        last += 1
    if opened and not closed:
        corrected = "\n".join([*lines[:last], "---"]) if last - first < MAX_SHOWN else ""
        remedy = 'Write a second line "---" after its last field.'
        composer.error("front-matter", 1, "---", "The front matter is not closed.", remedy, corrected)
        return "\n".join([*lines[:last], "---", *lines[last:]])
    if not opened and last and closed == last:
        corrected = "\n".join(["---", lines[0]])
        remedy = 'Write a line "---" above its first field.'
        composer.error(
            "front-matter", 1, lines[0], "The front matter does not begin with a line ---.", remedy, corrected
        )
        return "\n".join(["---", *lines])
    return text
