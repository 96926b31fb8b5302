"""Questions and answers with "Q." and "A." before them, or "Question:" on the same line: each gets its label.

Only where they take turns, beginning with a question: "A. Jones" alone is a name. On a pasted page the labels get lines
of their own; in Markdown each becomes a box of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from accessible.article import Repair
from accessible.sources.paste.page import PastedLine, PastedPage

WHAT = 'A sign such as "Q." or "A." before a text was read as "Question" or "Answer".'
_SIGN = re.compile(
    r"\s*(?P<bold>\*\*|__)?(?P<role>[QA]|Question|Answer)(?P<close>\*\*|__)?(?P<mark>[.:])(?P<end>\*\*|__)?\s+(?=\S)"
)
_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
_SHOWN = 3  # words


@dataclass(frozen=True, slots=True)
class _Signed:
    """A line with such a sign: its index, its role, and the line without the sign."""

    index: int
    role: str
    text: str


def label_questions(page: PastedPage) -> PastedPage:
    """Each question and each answer stands below its label."""
    signed = [each for index, line in enumerate(page.lines) if (each := _signed(page, index, line))]
    if not _take_turns(signed) or (page.markdown and any(line.text.lstrip().startswith(":::") for line in page.lines)):
        return page
    repairs = [
        Repair(
            page.lines[each.index].number,
            _beginning(page.lines[each.index].text, _SHOWN + 1),
            _beginning(each.text, _SHOWN),
            WHAT,
        )
        for each in signed
    ]
    return page.but(_boxed(page, signed) if page.markdown else _labelled(page, signed), repairs)


def _signed(page: PastedPage, index: int, line: PastedLine) -> _Signed | None:
    match = None if line.fixed else _SIGN.match(line.text)
    if not match or (len(match["role"]) > 1 and match["mark"] == "."):
        return None
    if match["bold"] and not page.markdown:
        return None
    open_bold = match["bold"] if match["bold"] and not (match["close"] or match["end"]) else ""
    role = "question" if match["role"].startswith("Q") else "answer"
    return _Signed(index, role, (open_bold or "") + line.text[match.end() :])


def _take_turns(signed: Sequence[_Signed]) -> bool:
    """Whether each question has an answer before the next one, and none comes first."""
    roles = "".join(each.role[0] for each in signed)
    return bool(re.fullmatch(r"(?:qa+)+", roles))


def _beginning(text: str, count: int) -> str:
    match = re.match(rf"\s*(?:\S+\s+){{0,{count - 1}}}\S+", text)
    return match.group() if match else text


def _labelled(page: PastedPage, signed: Sequence[_Signed]) -> list[PastedLine]:
    found = {each.index: each for each in signed}
    lines: list[PastedLine] = []
    for index, line in enumerate(page.lines):
        if index not in found:
            lines.append(line)
            continue
        label = found[index].role.capitalize()
        lines += [PastedLine(line.number, text) for text in ("", label, "", found[index].text)]
    return lines


def _boxed(page: PastedPage, signed: Sequence[_Signed]) -> list[PastedLine]:
    """The lines with boxes; one ends where the next begins, or a heading, or the text."""
    found = {each.index: each for each in signed}
    lines: list[PastedLine] = []
    is_open = False
    for index, line in enumerate(page.lines):
        if is_open and (index in found or (not line.fixed and _HEADING.match(line.text))):
            lines += [PastedLine(line.number, text) for text in ("", ":::", "")]
            is_open = False
        if index in found:
            box = ("", f"::: {found[index].role}", "", found[index].text)
            lines += [PastedLine(line.number, text) for text in box]
            is_open = True
        else:
            lines.append(line)
    last = page.lines[-1].number
    return [*lines, *(PastedLine(last, text) for text in ("", ":::"))] if is_open else lines
