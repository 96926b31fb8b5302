"""What drivers do with the samples that their engines give: join, make 16-bit, write."""

from __future__ import annotations

import os
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from accessible.errors import SpeechError
from accessible.speech.trim import speech_span

GAP_MS = 150  # about what a comma gets within a sentence

# The neural voices peak a little over full scale (1.0047 was seen). All of their sound is made softer by
# this one factor; a reading's loudness is set later.
HEADROOM = np.float32(0.7)


@dataclass(frozen=True, slots=True)
class PieceInWhole:
    """Where a stretch lies in the whole: from `start` to `end`, and what to add to a sample's place in it."""

    start: int
    end: int
    shift: int

    def of(self, sample: int) -> int:
        """A sample's place in the whole; of one that was trimmed away, the nearest that is there."""
        return min(max(sample + self.shift, self.start), self.end)


def joined(
    stretches: Sequence[NDArray[np.float32]], sample_rate: int
) -> tuple[NDArray[np.float32], list[PieceInWhole]]:
    """Stretches of one utterance too long for one call, each trimmed to its speech, a comma's pause between.

    And where each lies. A single stretch is returned as it is.
    """
    if len(stretches) == 1:
        return stretches[0], [PieceInWhole(0, len(stretches[0]), 0)]
    gap = np.zeros(sample_rate * GAP_MS // 1000, np.float32)
    parts: list[NDArray[np.float32]] = []
    places: list[PieceInWhole] = []
    length = 0
    for stretch in stretches:
        first, last = speech_span(stretch, sample_rate)
        places.append(PieceInWhole(length, length + last - first, length - first))
        parts += [stretch[first:last], gap]
        length += last - first + len(gap)
    return np.concatenate(parts[:-1]), places


def samples_16_bit(audio: NDArray[np.float32], text: str) -> NDArray[np.int16]:
    """Float samples (full scale 1.0) as 16-bit; raises SpeechError for NaN, infinity or overload."""
    if not np.isfinite(audio).all():
        raise SpeechError(f"The voice made numbers that are not sound for “{text}”.")
    if audio.size and float(np.abs(audio).max()) > 1.0:
        raise SpeechError(f"The voice was too loud for its scale (clipping) in “{text}”.")
    samples: NDArray[np.int16] = np.rint(audio * 32767.0).astype(np.int16)
    return samples


def write_wav(path: Path, samples: NDArray[np.int16], sample_rate: int) -> None:
    """Write 16-bit mono samples to `path`; the file is whole or absent."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with wave.open(str(unfinished), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(sample_rate)
            file.writeframes(samples.astype("<i2").tobytes())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
