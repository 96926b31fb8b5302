"""Processes that end together: a group of them, and a guard in it that ends all when the one who made it is gone.

The system tells the guard, by closing a pipe that only its maker holds, however the maker ends: also by a signal
that leaves it no time (SIGKILL), and also while a member is deep in a library and hears nothing of Python. What a
member starts, such as ffmpeg, is in the group too. (Linux can end a child with its parent, PR_SET_PDEATHSIG; but
that reaches no grandchild, and fires already when the thread ends that made the child.)
"""

from __future__ import annotations

import contextlib
import os
import subprocess
from dataclasses import dataclass

# Reads until the maker closes the pipe, then ends its own group, itself too.
_GUARD = ("/bin/sh", "-c", "read -r word; kill -KILL 0")


@dataclass(frozen=True, slots=True)
class Together:
    """A group of processes; `number` is what a member joins it by."""

    guard: subprocess.Popen[bytes]

    @property
    def number(self) -> int:
        """What `join` wants to know."""
        return self.guard.pid

    def end(self) -> None:
        """End every member at once, and all that they have started."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.guard.pid, 9)
        if self.guard.stdin:
            self.guard.stdin.close()
        self.guard.wait()


def begun() -> Together:
    """A new group, with its guard."""
    nothing = subprocess.DEVNULL
    return Together(subprocess.Popen(_GUARD, stdin=subprocess.PIPE, stdout=nothing, stderr=nothing, process_group=0))


def join(number: int) -> None:
    """Make this process a member. Raises `OSError` when the group is gone, and its maker with it."""
    os.setpgid(0, number)
