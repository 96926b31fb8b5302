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
class ListPlace:
    """The list of a paragraph and its level, as the file has them; empty where nothing says so."""

    list_id: str = ""
    level: str = ""
    style_id: str = ""


Properties = dict[str, Element]  # by their names; of several of one name the first


@dataclass(frozen=True, slots=True)
class WordStyle:
    """One style: what staff know it as, the id of the one that it is based on, and what it says itself."""

    name: str = ""
    based: str = ""
    paragraph: Properties = field(default_factory=dict)
    run: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by id, and the id of the one that paragraphs have by themselves.

    What a style and those below it say of runs is put together once: a file has many runs, and may have large styles.
    """

    by_id: dict[str, WordStyle] = field(default_factory=dict)
    usual: str = ""
    defaults: Properties = field(default_factory=dict)
    _runs: dict[str, Properties] = field(default_factory=dict)

    def chain(self, style_id: str) -> Iterator[WordStyle]:
        """The style and those that it is based on, the nearest first."""
        for _ in range(_MAX_CHAIN):
            style = self.by_id.get(style_id)
            if style is None:
                return
            yield style
            style_id = style.based

    def name(self, style_id: str) -> str:
        """What staff know the style as, in small letters."""
        style = self.by_id.get(style_id)
        return style.name if style else ""

    def paragraph_property(self, properties: Element | None, name: str) -> Element | None:
        """A property of a paragraph: its own, or its style's."""
        own = child(properties, name)
        if own is not None:
            return own
        found = (style.paragraph.get(name) for style in self.chain(self.style_of(properties)))
        return next((each for each in found if each is not None), None)

    def list_place(self, properties: Element | None) -> ListPlace:
        """The list that a paragraph is in, and its level: each its own, or its style's (17.3.1.19)."""
        style_id = self.style_of(properties)
        said = [child(properties, "w:numPr"), *(style.paragraph.get("w:numPr") for style in self.chain(style_id))]
        names = (value(child(each, "w:numId")) for each in said)
        levels = (value(child(each, "w:ilvl")) for each in said)
        return ListPlace(next(filter(None, names), ""), next(filter(None, levels), ""), style_id)

    def style_of(self, properties: Element | None) -> str:
        """The id of a paragraph's style."""
        return value(child(properties, "w:pStyle")) or self.usual

    def heading_level(self, properties: Element | None) -> int:
        """1 to 9 for a heading, by its style's name or the level of its outline; 0 for text."""
        for style in self.chain(self.style_of(properties)):
            if found := _HEADING.fullmatch(style.name):
                return int(found[1])
        level = whole_number(value(self.paragraph_property(properties, "w:outlineLvl")), _BODY_LEVEL)
        return level + 1 if level < _BODY_LEVEL else 0

    def look(self, run: Element, paragraph: Element | None) -> RunLook:
        """How the words of a run look, in a paragraph with these properties."""
        own = _properties(child(run, "w:rPr"))
        character = value(own.get("w:rStyle"))
        look = _look((own, self._run(character), self._run(self.style_of(paragraph)), self.defaults))
        linked = self.name(character) in _LINKS  # whose line under them is no emphasis
        dropped = value(child(paragraph, "w:framePr"), "w:dropCap")  # a large letter, which Word moves down
        return replace(
            look,
            underlined=look.underlined and not linked,
            raised="" if dropped and look.raised == "other" else look.raised,
        )

    def _run(self, style_id: str) -> Properties:
        """What a style says of runs, with all that it is based on."""
        if style_id not in self._runs:
            whole: Properties = {}
            for style in self.chain(style_id):
                whole = style.run | whole
            self._runs[style_id] = whole
        return self._runs[style_id]


def _properties(element: Element | None) -> Properties:
    """What stands in an element of properties, which may not be there."""
    found: Properties = {}
    for each in element if element is not None else ():
        found.setdefault(each.tag, each)
    return found


def _look(layers: tuple[Properties, ...]) -> RunLook:
    def first(name: str) -> Element | None:
        return next((layer[name] for layer in layers if name in layer), None)

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
    by_id: dict[str, WordStyle] = {}
    usual = ""
    for each in root.iter("w:style"):
        said = _properties(each)
        by_id[each.get("w:styleId", "")] = WordStyle(
            value(said.get("w:name")).casefold(),
            value(said.get("w:basedOn")),
            _properties(said.get("w:pPr")),
            _properties(said.get("w:rPr")),
        )
        if each.get("w:type") == "paragraph" and each.get("w:default", "") in ("1", "true", "on"):
            usual = usual or each.get("w:styleId", "")
    return Styles(by_id, usual, _properties(child(root, "w:docDefaults/w:rPrDefault/w:rPr")))
