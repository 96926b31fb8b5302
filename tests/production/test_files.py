"""Files: whole or not at all, whatever the disk does, and a failure in one clear line."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from accessible.errors import DiskError, ExitCode, UsageError
from accessible.production import files
from accessible.production.files import explained, in_turn, made_open, only_one_shelf, sweep_unfinished, write_whole
from processes import state_of, until

FAULTS = [
    (errno.ENOSPC, "The disk is full.", "Make some room"),
    (errno.EDQUOT, "The disk is full.", "Make some room"),
    (errno.EROFS, "may not be written", "permissions"),
    (errno.EACCES, "may not be written", "permissions"),
    (errno.EIO, "cannot be written: Input/output error", "Check the disk"),
]


def failing_with(number: int) -> object:
    def fail(*_arguments: object, **_options: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    return fail


def files_below(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_file_is_written_with_its_folders_and_can_be_read_by_all(tmp_path: Path) -> None:
    place = tmp_path / "a" / "b" / "file.txt"
    write_whole(place, b"words")
    assert place.read_bytes() == b"words"
    assert stat.S_IMODE(place.stat().st_mode) == 0o644
    assert files_below(tmp_path) == ["a/b/file.txt"]


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    place = tmp_path / ("a long name" * 20 + ".txt")
    write_whole(place, b"before")
    with place.open("rb") as reader:
        write_whole(place, b"after")
        assert reader.read() == b"before"
    assert place.read_bytes() == b"after"


@pytest.mark.faults
@pytest.mark.parametrize("step", ["replace", "chmod", "fdopen"])
@pytest.mark.parametrize(("number", "message", "remedy"), FAULTS)
def test_a_failing_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, message: str, remedy: str
) -> None:
    place = tmp_path / "file.txt"
    write_whole(place, b"before")
    monkeypatch.setattr(os, step, failing_with(number))
    with pytest.raises(DiskError, match=message) as caught:
        write_whole(place, b"after")
    monkeypatch.undo()
    assert remedy in caught.value.remedy
    assert caught.value.place == str(place)
    assert caught.value.exit_code is ExitCode.DISK
    assert place.read_bytes() == b"before"
    assert files_below(tmp_path) == ["file.txt"]


@pytest.mark.faults
def test_an_interruption_while_writing_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_arguments: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "file.txt", b"words")
    assert files_below(tmp_path) == []


@pytest.mark.faults
def test_a_disk_that_is_really_full_is_explained(tmp_path: Path) -> None:
    with pytest.raises(DiskError, match="The disk is full"), explained(tmp_path):
        Path("/dev/full").write_bytes(b"x")


def test_a_file_in_a_folders_place_is_explained(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file")
    with pytest.raises(DiskError, match="Something else lies in its place"):
        write_whole(tmp_path / "a" / "file.txt", b"words")
    (tmp_path / "b").mkdir()
    with pytest.raises(DiskError, match="Something else lies in its place"):
        write_whole(tmp_path / "b", b"words")
    assert files_below(tmp_path) == ["a"]


def test_a_folder_that_may_not_be_written_is_explained(users_folder: Path) -> None:
    users_folder.chmod(0o500)
    with pytest.raises(DiskError, match="may not be written"):
        write_whole(users_folder / "file.txt", b"words")


def test_a_file_that_is_larger_than_it_may_be_is_explained() -> None:
    with pytest.raises(DiskError, match="larger than a file may be") as caught, explained(Path("x")):
        raise OSError(errno.EFBIG, "File too large")
    assert "ulimit -f" in caught.value.remedy


def test_an_error_without_a_number_still_says_something() -> None:
    with pytest.raises(DiskError, match="odd"), explained(Path("x")):
        raise OSError("odd")


def test_only_what_a_killed_run_left_is_swept_away(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    shelf = tmp_path / "shelf"
    for path in (outside / ".x.mp3.1.part", shelf / "a" / ".y.mp3.2.part", shelf / "z.part", shelf / ".hidden"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    (shelf / "link").symlink_to(outside)
    sweep_unfinished(shelf)
    sweep_unfinished(tmp_path / "gone")
    assert files_below(shelf) == [".hidden", "z.part"]
    assert files_below(outside) == [".x.mp3.1.part"]


def test_a_disk_that_knows_no_rights_is_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some memory sticks refuse it (FAT, as it is often mounted)."""

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refused)
    write_whole(tmp_path / "a.txt", b"words")
    assert (tmp_path / "a.txt").read_bytes() == b"words"


@pytest.fixture
def careful() -> Iterator[None]:
    """A person's umask that closes all to others."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


@pytest.mark.usefixtures("careful")
def test_folders_of_members_files_are_open_whatever_the_umask(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    made_open(own / "website/dist")
    assert [stat.S_IMODE(path.stat().st_mode) for path in (own, own / "website", own / "website/dist")] == [
        0o700,  # it was there: how it is closed is its owner's business
        0o755,
        0o755,
    ]


@pytest.mark.usefixtures("careful")
def test_the_folder_that_a_build_holds_is_open_but_for_a_preview(tmp_path: Path) -> None:
    with only_one_shelf(tmp_path / "dist/issue"):
        assert stat.S_IMODE((tmp_path / "dist/issue").stat().st_mode) == 0o755
    with only_one_shelf(tmp_path / "draft", for_members=False):
        assert stat.S_IMODE((tmp_path / "draft").stat().st_mode) == 0o700


def test_an_open_folder_keeps_its_groups_bit(tmp_path: Path) -> None:
    """In a folder that a group shares, new ones are the group's too (setgid): that is no right to take away."""
    tmp_path.chmod(0o2775)
    made_open(tmp_path / "inner")
    assert (tmp_path / "inner").stat().st_mode & stat.S_ISGID == tmp_path.stat().st_mode & stat.S_ISGID


def test_a_file_in_an_open_folders_place_is_explained(tmp_path: Path) -> None:
    (tmp_path / "dist").write_bytes(b"")
    with pytest.raises(DiskError):
        made_open(tmp_path / "dist/issue")


def test_a_folder_whose_holder_was_stopped_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = "import fcntl, os, signal, sys; fcntl.flock(os.open(sys.argv[1], 0), 2); os.kill(os.getpid(), 19)"
    holds = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)])
    try:
        until(lambda: state_of(holds.pid) == "T")
        monkeypatch.setattr(files, "TURN_SECONDS", 0.2)
        with pytest.raises(UsageError, match=r"has had this folder for 0 s\.") as told, in_turn(tmp_path):
            pass
        assert "fg" in told.value.remedy
    finally:
        holds.kill()
        holds.wait()
    with in_turn(tmp_path):  # the system let go of it
        pass


def test_who_comes_second_waits_for_the_turn(tmp_path: Path) -> None:
    order = []

    def enter() -> None:
        with in_turn(tmp_path):
            order.append("in")

    second = threading.Thread(target=enter)
    with in_turn(tmp_path):
        second.start()
        second.join(0.2)
        order.append("out")
    second.join(20)
    assert order == ["out", "in"]
