"""Address blocks: which size and which lines an address gets, with letters whose shapes are told here."""

from __future__ import annotations

from accessible.plan.address_block import TOO_HIGH, TOO_WIDE, AddressBlock, LetterShape, address_block
from accessible.plan.label_sheets import label_sheet

POINT_MM = 25.4 / 72
# Every letter half as wide as high; Ắ reaches higher than others, g lower.
SHAPES = {letter: LetterShape(0.5, 0.75, 0.0) for letter in "abcdefhijklmnopqrstuvwxyzABCDEFGHIJ0123456789 "}
SHAPES |= {"g": LetterShape(0.5, 0.5, 0.25), "Ắ": LetterShape(0.5, 1.25, 0.0)}
L7160 = label_sheet("L7160")  # 63.5 × 38.1 mm, of which 58.5 × 33.1 may be filled


def block(*lines: str, number: str = "8") -> AddressBlock:
    found = address_block(lines, L7160, number, SHAPES)
    assert isinstance(found, AddressBlock)
    return found


def letters_across(size_pt: float) -> int:
    """How many letters a line has room for."""
    return int((63.5 - 5) / (size_pt * POINT_MM * 0.5))


def test_a_short_address_has_the_largest_letters() -> None:
    assert block("a", "b", "c").size_pt == 12


def test_letters_shrink_to_ten_points_before_a_line_is_broken() -> None:
    whole = "a" * letters_across(10)
    assert block(f"{whole[:-3]} aa", "b").lines == (f"{whole[:-3]} aa", "b")
    assert block(f"{whole[:-3]} aa", "b").size_pt == 10


def test_a_line_is_broken_in_large_letters_rather_than_set_in_small_ones() -> None:
    longer = "a" * 20 + " " + "a" * (letters_across(9) - 21)
    assert block(longer, "b").size_pt == 12
    assert block(longer, "b").lines == (*longer.split(" "), "b")


def test_a_word_that_is_wider_than_ten_points_allow_is_set_smaller() -> None:
    assert 8 <= block("a" * letters_across(8), "b").size_pt < 10
    assert address_block(["a" * (letters_across(8) + 1), "b"], L7160, "8", SHAPES) == TOO_WIDE


def test_the_last_line_is_never_broken() -> None:
    last = "a" * 20 + " " + "b" * (letters_across(8) - 21)
    assert block("a", last).lines[-1] == last
    assert address_block(["a", last + "b" * 9], L7160, "8", SHAPES) == TOO_WIDE


def test_more_lines_than_there_is_room_for_are_told() -> None:
    assert address_block(["a"] * 13, L7160, "8", SHAPES) == TOO_HIGH


def test_lines_stand_further_apart_only_where_ink_would_meet() -> None:
    assert block("a", "B").leading_pt == 12 * 1.2
    assert block("g", "Ắ").leading_pt == 12 * (0.25 + 1.25 + 0.05)


def test_an_address_stands_under_the_number_or_else_beside_it() -> None:
    under, beside = block("a", "b", "c", "d"), block("a", "b", "c", "d", "e", "f", "g")
    number_ends = 2.5 + 0.75 * 8 * POINT_MM
    assert under.down_mm - 0.75 * under.size_pt * POINT_MM >= number_ends + 5
    assert beside.down_mm - 0.75 * beside.size_pt * POINT_MM < number_ends + 5
    assert beside.size_pt >= 10


def test_a_block_shows_no_word_to_a_log() -> None:
    assert "Nobody" not in repr(AddressBlock(("Nobody",), 12, 14, 1, 1))
