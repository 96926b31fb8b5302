"""Corrected lines: findings and their article's text go in, the findings with the line as it would be right come out.

Made only for words in doubt that have a likely reading, and only to be copied by a person who knows what is meant.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from accessible.errors import Finding
from accessible.plan.spoken_form.remedies import can_be_reworded, reworded

MAX_LINE = 110  # characters of a line that is shown whole; of a longer one, the words around
_AROUND = 30  # characters on either side
_JOINED_LETTERS = re.compile("[\ufb00-\ufb06]")


@dataclass(frozen=True, slots=True)
class _Rewording:
    """Words in doubt in their line of the file, with what could stand there instead."""

    number: int
    line: str
    start: int
    end: int
    choices: tuple[str, ...]


def with_corrected(findings: Iterable[Finding], text: str) -> list[Finding]:
    """The findings, each with its corrected lines, one for each reading; itself where there are none to make.

    What else is sure in that line is right there too: otherwise a line that is copied would undo the one before.
    """
    lines = text.split("\n")
    told = [(finding, _edit(finding, lines)) for finding in findings]
    by_line: dict[int, list[_Rewording]] = defaultdict(list)
    for _, edit in told:
        if edit:
            by_line[edit.number].append(edit)
    return [
        replace(finding, corrected="\n".join(_corrected(edit, by_line[edit.number]))) if edit else finding
        for finding, edit in told
    ]


def _edit(finding: Finding, lines: Sequence[str]) -> _Rewording | None:
    """Where the words stand: in the finding's line, or in one after it in the same paragraph.

    None where they stand more than once (nobody knows which of them is meant), or where nothing better is known.
    """
    words, first = finding.words.strip(), max(finding.line, 1) - 1
    if not words or finding.corrected or not can_be_reworded(finding.code, words):
        return None
    plain = ((number, with_plain_letters(line.strip())) for number, line in enumerate(paragraph(lines, first), first))
    found = [(number, line, match) for number, line in plain for match in alone(words).finditer(line)]
    if len(found) != 1:
        return None
    number, line, match = found[0]
    before, after = line[: match.start()], line[match.end() :]
    choices = reworded(finding.code, words, before, after)
    fitted = tuple(_fitted(choice, words, before, after) for choice in choices)
    return _Rewording(number, line, match.start(), match.end(), fitted) if fitted else None


def _fitted(choice: str, words: str, before: str, after: str) -> str:
    """The better words with a capital at a sentence's beginning, and with its full stop at its end."""
    if words[:1].isupper() and (not before.strip() or before.rstrip().endswith((".", "!", "?"))):
        choice = choice[:1].upper() + choice[1:]
    # The stop of a short form that ends its sentence is the sentence's own too.
    ends = words.endswith(".") and not choice.endswith(".") and re.match(r"\s*$|\s+[A-Z]", after)
    return f"{choice}." if ends else choice


def _corrected(edit: _Rewording, in_line: Sequence[_Rewording]) -> Iterator[str]:
    """The line for each reading of the words; a line that is long is shown as far as around them."""
    sure = sorted(
        {each for each in in_line if len(each.choices) == 1 and (each.end <= edit.start or each.start >= edit.end)},
        key=lambda each: each.start,
    )
    before = _put(sure, edit.line, 0, edit.start)
    after = _put(sure, edit.line, edit.end, len(edit.line))
    if len(edit.line) > MAX_LINE:
        if len(before) > _AROUND:
            before = f"… {before[-_AROUND:].partition(' ')[2]}"
        if len(after) > _AROUND:
            after = f"{after[:_AROUND].rpartition(' ')[0]} …"
    for choice in edit.choices:
        yield before + choice + after


def _put(edits: Sequence[_Rewording], line: str, start: int, end: int) -> str:
    """A stretch of the line, with what is sure put in."""
    pieces, place = [], start
    for edit in edits:
        if place <= edit.start and edit.end <= end:
            pieces += [line[place : edit.start], edit.choices[0]]
            place = edit.end
    return "".join([*pieces, line[place:end]])


def with_plain_letters(text: str) -> str:
    """The text with letters that are printed as one (ﬃ) written out: a line to copy is typed and read as letters."""
    return _JOINED_LETTERS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)


def alone(words: str) -> re.Pattern[str]:
    """The words as they stand alone, not within longer ones."""
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


def paragraph(lines: Sequence[str], first: int) -> Iterator[str]:
    """The lines from number `first` on, as far as the next empty one."""
    for number in range(first, len(lines)):
        if number > first and not lines[number].strip():
            return
        yield lines[number]
