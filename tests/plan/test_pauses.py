"""Pauses: those of docs/numbers.md, none over three seconds."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.issue import Pace
from accessible.plan.pauses import LONGEST_MS, PAUSES_MS, SHORTEST_MS, Boundary, Pauses


@given(st.sampled_from(Boundary), st.sampled_from(Pace), st.floats(0.1, 20))
def test_no_pause_is_longer_than_three_seconds_or_shorter_than_a_third(
    boundary: Boundary, pace: Pace, voice_scale: float
) -> None:
    assert 300 == SHORTEST_MS <= Pauses(pace, voice_scale).milliseconds(boundary) <= LONGEST_MS == 3_000


def test_every_boundary_has_a_pause() -> None:
    assert set(PAUSES_MS) == set(Boundary)


@pytest.mark.parametrize(
    ("boundary", "standard", "gentle", "brisk"),
    [
        (Boundary.LABEL, 425, 700, 350),
        (Boundary.SENTENCE, 595, 980, 490),
        (Boundary.PARAGRAPH, 1_020, 1_680, 840),
        (Boundary.HEADING_BEFORE, 1_700, 2_800, 1_400),
        (Boundary.HEADING_AFTER, 1_020, 1_680, 840),
        (Boundary.PART, 2_125, 3_000, 1_750),
    ],
)
def test_the_pauses_are_those_of_the_house(boundary: Boundary, standard: int, gentle: int, brisk: int) -> None:
    assert Pauses().milliseconds(boundary) == standard
    assert Pauses(Pace.GENTLE).milliseconds(boundary) == gentle
    assert Pauses(Pace.BRISK).milliseconds(boundary) == brisk


@pytest.mark.parametrize("pace", list(Pace))
def test_a_greater_boundary_has_a_longer_pause(pace: Pace) -> None:
    ranks = (
        Boundary.SENTENCE,
        Boundary.ITEM,
        Boundary.PARAGRAPH,
        Boundary.BLOCK,
        Boundary.HEADING_BEFORE,
        Boundary.PART,
    )
    lengths = [Pauses(pace).milliseconds(boundary) for boundary in ranks]
    assert all(shorter < longer for shorter, longer in pairwise(lengths))
