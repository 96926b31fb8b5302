"""The body of a web page: its tree goes in; paragraphs, tables and boxes in order come out, with all doubts.

Every word is put into one of four places: the article, the list of what was left out, the words that are asked about,
or between tags that stop the article. What is not known is read as text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from accessible.sources.compose import Composer
from accessible.sources.manuscript.blocks import (
    Label,
    LeftOut,
    Manuscript,
    ManuscriptBlock,
    ManuscriptBox,
    ManuscriptParagraph,
    ManuscriptTable,
)
from accessible.sources.manuscript.doubts import ManuscriptDoubt, ManuscriptTelling
from accessible.sources.manuscript.shapes import CAPTION
from accessible.sources.webpage import doubts
from accessible.sources.webpage.addresses import completed
from accessible.sources.webpage.element import (
    BLOCKS,
    HIDDEN,
    UNSHOWN,
    attribute,
    drawn_words,
    hidden_reason,
    is_silent,
    is_strong,
    is_struck,
    name_of,
    raised_by,
    words_of,
)
from accessible.sources.webpage.furniture import FurnitureLists
from accessible.sources.webpage.inside import Around, GrowingParagraph
from accessible.sources.webpage.parse import Element, WebFileError
from accessible.sources.webpage.pictures import PagePictures
from accessible.sources.webpage.tables import irregular, rows_of

ASKED = "it is asked whether this belongs to the article"
_CONTROL = "a button, a field or a choice, which paper has not"
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_CONTROLS = frozenset(("select", "textarea", "button", "optgroup", "option"))
_FRAMES = frozenset(("iframe", "object", "embed", "video", "audio", "applet", "canvas"))
_ASKED_TAGS = {
    "math": doubts.EQUATION,
    "ruby": doubts.RUBY,
    "svg": doubts.DRAWING,
    "del": doubts.STRUCK,
    "bdo": doubts.DIRECTION,
}
_ENTRY = 6  # words of a line for a list, as it is proposed
MAX_PARAGRAPHS = 5_000  # with words; a feature of 7,000 words has some 200
_SENTENCE = (
    25  # words that are no link: what is on the program's own list and has a paragraph of so many is asked about
)


@dataclass(slots=True)
class PageReader:
    """Reads the body; `way` are the elements that the proposed text, `main`, is in."""

    composer: Composer
    story: Manuscript
    lists: FurnitureLists
    pictures: PagePictures
    main: Element
    place: str
    way: frozenset[Element] = frozenset()
    title: Element | None = None
    asked: list[str] = field(default_factory=list)  # words of which it is asked whether they belong to the article
    number: int = 0
    completed: bool = False  # whether a link was written short
    blocks: list[ManuscriptBlock] = field(default_factory=list)
    told: dict[ManuscriptTelling, list[tuple[int, str]]] = field(default_factory=dict)
    _growing: GrowingParagraph = field(default_factory=GrowingParagraph)
    _around: Around = field(default_factory=Around)  # of the paragraph that grows
    _lists: int = 0
    _depth: int = -1  # of lists

    def read(self, body: Element) -> None:
        """All of the body."""
        self.way = frozenset(self.main.iterancestors())
        if body in self.way:
            self._outer(body)
        else:
            self._within(body, Around())
        self._end(Around())
        self.story.blocks = tuple(self.blocks)
        for telling, found in self.told.items():
            words = "; ".join(dict.fromkeys(each for _, each in found if each))
            self.composer.warn(telling.code, found[0][0], words, telling.message, telling.remedy)

    # ------------------------------------------------------------------ around the proposed text

    def _outer(self, element: Element) -> None:
        """An element that the proposed text is in: what else is in it is no part of the article, or asked about."""
        self._ask(element.text or "")
        for child in element:
            if child is self.main:
                self._within(child, Around())
                self._end(Around())
            elif child in self.way:
                self._outer(child)
            else:
                self._ask("".join(self._strays(child)))
            self._ask(child.tail or "")

    def _strays(self, element: Element) -> Iterator[str]:
        """The words of an element outside the proposed text that are on no list."""
        name = name_of(element)
        if is_silent(element):
            return
        if element is self.title or self.lists.is_article(element):
            self._within_alone(element)
            return
        reason = hidden_reason(element) or self.lists.reason(element) or self.lists.reason_by_words(element)
        if reason and self.title not in element.iter():
            self._leave_out(words_of(element), reason)
        elif any(name_of(each) in BLOCKS for each in element.iterdescendants()):
            yield f"\n{element.text or ''}"
            for child in element:
                yield from self._strays(child)
                yield child.tail or ""
            yield "\n"
        else:
            yield f"\n{words_of(element)}\n" if name in BLOCKS else words_of(element, as_it_stands=True)

    def _within_alone(self, element: Element) -> None:
        self._end(Around())
        name = name_of(element)
        if name in BLOCKS:
            self._block(element, name, Around())
        else:
            self._inline(element, name, Around())
        self._end(Around())

    def _ask(self, words: str) -> None:
        """Ask about words outside: they stand below the article that intake writes, and stop it until then."""
        paragraphs = [" ".join(each.split()) for each in words.split("\n") if each.strip()]
        if not paragraphs:
            return
        whole = " ".join(paragraphs)
        if reason := self.lists.reason_for_text(whole):
            self._leave_out(whole, reason)
        elif self.lists.has_as_article(whole):
            for each in paragraphs:
                self._words(each, Around())
                self._end(Around())
        else:
            self.asked += paragraphs
            self._leave_out(whole, ASKED)
            doubt, begin = doubts.OUTSIDE, whole.split()[:_ENTRY]
            line = f'"{" ".join(begin)}{"…" if len(begin) == _ENTRY else ""}",'
            self.composer.error(doubt.code, max(self.number, 1), whole, doubt.message, doubt.remedy, line)

    # ------------------------------------------------------------------ the article

    def _within(self, element: Element, around: Around) -> None:
        """All that stands in an element."""
        self._words(element.text, around)
        for child in element:
            self._element(child, around)
            self._words(child.tail, around)

    def _words(self, text: str | None, around: Around) -> None:
        if not text:
            return
        lines = text.split("\n") if around.pre else [text]
        for place, line in enumerate(lines):
            if place:
                self._growing.end_line()
            if line.strip() or self._growing.pieces:
                self._start(around)
                self._growing.add(line, around)

    def _start(self, around: Around) -> None:
        if not self._growing.pieces:
            self._around = around

    def _element(self, element: Element, around: Around) -> None:
        name = name_of(element)
        if is_silent(element):
            if name == "script" and attribute(element, "type").lower().startswith("math/"):
                self._doubt(doubts.EQUATION, element.text or "an equation")
            return
        if self._is_left_out(element, name):
            return
        if name in BLOCKS:
            self._block(element, name, around)
        else:
            self._inline(element, name, around)

    def _is_left_out(self, element: Element, name: str) -> bool:
        """Leave out what is hidden, a control, or furniture on a list. Whether that was done."""
        if name == "svg" and not drawn_words(element):
            self._leave_out(words_of(element), "the name of a small drawing")
            self._words(" ", Around())  # it stands between the words beside it
            return True
        if reason := hidden_reason(element):
            words = words_of(element)
            self._leave_out(words, reason)
            if name in _FRAMES and reason != HIDDEN:
                self._tell(doubts.FRAME, attribute(element, "src") or attribute(element, "data") or name)
            elif words and name not in UNSHOWN:
                self._tell(doubts.HIDDEN, words)
            return True
        control = name in _CONTROLS and not any(
            name_of(each) in (*_HEADINGS, "summary") for each in element.iterancestors()
        )
        reason = _CONTROL if control else "" if name == "button" else self.lists.reason(element)
        if not reason or self._holds_text(element) or self.lists.is_article(element):
            return False
        self._leave_out(words_of(element), reason)
        return True

    def _holds_text(self, element: Element) -> bool:
        """Whether what is only on the program's own list has a paragraph of an article in it: then it is read."""
        if self.lists.is_own(element):
            return False
        if self.title is not None and self.title in element.iter():
            return True
        texts = (" ".join(each.xpath(".//text()[not(ancestor::a)]")) for each in element.iter("p", "li", "dd"))
        return any(len(text.split()) >= _SENTENCE for text in texts)

    def _block(self, element: Element, name: str, around: Around) -> None:
        self._end(around)
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
        self._within(element, around)
        self._end(around)

    def _end(self, around: Around) -> None:
        """The paragraph that grows is at its end."""
        growing, self._growing = self._growing, GrowingParagraph()
        paragraph = growing.finished(self.number + 1, self._around)
        self._around = around
        if paragraph is None:
            return
        self.number += 1
        if self.number > MAX_PARAGRAPHS:
            raise WebFileError(f"This page has more than {MAX_PARAGRAPHS:,} paragraphs.", "Divide it.")
        self.blocks.append(paragraph)
        self.story.pictures += [piece.picture for piece in paragraph.pieces if piece.picture]
        for seam in growing.seams:
            self._tell(doubts.JOINED, seam)
        if growing.raised:
            self._doubt(doubts.RAISED, "; ".join(growing.raised) + f" ({paragraph.text})")

    # ------------------------------------------------------------------ within a paragraph

    def _inline(self, element: Element, name: str, around: Around) -> None:
        inner = replace(around, strong=around.strong or is_strong(element), raised=raised_by(element) or around.raised)
        if attribute(element, "aria-hidden").lower() == "true" and any(each.isalnum() for each in words_of(element)):
            self._tell(doubts.SILENT_WORDS, words_of(element))
        self._growing.part()
        asked = "del" if is_struck(element) else name
        match name:
            case _ if asked in _ASKED_TAGS and self._is_doubtful(element, asked):
                self._between_tags(element, asked, inner)
            case "br":
                self._growing.end_line()
            case "a":
                written = attribute(element, "href")
                href = completed(written, self.place)
                self.completed = self.completed or (bool(self.place and href) and href != written)
                self._within(element, replace(inner, href=href))
            case "img" | "image":
                self._picture(element, around)
            case "q":
                self._words("“", inner)
                self._within(element, inner)
                self._words("”", inner)
            case "ins":
                self._tell(doubts.INSERTED, words_of(element))
                self._within(element, inner)
            case _:
                self._within(element, inner)
        self._growing.part()

    def _is_doubtful(self, element: Element, asked: str) -> bool:
        if asked == "bdo" and attribute(element, "dir").lower() != "rtl":
            return False
        return bool(words_of(element))

    def _between_tags(self, element: Element, asked: str, around: Around) -> None:
        """Words that somebody must decide about, between tags that stop the article."""
        self._doubt(_ASKED_TAGS[asked], words_of(element))
        self._start(around)
        self._growing.tag(f"<{asked}>")
        words = Around(strong=False, raised="", level=around.level, style=around.style, label=around.label)
        if asked in ("math", "svg", "ruby"):
            self._words(f" {words_of(element)} " if asked != "ruby" else words_of(element), words)
        else:
            self._within(element, replace(around, strong=False))
        self._growing.tag(f"</{asked}>")

    def _picture(self, element: Element, around: Around) -> None:
        found = self.pictures.of(element, self.number + 1)
        if found.words:  # a small picture in the place of a sign
            self._words(found.words, around)
        elif found.fault:
            words = attribute(element, "alt") or found.source
            doubt = doubts.PICTURE
            self.composer.error(doubt.code, self.number + 1, words, doubt.message.format(why=found.fault), doubt.remedy)
        elif found.decoration:
            self._tell(doubts.DECORATION, found.source)
        if found.picture:
            self._start(around)
            self._growing.show(found.picture)

    # ------------------------------------------------------------------ lists, tables, boxes

    def _list(self, element: Element, name: str, around: Around) -> None:
        self._depth += 1
        self._lists += 1
        list_id, counted = str(self._lists), _whole(attribute(element, "start"), 1) - 1
        self._words(element.text, around)
        other = attribute(element, "type") if attribute(element, "type") in ("a", "A", "i", "I") else ""
        for child in element:
            if name_of(child) != "li":
                self._element(child, around)
                self._words(child.tail, around)
                continue
            counted = _whole(attribute(child, "value"), counted + 1)
            number = max(counted, 0) if name == "ol" else 0
            self._item(child, Label(min(self._depth, 8), number, other if number else "", "", list_id), around)
            self._words(child.tail, around)
        self._depth -= 1
        self._end(around)

    def _item(self, element: Element, label: Label, around: Around) -> None:
        """An item: its first paragraph has the label."""
        if self._is_left_out(element, "li"):
            return
        self._end(around)
        before = len(self.blocks)
        self._paragraphs(element, replace(around, strong=around.strong or is_strong(element)))
        for place in range(before, len(self.blocks)):
            block = self.blocks[place]
            if isinstance(block, ManuscriptParagraph) and block.text and not block.level:
                if block.label is None:
                    self.blocks[place] = replace(block, label=label)
                break

    def _table(self, table: Element, around: Around) -> None:
        captions = [each for each in table if name_of(each) == "caption"]
        for caption in captions:
            self._block(caption, "caption", Around())
        rows: list[tuple[tuple[ManuscriptParagraph, ...], ...]] = []
        first = self.number + 1
        for stray in rows_of(table):
            if isinstance(stray, str):
                self._words(stray, around)
            elif name_of(stray) == "tr":
                rows.append(tuple(self._row(stray, around)))
            elif stray not in captions:
                self._element(stray, around)
        self._end(around)
        rows = [row for row in rows if any(paragraph.pieces for cell in row for paragraph in cell)]
        if not rows:
            return
        fault = irregular(table)
        if fault:
            self._doubt(doubts.TABLE, fault)
        if len(rows) == 1 and len(rows[0]) == 1:
            self.blocks.append(ManuscriptBox(first, rows[0][0]))
        else:
            self.blocks.append(ManuscriptTable(first, tuple(rows), "table" if fault else ""))

    def _row(self, row: Element, around: Around) -> Iterator[tuple[ManuscriptParagraph, ...]]:
        self._words(row.text, around)
        for cell in row:
            if name_of(cell) in ("td", "th"):
                yield self._cell(cell)
            else:
                self._element(cell, around)
            self._words(cell.tail, around)

    def _cell(self, cell: Element) -> tuple[ManuscriptParagraph, ...]:
        outer, self.blocks = self.blocks, []
        if not self._is_left_out(cell, "td"):
            self._paragraphs(cell, Around())
        inner, self.blocks = self.blocks, outer
        found: list[ManuscriptParagraph] = []
        for block in inner:
            match block:
                case ManuscriptParagraph():
                    found.append(replace(block, level=0))
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
        others = [each for each in inner if each not in captions]
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

    # ------------------------------------------------------------------ what is told

    def _leave_out(self, words: str, reason: str) -> None:
        if words:
            self.story.left_out.append(LeftOut(max(self.number, 1), words, reason))

    def _doubt(self, doubt: ManuscriptDoubt, words: str) -> None:
        self.composer.error(doubt.code, max(self.number, 1), words, doubt.message, doubt.remedy)

    def _tell(self, telling: ManuscriptTelling, words: str) -> None:
        self.told.setdefault(telling, []).append((max(self.number, 1), words))


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else otherwise
