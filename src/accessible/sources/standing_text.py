"""Standing texts: the lines of a pasted page go in; where a disclaimer of the issue stands in them comes out.

Word for word, or nearly so: a changed medical disclaimer must not be published as the charity's own.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from accessible.issue import Issue

CHANGED = 0.8  # as alike as this, but not the same: somebody changed a standing text


def begins_as(words: str, line: str) -> bool:
    """Whether words are a line of a list of staff's: all of it, or its beginning where the line ends with "…".

    >>> begins_as("Share this page", "share this page"), begins_as("Posted in: News", "Posted in…")
    (True, True)
    >>> begins_as("Share this page with a friend", "Share this page")
    False
    """
    listed = " ".join(line.split()).casefold()
    begin = listed.removesuffix("…").removesuffix("...").rstrip()
    said = " ".join(words.split()).casefold()
    return bool(begin) and (said.startswith(begin) if begin != listed else said == listed)


def is_listed(words: str, lines: Sequence[str]) -> bool:
    """Whether words are on a list of staff's."""
    return any(begins_as(words, line) for line in lines)


def standing_text_at(lines: Sequence[str], index: int, issue: Issue) -> int:
    """How many lines from `index` are a standing text, word for word; 0 when they are not."""
    texts = {" ".join(text.split()) for _, text in issue.disclaimers}
    words = ""
    for place in range(index, len(lines)):
        words = f"{words} {lines[place]}".strip()
        if words in texts:
            return place + 1 - index
        if not any(text.startswith(words) for text in texts):
            return 0
    return 0


def changed_texts(lines: Sequence[str], issue: Issue) -> Iterator[tuple[int, str]]:
    """Where lines (one, or several in a row) are nearly a standing text: the first one's index, the text's name."""
    for name, text in issue.disclaimers:
        standing = text.split()
        matcher = difflib.SequenceMatcher(None, b=standing, autojunk=False)
        index = 0
        while index < len(lines):
            count = _nearly(lines, index, matcher, len(standing))
            if count:
                yield index, name
            index += count or 1


def _nearly(lines: Sequence[str], index: int, matcher: difflib.SequenceMatcher[str], length: int) -> int:
    """How many lines from `index` are nearly the matcher's text of `length` words; 0 when they are not."""
    words: list[str] = []
    for place in range(index, len(lines)):
        words += lines[place].split()
        # Two texts of n and m words are alike by 2·min(n, m) / (n + m) at most: longer or shorter needs no comparing.
        most_alike = 2 * min(len(words), length) / (len(words) + length)
        if len(words) > length and most_alike < CHANGED:
            return 0
        if most_alike > CHANGED:
            matcher.set_seq1(words)
            if matcher.quick_ratio() > CHANGED and matcher.ratio() > CHANGED:
                return place + 1 - index
    return 0
