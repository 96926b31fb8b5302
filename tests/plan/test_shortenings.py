"""Short forms: one table for the cutter and the readings, so that no stop is unsaid where one ended."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible.article import Run
from accessible.plan.lexicon import Lexicon
from accessible.plan.points import is_point
from accessible.plan.sentences import boundaries, split_sentences
from accessible.plan.shortenings import SHORTS, Ends, by_form, goes_on
from accessible.plan.spoken_form import spoken_form
from spoken_texts import said_whole

ONE_SENTENCE = [
    ("About the same number, c. 40%, slept.", "About the same number, about forty per cent, slept."),
    ("We sent ca. 300 letters.", "We sent about three hundred letters."),
    ("Soft food (Eg mashed peas) is best.", "Soft food, for example mashed peas, is best."),
    ("Lie down, e. g. at noon.", "Lie down, for example at noon."),
    ("The right hon. Member for Hull spoke.", "The right honourable Member for Hull spoke."),
    ("Capt. Oak, Cllr Ash and Revd. Elm met.", "Captain Oak, Councillor Ash and Reverend Elm met."),
    ("See sect. 3, para. 2 and ref. 9.", "See section three, paragraph two and reference nine."),
    ("They met on Dec. 3, 1987.", "They met on December the third, nineteen eighty-seven."),
    ("Pain vs. 3 walks a week.", "Pain versus three walks a week."),
    ("She lives in Stroud, Glos. with her dog.", "She lives in Stroud, Gloucestershire with her dog."),
    ("A friend of M.E. Chief Executive Jo Ash.", "A friend of M E Chief Executive Jo Ash."),
    ("The U.S. Food and Drug Administration agreed.", "The U S Food and Drug Administration agreed."),
    ("We looked at 1. Sleep, 2. Food and 3. Light.", "We looked at one, Sleep, two, Food and three, Light."),
    ("Lie flat for 20 mins. after lunch.", "Lie flat for twenty minutes after lunch."),
]
TWO_SENTENCES = [
    ("He ate cake etc.", "Tea came."),
    ("She is not in Herts.", "He is."),
    ("It was the 9.", "Nurses came."),
    ("See sect. 3.", "Carers met."),
    ("It is in vol. 5.", "Nurses came."),
    ("Look at p. 7.", "The table is there."),
    ("I met Max.", "He was kind."),
    ("He said no.", "Carers came."),
    ("She has no M.E.", "Doctors are sure."),
    ("He lives in the U.S.", "Life is slow there."),
    ("Ask the Dr.", "She is kind."),
    ("It lasts 20 mins.", "Rest after it."),
]


def cut(text: str) -> list[str]:
    return ["".join(run.text for run in sentence) for sentence in split_sentences([Run(text)])]


@pytest.mark.parametrize(("written", "spoken"), ONE_SENTENCE)
def test_a_short_form_in_mid_sentence_is_read_and_ends_nothing(written: str, spoken: str) -> None:
    assert cut(written) == [written]
    assert said_whole(written) == spoken


@pytest.mark.parametrize(("first", "second"), TWO_SENTENCES)
def test_a_short_form_that_ends_a_sentence_keeps_its_stop(first: str, second: str) -> None:
    assert cut(f"{first} {second}") == [first, second]
    assert said_whole(first).endswith(".")


ROWS = st.sampled_from([(form, row) for form, rows in by_form().items() for row in rows if form.endswith(".")])


@settings(max_examples=300, deadline=None)
@given(
    row=ROWS,
    before=st.sampled_from(["", "Ask ", "See ", "High ", "It was in York, ", "12 ", "("]),
    after=st.sampled_from(
        [" 12 came", " The end", " Jane Oak", " and more", ", then", " £5", " A", " 1990", "", " Durham"]
    ),
)
def test_a_stop_that_goes_unsaid_is_one_where_the_cutter_does_not_cut(
    row: tuple[str, object], before: str, after: str
) -> None:
    text = f"{before}{row[0]}{after}."
    for sentence in cut(text):
        form = spoken_form(sentence, Lexicon())
        if not form.doubts and sentence.endswith("."):
            assert form.text.endswith("."), sentence


@settings(max_examples=300, deadline=None)
@given(row=ROWS, space=st.sampled_from([" ", "  "]))
def test_what_never_ends_a_sentence_never_does(row: tuple[str, object], space: str) -> None:
    short = next(each for each in SHORTS if each is row[1])
    if short.ends is Ends.NEVER and not short.after:
        text = f"Rest {row[0]}{space}The tea"
        assert goes_on(text, text.index(row[0]) + len(row[0]))
        assert list(boundaries(text)) == []


def test_a_form_that_is_read_nowhere_is_not_in_the_table_twice_for_one_place() -> None:
    for form, rows in by_form().items():
        places = [(row.before, row.after) for row in rows]
        assert len(set(places)) == len(places), form


def test_a_long_row_of_numbered_points_is_looked_at_once() -> None:
    text = " ".join(f"{number % 90 + 1}. Rest," for number in range(4_000))
    assert len(cut(text)) >= 1
    assert is_point("1. Rest, 2. Food", 1)
