"""Pages: the bytes of a PDF go in, the text that is really drawn on them comes out, with its place and colours.

pdfium decodes the glyphs as a viewer does. What stands in no marked content, and what is marked as an
artifact, is kept apart by `mcid` and `artifact`.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from accessible.check.pdf.paint import Area, Colour, Paint, over, visible_area

# Text rendering modes that leave no ink (ISO 32000-1, 9.3.6).
_INVISIBLE = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_ROOM = 4096  # characters of one stretch
_CUT = 1.0  # points by which a clip may touch the edge of a letter


@dataclass(frozen=True, slots=True)
class DrawnText:
    """Text drawn in one go. `x`, `right`, `bottom`, `top` (its ink), `baseline` and `points` (its size) in points.

    `colour` is the ink as it looks on `paper`, which is None where a picture is behind. `cut` says that a
    clip leaves out some of it, `covered` that something was painted over it later.
    """

    text: str
    page: int  # from 1
    mcid: int  # -1: none
    x: float
    right: float
    baseline: float
    points: float
    bottom: float = 0.0
    top: float = 0.0
    colour: Colour = (0.0, 0.0, 0.0)
    paper: Colour | None = (1.0, 1.0, 1.0)
    artifact: bool = False
    cut: bool = False
    covered: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A line, a border or a picture: the part of the page that it takes up, in points."""

    page: int
    area: Area
    artifact: bool


@dataclass(slots=True)
class Drawn:
    """All text of a PDF in the order of drawing, all else, and the pages' sizes (width, height) in points.

    `sealed` are pages on which text is drawn inside an object of its own, where nobody looks. `moved` are those that
    are turned when they are shown, or whose paper does not begin at 0: places are not what they seem.
    """

    stretches: list[DrawnText] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    sizes: list[tuple[float, float]] = field(default_factory=list)
    sealed: list[int] = field(default_factory=list)
    moved: list[int] = field(default_factory=list)


def drawn_text(pdf: bytes) -> Drawn:
    """Everything that is drawn as text."""
    drawn = Drawn()
    document = pypdfium2.PdfDocument(pdf)
    try:
        for index in range(len(document)):
            page = document[index]
            drawn.sizes.append(page.get_size())
            if page.get_rotation() or any(page.get_mediabox()[:2]) or page.get_cropbox() != page.get_mediabox():
                drawn.moved.append(index + 1)
            drawn.stretches.extend(_PageText(page, index + 1, drawn).stretches())
            page.close()
    finally:
        document.close()
    return drawn


class _PageText:
    """One page's text, gathered in the order of painting."""

    def __init__(self, page: Any, number: int, drawn: Drawn) -> None:
        self._page = page
        self._number = number
        self._drawn = drawn
        self._paint = Paint()
        self._buffer = (ctypes.c_ushort * _ROOM)()
        self._colour = [ctypes.c_uint() for _ in range(4)]
        self._matrix = pdfium.FS_MATRIX()
        self._size = ctypes.c_float()
        self._edges = [ctypes.c_float() for _ in range(4)]

    def stretches(self) -> list[DrawnText]:
        """Every stretch, those that were covered later marked so."""
        found: list[DrawnText] = []
        text_page = pdfium.FPDFText_LoadPage(self._page.raw)
        try:
            for handle, kind in self._objects():
                if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                    found.append(self._stretch(handle, text_page))
                    continue
                if kind == pdfium.FPDF_PAGEOBJ_FORM and _has_text(handle):
                    self._drawn.sealed.append(self._number)
                area, painted = self._paint.add(handle, kind)
                if area:
                    self._drawn.shapes.append(Shape(self._number, area, _is_artifact(handle)))
                if area and painted:
                    found = [self._covered(stretch, area) for stretch in found]
        finally:
            pdfium.FPDFText_ClosePage(text_page)
        return found

    def _objects(self) -> Iterator[tuple[Any, int]]:
        raw = self._page.raw
        for index in range(pdfium.FPDFPage_CountObjects(raw)):
            handle = pdfium.FPDFPage_GetObject(raw, index)
            yield handle, pdfium.FPDFPageObj_GetType(handle)

    def _stretch(self, handle: Any, text_page: Any) -> DrawnText:
        used = pdfium.FPDFTextObj_GetText(handle, text_page, self._buffer, _ROOM)
        text = bytes(memoryview(self._buffer)[: max(0, used // 2 - 1)]).decode("utf-16-le", "replace")
        pdfium.FPDFPageObj_GetBounds(handle, *self._edges)
        left, bottom, right, top = (edge.value for edge in self._edges)
        pdfium.FPDFPageObj_GetMatrix(handle, self._matrix)
        pdfium.FPDFTextObj_GetFontSize(handle, self._size)
        mcid = pdfium.FPDFPageObj_GetMarkedContentID(handle)
        x, y = (left + right) / 2, (bottom + top) / 2
        paper = self._paint.behind(x, y)
        box = Area(left, bottom, right, top)
        return DrawnText(
            text,
            self._number,
            mcid,
            left,
            right,
            self._matrix.f,
            self._size.value * abs(self._matrix.d),
            bottom,
            top,
            self._ink(handle, paper),
            paper,
            mcid < 0 and _is_artifact(handle),
            bool(text.strip()) and not visible_area(handle).encloses(box, _CUT),
        )

    def _ink(self, handle: Any, paper: Colour | None) -> Colour:
        pdfium.FPDFPageObj_GetFillColor(handle, *self._colour)
        red, green, blue, alpha = (part.value / 255 for part in self._colour)
        if pdfium.FPDFTextObj_GetTextRenderMode(handle) in _INVISIBLE:
            alpha = 0.0
        return over((red, green, blue), alpha, paper or (1.0, 1.0, 1.0))

    def _covered(self, stretch: DrawnText, area: Area) -> DrawnText:
        """The stretch, marked if what was painted last, in an area, hides any letter of it."""
        y = (stretch.bottom + stretch.top) / 2
        apart = stretch.right < area.left or area.right < stretch.x or not area.bottom <= y <= area.top
        if apart or stretch.covered or not any(self._paint.last_covers(x, y) for x in _letters_of(stretch)):
            return stretch
        return replace(stretch, covered=True)


def _letters_of(stretch: DrawnText) -> Iterator[float]:
    """Places along a stretch, as far apart as half a letter is wide: a picture may hide one word of a line."""
    wide = stretch.right - stretch.x
    number = max(1, int(wide / max(1.0, stretch.points / 4)))
    return (stretch.x + wide * (place + 0.5) / number for place in range(number))


def _has_text(form: Any) -> bool:
    """Whether there is text in a form, however deep."""
    for index in range(pdfium.FPDFFormObj_CountObjects(form)):
        handle = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(handle)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT or (kind == pdfium.FPDF_PAGEOBJ_FORM and _has_text(handle)):
            return True
    return False


def _is_artifact(handle: Any) -> bool:
    buffer, length = (ctypes.c_ushort * 32)(), ctypes.c_ulong()
    for index in range(pdfium.FPDFPageObj_CountMarks(handle)):
        mark = pdfium.FPDFPageObj_GetMark(handle, index)
        if not pdfium.FPDFPageObjMark_GetName(mark, buffer, 64, length):
            continue
        if bytes(buffer)[: max(0, length.value - 2)].decode("utf-16-le") == "Artifact":
            return True
    return False
