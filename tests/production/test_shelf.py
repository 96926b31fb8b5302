"""The shelf: what this build made and nothing stale; nothing that is not ours is ever touched."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from pathlib import Path
from typing import BinaryIO, NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.errors import DiskError, FaithfulnessError
from accessible.production.shelf import LISTENING, RECEIPT, REPORT, Shelf, issue_shelf, issues_on


def files_below(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def in_one(root: Path) -> Shelf:
    """A shelf whose receipt lies among its files, as that of a listening does."""
    return Shelf(root, root)


def placed(root: Path, files: dict[str, bytes]) -> Shelf:
    """A shelf on which some files are put."""
    shelf = in_one(root)
    for path, content in files.items():
        shelf.place_bytes(path, content)
    shelf.commit()
    return shelf


def receipt(*paths: str) -> bytes:
    return json.dumps({"files": [{"path": path} for path in paths]}).encode()


def test_a_file_is_written_once_and_not_touched_when_it_is_right(tmp_path: Path) -> None:
    first = placed(tmp_path, {"articles/01-a/a.mp3": b"sound"})
    before = (tmp_path / "articles/01-a/a.mp3").stat()
    second = placed(tmp_path, {"articles/01-a/a.mp3": b"sound"})
    assert (first.written, second.written) == (1, 0)
    assert (tmp_path / "articles/01-a/a.mp3").stat().st_mtime_ns == before.st_mtime_ns
    assert [(each.path, each.size) for each in second.files] == [("articles/01-a/a.mp3", 5)]


def test_two_different_files_of_one_name_are_refused_and_neither_is_placed(tmp_path: Path) -> None:
    shelf = in_one(tmp_path)
    shelf.place_bytes("a/chart.jpg", b"a house")
    shelf.place_bytes("a/chart.jpg", b"a house")
    with pytest.raises(FaithfulnessError, match="one name"):
        shelf.place_bytes("a/chart.jpg", b"a garden")
    shelf.commit()
    assert files_below(tmp_path) == {}
    shelf.place_bytes("a/chart.jpg", b"a garden")  # of a build that begins again
    shelf.commit()
    assert files_below(tmp_path) == {"a/chart.jpg": b"a garden"}


def test_bytes_are_only_asked_for_when_they_are_needed(tmp_path: Path) -> None:
    def never(_file: BinaryIO) -> NoReturn:
        raise AssertionError("asked for")

    placed(tmp_path, {"a": b"words"})
    in_one(tmp_path).place("a", hashlib.sha256(b"words").hexdigest(), 5, never)


@pytest.mark.parametrize("content", [b"", b"wordz", b"words and more"])
def test_a_file_that_somebody_changed_is_made_right(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    shelf = placed(tmp_path, {"a": b"words"})
    assert (tmp_path / "a").read_bytes() == b"words"
    assert shelf.written == 1


def test_what_an_earlier_build_made_and_this_one_did_not_is_taken_away(tmp_path: Path) -> None:
    old = ("articles/01-old/parts/1.mp3", "articles/01-old/old.txt", "index.html")
    placed(tmp_path, {**dict.fromkeys(old, b"old"), RECEIPT: receipt(*old)})
    (tmp_path / "by hand.txt").write_bytes(b"kept")
    new = placed(tmp_path, {"index.html": b"new"})
    gone = new.withdraw(new.earlier())
    assert sorted(gone) == ["1.mp3", "old.txt"]
    assert sorted(files_below(tmp_path)) == ["by hand.txt", "index.html", RECEIPT]
    assert not (tmp_path / "articles").exists()


def test_a_file_that_no_receipt_names_stays_and_keeps_its_folder(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "poster.pdf").write_bytes(b"by hand")
    placed(tmp_path, {"articles/a.mp3": b"sound"})
    later = in_one(tmp_path)
    assert later.withdraw([tmp_path / "articles/a.mp3"]) == ("a.mp3",)
    assert files_below(tmp_path) == {"articles/poster.pdf": b"by hand"}


def test_a_file_taken_away_by_hand_leaves_no_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "articles" / "01-a").mkdir(parents=True)
    assert in_one(tmp_path).withdraw([tmp_path / "articles/01-a/a.mp3"]) == ()
    assert not (tmp_path / "articles").exists()
    assert tmp_path.exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'{"files": 3}', b'{"files": [1]}', b'{"files": [{}]}', b"\xff", b"[" * 100_000],
)
def test_a_receipt_that_is_not_ours_names_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / RECEIPT).write_bytes(content)
    assert in_one(tmp_path).earlier() == ()


def test_without_a_receipt_nothing_is_named(tmp_path: Path) -> None:
    assert in_one(tmp_path / "gone").earlier() == ()


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shelf among other folders, with links that lead out of it and files made by hand."""
    around = tmp_path_factory.mktemp("around")
    for path in ("outside/a", "outside/sub/b", "shelf/by hand", "shelf/sub/by hand"):
        (around / path).parent.mkdir(parents=True, exist_ok=True)
        (around / path).write_bytes(b"kept")
    (around / "shelf" / "out").symlink_to(around / "outside")
    (around / "shelf" / "ring").symlink_to(around / "shelf" / "ring")
    return around


STEPS = st.sampled_from(["..", ".", "out", "ring", "sub", "a", "b", "", "outside", "shelf", "\0", "x" * 300, "~", "C:"])


@given(paths=st.lists(st.lists(STEPS, max_size=5).map("/".join), max_size=5))
def test_no_receipt_can_name_a_file_outside_the_shelf(paths: list[str], crowded: Path) -> None:
    outside = files_below(crowded / "outside")
    absolute = [str(crowded / "outside" / "a"), f"{crowded}/shelf/../outside/a"]
    named = (*paths, *absolute, "out/a", "out/sub/b")
    (crowded / "shelf" / RECEIPT).write_bytes(receipt(*named))
    shelf = in_one(crowded / "shelf")
    shelf.withdraw(shelf.earlier())
    assert files_below(crowded / "outside") == outside
    assert (crowded / "shelf" / "by hand").read_bytes() == b"kept"


def test_a_link_that_a_receipt_names_goes_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    (tmp_path / "kept").write_bytes(b"kept")
    (shelf / "a").symlink_to(tmp_path / "kept")
    (shelf / "b").symlink_to(tmp_path / "gone")
    assert in_one(shelf).withdraw([shelf / "a", shelf / "b"]) == ("a", "b")
    assert (tmp_path / "kept").read_bytes() == b"kept"
    assert list(shelf.iterdir()) == []


def test_clearing_takes_all_that_the_receipt_names_and_leaves_what_others_put_there(tmp_path: Path) -> None:
    root = tmp_path / "2026-winter"
    placed(root, {"articles/a.mp3": b"sound", RECEIPT: receipt("articles/a.mp3")})
    (root / "by hand.txt").write_bytes(b"kept")
    assert in_one(root).clear()
    assert files_below(root) == {"by hand.txt": b"kept"}
    assert not in_one(root).clear()


def test_clearing_leaves_no_empty_shelf(tmp_path: Path) -> None:
    root = tmp_path / "2026-winter"
    placed(root, {RECEIPT: receipt()})
    assert in_one(root).clear()
    assert not root.exists()


@pytest.mark.faults
def test_a_file_that_cannot_be_taken_away_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    placed(tmp_path, {"a": b"words"})

    def fail(*_arguments: object, **_options: object) -> NoReturn:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(os, "unlink", fail)
    with pytest.raises(DiskError, match="may not be written"):
        in_one(tmp_path).withdraw([tmp_path / "a"])


@pytest.mark.faults
@pytest.mark.parametrize("call", ["write", "replace"])
def test_a_disk_that_fills_up_half_way_leaves_what_was_on_the_shelf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    before = {"a": b"before", "b": b"before", RECEIPT: receipt("a", "b")}
    placed(tmp_path, before)

    def fail(*_arguments: object, **_options: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    shelf = in_one(tmp_path)
    shelf.place_bytes("a", b"after")
    if call == "replace":
        shelf.place_bytes("b", b"after")
    monkeypatch.setattr(os, "replace" if call == "replace" else "fdopen", fail)
    with pytest.raises(DiskError, match="The disk is full"):
        shelf.commit() if call == "replace" else shelf.place_bytes("b", b"after")
    monkeypatch.undo()
    assert files_below(tmp_path) == before  # and nothing half written beside it
    assert shelf.written == 0


def test_nothing_is_on_the_shelf_before_all_is_written(tmp_path: Path) -> None:
    shelf = in_one(tmp_path)
    shelf.place_bytes("a", b"after")
    assert not (tmp_path / "a").exists()
    shelf.commit()
    assert files_below(tmp_path) == {"a": b"after"}


def test_what_is_for_staff_lies_beside_what_members_are_given(tmp_path: Path) -> None:
    shelf = issue_shelf(tmp_path, "2026-winter")
    shelf.place_bytes("index.html", b"page")
    shelf.place_bytes(REPORT, b"report", staff=True)
    shelf.place_bytes(RECEIPT, b"{}", staff=True)
    shelf.commit()
    assert set(files_below(tmp_path)) == {
        "2026-winter/index.html",
        f"2026-winter-staff/{REPORT}",
        f"2026-winter-staff/{RECEIPT}",
    }
    assert [file["path"] for file in shelf.named_files()] == ["index.html"]
    assert issues_on(tmp_path) == ("2026-winter",)


def test_what_an_earlier_version_left_for_staff_among_the_members_files_is_taken_away(tmp_path: Path) -> None:
    root = tmp_path / "2026-winter"
    before = {"articles/a.mp3": b"sound", REPORT: b"report", "listening.html": b"heard", "listen/a.wav": b"clip"}
    placed(root, {**before, RECEIPT: receipt("articles/a.mp3", REPORT)})
    placed(root, {LISTENING: receipt("listening.html", "listen/a.wav")})
    assert issues_on(tmp_path) == ("2026-winter",)
    shelf = issue_shelf(tmp_path, "2026-winter")
    shelf.place_bytes("articles/a.mp3", b"sound")
    shelf.place_bytes(RECEIPT, receipt("articles/a.mp3"), staff=True)
    earlier = shelf.earlier()
    shelf.commit()
    shelf.withdraw(earlier)
    assert set(files_below(root)) == {"articles/a.mp3"}
    assert shelf.clear()
    assert list(tmp_path.iterdir()) == []


def test_members_folders_are_open_and_those_for_staff_as_the_umask_says(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        shelf = issue_shelf(tmp_path / "dist", "issue")
        shelf.place_bytes("articles/01-a/a.mp3", b"sound")
        shelf.place_bytes("proof/01-a.html", b"words", staff=True)
        shelf.commit()
    finally:
        os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.rglob("*") if path.is_dir()}
    assert modes == {"dist": 0o755, "issue": 0o755, "articles": 0o755, "01-a": 0o755} | {
        "issue-staff": 0o700,
        "proof": 0o700,
    }
    assert (tmp_path / "dist/issue/articles/01-a/a.mp3").stat().st_mode & 0o777 == 0o644
