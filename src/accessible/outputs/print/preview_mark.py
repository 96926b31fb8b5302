"""The mark of a preview: a finished PDF goes in, the same with a line down the side of each page comes out.

The line is no content: it stands in the margin, where no word of ours is, and the title of the file says the same to
whoever hears it. The PDF claims PDF/A and PDF/UA no more: what is not for readers need not.
"""

from __future__ import annotations

import io

WORDS = "Preview without sound. Not for readers."
_SIZE = 18  # points: no type that we print is smaller
_FROM_RIGHT, _FROM_TOP = 40, 72  # points: in the margin on the right, which all our pages have empty


def marked_pdf(pdf: bytes) -> bytes:
    """The PDF with the mark. The same bytes for the same PDF."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        font = document.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/Helvetica-Bold")
            )
        )
        for page in document.pages:
            name = page.add_resource(font, pikepdf.Name.Font, pikepdf.Name("/PreviewMark"))
            across, up = float(page.mediabox[2]) - _FROM_RIGHT, float(page.mediabox[3]) - _FROM_TOP
            downwards = f"0 -1 1 0 {across:.2f} {up:.2f} Tm"  # ISO 32000-1, 9.4.2
            line = f"/Artifact BMC q BT {name} {_SIZE} Tf {downwards} ({WORDS}) Tj ET Q EMC"
            page.contents_add(b"q\n", prepend=True)  # whatever the page does to the place and colour of things ends
            page.contents_add(f"\nQ\n{line}\n".encode("ascii"))
        title = str(document.docinfo.get("/Title", ""))
        document.docinfo["/Title"] = f"{WORDS} {title}".strip()
        if "/Metadata" in document.Root:
            del document.Root["/Metadata"]
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
    return out.getvalue()
