"""Postage: sheets, weight and format of a copy, on both sides of every step."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.issue import Paper
from accessible.plan.postage import FORMATS, PARCEL, Postage, pages_of_volumes, postage, postages, sheets_of

PAPERS = st.builds(
    Paper,
    grams_per_square_metre=st.integers(60, 250),
    c4_envelope_grams=st.integers(1, 200),
    c5_envelope_grams=st.integers(1, 200),
    insert_grams=st.integers(0, 500),
)
# A million sheets of A4 would cover 62,370 m²: so one of 100 g/m² weighs 6.237 g.
SHEET = Fraction("6.237")


def rank(post: Postage) -> tuple[int, int]:
    """How dear a format and step are: later in Royal Mail's list is dearer."""
    names = [each.name for each in FORMATS] + [PARCEL]
    return names.index(post.format), post.up_to_grams or 0


@pytest.mark.parametrize(
    ("pages", "sheets"), [([1], 1), ([2], 1), ([3], 2), ([1, 1], 2), ([3, 3], 4), ([70], 35), ([], 0)]
)
def test_no_two_files_share_a_sheet(pages: list[int], sheets: int) -> None:
    assert sheets_of(pages) == sheets


def test_volumes_are_stapled_apart_so_each_has_its_own_last_sheet() -> None:
    assert pages_of_volumes(35, [1, 18]) == (17, 18)
    assert postages({"large-print": 35}, {"large-print": [1, 18]}, Paper())["large-print"].sheets == 9 + 9
    assert postages({"large-print": 35}, {}, Paper())["large-print"].sheets == 18


def test_the_issue_of_35_sheets_is_under_the_step_of_250_grams_and_that_of_50_is_over_it() -> None:
    short, long = postage(35, Paper()), postage(50, Paper())
    assert (short.format, short.up_to_grams, short.grams) == ("Large Letter", 250, 239)  # 218.295 and 20
    assert (long.format, long.up_to_grams, long.grams) == ("Large Letter", 500, 332)  # 311.85 and 20


def test_a_thin_copy_is_folded_and_a_letter() -> None:
    thin = postage(4, Paper())
    assert (thin.format, thin.up_to_grams, thin.envelope) == ("Letter", 100, "C5")
    assert thin.words == "folded once in C5: a Letter, up to 100 g"


def test_a_folded_copy_that_is_light_enough_but_too_thick_is_no_letter() -> None:
    thick = postage(12, Paper())
    assert 12 * SHEET + 10 < 100
    assert (thick.format, thick.up_to_grams, thick.envelope) == ("Large Letter", 100, "C4")
    assert thick.words == "as a Large Letter, up to 100 g"


def test_twelve_office_sheets_are_the_most_that_a_letter_holds() -> None:
    office = Paper(grams_per_square_metre=80)
    assert [postage(sheets, office).format for sheets in (12, 13)] == ["Letter", "Large Letter"]


def test_a_heavy_insert_makes_a_letter_too_thick_and_then_too_heavy() -> None:
    assert postage(2, Paper()).format == "Letter"
    assert postage(2, Paper(insert_grams=60)).format == "Large Letter"
    assert postage(2, Paper(insert_grams=100)).up_to_grams == 250


@pytest.mark.parametrize("step", [100, 250, 500, 750])
def test_a_copy_of_just_a_steps_weight_is_inside_it_and_one_gram_more_is_not(step: int) -> None:
    paper = Paper(c4_envelope_grams=20, c5_envelope_grams=200)  # the folded copy is too heavy for a letter
    sheets = (step - 20) // 7
    rest = Fraction(step - 20) - sheets * SHEET
    inside, over = int(rest), int(rest) + 1  # what is put in besides; a copy is a fraction under and over its step
    below, above = (postage(sheets, replace(paper, insert_grams=grams)) for grams in (inside, over))
    assert below.up_to_grams == step
    assert below.grams == step
    assert above.up_to_grams != step
    assert above.grams == step + 1
    # Without paper there is no fraction, and the step's own weight is inside.
    assert postage(0, replace(paper, insert_grams=step - 20)).up_to_grams == step
    assert postage(0, replace(paper, insert_grams=step - 19)).up_to_grams != step


def test_beyond_a_large_letter_there_is_a_parcel_without_a_step() -> None:
    heavy = postage(118, Paper())
    assert (heavy.format, heavy.up_to_grams, heavy.weigh_first, heavy.words) == ("Parcel", None, False, "as a Parcel")
    assert postage(117, Paper()).format == "Large Letter"


def test_near_the_end_of_a_step_a_copy_is_to_be_weighed() -> None:
    assert not postage(34, Paper()).weigh_first  # 232.1 g, or 243.7 if all of it is 5% heavier
    assert postage(35, Paper()).weigh_first  # 238.3 g, or 250.2


def test_an_edition_for_screens_is_not_posted() -> None:
    assert list(postages({"large-print": 4, "large-cream": 4}, {}, Paper())) == ["large-print"]


@given(sheets=st.integers(0, 400), more=st.integers(1, 100), paper=PAPERS)
def test_more_pages_are_never_cheaper_lighter_or_thinner(sheets: int, more: int, paper: Paper) -> None:
    few, many = postage(sheets, paper), postage(sheets + more, paper)
    assert rank(few) <= rank(many)
    if few.envelope == many.envelope:
        assert few.grams <= many.grams
        assert few.millimetres <= many.millimetres


@given(sheets=st.integers(0, 400), paper=PAPERS)
def test_what_is_shown_never_contradicts_its_step(sheets: int, paper: Paper) -> None:
    post = postage(sheets, paper)
    if post.up_to_grams:
        limits = next(each for each in FORMATS if each.name == post.format)
        assert post.grams <= post.up_to_grams
        assert post.millimetres <= limits.thickness_mm
        assert post.up_to_grams in limits.steps_grams


@given(
    pages=st.lists(st.integers(1, 60), min_size=1, max_size=9), grams=st.integers(60, 250), envelope=st.integers(1, 50)
)
def test_a_copy_of_several_files_weighs_what_its_sheets_and_envelope_weigh(
    pages: list[int], grams: int, envelope: int
) -> None:
    paper = Paper(grams, c4_envelope_grams=envelope, c5_envelope_grams=envelope)
    sheets = sum((each + each % 2) // 2 for each in pages)
    exact = Fraction(sheets * 21 * 297 * grams, 100_000) + envelope
    found = postage(sheets_of(pages), paper).grams
    assert exact <= found < exact + 1


def test_our_envelopes_are_of_a_size_that_their_format_takes() -> None:
    sizes = {"C5": (229, 162), "C4": (324, 229)}
    for each in FORMATS:
        length, width = sizes[each.envelope]
        assert length <= each.length_mm
        assert width <= each.width_mm


def test_the_formats_stand_in_the_order_of_what_they_cost() -> None:
    for one, other in pairwise(FORMATS):
        assert (one.length_mm, one.width_mm, one.thickness_mm) < (other.length_mm, other.width_mm, other.thickness_mm)
    assert all(list(each.steps_grams) == sorted(each.steps_grams) for each in FORMATS)
