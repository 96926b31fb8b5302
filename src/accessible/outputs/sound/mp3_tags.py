"""Tags: an MP3 and what it is called go in, the same MP3 with an ID3 tag comes out.

ID3v2.3 (with the chapters of its addendum, CHAP and CTOC), because old talking-book players and Windows read
2.3 but not always 2.4. The tag has no padding and no dates of its own: the same input gives the same bytes.
Chapters are stored in playing order: many players show them as they are stored, and do not ask CTOC.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from mutagen import id3 as _id3

from accessible.issue import Credits
from accessible.plan.draft_mark import file_title

id3: Any = _id3  # mutagen has no types; all of it is used in this file only

# ID3v2 chapter frame addendum 1.0: bit 0 "ordered", bit 1 "top-level".
_ORDERED_TOP_LEVEL = 0b11
_HEADER = 10  # bytes before the content of a tag, and of each of its frames
_UNUSED_OFFSET = 0xFFFFFFFF  # times count, not bytes
_GENRE = "Speech"  # ID3v1's number 101, so that players show it in their own language
_ALPHA_3 = {"en": "eng"}  # ISO 639-2, as the TLAN frame wants it


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part's place in the whole reading: samples, from `start` up to `end`."""

    title: str
    start: int
    end: int


def tag_part(
    mp3: bytes, title: str, part: tuple[int, int], track: tuple[int, int], shared: Credits, *, draft: bool = False
) -> bytes:
    """A part's MP3 (untagged) with its tag: “Part 2 of 7: …”, track 2/7 of the disc that is its article.

    `track` is the article's place in the issue, `part` the part's in the article. All parts of an issue are one
    album, which players sort by disc and then by track: without discs, all first parts came before all second ones.
    """
    tag = _shared(file_title(f"Part {part[0]} of {part[1]}: {title}", draft=draft), shared)
    tag.add(id3.TPOS(encoding=0, text=[f"{track[0]}/{track[1]}"]))
    tag.add(id3.TRCK(encoding=0, text=[f"{part[0]}/{part[1]}"]))
    return _written(tag) + mp3


def tag_whole(
    mp3: bytes,
    title: str,
    chapters: Sequence[Chapter],
    sample_rate: int,
    track: tuple[int, int],
    shared: Credits,
) -> bytes:
    """A whole reading's MP3 (untagged) with its tag and a chapter for each part, in playing order.

    `track` is the article's place in the issue: (2, 9) is the second of nine.
    """
    tag = _shared(title, shared)
    tag.add(id3.TRCK(encoding=0, text=[f"{track[0]}/{track[1]}"]))
    ids = [f"part{number}" for number in range(1, len(chapters) + 1)]
    contents = [_text(id3.TIT2, "Parts")]
    tag.add(id3.CTOC(element_id="toc", flags=_ORDERED_TOP_LEVEL, child_element_ids=ids, sub_frames=contents))
    for name, chapter in zip(ids, chapters, strict=True):
        tag.add(
            id3.CHAP(
                element_id=name,
                start_time=_milliseconds(chapter.start, sample_rate),
                end_time=_milliseconds(chapter.end, sample_rate),
                start_offset=_UNUSED_OFFSET,
                end_offset=_UNUSED_OFFSET,
                sub_frames=[_text(id3.TIT2, chapter.title)],
            )
        )
    return _chapters_last(_written(tag), ids) + mp3


def _chapters_last(tag: bytes, ids: Sequence[str]) -> bytes:
    """A tag with its CHAP frames behind the others, in the order of `ids`: mutagen sorts frames by their size.

    ID3v2.3, 3.3: a frame has four letters, four bytes of size and two of flags before its content.
    """
    others, chapters = [tag[:_HEADER]], {}
    place = _HEADER
    while place < len(tag):
        frame = tag[place : place + _HEADER + int.from_bytes(tag[place + 4 : place + 8])]
        if frame.startswith(b"CHAP"):
            chapters[frame[_HEADER : frame.index(b"\0", _HEADER)].decode("latin-1")] = frame
        else:
            others.append(frame)
        place += len(frame)
    return b"".join((*others, *(chapters[name] for name in ids)))


def chapters_of(titles: Sequence[str], starts: Sequence[int], samples: int) -> tuple[Chapter, ...]:
    """Chapters that follow one another without a gap, from `join_parts`' starts and the whole's length."""
    ends = (*starts[1:], samples)
    return tuple(Chapter(*chapter) for chapter in zip(titles, starts, ends, strict=True))


def _milliseconds(sample: int, sample_rate: int) -> int:
    """A chapter's clock value, to the nearest millisecond."""
    return (sample * 1000 + sample_rate // 2) // sample_rate


def _text(frame: Any, text: str) -> Any:
    """A text frame: Latin-1 where it will do, as all players read it, otherwise UTF-16 (2.3 has no UTF-8)."""
    return frame(encoding=0 if all(ord(letter) < 256 for letter in text) else 1, text=[text])


def _shared(title: str, shared: Credits) -> Any:
    """The frames that parts and whole readings have in common."""
    tag = id3.ID3()
    texts = (
        (id3.TIT2, title),
        (id3.TALB, shared.issue),
        (id3.TPE1, shared.author or shared.publisher),
        (id3.TPE2, shared.publisher),
        (id3.TPUB, shared.publisher),
        (id3.TCON, _GENRE),
        (id3.TLAN, _ALPHA_3.get(shared.language.partition("-")[0].lower(), "und")),
        (id3.TYER, shared.year),
    )
    for frame, text in texts:
        if text:
            tag.add(_text(frame, text))
    if shared.cover:
        kind = "image/png" if shared.cover.startswith(b"\x89PNG") else "image/jpeg"
        front = id3.PictureType.COVER_FRONT
        words = shared.cover_alternative
        tag.add(id3.APIC(encoding=1, mime=kind, type=front, desc=words, data=shared.cover))
    return tag


def _written(tag: Any) -> bytes:
    """The tag alone, as bytes: put before the frames, it spares mutagen moving them."""
    file = BytesIO()
    tag.save(file, v1=0, v2_version=3, padding=lambda _: 0)
    return file.getvalue()
