"""Sounds: from the lexicon's IPA into each engine's own alphabet, and no further than the engines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.errors import SpeechError
from accessible.issue import Pace
from accessible.plan.lexicon import Entry, Lexicon
from accessible.plan.narration import Change
from accessible.plan.sounds import (
    CONSONANTS,
    LETTER_A,
    STRESSES,
    VOWELS,
    fault_of_sounds,
    marked,
    signs,
    stretches,
    without_marks,
)
from accessible.plan.spoken_form import spoken_form
from accessible.settings import PROJECT
from accessible.sources.lexicon_pls import read_pls
from accessible.speech.drivers import espeak
from accessible.speech.drivers.alphabets import ALPHABETS, misaki
from accessible.speech.drivers.alphabets import espeak as espeak_alphabet
from accessible.speech.drivers.phonemes import Phonemes
from accessible.speech.drivers.words import sayable
from accessible.speech.engine import Engine
from accessible.speech.letters import for_driver
from accessible.speech.voice import find_voice

VOICES = PROJECT / "voices"
HOUSE = read_pls(VOICES / "lexicon.pls")
SENNA = Lexicon(
    (
        Entry("senna", "senner", "t", "ˈsenə"),
        Entry("GP", "G P", "t"),
        Entry("apheresis", "apheresis", "t", "əˈfɪərɪsɪs"),
    )
)


@pytest.fixture(scope="module")
def readers() -> dict[str, Phonemes]:
    """Hibari's American words, and the British ones that Kokoro's voices read."""
    from hibari.voices import ASSETS

    hibari = json.loads(Path(ASSETS, "vocab.json").read_text("utf-8"))
    kokoro = json.loads((VOICES / "kokoro" / "vocabulary.json").read_text("utf-8"))["vocabulary"]
    return {"heart": Phonemes(hibari, british=False), "emma": Phonemes(kokoro, british=True)}


def in_sentences(entries: tuple[Entry, ...], size: int = 20) -> Iterator[str]:
    """The entries' words in a row, as they are given to an engine."""
    said = [marked(entry.spoken, entry.phonemes) if entry.phonemes else entry.spoken.strip(" ,") for entry in entries]
    for start in range(0, len(said), size):
        yield ", ".join(said[start : start + size]) + "."


def test_every_sign_has_a_place_in_every_alphabet() -> None:
    assert {*VOWELS, *CONSONANTS, *STRESSES, " "} == ALPHABETS.keys()


@given(st.lists(st.sampled_from([*VOWELS, *CONSONANTS, *STRESSES]), min_size=1, max_size=12))
def test_a_transcription_is_cut_into_known_signs(chosen: list[str]) -> None:
    assert "".join(signs("".join(chosen))) == "".join(chosen)


@given(st.text(max_size=20))
def test_any_text_is_a_transcription_or_has_a_fault(text: str) -> None:
    if not fault_of_sounds(text):
        misaki(text, british=True)


def test_the_spoken_form_keeps_the_word_and_carries_its_sounds() -> None:
    form = spoken_form("Take senna (not senna’s), GP.", SENNA)
    assert form.text == "Take senner, not senner's, G P."
    of_it = marked("senner's", "ˈsenəz")
    assert form.voiced == f"Take {marked('senner', 'ˈsenə')}, not {of_it}, G P."
    assert form.changes[0] == Change("lexicon (phonemes)", "senna", "senner", "ˈsenə")
    assert without_marks(form.voiced) == form.text


def test_without_sounds_there_are_no_marks() -> None:
    assert spoken_form("Take 10 mg, GP.", SENNA).voiced == ""


@pytest.mark.parametrize(
    ("written", "word", "sounds"),
    [
        ("She has read it.", "read", "ˈred"),
        ("When she read it, I slept.", "read", "ˈred"),
        ("It was read aloud.", "read", "ˈred"),
        ("Old lead pipes.", "lead", "ˈled"),
        ("There is lead in the water.", "lead", "ˈled"),
        ("Live vaccines are not used.", "Live", "ˈlaɪv"),
        ("A minute amount of it.", "minute", "maɪˈnjuːt"),
    ],
)
def test_a_word_with_two_sounds_gets_the_sure_one(written: str, word: str, sounds: str) -> None:
    form = spoken_form(written, Lexicon())
    assert form.text == written
    assert marked(word, sounds) in form.voiced


@pytest.mark.parametrize(
    "written",
    [
        "Did she read it?", "Can he/she read this?", "Can he or she read it?", "I asked that he read it.",
        "People who read.", "I will read it.", "The lead author.", "They lead busy lives.", "They live here.",
        "In a minute.", "A 2-minute dose.",
    ],
)  # fmt: skip
def test_a_word_with_two_sounds_is_left_to_the_voice_where_it_is_not_sure(written: str) -> None:
    assert spoken_form(written, Lexicon()).voiced == ""


def test_a_capital_at_the_start_counts_too() -> None:
    assert spoken_form("Apheresis", SENNA).voiced == marked("Apheresis", "əˈfɪərɪsɪs")


def test_marks_in_an_article_are_refused() -> None:
    assert spoken_form(f"Take {marked('senna', 'ˈsenə')}.", Lexicon()).doubts


@pytest.mark.parametrize("name", ["heart", "emma"])
def test_every_house_entry_is_sayable_by_the_natural_voices(name: str, readers: dict[str, Phonemes]) -> None:
    for text in in_sentences(HOUSE.entries):
        assert readers[name].of(sayable(text))


@pytest.mark.parametrize("name", ["heart", "emma"])
def test_no_house_entry_is_guessed(name: str, readers: dict[str, Phonemes]) -> None:
    """An entry whose alias the voice has to guess would be told as an unknown word, and said by chance."""
    said = [Lexicon((entry,)).search(entry.written) for entry in HOUSE.entries]
    plain = [for_driver(found.spoken) for found in said if found and not found.phonemes]
    guessed = {word for text in plain for word, _ in readers[name].guessed(f"{text}.")}
    assert guessed == set()


@pytest.mark.parametrize(
    ("written", "word", "heart", "emma"),
    [
        ("Polycythaemia is rare.", "Polycythaemia", "pˌɑlisIθˈimiə", "pˌɒlisIθˈiːmɪə"),
        ("Ageusia is a loss of taste.", "Ageusia", "əɡjˈuziə", "əɡjˈuːzɪə"),
        ("They tried two aptamers.", "aptamers", "ˈæptəməɹz", "ˈaptəməz"),
        ("Professor Chaudhuri’s clinic.", "Chaudhuri", "ʧˈWdəɹiz", "ʧˈWdəɹiz"),
        ("She lives in Cullompton.", "Cullompton", "kəlˈʌmptən", "kəlˈʌmptən"),
        ("Cwm Taf Morgannwg answered.", "Morgannwg", "mɔɹɡˈænʊɡ", "mɔːɡˈanʊɡ"),
        ("Siobhán and Niamh wrote.", "Niamh", "nˈiv", "nˈiːv"),
        ("Dr McIntyre has moved.", "McIntyre", "mˈækɪntIəɹ", "mˈakɪntIə"),
    ],
)
def test_a_medical_word_or_a_name_of_the_house_is_said_as_its_entry_says(
    written: str, word: str, heart: str, emma: str, readers: dict[str, Phonemes]
) -> None:
    form = spoken_form(written, HOUSE)
    assert word in form.text
    assert heart in readers["heart"].of(form.voiced)
    assert emma in readers["emma"].of(form.voiced)
    assert [guess for reader in readers.values() for guess in reader.guessed(form.voiced)] == []


def test_every_house_entry_is_sayable_by_espeak() -> None:
    for text in in_sentences(HOUSE.entries, 60):
        written, places = espeak.mnemonics(sayable(text))
        _, positions = espeak.spoken(written, "gmw/en-gb-x-rp:5", 300, 22_050, sounds=bool(places))
        assert espeak.left_out(*espeak.reported(written, places, positions)) == []
        assert espeak.unsaid_sounds(sayable(text), places, positions) == []


def test_hibari_says_the_sounds_it_is_given(readers: dict[str, Phonemes]) -> None:
    text = f"No {marked('apheresis', 'ˈmiːɡreɪn')}, please."
    assert "mˈiːɡɹAn," in readers["emma"].of(text)
    assert "mˈiɡɹˌAn," in readers["heart"].of(text)


def test_a_guessed_word_is_told_and_a_marked_one_is_not(readers: dict[str, Phonemes]) -> None:
    reader = readers["heart"]
    assert [word for word, _ in reader.guessed("Take zolpidem with water, eigh, eigh's.")] == ["zolpidem"]
    assert reader.guessed(f"Take {marked('zolpidem', 'ˈzɒlpɪdem')}.") == []


@pytest.mark.parametrize("text", ["Post-exertional malaise.", "A non-exertional-like pain.", "Exertional-type pain."])
def test_espeak_says_sounds_beside_a_hyphen(text: str) -> None:
    voiced = spoken_form(text, HOUSE).voiced
    written, places = espeak.mnemonics(voiced)
    assert places
    _, positions = espeak.spoken(written, "gmw/en-gb-x-rp:5", 140, 22_050, sounds=True)
    assert espeak.unsaid_sounds(voiced, places, positions) == []
    assert espeak.left_out(*espeak.reported(written, places, positions)) == []


def test_espeak_says_the_sounds_and_tells_that_it_did() -> None:
    text = f"Take {marked('migraine', 'ˈmiːɡreɪn')} now."
    written, places = espeak.mnemonics(text)
    assert written == "Take [[m'i:greIn]] now."
    _, positions = espeak.spoken(written, "gmw/en-gb-x-rp:5", 140, 22_050, sounds=True)
    assert espeak.left_out(*espeak.reported(written, places, positions)) == []
    assert espeak.unsaid_sounds(text, places, positions) == []
    assert espeak.unsaid_sounds(text, places, positions - set(places[0])) == ["migraine"]


@pytest.mark.parametrize("name", ["heart", "rp", "silent"])
def test_every_voice_takes_a_marked_text(name: str) -> None:
    voice = find_voice(VOICES, name)
    engine = Engine(voice, Pace.STANDARD, VOICES)
    marked_text = f"A {marked('migraine', 'ˈmiːɡreɪn')} is not a headache."
    with_sounds, without = engine.say(marked_text), engine.say(without_marks(marked_text))
    assert len(with_sounds) == pytest.approx(len(without), rel=0.3)
    assert (with_sounds.tobytes() == without.tobytes()) == (name == "silent")


def test_a_stock_driver_gets_the_words_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine(replace(find_voice(VOICES, "silent"), driver="espeak5"), Pace.STANDARD, VOICES)
    given: list[str] = []

    def save(text: str, _path: Any, _words: str) -> None:
        given.append(text)

    monkeypatch.setattr(engine, "_save", save)
    with pytest.raises(SpeechError, match="wrote no sound"):
        engine.say(f"A {marked('migraine', 'ˈmiːɡreɪn')}, type {LETTER_A}.")
    assert given == ["A migraine, type eigh."]
    assert engine.guessed_words("migraine") == []


def test_an_error_quotes_the_letter_a_as_people_read_it() -> None:
    voice = replace(find_voice(VOICES, "silent"), voice="silent:error-on=tablet")
    with pytest.raises(SpeechError, match="fail on “A vitamin A tablet"):
        Engine(voice, Pace.STANDARD, VOICES).say(f"A vitamin {LETTER_A} tablet.")


def test_marks_are_cut_without_loss() -> None:
    text = f"a {marked('b c', 'ə')}d"
    assert list(stretches(text)) == [("a ", ""), ("b c", "ə"), ("d", "")]
    assert not re.search("[\ue000-\ue002]", without_marks(text))


@pytest.mark.parametrize(
    ("ipa", "british", "american", "espeak_s"),
    [
        ("ˌlaɪəʊˈθaɪrəniːn", "lˌIQθˈIɹəniːn", "lˌIOθˈIɹənˌin", "l,aIoUT'aIr@ni:n"),
        ("ˈnæviəʊ", "nˈavɪQ", "nˈæviO", "n'avioU"),
        ("ˈnævɪəʊ", "nˈavɪQ", "nˈævɪO", "n'avIoU"),
        ("əˈfɪərɪsɪs", "əfˈɪəɹɪsɪs", "əfˈɪɹɪsɪs", "@f'i@rIsIs"),
        ("ˈbæriə(r)", "bˈaɹɪə", "bˈæɹiəɹ", "b'ari@"),
        ("ˌɡæstrəʊˌiːsɒfəˈdʒiːəl", "ɡˌastɹQˌiːsɒfəʤˈiːəl", "ɡˌæstɹOˌisɑfəʤˈiəl", "g,astroU,i:s0f@dZ'i:@l"),
        ("krəʊn", "kɹˈQn", "kɹˈOn", "kr'oUn"),
        ("kiˈɑːri", "kɪˈɑːɹi", "kiˈɑɹi", "ki'A:ri"),
        ("ˈnjʊərəʊn", "njˈʊəɹQn", "njˈʊɹˌOn", "nj'U@roUn"),
        ("ˈt͡ʃek.aɪ.ə", "ʧˈɛkIə", "ʧˈɛkIə", "tS'EkaI@"),
    ],
)
def test_sounds_that_meet_are_written_as_each_alphabet_has_them(
    ipa: str, british: str, american: str, espeak_s: str
) -> None:
    assert misaki(ipa, british=True) == british
    assert misaki(ipa, british=False) == american
    assert espeak_alphabet(ipa) == f"[[{espeak_s}]]"


@pytest.mark.parametrize(
    ("ipa", "said"),
    [("ˈ", "no vowel"), ("səˈnˈə", "no vowel of its own"), ("senə", "main stress"), ("ˈsenəˌ", "no vowel of its own")],
)
def test_stress_that_would_be_lost_is_a_fault(ipa: str, said: str) -> None:
    assert said in fault_of_sounds(ipa)


@pytest.mark.parametrize("british", [True, False])
@given(word=st.lists(st.sampled_from([*VOWELS, *CONSONANTS]), min_size=1, max_size=10))
def test_each_vowel_and_consonant_reaches_the_voice(british: bool, word: list[str]) -> None:
    """Signs that meet may be written otherwise, but none goes: as many vowels and consonants come out."""
    ipa = ".".join(word)
    if fault_of_sounds("ˈ" + ipa) or "r" in word or "ɹ" in word:
        return
    one_by_one = "".join(misaki(sign, british=british) for sign in word)
    bare = re.compile("[ˈˌːɹ]")
    assert len(bare.sub("", misaki("ˈ" + ipa, british=british))) == len(bare.sub("", one_by_one))


def test_an_entry_with_sounds_stands_for_its_plural() -> None:
    lexicon = Lexicon((Entry("clot", "clot", "t", "ˈklɒt"), Entry("nice", "nice", "t")))
    assert spoken_form("Clots, clots, nices.", lexicon).voiced == (
        f"{marked('Clots', 'ˈklɒts')}, {marked('clots', 'ˈklɒts')}, nices."
    )
    article = Lexicon.from_pairs([("clot", "lump")], "front matter")
    assert spoken_form("clots", lexicon.joined(article)).text == "clots"


# Words that every dictionary has, each with its sounds as a British dictionary writes them.
COMMON = {
    "father": "ˈfɑːðə(r)",
    "nurse": "nɜː(r)s",
    "north": "nɔː(r)θ",
    "square": "skweə(r)",
    "beard": "bɪə(r)d",
    "serious": "ˈsɪəriəs",
    "fire": "ˈfaɪə(r)",
    "hour": "ˈaʊə(r)",
    "goat": "ɡəʊt",
    "mouth": "maʊθ",
    "choice": "tʃɔɪs",
    "judge": "dʒʌdʒ",
    "thing": "θɪŋ",
    "foot": "fʊt",
    "goose": "ɡuːs",
    "fleece": "fliːs",
    "happy": "ˈhæpi",
    "measure": "ˈmeʒə(r)",
    "radio": "ˈreɪdiəʊ",
    "area": "ˈeəriə",
    "idea": "aɪˈdɪə",
    "hot": "hɒt",
    "naltrexone": "nælˈtreksəʊn",
    "cyclone": "ˈsaɪkləʊn",
    "headache": "ˈhedeɪk",
    "window": "ˈwɪndəʊ",
}


@pytest.mark.parametrize("name", ["heart", "emma"])
@pytest.mark.parametrize("word", COMMON)
def test_common_words_come_out_as_the_voice_s_own_dictionary_has_them(
    name: str, word: str, readers: dict[str, Phonemes]
) -> None:
    own = readers[name].of(f"a {word}").split(" ", 1)[1]
    assert misaki(COMMON[word], british=name == "emma") == own
