"""The judge of minus signs: one that is written and not said is noticed, whatever the record claims."""

from __future__ import annotations

import pytest

from accessible.check.spoken.words import check_spoken
from accessible.plan.lexicon import Lexicon
from accessible.plan.narration import Change
from accessible.plan.spoken_form import SpokenForm, spoken_form


def as_a_pause(before: str, sign: str, number: str, spoken: str) -> tuple[str, SpokenForm]:
    """A sentence whose sign was taken for a pause, with a record that says so."""
    changes = (Change("dash", sign, ","), Change("number", number, spoken))
    return f"{before} {sign} {number}.", SpokenForm(f"{before}, {spoken}.", changes, ())


@pytest.mark.parametrize(
    ("before", "sign"),
    [
        ("The score was", "−"),
        ("Anna scored", "−"),
        ("They rest", "−"),
        ("The score was", "–"),
        ("a lens of", "—"),
        ("It fell to", "-"),
    ],
)
def test_a_minus_that_is_read_as_a_pause_is_noticed(before: str, sign: str) -> None:
    written, form = as_a_pause(before, sign, "2.5", "two point five")
    assert check_spoken(written, form) == [f"The minus of “{sign} 2” is not said."]


def test_a_dash_before_a_measured_value_is_noticed_without_a_word_that_expects_it() -> None:
    changes = (Change("dash", "–", ","), Change("percentage", "5%", "five per cent"))
    assert check_spoken("Anna – 5%.", SpokenForm("Anna, five per cent.", changes, ()))


@pytest.mark.parametrize(
    "written", ["We were few – 12 people.", "It is – 10am.", "Monday – 5 June", "from 5–7 mg", "−1–3"]
)
def test_a_dash_and_a_range_are_no_lost_minus(written: str) -> None:
    form = spoken_form(written, Lexicon())
    assert form.doubts == ()
    assert check_spoken(written, form) == []


def test_what_staff_have_said_is_theirs_to_say() -> None:
    lexicon = Lexicon.from_pairs([("− 5", "five below")], "front matter")
    assert check_spoken("It was − 5.", spoken_form("It was − 5.", lexicon)) == []


def test_each_of_two_signs_must_be_said() -> None:
    written = "It was −2 and −3."
    form = spoken_form(written, Lexicon())
    lost = tuple(change for change in form.changes if change.rule != "minus")
    one = (
        Change("minus", "−", "minus"),
        Change("number", "2", "two"),
        Change("dash", "−", ""),
        Change("number", "3", "three"),
    )
    assert check_spoken(written, form) == []
    assert check_spoken(written, SpokenForm("It was minus two and three.", one, ())) == [
        "The minus of “−3” is not said."
    ]
    assert check_spoken(written, SpokenForm("It was two and three.", lost, ()))
