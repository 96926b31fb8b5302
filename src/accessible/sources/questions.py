"""Questions and answers of a pasted page: its lines go in, passages that know what they are come out.

Labels tell them apart, else a wider gap, else the question marks. A page with several questions keeps each with its
answer. What cannot be told apart stays plain text, and is told: an answer under "Question" would be a lie.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from accessible.article import Role
from accessible.sources.bylines import signature_places
from accessible.sources.compose import Composer
from accessible.sources.paste.page import LABEL

BULLET = re.compile(r"[•◦*–-]\s+")
NUMBER = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_ASKS = re.compile(r"\?[\"'”’)\]]*$")
_STATES = re.compile(r"[.!…][\"'”’)\]]*(?:\s|$)")
_EARLY = 4  # lines: a letter asks its question in these
_SHORT = 70  # characters of a question that is a heading
_I = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|mine|myself)\b", re.IGNORECASE)
_YOU = re.compile(r"\byour?\b", re.IGNORECASE)
_LONGEST_QUESTION = 150  # characters; a longer one is a letter, and not one of several questions


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the file: its number, its words, and how many empty lines stood before it.

    One of `verse` stays a line; one `below_title` is a subtitle, a date or a name, and no heading.
    """

    number: int
    text: str
    gap: int
    verse: bool = False
    below_title: bool = False


@dataclass(slots=True)
class Passage:
    """Lines that belong together: `role` is None for text that is neither question nor answer."""

    role: Role | None
    label: SourceLine | None
    lines: list[SourceLine] = field(default_factory=list)


def tell_apart(sections: Sequence[Passage], composer: Composer, *, column: bool) -> list[Passage]:
    """Question and answer told apart: by their labels, by the wider gap, or by the question mark.

    Only of a column of questions is it said where they cannot be. A page of another kind has none.
    """
    told: list[Passage] = []
    first = True  # without labels, only the text before a disclaimer is looked at
    for section in sections:
        if section.role is not None:
            told.append(section)
        elif any(LABEL.fullmatch(line.text) for line in section.lines):
            told += _by_labels(section.lines)
        elif first:
            told += _by_marks(section, composer, column=column)
        else:
            told.append(section)
        first = first and section.role is not None
    labelled = any(section.label for section in told)
    _check_told(told, composer, expected=column or labelled)
    return [section for section in told if section.lines]


def _check_told(sections: Sequence[Passage], composer: Composer, *, expected: bool) -> None:
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
    if expected and lines and not {Role.QUESTION, Role.ANSWER} <= roles:
        composer.warn(
            "question",
            lines[0].number,
            lines[0].text,
            "This page was read as a column of question and answer, and they cannot be told apart. "
            "Listeners will hear one text, with no sign where the answer begins.",
            'Write "Question" and "Answer" on lines of their own.',
        )


def _by_labels(lines: Sequence[SourceLine]) -> list[Passage]:
    sections = [Passage(None, None)]
    for line in lines:
        match = LABEL.fullmatch(line.text)
        if match:
            sections.append(Passage(Role(match.group(1).lower()), line))
        else:
            sections[-1].lines.append(line)
    return sections


def _by_marks(section: Passage, composer: Composer, *, column: bool) -> list[Passage]:
    """Without labels: several questions, each with its answer, or one, or text that cannot be told apart."""
    lines = section.lines
    several = several_questions(lines)
    if several:
        composer.warn(
            "question",
            lines[0].number,
            lines[0].text,
            f"This page was read as {len(several) // 2} questions, each with its answer. "
            "Listeners will hear no label between them.",
            'If that is wrong, write "Question" and "Answer" on lines of their own.',
        )
        return several
    count = _question_length(lines)
    if not count or not (column or _is_answered(lines[:count], lines[count:])):
        return [section]
    return [Passage(Role.QUESTION, None, lines[:count]), Passage(Role.ANSWER, None, lines[count:])]


def _is_answered(asking: Sequence[SourceLine], answering: Sequence[SourceLine]) -> bool:
    """Whether somebody speaks of himself and is spoken to. Any other page may open with a question, or be a letter."""
    texts = [line.text for line in answering]
    asked = any(_I.search(line.text) for line in asking)
    answered = any(_YOU.search(text) for text in texts) and not any(_I.search(text) for text in texts)
    return asked and answered and not signature_places([line.text for line in (*asking, *answering)])


def several_questions(lines: Sequence[SourceLine]) -> list[Passage]:
    """The passages of a page that begins with a question, and has more of them, each with text below it."""
    starts = [
        index for index, line in enumerate(lines) if only_asks(line) and not (index and only_asks(lines[index - 1]))
    ]
    if len(starts) < 2 or starts[0] != 0 or only_asks(lines[-1]):
        return []
    passages = []
    for begin, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        answer = next(index for index in range(begin, end) if not only_asks(lines[index]))
        passages.append(Passage(Role.QUESTION, None, list(lines[begin:answer])))
        passages.append(Passage(Role.ANSWER, None, list(lines[answer:end])))
    return passages


def only_asks(line: SourceLine) -> bool:
    """Whether a line is one question and nothing else."""
    text = line.text
    return (
        not line.verse
        and bool(_ASKS.search(text))
        and len(text) <= _LONGEST_QUESTION
        and not _STATES.search(text[:-1])
        and not BULLET.match(text)
        and not NUMBER.match(text)
    )


def _question_length(lines: Sequence[SourceLine]) -> int:
    """How many lines the unlabelled question has: up to the first wider gap, else up to the first question marks.

    0 where they cannot be told apart: nobody asks, or somebody asks again after the first answer has begun.
    """
    for index in range(1, min(len(lines), 8)):
        if lines[index].gap >= 2 and any("?" in line.text for line in lines[:index]):
            return index
    asking = [index for index, line in enumerate(lines) if _ASKS.search(line.text) and not BULLET.match(line.text)]
    if not asking or asking[0] >= _EARLY:
        return 0
    end = asking[0] + 1
    while end in asking:
        end += 1
    if _is_heading(lines, asking[0]):
        return 0
    again = any(index >= end and (index < _EARLY or only_asks(lines[index])) for index in asking)
    return 0 if again or end >= len(lines) else end


def _is_heading(lines: Sequence[SourceLine], index: int) -> bool:
    """Whether a short question, alone on its line below words that nobody says of himself, is a leaflet's heading."""
    above = lines[:index]
    alone = len(lines[index].text) <= _SHORT and only_asks(lines[index]) and lines[index].gap > 0
    return bool(above) and alone and not any(_I.search(line.text) for line in above)
