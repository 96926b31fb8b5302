"""Work without end: it is stopped, told by name, costs its article only, and never outlives its build."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Set
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from accessible.errors import ExitCode, SetupError, Severity
from accessible.production import run, workforce
from accessible.production.local import Crew, Limits
from accessible.settings import PROJECT, Settings
from other_ffmpeg import with_other_ffmpeg
from processes import Begin, alive, command_of, descendants, until
from small_issue import built

SHELF = "2027-spring/articles"
STOPPED = "Stopped. What was finished is kept. Run the same command to go on.\n"


def failing(settings: Settings, fault: str) -> Settings:
    """The settings with a voice that fails where it should say "enough", in the first article."""
    voices = settings.out.parent / "voices"
    shutil.copytree(PROJECT / "voices", voices)
    silent = voices / "silent.toml"
    text = silent.read_text("utf-8")
    voice = next(line for line in text.splitlines() if line.startswith("voice ="))
    silent.write_text(text.replace(voice, f'voice = "silent:{fault}-on=enough"'), "utf-8")
    return replace(settings, voices=voices)


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "limits", "told"),
    [
        ("grow", Limits(memory_bytes=400_000_000), "needed more than 0.4 GB of memory, and was ended"),
        ("toil", Limits(processor_seconds=3), "needed more than 0.05 minutes of processor time, and was ended"),
    ],
)
def test_work_without_end_is_ended_by_name_and_costs_its_article_only(
    cached: Settings, monkeypatch: pytest.MonkeyPatch, fault: str, limits: Limits, told: str
) -> None:
    monkeypatch.setattr(workforce, "Crew", partial(Crew, limits=limits))
    summary = built(replace(failing(cached, fault), jobs=2))
    assert summary.exit_code is ExitCode.FAILED
    assert [draft.slug for draft in summary.failed] == ["01-resting-well"]
    errors = [finding for finding in summary.findings if finding.severity is Severity.ERROR]
    assert [error.message for error in errors] == [f"The work on 01-resting-well: speak 1 {told}."]
    assert all("save it as PNG" in error.remedy for error in errors)
    assert (cached.out / SHELF / "02-a-short-note/a-short-note.mp3").is_file()
    assert not descendants(os.getpid(), "spawn_main")


@pytest.mark.faults
def test_a_worker_that_starts_in_place_of_a_hanging_one_says_nothing_when_the_build_ends(
    cached: Settings, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """It found its parent's locks gone, and filled the screen with Python's own page about it."""
    monkeypatch.setattr(run, "JOB_SECONDS", 2)
    summary = built(replace(failing(cached, "hang"), jobs=2))
    assert [draft.slug for draft in summary.failed] == ["01-resting-well"]
    until(lambda: not descendants(os.getpid(), "spawn_main"))
    time.sleep(0.5)  # what it would say, it says at its end
    assert capfd.readouterr().err == ""


def command(settings: Settings) -> list[str]:
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    # The voices' folder is no option: it is set where the command begins.
    begin = (
        "import sys, dataclasses, pathlib, accessible.settings, accessible.cli as cli\n"
        "given = cli.settings_of\n"
        f"voices = pathlib.Path({str(settings.voices)!r})\n"
        "cli.settings_of = lambda options: dataclasses.replace(given(options), voices=voices)\n"
        "if __name__ == '__main__': sys.exit(cli.main())\n"
    )
    return [sys.executable, "-c", begin, "issue", "--plain", "--jobs", "2", *places]


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "number"),
    [
        ("deep", signal.SIGINT),
        ("hang", signal.SIGTERM),
        ("toil", signal.SIGHUP),
        ("hang", signal.SIGKILL),
        ("deep", signal.SIGKILL),
    ],
)
def test_a_worker_that_never_ends_ends_with_its_build(
    cached: Settings, begin: Begin, fault: str, number: signal.Signals
) -> None:
    before = set(cached.cache.glob("*/*"))
    process = begin(command(failing(cached, fault)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    until(lambda: _quiet(cached.cache, before))  # only what never ends goes on
    workers = descendants(process.pid, "")
    assert [each for each in workers if b"spawn_main" in command_of(each)]
    os.kill(process.pid, number)
    _, said = process.communicate(timeout=30)
    until(lambda: not [each for each in workers if alive(each)])
    assert not [each for each in workers if alive(each)]
    if number != signal.SIGKILL:
        assert process.returncode == ExitCode.INTERRUPTED
        assert said.decode() == STOPPED, said.decode()


def _made_at(entries: Set[Path]) -> Iterator[float]:
    """When each was made; a temporary one may have got its own name since it was listed."""
    for path in entries:
        with contextlib.suppress(FileNotFoundError):
            yield path.stat().st_mtime


def _quiet(cache: Path, before: set[Path]) -> bool:
    """Whether work has been done, and nothing more for three seconds."""
    times = list(_made_at(set(cache.glob("*/*")) - before))
    return len(times) > 5 and time.time() - max(times) > 3


@pytest.mark.faults
@pytest.mark.parametrize("delay", [0, 0.05, 0.1, 0.2, 0.4, 0.8])
def test_workers_that_still_start_end_with_their_build(settings: Settings, begin: Begin, delay: float) -> None:
    process = begin(command(settings), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until(lambda: descendants(process.pid, "spawn_main"))
    time.sleep(delay)
    workers = descendants(process.pid, "")
    process.kill()
    process.wait()
    until(lambda: not [each for each in workers if alive(each)], 20)
    assert not [each for each in workers if alive(each)]


@pytest.mark.faults
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_an_ffmpeg_that_hangs_ends_with_the_build(
    settings: Settings, begin: Begin, tmp_path: Path, number: signal.Signals
) -> None:
    process = begin(
        command(settings),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=with_other_ffmpeg(tmp_path, "#!/bin/sh\nexec sleep 3600\n"),
    )
    until(lambda: descendants(process.pid, "3600"))
    hanging = descendants(process.pid, "3600")
    assert hanging
    process.send_signal(number)
    process.wait(timeout=30)
    until(lambda: not [each for each in hanging if alive(each)], 20)
    assert not [each for each in hanging if alive(each)]


@pytest.mark.faults
@pytest.mark.parametrize("problem", [OSError(30, "Read-only file system"), ImportError("This platform lacks sem_open")])
def test_a_machine_without_shared_memory_is_a_matter_of_setup(
    cached: Settings, monkeypatch: pytest.MonkeyPatch, problem: Exception
) -> None:
    def refuse(*_: object) -> None:
        raise problem

    shutil.rmtree(cached.cache)
    monkeypatch.setattr(type(multiprocessing.get_context("spawn")), "Lock", refuse)
    with pytest.raises(SetupError, match=r"cannot share memory.*(Read-only file system|sem_open)\.") as caught:
        built(cached)
    assert "1777" in caught.value.remedy
