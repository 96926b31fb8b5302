"""The sound's chain: a narration and what was recorded of it go in, whatever is missing or wrong comes out.

Every utterance must have its place on the sync map, in order, with a sound of some length; no part may be
over six minutes without a word; each MP3 must be as long as the samples it was made from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import inf
from typing import Any

from accessible.errors import Finding, Severity
from accessible.plan.narration import Narration, NarrationPart
from accessible.plan.parts import HARD_LIMIT_MS
from accessible.recording import LIMITS, SoundLimits

LEAST_CLIP_MS = 80  # no word is shorter
RANGE_SECONDS = 60  # EBU Tech 3342: a shorter programme has no loudness range to speak of
RANGES = ("range_lu", "speech_range_lu")
MOST_MORE = 2 * 1152  # samples: a stretch is taken in whole frames, the first with one before it
MP3_FRAMES = 3  # an encoder pads by a frame or two; more means lost or doubled sound
FRAME_SAMPLES = 1152
AGAIN = "Run the same command again; report it if it stays."
MINUTES_TOLERANCE, MINUTES_SHARE = 1.0, 0.15  # "about 9 minutes" may be 8 to 10


def check_recording(
    narration: Narration,
    master: Mapping[str, Any],
    encoded: Sequence[Mapping[str, Any]],
    rate: int,
    file: str,
    limits: SoundLimits = LIMITS,
) -> list[Finding]:
    """All that is wrong with a reading; empty when every utterance is there and every file as it should be."""
    findings: list[Finding] = [
        Finding("recording", Severity.ERROR, message, file, remedy=AGAIN) for message in _named_twice(narration)
    ]
    for part, recorded, record in zip(narration.parts, master["parts"], encoded, strict=True):
        messages = [
            *_missing(part, recorded["cues"]),
            *_order(recorded["cues"], recorded["samples"], rate),
            *_length(part, recorded["samples"], record["samples"]),
        ]
        findings += [Finding("recording", Severity.ERROR, message, file, remedy=AGAIN) for message in messages]
        findings += [
            Finding("part-length", Severity.WARNING, message, file, remedy="To have it shorter, put a heading in it.")
            for message in _long_part(part, recorded["samples"], rate)
        ]
        findings += [
            Finding("loudness", Severity.WARNING, message, file, remedy="Listen to the part before you publish it.")
            for message in sound_faults(
                f"Part {part.number}", {**record["sound"], "seconds": recorded["samples"] / rate}, limits
            )
        ]
    return findings


def check_stretches(
    narration: Narration, master: Mapping[str, Any], whole: Mapping[str, Any], file: str
) -> list[Finding]:
    """Whether a whole reading has every word of its parts but the signs. `whole` is what joining it told."""
    problems: list[str] = []
    for part, recorded, (first, last) in zip(narration.parts, master["parts"], whole["spans"], strict=True):
        start, end = recorded["plain"]
        if not (0 <= start - first <= MOST_MORE and 0 <= last - end <= MOST_MORE):
            problems.append(f"The whole reading has another stretch of part {part.number} than is planned.")
        heard = {utterance for utterance, start, end in recorded["cues"] if first <= start and end <= last}
        problems += [f"The whole reading does not say: “{each.text}”" for each in part.plain if each.id not in heard]
    taken = sum(last - first for first, last in whole["spans"])
    if abs(taken - whole["samples"]) > MP3_FRAMES * FRAME_SAMPLES:
        problems.append("The whole reading is not as long as what it has of its parts.")
    return [Finding("recording", Severity.ERROR, message, file, remedy=AGAIN) for message in problems]


def check_whole(
    sound: Mapping[str, float], file: str, limits: SoundLimits = LIMITS, what: str = "The whole reading"
) -> list[Finding]:
    """Whether the file of a whole reading, or of another `what`, is as it should be. `sound` was measured on it."""
    remedy = "Listen to it before you publish it."
    return [
        Finding("loudness", Severity.WARNING, message, file, remedy=remedy)
        for message in sound_faults(what, sound, limits)
    ]


def check_minutes(planned: int, seconds: float, file: str) -> list[Finding]:
    """Whether the minutes printed and said beforehand are near the reading's own (see decision 005)."""
    minutes = seconds / 60
    if abs(minutes - planned) <= max(MINUTES_TOLERANCE, MINUTES_SHARE * planned):
        return []
    message = f"The article says that it lasts about {planned} minutes, but its reading lasts {minutes:.1f}."
    remedy = "The voice's planning numbers do not fit this text: see clip_ms in its file in voices/."
    return [Finding("minutes", Severity.WARNING, message, file, remedy=remedy)]


def _named_twice(narration: Narration) -> list[str]:
    """Utterances of one id: captions, pages and recordings would have the words of one in the place of the other."""
    named = Counter(utterance.id for part in narration.parts for utterance in part.utterances)
    return [f"{times} sentences have the name {name}." for name, times in named.items() if times > 1]


def _missing(part: NarrationPart, cues: Sequence[Sequence[Any]]) -> list[str]:
    planned = [utterance.id for utterance in part.utterances]
    said = [cue[0] for cue in cues]
    if planned == said:
        return []
    lost = [utterance.text for utterance in part.utterances if utterance.id not in said]
    return [f"Part {part.number} does not say: “{text}”" for text in lost] or [
        f"Part {part.number} says its sentences in another order."
    ]


def _order(cues: Sequence[Sequence[Any]], samples: int, rate: int) -> list[str]:
    problems: list[str] = []
    before = 0
    for utterance_id, start, end in cues:
        if start < before or end > samples:
            problems.append(f"The sound of {utterance_id} does not stand in its place.")
        if (end - start) * 1000 < LEAST_CLIP_MS * rate:
            problems.append(f"The sound of {utterance_id} is too short to be words.")
        before = end
    return problems


def _length(part: NarrationPart, samples: int, mp3_samples: int) -> list[str]:
    if 0 <= mp3_samples - samples <= MP3_FRAMES * FRAME_SAMPLES:
        return []
    return [f"The MP3 of part {part.number} is not as long as its sound."]


def _long_part(part: NarrationPart, samples: int, rate: int) -> list[str]:
    """A part that came to be over six minutes. It was planned to be shorter: it is told, and stops nothing."""
    if samples * 1000 <= HARD_LIMIT_MS * rate:
        return []
    return [f"Part {part.number} lasts {samples / rate / 60:.1f} minutes; six is the most."]


def sound_faults(what: str, sound: Mapping[str, float], limits: SoundLimits = LIMITS) -> list[str]:
    """Every limit that a file does not keep, in words. A measure that was not taken is not judged.

    >>> sound_faults("Part 1", {"lufs": -19.2, "true_peak_db": -2.5})
    ['Part 1 has a peak of -2.5 dBTP; -3 is the most.']
    """
    most, short = limits, sound.get("seconds", RANGE_SECONDS) < RANGE_SECONDS
    rows: tuple[tuple[str, float, float, str], ...] = (
        ("lufs", most.lufs, most.lufs_off, f"a loudness of {{:.1f}} LUFS instead of {most.lufs:.0f}"),
        ("true_peak_db", -inf, most.true_peak_db, f"a peak of {{:.1f}} dBTP; {most.true_peak_db:.0f} is the most"),
        ("range_lu", 0.0, most.range_lu, f"a loudness range of {{:.1f}} LU; {most.range_lu:.0f} is the most"),
        (
            "speech_range_lu",
            0.0,
            most.speech_range_lu,
            f"words whose loudness ranges over {{:.1f}} LU; {most.speech_range_lu:.0f} is the most",
        ),
        ("step_lu", 0.0, most.step_lu, f"neighbouring sentences {{:.1f}} LU apart; {most.step_lu:.0f} is the most"),
        ("floor_db", -inf, most.floor_db, f"noise of {{:.0f}} dB in its pauses; {most.floor_db:.0f} is the most"),
        ("pauses_off_ms", 0, most.pauses_off_ms, f"a pause {{}} ms off its plan; {most.pauses_off_ms} is the most"),
    )
    return [
        f"{what} has {words.format(sound[name])}."
        for name, middle, most_off, words in rows
        if name in sound and not (name in RANGES and short) and _off(sound[name], middle) > most_off
    ]


def _off(value: float, middle: float) -> float:
    """How far a value is from where it should be; the value itself where lower is always better."""
    return value if middle == -inf else abs(value - middle)
