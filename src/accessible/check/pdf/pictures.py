"""Pictures in a PDF: a PDF or a picture's own bytes go in, digests of the dots that it shows come out.

The layout engine packs some pictures anew. If it packs the wrong bytes, the words around them are right and
the picture is a black band. So the dots in the file are held against those of the picture that was given.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Dictionary
from PIL import Image

_COMPONENTS = {"/DeviceGray": 1, "/DeviceRGB": 3}
_JPEG = b"\xff\xd8\xff"


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture of dots in a PDF, and its object there. `whole`: it has as many samples as its size says."""

    page: int
    digest: str
    whole: bool
    object: tuple[int, int] = (0, 0)


def rasters(opened: pikepdf.Pdf) -> Iterator[Raster]:
    """The pictures of dots in a PDF, each once, with the first page that may show it."""
    seen: set[tuple[int, int]] = set()
    for number, page in enumerate(opened.pages, 1):
        for drawn in page.obj.get("/Resources", Dictionary()).get("/XObject", Dictionary()).values():
            if drawn.get("/Subtype") != "/Image" or drawn.objgen in seen:
                continue
            seen.add(drawn.objgen)
            yield _raster(drawn, number)


def _raster(drawn: Any, page: int) -> Raster:
    if drawn.get("/Filter") == "/DCTDecode":
        content = drawn.read_raw_bytes()
        return Raster(page, _digest(content), content.startswith(_JPEG), drawn.objgen)
    samples = drawn.read_bytes()
    wanted = int(drawn.Width) * int(drawn.Height) * _COMPONENTS.get(str(drawn.get("/ColorSpace")), 0)
    return Raster(page, _digest(samples), len(samples) == wanted, drawn.objgen)


def picture_digest(content: bytes) -> str:
    """The digest that a picture has in a PDF: of its samples, or, as JPEG stays packed, of the file."""
    if content.startswith(_JPEG):
        return _digest(content)
    with Image.open(io.BytesIO(content)) as image:
        return _digest((image if image.mode == "L" else image.convert("RGB")).tobytes())


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
