"""Paint: the things drawn on a page go in, the colour that is behind a place comes out. All in points.

A border is drawn as a large shape with a hole, or clipped to one edge, so that a shape's box alone would
call half of a page painted. Whether a place is really painted is asked of the outline itself.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

Colour = tuple[float, float, float]  # red, green, blue: 0 to 1
Point = tuple[float, float]
WHITE: Colour = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Area:
    """An upright rectangle; `y` counts from the foot of the page."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is inside."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def encloses(self, other: Area, slack: float = 0.0) -> bool:
        """Whether another area is inside, give or take `slack`."""
        return (
            self.left - slack <= other.left
            and self.bottom - slack <= other.bottom
            and other.right <= self.right + slack
            and other.top <= self.top + slack
        )

    def cut_to(self, other: Area) -> Area:
        """What both have in common; may be empty."""
        return Area(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            min(self.right, other.right),
            min(self.top, other.top),
        )


@dataclass(frozen=True, slots=True)
class _PaintedArea:
    """One filled outline or picture. `colour` is None for pictures, shadings and patterns."""

    handle: Any
    area: Area
    colour: Colour | None
    alpha: float
    even_odd: bool

    def paints(self, x: float, y: float) -> bool:
        """Whether the point gets paint."""
        if not self.area.holds(x, y):
            return False
        return self.colour is None or _inside(_outline(self.handle), x, y, even_odd=self.even_odd)


class Paint:
    """What has been painted on one page so far, in the order of painting."""

    def __init__(self) -> None:
        self._shapes: list[_PaintedArea] = []

    def add(self, handle: Any, kind: int) -> tuple[Area | None, bool]:
        """One more object that is not text: the area that it takes up, or None if it leaves no paint; whether it fills.

        A line around something has an area, and hides nothing of what is in it.
        """
        area = visible_area(handle)
        if area.right < area.left or area.top < area.bottom:
            return None, False
        colour: Colour | None = None
        alpha, even_odd = 1.0, False
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            mode, stroked = ctypes.c_int(), ctypes.c_int()
            pdfium.FPDFPath_GetDrawMode(handle, mode, stroked)
            if mode.value == pdfium.FPDF_FILLMODE_NONE:
                return (area if stroked.value else None), False
            even_odd = mode.value == pdfium.FPDF_FILLMODE_ALTERNATE
            parts = [ctypes.c_uint() for _ in range(4)]
            if pdfium.FPDFPageObj_GetFillColor(handle, *parts):
                red, green, blue, opaque = (part.value / 255 for part in parts)
                colour, alpha = (red, green, blue), opaque
        self._shapes.append(_PaintedArea(handle, area, colour, alpha, even_odd))
        return area, True

    def behind(self, x: float, y: float) -> Colour | None:
        """The colour at a place: white paper under all that is painted. None: a picture is there."""
        below: Colour | None = WHITE
        for shape in self._shapes:
            if not shape.paints(x, y):
                continue
            if shape.colour is None:
                below = None
            elif below is None and shape.alpha < 1:
                continue
            else:
                below = over(shape.colour, shape.alpha, below or WHITE)
        return below

    def last_covers(self, x: float, y: float) -> bool:
        """Whether what was added last hides the place."""
        return bool(self._shapes) and self._shapes[-1].alpha > 0 and self._shapes[-1].paints(x, y)


def over(colour: Colour, alpha: float, below: Colour) -> Colour:
    """A colour that lets some of what is below it through."""
    red, green, blue = (alpha * top + (1 - alpha) * under for top, under in zip(colour, below, strict=True))
    return (red, green, blue)


def bounds(handle: Any) -> Area:
    """The box of an object."""
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(handle, *edges)
    return Area(*(edge.value for edge in edges))


def visible_area(handle: Any) -> Area:
    """The box of an object, cut to what its clipping path lets through."""
    area = bounds(handle)
    clip = pdfium.FPDFPageObj_GetClipPath(handle)
    for index in range(max(0, pdfium.FPDFClipPath_CountPaths(clip)) if clip else 0):
        count = pdfium.FPDFClipPath_CountPathSegments(clip, index)
        segments = (pdfium.FPDFClipPath_GetPathSegment(clip, index, number) for number in range(max(0, count)))
        points = [_place(segment) for segment in segments]
        if points:
            across, up = [x for x, _ in points], [y for _, y in points]
            area = area.cut_to(Area(min(across), min(up), max(across), max(up)))
    return area


def contrast(ink: Colour, paper: Colour) -> float:
    """The contrast ratio of two colours (WCAG 2.2, definition of contrast ratio), 1 to 21.

    >>> round(contrast((0, 0, 0), (1, 1, 1)))
    21
    """
    lighter, darker = sorted((_luminance(ink), _luminance(paper)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _place(segment: Any) -> Point:
    x, y = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
    return x.value, y.value


def _outline(handle: Any) -> list[list[Point]]:
    """A path's closed outlines. Curves are taken as lines between their points: near enough for a border."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(handle, matrix)
    outlines: list[list[Point]] = []
    for number in range(pdfium.FPDFPath_CountSegments(handle)):
        segment = pdfium.FPDFPath_GetPathSegment(handle, number)
        x, y = _place(segment)
        point = (matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO or not outlines:
            outlines.append([])
        outlines[-1].append(point)
    return outlines


def _inside(outlines: list[list[Point]], x: float, y: float, *, even_odd: bool) -> bool:
    """Whether a ray from the point crosses the outlines as the fill rule wants (ISO 32000-1, 8.5.3.3)."""
    winding = crossings = 0
    for outline in outlines:
        for (ax, ay), (bx, by) in _edges(outline):
            if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
                crossings += 1
                winding += 1 if by > ay else -1
    return bool(crossings % 2) if even_odd else bool(winding)


def _edges(outline: list[Point]) -> Iterator[tuple[Point, Point]]:
    return zip(outline, [*outline[1:], outline[0]], strict=True)
