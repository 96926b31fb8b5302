"""A helper: parcels come over the network, each job is done in a process of this machine, its record goes back.

Dask cannot end a task, and runs it in a thread, where the system's alarms are off. So a task here does nothing but
wait: the job is done by a crew of processes (`local`), with all its bounds, and what ends badly there is an answer
like any other. A task that nobody waits for any more has its process ended.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future, wait
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from accessible.errors import (
    AccessibleError,
    DiskError,
    SetupError,
    is_about_temporary_files,
    no_temporary_files,
)
from accessible.production.cache import Cache, Record
from accessible.production.executor import WorkerEnd
from accessible.production.job import Job
from accessible.production.local import Crew
from accessible.production.machine import Having, to_text
from accessible.production.parcel import Receiver

if TYPE_CHECKING:
    from distributed import Worker

LOOK_SECONDS = 0.5  # how soon a process ends whose work nobody waits for any more
TIDY_SECONDS = 86_400  # how often what nobody uses is taken out of a helper's own cache
OPEN_SECONDS = 120.0  # for a parcel's files, some megabytes at most, to come from the shared cache
_SAY_SECONDS = 10.0  # for the scheduler to hear that no more jobs are wanted
Answer = tuple[Record, int] | WorkerEnd


class HelperFaultError(Exception):
    """A machine can help no more: `fault` says why, and names it. Its job is for another."""

    def __init__(self, fault: AccessibleError) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(slots=True)
class Helper:
    """What does the jobs of one machine: opens each parcel, has the crew do it.

    `having` is what the machine must have as long as it helps. `fault` is why it helps no more, once it does not.
    """

    receiver: Receiver
    crew: Crew
    having: Having
    lock: threading.Lock = field(default_factory=threading.Lock)  # a crew is opened by one thread at a time
    at_hand: int = 0
    fault: AccessibleError | None = None
    tidied: float = field(default_factory=time.monotonic)

    @property
    def offers(self) -> str:
        """What a job asks for, where it is made for machines like this one."""
        return to_text(self.having.first)

    def answer(self, parcel: bytes, seconds: float, mark: str, wanted: Callable[[], bool]) -> Answer:
        """The record of a parcel's job and its worker's memory, or how the work ended. Raises what the job raises, or
        `HelperFaultError` for what has to do with this machine. `mark` is a key that the build has put into the shared
        cache: who does not find it has another.
        """
        try:
            with self._one_more():
                return self._answer(parcel, seconds, mark, wanted)
        except (SetupError, DiskError) as error:
            place = f"{self.receiver.name}{error.place and f', {error.place}'}"
            self.fault = type(error)(error.message, error.remedy, place, error.words)
            raise HelperFaultError(self.fault) from error

    def _answer(self, parcel: bytes, seconds: float, mark: str, wanted: Callable[[], bool]) -> Answer:
        cache = self.receiver.cache
        self.having.require_same()
        job = self._opened(parcel, mark)
        ended = self._done(job, cache, seconds, wanted)
        try:
            self.having.require_same()
        except SetupError:
            cache.forget(job.key)  # of what was it made?
            raise
        return ended

    def _opened(self, parcel: bytes, mark: str) -> Job:
        """The job. It is fetched beside: a network's disk that does not answer holds whoever asks it, without end."""
        opened: Future[Job] = Future()

        def fetch() -> None:
            try:
                opened.set_result(self._unpacked(parcel, mark))
            except BaseException as error:  # noqa: BLE001  (it is told by whoever waits)
                opened.set_exception(error)

        threading.Thread(target=fetch, daemon=True).start()
        if not wait((opened,), OPEN_SECONDS).done:
            message = f"The shared cache has not answered for {OPEN_SECONDS:.0f} s."
            raise SetupError(message, "Is the network's disk there? Then start this again.")
        return opened.result()

    def _unpacked(self, parcel: bytes, mark: str) -> Job:
        try:
            self.receiver.require_shared(mark)
            return self.receiver.unpacked(parcel)
        except OSError as error:
            raise no_temporary_files(error) from error

    @contextlib.contextmanager
    def _one_more(self) -> Iterator[None]:
        """Count a job that is at hand; and tidy up now and then, for a helper may run for months."""
        with self.lock:
            self.at_hand += 1
            if time.monotonic() - self.tidied > TIDY_SECONDS:
                self.tidied = time.monotonic()
                self.receiver.cache.own.forget_unused()
        try:
            yield
        finally:
            with self.lock:
                self.at_hand -= 1

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
            if ended is not None:
                return ended
            if isinstance(error, OSError) and is_about_temporary_files(error):
                raise no_temporary_files(error) from error
            raise


def answer(parcel: bytes, seconds: float, mark: str) -> Answer:
    """What runs as a task of Dask's, on a worker that has a `Helper` (`attach`)."""
    from distributed import get_worker

    worker: Any = get_worker()
    helper: Helper = worker.accessible
    key = worker.get_current_task()

    def wanted() -> bool:  # no longer, once the build lets go of it, or the scheduler is gone
        task = worker.state.tasks.get(key)
        return worker.status.name == "running" and task is not None and task.state in {"executing", "long-running"}

    try:
        return helper.answer(parcel, seconds, mark, wanted)
    except HelperFaultError:
        _take_no_more(worker, helper)
        raise


def _take_no_more(worker: Any, helper: Helper) -> None:
    """Have the scheduler know, before it hears of a fault, that no job may come here again."""
    said = worker.set_resources(**{helper.offers: 0})
    with contextlib.suppress(Exception):  # where it cannot be told, it is gone
        asyncio.run_coroutine_threadsafe(said, worker.loop.asyncio_loop).result(_SAY_SECONDS)


async def leave_when_faulty(worker: Worker, helper: Helper) -> None:
    """Runs beside: once the helper has a fault, and its other jobs are done and fetched, its worker goes."""
    while helper.fault is None or helper.at_hand:  # noqa: ASYNC110  (other threads say so)
        await asyncio.sleep(LOOK_SECONDS)
    await asyncio.sleep(2 * LOOK_SECONDS)
    try:
        await worker.close_gracefully()  # with it, what waits there goes to others
    finally:
        await worker.close()


def attach(worker: Worker, helper: Helper) -> None:
    """Have a worker of Dask's do its tasks by a helper."""
    worker.accessible = helper
