"""Letters in, their names out, as people read them and with a mark where a voice would say something else.

A letter standing alone is read by its name by heart, Kokoro and espeak-ng (their phonemes were compared),
with two exceptions: "A" becomes the article, and "Z" the American "zee". So the letter A carries a mark
(see `sounds`), for `speech/` to tell the voice what it is; Z is the British "zed".
"""

from __future__ import annotations

from accessible.plan.sounds import LETTER_NAMES


def letter(character: str) -> str:
    """One letter's name.

    >>> letter("b"), letter("a") == LETTER_NAMES["A"], letter("z")
    ('B', True, 'zed')
    """
    return LETTER_NAMES.get(character.upper(), character.upper())


def spell(letters: str) -> str:
    """Letters one by one; other characters are left out.

    >>> spell("NHS"), spell("p.m."), spell("DNZ")
    ('N H S', 'P M', 'D N zed')
    """
    return " ".join(letter(character) for character in letters if character.isascii() and character.isalpha())
