"""Discretion: work with members' addresses goes in; whatever ends it, no word of theirs comes out.

Being on the list says that someone is ill. An exception can carry what was being read, and a process that breaks can
leave its memory on the disk: neither happens here. What the system has moved to its swap space is out of our reach.
"""

from __future__ import annotations

import ctypes
import resource
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath

from accessible.errors import AccessibleError

_PR_SET_DUMPABLE = 4  # Linux, prctl(2): also keeps other programs of the same person from looking into the memory
_FRAMES = 4


def keep_out_of_dumps() -> None:
    """Have no memory of this process written to the disk, however it ends."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":  # a core that is handed to a program (systemd) heeds this, and not the limit
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


@contextmanager
def discreet() -> Iterator[None]:
    """Let out only errors of ours, and of others the kind and the place: their own words may be a member's."""
    fault: AccessibleError | None = None
    try:
        yield
    except AccessibleError as error:
        error.__cause__ = error.__context__ = None
        raise
    except Exception as error:  # noqa: BLE001  (whatever it is, its words may be a member's)
        fault = _unexpected(error)
    if fault:
        raise fault


def _unexpected(error: Exception) -> AccessibleError:
    """Without `from`: a traceback would show what the first error says."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    places = ", ".join(f"{PurePath(frame.filename).name}:{frame.lineno}" for frame in frames)
    why = f" ({error.strerror})" if isinstance(error, OSError) and error.strerror else ""
    return AccessibleError(
        f"Something unexpected happened: {type(error).__name__}{why}, at {places}.",
        "Nothing was left half made. Please report this line, without the list.",
    )
