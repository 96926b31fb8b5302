"""Sound as the recogniser sees it: lengths, tones and known numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from accessible.speech.log_mel import BANDS, FRAMES, RATE, at_16_khz, log_mel, mel_filters


def tone(hertz: float, rate: int, seconds: float = 0.5) -> NDArray[np.int16]:
    at = np.arange(int(rate * seconds)) / rate
    samples: NDArray[np.int16] = np.rint(20_000 * np.sin(2 * np.pi * hertz * at)).astype(np.int16)
    return samples


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000])
@pytest.mark.parametrize("hertz", [200, 1000, 6000])
def test_a_tone_keeps_its_pitch_and_strength(rate: int, hertz: int) -> None:
    audio = at_16_khz(tone(hertz, rate), rate)
    spectrum = np.abs(np.fft.rfft(audio))
    assert np.argmax(spectrum) * RATE / len(audio) == pytest.approx(hertz, abs=3)
    assert np.abs(audio[1000:-1000]).max() == pytest.approx(20_000 / 32_768, rel=0.02)


def test_what_is_too_high_is_left_out_and_does_not_fold_back() -> None:
    assert np.abs(at_16_khz(tone(10_000, 24_000), 24_000)[500:-500]).max() < 0.01


@given(st.integers(0, 3000), st.sampled_from([16_000, 22_050, 24_000]))
def test_a_clip_keeps_its_length(samples: int, rate: int) -> None:
    assert len(at_16_khz(np.ones(samples, np.int16), rate)) == round(samples * RATE / rate)


def test_the_mel_filters_are_those_that_the_model_was_trained_with() -> None:
    """Some values of the table that Whisper's code carries (mel_80)."""
    filters = mel_filters()
    assert filters.shape == (BANDS, 201)
    assert filters[0, 1] == pytest.approx(0.024862594, abs=1e-7)
    assert filters[1, 2] == pytest.approx(0.022871772, abs=1e-7)
    assert np.argmax(filters[79]) == 192


def test_a_picture_is_thirty_seconds_and_a_tone_stands_in_its_band() -> None:
    picture = log_mel(at_16_khz(tone(1000, RATE, 1.0), RATE))
    assert picture.shape == (BANDS, FRAMES)
    band = int(np.argmax(picture[:, 50]))
    low, high = np.flatnonzero(mel_filters()[band])[[0, -1]] * RATE / 400
    assert low <= 1000 <= high
    assert picture.dtype == np.float32


def test_longer_sound_is_cut_to_thirty_seconds() -> None:
    assert log_mel(np.zeros(31 * RATE, np.float32)).shape == (BANDS, FRAMES)
