"""Faults: the build is killed, the disk is full or closed, the engine crashes. Words are never lost silently."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from accessible.cli import main
from accessible.errors import DiskError, ExitCode, Severity
from accessible.production.files import LOCK
from accessible.production.issue import Summary
from accessible.settings import PROJECT, Settings
from inline import jobs_done_by_workers
from other_ffmpeg import with_other_ffmpeg
from processes import Begin, alive, children, descendants, running, until
from small_issue import built, small_issue


def command(settings: Settings, *words: str) -> list[str]:
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    jobs = ["--jobs", str(settings.jobs)]
    return [sys.executable, "-m", "accessible", *(words or ["issue"]), "--plain", *jobs, *places]


def with_work(settings: Settings) -> None:
    """Have something to do for the workers of a build whose cache is full: the second article has other words."""
    article = settings.content / "2027-spring" / "02-a-short-note.md"
    article.write_text(article.read_text("utf-8").replace("group meets", "group may meet"), "utf-8")


def started(begin: Begin, settings: Settings, *words: str) -> subprocess.Popen[bytes]:
    return begin(command(settings, *words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def entries(settings: Settings) -> int:
    """How many whole entries there are in the cache."""
    return sum(1 for path in settings.cache.glob("*/*") if path.suffix != ".part")


@pytest.mark.faults
def test_a_build_that_is_killed_twice_and_run_again_gives_the_same_bytes(cached: Settings, begin: Begin) -> None:
    """Early and near the end: each goes on with what the one before has left."""
    built(cached)
    settings = replace(cached, out=cached.out.with_name("killed"), cache=cached.cache.with_name("killed-cache"))
    whole = entries(cached)
    for share in (0.3, 0.9):
        process = started(begin, settings)
        until(lambda enough=share * whole: entries(settings) >= enough)  # type: ignore[misc]  # a default in a lambda
        assert process.poll() is None, "it ended before it could be killed"
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        for path in (settings.out, settings.cache):
            for file in path.rglob("*") if path.is_dir() else ():
                assert not file.is_file() or file.stat().st_size or file.suffix == ".part" or file.name == LOCK
    assert started(begin, settings).wait() == 0
    assert bytes_of(settings.out) == bytes_of(cached.out)


@pytest.mark.faults
def test_workers_end_when_the_build_is_killed(settings: Settings, begin: Begin) -> None:
    process = started(begin, settings)
    deadline = time.monotonic() + 20
    workers: list[int] = []
    while len(workers) < 2 and time.monotonic() < deadline and process.poll() is None:
        workers = children(process.pid)
        time.sleep(0.02)
    assert workers, "the build began no workers"
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    deadline = time.monotonic() + 10
    while any(alive(pid) for pid in workers) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not [pid for pid in workers if alive(pid)]


@pytest.mark.faults
def test_a_worker_that_is_killed_costs_nothing(cached: Settings, begin: Begin) -> None:
    with_work(cached)
    before = entries(cached)
    process = started(begin, replace(cached, jobs=2), "article", "02-a-short-note")
    workers: list[int] = []

    def begun() -> bool:  # those that read have ended, or not
        workers[:] = descendants(process.pid, "spawn_main")
        return bool(entries(cached) > before and workers)

    until(begun)
    os.kill(next((pid for pid in workers if running(pid)), workers[0]), signal.SIGKILL)
    assert process.wait() == ExitCode.OK
    assert len(list(cached.out.rglob("*.pdf"))) == 2
    assert list(cached.out.rglob("a-short-note.mp3"))


@pytest.mark.faults
def test_a_build_that_is_ended_stops_as_when_it_is_interrupted(settings: Settings, begin: Begin) -> None:
    process = begin(command(settings), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while len(children(process.pid)) < 2 and time.monotonic() < deadline:
        time.sleep(0.02)
    process.terminate()
    _, said = process.communicate(timeout=60)
    assert process.returncode == ExitCode.INTERRUPTED
    assert said.decode() == "Stopped. What was finished is kept. Run the same command to go on.\n"
    assert not [path for path in settings.out.rglob("*") if path.is_file()]


@pytest.mark.faults
def test_ffmpeg_that_does_not_start_is_a_matter_of_setup(cached: Settings, tmp_path: Path) -> None:
    with_work(cached)
    ended = subprocess.run(
        command(cached, "article", "02-a-short-note"),
        capture_output=True,
        text=True,
        check=False,
        cwd=PROJECT,
        env=with_other_ffmpeg(tmp_path),
    )
    assert ended.returncode == ExitCode.SETUP
    assert "ffmpeg does not start" in ended.stderr
    assert ended.stderr.count("\n") == 2


@pytest.mark.faults
def test_a_full_disk_is_one_clear_error(cached: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(DiskError, match="The disk is full"):
        built(cached)
    assert not [path for path in cached.out.rglob("*") if path.is_file()]


@pytest.mark.faults
def test_a_shelf_that_may_not_be_written_is_one_clear_error(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.out.mkdir()
    (settings.out / "2027-spring").write_text("a file where the folder should be")
    assert main(command(settings)[3:]) == ExitCode.DISK
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert 1 <= len([line for line in said.splitlines() if line.strip()]) <= 2


# Each at a word of its own, in an article of its own.
FAILURES = {"crash": "pacing", "half": "enough", "empty": "quiet", "noise": "slowly", "error": "later"}


@pytest.fixture(scope="module")
def failed(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    """What comes of an issue whose voice fails in all ways, each in one article, and of one more article."""
    folder = tmp_path_factory.mktemp("failed")
    settings = small_issue(folder)
    (settings.content / "2027-spring" / "01-resting-well.md").unlink()
    for fault, word in FAILURES.items():
        article = settings.content / "2027-spring" / f"01-{fault}.md"
        article.write_text(f"---\ntitle: Rest\n---\n\nA short rest of 10 minutes may be {word}.\n", "utf-8")
    shutil.copytree(PROJECT / "voices", folder / "voices")
    silent = folder / "voices" / "silent.toml"
    text = silent.read_text("utf-8")
    voice = next(line for line in text.splitlines() if line.startswith("voice ="))
    failures = ",".join(f"{fault}-on={word}" for fault, word in FAILURES.items())
    silent.write_text(text.replace(voice, f'voice = "silent:{failures}"'), "utf-8")
    with jobs_done_by_workers():  # one of them is to die
        return built(replace(settings, voices=folder / "voices"))


@pytest.mark.faults
@pytest.mark.parametrize("fault", FAILURES)
def test_an_engine_that_fails_costs_its_article_only(failed: Summary, fault: str) -> None:
    assert failed.exit_code is ExitCode.FAILED
    assert sorted(draft.slug for draft in failed.failed) == sorted(f"01-{each}" for each in FAILURES)
    own = [each for draft in failed.failed if draft.slug == f"01-{fault}" for each in draft.findings]
    errors = [finding for finding in own if finding.severity is Severity.ERROR]
    assert errors
    assert all(finding.remedy for finding in errors)
    if fault != "crash":
        assert any(FAILURES[fault] in finding.words and finding.line == 5 for finding in errors)
    assert (failed.shelf.root / "articles/02-a-short-note/a-short-note.mp3").is_file()


@pytest.mark.faults
def test_a_print_that_lacks_a_word_is_not_published(cached: Settings, tmp_path: Path) -> None:
    styles = tmp_path / "styles"
    shutil.copytree(PROJECT / "styles", styles)
    with (styles / "base.css").open("a") as sheet:
        sheet.write("\nh2 { display: none }\n")
    summary = built(replace(cached, styles=styles), only="01-resting-well")
    assert "01-resting-well" in [draft.slug for draft in summary.failed]
    assert any("Why it helps" in finding.message for finding in summary.findings)
    assert not list(cached.out.rglob("resting-well*"))
