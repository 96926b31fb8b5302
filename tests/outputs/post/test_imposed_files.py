"""Imposed files, read back with pdfium: folded by computation, their pages are read in order and look alike."""

from __future__ import annotations

import io
import re
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest

from accessible.errors import AccessibleError
from accessible.outputs.post.copy_part import CopyPart
from accessible.outputs.post.imposition import write_booklet, write_stapled
from accessible.production.issue import build
from accessible.settings import PROJECT, Settings
from folded import leaves_of_booklet, leaves_of_stapled, read_through
from laid_on_paper import POINT_MM, texts_of
from numbered_pages import numbered_pages

FONTS = PROJECT / "styles" / "fonts"
A4, A3, SRA3 = (210.0, 297.0), (420.0, 297.0), (450.0, 320.0)
FOLIO = re.compile(r"folio (\d+)|Page (\d+) of")


def stapled(part: CopyPart) -> bytes:
    to = io.BytesIO()
    write_stapled(to, part, title="A sample")
    return to.getvalue()


def folded(part: CopyPart, *, crop_marks: bool = False, grams: int = 100) -> bytes:
    to = io.BytesIO()
    write_booklet(to, part, title="A sample", paper_grams=grams, fonts=FONTS, crop_marks=crop_marks)
    return to.getvalue()


def folio(words: str) -> int | None:
    """Which page says so; None for an empty one."""
    found = FOLIO.search(words)
    if found is None:
        assert not words.strip()
    return int(found[1] or found[2]) if found else None


def halves(pdf: bytes) -> list[tuple[int | None, int | None]]:
    """Which page stands in the left and right half of each side, by what can be read there."""
    return [(folio(left), folio(right)) for left, right in words_of_halves(pdf)]


def words_of_halves(pdf: bytes) -> list[tuple[str, str]]:
    """What can be read in the left and right half of each side."""
    document = pypdfium2.PdfDocument(pdf)
    read = []
    for page in document:
        width, height = page.get_size()
        words = page.get_textpage()
        above = 14 / POINT_MM if height * POINT_MM > 300 else 0  # the line of words below the trim is no page's
        left = words.get_text_bounded(left=0, bottom=above, right=width / 2, top=height)
        right = words.get_text_bounded(left=width / 2, bottom=above, right=width, top=height)
        read.append((left, right))
    document.close()
    return read


def pages_read(pdf: bytes) -> list[int | None]:
    return [folio(words) for words in texts_of(pdf)]


def sizes(pdf: bytes) -> set[tuple[float, float]]:
    document = pypdfium2.PdfDocument(pdf)
    found = {
        (round(width * POINT_MM, 1), round(height * POINT_MM, 1)) for width, height in (p.get_size() for p in document)
    }
    document.close()
    return found


@pytest.mark.parametrize("pages", [1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 23, 40])
def test_a_booklet_is_read_in_order_when_it_is_folded(tmp_path: Path, pages: int) -> None:
    imposed = folded(CopyPart(numbered_pages(tmp_path / "a.pdf", pages)))
    read = read_through(leaves_of_booklet(halves(imposed)))
    assert read[:pages] == list(range(1, pages + 1))
    assert read[pages:] == [None] * (-pages % 4)
    assert sizes(imposed) == {A3}


@pytest.mark.parametrize("crop_marks", [False, True])
def test_each_volume_is_a_booklet_of_its_own(tmp_path: Path, crop_marks: bool) -> None:
    part = CopyPart(numbered_pages(tmp_path / "a.pdf", 19), (1, 8, 14))
    sides = halves(folded(part, crop_marks=crop_marks))
    read, at = [], 0
    for pages in (7, 6, 6):
        ends = at + 2 * -(-pages // 4)
        read.append([page for page in read_through(leaves_of_booklet(sides[at:ends])) if page])
        at = ends
    assert at == len(sides)
    assert read == [list(range(1, 8)), list(range(8, 14)), list(range(14, 20))]


@pytest.mark.parametrize("pages", [1, 2, 7, 40])
def test_a_stapled_copy_has_whole_sheets(tmp_path: Path, pages: int) -> None:
    file = stapled(CopyPart(numbered_pages(tmp_path / "a.pdf", pages)))
    read = read_through(leaves_of_stapled(pages_read(file)))
    assert read == [*range(1, pages + 1), *[None] * (pages % 2)]
    assert sizes(file) == {A4}


def test_stapled_volumes_begin_on_a_front(tmp_path: Path) -> None:
    read = pages_read(stapled(CopyPart(numbered_pages(tmp_path / "a.pdf", 9), (1, 4, 7))))
    assert read == [1, 2, 3, None, 4, 5, 6, None, 7, 8, 9, None]


def test_inner_pages_creep_towards_the_fold_by_the_thickness_of_the_paper(tmp_path: Path) -> None:
    part = CopyPart(numbered_pages(tmp_path / "a.pdf", 40))
    with pikepdf.open(io.BytesIO(folded(part, grams=100))) as pdf:
        moves = []
        for page in pdf.pages:
            at = [float(each.operands[4]) for each in pikepdf.parse_content_stream(page) if str(each.operator) == "cm"]
            moves.append([round(at[0] * POINT_MM, 2), round((at[1] - A4[0] / POINT_MM) * POINT_MM, 2)])
    expected = [round(sheet * 0.13, 2) for sheet in range(10) for _ in (0, 1)]  # 100 g/m² is 0.13 mm thick
    assert moves == [[pytest.approx(each, abs=0.01), pytest.approx(-each, abs=0.01)] for each in expected]


def test_marks_and_words_lie_outside_the_trim(tmp_path: Path) -> None:
    part = CopyPart(numbered_pages(tmp_path / "a.pdf", 5))
    imposed = folded(part, crop_marks=True)
    assert sizes(imposed) == {SRA3}
    document = pypdfium2.PdfDocument(imposed)
    left, bottom = 15 / POINT_MM, 11.5 / POINT_MM
    for number, page in enumerate(document):
        below = page.get_textpage().get_text_bounded(left=0, bottom=0, right=page.get_width(), top=bottom)
        assert below == f"For the printer. A sample, sheet {number // 2 + 1} of 2, {('front', 'back')[number % 2]}"
        trim = page.get_trimbox()
        assert trim == pytest.approx((left, bottom, left + 420 / POINT_MM, bottom + 297 / POINT_MM), abs=0.1)
        drawn = np.asarray(page.render(scale=2).to_numpy()).min(axis=2)  # 2 pixels a point
        marks = np.argwhere(drawn[:, : int(2 * (left - 1))] < 128)  # left of the trim
        rows = sorted({round(row / 2 * POINT_MM) for row, _ in marks if row < 2 * (page.get_height() - bottom)})
        assert rows[0] == pytest.approx(11.5, abs=0.6)  # the upper crop mark
    document.close()


def test_no_mark_reaches_into_the_trim(tmp_path: Path) -> None:
    """An empty half stays white, and a page looks as it did."""
    document = pypdfium2.PdfDocument(folded(CopyPart(numbered_pages(tmp_path / "a.pdf", 1)), crop_marks=True))
    back = document[1].render(scale=1).to_numpy()
    left, top = int(15 / POINT_MM), int(11.5 / POINT_MM)
    inside = back[top : top + int(297 / POINT_MM), left : left + int(420 / POINT_MM)]
    assert inside.min() == 255
    document.close()


def test_it_is_the_same_page_to_the_eye(tmp_path: Path) -> None:
    path = numbered_pages(tmp_path / "a.pdf", 2)
    source, imposed = pypdfium2.PdfDocument(path), pypdfium2.PdfDocument(folded(CopyPart(path)))
    whole = imposed[0].render(scale=2).to_numpy()  # [empty, 1]
    page = source[0].render(scale=2).to_numpy()
    half = whole[:, -page.shape[1] :]
    assert np.abs(half.astype(int)[: page.shape[0]] - page.astype(int)[: half.shape[0]]).mean() < 2
    source.close()
    imposed.close()


@pytest.mark.parametrize("made", ["stapled", "folded"])
def test_it_says_that_it_is_for_the_printer_and_has_no_tags_or_links(tmp_path: Path, made: str) -> None:
    part = CopyPart(numbered_pages(tmp_path / "a.pdf", 3))
    with pikepdf.open(io.BytesIO(stapled(part) if made == "stapled" else folded(part))) as pdf:
        assert str(pdf.docinfo["/Title"]) == "A sample (for the printer)"
        assert "no tags" in str(pdf.docinfo["/Subject"])
        with pdf.open_metadata() as meta:
            assert meta["dc:title"] == "A sample (for the printer)"
            assert "pdfuaid:part" not in meta
        assert "/StructTreeRoot" not in pdf.Root
        assert pdf.Root.ViewerPreferences.Duplex == (
            "/DuplexFlipLongEdge" if made == "stapled" else "/DuplexFlipShortEdge"
        )
        assert not any(key in page for page in pdf.pages for key in ("/Annots", "/StructParents"))


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    part = CopyPart(numbered_pages(tmp_path / "a.pdf", 7))
    assert stapled(part) == stapled(part)
    assert folded(part, crop_marks=True) == folded(part, crop_marks=True)


def test_a_page_that_is_not_a4_is_refused(tmp_path: Path) -> None:
    wide = numbered_pages(tmp_path / "letter.pdf", 1, size=(612.0, 792.0))
    with pytest.raises(AccessibleError, match="Page 1 is not upright A4"):
        stapled(CopyPart(wide))
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    with pytest.raises(AccessibleError, match="cannot be read"):
        folded(CopyPart(tmp_path / "broken.pdf"))


def test_what_the_program_makes_keeps_every_word_on_its_page(cached: Settings) -> None:
    list(build(cached))
    found = sorted(cached.out.rglob("*-print.pdf"))
    assert len(found) > 3
    for path in found:
        pages = [words.split() for words in texts_of(path.read_bytes())]
        part = CopyPart(path)
        read = read_through(
            leaves_of_booklet([(left.split(), right.split()) for left, right in words_of_halves(folded(part))])
        )
        assert read == pages + [[]] * (-len(pages) % 4)
        assert [words.split() for words in texts_of(stapled(part))] == pages + [[]] * (len(pages) % 2)
