"""ffmpeg: arguments and sound go in, what it wrote comes out. The only place that starts it.

The program is the one that imageio-ffmpeg carries, so that nobody has to install it and its version is
pinned with the package. pydub, which encodes our MP3, is told to use the same one.
"""

from __future__ import annotations

import errno
import subprocess
import warnings
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray

from accessible.errors import AccessibleError, DiskError, SetupError

REINSTALL = "Run: make distclean, then the same command again. The package imageio-ffmpeg carries ffmpeg."


@lru_cache(maxsize=1)
def executable() -> str:
    """The path of ffmpeg. Raises `SetupError` if the package or its program is missing."""
    try:
        import imageio_ffmpeg

        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except (ImportError, RuntimeError) as problem:
        raise SetupError("ffmpeg is not installed.", REINSTALL) from problem


def run(arguments: Sequence[str], given: bytes = b"") -> bytes:
    """Start ffmpeg with `given` on its input (`-i -`) and return its output (`-`), as bytes.

    Raises `AccessibleError` with ffmpeg's own last words if it fails.
    """
    command = [executable(), "-hide_banner", "-nostats", "-v", "error", *arguments]
    try:
        # No shell, and a fixed program: the arguments cannot become commands.
        ended = subprocess.run(command, input=given, capture_output=True, check=True)
    except subprocess.CalledProcessError as problem:
        said = problem.stderr.decode(errors="replace").strip().splitlines()
        raise AccessibleError(f"ffmpeg failed: {said[-1] if said else 'it gave no reason'}.") from problem
    except OSError as problem:
        raise SetupError(f"ffmpeg does not start: {problem}.", REINSTALL) from problem
    return ended.stdout


def export(samples: NDArray[np.int16], sample_rate: int, form: str, bitrate: str, options: Sequence[str]) -> bytes:
    """Mono samples as a file of the named form (such as "mp3"), written through pydub.

    pydub hands ffmpeg files, not pipes: an MP3's Info header can only be filled in where one can seek back.
    Raises `AccessibleError` if ffmpeg refuses, `DiskError` if there is no room for pydub's temporary files.
    """
    pydub = _pydub()
    pcm = np.ascontiguousarray(samples, dtype="<i2").tobytes()
    sound = pydub.AudioSegment(data=pcm, sample_width=2, frame_rate=sample_rate, channels=1)
    written = BytesIO()
    try:
        sound.export(written, format=form, bitrate=bitrate, parameters=list(options))
    except pydub.exceptions.CouldntEncodeError as problem:
        raise AccessibleError(f"ffmpeg could not write {form}: {str(problem).strip()[-200:]}") from problem
    except OSError as problem:
        if problem.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskError("The disk is full.", "Make room in the folder for temporary files.") from problem
        raise SetupError(f"ffmpeg does not start: {problem}.", REINSTALL) from problem
    return written.getvalue()


@lru_cache(maxsize=1)
def _pydub() -> Any:
    """The package pydub (it has no types), using our ffmpeg, without complaints about what is dealt with."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Couldn't find ffmpeg", RuntimeWarning)  # it is given ours below
        warnings.filterwarnings("ignore", "'audioop' is deprecated", DeprecationWarning)  # see pyproject
        for kind in (DeprecationWarning, SyntaxWarning):  # until Python 3.11, and since
            warnings.filterwarnings("ignore", r".*invalid escape sequence", kind)
        import pydub
    pydub.AudioSegment.converter = executable()
    return pydub
