"""A helper: parcels come over the network, each job is done in a process of this machine, its record goes back.

Dask cannot end a task, and runs it in a thread, where the system's alarms are off. So a task here does nothing but
wait: the job is done by a crew of processes (`local`), with all its bounds, and what ends badly there is an answer
like any other. A task that nobody waits for any more has its process ended.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, wait
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from accessible.errors import AccessibleError, DiskError, SetupError
from accessible.production.cache import Cache, Record
from accessible.production.executor import WorkerEnd
from accessible.production.job import Job
from accessible.production.local import Crew
from accessible.production.parcel import Receiver

if TYPE_CHECKING:
    from distributed import Worker

LOOK_SECONDS = 0.5  # how soon a process ends whose work nobody waits for any more
Answer = tuple[Record, int] | WorkerEnd


@dataclass(slots=True)
class Helper:
    """What does the jobs of one machine: opens each parcel, has the crew do it."""

    receiver: Receiver
    crew: Crew
    lock: threading.Lock = field(default_factory=threading.Lock)  # a crew is opened by one thread at a time

    def answer(self, parcel: bytes, seconds: float, wanted: Callable[[], bool]) -> Answer:
        """The record of a parcel's job and its worker's memory, or how the work ended. Raises what the job raises."""
        try:
            return self._done(self.receiver.unpacked(parcel), self.receiver.cache, seconds, wanted)
        except (SetupError, DiskError) as error:  # of this machine, and told on another
            place = f"{self.receiver.name}{error.place and f', {error.place}'}"
            raise type(error)(error.message, error.remedy, place, error.words) from error

    def _done(self, job: Job, cache: Cache, seconds: float, wanted: Callable[[], bool]) -> Answer:
        with self.lock:
            future = self.crew.submit(job, cache, seconds)
        while not wait((future,), LOOK_SECONDS).done:
            if not wanted():
                future.cancel()  # ends its process
                return WorkerEnd()
        try:
            return future.result()
        except CancelledError:  # the crew was opened anew
            return WorkerEnd()
        except AccessibleError:
            raise
        except Exception as error:
            ended = self.crew.end_of(error)
            if ended is None:
                raise
            return ended


def answer(parcel: bytes, seconds: float) -> Answer:
    """What runs as a task of Dask's, on a worker that has a `Helper` (`attach`)."""
    from distributed import get_worker

    worker: Any = get_worker()
    helper: Helper = worker.accessible
    key = worker.get_current_task()

    def wanted() -> bool:  # no longer, once the build lets go of it, or the scheduler is gone
        task = worker.state.tasks.get(key)
        return worker.status.name == "running" and task is not None and task.state in {"executing", "long-running"}

    return helper.answer(parcel, seconds, wanted)


def attach(worker: Worker, helper: Helper) -> None:
    """Have a worker of Dask's do its tasks by a helper."""
    worker.accessible = helper
