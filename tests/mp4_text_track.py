"""The chapters of an audio book as Apple's players find them: the bytes of an MP4 go in, titles and starts come out.

The sound's track names another track as its chapters (`tref`/`chap`): of texts, each shown for so long. Read here
straight from the boxes (ISO/IEC 14496-12, 8.3.3, 8.6.1.2, 8.7.4 and 8.7.5; QuickTime's text samples), because no
library at hand reads it that did not write it.
"""

from __future__ import annotations

from collections.abc import Iterator


def _boxes(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Kind and content of each box in a row."""
    place = 0
    while place + 8 <= len(content):
        size, kind, head = int.from_bytes(content[place : place + 4]), content[place + 4 : place + 8], 8
        if size == 1:
            size, head = int.from_bytes(content[place + 8 : place + 16]), 16
        elif size == 0:
            size = len(content) - place
        yield kind.decode("latin-1"), content[place + head : place + size]
        place += size


def _all(content: bytes, path: str) -> list[bytes]:
    found = [content]
    for kind in path.split("/"):
        found = [inside for each in found for name, inside in _boxes(each) if name == kind]
    return found


def _one(content: bytes, path: str) -> bytes:
    (found,) = _all(content, path)
    return found


def _numbers(content: bytes, size: int = 4) -> list[int]:
    return [int.from_bytes(content[place : place + size]) for place in range(0, len(content) - size + 1, size)]


def _track_id(track: bytes) -> int:
    header = _one(track, "tkhd")
    return int.from_bytes(header[20:24] if header[0] else header[12:16])


def text_track(content: bytes) -> list[tuple[str, float]]:
    """Title and start in seconds of each chapter, in order of the track's samples."""
    tracks = _all(content, "moov/trak")
    (named,) = {number for track in tracks for chapters in _all(track, "tref/chap") for number in _numbers(chapters)}
    (track,) = [track for track in tracks if _track_id(track) == named]
    header = _one(track, "mdia/mdhd")
    ticks = int.from_bytes(header[20:24] if header[0] else header[12:16])
    table = _one(track, "mdia/minf/stbl")
    texts = [content[place : place + size] for place, size in _places(table)]
    starts, at = [], 0
    for count, duration in _pairs(_one(table, "stts")[8:]):
        for _ in range(count):
            starts.append(at / ticks)
            at += duration
    return [(text[2 : 2 + int.from_bytes(text[:2])].decode(), start) for text, start in zip(texts, starts, strict=True)]


def _pairs(content: bytes) -> Iterator[tuple[int, int]]:
    numbers = _numbers(content)
    return zip(numbers[::2], numbers[1::2], strict=True)


def _places(table: bytes) -> Iterator[tuple[int, int]]:
    """Where each sample stands in the file, and its size: samples lie in chunks, one after another."""
    fixed, count, *sizes = _numbers(_one(table, "stsz")[4:])
    sizes = [fixed] * count if fixed else sizes
    wide = _all(table, "co64")
    chunks = _numbers(wide[0][8:], 8) if wide else _numbers(_one(table, "stco")[8:])
    runs = _numbers(_one(table, "stsc")[8:])
    runs_of = [tuple(runs[place : place + 3]) for place in range(0, len(runs), 3)]
    waiting = iter(sizes)
    for number, place in enumerate(chunks, start=1):
        here = place
        for _ in range([samples for first, samples, _ in runs_of if first <= number][-1]):
            size = next(waiting)
            yield here, size
            here += size
