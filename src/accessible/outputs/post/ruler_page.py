"""The test page of a label sheet: a kind of sheet goes in, a PDF with its outlines and two rulers comes out.

Printed on plain paper, it shows whether a printer shifts or shrinks before a sheet of labels is spent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from accessible.outputs.post.letter_shapes import letter_shapes
from accessible.outputs.post.sheet_canvas import SheetCanvas
from accessible.plan.address_block import width_mm
from accessible.plan.label_sheets import PAGE_HEIGHT_MM, PAGE_WIDTH_MM, LabelSheet

# Where the rulers lie: across near the top, down near the left edge, both inside what printers reach.
RULER_DOWN_MM, RULER_LEFT_MM = 9.0, 12.0
_TICKS_MM = ((10, 4.0), (5, 2.8), (1, 1.6))  # every so many mm, how long
_LINE_MM, _FIGURES_PT, _WORDS_PT, _WORDS_LEADING_PT = 0.1, 8.0, 12.0, 15.0
_WORDS_IN_MM = 4.0

PRINTING = ("1. Print this page", "on plain paper, A4,", "at 100%: no fitting,", "no shrinking.")
SCALE = ("2. Measure a ruler.", "From 50 to 150 must", "be 10 cm. If not, the", "printer shrinks.")
PLACE = ("3. Measure from the", "edge of the paper to", "the 50 of each ruler:", "5 cm, or it shifts.")
LABELS = ("4. Lay it on a sheet of", "labels, against light.", "Each outline must", "follow a label’s edge.")
WINDOW = ("4. Put it into an", "envelope and shake it.", "The outline must stay", "inside the window.")
SHIFT = ("A shift up to {} mm", "does no harm. If it is", "more, set the printer’s", "margins or paper tray.")


def write_test_page(to: BinaryIO, sheet: LabelSheet, fonts: Path) -> None:
    """Write a page of outlines and rulers, that shows on plain paper whether a printer shifts."""
    canvas = SheetCanvas(to, fonts, f"Test page for {sheet.words}")
    canvas.next_page()
    for place in range(1, sheet.places + 1):
        canvas.outline(*sheet.corner_of(place), sheet.width_mm, sheet.height_mm, sheet.corner_mm or 0.0)
    _rulers(canvas, fonts)
    fourth = WINDOW if sheet.window else LABELS
    words = ("Test page for", *re.split("[:,] ", sheet.words))
    last = (SHIFT[0].format(int(sheet.clear_mm)), *SHIFT[1:])
    for (left, down), lines in zip(_free_places(sheet), (words, PRINTING, SCALE, PLACE, fourth, last), strict=True):
        canvas.text(lines, left, down, _WORDS_PT, _WORDS_LEADING_PT)
    canvas.save()


def _free_places(sheet: LabelSheet) -> Iterator[tuple[float, float]]:
    """Where words stand: in the labels of the second column, or one under the other below a window."""
    for row in range(6):
        if sheet.columns > 1:
            left, top = sheet.corner_of(row * sheet.columns + 2)
            yield left + _WORDS_IN_MM, top + 12.0
        else:
            yield sheet.left_mm + _WORDS_IN_MM, sheet.top_mm + sheet.height_mm + 15.0 + row * 28.0


def _rulers(canvas: SheetCanvas, fonts: Path) -> None:
    """A ruler from edge to edge of the paper each way, with a figure every centimetre."""
    shapes = letter_shapes(fonts)
    canvas.line((0, RULER_DOWN_MM), (PAGE_WIDTH_MM, RULER_DOWN_MM), _LINE_MM)
    canvas.line((RULER_LEFT_MM, 0), (RULER_LEFT_MM, PAGE_HEIGHT_MM), _LINE_MM)
    for at in range(int(PAGE_HEIGHT_MM) + 1):
        long = next(length for step, length in _TICKS_MM if at % step == 0)
        if at <= PAGE_WIDTH_MM:
            canvas.line((at, RULER_DOWN_MM - long), (at, RULER_DOWN_MM), _LINE_MM)
        canvas.line((RULER_LEFT_MM, at), (RULER_LEFT_MM + long, at), _LINE_MM)
        if at % 10 == 0 and at:
            wide = width_mm(str(at), _FIGURES_PT, shapes)
            if 20 <= at <= PAGE_WIDTH_MM - 10:
                canvas.text((str(at),), at - wide / 2, RULER_DOWN_MM + 3.2, _FIGURES_PT)
            if at >= 20:
                canvas.text((str(at),), RULER_LEFT_MM + 4.6, at + 1.0, _FIGURES_PT)
