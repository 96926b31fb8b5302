"""Headings: a first `# Title` that says the title again, and words that are a heading wherever they stand alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from accessible.article import RemovedLine
from accessible.sources.paste.front import without_emphasis
from accessible.sources.paste.page import PastedLine, PastedPage, after, changed

REPEATED = "it repeats the article's title"
TITLE = "it is the article's title"
# What stands above the last lines of leaflets and web pages.
STANDING = frozenset(
    (
        "about the author",
        "acknowledgements",
        "contact",
        "contact us",
        "contacts",
        "find out more",
        "further help",
        "further information",
        "further reading",
        "further support",
        "get in touch",
        "more information",
        "notes",
        "references",
        "related links",
        "resources",
        "sources",
        "useful contacts",
        "useful links",
        "where to get help",
    )
)
_TOUCHING = re.compile(r" {0,3}(#{2,4})([^#\s].*)")
_FIRST = re.compile(r" {0,3}#\s+(.*?)\s*#*\s*")


def is_standing_heading(text: str) -> bool:
    """Whether a line alone is one of the usual headings.

    >>> [is_standing_heading(text) for text in ("Further reading:", "**Sources**", "Sources of iron")]
    [True, True, False]
    """
    return text.strip().strip("*_").rstrip(":").strip().casefold() in STANDING


def same_words(one: str, other: str) -> bool:
    """Whether two titles say the same, whatever their capitals and marks."""
    return bool(_words(one)) and _words(one) == _words(other)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())


def take_title(page: PastedPage) -> PastedPage:
    """The first line of a Markdown text, where it is a heading with one `#`: the title again, or the title itself.

    It is the title where the front matter has none. Comments above it are passed over.
    """
    first = _below_comments(page.lines)
    match = _FIRST.fullmatch(page.lines[first].text) if page.markdown and first >= 0 else None
    if not match:
        return page
    line = page.lines[first]
    if page.title and not same_words(match.group(1), page.title):
        return page
    if not page.title and not match.group(1):
        return page
    lines = [PastedLine(each.number, "") if each is line else each for each in page.lines]
    if page.title:
        return page.but(lines, removed=[RemovedLine(line.number, line.text, REPEATED)])
    message = "The article has no title at the top, so its first heading was taken."
    told = page.tell(
        "title-taken", line, message, 'If it is another, write "title: …" between two lines "---" at the top.'
    )
    title = without_emphasis(match.group(1))
    return page.but(lines, removed=[RemovedLine(line.number, line.text, TITLE)], findings=[told]).titled(title)


def _below_comments(lines: Sequence[PastedLine]) -> int:
    """The index of the first line with words below the comments at the top, or -1."""
    index = after(lines, -1)
    while index >= 0 and lines[index].fixed and lines[index].text.lstrip().startswith("<!--"):
        end = next((place for place in range(index, len(lines)) if "-->" in lines[place].text), len(lines) - 1)
        if not lines[end].text.rstrip().endswith("-->"):
            return -1
        index = after(lines, end)
    return index


def make_headings(page: PastedPage) -> PastedPage:
    """Words such as "Further reading", alone between empty lines with text below, and "##Words" without a space."""
    if not page.markdown:
        return page  # the reader of pasted pages knows them itself
    lines = list(page.lines)
    repairs = []
    for index, line in enumerate(lines):
        if not line.fixed and (match := _TOUCHING.fullmatch(line.text)):
            lines[index] = PastedLine(line.number, f"{match.group(1)} {match.group(2)}")
            repairs.append(changed(line, lines[index].text, "A space was put after the signs of a heading."))
            continue
        if line.fixed or not is_standing_heading(line.text) or after(lines, index) < 0:
            continue
        if (index and not lines[index - 1].blank) or not lines[index + 1].blank:
            continue
        heading = f"## {line.text.strip().strip('*_').rstrip(':').strip()}"
        repairs.append(changed(line, heading, "Words that stand alone above others were made a heading."))
        lines[index] = PastedLine(line.number, heading)
    return page.but(lines, repairs) if repairs else page
