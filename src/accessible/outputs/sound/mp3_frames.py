"""MP3 frame by frame: encoded parts go in, their lengths and one joined MP3 come out. Nothing is coded again.

An MP3 is a row of frames of equal duration. The first one of ours carries no sound but the Info header of
LAME: how many frames follow, and how many samples at both ends were added by the encoder and are to be
dropped by the player. Sources: ISO/IEC 11172-3 and 13818-3 (2.4.2.3), LAME's "Mp3 Info Tag revision 1".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from accessible.errors import AccessibleError

# Layer III only, by the header's version bits (3: MPEG-1, 2: MPEG-2, 0: MPEG-2.5).
_KBITS = {
    3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_MONO = 3
_SYNC = 0xFFE0

# Places in the Info header, in bytes from its mark.
_INFO_FRAMES, _INFO_BYTES, _INFO_TOC, _INFO_DELAYS = 8, 12, 16, 141
_INFO_LENGTH, _INFO_SOUND_CRC, _INFO_CRC, _INFO_END = 148, 152, 154, 156
_INFO_HAS_ALL = b"\x00\x00\x00\x0f"


@dataclass(frozen=True, slots=True)
class Frame:
    """What one frame's four-byte header says; `size` in bytes, `samples` a channel."""

    sample_rate: int
    samples: int
    size: int
    mark: int  # where an Info header would stand in it, in bytes


@dataclass(frozen=True, slots=True)
class Stream:
    """One MP3 taken apart: its Info frame, its frames of sound, and what the Info header says of the ends.

    `delay` and `padding` are the samples that the encoder added before and after the sound.
    """

    info: bytes
    sound: bytes
    first: Frame
    frames: int
    delay: int
    padding: int
    sound_crc: int

    @property
    def encoded_samples(self) -> int:
        """How long its frames last, with what the encoder added."""
        return self.frames * self.first.samples

    @property
    def samples(self) -> int:
        """How many samples a player gets."""
        return self.encoded_samples - self.delay - self.padding

    def cut(self, first: int, last: int) -> Stream:
        """The frames from `first` up to `last` as a stream of their own.

        Of one that ends early the last frame is dropped by the player: its sound is not complete without the next.
        Raises `AccessibleError` where a frame would need bits of one that is cut away.
        """
        if (first, last) == (0, self.frames):
            return self
        places = [0, *accumulate(_sizes(self.sound, 0))]
        start, end = places[first], places[last]
        if first and _borrows(self.sound[start : start + 6]):
            raise AccessibleError("An MP3 cannot be cut here: a frame has bits in the one before it.")
        padding = self.padding if last == self.frames else self.first.samples - self.delay
        crc = _crc_of_middle(self.sound_crc, self.sound[:start], end - start, self.sound[end:])
        return replace(self, sound=self.sound[start:end], frames=last - first, padding=padding, sound_crc=crc)


def read_stream(mp3: bytes) -> Stream:
    """Take a tagged or plain MP3 of ours apart. Raises `AccessibleError` for any other or a damaged one."""
    start = _after_tag(mp3)
    first = _frame(mp3[start : start + 4])
    mark = start + first.mark
    if mp3[mark : mark + 8] != b"Info" + _INFO_HAS_ALL:
        raise AccessibleError("An MP3 has no Info header: it was not written by this program.")
    delays = int.from_bytes(mp3[mark + _INFO_DELAYS : mark + _INFO_DELAYS + 3])
    frames = _count_frames(mp3, start + first.size)
    if frames != int.from_bytes(mp3[mark + _INFO_FRAMES : mark + _INFO_FRAMES + 4]):
        raise AccessibleError("An MP3 is damaged: it has not as many frames as it says.")
    return Stream(
        info=mp3[start : start + first.size],
        sound=mp3[start + first.size :],
        first=first,
        frames=frames,
        delay=delays >> 12,
        padding=delays & 0xFFF,
        sound_crc=int.from_bytes(mp3[mark + _INFO_SOUND_CRC : mark + _INFO_CRC]),
    )


def join_streams(streams: Sequence[Stream]) -> bytes:
    """The streams' frames in a row under a new Info header. A stream begins where the frames before it end."""
    crc = 0
    for stream in streams:
        crc = _advance(crc, len(stream.sound)) ^ stream.sound_crc
    sound = b"".join(stream.sound for stream in streams)
    frames = sum(stream.frames for stream in streams)
    return _info_frame(streams[0], streams[-1].padding, frames, len(sound), crc) + sound


def _info_frame(model: Stream, padding: int, frames: int, size: int, sound_crc: int) -> bytes:
    """The first part's Info frame, saying the numbers of the whole (`size`: bytes of sound)."""
    frame = bytearray(model.info)
    mark = model.first.mark
    total = (len(frame) + size).to_bytes(4)
    for place, value in (
        (_INFO_FRAMES, frames.to_bytes(4)),
        (_INFO_BYTES, total),
        (_INFO_TOC, bytes(256 * percent // 100 for percent in range(100))),  # exact for a constant bit rate
        (_INFO_DELAYS, (model.delay << 12 | padding).to_bytes(3)),
        (_INFO_LENGTH, total),
        (_INFO_SOUND_CRC, sound_crc.to_bytes(2)),
    ):
        frame[mark + place : mark + place + len(value)] = value
    frame[mark + _INFO_CRC : mark + _INFO_END] = _crc(frame[: mark + _INFO_CRC]).to_bytes(2)
    return bytes(frame)


def _after_tag(mp3: bytes) -> int:
    """Where the first frame begins: after the ID3v2 tag, if there is one (ID3v2.3, 3.1: 7 bits a byte)."""
    if mp3[:3] != b"ID3":
        return 0
    size = 0
    for byte in mp3[6:10]:
        size = size << 7 | byte
    return size + 10


def _frame(header: bytes) -> Frame:
    """What a header of four bytes says."""
    bits = int.from_bytes(header)
    version, layer = bits >> 19 & 3, bits >> 17 & 3
    index, rate_index, padded = bits >> 12 & 15, bits >> 10 & 3, bits >> 9 & 1
    broken = len(header) < 4 or bits >> 16 & _SYNC != _SYNC or version == 1 or layer != 1
    if broken or index in (0, 15) or rate_index == 3:
        raise AccessibleError("An MP3 is damaged: a frame does not begin where it should.")
    rate = _RATES[version][rate_index]
    samples = 1152 if version == 3 else 576
    kbits = _KBITS[3 if version == 3 else 2][index]
    mono = bits >> 6 & 3 == _MONO
    side = (17 if mono else 32) if version == 3 else (9 if mono else 17)
    return Frame(rate, samples, samples // 8 * 1000 * kbits // rate + padded, 4 + side)


def _count_frames(mp3: bytes, position: int) -> int:
    """How many frames there are from a position to the end of the file, which the last must meet."""
    return sum(1 for _ in _sizes(mp3, position))


def _sizes(mp3: bytes, position: int) -> Iterator[int]:
    """The size of each frame from a position to the end of the file, which the last must meet."""
    sizes: dict[bytes, int] = {}  # a few headers only: those of a constant bit rate differ in 3 bits
    while position < len(mp3):
        header = mp3[position : position + 4]
        size = sizes.get(header)
        if size is None:
            size = sizes[header] = _frame(header).size
        position += size
        yield size
    if position != len(mp3):
        raise AccessibleError("An MP3 is damaged: its last frame is cut off.")


def _borrows(frame: bytes) -> bool:
    """Whether a frame's sound begins in one before it: `main_data_begin`, the 9 bits after the header (2.4.1.7)."""
    return int.from_bytes(frame[4:6]) >> 7 != 0


_CRC_POLYNOMIAL = 0xA001  # CRC-16 as LAME uses it: x^16 + x^15 + x^2 + 1, lowest bit first, starting at 0
_CRC_ROUND = 32_767  # so many bits of zero change nothing: x + 1 and x^15 + x + 1 are its factors


def _crc_of_octet(octet: int) -> int:
    for _ in range(8):
        octet = octet >> 1 ^ (_CRC_POLYNOMIAL if octet & 1 else 0)
    return octet


_CRC_TABLE = tuple(map(_crc_of_octet, range(256)))


def _crc(octets: bytes | bytearray) -> int:
    """The CRC-16 of some bytes."""
    crc = 0
    for octet in octets:
        crc = crc >> 8 ^ _CRC_TABLE[(crc ^ octet) & 0xFF]
    return crc


def _crc_of_middle(whole: int, before: bytes, length: int, after: bytes) -> int:
    """The CRC-16 of the `length` bytes between two others, from that of all three: only the short ends are read.

    A CRC is a remainder, so crc(A + B) = advance(crc(A), length of B) ^ crc(B).
    """
    ends = whole ^ _crc(after)
    return _advance(ends, -len(after)) ^ _advance(_crc(before), length)


def _advance(crc: int, length: int) -> int:
    """The CRC-16 after `length` more zero bytes, or that many fewer, in log2 steps.

    What ffmpeg wrote of each part gives the whole's without reading it again. Appending a zero bit multiplies by x.
    """
    power, bits = 0x4000, 8 * length % _CRC_ROUND  # x, highest power in the lowest bit
    while bits:
        if bits & 1:
            crc = _multiply(crc, power)
        power = _multiply(power, power)
        bits >>= 1
    return crc


def _multiply(one: int, other: int) -> int:
    """The product of two remainders."""
    product = 0
    for bit in range(15, -1, -1):
        if one >> bit & 1:
            product ^= other
        other = other >> 1 ^ (_CRC_POLYNOMIAL if other & 1 else 0)
    return product
