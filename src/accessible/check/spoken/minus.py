"""Judge the minus signs of one sentence: each that is written must be said. Problems out, in words.

Shares no table with the rules. A sign before a number, and a dash where only a value can follow, must lie in a
change that says "minus", or begin after a figure in a change that reads a range.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from accessible.plan.narration import Change

SIGN = re.compile(r"(?<![\w)%°])(?:−[ \u00a0\u2009\u202f]*|(?<=[\s(\[=<>])[-‐‑]|^[-‐‑])(?=[£€$]?[0-9])")
DASH = re.compile(r"(?:(?<=[\s(\[])|^)[–—―‒-]{1,3}\s+(?=[£€$]?[0-9])")
ASKS_VALUE = re.compile(
    r"(?:\b(?:was|were|is|are|of|to|below|above|than|from|between|temperature|scores?|minus|change|mean|average)|[=<>≤≥])\s*$",
    re.IGNORECASE,
)
MEASURED = re.compile(r"\s*[0-9][0-9.,]*\s?(?:°|º|%|per cent\b|degrees?\b|SDs?\b|dioptres?\b|dB\b)")
OF_TIME = re.compile(
    r"\s*(?:[0-9]{1,2}(?:[.:][0-9]{2})?\s?(?:[ap]\.?m\b|noon|midnight|o.clock)|[0-9]{1,2}:[0-9]{2}|0[0-9]{2}"
    r"|[0-9]+(?:st|nd|rd|th|s|-[a-z]+)\b|[0-9]{1,2} (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|[0-9]{1,2}/[0-9]{1,2}/)"
)
BY_STAFF = "lexicon"  # what staff have said is theirs to say
AFTER_FIGURE = re.compile(r"[0-9]\s*$")


def minus_problems(written: str, changes: Sequence[tuple[int, int, Change]]) -> list[str]:
    """Every minus that is written and not said. `changes` are (start, end, change), in order.

    >>> minus_problems("It was − 5.", [(7, 9, Change("dash", "− ", ",")), (9, 10, Change("number", "5", "five"))])
    ['The minus of “− 5” is not said.']
    """
    marks = [*SIGN.finditer(written), *(dash for dash in DASH.finditer(written) if _must_be_minus(written, dash))]
    starts = [start for start, _, _ in changes]
    return [
        f"The minus of “{written[mark.start() : mark.end() + 1]}” is not said."
        for mark in sorted(marks, key=re.Match.start)
        if not _is_said(written, mark.start(), _holding(changes, starts, mark.start()))
    ]


def _holding(
    changes: Sequence[tuple[int, int, Change]], starts: list[int], place: int
) -> Sequence[tuple[int, int, Change]]:
    """The last change that begins at or before a place."""
    last = bisect_right(starts, place)
    return changes[max(0, last - 1) : last]


def _must_be_minus(written: str, dash: re.Match[str]) -> bool:
    before, after = written[max(0, dash.start() - 20) : dash.start()], written[dash.end() : dash.end() + 30]
    if AFTER_FIGURE.search(before) or OF_TIME.match(after):
        return False
    return ASKS_VALUE.search(before) is not None or MEASURED.match(after) is not None


def _is_said(written: str, place: int, changes: Sequence[tuple[int, int, Change]]) -> bool:
    """Whether the change that holds the sign says it, or reads it as the dash of a range, after a figure."""
    for start, end, change in changes:
        if start <= place < end:
            by_staff = change.rule.startswith(BY_STAFF)
            return by_staff or "minus" in change.spoken or AFTER_FIGURE.search(written[start:place]) is not None
    return False
