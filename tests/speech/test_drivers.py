"""The drivers: every word said, the same bytes each time, and failures that are heard of."""

from __future__ import annotations

import sys
import wave
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from accessible.errors import SetupError, SpeechError
from accessible.issue import Pace
from accessible.recording import SAMPLE_RATE
from accessible.settings import PROJECT
from accessible.speech.drivers import espeak, kokoro
from accessible.speech.drivers.base import DRIVERS, Driver, register
from accessible.speech.drivers.phonemes import Phonemes, pieces
from accessible.speech.drivers.silent import SilentDriver
from accessible.speech.drivers.sound import joined, samples_16_bit, write_wav
from accessible.speech.drivers.words import sayable, words_of
from accessible.speech.engine import Engine
from accessible.speech.trim import speech_span
from accessible.speech.voice import estimate_ms, find_voice

VOICES = PROJECT / "voices"
SENTENCE = "Rest before you are tired, and plan less than you think you can do."
# Over 510 phonemes in one sentence: more than any of the models takes in one call.
LONG = (
    "The committee of the charity, which meets four times a year in a quiet room above the library, has agreed "
    "that every article shall be read aloud at a gentle pace; that the parts shall be short, so that a listener "
    "who is tired can stop without losing the thread; that the names of medicines shall be said with care, however "
    "long they are; that no music shall be played before, between or after the parts, since sudden sounds are hard "
    "to bear; and that anyone who finds a mistake, whether large or small, may write, telephone or send a message, "
    "and will be thanked for it, because each correction spares the next listener some effort."
)


class Proxy:
    def setBusy(self, busy: bool) -> None:  # noqa: N802 - pyttsx3's name
        pass


@pytest.fixture(scope="module")
def hibari() -> Any:
    driver = Engine(find_voice(VOICES, "heart"), Pace.STANDARD, VOICES)
    driver.say("Yes.")
    return driver._speaker.proxy._driver


def driven(name: str, voice: str, rate: float, text: str, path: Path) -> None:
    """Say `text` through pyttsx3's own calls, as any user of the drivers would."""
    import pyttsx3

    problems: list[Exception] = []
    speaker = pyttsx3.init(register(name))
    token = speaker.connect("error", lambda exception, **_: problems.append(exception))
    speaker.setProperty("voice", voice)
    speaker.setProperty("rate", rate)
    speaker.save_to_file(text, str(path))
    speaker.runAndWait()
    speaker.disconnect(token)
    if problems:
        raise problems[0]


# --- words -------------------------------------------------------------------------------------------------------


@given(st.lists(st.from_regex(r"[A-Za-z]+(['’-][A-Za-z]+)?", fullmatch=True), min_size=1, max_size=20))
def test_sayable_text_keeps_every_word(words: list[str]) -> None:
    plain = sayable("  “" + "\u00a0 ".join(words) + "”… ")
    assert words_of(plain) == tuple(word.replace("’", "'") for word in words)
    assert sayable(plain) == plain


@given(st.text(alphabet="abdz ˈ,;.ː—", max_size=300), st.integers(1, 60))
def test_pieces_lose_no_phoneme_and_keep_the_limit(phonemes: str, limit: int) -> None:
    cut = list(pieces(phonemes, limit))
    assert "".join(cut).replace(" ", "") == phonemes.replace(" ", "")
    assert all(len(piece) <= limit for piece in cut)


def test_pieces_are_cut_at_a_clause_rather_than_within_one() -> None:
    assert list(pieces("aaa bbb, ccc ddd eee", 15)) == ["aaa bbb,", "ccc ddd eee"]
    assert list(pieces("aaa. bbb, ccc ddd", 12)) == ["aaa.", "bbb, ccc ddd"]
    assert list(pieces("a" * 25, 10)) == ["a" * 10, "a" * 10, "a" * 5]


# --- phonemes ----------------------------------------------------------------------------------------------------


class ForgetfulDictionary:
    """A dictionary with a hole: it has no sounds for some words, as hibari's has none for some letters."""

    oov = SimpleNamespace(cin=dict.fromkeys("abcdefghijklmnopqrstuvwxyz"), maxlen=32)

    def __init__(self, *holes: str) -> None:
        self.holes = holes

    def tokenize(self, text: str) -> list[SimpleNamespace]:
        return [SimpleNamespace(text=word, whitespace=" ", phonemes=word) for word in text.split()]

    def phonemize_tokens(self, tokens: list[SimpleNamespace]) -> list[SimpleNamespace]:
        for token in tokens:
            token.phonemes = "ˈ" if token.text in self.holes else token.phonemes
        return tokens


VOCABULARY = {sign: number for number, sign in enumerate("abcdefghijklmnoprstuvwxyz -ˈ")}


def test_a_word_without_sounds_is_named() -> None:
    phonemes = Phonemes(VOCABULARY, british=True, g2p=ForgetfulDictionary("pain"))
    assert phonemes.of("no rest") == "no rest"
    for text in ("the pain is less", "the pain-free day"):
        with pytest.raises(SpeechError, match="“pain”"):
            phonemes.of(text)


def test_letters_and_sounds_that_would_be_dropped_are_named() -> None:
    phonemes = Phonemes(VOCABULARY, british=True, g2p=ForgetfulDictionary())
    with pytest.raises(SpeechError, match="“naïve”"):
        phonemes.of("a naïve plan")
    with pytest.raises(SpeechError, match="“" + "a" * 33):
        phonemes.of("a" * 33)
    with pytest.raises(SpeechError, match="the sounds q"):
        phonemes.of("quiet")


@pytest.mark.parametrize(
    "text",
    [SENTENCE, LONG, "Sjögren's, Ménière's and Guillain-Barré.", "M E, slash, C F S.", "The doctor’s patients’ café."],
)
def test_hibari_has_sounds_for_each_word(hibari: Any, text: str) -> None:
    reader = hibari._reader()
    phonemes = reader.of(sayable(text))
    assert len(phonemes.split()) >= len(text.split()) - text.count(",")
    assert len(reader.numbers(phonemes)) == len(phonemes)


@pytest.mark.parametrize("name", ["heart", "rp"])
def test_a_very_long_sentence_is_said_to_its_end(name: str) -> None:
    voice = find_voice(VOICES, name)
    engine = Engine(voice, Pace.STANDARD, VOICES)
    seconds = len(engine.say(LONG)) / SAMPLE_RATE
    halves = LONG.split("; that no music")
    parts = [len(engine.say(half)) / SAMPLE_RATE for half in (halves[0] + ".", "That no music" + halves[1])]
    assert seconds == pytest.approx(sum(parts), rel=0.1)


# --- espeak ------------------------------------------------------------------------------------------------------


def test_espeak_reports_words_and_a_missing_one_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sound, positions = espeak.spoken(SENTENCE, "gmw/en-gb-x-rp:5", 140, 22_050)
    assert len(sound) > 2 * 22_050
    assert espeak.left_out(SENTENCE, positions) == []
    assert espeak.left_out(SENTENCE, frozenset(place for place in positions if place < 30)) == [
        "than", "you", "think", "you", "can", "do",
    ]  # fmt: skip
    monkeypatch.setattr(espeak, "spoken", lambda *_, **__: (sound, positions - {0}))
    with pytest.raises(SpeechError, match="left out “Rest”"):
        driven("espeak", "gmw/en-gb-x-rp:5", 140, SENTENCE, tmp_path / "clip.wav")


@pytest.mark.parametrize(
    ("voice", "rate"), [("gmw/no-such-voice", 140), ("gmw/en-gb-x-rp", 20), ("gmw/en-gb-x-rp", 900)]
)
def test_espeak_refuses_a_wrong_voice_and_a_wrong_speed(tmp_path: Path, voice: str, rate: int) -> None:
    with pytest.raises(SpeechError):
        driven("espeak", voice, rate, SENTENCE, tmp_path / "clip.wav")
    assert list(tmp_path.iterdir()) == []


def test_espeak_leaves_a_longer_gap_when_asked_and_reads_no_markup() -> None:
    plain, _ = espeak.spoken(SENTENCE, "gmw/en-gb-x-rp", 140, 22_050)
    gapped, _ = espeak.spoken(SENTENCE, "gmw/en-gb-x-rp:10", 140, 22_050)
    assert len(gapped) > 1.1 * len(plain)


# --- the base and the silent voice -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DRIVERS)
def test_every_driver_is_registered_with_what_pyttsx3_calls(name: str) -> None:
    known_as = register(name)
    driver = sys.modules[f"pyttsx3.drivers.{known_as}"].buildDriver(Proxy())
    assert isinstance(driver, Driver)
    for set_to, value in (("voice", "someone"), ("rate", 1.5), ("folder", VOICES)):
        driver.setProperty(set_to, value)
        assert driver.getProperty(set_to) == value
    for unknown in ("volume", "_proxy"):
        with pytest.raises(KeyError):
            driver.setProperty(unknown, 1)
        with pytest.raises(KeyError):
            driver.getProperty(unknown)
    with pytest.raises(SpeechError, match="writes files"):
        driver.say("Hello.")


def test_many_utterances_in_one_run_are_all_written(tmp_path: Path) -> None:
    import pyttsx3

    speaker = pyttsx3.init(register("silent"))
    speaker.setProperty("voice", "silent")
    for number in range(50):
        speaker.save_to_file("word " * (number + 1), str(tmp_path / f"{number}.wav"))
    speaker.runAndWait()
    assert len(list(tmp_path.iterdir())) == 50


def test_the_silent_voice_is_as_long_as_its_letters_and_at_minus_40_decibels() -> None:
    driver = SilentDriver(Proxy())
    tone = driver.synthesise("x" * 50)
    assert len(tone) == 50 * 60 * 24
    assert 20 * np.log10(np.sqrt((tone.astype(float) ** 2).mean())) == pytest.approx(-40, abs=0.1)
    driver.setProperty("rate", 2.0)
    assert len(driver.synthesise("x" * 50)) == 50 * 30 * 24


def test_the_estimate_of_the_silent_voice_is_nearly_exact() -> None:
    voice = find_voice(VOICES, "silent")
    for pace in Pace:
        ms = len(Engine(voice, pace, VOICES).say(SENTENCE)) * 1000 / SAMPLE_RATE
        assert estimate_ms(SENTENCE, voice, pace) == pytest.approx(ms, rel=0.02)


def test_a_wav_file_is_whole_or_absent(tmp_path: Path) -> None:
    path = tmp_path / "clip.wav"
    write_wav(path, np.array([1, -2, 3], np.int16), 24_000)
    with wave.open(str(path), "rb") as file:
        assert file.getparams()[:4] == (1, 2, 24_000, 3)
        assert file.readframes(3) == np.array([1, -2, 3], "<i2").tobytes()
    path.unlink()
    with pytest.raises(AttributeError):
        write_wav(path, None, 24_000)  # type: ignore[arg-type]  # what a broken voice may give
    assert list(tmp_path.iterdir()) == []


def test_samples_that_are_no_sound_are_refused() -> None:
    for wrong in ([np.nan], [np.inf], [1.01]):
        with pytest.raises(SpeechError, match="“some words”"):
            samples_16_bit(np.array(wrong, np.float32), "some words")
    assert samples_16_bit(np.array([1.0, -1.0, 0.0], np.float32), "").tolist() == [32767, -32767, 0]


def test_stretches_are_joined_with_a_comma_s_pause() -> None:
    rate = 24_000
    tone = (0.3 * np.sin(np.arange(rate // 2) * 0.05)).astype(np.float32)
    padded = np.concatenate([np.zeros(rate, np.float32), tone, np.zeros(rate, np.float32)])
    assert joined([padded], rate)[0] is padded
    both, (_, second) = joined([padded, padded], rate)
    assert speech_span(both[second.start : second.end], rate) == (0, len(tone))
    assert (second.of(0), second.of(rate + 5), second.of(3 * rate)) == (second.start, second.start + 5, second.end)
    assert len(both) == 2 * len(tone) + rate * 150 // 1000
    assert speech_span(both, rate) == (0, len(both))


# --- Kokoro ------------------------------------------------------------------------------------------------------


def test_kokoro_says_which_package_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kokoro, "PARTS", ("no_such_part",))
    with pytest.raises(SetupError, match="no_such_part") as caught:
        kokoro.model_bytes()
    assert "make voice" in caught.value.remedy


def test_kokoro_refuses_a_damaged_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "part.bin").write_bytes(b"not a model")
    monkeypatch.setattr(kokoro, "part_files", lambda: iter([tmp_path / "part.bin"]))
    with pytest.raises(SetupError, match="damaged"):
        kokoro.model_bytes()


def test_a_style_file_that_is_too_short_is_refused(tmp_path: Path) -> None:
    driver = kokoro.KokoroDriver(Proxy())
    (tmp_path / "kokoro").mkdir()
    np.zeros(2 * 256, "<f4").tofile(tmp_path / "kokoro" / "short.bin")
    driver.setProperty("folder", tmp_path)
    driver.setProperty("voice", "short")
    with pytest.raises(SetupError, match="too short"):
        driver._style()


@pytest.mark.kokoro
def test_the_model_can_be_given_a_speed_for_each_token() -> None:
    assert kokoro.model_bytes().count(kokoro.SPEED_FOR_ALL) == 1
    assert len(kokoro.SPEED_FOR_ALL) == len(kokoro.SPEED_FOR_EACH)


@given(st.text(alphabet="abˈː ,.”", min_size=1, max_size=60), st.floats(0.3, 0.9))
def test_every_token_has_a_speed_and_pads_have_the_speaker_s_own(phonemes: str, rate: float) -> None:
    found = kokoro.speeds(phonemes, rate)
    assert len(found) == len(phonemes) + 2
    assert found[0] == found[-1] == 1
    assert set(found.tolist()) <= {1.0, float(np.float32(rate))}
    assert all(found[place + 1] == 1 for place, sign in enumerate(phonemes) if sign in ",.")


@pytest.mark.kokoro
def test_kokoro_speaks_with_two_voices_and_the_same_bytes_again() -> None:
    emma, george = (Engine(find_voice(VOICES, name), Pace.STANDARD, VOICES) for name in ("emma", "george"))
    text = "Rest first."
    first = emma.say(text)
    assert len(george.say(text)) > 12_000
    assert emma.say(text).tobytes() == first.tobytes()


@pytest.mark.kokoro
def test_kokoro_cuts_a_long_sentence_and_drops_no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    driver = kokoro.KokoroDriver(Proxy())
    driver.setProperty("folder", VOICES)
    driver.setProperty("voice", "bf_emma")
    calls: list[list[int]] = []
    monkeypatch.setattr(kokoro, "prepared_session", object)

    def speak(tokens: list[int], speed: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        assert len(speed) == len(tokens) + 2
        calls.append(tokens)
        return np.full(600 * len(speed), 0.3, np.float32), np.ones(len(speed), np.int64)

    monkeypatch.setattr(driver, "_speak", speak)
    driver.synthesise(LONG)
    phonemes = driver._phonemes
    assert phonemes
    space = phonemes.numbers(" ")[0]
    whole = phonemes.numbers(phonemes.of(LONG))
    assert len(calls) == 2
    assert all(len(tokens) <= 510 for tokens in calls)
    said = [token for tokens in calls for token in tokens if token != space]
    assert said == [token for token in whole if token != space]
    assert driver.timing is not None
    ends = [word.end for word in driver.timing.words]
    assert ends == sorted(ends)
    assert ends[-1] <= driver.timing.samples
    assert len(ends) == len(LONG.split())
