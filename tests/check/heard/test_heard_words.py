"""The judge of hearings: what was said passes, and each kind of damage is noticed, with the thing it is about."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.check.heard.form import said_words
from accessible.check.heard.known_mishearings import read_mishearings
from accessible.check.heard.to_hear import figures, kinds, reasons
from accessible.check.heard.words import Hearing, Judge, Mishearing, ThingKind, things_in
from accessible.errors import SetupError
from accessible.settings import PROJECT

SAID = "Do not take ten milligrams, or fifteen milligrams, of amitriptyline without your G P's advice."
HEARD = "Do not take 10 mg or 15 mg of amitriptyline without your GP's advice."
JUDGE = Judge()
KNOWN = Mishearing("amitriptyline", "amitriptolin", "rare name", "phonemes")
VOICES = PROJECT / "voices"


def missed(hearing: Hearing) -> list[tuple[ThingKind, str, str]]:
    return [(thing.kind, thing.words, thing.as_heard.strip()) for thing in hearing.things if not thing.heard]


def test_a_sentence_that_was_heard_has_no_errors_and_all_its_things() -> None:
    hearing = JUDGE.judge(SAID, HEARD, ["G P's"])
    assert hearing.clean
    assert hearing.errors == 0
    assert [(str(thing.kind), thing.words) for thing in hearing.things] == [
        ("negation", "not"),
        ("number", "ten"),
        ("unit", "milligrams"),
        ("number", "fifteen"),
        ("unit", "milligrams"),
        ("medicine", "amitriptyline"),
        ("negation", "without"),
        ("lexicon word", "G Ps"),
    ]
    assert missed(hearing) == []


# (what the recogniser would write, the things that must be found missing)
MUTANTS = (
    ("Do take 10 mg or 15 mg of amitriptyline without your GP's advice.", {ThingKind.NEGATION: "not"}),
    ("Do not take 10 mg or 50 mg of amitriptyline without your GP's advice.", {ThingKind.NUMBER: "fifteen"}),
    ("Do not take 10 mg or 15 mcg of amitriptyline without your GP's advice.", {ThingKind.UNIT: "milligrams"}),
    ("Do not take 10 mg or 15 mg of amitriptyline with your GP's advice.", {ThingKind.NEGATION: "without"}),
    ("Do not take 10 mg or 15 mg of nortriptyline without your GP's advice.", {ThingKind.MEDICINE: "amitriptyline"}),
    ("Do not take 10 mg or 15 mg of amitriptyline without your J.B.'s advice.", {ThingKind.LEXICON: "G Ps"}),
    ("Do not take 100 mg or 15 mg of amitriptyline without your GP's advice.", {ThingKind.NUMBER: "ten"}),
    ("Do not take 10.5 mg or 15 mg of amitriptyline without your GP's advice.", {ThingKind.NUMBER: "ten"}),
    ("Do not take mg or 15 mg of amitriptyline without your GP's advice.", {ThingKind.NUMBER: "ten"}),
)


@pytest.mark.parametrize(("heard", "things"), MUTANTS)
def test_each_kind_of_damage_is_noticed(heard: str, things: dict[ThingKind, str]) -> None:
    hearing = JUDGE.judge(SAID, heard, ["G P's"])
    found = {(kind, words) for kind, words, _ in missed(hearing)}
    assert set(things.items()) <= found
    assert reasons(hearing, 1000, 1000)


def test_half_a_clip_is_found() -> None:
    hearing = JUDGE.judge(SAID, "Do not take 10 mg or 15 mg")
    assert any("Not heard" in reason and "advice" in reason for reason in reasons(hearing, 1000, 1000))


@given(st.data())
def test_a_word_left_out_is_always_found(data: st.DataObject) -> None:
    words = said_words(SAID)
    place = data.draw(st.integers(0, len(words) - 1))
    heard = " ".join(words[:place] + words[place + 1 :])
    assert reasons(JUDGE.judge(SAID, heard), 1000, 1000)


@pytest.mark.parametrize("extra", ["not", "never", "fifty", "don't"])
def test_a_negation_or_number_that_is_not_in_the_text_is_found(extra: str) -> None:
    found = reasons(JUDGE.judge("Take your tablets at night.", f"Take {extra} your tablets at night."), 1000, 1000)
    assert any("not in the text" in reason for reason in found)


def test_one_word_heard_as_another_like_it_is_told_but_need_not_be_heard() -> None:
    hearing = JUDGE.judge(
        "Compression tights or a waist band help some people.", "Compression tights or a waste band help some people"
    )
    assert hearing.unexplained == (("other", "waist", "waste"),)
    assert reasons(hearing, 1000, 1000) == ()


def test_many_words_heard_as_others_must_be_heard() -> None:
    hearing = JUDGE.judge("Tray meals need no stirring.", "Trey mills need no string.")
    assert any("Heard otherwise" in reason for reason in reasons(hearing, 1000, 1000))


@pytest.mark.parametrize(("ms", "found"), [(1000, False), (200, True), (450, False), (2500, True), (1700, False)])
def test_a_length_that_does_not_fit_the_words_is_found(ms: float, found: bool) -> None:
    assert bool(reasons(JUDGE.judge("Rest now.", "Rest now."), ms, 1000)) is found


def test_a_clip_that_could_not_be_heard_is_never_taken_for_heard() -> None:
    assert reasons(JUDGE.judge("Rest now.", ""), 1000, 1000, heard=False)


def test_a_known_mishearing_counts_as_heard_and_is_listed_and_is_still_an_error() -> None:
    hearing = Judge([KNOWN]).judge(SAID, HEARD.replace("amitriptyline", "amitriptolin"))
    assert hearing.clean
    assert hearing.errors == 1
    assert hearing.listed == (("amitriptyline", "amitriptolin", "rare name"),)
    medicine = next(thing for thing in hearing.things if thing.kind is ThingKind.MEDICINE)
    assert (medicine.heard, medicine.reason) == (True, "rare name")
    assert kinds([hearing])["medicine"] == {"of": 1, "heard": 0, "listed": 1}


def test_a_known_mishearing_excuses_nothing_else() -> None:
    judge = Judge([KNOWN])
    assert not judge.judge(SAID, HEARD.replace("amitriptyline", "nortriptyline")).clean
    assert not judge.judge("Take gabapentin.", "Take amitriptolin.").clean


def test_a_number_that_sounds_as_another_word_is_listed_and_still_an_error() -> None:
    hearing = JUDGE.judge("Ask four short questions.", "Ask for short questions.")
    assert hearing.errors == 1
    assert reasons(hearing, 1000, 1000) == ()
    assert [(thing.heard, bool(thing.reason)) for thing in hearing.things] == [(True, True)]
    assert reasons(JUDGE.judge("Wait for ten minutes.", "Wait 4 10 minutes."), 1000, 1000)


def test_neighbours_are_told_apart_and_a_word_between_them_counts_for_both() -> None:
    clips = [("Rest now.", ()), ("Do not walk.", ()), ("Ten minutes.", ())]
    row = JUDGE.judge_row(clips, "Rest now. Do walk. 10 minutes.")
    assert [hearing.clean for hearing in row] == [True, False, True]
    row = JUDGE.judge_row(clips, "Rest now never. Do not walk. 10 minutes.")
    assert [hearing.clean for hearing in row] == [False, False, True]


def test_a_clip_of_which_nothing_was_heard_is_wrong_throughout() -> None:
    row = JUDGE.judge_row([("Rest now.", ()), ("Do not walk.", ())], "Rest now.")
    assert [hearing.errors for hearing in row] == [0, 3]


def test_figures_count_every_error() -> None:
    found = figures([JUDGE.judge("Rest for ten minutes.", "Rest for 2 minutes."), JUDGE.judge("Rest.", "Rest.")])
    assert (found["sentences"], found["words"], found["errors"], found["word_errors"]) == (2, 5, 1, 0.2)
    assert found["kinds"]["number"] == {"of": 1, "heard": 0, "listed": 0}


@pytest.mark.parametrize(
    ("said", "things"),
    [
        ("one hundred and five people", ["number: one hundred and five"]),
        ("four to six weeks", ["number: four to six", "unit: weeks"]),
        ("zero point zero three", ["number: zero point zero three"]),
        ("millimetres of mercury", ["unit: millimetres of mercury"]),
        ("sixty beats per minute", ["number: sixty", "unit: beats per minute"]),
        ("nobody came", ["negation: nobody"]),
        ("the first of May", ["number: first"]),
        ("ten A M", ["number: ten", "unit: a M"]),
    ],
)
def test_what_matters_is_known(said: str, things: list[str]) -> None:
    words = said_words(said)
    assert [f"{kind}: {' '.join(words[start:end])}" for kind, start, end in things_in(words)] == things


def test_the_projects_own_list_can_be_read_and_says_who_checked() -> None:
    rows = read_mishearings(VOICES / "listening" / "known_mishearings.toml")
    assert rows
    assert all(row.checked and row.reason for row in rows)


def test_without_a_list_nothing_is_excused(tmp_path: Path) -> None:
    assert read_mishearings(tmp_path / "none.toml") == ()


ROW = '[[mishearing]]\nsaid = "Tilly"\nheard = ["Tillie"]\nreason = "a name"\nchecked = "by ear"\n'


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('reason = "a name"\n', "", "A row has"),
        ("reason", "because", "A row has"),
        ('["Tillie"]', '"Tillie"', "A row has"),
        ('"Tilly"', '"fifteen"', "has a number in it"),
        ('"Tillie"', '"fifty"', "has a number in it"),
        ('"Tilly"', '"cannot rest"', "has a negation in it"),
        ('"Tilly"', '"milligrams"', "has a unit in it"),
        ('"Tilly"', '""', "lacks words"),
        ("[[mishearing]]", "[[misheard]]", "not known here"),
        ("[[mishearing]]", "[[mishearing", "cannot be read"),
    ],
)
def test_a_row_that_could_hide_something_is_refused(tmp_path: Path, old: str, new: str, problem: str) -> None:
    path = tmp_path / "known_mishearings.toml"
    path.write_text(ROW.replace(old, new), encoding="utf-8")
    with pytest.raises(SetupError, match=problem):
        read_mishearings(path)
