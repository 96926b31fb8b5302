"""The inside of paragraphs of a web page: an element goes in; its words, pictures and doubts come out.

What is not known is read as text. What begins a block of its own is handed to whoever reads blocks (`story`).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from accessible.sources.compose import Composer
from accessible.sources.manuscript.blocks import LeftOut, Manuscript, ManuscriptBlock
from accessible.sources.manuscript.doubts import ManuscriptDoubt, ManuscriptTelling
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
from accessible.sources.webpage.furniture_words import CONTROLS, lines_like_text
from accessible.sources.webpage.inside import Around, GrowingParagraph
from accessible.sources.webpage.parse import Element, WebFileError
from accessible.sources.webpage.pictures import PagePictures

ASKED = "it is asked whether this belongs to the article"
ENTRY = 6  # words of a line for a list, as it is proposed
MAX_PARAGRAPHS = 5_000  # with words; a feature of 7,000 words has some 200
_CONTROL = "a button, a field or a choice, which paper has not"
_OPENING = frozenset("h1 h2 h3 h4 h5 h6 summary".split())  # a button in one of these opens the text below it
_FRAMES = frozenset(("iframe", "object", "embed", "video", "audio", "applet", "canvas"))
_ASKED_TAGS = {
    "math": doubts.EQUATION,
    "ruby": doubts.RUBY,
    "svg": doubts.DRAWING,
    "del": doubts.STRUCK,
    "bdo": doubts.DIRECTION,
}
_SENTENCE = 25  # words that are no link: with a paragraph of so many, what only the program's list names is read


@dataclass(slots=True)
class PhraseReader:
    """What all readers of a page share: the paragraph that grows, the blocks so far, and what was found on the way."""

    composer: Composer
    story: Manuscript
    lists: FurnitureLists
    pictures: PagePictures
    place: str
    title: Element | None = None
    number: int = 0
    completed: bool = False  # whether a link was written short
    blocks: list[ManuscriptBlock] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)  # words of which it is asked whether they belong to the article
    told: dict[ManuscriptTelling, list[tuple[int, str]]] = field(default_factory=dict)
    _growing: GrowingParagraph = field(default_factory=GrowingParagraph)
    _around: Around = field(default_factory=Around)  # of the paragraph that grows

    def block(self, element: Element, name: str, around: Around) -> None:
        """Read an element that begins a block."""
        raise NotImplementedError

    def within(self, element: Element, around: Around) -> None:
        """All that stands in an element."""
        self.words(element.text, around)
        for child in element:
            self.element(child, around)
            self.words(child.tail, around)

    def words(self, text: str | None, around: Around) -> None:
        """Words as they stand; text that keeps its lines keeps them."""
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

    def element(self, element: Element, around: Around) -> None:
        """One element, if it is shown."""
        name = name_of(element)
        if is_silent(element):
            if name == "script" and attribute(element, "type").lower().startswith("math/"):
                self.doubt(doubts.EQUATION, element.text or "an equation")
                self._mark("<math>", "</math>", around)
            return
        if self.is_left_out(element, name):
            return
        if name in BLOCKS:
            self.block(element, name, around)
        else:
            self.inline(element, name, around)

    def is_left_out(self, element: Element, name: str) -> bool:
        """Leave out what is hidden, a control, or furniture on a list. Whether that was done."""
        if name == "svg" and not drawn_words(element):
            self.leave_out(words_of(element), "the name of a small drawing")
            self.words(" ", Around())  # it stands between the words beside it
            return True
        if reason := hidden_reason(element):
            words = words_of(element)
            self.leave_out(words, reason)
            if name in _FRAMES and reason != HIDDEN:
                self.remark(doubts.FRAME, attribute(element, "src") or attribute(element, "data") or name)
            elif words and name not in UNSHOWN:
                self.remark(doubts.HIDDEN, words)
            return True
        control = name in CONTROLS and not any(name_of(each) in _OPENING for each in element.iterancestors())
        reason = _CONTROL if control else "" if name == "button" else self.lists.reason(element)
        if not reason or self._holds_text(element) or self.lists.is_article(element):
            return False
        self.leave_out_or_ask(element, reason, cautions_only=control)
        return True

    def leave_out_or_ask(self, element: Element, reason: str, *, cautions_only: bool) -> None:
        """Leave out what is on a list. What only the program's list has is asked about if it does not look like it."""
        words = words_of(element)
        own = "" if self.lists.is_own(element) else self.lists.reason_by_words(element)
        title = words_of(self.title) if self.title is not None else ""  # with which the way to a page ends
        if (
            own
            or self.lists.is_own(element)
            or not lines_like_text(element, reason, title, cautions_only=cautions_only)
        ):
            self.leave_out(words, own or reason)
            return
        rule, what = self.lists.rule(element)
        doubt, what = doubts.FURNITURE, what or _CONTROL
        remedy = doubt.remedy.format(rule=rule or name_of(element))
        self.put_aside([words], replace(doubt, message=doubt.message.format(what=what), remedy=remedy))

    def put_aside(self, paragraphs: list[str], doubt: ManuscriptDoubt) -> None:
        """Ask about words: they stand below the article that intake writes, and stop it until then."""
        self.asked += paragraphs
        whole = " ".join(paragraphs)
        self.leave_out(whole, ASKED)
        begin = whole.split()[:ENTRY]
        line = f'"{" ".join(begin)}{"…" if len(begin) == ENTRY else ""}",'
        self.composer.error(doubt.code, max(self.number, 1), whole, doubt.message, doubt.remedy, line)

    def _holds_text(self, element: Element) -> bool:
        """Whether what is only on the program's own list has a paragraph of an article in it: then it is read."""
        if self.lists.is_own(element):
            return False
        if self.title is not None and self.title in element.iter():
            return True
        texts = (" ".join(each.xpath(".//text()[not(ancestor::a)]")) for each in element.iter("p", "li", "dd"))
        return any(len(text.split()) >= _SENTENCE for text in texts)

    def end(self, around: Around) -> None:
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
            self.remark(doubts.JOINED, seam)
        if growing.raised:
            self.doubt(doubts.RAISED, "; ".join(growing.raised) + f" ({paragraph.text})")

    def inline(self, element: Element, name: str, around: Around) -> None:
        """An element within a paragraph."""
        inner = replace(around, strong=around.strong or is_strong(element), raised=raised_by(element) or around.raised)
        if attribute(element, "aria-hidden").lower() == "true" and any(each.isalnum() for each in words_of(element)):
            self.remark(doubts.SILENT_WORDS, words_of(element))
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
                self.within(element, replace(inner, href=href))
            case "img" | "image":
                self._picture(element, around)
            case "q":
                self.words("“", inner)
                self.within(element, inner)
                self.words("”", inner)
            case "ins":
                self.remark(doubts.INSERTED, words_of(element))
                self.within(element, inner)
            case _:
                self.within(element, inner)
        self._growing.part()

    def _is_doubtful(self, element: Element, asked: str) -> bool:
        if asked == "bdo" and attribute(element, "dir").lower() != "rtl":
            return False
        return bool(words_of(element))

    def _between_tags(self, element: Element, asked: str, around: Around) -> None:
        """Words that somebody must decide about, between tags that stop the article."""
        self.doubt(_ASKED_TAGS[asked], words_of(element))
        self._start(around)
        self._growing.tag(f"<{asked}>")
        words = Around(strong=False, raised="", level=around.level, style=around.style, label=around.label)
        if asked in ("math", "svg", "ruby"):
            self.words(f" {words_of(element)} " if asked != "ruby" else words_of(element), words)
        else:
            self.within(element, replace(around, strong=False))
        self._growing.tag(f"</{asked}>")

    def _picture(self, element: Element, around: Around) -> None:
        found = self.pictures.of(element, self.number + 1)
        if found.words:  # a small picture in the place of a sign
            self.words(found.words, around)
        elif found.fault:
            words = attribute(element, "alt") or found.source
            doubt = doubts.PICTURE
            self.composer.error(doubt.code, self.number + 1, words, doubt.message.format(why=found.fault), doubt.remedy)
        elif found.decoration:
            self.remark(doubts.DECORATION, found.source)
        if found.picture:
            self._start(around)
            self._growing.show(found.picture)
        elif found.fault:
            self._mark("<img>", "", around)

    def _mark(self, begin: str, end: str, around: Around) -> None:
        """Stop the article here, until somebody has put in what could not be read."""
        self._start(around)
        for tag in filter(None, (begin, end)):
            self._growing.tag(tag)

    def leave_out(self, words: str, reason: str) -> None:
        """List words that are not in the article."""
        if words:
            self.story.left_out.append(LeftOut(max(self.number, 1), words, reason))

    def doubt(self, doubt: ManuscriptDoubt, words: str) -> None:
        """Ask about words."""
        self.composer.error(doubt.code, max(self.number, 1), words, doubt.message, doubt.remedy)

    def remark(self, telling: ManuscriptTelling, words: str) -> None:
        """Note words to tell of: those of one kind are told together."""
        self.told.setdefault(telling, []).append((max(self.number, 1), words))
