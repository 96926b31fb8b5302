"""Drawings: an SVG's name and content go in, why print cannot show it comes out (or nothing).

A drawing is a small program. It may act, reach out, or grow a million shapes from ten lines; and where the
layout engine does not know something, it leaves it out or paints it black without a word. So what print
cannot show as it was drawn is refused here, and "save it as PNG" is always a way out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from tinycss2.color5 import parse_color

from accessible.errors import quote
from accessible.sources.drawing_weight import TooDeepError, TooManyError, weight_of
from accessible.sources.outlines import is_whole_outline
from accessible.sources.svg import Drawing, local, taken_apart

MAX_SHAPES = 20_000  # drawn, copies counted; three seconds of layout, measured
MAX_SIGNS = 1_000_000  # of outlines and looks that are read; eight seconds, and 400 kB in the PDF as a photograph's
MAX_SEARCHES = 100_000_000  # elements looked at to find a name; twelve seconds
MAX_STYLE_WORK = 2_000_000  # elements times the rules that may be theirs; a second or two
MAX_SHAPE = 20  # times as long as it is wide, or the other way round
_MAX_NUMBER = 1e7
AS_PNG = "Save it as PNG."

_ACTIVE_ELEMENTS = frozenset(
    "script foreignobject iframe object embed audio video set animate animatemotion animatetransform".split()
)
_OUTSIDE_STYLE = re.compile(r"(?:url|src)\(\s*+[\"']?+(?!#)|image(?:-set)?\(|@import|javascript:", re.IGNORECASE)
_ESCAPE = (
    "\\"  # can write any of these in other letters: `\\75rl(…)`; drawing programs keep "C:\\…" in names of their own
)
_PAGE = "{http://www.w3.org/1999/xhtml}"  # what is of a page acts as on a page, once a browser opens the drawing alone
_TEXT_ELEMENTS = frozenset("text tspan textPath tref a".split())
_COLOURS = frozenset("fill stroke color stop-color flood-color lighting-color".split())
_NO_COLOURS = frozenset(("", "none", "inherit", "currentcolor", "context-fill", "context-stroke"))
_COLOUR_SPACES = frozenset(("srgb", "hsl", "hwb"))  # what becomes sRGB in the PDF
# What the layout engine passes over, or draws wrongly (WeasyPrint 70.0).
_UNKNOWN = {
    "filter": "a filter",
    "mask": "a mask",
    "mix-blend-mode": "a way to mix colours",
    "clipPathUnits": "a clip by share",
}
_NO_LOOKS = frozenset(("none", "normal", "userSpaceOnUse"))
_SINGLE = frozenset(
    "x y width height r rx ry cx cy x1 y1 x2 y2 dx dy refX refY markerWidth markerHeight offset stroke-width"
    " stroke-miterlimit opacity fill-opacity stroke-opacity stop-opacity".split()
)
_LENGTH = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in|r?em|ex|%)?\s*", re.IGNORECASE)
_POINTS = re.compile(r"[\s,Ee\d.+-]*+")
_ENDLESS = re.compile(r"(?<![\d.])\d{8}|[eE]\+?\d{2}")
_TRANSFORMS = re.compile(r"(?:[\s,]*+[A-Za-z]++\s*+\([^()]*+\))*[\s,]*+|none|inherit")


@dataclass(frozen=True, slots=True)
class PictureFault:
    """What is wrong with a picture, and what to do."""

    message: str
    remedy: str


def drawing_fault(name: str, content: bytes) -> PictureFault | None:
    """Why an SVG cannot be used; None when it can. Never raises for what is in it."""
    damaged = PictureFault(f'"{name}" is damaged.', "Open it and save it again, or use another copy.")
    try:
        root = fromstring(content, forbid_dtd=True)
        drawing = taken_apart(name, root)
    except DefusedXmlException:
        return _active_fault(name, "a document type or an entity")
    except (ParseError, LookupError, ValueError, RecursionError):  # LookupError: an encoding that there is not
        return damaged
    if b"<?xml-stylesheet" in content:
        return _active_fault(name, "a style sheet")
    if local(root.tag) != "svg":
        return damaged
    return next((fault for check in CHECKS for fault in check(drawing)), None)


def _active_fault(name: str, what: str) -> PictureFault:
    return PictureFault(f'"{name}" has something active in it: {what}.', "Save it as PNG, or as a plain SVG drawing.")


def _acts(drawing: Drawing) -> Iterator[PictureFault]:
    """Scripts, events, references that leave the file."""
    for element in drawing.root.iter():
        tag = local(element.tag)
        if tag.lower() in _ACTIVE_ELEMENTS or str(element.tag).startswith(_PAGE):
            yield _active_fault(drawing.name, f"<{tag}>")
        if tag == "style" and _reaches_out("".join(element.itertext())):
            yield _active_fault(drawing.name, "a reference in <style>")
        for attribute, value in element.items():
            name = local(attribute)
            if name.lower().startswith("on"):
                yield _active_fault(drawing.name, name)
            elif tag == "image" and name == "href" and value.lstrip()[:11].lower() == "data:image/":
                continue  # _has_pictures tells it in better words
            elif _leaves(name, value) or (_ESCAPE in value and not attribute.startswith("{")):
                yield _active_fault(drawing.name, f'{name}="{value[:60]}"')


def _reaches_out(style: str) -> bool:
    return _ESCAPE in style or _OUTSIDE_STYLE.search(style) is not None


def _leaves(name: str, value: str) -> bool:
    reference = name in ("href", "src", "base") and not value.lstrip().startswith("#")
    return reference or _OUTSIDE_STYLE.search(value) is not None


def _has_words(drawing: Drawing) -> Iterator[PictureFault]:
    """Words in a drawing are smaller than the text, in a font that print does not have, and in no reading."""
    for element in drawing.root.iter():
        if local(element.tag) in _TEXT_ELEMENTS:
            words = " ".join("".join(element.itertext()).split())
            if words:
                yield PictureFault(
                    f'"{drawing.name}" has words as text in it: “{quote(words, 60)}”.',
                    "Turn them into outlines, or save it as PNG. Tell them in the alternative text too.",
                )


def _has_pictures(drawing: Drawing) -> Iterator[PictureFault]:
    for element in drawing.root.iter():
        if local(element.tag) == "image":
            yield PictureFault(f'"{drawing.name}" has another picture in it.', AS_PNG)


def _size(drawing: Drawing) -> Iterator[PictureFault]:
    """Width and height, or a view box: without them the page shows a piece of the drawing, or nothing."""
    fault = PictureFault(f'"{drawing.name}" does not tell its size as it should.', f"Save it again, or: {AS_PNG}")
    box = drawing.root.get("viewBox", "").replace(",", " ").split()
    sides = [_number(drawing.root.get(side, "")) for side in ("width", "height")]
    if box and (len(box) != 4 or any(_number(each) is None for each in box)):
        yield fault
        return
    shape = [_number(each) for each in box[2:]] or sides
    known = [each for each in (*shape, *sides) if each is not None]
    if None in shape or min(known) <= 0:
        yield fault
    elif max(known[:2]) > MAX_SHAPE * min(known[:2]):
        yield PictureFault(
            f'"{drawing.name}" is more than {MAX_SHAPE} times as long as it is wide.', "Cut it, or draw it wider."
        )


def _number(length: str) -> float | None:
    """The number of an absolute length; None when it is none, or is a share."""
    found = _LENGTH.fullmatch(length)
    return float(found[1]) if found and found[2] != "%" else None


def _unknown_looks(drawing: Drawing) -> Iterator[PictureFault]:
    """What would be left out, painted black or written as no number, and nobody told."""
    for element in drawing.root.iter():
        for name, value in drawing.properties(element):
            if name in _UNKNOWN and value not in _NO_LOOKS:
                yield PictureFault(f'"{drawing.name}" has {_UNKNOWN[name]} in it, which print does not know.', AS_PNG)
            elif name in _COLOURS and not _known_colour(value):
                yield PictureFault(f'"{drawing.name}" has a colour that print does not know: “{value[:60]}”.', AS_PNG)
            elif _wrong_number(name, value) and local(element.tag) not in _TEXT_ELEMENTS:
                yield PictureFault(
                    f'"{drawing.name}" has a number in it that is damaged, or huge: {name}="{quote(value, 40)}".',
                    f"Save it again, or: {AS_PNG}",
                )


def _known_colour(value: str) -> bool:
    plain = re.sub(r"^url\([^)]*\)", "", value.strip()).strip()
    if plain.lower() in _NO_COLOURS:
        return True
    return getattr(parse_color(plain), "space", "") in _COLOUR_SPACES


def _wrong_number(name: str, value: str) -> bool:
    if name in _SINGLE:
        found = _LENGTH.fullmatch(value)
        return value not in ("", "auto", "inherit") and (not found or abs(float(found[1])) > _MAX_NUMBER)
    if name == "points":
        return not _POINTS.fullmatch(value) or _ENDLESS.search(value) is not None
    return name == "d" and (not is_whole_outline(value) or _ENDLESS.search(value) is not None)


def _rules_too_involved(drawing: Drawing) -> Iterator[PictureFault]:
    """What is asked of every element, by every rule: it comes before all that looks at looks."""
    if drawing.style_work() > MAX_STYLE_WORK:
        yield PictureFault(f'"{drawing.name}" has too many rules of style, or too involved ones.', AS_PNG)


def _damaged_transforms(drawing: Drawing) -> Iterator[PictureFault]:
    """The engine reads one that is damaged again from each of its letters."""
    for element in drawing.root.iter():
        for name, value in drawing.properties(element):
            if name.lower().endswith("transform") and not _TRANSFORMS.fullmatch(value):
                yield PictureFault(
                    f'"{drawing.name}" has a move or turn in it that is damaged: {name}="{quote(value, 40)}".',
                    f"Save it again, or: {AS_PNG}",
                )


def _weight(drawing: Drawing) -> Iterator[PictureFault]:
    too_much = PictureFault(f'"{drawing.name}" has too many shapes or lines to be printed as a drawing.', AS_PNG)
    try:
        weight = weight_of(drawing)
    except TooDeepError:
        yield PictureFault(f'"{drawing.name}" has parts too deep within one another.', AS_PNG)
        return
    except TooManyError:
        yield too_much
        return
    if weight.shapes > MAX_SHAPES or weight.signs > MAX_SIGNS or weight.searches > MAX_SEARCHES:
        yield too_much


def _repeats(drawing: Drawing) -> Iterator[PictureFault]:
    """Colours that begin anew: the finer, the more there is to draw. The last check: it takes the engine's steps."""
    if any(value in ("repeat", "reflect") for each in drawing.root.iter() for value in each.attrib.values()):
        from accessible.sources.repeats import repeats_fault  # here: brings the layout engine

        fault = repeats_fault(drawing.root, MAX_SHAPES)
        if fault:
            yield PictureFault(f'"{drawing.name}" has colours in it that {fault}.', AS_PNG)


# In this order; the first fault is told. What acts or reaches out comes first.
CHECKS: tuple[Callable[[Drawing], Iterator[PictureFault]], ...] = (
    _acts,
    _has_words,
    _has_pictures,
    _size,
    _rules_too_involved,
    _unknown_looks,
    _damaged_transforms,
    _weight,
    _repeats,
)
