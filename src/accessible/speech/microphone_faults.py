"""What is wrong with the sound of a person's recording: samples go in, what stops it and what to look at come out.

A person's words cannot be checked as a voice's can. But a hum is no voice, two channels with other words in them
cannot be one, and a click stands alone: these are heard here. Words are never cut away for it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from accessible.speech.trim import FRAME_MS, loudness

QUIETEST_DB = -60.0  # peak; no voice that anybody meant to record is softer
QUIET_DB = -40.0  # peak; from here the steps of 16 bits are heard as noise once it is made loud
CLIPPED = 0.999  # of full scale; several samples in a row there were cut off
CLIPPED_RUN = 4
# From the 5th to the 95th of a hundred frames, a voice goes up and down. Measured on 40 sentences of heart and rp:
# by 14 dB ("Yes.") and more, and still by 14 with white noise 10 dB under it. White noise alone: by 2, a hum by 0.
STEADY_DB = 6.0
NOISE_DB = 25.0  # under the voice; ACX asks for much more, and home recordings have 35 to 50
APART_DB = 20.0  # a channel so much softer than the other one has no voice of its own
TOGETHER = 0.6  # correlation of two channels' levels; two microphones before one voice have 0.9 and more
CLICK_MS = 30  # no word is shorter
CLICK_ALONE_MS = 200  # of silence beside it, where a released t or k comes within 120
SPEECH_BELOW_DB = 30.0  # under the loud frames: from the first to the last such frame somebody speaks
SILENT = -120.0
HIGHEST = 2.0**31  # the widest scale that whole numbers have; the square of what is higher is no number any more


class Fault(NamedTuple):
    """What is wrong, in a sentence, and what to do."""

    message: str
    remedy: str


def fault_of_samples(channels: NDArray[np.float32], sample_rate: int) -> Fault | None:
    """What makes a recording unusable, if anything. `channels` has the shape (frames, channels), full scale at 1.

    Each judge takes for granted that those before it found nothing.
    """
    found = (judge(channels, sample_rate) for judge in _JUDGES)
    return next((fault for fault in found if fault), None)


def _not_numbers(channels: NDArray[np.float32], _rate: int) -> Fault | None:
    if np.isfinite(channels).all() and float(np.abs(channels).max(initial=0.0)) <= HIGHEST:
        return None
    return Fault("It has samples that are no numbers.", "Save it again as WAV (PCM, 16 or 24 bits).")


def _silent(channels: NDArray[np.float32], _rate: int) -> Fault | None:
    moving = channels - np.median(channels, axis=0)
    if float(np.abs(moving).max(initial=0.0)) >= 10 ** (QUIETEST_DB / 20):
        return None
    return Fault("It is silent.", "Check the microphone, and record it again.")


def _clipped(channels: NDArray[np.float32], _rate: int) -> Fault | None:
    at_top = np.concatenate(([0], (np.abs(channels) >= CLIPPED).any(axis=1), [0]))
    edges = np.flatnonzero(np.diff(at_top))
    if not ((edges[1::2] - edges[::2]) >= CLIPPED_RUN).any():
        return None
    return Fault("It is too loud for its scale (clipping).", "Record it again with the level turned down.")


def _two_voices(channels: NDArray[np.float32], rate: int) -> Fault | None:
    if channels.shape[1] == 1:
        return None
    first, second = (_levels(channel, rate) for channel in channels.T)
    if abs(_loud(first) - _loud(second)) > APART_DB:
        return None
    quietest = max(_loud(first), _loud(second)) - 2 * APART_DB
    first, second = np.maximum(first, quietest), np.maximum(second, quietest)
    if first.std() < 1 or second.std() < 1 or float(np.corrcoef(first, second)[0, 1]) >= TOGETHER:
        return None
    return Fault("Its two channels have different sound in them.", "Save it in one channel, with the voice in it.")


def _no_voice(channels: NDArray[np.float32], rate: int) -> Fault | None:
    levels = _levels(louder_channel(channels), rate)
    first, last = _span(levels)
    within = levels[first:last]
    if float(np.percentile(within, 95) - np.percentile(within, 5)) > STEADY_DB:
        return None
    return Fault("It has a steady hum or hiss, and no voice.", "Check the microphone, and record it again.")


_JUDGES: tuple[Callable[[NDArray[np.float32], int], Fault | None], ...] = (
    _not_numbers,
    _silent,
    _clipped,
    _two_voices,
    _no_voice,
)


def louder_channel(channels: NDArray[np.float32]) -> NDArray[np.float32]:
    """The louder of the channels, resting at 0. Two are never mixed: one may be the other turned over.

    >>> louder_channel(np.array([[0.2, 0.1], [-0.2, -0.1]], np.float32)).tolist() == np.float32([0.2, -0.2]).tolist()
    True
    """
    moving = channels - np.median(channels, axis=0)  # silence and voice rest there, and a mean does not
    louder = int(np.argmax((moving**2).sum(axis=0)))
    return np.asarray(moving[:, louder], dtype=np.float32)


def things_to_hear(samples: NDArray[np.float32], sample_rate: int) -> list[Fault]:
    """What a person should listen to before it is published: too soft, noise behind the voice, a click."""
    levels = _levels(samples, sample_rate)
    found = []
    if float(np.abs(samples).max()) < 10 ** (QUIET_DB / 20):
        found.append(Fault("It is very quiet: made as loud as the voice, it hisses.", "Record it nearer and louder."))
    elif _loud(levels) - max(float(np.percentile(levels, 5)), SILENT) < NOISE_DB:
        found.append(
            Fault("There is noise or hum behind the voice.", "Listen to it. A quiet room and a soft cloth help.")
        )
    if _has_click(levels):
        found.append(Fault("There is a click before or after the words.", "Cut it away, and save it again."))
    return found


def speaking_ms(samples: NDArray[np.float32], sample_rate: int) -> int:
    """From where somebody begins to speak to where they end; silence, hum and clicks around it do not count."""
    levels = _levels(samples, sample_rate)
    runs = _runs(levels > _loud(levels) - SPEECH_BELOW_DB)
    words = [(first, last) for first, last in runs if not _is_click(first, last, runs)]
    return (words[-1][1] - words[0][0]) * FRAME_MS if words else 0


def _levels(samples: NDArray[np.float32], rate: int) -> NDArray[np.float64]:
    """The level of each 10 ms in dB, without what is slower than a voice: rumble, and a slowly moving rest."""
    moving = samples.astype(np.float64)
    smooth = max(1, rate // 80)  # a mean over 1/80 s is what lies under some 40 Hz
    if len(moving) > smooth:
        sums = np.concatenate(([0.0], np.cumsum(moving)))
        mean = (sums[smooth:] - sums[:-smooth]) / smooth
        moving[smooth // 2 : smooth // 2 + len(mean)] -= mean
    rms = loudness(moving, rate)
    return np.asarray(20 * np.log10(np.maximum(rms, 10 ** (SILENT / 20))))


def _loud(levels: NDArray[np.float64]) -> float:
    """The level of the loud frames: one in twenty is louder, or a click."""
    sounding = levels[levels > float(levels.max()) - 50]
    return float(np.percentile(sounding, 90))


def _span(levels: NDArray[np.float64]) -> tuple[int, int]:
    loud = np.flatnonzero(levels > _loud(levels) - SPEECH_BELOW_DB)
    return int(loud[0]), int(loud[-1]) + 1


def _runs(loud: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Where sound begins and ends, in frames; pauses of up to `CLICK_ALONE_MS` are within it."""
    places = np.flatnonzero(loud)
    if not places.size:
        return []
    cuts = np.flatnonzero(np.diff(places) > CLICK_ALONE_MS // FRAME_MS)
    firsts, lasts = np.concatenate(([0], cuts + 1)), np.concatenate((cuts, [len(places) - 1]))
    return [(int(places[first]), int(places[last]) + 1) for first, last in zip(firsts, lasts, strict=True)]


def _is_click(first: int, last: int, runs: list[tuple[int, int]]) -> bool:
    return len(runs) > 1 and (last - first) * FRAME_MS <= CLICK_MS


def _has_click(levels: NDArray[np.float64]) -> bool:
    runs = _runs(levels > _loud(levels) - SPEECH_BELOW_DB)
    return any(_is_click(first, last, runs) for first, last in runs)
