"""Label sheets: what a maker says of a sheet of labels, or where the window of an envelope is, as rows of one table.

All measures are millimetres on upright A4, from the left and top edge of the paper. A label's place on its sheet is
counted from 1, along the rows, as one peels them off.
"""

from __future__ import annotations

from dataclasses import dataclass

from accessible.errors import UsageError
from accessible.nearest import names_there_are

PAGE_WIDTH_MM, PAGE_HEIGHT_MM = 210.0, 297.0  # A4 (ISO 216)


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """One kind of sheet. `words` are the maker's for it, `corner_mm` the radius of a label's corners if it is known.

    `pitch_across_mm` and `pitch_down_mm` are from edge to edge of neighbours. `clear_mm` is what stays empty inside a
    label's edges, because printers and sheets shift. `window`: an address by itself on a page of A4, behind the window
    of an envelope.
    """

    name: str
    words: str
    columns: int
    rows: int
    width_mm: float
    height_mm: float
    left_mm: float
    top_mm: float
    pitch_across_mm: float
    pitch_down_mm: float
    corner_mm: float | None = None
    clear_mm: float = 2.5
    window: bool = False

    @property
    def places(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    def corner_of(self, place: int) -> tuple[float, float]:
        """The left and top edge of a label, by its place on the sheet.

        >>> LABEL_SHEETS[0].corner_of(5)
        (73.25, 53.25)
        """
        row, column = divmod(place - 1, self.columns)
        left, top = self.left_mm + column * self.pitch_across_mm, self.top_mm + row * self.pitch_down_mm
        return round(left, 3), round(top, 3)


# Checked in November 2026. Avery's own pages could not be read, so all this is as others repeat it, and the test page
# decides. `clear_mm` of labels is ours (P): printers and sheets shift by a millimetre or two.
#
# L7160. LibreOffice's labels.xml (its L174) has 63.50 × 38.10, left 7.20, top 15.15, pitches 66.04 and 38.10: 0.01 mm
#   from ours. One who measured Avery's Word and PDF templates has the same, with the grid 0.2 mm right of the middle.
#   glabels (7160) has left 7.48, top 15.49 and width 64.0: up to 0.5 mm from ours. One seller's copy (Lyreco 151342) is
#   told with a pitch of 66.68, which would leave less on the right than on the left. No other has that.
# L7163. LibreOffice (its L177) has 99.06 × 38.10, left 4.67, top 15.15, pitches 101.60 and 38.10: 0.04 mm from ours.
#   glabels (7163) has left 3.35 and a pitch of 103.0: 1.4 mm from all others, so we took it for a slip of theirs.
#   Corners of both: glabels, 5 pt.
#
# Windows. A sheet slides in its envelope, so what always shows is less than the window: these rows are the part of the
#   sheet that shows wherever it lies. C5 (229 × 162): a window of 90 × 44 mm, 20 from the left and 60 from the bottom
#   edge, as a British mailing house is quoted (cavaliermailing.com); DIN 680 has 90 × 45 there (modulor.de). A4 folded
#   once has 19 mm of play across and 13.5 up and down.
#   C4 (229 × 324, upright): DIN 680 has 90 × 55, 20 from the left and 212 from the bottom (modulor.de), with 19 and
#   27 mm of play. No British C4 could be read. Swiss Post's field for both is quoted as 64 × 30 mm, at 20 and 52.
#   The 1 mm that stays empty is what DIN 680 lets a window be out of its place.
LABEL_SHEETS: tuple[LabelSheet, ...] = (
    LabelSheet(
        "L7160", "Avery L7160: 21 address labels, 63.5 × 38.1 mm", 3, 7, 63.5, 38.1, 7.21, 15.15, 66.04, 38.1, 1.76
    ),
    LabelSheet(
        "L7163", "Avery L7163: 14 address labels, 99.1 × 38.1 mm", 2, 7, 99.1, 38.1, 4.67, 15.15, 101.6, 38.1, 1.76
    ),
    LabelSheet("C5", "A4 folded once, in C5 with a window", 1, 1, 71, 30.5, 20, 58, 71, 30.5, clear_mm=1, window=True),
    LabelSheet("C4", "A4 flat, in C4 with a window", 1, 1, 71, 28, 20, 57, 71, 28, clear_mm=1, window=True),
)


def label_sheet(name: str) -> LabelSheet:
    """The sheet of that name, in capitals or not. Raises `UsageError` if there is none.

    >>> label_sheet("l7160").places
    21
    """
    for sheet in LABEL_SHEETS:
        if sheet.name.casefold() == name.strip().casefold():
            return sheet
    known = [sheet.name for sheet in LABEL_SHEETS]
    raise UsageError(f"There is no label sheet “{name}”.", names_there_are(name, known))


def check_start(sheet: LabelSheet, start: int) -> None:
    """Raises `UsageError` if a sheet has no such place to begin at."""
    if not 1 <= start <= sheet.places:
        has = f"{sheet.places} labels" if sheet.places > 1 else "one address"
        raise UsageError(
            f"A sheet of {sheet.name} has {has}, so none can begin at place {start}.",
            f"Choose START from 1 to {sheet.places}, counted along the rows."
            if sheet.places > 1
            else "Leave START out.",
        )
