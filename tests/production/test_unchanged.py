"""Whether anything has changed: every entry of a folder counts, and a film beside the articles costs nothing."""

from __future__ import annotations

import os
import time
import tracemalloc
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from accessible.plain_file import GREATEST
from accessible.production import unchanged
from accessible.production.cache import content_digest, files_digest
from accessible.production.unchanged import folder_digest
from accessible.settings import Settings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an article and a folder in it; a file and a pipe stand beside it."""
    path = tmp_path / "issue"
    (path / "recordings").mkdir(parents=True)
    (path / "01-a.md").write_text("words")
    (tmp_path / "outside.md").write_text("else")
    return path


def test_the_same_folder_elsewhere_has_the_same_digest(folder: Path) -> None:
    (folder / "02-b.md").symlink_to("01-a.md")
    before = folder_digest(folder)
    assert folder_digest(folder.rename(folder.with_name("Ein anderer"))) == before


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file": lambda path: path.write_text(""),
    "other words": lambda path: path.write_text("a"),
    "other words of the same length": lambda path: path.write_text("b"),
    "a folder": Path.mkdir,
    "a pipe": os.mkfifo,
    "a link to nowhere": lambda path: path.symlink_to("gone"),
    "a link elsewhere": lambda path: path.symlink_to("../outside.md"),
    "a link inside": lambda path: path.symlink_to("01-a.md"),
    "a ring": lambda path: path.symlink_to(path.name),
}


def test_the_issues_just_before_count_for_they_say_which_words_are_new(tmp_path: Path) -> None:
    settings, keys = Settings(content=tmp_path), list[str]()
    for issue_id, date in (("now", "2026-12-01"), ("before", "2026-09-01"), ("later", "2027-03-01")):
        (tmp_path / issue_id).mkdir()
        (tmp_path / issue_id / "issue.toml").write_text(f"date = {date}\n", "utf-8")
    for issue_id in ("", "before", "later"):
        if issue_id:
            (tmp_path / issue_id / "01-a.md").write_text("words", "utf-8")
        keys.append(unchanged.inputs_key(settings, "now"))
    assert keys[0] != keys[1] == keys[2]


@pytest.mark.parametrize("name", ["02-b.md", "lexicon.pls", "recordings/s-1.wav"])
def test_each_kind_of_entry_has_a_digest_of_its_own(folder: Path, name: str) -> None:
    path, found = folder / name, [folder_digest(folder)]
    for change in CHANGES.values():
        change(path)
        found.append(folder_digest(folder))
        path.rmdir() if path.is_dir() else path.unlink()
    assert len(set(found)) == len(CHANGES) + 1
    assert folder_digest(folder) == found[0]


def test_no_link_of_the_issue_is_followed_out_and_all_of_the_programs_are(folder: Path) -> None:
    (folder / "base.css").symlink_to("../outside.md")
    before = folder_digest(folder), folder_digest(folder, ours=True)
    (folder.parent / "outside.md").write_text("other")
    assert folder_digest(folder) == before[0]
    assert folder_digest(folder, ours=True) != before[1]


def test_what_a_link_inside_leads_to_counts(folder: Path) -> None:
    (folder / "02-b.md").symlink_to("recordings/note")
    found = [folder_digest(folder)]
    for words in ("one", "two"):
        (folder / "recordings" / "note").write_text(words)
        found.append(folder_digest(folder))
    assert len(set(found)) == 3


def test_a_name_and_contents_cannot_run_together(folder: Path) -> None:
    (folder / "b").write_text("cd")
    one = folder_digest(folder)
    (folder / "b").rename(folder / "bc").write_text("d")
    assert folder_digest(folder) != one


def test_what_may_not_be_read_is_for_its_reader_to_tell(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    before = folder_digest(folder)
    monkeypatch.setattr(unchanged, "content_digest", closed)  # nothing is closed to root
    assert folder_digest(folder) != before


def test_a_film_beside_the_articles_costs_neither_time_nor_memory(folder: Path) -> None:
    def film(size: int) -> None:
        with (folder / "film.mp4").open("wb") as file:
            file.truncate(size)

    film(3_000_000_000)
    begun = time.process_time()
    tracemalloc.start()
    first = folder_digest(folder)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2_000_000
    assert time.process_time() - begun < 1
    film(3_000_000_001)
    assert folder_digest(folder) != first


def test_every_file_that_can_be_read_counts_by_its_contents(folder: Path) -> None:
    path = folder / "picture.png"
    found = []
    for last in (b"1", b"2"):
        path.write_bytes(b"x" * (GREATEST - 1) + last)
        found.append(folder_digest(folder))
    assert found[0] != found[1]


def test_a_digest_of_files_holds_none_of_them_whole(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    tracemalloc.start()
    files_digest([path], tmp_path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000


def test_the_digest_of_contents_is_that_of_all_of_them(tmp_path: Path) -> None:
    found = []
    for content in (b"", b"x", b"x" * 1_000_000, b"x" * 999_999 + b"y"):
        (tmp_path / "file").write_bytes(content)
        found.append(content_digest(tmp_path / "file"))
    assert all(one != other for one, other in pairwise(found))
    assert len(set(map(len, found))) == 1
