"""Measuring a part: its MP3, decoded, and its sync map go in; what a listener gets of pace and rest comes out.

What is measured is what is handed out: pauses, steps in loudness, words a minute and the noise in the pauses
are those of the MP3 and not of the samples that it was made from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log10

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from accessible.recording import Cue
from accessible.speech.loudness import (
    HOPS_A_SECOND,
    OFFSET_LU,
    RELATIVE_GATE,
    Loudness,
    decibels,
    hop_energies,
    loudness_of,
    range_of,
)
from accessible.speech.peaks import Samples, true_peak
from accessible.speech.trim import AFTER_MS, BEFORE_MS, BELOW_PEAK_DB, FRAME_MS, loudness, under

BLOCK_HOPS = 4  # BS.1770: nothing shorter than 400 ms has a loudness
EDGE_MS = 150  # of a pause, at either end: the coder's echo of the words is no noise
QUIETEST_DB = -120.0  # what digital silence is called
# Within so much of a part's loudest 10 ms it is surely words: the vowels of all sentences. Coded, they were measured to
# be at most 33 dB under the loudest (heart, MP3 and AAC); what is silent is 52 dB under it.
SPOKEN_BELOW_PEAK_DB = 30.0
NEAR_MS = 60  # by so much a decoder may move sound; AAC moves it by 23 ms
MOST_MORE = 4_096  # samples that coders may add; AAC adds up to 2,047


@dataclass(frozen=True, slots=True)
class Metered:
    """A programme's samples as they are heard, metered once: mean square of each 100 ms, loudness and peak."""

    samples: Samples
    sample_rate: int
    energies: NDArray[np.float64]
    loudness: Loudness


def metered(samples: Samples, sample_rate: int) -> Metered:
    """Meter samples; what is measured afterwards costs little."""
    energies = hop_energies([samples], sample_rate)
    return Metered(samples, sample_rate, energies, loudness_of(energies, decibels(true_peak(samples))))


@dataclass(frozen=True, slots=True)
class PartMeasures:
    """What was measured on a part's MP3.

    `words_a_minute` is that of the clips whose words are counted, pauses inside them included; 0 if none is.
    `pauses_off_ms` is the greatest difference of a pause to its plan,
    `step_lu` the greatest between neighbouring utterances of 400 ms or more, `floor_db` the loudest pause in dBFS.
    `speech_range_lu` is the loudness range (EBU Tech 3342) of the words alone, without the planned pauses.
    """

    words_a_minute: float
    pauses_off_ms: int
    step_lu: float
    floor_db: float
    speech_range_lu: float


def measure_part(heard: Metered, cues: Sequence[Cue], words: Sequence[int], *, planned: bool = True) -> PartMeasures:
    """The measures of a part. `words[k]` are counted in cue k, 0 to leave it out; its MP3 may begin up to 50 ms late.

    `planned` is False where a person's own reading has pauses of its own.
    """
    samples, sample_rate = heard.samples, heard.sample_rate
    rms = loudness(samples, sample_rate)
    counted = sum(cue.end - cue.start for cue, number in zip(cues, words, strict=True) if number)
    gaps = [(one, next_one) for one, next_one in pairwise(cues) if next_one.start > one.end]
    off = [_pause_off_ms(rms, one, next_one, sample_rate) for one, next_one in gaps] if planned else []
    floors = [_floor_db(rms, one.end, next_one.start, sample_rate) for one, next_one in gaps]
    return PartMeasures(
        words_a_minute=sum(words) * 60 * sample_rate / counted if counted else 0.0,
        pauses_off_ms=max(off, key=abs, default=0),
        step_lu=_greatest_step(heard.energies, cues, sample_rate),
        floor_db=max(floors, default=QUIETEST_DB),
        speech_range_lu=range_of(_spoken(heard.energies, cues, sample_rate)),
    )


def coding_fault(given: NDArray[np.float64], samples: int, heard: Samples, sample_rate: int) -> str:
    """What is wrong with a file, decoded, of so many samples that were as loud as `given` (see `loudness`); or nothing.

    Nothing else looks at what is within a file: its length and its level may be right, and a word be gone.

    >>> rate, tone = 44_100, np.sin(np.arange(44_100) / 5).astype(np.float32)
    >>> given = loudness(tone, rate)
    >>> coding_fault(given, len(tone), tone, rate), coding_fault(given, len(tone), tone[8_820:], rate)
    ('', 'it lasts 0.80 s, and its sound 1.00 s')
    >>> tone[13_230:22_050] = 0
    >>> coding_fault(given, len(tone), tone, rate)
    'at 0.36 s nothing is heard of what is said there'
    """
    if not 0 <= len(heard) - samples <= MOST_MORE:
        return f"it lasts {len(heard) / sample_rate:.2f} s, and its sound {samples / sample_rate:.2f} s"
    found, near = loudness(heard, sample_rate), NEAR_MS // FRAME_MS
    around = sliding_window_view(np.pad(found, near), 2 * near + 1).max(axis=1)[: len(given)]
    spoken = given > given.max(initial=0.0) * under(SPOKEN_BELOW_PEAK_DB)
    lost = np.flatnonzero(spoken & (around <= found.max(initial=0.0) * under(BELOW_PEAK_DB)))
    return f"at {lost[0] * FRAME_MS / 1000:.2f} s nothing is heard of what is said there" if lost.size else ""


def _spoken(energies: NDArray[np.float64], cues: Sequence[Cue], sample_rate: int) -> NDArray[np.float64]:
    """The energies of what is said, one utterance after another: those of 100 ms that lie within one."""
    hop = sample_rate // HOPS_A_SECOND
    return np.concatenate([np.zeros(0), *(energies[-(-cue.start // hop) : cue.end // hop] for cue in cues)])


def _frame(sample: int, sample_rate: int) -> int:
    return sample * 1000 // (sample_rate * FRAME_MS)


def _pause_off_ms(rms: NDArray[np.float64], one: Cue, following: Cue, sample_rate: int) -> int:
    """How much longer (or shorter, below 0) the silence between two clips is than planned.

    It is measured from its middle outwards, to where either clip's own speech is heard.
    """
    middle = _frame((one.end + following.start) // 2, sample_rate)
    before = rms[_frame(one.start, sample_rate) : middle]
    after = rms[middle : _frame(following.end, sample_rate)]
    if not len(before) or not len(after):
        return 0
    quiet_before = np.flatnonzero(before[::-1] > before.max() * under(BELOW_PEAK_DB))
    quiet_after = np.flatnonzero(after > after.max() * under(BELOW_PEAK_DB))
    if not len(quiet_before) or not len(quiet_after):
        return 0
    silent = int(quiet_before[0] + quiet_after[0]) * FRAME_MS
    return silent - (following.start - one.end) * 1000 // sample_rate - BEFORE_MS - AFTER_MS


def _floor_db(rms: NDArray[np.float64], start: int, end: int, sample_rate: int) -> float:
    """The level of a pause but its edges, in dBFS."""
    edge = EDGE_MS // FRAME_MS
    inside = rms[_frame(start, sample_rate) + edge : _frame(end, sample_rate) - edge]
    power = float((inside**2).mean()) if len(inside) else 0.0
    return max(10 * log10(power), QUIETEST_DB) if power else QUIETEST_DB


def _greatest_step(energies: NDArray[np.float64], cues: Sequence[Cue], sample_rate: int) -> float:
    """The greatest difference in loudness, in LU, between utterances that follow one another."""
    hop = sample_rate // HOPS_A_SECOND
    levels = [_level(energies[-(-cue.start // hop) : cue.end // hop]) for cue in cues]
    known = [level for level in levels if level is not None]
    return max((abs(one - other) for one, other in pairwise(known)), default=0.0)


def _level(energies: NDArray[np.float64]) -> float | None:
    """The loudness of one utterance in LUFS, pauses inside it left out; None if it is too short to have one."""
    if len(energies) < BLOCK_HOPS or not energies.any():
        return None
    loud = energies[energies > energies.mean() * 10 ** (RELATIVE_GATE / 10)]
    return OFFSET_LU + 10 * log10(float(loud.mean()))
