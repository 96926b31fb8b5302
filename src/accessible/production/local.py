"""Workers: a job goes in, what will be its record comes out. The processes that do the work, and how they end.

They are started anew (not forked), when the first job comes. Whatever happens to one of them, the others go on.
None of them may take more than its share of the machine, and none outlives its build (`tools.together`).
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, InvalidStateError, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import resource_tracker
from multiprocessing.context import SpawnContext, SpawnProcess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accessible import interrupts
from accessible.errors import SetupError
from accessible.production.cache import Cache
from accessible.production.executor import JobFuture, WorkerEnd
from accessible.production.handed_in import Patience, packed
from accessible.production.job import Job
from accessible.production.worker import begin, do_parcel
from accessible.tools import together

if TYPE_CHECKING:
    from pebble import ProcessPool

_LOOK_SECONDS = 0.1  # a worker that does nothing else takes about 0.2 GB in that time
_LOOKS_TO_TELL = 3  # pebble's threads need up to two to see that their workers are given up, and tell whom they can


@dataclass(frozen=True, slots=True)
class Limits:
    """What a worker may take.

    A British voice has 0.55 GB, a recogniser 0.6 (decisions 016 and 017). The dearest piece of work is a part of six
    minutes by a British voice: 140 s of processor time, worked out from its 0.38 s a second of sound.
    """

    memory_bytes: int = 2_000_000_000
    processor_seconds: int = 600


class _Begins(SpawnContext):
    """Begins processes anew, as multiprocessing does, and knows which: there may be another crew at work."""

    def __init__(self) -> None:
        self._begun: list[SpawnProcess] = []
        self._one_at_a_time = threading.Lock()  # pebble begins some in threads of its own

    def Process(self, *given: Any, **named: Any) -> SpawnProcess:  # type: ignore[override]  # noqa: N802  (a class of this name in contexts)
        """A process that is begun by whoever asked for it."""
        begun = SpawnProcess(*given, **named)
        with self._one_at_a_time:
            self._begun = [*(each for each in self._begun if each.exitcode is None), begun]
        return begun

    def alive(self) -> Iterator[SpawnProcess]:
        """Those that have begun and not ended: also one that has joined no group yet."""
        return (each for each in self._begun if each.is_alive())


@dataclass(slots=True)
class Crew:
    """So many workers at most. `close` must be called, however the work ends.

    After so many `jobs_each` another takes a worker's place; 0: never. Several crews may be at work at once: the
    articles of one issue are read while another issue is made.
    """

    workers: int
    limits: Limits = Limits()
    jobs_each: int = 0
    pool: ProcessPool | None = None
    processes: _Begins = field(default_factory=_Begins)
    group: together.Together | None = None
    at_hand: dict[JobFuture, Patience] = field(default_factory=dict)  # the work that is not done yet
    too_large: set[int] = field(default_factory=set)  # workers that were ended for their memory
    closed: threading.Event = field(default_factory=threading.Event)

    def submit(self, job: Job, cache: Cache, seconds: float) -> JobFuture:
        """Have a job done within some seconds: its record, and the worker's highest memory so far, in bytes."""
        if self.pool is not None and not self.pool.active:
            # A worker that was ended before it had begun anything has broken the pool: a new one takes its place.
            self.close(at_once=True)
        if self.pool is None:
            self._open()
        assert self.pool is not None  # noqa: S101  (it is open now)
        future = self._handed_in(self.pool, job, cache, seconds)
        self.at_hand[future] = Patience(seconds)
        future.add_done_callback(lambda done: self.at_hand.pop(done, None))
        return future

    def _handed_in(self, pool: ProcessPool, job: Job, cache: Cache, seconds: float) -> JobFuture:
        future: JobFuture = Future()
        try:
            parcel = packed(job, cache)
        except Exception as error:  # noqa: BLE001  (whatever it is: it is the job's own, and would end pebble's thread)
            future.set_exception(error)
            return future
        try:
            future = pool.schedule(do_parcel, args=[parcel, self.limits.processor_seconds], timeout=seconds)
        except RuntimeError:  # it broke since we asked
            future.set_exception(BrokenProcessPool())
        return future

    def end_of(self, error: BaseException) -> WorkerEnd | None:
        """See `Executor`. The only place that knows pebble's errors."""
        from pebble import ProcessExpired

        if isinstance(error, TimeoutError):
            return WorkerEnd(in_time=False)
        if isinstance(error, BrokenProcessPool):
            return WorkerEnd()
        return WorkerEnd(self._beyond(error)) if isinstance(error, ProcessExpired) else None

    def _beyond(self, expired: OSError) -> str:
        """What a worker had more of than it may (pebble's `ProcessExpired`); "" when it ended for something else."""
        if getattr(expired, "pid", None) in self.too_large:
            return f"{self.limits.memory_bytes / 1e9:.2g} GB of memory"
        if getattr(expired, "exitcode", 0) == -signal.SIGXCPU:
            return f"{self.limits.processor_seconds / 60:.2g} minutes of processor time"
        return ""

    def close(self, *, at_once: bool) -> None:
        """Let the workers go: after their work, or at once. What they have started ends with them."""
        if not at_once:
            wait(tuple(self.at_hand))
        with interrupts.put_off():  # half of it would leave locks behind, of which Python tells a page
            if self.pool is not None:
                self.pool.stop()  # type: ignore[no-untyped-call]  # pebble has few types
                self._end_all()
                self.pool.join()
                self._forget_none(self.pool)
                self.pool = None
            self._end_group()

    def _forget_none(self, pool: ProcessPool, late: Sequence[JobFuture] = ()) -> None:
        """Have whoever waits for a broken pool hear of it.

        Pebble tells it of the work that it has handed out. What was just being handed in, nobody would do, and it
        would be waited for without end.
        """
        pool._pool_manager.task_manager.tasks.clear()  # noqa: SLF001  (it says that something is told twice by a crash)
        for future in self.at_hand.copy():
            with contextlib.suppress(InvalidStateError):  # done at this moment
                future.set_exception(TimeoutError() if future in late else BrokenProcessPool())

    def _none_left_over(self, pool: ProcessPool) -> None:
        """Have every worker ended before pebble takes their locks away.

        Pebble begins one in place of another that was ended, up to its last moment. Nobody waits for it, and it would
        find none of its parent's locks, and fill the screen with a traceback.
        """
        manager = pool._pool_manager  # noqa: SLF001  (there is no other moment between its last worker and its end)
        stop = manager.stop

        def end_and_stop() -> None:
            self._end_all()
            stop()  # type: ignore[no-untyped-call]  # pebble has few types

        vars(manager)["stop"] = end_and_stop

    def _open(self) -> None:
        from pebble import ProcessPool

        _steady()
        _require_locks()
        with _uninterrupted():
            self.group = together.begun()
            self.pool = ProcessPool(
                max_workers=self.workers,
                max_tasks=self.jobs_each,
                initializer=begin,
                initargs=[self.group.number, os.getpid(), _modules_of_jobs()],
                context=self.processes,
            )
            _ = self.pool.active  # to ask is to start the workers
            self._none_left_over(self.pool)
            self.closed = threading.Event()
            threading.Thread(target=self._watch, args=[self.pool, self.closed], daemon=True).start()

    def _end_all(self) -> None:
        """End workers and what they have started: also those that are still starting, and have joined no group."""
        for worker in self.processes.alive():
            worker.kill()
        self._end_group()

    def _end_group(self) -> None:
        self.closed.set()
        if self.group is not None:
            self.group.end()
            self.group = None

    def _watch(self, pool: ProcessPool, closed: threading.Event) -> None:
        """Runs beside, as long as the workers are there: nobody waits without end for them, or for this."""
        broken = 0
        try:
            while not closed.wait(_LOOK_SECONDS):
                self._end_too_large()
                broken = 0 if pool.active and not self._given_up(pool) else broken + 1
                if broken > _LOOKS_TO_TELL:
                    self._forget_none(pool)
        finally:
            if not closed.is_set():
                pool.stop()  # type: ignore[no-untyped-call]
                self._forget_none(pool)

    def _given_up(self, pool: ProcessPool) -> bool:
        """Give the workers up where pebble tells nothing of a job: what it has lost, or what it cannot end.

        Its workers share a lock. Who is killed with it, or stopped, keeps it; and who has no lock is neither given a
        job nor ended.
        """
        at_hand = self.at_hand.copy()
        idle = sum(future.running() for future in at_hand) < self.workers
        late = [future for future, patience in at_hand.items() if patience.is_late(future, _LOOK_SECONDS)]
        lost = [future for future, patience in at_hand.items() if patience.is_lost(future, _LOOK_SECONDS, idle=idle)]
        if not late and not lost:
            return False
        pool.stop()  # type: ignore[no-untyped-call]
        self._forget_none(pool, late)
        return True

    def _end_too_large(self) -> None:
        """End a worker that takes too much memory, from outside: one that is deep in a library cannot do it itself.

        A limit of the system's on memory (RLIMIT_AS, RLIMIT_DATA) counts what is mapped and never touched, which
        grows with the number of cores; and libraries swallow the error that it makes.
        """
        for worker in self.processes.alive():
            if worker.pid is not None and _own_memory(worker.pid) > self.limits.memory_bytes:
                self.too_large.add(worker.pid)
                worker.kill()


def _require_locks() -> None:
    """Raise `SetupError` where the system has none for processes to share: some containers close their /dev/shm."""
    try:
        multiprocessing.get_context("spawn").Lock()
    except (OSError, ImportError) as problem:  # Python tells a call that the system lacks by an ImportError
        message = f"Programs cannot share memory on this machine: {getattr(problem, 'strerror', None) or problem}."
        remedy = "Is /dev/shm there, and may you write to it? Its mode should be 1777. In a container: --shm-size=1g"
        raise SetupError(message, remedy) from problem


class _SteadyTime:
    """What pebble uses of the module `time`, by a clock that nobody sets."""

    sleep = staticmethod(time.sleep)
    time = staticmethod(time.monotonic)


def _steady() -> None:
    """Have pebble count a job's seconds by the steady clock.

    It counts by the time of day: where that is set while a build runs (a laptop that was asleep, a clock corrected
    from the network), every job at hand would have been too long, and its article be taken from the shelf.
    """
    from pebble.pool import process

    vars(process)["time"] = _SteadyTime  # its own name for the module


def _own_memory(process: int) -> int:
    """The bytes that a process has for itself, on disk too, files that it has mapped apart. 0 if it is not told."""
    try:
        lines = Path(f"/proc/{process}/status").read_bytes().splitlines()
    except OSError:
        return 0
    return sum(1024 * int(line.split()[1]) for line in lines if line.startswith((b"RssAnon:", b"VmSwap:")))


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Put off being ended until the block is done.

    A worker that is still starting when it is interrupted, or whose parent is, fills the screen with its traceback.
    What is put off here, workers and threads that begin here put off too: `worker.begin` hears it again.
    """
    resource_tracker.ensure_running()  # if it began within the block, it would let signals in again
    with interrupts.put_off():  # one that another thread is given is heard here too
        earlier = signal.pthread_sigmask(signal.SIG_BLOCK, interrupts.STOPPING)
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, earlier)


def _modules_of_jobs() -> tuple[str, ...]:
    """Where the jobs of this build are written: what a worker must have loaded to read one."""
    return tuple(sorted({kind.__module__ for kind in Job.__subclasses__()}))
