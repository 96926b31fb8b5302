"""A person's recording: any rate and either kind becomes a clip; everything damaged is refused with a way out."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from accessible.errors import SpeechError
from accessible.speech.loudness import integrated_loudness
from accessible.speech.recorded import MAX_BYTES, as_loud_as, clip_of, implausible, open_recording

RATE = 24_000


def tone(seconds: float = 1.0, rate: int = 48_000, level: float = 0.3) -> NDArray[np.float32]:
    """A tone with silence before and after it."""
    at = np.arange(int(seconds * rate)) / rate
    quiet = np.zeros(rate // 5)
    return np.concatenate([quiet, level * np.sin(2 * np.pi * 440 * at), quiet]).astype(np.float32)


def saved(samples: NDArray[np.float32], rate: int = 48_000, form: str = "WAV", kind: str = "PCM_24") -> bytes:
    file = BytesIO()
    soundfile.write(file, samples, rate, format=form, subtype=kind)
    return file.getvalue()


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 44_100, 48_000, 96_000, 192_000])
@pytest.mark.parametrize("form", ["WAV", "FLAC"])
def test_every_rate_becomes_a_trimmed_clip_at_the_voices_rate(rate: int, form: str) -> None:
    clip = clip_of(open_recording(saved(tone(1.0, rate), rate, form)), RATE)
    assert clip.dtype == np.int16
    assert len(clip) / RATE == pytest.approx(1.08, abs=0.03)
    pitch = np.abs(np.fft.rfft(clip.astype(float))).argmax() * RATE / len(clip)
    assert pitch == pytest.approx(440, abs=2)
    assert abs(int(clip[0])) + abs(int(clip[-1])) == 0


def test_two_channels_become_one_and_the_same_file_gives_the_same_clip() -> None:
    both = np.stack([tone(), tone()], axis=1)
    content = saved(both)
    assert np.array_equal(clip_of(open_recording(content), RATE), clip_of(open_recording(content), RATE))
    assert np.array_equal(clip_of(open_recording(content), RATE), clip_of(open_recording(saved(tone())), RATE))


@pytest.mark.parametrize("level", [0.01, 0.1, 0.9])
def test_a_recording_is_made_as_loud_as_the_voice(level: float) -> None:
    clip = clip_of(open_recording(saved(tone(2.0, level=level))), RATE)
    assert integrated_loudness([as_loud_as(clip, RATE, -26.0)], RATE) == pytest.approx(-26.0, abs=0.3)


WHOLE = saved(tone())
HARD = np.clip(tone(level=2.0), -1, 1).astype(np.float32)
BROKEN = {
    "empty": (b"", "empty"),
    "cut off": (WHOLE[: len(WHOLE) // 2], "cut off"),
    "header only": (WHOLE[:44], "cut off"),
    "flac cut off": (saved(tone(), form="FLAC")[:9_000], ""),
    "no sound": (saved(np.zeros(0, np.float32)), "no sound"),
    "silent": (saved(np.zeros(48_000, np.float32)), "silent"),
    "clipped": (saved(HARD), "clipping"),
    "not finite": (saved(np.full(48_000, np.nan, np.float32), kind="FLOAT"), "no numbers"),
    "no recording": (b"RIFF\x00\x00 this is not a sound file at all", "cut off"),
    "another kind": (saved(tone(), form="OGG", kind="VORBIS"), "OGG"),
    "three channels": (saved(np.stack([tone()] * 3, axis=1)), "channels"),
    "too slow": (saved(tone(1.0, 4_000), 4_000), "4000 Hz"),
    "too large": (b"\x00" * (MAX_BYTES + 1), "larger"),
}


@pytest.mark.faults
@pytest.mark.parametrize("name", BROKEN)
def test_what_is_damaged_is_refused_with_a_way_out(name: str) -> None:
    content, words = BROKEN[name]
    with pytest.raises(SpeechError) as refused:
        open_recording(content)
    assert words in refused.value.message
    assert refused.value.remedy


@pytest.mark.parametrize(
    ("milliseconds", "estimate", "fault"),
    [(1_000, 1_000, ""), (300, 600, ""), (2_000, 12_000, "missing"), (40_000, 12_000, "other words")],
)
def test_a_length_that_cannot_be_of_the_words_is_told(milliseconds: int, estimate: int, fault: str) -> None:
    told = implausible(milliseconds, estimate)
    assert fault in told
    assert bool(told) is bool(fault)
