"""Tags: a PDF as the layout engine made it and its HTML go in, a PDF that a screen reader can follow comes out.

The engine's own tags (WeasyPrint 70.0) describe boxes on pages: a paragraph over two pages is two, running
heads are read as text, a link over two lines is two links, and nothing has a language. Here the structure
tree is built anew: the HTML says what everything is, the pages say where each word is drawn. This module
and those it imports can go when the engine does so itself; docs/decisions/011 says what that would take.
"""

from __future__ import annotations

import io
from xml.etree.ElementTree import Element

import pikepdf
from pikepdf import Pdf

from accessible.outputs.print.alignment import align
from accessible.outputs.print.elements import tags_of
from accessible.outputs.print.marks import Mark, artifact, read_marks, rewritten
from accessible.outputs.print.metadata import declare
from accessible.outputs.print.tree import TreeWriter


def retag(pdf: bytes, html: Element) -> bytes:
    """The PDF with a structure tree made from `html`, the root of the HTML that the PDF was laid out from.

    The result is PDF/UA-1 and PDF/A-2a, and the same bytes each time. Raises `AccessibleError` if the
    pages do not show exactly the words of the HTML.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        body = html if (found := html.find("body")) is None else found
        marks = read_marks(opened)
        alignment = align(body, marks)
        tagged = tags_of(body, alignment, str(opened.Root.get("/Lang", "")))
        numbers = _rewrite(opened, (*marks.furniture, *alignment.again, *tagged.unread), tagged.spaced)
        TreeWriter(opened, numbers).write(tagged.document)
        declare(opened)
        result = io.BytesIO()
        opened.save(
            result,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
    return result.getvalue()


def _rewrite(pdf: Pdf, unread: tuple[Mark, ...], spaced: tuple[Mark, ...]) -> list[dict[int, int]]:
    """Write every page's stream anew. The new number of each mark, by page and old number."""
    artifacts: list[dict[int, bytes]] = [{} for _ in pdf.pages]
    spaces: list[dict[int, bytes]] = [{} for _ in pdf.pages]
    for mark in unread:
        artifacts[mark.page][mark.number] = artifact(mark)
    for mark in spaced:
        spaces[mark.page][mark.space_at] = mark.space
    numbers = []
    for page, unread_here, spaces_here in zip(pdf.pages, artifacts, spaces, strict=True):
        stream = page.obj.Contents
        content, kept = rewritten(stream.read_bytes(), unread_here, spaces_here)
        stream.write(content)
        numbers.append({old: new for new, old in enumerate(kept)})
    return numbers
