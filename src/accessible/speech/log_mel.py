"""Sound as a recogniser sees it: samples of a clip go in, Whisper's log-mel picture of it comes out.

The numbers are those that Whisper was trained with (Radford 2022, section 2.2, and its published code): 16 kHz,
windows of 25 ms every 10 ms, 80 mel bands (Slaney's scale and area), 30 seconds.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

RATE = 16_000
WINDOW, HOP = 400, 160  # 25 ms and 10 ms
BANDS = 80
FRAMES = 3000  # 30 s
SECONDS = FRAMES * HOP / RATE
QUIETEST = 1e-10
RANGE = 8.0  # powers of ten under the loudest that are told apart
# Slaney's mel scale: straight up to 1 kHz, logarithmic above it.
HZ_PER_MEL = 200 / 3
BREAK_HZ = 1000.0
LOG_STEP = np.log(6.4) / 27


def at_16_khz(samples: NDArray[np.int16], rate: int) -> NDArray[np.float32]:
    """16-bit samples at any rate as floats at 16 kHz; what lies over 8 kHz is left out.

    By way of the spectrum: exact, and the same on every machine to the last bits that matter.
    """
    audio = samples.astype(np.float64) / 32768
    length = round(len(audio) * RATE / rate)
    if rate == RATE or not length:
        return audio[:length].astype(np.float32)
    spectrum = np.zeros(length // 2 + 1, np.complex128)
    kept = np.fft.rfft(audio)[: len(spectrum)]
    spectrum[: len(kept)] = kept
    return (np.fft.irfft(spectrum, length) * (length / len(audio))).astype(np.float32)


def log_mel(audio: NDArray[np.float32]) -> NDArray[np.float32]:
    """The picture of up to 30 seconds at 16 kHz: shape (80, 3000); longer sound is cut."""
    padded = np.pad(np.pad(audio[: FRAMES * HOP], (0, HOP)), WINDOW // 2, mode="reflect")
    windows = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::HOP]
    power = np.abs(np.fft.rfft(windows * hann(), axis=1)[:-1]) ** 2
    bands = np.log10(np.maximum(mel_filters() @ power.T, QUIETEST))
    bands = (np.maximum(bands, bands.max() - RANGE) + 4) / 4
    picture = np.zeros((BANDS, FRAMES), np.float32)
    picture[:, : bands.shape[1]] = bands[:, :FRAMES]
    return picture


@lru_cache(maxsize=1)
def hann() -> NDArray[np.float64]:
    """The periodic Hann window."""
    window: NDArray[np.float64] = np.hanning(WINDOW + 1)[:-1]
    return window


@lru_cache(maxsize=1)
def mel_filters() -> NDArray[np.float64]:
    """Triangles over the frequencies, of equal area: shape (80, 201)."""
    corners = _hertz(np.linspace(0, _mel(RATE / 2), BANDS + 2))
    frequencies = np.fft.rfftfreq(WINDOW, 1 / RATE)
    slopes = corners[:, None] - frequencies[None, :]
    rising = -slopes[:-2] / np.diff(corners)[:-1, None]
    falling = slopes[2:] / np.diff(corners)[1:, None]
    areas = 2 / (corners[2:] - corners[:-2])
    filters: NDArray[np.float64] = np.maximum(0, np.minimum(rising, falling)) * areas[:, None]
    return filters


def _mel(hertz: float) -> float:
    return float(BREAK_HZ / HZ_PER_MEL + np.log(hertz / BREAK_HZ) / LOG_STEP)


def _hertz(mel: NDArray[np.float64]) -> NDArray[np.float64]:
    straight = BREAK_HZ / HZ_PER_MEL
    above = BREAK_HZ * np.exp(LOG_STEP * (np.maximum(mel, straight) - straight))
    found: NDArray[np.float64] = np.where(mel < straight, mel * HZ_PER_MEL, above)
    return found
