"""Syllables: a written word goes in, how many it is said with comes out.

Counted in the sounds of the list of British words; a word that is not listed by its letters, as people clap it.
"""

from __future__ import annotations

import re
from functools import cache

from accessible.word_list import sounds_of

# The list's signs: a capital is a vowel that glides (A as in day, W as in now); under stress "ɪə" and "ʊə" are one.
_NUCLEUS = re.compile("(?<=[ˈˌ])[ɪʊ]ə|[AIOQWYaiuæɑɒɔəɛɜɪʊʌᵊ]")
_GROUP = re.compile(r"[aeiouy]+", re.IGNORECASE)
_SILENT = re.compile(r"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouytd])e(?=d$)|(?<=[^aeiouyscgxz])e(?=s$)")
_TWO = re.compile(r"(?<![tscxg])i(?:a|ou|o|u[ms])|ie(?:st|r)$|eo|ua(?=l|r|t)|yi(?=ng)|[^aeiouy]y(?=[aeo])|sm$|thm$")


@cache
def syllables(word: str) -> int:
    """How many syllables a word has; each piece of one with hyphens or strokes is counted. At least one.

    >>> [syllables(word) for word in ("rest", "pacing", "medicine", "post-viral", "amitriptyline", "10")]
    [1, 2, 3, 3, 5, 1]
    """
    return max(sum(_of_piece(piece) for piece in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", word)), 1)


def _of_piece(piece: str) -> int:
    sounds = sounds_of(piece)
    return len(_NUCLEUS.findall(sounds)) or 1 if sounds else by_letters(piece)


def by_letters(word: str) -> int:
    """The count for a word that is in no list.

    >>> [by_letters(word) for word in ("pacing", "likes", "wanted", "table", "mobile")]
    [2, 1, 2, 2, 2]
    """
    plain = _SILENT.sub("", word.lower())
    return max(len(_GROUP.findall(plain)) + len(_TWO.findall(plain)), 1)
