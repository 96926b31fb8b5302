"""Drawings made to be much work: each of the ways in which few letters become many steps, in any mixture."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
from urllib.parse import quote

from hypothesis import strategies as st
from weasyprint import HTML

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>{}</svg>'
_SMALL = '<rect width="5" height="5"/>'
_RED = '<stop/><stop offset="1" stop-color="red"/>'
# One of each kind that is let through, not far below what is refused: little to read, and as much work as is allowed.
LET_THROUGH = {
    "shapes": '<rect width="9" height="9"/>' * 8000,
    "copies": '<g id="a"><rect width="9" height="9"/></g>' + '<use href="#a"/>' * 3000,
    "an outline": f'<path d="M0 0{"h1" * 150_000}"/>',
    "an outline that is seen through": f'<path opacity=".5" d="M0 0{"h1" * 30_000}"/>',
    "markers": f'<marker id="m"><circle r="2"/></marker><path marker-mid="url(#m)" d="M0 0{"h1" * 3000}"/>',
    "a pattern": (
        f'<pattern id="p" width="4" height="4">{_SMALL * 5000}</pattern><rect width="90" height="60" fill="url(#p)"/>'
    ),
    "colours": f'<linearGradient id="g">{_RED * 90}</linearGradient>'
    + '<rect width="9" height="9" fill="url(#g)"/>' * 90,
    "colours that begin anew": (
        f'<linearGradient id="g" spreadMethod="repeat" x2=".001">{_RED}</linearGradient>'
        '<rect width="90" height="60" fill="url(#g)"/>'
    ),
    "dashes": f'<g stroke="red" stroke-dasharray="{"1 .01 " * 4000}">{_SMALL * 20}</g>',
    "rules": f"<style>{'*{stroke-width:1}' * 900}</style>" + _SMALL * 900,
    "names that nothing has": '<use href="#nowhere"/>' * 2000 + "<g/>" * 2000,
    "turns": f'<g id="a"><rect width="5" height="5" transform="{"rotate(1)" * 4000}"/></g>' + '<use href="#a"/>' * 5,
    "groups in groups": '<g opacity=".5">' * 90 + _SMALL * 700 + "</g>" * 90,
    "spaces": f'<text xml:space="preserve">{" " * 12_000}</text>',
}
COUNTS = st.sampled_from([0, 1, 2, 3, 5, 8, 30, 200, 2000, 20_000])
NUMBERS = st.one_of(
    st.sampled_from(["0", "1", "-1", "50%", "100%", "1e-9", "0.001", "1e6", "-1e6", "2em", "5cm", "", "90", "60"]),
    st.floats(-200, 200, allow_nan=False).map("{:.4g}".format),
)
NAMES = st.sampled_from("abcdefgh")
PAINTS = st.one_of(NAMES.map("url(#{})".format), st.sampled_from(["none", "red", "context-fill", "inherit"]))
MOVES = st.sampled_from(
    ["", "scale(.001)", "scale(1000)", "rotate(30)", "translate(500 9)", "matrix(1,2,3,4,5,6)", "skewX(89)", "scale(0)"]
)
OUTLINES = st.tuples(st.sampled_from(["h1", "L9 9", "a1 1 0 0110 1", "1 1 ", "q1 2 3 4", "m1 1"]), COUNTS)


def attributes(draw: st.DrawFn, *names: str) -> str:
    """Some of the names, each with a number."""
    return "".join(f' {name}="{draw(NUMBERS)}"' for name in names if draw(st.booleans()))


@st.composite
def looks(draw: st.DrawFn) -> str:
    """What may stand at any element, and is handed on."""
    said = "".join(
        f' {name}="{draw(PAINTS)}"'
        for name in ("fill", "stroke", "marker-mid", "marker", "clip-path")
        if not draw(st.integers(0, 3))
    )
    if not draw(st.integers(0, 3)):
        said += f' opacity="{draw(st.sampled_from([".5", "1"]))}"'
    if not draw(st.integers(0, 5)):
        said += f' transform="{draw(MOVES) * draw(st.sampled_from([1, 1, 50]))}"'
    if not draw(st.integers(0, 5)):
        letters, times = draw(OUTLINES)
        said += f' d="M0 0{letters * times}"'
    if not draw(st.integers(0, 9)):
        said += f' stroke-dasharray="{"1 .01 " * draw(COUNTS)}"'
    return said + f' font-size="{draw(st.sampled_from(["9", "200"]))}"'


@st.composite
def shapes(draw: st.DrawFn) -> str:
    """A shape, some times over."""
    kind = draw(st.sampled_from(["rect", "circle", "ellipse", "line", "path", "polygon", "text", "use"]))
    numbers = attributes(draw, "x", "y", "width", "height", "r", "rx", "ry", "cx", "x2", "y2")
    more = {"use": f' href="#{draw(NAMES)}"', "text": ' xml:space="preserve"'}.get(kind, "")
    inside = " " * draw(COUNTS) if kind == "text" else ""
    if kind == "polygon":
        more = f' points="{"1 1 5 9 " * draw(COUNTS)}"'
    return f"<{kind}{numbers}{more}{draw(looks())}>{inside}</{kind}>" * draw(st.sampled_from([1, 1, 3, 50, 1000]))


@st.composite
def gradients(draw: st.DrawFn) -> str:
    """A gradient that may begin anew, and may have all that it is from another."""
    kind = draw(st.sampled_from(["linearGradient", "radialGradient"]))
    said = attributes(draw, "x1", "y1", "x2", "y2", "r", "fr", "cx", "fx", "fy")
    if draw(st.booleans()):
        said += f' spreadMethod="{draw(st.sampled_from(["repeat", "reflect"]))}"'
    if draw(st.booleans()):
        said += ' gradientUnits="userSpaceOnUse"'
    if draw(st.booleans()):
        said += f' gradientTransform="{draw(MOVES)}"'
    if not draw(st.integers(0, 3)):
        said += f' href="#{draw(NAMES)}"'
    offset = draw(st.sampled_from(["0", ".5", "1e-6", "100%"]))
    stops = f'<stop/><stop offset="{offset}" stop-color="red" stop-opacity=".5"/>'
    return f'<{kind} id="{draw(NAMES)}"{said}>{stops * draw(st.sampled_from([0, 1, 1, 2, 500]))}</{kind}>'


@st.composite
def containers(draw: st.DrawFn) -> str:
    """A group, pattern, marker and the like, some deep, with shapes in it."""
    kind = draw(st.sampled_from(["g", "pattern", "marker", "clipPath", "symbol", "svg", "defs"]))
    said = attributes(draw, "width", "height", "x", "y", "markerWidth")
    if draw(st.booleans()):
        said += f' {kind if kind == "pattern" else "marker"}Units="userSpaceOnUse"'
    depth = draw(st.sampled_from([1, 1, 2, 60]))
    begin, end = f'<{kind} id="{draw(NAMES)}"{said}{draw(looks())}>', f"</{kind}>"
    return begin * depth + "".join(draw(st.lists(st.one_of(shapes(), gradients()), max_size=3))) + end * depth


@st.composite
def styles(draw: st.DrawFn) -> str:
    """Rules of style."""
    selector = draw(st.sampled_from(["*", "rect", "g rect", "g g g path", "g ~ g", "#a", "g:has(rect)"]))
    said = draw(st.sampled_from(["fill:url(#a)", "marker:url(#b)", "opacity:.5", "d:M0 0h1h1", "r:1e-9", "x2:1e-9"]))
    return f"<style>{f'{selector}{{{said}}}' * draw(COUNTS)}</style>"


@st.composite
def hostile_drawings(draw: st.DrawFn) -> str:
    """A whole drawing."""
    pieces = st.one_of(gradients(), shapes(), containers(), styles())
    size = draw(st.sampled_from(['viewBox="0 0 90 60"', 'width="90" height="60"', 'width="9999" height="9999"']))
    return SVG.format(size, "".join(draw(st.lists(pieces, min_size=1, max_size=8))))


def drawn_within(drawing: str, seconds: int, memory: int) -> bool:
    """Whether a drawing is drawn in so many seconds of processor time and bytes more, in a process of its own."""
    child = os.fork()
    if not child:
        signal.signal(signal.SIGXCPU, signal.SIG_DFL)
        used = int(sum(os.times()[:2])) + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (used, used + 5))
        with contextlib.suppress(BaseException):  # a complaint is asked about elsewhere; here only that it ends
            HTML(string=f'<img alt="A." src="data:image/svg+xml,{quote(drawing)}">').write_pdf(uncompressed_pdf=True)
        os._exit(0)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    _, status, usage = os.wait4(child, 0)
    return status == 0 and usage.ru_maxrss * 1024 - before < memory
