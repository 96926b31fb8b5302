"""ffmpeg: arguments and sound go in, what it wrote comes out. The only place that starts it.

The program is the one that imageio-ffmpeg carries, so that nobody has to install it and its version is
pinned with the package. pydub, which encodes our MP3, is told to use the same one.
"""

from __future__ import annotations

import contextlib
import errno
import importlib.util
import os
import signal
import subprocess
import tempfile
import warnings
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from types import MappingProxyType, SimpleNamespace
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from accessible.errors import AGAIN, AccessibleError, EndedFromOutsideError, SetupError, no_temporary_files

# To code the longest part takes some 5 s of work, and to join an issue's book about 10; a busy machine a few times
# that.
SECONDS = 300.0
_PROCESSOR = 36  # where a thread's state names the processor that it ran on last, after its name (proc(5): field 39)
_CARRIED = "binaries/ffmpeg-*"  # in the package: one, for the system that it was installed for
_TELL = ("-hide_banner", "-nostats", "-v", "warning")  # to say nothing but what is wrong
_TRUE = "Guessed Channel Layout: mono"  # what it guesses of pydub's WAV files, which are all mono
# What it finds around itself: nothing. FFREPORT would have it write a log into the working folder, and
# AV_LOG_FORCE_COLOR send signs for colours, which we take for a warning.
_SURROUNDINGS: Mapping[str, str] = MappingProxyType({})
TO_US = "-"  # the last argument, if what ffmpeg makes is to come back
_IN_LARGE_PIECES = ("-flush_packets", "0")  # not each frame by itself: we read what comes only when it is whole
WROTE_NOTHING = "ffmpeg wrote nothing."
REINSTALL = "Run: make distclean, then the same command again. The package imageio-ffmpeg carries ffmpeg."


@lru_cache(maxsize=1)
def executable() -> str:
    """The path of ffmpeg. Raises `SetupError` if the package or its program is missing.

    The package is not asked: it would answer with whatever IMAGEIO_FFMPEG_EXE names, or with the system's own
    program where it carries none. Another version codes other bytes.
    """
    package = importlib.util.find_spec("imageio_ffmpeg")
    folders = package.submodule_search_locations if package else None
    found = sorted(program for folder in folders or () for program in Path(folder).glob(_CARRIED))
    if len(found) != 1:
        raise SetupError("ffmpeg is not installed.", REINSTALL)
    return str(found[0])


def run(arguments: Sequence[str], given: bytes | BinaryIO = b"") -> bytes:
    """Start ffmpeg with `given` on its input (`-i -`), bytes or an open file; return its output (`-`), as bytes.

    Raises `AccessibleError` with ffmpeg's own last words if it fails, and if it warns: a file that it warned of
    was written all the same, and was wrong. `EndedFromOutsideError` where it was killed.
    """
    *given_first, last = arguments
    command = [executable(), *_TELL, *given_first, *_IN_LARGE_PIECES, last]
    source: dict[str, Any] = {"input": given} if isinstance(given, bytes) else {"stdin": given}
    try:
        with _on_one_processor():
            # No shell, and a fixed program: the arguments cannot become commands.
            ended = subprocess.run(
                command, **source, capture_output=True, check=True, timeout=SECONDS, env=_SURROUNDINGS
            )
    except subprocess.CalledProcessError as problem:
        _refuse_end(problem.returncode)
        raise _failed(problem.stderr.decode(errors="replace")) from problem
    except subprocess.TimeoutExpired as problem:
        raise _hangs() from problem
    except OSError as problem:
        raise SetupError(f"ffmpeg does not start: {problem.strerror or problem}.", REINSTALL) from problem
    if arguments[-1] == TO_US and given and not ended.stdout:
        raise AccessibleError(WROTE_NOTHING, AGAIN)
    _refuse_warnings(ended.stderr)
    output: bytes = ended.stdout
    return output


def _refuse_end(code: int) -> None:
    """Raise `EndedFromOutsideError` where it was killed. That it crashed by itself is another matter."""
    if code in (-signal.SIGKILL, -signal.SIGTERM):
        raise EndedFromOutsideError("ffmpeg was ended from outside.", AGAIN)


def _refuse_warnings(said: bytes) -> None:
    """Raise `AccessibleError` for anything that ffmpeg said, though it went on."""
    lines = [line for line in said.decode(errors="replace").splitlines() if not line.endswith(_TRUE)]
    if any(map(str.strip, lines)):
        raise _failed("\n".join(lines), "gave a warning, so what it made is not used")


def _failed(said: str, what: str = "failed") -> AccessibleError:
    """What to say when ffmpeg gave up, with its own last words."""
    if os.strerror(errno.ENOSPC) in said:  # it has no other way to tell
        return no_temporary_files(OSError(errno.ENOSPC, said))
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return AccessibleError(f"ffmpeg {what}: {lines[-1][-200:] if lines else 'it gave no reason'}.", AGAIN)


def _hangs() -> AccessibleError:
    return AccessibleError(f"ffmpeg did not finish within {SECONDS / 60:.0f} minutes, and was ended.", AGAIN)


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
        with _temporary_files(), _on_one_processor():
            sound.export(written, format=form, bitrate=bitrate, parameters=[*_TELL, *options])
    except pydub.exceptions.CouldntEncodeError as problem:
        raise _failed(str(problem).partition("Output from ffmpeg/avlib:")[2], f"could not write {form}") from problem
    except subprocess.TimeoutExpired as problem:
        raise _hangs() from problem
    except OSError as problem:
        if problem.filename == executable():
            raise SetupError(f"ffmpeg does not start: {problem.strerror}.", REINSTALL) from problem
        raise no_temporary_files(problem) from problem
    if not written.getvalue():
        raise AccessibleError(WROTE_NOTHING, AGAIN)
    return written.getvalue()


@contextlib.contextmanager
def _on_one_processor() -> Iterator[None]:
    """Keep what is started within to the processor on which we run now: we only wait meanwhile.

    ffmpeg hands each frame from thread to thread. From one processor to another that costs a fifth of an encoding and
    half of a decoding (docs/decisions/058). Where it cannot be had, as on macOS, the work is the same.
    """
    try:
        allowed = os.sched_getaffinity(0)
        state = Path("/proc/thread-self/stat").read_text("utf-8", "replace")
        os.sched_setaffinity(0, {int(state.rpartition(")")[2].split()[_PROCESSOR])})
    except (AttributeError, OSError):
        yield
        return
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


@contextlib.contextmanager
def _temporary_files() -> Iterator[None]:
    """Have temporary files made in a folder of their own, and deleted: pydub leaves them where ffmpeg fails."""
    earlier = tempfile.tempdir
    with tempfile.TemporaryDirectory(prefix="accessible-sound-") as folder:
        tempfile.tempdir = folder
        try:
            yield
        finally:
            tempfile.tempdir = earlier


class _BoundedProgram(subprocess.Popen[bytes]):
    """A program as pydub starts it, which has no way to be told how long it may take and reads no warnings."""

    def __init__(self, command: Sequence[str], **streams: Any) -> None:
        super().__init__(command, env=_SURROUNDINGS, **streams)

    def communicate(self, input: bytes | None = None, timeout: float | None = None) -> tuple[bytes, bytes]:  # noqa: A002
        """As every program's; one that hangs is ended, and `TimeoutExpired` raised. A warning is an error."""
        try:
            said = super().communicate(input, SECONDS if timeout is None else timeout)
        except subprocess.TimeoutExpired:
            self.kill()
            super().communicate()
            raise
        _refuse_end(self.returncode)
        if not self.returncode:
            _refuse_warnings(said[1])
        return said


@lru_cache(maxsize=1)
def _pydub() -> Any:
    """The package pydub (it has no types), using our ffmpeg, without complaints about what is dealt with."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Couldn't find ffmpeg", RuntimeWarning)  # it is given ours below
        warnings.filterwarnings("ignore", "'audioop' is deprecated", DeprecationWarning)  # see pyproject
        for kind in (DeprecationWarning, SyntaxWarning):  # until Python 3.11, and since
            warnings.filterwarnings("ignore", r".*invalid escape sequence", kind)
        import pydub
    pydub.audio_segment.subprocess = SimpleNamespace(Popen=_BoundedProgram, PIPE=subprocess.PIPE)
    pydub.AudioSegment.converter = executable()
    return pydub
