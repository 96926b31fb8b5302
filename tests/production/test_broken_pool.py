"""Workers that are ended before they have begun anything: pebble gives all of them up, and what was just handed in."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

import pytest
from pebble import ProcessPool
from pebble.pool.base_pool import PoolStatus

from accessible.production.cache import Cache, Record
from accessible.production.executor import JobFuture
from accessible.production.job import Job, Step
from accessible.production.local import Crew
from accessible.production.run import Outcome, run_steps


@dataclass(frozen=True)
class Nothing(Job):
    seconds: float = 0.0

    def do(self, cache: Cache) -> Record:  # noqa: ARG002
        time.sleep(self.seconds)
        return {"done": True}


@pytest.fixture
def crew() -> Iterator[Crew]:
    opened = Crew(1)
    yield opened
    opened.close(at_once=True)


def breaks_when_asked(monkeypatch: pytest.MonkeyPatch, times: int, *, told: bool) -> None:
    """Have pools break between our question whether all is well and their taking a job; `told`, or in silence."""
    check, left = ProcessPool._check_pool_status, [times]

    def breaking(pool: ProcessPool) -> None:
        if left[0]:
            left[0] -= 1
            pool._context.status = PoolStatus.ERROR
            if not told:
                return
        check(pool)  # type: ignore[no-untyped-call]

    monkeypatch.setattr(ProcessPool, "_check_pool_status", breaking)


@pytest.mark.parametrize("told", [True, False])
def test_what_a_broken_pool_forgot_is_told(
    crew: Crew, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: bool
) -> None:
    breaks_when_asked(monkeypatch, 1, told=told)
    future: JobFuture = crew.submit(Nothing("Nothing", "ours"), Cache(tmp_path), 900)
    error = future.exception(timeout=20)
    assert isinstance(error, BrokenProcessPool)
    end = crew.end_of(error)
    assert end is not None
    assert (end.in_time, end.beyond, end.fault) == (True, "", None)  # ended from outside: it is done once more


@pytest.mark.parametrize("told", [True, False])
def test_and_done_once_more(crew: Crew, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: bool) -> None:
    breaks_when_asked(monkeypatch, 1, told=told)
    step = Step("one", "", (), lambda _: Nothing("Nothing", "ours"))
    *_, outcome = run_steps([step], Cache(tmp_path), crew)
    assert isinstance(outcome, Outcome)
    assert (outcome.records, outcome.failures) == ({"one": {"done": True}}, [])


def test_where_every_pool_breaks_the_work_ends_with_a_line(
    crew: Crew, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless a worker had the job all the same, and has done it meanwhile: then it is in the cache."""
    breaks_when_asked(monkeypatch, 100, told=False)
    step = Step("one", "", (), lambda _: Nothing("Nothing", "ours", 60))
    *_, outcome = run_steps([step], Cache(tmp_path), crew)
    assert isinstance(outcome, Outcome)
    assert [failure.error.message for failure in outcome.failures] == ["The work on one crashed."]
