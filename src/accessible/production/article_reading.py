"""Reading: the files of articles go in, their drafts come out; one that never ends costs its article and no other.

Anybody may hand in an article. One can be made so that reading it takes days, or all memory there is, inside a library
that no exception reaches. So each is read, judged and planned in a worker with bounds (`local`), and not by the process
that makes the issue. What was planned is kept, and is read from the cache here and the next time.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from accessible.errors import AccessibleError, Finding, Severity
from accessible.issue import Issue
from accessible.plain_file import GREATEST, RefusedFileError, read_plain
from accessible.production.cache import Cache, Record, program_digest
from accessible.production.executor import Executor, JobFuture, WorkerEnd
from accessible.production.job import UNKEYED, Job, Records, Step
from accessible.production.kept import beside_digest, kept, kept_key, known
from accessible.production.local import Crew, Limits
from accessible.production.readers import Speaker
from accessible.production.run import Outcome, raise_faults_of_the_machine, run_steps
from accessible.settings import Settings
from accessible.sources.issue_folder import is_article

if TYPE_CHECKING:  # a worker of another job does not load what reads and plans
    from accessible.plan.lexicon import Lexicon
    from accessible.production.draft import Draft

# A feature of 3,000 words takes some 2 s and 0.2 GB. The dearest honest file that was seen took 8 s.
LIMITS = Limits(memory_bytes=1_000_000_000, processor_seconds=120)
# A reader takes about a second to begin. In that time another reads this much plain text.
BYTES_A_READER = 10_000
# Then another takes its place, so that what reading leaves in memory does not add up.
ARTICLES_A_READER = 100
SEND_IT = "Move it out of the folder, and send it to us with this message. The other articles are made."


@dataclass(frozen=True, slots=True)
class ReadingPlan:
    """What all articles of an issue are read with. `depends` is a digest of it, and of what lies beside them.

    `times` is of the times of what lies beside them, when the digest was taken.
    """

    settings: Settings
    issue: Issue
    lexicon: Lexicon
    speaker: Speaker
    depends: str
    times: str

    def key(self, path: Path, content: bytes) -> str:
        """Of what an article's file comes to."""
        return kept_key("article", content, self.depends, path.name)


@dataclass(frozen=True)
class ReadArticle(Job):
    """One article read, judged and planned; what comes of it is kept under the key `article`."""

    article: str
    path: Path = field(metadata=UNKEYED)
    settings: Settings = field(metadata=UNKEYED)
    issue: Issue = field(metadata=UNKEYED)
    speaker: Speaker = field(metadata=UNKEYED)

    def do(self, cache: Cache) -> Record:
        """Where it is kept. Raises `AccessibleError` for what nobody thought of: it may go well the next time."""
        from accessible.production.draft import draft_of

        lexicon = _lexicon(self.settings, self.issue, cache)
        try:
            kept(cache, self.article, lambda: draft_of(self.path, self.issue, lexicon, self.speaker))
        except AccessibleError:
            raise
        except Exception as error:
            raise _unexpected(error) from error
        return {"blob": self.article}


@lru_cache(maxsize=1)
def _lexicon(settings: Settings, issue: Issue, cache: Cache) -> Lexicon:
    """The issue's, once a worker: many patterns are in it, and to send it with each article costs more than to read."""
    from accessible.production.chosen import found_lexicon

    return found_lexicon(settings, issue, cache)[0]


def _unexpected(error: Exception) -> AccessibleError:
    """That the program failed on an article, with where: whoever mends it has no more than this line."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}"
    return AccessibleError(f"Something unexpected happened while this article was read: {where}.", SEND_IT)


def read_articles(
    paths: Sequence[Path], plan: ReadingPlan, cache: Cache, reader: Executor | None = None
) -> Iterator[Draft]:
    """The drafts of articles, in order: those that were read before, and the others by workers, or by the `reader`.

    Raises `DiskError` and `SetupError` for faults of the machine.
    """
    from accessible.production.draft import draft_of, failed_draft

    keys = {path: _key(path, plan) for path in paths}
    found = {path: known(cache, key) for path, key in keys.items() if key}
    failed: dict[Path, AccessibleError] = {}
    anew = [path for path in found if found[path] is None]
    for _ in range(2):  # what was kept and cannot be read is made once more
        missing = [path for path in found if found[path] is None and path not in failed]
        for path in missing:
            cache.own.forget(keys[path])  # one that is damaged would be taken for there
        if missing:
            failed |= _read(missing, keys, plan, cache, reader)
            found |= {path: known(cache, keys[path]) for path in missing if path not in failed}
    _forget_changed(anew, keys, plan, cache)
    for path in paths:
        if not keys[path]:  # told by its reader, which does not open it
            yield draft_of(path, plan.issue, plan.lexicon, plan.speaker)
        else:
            yield found[path] or failed_draft(path, _told(path, failed.get(path)))


def _forget_changed(paths: Sequence[Path], keys: dict[Path, str], plan: ReadingPlan, cache: Cache) -> None:
    """What was saved while it was read may be in the draft of what lay there before: that is not kept."""
    changed = bool(paths) and beside_digest(paths[0].parent, is_article) != plan.times
    for path in paths:
        if changed or _key(path, plan) != keys[path]:
            cache.own.forget(keys[path])


def _key(path: Path, plan: ReadingPlan) -> str:
    try:
        return plan.key(path, read_plain(path, path.parent, GREATEST, ""))
    except RefusedFileError:
        return ""


def _read(
    paths: Sequence[Path], keys: dict[Path, str], plan: ReadingPlan, cache: Cache, reader: Executor | None
) -> dict[Path, AccessibleError]:
    """Have articles read by workers; why each failed that did."""

    def step(path: Path) -> Step:
        def prepare(_: Records) -> Job:
            given = (path, plan.settings, plan.issue, plan.speaker)
            return ReadArticle(f"Reading {path.name}", program_digest(), keys[path], *given)

        return Step(path.name, path.name, (), prepare, path.stat().st_size)

    outcome, steps = Outcome(), tuple(map(step, paths))
    worthwhile = 1 + sum(each.weight for each in steps) // BYTES_A_READER
    readers = reader or crew(min(plan.settings.workers, len(paths), worthwhile))
    for event in run_steps(steps, cache, readers):
        outcome = event if isinstance(event, Outcome) else outcome
    raise_faults_of_the_machine(outcome)
    errors = {failure.owner: failure.error for failure in outcome.failures}
    return {path: errors[path.name] for path in paths if path.name in errors}


def crew(workers: int, articles: int = 0) -> Executor:
    """Who reads, each so many articles at most; 0: as many as there are."""
    return Crew(workers, LIMITS, articles)


@dataclass(frozen=True, slots=True)
class StayingReader:
    """One reader for several issues, one after another: to begin costs more than to read a small issue.

    `let_go` must be called, however the work ends. Where that is cut off, it is closed by its run, and begins anew.
    """

    crew: Executor = field(default_factory=lambda: crew(1, ARTICLES_A_READER))

    @property
    def workers(self) -> int:
        """One."""
        return self.crew.workers

    def submit(self, job: Job, cache: Cache, seconds: float) -> JobFuture:
        """See `Executor`."""
        return self.crew.submit(job, cache, seconds)

    def end_of(self, error: BaseException) -> WorkerEnd | None:
        """See `Executor`."""
        return self.crew.end_of(error)

    def close(self, *, at_once: bool) -> None:
        """It stays for the next issue, unless it must end at once."""
        if at_once:
            self.let_go()

    def let_go(self) -> None:
        """Let it go."""
        self.crew.close(at_once=True)


def _told(path: Path, error: AccessibleError | None) -> Finding:
    """Why there is no draft; without an error it was kept, and is too large to be read again."""
    error = error or AccessibleError("What was read of this article is too large.", SEND_IT)
    return Finding("unexpected", Severity.ERROR, error.message, path.name, remedy=error.remedy)
