"""The house's rate: a clip at its voice's or recording's own rate goes in, the same at `SAMPLE_RATE` comes out.

Once a clip, by libsoxr: pauses are put between clips afterwards, so they stay digital silence.
"""

from __future__ import annotations

import numpy as np
import soxr
from numpy.typing import NDArray

from accessible.recording import SAMPLE_RATE

_QUALITY = "VHQ"  # costs no more than "HQ": 0.4 ms of work a second of sound


def resampled(clip: NDArray[np.int16], rate: int) -> NDArray[np.int16]:
    """A mono clip, shape (samples,), at `SAMPLE_RATE`. A wave that rises over full scale between samples is held there.

    >>> len(resampled(np.zeros(24_000, np.int16), 24_000))
    44100
    """
    if rate == SAMPLE_RATE:
        return clip
    # As floats: with whole numbers libsoxr adds noise (dither), also where there is silence.
    wave = soxr.resample(clip.astype(np.float32), rate, SAMPLE_RATE, quality=_QUALITY)
    return np.asarray(np.clip(np.rint(wave), -32768, 32767), dtype=np.int16)
