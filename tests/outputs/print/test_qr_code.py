"""Codes: what a camera reads from the page is the address; what would be too fine to read is left out."""

from __future__ import annotations

import re

import pytest
import segno
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter
from pypdfium2 import PdfDocument
from weasyprint import HTML

from accessible.outputs.print.qr_code import LEAST_MODULE_MM, MOST_SIDE_MM, QUIET_MODULES, QrCode, qr_code, qr_svg

ADDRESSES = (
    "https://example.org/rest",
    "https://www.example.org/magazine/2027/spring/resting-well?from=print&edition=large#part-2",
    "mailto:hello@example.org",
    "tel:+441174960123",
    "http://example.org/" + "a-long-path/" * 20,
    "A",
)
CODE_ADDRESS = st.from_regex(r"https://[a-z]{1,20}\.example/[!-~]{0,280}", fullmatch=True)


def seen(code: QrCode, dots_per_inch: int = 150) -> str:
    """What a camera reads from a page that has the code at its own size, below some text."""
    page = '<style>@page { size: 100mm; margin: 10mm } svg { display: block }</style><p lang="en">Words.</p>'
    pdf = HTML(string=page + code.svg.decode()).write_pdf()
    picture = PdfDocument(pdf)[0].render(scale=dots_per_inch / 72).to_pil()
    found = zxingcpp.read_barcodes(picture.convert("L").filter(ImageFilter.GaussianBlur(1)))
    return found[0].text if len(found) == 1 else f"{len(found)} codes"


def code_of(address: str) -> QrCode:
    code = qr_code(address)
    assert code is not None
    return code


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_code_is_read_from_the_page_as_it_was_written(address: str) -> None:
    assert seen(code_of(address)) == address


def test_letters_beyond_ascii_are_written_as_every_camera_reads_them() -> None:
    code = code_of("https://müller.example/café?q=ä%20b")
    assert seen(code) == code.address == "https://xn--mller-kva.example/caf%C3%A9?q=%C3%A4%20b"


def test_a_code_still_reads_with_a_fold_across_it() -> None:
    code = code_of(ADDRESSES[0])
    folded = code.svg.replace(b"</svg>", b'<path stroke="#fff" stroke-width=".8" d="M0 16L40 19"/></svg>')
    assert seen(QrCode(folded, code.side_mm, code.address)) == ADDRESSES[0]


@settings(deadline=None, max_examples=60)
@given(address=CODE_ADDRESS)
def test_no_module_is_finer_than_a_camera_sees_and_the_margin_is_whole(address: str) -> None:
    code = code_of(address)
    box = re.search(rb'viewBox="0 0 (\d+) \d+"', code.svg)
    assert box
    modules = int(box[1])
    assert code.side_mm / modules >= LEAST_MODULE_MM
    assert 30 <= code.side_mm <= MOST_SIDE_MM
    starts = [tuple(map(int, each)) for each in re.findall(rb"M(\d+) (\d+)h", code.svg.split(b'fill="#000"')[1])]
    assert min(min(start) for start in starts) == QUIET_MODULES
    assert modules == len(segno.make_qr(address, error="M").matrix) + 2 * QUIET_MODULES


def test_the_drawing_is_the_code_module_for_module() -> None:
    code = code_of(ADDRESSES[1])
    matrix = segno.make_qr(ADDRESSES[1], error="M").matrix
    drawn = Image.new("1", (len(matrix[0]) + 8, len(matrix) + 8))
    path = code.svg.split(b'fill="#000"')[1]
    for x, y, width in (map(int, run) for run in re.findall(rb"M(\d+) (\d+)h(\d+)v1", path)):
        drawn.paste(1, (x, y, x + width, y + 1))
    assert [bool(drawn.getpixel((x + 4, y + 4))) for y, row in enumerate(matrix) for x in range(len(row))] == [
        bool(module) for row in matrix for module in row
    ]


@pytest.mark.parametrize("address", ["", "https://example.org/" + "a" * 330, "a" * 10_000])
def test_what_cannot_be_scanned_from_paper_has_no_code(address: str) -> None:
    assert qr_code(address) is None
    assert qr_svg(address) is None


@settings(deadline=None)
@given(address=st.text(max_size=400))
def test_no_address_makes_it_fail(address: str) -> None:
    code = qr_code(address)
    assert code is None or code.address.isascii()


def test_the_same_address_gives_the_same_bytes() -> None:
    assert qr_svg(ADDRESSES[1]) == qr_svg(ADDRESSES[1])
    assert b'width="30mm" height="30mm"' in (qr_svg(ADDRESSES[0]) or b"")
