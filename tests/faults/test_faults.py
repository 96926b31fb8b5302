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

from accessible.errors import DiskError, ExitCode, Severity
from accessible.production.files import LOCK
from accessible.settings import PROJECT, Settings
from other_ffmpeg import with_other_ffmpeg
from processes import Begin, alive, children, descendants, running, until
from small_issue import built


def command(settings: Settings, *words: str) -> list[str]:
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    return [sys.executable, "-m", "accessible", *(words or ["issue"]), "--plain", "--jobs", "2", *places]


def started(begin: Begin, settings: Settings, *words: str) -> subprocess.Popen[bytes]:
    return begin(command(settings, *words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def entries(settings: Settings) -> int:
    """How many whole entries there are in the cache."""
    return sum(1 for path in settings.cache.glob("*/*") if path.suffix != ".part")


@pytest.mark.faults
def test_a_build_that_is_killed_three_times_and_run_again_gives_the_same_bytes(cached: Settings, begin: Begin) -> None:
    """Early, in the middle and near the end: each goes on with what the one before has left."""
    built(cached)
    settings = replace(cached, out=cached.out.with_name("killed"), cache=cached.cache.with_name("killed-cache"))
    whole = entries(cached)
    for share in (0.3, 0.6, 0.9):
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
def test_a_worker_that_is_killed_costs_nothing(settings: Settings, begin: Begin) -> None:
    process = started(begin, settings, "article", "01-resting-well")
    workers: list[int] = []

    def begun() -> bool:  # those that read have ended, or not
        workers[:] = descendants(process.pid, "spawn_main")
        return bool(entries(settings) and workers)

    until(begun)
    os.kill(next((pid for pid in workers if running(pid)), workers[0]), signal.SIGKILL)
    assert process.wait() == ExitCode.OK
    assert len(list(settings.out.rglob("*.pdf"))) == 2
    assert list(settings.out.rglob("resting-well.mp3"))


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
def test_ffmpeg_that_does_not_start_is_a_matter_of_setup(settings: Settings, tmp_path: Path) -> None:
    ended = subprocess.run(
        command(settings, "article", "02-a-short-note"),
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
def test_a_shelf_that_may_not_be_written_is_one_clear_error(settings: Settings) -> None:
    settings.out.mkdir()
    (settings.out / "2027-spring").write_text("a file where the folder should be")
    process = subprocess.run(
        command(settings),
        capture_output=True,
        text=True,
        check=False,
        cwd=PROJECT,
    )
    assert process.returncode == ExitCode.DISK
    assert "Traceback" not in process.stderr
    assert len([line for line in process.stderr.splitlines() if line.strip()]) <= 2


@pytest.mark.faults
@pytest.mark.parametrize("fault", ["crash", "half", "empty", "noise", "error"])
def test_an_engine_that_fails_costs_its_article_only(cached: Settings, tmp_path: Path, fault: str) -> None:
    voices = tmp_path / "voices"
    shutil.copytree(PROJECT / "voices", voices)
    silent = voices / "silent.toml"
    text = silent.read_text("utf-8")
    voice = next(line for line in text.splitlines() if line.startswith("voice ="))
    silent.write_text(text.replace(voice, f'voice = "silent:{fault}-on=enough"'), "utf-8")
    summary = built(replace(cached, voices=voices, jobs=2))
    assert summary.exit_code is ExitCode.FAILED
    assert [draft.slug for draft in summary.failed] == ["01-resting-well"]
    errors = [finding for finding in summary.findings if finding.severity is Severity.ERROR]
    assert errors
    assert all(finding.remedy for finding in errors)
    if fault != "crash":
        assert any("enough" in finding.words and finding.line == 12 for finding in errors)
    assert (cached.out / "2027-spring/articles/02-a-short-note/a-short-note.mp3").is_file()


@pytest.mark.faults
def test_a_print_that_lacks_a_word_is_not_published(cached: Settings, tmp_path: Path) -> None:
    styles = tmp_path / "styles"
    shutil.copytree(PROJECT / "styles", styles)
    with (styles / "base.css").open("a") as sheet:
        sheet.write("\nh2 { display: none }\n")
    summary = built(replace(cached, styles=styles))
    assert "01-resting-well" in [draft.slug for draft in summary.failed]
    assert any("Why it helps" in finding.message for finding in summary.findings)
    assert not list(cached.out.rglob("resting-well*"))
