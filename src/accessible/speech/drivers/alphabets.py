"""Each engine's own alphabet: the signs of a transcription in, what the engine reads out.

misaki's alphabet, which hibari and Kokoro read, has one letter for a diphthong (A as in "day"); its British
and American halves differ. espeak-ng reads mnemonics in double square brackets. Sources: misaki's
EN_PHONES.md; espeak-ng's phoneme listing for en-GB, compared with what each engine says for known words.
"""

from __future__ import annotations

import re

from accessible.plan.sounds import SPACE, STRESSES, VOWELS, signs, stresses_before_vowels

# sign: (misaki British, misaki American, espeak-ng)
ALPHABETS: dict[str, tuple[str, str, str]] = {
    "iː": ("iː", "i", "i:"),
    "i": ("i", "i", "i"),
    "ɪ": ("ɪ", "ɪ", "I"),
    "e": ("ɛ", "ɛ", "E"),
    "ɛ": ("ɛ", "ɛ", "E"),
    "æ": ("a", "æ", "a"),
    "a": ("a", "æ", "a"),
    "ɑː": ("ɑː", "ɑ", "A:"),
    "ɑː(r)": ("ɑː", "ɑɹ", "A:"),
    "ɒ": ("ɒ", "ɑ", "0"),
    "ɔː": ("ɔː", "ɔ", "O:"),
    "ɔː(r)": ("ɔː", "ɔɹ", "O:"),
    "ɔ": ("ɔː", "ɔ", "O:"),
    "ʊ": ("ʊ", "ʊ", "U"),
    "uː": ("uː", "u", "u:"),
    "u": ("uː", "u", "u:"),
    "ʌ": ("ʌ", "ʌ", "V"),
    "ɜː": ("ɜː", "ɜɹ", "3:"),
    "ɜː(r)": ("ɜː", "ɜɹ", "3:"),
    "ə": ("ə", "ə", "@"),
    "ə(r)": ("ə", "əɹ", "@"),
    "eɪ": ("A", "A", "eI"),
    "aɪ": ("I", "I", "aI"),
    "ɔɪ": ("Y", "Y", "OI"),
    "əʊ": ("Q", "O", "oU"),
    "aʊ": ("W", "W", "aU"),
    "aɪə(r)": ("Iə", "Iəɹ", "aI@"),
    "aʊə(r)": ("Wə", "Wəɹ", "aU@"),
    "aɪə": ("Iə", "Iə", "aI@"),
    "aʊə": ("Wə", "Wə", "aU@"),
    "ɪə": ("ɪə", "iə", "i@"),
    "ɪə(r)": ("ɪə", "ɪɹ", "i@"),
    "eə": ("ɛː", "ɛɹ", "e@"),
    "eə(r)": ("ɛː", "ɛɹ", "e@"),
    "ɛə": ("ɛː", "ɛɹ", "e@"),
    "ɛə(r)": ("ɛː", "ɛɹ", "e@"),
    "ɛː": ("ɛː", "ɛɹ", "e@"),
    "ʊə": ("ʊə", "ʊɹ", "U@"),
    "ʊə(r)": ("ʊə", "ʊɹ", "U@"),
    "tʃ": ("ʧ", "ʧ", "tS"),
    "ʧ": ("ʧ", "ʧ", "tS"),
    "dʒ": ("ʤ", "ʤ", "dZ"),
    "ʤ": ("ʤ", "ʤ", "dZ"),
    "ɡ": ("ɡ", "ɡ", "g"),
    "g": ("ɡ", "ɡ", "g"),
    "θ": ("θ", "θ", "T"),
    "ð": ("ð", "ð", "D"),
    "ʃ": ("ʃ", "ʃ", "S"),
    "ʒ": ("ʒ", "ʒ", "Z"),
    "ŋ": ("ŋ", "ŋ", "N"),
    "r": ("ɹ", "ɹ", "r"),
    "ɹ": ("ɹ", "ɹ", "r"),
    "x": ("k", "k", "x"),
    "ˈ": ("ˈ", "ˈ", "'"),
    "ˌ": ("ˌ", "ˌ", ","),
    " ": (" ", " ", "]] [["),
} | {sign: (sign, sign, sign) for sign in "pbtdkfvszhmnljw"}


# How misaki's dictionaries write sounds that meet: (found, written).
BRITISH_MEETINGS = re.compile("i(?=[ˈˌ]?[aɑɒɔəɛɜɪʊʌuiAIQWY])"), "ɪ"  # "sˈiːlɪak": 5,301 words so, and one with i
ONE_R = re.compile("ɹɹ"), "ɹ"
# Vowels that stay whole in a last syllable: "naltrexone" ends in "own". The American dictionary marks them with a
# second stress ("kˈOdˌin", 92% of such words where it is far from the first one); without it, heart mumbles them.
FULL = frozenset("iː eɪ aɪ ɔɪ əʊ aʊ æ a ɑː ɑː(r) ɒ ɔː ɔː(r) ɔ uː u".split())


def misaki(ipa: str, *, british: bool) -> str:
    """A transcription in misaki's alphabet.

    >>> misaki("ˈmiːɡreɪn", british=True), misaki("ˈnɜː(r)səri", british=False)
    ('mˈiːɡɹAn', 'nˈɜɹsəɹi')
    >>> misaki("əˈfɪərɪsɪs", british=False), misaki("ˈsiːliæk", british=True)
    ('əfˈɪɹɪsɪs', 'sˈiːlɪak')
    """
    found = stresses_before_vowels(signs(ipa))
    for place, sign in enumerate(found[1:]):
        if found[place] == "ɪə" and sign in ("r", "ɹ"):
            found[place] = "ɪə(r)"  # as in "serious": American "sˈɪɹiəs"; but "idea" is "Idˈiə"
    if not british:
        found = with_stressed_ends(found)
    said = "".join(ALPHABETS[sign][0 if british else 1] for sign in found)
    for pattern, written in (BRITISH_MEETINGS, ONE_R) if british else (ONE_R,):
        said = pattern.sub(written, said)
    return said


def with_stressed_ends(found: list[str]) -> list[str]:
    """The signs with a second stress on each word's last vowel, if that is full, unstressed and not the word's end.

    >>> with_stressed_ends(signs("ˈəʊdiːn")), with_stressed_ends(signs("ˈəʊdəʊ"))
    (['ˈ', 'əʊ', 'd', 'ˌ', 'iː', 'n'], ['ˈ', 'əʊ', 'd', 'əʊ'])
    """
    marked: list[str] = []
    last = None  # the place of the last vowel of the word, where it would take a mark
    for place, sign in enumerate([*found, SPACE]):
        if sign == SPACE and last is not None and found[place - 1] not in VOWELS:
            marked.insert(len(marked) - (place - last), STRESSES[1])
        if sign in VOWELS:
            last = place if sign in FULL and place and found[place - 1] not in STRESSES else None
        elif sign == SPACE:
            last = None
        marked.append(sign)
    return marked[:-1]


def espeak(ipa: str) -> str:
    """A transcription as espeak-ng reads it within a text.

    >>> espeak("ˈmiːɡreɪn")
    "[[m'i:greIn]]"
    """
    return f"[[{''.join(ALPHABETS[sign][2] for sign in stresses_before_vowels(signs(ipa)))}]]"


IPA_OF_MISAKI = {
    "A": "eɪ",
    "I": "aɪ",
    "O": "əʊ",
    "Q": "əʊ",
    "W": "aʊ",
    "Y": "ɔɪ",
    "ʧ": "tʃ",
    "ʤ": "dʒ",
    "ɹ": "r",
    "T": "t",
    "ᵊ": "ə",
    "ᵻ": "ɪ",
}


def ipa_of(phonemes: str) -> str:
    """From misaki's alphabet back in dictionaries' signs, to show to people.

    >>> ipa_of("mˈiːɡɹAn")
    'mˈiːɡreɪn'
    """
    return "".join(IPA_OF_MISAKI.get(sign, sign) for sign in phonemes)
