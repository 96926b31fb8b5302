"""Running: steps that wait for one another go in; each is taken from the cache or done in a worker.

A step is a function from the records of the steps before it to a job. Because a job's key is the digest
of all it depends on, a step whose key is in the cache is done without a worker, and so a whole issue with
nothing changed is. A step that fails takes those that wait for it with it, and nobody else.

Several batches of steps, an issue each, share the workers. A batch is asked for when the workers have nothing else to
begin, so no more of them are open than keep the workers busy.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, wait
from dataclasses import dataclass, field

from accessible.errors import (
    AGAIN,
    AccessibleError,
    DiskError,
    EndedFromOutsideError,
    SetupError,
    is_about_temporary_files,
    no_temporary_files,
)
from accessible.production.cache import Cache, DamagedCacheError, Record
from accessible.production.executor import Executor, JobFuture, WorkerEnd
from accessible.production.job import GOES_ON, Job, Step

# The slowest job (a part by a slow British voice on one core) takes a minute; a worker that takes this
# long hangs, and is ended so that the others can go on.
JOB_SECONDS = 900
TOO_MUCH = (
    "Something in it is far larger than usual: a drawing (save it as PNG), a picture, a table, a sentence."
    " Make it smaller, or divide it. If nothing is, please report it."
)
GOES_ON_OR_TELL = f"{GOES_ON} If it happens again, please report it."


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a step, and with it its owner, failed."""

    step: str
    owner: str
    error: AccessibleError


@dataclass(frozen=True, slots=True)
class Progress:
    """What is told while the work goes on: `label` is now being made; weights done and in all, of `batch`."""

    label: str
    done: int
    total: int
    batch: str = ""


@dataclass(slots=True)
class Outcome:
    """All records by step, all failures, and the highest memory of any worker in bytes.

    `left` says why a machine helps no more, whose work another has done.
    """

    records: dict[str, Record] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)
    left: list[AccessibleError] = field(default_factory=list)
    made: int = 0
    worker_peak_bytes: int = 0


def raise_faults_of_the_machine(outcome: Outcome) -> None:
    """Raise what no article can help: the disk, or something that is not installed."""
    for failure in outcome.failures:
        if isinstance(failure.error, DiskError | SetupError):
            raise failure.error


@dataclass(frozen=True, slots=True)
class StepBatch:
    """Steps that know only one another, such as those of an issue, and its name."""

    name: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class BatchEnd:
    """What a batch came to."""

    name: str
    outcome: Outcome


@dataclass(eq=False, slots=True)
class _Running:
    name: str
    steps: dict[str, Step]
    cache: Cache
    executor: Executor
    outcome: Outcome = field(default_factory=Outcome)
    waiting: dict[str, set[str]] = field(default_factory=dict)
    ready: list[tuple[int, int, str]] = field(default_factory=list)
    retried: set[str] = field(default_factory=set)
    crashed: set[str] = field(default_factory=set)
    done_weight: int = 0
    order: int = 0


def run_steps(steps: Iterable[Step], cache: Cache, executor: Executor) -> Iterator[Progress | Outcome]:
    """Have all steps done by `executor`, which is closed then; yields `Progress` as it goes and the `Outcome` last.

    Closing the iterator early (an interrupt) ends the workers at once.
    """
    batches = iter((StepBatch("", tuple(steps)),))
    for event in run_batches(lambda: next(batches, None), cache, executor):
        yield event.outcome if isinstance(event, BatchEnd) else event


def run_batches(
    following: Callable[[], StepBatch | None], cache: Cache, executor: Executor
) -> Iterator[Progress | BatchEnd]:
    """As `run_steps`, for all that `following` gives: it is asked for the next batch when workers would be idle.

    The run ends when all batches have, and it gives none. One that was open before comes first. One without steps has
    ended when it is asked for.
    """
    crowd = _Crowd(following, cache, executor)
    finished = False
    try:
        while True:
            while len(crowd.futures) < executor.workers and (running := crowd.with_work()):
                step = running.steps[heapq.heappop(running.ready)[2]]
                job = _prepared(running, step)
                if job is not None and not _from_cache(running, step, job):
                    crowd.futures[executor.submit(job, cache, JOB_SECONDS)] = (running, step, job)
                    yield _progress(running, job.label)
            ends = list(crowd.ended())
            yield from ends
            if crowd.futures:
                # Where a batch ended, as one all of which was in the cache, a worker may be idle: then nobody is waited
                # for. But who is done is heard, however many such batches come one after the other.
                for future in wait(crowd.futures, 0 if ends else None, FIRST_COMPLETED).done:
                    running, step, job = crowd.futures.pop(future)
                    _finish(running, step, future)
                    yield _progress(running, job.label)
            elif not ends and not crowd.with_work() and not crowd.batches:
                break
        finished = True
    finally:
        executor.close(at_once=not finished)


@dataclass(slots=True)
class _Crowd:
    """The batches that are open, in the order in which they were opened, and the jobs that are being done."""

    following: Callable[[], StepBatch | None]
    cache: Cache
    executor: Executor
    batches: list[_Running] = field(default_factory=list)
    futures: dict[JobFuture, tuple[_Running, Step, Job]] = field(default_factory=dict)

    def with_work(self) -> _Running | None:
        """The first batch with a step to begin. Where there is none, the next is opened; but one that ended comes out
        before another goes in.
        """
        while True:
            for running in self.batches:
                if running.ready:
                    return running
            batch = None if any(map(self._is_done, self.batches)) else self.following()
            if batch is None:
                return None
            self.batches.append(_opened(batch, self.cache, self.executor))

    def ended(self) -> Iterator[BatchEnd]:
        """Those with nothing left to do, which are closed."""
        for running in [each for each in self.batches if self._is_done(each)]:
            self.batches.remove(running)
            place = {step: number for number, step in enumerate(running.steps)}
            # As the steps stand, and not as workers came to their end.
            running.outcome.failures.sort(key=lambda failure: place[failure.step])
            yield BatchEnd(running.name, running.outcome)

    def _is_done(self, running: _Running) -> bool:
        return not running.ready and all(each is not running for each, _, _ in self.futures.values())


def _opened(batch: StepBatch, cache: Cache, executor: Executor) -> _Running:
    running = _Running(batch.name, {step.id: step for step in batch.steps}, cache, executor)
    for step in running.steps.values():
        running.waiting[step.id] = _waits_for(running, step)
        if not running.waiting[step.id]:
            _push(running, step)
    return running


def _waits_for(running: _Running, step: Step) -> set[str]:
    return {*step.needs, *(each for each in step.after if each in running.steps)}


def _push(running: _Running, step: Step) -> None:
    running.order += 1
    heapq.heappush(running.ready, (-step.weight, running.order, step.id))


def _progress(running: _Running, label: str) -> Progress:
    total = sum(step.weight for step in running.steps.values())
    return Progress(label, running.done_weight, total, running.name)


def _prepared(running: _Running, step: Step) -> Job | None:
    """The step's job, or None if planning it failed."""
    try:
        return step.prepare(running.outcome.records)
    except AccessibleError as error:
        _fail(running, step, error)
    except Exception as error:  # noqa: BLE001  (as in `_finish`: such as a record that lacks what it should have)
        _fail(running, step, _unexpected(step, error))
    return None


def _from_cache(running: _Running, step: Step, job: Job) -> bool:
    """Take the step's record from the cache, if it and the file that it speaks of are there."""
    record = running.cache.get_record(job.key)
    if record is None or ("blob" in record and not running.cache.has(record["blob"])):
        return False
    _complete(running, step, record)
    return True


def _complete(running: _Running, step: Step, record: Record) -> None:
    """Note a step's record and free the steps that waited for it."""
    running.outcome.records[step.id] = record
    running.done_weight += step.weight
    _free(running, [other_id for other_id, waits in running.waiting.items() if step.id in waits], step.id)


def _free(running: _Running, waiting: Iterable[str], step_id: str) -> None:
    """Those that waited for a step need no longer; who waits for nobody else is ready."""
    for other_id in waiting:
        running.waiting[other_id].discard(step_id)
        if not running.waiting[other_id]:
            _push(running, running.steps[other_id])


def _fail(running: _Running, step: Step, error: AccessibleError) -> None:
    """Note a failure. Whoever needs this step never starts; who is only `after` it, or after one of those, goes on."""
    running.outcome.failures.append(Failure(step.id, step.owner, error))
    running.done_weight += step.weight
    for gone in _not_to_be_done(running, step):
        waiting = [other for other, waits in running.waiting.items() if gone in waits]
        _free(running, [other for other in waiting if gone not in running.steps[other].needs], gone)


def _not_to_be_done(running: _Running, failed: Step) -> list[str]:
    """A step that failed and, directly or not, those that wait because they need it."""
    gone = [failed.id]
    for each in gone:  # which grows
        needing = (other for other, waits in running.waiting.items() if each in waits)
        gone += [other for other in needing if each in running.steps[other].needs and other not in gone]
    return gone


def _finish(running: _Running, step: Step, future: JobFuture) -> None:
    """Note what a worker brought back: a record, an explained error, or its own end."""
    try:
        record, peak = future.result()
    except EndedFromOutsideError:
        _try_again_or_fail(running, step)
    except AccessibleError as error:
        _fail(running, step, error)
    except DamagedCacheError:
        _start_again(running, step)
    except Exception as error:  # noqa: BLE001  (a fault of ours in one article must not stop the others)
        ended = running.executor.end_of(error)
        if ended:
            _worker_ended(running, step, ended)
        elif isinstance(error, OSError) and is_about_temporary_files(error):
            _fail(running, step, no_temporary_files(error))
        else:
            _fail(running, step, _unexpected(step, error))
    else:
        running.outcome.made += 1
        running.outcome.worker_peak_bytes = max(running.outcome.worker_peak_bytes, peak)
        _complete(running, step, record)


def _worker_ended(running: _Running, step: Step, ended: WorkerEnd) -> None:
    """A worker that took more than it may would do so again; another may have been ended from outside."""
    if not ended.in_time:
        _fail(running, step, _stopped(step, f"did not end within {JOB_SECONDS // 60} minutes", GOES_ON_OR_TELL))
    elif ended.beyond:
        _fail(running, step, _stopped(step, f"needed more than {ended.beyond}, and was ended", TOO_MUCH))
    else:
        _try_again_or_fail(running, step, ended.fault)


def _start_again(running: _Running, step: Step) -> None:
    """A file of an earlier step was damaged and is gone now: do those steps and this one again, once.

    Whatever else of theirs is damaged is made again with it.
    """
    before = {each for each in _waits_for(running, step) if each in running.outcome.records}
    again = {step.id, *before}
    if again <= running.retried:
        _fail(running, step, AccessibleError("The cache is damaged.", "Run: make clean", str(running.cache.folder)))
        return
    running.retried |= again
    running.cache.forget_damaged(running.outcome.records[each] for each in before)
    running.waiting[step.id] = before
    for need in before:
        running.done_weight -= running.steps[need].weight
        _push(running, running.steps[need])
    if not before:
        _push(running, step)


def _try_again_or_fail(running: _Running, step: Step, fault: AccessibleError | None = None) -> None:
    """Begin a step anew whose worker, or ffmpeg, was ended from outside, by a full memory mostly, or whose machine has
    a `fault`; but once only: it would take every machine away.
    """
    if step.id in running.crashed:
        _fail(running, step, fault or _stopped(step, "crashed", AGAIN))
    else:
        if fault:
            running.outcome.left.append(fault)
        running.crashed.add(step.id)
        _push(running, step)


def _stopped(step: Step, what: str, remedy: str) -> AccessibleError:
    return AccessibleError(f"The work on {step.id} {what}.", remedy, step.owner)


def _unexpected(step: Step, error: Exception) -> AccessibleError:
    explained = AccessibleError(
        f"Something unexpected happened in {step.id}: {type(error).__name__}: {error}",
        "Run the same command with --verbose and send us what it prints.",
        step.owner,
    )
    explained.__cause__ = error
    return explained
