"""PDFs whose pages say which they are, with a link and tags of a kind on each: made with pikepdf alone."""

from __future__ import annotations

from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

A4 = (595.2756, 841.8898)


def numbered_pages(path: Path, pages: int, mark: str = "", size: tuple[float, float] = A4) -> Path:
    """A PDF of so many pages; each says "folio" and its number, after a mark that tells it from other files."""
    with Pdf.new() as pdf:
        font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        for number in range(1, pages + 1):
            page = pdf.add_blank_page(page_size=size)
            page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
            words = (
                f"BT /F1 24 Tf 85 700 Td ({mark}folio {number}) Tj ET 20 20 {size[0] - 40:.2f} {size[1] - 40:.2f} re S"
            )
            page.obj.Contents = pdf.make_stream(words.encode("ascii"))
            page.obj.StructParents = number - 1
            link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), StructParent=number)
            page.obj.Annots = Array([pdf.make_indirect(link)])
        pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return path
