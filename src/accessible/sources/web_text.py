"""Pasted web text: a column copied raw from the charity's website goes in, an `Article`'s blocks come out.

It is read as it is pasted: title and category from the breadcrumb line, question and answer told apart,
the line naming the issue kept as data, the standing disclaimer recognised word for word. Only lines on the
issue's furniture list are left out, each noted with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from accessible.article import Block, Group, Heading, ListBlock, ListItem, Paragraph, Role, Run
from accessible.issue import Issue
from accessible.sources.compose import LABELS, Composer
from accessible.sources.paste.page import Line
from accessible.sources.standing_text import changed_texts, standing_text_at

_BULLET = re.compile(r"[•*–-]\s+")
_LABEL = re.compile(r"(question|answer)\s*:?", re.IGNORECASE)
_CRUMB = re.compile(r"\s[>›»]\s")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
MAX_HEADING = 70  # characters; a longer line without a full stop is a paragraph
MAX_BREADCRUMB = 200  # characters


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the file: its number, its words, and how many empty lines stood before it."""

    number: int
    text: str
    gap: int


@dataclass(slots=True)
class WebText:
    """What was found around the blocks."""

    title: str = ""
    title_line: int = 1
    category: str = ""
    data: tuple[tuple[str, str], ...] = ()
    blocks: tuple[Block, ...] = ()


@dataclass(slots=True)
class _Passage:
    """Lines that belong together: `role` is None for text that is neither question nor answer."""

    role: Role | None
    label: SourceLine | None
    lines: list[SourceLine] = field(default_factory=list)


def read_web_text(page: Sequence[Line], issue: Issue, composer: Composer) -> WebText:
    """The title, category, data lines and blocks of a pasted page."""
    lines = _without_furniture(_lines(page), issue, composer)
    found = WebText()
    lines = _take_breadcrumb(lines, found, composer)
    lines = _take_issue_line(lines, found, issue)
    sections = _sections(_split_disclaimer(lines, issue, composer), composer)
    found.blocks = tuple(block for section in sections for block in _section_blocks(section, composer))
    return found


def _lines(page: Sequence[Line]) -> list[SourceLine]:
    lines: list[SourceLine] = []
    gap = 0
    for line in page:
        words = " ".join(line.text.split())
        if words:
            lines.append(SourceLine(line.number, words, gap))
            gap = 0
        else:
            gap += 1
    return lines


def _without_furniture(lines: Sequence[SourceLine], issue: Issue, composer: Composer) -> list[SourceLine]:
    furniture = {" ".join(line.split()).casefold() for line in issue.web_page.furniture}
    kept: list[SourceLine] = []
    gap = 0
    for line in lines:
        if line.text.casefold() in furniture:
            composer.remove(line.number, line.text, "website furniture: on the list in issue.toml")
            gap += line.gap
        else:
            kept.append(replace(line, gap=line.gap + gap))
            gap = 0
    return kept


def _take_breadcrumb(lines: list[SourceLine], found: WebText, composer: Composer) -> list[SourceLine]:
    """Title and category from the first line like "Medical Matters > Treatment: Name of it".

    It stands above the text: "Is ferritin > 30 enough?" in a question is no breadcrumb.
    """
    for index, line in enumerate(lines):
        paragraph = len(line.text) > MAX_HEADING and _SENTENCE_END.search(line.text)
        crumbs = [crumb.strip() for crumb in _CRUMB.split(line.text)]
        if _LABEL.fullmatch(line.text) or (paragraph and len(crumbs) < 2):
            break
        if len(crumbs) < 2 or len(line.text) > MAX_BREADCRUMB or line.text.endswith("."):
            continue
        topic, colon, title = crumbs[-1].partition(":")
        before = [*crumbs[:-1], topic.strip()] if colon and title.strip() else crumbs[:-1]
        found.category = ": ".join(before)
        found.title = title.strip() if colon and title.strip() else crumbs[-1]
        found.title_line = line.number
        return lines[:index] + lines[index + 1 :]
    composer.error(
        "title",
        lines[0].number if lines else 1,
        lines[0].text if lines else "",
        "This pasted page has no breadcrumb line, so its title is not known.",
        'Paste the page with its line "Medical Matters > Treatment: …", or write that line at the top.',
    )
    return lines


def _take_issue_line(lines: list[SourceLine], found: WebText, issue: Issue) -> list[SourceLine]:
    prefix = issue.web_page.issue_line.casefold()
    if not prefix:
        return lines
    taken = [line for line in lines if line.text.casefold().startswith(prefix)]
    found.data = tuple(("issue line", line.text) for line in taken[:1])
    return [line for line in lines if line not in taken[:1]]


def _split_disclaimer(lines: Sequence[SourceLine], issue: Issue, composer: Composer) -> list[_Passage]:
    """The lines, with the standing disclaimer (one line or several in a row) in a section of its own."""
    sections = [_Passage(None, None)]
    texts = [line.text for line in lines]
    index = 0
    while index < len(lines):
        taken = standing_text_at(texts, index, issue)
        if taken:
            sections.append(_Passage(Role.DISCLAIMER, None, list(lines[index : index + taken])))
            sections.append(_Passage(None, None))
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


def _sections(sections: Sequence[_Passage], composer: Composer) -> list[_Passage]:
    """Question and answer told apart: by their labels, by the wider gap, or by the question mark."""
    told: list[_Passage] = []
    first = True  # without labels, only the text before a disclaimer is looked at
    for section in sections:
        if section.role is not None:
            told.append(section)
        elif any(_LABEL.fullmatch(line.text) for line in section.lines):
            told += _by_labels(section.lines)
        elif first and (count := _question_length(section.lines)):
            told.append(_Passage(Role.QUESTION, None, section.lines[:count]))
            told.append(_Passage(Role.ANSWER, None, section.lines[count:]))
        else:
            told.append(section)
        first = first and section.role is not None
    _check_told(told, composer)
    return [section for section in told if section.lines]


def _check_told(sections: Sequence[_Passage], composer: Composer) -> None:
    """Whether there are a question and an answer, and words below every label."""
    for section in sections:
        if section.label and not section.lines:
            composer.error(
                "empty-block",
                section.label.number,
                section.label.text,
                f'Nothing stands below "{section.label.text}".',
                "Paste the words that belong there, or take the line out.",
            )
    roles = {section.role for section in sections}
    lines = [line for section in sections for line in section.lines]
    if lines and not {Role.QUESTION, Role.ANSWER} <= roles:
        composer.warn(
            "question",
            lines[0].number,
            lines[0].text,
            "The question and the answer cannot be told apart.",
            'Write "Question" and "Answer" on lines of their own.',
        )


def _by_labels(lines: Sequence[SourceLine]) -> list[_Passage]:
    sections = [_Passage(None, None)]
    for line in lines:
        match = _LABEL.fullmatch(line.text)
        if match:
            sections.append(_Passage(Role(match.group(1).lower()), line))
        else:
            sections[-1].lines.append(line)
    return sections


def _question_length(lines: Sequence[SourceLine]) -> int:
    """How many lines the unlabelled question has: up to the first wider gap, else up to the last early "?"."""
    for index in range(1, min(len(lines), 8)):
        if lines[index].gap >= 2 and any("?" in line.text for line in lines[:index]):
            return index
    asking = [index for index, line in enumerate(lines[:4]) if line.text.rstrip("\"'”’)").endswith("?")]
    return asking[-1] + 1 if asking and asking[-1] + 1 < len(lines) else 0


def _section_blocks(section: _Passage, composer: Composer) -> list[Block]:
    """A section's blocks; a heading after an answer's first line ends the answer and begins ordinary text."""
    if section.role is None:
        return _text_blocks(section.lines, composer)
    block_id = composer.block_id()
    label_text = section.label.text if section.label else LABELS[section.role]
    line = section.label.number if section.label else section.lines[0].number
    label = composer.sentence((Run(label_text),), line)
    if section.role is Role.DISCLAIMER:  # one standing text, wherever the page breaks its lines
        whole = " ".join(each.text for each in section.lines)
        return [Group(block_id, section.role, label, (_paragraph(whole, line, composer),), line)]
    blocks = _text_blocks(section.lines, composer)
    headings = (index for index, block in enumerate(blocks) if index and isinstance(block, Heading))
    cut = next(headings, len(blocks))
    return [Group(block_id, section.role, label, tuple(blocks[:cut]), line), *blocks[cut:]]


def _text_blocks(lines: Sequence[SourceLine], composer: Composer) -> list[Block]:
    blocks: list[Block] = []
    bullets: list[SourceLine] = []
    for index, line in enumerate(lines):
        if _BULLET.match(line.text):
            bullets.append(line)
            continue
        _flush(bullets, blocks, composer)
        last = index + 1 == len(lines)
        if len(line.text) <= MAX_HEADING and not _SENTENCE_END.search(line.text) and not last:
            block_id = composer.block_id(new_section=True)
            blocks.append(Heading(block_id, 2, composer.sentences((Run(line.text),), line.number), line.number))
        else:
            blocks.append(_paragraph(line.text, line.number, composer))
    _flush(bullets, blocks, composer)
    return blocks


def _paragraph(text: str, line: int, composer: Composer) -> Paragraph:
    return Paragraph(composer.block_id(), composer.sentences((Run(text),), line), line)


def _flush(bullets: list[SourceLine], blocks: list[Block], composer: Composer) -> None:
    """Turn the bullets met so far into a list."""
    if not bullets:
        return
    block_id = composer.block_id()
    items = tuple(
        ListItem(f"{block_id}-i{number}", "•", (_paragraph(_BULLET.sub("", line.text, 1), line.number, composer),))
        for number, line in enumerate(bullets, start=1)
    )
    blocks.append(ListBlock(block_id, ordered=False, items=items, line=bullets[0].number))
    bullets.clear()
