"""Sheets to draw on: millimetres from the left and top edge go in, a PDF with Andika in it comes out.

A thin layer on reportlab, whose own measures are points from the bottom. Nothing in the file is of the clock.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from accessible.outputs.post.letter_shapes import LABEL_TYPE
from accessible.plan.address_block import POINT_MM
from accessible.plan.label_sheets import PAGE_HEIGHT_MM, PAGE_WIDTH_MM

A4_MM = (PAGE_WIDTH_MM, PAGE_HEIGHT_MM)
_FACE = "Andika"


@contextmanager
def _nobodys_settings(home: Path) -> Iterator[None]:
    """Have reportlab, which asks only while it is loaded, find no settings and no code of a person's.

    They stand in `RL_…`, `~/.reportlab_settings` and `~/.reportlab_mods`; `home` is a folder of ours without any.
    """
    earlier = {name: value for name, value in os.environ.items() if name == "HOME" or name.startswith("RL_")}
    for name in earlier:
        del os.environ[name]
    os.environ["HOME"] = str(home)
    try:
        yield
    finally:
        del os.environ["HOME"]
        os.environ.update(earlier)


class SheetCanvas:
    """A PDF of sheets of one size that is being drawn. `pages` are those that were begun."""

    def __init__(self, to: BinaryIO, fonts: Path, title: str, size_mm: tuple[float, float] = A4_MM) -> None:
        with _nobodys_settings(fonts):
            from reportlab.pdfbase import pdfmetrics
            from reportlab.pdfbase.ttfonts import TTFont
            from reportlab.pdfgen.canvas import Canvas

        pdfmetrics.registerFont(TTFont(_FACE, str(fonts / LABEL_TYPE), shapable=False))
        size = (size_mm[0] / POINT_MM, size_mm[1] / POINT_MM)
        self._height_mm = size_mm[1]
        self._canvas = Canvas(to, pagesize=size, invariant=1, pageCompression=1, lang="en-GB", initialFontName=_FACE)
        self._canvas.setTitle(title)
        self._canvas.setViewerPreference(
            "PrintScaling", "None"
        )  # ISO 32000-1, 12.2: the printer's window opens at 100 %
        self.pages = 0

    def next_page(self) -> None:
        """Begin a page."""
        if self.pages:
            self._canvas.showPage()
        self.pages += 1

    def text(
        self, lines: Sequence[str], left_mm: float, down_mm: float, size_pt: float, leading_pt: float = 0.0
    ) -> None:
        """Set lines one under the other, the first on a line that is so far down."""
        text = self._canvas.beginText(left_mm / POINT_MM, (self._height_mm - down_mm) / POINT_MM)
        text.setFont(_FACE, size_pt, leading_pt or size_pt)
        for line in lines:
            text.textLine(line)
        self._canvas.drawText(text)

    def line(self, from_mm: tuple[float, float], to_mm: tuple[float, float], thick_mm: float) -> None:
        """Draw a line from one point to another."""
        self._canvas.setLineWidth(thick_mm / POINT_MM)
        (left, top), (right, bottom) = from_mm, to_mm
        ends = (left, self._height_mm - top, right, self._height_mm - bottom)
        self._canvas.line(*(each / POINT_MM for each in ends))

    def outline(self, left_mm: float, top_mm: float, width_mm: float, height_mm: float, corner_mm: float) -> None:
        """Draw the edge of a label, with a hairline whose middle is the edge."""
        self._canvas.setLineWidth(0.1 / POINT_MM)
        box = (left_mm, self._height_mm - top_mm - height_mm, width_mm, height_mm)
        self._canvas.roundRect(*(each / POINT_MM for each in box), radius=corner_mm / POINT_MM)

    def save(self) -> None:
        """Write the PDF."""
        self._canvas.save()
