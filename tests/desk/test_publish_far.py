"""Publishing to another computer by rsync: the same as to a folder. The other computer is played by a script."""

from __future__ import annotations

import os
import re
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from accessible.cli import main
from accessible.desk.destinations import is_far
from accessible.desk.publish import carry_out, prepared
from accessible.errors import AccessibleError, DiskError, ExitCode, SetupError, UsageError
from accessible.settings import Settings
from members_shelf import (
    ISSUE,
    contents,
    dangling,
    shared,
    shelf_settings,
    site,
    write_files,
    write_issue,
    write_shared,
)

TWO = {"01-rest": "first", "02-note": "first"}
RECORD = "published.json"
# Stands in for ssh: leaves out the name of the computer, and runs here what is to run there.
THERE = """#!/bin/sh
echo call >>"{log}"
while [ "$1" != rsync ]; do shift; done
{run}
"""
RUN = 'exec sh -c "$*"'
# The same for a connection that ends after so many bytes.
CUT = """
import os, subprocess, sys, threading
left, command = int(sys.argv[1]), " ".join(sys.argv[2:])
there = subprocess.Popen(["sh", "-c", command], stdin=subprocess.PIPE, bufsize=0, start_new_session=True)
def relay():
    global left
    while left and (piece := os.read(0, min(left, 65536))):
        there.stdin.write(piece)
        left -= len(piece)
    there.stdin.close() if left else os.killpg(there.pid, 9)
threading.Thread(target=relay, daemon=True).start()
os._exit(255 if there.wait() else 0)
"""


@pytest.fixture
def shelf(tmp_path: Path) -> Settings:
    return shelf_settings(tmp_path / "project")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "a site"  # a space: what is handed to a shell must be quoted
    folder.mkdir()
    return folder


class Far:
    """The other computer: what it does with the commands that it is sent."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.script, self.log = folder / "shell.sh", folder / "calls"
        patch.setenv("RSYNC_RSH", str(self.script))
        patch.setattr("accessible.tools.rsync.SILENCE", 5)
        self.does(RUN)

    def does(self, run: str) -> None:
        self.script.write_text(THERE.format(log=self.log, run=run))
        self.script.chmod(0o755)

    @property
    def calls(self) -> int:
        return len(self.log.read_text().splitlines()) if self.log.exists() else 0


@pytest.fixture
def far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Far:
    return Far(tmp_path, monkeypatch)


def publish(shelf: Settings, place: Path) -> list[tuple[str, int, int]]:
    shown: list[tuple[str, int, int]] = []
    with prepared(shelf, f"web@there.example:{place}") as publishing:
        carry_out(publishing, lambda *news: shown.append(news))
    return shown


def without_record(place: Path) -> dict[str, bytes]:
    return {path: content for path, content in contents(place).items() if path != RECORD}


@pytest.mark.parametrize(
    "name",
    ["web@there.example:/var/www", "there:", "there:x", "rsync://there/module/x", "there::module/x", "u@[::1]:/x"],
)
def test_what_rsync_takes_for_another_computer_is_one(name: str) -> None:
    assert is_far(name)


@pytest.mark.parametrize(
    "name", ["/media/stick", "stick", "./a:b", "../a:b", "/a:b", "a/b:c", "~/x:y", "-oProxyCommand=x:/y", "u@-ox:/y"]
)
def test_everything_else_is_a_folder(name: str) -> None:
    assert not is_far(name)


@pytest.mark.usefixtures("far")
def test_exactly_the_members_files_are_put(shelf: Settings, place: Path) -> None:
    shown = publish(shelf, place)
    assert without_record(place) == site(TWO) | shared()
    assert {path.stat().st_mode & 0o777 for path in place.rglob("*.*")} == {0o644}
    assert shown[-1][1] <= shown[-1][2]
    assert [done for label, done, _ in shown if "Checking" not in label] == sorted(
        done for label, done, _ in shown if "Checking" not in label
    )


def test_only_what_changed_is_put_and_what_is_no_longer_made_goes(shelf: Settings, place: Path, far: Far) -> None:
    own = {"about.html": b"ours", f"{ISSUE}/articles/02-note/letter.txt": b"ours"}
    write_files(place, own)
    publish(shelf, place)
    before = {path: path.stat().st_ino for path in place.rglob("*.*")}
    calls = far.calls
    publish(shelf, place)
    assert far.calls - calls == 3  # what lies there, the record, and whether the files are there
    assert {path: path.stat().st_ino for path in place.rglob("*.*")} == before
    write_issue(shelf.out, {"01-rest": "second"})
    publish(shelf, place)
    assert without_record(place) == site({"01-rest": "second"}) | shared() | own
    kept = place / ISSUE / "assets/page.css"
    assert kept.stat().st_ino == before[kept]


@pytest.mark.usefixtures("far")
def test_a_change_of_one_letter_in_a_file_of_the_same_size_and_time_is_put(shelf: Settings, place: Path) -> None:
    publish(shelf, place)
    page = shelf.out / ISSUE / "index.html"
    time = page.stat().st_mtime_ns
    write_issue(shelf.out, {"01-rest": "first", "02-n0te": "first"})
    os.utime(page, ns=(time, time))
    publish(shelf, place)
    assert without_record(place) == site({"01-rest": "first", "02-n0te": "first"}) | shared()


@pytest.mark.usefixtures("far")
def test_a_lost_and_a_shortened_file_are_put_again(shelf: Settings, place: Path) -> None:
    publish(shelf, place)
    (place / ISSUE / "articles/01-rest/01-rest.mp3").unlink()
    (place / "index.html").write_bytes(b"half")
    publish(shelf, place)
    assert without_record(place) == site(TWO) | shared()


@pytest.mark.usefixtures("far")
@pytest.mark.parametrize("kind", ["file", "folder"])
def test_what_somebody_else_put_there_is_never_overwritten(shelf: Settings, place: Path, kind: str) -> None:
    own = {"index.html": b"the charity's own"} if kind == "file" else {"feed.xml/x": b"the charity's own"}
    write_files(place, own)
    with pytest.raises(AccessibleError, match=r"lies? in the way"):
        publish(shelf, place)
    assert contents(place) == own


@pytest.mark.usefixtures("far")
def test_a_folder_there_that_is_a_link_stays_one(shelf: Settings, place: Path, tmp_path: Path) -> None:
    """What rsync does with one depends on its version: it follows it, or refuses. It must not replace it."""
    (tmp_path / "large-disk").mkdir()
    (place / ISSUE).symlink_to(tmp_path / "large-disk")
    try:
        publish(shelf, place)
        assert (tmp_path / "large-disk/index.html").is_file()
    except AccessibleError as problem:
        assert "lies in the way" in problem.message
    assert (place / ISSUE).is_symlink()


@pytest.mark.usefixtures("far")
def test_a_dry_run_changes_nothing(shelf: Settings, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--content", str(shelf.content), "--out", str(shelf.out), "--dry", "--plain"]
    assert main(["publish", f"there:{place}", *words]) == ExitCode.OK
    said = capsys.readouterr().out
    assert "12 new files and 0 changed" in said
    assert f"  new       {ISSUE}/articles/01-rest/index.html" in said
    assert contents(place) == {}


def in_sight(place: Path) -> dict[str, bytes]:
    """The files there, without hidden ones: an rsync that is killed outright leaves its own half written."""
    return {path: content for path, content in without_record(place).items() if "/." not in f"/{path}"}


@pytest.mark.faults
@pytest.mark.parametrize("letters", [30, 300, 1000, 3000, 9000])
@pytest.mark.parametrize("first", [False, True], ids=["an update", "a first run"])
def test_a_connection_that_is_cut_leaves_nothing_that_points_to_none_and_is_gone_on_with(
    shelf: Settings, place: Path, far: Far, letters: int, *, first: bool
) -> None:
    """Every call may send so many bytes: what is small gets through, and what is large does not."""
    if not first:
        publish(shelf, place)
    second = {"01-rest": "second", "03-walk": "second"}
    write_issue(shelf.out, second)
    whole = site(TWO) | shared(), site(second) | shared()
    (far.script.parent / "cut.py").write_text(CUT)
    far.does(f'exec "{sys.executable}" "{far.script.parent}/cut.py" {letters} "$@"')
    ended = ""
    for _ in range(3):
        try:
            publish(shelf, place)
        except AccessibleError as problem:
            ended = problem.remedy
    assert "Run the same command again" in ended or letters >= 4000
    assert dangling(place) == []
    assert all(content in [each.get(path) for each in whole] for path, content in in_sight(place).items())
    far.does(RUN)
    publish(shelf, place)
    assert in_sight(place) == whole[1]


# --- what it says when it cannot -----------------------------------------------------------------------------------


def test_rsync_that_is_not_installed_is_told_with_the_command(
    shelf: Settings, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessible.tools.rsync.PROGRAM", "no-such-program")
    with pytest.raises(SetupError, match="rsync is not installed") as found:
        publish(shelf, place)
    assert found.value.remedy == "Run: sudo apt-get install rsync"


@pytest.mark.parametrize(
    ("run", "kind", "message"),
    [
        ("echo 'sh: 1: rsync: not found' >&2; exit 127", SetupError, "not installed on that computer"),
        (
            "echo 'ssh: Could not resolve hostname there: Name or service not known' >&2; exit 255",
            UsageError,
            "No computer of that name",
        ),
        (
            "echo 'ssh: connect to host there port 22: Connection timed out' >&2; exit 255",
            AccessibleError,
            "cannot be reached",
        ),
        ("echo 'web@there: Permission denied (publickey,password).' >&2; exit 255", AccessibleError, "not let us in"),
        ("echo 'Host key verification failed.' >&2; exit 255", AccessibleError, "not let us in"),
        ("echo 'rsync: mkstemp x failed: Permission denied (13)' >&2; exit 23", DiskError, "Nothing may be written"),
        ("exit 255", AccessibleError, "The connection was cut"),
        ("echo 'something odd' >&2; exit 3", AccessibleError, "something odd"),
    ],
)
def test_each_fault_of_the_connection_is_told_with_the_next_step(
    shelf: Settings, place: Path, far: Far, run: str, kind: type[AccessibleError], message: str
) -> None:
    far.does(run)
    with pytest.raises(kind, match=message) as found:
        publish(shelf, place)
    assert found.value.remedy
    assert found.value.place == f"web@there.example:{place}"


def test_a_computer_that_nobody_has_is_told(shelf: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real ssh, and a name that is kept from being anybody's (RFC 6761)."""
    assert shutil.which("ssh"), "the tests need openssh-client"
    monkeypatch.delenv("RSYNC_RSH", raising=False)
    with (
        pytest.raises(AccessibleError, match=r"No computer of that name|cannot be reached|connection was cut"),
        prepared(shelf, "there.invalid:/x"),
    ):
        pass


@pytest.mark.usefixtures("far")
def test_a_folder_that_is_not_there_is_told_and_not_made(shelf: Settings, place: Path) -> None:
    with pytest.raises(UsageError, match="That folder is not there"):
        publish(shelf, place / "none")
    assert contents(place) == {}


def test_a_full_disk_there_is_told_and_the_next_run_goes_on(shelf: Settings, place: Path, far: Far) -> None:
    words = "rsync: [receiver] write failed on x: No space left on device (28)"
    far.does(f"echo '{words}' >&2; exit 11")
    with pytest.raises(DiskError, match="The disk there is full") as found:
        publish(shelf, place)
    assert "goes on where it stopped" in found.value.remedy


@pytest.mark.usefixtures("far")
def test_a_damaged_record_there_is_told(shelf: Settings, place: Path) -> None:
    write_files(place, {RECORD: b"{"})
    with pytest.raises(AccessibleError, match="damaged"):
        publish(shelf, place)


@pytest.mark.usefixtures("far")
def test_one_issue_alone_leaves_the_others(shelf: Settings, place: Path) -> None:
    write_issue(shelf.out, TWO, "2026-autumn")
    write_shared(shelf.out, (ISSUE, "2026-autumn"))
    publish(shelf, place)
    write_issue(shelf.out, {"01-rest": "first"}, "2026-autumn")
    publish(replace(shelf, issue=ISSUE), place)
    assert without_record(place) == site(TWO) | site(TWO, "2026-autumn") | shared((ISSUE, "2026-autumn"))
    assert not re.search(str(shelf.out), (place / RECORD).read_text())
