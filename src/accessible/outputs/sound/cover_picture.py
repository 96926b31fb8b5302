"""The cover as a picture: the PDF of an issue's front goes in, its first page comes out as a small JPEG."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
from PIL.Image import Image

WIDTH = 600  # dots; players show it smaller
MAX_BYTES = 80_000  # it is in every MP3, and members pay for what they download
SQUARE_WIDTH = 1_500  # dots; Apple, "Podcast artwork": from 1,400 to 3,000, square
SQUARE_MAX_BYTES = 300_000  # P: apps fetch it once an issue, and for each who subscribes
_QUALITIES = (85, 75, 65, 50, 35)


def cover_picture(pdf: bytes) -> bytes:
    """The first page as a JPEG of up to 80 kB; the same PDF gives the same bytes."""
    return _picture(pdf, WIDTH, MAX_BYTES)


def square_picture(pdf: bytes) -> bytes:
    """The first page, which is square, as a JPEG of up to 300 kB; the same PDF gives the same bytes."""
    return _picture(pdf, SQUARE_WIDTH, SQUARE_MAX_BYTES)


def _picture(pdf: bytes, width: int, most: int) -> bytes:
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        picture = page.render(scale=width / page.get_width()).to_pil().convert("RGB")
    finally:
        document.close()
    smaller = (_jpeg(picture, quality) for quality in _QUALITIES)
    return next((each for each in smaller if len(each) <= most), _jpeg(picture, _QUALITIES[-1]))


def _jpeg(picture: Image, quality: int) -> bytes:
    written = BytesIO()
    picture.save(written, "JPEG", quality=quality, optimize=True)
    return written.getvalue()
