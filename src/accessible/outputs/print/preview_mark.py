"""The mark of a preview: a finished PDF goes in, the same with a line at the top of each page comes out.

The line is no content: it stands in the margin, above everything, and the title of the file says the same to whoever
hears it. The PDF claims PDF/A and PDF/UA no more: what is not for readers need not.
"""

from __future__ import annotations

import io

WORDS = "Preview without sound. Not for readers."
_SIZE = 18  # points: no type that we print is smaller
_LEFT, _DOWN = 71, 34  # points from the page's left and top edges: in the margin, above the running head


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
            top = float(page.mediabox[3]) - _DOWN
            line = f"/Artifact BMC q BT {name} {_SIZE} Tf {_LEFT} {top:.2f} Td ({WORDS}) Tj ET Q EMC"
            page.contents_add(b"q\n", prepend=True)  # whatever the page does to the place and colour of things ends
            page.contents_add(f"\nQ\n{line}\n".encode("ascii"))
        title = str(document.docinfo.get("/Title", ""))
        document.docinfo["/Title"] = f"{WORDS} {title}".strip()
        if "/Metadata" in document.Root:
            del document.Root["/Metadata"]
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
    return out.getvalue()
