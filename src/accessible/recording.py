"""What was recorded: clips on a sync map, in parts, in integer samples.

Clock values (seconds, `00:01:02.345`) are made only by the writers, so that durations always sum.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """A place on the sync map: the utterance, and its first and past-the-last sample within its part."""

    utterance_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PartRecording:
    """One part as recorded. `samples` is the whole length, lead-in and lead-out included."""

    number: int
    samples: int
    cues: tuple[Cue, ...]
