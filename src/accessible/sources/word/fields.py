"""Fields of a Word file: their beginnings and ends go in; whether words show, and where they lead, comes out.

A field is an instruction and its result (ISO/IEC 29500-1, 17.16). Readers see the result, and only that is read.
Nothing that an instruction says is done: no file is opened, no address asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

# Fields that show something and have no result in the file, or none that can be trusted.
_MADE_UP = frozenset(
    "EQ SYMBOL MACROBUTTON GOTOBUTTON FORMCHECKBOX FORMDROPDOWN LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT ADVANCE".split()
)
# Fields that show nothing.
_SILENT = frozenset("XE TC TA RD SET ASK PRIVATE BIDIOUTLINE ADDIN HYPERLINK TOC NOTEREF DATA NEXT SKIPIF".split())
_ADDRESS = re.compile(r'^\s*HYPERLINK\s+(?:\\[a-z]\s+)*(?:"([^"]*)"|(?!\\)(\S+))', re.IGNORECASE)


@dataclass(slots=True)
class _OpenField:
    instruction: str = ""
    shows: bool = False

    @property
    def name(self) -> str:
        return (self.instruction.split() or [""])[0].upper()


@dataclass(slots=True)
class Fields:
    """The fields that are open where the reader is. They may go on over several paragraphs."""

    _open: list[_OpenField] = field(default_factory=list)

    def begin(self) -> None:
        """A field begins: what follows is its instruction."""
        self._open.append(_OpenField())

    def instruct(self, text: str) -> None:
        """A piece of the instruction."""
        if self._open and not self._open[-1].shows:
            self._open[-1].instruction += text

    def show(self) -> str:
        """The result begins. The field's instruction, if its result cannot be trusted."""
        if not self._open:
            return ""
        self._open[-1].shows = True
        return refused(self._open[-1].instruction, has_result=True)

    def end(self) -> str:
        """A field ends. Its instruction, if it shows something that is not in the file."""
        if not self._open:
            return ""
        ended = self._open.pop()
        return "" if ended.shows else refused(ended.instruction, has_result=False)

    @property
    def visible(self) -> bool:
        """Whether words that come now are shown."""
        return all(each.shows for each in self._open)

    @property
    def contents(self) -> bool:
        """Whether words that come now are Word's own list of headings."""
        return any(each.shows and each.name == "TOC" for each in self._open)

    @property
    def href(self) -> str:
        """Where the words lead that come now."""
        return next((found for each in reversed(self._open) if (found := address_of(each.instruction))), "")


def refused(instruction: str, *, has_result: bool) -> str:
    """The instruction of a field whose words are not in the file; empty for one that is sound."""
    name = (instruction.split() or [""])[0].upper()
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
