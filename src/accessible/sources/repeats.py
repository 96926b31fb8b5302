"""Colours that begin anew (`spreadMethod`): a drawing goes in, why they cannot be drawn comes out (or nothing).

How often they do follows from geometry: shares of a shape, moves, what one gradient has from another, what stands
around. All of that is the layout engine's to know. So its own steps are taken here, with nothing written, and it
is stopped before it begins to repeat more than is allowed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from math import hypot
from typing import Any
from unittest.mock import patch
from xml.etree.ElementTree import Element

from accessible.sources.svg import local

_PAGE = 600.0  # pixels: a drawing that has no view box is as wide as it says, or as the page


class _TooOftenError(Exception):
    """More colours than are allowed."""


class _Nothing:
    """Stands for the page that the engine draws on: takes all and keeps nothing."""

    def __init__(self) -> None:
        from weasyprint.matrix import Matrix

        self.ctm = Matrix()
        self.extra: dict[str, list[float]] = {"BBox": []}
        self.id = ""
        self.stream: list[str] = []

    def __getattr__(self, name: str) -> Callable[..., _Nothing]:
        return lambda *_given, **_named: self


def repeats_fault(root: Element, most: int) -> str:
    """What is wrong with the repeated colours of a drawing that has at most `most` shapes; "" when nothing is."""
    from weasyprint.svg import SVG

    for side in (None, _PAGE) if root.get("viewBox") is None else (None,):
        drawing = SVG(_copy(root), "", None)
        width, height = (each or _PAGE for each in drawing.get_intrinsic_size(16))
        width, height = (min(each, side or each) for each in (width, height))
        try:
            with _counted(most):
                drawing.draw(_Nothing(), width, height, "", None)
        except _TooOftenError:
            return "are repeated too often to be printed as a drawing"
        except Exception:  # noqa: BLE001  (it would end the engine in the same way when the page is made)
            return "print cannot draw"
    return ""


def _copy(element: Element) -> Element:
    """The engine changes what it draws."""
    copy = element.makeelement(element.tag, dict(element.attrib))
    copy.text, copy.tail = element.text, element.tail
    copy.extend([_copy(child) for child in element if local(child.tag)])
    return copy


@contextmanager
def _counted(most: int) -> Iterator[None]:
    """Have the engine (WeasyPrint 70.0, `svg.defs`) ask before it repeats colours."""
    from weasyprint.svg import defs

    line, circle = defs.spread_linear_gradient, defs.spread_radial_gradient
    drawn = 0

    def ask(spread: str, colours: Sequence[Any], times: float) -> None:
        nonlocal drawn
        if spread in ("repeat", "reflect"):
            drawn += int(min(times + 2, most) * (len(colours) + 1))
            if drawn > most:
                raise _TooOftenError

    def in_a_line(spread: str, stops: list[float], colours: list[Any], *geometry: Any) -> Any:
        ask(spread, colours, _times_in_a_line(stops, geometry) if spread != "pad" else 0)
        return line(spread, stops, colours, *geometry)

    def in_circles(spread: str, stops: list[float], colours: list[Any], *geometry: Any) -> Any:
        ask(spread, colours, _times_in_circles(stops, geometry) if spread != "pad" else 0)
        return circle(spread, stops, colours, *geometry)

    with patch.multiple(defs, spread_linear_gradient=in_a_line, spread_radial_gradient=in_circles):
        yield


def _times_in_a_line(stops: Sequence[float], geometry: Sequence[Any]) -> float:
    """How often the colours of a linear gradient are drawn: from the first corner of a shape's box to the last."""
    x1, y1, x2, y2, box, matrix = geometry
    (fromx, fromy), (tox, toy) = matrix.transform_point(x1, y1), matrix.transform_point(x2, y2)
    along, down = tox - fromx, toy - fromy
    corners = [(x, y) for x in (box[0], box[0] + box[2]) for y in (box[1], box[1] + box[3])]
    # Where a corner lies, in lengths of the gradient from its beginning.
    places = [((x - fromx) * along + (y - fromy) * down) / hypot(along, down) ** 2 for x, y in corners]
    return float((max(*places, stops[-1]) - min(*places, stops[0])) / (stops[-1] - stops[0]))


def _times_in_circles(stops: Sequence[float], geometry: Sequence[Any]) -> float:
    """How often those of a radial one are: from its middle to the farthest corner, as the engine takes it."""
    fx, fy, inner, _, _, outer, width, height, matrix = geometry
    x, y = matrix.invert.transform_point(width, height)
    farthest = hypot(max(abs(fx), abs(x - fx)), max(abs(fy), abs(y - fy)))
    ring = (outer - inner) * (stops[-1] - stops[0])
    return float(max(farthest, abs(outer), abs(inner)) / abs(ring)) * 2
