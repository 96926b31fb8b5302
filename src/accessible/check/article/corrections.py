"""Corrected lines: a finding and its article's text go in, the finding with the line as it would be right comes out.

Made only for words in doubt that have a likely reading, and only to be copied by a person who knows what is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from accessible.errors import Finding
from accessible.plan.spoken_form.remedies import reworded

MAX_LINE = 110  # characters of a line that is shown whole; of a longer one, the words around
_AROUND = 30  # characters on either side


def with_corrected(finding: Finding, text: str) -> Finding:
    """The finding with its corrected lines, one for each reading; itself where there are none to make."""
    choices = reworded(finding.code, finding.words)
    line = _line_with(finding, text)
    if not choices or not line:
        return finding
    return replace(finding, corrected="\n".join(_corrected(line, finding.words, choice) for choice in choices))


def _line_with(finding: Finding, text: str) -> str:
    """The file's line that has the words: the finding's own, or one after it in the same paragraph."""
    lines = text.split("\n")[max(finding.line, 1) - 1 :]
    alone = re.compile(rf"(?<!\w){re.escape(finding.words)}(?!\w)")
    return next((line.strip() for line in _paragraph(lines) if alone.search(line)), "")


def _paragraph(lines: list[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number and not line.strip():
            return
        yield line


def _corrected(line: str, words: str, choice: str) -> str:
    place = next(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", line)).start()
    after = place + len(words)
    if len(line) <= MAX_LINE:
        return line[:place] + choice + line[after:]
    before, behind = line[:place], line[after:]
    if len(before) > _AROUND:
        before = f"… {before[-_AROUND:].partition(' ')[2]}"
    if len(behind) > _AROUND:
        behind = f"{behind[:_AROUND].rpartition(' ')[0]} …"
    return before + choice + behind
