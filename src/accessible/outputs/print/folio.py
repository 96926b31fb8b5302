"""Folios: a PDF whose pages count from 1 goes in; the same pages with their numbers in the issue come out.

An article stands in the issue as it was laid out by itself: what differs is the words of one line, and on which
side the binding is. The layout engine (WeasyPrint 70.0) sets the numbers of the whole issue once, on pages with
nothing else. From there each number is taken as it was set, glyph by glyph, with its fonts. A page is moved sideways
as a whole, by as much as its number stands elsewhere: words, lines, links, places and what the tags say of them.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, NameTree, Pdf, String

from accessible.errors import AccessibleError
from accessible.outputs.print.marks import FOOTER

_PIXEL = Decimal("0.75")  # points in a CSS pixel
_TEXT = rb"BT\n1 0 0 -1 (?P<x>[-.\d]+) (?P<y>[-.\d]+) Tm\n(?P<runs>.*?)ET\n"
_SET = re.compile(_TEXT, re.DOTALL)
_FOLIO = re.compile(re.escape(FOOTER) + rb"\n(?:(?!EMC\n).)*?" + _TEXT + rb"EMC\n", re.DOTALL)
_FONT = re.compile(rb"^/(\w+)(?= [-.\d]+ Tf$)", re.MULTILINE)
# How a page begins: the engine counts from the top, and its pages stand at the left edge until they are moved.
_BEGINS = re.compile(rb"\A1 0 0 -1 ([-.\d]+) (?=[-.\d]+ cm\n)")
_GROUND = re.compile(rb"^[-.\d]+ 0 ([.\d]+) ([.\d]+) re$", re.MULTILINE)
_ROUNDING = Decimal("0.01")  # CSS pixels
_TAG_LETTERS = 6


@dataclass(frozen=True, slots=True)
class _Set:
    """A number as the engine set it: where it stands, in CSS pixels from above, and what is drawn there."""

    x: Decimal
    y: Decimal
    runs: bytes


class Folios:
    """The numbers of an issue as the engine set them, one on each page of `sheet`, with their fonts."""

    def __init__(self, sheet: bytes) -> None:
        self._sheet = pikepdf.open(io.BytesIO(sheet))
        fonts = self._sheet.pages[0].obj.Resources.Font
        self._names = {name.lstrip("/").encode(): f"/Folio{index}" for index, name in enumerate(sorted(fonts.keys()))}
        self._fonts = {name: named_apart(fonts["/" + old.decode()]) for old, name in self._names.items()}
        self._numbers = [self._read(page.obj.Contents.read_bytes()) for page in self._sheet.pages]

    def _read(self, content: bytes) -> _Set:
        texts = list(_SET.finditer(content))
        if len(texts) != 1:
            raise AccessibleError(f"A page of numbers has {len(texts)} texts instead of one.", "Please report it.")
        runs = _FONT.sub(lambda found: self._names[found[1]].encode(), texts[0]["runs"])
        return _Set(Decimal(texts[0]["x"].decode()), Decimal(texts[0]["y"].decode()), runs.replace(b">0<", b""))

    def number(self, page: int) -> _Set:
        """The number of a page of the issue, from 1. Raises `AccessibleError` if there is none."""
        if not 1 <= page <= len(self._numbers):
            raise AccessibleError(f"There is no page {page} among {len(self._numbers)}.", "Please report it.")
        return self._numbers[page - 1]

    def give_fonts(self, pdf: Pdf) -> None:
        """Have the fonts of the numbers on all pages of a PDF, once in the file."""
        given = {name: pdf.copy_foreign(font) for name, font in self._fonts.items()}
        for page in pdf.pages:
            known = page.obj.Resources.get("/Font")
            if known is None:
                known = page.obj.Resources.Font = Dictionary()
            for name, font in given.items():
                known[name] = font


def named_apart(font: Any) -> Any:
    """A font under a name of its own: each subset in a file has another (ISO 32000-1, 9.6.4).

    The engine's is the same whatever letters are in it, and a printer that knows a font by its name would take the
    letters of one for those of another. Ours follows from the letters, so that it is the same each time.
    """
    (drawn,) = font.DescendantFonts
    content = drawn.FontDescriptor.FontFile2.read_bytes()
    tag = "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(content).digest()[:_TAG_LETTERS])
    name = Name(f"/{tag}+{str(font.BaseFont).partition('+')[2]}")
    font.BaseFont = drawn.BaseFont = drawn.FontDescriptor.FontName = name
    return font


def stamp(pdf: Pdf, folios: Folios, first_page: int) -> None:
    """Number the pages of an open PDF on from `first_page`. A page without a number, such as a cover, stays as it is.

    The fonts of the numbers are not in it until `Folios.give_fonts` has been asked. Raises `AccessibleError` if a page
    is not as the engine makes it, or if its number stands higher or lower than those of the issue.
    """
    moved: dict[tuple[int, int], Decimal] = {}
    for index, page in enumerate(pdf.pages):
        by = _stamp_page(page, folios, first_page + index)
        if by:
            moved[page.obj.objgen] = by
            _move_links(page.obj, by)
    if moved:
        _move_places(pdf, moved)
        _move_boxes(pdf.Root.StructTreeRoot, moved)


def _stamp_page(page: Any, folios: Folios, number: int) -> Decimal:
    """Give a page its number, and move it; by how many points it was moved."""
    content = page.obj.Contents.read_bytes()
    found = list(_FOLIO.finditer(content))
    if not found:
        return Decimal()
    begins, wanted = _BEGINS.match(content), folios.number(number)
    (folio,) = found if len(found) == 1 else (None,)
    if folio is None or begins is None or Decimal(folio["y"].decode()) != wanted.y:
        raise AccessibleError(f"Page {number}: its number cannot be written.", "Please report it.")
    start, end = folio.span("runs")
    across = wanted.x - Decimal(folio["x"].decode())
    to = across * _PIXEL
    drawn = _ground_kept(content[begins.end() : start], page, across) + wanted.runs
    page.obj.Contents.write(b"1 0 0 -1 %s " % _plain(to) + drawn + content[end:])
    return to - Decimal(begins[1].decode())


def _ground_kept(content: bytes, page: Any, across: Decimal) -> bytes:
    """A page's ground covers the whole page, wherever what stands on it is moved."""
    wide, high = (Decimal(str(edge)) / _PIXEL for edge in page.mediabox[2:])

    def placed(found: re.Match[bytes]) -> bytes:
        over = max(abs(Decimal(found[1].decode()) - wide), abs(Decimal(found[2].decode()) - high))
        return found[0] if over > _ROUNDING else b"%s 0 %s %s re" % (_plain(-across), found[1], found[2])

    return _GROUND.sub(placed, content)


def _plain(number: Decimal) -> bytes:
    """A number as PDF has it (ISO 32000-1, 7.3.3).

    >>> _plain(Decimal("-14.173000")), _plain(Decimal("0.00")), _plain(Decimal("120"))
    (b'-14.173', b'0', b'120')
    """
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return b"0" if text in ("", "-0") else text.encode("ascii")


# What is not drawn, and says where something stands -------------------------------------------------------


def _move(numbers: Any, by: Decimal, *places: int) -> None:
    """Move numbers of an array that count from the left edge."""
    for place in places:
        numbers[place] = Decimal(_plain(Decimal(str(numbers[place])) + by).decode())


def _move_links(page: Any, by: Decimal) -> None:
    """The places where links can be clicked (ISO 32000-1, 12.5.2 and 12.5.6.5)."""
    for annotation in page.get("/Annots", ()):
        _move(annotation.Rect, by, 0, 2)
        if "/QuadPoints" in annotation:
            _move(annotation.QuadPoints, by, *range(0, len(annotation.QuadPoints), 2))


def _move_places(pdf: Pdf, moved: Mapping[tuple[int, int], Decimal]) -> None:
    """Where links and bookmarks lead: `[page /XYZ left top zoom]` (12.3.2.2)."""
    names = pdf.Root.get("/Names", Dictionary()).get("/Dests")
    targets = [] if names is None else [place for _, place in NameTree(names).items()]
    targets += [item.Dest for item in _bookmarks(pdf.Root.get("/Outlines", Dictionary()))]
    for target in targets:
        by = moved.get(target[0].objgen)
        if by:
            _move(target, by, 2)


def _bookmarks(above: Any) -> Iterator[Any]:
    item = above.get("/First")
    while item is not None:
        if not isinstance(item.Dest, String):
            yield item
        yield from _bookmarks(item)
        item = item.get("/Next")


def _move_boxes(element: Any, moved: Mapping[tuple[int, int], Decimal]) -> None:
    """The places of pictures, which their tags give (14.8.5.4.3). `element` is the tree's root, or anything in it."""
    waiting = [element]
    while waiting:
        current = waiting.pop()
        kids = current.get("/K", ())
        waiting += [kid for kid in (kids if isinstance(kids, Array) else (kids,)) if _is_element(kid)]
        by = moved.get(current.Pg.objgen) if "/Pg" in current else None
        owned = current.get("/A", ())
        for attributes in owned if isinstance(owned, Array) else (owned,):
            if by and "/BBox" in attributes:
                _move(attributes.BBox, by, 0, 2)


def _is_element(kid: Any) -> bool:
    return isinstance(kid, Dictionary) and "/S" in kid
