"""One sample rate for all clips: nothing is lost of the voice, nothing is added, silence stays silence."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible.recording import SAMPLE_RATE
from accessible.speech.resample import resampled

RATES = [8_000, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000]


@pytest.mark.parametrize("rate", RATES)
def test_a_tone_keeps_its_pitch_its_length_and_its_loudness(rate: int) -> None:
    tone = np.rint(10_000 * np.sin(2 * np.pi * 1_000 * np.arange(2 * rate) / rate)).astype(np.int16)
    made = resampled(tone, rate).astype(float)
    assert len(made) == pytest.approx(2 * SAMPLE_RATE, abs=1)
    middle = made[SAMPLE_RATE // 2 : -SAMPLE_RATE // 2]
    wanted = 10_000 * np.sin(2 * np.pi * 1_000 * np.arange(2 * SAMPLE_RATE) / SAMPLE_RATE)
    assert np.abs(middle - wanted[SAMPLE_RATE // 2 : SAMPLE_RATE // 2 + len(middle)]).max() < 3  # of 32,768


@settings(deadline=None)
@given(st.integers(1, 60_000), st.sampled_from(RATES))
def test_silence_of_any_length_stays_silence_as_long(length: int, rate: int) -> None:
    made = resampled(np.zeros(length, np.int16), rate)
    assert not made.any()
    assert len(made) == pytest.approx(length * SAMPLE_RATE / rate, abs=1)


def test_the_same_clip_gives_the_same_samples_and_full_scale_does_not_turn_over() -> None:
    random = np.random.default_rng(7)
    loud = np.where(random.random(5_000) < 0.5, -32_768, 32_767).astype(np.int16)
    made = resampled(loud, 24_000)
    assert np.array_equal(made, resampled(loud, 24_000))
    square = np.repeat(np.array([32_767, -32_768], np.int16), 200)
    halves = resampled(square, 22_050)
    assert (halves[20:380] > 0).all()
    assert (halves[420:780] < 0).all()
