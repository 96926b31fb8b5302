"""Letter shapes: a TrueType file goes in, the widths and heights of all its letters come out."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from accessible.plan.address_block import LetterShape, Shapes

LABEL_TYPE = "Andika-Regular.ttf"


@lru_cache(maxsize=2)
def letter_shapes(fonts: Path) -> Shapes:
    """The shapes of Andika's letters (OpenType: `cmap`, `hmtx`, `glyf`). `fonts` is the folder that has it."""
    from fontTools.ttLib import TTFont

    with TTFont(fonts / LABEL_TYPE, lazy=True) as font:
        em, widths, outlines = font["head"].unitsPerEm, font["hmtx"], font["glyf"]
        shapes = {}
        for code, name in font.getBestCmap().items():
            outline = outlines[name]
            above, below = getattr(outline, "yMax", 0), -getattr(outline, "yMin", 0)
            shapes[chr(code)] = LetterShape(widths[name][0] / em, max(above, 0) / em, max(below, 0) / em)
    return shapes
