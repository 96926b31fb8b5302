"""Pages as pictures: an article's PDF goes in; each page as a small PNG comes out, and which sentences stand on it.

For the eyes of staff: what is drawn is the finished PDF itself, by another program than laid it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
from PIL import Image

WIDTH = 1_000  # dots: large print on a page 500 CSS pixels wide is read easily, also on a screen of twice the dots
COLOURS = 16  # ink, paper and the greys between: 45 kB a page, and a picture on it can be made out
SURE = 20  # letters and figures that stand on one page only, as good as always
SHORTEST = 8  # of them, for a guess at the page: "Answer" is on most


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as a PNG, its size in dots, and its words without spaces and signs."""

    png: bytes
    width: int
    height: int
    words: str


def page_pictures(pdf: bytes) -> Iterator[PagePicture]:
    """Each page in order; the same PDF gives the same bytes."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            drawn = page.render(scale=WIDTH / page.get_width()).to_pil().convert("RGB")
            words = _squeezed(page.get_textpage().get_text_range())
            yield PagePicture(_png(drawn), drawn.width, drawn.height, words)
    finally:
        document.close()


def _png(picture: Image.Image) -> bytes:
    few = picture.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    written = BytesIO()
    few.save(written, "PNG", bits=4, compress_level=6)
    return written.getvalue()


def pages_of_texts(pages: Sequence[str], texts: Sequence[str]) -> list[int]:
    """The page, from 1, on which each of `texts` begins. `pages` are words as `PagePicture` has them.

    `texts` are in the order in which they are heard, which is that of print but for a line here and there. What is
    only said, or too short to be sure of, is where what comes after it is, if it can be there, or what came before.

    >>> pages_of_texts(["restingwellwhyithelps", "ashortrestoftenminutesisenough"],
    ...     ["Resting well, why it helps", "Part two of two.", "A short rest of ten minutes is enough."])
    [1, 1, 2]
    """
    found: list[int | None] = []
    page = 0
    for text in map(_squeezed, texts):
        near = range(page, min(page + 3, len(pages)))  # a part's name stands at the top of its pages, too: never back
        place = next((each for each in near if text[:SURE] in pages[each]), None) if len(text) >= SHORTEST else None
        found.append(place)
        page = place if place is not None and len(text) >= SURE else page
    return [each + 1 for each in _filled(found, list(map(_squeezed, texts)), pages)]


def _filled(found: Sequence[int | None], texts: Sequence[str], pages: Sequence[str]) -> list[int]:
    """A page for each: that of the one after it, if its words are there and not on the page before."""
    filled, before = list[int](), 0
    for number, text in enumerate(texts):
        after = next((each for each in found[number:] if each is not None), before)
        overleaf = text and text in pages[after] and text not in pages[before]
        before = max(before, after if found[number] is not None or overleaf else before)
        filled.append(before)
    return filled


def _squeezed(text: str) -> str:
    """Letters and figures only: lines, spaces and hyphens at line ends are the page's."""
    return "".join(sign for sign in text if sign.isalnum()).casefold()
