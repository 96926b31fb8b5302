"""Captions: finished WebVTT and SubRip go in, with what is heard and when; what they say otherwise comes out.

They are read back cue by cue, in the order of the plan and not by names: what is made by names may have the words of
one cue at another. Shares no code with what writes them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

OFF_MS = 2  # times are written in whole milliseconds
_TIMES = re.compile(r"(\d\d+):(\d\d):(\d\d)[.,](\d{3}) --> (\d\d+):(\d\d):(\d\d)[.,](\d{3})")
# SubRip has no way to write these as words: others stand there.
_SIGNS = str.maketrans("", "", "<>‹→-{(\\")


@dataclass(frozen=True, slots=True)
class TimedWords:
    """Words, and from when to when they are heard, in milliseconds."""

    words: str
    start_ms: int
    end_ms: int


def vtt_fault(vtt: str, heard: Sequence[TimedWords]) -> str:
    """The first place where a WebVTT file has other words or times than are heard; "" if there is none."""
    cues = [TimedWords(html.unescape(cue.words), cue.start_ms, cue.end_ms) for cue in _cues(vtt)]
    return _fault("The WebVTT", cues, heard)


def srt_fault(srt: str, heard: Sequence[TimedWords]) -> str:
    """The same of SubRip, but for the signs that it cannot have, and for what has no words."""
    return _fault("The SubRip", list(_cues(srt)), [each for each in heard if each.words.strip()], signs=_SIGNS)


def _cues(captions: str) -> Iterator[TimedWords]:
    """The cues of either format: blocks with a line of times, and words under it."""
    for block in re.split(r"\n\n+", captions.strip()):
        lines = block.split("\n")
        at = next((number for number, line in enumerate(lines[:2]) if _TIMES.fullmatch(line)), None)
        times = _TIMES.fullmatch(lines[at]) if at is not None else None
        if at is not None and times:
            numbers = [int(number) for number in times.groups()]
            yield TimedWords(" ".join(lines[at + 1 :]), _milliseconds(numbers[:4]), _milliseconds(numbers[4:]))


def _milliseconds(clock: Sequence[int]) -> int:
    hours, minutes, seconds, thousandths = clock
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths


def _fault(
    name: str, cues: Sequence[TimedWords], heard: Sequence[TimedWords], signs: dict[int, int | None] | None = None
) -> str:
    for cue, wanted in zip_longest(cues, heard):
        if cue is None:
            return f"{name} does not have: “{wanted.words}”"
        if wanted is None:
            return f"{name} has, where nothing is heard: “{cue.words}”"
        if cue.words.translate(signs or {}).split() != wanted.words.translate(signs or {}).split():
            return f"{name} has “{cue.words}” where this is heard: “{wanted.words}”"
        if max(abs(cue.start_ms - wanted.start_ms), abs(cue.end_ms - wanted.end_ms)) > OFF_MS:
            return f"{name} has another time than it is heard for: “{cue.words}”"
    return ""
