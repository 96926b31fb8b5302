"""Answers that do not arrive: who made them went away just then. No cluster is needed, for Dask's part is played."""

from __future__ import annotations

import pickle
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from accessible.errors import DiskError, EndedFromOutsideError, SetupError
from accessible.production import cluster
from accessible.production.cache import Cache, digest
from accessible.production.cluster import Cluster
from accessible.production.executor import WorkerEnd
from accessible.production.helper import HelperFaultError
from accessible.production.machine import Having, to_text
from accessible.production.parcel import Sender
from accessible.production.run import Outcome, run_steps
from accessible.settings import ClusterPlace, Settings
from cluster_jobs import waiting

HAVING = Having(Settings().styles, Settings().voices)


@dataclass
class PlayedFuture:
    """As Dask's, ended already."""

    status: str
    outcome: Callable[[float | None], Any]

    def result(self, timeout: float | None = None) -> Any:
        return self.outcome(timeout)

    def exception(self, timeout: float | None = None) -> Any:
        return self.outcome(timeout)

    def add_done_callback(self, then: Callable[[PlayedFuture], None]) -> None:
        then(self)  # whoever holds this thread up holds up the run


class PlayedScheduler:
    """It is never asked itself."""

    identity = None


@dataclass
class PlayedClient:
    """As Dask's, with a helper that is always there. Gives these futures, one for each job that it gets."""

    futures: list[PlayedFuture]
    given: int = 0
    scheduler: Any = field(default_factory=PlayedScheduler)

    def submit(self, *_: Any, **__: Any) -> PlayedFuture:
        self.given += 1
        return self.futures[self.given - 1]

    def sync(self, *_: Any, **__: Any) -> Any:
        return {"workers": {"there": {"name": "one", "resources": {to_text(HAVING.first): 1}}}}

    def close(self) -> None:
        pass


def never(timeout: float | None) -> Any:
    threading.Event().wait(20 if timeout is None else timeout)
    raise TimeoutError


def raising(error: BaseException) -> Callable[[float | None], Any]:
    def raised(_: float | None) -> Any:
        raise error

    return raised


def given(error: BaseException) -> Callable[[float | None], Any]:
    """As an exception comes from the other machine: it was pickled."""
    return lambda _: pickle.loads(pickle.dumps(error))  # noqa: S301  (our own)


def good(_: float | None) -> Any:
    return {"size": 1}, 7


def crew(cache: Cache, *futures: PlayedFuture, having: Having = HAVING) -> Cluster:
    client: Any = PlayedClient([*futures])
    return Cluster(ClusterPlace("tcp://there:1"), Sender(cache, {}), having, client, digest("a mark"))


def done(folder: Path, *futures: PlayedFuture) -> tuple[Outcome, int]:
    """What a run with one job came to, and how often the job was given to a helper."""
    cache = Cache(folder)
    executor = crew(cache, *futures)
    *_, outcome = run_steps([waiting(folder, "a")], cache, executor)
    assert isinstance(outcome, Outcome)
    return outcome, executor.client.given


LOST = {
    "no answer": PlayedFuture("finished", never),
    "a broken connection": PlayedFuture("finished", raising(ConnectionResetError())),
    "lost before it was asked for": PlayedFuture("lost", never),
    "an error that is none any more": PlayedFuture("error", lambda _: None),
    "its program was killed": PlayedFuture("error", lambda _: EndedFromOutsideError("ffmpeg was ended from outside.")),
}


@pytest.mark.parametrize("lost", LOST.values(), ids=LOST)
def test_an_answer_that_does_not_arrive_is_made_again_once(
    lost: PlayedFuture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "FETCH_SECONDS", 0.1)
    outcome, given = done(tmp_path, lost, PlayedFuture("finished", good))
    assert (outcome.made, outcome.failures, given) == (1, [], 2)
    outcome, given = done(tmp_path, lost, lost)
    assert (outcome.made, given) == (0, 2)
    assert "crashed" in outcome.failures[0].error.message


def test_an_error_while_it_is_fetched_is_told(tmp_path: Path) -> None:
    outcome, given = done(tmp_path, PlayedFuture("finished", raising(ValueError("of no kind"))))
    assert given == 1
    assert "ValueError: of no kind" in outcome.failures[0].error.message


def test_a_machines_fault_is_no_fault_of_the_job_and_is_tried_elsewhere_once(tmp_path: Path) -> None:
    faults = [
        PlayedFuture("error", given(HelperFaultError(DiskError("The disk is full.", "Make some room.", name))))
        for name in ("one, /tmp", "two, /tmp")
    ]
    outcome, times = done(tmp_path, faults[0], PlayedFuture("finished", good))
    assert (outcome.made, outcome.failures, times) == (1, [], 2)
    assert [each.place for each in outcome.left] == ["one, /tmp"]
    outcome, times = done(tmp_path, *faults)
    assert (outcome.made, times) == (0, 2)
    assert isinstance(outcome.failures[0].error, DiskError)
    assert outcome.failures[0].error.place == "two, /tmp"


def test_nothing_is_asked_for_once_a_style_was_saved_here(tmp_path: Path) -> None:
    """An issue that is planned now has keys of the new style, and helpers have the old one."""
    for each in ("styles", "voices"):
        (tmp_path / each).mkdir()
    having = Having(tmp_path / "styles", tmp_path / "voices")
    (tmp_path / "styles" / "large-print.css").write_text("body { font-size: 30pt }")
    executor = crew(Cache(tmp_path), PlayedFuture("finished", good), having=having)
    with pytest.raises(SetupError, match="changed styles/"):
        executor.submit(waiting(tmp_path, "a").prepare({}), Cache(tmp_path), 1)
    assert not executor.client.given


def test_a_lost_connection_is_told(tmp_path: Path) -> None:
    outcome, _ = done(tmp_path, PlayedFuture("cancelled", never))
    assert isinstance(outcome.failures[0].error, SetupError)
    assert "connection to the cluster at tcp://there:1 was lost" in outcome.failures[0].error.message


def test_an_answer_that_is_fetched_holds_up_no_other_and_can_be_given_up(tmp_path: Path) -> None:
    go, fetched = threading.Event(), threading.Event()

    def slow(_: float | None) -> Any:
        go.wait(20)
        fetched.set()
        return good(None)

    cache = Cache(tmp_path)
    executor = crew(cache, PlayedFuture("finished", slow), PlayedFuture("finished", good))
    job = waiting(tmp_path, "a").prepare({})
    first, second = (executor.submit(job, cache, 1) for _ in range(2))
    assert second.result(10) == good(None)
    assert list(executor.waiting) == [first]
    executor._give_up(SetupError("No machine is there."))
    assert isinstance(first.exception(10), SetupError)
    go.set()
    assert fetched.wait(10)
    assert not executor.waiting
    assert executor.end_of(ValueError()) is None
    assert executor.end_of(cluster.EndedElsewhereError(WorkerEnd())) == WorkerEnd()


@dataclass
class Unanswered(PlayedFuture):
    """As Dask's, of a job that nobody does."""

    then: list[Callable[[PlayedFuture], None]] = field(default_factory=list)

    def add_done_callback(self, then: Callable[[PlayedFuture], None]) -> None:
        self.then.append(then)


@pytest.mark.parametrize("error", [ValueError("Some kind."), RuntimeError("IOLoop is closed"), KeyError("workers")])
def test_whatever_goes_wrong_while_helpers_are_counted_a_job_is_given_up_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """Who counts them is the only one who tells a job that no helper comes."""
    monkeypatch.setattr(cluster, "_LOOK_SECONDS", 0.05)
    executor = crew(Cache(tmp_path), Unanswered("pending", never))
    monkeypatch.setattr(executor.client, "sync", raising(error))
    executor.patience = 0.2
    ours = executor.submit(waiting(tmp_path, "a").prepare({}), Cache(tmp_path), 1)
    watch = threading.Thread(target=executor.watch, daemon=True)
    watch.start()
    assert isinstance(ours.exception(20), SetupError)
    executor.closed.set()
    watch.join(20)


def test_an_answer_is_heard_though_there_can_be_no_more_threads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    future = Unanswered("finished", good)
    executor = crew(Cache(tmp_path), future)
    ours = executor.submit(waiting(tmp_path, "a").prepare({}), Cache(tmp_path), 1)
    with monkeypatch.context() as patched:
        patched.setattr(threading.Thread, "start", none)
        future.then[0](future)
    assert ours.result(20) == good(None)
