"""Label sheets: the rows fit on their paper, and agree with what others have measured."""

from __future__ import annotations

import pytest

from accessible.errors import UsageError
from accessible.plan.label_sheets import LABEL_SHEETS, LabelSheet, check_start, label_sheet

# LibreOffice's labels.xml: hundredths of a millimetre. Pitch across and down, width, height, left, top, columns, rows.
LIBREOFFICE = {
    "L7160": (6604, 3810, 6350, 3810, 720, 1515, 3, 7),
    "L7163": (10160, 3810, 9906, 3810, 467, 1515, 2, 7),
}


@pytest.mark.parametrize("sheet", LABEL_SHEETS, ids=lambda sheet: sheet.name)
def test_no_label_leaves_the_paper_or_covers_its_neighbour(sheet: LabelSheet) -> None:
    right, bottom = sheet.corner_of(sheet.places)
    assert right + sheet.width_mm <= 210
    assert bottom + sheet.height_mm <= 297
    assert sheet.pitch_across_mm >= sheet.width_mm
    assert sheet.pitch_down_mm >= sheet.height_mm


@pytest.mark.parametrize("name", LIBREOFFICE)
def test_another_table_of_labels_agrees_to_a_twentieth_of_a_millimetre(name: str) -> None:
    sheet = label_sheet(name)
    ours = (sheet.pitch_across_mm, sheet.pitch_down_mm, sheet.width_mm, sheet.height_mm, sheet.left_mm, sheet.top_mm)
    assert ours == pytest.approx([each / 100 for each in LIBREOFFICE[name][:6]], abs=0.05)
    assert (sheet.columns, sheet.rows) == LIBREOFFICE[name][6:]


@pytest.mark.parametrize("sheet", [each for each in LABEL_SHEETS if not each.window], ids=lambda sheet: sheet.name)
def test_the_grid_is_in_the_middle_of_the_paper(sheet: LabelSheet) -> None:
    right, bottom = sheet.corner_of(sheet.places)
    assert 210 - right - sheet.width_mm == pytest.approx(sheet.left_mm, abs=0.1)
    assert 297 - bottom - sheet.height_mm == pytest.approx(sheet.top_mm, abs=0.1)


# Envelope and window (width, height, window's left, top, width, height), and the sheet as it is put in.
WINDOWS = {
    "C5": ((229, 162), (20, 162 - 60 - 44, 90, 44), (210, 148.5)),
    "C4": ((229, 324), (20, 57, 90, 55), (210, 297)),
}


@pytest.mark.parametrize("name", WINDOWS)
def test_an_address_shows_wherever_the_sheet_slides(name: str) -> None:
    envelope, (left, top, width, height), paper = WINDOWS[name]
    sheet = label_sheet(name)
    for right in (0.0, envelope[0] - paper[0]):
        for down in (0.0, envelope[1] - paper[1]):
            assert left <= sheet.left_mm + right
            assert sheet.left_mm + sheet.width_mm + right <= left + width
            assert top <= sheet.top_mm + down
            assert sheet.top_mm + sheet.height_mm + down <= top + height


def test_a_sheet_that_there_is_not_is_answered_with_those_that_there_are() -> None:
    with pytest.raises(UsageError, match="no label sheet “L7161”") as caught:
        label_sheet("L7161")
    assert "L7160, L7163, C5, C4" in caught.value.remedy


def test_a_start_beyond_the_sheet_says_which_there_are() -> None:
    with pytest.raises(UsageError, match="14 labels") as caught:
        check_start(label_sheet("L7163"), 15)
    assert "from 1 to 14" in caught.value.remedy
    check_start(label_sheet("C5"), 1)
    with pytest.raises(UsageError, match="one address"):
        check_start(label_sheet("C5"), 2)
