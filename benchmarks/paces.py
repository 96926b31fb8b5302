"""The benchmark of paces: how fast each voice speaks at each pace, and the numbers that plan its clips.

    python benchmarks/paces.py [VOICE …] [--every N]

Each voice says every N-th utterance of both sample issues (every one for quick voices, every sixth for others), at
each pace. Shown are words a minute of the winter issue's sentences, clips as they are; the table `clip_ms` that
fits best (least squares, no number below that of a quicker pace; a clip counts by the square root of its length,
since long ones vary more); and how the clips compare with it and with the table of the voice's file. Those that the
engine would refuse are false alarms; of the same clips cut to half, those that it would not refuse are missed.
Last, the house's measure: what fits all that was said at the standard pace. Prints tables; changes no file.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from accessible.errors import SpeechError
from accessible.issue import Pace
from accessible.plan.narration import Utterance
from accessible.production.prepare import prepare
from accessible.recording import RATES, SAMPLE_RATE
from accessible.settings import PROJECT, Settings
from accessible.sources.issue_file import read_issue
from accessible.speech.engine import LEAST, LONG_SLACK_MS, MOST, SLACK_MS, Engine
from accessible.speech.voice import ClipModel, Voice, bounds_ms, features, find_voice

ISSUES = ("2026-winter", "2026-autumn")  # words a minute are told of the first
VOICES = ("heart", "rp", "emma", "george")
SLOW, EVERY = ("emma", "george"), 6
NUMBERS = ("base", "word", "syllable", "letter", "pause", "stop")


class Unjudged(Engine):
    """An engine that does not hold a clip to its length: that is what is being measured."""

    def _check_duration(self, clip: NDArray[np.int16], text: str) -> None:
        """Nothing."""


@dataclass(frozen=True, slots=True)
class Clip:
    """One utterance as it was said."""

    utterance: Utterance
    ms: float


def utterances(issue: str) -> list[Utterance]:
    """What is said in an issue, no two the same."""
    prepared = prepare(Settings(), read_issue(PROJECT / "content", issue))
    plans = [draft.plan for draft in prepared.good if draft.plan]
    said = [each for plan in plans for part in plan.narration.parts for each in part.utterances]
    return list({each.for_engine: each for each in said}.values())


def clips(voice: Voice, pace: Pace, said: Sequence[Utterance]) -> list[Clip]:
    """The utterances as the voice says them; those that it refuses are told and left out."""
    engine = Unjudged(voice, pace, PROJECT / "voices")
    found = []
    for each in said:
        try:
            found.append(Clip(each, len(engine.say(each.for_engine)) * 1000 / SAMPLE_RATE))
        except SpeechError as error:
            print(f"  left out: {error.message}")
    return found


def fitted(rows: NDArray[np.float64], ms: NDArray[np.float64], least: NDArray[np.float64]) -> NDArray[np.float64]:
    """The numbers of each column that give `ms` best, none below `least`."""
    weight = 1 / np.sqrt(ms)
    over = ms - rows @ least
    kept = list(range(rows.shape[1]))
    while True:
        numbers, *_ = np.linalg.lstsq(rows[:, kept] * weight[:, None], over * weight, rcond=None)
        if (numbers >= 0).all():
            break
        kept.pop(int(np.argmin(numbers)))
    found = np.zeros(rows.shape[1])
    found[kept] = numbers
    return found + least


def table_of(said: Sequence[Clip], quicker: ClipModel) -> ClipModel:
    """The `clip_ms` that fits."""
    found = fitted(rows_of([clip.utterance for clip in said]), np.array([clip.ms for clip in said]), vector(quicker))
    return ClipModel(*(round(float(each)) for each in found))


def rows_of(said: Sequence[Utterance]) -> NDArray[np.float64]:
    """What the lengths of utterances are estimated from, a row each."""
    return np.array([[1, *features(each.spoken)] for each in said], float)


def vector(table: ClipModel) -> NDArray[np.float64]:
    """A table's numbers."""
    return np.array([getattr(table, name) for name in NUMBERS], float)


def refused(clip: Clip, voice: Voice, pace: Pace, share: float = 1.0) -> bool:
    """Whether the engine would refuse the clip, or a share of it, by its length."""
    shortest, longest = bounds_ms(clip.utterance.spoken, voice, pace)
    return not LEAST * shortest - SLACK_MS <= clip.ms * share <= MOST * longest + LONG_SLACK_MS


def words_a_minute(said: Sequence[Utterance], ms: float) -> float:
    """The rate of some sentences."""
    return sum(len(each.spoken.split()) for each in said) * 60_000 / ms


def show(voice: Voice, pace: Pace, said: Sequence[Clip], sentences: Sequence[Utterance], table: ClipModel) -> None:
    """What one voice does at one pace."""
    known = {clip.utterance.for_engine: clip.ms for clip in said}
    heard = [each for each in sentences if each.for_engine in known]
    measured = words_a_minute(heard, sum(known[each.for_engine] for each in heard))
    issue = words_a_minute(sentences, float((rows_of(sentences) @ vector(table)).sum()))
    ratios = np.array([clip.ms for clip in said]) / (rows_of([clip.utterance for clip in said]) @ vector(table))
    alarms = [clip for clip in said if refused(clip, voice, pace)]
    halves = [clip for clip in said if len(clip.utterance.spoken.split()) > 2]
    missed = sum(not refused(clip, voice, pace, 0.5) for clip in halves)
    low, high = RATES[pace]
    print(f"{voice.name}, {pace}: speed {voice.speed_at(pace):g}; {len(said)} clips")
    print(f"  words a minute: {measured:.1f} in {len(heard)} sentences, {issue:.1f} in the issue ({low} to {high})")
    print(f"  fits: {', '.join(f'{name} = {getattr(table, name):.0f}' for name in NUMBERS)}")
    print(f"  clips are {ratios.min():.2f} to {ratios.max():.2f} of it, {ratios.std():.1%} off at the middle")
    print(f"  with the file's table: {len(alarms)} false alarms; of {len(halves)} halves {missed} missed", flush=True)


def house(said: Sequence[Clip]) -> None:
    """The house's measure: milliseconds a clip and a character."""
    rows = np.array([[1, len(clip.utterance.spoken)] for clip in said], float)
    base, character = fitted(rows, np.array([clip.ms for clip in said]), np.zeros(2))
    print(f"The house's measure: {base:.0f} ms a clip, {character:.1f} ms a character")


def main() -> None:
    """Say, fit and show."""
    parser = argparse.ArgumentParser(description="How fast voices speak.")
    parser.add_argument("voices", nargs="*", default=list(VOICES))
    parser.add_argument("--every", type=int, default=0)
    asked = parser.parse_args()
    issues = [utterances(issue) for issue in ISSUES]
    everything = list({each.for_engine: each for each in [*issues[0], *issues[1]]}.values())
    sentences = [each for each in issues[0] if each.is_sentence]
    standard: list[Clip] = []
    for name in asked.voices:
        voice = find_voice(PROJECT / "voices", name)
        sample = everything[:: asked.every or (EVERY if name in SLOW else 1)]
        table = ClipModel(0, 0, 0, 0, 0, 0)
        for pace in (Pace.BRISK, Pace.STANDARD, Pace.GENTLE):
            said = clips(voice, pace, sample)
            table = table_of(said, table)
            show(voice, pace, said, sentences, table)
            standard += said if pace is Pace.STANDARD else []
    house(standard)


if __name__ == "__main__":
    main()
