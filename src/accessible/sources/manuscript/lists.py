"""Lists of a manuscript: the labels of items go in, in order; what their lines of Markdown begin with comes out.

Markdown knows a new numbered list only by another sign behind the number: "1." and "1)".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from accessible.sources.compose import Composer
from accessible.sources.manuscript.blocks import Label, ManuscriptBlock, paragraphs_of
from accessible.sources.manuscript.doubts import ManuscriptWording


@dataclass(frozen=True, slots=True)
class ItemStart:
    """What an item's line begins with, its indent among it, and whether a new list begins with it."""

    mark: str
    begins: bool


@dataclass(frozen=True, slots=True)
class _Numbered:
    """The last item of a level that had a number."""

    list_id: str
    number: int
    delimiter: str


@dataclass(slots=True)
class OpenLists:
    """The lists that the next item may stand in."""

    _indents: list[int] = field(default_factory=list)  # characters that each adds
    _last: dict[int, _Numbered] = field(default_factory=dict)  # by level
    _outer: int = 0  # the number of the last item that is in no other

    def item(self, label: Label) -> ItemStart:
        """The next item.

        >>> lists = OpenLists()
        >>> [lists.item(Label(level, number)).mark for level, number in ((0, 1), (1, 0), (0, 2), (0, 1))]
        ['1.', '   -', '2.', '1)']
        """
        level = min(label.level, len(self._indents))
        begins = not self._indents or (level == 0 and bool(self._outer) != bool(label.number))
        del self._indents[level:]
        self._outer = self._outer if level else label.number
        sign = self._number(label, level) if label.number else "-"
        for deeper in [each for each in self._last if each > level]:
            del self._last[deeper]
        mark = " " * sum(self._indents) + sign
        self._indents.append(len(sign) + 1)
        return ItemStart(mark, begins)

    def end(self) -> bool:
        """End them all. Whether one was open."""
        was_open = bool(self._indents)
        self._indents.clear()
        self._last.clear()
        return was_open

    def _number(self, label: Label, level: int) -> str:
        before = self._last.get(level)
        delimiter = before.delimiter if before else "."
        if before and (before.list_id, before.number + 1) != (label.list_id, label.number):
            delimiter = {".": ")", ")": "."}[delimiter]
        self._last[level] = _Numbered(label.list_id, label.number, delimiter)
        return f"{label.number}{delimiter}"


def tell_of_numbers(blocks: Iterable[ManuscriptBlock], says: ManuscriptWording, composer: Composer) -> None:
    """Numbers of headings are left out; "a)" and the like become plain numbers. Each is told once."""
    numbered = [each for each in paragraphs_of(tuple(blocks)) if each.label and each.label.number]
    heading = next((each for each in numbered if each.level), None)
    other = next((each for each in numbered if not each.level and each.label and each.label.other), None)
    for each, told in ((heading, says.heading_numbers), (other, says.other_numbers)):
        if each:
            composer.warn(told.code, each.number, each.text, told.message, told.remedy)
