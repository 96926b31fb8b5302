"""The times of a reading: whoever waits for its sound can have them from two records, with nothing else of the run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.production.targets.reading import times_of
from accessible.recording import Cue, PartRecording, timed_utterances

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
    timed = timed_utterances(parts, begins, [(0, part.samples) for part in parts])
    assert [each.utterance_id for each in timed] == [cue.utterance_id for part in parts for cue in part.cues]
    placed = iter(timed)
    for part, begin in zip(parts, begins, strict=True):
        for cue in part.cues:
            each = next(placed)
            assert (each.part, each.in_part) == (part.number, (cue.start, cue.end))
            assert each.in_whole == (cue.start + begin, cue.end + begin)
    whole = [each.in_whole for each in timed if each.in_whole]
    assert all(one[1] <= two[0] for one, two in pairwise(whole))


@given(recordings())
def test_what_a_whole_reading_does_not_take_has_no_place_in_it(parts: list[PartRecording]) -> None:
    spans = [(part.cues[0].end, part.samples) for part in parts]
    timed = timed_utterances(parts, begins_of(parts), spans)
    left_out = [each.utterance_id for each in timed if each.in_whole is None]
    assert left_out == [part.cues[0].utterance_id for part in parts]


def test_parts_without_a_beginning_are_not_left_out_in_silence() -> None:
    with pytest.raises(ValueError, match="zip"):
        timed_utterances([PartRecording(1, 10, (Cue("s-1", 0, 9),))], [], [])


def test_the_times_come_from_the_records_as_they_are_kept() -> None:
    """A record is JSON: lists and numbers."""
    mastered = {
        "parts": [{"number": n, "samples": 100, "cues": [[f"s-{n}", 10, 90]], "plain": [0, 100]} for n in (1, 2)]
    }
    joined = {"begins": [0, 120], "spans": [[0, 100], [0, 100]], "samples": 240}
    timed = times_of(json.loads(json.dumps(mastered)), json.loads(json.dumps(joined)))
    assert [(each.utterance_id, each.part, each.in_part, each.in_whole) for each in timed] == [
        ("s-1", 1, (10, 90), (10, 90)),
        ("s-2", 2, (10, 90), (130, 210)),
    ]
