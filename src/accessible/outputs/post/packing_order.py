"""One PDF in packing order: copies go in, with their slips; all their pages come out, one envelope after the other.

However many copies there are, each PDF's words and pictures are in the file once, and a page of a copy is a few numbers
that point to them. These are appended to a PDF of the pages themselves as an incremental update (ISO 32000-1, 7.5.6),
copy by copy, so that memory hardly grows with their number.
"""

from __future__ import annotations

import hashlib
import io
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

import pikepdf
from pikepdf import Array, Dictionary, ObjectStreamMode, Pdf

from accessible.outputs.post.copy_part import A4_POINTS, PDF_VERSION, CopyPart, name_for_the_printer, pages_to_print
from accessible.plan.imposition import even_pages

_BOX = b"[0 0 %.4f %.4f]" % A4_POINTS
_EMPTY = b"/Resources<<>>"
_KEPT = ("/Contents", "/Resources", "/Group")  # of a page, beside its box
_ROWS_AT_ONCE = 4096


@dataclass(slots=True)
class _Update:
    """What is appended to a PDF: objects with numbers of their own, in order. `numbers` is the next free one."""

    to: BinaryIO
    at: int
    number: int
    offsets: array[int] = field(default_factory=lambda: array("Q"))
    digest: hashlib._Hash = field(default_factory=hashlib.sha256)

    def write(self, content: bytes) -> None:
        self.to.write(content)
        self.digest.update(content)
        self.at += len(content)


def write_packing_order(to: BinaryIO, copies: Sequence[Sequence[CopyPart]], *, title: str) -> int:
    """Write all copies one after the other; how many sheets.

    A copy is its slip and its PDFs, in order. The same `CopyPart` may stand in any number of copies. Each part, and
    each volume of one, begins on a new sheet. Raises `AccessibleError` if a PDF is not of A4 pages, or cannot be read.
    """
    bodies, base = _pages_once(copies, title)
    to.write(base.content)
    update = _Update(to, len(base.content), base.size)
    tree = update.number  # the object that all copies hang on
    update.offsets.append(0)  # it is written last
    update.number += 1
    nodes = array("Q")
    pages = 0
    for copy in copies:
        of_copy = [body for part in copy for body in bodies[part]]
        nodes.append(update.number)
        _add_copy(update, of_copy, tree)
        pages += len(of_copy)
    _close(update, base, tree, nodes, pages)
    return pages // 2


@dataclass(frozen=True, slots=True)
class _Base:
    """The PDF that is appended to: its bytes, how many objects it numbers, and what its update must repeat."""

    content: bytes
    size: int
    table_at: int
    root: int
    root_entries: bytes
    other_trailer: bytes
    name: bytes


def _pages_once(copies: Iterable[Iterable[CopyPart]], title: str) -> tuple[dict[CopyPart, list[bytes]], _Base]:
    """A PDF that has each part's pages once; and for each part what its pages say there, empty ones among them."""
    parts = list(dict.fromkeys(part for copy in copies for part in copy))
    orders: dict[CopyPart, tuple[int | None, ...]] = {}
    firsts: dict[CopyPart, int] = {}
    with Pdf.new() as pdf:
        for part in parts:
            firsts[part] = len(pdf.pages)
            with pages_to_print(part) as pages:
                orders[part] = even_pages(part.volumes(len(pages)))
                pdf.pages.extend(pages)
        for page in pdf.pages:
            page.obj.Resources = pdf.make_indirect(page.obj.get("/Resources", Dictionary()))
        name_for_the_printer(pdf, title, turned_on="Long")
        saved = io.BytesIO()
        # A plain table of objects, because an update must have the same kind of table as what it updates.
        pdf.save(saved, deterministic_id=True, min_version=PDF_VERSION, object_stream_mode=ObjectStreamMode.disable)
    with pikepdf.open(saved) as pdf:
        known = [_body(page) for page in pdf.pages]
        base = _base_of(pdf, saved.getvalue())
    found = {
        part: [_EMPTY if number is None else known[firsts[part] + number - 1] for number in orders[part]]
        for part in parts
    }
    return found, base


def _body(page: pikepdf.Page) -> bytes:
    """What a page says: where its words and its resources are, and its box unless that is A4 from the corner."""
    kept = b"".join(b"%s %s" % (key.encode("ascii"), page.obj[key].unparse()) for key in _KEPT if key in page.obj)
    box = [round(float(each), 4) for each in page.trimbox]
    plain = all(abs(one - other) < 0.01 for one, other in zip(box, (0, 0, *A4_POINTS), strict=True))
    return kept if plain else kept + b"/MediaBox " + Array(box).unparse()


def _base_of(pdf: Pdf, content: bytes) -> _Base:
    entries = b"".join(b"%s %s" % (key.encode(), value.unparse()) for key, value in pdf.Root.items() if key != "/Pages")
    return _Base(
        content=content,
        size=int(pdf.trailer.Size),
        table_at=int(content[content.rindex(b"startxref") :].split()[1]),
        root=pdf.Root.objgen[0],
        root_entries=entries,
        other_trailer=b"/Info %s" % pdf.trailer.Info.unparse(),
        name=bytes(pdf.trailer.ID[0]),
    )


def _add_copy(update: _Update, bodies: Sequence[bytes], tree: int) -> None:
    """Append the pages of one copy, and the node of the page tree that they hang on."""
    node = update.number
    kids = b" ".join([b"%d 0 R" % number for number in range(node + 1, node + 1 + len(bodies))])
    head = b"%d 0 obj<</Type/Pages/Parent %d 0 R/Count %d/Kids[%s]>>endobj\n" % (node, tree, len(bodies), kids)
    pieces = [head]
    at = update.at
    update.offsets.append(at)
    at += len(head)
    for number, body in enumerate(bodies, node + 1):
        piece = b"%d 0 obj<</Type/Page/Parent %d 0 R%s>>endobj\n" % (number, node, body)
        pieces.append(piece)
        update.offsets.append(at)
        at += len(piece)
    update.write(b"".join(pieces))
    update.number += 1 + len(bodies)


def _close(update: _Update, base: _Base, tree: int, nodes: Sequence[int], pages: int) -> None:
    """Append the page tree, the catalogue that names it, and the table of what was appended (ISO 32000-1, 7.5.4)."""
    update.offsets[0] = update.at
    kids = b" ".join([b"%d 0 R" % number for number in nodes])
    update.write(b"%d 0 obj<</Type/Pages/Count %d/MediaBox%s/Kids[%s]>>endobj\n" % (tree, pages, _BOX, kids))
    catalogue_at = update.at
    update.write(b"%d 0 obj<<%s/Pages %d 0 R>>endobj\n" % (base.root, base.root_entries, tree))
    table_at = update.at
    update.write(b"xref\n%d 1\n%010d 00000 n \n%d %d\n" % (base.root, catalogue_at, tree, len(update.offsets)))
    for first in range(0, len(update.offsets), _ROWS_AT_ONCE):
        rows = [b"%010d 00000 n \n" % offset for offset in update.offsets[first : first + _ROWS_AT_ONCE]]
        update.write(b"".join(rows))
    names = b"[<%s><%s>]" % (base.name.hex().encode(), update.digest.hexdigest()[:32].encode())
    trailer = b"/Size %d/Root %d 0 R/Prev %d/ID%s%s" % (
        update.number,
        base.root,
        base.table_at,
        names,
        base.other_trailer,
    )
    update.write(b"trailer<<%s>>\nstartxref\n%d\n%%%%EOF\n" % (trailer, table_at))
