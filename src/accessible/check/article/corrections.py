"""Corrected lines: a finding and its article's text go in, the finding with the line as it would be right comes out.

Made only for words in doubt that have a likely reading, and only to be copied by a person who knows what is meant.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from accessible.errors import Finding
from accessible.plan.spoken_form.remedies import reworded

MAX_LINE = 110  # characters of a line that is shown whole; of a longer one, the words around
_AROUND = 30  # characters on either side
_JOINED_LETTERS = re.compile("[\ufb00-\ufb06]")


def with_corrected(finding: Finding, text: str) -> Finding:
    """The finding with its corrected lines, one for each reading; itself where there are none to make."""
    words = finding.words.strip()
    found = _line_with(replace(finding, words=words), text) if words else None
    if not found:
        return finding
    line, place = found
    before, after = line[:place], line[place + len(words) :]
    choices = reworded(finding.code, words, before, after)
    return replace(finding, corrected="\n".join(_corrected(before, words, choice, after) for choice in choices))


def _line_with(finding: Finding, text: str) -> tuple[str, int] | None:
    """The file's line that has the words, and where: the finding's own, or one after it in the same paragraph.

    None where they stand there more than once: nobody knows which of them is meant.
    """
    lines = text.split("\n")[max(finding.line, 1) - 1 :]
    plain = (with_plain_letters(line.strip()) for line in paragraph(lines))
    found = [(line, match.start()) for line in plain for match in alone(finding.words).finditer(line)]
    return found[0] if len(found) == 1 else None


def with_plain_letters(text: str) -> str:
    """The text with letters that are printed as one (ﬃ) written out: a line to copy is typed and read as letters."""
    return _JOINED_LETTERS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)


def alone(words: str) -> re.Pattern[str]:
    """The words as they stand alone, not within longer ones."""
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


def paragraph(lines: list[str]) -> Iterator[str]:
    """The lines as far as the first empty one."""
    for number, line in enumerate(lines):
        if number and not line.strip():
            return
        yield line


def _corrected(before: str, words: str, choice: str, after: str) -> str:
    if words[:1].isupper() and (not before.strip() or before.rstrip().endswith((".", "!", "?"))):
        choice = choice[:1].upper() + choice[1:]
    # The stop of a short form that ends its sentence is the sentence's own too.
    if words.endswith(".") and not choice.endswith(".") and re.match(r"\s*$|\s+[A-Z]", after):
        choice += "."
    if len(before) + len(words) + len(after) > MAX_LINE:
        if len(before) > _AROUND:
            before = f"… {before[-_AROUND:].partition(' ')[2]}"
        if len(after) > _AROUND:
            after = f"{after[:_AROUND].rpartition(' ')[0]} …"
    return before + choice + after
