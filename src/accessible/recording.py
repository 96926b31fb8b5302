"""What was recorded: clips on a sync map, in parts, in integer samples; and what every sound file is held to.

Clock values (seconds, `00:01:02.345`) are made only by the writers, so that durations always sum.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from accessible.issue import Pace, Sound

# Hz, of every clip, part and reading, whatever the voice's own. 44.1 kHz is what every player takes and keeps the
# whole voice. Never 24 kHz: ffmpeg 5.1 (Debian 12's, and what plays through it) decodes every ninth frame of any
# such MP3 wrongly, as a click (decision 020).
SAMPLE_RATE = 44_100
MAX_RECORDING_BYTES = 20_000_000  # of a person's file: three minutes at 48 kHz in 24 bits, and more


@dataclass(frozen=True, slots=True)
class Cue:
    """A place on the sync map: the utterance, and its first and past-the-last sample within its part."""

    utterance_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class HeardWords:
    """Words as they are written, mostly one, and where they are heard within their utterance's clip, in samples."""

    written: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PartRecording:
    """One part as recorded. `samples` is the whole length, lead-in and lead-out included.

    `plain` is the stretch of it, first and past-the-last sample, that whole readings and the audio book take: all
    but the signs at its ends. They lie in silence.
    """

    number: int
    samples: int
    cues: tuple[Cue, ...]
    plain: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class TimedUtterance:
    """Where an utterance stands: first and past-the-last sample of its part's file, and of the whole reading.

    A sign that only the part's file has (its opener, its stop) has no place in the whole.
    """

    utterance_id: str
    part: int
    in_part: tuple[int, int]
    in_whole: tuple[int, int] | None


def timed_utterances(
    parts: Sequence[PartRecording], begins: Sequence[int], spans: Sequence[tuple[int, int]]
) -> tuple[TimedUtterance, ...]:
    """Where each utterance stands, in playing order.

    `begins` are the samples of the whole at which its parts' own first samples would lie; `spans` what the whole has
    of each part.

    >>> parts = [PartRecording(1, 90, (Cue("s-1", 10, 80),)), PartRecording(2, 50, (Cue("a", 1, 3), Cue("s-2", 5, 45)))]
    >>> [(each.utterance_id, each.in_whole) for each in timed_utterances(parts, [0, 86], [(0, 90), (4, 50)])]
    [('s-1', (10, 80)), ('a', None), ('s-2', (91, 131))]
    """
    return tuple(
        TimedUtterance(
            cue.utterance_id,
            part.number,
            (cue.start, cue.end),
            (cue.start + begin, cue.end + begin) if first <= cue.start and cue.end <= last else None,
        )
        for part, begin, (first, last) in zip(parts, begins, spans, strict=True)
        for cue in part.cues
    )


@dataclass(frozen=True, slots=True)
class PartFile:
    """A part's file: its name in `parts/`, title and length in samples."""

    file: str
    title: str
    samples: int


@dataclass(frozen=True, slots=True)
class RecordedReading:
    """A whole reading as recorded: every utterance's time, the files of its parts, its length, what was measured.

    `sound` was measured on each part's MP3, `whole` on that of the whole reading. `guessed` are words that the voice
    does not know: (utterance id, word, its sounds in IPA). `by_person` has the recording of each utterance that a
    person reads, and whether its times are only worked out.
    """

    timed: tuple[TimedUtterance, ...]
    parts: tuple[PartFile, ...]
    samples: int
    sound: Sequence[Mapping[str, float]] = ()
    whole: Mapping[str, float] = field(default_factory=dict)
    guessed: Sequence[tuple[str, str, str]] = ()
    by_person: Mapping[str, tuple[str, bool]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SoundLimits:
    """What every MP3 is held to, measured as a player decodes it. Sources: docs/numbers.md, "Sound"."""

    lufs: float = -19.0  # AES TD1008: -18 for speech
    lufs_off: float = 0.5
    true_peak_db: float = -3.0  # ACX
    range_lu: float = 6.0  # EBU Tech 3342
    speech_range_lu: float = 6.0  # the same without the planned pauses
    step_lu: float = 4.0  # P: between neighbouring sentences
    floor_db: float = -60.0  # ACX
    pauses_off_ms: int = 150  # P: from the plan


# Words a minute of an issue's sentences, from and to: clips as they are, pauses inside a sentence included.
# B: Hux 2020 (154 liked, 200 disliked, 113 no worse understood); brisk is P. Long words make an article slower.
RATES: dict[Pace, tuple[int, int]] = {Pace.STANDARD: (140, 150), Pace.GENTLE: (115, 125), Pace.BRISK: (160, 170)}
LIMITS = SoundLimits()
# P: nothing sudden. What varies is judged on the words: with gentle pauses the meter's range is mostly that of the
# planned rests, 3.5 LU even for a sound that never changes (decision 018).
QUIET_LIMITS = SoundLimits(speech_range_lu=4.0)


def limits_of(sound: Sound) -> SoundLimits:
    """What the files of an edition are held to."""
    return QUIET_LIMITS if sound is Sound.QUIET else LIMITS
