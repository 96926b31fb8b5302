"""The text of a Word file: the part with it goes in; paragraphs, tables and boxes in order come out, with all doubts.

What may hold text and is not known here is a doubt, never passed over. Paragraphs are numbered as a person counts
them: those with words, in tables and boxes too, then those of the notes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from accessible.sources.compose import Composer
from accessible.sources.manuscript.blocks import (
    LeftOut,
    Manuscript,
    ManuscriptBlock,
    ManuscriptBox,
    ManuscriptParagraph,
    ManuscriptTable,
    paragraphs_of,
)
from accessible.sources.manuscript.doubts import ManuscriptDoubt
from accessible.sources.manuscript.sentences import may_be_text
from accessible.sources.word import doubts
from accessible.sources.word.contents import TITLE_STYLES, is_of_contents, words_as_compared
from accessible.sources.word.controls import PROMPTS, is_contents, prompt_of
from accessible.sources.word.fields import Fields
from accessible.sources.word.inline import CONTENTS, PLACEHOLDER, InsideReader
from accessible.sources.word.numbering import Numbering
from accessible.sources.word.package import Relationship
from accessible.sources.word.styles import Styles
from accessible.sources.word.tree import all_words, child, chosen, value

_TRACKED = frozenset(("w:ins", "w:del", "w:moveFrom", "w:moveTo"))
_CELL_CHANGES = ("w:cellIns", "w:cellDel", "w:cellMerge")
_HOLDERS = frozenset(("w:customXml", "w:smartTag", "w:sdtContent"))
_DEEPEST = 4  # text boxes and tables within one another


@dataclass(slots=True)
class StoryReader:
    """Reads blocks; `relationships` are those of the part that is being read."""

    styles: Styles
    numbering: Numbering
    composer: Composer
    story: Manuscript
    relationships: dict[str, Relationship] = field(default_factory=dict)
    fields: Fields = field(default_factory=Fields)
    number: int = 0
    texts: set[str] = field(default_factory=set)  # of the paragraphs that were read, as they are compared
    _listed: list[LeftOut] = field(default_factory=list)  # lines where Word's own list of headings is
    _depth: int = 0
    _drop: tuple[ManuscriptParagraph, ...] = ()  # a large first letter, which is a paragraph of its own to Word

    def blocks(self, parent: Element) -> tuple[ManuscriptBlock, ...]:
        """All blocks in an element, in order."""
        self._depth += 1
        if self._depth > _DEEPEST:
            self._tell(doubts.UNKNOWN, all_words(parent))
            found: tuple[ManuscriptBlock, ...] = ()
        else:
            found = tuple(block for each in parent for block in self._block(each))
        self._depth -= 1
        if self._drop and not self._depth:
            found, self._drop = (*found, *self._drop), ()
        return found

    def paragraphs(self, parent: Element) -> tuple[ManuscriptParagraph, ...]:
        """The paragraphs of a note or a cell; a table in it is a doubt."""
        found: list[ManuscriptParagraph] = []
        for block in self.blocks(parent):
            if isinstance(block, ManuscriptParagraph):
                found.append(block)
            else:
                self._tell(doubts.TABLE, " ".join(each.text for each in paragraphs_of((block,))), block.number)
                found += paragraphs_of((block,))
        return tuple(found)

    def _block(self, element: Element) -> Iterator[ManuscriptBlock]:
        match element.tag:
            case "w:p":
                yield from self._paragraph(element)
            case "w:tbl":
                yield from self._table(element)
            case "w:sdt":
                yield from self._control(element)
            case "mc:AlternateContent":
                yield from (block for each in chosen(element) for block in self._block(each))
            case "w:altChunk" | "w:subDoc":
                target = self.relationships.get(element.get("r:id", ""))
                self._tell(doubts.EMBEDDED, target.target if target else "")
            case _ if element.tag in _HOLDERS or element.tag in _TRACKED:
                if element.tag in _TRACKED and all_words(element):
                    self._tell(doubts.CHANGES, all_words(element))
                yield from (block for each in element for block in self._block(each))
            case _ if all_words(element):
                self._tell(doubts.UNKNOWN, all_words(element))

    def _control(self, element: Element) -> Iterator[ManuscriptBlock]:
        words = prompt_of(element)
        if words in PROMPTS:
            self._leave_out(words, PLACEHOLDER)
            return
        if words:
            self._remark_prompt(words, self.number + 1)
        content = child(element, "w:sdtContent")
        listing = is_contents(element)
        self.fields.listing += listing
        for each in content if content is not None else ():
            yield from self._block(each)
        self.fields.listing -= listing

    def _remark_prompt(self, words: str, number: int) -> None:
        self.composer.warn(doubts.PROMPT.code, number, words, doubts.PROMPT.message, doubts.PROMPT.remedy)

    def end_text(self) -> None:
        """The text of a part is at its end: no field may go on. The next text begins without any."""
        if begun := self.fields.unended():
            self._tell(doubts.UNENDED, begun[1], begun[0])

    def _list(self, inline: InsideReader, style: str) -> None:
        """Keep a line of Word's own list of headings, to be judged when all of the text is known."""
        line = "".join(inline.contents)
        if style in TITLE_STYLES and not may_be_text(line):
            self._leave_out(line, CONTENTS)
        elif line.strip():
            self._listed.append(LeftOut(inline.number, line, CONTENTS))

    def judge_contents(self) -> None:
        """Leave out the lines of Word's own list of headings; ask about those that the text has not."""
        for each in self._listed:
            self._leave_out(each.text, CONTENTS, each.number)
            if not is_of_contents(each.text, self.texts):
                self._tell(doubts.CONTENTS, each.text, each.number)

    def _leave_out(self, words: str, reason: str, number: int = 0) -> None:
        if words.strip():
            self.story.left_out.append(LeftOut(number or self.number, " ".join(words.split()), reason))

    def _tell(self, doubt: ManuscriptDoubt, words: str, number: int = 0) -> None:
        self.composer.error(doubt.code, number or self.number, words, doubt.message, doubt.remedy)

    def _paragraph(self, element: Element) -> Iterator[ManuscriptBlock]:
        if all_words(element) or next(element.iter("w:drawing"), next(element.iter("w:pict"), None)) is not None:
            self.number += 1
        number, properties = self.number, child(element, "w:pPr")
        inline = InsideReader(self.styles, self.relationships, self.fields, properties, number)
        inline.read(element)
        self._judge(inline)
        self._list(inline, self.styles.name(self.styles.style_of(properties)))
        level = self.styles.heading_level(properties)
        read = ManuscriptParagraph(
            number,
            tuple(inline.pieces),
            level,
            self.styles.name(self.styles.style_of(properties)),
            None,
            (
                bool(inline.looks) and all(each.bold for each in inline.looks),
                bool(inline.looks) and all(each.italic or each.underlined for each in inline.looks),
            ),
        )
        if words := words_as_compared(read.text):
            self.texts.add(words)
        if any(piece.text.strip() or piece.note or piece.picture for piece in read.pieces):
            label = self.numbering.label(self.styles.list_place(properties))
            if label and label.words:
                self._tell(doubts.NUMBERING, f"{label.words} … {read.text}")
            yield from self._with_drop(replace(read, label=label), properties)
        self.story.pictures += [piece.picture for piece in read.pieces if piece.picture]
        for box in inline.boxes:
            yield self._box(box)

    def _box(self, box: Element) -> ManuscriptBox:
        """A text box: a text of its own, in which no field goes on."""
        outer, self.fields = self.fields, Fields()
        read = ManuscriptBox(self.number, self.blocks(box))
        self.end_text()
        self.fields = outer
        return read

    def _with_drop(self, paragraph: ManuscriptParagraph, properties: Element | None) -> Iterator[ManuscriptParagraph]:
        """The paragraph, with the large letter before it that begins its first word."""
        dropped, self._drop = self._drop, ()
        if dropped:
            pieces = (*dropped[0].pieces, *paragraph.pieces)
            paragraph = replace(paragraph, pieces=pieces, number=dropped[0].number)
        frame = child(properties, "w:framePr")
        if value(frame, "w:dropCap") in ("drop", "margin"):
            self._drop = (paragraph,)
        else:
            yield paragraph

    def _judge(self, inline: InsideReader) -> None:
        """Tell of a paragraph's doubts, those of one kind together, and note what of it is left out."""
        kinds: dict[ManuscriptDoubt, list[str]] = {}
        for doubt, words in inline.doubts:
            kinds.setdefault(doubt, []).append(words.strip())
        for doubt, found in kinds.items():
            self._tell(doubt, "; ".join(words for words in found if words), inline.number)
        for words in inline.prompts:
            self._remark_prompt(words, inline.number)
        for words in inline.decorations:
            told = doubts.DECORATION
            self.composer.mention(told.code, inline.number, words, told.message, told.remedy)
        reasons: dict[str, str] = {}
        for words, reason in inline.left_out:
            reasons[reason] = reasons.get(reason, "") + words
        for reason, words in reasons.items():
            self._leave_out(words, reason)

    def _table(self, table: Element) -> Iterator[ManuscriptBlock]:
        first = self.number + 1
        rows = [self._row(row) for row in _rows(table, "w:tr")]
        rows = [row for row in rows if row]
        if not any(paragraph.pieces for row in rows for cell in row for paragraph in cell):
            return
        if len(rows) == 1 and len(rows[0]) == 1:
            yield ManuscriptBox(first, rows[0][0])
            return
        yield ManuscriptTable(first, tuple(tuple(cell) for cell in rows))
        if reason := _irregular(table):
            self._tell(doubts.TABLE, reason, first)

    def _row(self, row: Element) -> list[tuple[ManuscriptParagraph, ...]]:
        properties = child(row, "w:trPr")
        changed = [each for each in properties if each.tag in _TRACKED] if properties is not None else []
        if changed or any(next(row.iter(name), None) is not None for name in _CELL_CHANGES):
            self._tell(doubts.CHANGES, f"a row of a table: {all_words(row)}")
        return [self.paragraphs(cell) for cell in _rows(row, "w:tc")]


def _rows(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table, or cells of a row, also within content controls and tracked changes."""
    for each in parent:
        if each.tag == tag:
            yield each
        elif each.tag in ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:del", "w:moveFrom"):
            yield from _rows(each, tag)


def _irregular(table: Element) -> str:
    """Words of a cell that spans others, or of a row that is shorter; empty for a plain table."""
    lengths = set()
    for row in _rows(table, "w:tr"):
        cells = list(_rows(row, "w:tc"))
        lengths.add(len(cells))
        for cell in cells:
            properties = child(cell, "w:tcPr")
            span = value(child(properties, "w:gridSpan"))
            joined = properties is not None and any(child(properties, f"w:{name}") is not None for name in _JOINED)
            if joined or span not in ("", "1"):
                return all_words(cell) or all_words(row)
    return all_words(table) if len(lengths) > 1 else ""


_JOINED = ("vMerge", "hMerge")
