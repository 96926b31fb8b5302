"""Loudness: a reading's parts go in, how loud the whole is and the one gain that it needs come out.

Integrated loudness is ITU-R BS.1770-4 for one channel (gated as in EBU R 128), the range is EBU Tech 3342.
The parts are metered as one programme, a few seconds at a time. The filter runs in the frequency domain
(overlap-save), which gives the samples of the recursive filter to float32 accuracy without importing SciPy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf, log10, pi, tan
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from accessible.speech.peaks import Samples, full_scale, true_peak

TARGET_LUFS = -19.0  # docs/numbers.md, Sound (AES TD1008: speech)

# BS.1770-4, annex 1: blocks of 400 ms that overlap by 75%, so energies are kept per 100 ms.
HOPS_A_SECOND = 10
BLOCK_HOPS = 4
OFFSET_LU = -0.691
ABSOLUTE_GATE = -70.0
RELATIVE_GATE = -10.0
# EBU Tech 3342: windows of 3 s, a gate of −20 LU, from the 10th to the 95th percentile.
WINDOW_HOPS = 30
RANGE_GATE = -20.0
SILENT = -20_000  # hundredths of a dB, far below a 16-bit sample
RANGE_PERCENTILES = (10, 95)

# One transform covers 8 hops, of which the first is only the past that the filter still remembers:
# its answer to an impulse has fallen by more than 190 dB after 100 ms.
_ROW_HOPS = 8
_ROWS = 8  # transforms at a time: about 1 MB, which stays in the processor's cache


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud a programme is: integrated (LUFS, −inf for silence), range (LU), true peak (dBTP)."""

    integrated_lufs: float
    range_lu: float
    true_peak_db: float


def measure_loudness(parts: Sequence[Samples], sample_rate: int) -> Loudness:
    """Loudness, range and true peak of parts heard one after another as one programme.

    Parts are mono, of shape (n,), all int16 or all float32 with full scale at 1.
    """
    peak = max((true_peak(part) for part in parts), default=0.0)
    return loudness_of(hop_energies(parts, sample_rate), decibels(peak))


def loudness_of(energies: NDArray[np.float64], true_peak_db: float) -> Loudness:
    """The loudness of a programme whose `hop_energies` and true peak are known."""
    return Loudness(_integrated(energies), range_of(energies), true_peak_db)


def hundredths(energies: NDArray[np.float64]) -> list[int]:
    """Energies as whole hundredths of a dB, to be kept; silence is SILENT.

    >>> hundredths(np.array([1.0, 0.5, 0.0]))
    [0, -301, -20000]
    """
    least = 10 ** (SILENT / 1000)
    return [int(level) for level in np.rint(1000 * np.log10(np.maximum(energies, least)))]


def joined_loudness(parts: Sequence[Sequence[int]], true_peak_db: float) -> Loudness:
    """The loudness of parts in a row, from the `hundredths` of each: what is left of a part under 100 ms is silence."""
    levels = np.concatenate([np.zeros(0), *(np.asarray(part, dtype=np.float64) for part in parts)])
    return loudness_of(np.where(levels > SILENT, 10 ** (levels / 1000), 0.0), true_peak_db)


def integrated_loudness(parts: Iterable[Samples], sample_rate: int) -> float:
    """Only the loudness of `measure_loudness`, in LUFS."""
    return _integrated(hop_energies(parts, sample_rate))


def plan_gain(loudness_lufs: float, target_lufs: float = TARGET_LUFS) -> float:
    """The one gain, in dB, that brings a whole reading to the target. Silence stays as it is.

    >>> plan_gain(-26.0), plan_gain(float("-inf"))
    (7.0, 0.0)
    """
    return target_lufs - loudness_lufs if loudness_lufs > -inf else 0.0


def decibels(ratio: float) -> float:
    """A ratio of amplitudes in dB.

    >>> round(decibels(0.5), 2), decibels(0)
    (-6.02, -inf)
    """
    return 20 * log10(ratio) if ratio > 0 else -inf


def k_weighting(sample_rate: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """BS.1770's two filters for any rate, each (b0, b1, b2, a1, a2): the head's shelf, then the high-pass.

    The standard prints coefficients for 48 kHz only. These are the analogue filters behind them, put
    through the bilinear transform; at 48 kHz they are the standard's to six decimals.
    """
    k, q, gain = tan(pi * 1681.974450955533 / sample_rate), 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    band, scale = gain**0.4996667741545416, 1 + k / q + k * k
    shelf = (
        (gain + band * k / q + k * k) / scale,
        2 * (k * k - gain) / scale,
        (gain - band * k / q + k * k) / scale,
        2 * (k * k - 1) / scale,
        (1 - k / q + k * k) / scale,
    )
    k, q = tan(pi * 38.13547087602444 / sample_rate), 0.5003270373238773
    scale = 1 + k / q + k * k
    return shelf, (1.0, -2.0, 1.0, 2 * (k * k - 1) / scale, (1 - k / q + k * k) / scale)


@lru_cache(maxsize=4)
def _response(sample_rate: int, length: int) -> NDArray[np.complex64]:
    """What K-weighting does to each of the frequencies of a transform of `length` samples."""
    z = np.exp(-2j * pi * np.fft.rfftfreq(length))
    total = np.ones_like(z)
    for b0, b1, b2, a1, a2 in k_weighting(sample_rate):
        total *= (b0 + b1 * z + b2 * z * z) / (1 + a1 * z + a2 * z * z)
    weights: NDArray[np.complex64] = total.astype(np.complex64)
    return weights


def hop_energies(parts: Iterable[Samples], sample_rate: int) -> NDArray[np.float64]:
    """Mean square of the K-weighted programme (full scale = 1) in each whole 100 ms, in order."""
    hop = sample_rate // HOPS_A_SECOND
    step = (_ROW_HOPS - 1) * hop
    response = _response(sample_rate, _ROW_HOPS * hop)
    found, samples = [np.zeros(0)], 0
    for stretch, new in _stretches(parts, hop, step):
        samples += new
        rows: Any = sliding_window_view(stretch, _ROW_HOPS * hop)[::step] if len(stretch) > hop else ()
        for first in range(0, len(rows), _ROWS):
            spectrum = np.fft.rfft(rows[first : first + _ROWS].astype(np.float32))
            spectrum *= response
            hops = np.fft.irfft(spectrum)[:, hop:].reshape(-1, hop)
            found.append(np.einsum("ij,ij->i", hops, hops) / (hop * full_scale(stretch) ** 2))
    return np.concatenate(found)[: samples // hop].astype(np.float64)


def _stretches(parts: Iterable[Samples], past: int, step: int) -> Iterator[tuple[Samples, int]]:
    """The programme in stretches of `past` samples heard before and then whole steps; silence around it.

    With each, how many samples of the programme were taken for it. Parts are asked for one by one, and none is held.
    """
    carried: Any = None
    for part in parts:
        if carried is None:
            carried = np.zeros(past, dtype=part.dtype)
        stretch = np.concatenate((carried, part))
        whole = (len(stretch) - past) // step * step
        yield stretch[: past + whole], len(part)
        carried = stretch[whole:].copy()  # not a view: it would keep all of the stretch
    if carried is not None:
        stretch = np.concatenate((carried, np.zeros(step, dtype=carried.dtype)))  # carries the last samples out
        yield stretch[: past + (len(stretch) - past) // step * step], 0


def _levels(energies: NDArray[np.float64], hops: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Energies of all windows of so many hops that pass the absolute gate, and their loudness in LUFS."""
    if len(energies) < hops:
        return np.zeros(0), np.zeros(0)
    windows = sliding_window_view(energies, hops).mean(axis=1)
    windows = windows[windows > 10 ** ((ABSOLUTE_GATE - OFFSET_LU) / 10)]
    return windows, OFFSET_LU + 10 * np.log10(windows)


def _gate(windows: NDArray[np.float64], relative: float) -> float:
    """The relative gate in LUFS: so many LU from the loudness of what passed the absolute gate."""
    return OFFSET_LU + 10 * log10(windows.mean()) + relative


def _integrated(energies: NDArray[np.float64]) -> float:
    """BS.1770-4's gated loudness in LUFS; −inf if nothing passes the gates."""
    blocks, levels = _levels(energies, BLOCK_HOPS)
    if not len(blocks):
        return -inf
    return OFFSET_LU + 10 * log10(blocks[levels > _gate(blocks, RELATIVE_GATE)].mean())


def range_of(energies: NDArray[np.float64]) -> float:
    """EBU Tech 3342's loudness range in LU; 0 if the programme is shorter than one window."""
    windows, levels = _levels(energies, WINDOW_HOPS)
    if not len(windows):
        return 0.0
    low, high = np.percentile(levels[levels > _gate(windows, RANGE_GATE)], RANGE_PERCENTILES)
    return float(high - low)
