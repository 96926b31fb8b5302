"""A person's recording: the bytes of a WAV or FLAC file go in, a clip like the voice's own comes out.

One channel, 16 bits, the voice's sample rate, trimmed and faded as clips are, as loud as it is told to be.
What is damaged is refused with what to do: half a recording would lose words.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import numpy as np
import soundfile
from numpy.typing import NDArray

from accessible.errors import SpeechError
from accessible.speech.limiter import level_part
from accessible.speech.loudness import HOPS_A_SECOND, integrated_loudness, plan_gain
from accessible.speech.trim import trimmed
from accessible.tools import ffmpeg

MAX_BYTES = 20_000_000  # three minutes at 48 kHz in 24 bits, and more
RATES = (8_000, 192_000)
FORMS = frozenset(("WAV", "WAVEX", "FLAC"))
QUIETEST_PEAK = 10 ** (-60 / 20)  # no voice that anybody meant to record is softer
CLIPPED = 0.999  # of full scale; several samples in a row there were cut off
CLIPPED_RUN = 4
# What a person may take for words that the voice takes 1 for: some read slowly, some fast.
LEAST, MOST = 0.4, 2.5
SLACK_MS = 400
SAVE_AGAIN = "Save it again as WAV (PCM, 16 or 24 bits), and listen to it from beginning to end."
_CEILING_DB = -1.0  # the clip's own; the reading's limiter comes later


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording as it was saved: mono samples, full scale at 1."""

    samples: NDArray[np.float32]
    sample_rate: int

    @property
    def milliseconds(self) -> int:
        """Its whole length."""
        return len(self.samples) * 1000 // self.sample_rate


def open_recording(content: bytes) -> Recording:
    """The recording, judged. Raises `SpeechError` for one that is damaged, empty, silent, clipped or another kind."""
    if len(content) > MAX_BYTES:
        raise SpeechError(f"It is larger than {MAX_BYTES // 1_000_000} MB.", "Save it as FLAC, or in one channel.")
    if not content:
        raise SpeechError("It is empty.", SAVE_AGAIN)
    if content[:4] == b"RIFF" and not _is_whole(content):
        raise SpeechError("It is cut off: the file is shorter than it says.", SAVE_AGAIN)
    try:
        with soundfile.SoundFile(BytesIO(content)) as file:
            if file.format not in FORMS:
                raise SpeechError(f"It is a {file.format} file.", "Save it as WAV or FLAC.")
            rate, channels, frames = file.samplerate, file.channels, file.frames
            if not RATES[0] <= rate <= RATES[1] or channels > 2:
                raise SpeechError(f"It has {channels} channels at {rate} Hz.", "Save it in one channel at 48 kHz.")
            samples = file.read(dtype="float32", always_2d=True)
    except soundfile.LibsndfileError as problem:
        raise SpeechError(f"It cannot be read: {problem}.", SAVE_AGAIN) from problem
    if len(samples) != frames:
        raise SpeechError("It is cut off: there is less sound in it than it says.", SAVE_AGAIN)
    mono = np.asarray(samples.mean(axis=1), dtype=np.float32)
    _refuse_bad_sound(samples, mono)
    return Recording(mono, rate)


def _is_whole(content: bytes) -> bool:
    """Whether every chunk of a RIFF file ends in it. Programs that were stopped leave one that does not."""
    place = 12
    while place + 8 <= len(content):
        size = int.from_bytes(content[place + 4 : place + 8], "little")
        if content[place : place + 4] == b"data":
            return place + 8 + size <= len(content)
        place += 8 + size + size % 2
    return False


def _refuse_bad_sound(samples: NDArray[np.float32], mono: NDArray[np.float32]) -> None:
    if not len(mono):
        raise SpeechError("There is no sound in it.", SAVE_AGAIN)
    if not np.isfinite(mono).all():
        raise SpeechError("It has samples that are no numbers.", SAVE_AGAIN)
    if float(np.abs(mono).max()) < QUIETEST_PEAK:
        raise SpeechError("It is silent.", "Check the microphone, and record it again.")
    at_top = np.concatenate(([0], (np.abs(samples) >= CLIPPED).any(axis=1), [0]))
    edges = np.flatnonzero(np.diff(at_top))
    if ((edges[1::2] - edges[::2]) >= CLIPPED_RUN).any():
        raise SpeechError("It is too loud for its scale (clipping).", "Record it again with the level turned down.")


def implausible(milliseconds: int, estimate_ms: int) -> str:
    """What is wrong with a recording's length, for words that the voice would say in `estimate_ms`; or nothing.

    >>> implausible(900, 1000), implausible(2000, 12_000)
    ('', 'It lasts 2.0 s, where about 12.0 s were expected: words may be missing.')
    """
    lasts = f"It lasts {milliseconds / 1000:.1f} s, where about {estimate_ms / 1000:.1f} s were expected"
    if milliseconds < LEAST * estimate_ms - SLACK_MS:
        return f"{lasts}: words may be missing."
    if milliseconds > MOST * estimate_ms + SLACK_MS:
        return f"{lasts}: there may be other words in it."
    return ""


def clip_of(recording: Recording, sample_rate: int) -> NDArray[np.int16]:
    """The recording as a trimmed clip at `sample_rate`, its highest sample 3 dB under full scale."""
    samples = recording.samples * (10 ** (-3 / 20) / float(np.abs(recording.samples).max()))
    whole = np.rint(samples * 32767).astype("<i2")
    if recording.sample_rate != sample_rate:
        # swresample with a long filter; its steps are fixed, so the same recording gives the same clip.
        raw = ["-f", "s16le", "-ac", "1"]
        resample = f"aresample={sample_rate}:filter_size=128:phase_shift=10:cutoff=0.97"
        given = [*raw, "-ar", str(recording.sample_rate), "-i", "-", "-af", resample]
        made = ffmpeg.run([*given, *raw, "-ar", str(sample_rate), "-"], whole.tobytes())
        whole = np.frombuffer(made, "<i2")
    return trimmed(np.asarray(whole, dtype=np.int16), sample_rate)


def as_loud_as(clip: NDArray[np.int16], sample_rate: int, target_lufs: float) -> NDArray[np.int16]:
    """The clip with one gain, so that it is as loud as what the voice says around it."""
    padded = np.pad(clip, (0, max(0, 4 * sample_rate // HOPS_A_SECOND - len(clip))))
    gain_db = plan_gain(integrated_loudness([padded], sample_rate), target_lufs)
    return level_part(clip, sample_rate, gain_db, _CEILING_DB)[0]
