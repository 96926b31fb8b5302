"""The quiet edition: a part's samples go in, the same with softer treble come out.

For members whom sharp sounds hurt (sensitivity to sound is common in severe ME/CFS). One filter and nothing
else: up to 3.5 kHz speech is as it was, from 6 kHz on it is 9 dB softer. P: our own proposal, to be tried
with listeners. The filter is short (5 ms) and even on both sides, so it does not ring and moves no word.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

FROM_HZ, TO_HZ = 3_500, 6_000
LOWER_DB = 9.0
LENGTH_MS = 5
_BLOCK = 1 << 16  # samples filtered at a time


@lru_cache(maxsize=4)
def _taps(sample_rate: int) -> NDArray[np.float32]:
    """The filter: the shelf's response as an impulse, cut to 5 ms by a Hann window."""
    frequencies = np.fft.rfftfreq(4096, 1 / sample_rate)
    share = np.clip(np.log(np.maximum(frequencies, 1) / FROM_HZ) / np.log(TO_HZ / FROM_HZ), 0, 1)
    response = 10 ** (-LOWER_DB * (0.5 - 0.5 * np.cos(np.pi * share)) / 20)
    half = sample_rate * LENGTH_MS // 2000
    impulse = np.roll(np.fft.irfft(response), half)[: 2 * half + 1] * np.hanning(2 * half + 3)[1:-1]
    return np.asarray(impulse / impulse.sum(), dtype=np.float32)


def softened(samples: NDArray[np.int16], sample_rate: int) -> NDArray[np.int16]:
    """The samples with softer treble: as many of them, each in its place; silence stays silence."""
    taps = _taps(sample_rate)
    half, size = len(taps) // 2, _BLOCK + len(taps) - 1
    response = np.fft.rfft(taps, size)
    padded = np.concatenate([np.zeros(half, np.int16), samples, np.zeros(half + _BLOCK, np.int16)])
    filtered = np.zeros(len(samples) + _BLOCK, dtype=np.float32)
    for start in range(0, len(samples), _BLOCK):
        block = padded[start : start + size].astype(np.float32)
        answer = np.fft.irfft(np.fft.rfft(block, size) * response, size)
        filtered[start : start + _BLOCK] = answer[len(taps) - 1 : len(taps) - 1 + _BLOCK]
    whole = np.clip(np.rint(filtered[: len(samples)]), -32768, 32767)
    return np.asarray(whole, dtype=np.int16)
