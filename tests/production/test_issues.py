"""Several issues in one run: each is made as by itself, a faulty one stops no other, and one line tells of each."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NoReturn

import pytest

from accessible.cli import main
from accessible.errors import AccessibleError, DiskError, ExitCode
from accessible.production import article_reading
from accessible.production import issue as building
from accessible.production import issues as building_issues
from accessible.production.cache import Cache, Record
from accessible.production.executor import JobFuture, WorkerEnd
from accessible.production.files import only_one_shelf
from accessible.production.issue import begin
from accessible.production.issues import IssueEnd, IssuesEnd, build_issues
from accessible.production.job import Job, Step
from accessible.production.run import BatchEnd, Outcome, Progress, StepBatch, run_batches, run_steps
from accessible.production.shelf import issue_shelf
from accessible.production.unchanged import Figures, inputs_key, unchanged
from accessible.settings import Settings
from accessible.sources import issue_list
from accessible.sources.issue_list import content_of
from inline import Inline
from small_issue import ISSUE_FILE, built, shelf_bytes, small_issue

BROKEN, LAME = "2027-broken", "2027-lame"


def with_more(settings: Settings) -> Settings:
    """The settings with two issues beside the good one: one whose own file has a fault, one with a faulty article."""
    for name in (BROKEN, LAME):
        shutil.copytree(settings.content / "2027-spring", settings.content / name)
        text = ISSUE_FILE.replace("Spring 2027", name).replace("number = 1", f"number = {len(name)}")
        (settings.content / name / "issue.toml").write_text(text.replace("2027-03-01", "2027-02-01"), "utf-8")
    own = settings.content / BROKEN / "issue.toml"
    own.write_text(own.read_text("utf-8").replace("date =", "dat ="), "utf-8")
    (settings.content / LAME / "02-a-short-note.md").write_text("---\ntitle: Dose\n---\n\nTake 5 qz.\n", "utf-8")
    return settings


@dataclass(slots=True)
class CountingReader(Inline):
    """How many articles it has read, and how often it was ended."""

    read: int = 0
    closed: int = 0

    def submit(self, job: Job, cache: Cache, seconds: float) -> JobFuture:
        """Counted."""
        self.read += 1
        return Inline.submit(self, job, cache, seconds)

    def close(self, *, at_once: bool) -> None:
        """Counted."""
        self.closed += at_once


def run(settings: Settings, *words: str) -> int:
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    return main(["issues", *words, *places, "--plain"])


def ended(settings: Settings, *ids: str) -> IssuesEnd:
    *_, end = build_issues(settings, ids)
    assert isinstance(end, IssuesEnd)
    return end


@pytest.mark.slow
def test_a_faulty_issue_stops_no_other_and_the_exit_code_is_that_of_the_worst(
    cached: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = with_more(cached)
    assert run(settings) == ExitCode.FAILED
    said = capsys.readouterr()
    assert "2027-spring: 2 articles" in said.out
    assert f"{BROKEN}/issue.toml" in said.out  # the place of its fault
    assert f"{BROKEN}: not made." in said.err
    assert f"{LAME}: not whole. Not made: 02-a-short-note.md." in said.err
    assert f"make issue ISSUE={LAME}" in said.err
    assert "1 of 3 issues whole" in said.out
    assert not (settings.out / BROKEN).exists()
    assert (settings.out / LAME / "articles/01-resting-well/resting-well.mp3").is_file()


def test_all_issues_are_read_by_one_reader_which_ends_with_the_run(
    cached: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[CountingReader] = []

    def crew(*_: int) -> CountingReader:
        begun.append(CountingReader())
        return begun[-1]

    monkeypatch.setattr(article_reading, "crew", crew)
    settings = with_more(cached)
    shutil.rmtree(settings.cache)
    ended(settings, "2027-spring", LAME)
    assert [(each.read, each.closed) for each in begun] == [(4, 1)]


@pytest.mark.slow
def test_an_issue_has_the_bytes_that_it_has_when_it_is_made_alone(cached: Settings, tmp_path: Path) -> None:
    second = cached.content / "2027-summer"
    shutil.copytree(cached.content / "2027-spring", second)
    text = (second / "issue.toml").read_text("utf-8").replace("Spring 2027", "Summer 2027")
    (second / "issue.toml").write_text(text.replace("number = 1", "number = 2").replace("03-01", "06-01"), "utf-8")
    assert ended(cached, "2027-summer", "2027-spring").exit_code is ExitCode.OK
    alone = replace(cached, out=tmp_path / "alone")
    for each in ("2027-spring", "2027-summer"):
        assert built(replace(alone, issue=each)).exit_code is ExitCode.OK
    assert shelf_bytes(cached) == shelf_bytes(alone)


def test_what_has_not_changed_is_told_and_not_made_again(cached: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(cached) == ExitCode.OK
    assert "nothing had changed" not in capsys.readouterr().out.partition(" in 0 ")[0]
    before = {path: path.stat().st_mtime_ns for path in cached.out.rglob("*")}
    assert run(cached) == ExitCode.OK
    said = capsys.readouterr().out
    assert "2027-spring: 2 articles, 1 minute to hear, nothing had changed." in said
    assert "1 of 1 issue whole, 1 minute to hear; in 1 nothing had changed." in said
    assert {path: path.stat().st_mtime_ns for path in cached.out.rglob("*")} == before


@pytest.mark.parametrize("command", [pytest.param("issue", marks=pytest.mark.slow), "issues"])
def test_what_was_saved_before_the_articles_are_read_is_not_remembered_under_what_lay_there_first(
    command: str, cached: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = cached.content / "2027-spring" / "02-a-short-note.md"
    before = path.read_bytes()

    def saved_first(*arguments: Any, **options: Any) -> Any:
        path.write_bytes(before + b"\n")
        return begin(*arguments, **options)

    for module in (building, building_issues):
        monkeypatch.setattr(module, "begin", saved_first)
    places = ["--content", str(cached.content), "--out", str(cached.out), "--cache", str(cached.cache)]
    assert main([command, *places, "--plain"]) == ExitCode.OK
    path.write_bytes(before)
    key, shelf = inputs_key(cached, "2027-spring"), issue_shelf(cached.out, "2027-spring")
    assert unchanged(Cache(cached.cache), key, shelf) is None


def test_drafts_are_told_and_named_issues_alone_are_made(cached: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    settings = with_more(cached)
    (settings.content / "2027-spring/03-later.md").write_text("---\ntitle: Later\ndraft: true\n---\n\nSoon.\n", "utf-8")
    assert run(settings, "--issue", "2027-spring") == ExitCode.OK
    said = capsys.readouterr().out
    assert "Draft, left out of the issue: 03-later." in said
    assert BROKEN not in said
    assert run(settings, "--issue", "2027-spring 2027-sprung") == ExitCode.USAGE
    assert "Did you mean 2027-spring?" in capsys.readouterr().err


def many(settings: Settings, number: int) -> tuple[str, ...]:
    """So many issues beside the good one, of which none can be read."""
    names = tuple(f"1999-{each}" for each in range(number))
    for name in names:
        (settings.content / name).mkdir()
        (settings.content / name / "issue.toml").write_text("date = 1999-01-01\n", "utf-8")
    return names


def test_what_all_issues_say_is_read_once_a_run_however_many_ask(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    names, read = many(settings, 20), list[str]()

    def counted(path: Path) -> bytes:
        read.append(path.parent.name)
        return content_of(path)

    monkeypatch.setattr(issue_list, "content_of", counted)
    assert ended(settings, *names).exit_code is ExitCode.FAILED
    assert sorted(read) == ["1999-0", *sorted(names)[1:], "2027-spring"]


def test_issues_in_which_nothing_has_changed_are_told_one_by_one(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = many(settings, 20)
    monkeypatch.setattr(building_issues, "unchanged", lambda *_: Figures(1, 1, 60.0, (), 0, 0, 0))
    *events, end = build_issues(settings, names)
    assert isinstance(end, IssuesEnd)
    assert end.exit_code is ExitCode.OK
    assert [each.issue_id for each in events if isinstance(each, IssueEnd)] == list(names)
    shares = [each.done / each.total for each in events if isinstance(each, Progress)]
    assert shares == pytest.approx([number / 20 for number in range(1, 21)], abs=0.03)


def in_the_way_of(settings: Settings, what: str) -> Path:
    """Something where the page or the folder of an issue's shelf is to be."""
    place = settings.out / "2027-spring"
    if what == "page":
        (place / "index.html").mkdir(parents=True)
        return place / "index.html"
    settings.out.mkdir()
    place.write_text("a file")
    return place


@pytest.mark.parametrize("what", ["page", "folder"])
def test_what_lies_in_the_way_of_one_issue_stops_no_other(
    what: str, cached: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = with_more(cached)
    place = in_the_way_of(settings, what)
    assert run(settings, "--issue", f"2027-spring {BROKEN}") == ExitCode.DISK
    said = capsys.readouterr()
    assert f"2027-spring: not made. {place}: Something else lies in its place." in said.err
    assert f"{BROKEN}: not made." in said.err
    assert "0 of 2 issues whole" in said.out


@pytest.mark.parametrize(
    "error",
    [OSError(errno.ENOSPC, "full"), OSError(errno.EROFS, "closed"), None],
    ids=["full", "may only be read", "the cache"],
)
def test_a_fault_of_the_disk_stops_all_and_what_was_made_by_then_is_told(
    error: OSError | None, cached: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, place = with_more(cached), cached.out / "2027-spring" / "index.html" if error else cached.cache

    def failing(*_: object) -> NoReturn:
        raise DiskError("It ends here.", place=place) from error

    monkeypatch.setattr(building_issues, "put_on_shelf", failing)
    assert run(settings, "--issue", f"{BROKEN} 2027-spring {LAME}", "--jobs", "1") == ExitCode.DISK
    said = capsys.readouterr()
    assert f"{BROKEN}: not made." in said.err
    assert "It ends here." in said.err
    assert "issues whole" not in said.out


def test_a_folder_that_may_not_be_looked_into_costs_its_own_issue(users_folder: Path) -> None:
    settings = with_more(small_issue(users_folder))
    (settings.content / "2027-spring").chmod(0o311)
    end = ended(settings, "2027-spring", BROKEN)
    (settings.content / "2027-spring").chmod(0o755)
    assert [each.exit_code for each in end.issues] == [ExitCode.FAILED, ExitCode.FAILED]
    assert "PermissionError" in str(end.issues[0].error)


def test_a_record_that_lacks_what_it_should_have_costs_its_own_step(tmp_path: Path) -> None:
    def prepared(records: Mapping[str, Record]) -> Job:
        return Named(records["first"]["name"], "one")

    steps = (
        Step("first", "", (), lambda _: Named("first", "one")),
        Step("second", "an article", ("first",), prepared),
        Step("third", "", (), lambda _: Named("third", "three")),
    )
    *_, outcome = run_steps(steps, Cache(tmp_path), Slow(workers=1))
    assert isinstance(outcome, Outcome)
    assert set(outcome.records) == {"first", "third"}
    assert [(each.owner, "KeyError" in each.error.message) for each in outcome.failures] == [("an article", True)]


def test_an_issue_whose_folder_is_gone_by_then_is_told_like_any(
    cached: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put_on_shelf = vars(building_issues)["put_on_shelf"]

    def renamed(*arguments: Any) -> Any:
        summary = put_on_shelf(*arguments)
        (cached.content / "2027-spring").rename(tmp_path / "2027-sprung")
        return summary

    monkeypatch.setattr(building_issues, "put_on_shelf", renamed)
    assert run(cached) == ExitCode.OK
    assert "1 of 1 issue whole" in capsys.readouterr().out


def test_what_was_made_is_told_and_in_the_library_when_the_run_is_stopped(
    cached: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = with_more(cached)
    opened = vars(building_issues)["begin"]

    def stopped(settings: Settings, *rest: Any, **named: Any) -> Any:
        if settings.issue == LAME:
            raise KeyboardInterrupt
        return opened(settings, *rest, **named)

    monkeypatch.setattr(building_issues, "begin", stopped)
    assert run(settings, "--issue", f"2027-spring {LAME}", "--jobs", "1") == ExitCode.INTERRUPTED
    assert "2027-spring: 2 articles" in capsys.readouterr().out
    assert (settings.out / "index.html").is_file()


def test_the_cache_is_tidied_though_an_issue_is_faulty(cached: Settings) -> None:
    settings = with_more(cached)
    old = settings.cache / "ab" / ("0" * 38)
    old.parent.mkdir(exist_ok=True)
    old.write_bytes(b"unused since 1970")
    os.utime(old, (1, 1))
    assert ended(settings, BROKEN).exit_code is ExitCode.FAILED
    assert not old.exists()


def test_a_shelf_that_another_build_has_is_told_and_the_others_are_made(cached: Settings) -> None:
    settings = with_more(cached)
    with only_one_shelf(settings.out / LAME):
        end = ended(settings, LAME, "2027-spring")
    assert [each.exit_code for each in end.issues] == [ExitCode.USAGE, ExitCode.OK]
    assert "Another build is writing" in str(end.issues[0].error)


def test_a_damaged_file_is_made_again_and_a_shelf_is_let_go(cached: Settings) -> None:
    entries = [path for path in cached.cache.rglob("*") if path.is_file()]
    largest = max(entries, key=lambda each: each.stat().st_size)  # a blob: it is there, and so the run believes in it
    whole = largest.read_bytes()
    largest.write_bytes(b"damaged")
    assert ended(cached, "2027-spring").exit_code is ExitCode.OK
    assert largest.read_bytes() == whole
    with only_one_shelf(cached.out / "2027-spring"):
        pass


@dataclass(frozen=True)
class Named(Job):
    """A job that is only its name."""

    def do(self, cache: Cache) -> Record:  # noqa: ARG002
        return {}


@dataclass
class Slow:
    """Two workers that end one job at a time, the one that was begun first, when a third is asked for."""

    workers: int = 2
    begun: list[str] = field(default_factory=list)
    closed: list[bool] = field(default_factory=list)
    running: list[tuple[Job, JobFuture]] = field(default_factory=list)

    def submit(self, job: Job, cache: Cache, seconds: float) -> JobFuture:  # noqa: ARG002
        future: JobFuture = Future()
        self.begun.append(job.label)
        self.running.append((job, future))
        if len(self.running) == self.workers:
            self.running.pop(0)[1].set_result(({}, 0))
        return future

    def finish(self) -> None:
        while self.running:
            self.running.pop(0)[1].set_result(({}, 0))

    def end_of(self, error: BaseException) -> WorkerEnd | None:  # noqa: ARG002
        return None

    def close(self, *, at_once: bool) -> None:
        self.closed.append(at_once)


def batch(name: str, steps: int) -> StepBatch:
    def step(number: int) -> Step:
        return Step(f"{number}", "", (), lambda _: Named(f"{name} {number}", name + str(number)), steps - number)

    return StepBatch(name, tuple(step(number) for number in range(steps)))


def test_a_batch_is_asked_for_only_when_a_worker_would_be_idle(tmp_path: Path) -> None:
    asked: list[str] = []
    crew = Slow()

    def all_of_them() -> Iterator[StepBatch]:
        for name in "abc":
            asked.append(f"{name} after {len(crew.begun)}")
            yield batch(name, 3)

    batches = all_of_them()
    ends = []
    for event in run_batches(lambda: next(batches, None), Cache(tmp_path), crew):
        if isinstance(event, BatchEnd):
            ends.append(event.name)
        elif len(crew.begun) == 9:
            crew.finish()
    assert asked == ["a after 0", "b after 3", "c after 6"]
    assert ends == ["a", "b", "c"]
    assert crew.begun == [f"{name} {number}" for name in "abc" for number in range(3)]
    assert crew.closed == [False]


@dataclass
class OneSlow(Slow):
    """Ends every job at once, but for the first: that is done when four others are."""

    def submit(self, job: Job, cache: Cache, seconds: float) -> JobFuture:  # noqa: ARG002
        future: JobFuture = Future()
        self.begun.append(job.label)
        self.running.append((job, future))
        if len(self.begun) > 1:
            self.running.pop()[1].set_result(({}, 0))
        if len(self.begun) > 4:
            self.finish()
        return future


def test_no_worker_is_idle_after_a_batch_that_comes_wholly_from_the_cache(tmp_path: Path) -> None:
    cache, crew = Cache(tmp_path), OneSlow()
    for number in range(1, 3):
        known = batch(f"known {number}", 1)
        cache.put_record(known.steps[0].prepare({}).key, {})
    batches = iter([batch(name, 1) for name in ("slow", "known 1", "known 2", "c", "d", "e", "f")])
    ends = [each.name for each in run_batches(lambda: next(batches, None), cache, crew) if isinstance(each, BatchEnd)]
    assert ends == ["known 1", "known 2", "c", "d", "e", "slow", "f"]


def test_a_job_that_ends_is_heard_while_batches_without_steps_pass(tmp_path: Path) -> None:
    """Such are issues in which nothing has changed: there may be thousands of them."""
    crew, asked = Slow(), 0

    def following() -> StepBatch | None:
        nonlocal asked
        asked += 1
        if asked == 3:
            crew.finish()
        return batch("work", 1) if asked == 1 else StepBatch(f"same {asked}", ()) if asked < 9 else None

    ends = [each.name for each in run_batches(following, Cache(tmp_path), crew) if isinstance(each, BatchEnd)]
    assert set(ends) == {"work", *(f"same {number}" for number in range(2, 9))}
    assert ends.index("work") < 4


def test_what_stops_the_run_ends_the_workers_at_once(tmp_path: Path) -> None:
    crew = Slow()

    def broken() -> StepBatch | None:
        if crew.begun:
            raise AccessibleError("the disk")
        return batch("a", 2)

    with pytest.raises(AccessibleError, match="the disk"):
        list(run_batches(broken, Cache(tmp_path), crew))
    assert crew.closed == [True]


@pytest.mark.slow
def test_progress_is_over_all_issues_and_ends_with_all(cached: Settings) -> None:
    settings = with_more(cached)
    *events, _ = build_issues(settings, ("2027-spring", LAME))
    told = [event for event in events if isinstance(event, Progress)]
    assert len({event.total for event in told}) == 1
    shares = [event.done for event in told]
    assert shares == sorted(shares)
    assert told[0].done < told[0].total / 2 < told[-1].done <= told[-1].total
    assert told[0].label.startswith("2027-spring: ")
