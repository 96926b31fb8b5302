"""Interrupted (Ctrl and C) at a moment of the program, not of the clock: after so many of its calls.

By the clock, nearly all moments are spent waiting for workers. What goes wrong lies elsewhere: while something is
closed, thrown away, loaded. So the build counts its own calls, and interrupts itself as the system would.
"""

from __future__ import annotations

import os
import random
import runpy
import signal
import sys
from types import FrameType
from typing import Any

from accessible.errors import ExitCode
from accessible.interrupts import STOPPED
from torture.rig import Rig, Trial

CALLS = 5_000_000  # of the small issue's build, about; 50 of them close something
CLOSINGS = 50
MARK = "Interrupted: "
_CLOSE = ("posix", "close")


def interrupted(
    rig: Rig, chance: random.Random, share: float | None = None, at: tuple[str, int] | None = None
) -> Trial:
    """The build is interrupted. It must say its one line, and nothing else but how far it was.

    One that ended before is no case: `at` must be a moment that there is. One whose work was done, and that only
    cleared up, may say that it is done.
    """
    while True:
        rig.fresh(chance, share=chance.choice((0.0, 0.0, 1.0)) if share is None else share)
        what, moment = at or _moment(chance)
        ended = rig.begin(rig.command("-m", "torture.interrupted", what, str(moment))).ended()
        marks = [line for line in ended.said.splitlines() if MARK in line]
        if marks:
            break
    further = [] if ended.code in (ExitCode.OK, ExitCode.INTERRUPTED) else [f"it ended with {ended.code}"]
    if ended.code == ExitCode.INTERRUPTED and ended.said.count(STOPPED) != 1:
        further.append("it did not say once that it was stopped")
    if ended.code == ExitCode.OK and ended.said.index(MARK) < ended.said.find("Next: open"):
        further.append("it went on, as if nobody had interrupted it")
    further = [f"{each}: {ended.said[-1500:]}" for each in further]
    return rig.judged(f"interrupted, by {what}", f"{moment}: {marks[0]}", ended, further)


def _moment(chance: random.Random) -> tuple[str, int]:
    """So many calls, of which a third are early ones (as many up to 1,000 as up to a million), or so many closings."""
    match chance.randrange(3):
        case 0:
            return "calls", chance.randrange(1, CALLS)
        case 1:
            return "calls", int(CALLS ** chance.random())
        case _:
            return "closings", chance.randrange(1, CLOSINGS)


class _Counting:
    """Counts the calls that have returned, of this thread, and interrupts it at one of them."""

    def __init__(self, what: str, moment: int) -> None:
        self.only_closings = what == "closings"
        self.left = moment
        self.heeded = False

    def __call__(self, frame: FrameType, event: str, about: Any) -> None:
        if event not in ("return", "c_return") or not self._is_ours():
            return
        if self.only_closings and (
            event == "return" or (getattr(about, "__module__", ""), getattr(about, "__name__", "")) != _CLOSE
        ):
            return
        self.left -= 1
        if not self.left:
            sys.setprofile(None)
            os.write(1, f"{MARK}{_where(frame)}\n".encode())
            signal.raise_signal(signal.SIGINT)

    def _is_ours(self) -> bool:
        """Whether the program has begun to heed interrupts: until then they are Python's, or those of what runs it."""
        self.heeded = self.heeded or signal.getsignal(signal.SIGINT) is not signal.default_int_handler
        return self.heeded


def _where(frame: FrameType | None) -> str:
    """The innermost callers, so that a fault can be found again."""
    names: list[str] = []
    while frame and len(names) < 8:
        names.append(f"{os.path.basename(frame.f_code.co_filename)}:{frame.f_lineno}")  # noqa: PTH119 - early: no Path
        frame = frame.f_back
    return " < ".join(names)


if __name__ == "__main__":
    counting = _Counting(sys.argv[1], int(sys.argv[2]))
    sys.argv[1:3] = []
    sys.setprofile(counting)
    runpy.run_module("accessible", run_name="__main__", alter_sys=True)
