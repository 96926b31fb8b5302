"""Joining: a part's clips and pauses go in, its samples and its sync map come out.

Everything is counted in samples, so clips, pauses, lead-in and lead-out sum exactly to the part.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from accessible.errors import SpeechError
from accessible.recording import Cue, PartRecording

LEAD_IN_MS = 500  # docs/numbers.md, Sound: 0.5–1 s of silence (ACX)
LEAD_OUT_MS = 1000  # docs/numbers.md, Sound: 1–2 s of silence (ACX)
BEFORE_PLAIN_MS = 300  # the share of a rest that lies before a part; no pace has less silence after an opener
FADE_MS = 10  # docs/numbers.md, Sound: fades of at least 10 ms at every join


def to_samples(milliseconds: int, sample_rate: int) -> int:
    """A length in samples, to the nearest one, in integers only.

    >>> to_samples(700, 24000), to_samples(1, 22050)
    (16800, 22)
    """
    return (milliseconds * sample_rate + 500) // 1000


def assemble_part(
    clips: Sequence[tuple[str, NDArray[np.int16]]],
    pauses_ms: Sequence[int],
    sample_rate: int,
    lead_in_ms: int = LEAD_IN_MS,
    lead_out_ms: int = LEAD_OUT_MS,
    number: int = 1,
) -> tuple[NDArray[np.int16], PartRecording]:
    """One part's mono samples, and where each utterance stands in them.

    `clips` are (utterance id, samples of shape (n,)); `pauses_ms[k]` follows clip k. The lead-out takes the
    place of the pause after the last clip, which may therefore be left out. Pauses are digital silence; each
    clip is faded in and out over `FADE_MS`, so that no join can click. The clips themselves are not changed.

    Raises `SpeechError` for no clips, a silent utterance (no samples), or pauses that do not fit the clips.
    """
    _require_sound(clips, pauses_ms)
    gaps = [to_samples(pause, sample_rate) for pause in pauses_ms[: len(clips) - 1]]
    gaps.append(to_samples(lead_out_ms, sample_rate))
    lead_in = to_samples(lead_in_ms, sample_rate)
    total = lead_in + sum(len(samples) for _, samples in clips) + sum(gaps)
    joined = np.zeros(total, dtype=np.int16)  # filled once: adding clip to clip would copy the part each time
    fade = _fade(to_samples(FADE_MS, sample_rate))
    cues = []
    start = lead_in
    for (utterance_id, samples), gap in zip(clips, gaps, strict=True):
        end = start + len(samples)
        joined[start:end] = samples
        _soften_edges(joined[start:end], fade)
        cues.append(Cue(utterance_id, start, end))
        start = end + gap
    return joined, PartRecording(number, total, tuple(cues))


def spread_cues(
    recording: PartRecording, ids: Sequence[str], lengths_ms: Sequence[int], pauses_ms: Sequence[int]
) -> PartRecording:
    """A part that was recorded in one go, with a place for each utterance: shares of its one cue.

    Shares follow the lengths and pauses that were planned; the person's own are not known. The shares sum exactly.
    """
    whole = recording.cues[0]
    steps = [length + pause for length, pause in zip(lengths_ms, pauses_ms, strict=True)]
    total = sum(steps) - pauses_ms[-1]
    cues, at = [], 0
    for utterance_id, length, step in zip(ids, lengths_ms, steps, strict=True):
        start, end = (whole.start + (whole.end - whole.start) * place // total for place in (at, at + length))
        cues.append(Cue(utterance_id, start, end))
        at += step
    return PartRecording(recording.number, recording.samples, tuple(cues))


def plain_stretch(
    recording: PartRecording, lead: int, close: int, rest_ms: int, sample_rate: int, *, is_last: bool
) -> tuple[int, int]:
    """What a whole reading takes of a part: all but `lead` utterances at its beginning and `close` at its end.

    First and past-the-last sample. Both ends lie in silence, so that together with the next part's they are a rest
    of `rest_ms`; the article's last part ends with the lead-out that every file has.
    """
    cues = recording.cues
    before = min(to_samples(BEFORE_PLAIN_MS, sample_rate), to_samples(rest_ms, sample_rate))
    after = to_samples(LEAD_OUT_MS if is_last else rest_ms, sample_rate) - (0 if is_last else before)
    start = max(cues[lead - 1].end, cues[lead].start - before) if lead else 0
    if not close:
        return start, recording.samples
    return start, max(start, min(cues[-close - 1].end + after, cues[-close].start))


def _require_sound(clips: Sequence[tuple[str, NDArray[np.int16]]], pauses_ms: Sequence[int]) -> None:
    """Refuse what would silently lose words or time."""
    if not clips:
        raise SpeechError("A part has nothing to say.", "Give the part at least one sentence.")
    if len(pauses_ms) not in (len(clips), len(clips) - 1):
        raise SpeechError(f"{len(clips)} clips cannot have {len(pauses_ms)} pauses.")
    if any(pause < 0 for pause in pauses_ms):
        raise SpeechError("A pause cannot be shorter than nothing.")
    for utterance_id, samples in clips:
        if samples.dtype != np.int16 or samples.ndim != 1:
            raise SpeechError(f"The clip of {utterance_id} is not mono 16-bit sound.")
        if not len(samples):
            raise SpeechError(f"The voice said nothing for {utterance_id}.", "Say it in other words.")


def _fade(length: int) -> NDArray[np.float32]:
    """Half a raised cosine, rising from just over 0 to just under 1 in `length` samples."""
    steps = (np.arange(length, dtype=np.float32) + 0.5) / max(length, 1)
    return np.asarray(0.5 - 0.5 * np.cos(np.pi * steps), dtype=np.float32)


def _soften_edges(clip: NDArray[np.int16], fade: NDArray[np.float32]) -> None:
    """Fade a clip in and out in place; a clip too short for two whole fades gets two of half its length."""
    if len(clip) < 2 * len(fade):
        fade = _fade(len(clip) // 2)
    if len(fade):
        clip[: len(fade)] = np.rint(clip[: len(fade)] * fade)
        clip[-len(fade) :] = np.rint(clip[-len(fade) :] * fade[::-1])
