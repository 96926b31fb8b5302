"""The times of a reading: whoever waits for its sound can have them from two records, with nothing else of the run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.production.targets.reading import times_of
from accessible.recording import Cue, PartRecording, times_in_whole

PADDING = 1_152  # samples: a part's file is a little longer than what was recorded


@st.composite
def recordings(draw: st.DrawFn) -> list[PartRecording]:
    parts = []
    for number in range(1, draw(st.integers(1, 5)) + 1):
        at, cues = 0, []
        for count in range(draw(st.integers(1, 6))):
            start = at + draw(st.integers(0, 5_000))
            at = start + draw(st.integers(1, 50_000))
            cues.append(Cue(f"s-{number}-{count}", start, at))
        parts.append(PartRecording(number, at + draw(st.integers(0, 9_000)), tuple(cues)))
    return parts


def begins_of(parts: Sequence[PartRecording]) -> list[int]:
    begins = [0]
    for part in parts[:-1]:
        begins.append(begins[-1] + part.samples + PADDING)
    return begins


@given(recordings())
def test_each_utterance_keeps_its_length_and_its_place_in_its_part(parts: list[PartRecording]) -> None:
    begins = begins_of(parts)
    timed = times_in_whole(parts, begins)
    assert [each.utterance_id for each in timed] == [cue.utterance_id for part in parts for cue in part.cues]
    placed = iter(timed)
    for part, begin in zip(parts, begins, strict=True):
        for cue in part.cues:
            each = next(placed)
            assert (each.part, each.start - begin, each.end - begin) == (part.number, cue.start, cue.end)
    assert all(one.end <= two.start for one, two in pairwise(timed))


def test_parts_without_a_beginning_are_not_left_out_in_silence() -> None:
    with pytest.raises(ValueError, match="zip"):
        times_in_whole([PartRecording(1, 10, (Cue("s-1", 0, 9),))], [])


def test_the_times_come_from_the_records_as_they_are_kept() -> None:
    """A record is JSON: lists and numbers."""
    mastered = {"parts": [{"number": n, "samples": 100, "cues": [[f"s-{n}", 10, 90]]} for n in (1, 2)]}
    joined = {"offsets": [0, 120], "samples": 240}
    timed = times_of(json.loads(json.dumps(mastered)), json.loads(json.dumps(joined)))
    assert [(each.utterance_id, each.part, each.start, each.end) for each in timed] == [
        ("s-1", 1, 10, 90),
        ("s-2", 2, 130, 210),
    ]
