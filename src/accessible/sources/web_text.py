"""Pasted web text: a column copied raw from the charity's website goes in, an `Article`'s blocks come out.

It is read as it is pasted: title and category from the breadcrumb line, question and answer told apart,
the line naming the issue kept as data, the standing disclaimer recognised word for word. Only lines on the
issue's furniture list are left out, each noted with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from accessible.article import (
    Block,
    Group,
    Heading,
    Kind,
    ListBlock,
    ListItem,
    Paragraph,
    Quotation,
    Repair,
    Role,
    Run,
)
from accessible.issue import Issue
from accessible.sources.bylines import author_of
from accessible.sources.compose import LABELS, Composer
from accessible.sources.paste.page import PastedLine
from accessible.sources.questions import BULLET, NUMBER, Passage, SourceLine, tell_apart
from accessible.sources.standing_text import changed_texts, is_listed, standing_text_at
from accessible.sources.text_headings import MAX_HEADING, SENTENCE_END, headings_of
from accessible.sources.text_tables import read_table, table_length
from accessible.sources.web_titles import take_title_line, without_subtitles

AUTHOR = "A line with a name was taken as the author's."
HOLLOW = "◦ "  # of an item within an item
_ROW = "Short lines in a row, this one first, were taken for text and not for headings."
_ROW_REMEDY = (
    "Is it a list? Put a hyphen and a space before each line. Is this one a heading? Take out the empty lines between "
    "those below it."
)
_MOST_ABOVE = 2  # short lines between the title and the author: a subtitle and a date
_SIGNED = re.compile(r"[–—-]\s+[A-Z].*[^.!?;:]")


@dataclass(slots=True)
class WebText:
    """What was found around the blocks."""

    title: str = ""
    title_line: int = 1
    kind: Kind = Kind.FEATURE
    category: str = ""
    author: str = ""
    data: tuple[tuple[str, str], ...] = ()
    blocks: tuple[Block, ...] = ()


def read_web_text(page: Sequence[PastedLine], issue: Issue, composer: Composer) -> WebText:
    """The title, category, data lines and blocks of a pasted page."""
    lines = _without_furniture(_lines(page), issue, composer)
    found = WebText()
    titled = take_title_line(_take_issue_line(lines, found, issue), composer)
    found.title, found.title_line, found.category = titled.title, titled.line, titled.category
    lines = _take_byline(titled.lines, found, composer)
    sections = tell_apart(_split_disclaimer(lines, issue, composer), composer, column=titled.column)
    asked = {Role.QUESTION, Role.ANSWER} <= {section.role for section in sections}
    found.kind = Kind.QUESTION_AND_ANSWER if asked or titled.column else Kind.FEATURE
    found.blocks = tuple(block for section in sections for block in _section_blocks(section, composer))
    return found


def _lines(page: Sequence[PastedLine]) -> list[SourceLine]:
    lines: list[SourceLine] = []
    gap = 0
    for line in page:
        words = " ".join(line.text.split())
        if words:
            lines.append(SourceLine(line.number, words, gap, line.verse))
            gap = 0
        else:
            gap += 1
    return lines


def _without_furniture(lines: Sequence[SourceLine], issue: Issue, composer: Composer) -> list[SourceLine]:
    kept: list[SourceLine] = []
    gap = 0
    for line in lines:
        if is_listed(line.text, issue.web_page.furniture):
            composer.remove(line.number, line.text, "website furniture: on your list")
            gap += line.gap
        else:
            kept.append(replace(line, gap=line.gap + gap))
            gap = 0
    return kept


def _take_issue_line(lines: list[SourceLine], found: WebText, issue: Issue) -> list[SourceLine]:
    prefix = issue.web_page.issue_line.casefold()
    if not prefix:
        return lines
    taken = [line for line in lines if line.text.casefold().startswith(prefix)]
    found.data = tuple(("issue line", line.text) for line in taken[:1])
    return [line for line in lines if line not in taken[:1]]


def _take_byline(lines: list[SourceLine], found: WebText, composer: Composer) -> list[SourceLine]:
    """The author from a first line such as "By Jo Marsh". A page with more such lines has none: "By Car"."""
    bylines = [index for index, line in enumerate(lines) if author_of(line.text)]
    if len(bylines) != 1 or bylines[0] > _MOST_ABOVE or len(lines) == 1:
        return lines
    place = bylines[0]
    if any(SENTENCE_END.search(line.text) and len(line.text) > MAX_HEADING for line in lines[:place]):
        return lines
    line = lines[place]
    found.author = author_of(line.text)
    composer.repairs.append(Repair(line.number, line.text, f"By {found.author}", AUTHOR))
    above = [replace(each, below_title=True) for each in lines[:place]]
    return [*above, *without_subtitles(lines[place + 1 :])]


def _split_disclaimer(lines: Sequence[SourceLine], issue: Issue, composer: Composer) -> list[Passage]:
    """The lines, with the standing disclaimer (one line or several in a row) in a section of its own."""
    sections = [Passage(None, None)]
    texts = [line.text for line in lines]
    index = 0
    while index < len(lines):
        taken = standing_text_at(texts, index, issue)
        if taken:
            sections.append(Passage(Role.DISCLAIMER, None, list(lines[index : index + taken])))
            sections.append(Passage(None, None))
            index += taken
            continue
        sections[-1].lines.append(lines[index])
        index += 1
    for section in sections:
        if section.role is None:
            _refuse_changed(section.lines, issue, composer)
    return [section for section in sections if section.lines]


def _refuse_changed(lines: Sequence[SourceLine], issue: Issue, composer: Composer) -> None:
    for index, name in changed_texts([line.text for line in lines], issue):
        composer.error(
            "disclaimer-changed",
            lines[index].number,
            lines[index].text,
            f'This is nearly the standing disclaimer "{name}", but not word for word.',
            "Paste the standing text from issue.toml, or change it there if the charity has changed it.",
        )


def _section_blocks(section: Passage, composer: Composer) -> list[Block]:
    """A section's blocks; a heading after an answer's first line ends the answer and begins ordinary text."""
    if section.role is None:
        return _text_blocks(section.lines, composer, questions=True)
    block_id = composer.block_id()
    label_text = section.label.text if section.label else LABELS[section.role]
    line = section.label.number if section.label else section.lines[0].number
    label = composer.sentence((Run(label_text),), line)
    if section.role is Role.DISCLAIMER:  # one standing text, wherever the page breaks its lines
        whole = " ".join(each.text for each in section.lines)
        return [Group(block_id, section.role, label, (_paragraph(whole, line, composer),), line)]
    blocks = _text_blocks(section.lines, composer, questions=section.role is Role.ANSWER)
    headings = (index for index, block in enumerate(blocks) if index and isinstance(block, Heading))
    cut = next(headings, len(blocks))
    return [Group(block_id, section.role, label, tuple(blocks[:cut]), line), *blocks[cut:]]


def _text_blocks(lines: Sequence[SourceLine], composer: Composer, *, questions: bool) -> list[Block]:
    headings = headings_of(lines, questions=questions)
    blocks: list[Block] = []
    items: list[SourceLine] = []
    below = 0  # the first line below a table or a stanza
    for index, line in enumerate(lines):
        if index < below:
            continue
        if length := table_length(lines, index):
            _flush(items, blocks, composer)
            blocks.append(read_table(lines[index : index + length], composer))
            below = index + length
            continue
        if line.verse:
            _flush(items, blocks, composer)
            below = next((place for place in range(index + 1, len(lines)) if _new_stanza(lines[place])), len(lines))
            blocks.append(_stanza(lines[index:below], composer))
            continue
        if _is_bullet(lines, index) or _is_numbered(lines, index):
            if items and bool(BULLET.match(items[0].text)) != bool(BULLET.match(line.text)):
                _flush(items, blocks, composer)
            items.append(line)
            continue
        _flush(items, blocks, composer)
        if index in headings.rows:
            composer.mention("short-lines", line.number, line.text, _ROW, _ROW_REMEDY)
        if index in headings.places:
            block_id = composer.block_id(new_section=True)
            blocks.append(Heading(block_id, 2, composer.sentences((Run(line.text),), line.number), line.number))
        else:
            blocks.append(_paragraph(line.text, line.number, composer))
    _flush(items, blocks, composer)
    return blocks


def _new_stanza(line: SourceLine) -> bool:
    return bool(line.gap) or not line.verse


def _stanza(lines: Sequence[SourceLine], composer: Composer) -> Quotation:
    block_id = composer.block_id()
    return Quotation(block_id, tuple(_paragraph(each.text, each.number, composer) for each in lines), lines[0].number)


def _is_bullet(lines: Sequence[SourceLine], index: int) -> bool:
    """Whether a line is an item. A dash alone before a name is a signature: "– Bea, Co. Durham"."""
    text = lines[index].text
    beside = [lines[place].text for place in (index - 1, index + 1) if 0 <= place < len(lines)]
    if not BULLET.match(text) or any(map(BULLET.match, beside)):
        return bool(BULLET.match(text))
    above = beside[0] if index else ""
    return not _SIGNED.fullmatch(text) or len(text) > MAX_HEADING or above.endswith(":")


def _is_numbered(lines: Sequence[SourceLine], index: int) -> bool:
    """Whether a line is an item: the number before or after it stands on the line above or below."""
    number = _number(lines[index].text)
    beside = [_number(lines[place].text) for place in (index - 1, index + 1) if 0 <= place < len(lines)]
    return number > 0 and (number - 1 in beside[:1] or number + 1 in beside[-1:])


def _number(text: str) -> int:
    match = NUMBER.match(text)
    return int(match.group(1)) if match else -1


def _paragraph(text: str, line: int, composer: Composer) -> Paragraph:
    return Paragraph(composer.block_id(), composer.sentences((Run(text),), line), line)


def _flush(lines: list[SourceLine], blocks: list[Block], composer: Composer) -> None:
    """Turn the items met so far into a list; those with a hollow bullet stand within the item above."""
    if not lines:
        return
    block_id = composer.block_id()
    ordered = not BULLET.match(lines[0].text)
    items: list[ListItem] = []
    for index, line in enumerate(lines):
        if items and line.text.startswith(HOLLOW):
            continue
        words = (NUMBER if ordered else BULLET).sub("", line.text, count=1)
        label = f"{_number(line.text)}." if ordered else "•"
        inner = list(takewhile(lambda each: each.text.startswith(HOLLOW), lines[index + 1 :]))
        item: list[Block] = [_paragraph(words, line.number, composer)]
        _flush([replace(each, text=f"• {each.text.removeprefix(HOLLOW)}") for each in inner], item, composer)
        items.append(ListItem(f"{block_id}-i{len(items) + 1}", label, tuple(item)))
    blocks.append(ListBlock(block_id, ordered=ordered, items=tuple(items), line=lines[0].number))
    lines.clear()
