"""Read a pronunciation lexicon: a W3C PLS 1.0 file in, a `Lexicon` out, every fault with its line.

A lexeme has aliases (words for words), phonemes (IPA, as British dictionaries write it), or both. The one
that is preferred, or else the first, counts (section 4.9.3). Where that is a phoneme, voices that cannot be
given sounds say the first alias, or the word as it is written.
Nothing is passed over in silence save what is for people: an element, attribute or word that would have no
effect is a fault, because whoever wrote it believes that it has one.
Parsed by defusedxml's SAX reader: it refuses document types, entities and outside references before they
do harm, is pure Python, and (unlike ElementTree) knows the line of every element.
Source: Pronunciation Lexicon Specification 1.0, section 4, https://www.w3.org/TR/pronunciation-lexicon/.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.xmlreader import AttributesNSImpl, Locator

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import create_parser

from accessible.errors import Finding, Severity, SourceError
from accessible.plain_file import RefusedFileError, read_plain
from accessible.plan.lexicon import Entry, Lexicon, fault_of, plain_marks
from accessible.plan.sounds import CONSONANTS, VOWELS, fault_of_sounds
from accessible.sources.lexicon_encoding import encoding_fault

NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"  # section 4.1
XML = "http://www.w3.org/XML/1998/namespace"
MAX_BYTES = 1_000_000
IPA = "ipa"  # the one alphabet that is read: section 2
# (element, where it stands, the attributes that are read), from section 4. `role` is not: see `_check_attributes`.
ELEMENTS = {
    "lexicon": ("", ("version", "alphabet")),
    "meta": ("lexicon", ()),
    "metadata": ("lexicon", ()),
    "lexeme": ("lexicon", ()),
    "grapheme": ("lexeme", ()),
    "alias": ("lexeme", ("prefer",)),
    "phoneme": ("lexeme", ("prefer", "alphabet")),
    "example": ("lexeme", ()),
}
SILENT = frozenset(("meta", "metadata", "example"))  # for people: sections 4.2, 4.3 and 4.8
CONTAINERS = frozenset(("lexicon", "lexeme"))
TRUTH = {"true": True, "1": True, "false": False, "0": False}  # XML Schema's boolean
LETTERS_IN_A_ROW = re.compile(r"\b[A-Z]{2,}")
THE_SOUNDS = f"The sounds are: {' '.join((*VOWELS, *CONSONANTS))}."
TYPE_AGAIN = "Type the written form again."
PLAIN_WORDS = "Give it an <alias> in plain words."
SAVE_AS = 'Save the file as UTF-8, and begin it with <?xml version="1.0" encoding="UTF-8"?>.'


@dataclass(frozen=True, slots=True)
class Pronunciation:
    """An alias or a phoneme of a lexeme, in its place of the file."""

    kind: str
    text: str
    line: int
    prefer: bool


@dataclass(slots=True)
class Lexeme:
    """What has been read of one lexeme."""

    line: int
    graphemes: list[str] = field(default_factory=list)
    pronunciations: list[Pronunciation] = field(default_factory=list)

    def chosen(self, *kinds: str) -> Pronunciation | None:
        """The preferred pronunciation of these kinds, else the first (section 4.9.3)."""
        there = [each for each in self.pronunciations if each.kind in kinds]
        return next((each for each in there if each.prefer), there[0] if there else None)


class LexemeReader(ContentHandler):
    """Gathers entries and findings while the file is parsed. The method names are SAX's."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self.file = file
        self.entries: dict[str, Entry] = {}  # by written form, with plain marks
        self.findings: list[Finding] = []
        self._locator: Locator | None = None
        self._lexeme = Lexeme(0)
        self._open: list[str] = []  # elements that are open, the outermost first
        self._passed_over = 0  # how many are open inside an element that is not read
        self._text: list[str] = []
        self._prefer = False
        self._alphabet = ""  # of the file
        self._begun = 0  # the line on which the element that is open begins

    def setDocumentLocator(self, locator: Locator) -> None:  # noqa: N802 (SAX's name)
        """Where `line` comes from."""
        self._locator = locator

    @property
    def line(self) -> int:
        """The line that is being parsed, from 1."""
        return (self._locator.getLineNumber() or 0) if self._locator else 0

    def startElementNS(  # noqa: N802 (SAX's name)
        self, name: tuple[str | None, str], qname: str | None, attrs: AttributesNSImpl
    ) -> None:
        """Opens a lexeme or the text of its parts; passes over what is for people; reports the rest."""
        space, tag = name
        if self._passed_over:
            self._passed_over += 1
            return
        self._check_loose_text()
        parent = self._open[-1] if self._open else ""
        if fault := _misplaced(space, tag, parent):
            remedy = f'Begin it with <lexicon xmlns="{NAMESPACE}">.' if not parent else "Correct its name or its place."
            self._report(fault, remedy, qname or tag)
        if fault or tag in SILENT:
            self._passed_over = 1
            return
        self._open.append(tag)
        self._begun = self.line
        self._check_attributes(tag, attrs)
        if tag == "lexeme":
            self._lexeme = Lexeme(self.line)

    def characters(self, content: str) -> None:
        """The text of a grapheme, alias or phoneme."""
        if not self._passed_over:
            self._text.append(content)

    def endElementNS(self, _name: tuple[str | None, str], _qname: str | None) -> None:  # noqa: N802 (SAX's name)
        """Keeps what has been read of a lexeme's part, and the whole lexeme at its end."""
        if self._passed_over:
            self._passed_over -= 1
            return
        self._check_loose_text()
        tag, text = self._open.pop(), " ".join("".join(self._text).split())
        self._text = []
        if tag == "grapheme":
            self._lexeme.graphemes.append(unicodedata.normalize("NFC", text))
        elif tag in ("alias", "phoneme"):
            self._lexeme.pronunciations.append(Pronunciation(tag, text, self._begun, self._prefer))
        elif tag == "lexeme":
            self._keep(self._lexeme)

    def _check_loose_text(self) -> None:
        """Words right inside <lexicon> or <lexeme> belong to no entry."""
        if self._open and self._open[-1] in CONTAINERS:
            if words := " ".join("".join(self._text).split()):
                self._report(f"these words of <{self._open[-1]}> are in no entry", "Put them in an element.", words)
            self._text = []

    def _check_attributes(self, tag: str, attrs: AttributesNSImpl) -> None:
        known = ELEMENTS[tag][1]
        for (space, attribute), value in attrs.items():
            if attribute == "role" and tag == "lexeme":
                fault = "an entry for one role of a word would be said in every role"
                self._report(fault, "Take role out, or say the word under say: in the article.", value)
            elif not space and attribute not in known:
                self._report(f"<{tag}> has no attribute {attribute}", "Correct its name, or take it out.", attribute)
            elif (space, attribute) == (XML, "lang") and (tag != "lexicon" or not value.lower().startswith("en")):
                fault = f"the language {value!r} is not read; every entry is English"
                self._report(fault, 'Write xml:lang="en-GB" on <lexicon>, and none elsewhere.', value)
        if tag == "lexicon":
            self._alphabet = attrs.get((None, "alphabet"), "")
            if attrs.get((None, "version")) != "1.0":
                self._report("the version is not 1.0", 'Write version="1.0" on <lexicon>.', tag)
        elif tag == "phoneme" and (alphabet := attrs.get((None, "alphabet"), self._alphabet)) != IPA:
            self._report(f"the alphabet {alphabet!r} is not read", 'Write it in IPA, with alphabet="ipa".', alphabet)
        prefer = attrs.get((None, "prefer"), "false")
        self._prefer = TRUTH.get(prefer, False)
        if prefer not in TRUTH:
            self._report("prefer is neither true nor false", 'Write prefer="true", or take it out.', prefer)

    def _keep(self, lexeme: Lexeme) -> None:
        if not lexeme.graphemes:
            self._report("a lexeme has no grapheme", "Add its written form.", line=lexeme.line)
        elif not lexeme.pronunciations:
            self._report("it has no alias and no phoneme", PLAIN_WORDS, lexeme.graphemes[0], lexeme.line)
        before = len(self.findings)
        for each in lexeme.pronunciations:
            self._check_pronunciation(each, " ".join(lexeme.graphemes))
        first, alias = lexeme.chosen("alias", "phoneme"), lexeme.chosen("alias")
        if first is None or len(self.findings) > before:
            return
        sounds = first.text if first.kind == "phoneme" else ""
        for written in lexeme.graphemes:
            self._keep_entry(Entry(written, alias.text if alias else written, f"{self.file}:{lexeme.line}", sounds))

    def _check_pronunciation(self, each: Pronunciation, written: str) -> None:
        """All of them, not the chosen one alone: what is wrong in any would come out when another is taken away."""
        if not each.text:
            self._report(f"the {each.kind} is empty", "Fill it in, or take it out.", written, each.line)
        elif each.kind == "phoneme" and (fault := fault_of_sounds(each.text)):
            self._report(fault, THE_SOUNDS, f"{written} {each.text}", each.line)
        elif each.kind == "alias" and (row := LETTERS_IN_A_ROW.search(each.text)):
            fault = f"the alias has letters in a row, {row[0]!r}, which each voice reads in its own way"
            self._report(fault, f"Write them apart: {' '.join(row[0])}. Or write small letters.", each.text, each.line)
        elif each.kind == "alias" and (fault := fault_of("x", each.text)):
            self._report(fault, PLAIN_WORDS, f"{written} {each.text}", each.line)

    def _keep_entry(self, entry: Entry) -> None:
        line, key = int(entry.source.rpartition(":")[2]), plain_marks(entry.written)
        if fault := fault_of(entry.written, entry.spoken):
            remedy = TYPE_AGAIN if fault.startswith("the written form") else PLAIN_WORDS
            self._report(fault, remedy, entry.written, line)
        elif key in self.entries:
            self._report(f"there is an entry already ({self.entries[key].source})", "Keep one.", entry.written, line)
        else:
            self.entries[key] = entry

    def _report(self, fault: str, remedy: str, words: str = "", line: int = 0) -> None:
        message = f"The lexicon cannot be used: {fault}."
        self.findings.append(_finding(self.file, message, remedy, line or self.line, words))


def read_pls(path: Path) -> Lexicon:
    """The entries of a PLS file; each entry's source is "file:line".

    Raises `SourceError` with every finding: not there, too large, not XML, a document type or entity,
    a sound that no voice knows, an alias that is not plain words, a written form that is there twice.
    """
    file = path.name
    reader = LexemeReader(file)
    content = b""
    try:
        content = read_plain(path, path.parent, MAX_BYTES, "Take out what is not needed.")
        if fault := encoding_fault(content):
            raise _refusal(file, f"The lexicon cannot be read. {fault}", SAVE_AS, 1, _words_of_line(content, 1))
        _parse(content, reader)
    except RefusedFileError as error:
        raise _refusal(file, f"The lexicon cannot be read. {error.message}", error.remedy) from error
    except DefusedXmlException as error:
        remedy = "Take out <!DOCTYPE …> and its entities: they are refused for safety."
        words = _words_of_line(content, reader.line)
        raise _refusal(file, "The lexicon has a document type.", remedy, reader.line, words) from error
    except (LookupError, ValueError) as error:  # an encoding that Python does not have, or only by half
        message = f"The lexicon cannot be read: {error}."
        raise _refusal(file, message, SAVE_AS, reader.line or 1, _words_of_line(content, reader.line or 1)) from error
    except SAXParseException as error:
        line = error.getLineNumber() or 0
        message = f"The lexicon is not well-formed XML: {error.getMessage()}."
        remedy = f"Correct this line. Does it look right? {SAVE_AS}"
        raise _refusal(file, message, remedy, line, _words_of_line(content, line)) from error
    lexicon = Lexicon(tuple(reader.entries.values())) if not reader.findings else Lexicon()
    if findings := (*reader.findings, *_lost_readings(file, lexicon)):
        raise SourceError(findings)
    return lexicon


def _misplaced(space: str | None, tag: str, parent: str) -> str:
    """Why an element cannot stand where it stands, in words; empty if it can."""
    if not parent:
        return "" if (space, tag) == (NAMESPACE, "lexicon") else "this is not a PLS 1.0 lexicon"
    if space != NAMESPACE:
        return f"<{tag}> is an element of another namespace ({space or 'none'}), and would not be read"
    if tag not in ELEMENTS:
        return f"PLS 1.0 has no element <{tag}>"
    return "" if ELEMENTS[tag][0] == parent else f"<{tag}> stands inside <{parent}>"


def _lost_readings(file: str, lexicon: Lexicon) -> list[Finding]:
    """Aliases that have a word of another entry in them: an alias is said as it stands, so that reading is lost."""
    findings = []
    for entry in lexicon.entries:
        found = None if entry.phonemes else lexicon.search(entry.spoken)
        if found and (found.phonemes or found.spoken != entry.spoken[found.start : found.end]):
            other = entry.spoken[found.start : found.end]
            message = f"The lexicon cannot be used: the alias has {other!r} in it, which has an entry of its own."
            remedy = f"Write {found.as_staff_write!r}, or give this entry a phoneme."
            line = int(entry.source.rpartition(":")[2])
            findings.append(_finding(file, message, remedy, line, f"{entry.written}: {entry.spoken}"))
    return findings


def _words_of_line(content: bytes, line: int) -> str:
    """The beginning of a line, to find it by; letters that are not UTF-8 are shown as �."""
    lines = content.decode("utf-8", "replace").splitlines()
    return lines[line - 1].strip()[:60] if 0 < line <= len(lines) else ""


def _parse(content: bytes, reader: LexemeReader) -> None:
    parser = create_parser(forbid_dtd=True, forbid_entities=True, forbid_external=True)
    parser.setFeature(feature_namespaces, 1)
    parser.setContentHandler(reader)
    parser.parse(BytesIO(content))


def _finding(file: str, message: str, remedy: str, line: int, words: str = "") -> Finding:
    return Finding("lexicon", Severity.ERROR, message, file, line, words, remedy)


def _refusal(file: str, message: str, remedy: str, line: int = 0, words: str = "") -> SourceError:
    return SourceError((_finding(file, message, remedy, line, words),))
