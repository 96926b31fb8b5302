"""The audio book: chapters where their parts are heard, tags and cover as players read them, the same bytes twice.

ffmpeg writes the book. Its chapters are in it twice, for two families of players: as a track of texts (Apple) and as
a list (`chpl`, most others). Both are read here by others than ffmpeg; what Debian's ffprobe finds is asked in
`tests/conformance/test_players.py`.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from mutagen.mp4 import MP4
from numpy.typing import NDArray

from accessible.errors import AccessibleError
from accessible.outputs.sound.m4b import FRAME_SAMPLES, BookChapter, aac_samples, chapter_file, encode_aac, write_book
from accessible.recording import SAMPLE_RATE
from accessible.tools import ffmpeg
from builders import issue, small_jpeg
from mp4_text_track import text_track

RATE = SAMPLE_RATE


def part(seconds: float, pitch: float) -> NDArray[np.int16]:
    """Half a second of silence, a tone, half a second of silence."""
    at = np.arange(int(seconds * RATE)) / RATE
    tone = np.rint(8_000 * np.sin(2 * np.pi * pitch * at))
    return np.pad(tone, RATE // 2).astype(np.int16)


@dataclass(frozen=True, slots=True)
class Book:
    content: bytes
    chapters: tuple[BookChapter, ...]


@pytest.fixture(scope="module")
def jpeg() -> bytes:
    return small_jpeg()


PARTS = [("One: part 1 of 2", part(1.3, 440)), ("One: part 2 of 2; # = \\", part(0.7, 660)), ("Two", part(2.1, 880))]


def written(parts: list[tuple[str, bytes]], jpeg: bytes, folder: Path) -> Book:
    file = folder / "book.m4b"
    chapters = write_book(parts, issue(), jpeg, file)
    return Book(file.read_bytes(), chapters)


@pytest.fixture(scope="module")
def book(jpeg: bytes, tmp_path_factory: pytest.TempPathFactory) -> Book:
    return written([(title, encode_aac(each)) for title, each in PARTS], jpeg, tmp_path_factory.mktemp("book"))


@pytest.fixture(scope="module")
def long_book(jpeg: bytes, tmp_path_factory: pytest.TempPathFactory) -> Book:
    """As many parts as an issue has, each as long as they may be: of silence, so that it costs little."""
    silence = encode_aac(np.zeros(180 * RATE, np.int16))
    parts = [(f"Part {number}", silence) for number in range(1, 41)]
    return written(parts, jpeg, tmp_path_factory.mktemp("long"))


def test_chapters_begin_where_their_parts_are_heard(book: Book) -> None:
    command = [ffmpeg.executable(), "-v", "error", "-i", "-", "-f", "s16le", "-"]
    decoded = subprocess.run(command, input=book.content, capture_output=True, check=True).stdout
    heard = np.frombuffer(decoded, "<i2")
    assert len(heard) == pytest.approx(book.chapters[-1].end, abs=FRAME_SAMPLES)
    for chapter in book.chapters:
        loud = np.flatnonzero(np.abs(heard[chapter.start :].astype(int)) > 2_000)[0] / RATE
        assert loud == pytest.approx(0.5, abs=0.05)


def both_lists(book: Book) -> Iterator[list[tuple[str, float]]]:
    """Titles and starts in seconds: of the list, and of the track of texts."""
    yield [(each.title.strip(), each.start) for each in MP4(BytesIO(book.content)).chapters]
    yield [(title.strip(), start) for title, start in text_track(book.content)]


def test_both_lists_of_chapters_name_each_part_at_its_place(book: Book) -> None:
    for found in both_lists(book):
        assert [title for title, _ in found] == [title for title, _ in PARTS]
        for (_, start), chapter in zip(found, book.chapters, strict=True):
            assert start == pytest.approx(chapter.start / RATE, abs=0.002)


def test_a_book_of_hours_has_all_its_chapters_in_both_lists(long_book: Book) -> None:
    for found in both_lists(long_book):
        assert [title for title, _ in found] == [f"Part {number}" for number in range(1, 41)]
        for (_, start), chapter in zip(found, long_book.chapters, strict=True):
            assert start == pytest.approx(chapter.start / RATE, abs=0.002)


def test_players_find_names_date_language_and_cover(book: Book, jpeg: bytes) -> None:
    file = MP4(BytesIO(book.content))
    assert file["\xa9nam"] == ["Steady Light, Winter 2026"]
    assert file["\xa9ART"] == ["The Wrenfold Trust, a fictional charity"]
    assert file["\xa9day"] == ["2026-12-01"]
    assert file["stik"] == [2]
    assert bytes(file["covr"][0]) == jpeg
    assert file.info.channels == 1
    assert file.info.sample_rate == RATE


def test_the_same_parts_give_the_same_bytes_in_another_folder(book: Book, jpeg: bytes, tmp_path: Path) -> None:
    again = written([(title, encode_aac(each)) for title, each in PARTS], jpeg, tmp_path)
    assert again == book


def test_a_part_has_its_samples_and_one_frame_or_two_more() -> None:
    samples = part(1.0, 440)
    added = aac_samples(encode_aac(samples)) - len(samples)
    assert 0 < added <= 2 * FRAME_SAMPLES


@pytest.mark.faults
@pytest.mark.parametrize("damage", [lambda aac: aac[:-5], lambda aac: b"xx" + aac, lambda aac: aac + b"\x00" * 3])
def test_a_damaged_part_is_refused(damage: Callable[[bytes], bytes], jpeg: bytes, tmp_path: Path) -> None:
    aac = encode_aac(part(0.5, 440))
    with pytest.raises(AccessibleError):
        written([("One", damage(aac))], jpeg, tmp_path)


@pytest.mark.faults
def test_a_book_without_parts_is_refused(jpeg: bytes, tmp_path: Path) -> None:
    with pytest.raises(AccessibleError):
        written([], jpeg, tmp_path)


@pytest.mark.faults
def test_a_warning_of_the_muxer_stops_the_book(jpeg: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the clock that ffmpeg takes by itself, its chapter track overflows; it says so and ends well."""
    silence = encode_aac(np.zeros(180 * RATE, np.int16))
    monkeypatch.setattr("accessible.outputs.sound.m4b._CLOCK", 28_224_000)
    with pytest.raises(AccessibleError, match="gave a warning"):
        written([(f"Part {number}", silence) for number in range(4)], jpeg, tmp_path)


@pytest.mark.parametrize("begins", ["", "a", "ab"])
def test_a_long_title_is_no_half_letter_in_the_list_of_chapters(begins: str, jpeg: bytes, tmp_path: Path) -> None:
    """A title is cut after so many bytes by ffmpeg, and whoever reads the list then finds no letters in it."""
    aac = encode_aac(part(0.5, 440))
    titles = (f"{begins}{'é' * 140}", f"{begins}{'Łódź ' * 60}", "short")
    written([(title, aac) for title in titles], jpeg, tmp_path)
    found = [chapter.title for chapter in MP4(tmp_path / "book.m4b").chapters]
    assert found[2] == "short"
    for title, listed in zip(titles[:2], found, strict=False):
        assert 240 < len(listed.encode()) <= 255
        assert listed.endswith("…")
        assert title.startswith(listed.removesuffix("…"))


def test_signs_of_the_chapter_file_are_escaped() -> None:
    assert "title=a\\=b\\;c\\#d\\\\e f" in chapter_file([BookChapter("a=b;c#d\\e\nf", 0, 1)])
