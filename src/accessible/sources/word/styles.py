"""Styles of a Word file: `word/styles.xml` goes in; how a run looks, and what a paragraph is, come out.

What is said on a run itself goes before its character style, that before the paragraph's style, and each style before
the one that it is based on (ISO/IEC 29500-1, 17.7.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from accessible.sources.whole_number import whole_number
from accessible.sources.word.tree import child, is_on, value

_HEADING = re.compile(r"(?:heading|überschrift|titre|nadpis)\s*([1-9])")
_LINKS = ("hyperlink", "followedhyperlink", "followed hyperlink", "internet link")
_MAX_CHAIN = 20  # styles based on one another; a ring of them must end too
_BODY_LEVEL = 9  # w:outlineLvl of text (17.3.1.20)


@dataclass(frozen=True, slots=True)
class RunLook:
    """How the words of a run look. `raised` is "superscript", "subscript", or "other" for words moved by hand."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False
    hidden: bool = False
    raised: str = ""
    font: str = ""

    @property
    def strong(self) -> bool:
        """Whether it stands out: print has bold only (large print has no italics and no underlining)."""
        return self.bold or self.italic or self.underlined


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by id, and the id of the one that paragraphs have by themselves."""

    by_id: dict[str, Element] = field(default_factory=dict)
    usual: str = ""
    defaults: Element | None = None

    def chain(self, style_id: str) -> Iterator[Element]:
        """The style and those that it is based on, the nearest first."""
        for _ in range(_MAX_CHAIN):
            style = self.by_id.get(style_id)
            if style is None:
                return
            yield style
            style_id = value(child(style, "w:basedOn"))

    def name(self, style_id: str) -> str:
        """What staff know the style as, in small letters."""
        return value(child(next(self.chain(style_id), None), "w:name")).casefold()

    def paragraph_property(self, properties: Element | None, name: str) -> Element | None:
        """A property of a paragraph: its own, or its style's."""
        own = child(properties, name)
        if own is not None:
            return own
        style_id = self.style_of(properties)
        found = (child(style, f"w:pPr/{name}") for style in self.chain(style_id))
        return next((each for each in found if each is not None), None)

    def style_of(self, properties: Element | None) -> str:
        """The id of a paragraph's style."""
        return value(child(properties, "w:pStyle")) or self.usual

    def heading_level(self, properties: Element | None) -> int:
        """1 to 9 for a heading, by its style's name or the level of its outline; 0 for text."""
        for style in self.chain(self.style_of(properties)):
            if found := _HEADING.fullmatch(value(child(style, "w:name")).casefold()):
                return int(found[1])
        level = whole_number(value(self.paragraph_property(properties, "w:outlineLvl")), _BODY_LEVEL)
        return level + 1 if level < _BODY_LEVEL else 0

    def look(self, run: Element, paragraph: Element | None) -> RunLook:
        """How the words of a run look, in a paragraph with these properties."""
        own = child(run, "w:rPr")
        layers = [] if own is None else [own]
        character = value(child(own, "w:rStyle"))
        styles = (*self.chain(character), *self.chain(self.style_of(paragraph)))
        further = (*(child(style, "w:rPr") for style in styles), self.defaults)
        look = _look([*layers, *(each for each in further if each is not None)])
        linked = self.name(character) in _LINKS  # whose line under them is no emphasis
        dropped = value(child(paragraph, "w:framePr"), "w:dropCap")  # a large letter, which Word moves down
        return replace(
            look,
            underlined=look.underlined and not linked,
            raised="" if dropped and look.raised == "other" else look.raised,
        )


def _look(layers: list[Element]) -> RunLook:
    def first(name: str) -> Element | None:
        return next((each for layer in layers if (each := child(layer, name)) is not None), None)

    raised = value(first("w:vertAlign"))
    moved = value(first("w:position")).lstrip("+-")
    underline = value(first("w:u"))
    return RunLook(
        bold=bool(is_on(first("w:b"))),
        italic=bool(is_on(first("w:i"))),
        underlined=bool(underline) and underline != "none",
        struck=bool(is_on(first("w:strike")) or is_on(first("w:dstrike"))),
        hidden=bool(is_on(first("w:vanish"))),
        raised=raised if raised in ("superscript", "subscript") else "other" if moved.strip("0") else "",
        font=value(first("w:rFonts"), "w:ascii"),
    )


def read_styles(root: Element | None) -> Styles:
    """The styles of `word/styles.xml`, which may not be there."""
    if root is None:
        return Styles()
    by_id = {each.get("w:styleId", ""): each for each in root.iter("w:style")}
    usual = (
        name
        for name, each in by_id.items()
        if each.get("w:type") == "paragraph" and each.get("w:default", "") in ("1", "true", "on")
    )
    return Styles(by_id, next(usual, ""), child(root, "w:docDefaults/w:rPrDefault/w:rPr"))
