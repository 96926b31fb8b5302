"""Marked content: pages that the layout engine drew go in, every piece of text and picture comes out, with its place.

The engine (WeasyPrint 70.0) draws each line of each text as one marked-content sequence with a number
(ISO 32000-1, 14.6 and 14.7.4.2). What it draws in is read here byte by byte: the glyphs of every piece
through their fonts' ToUnicode tables, so that the text is what any other reader will find. Its structure
tree is only asked which pieces are page furniture, list labels, table heads and links. The streams are
written again with running heads and folios as artifacts, and with the spaces that the engine left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, NoReturn

from pikepdf import Dictionary, NumberTree, Pdf

from accessible.errors import AccessibleError

_OPENING = re.compile(rb"/(Span|Figure)\n<</MCID (\d+)>>\nBDC(?=\n)")
_ANY_OPENING = re.compile(rb"\n(?:BDC|BMC)(?=\n)")
_ENDING = b"\nEMC\n"
_SHOWN = re.compile(rb"/(\w+) [-.\d]+ Tf\n|\[([^\]]*)\] TJ")
_GLYPHS = re.compile(rb"<([0-9a-f]*)>")
_HEIGHT = re.compile(rb" ([-.\d]+) Tm\n")
_UNICODE = re.compile(rb"^<([0-9a-f]{4})> <([0-9a-f]+)>$", re.MULTILINE)
_PIXEL = 0.75  # points in a CSS pixel

Links = tuple[tuple[int, int], ...]  # the object numbers of link annotations


class MarkKind(Enum):
    """What a piece of marked content is."""

    TEXT = auto()
    LABEL = auto()  # of a list's item
    PICTURE = auto()
    FURNITURE = auto()  # running heads, folios


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """One piece of marked content. `page` counts from 0, `number` is the engine's MCID.

    `head` tells the heads and feet of tables apart, page by page (0: none). `space_at` is where in the
    stream a space can be added to its text (0: nowhere), as the glyph `space`. `low`: it stands in the
    lower half of the page. A picture has its alternative in `words` and its `box` in points.
    """

    page: int
    number: int
    kind: MarkKind
    text: str
    head: int = 0
    links: Links = ()
    space_at: int = 0
    space: bytes = b""
    low: bool = False
    box: tuple[float, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Marks:
    """All pieces of a document: each kind in the document's order.

    `leads_to` has the first text after each label.
    """

    texts: tuple[Mark, ...]
    labels: tuple[Mark, ...]
    pictures: tuple[Mark, ...]
    furniture: tuple[Mark, ...]
    leads_to: Mapping[Mark, Mark]


@dataclass(frozen=True, slots=True)
class _TreePlace:
    """What the engine's structure tree says of one piece: its kind, table head, link and element."""

    kind: MarkKind
    head: int = 0
    links: Links = ()
    element: Any = None


_FURNITURE = _TreePlace(MarkKind.FURNITURE)  # what the tree does not reach (the engine's issue 1836)


class _Glyphs(dict[int, str]):
    """A font's glyphs and their characters, for `str.translate` (ISO 32000-1, 9.10.3)."""

    def __init__(self, font: Any) -> None:
        super().__init__()
        self.space = b""
        for code, text in _UNICODE.findall(font.ToUnicode.read_bytes()):
            self[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
            if text == b"0020":
                self.space = b"<" + code + b">"

    def __missing__(self, code: int) -> NoReturn:
        raise AccessibleError(f"The PDF shows glyph {code}, and nothing says which character it is.")

    def text(self, shown: bytes) -> str:
        """The characters of the inside of a TJ array, whose glyph numbers have four digits each."""
        return bytes.fromhex(b"".join(_GLYPHS.findall(shown)).decode()).decode("utf-16-be").translate(self)


def _disagreement(page: int) -> AccessibleError:
    """The engine writes something else than the one that this module was made for."""
    return AccessibleError(
        f"Page {page + 1}: the marks in the page do not agree with the PDF's structure.",
        "A style that puts words in a layer of their own, such as opacity, is the usual cause.",
    )


def read_marks(pdf: Pdf) -> Marks:
    """Every piece of marked content of a PDF as the engine made it.

    Texts are in the order in which they are drawn, which is that of the document: no style may float or
    place them. List labels and pictures are drawn last on their page, and so they are taken in tree order.
    Raises `AccessibleError` if the streams and the tree do not agree on what there is.
    """
    pages = list(pdf.pages)
    root = pdf.Root.StructTreeRoot
    places = _EngineTree({page.obj.objgen: number for number, page in enumerate(pages)}).places(root)
    parents = NumberTree(root.ParentTree)
    fonts: dict[str, _Glyphs] = {}
    drawn: dict[tuple[int, int], Mark] = {}
    for index, page in enumerate(pages):
        for name, font in page.obj.Resources.get("/Font", Dictionary()).items():
            if name not in fonts:
                fonts[name] = _Glyphs(font)
        here = list(_page_marks(index, page.obj.Contents.read_bytes(), fonts, places, float(page.mediabox[3])))
        if len(here) != len(parents[index]):
            raise _disagreement(index)
        drawn.update(((index, mark.number), mark) for mark in here)
    for page_index, _ in places.keys() - drawn.keys():
        raise _disagreement(page_index)
    in_tree = [drawn[key] for key in places]
    return Marks(
        tuple(mark for mark in drawn.values() if mark.kind is MarkKind.TEXT),
        tuple(mark for mark in in_tree if mark.kind is MarkKind.LABEL),
        tuple(mark for mark in in_tree if mark.kind is MarkKind.PICTURE),
        tuple(mark for mark in drawn.values() if mark.kind is MarkKind.FURNITURE),
        _leads_to(in_tree),
    )


def _leads_to(in_tree: list[Mark]) -> dict[Mark, Mark]:
    following: Mark | None = None
    found: dict[Mark, Mark] = {}
    for mark in reversed(in_tree):
        if mark.kind is MarkKind.TEXT and mark.text.strip():
            following = mark
        elif mark.kind is MarkKind.LABEL and following:
            found[mark] = following
    return found


def _page_marks(
    page: int, content: bytes, fonts: dict[str, _Glyphs], places: Mapping[tuple[int, int], _TreePlace], height: float
) -> Iterator[Mark]:
    """The pieces of one page's stream, in drawing order."""
    if content.count(_ENDING) != len(_ANY_OPENING.findall(content)):
        raise _disagreement(page)
    for expected, opening in enumerate(_OPENING.finditer(content)):
        number = int(opening[2])
        start, end = opening.end(), content.find(_ENDING, opening.end())
        if number != expected or _ANY_OPENING.search(content, start, end):
            raise _disagreement(page)
        place = places.get((page, number), _FURNITURE)
        if opening[1] == b"Figure":
            if place.kind is not MarkKind.FURNITURE:
                yield _picture(page, number, place, height)
                continue
            raise _disagreement(page)
        yield _text(page, number, place, _StreamSpan(content, start, end), fonts, height)


@dataclass(frozen=True, slots=True)
class _StreamSpan:
    """A stretch of a content stream."""

    content: bytes
    start: int
    end: int


def _text(
    page: int, number: int, place: _TreePlace, piece: _StreamSpan, fonts: dict[str, _Glyphs], height: float
) -> Mark:
    text, font, space_at = "", None, 0
    for shown in _SHOWN.finditer(piece.content, piece.start, piece.end):
        if shown[1]:
            font = fonts["/" + shown[1].decode()]
        elif font is None:
            raise _disagreement(page)
        else:
            text += font.text(shown[2])
            space_at = shown.end(2)
    top = _HEIGHT.search(piece.content, piece.start, piece.end)
    low = top is not None and float(top[1]) * _PIXEL > height / 2
    space = font.space if font else b""
    return Mark(page, number, place.kind, text, place.head, place.links, space_at if space else 0, space, low)


def _picture(page: int, number: int, place: _TreePlace, height: float) -> Mark:
    """A picture, with the edges that the engine counts in pixels from the top (ISO 32000-1, 14.8.5.4.3)."""
    left, top, right, bottom = (float(edge) * _PIXEL for edge in place.element.A.BBox)
    box = tuple(round(edge, 3) for edge in (left, height - bottom, right, height - top))
    return Mark(
        page, number, MarkKind.PICTURE, "", links=place.links, box=box, words=str(place.element.get("/Alt", ""))
    )


class _EngineTree:
    """The engine's structure tree, read for what the pages do not say."""

    def __init__(self, pages: dict[tuple[int, int], int]) -> None:
        self._pages = pages
        self._heads = 0
        self._found: dict[tuple[int, int], _TreePlace] = {}

    def places(self, root: Any) -> dict[tuple[int, int], _TreePlace]:
        """The place of each piece that the tree reaches, by page and number, in the tree's order."""
        for document in root.K:
            self._inside(document, 0, _TreePlace(MarkKind.TEXT))
        return self._found

    def _inside(self, element: Any, page: int, place: _TreePlace) -> None:
        kids = element.K
        kind = str(element.S)
        own = element.get("/Pg")
        page = page if own is None else self._pages[own.objgen]
        head = place.head
        if kind in ("/THead", "/TFoot"):
            self._heads += 1
            head = self._heads
        own_links = tuple(kid.Obj.objgen for kid in kids if not isinstance(kid, int) and "/Obj" in kid)
        inner = place
        if own_links or head != place.head or kind in _KINDS:
            inner = _TreePlace(_KINDS.get(kind, place.kind), head, (*place.links, *own_links), element)
        for kid in kids:
            if isinstance(kid, int):
                self._found[page, kid] = inner
            elif "/S" in kid:
                self._inside(kid, page, inner)


_KINDS = {"/Lbl": MarkKind.LABEL, "/Figure": MarkKind.PICTURE}


# Writing ----------------------------------------------------------------------------------------------

_HEADER = b"/Artifact\n<</Type /Pagination /Subtype /Header /Attached [/Top]>>\nBDC"
FOOTER = b"/Artifact\n<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>\nBDC"
_PAGINATION = b"/Artifact\n<</Type /Pagination>>\nBDC"


def artifact(mark: Mark) -> bytes:
    """How a piece is opened that is no part of the text (ISO 32000-1, 14.8.2.2.2).

    What is neither a running head nor a folio is the head of a table, shown again on a later page.
    """
    if mark.kind is not MarkKind.FURNITURE:
        return _PAGINATION
    return FOOTER if mark.low else _HEADER


def rewritten(content: bytes, artifacts: Mapping[int, bytes], spaced: Mapping[int, bytes]) -> tuple[bytes, list[int]]:
    """A page's stream with some pieces as artifacts, the others numbered anew, and spaces added.

    `artifacts` has the opening of each piece that is one, `spaced` the glyph to add at a place in the
    stream. The second result are the old numbers of the pieces that are left, in the order of the new ones.
    """
    kept: list[int] = []

    def opening(found: re.Match[bytes]) -> bytes:
        number = int(found[2])
        if number in artifacts:
            return artifacts[number]
        kept.append(number)
        return b"/%s\n<</MCID %d>>\nBDC" % (found[1], len(kept) - 1)

    pieces: list[bytes] = []
    end = 0
    for place in sorted(spaced):
        pieces += [content[end:place], spaced[place]]
        end = place
    pieces.append(content[end:])
    # The engine writes a kerning of nothing between any two glyphs.
    return _OPENING.sub(opening, b"".join(pieces)).replace(b">0<", b""), kept
