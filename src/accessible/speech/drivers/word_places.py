"""Where each word of an utterance stands: the frames that a model gave each phoneme go in, places in samples come out.

Both neural models make whole frames of 25 ms, and tell for each phoneme and each pad how many. What the two drivers
share stands here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from accessible.errors import SpeechError
from accessible.speech.drivers.phonemes import SILENT_SIGNS
from accessible.speech.drivers.sound import joined
from accessible.speech.timing import Timing, WordTime

FRAME = 600  # samples of one frame of either model, at 24 kHz
# Both models make a sound about so many frames before the frames that they give to it. Kokoro's own reckoning of
# times takes three frames off the first pad (hexgrad/kokoro, `KPipeline.join_timestamps`). Measured by where vowels
# are loud and stops are not: 55 ms at heart's own pace and 70 to 80 ms slowed, 70 to 90 ms with emma; 3 frames are 75.
EARLY = 3


@dataclass(frozen=True, slots=True)
class SpokenPiece:
    """What one call of a model made of `phonemes`: its sound, and the frames of each phoneme, a pad at either end."""

    phonemes: str
    audio: NDArray[np.float32]
    frames: NDArray[np.int64]


def joined_in_place(
    stretches: Sequence[SpokenPiece], sample_rate: int, text: str
) -> tuple[NDArray[np.float32], Timing]:
    """The sound of all stretches of `text`, and the place of each word in it.

    Raises SpeechError, quoting the text, where a stretch is not as long as its frames say.
    """
    for stretch in stretches:
        promised = int(stretch.frames.sum()) * FRAME
        if len(stretch.frames) != len(stretch.phonemes) + 2 or len(stretch.audio) != promised:
            raise SpeechError(
                f"The voice made {len(stretch.audio) / sample_rate:.2f} s of sound for “{text}”, where "
                f"its model says {promised / sample_rate:.2f} s."
            )
    sound, places = joined([stretch.audio for stretch in stretches], sample_rate)
    words = tuple(
        WordTime(place.of(word.start), place.of(word.end), word.sounds)
        for place, stretch in zip(places, stretches, strict=True)
        for word in word_times(stretch.phonemes, stretch.frames)
    )
    return sound, Timing(words, len(sound))


def word_times(phonemes: str, frames: NDArray[np.int64]) -> list[WordTime]:
    """Where each word is heard, in samples: from its first sound to its last. Marks and punctuation are no sounds.

    >>> word_times("ɡˈO, nˈW.", np.array([9, 2, 1, 3, 4, 1, 2, 1, 5, 6, 1]))
    [WordTime(start=3600, end=7200, sounds=2), WordTime(start=10200, end=15000, sounds=2)]
    """
    early = min(EARLY, int(frames[0]))  # never before the sound itself
    starts = (np.concatenate([[0], np.cumsum(frames)]) - early) * FRAME
    found = []
    for word in re.finditer(r"\S+", phonemes):
        sounds = [place for place in range(*word.span()) if phonemes[place] not in SILENT_SIGNS]
        if sounds:
            found.append(WordTime(int(starts[sounds[0] + 1]), int(starts[sounds[-1] + 2]), len(sounds)))
    return found
