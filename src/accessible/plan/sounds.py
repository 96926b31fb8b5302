"""Sounds: a dictionary's transcription in, its signs one by one out; and the marks that carry it to a voice.

The alphabet is the IPA as British dictionaries write it (ˌiːzəʊˈmeprəzəʊl), with "(r)" for an r that Americans
say and most of Britain does not. A spoken text may carry marked words: the words, then their sounds, between
three private characters. A fourth stands after an A that is the letter and not the article: in writing nobody can
tell, and a voice must. Only `speech/` sees them; everything else sees the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

VOWELS = tuple(
    "aɪə(r) aʊə(r) aɪə aʊə ɑː(r) ɔː(r) ɜː(r) ɪə(r) eə(r) ɛə(r) ʊə(r) ə(r) eɪ aɪ ɔɪ əʊ aʊ ɪə eə ɛə ɛː ʊə iː ɑː ɔː ɜː uː "
    "i ɪ e ɛ æ a ɒ ɔ ʊ u ʌ ə".split()
)
CONSONANTS = tuple("tʃ dʒ ʧ ʤ p b t d k ɡ g f v θ ð s z ʃ ʒ h m n ŋ l r ɹ j w x".split())
STRESSES = ("ˈ", "ˌ")
SPACE = " "
TIES = re.compile(r"[\u0361\u203f]")
SYLLABLE_DOT = "."  # passed over, but no sign reaches across it: "hiː.ə"
# In "aɪəʊ" the ə belongs to the ʊ: aɪ and əʊ, as in "bio-".
SIGN = re.compile(
    "|".join(
        re.escape(sign) + ("(?!ʊ)" if sign.endswith("ə") else "") for sign in (*VOWELS, *CONSONANTS, *STRESSES, SPACE)
    )
)

OPEN, MIDDLE, CLOSE = "\ue000", "\ue001", "\ue002"
MARKED = re.compile(f"{OPEN}([^{OPEN}{MIDDLE}{CLOSE}]+){MIDDLE}([^{OPEN}{MIDDLE}{CLOSE}]+){CLOSE}")
LETTER = "\ue003"  # private, so that none in an article can be taken for it: the rules ask about such a character
LETTER_A = "A" + LETTER
LETTER_NAMES = {"A": LETTER_A, "Z": "zed"}  # every voice reads the other letters by their names by itself
HISSING = frozenset("s z ʃ ʒ tʃ dʒ ʧ ʤ".split())
VOICELESS = frozenset("p t k f θ".split())


def signs(ipa: str) -> list[str]:
    """The signs of a transcription, the longest first. Raises `ValueError` with the first unknown character.

    >>> signs("ˈnɜː(r)s"), signs("t͡ʃaɪəʊ"), signs("aɪ.ə")
    (['ˈ', 'n', 'ɜː(r)', 's'], ['tʃ', 'aɪ', 'əʊ'], ['aɪ', 'ə'])
    """
    found = []
    for syllables in TIES.sub("", ipa).split(SYLLABLE_DOT):
        place = 0
        while place < len(syllables):
            match = SIGN.match(syllables, place)
            if match is None:
                raise ValueError(syllables[place])
            found.append(match[0])
            place = match.end()
    return found


def fault_of_sounds(ipa: str) -> str:
    """What is wrong with a transcription, in words; empty if every voice of ours can be given it.

    >>> fault_of_sounds("ˈmiːɡreɪn"), fault_of_sounds("ˈmiːɣreɪn")
    ('', 'the sign “ɣ” is not one of the sounds that the voices know')
    """
    try:
        found = signs(ipa)
    except ValueError as error:
        return f"the sign “{error}” is not one of the sounds that the voices know"
    vowels = sum(sign in VOWELS for sign in found)
    if not vowels:
        return "there is no vowel in it"
    if vowels > 1 and STRESSES[0] not in found:
        return "the main stress (ˈ) is not marked"
    before_vowels = stresses_before_vowels(found)
    if sum(map(found.count, STRESSES)) > sum(map(before_vowels.count, STRESSES)):
        return "a stress mark has no vowel of its own after it"
    return ""


def stresses_before_vowels(found: list[str]) -> list[str]:
    """The signs with each stress right before its vowel, where engines want it; IPA has it before the syllable.

    A word of one syllable needs no mark in a dictionary, but engines mumble what has none: it gets one.

    >>> stresses_before_vowels(["ˈ", "m", "iː"]), stresses_before_vowels(["m", "iː"])
    (['m', 'ˈ', 'iː'], ['m', 'ˈ', 'iː'])
    """
    if not any(sign in STRESSES for sign in found):
        found = [STRESSES[0], *found]
    moved: list[str] = []
    waiting = ""
    for sign in found:
        if sign in STRESSES:
            waiting = sign
            continue
        if waiting and sign in VOWELS:
            moved.append(waiting)
            waiting = ""
        moved.append(sign)
    return moved


def with_ending(ipa: str, suffix: str) -> str:
    """A transcription with the sound of an "s" at its end.

    >>> with_ending("ˈsaɪtəkaɪn", "s"), with_ending("ˈtrɪpteɪz", "’s"), with_ending("rest", "")
    ('ˈsaɪtəkaɪnz', 'ˈtrɪpteɪzɪz', 'rest')
    """
    if not ipa or not suffix:
        return ipa
    last = signs(ipa)[-1]
    return ipa + ("ɪz" if last in HISSING else "s" if last in VOICELESS else "z")


def marked(words: str, ipa: str) -> str:
    """Words that carry their sounds."""
    return f"{OPEN}{words}{MIDDLE}{ipa}{CLOSE}"


def without_marks(text: str) -> str:
    """The words alone, as people read them.

    >>> without_marks("Take " + marked("senna", "ˈsenə") + " and vitamin " + LETTER_A)
    'Take senna and vitamin A'
    """
    return MARKED.sub(r"\1", text).replace(LETTER, "")


def stretches(text: str) -> Iterator[tuple[str, str]]:
    """The text cut at its marks: (words, "") for plain stretches, (words, sounds) for marked ones.

    >>> list(stretches("Take " + marked("senna", "ˈsenə") + "."))
    [('Take ', ''), ('senna', 'ˈsenə'), ('.', '')]
    """
    done = 0
    for match in MARKED.finditer(text):
        if match.start() > done:
            yield text[done : match.start()], ""
        yield match[1], match[2]
        done = match.end()
    if done < len(text):
        yield text[done:], ""
