"""Killed (-9, which nobody can heed) at a random moment: the build itself, or one of its workers."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import time

from accessible.errors import ExitCode
from processes import command_of, descendants
from torture.rig import Rig, Running, Trial

# What a build may have below it, by a word of its command, as it is told. Python's own tracker of what processes have
# in common is left alone: nothing kills a process of ten megabytes that only waits, and Python itself has no answer to
# it (its successor fills the screen).
VICTIMS = {"spawn_main": "a worker", "ffmpeg": "ffmpeg", "kill -KILL 0": "the guard"}
_LOOK_SECONDS = 0.005
_FFMPEG_UNTIL = 0.5  # of the work: what comes later needs none, and a build that has none to kill is done for nothing


def of_the_build(rig: Rig, chance: random.Random, share: float | None = None, moment: float | None = None) -> Trial:
    """The build is killed. One that ended before is no case, and another moment is taken.

    Where a `moment` is given, it is one of the work: when so much of it is done, of which a `share` was there before.
    """
    while True:
        seconds = rig.fresh(chance, share)
        running = rig.begin()
        if moment is None:
            after = chance.uniform(0, seconds)
            time.sleep(after)
            told = f"after {after:.2f} of about {seconds:.1f} s"
        else:
            rig.wait(running, moment)
            told = f"after {moment:.0%} of the work"
        ended = running.killed()
        if ended.code == -signal.SIGKILL:
            return rig.judged("the build is killed", told, ended)


def of_a_worker(rig: Rig, chance: random.Random, often: float = 0.25, share: float = 0.0) -> Trial:
    """One of its workers, or what it or a worker has started, is killed: the build must go on without it.

    The moment is one of the work, not of the clock: when so many things have been made. So `often` it waits for ffmpeg.
    A `share` of the work was done before.
    """
    while True:
        moment, of_ffmpeg = chance.random(), chance.random() < often
        rig.fresh(chance, share)
        moment = share + (1 - share) * moment * (_FFMPEG_UNTIL if of_ffmpeg else 1)
        running = rig.begin()
        killed = _killed(rig, running, chance, moment, of_ffmpeg=of_ffmpeg)
        ended = running.ended()
        if killed:
            further = [] if ended.code == ExitCode.OK else [f"it ended with {ended.code}: {ended.said[-800:]}"]
            return rig.judged(f"{killed} is killed", f"after {moment:.0%} of the work", ended, further)


def _killed(rig: Rig, running: Running, chance: random.Random, moment: float, *, of_ffmpeg: bool) -> str:
    """Wait until so much of the work is done, and kill one; which, in words. "" where there was none to kill."""
    rig.wait(running, moment)
    time.sleep(chance.uniform(0, 0.1))
    while running.process.poll() is None:
        below = {pid: _words(pid) for pid in descendants(running.process.pid, "")}
        fitting = [pid for pid, words in below.items() if words and (words == "ffmpeg" or not of_ffmpeg)]
        if fitting:
            victim = chance.choice([pid for pid in fitting if below[pid] != "the guard"] or fitting)
            if chance.random() < 0.1:
                victim = chance.choice(fitting)
            with contextlib.suppress(ProcessLookupError):
                os.kill(victim, signal.SIGKILL)
                return below[victim]
        time.sleep(_LOOK_SECONDS)
    return ""


def _words(pid: int) -> str:
    """What a process is; "" for one that nobody kills, or that has only just begun."""
    command = command_of(pid)
    return next((words for sign, words in VICTIMS.items() if sign.encode() in command), "")
