"""Joining clips: nothing lost, nothing moved, no click."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from accessible.errors import SpeechError
from accessible.speech.assemble import FADE_MS, assemble_part, to_samples

RATES = st.sampled_from([16000, 22050, 24000, 44100])
PIECES = st.lists(st.tuples(st.integers(1, 4000), st.integers(0, 3000)), min_size=1, max_size=12)


def ones(length: int, value: int = 20000) -> NDArray[np.int16]:
    return np.full(length, value, dtype=np.int16)


@given(PIECES, RATES, st.booleans())
def test_durations_sum_and_cues_are_where_the_clips_are(
    pieces: list[tuple[int, int]], rate: int, last_pause_given: bool
) -> None:
    clips = [(f"s{number}", ones(length)) for number, (length, _) in enumerate(pieces)]
    pauses = [pause for _, pause in pieces][: None if last_pause_given else -1]
    samples, recording = assemble_part(clips, pauses, rate, number=3)

    gaps = sum(to_samples(pause, rate) for pause in pauses[: len(clips) - 1])
    spoken = sum(length for length, _ in pieces)
    assert recording.number == 3
    assert recording.samples == len(samples) == to_samples(500, rate) + spoken + gaps + to_samples(1000, rate)
    assert [cue.utterance_id for cue in recording.cues] == [name for name, _ in clips]
    assert [cue.end - cue.start for cue in recording.cues] == [length for length, _ in pieces]
    edges = [edge for cue in recording.cues for edge in (cue.start, cue.end)]
    assert edges == sorted(edges)
    assert edges[0] == to_samples(500, rate)
    assert edges[-1] == recording.samples - to_samples(1000, rate)


@given(PIECES, RATES)
def test_only_edges_change_and_pauses_are_silent(pieces: list[tuple[int, int]], rate: int) -> None:
    clips = [(str(number), ones(length)) for number, (length, _) in enumerate(pieces)]
    samples, recording = assemble_part(clips, [pause for _, pause in pieces], rate)
    fade = to_samples(FADE_MS, rate)
    silent = np.ones(len(samples), dtype=bool)
    for cue in recording.cues:
        silent[cue.start : cue.end] = False
        assert (samples[cue.start + fade : cue.end - fade] == 20000).all()
    assert not samples[silent].any()
    assert all((clip == 20000).all() for _, clip in clips)  # the callers' clips are theirs


def test_no_join_clicks() -> None:
    samples, _ = assemble_part([("a", ones(4000, 32000)), ("b", ones(4000, -32000))], [0], 24000)
    assert np.abs(np.diff(samples.astype(int))).max() < 32000 * np.pi / 2 / to_samples(FADE_MS, 24000) + 2


@pytest.mark.parametrize(
    ("clips", "pauses"),
    [
        ([], []),
        ([("a", ones(0))], [700]),
        ([("a", ones(10)), ("b", ones(10))], []),
        ([("a", ones(10))], [-1]),
        ([("a", ones(10).astype(np.float32))], [0]),
        ([("a", ones(10).reshape(5, 2))], [0]),
    ],
)
def test_what_would_lose_words_is_refused(clips: list[tuple[str, NDArray[np.int16]]], pauses: list[int]) -> None:
    with pytest.raises(SpeechError):
        assemble_part(clips, pauses, 24000)
