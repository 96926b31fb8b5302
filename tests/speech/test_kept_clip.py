"""Clips as they are kept: the samples and their words' places come back as they were put in."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.issue import Pace
from accessible.plan.narration import Change, Utterance
from accessible.production.cache import Cache
from accessible.production.readers import Speaker
from accessible.production.targets.speech import clip, heard_words
from accessible.recording import SAMPLE_RATE
from accessible.settings import PROJECT, Settings
from accessible.speech.engine import Engine, SaidClip
from accessible.speech.kept_clip import samples_of, to_bytes, words_of_clip
from accessible.speech.timing import Timing, WordTime, in_clip
from accessible.speech.voice import find_voice

VOICES = PROJECT / "voices"
TEXT = "Take 10 mg, then rest."
UTTERANCE = Utterance(
    "s-1", TEXT, "Take ten milligrams, then rest.", (Change("quantity", "10 mg", "ten milligrams"),), 0
)


def speaker(name: str) -> Speaker:
    voice = find_voice(VOICES, name)
    return Speaker(voice, Pace.STANDARD, VOICES, Engine(voice, Pace.STANDARD, VOICES).version)


@given(
    st.lists(st.tuples(*[st.integers(0, 2**31 - 1)] * 3), max_size=9),
    st.lists(st.integers(-32768, 32767), max_size=50),
)
def test_a_clip_and_its_words_come_back_as_they_were(words: list[tuple[int, int, int]], samples: list[int]) -> None:
    said = SaidClip(np.array(samples, np.int16), tuple(WordTime(*word) for word in words))
    kept = to_bytes(said)
    assert words_of_clip(kept) == said.words
    assert samples_of(kept).tolist() == samples


@given(st.lists(st.integers(0, 4_000), min_size=2, max_size=20), st.integers(-500, 900), st.integers(1, 6_000))
def test_places_in_a_clip_are_in_order_and_inside(places: list[int], begins: int, samples: int) -> None:
    places.sort()
    words = tuple(WordTime(start, end, 1) for start, end in zip(places[::2], places[1::2], strict=False))
    found = in_clip(Timing(words, 5_000), begins, 24_000, samples, SAMPLE_RATE)
    moved = [place for word in found for place in (word.start, word.end)]
    assert moved == sorted(moved)
    assert all(0 <= place <= samples for place in moved)


def test_the_written_words_of_a_sentence_have_their_places_in_its_clip(settings: Settings) -> None:
    cache, heart = Cache(settings.cache), speaker("heart")
    heard = heard_words(heart, UTTERANCE, cache)
    assert [each.written for each in heard] == ["Take", "10 mg,", "then", "rest."]
    places = [place for each in heard for place in (each.start, each.end)]
    assert places == sorted(places)
    samples = clip(heart, UTTERANCE, cache)
    assert places[-1] <= len(samples)
    # The rest after the comma is between "mg," and "then", and it is the quietest place of the clip's middle.
    middle = np.abs(samples[heard[0].end : heard[3].start].astype(np.int32))
    quietest = np.convolve(middle, np.ones(2_205), "valid").argmin() + 1_102 + heard[0].end
    assert heard[1].end - SAMPLE_RATE // 10 <= quietest <= heard[2].start + SAMPLE_RATE // 10


def test_the_words_are_kept_with_the_clip_and_nothing_is_said_twice(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, heart = Cache(settings.cache), speaker("heart")
    said = clip(heart, UTTERANCE, cache)
    monkeypatch.setattr(Engine, "said", lambda *_: pytest.fail("said again"))
    assert len(heard_words(heart, UTTERANCE, cache)) == 4
    assert clip(heart, UTTERANCE, cache).tobytes() == said.tobytes()


def test_a_voice_that_does_not_tell_has_no_words_marked(settings: Settings) -> None:
    cache, silent = Cache(settings.cache), speaker("silent")
    assert heard_words(silent, UTTERANCE, cache) == ()
    assert len(clip(silent, UTTERANCE, cache))


def test_a_voice_with_other_words_than_the_text_has_none_marked(settings: Settings) -> None:
    cache, heart = Cache(settings.cache), speaker("heart")
    samples = np.zeros(100, np.int16)
    cache.put(heart.clip_key(UTTERANCE.for_engine), to_bytes(SaidClip(samples, (WordTime(0, 9, 1),))))
    assert heard_words(heart, UTTERANCE, cache) == ()
