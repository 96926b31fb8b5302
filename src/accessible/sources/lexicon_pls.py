"""Read a pronunciation lexicon: a W3C PLS 1.0 file in, a `Lexicon` out, every fault with its line.

A lexeme has aliases (words for words), phonemes (IPA, as British dictionaries write it), or both. The one
that is preferred, or else the first, counts (section 4.9.3). Where that is a phoneme, voices that cannot be
given sounds say the first alias, or the word as it is written.
Parsed by defusedxml's SAX reader: it refuses document types, entities and outside references before they
do harm, is pure Python, and (unlike ElementTree) knows the line of every element.
Source: Pronunciation Lexicon Specification 1.0, section 4, https://www.w3.org/TR/pronunciation-lexicon/.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.xmlreader import AttributesNSImpl, Locator

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import create_parser

from accessible.errors import Finding, Severity, SourceError
from accessible.plan.lexicon import Entry, Lexicon, fault_of
from accessible.plan.sounds import CONSONANTS, VOWELS, fault_of_sounds

NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"  # section 4.1
MAX_BYTES = 1_000_000
READ = frozenset(("grapheme", "alias", "phoneme"))
IPA = "ipa"  # the one alphabet that is read: section 2
SILENT = frozenset(("meta", "metadata", "example"))  # for people: sections 4.2, 4.3 and 4.8


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
        self.entries: dict[str, Entry] = {}
        self.findings: list[Finding] = []
        self._locator: Locator | None = None
        self._lexeme: Lexeme | None = None
        self._text: list[str] = []
        self._prefer = False
        self._alphabet = ""  # of the file
        self._begun = 0  # the line on which the element that is open begins
        self._depth = 0  # of elements that are open
        self._passed_over = 0  # of these, how many are inside an element that is not read

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
        self._depth += 1
        self._text = []
        if self._passed_over:
            self._passed_over += 1
        elif self._depth == 1:
            self._check_root(space, qname or tag, attrs)
        elif space != NAMESPACE or tag in SILENT:
            self._passed_over = 1
        elif tag == "lexeme":
            self._lexeme = Lexeme(self.line)
        elif tag in READ:
            self._prefer = attrs.get((None, "prefer"), "false") == "true"
            self._begun = self.line
            if tag == "phoneme":
                self._check_alphabet(attrs.get((None, "alphabet"), self._alphabet))
        else:
            self._report(f"PLS 1.0 has no element <{tag}>", "Correct its name.", tag)
            self._passed_over = 1

    def characters(self, content: str) -> None:
        """The text of a grapheme or alias."""
        self._text.append(content)

    def endElementNS(self, name: tuple[str | None, str], _qname: str | None) -> None:  # noqa: N802 (SAX's name)
        """Keeps what has been read of a lexeme's part, and the whole lexeme at its end."""
        self._depth -= 1
        text = " ".join("".join(self._text).split())
        if self._passed_over:
            self._passed_over -= 1
        elif self._lexeme is not None and name[1] == "grapheme":
            self._lexeme.graphemes.append(text)
        elif self._lexeme is not None and name[1] in READ:
            self._lexeme.pronunciations.append(Pronunciation(name[1], text, self._begun, self._prefer))
        elif self._lexeme is not None:
            self._keep(self._lexeme)
            self._lexeme = None

    def _check_root(self, space: str | None, tag: str, attrs: AttributesNSImpl) -> None:
        if space != NAMESPACE or tag.rpartition(":")[2] != "lexicon":
            self._report("this is not a PLS 1.0 lexicon", f'Begin it with <lexicon xmlns="{NAMESPACE}">.', tag)
        elif attrs.get((None, "version")) != "1.0":
            self._report("the version is not 1.0", 'Write version="1.0" on <lexicon>.', tag)
        self._alphabet = attrs.get((None, "alphabet"), "")

    def _check_alphabet(self, alphabet: str) -> None:
        if alphabet != IPA:
            self._report(f"the alphabet {alphabet!r} is not read", 'Write it in IPA, with alphabet="ipa".', alphabet)

    def _keep(self, lexeme: Lexeme) -> None:
        if not lexeme.graphemes:
            self._report("a lexeme has no grapheme", "Add its written form.", line=lexeme.line)
        first, alias = lexeme.chosen("alias", "phoneme"), lexeme.chosen("alias")
        sounds = first if first and first.kind == "phoneme" else None
        if sounds and (fault := fault_of_sounds(sounds.text)):
            self._report(fault, f"The sounds are: {' '.join((*VOWELS, *CONSONANTS))}.", sounds.text, sounds.line)
            return
        for written in lexeme.graphemes:
            spoken = alias.text if alias else written if sounds else ""
            if fault := fault_of(written, spoken):
                self._report(fault, "Give it an <alias> in plain words.", written, lexeme.line)
            elif written in self.entries:
                earlier = self.entries[written].source
                self._report(f"there is an entry already ({earlier})", "Keep one.", written, lexeme.line)
            else:
                source = f"{self.file}:{lexeme.line}"
                self.entries[written] = Entry(written, spoken, source, sounds.text if sounds else "")

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
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise _refusal(file, f"The lexicon is larger than {MAX_BYTES:,} bytes.", "Make it smaller.")
        _parse(content, reader)
    except OSError as error:
        raise _refusal(file, f"The lexicon cannot be read: {error.strerror}.", "Check its place.") from error
    except DefusedXmlException as error:
        remedy = "Take out <!DOCTYPE …> and its entities: they are refused for safety."
        raise _refusal(file, "The lexicon has a document type.", remedy, reader.line) from error
    except SAXParseException as error:
        message = f"The lexicon is not well-formed XML: {error.getMessage()}."
        raise _refusal(file, message, "Correct this line.", error.getLineNumber() or 0) from error
    if reader.findings:
        raise SourceError(tuple(reader.findings))
    return Lexicon(tuple(reader.entries.values()))


def _parse(content: bytes, reader: LexemeReader) -> None:
    parser = create_parser(forbid_dtd=True, forbid_entities=True, forbid_external=True)
    parser.setFeature(feature_namespaces, 1)
    parser.setContentHandler(reader)
    parser.parse(BytesIO(content))


def _finding(file: str, message: str, remedy: str, line: int, words: str = "") -> Finding:
    return Finding("lexicon", Severity.ERROR, message, file, line, words, remedy)


def _refusal(file: str, message: str, remedy: str, line: int = 0) -> SourceError:
    return SourceError((_finding(file, message, remedy, line),))
