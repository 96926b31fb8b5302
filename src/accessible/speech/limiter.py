"""Levelling: a reading's parts go in, the same parts at the magazine's loudness and peak height come out.

One gain for the whole reading, then a look-ahead limiter for the few peaks that it lifts too high: around
each peak the gain goes down and up again within 1.5 ms before and after, and nothing else is touched.
Why this one and not ffmpeg's: docs/decisions/003-loudness-and-limiter.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from accessible.speech.loudness import TARGET_LUFS, decibels, integrated_loudness, plan_gain
from accessible.speech.peaks import REACH, around, beyond, wave_heights

TRUE_PEAK_DB = -3.0  # docs/numbers.md, Sound: of the MP3 as it is decoded (ACX)
METER_MARGIN_DB = 0.15  # ffmpeg's meter was seen to read peaks so much higher than ours
CODING_MARGIN_DB = 1.5  # MP3 at 64 kbit/s was measured to raise true peaks by 0.7–1.4 dB (decision 003)
CEILING_DB = TRUE_PEAK_DB - CODING_MARGIN_DB
LOOK_AHEAD_MS = 0.75  # longer touches more, shorter colours the lowest tones more
TOUCHED_SHARE = 0.01  # docs/numbers.md, Sound: a transparent limiter touches under 1% of samples
# Waves that start this far under the ceiling are oversampled: speech rises by less between its samples.
_BETWEEN_SAMPLES = 0.8
_CORRECTIONS = 2  # each brings a reading that is limited much to about a third of its distance
_CLOSE_LU = 0.1
_NOTICED = 0.9999  # a gain nearer to 1 than this changes no 16-bit sample by more than its last bits


@dataclass(frozen=True, slots=True)
class LimiterWork:
    """What the limiter did: of how many samples, how many it turned down, and the most in dB (0 or less)."""

    samples: int
    touched: int
    deepest_db: float

    @property
    def touched_share(self) -> float:
        """The part of all samples that was turned down, 0 to 1."""
        return self.touched / self.samples if self.samples else 0.0

    def __add__(self, other: LimiterWork) -> LimiterWork:
        deepest = min(self.deepest_db, other.deepest_db)
        return LimiterWork(self.samples + other.samples, self.touched + other.touched, deepest)


_NO_WORK = LimiterWork(0, 0, 0.0)


@dataclass(frozen=True, slots=True)
class Levelling:
    """How a reading was levelled: its loudness before (LUFS), the one gain (dB), and the limiter's work."""

    measured_lufs: float
    gain_db: float
    work: LimiterWork


def plan_levelling(parts: Sequence[NDArray[np.int16]], sample_rate: int, target_lufs: float = TARGET_LUFS) -> Levelling:
    """The one gain for all parts of a reading, and what the limiter will do, for the report.

    Where the limiter has much to do it also makes the reading softer (espeak by 0.5 LU). Then the result
    is metered and the one gain corrected. No levelled part is kept.
    """
    measured = integrated_loudness(parts, sample_rate)
    gain_db = _stepped(plan_gain(measured, target_lufs))
    work = reduce(add, (level_part(part, sample_rate, gain_db)[1] for part in parts), _NO_WORK)
    for _ in range(_CORRECTIONS):
        if work.touched_share <= TOUCHED_SHARE:
            break
        levelled = (level_part(part, sample_rate, gain_db)[0] for part in parts)  # one at a time
        missing = plan_gain(integrated_loudness(levelled, sample_rate), target_lufs)
        if abs(missing) <= _CLOSE_LU:
            break
        gain_db = _stepped(gain_db + missing)
        work = reduce(add, (level_part(part, sample_rate, gain_db)[1] for part in parts), _NO_WORK)
    return Levelling(measured, gain_db, work)


def _stepped(gain_db: float) -> float:
    """The gain in whole tenths of a dB: correcting a word then seldom changes the other parts of a reading."""
    return round(gain_db, 1)


def level_reading(
    parts: Sequence[NDArray[np.int16]], sample_rate: int, target_lufs: float = TARGET_LUFS
) -> tuple[list[NDArray[np.int16]], Levelling]:
    """All parts of a reading with one gain, limited, and how that was planned."""
    levelling = plan_levelling(parts, sample_rate, target_lufs)
    return [level_part(part, sample_rate, levelling.gain_db)[0] for part in parts], levelling


def level_part(
    samples: NDArray[np.int16], sample_rate: int, gain_db: float, ceiling_db: float = CEILING_DB
) -> tuple[NDArray[np.int16], LimiterWork]:
    """One part with a gain in dB, its true peak held under a ceiling in dBTP. The length stays the same."""
    ceiling = 32768 * 10 ** (ceiling_db / 20)
    gain = 10 ** (gain_db / 20)
    louder = np.multiply(samples, gain, dtype=np.float32)
    reach = round(LOOK_AHEAD_MS * sample_rate / 1000)
    high = np.flatnonzero(beyond(samples, min(_BETWEEN_SAMPLES * ceiling / gain, 32767)))
    touched, deepest = 0, 1.0
    if len(high):
        places = around(high, 2 * reach + REACH, len(samples))
        envelope = _envelope(wave_heights(louder[places]), ceiling, reach)
        louder[places] *= envelope
        touched, deepest = int((envelope < _NOTICED).sum()), float(envelope.min())
    return np.rint(louder, out=louder).astype(np.int16), LimiterWork(len(samples), touched, decibels(deepest))


def _envelope(heights: NDArray[np.float32], ceiling: float, reach: int) -> NDArray[np.float32]:
    """The gain for each sample: low enough at every peak, and without a step.

    The lowest gain needed within `reach` samples is averaged over as many: so each average is over values
    that are low enough for the peak in its middle, and it begins to fall `2 × reach` samples before it.
    """
    needed = np.minimum(1, np.float32(ceiling) / np.maximum(heights, 1))
    lowest = sliding_window_view(np.pad(needed, reach, constant_values=1), 2 * reach + 1).min(axis=1)
    weights = np.hanning(2 * reach + 3)[1:-1].astype(np.float32)
    padded = np.pad(lowest, reach, constant_values=1)
    return np.convolve(padded, weights / weights.sum(), mode="valid").astype(np.float32, copy=False)
