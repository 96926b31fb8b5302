"""Peaks between samples: samples go in, the height of the wave through them comes out.

A player turns samples into a wave that can rise above the highest of them. BS.1770-4, annex 2, finds it
by four times oversampling. Only the neighbourhood of high samples is oversampled here: a whole reading
would cost half as much as its encoding, and nothing would be found elsewhere.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.int16] | NDArray[np.float32]

OVERSAMPLING = 4
REACH = 12  # samples on either side that shape the wave between two of them (48 taps, as in the annex)


def full_scale(samples: Samples) -> float:
    """What counts as 1: int16 samples reach 32,768, float32 samples 1."""
    return 32768.0 if samples.dtype == np.int16 else 1.0


def true_peak(samples: Samples) -> float:
    """The wave's highest value (full scale = 1).

    Looked for around the samples within 3 dB of the highest. Elsewhere the wave would have to rise by
    more than 3 dB between two samples, for which speech has too little sound near half its sample rate.
    """
    if not len(samples):
        return 0.0
    highest = max(float(samples.max()), -float(samples.min()))
    near = np.flatnonzero(beyond(samples, 0.7 * highest))
    if not highest:
        return 0.0
    return float(wave_heights(samples[around(near, 2 * REACH, len(samples))]).max()) / full_scale(samples)


def beyond(samples: Samples, threshold: float) -> NDArray[np.bool_]:
    """Which samples are further from zero than a threshold in their own unit."""
    limit = int(threshold) if samples.dtype == np.int16 else np.float32(threshold)  # no copy as floats
    return (samples > limit) | (samples < -limit)


def around(positions: NDArray[np.intp], reach: int, length: int) -> NDArray[np.intp]:
    """All positions within `reach` of the given (ascending) ones, ascending, once each, in 0…length − 1.

    >>> around(np.array([3, 4, 9]), 1, 10).tolist()
    [2, 3, 4, 5, 8, 9]
    """
    if not len(positions):
        return positions
    apart = np.flatnonzero(np.diff(positions) > 2 * reach)
    starts = np.maximum(positions[np.concatenate(([0], apart + 1))] - reach, 0)
    ends = np.minimum(positions[np.concatenate((apart, [-1]))] + reach + 1, length)
    lengths = ends - starts
    skipped = starts - np.concatenate(([0], np.cumsum(lengths)[:-1]))
    return np.asarray(np.repeat(skipped, lengths) + np.arange(lengths.sum()), dtype=np.intp)


def wave_heights(samples: Samples) -> NDArray[np.float32]:
    """For each sample the wave's height: the highest of it and the wave up to both its neighbours."""
    values = samples.astype(np.float32)
    heights = np.abs(values)
    for taps in _between_taps():
        between = np.abs(np.convolve(values, taps)[REACH:][: len(values)])  # from each sample to its next
        np.maximum(heights, between, out=heights)
        np.maximum(heights[1:], between[:-1], out=heights[1:])
    return heights


@lru_cache(maxsize=1)
def _between_taps() -> tuple[NDArray[np.float32], ...]:
    """Windowed-sinc filters that give the wave 1/4, 2/4 and 3/4 of the way to the next sample."""
    taps = []
    for phase in range(1, OVERSAMPLING):
        distance = phase / OVERSAMPLING + np.arange(-REACH, REACH)
        kernel = np.sinc(distance) * (0.5 + 0.5 * np.cos(np.pi * distance / REACH))
        taps.append((kernel / kernel.sum()).astype(np.float32))
    return tuple(taps)
