"""Numbered points in running text: whether "2." is the number of a point, or ends a sentence.

"It asked about 1. Sleep, 2. Pain and 3. Mood." is one sentence, and "2. Pace yourself." begins with its number.
"""

from __future__ import annotations

import re

from accessible.plan.shortenings import goes_on

NEARBY = 300  # characters looked at on either side; the time stays in step with the length of a text
_NUMBER = re.compile(r"(?<![\w.,£€$%/–-])([1-9][0-9]?)$")
_BEGINS = re.compile(r"(?:\A|[.!?…:][\"'”’)\]]*\s)[\"'“‘(\[]?$")
_NEXT = re.compile(r"(?:[,;]|(?:[,;]\s|\s)(?:and|or|&))\s([1-9][0-9]?)\.\s[\"'“‘]?[A-Za-z]")
_LAST = re.compile(r"(?:^|[\s(])([1-9][0-9]?)\.\s[^.!?]*(?:[,;]|(?:[,;]\s|\s)(?:and|or|&))\s$")
_WORD_NEXT = re.compile(r"\s[\"'“‘]?[A-Za-z]")


def is_point(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` follows the number of a point.

    >>> [is_point(text, text.index(".")) for text in ("1. Rest.", "Ask about 1. Rest, 2. Food.", "We were 2. Rest.")]
    [True, True, False]
    """
    before = text[max(0, stop - NEARBY) : stop]
    found = _NUMBER.search(before)
    if found is None or not _WORD_NEXT.match(text, stop + 1):
        return False
    head, figure = before[: found.start()], int(found[1])
    if _BEGINS.search(head):  # not "see sect. 3. We met", where the stop before it ends nothing
        return not goes_on(text, stop - len(before) + len(head.rstrip("\"'“‘([").rstrip()))
    following = _NEXT.search(text, stop + 1, _sentence_end(text, stop + 1))
    if following and int(following[1]) == figure + 1:
        return True
    earlier = _LAST.search(head)
    return earlier is not None and int(earlier[1]) == figure - 1


def _sentence_end(text: str, start: int) -> int:
    """Just after the next point's number, at most: where the next mark that ends a sentence may stand."""
    found = re.compile(r"[.!?…]").search(text, start, start + NEARBY)
    return min(len(text), found.end() + 4 if found else start + NEARBY)
