"""One form is read in the same way wherever it stands; beside an amount it is asked about as before."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from accessible.article import Run
from accessible.check.spoken.words import check_spoken
from accessible.plan.sentences import split_sentences
from accessible.plan.spoken_form import SpokenForm, spoken_form
from accessible.settings import PROJECT
from accessible.sources.lexicon_pls import read_pls

HOUSE = read_pls(PROJECT / "voices" / "lexicon.pls")
NAMES = dict(zip("0123456789", "zero one two three four five six seven eight nine".split(), strict=True))


def said(written: str) -> SpokenForm:
    return spoken_form(written, HOUSE)


def sentences(text: str) -> list[str]:
    return ["".join(run.text for run in runs) for runs in split_sentences((Run(text),))]


@given(
    letters=st.text("BCDFGHJKLPRTVWXY", min_size=2, max_size=3), figures=st.text("0123456789", min_size=4, max_size=9)
)
def test_every_letter_and_figure_of_an_order_is_said_in_order(letters: str, figures: str) -> None:
    form = said(f"Order {letters}{figures} came.")
    if form.doubts or letters == "GBP":  # the letters may be a unit, money, or prescription shorthand
        return
    words = re.findall(r"[A-Za-z]+", form.text)[1:-1]
    assert words == [*letters, *(NAMES[figure] for figure in figures)]
    assert [told.kind for told in form.told] == ["code-by-figure"]
    assert check_spoken(f"Order {letters}{figures} came.", form) == []


@pytest.mark.parametrize("unit", ["MG", "ML", "MCG", "IU", "KG", "IV", "IM", "BD"])
def test_capitals_of_a_unit_or_a_dose_before_figures_are_never_a_code(unit: str) -> None:
    assert said(f"Order {unit}4417 today.").doubts


@given(full=st.integers(2, 9), empty=st.integers(0, 5))
def test_stars_are_counted(full: int, empty: int) -> None:
    written = f"We gave it {'★' * full}{'☆' * empty} in all."
    form = said(written)
    top = f" out of {num2words(full + empty)}" if empty else ""
    assert form.text == f"We gave it {num2words(full)} stars{top} in all."
    assert check_spoken(written, form) == []


@given(day=st.integers(13, 28), month=st.integers(1, 12))
def test_a_day_over_twelve_and_a_month_are_a_date_after_by_and_are_asked_about_after_take(day: int, month: int) -> None:
    form = said(f"Reply by {day}/{month} please.")
    assert num2words(day, to="ordinal") in form.text
    assert [told.kind for told in form.told] == ["day-and-month"]
    assert said(f"Take {day}/{month} at night.").doubts


@given(hour=st.integers(13, 23), minutes=st.integers(10, 59))
def test_a_time_of_the_afternoon_is_read_with_a_point_as_with_a_colon(hour: int, minutes: int) -> None:
    point, colon = (
        said(f"The train leaves at {hour}.{minutes} today."),
        said(f"The train leaves at {hour}:{minutes} today."),
    )
    assert point.text == colon.text
    assert not point.doubts + colon.doubts
    assert [told.kind for told in point.told] == ["time-without-half-day"]


@pytest.mark.parametrize(
    ("written", "word", "sounds"),
    [
        ("A row over fees went on.", "row", "ˈraʊ"),
        ("A row broke out there.", "row", "ˈraʊ"),
        ("The rope was wound round the post.", "wound", "ˈwaʊnd"),
        ("He went to Reading station.", "Reading", "ˈredɪŋ"),
        ("She left a lead-heavy bag.", "lead", "ˈled"),
    ],
)
def test_a_word_of_two_sounds_has_the_sound_that_its_neighbours_show(written: str, word: str, sounds: str) -> None:
    assert [(change.written, change.sounds) for change in said(written).changes if change.sounds] == [(word, sounds)]


@pytest.mark.parametrize(
    "written",
    [
        "We sat in a row over there.",
        "The nurse washed the wound round the edge.",
        "Reading the station signs is hard.",
        "They lead heavy lives.",
        "We won six in a row.",
    ],
)
def test_a_word_of_two_sounds_is_left_alone_where_its_neighbours_show_nothing(written: str) -> None:
    assert not any(change.sounds for change in said(written).changes)


def test_a_label_with_a_colon_begins_a_sentence_after_a_limit() -> None:
    assert sentences("It holds 5kg max. Score: 8/10") == ["It holds 5kg max.", "Score: 8/10"]
    assert sentences("Use max. 5 of them.") == ["Use max. 5 of them."]
    assert sentences("Thank Prof. Oak: she came.") == ["Thank Prof. Oak: she came."]


def test_a_name_after_apologies_is_not_cut_at_its_initial() -> None:
    assert sentences("Apologies: G. Oakley") == ["Apologies: G. Oakley"]
    assert sentences("Proposed: J. Ash. Seconded: B. Oak.") == ["Proposed: J. Ash.", "Seconded: B. Oak."]


def test_the_answer_of_a_column_may_begin_with_a_title() -> None:
    assert said("A. Baroness Ash can help.").text == "A, Baroness Ash can help."
    assert said("A. Ash wrote it.").text == "A Ash wrote it."


def test_a_small_word_in_capitals_alone_is_listed_for_the_editor() -> None:
    assert [told.written for told in said("The meeting IS open.").told] == ["IS"]


def test_a_persons_initials_in_minutes_are_letters_and_no_word() -> None:
    assert said("Action: TO and IS to write.").text == "Action: T O and I S to write."
    assert said("Proposed: NO").doubts


@pytest.mark.parametrize("written", ["Take 2 p.a. daily.", "Take 2 a/c daily.", "Give wkd tablets.", "Take 5 wkd."])
def test_a_short_form_beside_an_amount_is_still_asked_about(written: str) -> None:
    assert said(written).doubts


def test_inches_are_never_lost_where_no_quotation_is_open() -> None:
    assert said('A 21" screen and 12" tyres.').text == "A twenty-one inch screen and twelve inch tyres."
    assert said('It was 21" and then 12" more.').doubts
    assert said('"I am 12" and "I am 5", they said.').text == "I am twelve and I am five, they said."
