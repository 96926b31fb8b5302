"""An executor: whoever does the jobs of a run, here or on other machines. This is all that a run knows of one."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol

from accessible.errors import AccessibleError
from accessible.production.cache import Cache, Record
from accessible.production.job import Job

JobFuture = Future[tuple[Record, int]]  # a job's record, and its worker's highest memory so far, in bytes


@dataclass(frozen=True, slots=True)
class WorkerEnd:
    """How the work on a job ended without a word of its own.

    `beyond` says what it needed more of than it may ("2 GB of memory"), and `in_time` is False for one that hung:
    neither is tried again. A worker that was ended from outside has neither. `fault` is of its machine, which helps
    no more: no space on its disk, another program.
    """

    beyond: str = ""
    in_time: bool = True
    fault: AccessibleError | None = None


class Executor(Protocol):
    """Does jobs side by side. `close` must be called, however the run ends."""

    @property
    def workers(self) -> int:
        """How many jobs it does at a time."""

    def submit(self, job: Job, cache: Cache, seconds: float) -> JobFuture:
        """Have a job done within some seconds."""

    def end_of(self, error: BaseException) -> WorkerEnd | None:
        """What an error of a future says of its worker; None for an error of the job itself."""

    def close(self, *, at_once: bool) -> None:
        """Let the workers go: after their work, or at once."""
