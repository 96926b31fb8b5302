"""Files: bytes and a place go in, a whole file or none is left, however the process ends."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import stat
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from accessible.errors import DISK_CLOSED, DISK_FULL, DiskError, UsageError

LOCK = "lock"
TURN_SECONDS = 120.0  # a library of 5,000 titles is written in a few
_LOOK_SECONDS = 0.05
IN_THE_WAY = "Take it away, or give it another name. Then run the same command again."
_IN_THE_WAY = frozenset((errno.EEXIST, errno.ENOTDIR, errno.EISDIR))  # a file where a folder should be, or a folder
_FOR_ALL = 0o055  # others, and the group, may list a folder and go through it
Fill = Callable[[BinaryIO], object]  # writes a file's content, in pieces where it is large


@contextlib.contextmanager
def explained(path: Path, other: str = "OUT=… (for the cache: ACCESSIBLE_CACHE=…)") -> Iterator[None]:
    """Turn the errors of a full or closed disk into one clear line. `other` is how another folder is chosen."""
    try:
        yield
    except OSError as error:
        if error.errno in DISK_FULL:
            raise DiskError("The disk is full.", "Make some room, then run the same command again.", path) from error
        if error.errno in DISK_CLOSED:
            remedy = f"Check the folder's permissions, or choose another with {other}."
            raise DiskError("This may not be written.", remedy, path) from error
        if error.errno in _IN_THE_WAY:
            raise DiskError("Something else lies in its place.", IN_THE_WAY, path) from error
        if error.errno == errno.EFBIG:
            remedy = "Is a limit set? To see: ulimit -f (it should say unlimited). A stick of an old kind has one, too."
            raise DiskError("This is larger than a file may be here.", remedy, path) from error
        raise DiskError(f"This cannot be written: {error.strerror or error}.", "Check the disk.", path) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the place and rename into it, so that no reader ever sees half a file. Raises `DiskError`."""
    put_in_place(write_beside(path, lambda file: file.write(content)), path)


def write_beside(path: Path, fill: Fill) -> Path:
    """Write a file that is to be at `path` under a name of its own beside it; that name. Raises `DiskError`.

    `fill` writes its content. What `fill` raises for other reasons than the disk goes on as it is.
    """
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
        unfinished = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                fill(file)
            _open_to_all(unfinished, 0o644)
        except BaseException:
            take_away(unfinished)
            raise
    return unfinished


def _open_to_all(path: Path, mode: int) -> None:
    """Let everybody read it: mkstemp's 0600, or a umask, would keep a web server from reading the shelf.

    Memory sticks know no such rights (FAT), and some refuse to be asked for them (EPERM).
    """
    try:
        path.chmod(stat.S_IMODE(mode))
    except OSError as error:
        if error.errno != errno.EPERM:
            raise


def made_open(folder: Path) -> None:
    """Have a folder of members' files. Those that are new, and new ones above it, everybody may enter and list.

    Their files everybody may read (`_open_to_all`), but the folders come as the person's umask has them, and a
    careful one (077) would close them to the web server. Nothing is taken from what a folder has (a group's own bit).
    Raises `DiskError`.
    """
    with explained(folder):
        missing = [each for each in (folder, *folder.parents) if not os.path.lexists(each)]
        for each in reversed(missing):
            each.mkdir(exist_ok=True)
            _open_to_all(each, each.stat().st_mode | _FOR_ALL)
        folder.mkdir(parents=True, exist_ok=True)  # another may have just taken an empty one away


def put_in_place(unfinished: Path, path: Path) -> None:
    """Give a file that is written its name. Raises `DiskError`, and then it is gone."""
    with explained(path):
        try:
            unfinished.replace(path)
        except BaseException:
            take_away(unfinished)
            raise


def take_away(unfinished: Path) -> None:
    """Delete a file, if it is there and the disk lets us."""
    with contextlib.suppress(OSError):
        unfinished.unlink()


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


@contextlib.contextmanager
def only_one_shelf(folder: Path, *, for_members: bool = True) -> Iterator[None]:
    """Hold the folder that a build writes to, whatever cache it has. The folder itself is held: no file is left in it.

    Raises `UsageError` while another build has it. A folder that was made for this and is still empty goes again.
    """
    if for_members:
        made_open(folder)
    handle = _folder_opened(folder)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        remedy = "Wait until it is done, or choose another folder with OUT=…"
        raise UsageError("Another build is writing to this folder.", remedy, folder) from None
    except OSError:
        pass  # a disk in a network may know no locks; that is no reason not to build
    try:
        with explained(folder):
            folder.mkdir(parents=True, exist_ok=True)  # another may have just taken it away
        yield
    finally:
        with contextlib.suppress(OSError):
            folder.rmdir()  # only when nothing is in it
        os.close(handle)


@contextlib.contextmanager
def in_turn(folder: Path) -> Iterator[None]:
    """Hold `folder`, once whoever else has it is done: for work that takes a moment, and that every build does.

    Raises `UsageError` where another has it for so long that it must have been stopped with it (Ctrl and Z).
    """
    handle = _folder_opened(folder)
    try:
        _await_turn(handle, folder)
        with explained(folder):
            folder.mkdir(parents=True, exist_ok=True)
        yield
    finally:
        os.close(handle)


def _await_turn(handle: int, folder: Path) -> None:
    ends = time.monotonic() + TURN_SECONDS
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > ends:
                message = f"Another command has had this folder for {TURN_SECONDS:.0f} s."
                remedy = "Is one stopped in another window? Go on with it there (fg), or end it. Then run this again."
                raise UsageError(message, remedy, folder) from None
        except OSError:  # a disk in a network may know no locks
            return
        else:
            return
        time.sleep(_LOOK_SECONDS)


def _folder_opened(folder: Path) -> int:
    with explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)


def sweep_unfinished(folder: Path) -> None:
    """Take away what a killed run left half written in `folder` and below."""
    for path in folder.rglob(".*.part") if folder.is_dir() else ():
        with contextlib.suppress(OSError):
            path.unlink()
