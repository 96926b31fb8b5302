"""Handed in: what goes to a worker and comes back as bytes, and how long nobody may hear of it.

Pebble's workers read from one pipe and write to another. A worker that cannot read what came (a file of the program
that is gone, a text nested too deep) loses it, and nobody is told; an answer that cannot be read here breaks all
workers. So the job is bytes until it is in the hands of whoever tells its fault, and an error is tried out first.
"""

from __future__ import annotations

import pickle
from dataclasses import dataclass

from accessible.production.cache import Cache
from accessible.production.executor import JobFuture
from accessible.production.job import Job

# A worker begins in 1 to 10 s. One that was killed with pebble's lock stops the others for some 20 s (`worker`); then
# pebble tells of all that is under way, if nothing hangs.
BEGIN_SECONDS = 180.0
# Pebble ends who takes too long within 3 s, unless somebody who is gone, or stopped, has its lock.
END_SECONDS = 60.0


def packed(job: Job, cache: Cache) -> bytes:
    """A job and its cache, for a worker. Raises whatever the job's fields raise when they are pickled."""
    return pickle.dumps((job, cache))


def unpacked(parcel: bytes) -> tuple[Job, Cache]:
    """The same, in the worker. Raises whatever keeps it from being read there."""
    job, cache = pickle.loads(parcel)  # noqa: S301  (our own)
    return job, cache


def arrives(error: Exception) -> bool:
    """Whether an error can be read by whoever waits for it. Some kinds want more to be made of than they tell."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301  (our own)
    except Exception:  # noqa: BLE001  (each kind fails in its own way)
        return False
    return True


@dataclass(slots=True)
class Patience:
    """How long a job has been waited for, and how long it may take, in seconds.

    It is counted by looks that somebody takes, not by a clock: while the build itself is stopped (Ctrl and Z, a laptop
    that is shut), nobody waits.
    """

    may_take: float
    waited: float = 0.0
    worked: float = 0.0

    def is_lost(self, future: JobFuture, seconds: float, *, idle: bool) -> bool:
        """Count so many seconds more. Whether it is not begun in time, though a worker is `idle`."""
        due = idle and not future.running()
        self.waited += seconds if due else 0
        return due and self.waited > BEGIN_SECONDS

    def is_late(self, future: JobFuture, seconds: float) -> bool:
        """Count so many seconds more. Whether it was begun, and should have been ended by now."""
        self.worked += seconds if future.running() else 0
        return future.running() and self.worked > self.may_take + END_SECONDS
