"""What it takes to draw an SVG: a drawing goes in, how much the layout engine will have to do comes out.

An element hands on what it looks like, so a pattern or a marker that is told to a group is drawn for each shape
in it; and so is an outline. Each element is weighed once for all that is handed on to it in the same way, so that
copies of copies of copies cost nothing to count.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from accessible.sources.svg import Drawing, declarations, local, references

MAX_DEPTH = 100  # groups within one another, copies followed
_MAX_WEIGHED = 40_000  # elements, each in all the ways that it is drawn in; more are too many shapes
_SHAPES = frozenset("circle ellipse line path polyline polygon rect".split())
_OUTLINED = frozenset(("path", "polyline", "polygon"))
_TEXTS = frozenset("text tspan textPath tref a".split())
_PAINTS = ("fill", "stroke")
_MARKERS = ("marker", "marker-start", "marker-mid", "marker-end")
_FROM_ELSEWHERE = frozenset(("context-fill", "context-stroke"))
# Seconds of WeasyPrint 70.0, in those of a shape (135 µs) or of a sign of an outline (8 µs); measured.
_DRAWN_AGAIN = 200_000  # an outline is copied at each of its points: so many signs cost as much again
_MEASURED_AGAIN = 20_000  # and more so where it is measured
_MEASURED = 5  # so many shapes are measured in the time of drawing one
_READ = 8  # so many signs of other attributes are read in the time of one of an outline
_MOVED = 3  # and so many of moves and turns
_DECLARATION = 2
_HANDED_ON = 1000  # signs of looks that a group usually hands on, and that a shape's own time has in it


class TooDeepError(Exception):
    """The drawing is deeper than `MAX_DEPTH`, or a part of it has itself inside."""


class TooManyError(Exception):
    """There is more in the drawing than can be weighed."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What it takes to draw something, copies counted; and to measure it, which a group that is see-through needs."""

    shapes: int = 0
    signs: int = 0  # of outlines and looks
    searches: int = 0  # elements looked at to find what a name means
    names: int = 0
    measured: int = 0  # shapes
    measured_signs: int = 0

    def plus(self, other: Weight, times: int = 1) -> Weight:
        """The weight of both, the other so many times."""
        return Weight(
            self.shapes + times * other.shapes,
            self.signs + times * other.signs,
            self.searches + times * other.searches,
            self.names + times * other.names,
            self.measured + other.measured,
            self.measured_signs + other.measured_signs,
        )


@dataclass(frozen=True, slots=True)
class _Looks:
    """What an element looks like, as far as it tells what is drawn, and as it is handed on to those in it."""

    paints: tuple[frozenset[str], ...] = (frozenset(), frozenset())
    markers: tuple[frozenset[str], ...] = (frozenset(),) * len(_MARKERS)
    clip: frozenset[str] = frozenset()
    outline: int = 0  # signs
    others: int = 0
    elsewhere: bool = False  # painted as what it is a marker of


def weight_of(drawing: Drawing) -> Weight:
    """The weight of the whole drawing. Raises `TooDeepError` and `TooManyError`."""
    scales = _Scales(drawing, len(list(drawing.root.iter())))
    scales.look(drawing.root)
    weight = scales.weigh(drawing.root, _Looks())
    distinct = len(scales.wanted) * 2 * scales.elements  # as gradients and as patterns
    return weight.plus(Weight(searches=distinct))


@dataclass(slots=True)
class _Scales:
    drawing: Drawing
    elements: int
    around: dict[int, _Looks] = field(default_factory=dict)  # what stands around each element where it is written
    wanted: set[str] = field(default_factory=set)
    painted: set[str] = field(default_factory=set)
    known: dict[tuple[int, _Looks], Weight | None] = field(default_factory=dict)  # None while being weighed

    def look(self, root: Element) -> None:
        """Note what is around each element where it is written, and what is referred to at all."""
        waiting = [(root, _Looks())]
        while waiting:
            element, around = waiting.pop()
            self.around[id(element)] = around
            looks = self.looks(element, around)
            self.painted.update(*looks.paints)
            self.wanted.update(*looks.paints, *looks.markers, looks.clip, _href(element))
            waiting.extend((child, looks) for child in element)

    def weigh(self, element: Element, around: _Looks, depth: int = 0) -> Weight:
        """The weight of an element that has `around` handed on to it, of what is in it, and of what it refers to."""
        key = (id(element), around)
        if key not in self.known:
            if depth > MAX_DEPTH:
                raise TooDeepError
            if len(self.known) > _MAX_WEIGHED + self.elements:
                raise TooManyError
            self.known[key] = None
            self.known[key] = self._weighed(element, around, depth)
        weight = self.known[key]
        if weight is None:
            raise TooDeepError
        return weight

    def _weighed(self, element: Element, around: _Looks, depth: int) -> Weight:
        looks, tag = self.looks(element, around), local(element.tag)
        weight = self._alone(element, tag, looks)
        for child in element:
            weight = weight.plus(self.weigh(child, looks, depth + 1))
        for target in (*looks.clip, *(_href(element) if tag != "use" else ())):
            weight = weight.plus(self._served(target, depth))
        if tag == "use":
            weight = weight.plus(self._copied(element, looks, depth))
        if tag in _SHAPES or tag in _TEXTS:
            weight = self._painted(weight, looks, depth)
        if tag == "use" or self._see_through(element):
            weight = weight.plus(Weight(shapes=weight.measured // _MEASURED, signs=weight.measured_signs))
        return weight

    def _alone(self, element: Element, tag: str, looks: _Looks) -> Weight:
        """What an element takes without those in it and those that it refers to."""
        outline = looks.outline if tag in _OUTLINED else 0
        style = element.get("style", "")
        moves = sum(len(value) for name, value in element.items() if name.lower().endswith("transform"))
        signs = outline + outline**2 // _DRAWN_AGAIN + moves // _MOVED + _DECLARATION * style.count(";")
        signs += max(0, looks.others - _HANDED_ON) // _READ + len(style) // _READ
        signs += sum(rule.work for rule in self.drawing.rules_for(element)) // _READ
        texts = [element.text, *(child.tail for child in element)] if tag in _TEXTS else []
        shapes = 1 + sum(len(text or "") for text in texts)
        measured = 1 if tag in _SHAPES else 0
        return Weight(shapes, signs, 0, 0, measured, outline + outline**2 // _MEASURED_AGAIN)

    def _copied(self, element: Element, looks: _Looks, depth: int) -> Weight:
        weight = Weight(names=1)
        for target in _href(element):
            if target not in self.drawing.named:
                return Weight(names=1, searches=self.elements)  # it is searched for each time
            weight = weight.plus(self.weigh(self.drawing.named[target], looks, depth + 1))
        return weight

    def _painted(self, weight: Weight, looks: _Looks, depth: int) -> Weight:
        """With what a shape is filled and drawn with, which is made for each shape, and the markers at its corners."""
        names = [name for paint in looks.paints for name in paint]
        names += sorted(self.painted) if looks.elsewhere else []
        for name in names:
            weight = weight.plus(self._served(name, depth)).plus(Weight(signs=weight.measured_signs))
        corners = 3 + looks.outline // 2
        for name in sorted(frozenset().union(*looks.markers)):
            weight = weight.plus(self._served(name, depth), corners)
        return weight

    def _served(self, name: str, depth: int) -> Weight:
        """The weight of what a name means, which looks as it does where it is written."""
        target = self.drawing.named.get(name)
        if target is None:
            return Weight(names=1)
        weight = self.weigh(target, self.around[id(target)], depth + 1)
        # A pattern is a drawing of its own: what is named in it is searched for each time.
        searches = 2 * weight.names * self.elements if "pattern" in local(target.tag).lower() else 0
        return Weight(weight.shapes, weight.signs, weight.searches + searches, 1)

    def _see_through(self, element: Element) -> bool:
        values = [value for name, value in self.drawing.properties(element) if name == "opacity"]
        return any(value.strip() not in ("", "1", "1.0", "100%") for value in values)

    def looks(self, element: Element, around: _Looks) -> _Looks:
        """What an element looks like where `around` is handed on to it. A rule may be its, so its own stays too."""
        own = dict(element.items())
        own |= dict(declarations(own.get("style", "")))
        ruled: dict[str, list[str]] = {}
        for name, value in self.drawing.by_rule(element):
            ruled.setdefault(name, []).append(value)
        paints = tuple(_named(name, own, ruled, earlier) for name, earlier in zip(_PAINTS, around.paints, strict=True))
        markers = tuple(
            _named(name, own, ruled, earlier) for name, earlier in zip(_MARKERS, around.markers, strict=True)
        )
        values = [value for name in _PAINTS for value in (own.get(name, ""), *ruled.get(name, ()))]
        length = sum(
            len(name) + len(value) for name, value in own.items() if name not in ("d", "points", "style", "id")
        )
        return _Looks(
            paints,
            markers,
            _named("clip-path", own, ruled, around.clip if own.get("clip-path") == "inherit" else frozenset()),
            max(_longest(name, own, ruled, around.outline) for name in ("d", "points")),
            around.others + length,
            around.elsewhere or any(value.strip() in _FROM_ELSEWHERE for value in values),
        )


def _named(name: str, own: Mapping[str, str], ruled: Mapping[str, list[str]], around: frozenset[str]) -> frozenset[str]:
    value = own.get(name, "inherit").strip()
    names = around if value == "inherit" else references(value)
    return names.union(*(references(each) for each in ruled.get(name, ())))


def _longest(name: str, own: Mapping[str, str], ruled: Mapping[str, list[str]], around: int) -> int:
    value = own.get(name, "inherit").strip()
    length = around if value == "inherit" else len(value)
    return max([length, *(len(each) for each in ruled.get(name, ()))])


def _href(element: Element) -> tuple[str, ...]:
    values = (value for name, value in element.items() if local(name) == "href")
    return tuple(value.translate({9: None, 10: None, 13: None}).strip()[1:] for value in values)
