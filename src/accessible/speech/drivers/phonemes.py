"""Text to phonemes with hibari's dictionary, word by word accounted for.

Both neural engines read the same alphabet (misaki's). A word without phonemes, a letter that the
dictionary's guesser does not know, and a phoneme outside the model's vocabulary would each be
dropped without a word by the engines; here each is a SpeechError.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from accessible.errors import SpeechError
from accessible.plan.sounds import stretches, without_marks
from accessible.speech.drivers.alphabets import ipa_of, misaki
from accessible.speech.drivers.words import words_of

GUESSED = 2  # hibari's rating of a word that its dictionary does not have
LETTER_A = "eigh"  # our own way to write the name of the letter A: all engines say it right
SILENT_SIGNS = frozenset('ˈˌː ;:,.!?—…"()“”')
# Where a phoneme string may be cut, the best place first: sentence end, clause end, between words.
CUTS = tuple(re.compile(rf"(?<={before})\s+") for before in (r"[.!?…]", r"[;:—]", r"[,)”]", r"\S"))


class Phonemes:
    """A voice's way from words to phonemes. `vocabulary` maps each phoneme sign to the model's number."""

    def __init__(self, vocabulary: Mapping[str, int], *, british: bool, g2p: Any = None) -> None:
        if g2p is None:
            from hibari.g2p import G2P  # here: loads a dictionary

            g2p = G2P(british=british)
        self._g2p = g2p
        self._british = british
        self._vocabulary = vocabulary
        self._word_is_known = cache(self._look_up)
        self._tokens = lru_cache(maxsize=4)(self._read)  # said, then asked for its guessed words

    def of(self, text: str) -> str:
        """The phonemes of `text` (already plain words, some marked). Raises SpeechError for a word that has none."""
        tokens = self._tokens(self._linked(text))
        unsaid = [token.text for token in tokens if has_letter(token.text) and not has_sound(token.phonemes)]
        for word in (word for words, sounds in stretches(text) if not sounds for word in words_of(words)):
            unsaid += [piece for piece in word.split("-") if not self._word_is_known(piece)]
        text = without_marks(text)
        if unsaid:
            raise SpeechError(
                f"The voice has no sounds for “{unsaid[0]}” in “{text}”.",
                remedy="Add the word to voices/lexicon.pls, spelled as it sounds.",
            )
        phonemes = "".join(token.phonemes + (" " if token.whitespace else "") for token in tokens).strip()
        unknown = sorted(set(phonemes) - self._vocabulary.keys())
        if unknown:
            raise SpeechError(f"The voice does not know the sounds {' '.join(unknown)} in “{text}”.")
        return phonemes

    def guessed(self, text: str) -> list[tuple[str, str]]:
        """The words of `text` that are not in the dictionary, each with its guessed sounds in IPA."""
        tokens = self._tokens(self._linked(text))
        return [
            (token.text, ipa_of(token.phonemes or ""))
            for token in tokens
            if has_letter(token.text)
            and token.rating is not None
            and token.rating <= GUESSED
            and token.text.removesuffix("'s") != LETTER_A
        ]

    def _linked(self, text: str) -> str:
        """The text with marked words as hibari's reader takes sounds: [word](/sounds/)."""
        return "".join(
            f"[{words}](/{misaki(sounds, british=self._british)}/)" if sounds else words
            for words, sounds in stretches(text)
        )

    def numbers(self, phonemes: str) -> list[int]:
        """The model's number of each phoneme sign, without padding."""
        return [self._vocabulary[sign] for sign in phonemes]

    def _read(self, text: str) -> list[Any]:
        # Not called as g2p(text): that would run hibari's own normaliser, which reads British dates
        # the American way and changes the unit in "£10-15%".
        tokens: list[Any] = self._g2p.phonemize_tokens(self._g2p.tokenize(text))
        return tokens

    def _look_up(self, word: str) -> bool:
        """Whether a word on its own has sounds, and every letter of it counts."""
        guesser = self._g2p.oov
        letters = set(word) - {"'"}
        all_letters_read = letters <= guesser.cin.keys() and len(word) <= guesser.maxlen
        return all_letters_read and has_sound("".join(token.phonemes or "" for token in self._tokens(word)))


def has_letter(text: str) -> bool:
    """Whether there is anything to say in a token."""
    return any(character.isalpha() for character in text)


def has_sound(phonemes: str | None) -> bool:
    """Whether a phoneme string is more than stress marks and punctuation."""
    return bool(phonemes) and not SILENT_SIGNS.issuperset(phonemes or "")


def pieces(phonemes: str, limit: int) -> Iterator[str]:
    """Cut a phoneme string into pieces of at most `limit` signs, at the best place, losing nothing.

    >>> list(pieces("wˌʌn, tˈu θɹˈi. fˈɔɹ", 10))
    ['wˌʌn,', 'tˈu θɹˈi.', 'fˈɔɹ']
    """
    rest = phonemes
    while len(rest) > limit:
        places = (match.start() for cut in CUTS for match in last_within(cut, rest, limit))
        at = next(places, limit)
        yield rest[:at]
        rest = rest[at:].lstrip()
    yield rest


def last_within(cut: re.Pattern[str], phonemes: str, limit: int) -> list[re.Match[str]]:
    """The last place, if any, where `cut` matches and leaves at most `limit` signs before it."""
    return [match for match in cut.finditer(phonemes, 0, limit + 1) if match.start() > 0][-1:]
