"""Letter names in, words out that an engine reads as those names.

A letter standing alone is read by its name by heart, Kokoro and espeak-ng (their phonemes were compared),
with two exceptions: "A" becomes the article, and "Z" the American "zee". "eigh" is read as the name of A by
all three; "ay" and "aye" are not (they sound as the letter I).
"""

from __future__ import annotations

NAMES = {"A": "eigh", "Z": "zed"}


def letter(character: str) -> str:
    """One letter's name.

    >>> letter("b"), letter("a"), letter("z")
    ('B', 'eigh', 'zed')
    """
    return NAMES.get(character.upper(), character.upper())


def spell(letters: str) -> str:
    """Letters one by one; other characters are left out.

    >>> spell("NHS"), spell("p.m."), spell("DNA")
    ('N H S', 'P M', 'D N eigh')
    """
    return " ".join(letter(character) for character in letters if character.isascii() and character.isalpha())
