"""Raised and lowered words: 10⁶ and H₂O. What is written small goes in, the same in signs of one line comes out.

Set on the line as it is, 10⁶ would be 106. Figures have signs of their own in Unicode; the ending of "1st" is read the
same on the line. Anything else is asked about.
"""

from __future__ import annotations

import re

_UP = str.maketrans("0123456789+-−–=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾")
_DOWN = str.maketrans("0123456789+-−–=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎")
_FIGURES = re.compile(r"[0-9+\-−–=()\s,]+")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)", re.IGNORECASE)


def on_the_line(text: str, raised: str, before: str) -> str | None:
    """The words as they stand on the line after `before`; None where nobody can know.

    >>> on_the_line("6", "superscript", "10"), on_the_line("2", "subscript", "H"), on_the_line("st", "superscript", "1")
    ('⁶', '₂', 'st')
    >>> on_the_line("n", "superscript", "10") is None, on_the_line(" ", "other", "10")
    (True, ' ')
    """
    if not raised or not text.strip():
        return text
    if _FIGURES.fullmatch(text) and raised in ("superscript", "subscript"):
        return text.translate(_UP if raised == "superscript" else _DOWN)
    if raised == "superscript" and _ORDINAL.fullmatch(text.strip()) and before[-1:].isdigit():
        return text
    return None
