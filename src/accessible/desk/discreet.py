"""Discretion: work with members' addresses goes in; whatever ends it, no word of theirs comes out.

Being on the list says that someone is ill. An exception can carry what was being read, and a process that breaks can
leave its memory on the disk: neither happens here. What the system has moved to its swap space is out of our reach.
"""

from __future__ import annotations

import ctypes
import resource
import sys
import traceback
from collections.abc import Callable
from pathlib import PurePath
from typing import TypeVar

from accessible.errors import AccessibleError

Done = TypeVar("Done")
_PR_SET_DUMPABLE = 4  # Linux, prctl(2): also keeps other programs of the same person from looking into the memory
_FRAMES = 4


def keep_out_of_dumps() -> None:
    """Have no memory of this process written to the disk, however it ends."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":  # a core that is handed to a program (systemd) heeds this, and not the limit
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def discreetly(work: Callable[[], Done]) -> Done:
    """Do it. Of errors, only ours come out; of others the kind and the place: their own words may be a member's.

    No context manager: what one raises has the first error hanging on it, and `--verbose` shows that, too.
    """
    try:
        return work()
    except AccessibleError as error:
        fault = error
        fault.__cause__ = fault.__context__ = None
    except Exception as error:  # noqa: BLE001  (whatever it is, its words may be a member's)
        fault = _unexpected(error)
    raise fault


def _unexpected(error: Exception) -> AccessibleError:
    """The same without its words."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    places = ", ".join(f"{PurePath(frame.filename).name}:{frame.lineno}" for frame in frames)
    why = f" ({error.strerror})" if isinstance(error, OSError) and error.strerror else ""
    return AccessibleError(
        f"Something unexpected happened: {type(error).__name__}{why}, at {places}.",
        "Nothing was left half made. Please report this line, without the list.",
    )
