"""An executor that is this process: what a worker would do is done here at once, where a test can see and change it.

A worker takes a second of the processor to begin, which is more than most tests do.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from unittest import mock

from accessible.desk import check_articles
from accessible.production import article_reading, workforce
from accessible.production.cache import Cache, Record
from accessible.production.executor import Executor, WorkerEnd
from accessible.production.job import Job, do_and_keep
from accessible.production.local import Crew


@dataclass(slots=True)
class Inline:
    """Does one job at a time. It has none of a worker's bounds."""

    workers: int = 1

    def submit(self, job: Job, cache: Cache, seconds: float) -> Future[tuple[Record, int]]:  # noqa: ARG002 (its type)
        """Do it at once."""
        done: Future[tuple[Record, int]] = Future()
        try:
            done.set_result((do_and_keep(job, cache), 0))
        except Exception as error:  # noqa: BLE001  (whoever asked for the job is told, as by a worker)
            done.set_exception(error)
        return done

    def end_of(self, _: BaseException) -> WorkerEnd | None:
        """It never ends."""

    def close(self, *, at_once: bool) -> None:
        """Nothing to let go."""


@contextmanager
def articles_read_here() -> Iterator[None]:
    """Have articles read by this process."""
    with mock.patch.object(article_reading, "crew", return_value=Inline()):
        yield


@contextmanager
def _jobs_done_by(crew: type[Executor]) -> Iterator[None]:
    with ExitStack() as patches:
        for module in (workforce, check_articles):
            patches.enter_context(mock.patch.object(module, "Crew", crew))
        yield


def jobs_done_here() -> AbstractContextManager[None]:
    """Have the jobs of issues and checks done by this process, one after another."""
    return _jobs_done_by(Inline)


def jobs_done_by_workers() -> AbstractContextManager[None]:
    """Within `jobs_done_here`: have them done by workers all the same."""
    return _jobs_done_by(Crew)
