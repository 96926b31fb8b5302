"""Workers: a job goes in, what will be its record comes out. The processes that do the work, and how they end.

They are started anew (not forked), when the first job comes. Whatever happens to one of them, the others go on.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from types import FrameType
from typing import TYPE_CHECKING

from accessible.production.cache import Cache, Record
from accessible.production.job import Job, do_and_keep

if TYPE_CHECKING:
    from pebble import ProcessPool


@dataclass(slots=True)
class Crew:
    """So many workers at most. `close` must be called, however the work ends."""

    workers: int
    pool: ProcessPool | None = None

    def submit(self, job: Job, cache: Cache, seconds: float) -> Future[tuple[Record, int]]:
        """Have a job done within some seconds: its record, and the worker's highest memory so far, in bytes."""
        if self.pool is not None and not self.pool.active:
            # A worker that was ended before it had begun anything has broken the pool: a new one takes its place.
            self.close(at_once=True)
        if self.pool is None:
            with _uninterrupted():
                self.pool = _opened(self.workers)
                assert self.pool.active  # noqa: S101  (to ask is to start the workers)
        future: Future[tuple[Record, int]] = self.pool.schedule(_in_worker, args=[job, cache], timeout=seconds)
        return future

    def close(self, *, at_once: bool) -> None:
        """Let the workers go: after their work, or at once."""
        if self.pool is None:
            return
        if at_once:
            self.pool.stop()  # type: ignore[no-untyped-call]  # pebble has few types
        else:
            self.pool.close()  # type: ignore[no-untyped-call]  # pebble has few types
        self.pool.join()
        self.pool = None


def _opened(workers: int) -> ProcessPool:
    from pebble import ProcessPool

    return ProcessPool(
        max_workers=workers,
        initializer=_die_with_parent,
        initargs=[os.getpid()],
        context=multiprocessing.get_context("spawn"),
    )


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Put off being ended until the block is done.

    A worker that is still starting when it is interrupted, or whose parent is, fills the screen with its traceback.
    What is ignored here, the workers go on ignoring: Ctrl and C reach the parent, which ends them.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    ended: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        ended.append(number)

    earlier = {signal.SIGTERM: signal.signal(signal.SIGTERM, note)}
    earlier[signal.SIGINT] = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        for number, handler in earlier.items():
            signal.signal(number, handler)
    if ended:
        raise KeyboardInterrupt


def _die_with_parent(parent: int) -> None:
    """End this worker soon after its parent is killed: nobody is left to take its work."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _in_worker(job: Job, cache: Cache) -> tuple[Record, int]:
    """Runs in the worker: the job's record and the worker's highest memory so far, in bytes."""
    record = do_and_keep(job, cache)
    return record, peak_memory()


def peak_memory() -> int:
    """This process's highest resident memory in bytes (0 where the system does not tell)."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if os.uname().sysname == "Darwin" else peak * 1024
