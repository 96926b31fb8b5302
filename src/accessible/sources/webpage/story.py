"""The text of a web page: its elements go in; paragraphs, lists, tables and boxes in order come out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from accessible.sources.manuscript.blocks import (
    Label,
    ManuscriptBox,
    ManuscriptParagraph,
    ManuscriptPiece,
    ManuscriptTable,
)
from accessible.sources.manuscript.shapes import CAPTION
from accessible.sources.webpage import doubts
from accessible.sources.webpage.element import attribute, is_strong, name_of
from accessible.sources.webpage.inside import Around
from accessible.sources.webpage.parse import Element
from accessible.sources.webpage.phrases import PhraseReader
from accessible.sources.webpage.tables import irregular, rows_of
from accessible.sources.whole_number import whole_number

_HEADINGS = {f"h{n}": n for n in range(1, 7)}


@dataclass(slots=True)
class StoryOfPage(PhraseReader):
    """Reads blocks."""

    _lists: int = 0
    _depth: int = -1  # of lists

    def block(self, element: Element, name: str, around: Around) -> None:
        """Read an element that begins a block."""
        self.end(around)
        inner = replace(around, strong=around.strong or is_strong(element), raised="")
        match name:
            case _ if name in _HEADINGS:
                style = "title" if element is self.title else around.style
                self._paragraphs(element, replace(inner, level=_HEADINGS[name], style=style, strong=False))
            case "ul" | "ol" | "menu" | "dir":
                self._list(element, name, inner)
            case "table":
                self._table(element, inner)
            case "blockquote":
                self._paragraphs(element, replace(inner, style="quote"))
            case "pre" | "listing" | "xmp" | "plaintext":
                self._paragraphs(element, replace(inner, pre=True))
            case "figure":
                self._figure(element, inner)
            case "figcaption" | "caption":
                self._paragraphs(element, replace(inner, style=CAPTION))
            case "aside":
                self._box(element, inner)
            case "summary" | "dt":
                self._paragraphs(element, replace(inner, strong=True))
            case _:
                self._paragraphs(element, inner)

    def _paragraphs(self, element: Element, around: Around) -> None:
        self.within(element, around)
        self.end(around)

    def _list(self, element: Element, name: str, around: Around) -> None:
        self._depth += 1
        self._lists += 1
        list_id, counted = str(self._lists), whole_number(attribute(element, "start"), 1) - 1
        self.words(element.text, around)
        other = attribute(element, "type") if attribute(element, "type") in ("a", "A", "i", "I") else ""
        for child in element:
            if name_of(child) != "li":
                self.element(child, around)
                self.words(child.tail, around)
                continue
            counted = whole_number(attribute(child, "value"), counted + 1)
            number = max(counted, 0) if name == "ol" else 0
            self._item(child, Label(min(self._depth, 8), number, other if number else "", "", list_id), around)
            self.words(child.tail, around)
        self._depth -= 1
        self.end(around)

    def _item(self, element: Element, label: Label, around: Around) -> None:
        """An item: its first paragraph has the label."""
        if self.is_left_out(element, "li"):
            return
        self.end(around)
        before = len(self.blocks)
        self._paragraphs(element, replace(around, strong=around.strong or is_strong(element)))
        for place in range(before, len(self.blocks)):
            block = self.blocks[place]
            if isinstance(block, ManuscriptParagraph) and block.text and not block.level:
                if block.label is None:
                    self.blocks[place] = replace(block, label=label)
                break

    def _table(self, table: Element, around: Around) -> None:
        captions = dict.fromkeys(each for each in table if name_of(each) == "caption")  # a page may have thousands
        for caption in captions:
            self.block(caption, "caption", Around())
        rows: list[tuple[tuple[ManuscriptParagraph, ...], ...]] = []
        first = self.number + 1
        for stray in rows_of(table):
            if isinstance(stray, str):
                self.words(stray, around)
            elif name_of(stray) == "tr":
                rows.append(tuple(self._row(stray, around)))
            elif stray not in captions:
                self.element(stray, around)
        self.end(around)
        rows = [row for row in rows if any(paragraph.pieces for cell in row for paragraph in cell)]
        if not rows:
            return
        fault = irregular(table)
        if fault:
            self.doubt(doubts.TABLE, fault)
        if len(rows) == 1 and len(rows[0]) == 1:
            self.blocks.append(ManuscriptBox(first, rows[0][0]))
        else:
            self.blocks.append(ManuscriptTable(first, tuple(rows), "table" if fault else ""))

    def _row(self, row: Element, around: Around) -> Iterator[tuple[ManuscriptParagraph, ...]]:
        self.words(row.text, around)
        for cell in row:
            if name_of(cell) in ("td", "th"):
                yield self._cell(cell)
            else:
                self.element(cell, around)
            self.words(cell.tail, around)

    def _cell(self, cell: Element) -> tuple[ManuscriptParagraph, ...]:
        outer, self.blocks = self.blocks, []
        if not self.is_left_out(cell, "td"):
            self._paragraphs(cell, Around())
        inner, self.blocks = self.blocks, outer
        found: list[ManuscriptParagraph] = []
        for block in inner:
            match block:
                case ManuscriptParagraph():
                    found.append(replace(block, level=0, pieces=tuple(_stopped(block.pieces))))
                case ManuscriptTable():
                    found += [each for row in block.rows for one in row for each in one]
                case ManuscriptBox():
                    found += [each for each in block.blocks if isinstance(each, ManuscriptParagraph)]
        return tuple(found)

    def _figure(self, element: Element, around: Around) -> None:
        """A picture or table with its caption: that of a picture comes behind it, that of a table before."""
        outer, self.blocks = self.blocks, []
        self._paragraphs(element, around)
        inner, self.blocks = self.blocks, outer
        captions = [each for each in inner if isinstance(each, ManuscriptParagraph) and each.style == CAPTION]
        others = [each for each in inner if not (isinstance(each, ManuscriptParagraph) and each.style == CAPTION)]
        if len(captions) == 1 and others:
            tabled = isinstance(others[0], ManuscriptTable)
            inner = [*captions, *others] if tabled else [*others, *captions]
        self.blocks += inner

    def _box(self, element: Element, around: Around) -> None:
        first = self.number + 1
        outer, self.blocks = self.blocks, []
        self._paragraphs(element, around)
        inner, self.blocks = self.blocks, outer
        if inner:
            self.blocks.append(ManuscriptBox(first, tuple(inner)))


def _stopped(pieces: Sequence[ManuscriptPiece]) -> Iterator[ManuscriptPiece]:
    """The pieces of a cell, with a tag beside each picture: no table can show one, and its place must not be lost."""
    for piece in pieces:
        yield piece
        if piece.picture:
            yield ManuscriptPiece("", tag="<img>")
