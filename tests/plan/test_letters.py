"""The letter A: people read "A", a voice is told its name, and the article is never taken for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.check.spoken.words import check_spoken
from accessible.plan.lexicon import Lexicon
from accessible.plan.sounds import LETTER, without_marks
from accessible.plan.spoken_form import AddressStyle, SpokenForm, spoken_form
from accessible.settings import PROJECT
from accessible.sources.lexicon_pls import read_pls
from accessible.speech.letters import for_driver

HOUSE = read_pls(PROJECT / "voices" / "lexicon.pls")


def given_to_voice(form: SpokenForm) -> str:
    return without_marks(for_driver(form.voiced or form.text))


@pytest.mark.parametrize(
    ("written", "shown", "voice"),
    [
        ("Is it safe? A. Yes.", "Is it safe? A, Yes.", "Is it safe? eigh, Yes."),
        ("Try (a) rest or (b) tea.", "Try, A, rest or, B, tea.", "Try, eigh, rest or, B, tea."),
        ("An A4 page.", "An A four page.", "An eigh four page."),
        ("A Q&A page.", "A Q and A page.", "A Q and eigh page."),
        ("We meet at 12A Station Road.", "We meet at twelve A Station Road.", "We meet at twelve eigh Station Road."),
        ("DNA was found.", "D N A was found.", "D N eigh was found."),
        ("Vitamin A at 10am.", "Vitamin A at ten A M.", "Vitamin eigh at ten eigh M."),
        ("Times are am/pm.", "Times are A M or P M.", "Times are eigh M or P M."),
        ("A nurse at A&E.", "A nurse at A and E.", "A nurse at eigh and E."),
        ("HbA1c is a test.", "H B A one C is a test.", "H B eigh one C is a test."),
        ("The A1(M) and two AA batteries.", "The A one M and two double A batteries.",
         "The eigh one M and two double eigh batteries."),
        ("IgA’s part.", "I G A's part.", "I G eigh's part."),
    ],
)  # fmt: skip
def test_people_read_the_letter_and_the_voice_is_told_its_name(written: str, shown: str, voice: str) -> None:
    form = spoken_form(written, HOUSE)
    assert (form.text, given_to_voice(form), form.doubts) == (shown, voice, ())
    assert check_spoken(written, form) == []
    said = " ".join(change.spoken for change in form.changes)
    assert "eigh" not in said
    assert LETTER not in said


@pytest.mark.parametrize("written", ["A nurse came.", "Rest. A walk is too much.", "Have A good rest."])
def test_the_article_and_an_a_that_no_rule_reads_are_left_to_the_voice(written: str) -> None:
    form = spoken_form(written, HOUSE)
    assert (form.text, form.voiced) == (written, "")


def test_a_word_of_an_author_that_looks_like_the_voices_own_stays_his() -> None:
    form = spoken_form("The name Eigh, or eigh, is rare.", Lexicon())
    assert form.text == given_to_voice(form) == "The name Eigh, or eigh, is rare."


@pytest.mark.parametrize("mark", [LETTER, "\u2060"])
def test_a_mark_in_an_article_is_asked_about(mark: str) -> None:
    assert [doubt.code for doubt in spoken_form(f"A{mark} nurse came.", HOUSE).doubts] == ["unknown-symbol"]


@given(
    st.lists(
        st.sampled_from(["A", "a", "A4", "eigh", "DNA", "(a)", "10am", LETTER, "\u2060", "’s", ".", ",", " ", "GP"])
    )
    .map("".join)
    .filter(str.strip),
    st.sampled_from(AddressStyle),
)
def test_what_people_read_is_what_the_voice_is_given_without_its_marks(written: str, style: AddressStyle) -> None:
    form = spoken_form(written, HOUSE, style)
    assert LETTER not in form.text + "".join(change.spoken for change in form.changes)
    if not form.doubts:
        assert without_marks(form.voiced or form.text) == form.text
        assert LETTER not in given_to_voice(form)
        assert given_to_voice(form).count("eigh") - form.text.count("eigh") == form.voiced.count(LETTER)


def test_staff_may_name_the_letter_where_it_stands_alone_and_an_a_of_theirs_is_the_article() -> None:
    lexicon = Lexicon.from_pairs(
        [("RfA", "request for eigh"), ("lot", "A great deal"), ("AAX", "A A X")], "front matter"
    )
    form = spoken_form("RfA, RfAs, lot, AAX.", lexicon)
    assert form.text == "request for A, request for A's, A great deal, A A X."
    assert given_to_voice(form) == "request for eigh, request for eigh's, A great deal, eigh eigh X."
    assert check_spoken("RfA, RfAs, lot, AAX.", form) == []
