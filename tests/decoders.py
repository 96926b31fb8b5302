"""Other people's decoders: an MP3 goes in, what each of them plays comes out.

Five programs that share no code: players of our members use one of them, or one like it. The Debian packages are
installed by `make test`; one that is missing fails here.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import miniaudio
import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from accessible.tools import ffmpeg

Wave = NDArray[np.float32]
Decode = Callable[[Path], Wave]


def said(*command: str) -> bytes:
    """What a program writes to its output; it must end well."""
    return subprocess.run(command, capture_output=True, check=True).stdout


def _by_ffmpeg(program: str, file: Path) -> Wave:
    return np.frombuffer(said(program, "-v", "error", "-i", str(file), "-f", "f32le", "-ac", "1", "-"), "<f4")


def _by_soundfile(file: Path) -> Wave:
    samples, _ = soundfile.read(file, dtype="float32")
    return np.asarray(samples, np.float32)


def _by_madplay(file: Path) -> Wave:
    return _by_wave(said("madplay", "--quiet", "--no-dither", "--bit-depth=16", "--mono", "--output=wave:-", str(file)))


def _by_mpg123(file: Path) -> Wave:
    return _by_wave(said("mpg123", "--quiet", "--mono", "--wav", "-", str(file)))


def _by_wave(content: bytes) -> Wave:
    """The samples of a WAV file whose header does not know its length: it was written to a pipe."""
    start = content.index(b"data") + 8
    return np.frombuffer(content[start : start + (len(content) - start) // 2 * 2], "<i2").astype(
        np.float32
    ) / np.float32(32768)


def _by_miniaudio(file: Path) -> Wave:
    decoded = miniaudio.mp3_read_file_f32(str(file))
    return np.asarray(decoded.samples, np.float32)


DECODERS: dict[str, Decode] = {
    "Debian's ffmpeg": lambda file: _by_ffmpeg("/usr/bin/ffmpeg", file),
    "the newest ffmpeg": lambda file: _by_ffmpeg(ffmpeg.executable(), file),
    "mpg123": _by_mpg123,
    "libsndfile, which measures": _by_soundfile,
    "libmad": _by_madplay,
    "minimp3": _by_miniaudio,
}


def aligned(one: Wave, other: Wave) -> tuple[Wave, Wave]:
    """What two waves have in common, the later one moved: decoders differ in what silence they keep at the start."""
    length = 1 << 18
    spectra = [np.fft.rfft(wave[: length // 2], length) for wave in (one, other)]
    lag = int(np.argmax(np.fft.irfft(spectra[0] * np.conj(spectra[1]))))
    lag = lag - length if lag > length // 2 else lag
    one, other = (one[lag:], other) if lag > 0 else (one, other[-lag:])
    shared = min(len(one), len(other))
    return one[:shared], other[:shared]


def peak_db(wave: Wave) -> float:
    """The true peak in dBTP, by eight times oversampling with libsoxr: not by the product's meter."""
    return float(20 * np.log10(max(np.abs(soxr.resample(wave, 1, 8, quality="VHQ")).max(initial=0.0), 1e-9)))
