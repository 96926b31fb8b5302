"""M4B: the parts of an issue as AAC go in, one audio book with chapters, cover and tags comes out.

Each part is encoded by itself, so a changed sentence costs one part. The frames are joined without coding
them again, from file to file: an issue of any length takes the same memory. An AAC frame has 1,024 samples; the
encoder puts one in front, which moves a part's sound by 23 ms, inside its lead-in's silence.
Sources: ISO/IEC 14496-3 (ADTS, 1.A.2) and 14496-12 (MP4).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from mutagen import mp4 as _mp4
from numpy.typing import NDArray

from accessible.errors import AccessibleError
from accessible.issue import Issue
from accessible.plan.draft_mark import file_title
from accessible.recording import SAMPLE_RATE
from accessible.tools import ffmpeg

mp4: Any = _mp4  # mutagen has no types; all of it is used in this file only

BITRATE = "64k"  # docs/numbers.md, Sound: mono, 64 kbit/s
FRAME_SAMPLES = 1024
# Ticks a second of the book's own clock, which the chapter track has too. Left to itself, ffmpeg takes over the raw
# stream's 28,224,000, which overflows the track's 32 bits after 152 s: Apple's players then find three chapters of 43.
_CLOCK = 1000
_LISTED = 255  # bytes of a title in the list of chapters: ffmpeg cuts there, and half a letter makes a book unreadable
_AUDIOBOOK = 2  # iTunes' media kind
_ALPHA_3 = {"en": "eng"}  # ISO 639-2, as MP4 wants it
# Nothing that could differ between two builds: no program versions, no dates.
_SAME_BYTES = ("-map_metadata:g", "-1", "-fflags", "+bitexact", "-flags", "+bitexact")


@dataclass(frozen=True, slots=True)
class BookChapter:
    """A chapter of the book: its first sample, and the sample after its last."""

    title: str
    start: int
    end: int


def encode_aac(samples: NDArray[np.int16]) -> bytes:
    """One part (mono at `SAMPLE_RATE`, already levelled) as AAC-LC in ADTS frames.

    Raises `AccessibleError` if ffmpeg fails or warns.

    The encoder's quick search is used: at this bit rate speech has bits to spare, and it takes half the time.
    """
    raw = ["-f", "s16le", "-ar", str(SAMPLE_RATE), "-ch_layout", "mono", "-i", "-"]
    coder = ["-c:a", "aac", "-aac_coder", "fast", "-b:a", BITRATE]
    return ffmpeg.run([*raw, *coder, *_SAME_BYTES, "-f", "adts", "-"], np.ascontiguousarray(samples, "<i2").tobytes())


def decode_aac(adts: bytes) -> NDArray[np.float32]:
    """What a player makes of a part, to be measured; costs a third of its encoding. Raises `AccessibleError`."""
    decoded = ffmpeg.run(["-f", "aac", "-i", "-", "-f", "f32le", "-ac", "1", "-"], adts)
    return np.frombuffer(decoded, "<f4")


def aac_samples(adts: bytes) -> int:
    """How many samples a decoder returns for a part, from the frames that are there.

    Raises `AccessibleError` for anything but whole ADTS frames (1.A.2.2: sync word, 13 bits of length).
    """
    place = frames = 0
    while place < len(adts):
        head = adts[place : place + 7]
        size = (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5 if len(head) == 7 else 0
        if size < 7 or head[0] != 0xFF or head[1] & 0xF6 != 0xF0 or place + size > len(adts):
            raise AccessibleError("A part's AAC is damaged: a frame does not begin where it should.")
        place += size
        frames += 1
    return frames * FRAME_SAMPLES


def write_book(
    parts: Iterable[tuple[str, bytes]], issue: Issue, cover: bytes, book: Path, *, draft: bool = False
) -> tuple[BookChapter, ...]:
    """Write the issue as M4B to `book`; its chapters. `parts` are (title, AAC) in playing order; `cover` is a JPEG.

    The parts are taken one by one and go straight to a file. Raises `AccessibleError` if ffmpeg fails or warns.
    """
    sound, names = book.with_suffix(".aac"), book.with_suffix(".chapters")
    chapters = _joined(parts, sound)
    names.write_text(chapter_file(chapters), "utf-8")
    # As a stream ("-" would be a file again): of a file, ffmpeg would guess the length and warn.
    given = ["-f", "aac", "-i", "pipe:0", "-f", "ffmetadata", "-i", str(names)]
    language = _ALPHA_3.get(issue.language.partition("-")[0].lower(), "und")
    mapped = ["-map", "0:a", "-map_chapters", "1", "-metadata:s:a:0", f"language={language}"]
    form = ["-movie_timescale", str(_CLOCK), "-movflags", "+faststart", "-f", "ipod"]
    with sound.open("rb") as stream:
        ffmpeg.run([*given, *_SAME_BYTES, *mapped, "-c", "copy", *form, str(book)], stream)
    _tag(book, issue, cover, draft=draft)
    return chapters


def _joined(parts: Iterable[tuple[str, bytes]], file: Path) -> tuple[BookChapter, ...]:
    chapters: list[BookChapter] = []
    at = 0
    with file.open("wb") as joined:
        for title, adts in parts:
            joined.write(adts)
            end = at + aac_samples(adts)
            chapters.append(BookChapter(title, at, end))
            at = end
    if not chapters:
        raise AccessibleError("A book without parts cannot be made.")
    return tuple(chapters)


def chapter_file(chapters: Sequence[BookChapter]) -> str:
    r"""The chapters as ffmpeg reads them (its FFMETADATA format): times in samples, signs of its own escaped.

    A title that ends in a stroke (\\) gets a space: ffmpeg would take the line's end for an escaped sign.
    """
    lines = [";FFMETADATA1"]
    for chapter in chapters:
        title = "".join(f"\\{letter}" if letter in "=;#\\" else letter for letter in _fitted(chapter.title))
        title += " " if title.endswith("\\") else ""
        place = (f"TIMEBASE=1/{SAMPLE_RATE}", f"START={chapter.start}", f"END={chapter.end}")
        lines += ["[CHAPTER]", *place, f"title={title}"]
    return "\n".join(lines) + "\n"


def _fitted(title: str) -> str:
    """A title in one line, which ends in … where it is longer than the list of chapters has room for.

    >>> _fitted("Part 1"), len(_fitted("é " * 200).encode()) <= 255, _fitted("é " * 200)[-3:]
    ('Part 1', True, ' é…')
    """
    words = " ".join(title.split())
    if len(words.encode()) <= _LISTED:
        return words
    kept = words.encode()[: _LISTED - len("…".encode())].decode("utf-8", "ignore")
    return (kept.rpartition(" ")[0].rstrip() or kept) + "…"


def _tag(book: Path, issue: Issue, cover: bytes, *, draft: bool) -> None:
    """Names, date, language and cover, as audio-book players read them (iTunes' atoms)."""
    file = mp4.MP4(str(book))
    name = f"{issue.title}, {issue.issue}"
    texts = {
        "\xa9nam": file_title(name, draft=draft),
        "\xa9alb": name,
        "\xa9ART": issue.publisher,
        "aART": issue.publisher,
    }
    texts |= {"\xa9day": issue.date, "\xa9gen": "Speech"}
    for atom, text in texts.items():
        file[atom] = [text]
    file["stik"] = [_AUDIOBOOK]
    file["----:com.apple.iTunes:LANGUAGE"] = [mp4.MP4FreeForm(issue.language.encode())]
    file["covr"] = [mp4.MP4Cover(cover, imageformat=mp4.MP4Cover.FORMAT_JPEG)]
    file.save(padding=lambda _: 0)
