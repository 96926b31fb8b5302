"""How full pages are: PDFs go in, a line for each comes out: pages, words a page, mean fill, pages under half full.

    python benchmarks/fill.py dist/2026-winter/*.pdf dist/2026-winter/articles/*/*.pdf

Read with pdfium, which has no part in making them. A page is as full as its lowest word or picture is low, in shares
of the room between the margins. In an issue the cover, the pages before the first article, each article's last page
and the last page of all are not counted; in an article by itself its last page is not.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

MARGIN = 25 / 25.4 * 72  # points: above and below the text
INK = frozenset((pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH))
HALF = 0.5
LEAST_MEAN, MOST_HALF_EMPTY = 0.85, 0.05  # P: less is paper that nobody reads


@dataclass(frozen=True)
class Fill:
    """What a PDF's pages hold. `counted` has the share of each page that counts, by its number."""

    name: str
    words: list[int]
    shares: list[float]
    counted: dict[int, float]

    @property
    def mean(self) -> float:
        """The mean share of the pages that count; 1 where none does."""
        return sum(self.counted.values()) / len(self.counted) if self.counted else 1.0

    @property
    def half_empty(self) -> list[int]:
        """The numbers of the pages that count and are under half full."""
        return [number for number, share in self.counted.items() if share < HALF]

    @property
    def blank(self) -> list[int]:
        """The numbers of the pages with no more than a line of words."""
        return [number for number, share in enumerate(self.shares, 1) if share == 0]

    def __str__(self) -> str:
        pages = len(self.shares)
        empty = self.half_empty
        told = f", pages {', '.join(map(str, empty))}" if empty else ""
        return (
            f"{self.name}: {pages} pages, {sum(self.words) / pages:.0f} words a page, "
            f"{self.mean:.1%} full, {len(empty)} under half full{told}"
        )


def fill_of(file: Path) -> Fill:
    """How full the pages of a PDF are."""
    document = pypdfium2.PdfDocument(file)
    try:
        read = [_page(document[number]) for number in range(len(document))]
    finally:
        document.close()
    shares = [share for _, share in read]
    left_out = _left_out(len(shares), _sections(file))
    counted = {number: share for number, share in enumerate(shares, 1) if number not in left_out}
    return Fill(file.name, [words for words, _ in read], shares, counted)


def _page(page: pypdfium2.PdfPage) -> tuple[int, float]:
    """The words of a page, running head and number too, and the share of its room down to the lowest ink."""
    _, height = page.get_size()
    words = len(page.get_textpage().get_text_bounded().split())
    room = height - 2 * MARGIN
    lowest = height - MARGIN
    for thing in page.get_objects(filter=INK, max_depth=5):
        _, bottom, _, top = thing.get_bounds()
        inside = bottom > MARGIN - 1 and top < height - MARGIN + 12
        if inside:
            lowest = min(lowest, bottom)
    return words, (height - MARGIN - lowest) / room


def _sections(file: Path) -> list[tuple[int, str]]:
    """The first page (from 1) and the kind of each section of an issue, by its tags; nothing for an article."""
    with pikepdf.open(file) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        (document,) = pdf.Root.StructTreeRoot.K
        kinds = [(element, str(element.S)) for element in document.K]
        if "/Art" not in (kind for _, kind in kinds):
            return []
        return [(numbers[_home(element).objgen], kind) for element, kind in kinds]


def _home(element: Any) -> Any:
    """The page of the first words of a structure element."""
    while "/Pg" not in element:
        element = element.K[0] if isinstance(element.K, pikepdf.Array) else element.K
    return element.Pg


def _left_out(pages: int, sections: list[tuple[int, str]]) -> set[int]:
    """The pages that do not count: the issue's own, and the last of each article."""
    begins = [*(page for page, _ in sections[1:]), pages + 1]
    out = {pages}
    for (first, kind), after in zip(sections, begins, strict=bool(sections)):
        out |= {after - 1} if kind == "/Art" else set(range(first, after))
    return out


def main() -> int:
    """Print a line a file. The exit code says whether all are as full as they should be."""
    fills = [fill_of(Path(name)) for name in sys.argv[1:]]
    for fill in fills:
        print(fill)
    return 0 if all(map(_is_full, fills)) else 1


def _is_full(fill: Fill) -> bool:
    return fill.mean >= LEAST_MEAN and len(fill.half_empty) <= MOST_HALF_EMPTY * len(fill.counted)


if __name__ == "__main__":
    sys.exit(main())
