"""Imposed files: a PDF goes in, its pages come out in the order of a printer's sheets. No member is given one."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO

import pikepdf
from pikepdf import Dictionary, ObjectStreamMode, Pdf

from accessible.outputs.post.copy_part import A4_POINTS, PDF_VERSION, CopyPart, name_for_the_printer, pages_to_print
from accessible.outputs.post.sheet_canvas import SheetCanvas
from accessible.plan.address_block import POINT_MM
from accessible.plan.imposition import BookletSide, booklet, booklet_sheets, even_pages
from accessible.plan.label_sheets import PAGE_HEIGHT_MM, PAGE_WIDTH_MM
from accessible.plan.postage import MM_A_GRAMMAGE

A3_MM = (2 * PAGE_WIDTH_MM, PAGE_HEIGHT_MM)
SRA3_MM = (450.0, 320.0)  # ISO 217: A3 with room for marks
# Crop marks: how long, and how far from the corner that they point at, so that a crooked cut leaves none of them (P).
_MARK_MM, _OFF_MM, _THICK_MM = 5.0, 3.0, 0.1
_LINE_PT = 8.0


def write_stapled(to: BinaryIO, part: CopyPart, *, title: str) -> int:
    """Write the pages for printing on both sides of A4, each volume with an even number of them; how many sheets."""
    with pages_to_print(part) as pages, Pdf.new() as pdf:
        order = even_pages(part.volumes(len(pages)))
        for number in order:
            if number is None:
                pdf.add_blank_page(page_size=A4_POINTS)
            else:
                pdf.pages.append(pages[number - 1])
        name_for_the_printer(pdf, title, turned_on="Long")
        _save(pdf, to)
    return len(order) // 2


def write_booklet(
    to: BinaryIO, part: CopyPart, *, title: str, paper_grams: int, fonts: Path, crop_marks: bool = False
) -> int:
    """Write the pages side by side on A3 to be folded, each volume a booklet of its own; how many sheets.

    `paper_grams` is what a square metre of the paper weighs: its thickness follows from it, and how far pages creep.
    With `crop_marks` the sheets are SRA3 (450 × 320 mm), because A3 has no room for marks around two A4 pages; then a
    line outside the marks says what the sheet is.
    """
    size = SRA3_MM if crop_marks else A3_MM
    with pages_to_print(part) as pages, Pdf.new() as pdf:
        volumes = part.volumes(len(pages))
        forms = [pdf.copy_foreign(page.as_form_xobject()) for page in pages]
        sides = list(_sides_of(volumes, paper_grams * MM_A_GRAMMAGE))
        for first, side in sides:
            _add_side(pdf, side, forms[first - 1 :], size)
        if crop_marks:
            _mark(pdf, _words(sides, volumes, title), fonts)
        name_for_the_printer(pdf, title, turned_on="Short")
        _save(pdf, to)
    return sum(map(booklet_sheets, volumes))


def _sides_of(volumes: Sequence[int], paper_mm: Fraction) -> Iterator[tuple[int, BookletSide]]:
    """Each side of each volume's sheets, with the volume's first page."""
    for first, pages in zip(accumulate(volumes, initial=1), volumes, strict=False):
        for side in booklet(pages, paper_mm):
            yield first, side


def _add_side(pdf: Pdf, side: BookletSide, forms: Sequence[pikepdf.Object], size_mm: tuple[float, float]) -> None:
    """Add one side of a sheet. Each page keeps to its half: what creeps over the fold is cut there."""
    width, height = (each / POINT_MM for each in size_mm)
    (page_wide, page_high), creep = A4_POINTS, float(side.creep_mm) / POINT_MM
    fold, bottom = width / 2, (height - page_high) / 2
    drawn, named = [], Dictionary()
    for name, number, half, at in (
        ("/Left", side.left, fold - page_wide, fold - page_wide + creep),
        ("/Right", side.right, fold, fold - creep),
    ):
        if number is None:
            continue
        form = named[name] = forms[number - 1]
        left, low = float(form.BBox[0]), float(form.BBox[1])
        drawn += [
            f"q {half:.4f} {bottom:.4f} {page_wide:.4f} {page_high:.4f} re W n",
            f"1 0 0 1 {at - left:.4f} {bottom - low:.4f} cm {name} Do Q",
        ]
    pdf.add_blank_page(page_size=(width, height))
    page = pdf.pages[-1].obj
    trim = (fold - page_wide, bottom, fold + page_wide, bottom + page_high)
    page.TrimBox = [round(each, 4) for each in trim]
    page.Resources = Dictionary(XObject=named)
    page.Contents = pdf.make_stream("\n".join(drawn).encode("ascii"))


def _words(sides: Iterable[tuple[int, BookletSide]], volumes: Sequence[int], title: str) -> Iterator[str]:
    """What is said outside the trim of each side."""
    firsts = [1, *accumulate(volumes)]
    for first, side in sides:
        volume = sum(each < first for each in firsts[1:])
        named = f", volume {volume + 1} of {len(volumes)}" if len(volumes) > 1 else ""
        where = f"sheet {side.sheet} of {booklet_sheets(volumes[volume])}, {'front' if side.front else 'back'}"
        yield f"For the printer. {title}{named}, {where}"


def _mark(pdf: Pdf, words: Iterable[str], fonts: Path) -> None:
    """Draw crop marks at the corners, marks at the fold, and a line of words below, on every side."""
    drawn = io.BytesIO()
    canvas = SheetCanvas(drawn, fonts, "", SRA3_MM)
    (width, height), (across, down) = SRA3_MM, A3_MM
    left, top = (width - across) / 2, (height - down) / 2
    for line in words:
        canvas.next_page()
        for x in (left, width / 2, left + across):
            canvas.line((x, top - _OFF_MM - _MARK_MM), (x, top - _OFF_MM), _THICK_MM)
            canvas.line((x, top + down + _OFF_MM), (x, top + down + _OFF_MM + _MARK_MM), _THICK_MM)
        for y in (top, top + down):
            canvas.line((left - _OFF_MM - _MARK_MM, y), (left - _OFF_MM, y), _THICK_MM)
            canvas.line((left + across + _OFF_MM, y), (left + across + _OFF_MM + _MARK_MM, y), _THICK_MM)
        canvas.text((line,), left + _OFF_MM, height - _OFF_MM, _LINE_PT)
    canvas.save()
    with pikepdf.open(drawn) as marks:
        for page, over in zip(pdf.pages, marks.pages, strict=True):
            page.obj.Resources.XObject["/Marks"] = pdf.copy_foreign(over.as_form_xobject())
            page.contents_add(b"q /Marks Do Q")


def _save(pdf: Pdf, to: BinaryIO) -> None:
    pdf.save(to, deterministic_id=True, min_version=PDF_VERSION, object_stream_mode=ObjectStreamMode.generate)
