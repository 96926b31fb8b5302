"""Fields of a Word file: their beginnings and ends go in; whether words show, and where they lead, comes out.

A field is an instruction and its result (ISO/IEC 29500-1, 17.16). Readers see the result, and only that is read.
Nothing that an instruction says is done: no file is opened, no address asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from accessible.sources.word.package import WordFileError

# Fields that show something and have no result in the file, or none that can be trusted.
_MADE_UP = frozenset(
    "EQ SYMBOL MACROBUTTON GOTOBUTTON FORMCHECKBOX FORMDROPDOWN LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT ADVANCE".split()
)
# Fields that show nothing.
_SILENT = frozenset("XE TC TA RD SET ASK PRIVATE BIDIOUTLINE ADDIN HYPERLINK TOC NOTEREF DATA NEXT SKIPIF".split())
_ADDRESS = re.compile(r'^\s*HYPERLINK\s+(?:\\[a-z]\s+)*(?:"([^"]*)"|(?!\\)(\S+))', re.IGNORECASE)


MAX_OPEN = 20  # fields within one another; Word's own are two or three deep
_MOST_INSTRUCTION = 10_000  # letters; an address has some 2,000 at most


@dataclass(slots=True)
class _OpenField:
    number: int  # of the paragraph where it begins
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    stray: str = ""  # words of text where the instruction is
    shows: bool = False
    is_contents: bool = False
    href: str = ""

    @property
    def instruction(self) -> str:
        return "".join(self.pieces)


@dataclass(slots=True)
class Fields:
    """The fields that are open where the reader is. They may go on over several paragraphs.

    `listing` is how many content controls around it say that Word's own list of headings is in them.
    """

    listing: int = 0
    _open: list[_OpenField] = field(default_factory=list)

    def begin(self, number: int = 0) -> None:
        """A field begins in this paragraph: what follows is its instruction. Raises `WordFileError`."""
        if len(self._open) >= MAX_OPEN:
            message = f"This Word file has more than {MAX_OPEN} fields within one another."
            raise WordFileError(message, "Copy its words, and paste them as text only into a new file.")
        self._open.append(_OpenField(number))

    def instruct(self, text: str) -> None:
        """A piece of the instruction."""
        if self._open and not self._open[-1].shows and self._open[-1].length < _MOST_INSTRUCTION:
            self._open[-1].pieces.append(text)
            self._open[-1].length += len(text)

    def stray(self, text: str) -> None:
        """Words of text where words are not shown: within an instruction itself, they may be meant for readers."""
        inner = self._open[-1]
        if not inner.shows and len(inner.stray) < _MOST_INSTRUCTION:
            inner.stray += text

    def show(self) -> tuple[str, str]:
        """The result begins. The field's instruction if its result cannot be trusted, and stray words in it."""
        if not self._open or self._open[-1].shows:
            return "", ""
        begun = self._open[-1]
        begun.shows = True
        begun.is_contents = _name(begun.instruction) == "TOC"
        begun.href = address_of(begun.instruction)
        return refused(begun.instruction, has_result=True), begun.stray.strip()

    def end(self) -> tuple[str, str]:
        """A field ends. Its instruction if it shows something that is not in the file, and stray words in it."""
        if not self._open:
            return "", ""
        ended = self._open.pop()
        if ended.shows:
            return "", ""
        return refused(ended.instruction, has_result=False), ended.stray.strip()

    def unended(self) -> tuple[int, str] | None:
        """At the end of a text: where a field began that never ended, and its instruction. None is open then."""
        begun = [(each.number, " ".join(f"{each.instruction} {each.stray}".split())) for each in self._open]
        self._open.clear()
        return begun[0] if begun else None

    @property
    def visible(self) -> bool:
        """Whether words that come now are shown."""
        return all(each.shows for each in self._open)

    @property
    def contents(self) -> bool:
        """Whether words that come now stand where Word's own list of headings is."""
        return self.listing > 0 or any(each.is_contents for each in self._open)

    @property
    def href(self) -> str:
        """Where the words lead that come now."""
        return next((each.href for each in reversed(self._open) if each.href), "")


def _name(instruction: str) -> str:
    return (instruction.split(maxsplit=1) or [""])[0].upper()


def refused(instruction: str, *, has_result: bool) -> str:
    """The instruction of a field whose words are not in the file; empty for one that is sound."""
    name = _name(instruction)
    lost = name in _MADE_UP or (not has_result and bool(name) and name not in _SILENT)
    return " ".join(instruction.split()) if lost else ""


def address_of(instruction: str) -> str:
    r"""The address of a link's instruction; empty for a place in the file, and for other fields.

    >>> address_of(' HYPERLINK "https://example.org/" '), address_of(' HYPERLINK \\l "top" '), address_of("PAGE")
    ('https://example.org/', '', '')
    """
    if re.match(r"\s*HYPERLINK\s+\\l", instruction, re.IGNORECASE):
        return ""
    found = _ADDRESS.match(instruction)
    return (found[1] or found[2] or "") if found else ""
