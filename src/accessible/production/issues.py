"""Several issues in one run: their ids go in, how each ended comes out; they share the workers.

An issue is read and planned when workers would be idle otherwise, and is on its shelf before it is forgotten: so
memory does not grow with their number. One that fails stops no other.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace

from accessible.errors import AccessibleError, DiskError, ExitCode, Finding
from accessible.production.cache import Cache, DamagedCacheError
from accessible.production.files import only_one_shelf
from accessible.production.issue import BegunIssue, Summary, begin, put_on_shelf
from accessible.production.library_unchanged import library_brought_up_to_date
from accessible.production.placing import damaged_again
from accessible.production.report import report_again
from accessible.production.run import BatchEnd, Outcome, Progress, StepBatch, raise_faults_of_the_machine, run_batches
from accessible.production.shelf import Shelf, forget_listening, issue_shelf
from accessible.production.unchanged import Figures, inputs_key, remember, unchanged
from accessible.production.workforce import workforce
from accessible.settings import Settings
from accessible.sources.issue_file import read_issue
from accessible.sources.issue_folder import is_article


@dataclass(frozen=True, slots=True)
class IssueEnd:
    """How one of several issues ended: with its figures, or with the error for which nothing of it was made.

    `summary` is None too for one in which nothing had changed. `outdated`: what was heard of it before was taken away.
    """

    issue_id: str
    shelf: Shelf
    figures: Figures | None = None
    summary: Summary | None = None
    error: AccessibleError | None = None
    outdated: bool = False

    @property
    def exit_code(self) -> ExitCode:
        """As `make issue` would end for it."""
        if self.error:
            return self.error.exit_code
        return self.summary.exit_code if self.summary else ExitCode.OK


@dataclass(frozen=True, slots=True)
class IssuesEnd:
    """How the run ended: its issues in the order asked for, and what is told of the library over all."""

    issues: tuple[IssueEnd, ...]
    findings: tuple[Finding, ...]

    @property
    def exit_code(self) -> ExitCode:
        """The worst of all, as the numbers have it."""
        return max((each.exit_code for each in self.issues), default=ExitCode.OK)


def build_issues(settings: Settings, ids: Sequence[str]) -> Iterator[Progress | IssuesEnd]:
    """Build the issues; yields progress over all and, last, how they ended.

    Raises `DiskError` and `SetupError` for faults of the machine, which no other issue would escape. What is on its
    shelf by then stays.
    """
    workers = workforce(settings)
    run = _Issues(settings, workers.cache, {each: _weight(settings, each) for each in ids}, deque(ids))
    try:
        for event in run_batches(run.following, run.cache, workers.begin()):
            if isinstance(event, BatchEnd):
                run.end(event.name, event.outcome)
            else:
                yield run.progress(event)
    finally:
        run.let_go()
    findings = library_brought_up_to_date(settings, run.cache.own)
    if ids and all(end.exit_code is ExitCode.OK for end in run.ends.values()):
        run.cache.forget_unused()
    yield IssuesEnd(tuple(run.ends[each] for each in ids), findings)


def _weight(settings: Settings, issue_id: str) -> int:
    """An issue's share of the progress, before it is read: the size of its articles in bytes."""
    folder = settings.content / issue_id
    found = [path for path in folder.iterdir() if is_article(path)] if folder.is_dir() else []
    return 1 + sum(path.lstat().st_size for path in found)


@dataclass(slots=True)
class _OpenIssue:
    """An issue that is being made: `key` is of its inputs, `held` has its shelf."""

    key: str
    held: ExitStack
    begun: BegunIssue
    again: bool = False


@dataclass(slots=True)
class _Issues:
    settings: Settings
    cache: Cache
    weights: dict[str, int]
    waiting: deque[str]
    open: dict[str, _OpenIssue] = field(default_factory=dict)
    ends: dict[str, IssueEnd] = field(default_factory=dict)
    again: deque[StepBatch] = field(default_factory=deque)
    done: dict[str, float] = field(default_factory=dict)  # the share of each open issue that is made

    def following(self) -> StepBatch | None:
        """The next issue that is to be made; what is told already, as faults or as unchanged, is no batch."""
        if self.again:
            return self.again.popleft()
        while self.waiting:
            issue_id = self.waiting.popleft()
            settings = replace(self.settings, issue=issue_id)
            held = ExitStack()
            try:
                held.enter_context(only_one_shelf(settings.out / issue_id))
                opened = self._opened(settings, held)
            except Exception as error:  # noqa: BLE001  (a fault of ours in one issue must not stop the others)
                held.close()
                self._fail(issue_id, error)
            else:
                if opened:
                    self.open[issue_id] = opened
                    return StepBatch(issue_id, opened.begun.steps)
                held.close()
        return None

    def _opened(self, settings: Settings, held: ExitStack) -> _OpenIssue | None:
        """The issue, planned; None if nothing has changed since it was made."""
        key, shelf = inputs_key(settings, settings.issue), issue_shelf(settings.out, settings.issue)
        if figures := unchanged(self.cache.own, key, shelf):
            self.ends[settings.issue] = IssueEnd(settings.issue, shelf, figures)
            return None
        return _OpenIssue(key, held, begin(settings, read_issue(settings.content, settings.issue)))

    def end(self, issue_id: str, outcome: Outcome) -> None:
        """Put on its shelf what was made of an issue, and let go of it; a damaged cache has it made once more."""
        raise_faults_of_the_machine(outcome)
        one = self.open[issue_id]
        try:
            self._place(issue_id, one, outcome)
        except DamagedCacheError:
            if not one.again:
                one.again = True
                self.cache.forget_damaged(outcome.records.values())
                self.again.append(StepBatch(issue_id, one.begun.steps))
                return
            self._fail(issue_id, damaged_again(self.cache))
        except Exception as error:  # noqa: BLE001  (as in `following`)
            self._fail(issue_id, error)
        del self.open[issue_id]
        one.held.close()

    def _place(self, issue_id: str, one: _OpenIssue, outcome: Outcome) -> None:
        summary = put_on_shelf(one.begun, outcome, self.cache)
        out = self.settings.out
        outdated = summary.outdated and forget_listening(out, issue_id)
        if outdated:
            report_again(out, issue_id, self.settings.styles)
        if summary.exit_code is ExitCode.OK and one.key == inputs_key(
            self.settings, issue_id
        ):  # nothing was saved since
            remember(self.cache.own, one.key, summary.shelf, summary.figures)
        self.ends[issue_id] = IssueEnd(issue_id, summary.shelf, summary.figures, summary, outdated=outdated)

    def _fail(self, issue_id: str, error: Exception) -> None:
        if isinstance(error, DiskError):
            raise error
        explained = error
        if not isinstance(explained, AccessibleError):
            message = f"Something unexpected happened: {type(error).__name__}: {error}"
            remedy = f"Run: make issue ISSUE={issue_id} VERBOSE=1, and send us what it prints."
            explained = AccessibleError(message, remedy, issue_id)
            explained.__cause__ = error
        self.ends[issue_id] = IssueEnd(issue_id, issue_shelf(self.settings.out, issue_id), error=explained)

    def progress(self, event: Progress) -> Progress:
        """Over all issues, of which those that are not open yet count by the size of their articles."""
        self.done[event.batch] = event.done / max(event.total, 1)
        shares = (1.0 if each in self.ends else self.done.get(each, 0.0) for each in self.weights)
        done = sum(weight * share for weight, share in zip(self.weights.values(), shares, strict=True))
        return Progress(f"{event.batch}: {event.label}", round(done), sum(self.weights.values()))

    def let_go(self) -> None:
        """Let go of every shelf, however the run ended."""
        for each in self.open.values():
            each.held.close()
