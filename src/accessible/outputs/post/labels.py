"""Address labels: addresses and a kind of sheet go in, a PDF to print on such sheets comes out.

The same labels have the same bytes each time. It is the packer's PDF, and no member's: it has no tags. Letters are set
one by one, without kerning or shaping.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from accessible.errors import AccessibleError
from accessible.outputs.post.letter_shapes import letter_shapes
from accessible.outputs.post.sheet_canvas import SheetCanvas
from accessible.plan.address_block import NUMBER_PT, POINT_MM, Shapes, address_block, width_mm
from accessible.plan.label_sheets import PAGE_WIDTH_MM, LabelSheet, check_start

# A label that is asked for before its number is known keeps room for as long a number as this.
WIDEST_NUMBER = "88888"
# Where the number stands if the address is behind a window: in the top right corner of the page, and larger.
_PAGE_NUMBER_MM, _PAGE_NUMBER_PT = 15.0, 24.0


@dataclass(frozen=True, slots=True, repr=False)
class AddressLabel:
    """What one label says: its number in packing order, the lines of the address, the postcode in the last.

    Whoever is on a label is ill: its `repr` is the number only.
    """

    number: str
    lines: tuple[str, ...]

    def __repr__(self) -> str:
        """Only the number.

        >>> AddressLabel("12", ("A. Nobody", "1 No Street", "ZZ99 3WZ"))
        AddressLabel(number 12)
        """
        return f"AddressLabel(number {self.number})"


def write_labels(
    to: BinaryIO, labels: Iterable[AddressLabel], sheet: LabelSheet, *, start: int, fonts: Path, title: str
) -> int:
    """Write the labels' PDF, the first at the place `start` of the first sheet; how many sheets it takes.

    `fonts` is the folder with Andika. Raises `AccessibleError` for a label that has a fault (its number, never its
    words), `UsageError` if the sheet has no place `start`. Without labels there are no sheets, and nothing is written.
    """
    check_start(sheet, start)
    shapes = letter_shapes(fonts)
    canvas = SheetCanvas(to, fonts, title)
    for count, label in enumerate(labels, start - 1):
        if canvas.pages == 0 or count % sheet.places == 0:
            canvas.next_page()
        _draw(canvas, label, sheet, count % sheet.places + 1, shapes)
    if canvas.pages:
        canvas.save()
    return canvas.pages


def label_fault(lines: Sequence[str], sheet: LabelSheet, fonts: Path) -> str:
    """Why these lines cannot be set on such a label, in a sentence that does not quote them; "" if they can.

    What passes here is taken by `write_labels` with any number of up to five digits.
    """
    block = address_block(lines, sheet, WIDEST_NUMBER, letter_shapes(fonts))
    return block if isinstance(block, str) else ""


def _draw(canvas: SheetCanvas, label: AddressLabel, sheet: LabelSheet, place: int, shapes: Shapes) -> None:
    block = address_block(label.lines, sheet, label.number, shapes)
    if isinstance(block, str):
        raise AccessibleError(f"Label {label.number} cannot be printed. {block}")
    left, top = sheet.corner_of(place)
    canvas.text(block.lines, left + block.left_mm, top + block.down_mm, block.size_pt, block.leading_pt)
    if sheet.window:
        right, down, size = PAGE_WIDTH_MM - _PAGE_NUMBER_MM, _PAGE_NUMBER_MM, _PAGE_NUMBER_PT
    else:
        right, down, size = left + sheet.width_mm - sheet.clear_mm, top + sheet.clear_mm, NUMBER_PT
    above = max((shapes[each].above for each in label.number), default=0.0) * size * POINT_MM
    canvas.text((label.number,), right - width_mm(label.number, size, shapes), down + above, size)
