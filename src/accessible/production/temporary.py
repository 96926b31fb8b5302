"""Temporary files: all that a command makes lie in one folder of its own, and go with it, however it ends.

A process that is killed can clear up nothing. So each holds its folder as long as it lives, and the next one takes
away every folder that nobody holds. Workers, ffmpeg and the layout engine find it by TMPDIR.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from accessible import interrupts
from accessible.errors import OWN_TEMPORARY


@contextlib.contextmanager
def own_temporary_files() -> Iterator[None]:
    """Have all temporary files in a folder of this process, and take away what killed ones left.

    Where there can be no folder, there is none, and nothing is said: most commands need none. Who needs a file
    there will say that it cannot be written.
    """
    earlier, found = os.environ.get("TMPDIR"), tempfile.tempdir
    try:
        place = Path(tempfile.gettempdir())
        _sweep(place)
        folder, held = _folder_of_ours(place)
    except OSError:
        yield
        return
    os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
    try:
        yield
    finally:
        with interrupts.put_off():
            tempfile.tempdir = found
            if earlier is None:
                del os.environ["TMPDIR"]
            else:
                os.environ["TMPDIR"] = earlier
            shutil.rmtree(folder, ignore_errors=True)
            os.close(held)


def _folder_of_ours(place: Path) -> tuple[Path, int]:
    """A new folder that is held, and what holds it. Another may sweep it before it is: then it is made anew."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=OWN_TEMPORARY, dir=place))
        with contextlib.suppress(FileNotFoundError, BlockingIOError):
            held = _held(folder)
            if folder.is_dir():
                return folder, held
            os.close(held)


def _held(folder: Path) -> int:
    """Hold a folder; the system lets go of it when this process ends. Raises `BlockingIOError` if another has it."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise
    return handle


def _sweep(place: Path) -> None:
    """Take away the folders of ours that nobody holds."""
    for folder in place.glob(f"{OWN_TEMPORARY}*"):
        with contextlib.suppress(OSError):
            if folder.lstat().st_uid == os.getuid():
                held = _held(folder)
                shutil.rmtree(folder, ignore_errors=True)
                os.close(held)
