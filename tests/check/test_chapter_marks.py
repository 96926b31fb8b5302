"""Chapter marks read back from finished files: late, exchanged, missing and misnamed ones are told."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from accessible.check.chapter_marks import ChapterMark, book_marks, mp3_marks, require_marks
from accessible.errors import FaithfulnessError
from accessible.issue import Credits
from accessible.outputs.sound.m4b import FRAME_SAMPLES, aac_samples, encode_aac, write_book
from accessible.outputs.sound.mp3_tags import chapters_of, tag_whole
from accessible.recording import SAMPLE_RATE
from builders import issue, small_jpeg

TITLES = ("Part 1 of 3: Rest", "Part 2 of 3: “Rest”, in Łódź", "Part 3 of 3: 🌱")
STARTS, END = (0, 60 * SAMPLE_RATE, 150 * SAMPLE_RATE), 200 * SAMPLE_RATE
LENGTHS = (60 * SAMPLE_RATE, 90 * SAMPLE_RATE, 50 * SAMPLE_RATE)
SHARED = Credits("An issue", "", "A charity", "en-GB", "2027", b"\xff\xd8 a cover", "The cover")


def tagged(starts: tuple[int, ...] = STARTS, titles: tuple[str, ...] = TITLES) -> bytes:
    """A tag with these chapters, before something that is no part of it."""
    return tag_whole(b"CHAP and sound", "Rest", chapters_of(titles, starts, END), SAMPLE_RATE, (1, 2), SHARED)


def test_the_marks_of_an_mp3_are_read_as_they_were_written() -> None:
    assert mp3_marks(tagged()) == tuple(map(ChapterMark, TITLES, (0, 60_000, 150_000)))
    assert mp3_marks(b"\xff\xfb sound without a tag") == ()


def test_marks_where_parts_begin_are_right() -> None:
    require_marks(mp3_marks(tagged()), TITLES, LENGTHS, SAMPLE_RATE, "The reading")


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        (
            tagged((0, 62 * SAMPLE_RATE, 150 * SAMPLE_RATE)),
            "at 62.0 s where the chapter “Part 2 of 3: “Rest”, in Łó",
        ),
        (tagged(titles=(TITLES[1], TITLES[0], TITLES[2])), "at 0.0 s where the chapter “Part 1 of 3: Rest” begins"),
        (tagged(STARTS[:2], TITLES[:2]), "has nothing where the chapter “Part 3 of 3: 🌱” begins, at 150.0 s"),
        (tagged((*STARTS, END - SAMPLE_RATE), (*TITLES, "More")), "has 4 chapters instead of 3"),
    ],
)
def test_a_mark_that_leads_elsewhere_is_told(marks: bytes, told: str) -> None:
    with pytest.raises(FaithfulnessError, match=r"^The reading") as raised:
        require_marks(mp3_marks(marks), TITLES, LENGTHS, SAMPLE_RATE, "The reading")
    assert told in raised.value.message


def test_the_marks_of_an_audio_book_are_those_of_its_parts(tmp_path: Path) -> None:
    parts = [encode_aac(np.zeros(seconds * SAMPLE_RATE, np.int16)) for seconds in (3, 2, 4)]
    lengths = [aac_samples(part) for part in parts]
    long_titles = [f"{title} {'and a long name ' * 20}" for title in TITLES]
    write_book(zip(long_titles, parts, strict=True), issue(), small_jpeg(), tmp_path / "book.m4b")
    marks, lasts_ms = book_marks(tmp_path / "book.m4b")
    require_marks(marks, long_titles, lengths, SAMPLE_RATE, "The book")
    assert lasts_ms == pytest.approx(sum(lengths) * 1000 / SAMPLE_RATE, abs=2)
    with pytest.raises(FaithfulnessError):
        require_marks(marks, long_titles, [lengths[0] + 3 * FRAME_SAMPLES, *lengths[1:]], SAMPLE_RATE, "The book")
