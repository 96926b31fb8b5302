"""The beginning of an MP3: an open stream goes in; its layer, channels and kind of bit rate come out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO

MOST_TAG_BYTES = 20_000_000  # an ID3 tag with its cover
_MONO = 3


@dataclass(frozen=True, slots=True)
class Mp3Header:
    """What the first frame says (ISO/IEC 11172-3, 2.4.1.3). `varies`: its bit rate does (a Xing or VBRI header)."""

    layer: int
    mono: bool
    varies: bool


def mp3_header(stream: IO[bytes]) -> Mp3Header | None:
    """The header of an MP3's first frame; None where there is none after its ID3 tag."""
    begin = stream.read(10)
    rest = b""
    if begin[:3] == b"ID3":
        size = sum((byte & 0x7F) << 7 * place for place, byte in enumerate(reversed(begin[6:10])))
        if size > MOST_TAG_BYTES:
            return None
        stream.read(size)
    else:
        rest = begin
    frame = rest + stream.read(2048)
    if len(frame) < 4 or frame[0] != 0xFF or frame[1] & 0xE0 != 0xE0:
        return None
    layer = 4 - (frame[1] >> 1 & 3)
    return Mp3Header(layer, frame[3] >> 6 == _MONO, any(sign in frame[:200] for sign in (b"Xing", b"VBRI")))
