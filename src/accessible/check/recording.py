"""The sound's chain: a narration and what was recorded of it go in, whatever is missing or wrong comes out.

Every utterance must have its place on the sync map, in order, with a sound of some length; no part may be
over six minutes; each MP3 must be as long as the samples it was made from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from accessible.errors import Finding, Severity
from accessible.plan.narration import Narration, NarrationPart
from accessible.plan.parts import HARD_LIMIT_MS

LEAST_CLIP_MS = 80  # no word is shorter
MP3_FRAMES = 3  # an encoder pads by a frame or two; more means lost or doubled sound
FRAME_SAMPLES = 1152
LUFS_TARGET, LUFS_TOLERANCE = -19.0, 0.5  # AES TD1008: -18 for speech; see STANDARDS in docs
TRUE_PEAK_DBTP = -3.0  # ACX
MINUTES_TOLERANCE, MINUTES_SHARE = 1.0, 0.15  # "about 9 minutes" may be 8 to 10


def check_recording(
    narration: Narration, master: Mapping[str, Any], encoded: Sequence[Mapping[str, Any]], rate: int, file: str
) -> list[Finding]:
    """All that is wrong with a reading; empty when every utterance is there and every file as it should be."""
    findings: list[Finding] = []
    for part, recorded, record in zip(narration.parts, master["parts"], encoded, strict=True):
        messages = [
            *_missing(part, recorded["cues"]),
            *_order(recorded["cues"], recorded["samples"], rate),
            *_length(part, recorded["samples"], record["samples"], rate),
        ]
        findings += [
            Finding(
                "recording", Severity.ERROR, message, file, remedy="Run the same command again; report it if it stays."
            )
            for message in messages
        ]
        findings += [
            Finding("loudness", Severity.WARNING, message, file, remedy="Listen to the part before you publish it.")
            for message in _loudness(part, record["sound"])
        ]
    return findings


def check_minutes(planned: int, seconds: float, file: str) -> list[Finding]:
    """Whether the minutes printed and said beforehand are near the reading's own (see decision 005)."""
    minutes = seconds / 60
    if abs(minutes - planned) <= max(MINUTES_TOLERANCE, MINUTES_SHARE * planned):
        return []
    message = f"The article says that it lasts about {planned} minutes, but its reading lasts {minutes:.1f}."
    remedy = "The voice's planning numbers do not fit this text: see clip_ms in its file in voices/."
    return [Finding("minutes", Severity.WARNING, message, file, remedy=remedy)]


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


def _length(part: NarrationPart, samples: int, mp3_samples: int, rate: int) -> list[str]:
    problems: list[str] = []
    if samples * 1000 > HARD_LIMIT_MS * rate:
        problems.append(f"Part {part.number} lasts {samples / rate / 60:.1f} minutes; six is the most.")
    if not 0 <= mp3_samples - samples <= MP3_FRAMES * FRAME_SAMPLES:
        problems.append(f"The MP3 of part {part.number} is not as long as its sound.")
    return problems


def _loudness(part: NarrationPart, sound: Mapping[str, float]) -> list[str]:
    problems: list[str] = []
    if abs(sound["lufs"] - LUFS_TARGET) > LUFS_TOLERANCE:
        problems.append(f"Part {part.number} has a loudness of {sound['lufs']:.1f} LUFS instead of {LUFS_TARGET:.0f}.")
    if sound["true_peak_db"] > TRUE_PEAK_DBTP:
        problems.append(
            f"Part {part.number} has a peak of {sound['true_peak_db']:.1f} dBTP; {TRUE_PEAK_DBTP:.0f} is the most."
        )
    return problems
