"""Where speech begins and ends in a clip, and the clip cut to that with margins and fades.

The threshold is low (52 dB under the clip's loudest 10 ms) so that a soft f, s or th at either end
counts as speech; the engines' own silence is far lower (see `QUIETEST`).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

FRAME_MS = 10
BELOW_PEAK_DB = 52.0
QUIETEST = 10 ** (-80 / 20)  # RMS under which nothing is speech, even in a silent clip
# Kokoro sometimes ends in a click of a frame or two, long after the speech. A released t or k comes within
# 120 ms of its vowel and is louder.
CLICK_AFTER_MS = 150
CLICK_MS = 20
CLICK_BELOW_PEAK_DB = 40.0
BEFORE_MS = 20
AFTER_MS = 60
FADE_MS = 10


def loudness(audio: NDArray[Any], sample_rate: int, frame_ms: int = FRAME_MS) -> NDArray[np.float64]:
    """RMS of each frame, shape (frames,), full scale 1.0. A shorter last frame is filled with zeros."""
    frame = sample_rate * frame_ms // 1000
    scale = 32768.0 if np.issubdtype(audio.dtype, np.integer) else 1.0
    whole = np.zeros(-(-len(audio) // frame) * frame, np.float32)
    whole[: len(audio)] = audio
    frames = whole.reshape(-1, frame)
    power = np.einsum("ij,ij->i", frames, frames).astype(np.float64) / frame
    rms: NDArray[np.float64] = np.sqrt(power) / scale
    return rms


def speech_span(audio: NDArray[Any], sample_rate: int) -> tuple[int, int]:
    """First and past-the-last sample of what is not silence, to the frame; (0, 0) for silence."""
    rms = loudness(audio, sample_rate)
    if not rms.size:
        return 0, 0
    loud = np.flatnonzero(rms > max(float(rms.max()) * under(BELOW_PEAK_DB), QUIETEST))
    if not loud.size:
        return 0, 0
    last = int(loud[-1])
    gaps = np.flatnonzero(np.diff(loud) > CLICK_AFTER_MS // FRAME_MS)
    if gaps.size and is_click(rms, int(loud[gaps[-1] + 1]), last):
        last = int(loud[gaps[-1]])
    frame = sample_rate * FRAME_MS // 1000
    return int(loud[0]) * frame, min((last + 1) * frame, len(audio))


def is_click(rms: NDArray[np.float64], first: int, last: int) -> bool:
    """Whether frames first..last, the end of a clip, are a model's click: too short and soft for a sound."""
    short = (last + 1 - first) * FRAME_MS <= CLICK_MS
    return short and float(rms[first : last + 1].max()) < float(rms.max()) * under(CLICK_BELOW_PEAK_DB)


def under(decibels: float) -> float:
    """The factor that lowers a level by so many decibels."""
    return float(10 ** (-decibels / 20))


def clip_begins(audio: NDArray[Any], sample_rate: int) -> int:
    """Where in a recording its trimmed clip begins, in samples; under 0 where the margin had to be made."""
    return speech_span(audio, sample_rate)[0] - sample_rate * BEFORE_MS // 1000


def trimmed(audio: NDArray[np.int16], sample_rate: int) -> NDArray[np.int16]:
    """The clip from 20 ms before its speech to 60 ms after, with 10 ms fades inside these margins.

    A margin that the clip does not have is made of zeros, so a fade never touches speech and every clip
    has the same margins. Silence gives an empty clip.
    """
    first, last = speech_span(audio, sample_rate)
    if last == first:
        return audio[:0]
    before, after = (sample_rate * ms // 1000 for ms in (BEFORE_MS, AFTER_MS))
    padded = np.concatenate([np.zeros(before, np.int16), audio, np.zeros(after, np.int16)])
    clip = padded[first : last + before + after].astype(np.int16)
    ramp = np.sin(np.linspace(0, np.pi / 2, sample_rate * FADE_MS // 1000)) ** 2
    clip[: len(ramp)] = np.rint(clip[: len(ramp)] * ramp)
    clip[-len(ramp) :] = np.rint(clip[-len(ramp) :] * ramp[::-1])
    return clip
