"""British words from a list: a word goes in, whether the list has it comes out.

The list is the British dictionary that the package `hibari-tts` carries for its voices (misaki's `gb_gold` and
`gb_silver`, Apache 2.0): some 197,000 words with their sounds, in the order of their letters. The words are
looked up, with their sounds where somebody counts these, where they stand: taking the file apart would take longer than
reading an article.
"""

from __future__ import annotations

import re
import zlib
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from accessible.errors import SetupError

_PACKAGE = "hibari"
_FILES = ("lexicon_gb_gold.json.gz", "lexicon_gb_silver.json.gz")
_GZIP = 31  # zlib's number for a file that gzip wrote
_BY_GRAMMAR = re.compile(rb"\{[^}]*\}")  # sounds of a word that is said in two ways
_USUAL = re.compile(rb'"DEFAULT":("[^"]*")')
_SHORTEST_STEM = 3  # letters: "as" is no plural of "a"
# Regular endings, each with what stands in its place in the list: it has few plurals and pasts of common words.
_ENDINGS = (
    (re.compile(r"(?<=[^aeiou])ie[sd]\Z"), "y"),
    (re.compile(r"(?:(?<=[sxzo])|(?<=[cs]h))es\Z"), ""),
    (re.compile(r"(?<![sxz])(?<![cs]h)s\Z"), ""),
    (re.compile(r"(?<=[^e])(?:ed|ing)\Z"), "e"),
    (re.compile(r"(?<=([bdgklmnprtvz]))\1(?:ed|ing)\Z"), ""),
    # Not for a short word such as "plan", which doubles its last letter: "planed" is of "plane".
    (
        re.compile(
            r"(?<!\A[^aeiou][aeiou][bdgklmnprtvz])(?<!\A[^aeiou]{2}[aeiou][bdgklmnprtvz])(?:(?<!e)(?<![^aeiou]y)ed|ing)\Z"
        ),
        "",
    ),
)
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')\Z")


@cache
def is_word(word: str) -> bool:
    """Whether `word` is in the list: alone, without its possessive ending, or with a regular ending.

    A capital at its beginning, or all in capitals, makes no difference; many names need
    theirs. A word with a hyphen is one only if the list has it so.

    >>> [is_word(word) for word in ("doctors’", "Asked", "PLANNED", "Cumbria", "long-term")]
    [True, True, True, True, True]
    >>> [is_word(word) for word in ("tional", "cumbria", "longterm", "")]
    [False, False, False, False]
    """
    written = word.replace("’", "'")
    plain = _POSSESSIVE.sub("", written)
    if not plain:
        return _listed(written)
    small = plain.lower()
    cases = (small, plain.capitalize()) if plain[0].isupper() else ()
    if any(map(_listed, (written, plain, *cases))):
        return True
    return (plain == small or plain[0].isupper()) and _with_ending(small)


@cache
def is_common(word: str) -> bool:
    """Whether the word is in the better half of the list: the other has "bene" and "ment", which few would write."""
    return any(_stands_in(_lists()[0], case.encode()) for case in (word, word.lower()) if case) or (
        is_word(word) and _with_ending(word.lower())
    )


@cache
def sounds_of(word: str) -> str:
    """How the list says a word, in its own signs: the usual way, in any capitals. Empty where it has none.

    >>> sounds_of("patient"), sounds_of("Patient’s"), sounds_of("pacingly")
    ('pˈAʃᵊnt', 'pˈAʃᵊnt', '')
    """
    plain = _POSSESSIVE.sub("", word.replace("’", "'"))
    for case in dict.fromkeys((plain, plain.lower(), plain.capitalize())):
        for words in _lists() if case else ():
            if (end := _place_in(words, case.encode())) >= 0:
                return words[end + 3 : words.index(b'"', end + 3)].decode()
    return ""


def _listed(word: str) -> bool:
    return any(_stands_in(words, word.encode()) for words in _lists())


def _with_ending(word: str) -> bool:
    """Whether the word without a regular ending is in the better half of the list."""
    stems = {ending.sub(instead, word) for ending, instead in _ENDINGS} - {word}
    return any(_stands_in(_lists()[0], stem.encode()) for stem in stems if len(stem) >= _SHORTEST_STEM)


@cache
def _lists() -> tuple[bytes, bytes]:
    """The two halves of the list, `,"word":"sounds"` in order. Raises `SetupError` where the package is not whole."""
    spec = find_spec(_PACKAGE)  # the package itself is not imported: that would bring its voices
    folders = (spec.submodule_search_locations if spec else None) or [""]
    try:
        halves = [zlib.decompress((Path(folders[0], "assets", name)).read_bytes(), _GZIP) for name in _FILES]
    except (OSError, zlib.error) as error:
        raise SetupError("The list of British words is not installed.", "Run make again: it installs it.") from error
    common, rare = (b"," + _BY_GRAMMAR.sub(_first_sounds, half[1:-1]) for half in halves)
    return common, rare


def _first_sounds(entry: re.Match[bytes]) -> bytes:
    """Of a word that is said in two ways, the usual one."""
    usual = _USUAL.search(entry[0])
    return usual[1] if usual else b'""'


def _stands_in(words: bytes, word: bytes) -> bool:
    """Whether `word` is one of the words."""
    return _place_in(words, word) >= 0


def _place_in(words: bytes, word: bytes) -> int:
    """Where the word ends among the words, or -1; by halves: between `low` and `high` begins each that it can be."""
    low, high = 0, len(words)
    while low < high:
        begin = words.rfind(b',"', low, (low + high) // 2 + 2)
        end = words.index(b'"', begin + 2)
        found = words[begin + 2 : end]
        if found == word:
            return end
        if found < word:
            low = words.find(b',"', begin + 2) % (len(words) + 1)
        else:
            high = begin
    return -1
