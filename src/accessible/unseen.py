"""Unseen characters: a text that goes to a screen comes in, and what a screen would obey or hide comes out named.

Articles and names of files are anybody's. Their escape codes could clear a screen or hide a word, and what is
invisible cannot be found by somebody who is to delete it.
"""

from __future__ import annotations

import unicodedata

# Control and formatting characters, halves of letters, private ones; spaces, joined letters and accents stay.
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
_PLAIN = frozenset("\n\t")


def shown(text: str) -> str:
    r"""The text with every unseen character as its number in brackets.

    >>> shown("Take ten\u200e\x1b[31m mg"), shown("Frère – 10 mg")
    ('Take ten<U+200E><U+001B>[31m mg', 'Frère – 10 mg')
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        f"<U+{ord(each):04X}>" if unicodedata.category(each) in _UNSEEN and each not in _PLAIN else each
        for each in text
    )
