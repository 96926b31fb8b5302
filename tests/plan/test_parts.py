"""Parts: nothing lost, never over the limit where a cut is allowed, cut only where a listener may stop."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.article import Block, Heading, Role
from accessible.plan import parts
from accessible.plan.parts import HARD_LIMIT_MS, LONGEST_MS, TARGET_MS, cut_cost, cut_parts, pieces_of
from accessible.plan.running_order import Piece
from article_files import group
from builders import article, heading, in_group, paragraph, piece

MINUTE = 60_000


@st.composite
def articles(draw: st.DrawFn) -> tuple[list[Piece], list[int]]:
    """Pieces as articles have them, each with its length in milliseconds."""
    pieces: list[Piece] = []
    for number in range(draw(st.integers(0, 7))):
        blocks = [paragraph(f"Paragraph {number} {turn}.") for turn in range(draw(st.integers(1, 3)))]
        match draw(st.sampled_from(["text", "section", "question", "answer", "disclaimer"])):
            case "text":
                pieces += [piece(block) for block in blocks]
            case "section":
                pieces.append(piece(heading(f"Heading {number}", draw(st.integers(2, 4)))))
                pieces += [piece(block) for block in blocks]
            case role:
                pieces += in_group(Role(role), role.title(), *blocks)
    limits = st.integers(0, 1_000) | st.integers(0, 8 * MINUTE) | st.sampled_from([LONGEST_MS, HARD_LIMIT_MS])
    return pieces, [draw(limits) for _ in pieces]


def least_excess(pieces: list[Piece], lengths: list[int]) -> int:
    """By how much all parts are over the limit at least, of all ways to cut the pieces where a cut is allowed."""
    allowed = [end for end in range(1, len(pieces)) if cut_cost(pieces[end - 1], pieces[end]) is not None]
    least = {0: 0}  # of the pieces before each place where a part may begin
    for end in (*allowed, len(pieces)):
        least[end] = min(before + max(0, sum(lengths[start:end]) - LONGEST_MS) for start, before in least.items())
    return least[len(pieces)]


def excess(parts: tuple[tuple[Piece, ...], ...], lengths: dict[int, int]) -> int:
    """By how much all parts together are longer than planned parts may be."""
    return sum(max(0, sum(lengths[id(each)] for each in part) - LONGEST_MS) for part in parts)


@given(articles())
def test_nothing_is_lost_and_the_order_is_kept(case: tuple[list[Piece], list[int]]) -> None:
    pieces, lengths = case
    parts = cut_parts(pieces, lengths)
    assert [id(each) for part in parts for each in part] == [id(each) for each in pieces]
    assert all(parts)


@given(articles())
def test_no_cut_is_after_a_heading_within_a_question_or_before_a_disclaimer(
    case: tuple[list[Piece], list[int]],
) -> None:
    for before, after in pairwise(cut_parts(*case)):
        assert not isinstance(before[-1].block, Heading)
        assert after[0].role is not Role.DISCLAIMER
        assert after[0].role is not Role.QUESTION or after[0].label is not None


@given(articles())
def test_parts_are_as_little_over_the_limit_as_any_way_to_cut(case: tuple[list[Piece], list[int]]) -> None:
    pieces, lengths = case
    by_piece = dict(zip(map(id, pieces), lengths, strict=True))
    assert excess(cut_parts(pieces, lengths), by_piece) == least_excess(pieces, lengths)


@given(st.lists(st.integers(0, 9 * MINUTE), max_size=30))
def test_a_part_of_plain_paragraphs_is_over_the_limit_only_when_one_paragraph_is(lengths: list[int]) -> None:
    pieces = [piece(paragraph(f"Paragraph {number}.")) for number in range(len(lengths))]
    by_piece = dict(zip(map(id, pieces), lengths, strict=True))
    for part in cut_parts(pieces, lengths):
        total = sum(by_piece[id(each)] for each in part)
        assert total <= LONGEST_MS or sum(by_piece[id(each)] > 0 for each in part) == 1


def test_two_paragraphs_that_are_too_long_are_not_put_together() -> None:
    pieces = [piece(paragraph("One.")), piece(paragraph("Two."))]
    assert len(cut_parts(pieces, [400_000, 400_000])) == 2


def test_a_short_paragraph_does_not_push_its_neighbour_over_six_minutes() -> None:
    pieces = [piece(paragraph("One.")), piece(paragraph("Two."))]
    assert len(cut_parts(pieces, [356_000, 5_000])) == 2


def test_parts_come_near_the_target() -> None:
    pieces = [piece(paragraph(f"Paragraph {number}.")) for number in range(40)]
    parts = cut_parts(pieces, [20_000] * 40)
    assert all(TARGET_MS - 40_000 <= 20_000 * len(part) <= TARGET_MS + 40_000 for part in parts)


def test_a_cut_goes_before_a_heading_rather_than_within_a_section() -> None:
    blocks: list[Block] = [paragraph("A."), paragraph("B."), heading("Why"), paragraph("C."), paragraph("D.")]
    parts = cut_parts([piece(block) for block in blocks], [60_000, 60_000, 2_000, 60_000, 60_000])
    assert [len(part) for part in parts] == [2, 3]


def test_no_pieces_make_no_parts() -> None:
    assert cut_parts([], []) == ()


@pytest.mark.parametrize("role", Role)
def test_a_group_is_opened_up_and_only_its_first_piece_has_the_label(role: Role) -> None:
    blocks = (paragraph("A."), heading("Why"), paragraph("B."))
    whole = group(role, "Label", *blocks)
    pieces = pieces_of(article("T", (paragraph("Before."), whole)))
    assert [each.block for each in pieces] == [paragraph("Before."), *blocks]
    assert [each.role for each in pieces] == [None, role, role, role]
    assert [each.label for each in pieces] == [None, whole.label, None, None]


def test_of_a_thousand_headings_in_a_row_each_place_is_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no part may begin, none is tried: the work grows with the article, not with its square."""
    asked: list[Piece] = []

    def counted(before: Piece, after: Piece) -> float | None:
        asked.append(after)
        return cut_cost(before, after)

    monkeypatch.setattr(parts, "cut_cost", counted)
    cut_parts([piece(heading(f"Heading {number}", 2)) for number in range(1_000)], [1_000] * 1_000)
    assert len(asked) == 999
