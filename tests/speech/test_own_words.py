"""What an American voice says as Britain does: the table itself, and the dictionary that it is put before."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from accessible.settings import PROJECT
from accessible.sources.lexicon_pls import read_pls
from accessible.speech.drivers.alphabets import misaki
from accessible.speech.drivers.own_words import put_before
from accessible.speech.drivers.phonemes import Phonemes

VOICES = PROJECT / "voices"
FILE = VOICES / "lexicon-american.pls"
READINGS = tuple((entry.written, entry.phonemes) for entry in read_pls(FILE).entries)
NEVER_TRAINED = set("ɒaQː")  # British signs that the American model has no good sound for
AGREES = "hibari's British dictionary"
WEAK = re.compile("(?<!ˈ)[ɪəiuʊᵊᵻ]")


@pytest.fixture(scope="module")
def vocabulary() -> dict[str, int]:
    from hibari.voices import ASSETS

    signs: dict[str, int] = json.loads(Path(ASSETS, "vocab.json").read_text("utf-8"))
    return signs


@pytest.fixture(scope="module")
def american(vocabulary: dict[str, int]) -> Phonemes:
    """Heart's dictionary as its package has it."""
    return Phonemes(vocabulary, british=False)


@pytest.fixture(scope="module")
def heart(vocabulary: dict[str, int]) -> Phonemes:
    """The same with the table put before it."""
    return Phonemes(vocabulary, british=False, g2p=with_readings(READINGS))


@pytest.fixture(scope="module")
def emma() -> Phonemes:
    kokoro = json.loads((VOICES / "kokoro" / "vocabulary.json").read_text("utf-8"))["vocabulary"]
    return Phonemes(kokoro, british=True)


def with_readings(readings: tuple[tuple[str, str], ...]) -> Any:
    """The American reader of hibari with these words put before its dictionary."""
    from hibari.g2p import G2P

    g2p = G2P()
    put_before(g2p.lexicon.golds.d, g2p.lexicon.silvers.d, readings)
    return g2p


def loosely(phonemes: str) -> str:
    """Sounds without length, second stress and the colour of weak vowels: dictionaries differ in these.

    In a word with one vowel, the stress says nothing either.
    """
    said = phonemes.replace("ˌ", "").replace("ː", "").replace("T", "t")
    said = said.replace("ˈ", "") if len(re.findall("[AIOQWYaiuæɑɒɔəɛɜɪʊʌᵊᵻ]", said)) == 1 else WEAK.sub("ə", said)
    return said.replace("ɔ", "ɒ").replace("əə", "ə")


def test_there_are_many_words_and_each_is_one_word_with_sounds() -> None:
    assert len(READINGS) >= 250
    assert all(word.replace("-", "").isalpha() and sounds for word, sounds in READINGS)
    words = {word for word, _ in READINGS}
    named = "herb been schedule vitamin migraine oregano garage tomato missile Z".split()  # what listeners named
    assert words >= set(named)


def test_every_word_has_sounds_that_the_voice_was_trained_on(vocabulary: dict[str, int]) -> None:
    for word, sounds in READINGS:
        said = set(misaki(sounds, british=False))
        assert said <= vocabulary.keys(), word
        assert not said & NEVER_TRAINED, word


def test_no_word_is_needless(american: Phonemes) -> None:
    """One that the voice says so by itself, second stresses and the way of writing weak syllables aside."""

    def heard(phonemes: str) -> str:
        return phonemes.replace("ˌ", "").replace("ᵊ", "ə").replace("ᵻ", "ɪ").replace("T", "t")

    for word, sounds in READINGS:
        assert heard(misaki(sounds, british=False)) != heard(american.of(word)), word


def test_every_note_tells_whether_the_british_dictionary_agrees(emma: Phonemes) -> None:
    notes = {
        re.search("<grapheme>(.*?)<", line)[1]: line.partition("<!-- ")[2]  # type: ignore[index]  # matched by "if"
        for line in FILE.read_text("utf-8").splitlines()
        if "<lexeme>" in line
    }
    for word, sounds in READINGS:
        if notes[word].startswith(f"{AGREES};"):
            assert loosely(misaki(sounds, british=True)) == loosely(emma.of(word)), word
        assert "American: " in notes[word], word


@pytest.mark.parametrize(
    ("said", "sounds"),
    [
        ("Herb tea.", "hˈɜɹb"),
        ("Fresh herbs.", "hˈɜɹbz"),
        ("It was scheduled.", "ʃˈɛdjˌuld"),
        ("The figures.", "fˈɪɡəɹz"),
        ("Two vases.", "vˈɑzᵻz"),
        ("Four tomatoes.", "təmˈɑTOz"),
        ("The inquiries.", "ɪnkwˈIəɹiz"),
        ("Its tubing.", "tjˈubɪŋ"),
        ("The processing.", "pɹˈOsɛsɪŋ"),
        ("A herb-infused oil.", "hˌɜɹb"),
        ("An anti-inflammatory.", "ˌæntiɪnflˈæm"),
        ("Their clerk's room.", "klˈɑɹks"),
    ],
)
def test_a_word_is_said_so_with_its_endings_and_a_capital(said: str, sounds: str, heart: Phonemes) -> None:
    assert sounds in heart.of(said)


def test_every_word_is_said_so_small_and_with_a_capital(heart: Phonemes) -> None:
    for word, sounds in READINGS:
        ours = loosely(misaki(sounds, british=False))
        assert loosely(heart.of(word)) == ours, word
        assert loosely(heart.of(word[0].upper() + word[1:])) == ours, word


def test_a_weak_word_stays_weak_and_the_words_around_it_as_they_were(heart: Phonemes, american: Phonemes) -> None:
    said = "She has been read to, and I have been there."
    assert heart.of(said) == american.of(said).replace("bɪn", "bin")
    assert "bin" in heart.of(said)
    assert heart.of("the herb").startswith("ðə ")


def test_another_part_of_speech_keeps_its_sounds(heart: Phonemes, american: Phonemes) -> None:
    assert "pɹˈOɡɹ" in heart.of("The progress is slow.")
    for said in ("They want to progress slowly.", "It progressed.", "They were buffeted."):
        assert heart.of(said) == american.of(said)


def test_a_letter_and_a_range_of_letters_end_in_zed(heart: Phonemes) -> None:
    assert "zˈɛd" in heart.of("From A to Z.")


def test_what_is_not_in_the_table_is_said_as_before(heart: Phonemes, american: Phonemes) -> None:
    said = "Either rest before you are tired, or go home: a bath, a city, a lot of new water, and the route back."
    assert heart.of(said) == american.of(said)


def test_the_dictionary_of_another_reader_is_not_touched(american: Phonemes) -> None:
    with_readings((("rest", "ˈmiːɡreɪn"),))
    assert american.of("rest") == "ɹˈɛst"
