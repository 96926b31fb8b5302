"""The title of a pasted page: its lines go in; title, category and the lines without them come out.

A breadcrumb line has both. Without one, the first line is the title, and that is told. Only where the first line is
plainly text (or a label, or an item of a list) is the person asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from accessible.sources.bylines import is_byline
from accessible.sources.compose import Composer
from accessible.sources.paste.headings import is_standing_heading
from accessible.sources.paste.page import LABEL, SMALL
from accessible.sources.paste.wraps import goes_on
from accessible.sources.questions import BULLET, NUMBER, SourceLine, only_asks, several_questions
from accessible.sources.text_headings import MAX_HEADING, SENTENCE_END

_CRUMB = re.compile(r"\s[>›»]\s")
MAX_BREADCRUMB = 200  # characters
_MOST_TITLE = 100  # characters
_MOST_HEADLINE = 180  # characters of one that stands apart and ends with no full stop: headlines and papers' titles
_MOST_SENTENCE = 50  # characters of a title that ends with a full stop and does not stand apart
_BY = re.compile(r"by\s+[\"'“‘A-Z]")  # a name below a title, with a small letter
_TEXT = re.compile(r"(?:I|I['’]\w+|My|Dear)\s")  # begins what a person writes of themselves
_OPEN = re.compile(r"[,;:][\"'”’)\]]*$")
_STOP = re.compile(r"[.…][\"'”’)\]]*$")
_INNER_STOP = re.compile(r"[a-z]{3,}[.!?]\s+[A-Z]")
# What a column of questions is called in its breadcrumb line.
_COLUMN = re.compile(r"\b(?:medical matters|ask|faqs?|q\s?(?:&|and)\s?a|questions?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Titled:
    """The title with its line, the category above it, and the other lines. `column`: it is one of questions."""

    lines: list[SourceLine]
    title: str = ""
    line: int = 1
    category: str = ""
    column: bool = False


def take_title_line(lines: list[SourceLine], composer: Composer) -> Titled:
    """Title and category from the first line like "Medical Matters > Treatment: Name of it", or the first line.

    A breadcrumb stands above the text: "Is ferritin > 30 enough?" in a question is none.
    """
    for index, line in enumerate(lines):
        paragraph = len(line.text) > MAX_HEADING and SENTENCE_END.search(line.text)
        crumbs = [crumb.strip() for crumb in _CRUMB.split(line.text)]
        if LABEL.fullmatch(line.text) or (paragraph and len(crumbs) < 2):
            break
        if len(crumbs) > 1 and _is_breadcrumb(line.text, crumbs):
            return _from_crumbs(lines, index, crumbs, composer)
    first = _title_place(lines)
    if first >= 0:
        line = lines[first]
        composer.warn(
            "title-taken",
            line.number,
            line.text,
            "This pasted page has no breadcrumb line, so its first line was taken as its title.",
            "If it is another, write that on a line of its own at the top.",
        )
        _tell_small(line, line.text, composer)
        return Titled([*lines[:first], *without_subtitles(lines[first + 1 :])], line.text, line.number)
    composer.error(
        "title",
        lines[0].number if lines else 1,
        lines[0].text if lines else "",
        "This pasted page has no breadcrumb line and begins with its text, so its title is not known.",
        "Write the title on a line of its own at the top, or paste the page with its line "
        '"Medical Matters > Treatment: …".',
    )
    return Titled(lines)


def _is_breadcrumb(text: str, crumbs: Sequence[str]) -> bool:
    """Whether a line with such signs is one. A sentence has a figure, or small letters, behind the sign."""
    named = all(crumb and not SMALL.match(crumb) and not crumb[0].isdigit() for crumb in crumbs[1:])
    return len(text) <= MAX_BREADCRUMB and (not text.endswith(".") or named)


def _from_crumbs(lines: list[SourceLine], index: int, crumbs: Sequence[str], composer: Composer) -> Titled:
    topic, colon, title = crumbs[-1].partition(":")
    divided = bool(colon and title.strip())
    before = [*crumbs[:-1], topic.strip()] if divided else crumbs[:-1]
    category, title = ": ".join(before), title.strip() if divided else crumbs[-1]
    _tell_small(lines[index], title, composer)
    rest = lines[:index] + lines[index + 1 :]
    return Titled(rest, title, lines[index].number, category, bool(_COLUMN.search(category)))


def _tell_small(line: SourceLine, title: str, composer: Composer) -> None:
    if title[:1].islower():
        message = f'The title begins with a small letter: "{title}".'
        composer.mention(
            "title-small", line.number, line.text, message, "If it should not, write a capital in that line."
        )


def _title_place(lines: Sequence[SourceLine]) -> int:
    """The index of the first line that says no author's name, where it can be the title; -1 if it cannot."""
    first = next((index for index, line in enumerate(lines) if not is_byline(line.text)), -1)
    if first < 0 or len(lines) < first + 2:
        return -1
    below = lines[first + 1]
    apart = below.gap > 0 and not _STOP.search(lines[first].text) and not only_asks(lines[first])
    if not _can_be_title(lines[first].text, _MOST_HEADLINE if apart else _MOST_TITLE):
        return -1
    sentence = len(lines[first].text) > _MOST_SENTENCE and _STOP.search(lines[first].text)
    if sentence and (not below.gap or only_asks(below) or _TEXT.match(lines[first].text)):
        return -1
    runs_on = not below.gap and not _BY.match(below.text) and (SMALL.match(below.text) or goes_on(lines[first].text))
    return -1 if runs_on or several_questions(lines[first:]) else first


def without_subtitles(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines below a title: those right below it are no headings, and neither is a name above verse."""
    count = next((index for index, line in enumerate(lines) if line.gap or line.verse), len(lines))
    if not count and len(lines) > 1 and lines[1].verse:
        count = 1
    return [replace(line, below_title=index < count) for index, line in enumerate(lines)]


def _can_be_title(text: str, longest: int) -> bool:
    """Whether a line is no label, no item, and no running text."""
    if LABEL.fullmatch(text) or BULLET.match(text) or NUMBER.match(text) or is_standing_heading(text):
        return False
    if len(text) > longest or _OPEN.search(text) or _INNER_STOP.search(text):
        return False
    return bool(re.search(r"[^\W\d_]", text))
