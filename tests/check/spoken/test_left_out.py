"""Figures that are not said: only the mark of a reference may go, by what stands beside it in the sentence."""

from __future__ import annotations

import pytest

from accessible.check.spoken.left_out import left_out_problems
from accessible.plan.lexicon import Lexicon
from accessible.plan.narration import Change
from accessible.plan.spoken_form import spoken_form


def _left_out(sentence: str, written: str, spoken: str) -> list[str]:
    start = sentence.index(written)
    return left_out_problems(sentence, [(start, start + len(written), Change("a rule", written, spoken))])


@pytest.mark.parametrize(
    ("sentence", "written", "spoken"),
    [
        ("It eased with rest2.", "rest2", "rest"),
        ("The nurses,4 and others", ",4", ","),
        ("It was found in 1987,6 leading on.", "1987,6", "nineteen eighty-seven,"),
        ("“Nobody came” (7).", "(7)", ""),
    ],
)
def test_the_mark_of_a_reference_may_go_unsaid(sentence: str, written: str, spoken: str) -> None:
    assert _left_out(sentence, written, spoken) == []


@pytest.mark.parametrize(
    ("sentence", "written", "spoken"),
    [
        ("Take two tablets,2 at night.", ",2", ","),
        ("They rested,3 hours at most.", ",3", ","),
        ("Wait 5 minutes.", "5", ""),
        ("The score was 2020.5 then.", "2020.5", "twenty twenty."),
        ("Four sessions (6).", "(6)", ""),
    ],
)
def test_figures_that_may_be_an_amount_are_noticed_when_unsaid(sentence: str, written: str, spoken: str) -> None:
    assert _left_out(sentence, written, spoken)


MEDICINES = (
    "aspirin paracetamol sertraline ibuprofen amitriptyline morphine warfarin digoxin lithium melatonin magnesium "
    "heparin prednisolone insulin codeine zinc naltrexone omeprazole ramipril diazepam duloxetine pregabalin"
)


@pytest.mark.parametrize("medicine", MEDICINES.split())
@pytest.mark.parametrize("shape", ["They had {}2.", "Then {},2 and so on.", "Ask for {}.2", "Take some {}2,3."])
def test_a_figure_close_to_a_medicine_is_never_left_unsaid(medicine: str, shape: str) -> None:
    form = spoken_form(shape.format(medicine), Lexicon())
    assert form.doubts or not any(told.kind == "citation-mark" for told in form.told)
