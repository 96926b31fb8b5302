"""When each word of a recording is said, as the engine's model says, and whether the sound bears it out.

A clip's length alone finds a lost word only if the loss is large. A model that says how long it makes each
sound lets every sample be accounted for, and every word be looked for in its own place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from accessible.speech.trim import loudness, speech_span, under

# Measured with heart at 0.6 on 4,201 words of the winter issue: 50 ms ("a") and more a word, at most 462 ms a sound
# (before a full stop), and at the quietest 15 dB ("it.") under the clip's loudest 10 ms. At 0.8, 1,021 words: from
# 25 ms (one frame), at most 350 ms a sound, at the quietest 35 dB ("the"). A closed p is 55 dB under it.
# emma at 0.57, 64 words: 50 ms ("a") and more, at most 333 ms a sound, at the quietest 10 dB ("to").
LEAST_MS = 25
MOST_MS_A_SOUND = 1_000
SILENT_BELOW_PEAK_DB = 50.0


@dataclass(frozen=True, slots=True)
class WordTime:
    """One word's place, in samples from the recording's first; `sounds` is its number of vowels and consonants."""

    start: int
    end: int
    sounds: int


@dataclass(frozen=True, slots=True)
class Timing:
    """The words of a recording in order, and how many samples the whole recording has."""

    words: tuple[WordTime, ...]
    samples: int


def in_clip(timing: Timing, begins: int, rate: int, clip_samples: int, clip_rate: int) -> tuple[WordTime, ...]:
    """The words' places in the clip that was cut from a recording at `begins`, and brought to another rate.

    >>> in_clip(Timing((WordTime(480, 960, 3), WordTime(960, 2400, 5)), 4800), 480, 24_000, 3_000, 44_100)
    (WordTime(start=0, end=882, sounds=3), WordTime(start=882, end=3000, sounds=5))
    """

    def moved(sample: int) -> int:
        return min(max(0, (sample - begins) * clip_rate // rate), clip_samples)

    return tuple(WordTime(moved(word.start), moved(word.end), word.sounds) for word in timing.words)


def fault_in(timing: Timing, audio: NDArray[Any], sample_rate: int, text: str) -> str:
    """What is wrong with the untrimmed recording of `text` ("" if nothing): the end of a sentence that names it."""
    if len(audio) != timing.samples:
        there, promised = len(audio) / sample_rate, timing.samples / sample_rate
        return f"made {there:.2f} s of sound, where its model says {promised:.2f} s"
    first, last = speech_span(audio, sample_rate)
    rms = loudness(audio, sample_rate)
    frame = len(audio) / max(1, len(rms))
    silent = float(rms.max(initial=0.0)) * under(SILENT_BELOW_PEAK_DB)
    before = 0
    for number, word in enumerate(timing.words):
        name = word_called(number, len(timing.words), text)
        ms = (word.end - word.start) * 1000 / sample_rate
        if word.start < before or not LEAST_MS <= ms <= MOST_MS_A_SOUND * word.sounds:
            return f"takes {ms / 1000:.2f} s for {name}"
        heard = rms[int(word.start / frame) : max(int(word.start / frame) + 1, int(word.end / frame))]
        if word.end <= first or word.start >= last or float(heard.max(initial=0.0)) <= silent:
            return f"is silent at {name}"
        before = word.end
    return ""


def word_called(number: int, words: int, text: str) -> str:
    """A word's name for people: itself, or its number where the sounds are divided otherwise than the words.

    >>> word_called(1, 2, "Rest first.")
    '“first.”'
    >>> word_called(1, 3, "Rest first.")
    'word 2 of 3'
    """
    written = text.split()
    return f"“{written[number]}”" if len(written) == words else f"word {number + 1} of {words}"
