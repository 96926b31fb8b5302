"""Voices as data: what their files may say, and how well they plan."""

from __future__ import annotations

import doctest
import importlib
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.errors import SetupError, UsageError
from accessible.issue import Pace
from accessible.plan.lengths import HOUSE_RATE, house_estimate
from accessible.plan.narration import Utterance
from accessible.production.prepare import prepare
from accessible.recording import RATES, SAMPLE_RATE
from accessible.settings import PROJECT, Settings
from accessible.sources.issue_file import read_issue
from accessible.speech.engine import Engine
from accessible.speech.voice import (
    Voice,
    estimate_ms,
    features,
    find_voice,
    load_voice,
    load_voices,
    missing_requirements,
)

VOICES = PROJECT / "voices"
ALL = load_voices(VOICES)
NATURAL = sorted(ALL.keys() - {"silent"})
QUICK = ["heart", "rp"]

# Not among the sentences that the estimates were fitted on.
PARAGRAPHS = (
    (
        "Headaches are common in this illness, and there is more than one kind.",
        "Some are dull and last all day.",
        "Others throb on one side, and bring sickness and a dread of light.",
        "Write down when each one starts, what you had eaten, and how you had slept.",
        "Painkillers taken on more than ten days a month can cause headaches of their own.",
    ),
    (
        "Your library can bring books to your door.",
        "Ring them and ask for the home service.",
        "A volunteer will learn what you like, and call every few weeks with a bag of books or recordings.",
        "There is no charge, and nobody minds if you have not finished.",
    ),
    (
        "The nurse will weigh you, measure your blood pressure and ask about your medicines.",
        "You can ask to lie down while you talk.",
        "If you cannot travel, the surgery may be able to see you at home or speak by telephone.",
        "It helps to write three questions beforehand, the most important one first.",
    ),
    (
        "Heat makes many people worse, because blood goes to the skin and less returns to the heart.",
        "Keep the curtains closed on the sunny side of the house.",
        "Put your feet in a bowl of cool water.",
        "Drink before you are thirsty; add a little salt if your doctor agrees.",
        "Move what you can to the early morning.",
    ),
)


def file_with(folder: Path, old: str, new: str) -> Path:
    """The silent voice's file with one change."""
    text = (VOICES / "silent.toml").read_text(encoding="utf-8")
    assert old in text
    path = folder / "silent.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_every_voice_of_the_project_loads_under_its_name() -> None:
    voices = load_voices(VOICES)
    assert {"emma", "george", "heart", "rp", "silent"} <= voices.keys()
    assert all(voice.name == name for name, voice in voices.items())


@pytest.mark.parametrize("name", NATURAL)
def test_a_voice_states_a_pace_within_the_standard(name: str) -> None:
    voice = find_voice(VOICES, name)
    for pace, (low, high) in RATES.items():
        assert low <= voice.words_per_minute_at(pace) <= high
    assert voice.speed_at(Pace.GENTLE) < voice.speed_at(Pace.STANDARD) < voice.speed_at(Pace.BRISK)


@pytest.mark.parametrize("name", NATURAL)
def test_a_voice_says_its_licence_and_keeps_its_data_beside_it(name: str) -> None:
    voice = find_voice(VOICES, name)
    assert voice.licence
    assert voice.description
    assert all((VOICES / file).is_file() for file in voice.data)
    assert not voice.requirements or (VOICES.parent / voice.requirements).is_file()


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("pause_scale = 1.0\n", "", "pause_scale"),
        ("pause_scale", "pause_scales", "pause_scales"),
        ("speed = 1.0", 'speed = "fast"', "speed"),
        ("speed = 1.0", "speed = true", "speed"),
        ("sample_rate = 24000", "sample_rate = 0", "sample_rate"),
        ("sample_rate = 24000", "sample_rate = 0.5", "sample_rate"),
        ("requires = []", 'requires = "numpy"', "requires"),
        ("requires = []", "requires = [1]", "requires"),
        ("letter = 60\n", "", "clip_ms.letter"),
        ("letter = 60", "leter = 60", "clip_ms.leter"),
        ("[gentle_clip_ms]", "[gentle]", "gentle"),
        ("brisk_speed = 1.15\n", "", "brisk_speed"),
        ('name = "silent"', 'name = "quiet"', "name"),
        ('name = "silent"', "clip_ms = 1\nname = ", "cannot be read"),
    ],
)
def test_a_mistake_in_a_voice_file_names_the_file_and_the_field(tmp_path: Path, old: str, new: str, field: str) -> None:
    path = file_with(tmp_path, old, new)
    with pytest.raises(SetupError) as caught:
        load_voice(path)
    assert field in caught.value.message
    assert caught.value.place == str(path)


def test_a_folder_without_voices_is_a_mistake_of_the_setup(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="no voices"):
        load_voices(tmp_path)


def test_an_unknown_voice_lists_the_ones_there_are() -> None:
    with pytest.raises(UsageError) as caught:
        find_voice(VOICES, "ema")
    assert "“ema”" in caught.value.message
    assert "emma, george, heart" in caught.value.remedy


def test_missing_packages_are_named_with_the_command_that_installs_them() -> None:
    voice = replace(find_voice(VOICES, "silent"), name="emma", requires=("numpy", "no-such-package-at-all"))
    assert missing_requirements(voice) == ("no-such-package-at-all",)
    engine = Engine(voice, Pace.STANDARD, VOICES)
    for ask in (lambda: engine.version, lambda: engine.say("Hello.")):
        with pytest.raises(SetupError, match="no-such-package-at-all") as caught:
            ask()
        assert "make voice VOICE=emma" in caught.value.remedy


@given(st.lists(st.sampled_from("rest first, then plan. a walk; W N H S Sjögren's".split()), min_size=1, max_size=40))
def test_more_words_never_take_less_time_and_no_pace_is_quicker_than_a_quicker_one(words: list[str]) -> None:
    for voice in ALL.values():
        text = " ".join(words)
        brisk, standard, gentle = (estimate_ms(text, voice, pace) for pace in (Pace.BRISK, Pace.STANDARD, Pace.GENTLE))
        assert 0 <= brisk <= standard <= gentle
        assert standard <= estimate_ms(text + " more", voice, Pace.STANDARD)


@given(st.text(max_size=200))
def test_any_text_can_be_planned(text: str) -> None:
    assert all(number >= 0 for number in features(text))


@cache
def winter_sentences() -> list[Utterance]:
    """What is said of the winter issue's articles."""
    with TemporaryDirectory() as folder:  # what is planned is kept
        settings = replace(Settings(), cache=Path(folder))
        prepared = prepare(settings, read_issue(PROJECT / "content", "2026-winter"))
    parts = [part for draft in prepared.good if draft.plan for part in draft.plan.narration.parts]
    return [each for part in parts for each in part.utterances]


def said(voice: Voice, pace: Pace) -> list[tuple[float, int]]:
    """For each paragraph: milliseconds of clips, and their estimate."""
    engine = Engine(voice, pace, VOICES)
    rows = []
    for paragraph in PARAGRAPHS:
        clips = [engine.say(sentence) for sentence in paragraph]
        rows.append(
            (
                sum(len(clip) for clip in clips) * 1000 / SAMPLE_RATE,
                sum(estimate_ms(sentence, voice, pace) for sentence in paragraph),
            )
        )
    return rows


@pytest.mark.parametrize("pace", list(Pace))
@pytest.mark.parametrize("name", QUICK)
def test_paragraphs_last_as_long_as_planned(name: str, pace: Pace) -> None:
    voice = find_voice(VOICES, name)
    rows = said(voice, pace)
    errors = [abs(estimate / ms - 1) for ms, estimate in rows]
    assert sum(errors) / len(errors) < 0.04


@pytest.mark.parametrize("pace", list(Pace))
@pytest.mark.parametrize("name", QUICK)
def test_the_sentences_of_the_issue_are_said_at_the_rate_that_the_voice_states(name: str, pace: Pace) -> None:
    """Clips as they are: what is heard. Some sentences of the winter issue, held against the house's measure of it."""
    voice = find_voice(VOICES, name)
    engine = Engine(voice, pace, VOICES)
    own = [each for each in winter_sentences() if each.is_sentence]
    sample = own[::25]
    lasted = sum(len(engine.say(each.for_engine)) for each in sample) * 1000 / SAMPLE_RATE
    house = 60_000 * sum(len(each.spoken.split()) for each in own) / sum(house_estimate(each.spoken) for each in own)
    rate = house * sum(house_estimate(each.spoken) for each in sample) / lasted
    assert rate == pytest.approx(voice.words_per_minute_at(pace), rel=0.05)
    assert house == pytest.approx(HOUSE_RATE, abs=1)


@pytest.mark.parametrize(
    "module",
    ["voice", "trim"]
    + [f"drivers.{name}" for name in ("words", "phonemes", "espeak", "kokoro", "onnx_session", "word_places")],
)
def test_the_examples_in_the_docstrings_hold(module: str) -> None:
    assert doctest.testmod(importlib.import_module(f"accessible.speech.{module}")).failed == 0
