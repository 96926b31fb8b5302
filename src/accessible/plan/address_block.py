"""Address blocks: the lines of an address, a kind of label and shapes of letters go in; its size and lines come out.

Nothing is ever cut: of an address that does not fit, or has letters that cannot be set, a person is told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from accessible.plan.label_sheets import LabelSheet

POINT_MM = 25.4 / 72
# Points. Royal Mail reads 10 to 12 best, and letters from 2 mm on (Premier Customer Guide, 7 Fonts): capitals of Andika
# are 2.05 mm high at 8 points. Smaller than 10 only where the envelope would otherwise be written by hand (P).
BEST_SIZES = (12.0, 11.5, 11.0, 10.5, 10.0)
SMALL_SIZES = (9.5, 9.0, 8.5, 8.0)
# Which sizes are tried in turn, and whether lines may be broken: an address keeps its lines as long as it is read well.
ATTEMPTS: tuple[tuple[tuple[float, ...], bool], ...] = (
    (BEST_SIZES, False),
    (BEST_SIZES, True),
    (SMALL_SIZES, False),
    (SMALL_SIZES, True),
)
LEADING_EM = 1.2  # from line to line, or more where accents stand on one another
BETWEEN_EM = 0.05  # what stays empty between the lowest and the highest ink of two lines
AROUND_MM = 5.0  # free of other print around an address (mymailingroom.com on Royal Mail's machines)
NUMBER_PT = 8.0  # the packer's number

UNSETTABLE = "It has letters that our label type cannot set. Write this envelope by hand."
UNSEEN = "It has a character that cannot be seen. Type the address again."
EMPTY = "It has no address."
TOO_WIDE = (
    "It has a word or a last line that is wider than the label. Use wider labels, or write this envelope by hand."
)
TOO_HIGH = "It has more lines than the label holds. Use larger labels, or write this envelope by hand."

_NO_BREAK = "\u00a0\u202f"
_SPACES = re.compile(rf"[^\S{_NO_BREAK}]+")
_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))


@dataclass(frozen=True, slots=True)
class LetterShape:
    """How wide a letter is, and how far its ink goes above and below the line it stands on, in em."""

    width: float
    above: float
    below: float


Shapes = Mapping[str, LetterShape]


@dataclass(frozen=True, slots=True, repr=False)
class AddressBlock:
    """An address as it is set. `left_mm` and `down_mm` are where its first line stands, from the label's corner."""

    lines: tuple[str, ...]
    size_pt: float
    leading_pt: float
    left_mm: float
    down_mm: float


@dataclass(frozen=True, slots=True, repr=False)
class _AddressLine:
    """A line of an address, and its measures in em."""

    text: str
    width: float
    above: float
    below: float


@dataclass(frozen=True, slots=True)
class LabelRoom:
    """The part of a label that an address may fill, from the label's corner."""

    left_mm: float
    top_mm: float
    width_mm: float
    height_mm: float


def address_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines with composed letters (Unicode's NFC) and single spaces; empty ones are left out.

    >>> address_lines(["Zoë  Nobody ", " "])
    ('Zoë Nobody',)
    """
    tidy = (_SPACES.sub(" ", unicodedata.normalize("NFC", line)).strip() for line in lines)
    return tuple(line for line in tidy if line)


def address_block(lines: Sequence[str], sheet: LabelSheet, number: str, shapes: Shapes) -> AddressBlock | str:
    """An address in the largest of our sizes in which it fits; or why it cannot be set, without a word of it.

    Its last line, the postcode, is never broken; the others only at spaces, and only where no good size holds them.
    """
    tidy = address_lines(lines)
    fault = _fault_of_letters("".join(tidy), shapes)
    if fault:
        return fault
    rooms = _rooms(sheet, number, shapes)
    measured = [_measured(line, shapes) for line in tidy]
    for sizes, may_break in ATTEMPTS:
        for size in sizes:
            for room in rooms:
                fitting = _broken(measured, room.width_mm / size / POINT_MM, shapes) if may_break else measured
                block = _set(fitting, size, room)
                if block is not None:
                    return block
    whole = [*(word for line in tidy[:-1] for word in line.split(" ")), tidy[-1]]
    widest = max(width_mm(each, SMALL_SIZES[-1], shapes) for each in whole)
    return TOO_WIDE if widest > max(room.width_mm for room in rooms) else TOO_HIGH


def _fault_of_letters(letters: str, shapes: Shapes) -> str:
    if not letters:
        return EMPTY
    known = frozenset(letters)
    if any(unicodedata.category(each) in ("Cc", "Cf") for each in known):
        return UNSEEN
    return "" if all(_can_be_set(each, shapes) for each in known) else UNSETTABLE


def width_mm(text: str, size_pt: float, shapes: Shapes) -> float:
    """How wide a text is, as it is set: letter by letter, without kerning."""
    return sum(shapes[each].width for each in text) * size_pt * POINT_MM


def _can_be_set(letter: str, shapes: Shapes) -> bool:
    """Whether a letter is in the typeface and stands by itself: marks that are placed on others need shaping."""
    return (
        letter in shapes
        and unicodedata.category(letter)[0] not in "MC"
        and unicodedata.bidirectional(letter) not in _RIGHT_TO_LEFT
    )


def _rooms(sheet: LabelSheet, number: str, shapes: Shapes) -> tuple[LabelRoom, ...]:
    """Where an address may stand: under the packer's number in the top right corner, or else beside it."""
    clear = sheet.clear_mm
    width, height = sheet.width_mm - 2 * clear, sheet.height_mm - 2 * clear
    whole = LabelRoom(clear, clear, width, height)
    if sheet.window or not number:  # behind a window the number stands elsewhere on the page
        return (whole,)
    down = max(shapes[each].above for each in number) * NUMBER_PT * POINT_MM + AROUND_MM
    across = width_mm(number, NUMBER_PT, shapes) + AROUND_MM
    under = LabelRoom(clear, clear + down, width, height - down)
    return under, LabelRoom(clear, clear, width - across, height)


def _measured(text: str, shapes: Shapes) -> _AddressLine:
    letters = [shapes[each] for each in text]
    return _AddressLine(
        text,
        sum(each.width for each in letters),
        max(each.above for each in letters),
        max(each.below for each in letters),
    )


def _set(lines: Sequence[_AddressLine], size: float, room: LabelRoom) -> AddressBlock | None:
    """The lines in one size in one room, or None if they do not fit."""
    em = size * POINT_MM
    if max(line.width for line in lines) * em > room.width_mm:
        return None
    closest = max((upper.below + lower.above for upper, lower in pairwise(lines)), default=0.0) + BETWEEN_EM
    leading = max(LEADING_EM, closest)
    high_mm = (lines[0].above + leading * (len(lines) - 1) + lines[-1].below) * em
    if high_mm > room.height_mm:
        return None
    down = room.top_mm + (room.height_mm - high_mm) / 2 + lines[0].above * em
    return AddressBlock(tuple(line.text for line in lines), size, leading * size, room.left_mm, down)


def _broken(lines: Sequence[_AddressLine], room_em: float, shapes: Shapes) -> list[_AddressLine]:
    """The lines, those that are too wide in several; the last as it is."""
    found = []
    for line in lines[:-1]:
        if line.width <= room_em:
            found.append(line)
            continue
        taken = ""
        for word in line.text.split(" "):
            longer = f"{taken} {word}" if taken else word
            if taken and _measured(longer, shapes).width > room_em:
                found.append(_measured(taken, shapes))
                taken = word
            else:
                taken = longer
        found.append(_measured(taken, shapes))
    return [*found, lines[-1]]
