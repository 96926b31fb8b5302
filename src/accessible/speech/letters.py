"""A spoken text with the letter A marked goes in; the text that every engine says right comes out.

The plan marks the letter (see `plan.sounds`); how to spell it for a voice is known here and nowhere before.
"eigh" is read as the name of A by heart, Kokoro and espeak-ng (their phonemes were compared); "ay" and "aye" are
not: they sound as the letter I.
"""

from __future__ import annotations

from accessible.plan.sounds import LETTER_A
from accessible.speech.drivers.phonemes import LETTER_A as SPELLED


def for_driver(text: str) -> str:
    """What a driver is given, and what its clip is kept under. Marked sounds stay in it; an article stays an article.

    >>> for_driver(f"A vitamin {LETTER_A} tablet")
    'A vitamin eigh tablet'
    """
    return text.replace(LETTER_A, SPELLED)
