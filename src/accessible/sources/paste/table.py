"""All repairs of pasted text, in order: the text of a file goes in, its lines as they were meant come out.

The order matters: a page's furniture stands between the halves of a word, and lists must be known as lists before
lines are joined. A repair that finds nothing gives back the page as it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from accessible.sources.paste.addresses import part_addresses
from accessible.sources.paste.breaks import split_at_breaks
from accessible.sources.paste.bullets import make_bullets, part_by_commas
from accessible.sources.paste.columns import ask_about_columns
from accessible.sources.paste.dashes import leave_out_dashes
from accessible.sources.paste.front import mend_top
from accessible.sources.paste.furniture import take_out_furniture
from accessible.sources.paste.halves import join_halves
from accessible.sources.paste.headings import make_headings, take_title
from accessible.sources.paste.menus import ask_where_the_text_is
from accessible.sources.paste.numbers import number_items
from accessible.sources.paste.ornaments import mend_ornaments
from accessible.sources.paste.page import PastedLine, PastedPage
from accessible.sources.paste.placeholders import tell_of_placeholders
from accessible.sources.paste.question_signs import label_questions
from accessible.sources.paste.short_lines import keep_short_lines
from accessible.sources.paste.signs import make_plain, take_out_unseen
from accessible.sources.paste.tab_tables import make_tables
from accessible.sources.paste.torn_numbers import ask_about_torn_numbers
from accessible.sources.paste.unmarked import mark_between, mark_items
from accessible.sources.paste.verse import keep_verse
from accessible.sources.paste.wraps import join_lines


@dataclass(frozen=True, slots=True)
class PasteRule:
    """One kind of repair, with its name."""

    name: str
    mend: Callable[[PastedPage], PastedPage]


# For the whole file, then for what stands below the front matter.
WHOLE: tuple[PasteRule, ...] = (
    PasteRule("breaks by other signs than a line's end", split_at_breaks),
    PasteRule("signs that are only another shape", make_plain),
    PasteRule("signs that nobody sees", take_out_unseen),
)
TOP = PasteRule("the top of the file", mend_top)
BODY: tuple[PasteRule, ...] = (
    PasteRule("a title that stands twice", take_title),
    PasteRule("page numbers and running heads", take_out_furniture),
    PasteRule("web addresses that touch the word before them", part_addresses),
    PasteRule("signs before questions and answers", label_questions),
    PasteRule("bullets of other programs", make_bullets),
    PasteRule("ornaments and stars that rate", mend_ornaments),
    PasteRule("middle dots between words", part_by_commas),
    PasteRule("lines of dashes, bullets without words", leave_out_dashes),
    PasteRule("numbers of items", number_items),
    PasteRule("cells with tabs that are a table", make_tables),
    PasteRule("items that lost their signs", mark_items),
    PasteRule("items between others that lost their signs", mark_between),
    PasteRule("lines of verse", keep_verse),
    PasteRule("short lines in a row", keep_short_lines),
    PasteRule("cells and columns with gaps between them", ask_about_columns),
    PasteRule("words broken in two", join_halves),
    PasteRule("numbers torn in two", ask_about_torn_numbers),
    PasteRule("sentences broken at a line's end", join_lines),
    PasteRule("words that are a heading where they stand alone", make_headings),
    PasteRule("words in the place of a picture", tell_of_placeholders),
    PasteRule("a page that is all menus", ask_where_the_text_is),
)
_TITLE = re.compile(r"title\s*:\s*[\"'“‘]?(.*?)[\"'”’]?\s*")
_FENCES = ("---", "...")


@dataclass(frozen=True, slots=True)
class Pasted:
    """A page that was mended: the front matter's lines (with their dashes) and the rest."""

    top: tuple[PastedLine, ...]
    page: PastedPage


def mend(text: str, file: str, first: int = 1) -> Pasted:
    """The mended lines of a file's text, and all that was done to them; `first` is its first line's number."""
    return mend_lines([PastedLine(number, each) for number, each in enumerate(text.split("\n"), start=first)], file)


def mend_lines(lines: Sequence[PastedLine], file: str) -> Pasted:
    """The same for lines that know their numbers: those of a Word file have the numbers of their paragraphs."""
    page = PastedPage(file, tuple(lines))
    for rule in (*WHOLE, *((TOP,) if page.markdown else ())):
        page = rule.mend(page)
    cut = _top_length(page)
    top, lines = page.lines[:cut], _with_fixed(page.lines[cut:]) if page.markdown else page.lines
    titles = (_TITLE.fullmatch(line.text) for line in top)
    page = replace(page, lines=lines, title=next((match.group(1) for match in titles if match), ""))
    for rule in BODY:
        page = rule.mend(page)
    return Pasted(top, page)


def _top_length(page: PastedPage) -> int:
    """How many lines the front matter has, with both lines of dashes. One that is not closed is the whole file."""
    if not page.markdown or page.lines[0].text.rstrip() != "---":
        return 0
    for index, line in enumerate(page.lines[1:], start=1):
        if line.text.rstrip() in _FENCES:
            return index + 1
    return len(page.lines)


def _with_fixed(lines: tuple[PastedLine, ...]) -> tuple[PastedLine, ...]:
    """Lines of code and of comments are left as they are."""
    fixed: list[PastedLine] = []
    fence = comment = ""
    for line in lines:
        opening = re.match(r"\s{0,3}(```|~~~)", line.text)
        inside = bool(fence or comment or opening or "<!--" in line.text)
        if fence:
            fence = "" if line.text.strip().startswith(fence) else fence
        elif comment:
            comment = "" if "-->" in line.text else comment
        elif opening:
            fence = opening.group(1)
        elif line.text.rpartition("<!--")[1] and "-->" not in line.text.rpartition("<!--")[2]:
            comment = "<!--"
        fixed.append(replace(line, fixed=inside))
    return tuple(fixed)
