"""One file of a folder: plain and inside, its bytes come; anything else is said, and nothing is waited for."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.plain_file import GREATEST, RefusedFileError, TooLargeError, plain_bytes, read_plain

LIMIT = 1_000_000
SMALLER = "Divide it."


def fault(path: Path, folder: Path) -> str:
    with pytest.raises(RefusedFileError) as caught:
        read_plain(path, folder, LIMIT, SMALLER)
    assert caught.value.remedy
    return caught.value.message


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one file in it, and one beside it."""
    (tmp_path / "issue").mkdir()
    (tmp_path / "issue" / "a.md").write_bytes(b"words")
    (tmp_path / "outside.md").write_bytes(b"private")
    return tmp_path / "issue"


@given(content=st.binary(max_size=50))
def test_the_bytes_of_a_plain_file_come_whole(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "plain.md"
    path.write_bytes(content)
    assert read_plain(path, path.parent, 50, SMALLER) == content


@pytest.mark.parametrize("target", ["a.md", "../issue/a.md", "kept/a.md", "{folder}/a.md"])
def test_a_link_that_stays_inside_is_followed(folder: Path, target: str) -> None:
    (folder / "kept").mkdir()
    (folder / "kept" / "a.md").write_bytes(b"words")
    (folder / "b.md").symlink_to(target.format(folder=folder))
    assert read_plain(folder / "b.md", folder, LIMIT, SMALLER) == b"words"


def test_a_folder_that_is_itself_a_link_is_a_folder(folder: Path) -> None:
    (folder.parent / "linked").symlink_to(folder)
    linked = folder.parent / "linked"
    assert read_plain(linked / "a.md", linked, LIMIT, SMALLER) == b"words"
    assert read_plain(linked / "a.md", folder, LIMIT, SMALLER) == b"words"


def test_a_hard_link_is_a_file_like_any(folder: Path) -> None:
    (folder / "b.md").hardlink_to(folder.parent / "outside.md")
    assert read_plain(folder / "b.md", folder, LIMIT, SMALLER) == b"private"


def _linked_pipe(path: Path) -> None:
    os.mkfifo(path.with_name("pipe"))
    path.symlink_to("pipe")


def _by_a_step(path: Path, target: str) -> None:
    """A link to a link."""
    path.with_name("step").symlink_to(target)
    path.symlink_to("step")


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "nothing": (lambda _: None, "It is not there."),
    "a folder": (Path.mkdir, "It is a folder, not a file."),
    "a pipe": (os.mkfifo, "It is no plain file, but a pipe or a device."),
    "a socket": (lambda path: socket.socket(socket.AF_UNIX).bind(str(path)), "a pipe or a device"),
    "a device": (lambda path: path.symlink_to("/dev/zero"), "It is a link to a file elsewhere."),
    "a link to a pipe": (_linked_pipe, "a pipe or a device"),
    "a link to a folder": (lambda path: path.symlink_to("."), "It is a folder, not a file."),
    "a link out": (lambda path: path.symlink_to("../outside.md"), "It is a link to a file elsewhere."),
    "a link out by two steps": (lambda path: _by_a_step(path, "../outside.md"), "It is a link to a file elsewhere."),
    "a link to nowhere": (lambda path: path.symlink_to("gone"), "It is a link that leads nowhere."),
    "a link to itself": (lambda path: path.symlink_to(path.name), "It is a link that leads to itself."),
    "a ring": (lambda path: _by_a_step(path, path.name), "It is a link that leads to itself."),
}


@pytest.mark.faults
@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
@pytest.mark.parametrize(("add", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_anything_else_is_said_and_not_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, add: Callable[[Path], object], words: str
) -> None:
    monkeypatch.chdir(folder)  # the name of a socket may have 100 letters
    add(Path("b.md"))
    assert words in fault(folder / "b.md", folder)


@pytest.mark.parametrize("name", ["b" * 5_000, "a\0.md", "a.md/b.md"])
def test_a_name_that_no_disk_can_hold_is_refused(folder: Path, name: str) -> None:
    assert fault(folder / name, folder)


@pytest.mark.parametrize("name", ["../outside.md", "kept/../../outside.md"])
def test_a_name_that_leads_out_is_refused(folder: Path, name: str) -> None:
    (folder / "kept").mkdir()
    assert "elsewhere" in fault(folder / name, folder)


def test_a_file_that_is_too_large_is_refused_unread(folder: Path) -> None:
    with (folder / "b.md").open("wb") as file:
        file.truncate(3_000_000_000)
    begun = time.process_time()
    with pytest.raises(TooLargeError, match=r"larger than 1 MB") as caught:
        read_plain(folder / "b.md", folder, LIMIT, SMALLER)
    assert caught.value.remedy == SMALLER
    assert time.process_time() - begun < 1


def test_a_file_of_just_the_limit_is_read(folder: Path) -> None:
    (folder / "b.md").write_bytes(b"x" * LIMIT)
    assert len(read_plain(folder / "b.md", folder, LIMIT, SMALLER)) == LIMIT


def test_nobody_reads_more_than_the_digest_of_a_folder_counts(folder: Path) -> None:
    with pytest.raises(ValueError, match=str(GREATEST + 1)):
        read_plain(folder / "a.md", folder, GREATEST + 1, SMALLER)


def test_a_file_of_ours_is_read_and_a_pipe_in_its_place_is_an_error_of_the_system(folder: Path) -> None:
    (folder / "ours").write_bytes(b"as it was written")
    assert plain_bytes(folder / "ours") == b"as it was written"
    os.mkfifo(folder / "pipe")
    for name in ("pipe", ".", "gone"):
        with pytest.raises(OSError, match=r"plain file|folder|No such"):
            plain_bytes(folder / name)


def test_what_is_refused_leaves_nothing_open(folder: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(20):
        with pytest.raises(OSError, match=r"\."):
            plain_bytes(folder)
    assert len(list(Path("/proc/self/fd").iterdir())) <= before
