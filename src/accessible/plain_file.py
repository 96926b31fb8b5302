"""One file of a folder: its path goes in, its bytes come out, or why it is not read.

The one rule for whatever lies in an issue's folder: a plain file, inside the folder when links are followed, read
with a bound. What lies there is as strange as a folder can be. A pipe would be waited for, a device never ends, and
a link could publish any file of the machine. Links that stay inside are followed. A hard link is a file like any.
"""

from __future__ import annotations

import errno
import os
import stat
from io import BufferedReader
from pathlib import Path

from accessible.errors import AccessibleError

GREATEST = 30_000_000  # bytes: no file of an issue's folder that is larger is read, whoever asks
THE_FILE = "Put the file itself there."


class RefusedFileError(AccessibleError):
    """A file is not read. The message is a sentence about "it", to be put behind what it should have been."""


class TooLargeError(RefusedFileError):
    """A file is larger than whatever is meant could be."""


def read_plain(path: Path, folder: Path, limit: int, smaller: str) -> bytes:
    """The bytes of a plain file in `folder` or below, up to `limit` of them; `smaller` says how to have fewer.

    Raises `RefusedFileError`. Nothing but a plain file is opened.
    """
    if limit > GREATEST:
        raise ValueError(limit)  # `production.unchanged` relies on it
    try:
        state = path.stat()  # looks, and does not open
        if not is_inside(path, folder):
            raise RefusedFileError("It is a link to a file elsewhere.", THE_FILE)
        _require_plain(state)
        with open_plain(path) as file:
            content = file.read(limit + 1) if os.fstat(file.fileno()).st_size <= limit else None
    except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: a ring, ValueError: a zero byte in the name
        raise _refused(path, error) from error
    if content is None or len(content) > limit:  # it may have grown
        raise TooLargeError(f"It is larger than {limit // 1_000_000} MB.", smaller)
    return content


def is_inside(path: Path, folder: Path) -> bool:
    """Whether `path`, links followed, is below `folder`. Raises `OSError` or `RuntimeError` for links in a ring."""
    return path.resolve().is_relative_to(folder.resolve())


def open_plain(path: Path) -> BufferedReader:
    """A plain file, opened for reading; whatever came into its place meanwhile is not waited for.

    Raises `RefusedFileError` for anything else, `OSError` where it cannot be opened.
    """
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        _require_plain(os.fstat(handle))
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def plain_bytes(path: Path) -> bytes:
    """The bytes of a file that we wrote ourselves, if it still is one: a pipe in its place would be waited for.

    Raises `OSError`, for whatever else lies there too.
    """
    try:
        with open_plain(path) as file:
            return file.read()
    except RefusedFileError as error:
        raise OSError(errno.EINVAL, error.message, str(path)) from error


def _require_plain(state: os.stat_result) -> None:
    if stat.S_ISDIR(state.st_mode):
        raise RefusedFileError("It is a folder, not a file.", THE_FILE)
    if not stat.S_ISREG(state.st_mode):
        raise RefusedFileError("It is no plain file, but a pipe or a device.", THE_FILE)


def _refused(path: Path, error: Exception) -> RefusedFileError:
    """Why the system gave no bytes, in a sentence."""
    match getattr(error, "errno", errno.ELOOP if isinstance(error, RuntimeError) else None):
        case errno.ENOENT if os.path.lexists(path):
            return RefusedFileError("It is a link that leads nowhere.", THE_FILE)
        case errno.ELOOP:
            return RefusedFileError("It is a link that leads to itself.", THE_FILE)
        case errno.ENOENT | errno.ENOTDIR | None:
            return RefusedFileError("It is not there.", "Check its name and its place.")
    why = getattr(error, "strerror", None) or str(error)
    return RefusedFileError(f"It cannot be read: {why}.", "Check whether it may be read.")
