"""Loudness, peaks and the limiter, against the standard's table, ffmpeg and plain arithmetic."""

from __future__ import annotations

import re
import subprocess
from math import inf

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from accessible.speech.limiter import CEILING_DB, TOUCHED_SHARE, LimiterWork, level_part, level_reading
from accessible.speech.loudness import (
    decibels,
    hop_energies,
    hundredths,
    integrated_loudness,
    joined_loudness,
    k_weighting,
    measure_loudness,
)
from accessible.speech.peaks import true_peak, wave_heights
from accessible.tools import ffmpeg

Sound = NDArray[np.int16]


def speech_like(seconds: float, rate: int, seed: int = 0, level: float = 0.25) -> Sound:
    """Syllables of a peaky buzz with hiss between them and pauses: peaks about 20 dB over the loudness."""
    random = np.random.default_rng(seed)
    time = np.arange(int(seconds * rate)) / rate
    pitch = 2 * np.pi * np.cumsum(130 + 25 * np.sin(2 * np.pi * 0.7 * time)) / rate
    buzz = sum((np.cos(k * pitch + k * k) / k**0.7 for k in range(1, 25)), np.zeros_like(time))
    strength = np.repeat(np.exp(0.6 * random.standard_normal(int(seconds * 4) + 1)), rate // 4 + 1)[: len(time)]
    shape = np.sin(np.pi * ((time * 4) % 1)) ** 2 * strength * (time % 5 < 4)
    wave = shape * (buzz / np.abs(buzz).max() + 0.02 * random.standard_normal(len(time)))
    samples: Sound = np.rint(wave * level * 32767 / np.abs(wave).max()).astype(np.int16)
    return samples


def ebur128(samples: Sound, rate: int) -> tuple[float, float, float]:
    """What ffmpeg says: loudness, range and true peak."""
    source = ["-f", "s16le", "-ar", str(rate), "-ac", "1", "-i", "-"]
    command = [ffmpeg.executable(), "-nostats", *source, "-af", "ebur128=peak=true", "-f", "null", "-"]
    said = subprocess.run(command, input=samples.tobytes(), capture_output=True, check=True).stderr.decode()
    summary = said[said.rindex("Summary") :]
    loudness, width, peak = (re.search(rf"{name}:\s+(-?[\d.]+)", summary) for name in ("I", "LRA", "Peak"))
    assert loudness
    assert width
    assert peak
    return float(loudness[1]), float(width[1]), float(peak[1])


def test_filters_are_the_standards_at_48_khz() -> None:
    shelf, high_pass = k_weighting(48000)  # BS.1770-4, tables 1 and 2
    printed = (1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585)
    assert shelf == pytest.approx(printed, abs=1e-6)
    assert high_pass == pytest.approx((1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621), abs=1e-6)


@pytest.mark.parametrize("rate", [16000, 22050, 24000, 48000])
def test_a_reference_tone_reads_as_the_standard_says(rate: int) -> None:
    # BS.1770-4, annex 1: 997 Hz at full scale in one channel is −3.01 LUFS; here at −20 dB
    tone = 0.1 * np.sin(2 * np.pi * 997 * np.arange(20 * rate) / rate)
    assert integrated_loudness([tone.astype(np.float32)], rate) == pytest.approx(-23.01, abs=0.05)


@pytest.mark.parametrize("rate", [11025, 16000, 22050, 24000, 44100])
def test_loudness_agrees_with_ffmpeg(rate: int) -> None:
    sound = speech_like(31.7, rate)
    measured = measure_loudness([sound], rate)
    loudness, width, peak = ebur128(sound, rate)
    assert measured.integrated_lufs == pytest.approx(loudness, abs=0.1)
    assert measured.range_lu == pytest.approx(width, abs=0.3)
    assert measured.true_peak_db == pytest.approx(peak, abs=0.15)


@settings(deadline=None, max_examples=20)
@given(st.lists(st.integers(0, 24000 * 12), max_size=5))
def test_parts_are_one_programme_wherever_they_are_cut(cuts: list[int]) -> None:
    sound = speech_like(12, 24000)
    parts = np.split(sound, sorted(cuts))
    assert integrated_loudness(parts, 24000) == pytest.approx(integrated_loudness([sound], 24000), abs=1e-4)


@pytest.mark.parametrize("parts", [[], [np.zeros(0, np.int16)], [np.zeros(50000, np.int16)], [np.ones(900, np.int16)]])
def test_silence_and_almost_nothing_have_no_loudness_and_get_no_gain(parts: list[Sound]) -> None:
    assert measure_loudness(parts, 24000).integrated_lufs == -inf
    levelled, levelling = level_reading(parts, 24000)
    assert levelling.gain_db == 0
    assert all((after == before).all() for after, before in zip(levelled, parts, strict=True))


def test_parts_kept_as_hundredths_are_the_programme_that_they_are() -> None:
    parts = [speech_like(seconds, 24000, seed) for seed, seconds in enumerate((14.37, 21.0, 9.99))]
    silence = np.zeros(36_000, np.int16)  # each part ends in its lead-out
    parts = [np.concatenate([part, silence]) for part in parts]
    kept = [hundredths(hop_energies([part], 24000)) for part in parts]
    joined, programme = joined_loudness(kept, -3.5), measure_loudness(parts, 24000)
    assert joined.integrated_lufs == pytest.approx(programme.integrated_lufs, abs=0.1)
    assert joined.range_lu == pytest.approx(programme.range_lu, abs=0.2)
    assert joined.true_peak_db == -3.5
    assert joined_loudness([hundredths(np.zeros(50))], -inf).integrated_lufs == -inf


def test_float_samples_measure_as_integers_do() -> None:
    sound = speech_like(5, 24000)
    real = (sound / 32768).astype(np.float32)
    ours, theirs = measure_loudness([sound], 24000), measure_loudness([real], 24000)
    assert ours.integrated_lufs == pytest.approx(theirs.integrated_lufs, abs=1e-4)
    assert ours.true_peak_db == pytest.approx(theirs.true_peak_db, abs=1e-3)


def test_a_peak_between_samples_is_seen() -> None:
    # a quarter of the rate at 45°: no sample is higher than 0.707 of the wave
    wave = (16384 * np.sin(np.pi / 2 * np.arange(4000) + np.pi / 4)).astype(np.int16)
    assert decibels(np.abs(wave).max() / 32768) == pytest.approx(-9.03, abs=0.01)
    assert wave_heights(wave)[50:-50].max() / 32768 == pytest.approx(0.5, abs=0.005)
    assert decibels(true_peak(np.array([-32768, 0, 0], np.int16))) == pytest.approx(0, abs=0.1)


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10**6), st.floats(-10, 25), st.sampled_from([16000, 22050, 24000, 44100]))
def test_limiter_holds_the_ceiling_and_leaves_the_rest_alone(seed: int, gain_db: float, rate: int) -> None:
    sound = speech_like(2, rate, seed, level=0.5)
    limited, work = level_part(sound, rate, gain_db)
    assert len(limited) == len(sound) == work.samples
    assert decibels(true_peak(limited)) <= CEILING_DB + 0.1
    plain = np.rint(sound * 10 ** (gain_db / 20))
    changed = np.abs(limited - plain) > 1 + np.abs(plain) * 2e-4
    assert changed.sum() <= work.touched
    assert (np.abs(limited) <= np.abs(plain) + 1).all()  # it only ever turns down
    assert (work.touched == 0) == (work.deepest_db > -0.001)


def test_limiter_takes_a_click_without_a_step_and_only_around_it() -> None:
    sound = np.full(24000, 1000, np.int16)
    sound[12000] = 32767
    limited, work = level_part(sound, 24000, 0.0)
    assert limited[12000] == pytest.approx(32768 * 10 ** (CEILING_DB / 20), rel=0.03)
    changed = np.flatnonzero(limited != sound)
    assert changed.min() >= 12000 - 50
    assert changed.max() <= 12000 + 50
    steps = np.abs(np.diff(np.delete(limited, 12000).astype(int)))
    assert steps.max() < 60  # of 1000: the gain glides
    assert work.touched >= len(changed)


@pytest.mark.parametrize("level", [0.05, 0.3, 0.9])
def test_a_reading_reaches_the_magazines_loudness_with_one_gain(level: float) -> None:
    parts = [speech_like(20, 24000, seed, level) for seed in range(3)]
    levelled, levelling = level_reading(parts, 24000)
    assert integrated_loudness(levelled, 24000) == pytest.approx(-19, abs=0.2)
    assert max(decibels(true_peak(part)) for part in levelled) <= CEILING_DB + 0.05
    assert levelling.work.samples == sum(map(len, parts))
    # one gain: wherever the limiter is idle, all parts were multiplied by the same number
    quiet = [np.abs(part) * 10 ** (levelling.gain_db / 20) < 1500 for part in parts]
    for before, after, idle in zip(parts, levelled, quiet, strict=True):
        share = np.abs(after - before * 10 ** (levelling.gain_db / 20))[idle] > 1
        assert share.mean() < 0.15


def test_work_adds_up() -> None:
    total = LimiterWork(100, 1, -2.0) + LimiterWork(300, 3, -1.0)
    assert total == LimiterWork(400, 4, -2.0)
    assert total.touched_share == pytest.approx(TOUCHED_SHARE)
    assert LimiterWork(0, 0, 0.0).touched_share == 0
