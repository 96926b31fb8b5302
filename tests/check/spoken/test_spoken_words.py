"""The judge of spoken forms: what is right passes, and each kind of damage is noticed."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from accessible.check.spoken import words as spoken_words
from accessible.check.spoken.words import check_spoken
from accessible.plan.lexicon import Lexicon
from accessible.plan.narration import Change
from accessible.plan.spoken_form import SpokenForm, spoken_form

WRITTEN = "Do not take 10 mg (or 15 mg) without your GP’s advice."
RIGHT = spoken_form(WRITTEN, Lexicon())


def with_text(text: str) -> SpokenForm:
    return replace(RIGHT, text=text)


def test_a_right_form_has_no_problems() -> None:
    assert RIGHT.text == "Do not take ten milligrams, or fifteen milligrams, without your G P's advice."
    assert check_spoken(WRITTEN, RIGHT) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (" advice", "", "The word “advice” is written and not said."),
        (" not", "", "The negation “not” is not said."),
        ("without", "with", "The negation “without” is not said."),
        ("take", "takes", "The word “takes” is said and not written."),
        ("ten milligrams", "ten kilograms", "The word “kilograms” is said and not written."),
        ("fifteen", "fifty", "The word “fifteen” is written and not said."),
        ("ten milligrams, or fifteen", "fifteen milligrams, or ten", "another order"),
        ("your G P's advice", "advice your G P's", "another order"),
        ("take", "please take", "The word “please” is said and not written."),
        ("ten milligrams", "10 milligrams", "The voice would be given “10”."),
        (", or", " (or", "The voice would be given “(”."),
        ("Do not", "do not", "The word “Do” is written and not said."),
    ],
)
def test_each_kind_of_damage_is_noticed(old: str, new: str, problem: str) -> None:
    assert old in RIGHT.text
    problems = check_spoken(WRITTEN, with_text(RIGHT.text.replace(old, new, 1)))
    assert any(problem in each for each in problems), problems


def test_a_word_said_once_too_few_is_noticed() -> None:
    form = SpokenForm("the rest the rest", (), ())
    assert check_spoken("the rest, the rest, the rest", form) != []


def test_figures_outside_every_change_are_noticed() -> None:
    changes = tuple(change for change in RIGHT.changes if change.written != "15 mg")
    assert any("15" in problem for problem in check_spoken(WRITTEN, replace(RIGHT, changes=changes)))


def test_figures_that_leave_no_word_behind_are_noticed() -> None:
    assert check_spoken("Rest 10.", SpokenForm("Rest.", (), ())) == ["The figures “10.” are in no recorded change."]


def test_a_change_that_is_not_in_the_sentence_is_noticed() -> None:
    changes = (*RIGHT.changes, Change("number", "99", "advice"))
    assert any("“99”" in problem for problem in check_spoken(WRITTEN, replace(RIGHT, changes=changes)))


def test_changes_in_another_order_are_noticed() -> None:
    changes = tuple(reversed(RIGHT.changes))
    assert check_spoken(WRITTEN, replace(RIGHT, changes=changes)) != []


def test_a_doubt_is_a_problem() -> None:
    form = spoken_form("Take 5 qz.", Lexicon())
    assert "“qz” is in doubt (unknown-unit)." in check_spoken("Take 5 qz.", form)


@pytest.mark.parametrize("written", ["I can’t", "I won’t go", "Nobody came", "None of us", "It is NOT so", "Never"])
def test_every_negation_must_be_said(written: str) -> None:
    form = SpokenForm("I do.", (Change("lexicon", written, "I do"),), ())
    assert any("negation" in problem for problem in check_spoken(written, form))


def test_the_number_sign_is_no_negation() -> None:
    assert check_spoken("at No. 10", spoken_form("at No. 10", Lexicon())) == []


@pytest.mark.parametrize("written", ["See no@b.org.", "See https://example.org/not.", "See never.org.uk/x"])
def test_an_address_is_no_negation(written: str) -> None:
    assert check_spoken(written, spoken_form(written, Lexicon())) == []


def test_a_negation_may_be_said_in_small_letters() -> None:
    assert check_spoken("Do NOT stop", spoken_form("Do NOT stop", Lexicon())) == []


def test_an_apostrophe_is_not_taken_for_a_closing_quotation_mark() -> None:
    written = "‘I can’t,’ she said, ‘and I won’t.’"
    assert check_spoken(written, spoken_form(written, Lexicon())) == []


@pytest.mark.parametrize(
    "written",
    [
        "#me2x",
        "@me2x",
        "#long20",
        "#AGoodDay",
        "@ME_Action",
        "#2b",
        "#OKToRest",
        "#OneStep2",
        "#LongCovid19",
        "#VitaminA",
    ],
)
def test_a_tag_of_a_social_network_has_letters_and_figures_and_no_units(written: str) -> None:
    assert check_spoken(f"See {written} now.", spoken_form(f"See {written} now.", Lexicon())) == []


@pytest.mark.parametrize(
    ("written", "spoken"),
    [("#me2x", "M E two"), ("#me2x", "M E three X"), ("@quiet12", "at quiet one"), ("#RestFirst", "Rest"), ("#b", "D")],
)
def test_a_tag_that_is_not_said_in_full_is_noticed(written: str, spoken: str) -> None:
    assert check_spoken(written, SpokenForm(spoken, (Change("hashtag", written, spoken),), ())) != []


def test_hopeless_forms_are_given_up_soon() -> None:
    changes = tuple(Change("x", "a", "b") for _ in range(40))
    start = time.process_time()
    assert check_spoken("a " * 200, SpokenForm("b " * 39 + "c", changes, ())) != []
    assert time.process_time() - start < 5


@pytest.mark.parametrize("sentence", ["A ", "10 mg, ", "− 5, ", "(a) ", "Dr. Ash "])
def test_a_sentence_four_times_as_long_is_four_times_the_work(sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in characters that are cut into words, not in seconds."""
    looked_at: list[int] = []
    cut = spoken_words.words_of

    def counted(text: str) -> list[str]:
        looked_at.append(len(text))
        return cut(text)

    monkeypatch.setattr(spoken_words, "words_of", counted)

    def work(many: int) -> int:
        written = sentence * many + "vitamin A."
        form = spoken_form(written, Lexicon())
        looked_at.clear()
        assert check_spoken(written, form) == []
        return sum(looked_at)

    assert work(400) <= 6 * work(100)
