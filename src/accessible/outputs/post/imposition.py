"""Imposed files: a PDF goes in, its pages come out in the order of a printer's sheets. No member is given one."""

from __future__ import annotations

from typing import BinaryIO

from accessible.outputs.post.copy_part import CopyPart


def write_stapled(to: BinaryIO, part: CopyPart, *, title: str) -> int:
    """Write the pages for printing on both sides of A4, each volume with an even number of them; how many sheets."""
    raise NotImplementedError


def write_booklet(to: BinaryIO, part: CopyPart, *, title: str, paper_grams: int, crop_marks: bool = False) -> int:
    """Write the pages side by side on A3 to be folded, each volume a booklet of its own; how many sheets.

    With `crop_marks` the sheets are SRA3 (450 × 320 mm), because A3 has no room for marks around two A4 pages.
    """
    raise NotImplementedError
