"""MP3: a part's samples go in, its MP3 comes out; parts' MP3s go in, the whole reading as one comes out.

Each part is encoded once. The whole reading is made of the parts' frames, so it costs no second encoding
and sounds the same. The bytes depend on the samples and ffmpeg's version only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import accumulate

import numpy as np
import soundfile
from numpy.typing import NDArray

from accessible.errors import AccessibleError
from accessible.outputs.sound.mp3_frames import Stream, join_streams, read_stream
from accessible.recording import SAMPLE_RATE
from accessible.tools import ffmpeg

BITRATE = "64k"  # docs/numbers.md, Sound: mono, constant bit rate 64 kbit/s
# LAME turns everything down to 95% to have room for what coding adds (measured at all its sample rates, at
# 48 to 96 kbit/s). Our levels leave that room already, so it is undone: the MP3 is as loud as its samples.
LAME_SCALE = 0.95
# Decoders drop LAME's first 1,105 samples, 47 less than a frame. Where a sound's last frame has 1 to 47 samples,
# ffmpeg warns and counts its end wrongly (each such length was seen); a little more silence spares it that.
_FRAME, _DELAY = 1152, 1105
_MISCOUNTED = _FRAME - _DELAY
# Nothing that could differ between two builds: no program versions, no tags (see mp3_tags). No frame borrows bits from
# the one before it ("reservoir"), so that a reading can begin at any: at 64 kbit/s speech has bits to spare.
_OPTIONS = ("-bitexact", "-map_metadata", "-1", "-id3v2_version", "0", "-reservoir", "0")


def encode_part(samples: NDArray[np.int16]) -> bytes:
    """One part as an untagged MP3 with an Info header; `samples` are mono at `SAMPLE_RATE`, already levelled.

    Decoders that heed the header return as many samples, or up to 47 (1 ms of silence) more.
    Raises `AccessibleError` if ffmpeg fails or warns.
    """
    return ffmpeg.export(_turned_up(samples), SAMPLE_RATE, "mp3", BITRATE, _OPTIONS)


def _turned_up(samples: NDArray[np.int16]) -> NDArray[np.int16]:
    """What LAME will turn down again. By itself, so that nothing of it is in memory while ffmpeg works."""
    louder = np.multiply(samples, 1 / LAME_SCALE, dtype=np.float32)
    np.clip(np.rint(louder, out=louder), -32768, 32767, out=louder)
    over = len(louder) % _FRAME
    if 0 < over <= _MISCOUNTED:
        louder = np.pad(louder, (0, _MISCOUNTED + 1 - over))
    return louder.astype(np.int16)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What a whole reading takes of a part's MP3: from its first to past its last sample."""

    mp3: bytes
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Joined:
    """A whole reading as one untagged MP3.

    Of each part: `starts` has the sample of the whole at which it is first heard, `begins` where its own first
    sample would lie, and `spans` what is really taken of it, in whole frames: a little more than was asked for.
    """

    mp3: bytes
    starts: tuple[int, ...]
    begins: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]


def join_parts(parts: Sequence[Excerpt]) -> Joined:
    """The whole reading from what it takes of each part; both ends of each must lie in silence.

    Their MP3s are what `encode_part` returned, tagged or not. Raises `AccessibleError` for no parts, parts of
    different sample rates, or a damaged one.
    """
    if not parts:
        raise AccessibleError("A reading without parts cannot be joined.")
    streams = [read_stream(part.mp3) for part in parts]
    if len({(stream.first.sample_rate, stream.first.mark, stream.delay) for stream in streams}) > 1:
        raise AccessibleError("Parts of different sample rates cannot be joined.")
    # Players drop the whole's first samples, as they drop a part's: the first stretch begins a frame earlier.
    cuts = [_frames_of(*each, 0 if place else _DELAY) for place, each in enumerate(zip(parts, streams, strict=True))]
    starts = tuple(accumulate((last - first for first, last in cuts[:-1]), initial=0))
    mp3 = join_streams([stream.cut(*cut) for stream, cut in zip(streams, cuts, strict=True)])
    return Joined(
        mp3,
        tuple(_FRAME * start for start in starts),
        tuple(_FRAME * (start - first) for start, (first, _) in zip(starts, cuts, strict=True)),
        tuple((_FRAME * first - _DELAY, _FRAME * last - _DELAY) for first, last in cuts),
    )


def _frames_of(part: Excerpt, stream: Stream, dropped: int) -> tuple[int, int]:
    """The first and past-the-last frame of a stretch, of which a player drops the first samples."""
    first, last = (part.start + _DELAY - dropped) // _FRAME, -(-(part.end + _DELAY) // _FRAME)
    return first if part.start else 0, min(last, stream.frames)


def mp3_samples(mp3: bytes) -> int:
    """How many samples a decoder will return, from the frames that are there."""
    return read_stream(mp3).samples


def decode(mp3: bytes) -> NDArray[np.int16]:
    """The samples of an MP3 as a player hears them, through ffmpeg. Used to check; costs half an encoding."""
    decoded = ffmpeg.run(["-f", "mp3", "-i", "-", "-f", "s16le", "-"], mp3)
    return np.frombuffer(decoded, dtype="<i2").astype(np.int16, copy=False)


def decode_to_measure(mp3: bytes) -> NDArray[np.float32]:
    """The samples of an MP3 for measuring loudness and peaks: what is measured is what is handed out.

    Through libsndfile, at a third of `decode`'s cost; it may keep the encoder's silence at either end, so
    it does not serve to find a place. All at once: reading in pieces loses frames where it goes on.
    Raises `AccessibleError` for a damaged one.
    """
    try:
        samples, _ = soundfile.read(BytesIO(mp3), dtype="float32")
    except soundfile.LibsndfileError as problem:
        raise AccessibleError(f"An MP3 cannot be decoded: {problem.error_string.strip(' .')}.") from problem
    return np.asarray(samples, dtype=np.float32)
