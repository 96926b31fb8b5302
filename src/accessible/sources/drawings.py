"""Drawings: an SVG's name and content go in, why print cannot show it comes out (or nothing).

A drawing is a small program. It may act, reach out, or grow a million shapes from ten lines; and where the
layout engine does not know something, it leaves it out or paints it black without a word. So what print
cannot show as it was drawn is refused here, and "save it as PNG" is always a way out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from tinycss2.color5 import parse_color

from accessible.errors import quote
from accessible.sources.outlines import is_whole_outline

MAX_SHAPES = 20_000  # drawn, copies counted; three seconds of layout, measured
MAX_PATH = 1_000_000  # characters of outlines drawn: 400 kB in the PDF, as much as a photograph may have
MAX_DEPTH = 100  # groups within one another, copies followed
MAX_SHAPE = 20  # times as long as it is wide, or the other way round
_MAX_NUMBER = 1e7
AS_PNG = "Save it as PNG."

_ACTIVE_ELEMENTS = frozenset(
    "script foreignobject iframe object embed audio video set animate animatemotion animatetransform".split()
)
_OUTSIDE_STYLE = re.compile(r"url\(\s*+[\"']?+(?!#)|@import|javascript:", re.IGNORECASE)
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
_REFERENCE = re.compile(r"url\(\s*[\"']?#([^\"')\s]+)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PictureFault:
    """What is wrong with a picture, and what to do."""

    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class _StyleRule:
    """A rule of a `<style>`: the words of its selector, and its declarations."""

    words: frozenset[str]
    declarations: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Drawing:
    """An SVG taken apart."""

    name: str
    root: Element
    rules: tuple[_StyleRule, ...]
    named: dict[str, Element]

    def properties(self, element: Element) -> Iterator[tuple[str, str]]:
        """Name and value of all that says how an element looks: its attributes, its style, the rules for it.

        A selector is taken to match wherever one of its words does: rather too often than too seldom.
        """
        yield from ((name, value) for name, value in element.items() if not name.startswith("{"))
        yield from _declarations(element.get("style", ""))
        words = {_local(element.tag), element.get("id", ""), *element.get("class", "").split(), "*"}
        for rule in self.rules:
            if rule.words & words:
                yield from rule.declarations


def drawing_fault(name: str, content: bytes) -> PictureFault | None:
    """Why an SVG cannot be used; None when it can. Never raises for what is in it."""
    damaged = PictureFault(f'"{name}" is damaged.', "Open it and save it again, or use another copy.")
    try:
        root = fromstring(content, forbid_dtd=True)
        drawing = _Drawing(name, root, tuple(_rules(root)), {each.get("id", ""): each for each in root.iter()})
    except DefusedXmlException:
        return _active_fault(name, "a document type or an entity")
    except (ParseError, LookupError, ValueError, RecursionError):  # LookupError: an encoding that there is not
        return damaged
    if b"<?xml-stylesheet" in content:
        return _active_fault(name, "a style sheet")
    if _local(root.tag) != "svg":
        return damaged
    return next((fault for check in CHECKS for fault in check(drawing)), None)


def _active_fault(name: str, what: str) -> PictureFault:
    return PictureFault(f'"{name}" has something active in it: {what}.', "Save it as PNG, or as a plain SVG drawing.")


def _local(name: object) -> str:
    """A name without its namespace (comments have a function in its place)."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def _declarations(style: str) -> Iterator[tuple[str, str]]:
    for declaration in style.split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            yield name.strip().lower(), value.replace("!important", "").strip()


def _rules(root: Element) -> Iterator[_StyleRule]:
    for element in root.iter():
        if _local(element.tag) == "style":
            for block in _COMMENT.sub(" ", "".join(element.itertext())).split("}"):
                selector, _, declarations = block.rpartition("{")
                yield _StyleRule(frozenset(re.findall(r"[\w-]+|\*", selector)), tuple(_declarations(declarations)))


def _acts(drawing: _Drawing) -> Iterator[PictureFault]:
    """Scripts, events, references that leave the file."""
    for element in drawing.root.iter():
        tag = _local(element.tag)
        if tag.lower() in _ACTIVE_ELEMENTS:
            yield _active_fault(drawing.name, f"<{tag}>")
        if tag == "style" and _OUTSIDE_STYLE.search("".join(element.itertext())):
            yield _active_fault(drawing.name, "a reference in <style>")
        for attribute, value in element.items():
            name = _local(attribute)
            if name.lower().startswith("on"):
                yield _active_fault(drawing.name, name)
            elif tag == "image" and name == "href" and value.lstrip()[:11].lower() == "data:image/":
                continue  # _has_pictures tells it in better words
            elif _leaves(name, value):
                yield _active_fault(drawing.name, f'{name}="{value[:60]}"')


def _leaves(name: str, value: str) -> bool:
    reference = name in ("href", "src", "base") and not value.lstrip().startswith("#")
    return reference or _OUTSIDE_STYLE.search(value) is not None


def _has_words(drawing: _Drawing) -> Iterator[PictureFault]:
    """Words in a drawing are smaller than the text, in a font that print does not have, and in no reading."""
    for element in drawing.root.iter():
        if _local(element.tag) in _TEXT_ELEMENTS:
            words = " ".join("".join(element.itertext()).split())
            if words:
                yield PictureFault(
                    f'"{drawing.name}" has words as text in it: “{quote(words, 60)}”.',
                    "Turn them into outlines, or save it as PNG. Tell them in the alternative text too.",
                )


def _has_pictures(drawing: _Drawing) -> Iterator[PictureFault]:
    for element in drawing.root.iter():
        if _local(element.tag) == "image":
            yield PictureFault(f'"{drawing.name}" has another picture in it.', AS_PNG)


def _size(drawing: _Drawing) -> Iterator[PictureFault]:
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


def _unknown_looks(drawing: _Drawing) -> Iterator[PictureFault]:
    """What would be left out, painted black or written as no number, and nobody told."""
    for element in drawing.root.iter():
        for name, value in drawing.properties(element):
            if name in _UNKNOWN and value not in _NO_LOOKS:
                yield PictureFault(f'"{drawing.name}" has {_UNKNOWN[name]} in it, which print does not know.', AS_PNG)
            elif name in _COLOURS and not _known_colour(value):
                yield PictureFault(f'"{drawing.name}" has a colour that print does not know: “{value[:60]}”.', AS_PNG)
            elif _wrong_number(name, value) and _local(element.tag) not in _TEXT_ELEMENTS:
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


class _TooDeepError(Exception):
    """The drawing is deeper than `MAX_DEPTH`, or a part of it has itself inside."""


@dataclass(frozen=True, slots=True)
class _Weight:
    """What it takes to draw something, copies counted."""

    shapes: int
    path: int  # characters of outlines


@dataclass(frozen=True, slots=True)
class _Scales:
    """Weighs each element once, so that copies of copies of copies cost nothing to count."""

    drawing: _Drawing
    known: dict[int, _Weight | None] = field(default_factory=dict)  # by identity; None while being weighed

    def weigh(self, element: Element, depth: int = 0) -> _Weight:
        """The weight of an element, of what is in it, and of what it refers to. Raises `_TooDeepError`."""
        if id(element) not in self.known:
            if depth > MAX_DEPTH:
                raise _TooDeepError
            self.known[id(element)] = None
            self.known[id(element)] = self._weighed(element, depth)
        weight = self.known[id(element)]
        if weight is None:
            raise _TooDeepError
        return weight

    def _weighed(self, element: Element, depth: int) -> _Weight:
        outline = len(element.get("d", "")) + len(element.get("points", ""))
        shapes, path = 1, outline
        for part, times in [*((child, 1) for child in element), *self._references(element, outline)]:
            weight = self.weigh(part, depth + 1)
            shapes, path = shapes + times * weight.shapes, path + times * weight.path
        return _Weight(shapes, path)

    def _references(self, element: Element, outline: int) -> Iterator[tuple[Element, int]]:
        """What an element refers to, and how often it is drawn: a marker stands at each corner of an outline."""
        wanted = [(_local(name), value) for name, value in element.items() if _local(name) == "href"]
        for name, value in [*wanted, *self.drawing.properties(element)]:
            found = [value.strip()[1:]] if name == "href" else _REFERENCE.findall(value)
            for target in dict.fromkeys(found):
                if target in self.drawing.named:
                    yield self.drawing.named[target], 1 + outline // 4 if name.startswith("marker") else 1


def _weight(drawing: _Drawing) -> Iterator[PictureFault]:
    scales = _Scales(drawing)
    try:
        weight = scales.weigh(drawing.root)
    except _TooDeepError:
        yield PictureFault(f'"{drawing.name}" has parts too deep within one another.', AS_PNG)
        return
    if weight.shapes > MAX_SHAPES or weight.path > MAX_PATH:
        yield PictureFault(f'"{drawing.name}" has too many shapes or lines to be printed as a drawing.', AS_PNG)


# In this order; the first fault is told. What acts or reaches out comes first.
CHECKS: tuple[Callable[[_Drawing], Iterator[PictureFault]], ...] = (
    _acts,
    _has_words,
    _has_pictures,
    _size,
    _unknown_looks,
    _weight,
)
