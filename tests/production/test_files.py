"""Files: whole or not at all, whatever the disk does, and a failure in one clear line."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import NoReturn

import pytest

from accessible.errors import DiskError, ExitCode
from accessible.production.files import explained, sweep_unfinished, write_whole

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
    with pytest.raises(DiskError, match="cannot be written"):
        write_whole(tmp_path / "a" / "file.txt", b"words")
    (tmp_path / "b").mkdir()
    with pytest.raises(DiskError, match="cannot be written"):
        write_whole(tmp_path / "b", b"words")
    assert files_below(tmp_path) == ["a"]


def test_a_folder_that_may_not_be_written_is_explained(users_folder: Path) -> None:
    users_folder.chmod(0o500)
    with pytest.raises(DiskError, match="may not be written"):
        write_whole(users_folder / "file.txt", b"words")


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
