"""Consequences: findings of articles go in, those that come only of a file that cannot be read are left out.

Where issue.toml or a lexicon has a fault, the articles are looked at without it. What they lack then, and that file
may say, is no fault of theirs: it would be told twice, and the second time wrongly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from accessible.errors import Finding
from accessible.finding_codes import WORD, code_row
from accessible.plain_file import RefusedFileError, read_plain

Broken = tuple[tuple[Finding, ...], Path]  # a file, with what is wrong with it
_OF_FILES = frozenset(("disclaimer", "abbreviation"))  # codes of what issue.toml says, beside words to be read aloud
_MAX_BYTES = 1_000_000
# What such a file says something about, however the line was spoiled: "PEM" = "…", medical: "…", <grapheme>PEM<…
_NAMES = re.compile(
    r"^[ \t]*+[\"'“”‘’]*+([^\"'“”‘’=:<>\n]++)['”‘’]*+[ \t]*+[=:\"“]|<grapheme[^<>]*+>\s*+([^<\n]+)", re.MULTILINE
)
_LINES = re.compile(r"^[ \t]*[\"“](.+?)[\"”],?[ \t]*$", re.MULTILINE)  # of a list: what is left out of a pasted page


def without_consequences(findings: Iterable[Finding], broken: Iterable[Broken]) -> Iterator[Finding]:
    """The findings that would be there though each of these files could be read."""
    texts = [_text(path) for faults, path in broken if faults]
    names = {found for text in texts if text for pair in _NAMES.findall(text) for found in pair if found}
    lines = {found for text in texts if text for found in _LINES.findall(text)}
    for finding in findings:
        row = code_row(finding.code)
        of_words = finding.code in _OF_FILES or (row is not None and row.guide == WORD)
        said = of_words and (None in texts or any(_stands_in(each, finding.words) for each in names))
        if not (said or any(_stands_in(each, finding.words) for each in lines)):
            yield finding


def _text(path: Path) -> str | None:
    """The text of a file as far as it can be shown; None if nothing of it can: then it may say anything."""
    try:
        content = read_plain(path, path.parent, _MAX_BYTES, "")
    except RefusedFileError:
        return None
    return content.replace(b"\0", b"").decode("utf-8", "replace")  # half of each sign of UTF-16 is none


def _stands_in(name: str, words: str) -> bool:
    """Whether a name stands in words, as words of its own."""
    return bool(re.search(rf"(?<!\w){re.escape(name.strip())}(?!\w)", words))
