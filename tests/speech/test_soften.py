"""The quiet edition: treble is softer, words stay in their places, silence stays silence, nothing rings."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from accessible.outputs.sound.mp3 import decode_to_measure, encode_part
from accessible.recording import QUIET_LIMITS, SAMPLE_RATE
from accessible.speech.assemble import assemble_part
from accessible.speech.limiter import level_reading
from accessible.speech.measure import measure_part, metered
from accessible.speech.soften import LENGTH_MS, softened


def tone(pitch: float, rate: int) -> NDArray[np.int16]:
    at = np.arange(rate * 4) / rate
    samples: NDArray[np.int16] = np.rint(8_000 * np.sin(2 * np.pi * pitch * at)).astype(np.int16)
    return samples


@pytest.mark.parametrize("rate", [24_000, SAMPLE_RATE])
@pytest.mark.parametrize(("pitch", "decibels"), [(200, 0), (1_000, 0), (3_000, 0), (6_500, -9), (10_000, -9)])
def test_treble_is_nine_decibels_softer_and_the_rest_as_it_was(rate: int, pitch: float, decibels: float) -> None:
    before = tone(pitch, rate)
    after = softened(before, rate)
    middle = slice(rate, 3 * rate)
    change = 20 * np.log10(after[middle].astype(float).std() / before[middle].astype(float).std())
    assert change == pytest.approx(decibels, abs=0.8)
    assert len(after) == len(before)


def test_nothing_moves_and_nothing_rings() -> None:
    click = np.zeros(SAMPLE_RATE, dtype=np.int16)
    click[12_000] = 20_000
    after = softened(click, SAMPLE_RATE)
    heard = np.flatnonzero(after)
    assert after.argmax() == 12_000
    assert heard.min() >= 12_000 - SAMPLE_RATE * LENGTH_MS // 2000
    assert heard.max() <= 12_000 + SAMPLE_RATE * LENGTH_MS // 2000


def test_the_quiet_mp3_keeps_its_limits() -> None:
    rng = np.random.default_rng(5)
    clips = [(f"s-{each}", np.rint(rng.normal(0, 2_000, 48_000)).astype(np.int16)) for each in range(8)]
    samples, recording = assemble_part(clips, [980] * 8, SAMPLE_RATE)
    (levelled,), _ = level_reading([softened(samples, SAMPLE_RATE)], SAMPLE_RATE)
    heard = metered(decode_to_measure(encode_part(levelled)), SAMPLE_RATE)
    loudness = heard.loudness
    assert loudness.integrated_lufs == pytest.approx(QUIET_LIMITS.lufs, abs=QUIET_LIMITS.lufs_off)
    assert loudness.true_peak_db <= QUIET_LIMITS.true_peak_db
    assert loudness.range_lu <= QUIET_LIMITS.range_lu
    measures = measure_part(heard, recording.cues, [4] * 8)
    assert measures.speech_range_lu <= QUIET_LIMITS.speech_range_lu
    assert measures.floor_db <= QUIET_LIMITS.floor_db
    assert abs(measures.pauses_off_ms) <= QUIET_LIMITS.pauses_off_ms
