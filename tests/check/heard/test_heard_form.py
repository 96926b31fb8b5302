"""Two ways of writing one thing get one form; two things that sound different never do."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from accessible.check.heard.form import said_words, ways_of
from accessible.check.heard.words import Judge
from accessible.plan.spoken_form.numbers import cardinal, digits, number, ordinal, year
from accessible.plan.spoken_form.units import UNITS, Unit

JUDGE = Judge()

# (as a voice is given it, as a recogniser may write it)
EQUAL = (
    ("ten milligrams", "10 mg"),
    ("ten milligrams", "10mg."),
    ("one milligram", "1 mg"),
    ("five millilitres", "5 milliliters"),
    ("fifty micrograms", "50 µg"),
    ("your G P's advice", "your GP's advice"),
    ("your G P", "your G.P."),
    ("M E C F S", "ME/CFS"),
    ("M E C F S", "M-E-C-F-S"),
    ("M E C F S", "MECFS"),
    ("two G Ps", "two GPs"),
    ("nice", "NICE"),
    ("night-time", "nighttime"),
    ("seventy-five per cent", "75%"),
    ("four to six weeks", "4-6 weeks"),
    ("four to six weeks", "4–6 weeks"),
    ("zero point zero three", "0.03"),
    ("p equals zero point six zero", "P = 0.60."),
    ("two and a half hours", "2.5 hours"),
    ("two and a half hours", "2 1/2 hours"),
    ("twenty twenty-seven", "2027"),
    ("two thousand and nine", "2009"),
    ("nineteen oh five", "1905"),
    ("the nineteen nineties", "the 1990s"),
    ("in her forties", "in her 40s"),
    ("two thousand people", "2,000 people"),
    ("one hundred and five", "105"),
    ("a hundred pounds", "£100"),
    ("five pounds fifty", "£5.50"),
    ("two million pounds", "£2 million"),
    ("the fifth of January", "January 5"),
    ("from January twenty twenty-seven", "from January 20, 27"),
    ("the fifth of January", "5th January"),
    ("the twenty-third of December twenty twenty-six", "23rd of December, 2026"),
    ("Wednesday the fourteenth of January", "Wednesday, January 14th"),
    ("ten A M to four P M", "10 a.m. to 4 p.m."),
    ("ten A M", "10am"),
    ("two thirty P M", "2:30 PM"),
    ("two thirty P M", "230 pm"),
    ("nine oh five P M", "9:05 PM"),
    ("zero eight zero eight, one two three", "0808 123"),
    ("number ten", "No. 10"),
    ("the first, second and third", "the 1st, 2nd and 3rd"),
    ("twenty-four seven", "24/7"),
    ("eighteen plus or minus eight", "18 ± 8"),
    ("Send an e-mail", "Send an email"),
    ("example dot org", "example.org"),
    ("the doctor's behaviour", "The doctors' behavior"),
    ("organised", "organized"),
    ("Doctor Meadowsweet", "Dr. Meadow Sweet"),
    ("thirty-seven degrees Celsius", "37°C"),
    ("a turn of ninety degrees", "a turn of 90°"),
    ("A and E", "A&E"),
    ("B twelve", "B12"),
    ("I can't", "I can’t"),
)
# (as a voice is given it, as a recogniser may write it when something else was said)
DIFFERENT = (
    ("fifteen", "50"),
    ("fifty", "15"),
    ("thirty", "13"),
    ("can", "can't"),
    ("can't", "can"),
    ("do", "don't"),
    ("ten milligrams", "10 micrograms"),
    ("ten milligrams", "10 mcg"),
    ("ten milligrams", "10 g"),
    ("ten milligrams", "10 kg"),
    ("ten milligrams", "10 ml"),
    ("ten milligrams", "100 mg"),
    ("zero point five", "5"),
    ("zero point five", "0.05"),
    ("two point five", "25"),
    ("one point five", "15"),
    ("one hundred and five", "150"),
    ("two thousand", "200"),
    ("the fifth of January", "January 15"),
    ("the fifth of January", "5 June"),
    ("ten A M", "10 pm"),
    ("two thirty P M", "3:30 PM"),
    ("four to six", "46"),
    ("four to six", "4-7"),
    ("first", "fourth"),
    ("first", "1"),
    ("seventy", "17th"),
    ("M E", "me"),
    ("W H O", "who"),
    ("with", "without"),
    ("without", "with"),
    ("no", "know"),
    ("not", "now"),
    ("never", "ever"),
    ("five pounds", "£15"),
    ("five pounds fifty", "£550"),
    ("hypertension", "hypotension"),
    ("night time", "teatime"),
    ("nighttime", "tea time"),
    ("a part", "depart"),
    ("ten micrograms", "10 mg"),
    ("one five", "51"),
    ("hour", "our"),
    ("four", "for"),
    ("two", "to"),
    ("half", "have"),
    ("twice", "two"),
    ("zero eight zero eight", "0880"),
    ("seventy-five per cent", "75"),
)


@pytest.mark.parametrize(("said", "heard"), EQUAL)
def test_two_ways_of_writing_are_one(said: str, heard: str) -> None:
    hearing = JUDGE.judge(said, heard)
    assert hearing.errors == 0, hearing.unexplained
    assert all(thing.heard for thing in hearing.things)


@pytest.mark.parametrize(("said", "heard"), DIFFERENT)
def test_what_sounds_different_stays_different(said: str, heard: str) -> None:
    assert JUDGE.judge(said, heard).errors > 0


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_numbers_are_the_same_only_if_they_are(first: int, second: int) -> None:
    assert JUDGE.judge(cardinal(first), str(first)).errors == 0
    assert JUDGE.judge(cardinal(first), f"{first:,}").errors == 0
    assert JUDGE.judge(ordinal(first), f"{first:,}th").errors == 0
    assume(first != second)
    assert JUDGE.judge(cardinal(first), cardinal(second)).errors > 0
    assert JUDGE.judge(cardinal(first), f"{second:,}").errors > 0


@given(st.integers(1000, 2999), st.integers(1000, 2999))
def test_years_are_the_same_only_if_they_are(first: int, second: int) -> None:
    assert JUDGE.judge(year(first), str(first)).errors == 0
    assume(first != second)
    assert JUDGE.judge(year(first), str(second)).errors > 0


@given(st.decimals(0, 999, places=2), st.decimals(0, 999, places=2))
def test_decimals_are_the_same_only_if_they_are(first: object, second: object) -> None:
    said = number(str(first)) or ""
    assert JUDGE.judge(said, f"{first}.").errors == 0
    assume(first != second)
    assert JUDGE.judge(said, str(second)).errors > 0


@given(st.text("0123456789", min_size=2, max_size=11), st.text("0123456789", min_size=2, max_size=11))
def test_telephone_numbers_are_the_same_only_if_they_are(first: str, second: str) -> None:
    assert JUDGE.judge(digits(first), first).errors == 0
    assume(first != second)
    assert JUDGE.judge(digits(first), second).errors > 0


@given(st.text("0123456789", min_size=2, max_size=11))
def test_digits_in_another_order_are_another_number(written: str) -> None:
    assume(written != written[::-1])
    assert JUDGE.judge(digits(written), written[::-1]).errors > 0


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.many)
def test_a_symbol_is_its_own_unit_and_no_other(unit: Unit) -> None:
    for symbol in unit.symbols:
        if symbol.isalpha():
            assert JUDGE.judge(f"ten {unit.many}", f"10 {symbol}").errors == 0
        for other in UNITS:
            if other is not unit:
                assert JUDGE.judge(f"ten {other.many}", f"10 {symbol}").errors > 0


WORDS = st.lists(
    st.sampled_from("rest not can't ten fifty-five G P milligrams nice M E per cent doctor's e-mail I a oh".split()),
    min_size=1,
    max_size=12,
).map(" ".join)


@given(WORDS)
def test_what_is_said_is_heard_as_itself(said: str) -> None:
    assert JUDGE.judge(said, said).errors == 0
    assert JUDGE.judge(said, f"{said.capitalize()}.").errors == 0


@given(WORDS, st.data())
def test_a_word_taken_out_is_always_an_error(said: str, data: st.DataObject) -> None:
    words = said_words(said)
    place = data.draw(st.integers(0, len(words) - 1))
    heard = " ".join(words[:place] + words[place + 1 :])
    assert JUDGE.judge(said, heard).errors > 0


@given(st.text(max_size=80))
def test_any_text_can_be_brought_to_a_form(text: str) -> None:
    assert all(ways for ways in ways_of(text))
    JUDGE.judge("rest now", text)
