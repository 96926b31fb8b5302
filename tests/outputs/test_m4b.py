"""The audio book: chapters where their parts are heard, tags and cover as players read them, the same bytes twice."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from mutagen.mp4 import MP4
from numpy.typing import NDArray
from PIL import Image

from accessible.errors import AccessibleError
from accessible.outputs.m4b import FRAME_SAMPLES, BookChapter, aac_samples, chapter_file, encode_aac, write_book
from accessible.tools import ffmpeg
from builders import issue

RATE = 24_000


def part(seconds: float, pitch: float) -> NDArray[np.int16]:
    """Half a second of silence, a tone, half a second of silence."""
    at = np.arange(int(seconds * RATE)) / RATE
    tone = np.rint(8_000 * np.sin(2 * np.pi * pitch * at))
    return np.pad(tone, RATE // 2).astype(np.int16)


@pytest.fixture(scope="module")
def jpeg() -> bytes:
    written = BytesIO()
    Image.new("RGB", (80, 113), "white").save(written, "JPEG")
    return written.getvalue()


PARTS = [("One: part 1 of 2", part(1.3, 440)), ("One: part 2 of 2; # = \\", part(0.7, 660)), ("Two", part(2.1, 880))]


def book(jpeg: bytes) -> tuple[bytes, tuple[BookChapter, ...]]:
    return write_book([(title, encode_aac(each, RATE)) for title, each in PARTS], RATE, issue(), jpeg)


def test_chapters_begin_where_their_parts_are_heard(jpeg: bytes) -> None:
    content, chapters = book(jpeg)
    heard = np.frombuffer(ffmpeg.run(["-i", "-", "-f", "s16le", "-"], content), "<i2")
    assert len(heard) == pytest.approx(chapters[-1].end, abs=FRAME_SAMPLES)
    for chapter in chapters:
        loud = np.flatnonzero(np.abs(heard[chapter.start :].astype(int)) > 2_000)[0] / RATE
        assert loud == pytest.approx(0.5, abs=0.05)
    file = MP4(BytesIO(content))
    assert [each.title.strip() for each in file.chapters] == [title for title, _ in PARTS]
    for each, chapter in zip(file.chapters, chapters, strict=True):
        assert each.start == pytest.approx(chapter.start / RATE, abs=0.002)


def test_players_find_names_date_language_and_cover(jpeg: bytes) -> None:
    file = MP4(BytesIO(book(jpeg)[0]))
    assert file["\xa9nam"] == ["Steady Light, Winter 2026"]
    assert file["\xa9ART"] == ["The Wrenfold Trust, a fictional charity"]
    assert file["\xa9day"] == ["2026-12-01"]
    assert file["stik"] == [2]
    assert bytes(file["covr"][0]) == jpeg
    assert file.info.channels == 1
    assert file.info.sample_rate == RATE


def test_the_same_parts_give_the_same_bytes(jpeg: bytes) -> None:
    assert book(jpeg) == book(jpeg)


def test_a_part_has_its_samples_and_one_frame_or_two_more() -> None:
    samples = part(1.0, 440)
    added = aac_samples(encode_aac(samples, RATE)) - len(samples)
    assert 0 < added <= 2 * FRAME_SAMPLES


@pytest.mark.faults
@pytest.mark.parametrize("damage", [lambda aac: aac[:-5], lambda aac: b"xx" + aac, lambda aac: aac + b"\x00" * 3])
def test_a_damaged_part_is_refused(damage: object, jpeg: bytes) -> None:
    aac = encode_aac(part(0.5, 440), RATE)
    with pytest.raises(AccessibleError):
        write_book([("One", damage(aac))], RATE, issue(), jpeg)  # type: ignore[operator]


@pytest.mark.faults
def test_a_book_without_parts_is_refused(jpeg: bytes) -> None:
    with pytest.raises(AccessibleError):
        write_book([], RATE, issue(), jpeg)


def test_signs_of_the_chapter_file_are_escaped() -> None:
    assert "title=a\\=b\\;c\\#d\\\\e f" in chapter_file([BookChapter("a=b;c#d\\e\nf", 0, 1)], RATE)
