"""A minus is said; a dash that may be one is asked about; what is plainly a dash is a pause."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible.check.spoken.words import check_spoken
from accessible.plan.lexicon import Lexicon
from accessible.plan.spoken_form import SpokenForm, spoken_form
from accessible.plan.spoken_form.dashes import COUNTED, EXPECTS_VALUE, NEVER_NEGATIVE

EMPTY = Lexicon()
DASHES = ("–", "—", "-", "--", "\u2012")
SPACES = ("", " ", "\u00a0", "\u202f", "\u2009")


def said(written: str) -> SpokenForm:
    return spoken_form(written, EMPTY)


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize(
    ("before", "number", "spoken"),
    [
        ("Her bone score was ", "2.5", "two point five"),
        ("It fell to ", "4 °C", "four degrees Celsius"),
        ("(", "0.3", "zero point three"),
        ("r = ", "0.4", "zero point four"),
        ("a balance of ", "£20", "twenty pounds"),
        ("", "12", "twelve"),
    ],
)
def test_the_minus_sign_is_said_with_and_without_a_space(before: str, number: str, spoken: str, space: str) -> None:
    form = said(f"{before}−{space}{number}")
    assert form.doubts == ()
    assert form.text.endswith(f"minus {spoken}")


@pytest.mark.parametrize("sign", ["-", "\u2010", "\u2011"])
def test_a_hyphen_right_before_a_number_is_a_minus_even_one_that_does_not_break(sign: str) -> None:
    assert (
        said(f"It was {sign}5 °C, then {sign}£3.").text == "It was minus five degrees Celsius, then minus three pounds."
    )


@pytest.mark.parametrize("dash", DASHES)
@pytest.mark.parametrize(
    "written",
    ["It was {} 5 outside.", "a lens of {} 2.25", "A fall of {} 3%.", "p = {} 0.5", "Three came {} 2 left.", "{} 5"],
)
def test_a_dash_that_may_be_a_minus_is_asked_about(written: str, dash: str) -> None:
    doubts = said(written.format(dash)).doubts
    assert [doubt.code for doubt in doubts] == ["unclear-dash"]
    assert doubts[0].words.startswith(dash)
    assert any(figure.isdigit() for figure in doubts[0].words), "the number is shown, so that it can be found"


@pytest.mark.parametrize("dash", DASHES)
@pytest.mark.parametrize(("name", "example"), [(name, example) for name, _, example in (*NEVER_NEGATIVE, *COUNTED)])
def test_a_dash_before_what_is_no_value_is_a_pause(name: str, example: str, dash: str) -> None:
    form = said(f"So it goes {dash} {example}.")
    assert "unclear-dash" not in {doubt.code for doubt in form.doubts}, name
    assert form.text.startswith("So it goes, ")


@pytest.mark.parametrize("example", [example for _, _, example in NEVER_NEGATIVE])
def test_what_is_never_negative_is_a_pause_whatever_stands_before(example: str) -> None:
    assert "unclear-dash" not in {doubt.code for doubt in said(f"It is – {example}.").doubts}
    assert "unclear-dash" in {doubt.code for doubt in said(f"It is − {example}.").doubts}


@pytest.mark.parametrize("word", sorted(EXPECTS_VALUE))
@pytest.mark.parametrize(("name", "example"), [(name, example) for name, _, example in COUNTED])
def test_after_a_word_that_expects_a_value_what_is_counted_is_asked_about(word: str, name: str, example: str) -> None:
    assert "unclear-dash" in {doubt.code for doubt in said(f"It {word} – {example}.").doubts}, name


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Step 3 – 10 minutes of rest", "Step three, ten minutes of rest"),
        ("Week 2 – 10 mg; week 4 – 20 mg", "Week two, ten milligrams; week four, twenty milligrams"),
        ("Omega-3 – 500 mg", "Omega three, five hundred milligrams"),
        ("Vitamin D3 – 25 µg", "Vitamin D three, twenty-five micrograms"),
    ],
)
def test_a_number_in_a_name_begins_no_range(written: str, spoken: str) -> None:
    assert said(written).text == spoken


@pytest.mark.parametrize("written", ["5 − 3 = 2", "−5 – −3", "pages 4 – 6", "weeks 3 – 10", "in 2019 – 5 left"])
def test_between_two_numbers_it_is_asked_about(written: str) -> None:
    assert "unclear-dash" in {doubt.code for doubt in said(written).doubts}


@settings(max_examples=400, deadline=None)
@given(
    before=st.sampled_from(["It was", "a score of", "Anna", "between", "It fell to", "(", "Rest", "p ="]),
    sign=st.sampled_from(["−", "−", "–", "—", "-", "\u2011", "‐", "--"]),
    space=st.sampled_from(SPACES),
    number=st.sampled_from(
        ["5", "2.5", "0.3", "12 people", "3%", "5 °C", "10am", "5 May", "£4", "2019", "1,200", "3 SD"]
    ),
)
def test_no_minus_is_lost_without_a_doubt(before: str, sign: str, space: str, number: str) -> None:
    written = f"{before} {sign}{space}{number}."
    form = said(written)
    if not form.doubts:
        assert check_spoken(written, form) == []
        assert "minus" in form.text or (sign != "−" and not number.startswith(("2.5", "0.3", "3%", "5 °", "3 SD")))
