"""A clip as the cache keeps it: what a voice said goes in, bytes come out, and back: words' places, then samples.

Both in one entry, so that neither is ever there without the other. Little-endian whole numbers: how many words;
for each its start, end and number of sounds (4 bytes each); then the samples (2 bytes each).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from accessible.speech.engine import SaidClip
from accessible.speech.timing import WordTime

HEAD = 4  # bytes: how many words
A_WORD = 3  # numbers


def to_bytes(said: SaidClip) -> bytes:
    """The bytes to keep."""
    numbers = [len(said.words), *(each for word in said.words for each in (word.start, word.end, word.sounds))]
    return np.array(numbers, "<i4").tobytes() + said.samples.astype("<i2").tobytes()


def samples_of(kept: bytes) -> NDArray[np.int16]:
    """The clip: shape (samples,). Not to be written to."""
    return np.frombuffer(kept, "<i2", offset=HEAD * (1 + A_WORD * _words(kept)))


def words_of_clip(kept: bytes) -> tuple[WordTime, ...]:
    """Where each word is heard in the clip; none where the voice does not tell."""
    numbers = np.frombuffer(kept, "<i4", A_WORD * _words(kept), HEAD).reshape(-1, A_WORD)
    return tuple(WordTime(*word) for word in numbers.tolist())


def _words(kept: bytes) -> int:
    return int(np.frombuffer(kept, "<i4", 1)[0])
