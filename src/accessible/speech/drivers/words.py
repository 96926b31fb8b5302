"""The words of an utterance, and a refusal of anything that a voice would drop or misread.

Voices get plain words with ordinary punctuation; figures, symbols and markup were spelled out long
before. What still comes through is a mistake upstream, and is refused here rather than said wrongly.
"""

from __future__ import annotations

import re
import unicodedata

from accessible.errors import SpeechError
from accessible.plan.sounds import without_marks

PUNCTUATION = frozenset(".,;:!?…()\"“”‘’'–—-")
# One word: letters with their accents, and apostrophes and hyphens within it.
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# An en dash within a compound ("doctor–patient") is a hyphen; elsewhere it is a dash, which is a pause.
BETWEEN_LETTERS = re.compile(r"(?<=[^\W\d_])–(?=[^\W\d_])")
# Signs that mean the same to a voice, so that an engine need only know the plain one.
SAME_SIGN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2011": "-", "\u2010": "-", "’": "'", "‘": "'"})


def words_of(text: str) -> tuple[str, ...]:
    """The words of `text` in order.

    >>> words_of("Don’t rush: a long-term plan helps.")
    ('Don’t', 'rush', 'a', 'long-term', 'plan', 'helps')
    """
    return tuple(WORD.findall(unicodedata.normalize("NFC", text)))


def sayable(text: str) -> str:
    """`text` as a voice takes it: composed letters, plain apostrophes and hyphens, single spaces.

    Marked sounds stay in it; see `plan.sounds`.

    Raises SpeechError for a text without words, and for any character that is no Latin letter, ordinary
    punctuation or space.
    """
    plain = " ".join(unicodedata.normalize("NFC", text).translate(SAME_SIGN).split())
    plain = BETWEEN_LETTERS.sub("-", plain).replace("–", "—")
    words = without_marks(plain)
    if not words_of(words):
        raise SpeechError(f"There is no word to say in “{words}”.", remedy="Give the sentence words.")
    for character in words:
        if not (character in PUNCTUATION or character == " " or is_latin_letter(character)):
            raise SpeechError(
                f"A voice cannot say {name_of(character)} in “{words}”.",
                remedy="Write it in words, or add a rule or an entry in the lexicon that does.",
            )
    return plain


def is_latin_letter(character: str) -> bool:
    """Whether an English voice can be expected to read a letter ("é", not "β")."""
    return character.isalpha() and unicodedata.name(character, "").startswith("LATIN")


def name_of(character: str) -> str:
    """A character as shown to a person: itself, and its Unicode name."""
    name = unicodedata.name(character, "a character without a name").lower()
    return f"“{character}” ({name})" if character.isprintable() else f"the unseen character “{name}”"
