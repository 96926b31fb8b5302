"""What keeps a paragraph on one page: a dose, or a number with its unit, and nothing else."""

from __future__ import annotations

import pytest

from accessible.plan.kept_whole import holds_quantity_in


@pytest.mark.parametrize(
    "text",
    [
        "Take 10 mg at night.",
        "Take 10mg at night.",
        "Start with 2.5 ml.",
        "A 500 mg tablet",
        "Take one tablet twice a day.",
        "Half a tablet is enough.",
        "Rest for 20 minutes.",
        "a two-litre bottle",
        "It fell by 12%.",
        "no more than 37.5 °C",
        "Two drops in each eye",
    ],
)
def test_a_number_with_its_unit_is_seen(text: str) -> None:
    assert holds_quantity_in(text)


@pytest.mark.parametrize(
    "text",
    ["I have 3 cats.", "See page 12.", "In 2026 we met.", "One day it rained.", "Mind the gap.", "Phone 01632 960123."],
)
def test_other_numbers_may_stand_at_a_break(text: str) -> None:
    assert not holds_quantity_in(text)
