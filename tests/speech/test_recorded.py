"""A person's recording: any rate and either kind becomes a clip; everything damaged is refused with a way out."""

from __future__ import annotations

import time
from io import BytesIO

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from accessible.errors import SpeechError
from accessible.recording import MAX_RECORDING_BYTES, SAMPLE_RATE
from accessible.speech.loudness import integrated_loudness
from accessible.speech.recorded import as_loud_as, clip_of, doubtful_length, implausible, open_recording

RATE = SAMPLE_RATE
NOISE = np.random.default_rng(0)


def tone(seconds: float = 1.0, rate: int = 48_000, level: float = 0.3) -> NDArray[np.float32]:
    """A tone that goes up and down as a voice does, with silence before and after it."""
    at = np.arange(int(seconds * rate)) / rate
    quiet = np.zeros(rate // 5)
    up_and_down = 0.51 + 0.49 * np.cos(2 * np.pi * 4 * at)
    return np.concatenate([quiet, level * up_and_down * np.sin(2 * np.pi * 440 * at), quiet]).astype(np.float32)


def saved(samples: NDArray[np.float32], rate: int = 48_000, form: str = "WAV", kind: str = "PCM_24") -> bytes:
    file = BytesIO()
    soundfile.write(file, samples, rate, format=form, subtype=kind)
    return file.getvalue()


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 44_100, 48_000, 96_000, 192_000])
@pytest.mark.parametrize("form", ["WAV", "FLAC"])
def test_every_rate_becomes_a_trimmed_clip_at_the_voices_rate(rate: int, form: str) -> None:
    clip = clip_of(open_recording(saved(tone(1.0, rate), rate, form)))
    assert clip.dtype == np.int16
    assert len(clip) / RATE == pytest.approx(1.08, abs=0.03)
    pitch = np.abs(np.fft.rfft(clip.astype(float))).argmax() * RATE / len(clip)
    assert pitch == pytest.approx(440, abs=2)
    assert abs(int(clip[0])) + abs(int(clip[-1])) == 0


def test_two_channels_become_one_and_the_same_file_gives_the_same_clip() -> None:
    both = np.stack([tone(), tone()], axis=1)
    content = saved(both)
    assert np.array_equal(clip_of(open_recording(content)), clip_of(open_recording(content)))
    assert np.array_equal(clip_of(open_recording(content)), clip_of(open_recording(saved(tone()))))


@pytest.mark.parametrize("level", [0.01, 0.1, 0.9])
def test_a_recording_is_made_as_loud_as_the_voice(level: float) -> None:
    clip = clip_of(open_recording(saved(tone(2.0, level=level))))
    assert integrated_loudness([as_loud_as(clip, RATE, -26.0)], RATE) == pytest.approx(-26.0, abs=0.3)


def with_size(content: bytes, size: int) -> bytes:
    """A WAV file whose header says another size of its sound."""
    return content[:40] + size.to_bytes(4, "little") + content[44:]


def with_frames(content: bytes, frames: int) -> bytes:
    """A FLAC file whose header says another number of samples: 36 bits from the middle of byte 21."""
    return content[:22] + frames.to_bytes(4, "big") + content[26:]


def hum(seconds: float = 2.0, level: float = 0.3) -> NDArray[np.float32]:
    return (level * np.sin(2 * np.pi * 50 * np.arange(int(48_000 * seconds)) / 48_000)).astype(np.float32)


SIXTEEN = saved(tone(), kind="PCM_16")
FLAC = saved(tone(2.0), form="FLAC")
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
    "too large": (b"\x00" * (MAX_RECORDING_BYTES + 1), "larger"),
    "header says half": (with_size(SIXTEEN, (len(SIXTEEN) - 44) // 2), "more in the file"),
    "header says nothing": (with_size(SIXTEEN, 0), "more in the file"),
    "header says four gigabytes": (with_size(SIXTEEN, 0xFFFFFFFF), "cut off"),
    "bytes behind it": (SIXTEEN + b"more words" * 100, "more in the file"),
    "FLAC header says half": (with_frames(FLAC, 40_000), "not what was saved"),
    "two FLAC files in one": (FLAC + FLAC, "two recordings"),
    "three hours": (saved(np.zeros(8_000 * 3600 * 3, np.float32), 8_000, "FLAC", "PCM_16"), "180 minutes"),
    "A-law": (saved(tone(), kind="ALAW"), "coarsely"),
    "eight bits": (saved(tone(), kind="PCM_U8"), "coarsely"),
    "a telephone's": (saved(tone(rate=8_000), 8_000, kind="GSM610"), "coarsely"),
    "of no scale": (
        saved(np.tile(np.array([[0.3, 1e38], [-0.3, -1e38]], np.float32), (24_000, 1)), kind="FLOAT"),
        "no numbers",
    ),
    "infinite": (saved(np.full(48_000, np.inf, np.float32), kind="FLOAT"), "no numbers"),
    "off the middle, and silent": (saved(np.full(48_000, 0.3, np.float32)), "silent"),
    "a hum": (saved(hum()), "no voice"),
    "a hiss": (saved((0.05 * NOISE.standard_normal(96_000)).astype(np.float32)), "no voice"),
    "a hum with silence around it": (saved(np.pad(hum(), 24_000)), "no voice"),
    "two channels with other words": (saved(np.stack([tone(3.0), np.roll(tone(3.0), 6_000)], axis=1)), "different"),
}


@pytest.mark.faults
@pytest.mark.parametrize("name", BROKEN)
def test_what_is_damaged_is_refused_with_a_way_out(name: str) -> None:
    content, words = BROKEN[name]
    with pytest.raises(SpeechError) as refused:
        open_recording(content)
    assert words in refused.value.message
    assert refused.value.remedy


def test_a_library_s_own_words_for_a_file_have_no_addresses_in_them() -> None:
    with pytest.raises(SpeechError) as refused:
        open_recording(b"this is no sound at all" * 50)
    assert "0x" not in refused.value.message
    assert not refused.value.message.endswith("..")


@pytest.mark.parametrize("form", ["WAV", "FLAC"])
@pytest.mark.parametrize("kind", ["PCM_16", "PCM_24"])
def test_whole_files_are_read_as_they_were_saved(form: str, kind: str) -> None:
    samples = tone(level=0.5)
    for channels in (samples, np.stack([samples, samples], axis=1)):
        read = open_recording(saved(channels, form=form, kind=kind))
        assert np.abs(read.samples - samples).max() < 2**-14


def test_a_chunk_behind_the_sound_is_allowed() -> None:
    note = b"LIST" + (12).to_bytes(4, "little") + b"INFOISFT\x00\x00\x00\x00"
    assert len(open_recording(SIXTEEN + note).samples) == len(tone())


def test_channels_that_are_each_other_turned_over_lose_nothing() -> None:
    turned = open_recording(saved(np.stack([tone(), -tone()], axis=1)))
    assert np.abs(turned.samples).max() == pytest.approx(np.abs(tone()).max(), abs=0.001)


def test_one_silent_channel_does_not_matter() -> None:
    one = open_recording(saved(np.stack([tone() * 0, tone()], axis=1)))
    assert np.abs(one.samples).max() == pytest.approx(np.abs(tone()).max(), abs=0.001)


def test_a_rest_off_the_middle_is_taken_away() -> None:
    off = clip_of(open_recording(saved(tone(level=0.2) + np.float32(0.3))))
    assert len(off) == pytest.approx(len(clip_of(open_recording(saved(tone(level=0.2))))), abs=RATE // 50)
    assert abs(float(off.astype(float).mean())) < 30


@pytest.mark.parametrize("seconds", [0.0, 10.0])
def test_silence_and_clicks_around_the_words_do_not_count_as_words(seconds: float) -> None:
    click = np.pad(np.full(200, 0.9, np.float32), (0, 24_000))
    padded = np.pad(np.concatenate([click, tone(2.0)]), int(48_000 * seconds))
    assert open_recording(saved(padded)).milliseconds == pytest.approx(2_000, abs=60)


TOLD = {
    "clean": (tone(2.0), ""),
    "very quiet": (tone(2.0, level=0.005), "very quiet"),
    "a loud hum": (tone(2.0) + hum(2.4, 0.1), "noise or hum"),
    "a click before it": (np.concatenate([np.full(200, 0.9), np.zeros(24_000), tone(2.0)]).astype("f4"), "click"),
    "a click behind it": (np.concatenate([tone(2.0), np.zeros(24_000), np.full(200, 0.9)]).astype("f4"), "click"),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_a_person_should_listen_to_is_told(name: str) -> None:
    samples, words = TOLD[name]
    told = " ".join(f"{fault.message} {fault.remedy}" for fault in open_recording(saved(samples)).to_hear)
    assert words in told
    assert bool(words) is bool(told)


@pytest.mark.parametrize(
    ("milliseconds", "estimate", "fault"),
    [(9_000, 10_000, ""), (5_000, 10_000, "missing"), (20_000, 10_000, "other words"), (700, 1_200, "")],
)
def test_a_length_that_half_the_words_would_have_is_told(milliseconds: int, estimate: int, fault: str) -> None:
    assert not implausible(milliseconds, estimate)
    assert fault in doubtful_length(milliseconds, estimate)


@pytest.mark.parametrize(
    ("milliseconds", "estimate", "fault"),
    [(1_000, 1_000, ""), (300, 600, ""), (2_000, 12_000, "missing"), (40_000, 12_000, "other words")],
)
def test_a_length_that_cannot_be_of_the_words_is_told(milliseconds: int, estimate: int, fault: str) -> None:
    told = implausible(milliseconds, estimate)
    assert fault in told
    assert bool(told) is bool(fault)


def test_what_lasts_far_longer_than_its_words_is_not_decoded() -> None:
    endless = saved(np.zeros((10 * 60 * RATE,), np.float32), RATE, "FLAC")
    assert len(endless) < 500_000
    begun = time.process_time()
    with pytest.raises(SpeechError, match="It lasts 600 s, where about 5 s were expected"):
        open_recording(endless, 5_000)
    assert time.process_time() - begun < 1
    assert open_recording(saved(np.pad(tone(2.0), (20 * RATE, 20 * RATE))), 2_000).samples.size > 40 * RATE
