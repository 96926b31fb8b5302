"""What lies on paper: a PDF goes in, its letters and lines come out in millimetres from the top left corner of a page.

Read with pdfium, which has no part in making them.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

POINT_MM = 25.4 / 72
HYPHEN_AT_AN_END = "\x02"  # what pdfium says for a hyphen at the end of a line


@dataclass(frozen=True)
class Box:
    """A part of a page, in millimetres from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Box, by: float = 0.0) -> bool:
        """Whether another box lies in this one, so far from its edges."""
        return (
            self.left + by <= other.left
            and self.top + by <= other.top
            and other.right <= self.right - by
            and other.bottom <= self.bottom - by
        )


@dataclass(frozen=True)
class Inked:
    """A letter and the box of its ink."""

    letter: str
    box: Box


def pages_of(pdf: bytes) -> list[list[Inked]]:
    """The letters of each page, in the order of the file, without spaces."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [list(_letters(document[number])) for number in range(len(document))]
    finally:
        document.close()


def texts_of(pdf: bytes) -> list[str]:
    """The words of each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    finally:
        document.close()


def rectangles_of(pdf: bytes) -> list[Box]:
    """The outlines on the first page that enclose something."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        height = page.get_height()
        found = []
        for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
            left, bottom, right, top = thing.get_bounds()
            if right - left > 60 and top - bottom > 60:
                found.append(_box(left, bottom, right, top, height))
        return found
    finally:
        document.close()


def _letters(page: pypdfium2.PdfPage) -> Iterator[Inked]:
    height = page.get_height()
    text = page.get_textpage()
    for at in range(text.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(text, at)).replace(HYPHEN_AT_AN_END, "-")
        if letter.isspace() or pdfium.FPDFText_IsGenerated(text, at):
            continue
        edges = [ctypes.c_double() for _ in range(4)]
        assert pdfium.FPDFText_GetCharBox(text, at, *edges)
        left, right, bottom, top = (each.value for each in edges)
        yield Inked(letter, _box(left, bottom, right, top, height))


def _box(left: float, bottom: float, right: float, top: float, height: float) -> Box:
    return Box(left * POINT_MM, (height - top) * POINT_MM, right * POINT_MM, (height - bottom) * POINT_MM)
