"""A picture of one part: its waveform as an MP3 player gets it, the planned pauses and the measured ones.

    python benchmarks/waveform.py SHELF ARTICLE PART [PICTURE]

    python benchmarks/waveform.py dist/2026-winter 08-a-note-on-stopping 1

Reads the part's MP3 and the receipt, and draws one row for every 30 seconds: speech in dark ink, each planned
pause as a bar under it with its seconds, and the silence that is measured in the MP3 (under -55 dB) beside it.
Writes build/waveform.png, or PICTURE.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from mutagen.mp3 import MP3
from PIL import Image, ImageDraw, ImageFont

from accessible.outputs.sound.mp3 import decode
from accessible.settings import PROJECT
from accessible.speech.trim import AFTER_MS, BEFORE_MS, FRAME_MS, loudness

ROW_SECONDS, WIDTH, ROW_HEIGHT, WAVE = 30, 1500, 190, 100
SILENT = 10 ** (-55 / 20)
INK, PLANNED, MEASURED = "#1a1a1a", "#1f5f8b", "#a64b00"


def silences(samples: np.ndarray[Any, np.dtype[np.int16]], rate: int) -> list[tuple[float, float]]:
    """Stretches of at least 0.3 s under -55 dB: (start, end) in seconds."""
    quiet = np.concatenate([[0], loudness(samples, rate) < SILENT, [0]])
    edges = np.flatnonzero(np.diff(quiet)) * FRAME_MS / 1000
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if end - start >= 0.3]


def planned(article: dict[str, Any], number: int) -> list[tuple[float, float]]:
    """The pauses between the part's utterances, and its lead-in and lead-out: (start, end) from its beginning."""
    begins = sum(part["seconds"] for part in article["parts"][: number - 1])
    said = [each for each in article["sentences"] if each["part"] == number]
    ends = article["parts"][number - 1]["seconds"]
    first = said[0]["start"] - begins
    shift = begins if 0 <= first < 2 else said[0]["start"] - 0.7  # the encoder's padding lies between parts
    cues = [(each["start"] - shift, each["end"] - shift) for each in said]
    return [(0.0, cues[0][0]), *((one[1], other[0]) for one, other in pairwise(cues)), (cues[-1][1], ends)]


def draw(shelf: Path, slug: str, number: int) -> Image.Image:
    """The picture."""
    receipt = json.loads((shelf.with_name(f"{shelf.name}-staff") / "receipt.json").read_text("utf-8"))
    article = next(each for each in receipt["articles"] if each["id"] == slug)
    mp3 = shelf / "articles" / slug / article["parts"][number - 1]["file"]
    rate = int(MP3(mp3).info.sample_rate)
    samples = decode(mp3.read_bytes())
    rows = -(-len(samples) // (rate * ROW_SECONDS))
    picture = Image.new("RGB", (WIDTH, rows * ROW_HEIGHT + 40), "white")
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(13)
    title = (
        f"{mp3.name}: planned pauses in blue, measured silence in brown (with {BEFORE_MS + AFTER_MS} ms of clip edges)"
    )
    pen.text((8, 8), title, INK, font)
    scale = WIDTH / ROW_SECONDS
    columns = samples[: len(samples) // (rate // 100) * (rate // 100)].reshape(-1, rate // 100)
    for at, column in enumerate(np.abs(columns.astype(np.int32)).max(axis=1) / 32768):
        row, second = divmod(at / 100, ROW_SECONDS)
        x, y = second * scale, 40 + row * ROW_HEIGHT + WAVE / 2
        pen.line((x, y - column * WAVE / 2, x, y + column * WAVE / 2), INK)
    for pauses, colour, below in ((planned(article, number), PLANNED, 6), (silences(samples, rate), MEASURED, 40)):
        for start, end in pauses:
            row, second = divmod(start, ROW_SECONDS)
            x, y = second * scale, 40 + row * ROW_HEIGHT + WAVE + below
            pen.rectangle((x, y, x + (end - start) * scale, y + 8), colour)
            pen.text((x, y + 10), f"{end - start:.2f}", colour, font)
    return picture


def main(shelf: str, slug: str, number: str, picture: str = "") -> None:
    """Draw and write."""
    path = Path(picture) if picture else PROJECT / "build" / "waveform.png"
    path.parent.mkdir(exist_ok=True)
    draw(Path(shelf), slug, int(number)).save(path)
    print(f"Written to {path}")


if __name__ == "__main__":
    main(*sys.argv[1:])
