"""A lexicon that was joined reads as one of all its entries would."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from accessible.plan.lexicon import Entry, Lexicon

_WRITTEN = st.sampled_from(
    [
        "GP",
        "GPs",
        "rest",
        "rests",
        "Rest",
        "rest home",
        "re-rest",
        "home",
        "homes",
        "a-b",
        "A",
        "°C",
        "don't",
        "rest  up",
    ]
)
_ENTRIES = st.lists(
    st.builds(
        Entry,
        _WRITTEN.filter(lambda each: "  " not in each),
        st.sampled_from(["some words", "others"]),
        st.sampled_from(["one", "two"]),
        st.sampled_from(["", "ɹɛst"]),
    ),
    max_size=4,
).map(tuple)
_TEXT = st.lists(st.one_of(_WRITTEN, st.sampled_from(["and", "don’t", "re‑rest", "GP's", "5°C", "up"])), max_size=9)


@given(st.lists(_ENTRIES, min_size=1, max_size=4), _TEXT.map(" ".join), st.integers(0, 20))
@example([(Entry("rest", "x", "one", "ɹɛst"),), (Entry("rest", "y", "two"),)], "rests and rest", 0)
def test_what_is_found_in_a_joined_lexicon_is_found_in_one_of_all_entries(
    layers: list[tuple[Entry, ...]], text: str, start: int
) -> None:
    joined = Lexicon()
    for layer in layers:
        joined = joined.joined(Lexicon(layer))
    whole = Lexicon(tuple(entry for layer in layers for entry in layer))
    assert joined.entries == whole.entries
    for place in (start, 0, *range(len(text))):  # in order, and not
        assert joined.search(text, place) == whole.search(text, place)


@pytest.mark.parametrize("word", ["rests", "Rests", "Rest"])
def test_an_entry_without_sounds_takes_the_plural_and_keeps_the_capital_of_one_with_them(word: str) -> None:
    house = Lexicon((Entry("rest", "house rest", "house", "ɹɛst"),))
    own = house.joined(Lexicon((Entry("rest", "own rest", "own"),)))
    found = own.search(word)
    assert (found and found.spoken) == ("Own rest" if word == "Rest" else None)
