"""Jobs that pebble loses in silence, and those that it cannot end: whoever waits for them hears of it all the same."""

from __future__ import annotations

import gc
import os
import signal
import struct
import time
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

import pytest
from pebble.pool.channel import WorkerChannel

from accessible.production import handed_in, local
from accessible.production.cache import Cache, Record
from accessible.production.executor import JobFuture
from accessible.production.job import Job, Step
from accessible.production.local import Crew, Limits
from accessible.production.run import Outcome, run_steps
from accessible.production.worker import do_parcel
from processes import until

LONG = 60.0  # no test takes so long, unless it fails


def unreadable(kind: type[Exception]) -> Job:
    raise kind("It cannot be read.")


@dataclass(frozen=True)
class Unreadable(Job):
    """Cannot be read where it arrives."""

    kind: type[Exception]

    def __reduce__(self) -> tuple[object, ...]:
        return unreadable, (self.kind,)

    def do(self, cache: Cache) -> Record:
        raise NotImplementedError


@dataclass(frozen=True)
class Unsendable(Job):
    def __reduce__(self) -> tuple[object, ...]:
        raise RecursionError("It cannot be sent.")

    def do(self, cache: Cache) -> Record:
        raise NotImplementedError


class WantsMoreError(Exception):
    """Such as some libraries raise: what it is made of is more than it tells."""

    def __init__(self, line: int, column: int) -> None:
        super().__init__(f"line {line}, column {column}")


@dataclass(frozen=True)
class FailsOddly(Job):
    def do(self, cache: Cache) -> Record:  # noqa: ARG002
        raise WantsMoreError(3, 4)


@dataclass(frozen=True)
class Sleeping(Job):
    """Notes that it began, by a file, and sleeps."""

    seconds: float
    began: str = ""

    def do(self, cache: Cache) -> Record:  # noqa: ARG002
        if self.began:
            with Path(self.began).open("a") as file:
                file.write("once\n")
        time.sleep(self.seconds)
        return {"done": True}


@dataclass(frozen=True)
class TakesTheLock(Job):
    """Is ended, or stopped, with pebble's lock, as one that was just given a job; or with half of its answer told."""

    number: int
    half: bool = False

    def do(self, cache: Cache) -> Record:  # noqa: ARG002
        (channel,) = (each for each in gc.get_objects() if isinstance(each, WorkerChannel))
        channel.mutex.acquire()
        if self.half:
            os.write(channel.writer.fileno(), struct.pack("!i", 1_000) + b"half")
        os.kill(os.getpid(), self.number)
        return {"done": True}


@pytest.fixture
def crew() -> Iterator[Crew]:
    opened = Crew(2)
    yield opened
    opened.close(at_once=True)


def ours(kind: type[Job], *given: object) -> Job:
    return kind(kind.__name__, "ours", *given)


@pytest.mark.parametrize("kind", [RecursionError, ImportError, EOFError, OSError])
def test_a_job_that_its_worker_cannot_read_is_told_and_the_other_goes_on(
    crew: Crew, tmp_path: Path, kind: type[Exception]
) -> None:
    began = str(tmp_path / "began")
    other: JobFuture = crew.submit(ours(Sleeping, 2.0, began), Cache(tmp_path), LONG)
    until(lambda: Path(began).exists())  # pebble tells of what it lost only where nothing else is done
    error = crew.submit(ours(Unreadable, kind), Cache(tmp_path), LONG).exception(20)
    assert isinstance(error, kind)
    assert other.result(20)[0] == {"done": True}
    assert Path(began).read_text() == "once\n"


def test_what_cannot_be_sent_and_an_error_that_cannot_come_back_cost_their_own_job_only(tmp_path: Path) -> None:
    began = str(tmp_path / "began")
    jobs = {
        "a": ours(Sleeping, 1.0, began),
        "b": ours(Unsendable),
        "c": ours(FailsOddly),
        "d": ours(Sleeping, 0.0),
    }
    steps = [Step(name, name, (), lambda _, job=job: job) for name, job in jobs.items()]  # type: ignore[misc]
    *_, outcome = run_steps(steps, Cache(tmp_path), Crew(2))
    assert isinstance(outcome, Outcome)
    said = {failure.step: failure.error.message for failure in outcome.failures}
    assert sorted(said) == ["b", "c"]
    assert "RecursionError: It cannot be sent." in said["b"]
    assert "WantsMoreError: line 3, column 4" in said["c"]
    assert sorted(outcome.records) == ["a", "d"]
    assert Path(began).read_text() == "once\n"


@pytest.mark.parametrize("half", [False, True])
def test_a_worker_that_is_killed_with_the_lock_leaves_nobody_waiting(
    crew: Crew, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, half: bool
) -> None:
    """With another job at work, pebble would have a new worker die each two minutes, and end neither job."""
    began = tmp_path / "began"
    hangs = crew.submit(ours(Sleeping, LONG, str(began)), Cache(tmp_path), LONG)
    until(began.exists)
    assert crew.submit(ours(TakesTheLock, signal.SIGKILL, half), Cache(tmp_path), LONG).exception(20)
    with monkeypatch.context() as patched:
        patched.setattr(handed_in, "BEGIN_SECONDS", 1.0)
        lost = crew.submit(ours(Sleeping, 0.0), Cache(tmp_path), LONG)
        assert isinstance(lost.exception(20), BrokenProcessPool)
        assert isinstance(hangs.exception(20), BrokenProcessPool)
    assert crew.submit(ours(Sleeping, 0.0), Cache(tmp_path), LONG).result(20)[0] == {"done": True}


@pytest.mark.slow
def test_beside_nothing_that_hangs_the_others_wait_for_seconds(crew: Crew, tmp_path: Path) -> None:
    """By itself, pebble would have them wait for two minutes."""
    assert crew.submit(ours(TakesTheLock, signal.SIGKILL), Cache(tmp_path), LONG).exception(20)
    lost = crew.submit(ours(Sleeping, 0.0), Cache(tmp_path), LONG)
    assert isinstance(lost.exception(60), BrokenProcessPool)


def test_a_worker_that_is_stopped_with_the_lock_is_too_late_like_any(
    crew: Crew, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pebble ends no worker while another has the lock: not even that other."""
    monkeypatch.setattr(handed_in, "END_SECONDS", 1.0)
    error = crew.submit(ours(TakesTheLock, signal.SIGSTOP), Cache(tmp_path), 1).exception(20)
    assert error is not None
    end = crew.end_of(error)
    assert end is not None
    assert not end.in_time
    assert crew.submit(ours(Sleeping, 0.0), Cache(tmp_path), LONG).result(20)[0] == {"done": True}


def test_who_waits_for_a_worker_that_is_at_work_waits_rightly(
    crew: Crew, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began = [tmp_path / name for name in ("first", "second")]
    first = [crew.submit(ours(Sleeping, 2.0, str(each)), Cache(tmp_path), LONG) for each in began]
    until(lambda: all(each.exists() for each in began))
    monkeypatch.setattr(handed_in, "BEGIN_SECONDS", 0.5)
    third = crew.submit(ours(Sleeping, 0.0), Cache(tmp_path), LONG)
    assert [each.result(20)[0] for each in (*first, third)] == [{"done": True}] * 3


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_where_nobody_watches_any_more_nobody_waits(
    crew: Crew, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: int) -> int:
        raise ValueError("The system says something else than ever.")

    monkeypatch.setattr(local, "_own_memory", fails)
    assert isinstance(crew.submit(ours(Sleeping, LONG), Cache(tmp_path), LONG).exception(20), BrokenProcessPool)


def test_patience_is_counted_by_looks_and_only_while_it_is_due() -> None:
    future: JobFuture = JobFuture()
    patience = handed_in.Patience(may_take=10)
    looks = range(int(handed_in.BEGIN_SECONDS))
    assert not any(patience.is_lost(future, 1, idle=False) for _ in looks)
    assert not any(patience.is_lost(future, 1, idle=True) for _ in looks)
    assert patience.is_lost(future, 1, idle=True)
    assert not any(patience.is_late(future, 1) for _ in looks)  # it was not begun
    future.set_running_or_notify_cancel()
    assert [patience.is_late(future, 1) for _ in range(71)] == [False] * 70 + [True]


def test_a_fault_that_can_be_read_is_told_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as told:
        do_parcel(handed_in.packed(ours(Opens, str(tmp_path / "none")), Cache(tmp_path)), 600)
    assert told.value.errno == 2


@dataclass(frozen=True)
class Opens(Job):
    path: str

    def do(self, cache: Cache) -> Record:  # noqa: ARG002
        return {"text": Path(self.path).read_text("utf-8")}


def test_what_one_crew_ends_is_its_own(crew: Crew, tmp_path: Path) -> None:
    """The articles of one issue are read while another issue is made: each with its own bounds, and its own end."""
    began = tmp_path / "began"
    other: JobFuture = crew.submit(ours(Sleeping, 3.0, str(began)), Cache(tmp_path), LONG)
    until(began.exists)
    reading = Crew(1, Limits(memory_bytes=1))
    assert reading.submit(ours(Sleeping, LONG), Cache(tmp_path), LONG).exception(timeout=LONG)  # its worker was ended
    reading.close(at_once=True)
    assert other.result(timeout=LONG)[0] == {"done": True}
    assert began.read_text() == "once\n"
