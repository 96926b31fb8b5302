"""Labels, read back with pdfium: each address lies within its label, whole, in a typeface that the file brings."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from accessible.errors import AccessibleError, UsageError
from accessible.outputs.post.labels import AddressLabel, label_fault, write_labels
from accessible.outputs.post.ruler_page import write_test_page
from accessible.plan.address_block import EMPTY, TOO_HIGH, TOO_WIDE, UNSEEN, UNSETTABLE
from accessible.plan.label_sheets import LABEL_SHEETS, LabelSheet, label_sheet
from accessible.settings import PROJECT
from laid_on_paper import Box, Inked, pages_of, rectangles_of

FONTS = PROJECT / "styles" / "fonts"
L7160, L7163 = label_sheet("L7160"), label_sheet("L7163")
PLAIN = ("Ms A. Nobody", "1 No Street", "NOWHERE", "ZZ99 3WZ")
ADDRESSES = (
    PLAIN,
    ("Dr Gwenllïan Ŵyn-Ŷstrad", "Tŷ Gwyn", "Stryd Fawr", "ABERYSTWYTH", "ZZ99 3WZ"),
    ("Łukasz Żółć-Gęś", "Mieszkanie 4b", "ul. Krótka 7", "Osiedle", "WARSZAWA", "00-001"),
    ("Nguyễn Thị Ếch Ậm Ỗ", "Flat 2", "4 High Street", "CARDIFF", "ZZ99 3WZ"),
    ("Ирина Ивановна Щукина", "1 Long Road with a name that goes on and on", "LEEDS", "ZZ99 3WZ"),
    ("Mrs Featherstonehaugh-Cholmondeley", "a", "b", "c", "d", "e", "NOWHERE", "ZZ99 3WZ"),
)


def written(labels: Iterable[AddressLabel], sheet: LabelSheet = L7160, start: int = 1) -> bytes:
    to = io.BytesIO()
    write_labels(to, labels, sheet, start=start, fonts=FONTS, title="Labels")
    return to.getvalue()


def test_no_settings_and_no_code_of_a_person_come_in(tmp_path: Path) -> None:
    """In a process of its own: reportlab asks for them while it is loaded."""
    (tmp_path / ".reportlab_settings").write_text("useA85 = 0\n")
    (tmp_path / ".reportlab_mods").write_text("print('code of a person')\n")
    code = (
        "import os, sys; from test_labels import PLAIN, AddressLabel, written\n"
        "before = dict(os.environ)\n"
        "made = written([AddressLabel('1', PLAIN)])\n"
        "assert dict(os.environ) == before\n"
        "sys.stdout.buffer.write(made)"
    )
    paths = os.pathsep.join((*sys.path, str(Path(__file__).parent)))
    own = {"PATH": os.environ["PATH"], "PYTHONPATH": paths, "HOME": str(tmp_path), "RL_pageCompression": "much"}
    done = subprocess.run([sys.executable, "-c", code], env=own, capture_output=True, check=True)
    assert done.stdout == written([AddressLabel("1", PLAIN)])


def label_boxes(sheet: LabelSheet) -> list[Box]:
    """Where the labels of a sheet are, worked out here from the maker's measures."""
    return [
        Box(left, top, left + sheet.width_mm, top + sheet.height_mm)
        for row in range(sheet.rows)
        for column in range(sheet.columns)
        for left, top in [(sheet.left_mm + column * sheet.pitch_across_mm, sheet.top_mm + row * sheet.pitch_down_mm)]
    ]


def shown(letters: Iterable[Inked]) -> str:
    return "".join(each.letter for each in letters)


def bare(lines: Sequence[str]) -> str:
    """The letters of an address without spaces, composed as Unicode composes them."""
    return "".join(unicodedata.normalize("NFC", "".join(lines)).split())


@pytest.mark.parametrize("sheet", LABEL_SHEETS, ids=lambda sheet: sheet.name)
def test_every_letter_lies_within_its_label_and_in_order(sheet: LabelSheet) -> None:
    labels = [AddressLabel(str(number), ADDRESSES[number % len(ADDRESSES)]) for number in range(1, 30)]
    start = min(5, sheet.places)
    boxes = label_boxes(sheet)
    pages = pages_of(written(labels, sheet, start))
    assert len(pages) == -(-(len(labels) + start - 1) // sheet.places)
    for place, label in enumerate(labels, start - 1):
        page, box = pages[place // sheet.places], boxes[place % sheet.places]
        inside = [each for each in page if box.holds(each.box, by=sheet.clear_mm - 0.3)]
        assert shown(inside) == bare(label.lines) + ("" if sheet.window else label.number)
    outside = sum(len(page) for page in pages) - sum(
        sum(box.holds(each.box) for box in boxes) for page in pages for each in page
    )
    assert outside == (sum(len(label.number) for label in labels) if sheet.window else 0)


def test_the_number_keeps_five_millimetres_from_the_address() -> None:
    for address in ADDRESSES:
        letters = pages_of(written([AddressLabel("4321", address)], L7160))[0]
        number, words = letters[-4:], letters[:-4]
        assert shown(number) == "4321"
        low, left = max(each.box.bottom for each in number), min(each.box.left for each in number)
        assert all(each.box.top - low > 4.5 or left - each.box.right > 4.5 for each in words), address


def test_a_label_begins_where_start_says() -> None:
    letters = pages_of(written([AddressLabel("1", PLAIN)], L7160, start=21))[0]
    assert all(label_boxes(L7160)[20].holds(each.box) for each in letters)


@pytest.mark.parametrize("start", [0, 22, -1])
def test_a_place_that_no_sheet_has_is_refused(start: int) -> None:
    with pytest.raises(UsageError, match="21 labels"):
        written([AddressLabel("1", PLAIN)], L7160, start=start)


def test_the_typeface_is_in_the_file_and_no_letter_is_a_box() -> None:
    with pikepdf.open(io.BytesIO(written(AddressLabel("7", each) for each in ADDRESSES))) as pdf:
        fonts: dict[Any, Any] = {font.objgen: font for page in pdf.pages for font in page.Resources.Font.values()}
        names = {str(font.BaseFont) for font in fonts.values()}
        assert all(name.endswith("+Andika") for name in names)
        assert all("/FontFile2" in font.FontDescriptor for font in fonts.values())
        drawn = [
            operand for page in pdf.pages for each in pikepdf.parse_content_stream(page) for operand in each.operands
        ]
        strings = [bytes(each) for each in drawn if isinstance(each, pikepdf.String)]
        assert len(strings) > 30
        assert not any(b"\0" in each for each in strings)  # code 0 is the box for a letter that is not there
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"


LETTERS = st.one_of(
    st.characters(min_codepoint=0x20, max_codepoint=0x24F),
    st.characters(min_codepoint=0x1E00, max_codepoint=0x1EFF),
    st.characters(min_codepoint=0x370, max_codepoint=0x52F),
    st.characters(min_codepoint=0x590, max_codepoint=0x97F),
    st.sampled_from("’–—“”ʼ\u0301\u0308\u0323\u00a0\u00ad\u200d\u202e語あ한😀"),
)
NAMES = st.text(st.sampled_from("abcdeéïłßØŵżỆЖщ '-"), min_size=1, max_size=60)
LINES = st.lists(st.one_of(NAMES, st.text(LETTERS, min_size=1, max_size=20)), min_size=1, max_size=8)


@given(lines=LINES, sheet=st.sampled_from(LABEL_SHEETS))
@hypothesis_settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
def test_an_address_is_set_whole_or_has_a_fault(lines: list[str], sheet: LabelSheet) -> None:
    fault = label_fault(lines, sheet, FONTS)
    assert fault in ("", EMPTY, UNSEEN, UNSETTABLE, TOO_WIDE, TOO_HIGH)
    if fault:
        return
    (letters,) = pages_of(written([AddressLabel("99999", tuple(lines))], sheet))
    assert shown(letters) == bare(lines) + "99999"
    box = label_boxes(sheet)[0]
    assert all(box.holds(each.box) for each in (letters[:-5] if sheet.window else letters))


EUROPEAN = st.one_of(
    st.characters(min_codepoint=0xC0, max_codepoint=0x17F, exclude_characters="ŉ", categories=("Lu", "Ll")),
    st.characters(min_codepoint=0x1EA0, max_codepoint=0x1EF9, categories=("Lu", "Ll")),
    st.characters(min_codepoint=0x410, max_codepoint=0x44F),
    st.sampled_from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'’-.,&/()"),
)
WORDS = st.lists(st.text(EUROPEAN, min_size=1, max_size=11), min_size=1, max_size=2).map(" ".join)


@given(lines=st.lists(WORDS, min_size=2, max_size=5), sheet=st.sampled_from(LABEL_SHEETS))
@hypothesis_settings(max_examples=80)
def test_names_of_europe_are_never_written_by_hand(lines: list[str], sheet: LabelSheet) -> None:
    assert label_fault(lines, sheet, FONTS) == ""
    (letters,) = pages_of(written([AddressLabel("12345", tuple(lines))], sheet))
    assert shown(letters) == bare(lines) + "12345"
    box = label_boxes(sheet)[0]
    assert all(box.holds(each.box, by=sheet.clear_mm - 0.9) for each in letters[:-5])  # a j reaches a little out


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        (("محمد علي", "1 No Street", "ZZ99 3WZ"), UNSETTABLE),
        (("राम कुमार", "1 No Street", "ZZ99 3WZ"), UNSETTABLE),
        (("Γιώργος", "1 No Street", "ZZ99 3WZ"), UNSETTABLE),
        (("Ẹ́kọ́", "1 No Street", "ZZ99 3WZ"), UNSETTABLE),
        (("A\u200bNobody", "ZZ99 3WZ"), UNSEEN),
        (("A\nNobody", "ZZ99 3WZ"), ""),
        (("W" * 60, "1 No Street", "ZZ99 3WZ"), TOO_WIDE),
        (("a",) * 14, TOO_HIGH),
        ((" ", ""), EMPTY),
        (("Zoe\u0308 Nobody", "ZZ99 3WZ"), ""),
        (("a", "b", "c", "d", "e", "NOWHERE", "ZZ99 3WZ"), ""),
    ],
)
def test_a_fault_says_why_and_quotes_nobody(lines: tuple[str, ...], fault: str) -> None:
    assert label_fault(lines, L7160, FONTS) == fault
    if fault:
        with pytest.raises(AccessibleError, match="Label 12 cannot be printed") as caught:
            written([AddressLabel("12", lines)])
        assert not any(line in caught.value.message for line in lines if len(line) > 2)


def test_a_name_of_sixty_letters_is_broken_at_its_spaces_only() -> None:
    name = "Wilhelmina Featherstonehaugh Cholmondeley Marjoribanks Menzies"
    letters = pages_of(written([AddressLabel("1", (name, *PLAIN[1:]))]))[0]
    assert shown(letters) == bare((name, *PLAIN[1:])) + "1"


def test_seven_lines_are_set_in_letters_that_machines_read_well() -> None:
    letters = pages_of(written([AddressLabel("1", ("Ms Nobody", "a", "b", "c", "d", "NOWHERE", "ZZ99 3WZ"))]))[0]
    capital = letters[0].box
    assert capital.bottom - capital.top > 2.5  # Royal Mail: 2 mm at the least


def test_the_same_labels_have_the_same_bytes() -> None:
    labels = [AddressLabel(str(number), each) for number, each in enumerate(ADDRESSES)]
    assert written(labels) == written(iter(labels))
    assert written([]) == b""


def test_a_label_shows_only_its_number_to_a_log() -> None:
    assert repr(AddressLabel("12", PLAIN)) == "AddressLabel(number 12)"


@pytest.mark.parametrize("sheet", LABEL_SHEETS, ids=lambda sheet: sheet.name)
def test_the_outlines_of_the_test_page_are_the_labels(sheet: LabelSheet, tmp_path: Path) -> None:
    path = tmp_path / "test.pdf"
    with path.open("wb") as to:
        write_test_page(to, sheet, FONTS)
    found, expected = rectangles_of(path.read_bytes()), label_boxes(sheet)
    assert len(found) == len(expected)
    for box, label in zip(found, expected, strict=True):
        edges = zip(
            (box.left, box.top, box.right, box.bottom), (label.left, label.top, label.right, label.bottom), strict=True
        )
        assert all(abs(one - other) < 0.3 for one, other in edges)


@pytest.mark.parametrize("sheet", LABEL_SHEETS, ids=lambda sheet: sheet.name)
def test_no_words_of_the_test_page_lie_across_an_outline(sheet: LabelSheet) -> None:
    to = io.BytesIO()
    write_test_page(to, sheet, FONTS)
    (letters,) = pages_of(to.getvalue())
    assert "100%" in shown(letters)
    for box in label_boxes(sheet):
        inside = [each for each in letters if box.top < each.box.top < box.bottom and each.letter.isalpha()]
        inside = [each for each in inside if each.box.right > box.left and each.box.left < box.right]
        assert all(box.holds(each.box, by=1) for each in inside)


def test_each_ruler_is_as_long_as_its_figures_say() -> None:
    to = io.BytesIO()
    write_test_page(to, L7160, FONTS)
    (letters,) = pages_of(to.getvalue())
    row = [each for each in letters if each.box.bottom < 14 and each.letter.isdigit()]
    figures = "".join(each.letter for each in row)
    at_50, at_150 = (
        row[figures.index("50") : figures.index("50") + 2],
        row[figures.index("150") : figures.index("150") + 3],
    )
    middles = [(min(e.box.left for e in each) + max(e.box.right for e in each)) / 2 for each in (at_50, at_150)]
    assert middles == pytest.approx([50, 150], abs=0.3)
