"""Glyphs: a page's content stream goes in, the characters of each piece of marked content come out.

This is what assistive technology has to go by: the codes of the glyphs and the font's own table of
characters (ToUnicode, ISO 32000-1, 9.10.3), with no guess at spaces from how the words stand on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

_OPERATORS = "BDC BMC EMC Tf TJ Tj ' \" Do"
_SUBSET = re.compile(r"^/?[A-Z]{6}\+")
_NO_GLYPH = b"\0\0"
_PAIR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
_TRIPLE = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:<([0-9a-fA-F]+)>|\[([^\]]*)\])")
_SECTION = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
UNKNOWN = "\ufffd"  # a glyph of which the file does not say what it means


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """A font of the file: its PostScript name without the subset tag, and what its codes mean."""

    name: str
    embedded: bool
    characters: Mapping[bytes, str]
    wide: bool = True  # two bytes a code

    def text(self, codes: bytes) -> str:
        """The characters of a string of codes."""
        step = 2 if self.wide else 1
        known = self.characters
        return "".join([known.get(codes[at : at + step], UNKNOWN) for at in range(0, len(codes), step)])

    def lacks(self, codes: bytes) -> bool:
        """Whether one of the codes is glyph 0, the box for a letter that the font has not."""
        return self.wide and any(codes[at : at + 2] == _NO_GLYPH for at in range(0, len(codes), 2))


@dataclass(slots=True)
class PageGlyphs:
    """One page: characters by marked-content number, the fonts that were used, and whether a glyph was missing.

    `drawn` has the names of the objects that are drawn, by marked-content number.
    """

    texts: dict[int, str] = field(default_factory=dict)
    drawn: dict[int, list[str]] = field(default_factory=dict)
    fonts: list[Font] = field(default_factory=list)
    without_glyph: bool = False


class GlyphReader:
    """Reads pages of one file; a font that several pages share is read once."""

    def __init__(self) -> None:
        self._fonts: dict[Any, Font] = {}

    def page(self, page: Any) -> PageGlyphs:
        """The characters of one page. `page` is a page's dictionary."""
        found = PageGlyphs()
        known = self._page_fonts(page)
        inside: list[int] = [-1]
        font: Font | None = None
        for instruction in pikepdf.parse_content_stream(pikepdf.Page(page), operators=_OPERATORS):
            operator, operands = str(instruction.operator), instruction.operands
            if operator == "Tf":
                font = known.get(str(operands[0]))
            elif operator in ("BDC", "BMC"):
                inside.append(_number(operator, operands, inside[-1]))
            elif operator == "EMC":
                inside = inside[:-1] or [-1]
            elif operator == "Do":
                found.drawn.setdefault(inside[-1], []).append(str(operands[0]))
            elif font:
                _show(found, font, inside[-1], _codes(operands))
        return found

    def _page_fonts(self, page: Any) -> dict[str, Font]:
        fonts = page.get("/Resources", {}).get("/Font", {})
        return {str(name): self._font(font) for name, font in fonts.items()}

    def _font(self, font: Any) -> Font:
        key = font.objgen if font.is_indirect else id(font)
        if key not in self._fonts:
            self._fonts[key] = _read_font(font)
        return self._fonts[key]


def _show(found: PageGlyphs, font: Font, mcid: int, codes: bytes) -> None:
    if font not in found.fonts:
        found.fonts.append(font)
    found.texts[mcid] = found.texts.get(mcid, "") + font.text(codes)
    found.without_glyph = found.without_glyph or font.lacks(codes)


def _number(operator: str, operands: Any, outer: int) -> int:
    """The marked-content number that begins here; a mark without one goes on with the outer one's."""
    if operator == "BMC":
        return outer
    properties = operands[1]
    if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties:
        return int(properties.MCID)
    return outer


def _codes(operands: Any) -> bytes:
    """The codes of a text operator: a string alone, or strings with kerning between them."""
    last = operands[-1]
    pieces: Iterable[Any] = last if isinstance(last, pikepdf.Array) else (last,)
    return b"".join([bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String)])


def _read_font(font: Any) -> Font:
    drawn = next(iter(font.get("/DescendantFonts", (font,))))
    descriptor = drawn.get("/FontDescriptor", {})
    embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    table = font.get("/ToUnicode")
    characters = _characters(bytes(table.read_bytes())) if isinstance(table, pikepdf.Stream) else {}
    name = _SUBSET.sub("", str(drawn.get("/BaseFont", "/?"))).lstrip("/")
    return Font(name, embedded, characters, str(font.get("/Subtype")) == "/Type0")


def _characters(table: bytes) -> dict[bytes, str]:
    """A ToUnicode table: what each code means."""
    found: dict[bytes, str] = {}
    for kind, body in _SECTION.findall(table):
        if kind == b"char":
            found.update((bytes.fromhex(code.decode()), _unicode(meaning)) for code, meaning in _PAIR.findall(body))
            continue
        for first, last, meaning, several in _TRIPLE.findall(body):
            size = len(first) // 2
            each = re.findall(rb"<([0-9a-fA-F]+)>", several)
            for offset, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                text = _unicode(each[offset]) if each else _unicode(meaning, offset)
                found[code.to_bytes(size, "big")] = text
    return found


def _unicode(meaning: bytes, offset: int = 0) -> str:
    text = bytes.fromhex(meaning.decode()).decode("utf-16-be", "replace")
    return text[:-1] + chr(ord(text[-1]) + offset) if offset else text
