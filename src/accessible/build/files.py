"""Files: bytes and a place go in, a whole file or none is left, however the process ends."""

from __future__ import annotations

import contextlib
import fcntl
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from accessible.errors import DISK_CLOSED, DISK_FULL, DiskError, UsageError

LOCK = "lock"


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the errors of a full or closed disk into one clear line."""
    try:
        yield
    except OSError as error:
        if error.errno in DISK_FULL:
            raise DiskError("The disk is full.", "Make some room, then run the same command again.", path) from error
        if error.errno in DISK_CLOSED:
            raise DiskError(
                f"{path} may not be written.", "Check the folder's permissions, or choose another with OUT=….", path
            ) from error
        raise DiskError(f"{path} cannot be written: {error.strerror or error}.", "Check the disk.", path) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the place and rename into it, so that no reader ever sees half a file. Raises `DiskError`."""
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
        unfinished = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            unfinished.chmod(0o644)  # mkstemp's 0600 would keep a web server from reading the shelf
            unfinished.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                unfinished.unlink()
            raise


@contextlib.contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold `folder` for this process: two builds at once would clear up after one another.

    Raises `UsageError` while another has it. The system lets go of it however the process ends.
    """
    with explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / LOCK).open("w")
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UsageError(
                "Another build is running.", "Wait until it is done, then run the same command again.", folder
            ) from None
        yield


def sweep_unfinished(folder: Path) -> None:
    """Take away what a killed run left half written in `folder` and below."""
    for path in folder.rglob(".*.part") if folder.is_dir() else ():
        with contextlib.suppress(OSError):
            path.unlink()
