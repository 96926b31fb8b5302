"""Outlines: the `d` of an SVG path goes in; whether the layout engine can follow it to its end comes out."""

from __future__ import annotations

import re

# SVG 1.1, section 8.3.9: how many numbers follow each letter of an outline. A number too many after a "z" makes
# the layout engine go round for ever.
_AFTER = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0}
_STROKE = re.compile(r"([A-DF-Za-df-z])([^A-DF-Za-df-z]*+)")
_COORDINATE = re.compile(r"[\s,]*+([+-]?(?:\d++\.?\d*+|\.\d++)(?:[eE][+-]?\d++)?)[\s,]*+")
_FLAG = re.compile(r"[\s,]*+([01])[\s,]*+")


def is_whole_outline(outline: str) -> bool:
    """Whether each letter of an outline has its numbers, and no others.

    >>> [is_whole_outline(each) for each in ("M0 0L5.5.5z", "M0 0a1 1 0 0110 1", "M1", "M0 0z 5", "L1 2")]
    [True, True, False, False, False]
    """
    outline = outline.strip()
    strokes = _STROKE.findall(outline)
    written = sum(1 + len(numbers) for _, numbers in strokes)
    begins = not outline or outline[0] in "Mm"
    return begins and written == len(outline) and all(_whole_stroke(*each) for each in strokes)


def _whole_stroke(letter: str, numbers: str) -> bool:
    wanted, count, place = _AFTER.get(letter.lower(), -1), 0, 0
    numbers = numbers.strip()
    while place < len(numbers):
        flag = letter in "Aa" and count % 7 in (3, 4)
        found = (_FLAG if flag else _COORDINATE).match(numbers, place)
        if not found:
            return False
        count, place = count + 1, found.end()
    return count == 0 if wanted <= 0 else count > 0 and count % wanted == 0
