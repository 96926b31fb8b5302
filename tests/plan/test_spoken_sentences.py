"""Five thousand sentences of real kinds lose no word, number, unit or negation, say two judges that share no code."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible.check.spoken.words import check_spoken
from accessible.plan.spoken_form import spoken_form
from accessible.settings import PROJECT
from accessible.sources.lexicon_pls import read_pls
from spoken_kinds import TEMPLATES, Made, from_template, sentences

HOUSE = read_pls(PROJECT / "voices" / "lexicon.pls")
SPACING = re.compile(r"[\s,-]+")


def lost(made: Made) -> str:
    """What is wrong with the spoken form of a sentence; empty if nothing is."""
    form = spoken_form(made.written, HOUSE)
    if problems := check_spoken(made.written, form):
        return f"{made.written!r} is {form.text!r}: {problems}"
    said, place = flat(form.text), 0
    for heard in map(flat, made.heard):
        place = said.find(heard, place)
        if place < 0:
            return f"{made.written!r} is {form.text!r}, without {heard!r}"
        place += len(heard)
    return ""


def flat(words: str) -> str:
    """Words with spaces only: where a pause or a hyphen stands is not what is judged here."""
    return SPACING.sub(" ", words).strip()


@pytest.mark.slow
def test_five_thousand_sentences_lose_nothing() -> None:
    made = list(sentences(seed=2027, count=5_000))
    assert len({each.written for each in made}) > 4_500
    faults = [fault for fault in map(lost, made) if fault]
    assert not faults, "\n".join(faults[:20])


@settings(max_examples=150, deadline=None)
@given(template=st.sampled_from(TEMPLATES), seed=st.integers(0, 2**32))
def test_any_sentence_of_these_kinds_loses_nothing(template: str, seed: int) -> None:
    assert lost(from_template(template, random.Random(seed))) == ""  # noqa: S311 - no secret
