"""Saying: a block goes in, the lines a voice says for it come out, each with the rest before and after it.

What sight gives for free is said: where a box begins and ends, that there is a picture, which column a
cell stands in. These announcements have ids that begin with `a-` and are in the transcript too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import singledispatchmethod

from accessible.article import (
    Box,
    Cell,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quotation,
    Sentence,
    Table,
)
from accessible.plan.lexicon import Lexicon
from accessible.plan.long_tables import WHOLE_IN_PRINT, is_long
from accessible.plan.narration import Change
from accessible.plan.pauses import Boundary, longer
from accessible.plan.running_order import Abbreviation, Address, EndMatter, KeyPointsAgain, Opening, Piece, RunningOrder
from accessible.plan.spoken_form import AddressStyle, Doubt, SpokenForm, spoken_form

NOTE_MARK = "note-mark"  # the name of the rule that leaves "[1]" unsaid: notes are read in the last part


@dataclass(frozen=True, slots=True)
class Line:
    """One utterance before its pause is known. `written` is what print shows; `line` the source line.

    `at` is the id of the element at which it is heard.
    """

    id: str
    at: str
    written: str
    form: SpokenForm
    before: Boundary | None  # None: as short as the line before it lets it be
    after: Boundary
    line: int = 0


@dataclass(slots=True)
class Sayer:
    """Turns blocks into lines with one lexicon, keeping every doubt with its source line."""

    lexicon: Lexicon
    doubts: list[tuple[int, Doubt]]

    def announce(
        self,
        announcement_id: str,
        text: str,
        after: Boundary = Boundary.SENTENCE,
        before: Boundary | None = None,
        style: AddressStyle = AddressStyle.DEFERRED,
        at: str = "",
    ) -> Line:
        """Words of the magazine's own. `at` is the id of what they are said for, where the page does not have them."""
        return Line(announcement_id, at or announcement_id, text, self._form(text, 0, style), before, after)

    def sentence(
        self,
        sentence: Sentence,
        after: Boundary = Boundary.SENTENCE,
        before: Boundary | None = None,
        style: AddressStyle = AddressStyle.DEFERRED,
    ) -> Line:
        """One sentence of the article."""
        form = self._form(sentence.text, sentence.line, style)
        marks = tuple(Change(NOTE_MARK, f"[{run.note}]", "") for run in sentence.runs if run.note)
        return Line(
            sentence.id,
            sentence.id,
            sentence.text,
            replace(form, changes=form.changes + marks),
            before,
            after,
            sentence.line,
        )

    def _form(self, text: str, line: int, style: AddressStyle) -> SpokenForm:
        form = spoken_form(text, self.lexicon, style)
        self.doubts.extend((line, doubt) for doubt in form.doubts)
        return form

    def sentences(self, sentences: Sequence[Sentence], last: Boundary) -> list[Line]:
        """Sentences in a row, the last followed by the boundary `last`."""
        end = len(sentences) - 1
        return [
            self.sentence(each, last if index == end else Boundary.SENTENCE) for index, each in enumerate(sentences)
        ]

    def opening(self, opening: Opening) -> list[Line]:
        """What is said before the text. The kind of article is not: it would keep a listener waiting.

        For the same reason the author comes last, right before the text.
        """
        lines = [self.sentence(opening.title, Boundary.LINE)]
        lines.append(self.announce(opening.length.id, opening.length.text, Boundary.LINE))
        lines += self.sentences(opening.summary, Boundary.PARAGRAPH)
        if opening.key_points_label:
            lines.append(self.announce(opening.key_points_label.id, opening.key_points_label.text, Boundary.ITEM))
        lines += [self.sentence(point, Boundary.ITEM) for point in opening.key_points]
        byline = opening.byline
        return lines + ([self.announce(byline.id, byline.text, before=Boundary.PARAGRAPH)] if byline else [])

    def piece(self, piece: Piece) -> list[Line]:
        """A piece: the label of its group, where it begins one, and its block."""
        lines: list[Line] = []
        if piece.label:
            lines.append(self.sentence(piece.label, Boundary.HEADING_AFTER, Boundary.HEADING_BEFORE))
        return lines + list(self.block(piece.block))

    def again(self, again: KeyPointsAgain) -> list[Line]:
        """The key points once more."""
        points = (self.sentence(point, Boundary.ITEM) for point in again.points)
        return [self._label(again.label.id, again.label.text), *points]

    def credits(self, order: RunningOrder) -> list[Line]:
        """Where an article comes from, the last words of it: its section, which the page shows above its title, too."""
        category = order.article.category
        last = order.all_parts[-1].stop.id
        section = [self.announce("a-section", f"Section: {category}.", Boundary.LINE, at=last)] if category else []
        lines = [*section, *(self.announce(each.id, each.text, Boundary.LINE) for each in order.credits)]
        return [replace(line, before=Boundary.BLOCK) for line in lines[:1]] + lines[1:]

    def end_matter(self, matter: EndMatter) -> list[Line]:
        """Abbreviations, notes and addresses (each spelled out)."""
        lines: list[Line] = []
        if matter.abbreviations_label and matter.said_abbreviations:
            lines.append(self._label(matter.abbreviations_label.id, matter.abbreviations_label.text))
        lines += [self._abbreviation(each) for each in matter.said_abbreviations]
        if matter.notes_label:
            lines.append(self._label(matter.notes_label.id, matter.notes_label.text))
        for note in matter.notes:
            lines.append(self.announce(f"a-note-{note.number}", f"Note {note.number}.", Boundary.LABEL, at=note.id))
            for block in note.blocks:
                lines += self.block(block)
        if matter.addresses_label:
            lines.append(self._label(matter.addresses_label.id, matter.addresses_label.text))
        return lines + [self._address(address) for address in matter.addresses]

    def _abbreviation(self, entry: Abbreviation) -> Line:
        """An abbreviation and what it stands for. One that is always said in full is spelled here: "B P M"."""
        said = spoken_form(entry.short, self.lexicon, AddressStyle.DEFERRED).text
        if said.casefold() != entry.long.casefold():
            return self.announce(entry.id, entry.text, Boundary.ITEM)
        letters = Lexicon.from_pairs([(entry.short, " ".join(entry.short.upper()))], "abbreviations")
        return Sayer(self.lexicon.joined(letters), self.doubts).announce(entry.id, entry.text, Boundary.ITEM)

    def _label(self, label_id: str, text: str) -> Line:
        return self.announce(label_id, text, Boundary.HEADING_AFTER, Boundary.HEADING_BEFORE)

    def _address(self, address: Address) -> Line:
        text = f"{address.text}: {address.shown}" if address.text else address.shown
        return self.announce(address.id, text, Boundary.PARAGRAPH, style=AddressStyle.SPELLED)

    @singledispatchmethod
    def block(self, block: object) -> Iterator[Line]:
        """The lines of one block."""
        raise NotImplementedError(type(block))

    @block.register
    def _(self, block: Heading) -> Iterator[Line]:
        lines = self.sentences(block.sentences, Boundary.HEADING_AFTER)
        yield replace(lines[0], before=Boundary.HEADING_BEFORE)
        yield from lines[1:]

    @block.register
    def _(self, block: Paragraph) -> Iterator[Line]:
        yield from self.sentences(block.sentences, Boundary.PARAGRAPH)

    @block.register
    def _(self, block: Quotation) -> Iterator[Line]:
        yield self.announce(f"a-quotation-{block.id}", "Quotation.", Boundary.LABEL, Boundary.PARAGRAPH, at=block.id)
        for inner in block.blocks:
            yield from self.block(inner)
        yield self._end(block, "End of quotation.", Boundary.PARAGRAPH)

    @block.register
    def _(self, block: Box) -> Iterator[Line]:
        yield self.announce(f"a-box-{block.id}", "Box.", Boundary.LABEL, Boundary.BLOCK, at=block.id)
        yield self.sentence(block.title, Boundary.HEADING_AFTER)
        for inner in block.blocks:
            yield from self.block(inner)
        yield self._end(block, "End of box.")

    @block.register
    def _(self, block: Figure) -> Iterator[Line]:
        yield self.announce(f"a-picture-{block.id}", "Picture:", Boundary.LABEL, Boundary.BLOCK, at=block.id)
        # The page has these words in an attribute: the picture is what they are heard at.
        yield from (replace(line, at=block.id) for line in self.sentences(block.alternative, Boundary.PARAGRAPH))
        if block.caption:
            yield self.announce(f"a-caption-{block.id}", "Caption:", Boundary.LABEL, at=block.id)
            yield from self.sentences(block.caption, Boundary.PARAGRAPH)
        yield self._end(block, "End of picture.")

    def _end(self, block: Quotation | Box | Figure | Table, text: str, after: Boundary = Boundary.BLOCK) -> Line:
        """Words that say where something ends: without them the text after it sounds like more of it."""
        return self.announce(f"a-end-{block.id}", text, after, Boundary.ROW, at=block.id)

    @block.register
    def _(self, block: ListBlock) -> Iterator[Line]:
        for item in block.items[:-1]:
            yield from self._item(item, Boundary.ITEM, ordered=block.ordered)
        for item in block.items[-1:]:
            yield from self._item(item, Boundary.PARAGRAPH, ordered=block.ordered)

    def _item(self, item: ListItem, after: Boundary, *, ordered: bool) -> Iterator[Line]:
        """A list item, its number said first, as "Number 2.": a lone "six" is easily misheard."""
        if ordered:
            numbered = item.label.strip("().").isdigit()
            words = f"Number {item.label}" if numbered else item.label
            yield self.announce(f"a-number-{item.id}", words, Boundary.LABEL, at=item.id)
        lines = [line for block in item.blocks for line in self.block(block)]
        yield from lines[:-1]
        if lines:
            ends_in_text = isinstance(item.blocks[-1], Paragraph)
            yield replace(lines[-1], after=after if ends_in_text else longer(lines[-1].after, after))

    @block.register
    def _(self, block: Table) -> Iterator[Line]:
        name = [*self.sentences(block.caption, Boundary.SENTENCE), self._size(block)]
        yield replace(name[0], before=Boundary.BLOCK)
        yield from name[1:]
        if is_long(block) and block.summary:
            yield from self.sentences(block.summary, Boundary.PARAGRAPH)
            yield self._end(block, WHOLE_IN_PRINT)
            return
        yield self.announce(f"a-columns-{block.id}", "The columns are:", Boundary.LABEL, at=block.id)
        for cell in block.header:
            yield from self.sentences(cell.sentences, Boundary.SENTENCE)
        for number, row in enumerate(block.rows, start=1):
            row_id = f"a-row-{block.id}-{number}"
            yield self.announce(row_id, f"Row {number}.", Boundary.LABEL, Boundary.ROW, at=row[0].id)
            for column, cell in zip(block.header, row, strict=True):
                yield from self._cell(column, cell)
        yield self._end(block, "End of table.")
        yield from self.sentences(block.summary, Boundary.PARAGRAPH)

    def _size(self, block: Table) -> Line:
        """How large a table is. "Table: What helps" before it has said that it is one."""
        named = bool(block.caption) and block.caption[0].text.casefold().startswith("table")
        size = f"{_count(len(block.header), 'column')} and {_count(len(block.rows), 'row')}."
        words = f"{'It has' if named else 'A table with'} {size}"
        return self.announce(f"a-table-{block.id}", words, Boundary.ROW, at=block.id)

    def _cell(self, column: Cell, cell: Cell) -> Iterator[Line]:
        """A cell, its column's heading said before it."""
        head = " ".join(sentence.text for sentence in column.sentences)
        if head:
            yield self.announce(f"a-head-{cell.id}", f"{head}:", Boundary.LABEL, at=cell.id)
        yield from self.sentences(cell.sentences, Boundary.SENTENCE)
        if not cell.sentences:
            yield self.announce(f"a-empty-{cell.id}", "Empty.", at=cell.id)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
