"""The ledger of a Word file: its bytes, and what was read of it, go in; every word that differs comes out.

Nothing of the reader's code is used, and not its way either: the raw XML of every part that has words is walked as
events, whatever refers to it, and each word and sign that Word can show is counted. What was read is Markdown with the
words that were left out below it; its marks are taken off here by a few patterns. Both counts must be the same.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from xml.sax import SAXException
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.xmlreader import AttributesNSImpl, InputSource

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import create_parser

from accessible.check.article.ledger import Difference, difference_findings, differences, tokens
from accessible.check.article.word_signs import small_figure, symbol
from accessible.errors import Finding

MOST = 15_000_000  # bytes of a part: more than its reader takes
_WORDS = ("wordprocessingml/2006/main", "ooxml/wordprocessingml/main")
_WITH_TEXT = frozenset("document hdr ftr footnotes endnotes comments glossaryDocument".split())
_TEXTS = frozenset(("t", "delText"))  # also those of equations and drawings
_PARTS = frozenset(("tab", "ptab", "br", "cr", "tc"))


def unaccounted_in_word(content: bytes, read: str, supplied: Sequence[str]) -> list[Difference]:
    """Words and signs of a Word file that are neither in what was read of it nor listed as left out, or too often."""
    return differences(_file_text(content), read, supplied)


def ledger_findings(file: str, content: bytes, read: str, supplied: Sequence[str]) -> list[Finding]:
    """An error for each difference: the article stops, whatever the reader thinks of it."""
    remedy = "Copy this paragraph, paste it as text only (Paste Special), delete the old one, and tell us."
    return difference_findings("word-words", file, "Word file", remedy, unaccounted_in_word(content, read, supplied))


def _file_text(content: bytes) -> str:
    """All that the parts with words show, a paragraph a line."""
    whole: list[str] = []
    with zipfile.ZipFile(BytesIO(content)) as archive:
        styles = _StyleLetters()
        parts = sorted(name for name in archive.namelist() if name.endswith(".xml") and not name.startswith("["))
        for name in parts:
            if name.endswith("styles.xml"):
                _walk(archive, name, styles)
        for name in parts:
            if not name.endswith("styles.xml"):
                handler = _PartLetters(styles)
                _walk(archive, name, handler)
                whole.append("".join(handler.text))
    return "\n".join(whole)


def _walk(archive: zipfile.ZipFile, name: str, handler: ContentHandler) -> None:
    """Hand a part's events to a handler. What cannot be parsed has no words: its reader has refused it."""
    if name not in archive.namelist():
        return
    with archive.open(name) as file:
        content = file.read(MOST)
    parser = create_parser(forbid_dtd=True)
    parser.setFeature(feature_namespaces, True)  # noqa: FBT003  (SAX's own way to say it)
    parser.setContentHandler(handler)
    source = InputSource()
    source.setByteStream(BytesIO(content))
    try:
        parser.parse(source)
    except (SAXException, DefusedXmlException, ValueError, LookupError):
        return


def _value(attributes: AttributesNSImpl, name: str) -> str:
    """An attribute by its name without its namespace."""
    return next((attributes.getValue(key) for key in attributes.getNames() if key[1] == name), "")


@dataclass(slots=True)
class _RunLetters:
    """What of a run's looks changes its letters: raised or lowered, and the font."""

    raised: str = ""
    font: str = ""


class _StyleLetters(ContentHandler):
    """The styles that change letters, by their ids, and what each is based on."""

    def __init__(self) -> None:
        self.runs: dict[str, _RunLetters] = {}
        self.based: dict[str, str] = {}
        self.style = ""

    def startElementNS(self, name: tuple[str | None, str], qname: str | None, attrs: AttributesNSImpl) -> None:  # noqa: ARG002, N802 (SAX)
        """Note what a style says."""
        match name[1]:
            case "style":
                self.style = _value(attrs, "styleId")
                self.runs[self.style] = _RunLetters()
            case "basedOn":
                self.based[self.style] = _value(attrs, "val")
            case "vertAlign" if self.style:
                self.runs[self.style].raised = _value(attrs, "val")
            case "rFonts" if self.style:
                self.runs[self.style].font = _value(attrs, "ascii")

    def run(self, style: str) -> _RunLetters:
        """What a style says with all that it is based on."""
        found = _RunLetters()
        for _ in range(20):
            own = self.runs.get(style)
            if own is None:
                break
            found.raised, found.font = found.raised or own.raised, found.font or own.font
            style = self.based.get(style, "")
        return found


@dataclass(slots=True)
class _Alternative:
    """Several ways to show the same, each with its text; whether that is a text box."""

    texts: list[list[str]] = field(default_factory=list)
    is_box: bool = False


class _PartLetters(ContentHandler):
    """Gathers the text of one part, if it is one of Word's texts."""

    def __init__(self, styles: _StyleLetters) -> None:
        self.styles = styles
        self.text: list[str] = []
        self.counts = False
        self.root = ""
        self.run = _RunLetters()
        self.reading = False
        self.piece: list[str] = []
        self.alternatives: list[_Alternative] = []
        self.outer: list[tuple[list[str], list[str], int]] = []
        self.paragraphs: list[bool] = []  # whether each that is open begins the next one's first word
        self.dropped = False
        self.beside: list[str] = []  # of text boxes, which may hang on the middle of a word: after their paragraph
        self.within = 0  # how many paragraphs were open when this was begun

    def startElementNS(self, name: tuple[str | None, str], qname: str | None, attrs: AttributesNSImpl) -> None:  # noqa: ARG002, N802 (SAX)
        """Count what shows a word."""
        space, local = name
        if not self.root:
            self.root = local
            self.counts = local in _WITH_TEXT and str(space).endswith(_WORDS)
        match local:
            case "p":
                self.text.append("" if self.dropped else " ")
                self.dropped = False
                self.paragraphs.append(False)
            case "framePr" if _value(attrs, "dropCap") in ("drop", "margin") and self.paragraphs:
                self.paragraphs[-1] = True
            case "r":
                self.run = _RunLetters()
            case "AlternateContent":
                self.alternatives.append(_Alternative())
            case "Choice" | "Fallback":
                self._gather_apart()
            case "txbxContent":
                self._gather_apart()
                if self.alternatives:
                    self.alternatives[-1].is_box = True
            case _ if local in ("rStyle", "vertAlign", "rFonts"):
                self._look(local, attrs)
            case _:
                self._sign(local, attrs)

    def _gather_apart(self) -> None:
        self.outer.append((self.text, self.beside, self.within))
        self.text, self.beside, self.within = [], [], len(self.paragraphs)

    def _gathered(self) -> list[str]:
        """What was gathered apart; what comes now is gathered as before."""
        gathered = [*self.text, *self.beside]
        self.text, self.beside, self.within = self.outer.pop()
        return gathered

    def _put(self, words: list[str], *, is_box: bool) -> None:
        if is_box and len(self.paragraphs) > self.within:
            self.beside += words
        else:
            self.text += words

    def _look(self, local: str, attrs: AttributesNSImpl) -> None:
        """What changes the letters of a run."""
        if local == "vertAlign":
            self.run.raised = _value(attrs, "val")
        elif local == "rFonts":
            self.run.font = _value(attrs, "ascii") or self.run.font
        else:
            of_style = self.styles.run(_value(attrs, "val"))
            self.run = _RunLetters(self.run.raised or of_style.raised, self.run.font or of_style.font)

    def _sign(self, local: str, attrs: AttributesNSImpl) -> None:
        """What stands for a sign, or holds letters."""
        if local in _TEXTS:
            self.reading, self.piece = True, []
        elif local == "noBreakHyphen":
            self.text.append("-")
        elif local in _PARTS:
            self.text.append(" ")
        elif local == "sym":
            self.text.append(symbol(_value(attrs, "font"), _value(attrs, "char")))
        elif local == "textpath":
            self.text.append(f" {_value(attrs, 'string')} ")

    def characters(self, content: str) -> None:
        """The letters themselves."""
        if self.reading:
            self.piece.append(content)

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:  # noqa: ARG002, N802 (SAX)
        """Put what was gathered to its place."""
        local = name[1]
        if local in _TEXTS and self.reading:
            self.reading = False
            if self.counts:
                self.text.append(_lettered("".join(self.piece), self.run))
        elif local == "p":
            self.dropped = bool(self.paragraphs) and self.paragraphs.pop()
            self.text.append("" if self.dropped else "\n")
            if len(self.paragraphs) == self.within:
                self.text += self.beside
                self.beside = []
        elif local == "tc":
            self.text.append("\n")
        elif local == "txbxContent":
            self._put(self._gathered(), is_box=True)
        elif local in ("Choice", "Fallback"):
            gathered = self._gathered()
            if self.alternatives:
                self.alternatives[-1].texts.append(gathered)
        elif local == "AlternateContent" and self.alternatives:
            alternative = self.alternatives.pop()
            self._put(_shown(alternative), is_box=alternative.is_box)


def _shown(alternative: _Alternative) -> list[str]:
    """The first way that has words, with the words that only another one has: those would be lost."""
    texts = [text for text in alternative.texts if "".join(text).strip()]
    if not texts:
        return []
    shown = tokens("".join(texts[0]))
    others: Counter[str] = Counter()
    for text in texts[1:]:
        others |= tokens("".join(text)) - shown
    return [*texts[0], *(f" {word} " for word in others.elements())]


def _lettered(text: str, run: _RunLetters) -> str:
    """The letters as they show: figures that are raised or lowered, letters of Symbol as its signs."""
    if run.font.casefold() in ("symbol", "wingdings"):
        return "".join(letter if letter.isspace() else symbol(run.font, f"{ord(letter):X}") for letter in text)
    if run.raised in ("superscript", "subscript"):
        kind = run.raised.upper()
        if not re.search(r"[^\W\d]", text):
            return "".join(small_figure(letter, kind) for letter in text)
    return text
