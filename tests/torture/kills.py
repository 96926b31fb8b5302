"""Killed (-9, which nobody can heed) at a random moment: the build itself, or one of its workers."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import time

from accessible.errors import ExitCode
from processes import descendants
from torture.rig import Rig, Trial


def of_the_build(rig: Rig, chance: random.Random) -> Trial:
    """The build is killed. One that ended before is no case, and another moment is taken."""
    while True:
        seconds = rig.fresh(chance)
        moment = chance.uniform(0, seconds)
        running = rig.begin()
        time.sleep(moment)
        ended = running.killed()
        if ended.code == -signal.SIGKILL:
            return rig.judged("the build is killed", f"after {moment:.2f} of about {seconds:.1f} s", ended)


def of_a_worker(rig: Rig, chance: random.Random) -> Trial:
    """One of its workers, or what a worker started, is killed: the build must go on without it."""
    while True:
        seconds = rig.fresh(chance, share=chance.choice((0.0, 0.3)))
        moment = chance.uniform(0.5, max(seconds, 1))
        running = rig.begin()
        time.sleep(moment)
        below = [pid for pid in descendants(running.process.pid, "") if pid in running.workers or chance.random() < 0.2]
        killed = chance.choice(below) if below else 0
        if killed:
            with contextlib.suppress(ProcessLookupError):
                os.kill(killed, signal.SIGKILL)
        ended = running.ended()
        if killed:
            further = [] if ended.code == ExitCode.OK else [f"it ended with {ended.code}: {ended.said[-800:]}"]
            return rig.judged("a worker is killed", f"after {moment:.2f} of about {seconds:.1f} s", ended, further)
