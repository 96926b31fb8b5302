"""Drawings may act, reach out, explode, or hold what print does not know: each is said, with a way out."""

from __future__ import annotations

import logging
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from weasyprint import HTML

from accessible.settings import PROJECT
from accessible.sources.drawings import drawing_fault
from hostile_drawings import LET_THROUGH, drawn_within, hostile_drawings

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 90 60">{}</svg>'


def message(drawing: str | bytes) -> str:
    fault = drawing_fault("a.svg", drawing if isinstance(drawing, bytes) else drawing.encode())
    assert fault is None or fault.remedy
    return fault.message if fault else ""


@pytest.mark.parametrize("drawing", [*(PROJECT / "content").glob("*/*.svg")], ids=lambda path: path.name)
def test_the_drawings_of_the_sample_issues_are_in_order(drawing: Path) -> None:
    assert message(drawing.read_bytes()) == ""


@pytest.mark.parametrize(
    "drawing",
    [
        SVG.format("<script>1</script>"),
        SVG.format('<x:script xmlns:x="http://www.w3.org/2000/svg"/>'),
        SVG.format("<foreignObject/>"),
        SVG.format('<g onclick="x()"/>'),
        SVG.format('<image href="https://example.org/a.png"/>'),
        SVG.format('<image xlink:href="file:///etc/passwd"/>'),
        SVG.format('<use href="other.svg#a"/>'),
        SVG.format('<use href="data:image/svg+xml;base64,AA#a"/>'),
        SVG.format('<a href="javascript:x()"/>'),
        SVG.format('<a href="https://example.org"/>'),
        SVG.format('<rect fill="url(https://example.org/a)"/>'),
        SVG.format(r'<g clip-path="\75rl(https://example.org/a)"/>'),
        SVG.format('<rect fill="url(data:image/png;base64,AA)"/>'),
        SVG.format('<rect style="fill: u&#114;l(&quot;//example.org&quot;)"/>'),
        SVG.format("<style>@import 'a.css';</style>"),
        SVG.format(r"<style>@\69mport 'a.css';</style>"),
        SVG.format("<style>svg { background: image-set('//example.org/a.png' 1x) }</style>"),
        SVG.format(
            '<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=//example.org"/>'
        ),
        SVG.format('<img xmlns="http://www.w3.org/1999/xhtml" srcset="//example.org/a.png 1x"/>'),
        SVG.format("<style>rect { fill: url( 'a.png' ) }</style>"),
        SVG.format("<style>@font-face { font-family: A; src: url(a.ttf) }</style>"),
        '<?xml-stylesheet href="a.css"?>' + SVG.format(""),
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
        '<!DOCTYPE svg [<!ENTITY a "xx"><!ENTITY b "&a;&a;">]><svg>&b;</svg>',
    ],
)
def test_a_drawing_with_something_active_or_from_outside_is_refused(drawing: str) -> None:
    assert "something active" in message(drawing)


def test_a_drawing_may_tell_where_it_lay_on_the_disk_of_whoever_drew_it() -> None:
    head = 'xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export-filename="C:\\\\art\\\\a.png"'
    assert message(SVG.format("").replace("<svg ", f"<svg {head} ")) == ""


def test_a_drawing_may_refer_to_its_own_parts() -> None:
    parts = (
        '<use href="#a"/><use xlink:href="#a"/><rect fill="url(#a)" style="fill: url( \'#a\' )"/>'
        "<title>put it on = here</title><desc>url(x)</desc><text> <tspan/> </text><!-- note -->"
    )
    assert message("\ufeff<!-- c -->" + SVG.format(parts)) == ""


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("<text>Rest <tspan>here</tspan></text>", "“Rest here”"),
        ("<defs><text><textPath href='#a'>Rest</textPath></text></defs>", "“Rest”"),
        ("<a href='#b'>Rest</a>", "“Rest”"),
        ("<g><x:text xmlns:x='x'>Rest</x:text></g>", "“Rest”"),
    ],
)
def test_words_in_a_drawing_are_refused_and_quoted(inside: str, words: str) -> None:
    fault = drawing_fault("a.svg", SVG.format(inside).encode())
    assert fault is not None
    assert words in fault.message
    assert "outlines, or save it as PNG" in fault.remedy
    assert "alternative text" in fault.remedy


@pytest.mark.parametrize(
    ("inside", "problem"),
    [
        ('<image href="data:image/png;base64,AA"/>', "another picture"),
        ('<image xlink:href="#a"/>', "another picture"),
        ('<rect filter="url(#a)"/>', "a filter"),
        ('<rect style="opacity:.5;filter:url(#a)"/>', "a filter"),
        ("<style>/* { */ .b, .a > rect { filter: blur(2px) }</style><g class='c a'/>", "a filter"),
        ("<style>@media print { * { mix-blend-mode: multiply !important } }</style>", "mix colours"),
        ('<g mask="url(#m)"/>', "a mask"),
        ('<clipPath clipPathUnits="objectBoundingBox"/>', "a clip by share"),
        ('<rect fill="#ff0000 icc-color(p, 0.1)"/>', "a colour that print does not know: “#ff0000 icc-color"),
        ('<rect style="stroke: device-cmyk(0 1 1 0)"/>', "device-cmyk"),
        ('<stop stop-color="var(--ink)"/>', "var(--ink)"),
        ('<rect fill="url(#a) lab(20% 1 2)"/>', "lab"),
        ('<rect opacity="half"/>', "damaged, or huge"),
        ('<rect width="NaN"/>', "damaged, or huge"),
        ('<rect width="1e9"/>', "damaged, or huge"),
        ('<path d="M0 0L1e300 5"/>', "damaged, or huge"),
        ('<path d="M0 0 z 5 M"/>', "damaged, or huge"),
        ('<path d="M0 0 L nan nan"/>', "damaged, or huge"),
        ('<polygon points="0,0 5,5 123456789,5"/>', "damaged, or huge"),
        ("<g>" * 120 + "</g>" * 120, "too deep"),
        ('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>', "too deep"),
        ('<pattern id="a"><rect fill="url(#a)"/></pattern>', "too deep"),
        ("<rect/>" * 20_001, "too many"),
        ('<path d="' + "M0 0" * 250_001 + '"/>', "too many"),
    ],
)
def test_what_print_cannot_show_as_it_was_drawn_is_refused(inside: str, problem: str) -> None:
    assert problem in message(SVG.format(inside))


def test_an_unused_filter_or_known_colours_do_no_harm() -> None:
    inside = (
        '<defs><filter id="f"><feGaussianBlur stdDeviation="2"/></filter></defs><style>.z{filter:url(#f)}</style>'
        '<rect fill="none" stroke="currentColor" color="#123" width="3mm" height="50%" rx="auto" opacity="50%"/>'
        '<rect filter="none" style="fill:rgba(1,2,3,.5);mix-blend-mode:normal;-inkscape-x:y" width=".5" height="1e1"/>'
        '<rect fill="hsl(120, 50%, 50%)" stroke="url(#g) red"/>'
        '<path fill="transparent" d="M.5.5-1e-3,2zm1,1a1 1 0 0110 1"/>'
    )
    assert message(SVG.format(inside)) == ""


@pytest.mark.parametrize("kind", ["use", "pattern", "marker"])
def test_a_drawing_that_grows_out_of_ten_lines_is_refused_at_once(kind: str) -> None:
    copies = {
        "use": '<g id="a{0}">' + '<use href="#a{1}"/>' * 10 + "</g>",
        "pattern": '<pattern id="a{0}">' + '<rect fill="url(#a{1})"/>' * 10 + "</pattern>",
        "marker": '<marker id="a{0}"><path style="marker: url(#a{1})" d="' + "M0 0L1 1" * 10 + '"/></marker>',
    }[kind]
    bomb = '<path id="a0" d="M0 0"/>' + "".join(copies.format(n, n - 1) for n in range(1, 30))
    started = time.process_time()
    assert "too many" in message(SVG.format(bomb))
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        ('width="40" height="20"', ""),
        ('width="1600" height="1100" viewBox="0 0 16 11"', ""),
        ('width="1e6" height="1e6" viewBox="0 0 16 11"', ""),
        ('width="100%" height="100%" viewBox="-3,-3 16,11"', ""),
        ("", "its size"),
        ('width="40"', "its size"),
        ('width="100%" height="100%"', "its size"),
        ('width="-40" height="20"', "its size"),
        ('width="0" height="20" viewBox="0 0 16 11"', "its size"),
        ('viewBox="0 0 5"', "its size"),
        ('viewBox="0 0 5 0"', "its size"),
        ('viewBox="0 0 a b"', "its size"),
        ('width="1e9" height="20" viewBox="0 0 9 9"', "damaged, or huge"),
        ('viewBox="0 0 5000 20"', "20 times as long"),
    ],
)
def test_a_drawing_tells_its_size(head: str, problem: str) -> None:
    found = message(f'<svg xmlns="http://www.w3.org/2000/svg" {head}><rect/></svg>')
    assert problem in found
    assert bool(problem) == bool(found)


@pytest.mark.parametrize("content", [b"", b"<svg>", b"<html/>", b"\xff", b"<?xml version='1.0' encoding='no'?><svg/>"])
def test_what_is_no_drawing_is_damaged(content: bytes) -> None:
    assert "is damaged" in message(content)


# Pieces of drawings, sound and unsound, in any order: what passes must be drawn without a complaint.
PIECES = st.sampled_from(
    [
        '<rect x="1" y="1" width="20" height="9" fill="#a9c9c4"/>',
        '<g id="a" opacity=".5"><circle cx="30" cy="30" r="9"/></g>',
        '<use href="#a" x="9"/>',
        '<linearGradient id="l"><stop offset="0" stop-color="red"/><stop offset="1"/></linearGradient>',
        '<rect width="9" height="9" fill="url(#l)" stroke-dasharray="2 1" stroke="blue"/>',
        '<pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="2" height="2"/></pattern>',
        '<ellipse cx="60" cy="30" rx="20" ry="9" fill="url(#p)"/>',
        '<clipPath id="c"><rect width="50" height="50"/></clipPath><g clip-path="url(#c)"><line x2="90" y2="60"/></g>',
        '<marker id="m" markerWidth="4" markerHeight="4"><circle r="2"/></marker>',
        '<polyline points="5,5 40,40 80,5" marker-end="url(#m)" fill="none" stroke="black"/>',
        '<path d="M10 10C1 2 3 4 5 6s7 8 9 9Q1 1 2 2t3 3A5 5 0 0 1 9 9H20V30z" style="stroke-width:2px"/>',
        "<style>.s { fill: green; stroke: none }</style><rect class='s' width='5' height='5'/>",
        '<svg x="5" width="9" height="9" viewBox="0 0 2 2"><rect width="2" height="2"/></svg>',
        '<symbol id="y" viewBox="0 0 2 2"><rect width="2" height="2"/></symbol><use href="#y" width="5" height="5"/>',
        '<text x="1 2 3"> </text>',
        '<rect width="abc"/>',
        '<path d="M1"/>',
        '<path d="z 5 M"/>',
        '<circle r="-4"/>',
        '<switch><g transform="rotate(30 5 5) scale(2)"><rect width="3" height="3"/></g></switch>',
    ]
)


class Listener(logging.Handler):
    """What the layout engine complains of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@settings(deadline=None, max_examples=60)
@given(pieces=st.lists(PIECES, max_size=8))
def test_what_passes_is_drawn_without_a_complaint(pieces: list[str]) -> None:
    drawing = SVG.format("".join(pieces))
    if message(drawing):
        return
    listener, engine = Listener(), logging.getLogger("weasyprint")
    engine.addHandler(listener)
    try:
        pdf = HTML(string=f'<img alt="A." src="data:image/svg+xml,{quote(drawing)}">').write_pdf()
    finally:
        engine.removeHandler(listener)
    assert not listener.heard
    assert pdf.startswith(b"%PDF")


SMALL = '<rect width="9" height="9"/>'
FILLED = '<rect width="9" height="9" fill="url(#{})"/>'
GRADIENT = '<{0}Gradient id="g" {1}><stop stop-color="red"/><stop offset="1" stop-color="blue"/></{0}Gradient>'
BOX = '<rect width="90" height="60" fill="url(#g)"/>'


@pytest.mark.parametrize(
    ("kind", "said", "shape"),
    [
        ("radial", 'spreadMethod="repeat" r="0.000001"', BOX),
        ("linear", 'spreadMethod="repeat" x2="0.000001"', BOX),
        ("linear", 'spreadMethod="reflect" x2="0.0001%"', BOX),
        ("linear", 'spreadMethod="repeat" gradientUnits="userSpaceOnUse" x2="1e-4"', BOX),
        ("linear", 'spreadMethod="repeat" x2="0" y2="1e-6"', BOX),
        ("linear", 'spreadMethod="repeat" gradientTransform="scale(1e-6)"', BOX),
        ("linear", 'spreadMethod="repeat" gradientUnits="userSpaceOnUse" x1="9e6" x2="9000001"', BOX),
        ("radial", 'spreadMethod="repeat" r=".5" fr=".4999999"', BOX),
        ("linear", 'spreadMethod="repeat" x2="1e-6"', '<linearGradient id="h" href="#g"/>' + FILLED.format("h")),
        ("linear", 'spreadMethod="repeat" x2=".001"', '<g fill="url(#g)">' + SMALL * 90 + "</g>"),
        ("linear", 'spreadMethod="repeat" x2=".001"', "<style>rect { fill: url(#g) }</style>" + SMALL * 90),
        ("linear", 'spreadMethod="repeat" style="x2: 1e-6"', BOX),
        ("linear", 'spreadMethod="repeat" x2="1e-6"', '<g id="g"/>' + BOX),
        (
            "linear",
            'spreadMethod="repeat" x2="1e-6"',
            f'<pattern id="p" width="1" height="1">{BOX}</pattern>' + FILLED.format("p"),
        ),
        (
            "linear",
            'spreadMethod="repeat" x2="1e-6"',
            (
                '<marker id="m"><circle r="2" fill="context-stroke"/></marker>'
                '<line x2="9" y2="9" marker-end="url(#m)" stroke="url(#g)"/>'
            ),
        ),
    ],
)
def test_colours_that_begin_anew_without_end_are_refused(kind: str, said: str, shape: str) -> None:
    assert "colours in it that are repeated too often" in message(SVG.format(GRADIENT.format(kind, said) + shape))


@pytest.mark.parametrize("spread", ["repeat", "reflect"])
@pytest.mark.parametrize(
    "said", ['x2="0.001"', 'x2="10%" gradientTransform="rotate(45)"', 'x2="3" gradientUnits="userSpaceOnUse"']
)
def test_colours_that_begin_anew_as_often_as_an_eye_can_see_are_drawn(spread: str, said: str) -> None:
    assert message(SVG.format(GRADIENT.format("linear", f'spreadMethod="{spread}" {said}') + BOX)) == ""


def test_colours_that_begin_anew_at_once_cannot_be_drawn() -> None:
    assert "print cannot draw" in message(SVG.format(GRADIENT.format("linear", 'spreadMethod="repeat" x2="0"') + BOX))


@pytest.mark.parametrize(
    ("inside", "problem"),
    [
        ('<g d="M0 0' + "h1" * 20_000 + '">' + "<path/>" * 500 + "</g>", "too many"),
        ('<g stroke-dasharray="' + "1 " * 100_000 + '">' + '<rect width="5" height="5"/>' * 200 + "</g>", "too many"),
        ("<g " + " ".join(f'a{each}="x"' for each in range(10_000)) + ">" + "<rect/>" * 5000 + "</g>", "too many"),
        ('<pattern id="p">' + "<rect/>" * 500 + '</pattern><g fill="url(#p)">' + "<rect/>" * 500 + "</g>", "too many"),
        (
            f'<linearGradient id="g">{"<stop/>" * 2000}</linearGradient><g fill="url(#g)">{"<rect/>" * 2000}</g>',
            "too many",
        ),
        (
            f'<marker id="m">{"<rect/>" * 10}</marker><g marker-mid="url(#m)"><path d="M0 0{"h1" * 10_000}"/></g>',
            "too many",
        ),
        ('<path d="M0 0 ' + "1 1 " * 240_000 + '"/>', "too many"),
        ('<path opacity=".5" d="M0 0' + "h1" * 200_000 + '"/>', "too many"),
        ('<g opacity=".5">' * 90 + "<rect/>" * 15_000 + "</g>" * 90, "too many"),
        ('<use href="#nowhere"/>' * 9000 + "<g/>" * 9000, "too many"),
        ('<text xml:space="preserve">' + " " * 200_000 + "</text>", "too many"),
        ('<g id="a" style="' + "a:b;" * 100_000 + '"/>' + '<use href="#a"/>' * 50, "too many"),
        ('<g id="a"><rect transform="' + "rotate(1)" * 20_000 + '"/></g>' + '<use href="#a"/>' * 20, "too many"),
        ("<style>" + "*{stroke-width:1}" * 2000 + "</style>" + "<rect/>" * 5000, "rules of style"),
        ("<style>x g g g g rect{fill:red}</style>" + "<g>" * 80 + "<rect/>" * 30 + "</g>" * 80, "rules of style"),
        ("<style>g:has(a){fill:red}</style><g/>", "rules of style"),
        ('<rect transform="' + "a" * 100_000 + '"/>', "move or turn in it that is damaged"),
    ],
)
def test_a_drawing_that_is_much_work_from_few_letters_is_refused(inside: str, problem: str) -> None:
    assert problem in message(SVG.format(inside))


def test_what_drawing_programs_write_is_drawn() -> None:
    inkscape = (
        '<path style="fill:#ff0000;fill-opacity:1;fill-rule:evenodd;stroke:#000000;stroke-width:1px;'
        'stroke-linecap:butt;stroke-miterlimit:4;stroke-dasharray:none" transform="matrix(1,0,0,1,0,0)"'
        ' d="M0 0 10 10 20 5 c 1 1 2 2 3 3 z"/>'
    ) * 7000
    illustrator = "<style>" + "".join(f".st{each}{{fill:#123;stroke:none}}" for each in range(300)) + "</style>"
    illustrator += "".join(f'<rect class="st{each % 300}" width="5" height="5"/>' for each in range(9000))
    matplotlib = "".join(f'<g id="glyph{each}"><path d="M0 0L5 5z"/></g>' for each in range(80))
    matplotlib += "".join(f'<use href="#glyph{each % 80}" x="{each}" y="5"/>' for each in range(4000))
    traced = '<path d="M0 0 ' + "1 1 " * 75_000 + '"/>'
    for drawing in (inkscape, illustrator, matplotlib, traced):
        assert message(SVG.format(drawing)) == ""


@pytest.mark.slow
@pytest.mark.parametrize("drawing", LET_THROUGH.values(), ids=LET_THROUGH.keys())
def test_the_most_work_of_each_kind_that_passes_is_drawn_within_its_time_and_memory(drawing: str) -> None:
    assert message(SVG.format(drawing)) == ""
    assert drawn_within(SVG.format(drawing), seconds=60, memory=1_000_000_000)


@pytest.mark.slow
@settings(deadline=None, max_examples=10, suppress_health_check=list(HealthCheck))
@given(drawing=hostile_drawings())
def test_what_passes_is_drawn_within_its_time_and_memory(drawing: str) -> None:
    if not message(drawing):
        assert drawn_within(drawing, seconds=60, memory=1_000_000_000)
