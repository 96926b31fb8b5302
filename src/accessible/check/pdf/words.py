"""Reading back: the bytes of a PDF go in, what it shows and what it says come out, read once for all rules.

A PDF has its words twice over. What an eye reads is drawn: glyphs with a place, a size and a colour
(`shown`). What a screen reader says follows the tags: characters, or the text given instead of them
(`heard`). Both are in the order of the tag tree, so that a word counts only if it is drawn and tagged.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

import pikepdf

from accessible.check.pdf.glyphs import Font, GlyphReader
from accessible.check.pdf.pages import DrawnText, Shape, drawn_text
from accessible.check.pdf.pictures import Raster, rasters
from accessible.check.pdf.tree import Element, Leaf, StructureTree, read_tree

# Text of one line may wander by this much (points) without being on another line.
_SAME_LINE = 1.0
# pdfium's signs for a hyphen at the end of a line.
_HYPHENS_AT_END = str.maketrans({"\ufffe": "-", "\x02": "-"})


@dataclass(frozen=True, slots=True)
class Token:
    """A run of characters without spaces. `soft`: it stands at a line's end, and the word may go on."""

    text: str
    page: int
    soft: bool = False


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a block as it is shown. `block` is the index of its element; places are in points."""

    text: str
    page: int
    block: int
    bottom: float
    top: float
    baseline: float


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline; `page` 0: it leads nowhere."""

    title: str
    page: int


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself. `untabbed` are pages with links but without the tags' order for the Tab key."""

    language: str = ""
    title: str = ""
    shows_title: bool = False
    marked: bool = False
    untabbed: tuple[int, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a PDF shows and says.

    `stretches` are the tagged texts in the order of the tags, `furniture` those that are marked as artifacts,
    `loose` those that are neither. `glyphs` has the characters of each piece of marked content. `overlaid` are pages on
    which something else than a link is laid over what is drawn (an annotation); `sealed` and `moved` as in `Drawn`.
    `figures` are the pictures in the order of the tags: the page, and digests of the dots that are drawn there.
    """

    pages: int
    sizes: Sequence[tuple[float, float]]
    about: About
    tree: StructureTree
    stretches: list[DrawnText]
    furniture: list[DrawnText]
    loose: list[DrawnText]
    shapes: list[Shape]
    lines: list[PrintedLine]
    shown: list[Token]
    heard: list[Token]
    alternatives: list[str]
    fonts: Sequence[tuple[int, Font]]
    without_glyph: Sequence[int]
    sealed: Sequence[int]
    moved: Sequence[int]
    overlaid: Sequence[int]
    rasters: Sequence[Raster] = ()
    figures: Sequence[tuple[int, tuple[str, ...]]] = ()
    glyphs: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def text_of(self, element: Element) -> str:
        """The characters that are drawn inside an element, joined as they are in the file."""
        return "".join(self.glyphs.get((leaf.page, leaf.mcid), "") for leaf in self.leaves_of(element))

    def leaves_of(self, element: Element) -> Sequence[Leaf]:
        """The pieces of marked content inside an element."""
        return self.tree.leaves[element.first : element.end]


def read_back(pdf: bytes) -> ReadBack:
    """Everything that a PDF says. Raises `pikepdf.PdfError` if the file is damaged."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        drawn = drawn_text(pdf)
        tree = read_tree(opened)
        about = _about(opened)
        reader = GlyphReader()
        glyphs: dict[tuple[int, int], str] = {}
        fonts: list[tuple[int, Font]] = []
        without_glyph: list[int] = []
        pictures = tuple(rasters(opened))
        digests = {each.object: each.digest for each in pictures}
        dots: dict[tuple[int, int], tuple[str, ...]] = {}
        for number, page in enumerate(opened.pages, 1):
            found = reader.page(page.obj)
            glyphs.update(((number, mcid), text) for mcid, text in found.texts.items())
            fonts += [(number, font) for font in found.fonts]
            without_glyph += [number] if found.without_glyph else []
            objects: Any = page.obj.get("/Resources", pikepdf.Dictionary()).get("/XObject", pikepdf.Dictionary())
            for mcid, names in found.drawn.items():
                drawn_there = (digests.get(objects[name].objgen, "") for name in names if name in objects)
                dots[number, mcid] = tuple(digest for digest in drawn_there if digest)
        overlaid = [number for number, page in enumerate(opened.pages, 1) if any(map(_is_drawn, _annotations(page)))]
    places: dict[tuple[int, int], list[DrawnText]] = {}
    for stretch in drawn.stretches:
        places.setdefault((stretch.page, stretch.mcid), []).append(stretch)
    tagged = {(leaf.page, leaf.mcid) for leaf in tree.leaves}
    apart = [stretch for stretch in drawn.stretches if (stretch.page, stretch.mcid) not in tagged]
    rows = list(_rows(tree.leaves, places))
    return ReadBack(
        len(drawn.sizes),
        drawn.sizes,
        about,
        tree,
        [stretch for _, row in rows for stretch in row],
        [stretch for stretch in apart if stretch.artifact],
        [stretch for stretch in apart if not stretch.artifact and stretch.text.strip()],
        drawn.shapes,
        [_line(block, row) for block, row in rows],
        list(_shown(rows)),
        list(_heard(tree, glyphs)),
        [element.alternative or "" for element in tree.elements if element.kind == "Figure"],
        fonts,
        without_glyph,
        drawn.sealed,
        drawn.moved,
        overlaid,
        pictures,
        [_figure(tree, element, dots) for element in tree.elements if element.kind == "Figure"],
        glyphs,
    )


def _figure(
    tree: StructureTree, figure: Element, dots: Mapping[tuple[int, int], tuple[str, ...]]
) -> tuple[int, tuple[str, ...]]:
    leaves = tree.leaves[figure.first : figure.end]
    there = tuple(digest for leaf in leaves for digest in dots.get((leaf.page, leaf.mcid), ()))
    return (leaves[0].page if leaves else figure.page), there


# What is shown --------------------------------------------------------------------------------------

_Row = tuple[int, list[DrawnText]]  # the block, and what stands on one line of it


def _rows(leaves: list[Leaf], places: Mapping[tuple[int, int], list[DrawnText]]) -> Iterator[_Row]:
    """The lines of each block, in the order of the tags."""
    for block, members in groupby(leaves, key=lambda leaf: leaf.block):
        row: list[DrawnText] = []
        for leaf in members:
            for stretch in places.get((leaf.page, leaf.mcid), ()):
                if row and not _same_line(row[-1], stretch):
                    yield block, row
                    row = []
                row.append(stretch)
        if row:
            yield block, row


def _same_line(before: DrawnText, after: DrawnText) -> bool:
    return (
        before.page == after.page
        and abs(before.baseline - after.baseline) < _SAME_LINE
        and after.x > before.x - _SAME_LINE
    )


def _line(block: int, row: list[DrawnText]) -> PrintedLine:
    inked = [stretch for stretch in row if stretch.text.strip()] or row
    return PrintedLine(
        _row_text(row),
        row[0].page,
        block,
        min(stretch.bottom for stretch in inked),
        max(stretch.top for stretch in inked),
        row[0].baseline,
    )


def _row_text(row: list[DrawnText]) -> str:
    return "".join(stretch.text for stretch in row).translate(_HYPHENS_AT_END)


def _shown(rows: list[_Row]) -> Iterator[Token]:
    """The words that an eye reads: joined along a line, apart at blocks, perhaps going on at line ends."""
    for index, (block, row) in enumerate(rows):
        text = _row_text(row)
        goes_on = index + 1 < len(rows) and rows[index + 1][0] == block
        words = text.split()
        for place, word in enumerate(words):
            last = place == len(words) - 1
            yield Token(word, row[0].page, goes_on and last and not text[-1].isspace())


# What is heard --------------------------------------------------------------------------------------


def _heard(tree: StructureTree, glyphs: Mapping[tuple[int, int], str]) -> Iterator[Token]:
    """The words that a screen reader says: nothing is put between two pieces of a block that is not there."""
    for block, members in groupby(tree.leaves, key=lambda leaf: leaf.block):
        text, page, said = "", 0, -1
        for leaf in members:
            page = page or leaf.page
            speaker = _speaker(tree, leaf.element, block)
            if speaker < 0:
                text += glyphs.get((leaf.page, leaf.mcid), "")
            elif speaker != said:
                text += tree.elements[speaker].spoken or ""
            said = speaker
        yield from (Token(word, page) for word in text.split())


def _speaker(tree: StructureTree, index: int, block: int) -> int:
    """The outermost element, up to the block, that has text to be said instead of what is in it; or -1."""
    found = -1
    while index >= 0:
        if tree.elements[index].spoken is not None:
            found = index
        if index == block:
            break
        index = tree.elements[index].parent
    return found


# What the file says of itself -----------------------------------------------------------------------


def _annotations(page: Any) -> Iterator[Any]:
    yield from page.obj.get("/Annots", ())


def _is_drawn(annotation: Any) -> bool:
    """Whether an annotation shows something of its own: a link only says where it can be clicked (12.5.6.5)."""
    return str(annotation.get("/Subtype", "")) != "/Link" or "/AP" in annotation


def _about(opened: pikepdf.Pdf) -> About:
    root: Any = opened.Root
    with opened.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        title = str(metadata.get("dc:title", "") or "")
    pages = {page.obj.objgen: number for number, page in enumerate(opened.pages, 1)}
    untabbed = tuple(
        number
        for number, page in enumerate(opened.pages, 1)
        if len(page.obj.get("/Annots", ())) and str(page.obj.get("/Tabs", "")) != "/S"
    )
    with opened.open_outline() as outline:
        bookmarks = tuple(_bookmarks(outline.root, pages))
    return About(
        str(root.get("/Lang", "")),
        title,
        bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
        bool(root.get("/MarkInfo", {}).get("/Marked", False)),
        untabbed,
        bookmarks,
    )


def _bookmarks(items: Any, pages: Mapping[Any, int]) -> Iterator[Bookmark]:
    for item in items:
        target: Any = item.destination
        page = pages.get(target[0].objgen, 0) if isinstance(target, pikepdf.Array) and len(target) else 0
        yield Bookmark(str(item.title), page)
        yield from _bookmarks(item.children, pages)


def squeezed(text: str) -> str:
    """A text without any white space, to compare what differs in spaces only."""
    return re.sub(r"\s+", "", text)
