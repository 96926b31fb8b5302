"""MP3: lengths to the sample, joins in the right place, tags that read back, the same bytes twice."""

from __future__ import annotations

import re
import subprocess
import tempfile
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mutagen.mp3 import MP3
from numpy.typing import NDArray

from accessible.errors import AccessibleError
from accessible.outputs.sound import mp3_frames
from accessible.outputs.sound.mp3 import BITRATE, Excerpt, Joined, decode, encode_part, join_parts, mp3_samples
from accessible.outputs.sound.mp3_tags import chapters_of, tag_part, tag_whole
from accessible.recording import SAMPLE_RATE
from accessible.speech.limiter import level_reading
from accessible.speech.loudness import decibels, integrated_loudness
from accessible.speech.peaks import true_peak
from accessible.tools import ffmpeg
from builders import SHARED_CREDITS

RATE = SAMPLE_RATE


def part(seed: int, seconds: float = 3.0, rate: int = RATE) -> NDArray[np.int16]:
    """Silence, a sharp onset of a peaky buzz with hiss, silence: as a part is."""
    random = np.random.default_rng(seed)
    time = np.arange(int(seconds * rate)) / rate
    buzz = np.zeros_like(time)
    for k in range(1, 20):
        buzz += np.cos(2 * np.pi * (110 + 9 * seed) * k * time + k * k) / 20
    wave = (buzz + 0.02 * random.standard_normal(len(time))) * (0.4 + 0.6 * np.sin(2 * np.pi * 3 * time) ** 2)
    wave[: int(0.7 * rate)] = 0
    wave[-int(0.9 * rate) :] = 0
    return np.rint(wave * 9000).astype(np.int16)


@pytest.fixture(scope="module")
def sounds() -> list[NDArray[np.int16]]:
    parts = [part(seed, 3 + 0.37 * seed) for seed in range(5)]
    return level_reading(parts, RATE)[0]


@pytest.fixture(scope="module")
def encoded(sounds: list[NDArray[np.int16]]) -> list[bytes]:
    return [encode_part(sound) for sound in sounds]


def entire(mp3: bytes) -> Excerpt:
    return Excerpt(mp3, 0, mp3_samples(mp3))


@pytest.fixture(scope="module")
def whole(encoded: list[bytes]) -> Joined:
    return join_parts([*map(entire, encoded)])


def onset(sound: NDArray[np.int16]) -> int:
    return int(np.flatnonzero(np.abs(sound) > 1000)[0])


def test_a_part_is_as_long_as_its_samples_at_64_kbits_constant() -> None:
    sound = part(1, 2.345)
    mp3 = encode_part(sound)
    assert len(decode(mp3)) == mp3_samples(mp3) == len(sound)
    info = MP3(BytesIO(mp3)).info
    assert (info.bitrate, info.channels, info.sample_rate) == (64000, 1, 44100)
    assert info.length == pytest.approx(len(sound) / RATE, abs=0.12)  # mutagen counts what the encoder adds


def test_the_same_samples_give_the_same_bytes(sounds: list[NDArray[np.int16]], encoded: list[bytes]) -> None:
    assert encode_part(sounds[0]) == encoded[0]
    assert join_parts([*map(entire, encoded)]) == join_parts([*map(entire, encoded)])


def test_the_mp3_is_as_loud_as_its_samples_and_under_the_peak(encoded: list[bytes]) -> None:
    heard = [decode(mp3) for mp3 in encoded]
    assert integrated_loudness(heard, RATE) == pytest.approx(-19, abs=0.2)
    assert max(decibels(true_peak(sound)) for sound in heard) <= -3


def test_each_part_is_in_the_whole_where_it_is_said_to_be(
    encoded: list[bytes], sounds: list[NDArray[np.int16]], whole: Joined
) -> None:
    heard = decode(whole.mp3)
    assert len(heard) == mp3_samples(whole.mp3)
    assert whole.starts == whole.begins
    for one, sound, start in zip(encoded, sounds, whole.starts, strict=True):
        assert abs(onset(heard[start:]) - onset(sound)) <= RATE // 1000
        alone = decode(one)
        assert (heard[start : start + len(alone)] == alone).all()  # encoded once: the very same samples


def framed(seed: int) -> tuple[NDArray[np.int16], int, int]:
    """A part with a sign before and after its words, and where its plain stretch begins and ends, in silence."""
    sign, words, end = (part(seed + each, 1.3 + 0.21 * seed) for each in (0, 10, 20))
    quiet = np.zeros(RATE // 2, np.int16)
    sound = level_reading([np.concatenate([sign, quiet, words, quiet, end])], RATE)[0][0]
    start = len(sign) + len(quiet) // 2
    return sound, start, start + len(words) + len(quiet)


def test_a_whole_reading_takes_stretches_of_its_parts_and_every_sample_of_them_is_the_same() -> None:
    parts = [framed(seed) for seed in range(4)]
    encoded = [encode_part(sound) for sound, _, _ in parts]
    joined = join_parts([Excerpt(mp3, *span) for mp3, (_, *span) in zip(encoded, parts, strict=True)])
    heard = decode(joined.mp3)
    assert len(heard) == mp3_samples(joined.mp3)
    for mp3, (_, start, end), begin, (first, last) in zip(encoded, parts, joined.begins, joined.spans, strict=True):
        alone = decode(mp3)
        assert first <= start < end <= last
        assert start - first < 2 * 1152
        assert last - end < 1152
        assert (heard[begin + start : begin + end] == alone[start:end]).all()
    for start in joined.starts[1:]:
        assert np.abs(heard[start - 3000 : start + 3000].astype(int)).max() <= 8
    stream = mp3_frames.read_stream(joined.mp3)
    assert stream.sound_crc == mp3_frames._crc(stream.sound)


def test_a_part_is_not_cut_where_a_frame_has_bits_in_the_one_before_it() -> None:
    sound, start, end = framed(1)
    borrowing = ffmpeg.export(sound, RATE, "mp3", BITRATE, ("-bitexact", "-id3v2_version", "0"))
    with pytest.raises(AccessibleError, match="cannot be cut here"):
        join_parts([Excerpt(borrowing, start, end)])


def test_joins_are_silent(whole: Joined) -> None:
    heard = decode(whole.mp3).astype(int)
    for start in whole.starts[1:]:
        assert np.abs(heard[start - 4000 : start + 4000]).max() <= 8  # −72 dB: no click, no leftover


@settings(deadline=None, max_examples=12)
@example([1, 46, 47, 48, 1152, 1153, 1199, 1200])
@given(st.lists(st.integers(1, 16_000), min_size=1, max_size=4))
def test_nothing_is_lost_for_any_length(lengths: list[int]) -> None:
    parts = [encode_part(np.zeros(length, np.int16)) for length in lengths]
    joined = join_parts([*map(entire, parts)])
    mp3, starts = joined.mp3, joined.starts
    assert all(0 <= mp3_samples(one) - length < 48 for one, length in zip(parts, lengths, strict=True))
    assert list(starts) == sorted(starts)
    for (before, after), length in zip(pairwise(starts), lengths[:-1], strict=True):
        assert after - before >= length
    assert len(decode(mp3)) == mp3_samples(mp3) == starts[-1] + mp3_samples(parts[-1])


def test_the_header_of_the_whole_is_sound(whole: Joined) -> None:
    stream = mp3_frames.read_stream(whole.mp3)
    assert stream.sound_crc == mp3_frames._crc(stream.sound)
    mark = stream.first.mark
    assert int.from_bytes(stream.info[mark + 154 : mark + 156]) == mp3_frames._crc(stream.info[: mark + 154])
    assert MP3(BytesIO(whole.mp3)).info.length == pytest.approx(stream.samples / RATE, abs=0.12)


def test_parts_may_be_tagged(encoded: list[bytes], whole: Joined) -> None:
    tagged = [
        tag_part(mp3, "Pacing – naïve", (number, len(encoded)), (1, 1), SHARED_CREDITS)
        for number, mp3 in enumerate(encoded, 1)
    ]
    assert join_parts([*map(entire, tagged)]) == whole


@pytest.mark.parametrize("cut", [1, 100, 5000])
def test_a_damaged_part_is_refused(encoded: list[bytes], cut: int) -> None:
    with pytest.raises(AccessibleError):
        join_parts([entire(encoded[0]), Excerpt(encoded[1][:-cut], 0, RATE)])
    with pytest.raises(AccessibleError):
        join_parts([entire(encoded[0]), Excerpt(encoded[1][cut:], 0, RATE)])


def test_parts_of_two_rates_or_none_are_refused(encoded: list[bytes]) -> None:
    other = ffmpeg.export(part(0, 2, 22050), 22050, "mp3", BITRATE, ())
    with pytest.raises(AccessibleError):
        join_parts([entire(encoded[0]), Excerpt(other, 0, RATE)])
    with pytest.raises(AccessibleError):
        join_parts([])


def test_refusals_are_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # pydub leaves its files behind when ffmpeg fails
    with pytest.raises(AccessibleError, match="could not write nothing"):
        ffmpeg.export(np.zeros(100, np.int16), RATE, "nothing", "64k", ())
    with pytest.raises(AccessibleError, match="ffmpeg failed"):
        decode(b"not sound")


def test_a_parts_tag_reads_back(encoded: list[bytes]) -> None:
    tagged = tag_part(encoded[1], "What pacing is – naïve", (2, 5), (3, 9), SHARED_CREDITS)
    tags = MP3(BytesIO(tagged)).tags
    assert str(tags["TIT2"]) == "Part 2 of 5: What pacing is – naïve"
    names = {"TALB": "Winter 2026", "TPE1": "Rowan Oakapple", "TPUB": "The Quiet Post", "TPOS": "3/9", "TRCK": "2/5"}
    assert {name: str(tags[name]) for name in names} == names
    assert (str(tags["TLAN"]), tags["TCON"].genres) == ("eng", ["Speech"])
    assert tagged == tag_part(encoded[1], "What pacing is – naïve", (2, 5), (3, 9), SHARED_CREDITS)
    assert (decode(tagged) == decode(encoded[1])).all()
    assert mp3_samples(tagged) == mp3_samples(encoded[1])


def test_chapters_read_back_in_order_with_mutagen_and_ffmpeg(whole: Joined, tmp_path: Path) -> None:
    mp3, starts = whole.mp3, whole.starts
    titles = ["Part 1: a much longer title than others", "2: “café”", "Part 3: longer", "4", "Part 5: an end"]
    chapters = chapters_of(titles, starts, mp3_samples(mp3))
    tagged = tag_whole(mp3, "Spending energy", chapters, RATE, (2, 9), SHARED_CREDITS)
    assert tagged == tag_whole(mp3, "Spending energy", chapters, RATE, (2, 9), SHARED_CREDITS)

    tags = MP3(BytesIO(tagged)).tags
    contents = tags["CTOC:toc"]
    assert contents.flags == 3
    found = [tags[f"CHAP:{name}"] for name in contents.child_element_ids]
    assert [str(chapter.sub_frames["TIT2"]) for chapter in found] == titles
    assert [chapter.start_time for chapter in found] == [round(start * 1000 / RATE) for start in starts]
    assert all(before.end_time == after.start_time for before, after in pairwise(found))

    file = tmp_path / "whole.mp3"
    file.write_bytes(tagged)
    command = [ffmpeg.executable(), "-i", str(file), "-f", "ffmetadata", "-"]
    said = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    # ffmpeg counts from its decoder's first sample, 46 ms of the encoder's silence later
    heard = [int(start) for start in re.findall(r"START=(\d+)", said)]
    assert heard == pytest.approx([chapter.start_time for chapter in found], abs=47)
    _, *stored = re.findall("title=(.*)", said)
    assert stored == titles  # as they stand in the file, whatever their length
