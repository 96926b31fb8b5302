"""The machine about a command: it is interrupted at any moment, nobody reads it, its temporary files have no room."""

from __future__ import annotations

import errno
import itertools
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from accessible.cli import main
from accessible.errors import DiskError, ExitCode, Severity, UsageError
from accessible.outputs.print import pdf
from accessible.plan.edition import EDITIONS
from accessible.production.files import only_one_shelf
from accessible.production.temporary import own_temporary_files
from accessible.settings import PROJECT, Settings
from processes import Begin, alive, descendants, until
from small_issue import built

STOPPED = "Stopped. What was finished is kept. Run the same command to go on.\n"
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def words(settings: Settings, *command: str) -> list[str]:
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    return [*(command or ["issue"]), "--plain", *([] if "check" in command else ["--jobs", "2"]), *places]


def started(begin: Begin, settings: Settings, *words_said: str, **more: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "accessible", *words(settings, *words_said)]
    return begin(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **more})


def hears(process: int, number: signal.Signals) -> bool:
    """Whether a process has something to do when this signal comes."""
    (caught,) = re.findall(r"^SigCgt:\s*(\w+)$", Path(f"/proc/{process}/status").read_text("utf-8"), re.MULTILINE)
    return bool(int(caught, 16) >> (number - 1) & 1)


def made(settings: Settings, least: int) -> bool:
    """Whether so many things have been made."""
    return len(list(settings.cache.glob("*/*"))) >= least


# When it is interrupted: what must have become of it, and seconds after that.
MOMENTS: dict[str, tuple[Callable[[subprocess.Popen[bytes], Settings], object], float]] = {
    "at once": (lambda *_: True, 0),
    "while it loads": (lambda *_: True, 0.1),
    "while it reads": (lambda *_: True, 0.5),
    "while those that read begin": (lambda process, _: descendants(process.pid, "spawn_main"), 0),
    "when the first thing was made": (lambda _, settings: made(settings, 1), 0),
    "while all is made": (lambda _, settings: made(settings, 8), 0.1),
}


@pytest.mark.faults
@pytest.mark.parametrize(("moment", "number"), list(zip(MOMENTS, itertools.cycle(SIGNALS), strict=False)))
def test_a_command_that_is_interrupted_at_any_moment_says_one_line(
    settings: Settings, begin: Begin, moment: str, number: signal.Signals
) -> None:
    process = started(begin, settings)
    # The last that it begins to heed: until then, an interrupt is Python's own.
    until(lambda: hears(process.pid, signal.SIGHUP))
    so_far, seconds = MOMENTS[moment]
    until(lambda: so_far(process, settings) or process.poll() is not None)
    time.sleep(seconds)
    process.send_signal(number)
    _, said = process.communicate(timeout=60)
    if process.returncode != ExitCode.OK:  # it was quicker
        assert (process.returncode, said.decode()) == (ExitCode.INTERRUPTED, STOPPED)


@pytest.mark.faults
@pytest.mark.parametrize("delay", [0, 0.002, 0.01, 0.03, 0.1, 0.4])
def test_what_make_runs_is_interrupted_in_one_line_while_python_itself_starts(
    settings: Settings, begin: Begin, delay: float
) -> None:
    process = begin(
        [str(PROJECT / "setup" / "run.sh"), *words(settings)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        process_group=0,
    )
    while not hears(process.pid, signal.SIGINT):  # until then, the interrupt is the shell's own
        time.sleep(0.001)
    time.sleep(delay)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does it
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said.decode()) == (ExitCode.INTERRUPTED, STOPPED)


def with_work(settings: Settings) -> Path:
    """Have something to do for the workers of a build whose cache is full; the article that was changed."""
    short = settings.content / "2027-spring" / "02-a-short-note.md"
    short.write_text(short.read_text("utf-8").replace("group meets", "group may meet"), "utf-8")
    return short


@pytest.mark.faults
def test_a_killed_build_leaves_no_temporary_files_to_the_next_one(
    cached: Settings, begin: Begin, tmp_path: Path
) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    short = with_work(cached)
    process = started(begin, cached, "article", "02-a-short-note", TMPDIR=str(place))
    until(lambda: [path for path in place.rglob("*") if path.is_file()])
    workers = descendants(process.pid, "")
    assert workers
    process.kill()
    process.communicate()
    assert list(place.iterdir())
    until(lambda: not [each for each in workers if alive(each)])
    short.write_text(short.read_text("utf-8").replace("group may meet", "group meets"), "utf-8")
    again = started(begin, cached, "article", "02-a-short-note", TMPDIR=str(place))
    again.communicate()
    assert again.returncode == ExitCode.OK
    assert not list(place.iterdir())


def test_the_temporary_files_of_a_living_process_are_not_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    living = (
        "from accessible.production import temporary as own\n"
        "with own.own_temporary_files(): print(1, flush=True); input()"
    )
    with subprocess.Popen([sys.executable, "-c", living], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        (others,) = tmp_path.iterdir()
        with own_temporary_files():
            assert Path(tempfile.gettempdir()).parent == tmp_path
            assert others.is_dir()
        assert list(tmp_path.iterdir()) == [others]
        process.communicate(b"\n")
    assert not list(tmp_path.iterdir())


@pytest.mark.faults
def test_a_second_build_into_the_same_folder_is_refused_by_name(
    cached: Settings, begin: Begin, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_work(cached)
    first = started(begin, cached, "article", "02-a-short-note")
    shelf = cached.out / "2027-spring"
    until(shelf.is_dir)
    until(lambda: descendants(first.pid, "spawn_main"))
    first.send_signal(signal.SIGSTOP)  # so that it is there, however long the second one takes
    try:
        second = main(words(replace(cached, cache=tmp_path / "another-cache")))
    finally:
        first.send_signal(signal.SIGCONT)
    assert second == ExitCode.USAGE
    assert capsys.readouterr().err.startswith(f"{shelf}: Another build is writing to this folder.\n")
    first.communicate()
    assert first.returncode == ExitCode.OK
    assert not [path for path in shelf.iterdir() if path.name.startswith(".") or "lock" in path.name]


def test_a_shelf_that_was_made_to_be_held_and_stays_empty_goes_again(tmp_path: Path) -> None:
    with only_one_shelf(tmp_path / "dist/issue"):
        with pytest.raises(UsageError, match="writing to this folder"), only_one_shelf(tmp_path / "dist/issue"):
            pass
        assert (tmp_path / "dist/issue").is_dir()
    assert not (tmp_path / "dist/issue").exists()


@pytest.mark.faults
@pytest.mark.parametrize(
    ("command", "ending"),
    [
        *(("check", each) for each in ("| true", "| head -1", ">/dev/full")),
        ("issue", "| head -1"),
        # What is opened in the place of a closed stream may be what a worker is spoken to by: these have work for one.
        *(("check --article 02-a-short-note", each) for each in (">&-", "2>&-")),
        ("article 02-a-short-note", "<&- >&- 2>&-"),
    ],
)
def test_a_command_that_nobody_reads_does_its_work_and_says_no_more(
    cached: Settings, tmp_path: Path, command: str, ending: str
) -> None:
    if "02-a-short-note" in command:
        with_work(cached)
    line = f'("$@"; echo $? >"$CODE") {ending}'
    code = tmp_path / "code"
    ended = subprocess.run(
        ["/bin/sh", "-c", line, "sh", sys.executable, "-m", "accessible", *words(cached, *command.split())],
        capture_output=True,
        text=True,
        check=False,
        cwd=PROJECT,
        env={**os.environ, "CODE": str(code)},
    )
    assert code.read_text() == "0\n"
    assert ended.stderr == (
        "What this command says can no longer be written: No space left on device.\n" if "full" in ending else ""
    )
    if not command.startswith("check"):
        assert (cached.out / "2027-spring/articles/02-a-short-note/a-short-note.mp3").is_file()


def test_a_worker_says_nothing_of_what_a_library_throws_away() -> None:
    """With a full disk, temporary files complained in pages of their own, above the one line that says what to do."""
    lines = (
        "import os",
        "from accessible.production import worker",
        "from accessible.tools import together",
        "worker.begin(together.begun().number, os.getppid(), ())",
        "class Thrown:",
        "    def __del__(self): raise OSError(28, 'No space left on device')",
        "Thrown()",
        "os.write(1, b'at the end'); os._exit(0)",
    )
    ended = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True)
    assert (ended.stdout, ended.stderr) == ("at the end", "")


@pytest.mark.faults
@pytest.mark.usefixtures("workers")  # somebody counts their seconds
def test_a_clock_that_is_set_while_it_builds_ends_no_work(cached: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when a laptop that was asleep wakes up: work of a second would have been work of a day."""
    with_work(cached)
    days = itertools.count()
    true = time.time
    monkeypatch.setattr(time, "time", lambda: true() + 86_400 * next(days))
    summary = built(cached, only="02-a-short-note")
    assert [finding.message for finding in summary.findings if finding.severity is Severity.ERROR] == []
    assert summary.exit_code is ExitCode.OK


def test_a_full_folder_for_temporary_files_is_not_taken_for_the_style_sheets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    edition = EDITIONS[0]
    # What a full disk does, done by a limit: no file may grow beyond some bytes.
    earlier = resource.getrlimit(resource.RLIMIT_FSIZE)
    pdf._sheets.cache_clear()  # the fonts are written once a process
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, earlier[1]))
    try:
        with pytest.raises(OSError) as limited:  # noqa: PT011  (its number is looked at)
            (tmp_path / "large").write_bytes(b"-" * 5000)
        assert limited.value.errno == errno.EFBIG
        monkeypatch.setattr("accessible.errors.DISK_FULL", frozenset((errno.EFBIG,)))
        with pytest.raises(DiskError, match="no room for temporary files") as caught:
            pdf.lay_out("<p>Rest.</p>", tmp_path, PROJECT / "styles", edition)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, earlier)
        pdf._sheets.cache_clear()
    assert caught.value.place == str(tmp_path)
    assert "TMPDIR" in caught.value.remedy
