"""Lists of a Word file: `word/numbering.xml` and a paragraph go in, the item's kind, depth and number come out.

Word counts by itself: the number is no word of the file. It is counted here as Word counts (ISO/IEC 29500-1, 17.9).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from accessible.sources.manuscript.blocks import Label
from accessible.sources.whole_number import whole_number
from accessible.sources.word.styles import ListPlace
from accessible.sources.word.tree import child, value

_PLAIN_NUMBER = re.compile(r"\(?%\d[.):]?\)?")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_DECIMAL = ("decimal", "decimalZero", "")
MAX_LEVEL = 8


@dataclass(slots=True)
class Numbering:
    """The lists of one file, and how far each has counted."""

    levels: dict[str, dict[int, Element]] = field(default_factory=dict)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)
    _begun: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def label(self, place: ListPlace) -> Label | None:
        """What stands before the next paragraph, whose place in lists goes in; None where nothing does."""
        list_id, levels = place.list_id, self.levels.get(place.list_id, {})
        level = min(whole_number(place.level, _level_of(place.style_id, levels)), MAX_LEVEL)
        definition = levels.get(level)
        if list_id in ("", "0") or definition is None:
            return None
        form, text = value(child(definition, "w:numFmt")), value(child(definition, "w:lvlText"))
        words = " ".join(_WORDS.findall(re.sub(r"%\d", " ", text)))
        if (form == "none" and not words) or (form != "bullet" and not text):
            return None
        if form in ("bullet", "none"):
            return Label(level, words=words, list_id=list_id)
        number = self._next(list_id, level, definition)
        plain = form in _DECIMAL and _PLAIN_NUMBER.fullmatch(text.strip())
        return Label(level, number, "" if plain else f"{form} {text}", words, list_id)

    def _next(self, list_id: str, level: int, definition: Element) -> int:
        shared = self.abstract[list_id]
        for deeper in [key for key in self._counts if key[0] == shared and key[1] > level]:
            del self._counts[deeper]
        start = whole_number(value(child(definition, "w:start")), 1)
        override = self.starts.get((list_id, level))
        if override is not None and level not in self._begun[list_id]:
            self._counts.pop((shared, level), None)
            start = override
        self._begun[list_id].add(level)
        number = self._counts[shared, level] + 1 if (shared, level) in self._counts else start
        self._counts[shared, level] = number
        return number


def _level_of(style_id: str, levels: dict[int, Element]) -> int:
    """The level that a style stands for by itself (17.9.23); the first where it stands for none."""
    return next((level for level, each in levels.items() if value(child(each, "w:pStyle")) == style_id != ""), 0)


def read_numbering(root: Element | None) -> Numbering:
    """The lists of `word/numbering.xml`, which may not be there."""
    numbering = Numbering()
    if root is None:
        return numbering
    abstract = {each.get("w:abstractNumId", ""): _levels(each) for each in root.iter("w:abstractNum")}
    linked = _linked(root)
    for each in root.iter("w:num"):
        list_id, shared = each.get("w:numId", ""), value(child(each, "w:abstractNumId"))
        shared = linked.get(shared, shared)
        numbering.abstract[list_id] = shared
        numbering.levels[list_id] = dict(abstract.get(shared, {}))
        for override in each.iter("w:lvlOverride"):
            level = whole_number(override.get("w:ilvl", ""), -1)
            start = whole_number(value(child(override, "w:startOverride")), -1)
            if 0 <= level <= MAX_LEVEL and start >= 0:
                numbering.starts[list_id, level] = start
            numbering.levels[list_id].update(_levels(override))
    return numbering


def _linked(root: Element) -> dict[str, str]:
    """The lists that only name a list style (17.9.21), each with the list that has that style's levels (17.9.27)."""
    lists = [(each.get("w:abstractNumId", ""), each) for each in root.iter("w:abstractNum")]
    styles = {value(child(each, "w:styleLink")): list_id for list_id, each in lists}
    names = {list_id: value(child(each, "w:numStyleLink")) for list_id, each in lists}
    return {list_id: styles[name] for list_id, name in names.items() if name and name in styles}


def _levels(parent: Element) -> dict[int, Element]:
    levels = {whole_number(each.get("w:ilvl", "0"), -1): each for each in parent.iter("w:lvl")}
    return {level: each for level, each in levels.items() if 0 <= level <= MAX_LEVEL}
