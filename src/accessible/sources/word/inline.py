"""The inside of a paragraph of a Word file: its elements go in; pieces of words, text boxes and doubts come out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from accessible.sources.manuscript.blocks import ManuscriptPiece, Picture
from accessible.sources.manuscript.doubts import ManuscriptDoubt
from accessible.sources.manuscript.raised import on_the_line
from accessible.sources.word import doubts
from accessible.sources.word.controls import PROMPTS, is_contents, prompt_of
from accessible.sources.word.fields import Fields, address_of, refused
from accessible.sources.word.package import Relationship
from accessible.sources.word.styles import RunLook, Styles
from accessible.sources.word.symbols import is_sign_font, sign_of
from accessible.sources.word.tree import all_words, child, chosen, value

CONTENTS = "Word's own list of headings: the magazine has its own"
HIDDEN = "hidden in Word"
INSTRUCTION = "the instruction of a field, which Word does not show"
PLACEHOLDER = "a prompt of a form that nobody filled in"
_THROUGH = frozenset(("w:smartTag", "w:customXml", "w:sdtContent", "w:moveTo", "w:ins"))
_TRACKED = {"w:ins": "inserted", "w:moveTo": "moved here", "w:del": "deleted", "w:moveFrom": "moved away"}
_SPACES = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011"}
_GONE = frozenset(("w:del", "w:moveFrom"))
_LINEAR = frozenset(
    "m:oMath m:oMathPara m:oMathParaPr m:jc m:r m:t m:rPr m:sty m:scr m:nor m:lit m:ctrlPr w:rPr w:rFonts w:i w:b w:sz "
    "w:szCs w:lang w:color w:iCs w:bCs".split()
)
_MADE_BY_WORD = frozenset("w:pgNum w:dayShort w:dayLong w:monthShort w:monthLong w:yearShort w:yearLong".split())


@dataclass(slots=True)
class InsideReader:
    """Walks one paragraph. What it found is in its fields."""

    styles: Styles
    relationships: dict[str, Relationship]
    fields: Fields
    properties: Element | None
    number: int
    pieces: list[ManuscriptPiece] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    doubts: list[tuple[ManuscriptDoubt, str]] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)  # words, reason
    contents: list[str] = field(default_factory=list)  # words where Word's own list of headings is
    prompts: list[str] = field(default_factory=list)  # words that Word calls a prompt, and that were read
    decorations: list[str] = field(default_factory=list)  # words of pictures that are marked as such: no text of Word's
    looks: list[RunLook] = field(default_factory=list)

    def read(self, parent: Element, href: str = "") -> None:
        """All that stands in an element."""
        for each in parent:
            self._element(each, href)

    def _doubt(self, doubt: ManuscriptDoubt, words: str) -> None:
        self.doubts.append((doubt, words))

    def _element(self, element: Element, href: str) -> None:
        match element.tag:
            case "w:r":
                self._in_run(element, self.styles.look(element, self.properties), href)
            case "w:hyperlink":
                self._link(element, href)
            case "w:fldSimple":
                self._simple_field(element, href)
            case "w:sdt":
                self._control(element, href)
            case "mc:AlternateContent":
                self.read(chosen(element), href)
            case "w:pPr":
                self._mark(element)
            case _:
                self._rarer_element(element, href)

    def _rarer_element(self, element: Element, href: str) -> None:
        """What few paragraphs have."""
        match element.tag:
            case "w:bdo" | "w:dir":
                self._turned(element, href)
            case "m:oMath" | "m:oMathPara":
                self._equation(element)
            case _ if element.tag in _TRACKED or element.tag in _THROUGH:
                self._through(element, href)
            case _ if all_words(element):
                self._doubt(doubts.UNKNOWN, all_words(element))

    def _link(self, element: Element, href: str) -> None:
        self.read(element, self._address(element) or href)

    def _turned(self, element: Element, href: str) -> None:
        if value(element) == "rtl" and all_words(element):
            self._doubt(doubts.DIRECTION, all_words(element))
        self.read(element, href)

    def _through(self, element: Element, href: str) -> None:
        """An element that only stands around others; a tracked change is told."""
        if how := _TRACKED.get(element.tag):
            self._doubt(doubts.CHANGES, f"{how}: {all_words(element) or 'a sign or a picture'}")
        if element.tag not in _GONE:
            self.read(element, href)

    def _mark(self, properties: Element) -> None:
        """The paragraph's own end may be a tracked change: two paragraphs are then one, or one is two."""
        mark = child(properties, "w:rPr")
        for each in mark if mark is not None else ():
            if how := _TRACKED.get(each.tag):
                self._doubt(doubts.CHANGES, f"{how}: the end of this paragraph")

    def _address(self, link: Element) -> str:
        relationship = self.relationships.get(link.get("r:id", ""))
        if relationship is None or not relationship.external:
            return ""
        anchor = link.get("w:anchor", "")
        return f"{relationship.target}#{anchor}" if anchor and "#" not in relationship.target else relationship.target

    def _simple_field(self, element: Element, href: str) -> None:
        instruction = element.get("w:instr", "")
        if words := refused(instruction, has_result=len(element) > 0):
            self._doubt(doubts.FIELD, words)
        self.read(element, address_of(instruction) or href)

    def _control(self, element: Element, href: str) -> None:
        """A content control: its words count, but not Word's own prompt that stands where nobody wrote."""
        words = prompt_of(element)
        if words in PROMPTS:
            self.left_out.append((words, PLACEHOLDER))
            return
        self.prompts += [words] if words else []
        content = child(element, "w:sdtContent")
        listing = is_contents(element)
        self.fields.listing += listing
        self.read(content if content is not None else Element("w:sdtContent"), href)
        self.fields.listing -= listing

    def _equation(self, element: Element) -> None:
        if all(each.tag in _LINEAR for each in element.iter()):
            self._add(" ".join(each.text or "" for each in element.iter("m:t")), RunLook(), "")
        else:
            self._doubt(doubts.EQUATION, all_words(element))

    def _in_run(self, parent: Element, look: RunLook, href: str) -> None:
        for each in parent:
            match each.tag:
                case "w:t":
                    self._text(each.text or "", look, href)
                case "w:sym":
                    self._sign(each, look, href)
                case "w:br" if each.get("w:type", "") in ("page", "column"):
                    self._add("\f", look, href)
                case "w:footnoteReference" | "w:endnoteReference":
                    self._note_mark(each)
                case "w:fldChar" | "w:instrText":
                    self._field(each)
                case "mc:AlternateContent":
                    self._in_run(chosen(each), look, href)
                case _ if each.tag in _SPACES:
                    self._add(_SPACES[each.tag], look, href)
                case _:
                    self._rarer(each)

    def _rarer(self, element: Element) -> None:
        """What few paragraphs have in a run."""
        match element.tag:
            case "w:drawing" | "w:pict":
                self._drawing(element)
            case "w:object":
                kind = next((each.get("ProgID", "") for each in element.iter("o:OLEObject")), "")
                self._doubt(doubts.EMBEDDED, all_words(element) or kind)
            case "w:ruby":
                self._doubt(doubts.RUBY, all_words(element))
            case "w:delText" | "w:delInstrText":
                self._doubt(doubts.CHANGES, f"deleted: {element.text or ''}")
            case _ if element.tag in _MADE_BY_WORD:
                self._doubt(doubts.FIELD, element.tag.removeprefix("w:"))
            case _ if element.tag != "w:rPr" and all_words(element):
                self._doubt(doubts.UNKNOWN, all_words(element))

    def _text(self, text: str, look: RunLook, href: str) -> None:
        if is_sign_font(look.font):
            signs = [letter if letter.isspace() else sign_of(look.font, ord(letter)) for letter in text]
            if not all(signs):
                self._doubt(doubts.SYMBOL, f"{text} ({look.font})")
            text = "".join(signs)
        self._add(text.replace("\n", " ").replace("\r", " "), look, href)

    def _sign(self, element: Element, look: RunLook, href: str) -> None:
        font, number = element.get("w:font", ""), element.get("w:char", "")
        try:
            sign = sign_of(font, int(number, 16))
        except ValueError:
            sign = ""
        if not sign:
            before = "".join(piece.text[-20:] for piece in self.pieces[-20:])[-20:]
            self._doubt(doubts.SYMBOL, f"{before}? ({font} {number})")
        self._add(sign, look, href)

    def _add(self, text: str, look: RunLook, href: str) -> None:
        """Words that are shown, as they stand on the line."""
        if not text:
            return
        if not self.fields.visible:
            self.left_out.append((text, INSTRUCTION))
            self.fields.stray(text)
            return
        if look.hidden:
            self.left_out.append((text, HIDDEN))
            return
        if self.fields.contents:
            self.contents.append(text)
            return
        if text.strip():
            self.looks.append(look)
        if look.struck and text.strip():
            self._doubt(doubts.STRUCK, text)
        before = self.pieces[-1].text if self.pieces else ""
        line = on_the_line(text, look.raised, before)
        if line is None:
            self._doubt(doubts.RAISED, f"{before[-20:]}{text}")
            line = text
        self.pieces.append(ManuscriptPiece(line, look.strong, href or self.fields.href))

    def _note_mark(self, element: Element) -> None:
        if self.fields.visible:
            kind = element.tag.removeprefix("w:").removesuffix("Reference")
            self.pieces.append(ManuscriptPiece("", note=f"{kind} {element.get('w:id', '')}"))

    def _field(self, element: Element) -> None:
        words = stray = ""
        if element.tag == "w:instrText":
            self.fields.instruct(element.text or "")
        else:
            match element.get("w:fldCharType", ""):
                case "begin":
                    self.fields.begin(self.number)
                case "separate":
                    words, stray = self.fields.show()
                case "end":
                    words, stray = self.fields.end()
        if words:
            self._doubt(doubts.FIELD, words)
        if stray:
            self._doubt(doubts.STRAY, stray)

    def _drawing(self, drawing: Element) -> None:
        """Pictures, text boxes, and what has words of its own and no place here."""
        properties = next(drawing.iter("wp:docPr"), None)
        shape = next((each for each in drawing.iter() if each.get("alt")), None)
        words = value(properties, "descr") or value(shape, "alt")
        decorative = any(is_on_number(each) for each in drawing.iter("adec:decorative"))
        for each in shown(drawing):
            match each.tag:
                case "w:txbxContent":
                    self.boxes.append(each)
                case "a:blip" | "v:imagedata":
                    self._picture(each, words, decorative=decorative)
                case "c:chart" | "dgm:relIds":
                    self._doubt(doubts.DRAWING, words or value(properties, "name"))
                case "v:textpath":
                    self._doubt(doubts.DRAWING, each.get("string", ""))
                case "a:t":
                    self._doubt(doubts.DRAWING, each.text or "")

    def _picture(self, image: Element, words: str, *, decorative: bool) -> None:
        relationship = self.relationships.get(image.get("r:embed") or image.get("r:id") or "")
        if relationship is None or relationship.external:
            linked = self.relationships.get(image.get("r:link") or image.get("r:href") or "", relationship)
            self._doubt(doubts.LINKED, linked.target if linked else words)
        elif decorative:
            self.decorations += [words] if words.strip() else []
        else:
            self.pieces.append(ManuscriptPiece("", picture=Picture(relationship.target, words, self.number)))


def is_on_number(element: Element) -> bool:
    """Whether a switch of DrawingML is on."""
    return element.get("val", "") in ("1", "true")


def shown(element: Element) -> Iterator[Element]:
    """Elements of a drawing in order. What is in a text box is not looked into, nor what is shown otherwise."""
    for each in element:
        if each.tag == "mc:AlternateContent":
            yield from shown(chosen(each))
            continue
        yield each
        if each.tag != "w:txbxContent":
            yield from shown(each)
