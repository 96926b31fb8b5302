"""Several issues in one run: their ids go in, how each ended comes out; they share the workers.

An issue is read and planned when workers would be idle otherwise, and is on its shelf before it is forgotten: so
memory does not grow with their number. One that fails stops no other.
"""

from __future__ import annotations

import contextlib
import os
from collections import deque
from collections.abc import Generator, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from errno import EROFS
from pathlib import Path, PurePath

from accessible.errors import DISK_FULL, AccessibleError, DiskError, ExitCode, Finding, Severity, SourceError
from accessible.production import library_unchanged
from accessible.production.article_reading import StayingReader
from accessible.production.cache import Cache, DamagedCacheError
from accessible.production.files import only_one_shelf
from accessible.production.issue import BegunIssue, Summary, begin, put_on_shelf
from accessible.production.placing import damaged_again
from accessible.production.prepare import InCommon
from accessible.production.report import report_again
from accessible.production.run import BatchEnd, Outcome, Progress, StepBatch, raise_faults_of_the_machine, run_batches
from accessible.production.shelf import Shelf, forget_listening, issue_shelf
from accessible.production.unchanged import Figures, inputs_key, remember, unchanged
from accessible.production.workforce import workforce
from accessible.settings import Settings
from accessible.sources.issue_file import read_issue
from accessible.sources.issue_folder import is_article
from accessible.sources.issue_list import IssueList, listed_issues


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
        faulty = any(finding.severity is Severity.ERROR for finding in self.findings)
        return max((ExitCode.FAILED if faulty else ExitCode.OK, *(each.exit_code for each in self.issues)))


def build_issues(settings: Settings, ids: Sequence[str]) -> Generator[Progress | IssueEnd | IssuesEnd, None, None]:
    """Build the issues; yields progress over all, how each ended as soon as it has and, last, how all did.

    Raises `DiskError` and `SetupError` for faults of the machine, which no other issue would escape. What is on its
    shelf by then stays. However the run ends, the library has it, unless the disk failed.
    """
    workers, weights = workforce(settings), {each: _weight(settings, each) for each in ids}
    run = _Issues(settings, workers.cache, weights, deque(ids), listed_issues(settings.content))
    try:
        for event in run_batches(run.following, run.cache, workers.begin()):
            if isinstance(event, BatchEnd):
                run.end(event.name, event.outcome)
                if end := run.ends.get(event.name):
                    yield run.progress(Progress("done", 1, 1, event.name))
                    yield end
            else:
                yield run.progress(event)
    except DiskError:
        raise
    except BaseException:
        run.let_go()
        with contextlib.suppress(AccessibleError, OSError):  # what stopped the run is told
            library_unchanged.brought_up_to_date(settings, run.cache.own)
        raise
    finally:
        run.let_go()
    findings = _library(settings, run.cache.own)
    if ids:
        run.cache.forget_unused()
    yield IssuesEnd(tuple(run.ends[each] for each in ids), findings)


def _library(settings: Settings, cache: Cache) -> tuple[Finding, ...]:
    """What is told of the library over all, or of what all issues share if that cannot be read."""
    try:
        return library_unchanged.brought_up_to_date(settings, cache)
    except SourceError as error:
        return error.findings


def _weight(settings: Settings, issue_id: str) -> int:
    """An issue's share of the progress, before it is read: the size of its articles in bytes."""
    with contextlib.suppress(OSError):  # it is gone, or cannot be looked into: whoever makes it tells
        found = (path for path in (settings.content / issue_id).iterdir() if is_article(path))
        return 1 + sum(path.lstat().st_size for path in found)
    return 1


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
    there: IssueList
    reader: StayingReader = field(default_factory=StayingReader)
    open: dict[str, _OpenIssue] = field(default_factory=dict)
    ends: dict[str, IssueEnd] = field(default_factory=dict)
    again: deque[StepBatch] = field(default_factory=deque)
    done: dict[str, float] = field(default_factory=dict)  # the share of each open issue that is made
    done_weight: int = 0  # of those that ended
    total: int = field(init=False)

    def __post_init__(self) -> None:
        self.total = sum(self.weights.values())

    def following(self) -> StepBatch | None:
        """The next issue; of one that is told already, as faulty or as unchanged, a batch without steps."""
        if self.again:
            return self.again.popleft()
        if not self.waiting:
            return None
        issue_id, held, opened = self.waiting.popleft(), ExitStack(), None
        try:
            held.enter_context(only_one_shelf(self.settings.out / issue_id))
            opened = self._opened(replace(self.settings, issue=issue_id), held)
        except Exception as error:  # noqa: BLE001  (a fault of ours in one issue must not stop the others)
            held.close()
            self._fail(issue_id, error)
        if not opened:
            held.close()
            return StepBatch(issue_id, ())
        self.open[issue_id] = opened
        return StepBatch(issue_id, opened.begun.steps)

    def _opened(self, settings: Settings, held: ExitStack) -> _OpenIssue | None:
        """The issue, planned; None if nothing has changed since it was made."""
        key, shelf = inputs_key(settings, settings.issue, self.there), issue_shelf(settings.out, settings.issue)
        if figures := unchanged(self.cache.own, key, shelf):
            self._told(IssueEnd(settings.issue, shelf, figures))
            return None
        issue = read_issue(settings.content, settings.issue)
        return _OpenIssue(key, held, begin(settings, issue, common=InCommon(self.there, self.reader)))

    def end(self, issue_id: str, outcome: Outcome) -> None:
        """Put on its shelf what was made of an issue, and let go of it; a damaged cache has it made once more."""
        if issue_id in self.ends:
            return
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
        self.done.pop(issue_id, None)
        one.held.close()

    def _place(self, issue_id: str, one: _OpenIssue, outcome: Outcome) -> None:
        summary = put_on_shelf(one.begun, outcome, self.cache)
        out = self.settings.out
        outdated = summary.outdated and forget_listening(out, issue_id)
        if outdated:
            report_again(out, issue_id, self.settings.styles)
        # Asked again: what was saved since may be in it, or not.
        same = one.key == inputs_key(self.settings, issue_id, self.there)
        if same and summary.exit_code is ExitCode.OK:
            remember(self.cache.own, one.key, summary.shelf, summary.figures)
        self._told(IssueEnd(issue_id, summary.shelf, summary.figures, summary, outdated=outdated))

    def _told(self, end: IssueEnd) -> None:
        self.ends[end.issue_id] = end
        self.done_weight += self.weights[end.issue_id]

    def _fail(self, issue_id: str, error: Exception) -> None:
        shelf = issue_shelf(self.settings.out, issue_id)
        if isinstance(error, DiskError) and not self._is_its_own(error, (shelf.root, shelf.staff)):
            raise error
        explained = error
        if not isinstance(explained, AccessibleError):
            message = f"Something unexpected happened: {type(error).__name__}: {error}"
            remedy = f"Run: make issue ISSUE={issue_id} VERBOSE=1, and send us what it prints."
            explained = AccessibleError(message, remedy, issue_id)
            explained.__cause__ = error
        self._told(IssueEnd(issue_id, shelf, error=explained))

    def _is_its_own(self, error: DiskError, folders: Iterable[Path]) -> bool:
        """Whether the other issues escape a fault of the disk: something lies in this one's way, or is closed to us.

        A disk that is full or may only be read is everybody's, and so is the folder of all shelves, and the cache.
        """
        number = getattr(error.__cause__, "errno", None)
        inside = any(PurePath(error.place).is_relative_to(folder) for folder in folders)
        return inside and number not in (*DISK_FULL, EROFS) and os.access(self.settings.out, os.W_OK | os.X_OK)

    def progress(self, event: Progress) -> Progress:
        """Over all issues, of which those that are not open yet count by the size of their articles."""
        if event.batch in self.open:
            self.done[event.batch] = event.done / max(event.total, 1)
        done = sum(self.weights[each] * self.done.get(each, 0.0) for each in self.open)
        return Progress(f"{event.batch}: {event.label}", round(self.done_weight + done), self.total)

    def let_go(self) -> None:
        """Let go of every shelf and of the reader, however the run ended."""
        self.reader.let_go()
        for each in self.open.values():
            each.held.close()
