"""Words of the house's own in a voice's dictionary: readings in IPA go in, the dictionary says them from then on.

Put into the dictionary and not marked in the text, so that all else stays as it was: the engine still knows what part
of speech the words around are, how "the" is said before them, and how they end in "s", "ed" and "ing".
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping

from accessible.speech.drivers.alphabets import misaki

DEFAULT = "DEFAULT"  # misaki's name for the reading of a word in all roles that have none of their own
Reading = str | Mapping[str, str | None]
_STRESSES = re.compile("[ˈˌ]")
_TAKES_ES = re.compile("(?:[osxz]|ch|sh)$")  # or may take it: scenarios, tomatoes
_CONSONANT_AND_Y = re.compile("[^aeiou]y$")
# Between vowels, of which the second is weak, Americans say a quick d; misaki writes it T ("sˈɪTi").
_TAPPED = re.compile("(?<=[AIOWYiuæɑəɛɪɔʊʌ])t(?=[əᵊɪiO])")


def put_before(golds: dict[str, Reading], silvers: dict[str, Reading], readings: Iterable[tuple[str, str]]) -> None:
    """Let misaki's American dictionaries say each word as its IPA, small or with a capital.

    `golds` stand before `silvers`. A role in which the dictionary says other sounds than in general (to progress, the
    progress) keeps them. A word is no more stressed than it was: "been" is weak within a sentence. Regular forms
    that a dictionary has of its own ("figures") are taken out, so that the engine makes them from the word.
    """
    ours = dict(readings)
    for word, ipa in ours.items():
        said = tapped(misaki(ipa, british=False))
        own = golds.get(word) or silvers.get(word) or said
        for written in (word, with_capital(word)):
            golds[written] = in_its_roles(said, own)
        for form in regular_forms(word, golds.keys(), silvers.keys()):
            for written in {form, with_capital(form)} - ours.keys():
                golds.pop(written, None)
                silvers.pop(written, None)


def regular_forms(word: str, *other_words: Container[str]) -> Iterator[str]:
    """A word with the endings that the engine takes off by itself; not "tubing", which it would take for a tub's.

    >>> list(regular_forms("figure")), list(regular_forms("tube", {"tub"}))
    (['figures', 'figured', 'figuring'], ['tubes'])
    >>> list(regular_forms("inquiry")), list(regular_forms("tomato"))[:2]
    (['inquiries'], ['tomatos', 'tomatoes'])
    """
    stem = word.removesuffix("e")
    if _CONSONANT_AND_Y.search(word):
        yield f"{word[:-1]}ies"
        return
    yield f"{word}s"
    if _TAKES_ES.search(word):
        yield f"{word}es"
    if stem == word or not any(stem in words for words in other_words):
        yield from (f"{stem}ed", f"{stem}ing")


def with_capital(word: str) -> str:
    """A word as at the beginning of a sentence."""
    return word[:1].upper() + word[1:]


def in_its_roles(said: str, own: Reading) -> Reading:
    """`said` in the place of what the dictionary has, role by role.

    >>> in_its_roles("bˈin", {"DEFAULT": "bɪn", "None": "bˌɪn"})
    {'DEFAULT': 'bin', 'None': 'bˌin'}
    >>> in_its_roles("pɹˈOɡɹˌɛs", {"DEFAULT": "pɹˈɑɡɹəs", "VERB": "pɹəɡɹˈɛs"})
    {'DEFAULT': 'pɹˈOɡɹˌɛs', 'VERB': 'pɹəɡɹˈɛs'}
    """
    if isinstance(own, str):
        return no_stronger(said, own)
    usual = plain(own[DEFAULT])
    return {role: no_stronger(said, each or "") if plain(each) == usual else each for role, each in own.items()}


def no_stronger(said: str, own: str) -> str:
    """`said` with no stress if `own` has none, and with a weak one if that has no other."""
    if not _STRESSES.search(own):
        return plain(said)
    return said if "ˈ" in own else weakened(said)


def weakened(said: str) -> str:
    """The main stress as a second one.

    >>> weakened("bˈin")
    'bˌin'
    """
    return said.replace("ˌ", "").replace("ˈ", "ˌ")


def plain(said: str | None) -> str:
    """Sounds without their stress."""
    return _STRESSES.sub("", said or "")


def tapped(said: str) -> str:
    """With the t of American "city".

    >>> tapped("vˈɪtəmɪn"), tapped("təmˈɑtO"), tapped("fˈɜɹtˌIl")
    ('vˈɪTəmɪn', 'təmˈɑTO', 'fˈɜɹtˌIl')
    """
    return _TAPPED.sub("T", said)
