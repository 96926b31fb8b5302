"""Is it really said? A recogniser hears a sample by the usual voice, and what a bad engine would make of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from accessible.check.heard.to_hear import figures, reasons
from accessible.check.heard.words import Hearing, Judge
from accessible.desk.listen import rows
from accessible.errors import SetupError
from accessible.issue import Pace
from accessible.plan.lexicon import Lexicon
from accessible.plan.spoken_form import spoken_form
from accessible.recording import SAMPLE_RATE
from accessible.settings import DEFAULT_VOICE, PROJECT
from accessible.speech import recogniser as module
from accessible.speech.engine import Engine
from accessible.speech.recogniser import Recogniser, seconds_in_a_row, words_of_tokens
from accessible.speech.voice import estimate_ms, find_voice

VOICES = PROJECT / "voices"
MOST_WORD_ERRORS = 0.04
# Not taken from an issue. Numbers, doses, negations, letters, times and money, as our articles have them.
SAMPLE = (
    "Do not take more than 15 mg a day.",
    "Some people need 50 mg, and others cannot take it at all.",
    "Take it with food, but never with alcohol.",
    "The nurse will ring you at 10.30am on 14 March 2027.",
    "It costs £25, and 75% of members pay nothing.",
    "Rest is not the same as sleep.",
    "You don’t have to decide today.",
    "In this study, 13 of 30 people had no pain after 12 weeks.",
    "The level fell from 2.5 to 0.75.",
    "Neither group got worse.",
    "Speak to your GP before you stop.",
    "Drink about 200 ml of water every 4–6 hours.",
    "Nobody should do this without help.",
    "The first visit lasts 20 minutes.",
    "Her heart rate rose by 40 bpm within 10 minutes.",
    "We can’t promise that it will work.",
    "Ring 01632 960 145 between 9am and 4pm.",
    "There were 1,250 replies in 2026.",
    "None of them was paid.",
    "Half of the walk is the way back.",
    "It does not treat the cause of the illness.",
    "The study began in 2019, not in 2018.",
    "Without rest, the pain came back on the third day.",
    "One tablet holds 25 micrograms.",
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(find_voice(VOICES, DEFAULT_VOICE), Pace.STANDARD, VOICES)


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser()


def spoken(written: str) -> str:
    form = spoken_form(written, Lexicon.from_pairs((("GP", "G P"),), "test"))
    assert not form.doubts
    return form.text


def heard(recogniser: Recogniser, engine: Engine, sample: tuple[str, ...]) -> list[Hearing]:
    """Each sentence, heard in rows of neighbours as `make listen-check` does it."""
    said = [spoken(written) for written in sample]
    clips = [engine.say(words) for words in said]
    rate = SAMPLE_RATE
    found: list[Hearing] = []
    for row in rows([len(clip) / rate for clip in clips], [1] * len(clips)):
        words = recogniser.hear(clips[row.start : row.stop], rate)
        found += Judge().judge_row([(said[place], ()) for place in row], words)
    assert len(found) == len(sample)
    return found


def findings(recogniser: Recogniser, engine: Engine, said: str, clip: NDArray[np.int16]) -> tuple[str, ...]:
    """What is found of one clip that stands for some spoken words."""
    rate = SAMPLE_RATE
    hearing = Judge().judge(said, recogniser.hear([clip], rate))
    return reasons(hearing, len(clip) * 1000 / rate, estimate_ms(said, engine.voice, engine.pace))


@pytest.mark.listen
def test_the_usual_voice_is_heard_with_every_number_and_negation(recogniser: Recogniser, engine: Engine) -> None:
    hearings = heard(recogniser, engine, SAMPLE)
    told = [(hearing.unexplained, hearing.things) for hearing in hearings if not hearing.clean]
    found = figures(hearings)
    assert found["word_errors"] <= MOST_WORD_ERRORS, told
    for kind in ("number", "negation", "unit"):
        assert found["kinds"][kind]["heard"] == found["kinds"][kind]["of"], told
        assert found["kinds"][kind]["of"] >= 9


@pytest.mark.listen
@pytest.mark.faults
def test_half_a_clip_is_found(recogniser: Recogniser, engine: Engine) -> None:
    said = spoken("Some people need 50 mg, and others cannot take it at all.")
    clip = engine.say(said)
    assert findings(recogniser, engine, said, clip) == ()
    assert findings(recogniser, engine, said, clip[: len(clip) // 2])
    assert findings(recogniser, engine, said, clip[len(clip) // 2 :])


@pytest.mark.listen
@pytest.mark.faults
@pytest.mark.parametrize(
    ("written", "voiced"),
    [
        ("Do not take more than 15 mg a day.", "Do not take more than 50 mg a day."),
        ("Do not take more than 15 mg a day.", "Do take more than 15 mg a day."),
        ("Do not take more than 15 mg a day.", "Do not take more than 15 a day."),
        ("Speak to your GP before you stop.", "Speak to your before you stop."),
        ("It does not treat the cause of the illness.", "It does not treat the illness."),
        ("We can’t promise that it will work.", "We can promise that it will work."),
    ],
)
def test_a_voice_that_says_something_else_is_found(
    recogniser: Recogniser, engine: Engine, written: str, voiced: str
) -> None:
    assert findings(recogniser, engine, spoken(written), engine.say(spoken(voiced)))


@pytest.mark.listen
def test_the_same_clip_gives_the_same_words(recogniser: Recogniser, engine: Engine) -> None:
    clip = engine.say("Rest before you are tired.")
    for beam in (1, 5):
        words = {recogniser.hear([clip], SAMPLE_RATE, beam) for _ in range(2)}
        assert len(words) == 1


def test_more_than_can_be_heard_at_once_is_refused() -> None:
    with pytest.raises(ValueError, match="more than can be heard"):
        Recogniser().hear([np.ones(24_000 * 31, np.int16)], 24_000)


def test_the_length_of_a_row_is_never_told_too_short() -> None:
    samples = [24_000, 1, 22_051]
    row = module.in_a_row([np.ones(count, np.int16) for count in samples], 24_000)
    assert len(row) / 16_000 <= seconds_in_a_row(samples, 24_000) < len(row) / 16_000 + 0.01


def test_tokens_spell_every_byte() -> None:
    assert words_of_tokens(["<|en|>", "ĠFr", "Ã¨re", "Ġâĺĥ", "<|endoftext|>"]) == "Frère ☃"
    assert sorted(module._bytes_by_letter().values()) == list(range(256))


def test_a_missing_package_is_named_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PARTS", ("no_such_part",))
    assert module.missing_packages()[-1:] == ("no_such_part",)
    for ask in (module.version, module.model_bytes):
        with pytest.raises(SetupError, match="no_such_part") as caught:
            ask()
        assert "make listen-check" in caught.value.remedy


@pytest.mark.faults
def test_a_damaged_model_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in (1, 2):
        (tmp_path / f"model.bin.part{number}").write_bytes(b"not a model")
    monkeypatch.setattr(module, "_data_folders", lambda: iter([tmp_path, tmp_path]))
    with pytest.raises(SetupError, match="sha256"):
        module.model_bytes()
    (tmp_path / "model.bin.part2").unlink()
    with pytest.raises(SetupError, match="cannot be read"):
        module.model_bytes()
