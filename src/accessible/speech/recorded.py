"""A person's recording: the bytes of a WAV or FLAC file go in, a clip like the voice's own comes out.

One channel, 16 bits, the voice's sample rate, trimmed and faded as clips are, as loud as it is told to be.
What is damaged is refused with what to do: half a recording would lose words.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
import soundfile
from numpy.typing import NDArray

from accessible.errors import SpeechError
from accessible.recording import MAX_RECORDING_BYTES, SAMPLE_RATE
from accessible.speech.limiter import level_part
from accessible.speech.loudness import HOPS_A_SECOND, integrated_loudness, plan_gain
from accessible.speech.microphone_faults import Fault, fault_of_samples, louder_channel, speaking_ms, things_to_hear
from accessible.speech.resample import resampled
from accessible.speech.trim import trimmed
from accessible.speech.whole_file import CUT_OFF, fault_of_file, flac_samples_fault

MAX_SAMPLES = 40_000_000  # of all channels: what MAX_RECORDING_BYTES can hold as FLAC, and twice six minutes at 48 kHz
RATES = (8_000, 192_000)
FORMS = frozenset(("WAV", "WAVEX", "FLAC"))
# How each sample may be kept. The others (A-law, ADPCM, 8 bits) hiss, and that hurts some of our listeners.
BITS = {"PCM_16": 16, "PCM_24": 24, "PCM_32": 32, "FLOAT": 32, "DOUBLE": 64}
# What a person may take for words that the voice takes 1 for: some read slowly, some fast.
LEAST, MOST = 0.4, 2.5
# Beyond these somebody should listen: half of the words, or all of them twice, lie there.
LOW, HIGH = 0.65, 1.8
SLACK_MS = 400
SILENCE_S = 60  # before and behind the words: more than anybody leaves who listened to it
SAVE_AGAIN = "Save it again as WAV (PCM, 16 or 24 bits), and listen to it from beginning to end."
LISTEN = "Listen to it beside the words."
_CEILING_DB = -1.0  # the clip's own; the reading's limiter comes later


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording as it was saved: the samples of one channel, resting at 0, full scale at 1."""

    samples: NDArray[np.float32]
    sample_rate: int

    @property
    def milliseconds(self) -> int:
        """How long somebody speaks in it: from the first word to the last."""
        return speaking_ms(self.samples, self.sample_rate)

    @property
    def to_hear(self) -> list[Fault]:
        """What a person should listen to before it is published."""
        return things_to_hear(self.samples, self.sample_rate)


def open_recording(content: bytes, expected_ms: int | None = None) -> Recording:
    """The recording, judged. Raises `SpeechError` for one that is damaged, empty, silent, clipped or another kind.

    With `expected_ms`, how long its words last in a voice, a file that cannot be of them alone is not even decoded.
    """
    if len(content) > MAX_RECORDING_BYTES:
        raise SpeechError(
            f"It is larger than {MAX_RECORDING_BYTES // 1_000_000} MB.", "Save it as FLAC, or in one channel."
        )
    if not content:
        raise SpeechError("It is empty.", SAVE_AGAIN)
    fault = fault_of_file(content)
    if fault:
        raise SpeechError(fault, SAVE_AGAIN)
    try:
        with soundfile.SoundFile(BytesIO(content)) as file:
            _refuse_other_kinds(file)
            _refuse_endless(file, expected_ms)
            rate, frames, whole = file.samplerate, file.frames, file.format == "FLAC"
            bits = BITS[file.subtype]
            samples = file.read(dtype="int32" if whole else "float32", always_2d=True)
    except soundfile.LibsndfileError as problem:
        raise SpeechError(f"It cannot be read: {problem.error_string.strip(' .')}.", SAVE_AGAIN) from problem
    if len(samples) != frames:
        raise SpeechError(CUT_OFF, SAVE_AGAIN)
    if not len(samples):
        raise SpeechError("There is no sound in it.", SAVE_AGAIN)
    if whole:
        fault = flac_samples_fault(content, samples, bits)
        if fault:
            raise SpeechError(fault, SAVE_AGAIN)
        samples = (samples / 2.0**31).astype(np.float32)
    found = fault_of_samples(samples, rate)
    if found:
        raise SpeechError(*found)
    return Recording(louder_channel(samples), rate)


def _refuse_other_kinds(file: Any) -> None:
    """Refuse, before anything is read, what is no WAV or FLAC of a sensible size."""
    if file.format not in FORMS:
        raise SpeechError(f"It is a file of the kind {file.format}.", "Save it as WAV or FLAC.")
    if file.subtype not in BITS:
        raise SpeechError(f"Its sound is kept coarsely ({file.subtype_info}).", SAVE_AGAIN)
    if not RATES[0] <= file.samplerate <= RATES[1] or file.channels > 2:
        raise SpeechError(
            f"It has {file.channels} channels at {file.samplerate} Hz.", "Save it in one channel at 48 kHz."
        )
    if file.frames * file.channels > MAX_SAMPLES:
        minutes = file.frames / file.samplerate / 60
        raise SpeechError(f"It lasts {minutes:.0f} minutes.", "Save only the words in it, in one channel at 48 kHz.")


def _refuse_endless(file: Any, expected_ms: int | None) -> None:
    """Refuse what is far longer than its words: 200 kB of FLAC can be a quarter of an hour of silence, and 1.4 GB."""
    lasts = file.frames / file.samplerate
    if expected_ms is not None and lasts > MOST * expected_ms / 1000 + SILENCE_S:
        message = f"It lasts {lasts:.0f} s, where about {expected_ms / 1000:.0f} s were expected."
        raise SpeechError(message, "Save only the words in it, in one channel at 48 kHz.")


def implausible(milliseconds: int, estimate_ms: int) -> str:
    """What is wrong with a recording's length, for words that the voice would say in `estimate_ms`; or nothing.

    >>> implausible(900, 1000), implausible(2000, 12_000)
    ('', 'It lasts 2.0 s, where about 12.0 s were expected: words may be missing.')
    """
    return _length_fault(milliseconds, estimate_ms, LEAST, MOST)


def doubtful_length(milliseconds: int, estimate_ms: int) -> str:
    """Why somebody should listen whether a recording has just its words; or nothing.

    >>> doubtful_length(5000, 10_000), doubtful_length(9000, 10_000)
    ('It lasts 5.0 s, where about 10.0 s were expected: words may be missing.', '')
    """
    return _length_fault(milliseconds, estimate_ms, LOW, HIGH)


def _length_fault(milliseconds: int, estimate_ms: int, least: float, most: float) -> str:
    lasts = f"It lasts {milliseconds / 1000:.1f} s, where about {estimate_ms / 1000:.1f} s were expected"
    if milliseconds < least * estimate_ms - SLACK_MS:
        return f"{lasts}: words may be missing."
    if milliseconds > most * estimate_ms + SLACK_MS:
        return f"{lasts}: there may be other words in it."
    return ""


def clip_of(recording: Recording) -> NDArray[np.int16]:
    """The recording as a trimmed clip at `SAMPLE_RATE`, its highest sample about 3 dB under full scale."""
    samples = recording.samples * (10 ** (-3 / 20) / float(np.abs(recording.samples).max()))
    whole = resampled(np.rint(samples * 32767).astype(np.int16), recording.sample_rate)
    return trimmed(whole, SAMPLE_RATE)


def as_loud_as(clip: NDArray[np.int16], sample_rate: int, target_lufs: float) -> NDArray[np.int16]:
    """The clip with one gain, so that it is as loud as what the voice says around it."""
    padded = np.pad(clip, (0, max(0, 4 * sample_rate // HOPS_A_SECOND - len(clip))))
    gain_db = plan_gain(integrated_loudness([padded], sample_rate), target_lufs)
    return level_part(clip, sample_rate, gain_db, _CEILING_DB)[0]
