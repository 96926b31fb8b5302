"""Which spoken words are which written ones: nothing lost on either side, and each change whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.plan.narration import Change, Utterance
from accessible.plan.spoken_form import spoken_form
from accessible.plan.written_words import word_groups
from accessible.settings import PROJECT
from accessible.sources.lexicon_pls import read_pls

HOUSE = read_pls(PROJECT / "voices" / "lexicon.pls")


def utterance(written: str) -> Utterance:
    """A sentence as it is planned to be said."""
    form = spoken_form(written, HOUSE)
    assert not form.doubts
    return Utterance("s-1", written, form.text, form.changes, 0)


def pairs(said: Utterance) -> list[tuple[str, str]]:
    """Written words, and the spoken ones that are them."""
    words = [word for word in said.spoken.split() if any(map(str.isalpha, word))]
    return [(group.written, " ".join(words[group.first : group.end])) for group in word_groups(said)]


@pytest.mark.parametrize(
    ("written", "changed"),
    [
        ("Rest before you plan.", []),
        ("Take 10 mg at 5pm.", [("10 mg", "ten milligrams"), ("5pm.", "five P M.")]),
        ("My general practitioner (GP) has time.", [("practitioner", "practitioner,"), ("(GP)", "G P,")]),
        ("It was 62 ± 20 in all.", [("62 ±", "sixty-two plus or minus"), ("20", "twenty")]),
        (
            "Half a day’s energy – or more – is gone.",
            [("day’s", "day's"), ("energy –", "energy,"), ("more –", "more,")],
        ),
        ("Ring 0808 157 0123 now.", [("0808 157 0123", "zero eight zero eight, one five seven, zero one two three")]),
        ("People with ME/CFS rest.", [("ME/CFS", "M E C F S")]),
    ],
)
def test_what_is_changed_is_one_group_and_the_rest_word_by_word(written: str, changed: list[tuple[str, str]]) -> None:
    found = pairs(utterance(written))
    assert [pair for pair in found if pair[0] != pair[1]] == changed
    assert " ".join(each for each, _ in found) == written


def test_the_mark_of_a_note_is_in_neither_text() -> None:
    said = Utterance("s", "It helps, in part.", "It helps, in part.", (Change("note-mark", "[1]", ""),), 0)
    assert [written for written, _ in pairs(said)] == ["It", "helps,", "in", "part."]


def test_changes_that_do_not_lead_to_the_spoken_words_leave_one_group() -> None:
    for changes in ((Change("number", "7", "seven"),), (Change("number", "10", "twelve"),), ()):
        said = Utterance("s", "Take 10 now.", "Take ten now.", changes, 0)
        assert pairs(said) == [("Take 10 now.", "Take ten now.")]


WORDS = st.sampled_from("rest 10 a (b) ten one 1 – plan, Ten’s a-b".split())
PIECES = st.lists(st.tuples(st.booleans(), st.lists(WORDS, max_size=3), st.lists(WORDS, max_size=3)), max_size=8)


@given(PIECES)
def test_every_word_of_both_sides_is_in_one_group_in_order(pieces: list[tuple[bool, list[str], list[str]]]) -> None:
    written, spoken, changes = ["A"], ["A"], []
    for changed, before, after in pieces:
        written += before
        spoken += after if changed else before
        if changed:
            changes.append(Change("rule", " ".join(before), " ".join(after)))
    said = Utterance("s", " ".join(written), " ".join(spoken), tuple(changes), 0)
    groups = word_groups(said)
    assert " ".join(group.written for group in groups if group.written) == said.text
    words = [word for word in spoken if any(map(str.isalpha, word))]
    counted = [number for group in groups for number in range(group.first, group.end)]
    assert counted == list(range(len(words)))
