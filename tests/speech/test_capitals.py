"""Capitals: a word in capitals is said as a word or letter by letter, and neither is an alarm."""

from __future__ import annotations

import pytest

from accessible.issue import Pace
from accessible.plan.lexicon import Lexicon
from accessible.plan.spoken_form import AddressStyle, spoken_form
from accessible.settings import PROJECT
from accessible.speech.engine import Engine
from accessible.speech.voice import bounds_ms, estimate_ms, features, find_voice

VOICES = PROJECT / "voices"
NAMES = ("silent", "heart", "rp")
NO_ENTRIES = Lexicon.from_pairs((), "test")
IN_CAPITALS = (
    "This is what you will RECEIVE.",
    "DO NOT TAKE MORE THAN TWO TABLETS.",
    "IMPORTANT: READ THIS FIRST",
    "UNDERSTANDING FATIGUE MANAGEMENT",
    "STOP.",
    "The WHO says so.",
)
WRITTEN = (
    "www.gov.uk/pip",
    "www.nhs.uk",
    "hello@example.org",
    "https://www.example.org/a/form-to-fill-in?page=2",
    "0800 123 4567",
    "W.H.O.",
    "The NHS, BBC and UK.",
    "SW1A 1AA",
)


def engine(name: str, pace: Pace) -> Engine:
    return Engine(find_voice(VOICES, name), pace, VOICES)


@pytest.mark.parametrize("pace", Pace)
@pytest.mark.parametrize("name", NAMES)
def test_every_voice_says_words_in_capitals(name: str, pace: Pace) -> None:
    speaker = engine(name, pace)
    assert all(len(speaker.say(words)) for words in IN_CAPITALS)


@pytest.mark.parametrize("pace", Pace)
@pytest.mark.parametrize("name", NAMES)
def test_every_voice_says_addresses_and_letters_one_by_one(name: str, pace: Pace) -> None:
    speaker = engine(name, pace)
    forms = [spoken_form(written, NO_ENTRIES, AddressStyle.SPELLED).text for written in WRITTEN]
    assert all(len(speaker.say(form)) for form in forms)


def test_the_silent_voice_is_as_long_as_it_is_expected_to_be_whatever_is_spelled() -> None:
    speaker = engine("silent", Pace.STANDARD)
    for written in WRITTEN:
        form = spoken_form(written, NO_ENTRIES, AddressStyle.SPELLED).text
        ms = len(speaker.say(form)) / 44.1
        assert ms == pytest.approx(estimate_ms(form, speaker.voice, Pace.STANDARD), rel=0.1)


def test_only_capitals_that_may_be_words_widen_what_a_clip_may_last() -> None:
    voice = find_voice(VOICES, "heart")
    for plain in ("Rest first, then plan.", "The N H S", "Ask the NHS.", "I am A."):
        assert len({*bounds_ms(plain, voice, Pace.STANDARD), estimate_ms(plain, voice, Pace.STANDARD)}) == 1
    shortest, longest = bounds_ms("Ask the WHO.", voice, Pace.STANDARD)
    assert shortest < longest == estimate_ms("Ask the WHO.", voice, Pace.STANDARD)
    assert features("RECEIVE") == features("receive")
