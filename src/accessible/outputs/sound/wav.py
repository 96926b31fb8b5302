"""A WAV file for people: samples of a clip go in, the bytes of a file that every player knows come out.

What the voices write for themselves is in `speech/drivers/sound.py`: that is part of what a clip is keyed by.
"""

from __future__ import annotations

import io
import wave
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def wav(samples: NDArray[np.int16], sample_rate: int) -> bytes:
    """The file: 16 bits, mono."""
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(sample_rate)
        file.writeframes(samples.astype("<i2").tobytes())
    return content.getvalue()
