"""The three doors: every doubtful kind of word has its row, and comes out by the door that the row names."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from accessible.check.spoken.closed_world import outside
from accessible.issue import Pace
from accessible.plan.lexicon import Lexicon
from accessible.plan.narration import Utterance
from accessible.plan.pauses import Pauses
from accessible.plan.planner import plan_article
from accessible.plan.spoken_form import spoken_form
from accessible.plan.spoken_form.doors import DOORS, Door, Doorway
from accessible.plan.spoken_form.rule import told
from accessible.settings import PROJECT
from accessible.sources.lexicon_pls import read_pls
from builders import article, paragraph
from spoken_texts import forms_of

ROOM = PROJECT / "src" / "accessible" / "plan" / "spoken_form"
HOUSE = read_pls(PROJECT / "voices" / "lexicon.pls")
EXAMPLES = [(row, written) for row in DOORS for written in row.examples]
SECOND_LOOK = {"not-a-word", "stop-inside", "ends-in-short-form", "points-in-a-sentence", "strange-words"}
MAKERS = {"Unsure": Door.ASK, "unsure": Door.ASK, "Doubt": Door.ASK, "told": Door.TELL}


def _kinds(path: Path, maker: str) -> set[str]:
    """The kinds that a module names in calls of `maker`."""
    calls = [each for each in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(each, ast.Call)]
    named = [each.args[0] for each in calls if isinstance(each.func, ast.Name) and each.func.id == maker and each.args]
    return {each.value for each in named if isinstance(each, ast.Constant) and isinstance(each.value, str)}


def _used(door: Door) -> set[str]:
    """The kinds that the rules name for a door."""
    makers = [maker for maker, opens in MAKERS.items() if opens is door]
    return set().union(*(_kinds(path, maker) for path in ROOM.glob("*.py") for maker in makers))


@pytest.mark.parametrize("door", [Door.ASK, Door.TELL])
def test_every_kind_that_is_asked_about_or_told_stands_behind_that_door_and_no_other(door: Door) -> None:
    behind = {row.kind for row in DOORS if row.door is door}
    assert _used(door) | (SECOND_LOOK & behind) == behind


def test_every_kind_of_the_second_look_has_its_row() -> None:
    utterances = (Utterance("s", "See c.", "pensonal. See", (), 0), Utterance("s", "5 of 1.", "one.", (), 0))
    assert {each.kind for each in outside((*utterances, Utterance("s", "2.", "5", (), 0)))} <= SECOND_LOOK


@pytest.mark.parametrize(("row", "written"), EXAMPLES, ids=lambda value: str(value)[:40])
def test_an_example_comes_out_by_its_door(row: Doorway, written: str) -> None:
    form = spoken_form(written, HOUSE)
    match row.door:
        case Door.READ:
            assert (form.doubts, form.told) == ((), ())
        case Door.TELL:
            assert form.doubts == ()
            assert row.kind in {each.kind for each in form.told}
        case Door.ASK:
            assert row.kind in {each.code for each in form.doubts}


def test_a_row_has_a_kind_of_its_own_and_a_reason_and_what_is_told_a_message_and_an_example() -> None:
    assert len({row.kind for row in DOORS}) == len(DOORS)
    for row in DOORS:
        assert row.reason.endswith("."), row.kind
        if row.door is Door.TELL:
            assert row.message.endswith((".", "?")), row.kind
        if row.door is not Door.ASK and row.kind not in SECOND_LOOK:
            assert row.examples, row.kind


def test_what_must_be_asked_about_cannot_be_told_instead() -> None:
    with pytest.raises(ValueError, match="ambiguous-date"):
        told("ambiguous-date", "the third of April")


def test_what_is_told_is_shown_with_its_whole_word_and_how_it_is_said() -> None:
    form = spoken_form("Cold (hands/feet), and work/study plans.", HOUSE)
    assert [(each.written, each.spoken) for each in form.told] == [
        ("(hands/feet),", "hands, feet"),
        ("work/study", "work, study"),
    ]


def _told(text: str) -> list[tuple[str, str]]:
    return [(each.kind, each.spoken) for form in forms_of(text) for each in form.told]


@pytest.mark.parametrize(
    "written",
    [
        "Myalgic encephalomyelitis/chronic fatigue syndrome is real.",
        "MYALGIC ENCEPHALOMYELITIS / CHRONIC FATIGUE SYNDROME (ME/CFS)",
        "He has Myalgic Encephalopathy (ME)/Chronic Fatigue Syndrome (CFS).",
        "Chronic fatigue syndrome/myalgic encephalomyelitis (CFS/ME) came first.",
    ],
)
def test_the_name_of_the_illness_in_full_is_read_without_a_question(written: str) -> None:
    assert [(form.doubts, form.told) for form in forms_of(written)] == [((), ())]


@pytest.mark.parametrize("written", ["It holds 5 mg/cup.", "Take 2 spoons/cup of it.", "10 units/kit"])
def test_a_stroke_after_an_amount_is_never_a_pause(written: str) -> None:
    assert "stroke-between-words" not in dict(_told(written))


@pytest.mark.parametrize("written", ["Take it BD.", "A KG of rice.", "5 QAX daily.", "5 QBX daily."])
def test_capitals_that_may_be_a_dose_or_a_unit_are_asked_about(written: str) -> None:
    assert [doubt.code for form in forms_of(written) for doubt in form.doubts]


def test_an_abbreviation_explained_once_is_read_in_the_whole_article() -> None:
    written = article("A title", [paragraph("Chronic ankle pain (CAP) is rare."), paragraph("My CAP came back.")])
    planned = plan_article(written, Lexicon(), Pauses(Pace.STANDARD), len)
    assert not [finding for finding in planned.findings if "abbreviation" in finding.code]
    spoken = [each for part in planned.narration.parts for each in part.utterances if "CAP" in each.text]
    assert [each.told[0].kind for each in spoken] == ["abbreviation-explained"] * 2


@pytest.mark.parametrize("piece", ["#RestFirst", "QBX (", "hands/", "CTS "])
def test_what_is_told_a_thousand_times_is_shown_in_pieces_that_can_be_read(piece: str) -> None:
    told = [each for form in forms_of(f"{piece * 1_500}end") for each in form.told]
    assert len(told) > 1_000
    assert max(len(each.written) for each in told) <= 200


def test_what_staff_say_stands_before_what_an_article_explains() -> None:
    written = article("A title", [paragraph("Chronic ankle pain (CAP) is rare.")], say=(("CAP", "cap"),))
    planned = plan_article(written, Lexicon(), Pauses(Pace.STANDARD), len)
    assert any(each.spoken.endswith("cap, is rare.") for part in planned.narration.parts for each in part.utterances)
