"""What is behind words: a shape counts where it has paint, not where its box is."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from accessible.check.pdf.paint import Area, contrast, over
from accessible.check.pdf.words import ReadBack, read_back
from accessible.check.print.fault import PrintExpectation
from accessible.check.print.look import pale_text
from accessible.plan.edition import EDITIONS

BLACK, WHITE, GREY = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0), (0.5, 0.5, 0.5)
WORDS = b"BT /F1 20 Tf 100 500 Td (Words) Tj ET\n"


def read(content: bytes) -> ReadBack:
    """A page with this content, its text in a font that every viewer has."""
    result = io.BytesIO()
    with pikepdf.Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(595, 842))
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        half = Dictionary(Type=Name.ExtGState, ca=0.5)
        page.obj.Resources = Dictionary(Font=Dictionary(F1=font), ExtGState=Dictionary(Half=half))
        page.obj.Contents = pdf.make_stream(content)
        page.obj.MediaBox = Array([0, 0, 595, 842])
        pdf.save(result)
    return read_back(result.getvalue())


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        (b"", WHITE),
        (b".5 g 90 490 200 40 re f 0 g\n", GREY),
        (b".5 g 90 600 200 40 re f 0 g\n", WHITE),
        # a border: a large shape with a hole, by either rule of filling
        (b".5 g 50 400 400 300 re 52 402 396 296 re f* 0 g\n", WHITE),
        (b".5 g 50 400 400 300 re 52 402 m 52 698 l 448 698 l 448 402 l h f 0 g\n", WHITE),
        (b".5 g 50 400 400 300 re 52 402 396 296 re f 0 g\n", GREY),
        # clipped to one edge of it
        (b"q 50 400 400 2 re W n .5 g 50 400 400 300 re f Q\n", WHITE),
        # only an outline, and nothing at all
        (b".5 G 90 490 200 40 re S 0 g\n", WHITE),
        (b"90 490 200 40 re n\n", WHITE),
        # what was painted last is on top; half of black on white is grey
        (b".5 g 90 490 200 40 re f 1 g 90 490 200 40 re f 0 g\n", WHITE),
        (b"q /Half gs 0 g 90 490 200 40 re f Q\n", GREY),
    ],
)
def test_the_paper_behind_words(before: bytes, behind: tuple[float, float, float]) -> None:
    (words,) = read(before + WORDS).loose
    assert words.paper == pytest.approx(behind, abs=0.01)
    assert not words.covered


def test_a_picture_behind_words_has_no_colour() -> None:
    picture = b"q 200 0 0 40 90 490 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q\n"
    back = read(picture + WORDS)
    assert back.loose[0].paper is None
    (spot,) = pale_text(back, PrintExpectation(EDITIONS[0]))
    assert "on a picture" in spot.message


@pytest.mark.parametrize(
    ("after", "covered"),
    [
        (b"1 g 90 490 200 40 re f\n", True),
        (b"1 g 90 600 200 40 re f\n", False),
        (b"1 g 101 490 12 40 re f\n", True),  # the first letter
        (b"1 g 160 490 200 40 re f\n", False),  # behind the last
        (b"1 g 50 400 400 300 re 52 402 396 296 re f*\n", False),
    ],
)
def test_what_is_painted_over_words(after: bytes, covered: bool) -> None:
    assert read(WORDS + after).loose[0].covered is covered


def test_a_clip_cuts_words_off() -> None:
    assert read(b"q 100 500 10 40 re W n\n" + WORDS + b"Q\n").loose[0].cut
    assert not read(b"q 50 400 400 300 re W n\n" + WORDS + b"Q\n").loose[0].cut


def test_words_that_leave_no_ink_have_no_contrast() -> None:
    (words,) = read(b"3 Tr\n" + WORDS).loose
    assert words.paper is not None
    assert contrast(words.colour, words.paper) == pytest.approx(1)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(BLACK, WHITE) == contrast(WHITE, BLACK) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == 1
    assert contrast(over(BLACK, 0.5, WHITE), WHITE) == pytest.approx(contrast(GREY, WHITE))


def test_areas() -> None:
    page = Area(0, 0, 100, 100)
    assert page.encloses(Area(0, 10, 100, 20))
    assert not page.encloses(Area(-1, 10, 100, 20))
    assert page.encloses(Area(-1, 10, 100, 20), 1)
    assert page.cut_to(Area(50, 50, 200, 200)) == Area(50, 50, 100, 100)


def test_a_line_drawn_later_hides_no_words_on_a_box() -> None:
    box = b".9 g 90 490 200 40 re f 0 g\n"
    assert not read(box + WORDS + b"0 G 300 100 50 50 re S\n").loose[0].covered
