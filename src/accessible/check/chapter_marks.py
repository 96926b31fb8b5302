"""Chapter marks of finished sound: a file goes in, its chapters as players read them come out, and what is wrong.

Whoever goes to a chapter hears what begins there. A mark that is late by a sentence is told by no player, and by no
file's length. Shares no code with what writes the marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, zip_longest
from pathlib import Path
from typing import Any

from accessible.errors import AGAIN, FaithfulnessError

MOST_LISTED = 255  # chapters of an audio book's list: one byte has their number
OFF_MS = 50  # less than any rest; a mark has whole milliseconds, and MP3s begin up to a frame early
_HEAD, _TIMES = 10, 16  # bytes: of a tag and of each frame; of a chapter's times and places
_ENCODINGS = ("latin-1", "utf-16")  # ID3v2.3, 3.3


@dataclass(frozen=True, slots=True)
class ChapterMark:
    """A chapter as a player finds it."""

    title: str
    start_ms: int


def mp3_marks(mp3: bytes) -> tuple[ChapterMark, ...]:
    """The chapters of an MP3's tag, in the order in which they stand there (ID3v2.3; chapter frames 1.0)."""
    size = 0
    for byte in mp3[6:_HEAD]:
        size = size << 7 | byte
    frames = _frames(mp3[_HEAD : _HEAD + size]) if mp3[:3] == b"ID3" else ()
    return tuple(_mp3_mark(content) for name, content in frames if name == b"CHAP")


def _frames(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 0
    while place + _HEAD <= len(content):
        end = place + _HEAD + int.from_bytes(content[place + 4 : place + 8])
        yield content[place : place + 4], content[place + _HEAD : end]
        place = end


def _mp3_mark(content: bytes) -> ChapterMark:
    times = content.index(b"\0") + 1
    names = (text for name, text in _frames(content[times + _TIMES :]) if name == b"TIT2")
    title = next((text[1:].decode(_ENCODINGS[text[0]]).rstrip("\0") for text in names), "")
    return ChapterMark(title, int.from_bytes(content[times : times + 4]))


def book_marks(book: Path) -> tuple[tuple[ChapterMark, ...], int]:
    """The chapters of an audio book's list (`chpl`), and how many milliseconds the book lasts."""
    from mutagen import mp4 as _mp4

    mp4: Any = _mp4  # it has no types
    file = mp4.MP4(str(book))
    marks = (ChapterMark(each.title, round(each.start * 1000)) for each in file.chapters or ())
    return tuple(marks), round(file.info.length * 1000)


def require_marks(
    marks: Sequence[ChapterMark], titles: Sequence[str], samples: Sequence[int], rate: int, what: str
) -> None:
    """Raise `FaithfulnessError` unless each part has its mark where it begins. `samples` is how long each part is."""
    starts = accumulate(samples[:-1], initial=0)
    for mark, title, start in zip_longest(marks, titles, starts):
        if title is None:
            raise FaithfulnessError(f"{what} has {len(marks)} chapters instead of {len(titles)}.", AGAIN)
        begins_ms = start * 1000 / rate
        if mark is None or not _is_called(mark.title, title) or abs(mark.start_ms - begins_ms) > OFF_MS:
            told = f"“{mark.title}” at {mark.start_ms / 1000:.1f} s" if mark else "nothing"
            message = f"{what} has {told} where the chapter “{title}” begins, at {begins_ms / 1000:.1f} s."
            raise FaithfulnessError(message, AGAIN)


def _is_called(found: str, title: str) -> bool:
    """Whether a chapter bears a title, or as much of it as there is room for."""
    words, wanted = " ".join(found.split()), " ".join(title.split())
    return words == wanted or (words.endswith("…") and wanted.startswith(words.removesuffix("…")))
