"""The listening report: what was heard goes in, `listening.json` for programs and one calm page for staff come out.

The page needs nothing but the clips beside it, and asks no other host for anything.
"""

from __future__ import annotations

import io
import wave
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accessible.outputs.templates import template

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def listening_html(report: Mapping[str, Any], styles: Path) -> bytes:
    """The page for `listening.html`. `styles` is the folder with `templates/`."""
    return template(styles, "listening.html.j2", {"place": place, "percent": percent}).render(report=report).encode()


def place(seconds: float) -> str:
    """A place in a reading, as players show it.

    >>> place(187.4), place(59.6), place(3723)
    ('3:07', '0:59', '62:03')
    """
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"


def percent(share: float) -> str:
    """A share as people read it.

    >>> percent(0.0137), percent(0)
    ('1.4%', '0.0%')
    """
    return f"{100 * share:.1f}%"


def wav(samples: NDArray[np.int16], sample_rate: int) -> bytes:
    """A clip as a file that every player knows: 16 bits, mono."""
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(sample_rate)
        file.writeframes(samples.astype("<i2").tobytes())
    return content.getvalue()
