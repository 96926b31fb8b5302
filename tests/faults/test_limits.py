"""Work without end: it is stopped, told by name, costs its article only, and never outlives its build."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import time
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
    summary = built(failing(cached, fault))
    assert summary.exit_code is ExitCode.FAILED
    assert [draft.slug for draft in summary.failed] == ["01-resting-well"]
    errors = [finding for finding in summary.findings if finding.severity is Severity.ERROR]
    assert [error.message for error in errors] == [f"The work on 01-resting-well: speak 1 {told}."]
    assert all("save it as PNG" in error.remedy for error in errors)
    assert (cached.out / SHELF / "02-a-short-note/a-short-note.mp3").is_file()
    assert not descendants(os.getpid(), "spawn_main")


@pytest.mark.faults
@pytest.mark.usefixtures("workers")
def test_a_worker_that_starts_in_place_of_a_hanging_one_says_nothing_when_the_build_ends(
    cached: Settings, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """It found its parent's locks gone, and filled the screen with Python's own page about it."""
    monkeypatch.setattr(run, "JOB_SECONDS", 2)
    summary = built(failing(cached, "hang"), only="01-resting-well")
    assert [draft.slug for draft in summary.failed] == ["01-resting-well"]
    until(lambda: not descendants(os.getpid(), "spawn_main"))
    time.sleep(0.5)  # what it would say, it says at its end
    assert capfd.readouterr().err == ""


def command(settings: Settings, *words: str) -> list[str]:
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    # The voices' folder is no option: it is set where the command begins.
    begin = (
        "import sys, dataclasses, pathlib, accessible.settings, accessible.cli as cli\n"
        "given = cli.settings_of\n"
        f"voices = pathlib.Path({str(settings.voices)!r})\n"
        "cli.settings_of = lambda options: dataclasses.replace(given(options), voices=voices)\n"
        "if __name__ == '__main__': sys.exit(cli.main())\n"
    )
    return [sys.executable, "-c", begin, *(words or ["issue"]), "--plain", "--jobs", str(settings.jobs), *places]


# In each process of a build: tells when the voice begins what never ends (the failure `deep` of the silent one).
TELLS = """\
import os, sys
def look(event, given):
    if event == "ctypes.dlsym" and given[1] == "sleep":
        open(os.environ["NEVER_ENDS"], "w").close()
sys.addaudithook(look)
"""


@pytest.mark.faults
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_worker_that_never_ends_ends_with_its_build(
    cached: Settings, begin: Begin, tmp_path: Path, number: signal.Signals
) -> None:
    (tmp_path / "tells").mkdir()
    (tmp_path / "tells/sitecustomize.py").write_text(TELLS, "utf-8")
    paths = os.pathsep.join([str(tmp_path / "tells"), *filter(None, [os.environ.get("PYTHONPATH")])])
    never_ends = tmp_path / "never-ends"
    process = begin(
        command(failing(cached, "deep"), "article", "01-resting-well"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": paths, "NEVER_ENDS": str(never_ends)},
    )
    until(never_ends.exists)
    assert never_ends.exists()
    workers = descendants(process.pid, "")
    assert [each for each in workers if b"spawn_main" in command_of(each)]
    os.kill(process.pid, number)
    _, said = process.communicate(timeout=30)
    until(lambda: not [each for each in workers if alive(each)])
    assert not [each for each in workers if alive(each)]
    if number != signal.SIGKILL:
        assert process.returncode == ExitCode.INTERRUPTED
        assert said.decode() == STOPPED, said.decode()


@pytest.mark.faults
@pytest.mark.parametrize("delay", [0, 0.2, 0.6])
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
    cached: Settings, begin: Begin, tmp_path: Path, number: signal.Signals
) -> None:
    short = cached.content / "2027-spring" / "02-a-short-note.md"
    short.write_text(short.read_text("utf-8").replace("group meets", "group may meet"), "utf-8")
    process = begin(
        command(cached, "article", "02-a-short-note"),
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
@pytest.mark.usefixtures("workers")
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
