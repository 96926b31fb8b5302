"""Reading back: the bytes of a PDF go in, its words come out in the order a screen reader takes them.

Words are taken from the page (pdfium decodes the glyphs that are really drawn) and ordered by the
structure tree. So running heads and page numbers, which are in no structure element, stay out by
themselves, and a word counts only if it is both drawn and tagged.
"""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

# Structure types that only mark words within a block; a word can go on through them.
_INLINE = frozenset(("/Span", "/Link", "/NonStruct", "/Strong", "/Em", "/Reference"))
# Text of one line may wander by this much (points) without being on another line.
_SAME_LINE = 1.0
# pdfium's signs for a hyphen at the end of a line.
_HYPHENS_AT_END = str.maketrans({"\ufffe": "-", "\x02": "-"})
_NOTDEF = re.compile(rb"<(?:[0-9a-fA-F]{4})*?0000(?:[0-9a-fA-F]{4})*>")
_SUBSET = re.compile(r"^/?[A-Z]{6}\+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text drawn in one go. `x`, `right`, `baseline` and `points` (its size) are in points."""

    text: str
    page: int  # from 1
    mcid: int
    x: float
    right: float
    baseline: float
    points: float
    ink: tuple[int, int, int, int]  # red, green, blue, alpha


@dataclass(frozen=True, slots=True)
class Token:
    """A run of characters without spaces. `soft`: it stands at a line's end, and the word may go on.

    `repeated`: it stands in a table's heading that is shown again at the top of a page.
    """

    text: str
    page: int
    soft: bool = False
    repeated: bool = False


@dataclass(slots=True)
class ReadBack:
    """What a PDF says: tokens and alternatives in order, and how it is drawn.

    `stray` is text that is on a page in a structure element but outside the page's edges;
    `without_glyph` are pages on which a character is missing from its font.
    """

    tokens: list[Token] = field(default_factory=list)
    alternatives: list[str] = field(default_factory=list)
    fonts: set[str] = field(default_factory=set)
    without_glyph: list[int] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    stray: list[Stretch] = field(default_factory=list)
    pages: int = 0


@dataclass(frozen=True, slots=True)
class _Marked:
    """One piece of marked content as the structure tree refers to it, and the block it is in."""

    page: int
    mcid: int
    block: int
    table_head: int  # number of the table heading, or 0


def read_back(pdf: bytes) -> ReadBack:
    """Everything that a PDF says. Raises `pikepdf.PdfError` if the file is damaged."""
    result = ReadBack()
    drawn = _drawn(pdf, result)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        result.pages = len(opened.pages)
        for number, page in enumerate(opened.pages, 1):
            result.fonts.update(_font_names(page.obj))
            if _NOTDEF.search(_content(page.obj)):
                result.without_glyph.append(number)
        walk = _Walk(opened, result.alternatives)
        marked = list(walk.marked())
    result.tokens = list(_tokens(marked, drawn, result.stretches))
    return result


def _drawn(pdf: bytes, result: ReadBack) -> dict[tuple[int, int], list[Stretch]]:
    """All tagged text of the pages, by page and marked-content number."""
    found: dict[tuple[int, int], list[Stretch]] = {}
    document = pypdfium2.PdfDocument(pdf)
    try:
        for index in range(len(document)):
            page = document[index]
            width, height = page.get_size()
            for stretch in _page_stretches(page, index + 1):
                found.setdefault((stretch.page, stretch.mcid), []).append(stretch)
                if not (0 <= stretch.x <= stretch.right <= width and 0 <= stretch.baseline <= height):
                    result.stray.append(stretch)
            page.close()
    finally:
        document.close()
    return found


def _page_stretches(page: Any, number: int) -> Iterator[Stretch]:
    text_page = pdfium.FPDFText_LoadPage(page.raw)
    room = 4096
    buffer = (ctypes.c_ushort * room)()
    edges = [ctypes.c_float() for _ in range(4)]
    colour = [ctypes.c_uint() for _ in range(4)]
    matrix = pdfium.FS_MATRIX()
    size = ctypes.c_float()
    try:
        for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
            drawn = pdfium.FPDFPage_GetObject(page.raw, index)
            if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_TEXT:
                continue
            mcid = pdfium.FPDFPageObj_GetMarkedContentID(drawn)
            if mcid < 0:
                continue
            bytes_used = pdfium.FPDFTextObj_GetText(drawn, text_page, buffer, room)
            text = bytes(buffer)[: bytes_used - 2].decode("utf-16-le", "replace")
            pdfium.FPDFPageObj_GetBounds(drawn, *edges)
            pdfium.FPDFPageObj_GetMatrix(drawn, matrix)
            pdfium.FPDFPageObj_GetFillColor(drawn, *colour)
            pdfium.FPDFTextObj_GetFontSize(drawn, size)
            ink = (colour[0].value, colour[1].value, colour[2].value, colour[3].value)
            points = size.value * abs(matrix.d)
            yield Stretch(text, number, mcid, edges[0].value, edges[2].value, matrix.f, points, ink)
    finally:
        pdfium.FPDFText_ClosePage(text_page)


class _Walk:
    """The structure tree in reading order: marked content, and alternatives on the way."""

    def __init__(self, opened: pikepdf.Pdf, alternatives: list[str]) -> None:
        self._root = opened.Root.get("/StructTreeRoot")
        self._pages = {page.obj.objgen: number for number, page in enumerate(opened.pages, 1)}
        self._alternatives = alternatives
        self._blocks = 0
        self._heads = 0

    def marked(self) -> Iterator[_Marked]:
        if self._root is not None:
            yield from self._kids(self._root, 0, 0, 0)

    def _kids(self, element: Any, page: int, block: int, head: int) -> Iterator[_Marked]:
        kids = element.get("/K")
        if kids is None:
            return
        for kid in kids if isinstance(kids, pikepdf.Array) else (kids,):
            if isinstance(kid, int):
                yield _Marked(page, kid, block, head)
            elif "/S" in kid:
                yield from self._element(kid, page, block, head)
            elif "/MCID" in kid:
                yield _Marked(self._page_of(kid, page), int(kid.MCID), block, head)

    def _element(self, element: Any, page: int, block: int, head: int) -> Iterator[_Marked]:
        kind = str(element.S)
        page = self._page_of(element, page)
        if kind not in _INLINE:
            self._blocks += 1
            block = self._blocks
        if kind == "/THead":
            self._heads += 1
            head = self._heads
        if kind == "/Figure":
            alternative = element.get("/Alt")
            self._alternatives.append("" if alternative is None else str(alternative))
        yield from self._kids(element, page, block, head)

    def _page_of(self, holder: Any, page: int) -> int:
        own = holder.get("/Pg")
        return page if own is None else self._pages[own.objgen]


def _tokens(
    marked: list[_Marked], drawn: dict[tuple[int, int], list[Stretch]], order: list[Stretch]
) -> Iterator[Token]:
    """Words from the stretches, in structure order: joined along a line, apart at blocks and line ends."""
    line: list[Stretch] = []
    place: _Marked | None = None
    repeats = _repeated_heads(marked, drawn)
    for mark in marked:
        for stretch in drawn.get((mark.page, mark.mcid), ()):
            same_block = place is not None and place.block == mark.block
            if line and not (same_block and _same_line(line[-1], stretch)):
                yield from _line_tokens(line, soft=same_block, repeated=_head(place) in repeats)
                line = []
            line.append(stretch)
            order.append(stretch)
            place = mark
    yield from _line_tokens(line, soft=False, repeated=_head(place) in repeats)


def _head(place: _Marked | None) -> int:
    return place.table_head if place else 0


def _same_line(before: Stretch, after: Stretch) -> bool:
    return (
        before.page == after.page
        and abs(before.baseline - after.baseline) < _SAME_LINE
        and after.x > before.x - _SAME_LINE
    )


def _line_tokens(line: list[Stretch], *, soft: bool, repeated: bool) -> Iterator[Token]:
    text = "".join(stretch.text for stretch in line).translate(_HYPHENS_AT_END)
    words = text.split()
    for index, word in enumerate(words):
        last = index == len(words) - 1
        yield Token(word, line[0].page, soft and last and not text[-1].isspace(), repeated)


def _repeated_heads(marked: list[_Marked], drawn: dict[tuple[int, int], list[Stretch]]) -> set[int]:
    """Table headings that say the same as the one before: shown again where a table goes on."""
    said: dict[int, list[str]] = {}
    for mark in marked:
        if mark.table_head:
            texts = (stretch.text for stretch in drawn.get((mark.page, mark.mcid), ()))
            said.setdefault(mark.table_head, []).extend(texts)
    heads = sorted(said)
    return {later for earlier, later in pairwise(heads) if said[earlier] == said[later]}


def _content(page: Any) -> bytes:
    contents = page.get("/Contents")
    if contents is None:
        return b""
    streams = contents if isinstance(contents, pikepdf.Array) else (contents,)
    return b"\n".join(bytes(stream.read_bytes()) for stream in streams)


def _font_names(page: Any) -> Iterator[str]:
    """The names of the page's fonts without their subset tags, with ` (not embedded)` where it is so."""
    fonts = page.get("/Resources", {}).get("/Font", {})
    for font in fonts.values():
        for drawn in font.get("/DescendantFonts", (font,)):
            descriptor = drawn.get("/FontDescriptor", {})
            embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            yield _SUBSET.sub("", str(drawn.BaseFont)).lstrip("/") + ("" if embedded else " (not embedded)")
