"""A part of a copy: a PDF on the shelf goes in; its pages come out as a printer needs them.

What only screens use is left out: tags, links and outlines. Pages in another order would make nonsense of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from accessible.errors import AccessibleError
from accessible.plan.address_block import POINT_MM
from accessible.plan.label_sheets import PAGE_HEIGHT_MM, PAGE_WIDTH_MM
from accessible.plan.postage import pages_of_volumes

A4_POINTS = (PAGE_WIDTH_MM / POINT_MM, PAGE_HEIGHT_MM / POINT_MM)
PDF_VERSION = "1.7"  # that of the files which the pages are from: they may be see-through, which 1.3 was not
_ONLY_FOR_SCREENS = ("/Annots", "/StructParents", "/Tabs", "/AA", "/Metadata", "/PieceInfo", "/B", "/Trans", "/Thumb")
_OFF_POINTS = 3.0  # a millimetre: some programs round A4
NOT_FOR_READING = "For the printer only. It has no tags, and its pages are in the order of printing, not of reading."


@dataclass(frozen=True, slots=True)
class CopyPart:
    """A PDF of A4 pages that is stapled or folded by itself; or volumes that are, if `first_pages` has their firsts."""

    file: Path
    first_pages: tuple[int, ...] = ()

    def volumes(self, pages: int) -> tuple[int, ...]:
        """How many pages each volume has."""
        return pages_of_volumes(pages, self.first_pages)


@contextmanager
def pages_to_print(part: CopyPart) -> Iterator[list[pikepdf.Page]]:
    """The pages of a part, bare. Raises `AccessibleError` if one is not upright A4, or the file cannot be read."""
    try:
        source = pikepdf.open(part.file)
    except (pikepdf.PdfError, OSError) as error:
        raise AccessibleError("This PDF cannot be read.", "Make the issue again.", part.file) from error
    with source:
        pages = list(source.pages)
        for number, page in enumerate(pages, 1):
            left, bottom, right, top = (float(each) for each in page.trimbox)
            sizes = zip((right - left, top - bottom), A4_POINTS, strict=True)
            if any(abs(size - wanted) > _OFF_POINTS for size, wanted in sizes) or int(page.obj.get("/Rotate", 0)):
                raise AccessibleError(
                    f"Page {number} is not upright A4, so it cannot be printed with others.", "", part.file
                )
            for key in _ONLY_FOR_SCREENS:
                if key in page.obj:
                    del page.obj[key]
        yield pages


def name_for_the_printer(pdf: pikepdf.Pdf, title: str, *, turned_on: str) -> None:
    """Say in a file that it is no file to read, and how its sheets are turned ("Long" or "Short" edge)."""
    whole = f"{title} (for the printer)"
    pdf.docinfo["/Title"] = whole
    pdf.docinfo["/Subject"] = NOT_FOR_READING
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
        meta["dc:title"] = whole
        meta["dc:description"] = NOT_FOR_READING
    # ISO 32000-1, 12.2: what the printer's window opens with.
    pdf.Root.ViewerPreferences = pikepdf.Dictionary(
        DisplayDocTitle=True,
        PrintScaling=pikepdf.Name("/None"),
        Duplex=pikepdf.Name(f"/DuplexFlip{turned_on}Edge"),
    )
