"""Markdown of a manuscript: its page goes in; the lines of our own Markdown come out, each with its paragraph's number.

`make intake` writes these lines as they are, and an article that is a Word file or a web page is read from
them. So both ways give the same article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from accessible.sources.compose import LABELS, Composer
from accessible.sources.manuscript.blocks import (
    Label,
    LeftOut,
    Manuscript,
    ManuscriptBlock,
    ManuscriptBox,
    ManuscriptParagraph,
    ManuscriptPiece,
    ManuscriptTable,
    paragraphs_of,
)
from accessible.sources.manuscript.doubts import ManuscriptTelling, ManuscriptWording
from accessible.sources.manuscript.lists import OpenLists, tell_of_numbers
from accessible.sources.manuscript.marks import escaped, leads_out, line_start, marked
from accessible.sources.manuscript.page import ManuscriptPage
from accessible.sources.manuscript.shapes import (
    CAPTION,
    can_title_a_box,
    is_table,
    is_table_caption,
    letters_of,
    sentences_of,
    spaced,
)
from accessible.sources.paste.page import PastedLine
from accessible.sources.picture_words import without_maker

# Styles of quoted words, as Word, LibreOffice and pandoc call them.
QUOTES = frozenset(("quote", "intense quote", "block text", "block quote", "quotations"))
_SHORT = 60  # characters of lines that are kept apart: a poem's, an address's
_TABLE = re.compile(r"Table(?P<number> \d+)?\s*[.:–—-]?\s+(?P<words>.+)", re.DOTALL)
_ADDRESS = "an address that leads nowhere outside a computer of its own"
_SEEN_BY_WORD = ManuscriptTelling(
    "picture-described",
    "Word itself described this picture, and perhaps nobody has looked at its words.",
    "Look at the picture. Write as its alternative text what it tells readers.",
)
_PULLED = "a pulled quotation: the same words stand in the text"
_WORD = re.compile(r"[^\W_]+")
_LEAST_PULLED = 20  # letters of a text box that is known as a pulled quotation


def _alone(text: str) -> str:
    """The words in small letters, each with a space on both sides: "more than 10" is not in "more than 100"."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


@dataclass(slots=True)
class MarkdownWriter:
    """Writes one article. `supplied` are words that a program shows and has not as text, such as an item's "2."."""

    composer: Composer
    story: Manuscript
    name_of: Callable[[str], str]  # what the article calls a picture
    says: ManuscriptWording
    lines: list[PastedLine] = field(default_factory=list)
    supplied: list[str] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)  # of pictures, by their parts
    _notes: list[str] = field(default_factory=list)
    _lists: OpenLists = field(default_factory=OpenLists)
    _least: int = 1
    _words: str = ""  # of the text, to know pulled quotations by

    def write(self, page: ManuscriptPage) -> None:
        """The body, then the notes."""
        self._least = min((each.level for each in paragraphs_of(tuple(page.blocks)) if each.level), default=1)
        self._words = _alone(" ".join(each.text for each in page.blocks if isinstance(each, ManuscriptParagraph)))
        tell_of_numbers(page.blocks, self.says, self.composer)
        self._body(page)
        for name in self._notes:  # grows while notes within notes are met
            self._write_note(name)
        for name, paragraphs in self.story.notes.items():
            if name not in self._notes and (words := " ".join(each.text for each in paragraphs)):
                number = paragraphs[0].number
                self.story.left_out.append(LeftOut(number, words, "a note that nothing in the text refers to"))

    def _body(self, page: ManuscriptPage) -> None:
        is_open = False
        skip = -1
        for place, block in enumerate(page.blocks):
            role = page.roles.get(block.number) if isinstance(block, ManuscriptParagraph) else None
            heading = isinstance(block, ManuscriptParagraph) and block.level > 0 and role is None
            if is_open and (role or heading):
                self._own_line(block.number, ":::")
                is_open = False
            if role and isinstance(block, ManuscriptParagraph):
                label = block.text if block.text.rstrip(":") == LABELS[role] else f"{LABELS[role]}"
                shown = "" if label.rstrip(":") == block.text.rstrip(":") else f" {block.text.rstrip(':')}"
                self._own_line(block.number, f"::: {role}{shown}")
                is_open = True
            elif place != skip:
                skip = place + 1 if self._block(page.blocks, place) else skip
        if is_open:
            self._own_line(page.blocks[-1].number, ":::")

    def _block(self, blocks: Sequence[ManuscriptBlock], place: int) -> bool:
        """Write a block. Whether the one after it was written with it, as its caption."""
        block = blocks[place]
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        if not (isinstance(block, ManuscriptParagraph) and block.label and not block.level):
            self._end_lists()
        match block:
            case ManuscriptParagraph() if (
                block.style == CAPTION and isinstance(after, ManuscriptTable) and is_table(after)
            ):
                self._table(after, block)
                return True
            case ManuscriptParagraph():
                caption = after if isinstance(after, ManuscriptParagraph) and after.style == CAPTION else None
                return self._paragraph(block, caption)
            case ManuscriptTable():
                caption = after if isinstance(after, ManuscriptParagraph) and is_table_caption(after) else None
                self._table(block, caption)
                return caption is not None and is_table(block)
            case ManuscriptBox():
                self._box(block)
        return False

    def _number_of(self, name: str) -> int:
        if name not in self._notes:
            self._notes.append(name)
        return self._notes.index(name) + 1

    def _marked(self, pieces: Sequence[ManuscriptPiece], number: int, *, strong: bool = True) -> str:
        for href in dict.fromkeys(piece.href for piece in pieces if piece.href and not leads_out(piece.href)):
            self.supplied.append(href)
            self.story.left_out.append(LeftOut(number, href, _ADDRESS))
            message = "A link leads nowhere outside a computer of its own."
            remedy = "Its words are kept. Write the address in full, beginning with https://, if readers need it."
            self.composer.warn("address-left-out", number, href, message, remedy)
        return marked(pieces, self._number_of, strong=strong)

    def _flat(self, paragraph: ManuscriptParagraph, *, strong: bool = True) -> str:
        """A paragraph's words on one line."""
        return " ".join(self._marked(paragraph.pieces, paragraph.number, strong=strong).split())

    def _line(self, number: int, text: str) -> None:
        self.lines.append(PastedLine(number, text))

    def _own_line(self, number: int, text: str) -> None:
        """A line with an empty one above it."""
        if self.lines and not self.lines[-1].blank:
            self._line(number, "")
        self._line(number, text)
        self._line(number, "")

    def _paragraph(self, paragraph: ManuscriptParagraph, caption: ManuscriptParagraph | None) -> bool:
        pictures = [piece.picture for piece in paragraph.pieces if piece.picture]
        if paragraph.level and paragraph.text:
            signs = "#" * min(paragraph.level - self._least + 2, 4)
            self._own_line(paragraph.number, f"{signs} {self._flat(paragraph, strong=False)}")
        elif paragraph.label and not paragraph.level and paragraph.text:
            self._item(paragraph, paragraph.label)
        elif paragraph.text or any(piece.note or piece.tag for piece in paragraph.pieces):
            self._running(paragraph)
        for picture in pictures:
            last = picture is pictures[-1]
            self._picture(picture.part, picture.alternative, paragraph.number, caption if last else None)
        return bool(pictures) and caption is not None

    def _picture(self, part: str, alternative: str, number: int, caption: ManuscriptParagraph | None) -> None:
        name = self.names.setdefault(part, self.name_of(part))
        said = " ".join(alternative.split())
        if (own := without_maker(said)) != said:
            told = _SEEN_BY_WORD
            self.composer.warn(told.code, number, own or said, told.message, told.remedy)
        words = escaped(own)
        title = ' "' + self._flat(caption, strong=False).replace('"', '\\"') + '"' if caption else ""
        self._own_line(caption.number if caption else number, f"![{words}]({name}{title})")

    def _running(self, paragraph: ManuscriptParagraph) -> None:
        """Text, which Word may have broken into lines: two breaks, or a page's, are a paragraph's end."""
        text = self._marked(paragraph.pieces, paragraph.number, strong=not paragraph.looks[1])
        for chunk in re.split(r"\s*\f\s*|[ \t]*\n[ \t]*\n\s*", text):
            below_row = len(self.lines) > 1 and self.lines[-1].blank and "\t" in self.lines[-2].text
            lines = [spaced(line.strip(), in_table=below_row) for line in chunk.split("\n") if line.strip()]
            tabbed = len(lines) == 1 and "\t" in lines[0]
            if tabbed and below_row:
                self.lines.pop()  # rows of one table, as pasted text has them
            elif self.lines and not self.lines[-1].blank:
                self._line(paragraph.number, "")
            quoted = paragraph.style in QUOTES
            if quoted and len(self.lines) > 1 and self.lines[-2].text.startswith("> "):
                self.lines[-1] = PastedLine(paragraph.number, ">")  # one quotation of several paragraphs
            for line in lines if max(map(len, lines), default=0) <= _SHORT else sentences_of(lines):
                words = line_start(line) if line else ""
                self._line(paragraph.number, f"> {words}".rstrip() if quoted else words)
            if lines:
                self._line(paragraph.number, "")

    def _item(self, paragraph: ManuscriptParagraph, label: Label) -> None:
        item = self._lists.item(label)
        if item.begins and self.lines and not self.lines[-1].blank:
            self._line(paragraph.number, "")
        if label.number:
            self.supplied.append(f"{label.number}.")
        self._line(paragraph.number, f"{item.mark} {line_start(self._flat(paragraph))}")

    def _end_lists(self) -> None:
        if self._lists.end():
            self._line(self.lines[-1].number, "")

    def _table(self, table: ManuscriptTable, caption: ManuscriptParagraph | None) -> None:
        if table.tag:
            self._own_line(table.number, f"<{table.tag}>")
        if is_table(table):
            self._grid(table, caption)
        else:
            self._layout(table)
        if table.tag:
            self._own_line(self.lines[-1].number, f"</{table.tag}>")

    def _grid(self, table: ManuscriptTable, caption: ManuscriptParagraph | None) -> None:
        if caption:
            words = self._flat(caption, strong=False)
            found = _TABLE.fullmatch(words)
            if not found:
                self.supplied.append("Table")
            text = f"Table{found['number'] or ''}: {found['words']}" if found else f"Table: {words}"
            self._own_line(caption.number, text)
        elif self.lines and not self.lines[-1].blank:
            self._line(table.number, "")
        for place, row in enumerate(table.rows):
            number = next((each.number for cell in row for each in cell if each.text), table.number)
            self._line(number, f"| {' | '.join(self._cell(cell) for cell in row)} |")
            if not place:
                self._line(number, "|" + "---|" * len(row))
        self._line(self.lines[-1].number, "")

    def _cell(self, cell: Sequence[ManuscriptParagraph]) -> str:
        texts = [text for each in cell if (text := self._flat(each))]
        if len(texts) > 1:
            self._warn(self.says.cell, cell[0].number, " / ".join(texts))
        for each in (each for each in cell if each.label and each.label.number):
            self._warn(self.says.number_lost, each.number, each.text)
        for picture in (piece.picture for each in cell for piece in each.pieces if piece.picture):
            doubt, words = self.says.picture_in_table, picture.alternative or picture.part
            self.composer.error(doubt.code, picture.number, words, doubt.message, doubt.remedy)
        return " ".join(texts).replace("|", "\\|")

    def _warn(self, told: ManuscriptTelling, number: int, words: str, how: str = "") -> None:
        self.composer.warn(told.code, number, words, told.message.format(how=how), told.remedy)

    def _layout(self, table: ManuscriptTable) -> None:
        """A table of one row or one column holds text side by side: it is read cell by cell."""
        self._warn(self.says.layout, table.number, " ".join(each.text for each in paragraphs_of((table,))))
        for row in table.rows:
            for cell in row:
                for place in range(len(cell)):
                    self._block(cell, place)

    def _box(self, box: ManuscriptBox) -> None:
        words = " ".join(each.text for each in paragraphs_of((box,)))
        if len(letters_of(words)) >= _LEAST_PULLED and _alone(words) in self._words:
            self.story.left_out.append(LeftOut(box.number, words, _PULLED))
            return
        first = box.blocks[0] if box.blocks else None
        titled = isinstance(first, ManuscriptParagraph) and can_title_a_box(first) and len(box.blocks) > 1
        if box.blocks:
            self._warn(self.says.box, box.number, words, "as a box" if titled else "as text")
        if titled and isinstance(first, ManuscriptParagraph):
            self._own_line(first.number, f"::: box {self._plain(first)}")
        for place in range(1 if titled else 0, len(box.blocks)):
            self._block(box.blocks, place)
        self._end_lists()
        if titled:
            self._own_line(self.lines[-1].number, ":::")

    def _plain(self, paragraph: ManuscriptParagraph) -> str:
        return escaped(paragraph.text)

    def _write_note(self, name: str) -> None:
        paragraphs = [each for each in self.story.notes.get(name, ()) if each.text]
        if not paragraphs:
            return  # the mark is then one without a note, which its reader refuses
        for place, paragraph in enumerate(paragraphs):
            mark = "    " if place else f"[^{self._number_of(name)}]: "
            self._own_line(paragraph.number, f"{mark}{line_start(self._flat(paragraph))}")
