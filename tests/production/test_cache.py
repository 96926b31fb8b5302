"""The cache: what was kept comes back whole or not at all."""

from __future__ import annotations

import os
import time
import tracemalloc
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.errors import DiskError
from accessible.production.cache import Cache, DamagedCacheError, digest, files_digest
from accessible.production.shared import SharedFolder, is_key

KEY = digest("a key")


def entry(cache: Cache) -> Path:
    """The file of the only entry."""
    (path,) = (path for path in cache.folder.rglob("*") if path.is_file())
    return path


@given(body=st.binary(max_size=200))
def test_what_was_kept_comes_back(body: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    cache = Cache(tmp_path_factory.getbasetemp() / "cache")
    cache.put(KEY, body)
    assert cache.get(KEY) == body
    assert cache.has(KEY)


@given(body=st.binary(max_size=60), data=st.data())
def test_an_entry_that_is_cut_short_or_longer_or_changed_is_absent(
    body: bytes, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    cache = Cache(tmp_path_factory.mktemp("damaged"))
    cache.put(KEY, body)
    whole = entry(cache).read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    flipped = bytes([whole[place] ^ data.draw(st.integers(1, 255))])
    for damaged in (whole[:place], whole + b"\0", whole[:place] + flipped + whole[place + 1 :]):
        entry(cache).write_bytes(damaged)
        assert cache.get(KEY) is None
        assert cache.get_record(KEY) is None


@pytest.mark.parametrize("kind", ["pipe", "folder", "full folder", "link to nowhere", "ring"])
def test_what_has_an_entrys_name_and_is_no_file_is_absent_and_is_made_again(tmp_path: Path, kind: str) -> None:
    """A shared cache may hold anything. A pipe would be waited for, and no file can take a folder's place."""
    cache = Cache(tmp_path)
    cache.put(KEY, b"x")
    path = entry(cache)
    path.unlink()
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "link to nowhere":
            path.symlink_to("gone")
        case "ring":
            path.symlink_to(path.name)
        case _:
            (path / "inside" if "full" in kind else path).mkdir(parents=True)
    assert cache.get(KEY) is None
    assert not cache.copy(KEY, BytesIO())
    cache.put(KEY, b"y")
    assert cache.get(KEY) == b"y"
    path.unlink()
    path.mkdir()
    cache.forget(KEY)
    assert not cache.has(KEY)


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize(
    "key", ["../../letter", "{absolute}", "..", "", ".", KEY[:-1], f"{KEY}0", KEY.upper(), f"{KEY}\n", 5, None, ["a"]]
)
def test_what_is_no_key_is_absent_and_leads_to_no_file(tmp_path: Path, key: Any, shared: bool) -> None:
    """A forged record may name anything as the key of its file."""
    letter = tmp_path / "letter"
    letter.write_bytes(b"mine")
    key = key.format(absolute=letter) if isinstance(key, str) else key
    cache = Cache(tmp_path / "cache/own", SharedFolder(tmp_path / "cache/shared") if shared else None)
    (tmp_path / "cache/own").mkdir(parents=True)
    before = sorted(tmp_path.rglob("*"))
    assert cache.get(key) is None
    assert cache.get_record(key) is None
    assert not cache.has(key)
    assert not cache.copy(key, BytesIO())
    cache.forget(key)
    with pytest.raises(DamagedCacheError):
        cache.required(key)
    with pytest.raises(ValueError):  # noqa: PT011  (it is the key and nothing else)
        cache.put(key, b"x")
    with pytest.raises(ValueError):  # noqa: PT011
        cache.put_file(key, letter)
    assert sorted(tmp_path.rglob("*")) == before
    assert letter.read_bytes() == b"mine"


@given(st.lists(st.text(max_size=4), max_size=3))
def test_every_digest_is_a_key(pieces: list[str]) -> None:
    assert is_key(digest(*pieces))


def test_what_was_never_kept_or_was_forgotten_is_absent(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.get(KEY) is None
    assert not cache.has(KEY)
    cache.forget(KEY)
    cache.put(KEY, b"x")
    cache.forget(KEY)
    assert cache.get(KEY) is None


def test_a_folder_in_an_entrys_place_is_as_good_as_absent(tmp_path: Path) -> None:
    (tmp_path / KEY[:2] / KEY[2:]).mkdir(parents=True)
    assert Cache(tmp_path).get(KEY) is None


def test_records_keep_their_values_and_order_does_not_matter(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    record = {"b": [1, 2.5, None, True], "a": "é – “x”"}
    cache.put_record(KEY, record)
    first = entry(cache).read_bytes()
    assert cache.get_record(KEY) == record
    cache.put_record(KEY, dict(reversed(record.items())))
    assert entry(cache).read_bytes() == first


@pytest.mark.parametrize("body", [b"{", b"\xff\xfe", b""])
def test_an_entry_that_is_no_record_is_an_absent_record(tmp_path: Path, body: bytes) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, body)
    assert cache.get(KEY) == body
    assert cache.get_record(KEY) is None


def test_only_what_no_build_has_used_for_long_is_forgotten(tmp_path: Path) -> None:
    cache, keys = Cache(tmp_path), [digest(name) for name in ("unused", "read", "asked for", "new")]
    for key in keys:
        cache.put(key, b"x")
    for path in [path for path in tmp_path.rglob("*") if path.is_file()]:
        os.utime(path, (time.time() - 61 * 86_400,) * 2)
    cache.get(keys[1])
    cache.has(keys[2])
    cache.put(keys[3], b"y")
    cache.forget_unused(days=60)
    assert [cache.get(key) for key in keys] == [None, b"x", b"x", b"y"]


def test_clearing_takes_entries_and_leaves_the_files_of_others(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.put(KEY, b"x")
    entry(cache).with_name(f".{KEY[2:]}.abc.part").write_bytes(b"half")
    for name in ("my/letter.txt", "ab/letter.txt", "notes.txt"):
        path = tmp_path / "cache" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"kept")
        os.utime(path, (0, 0))
    cache.forget_unused()
    assert cache.get(KEY) == b"x"
    assert cache.clear()
    left = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file())
    assert left == ["cache/ab/letter.txt", "cache/my/letter.txt", "cache/notes.txt"]
    assert not cache.clear()


def test_clearing_leaves_no_empty_folder(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.put(KEY, b"x")
    assert cache.clear()
    assert not cache.folder.exists()
    assert not cache.clear()


def test_forgetting_in_a_folder_that_is_not_there_does_nothing(tmp_path: Path) -> None:
    Cache(tmp_path / "gone").forget_unused()
    assert not (tmp_path / "gone").exists()


def test_a_cache_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in its place")
    with pytest.raises(DiskError):
        Cache(tmp_path / "cache").put(KEY, b"x")


PIECES = st.lists(st.binary(max_size=4), max_size=4)


@given(PIECES, PIECES)
def test_pieces_that_differ_or_are_split_elsewhere_have_another_digest(one: list[bytes], other: list[bytes]) -> None:
    assert (digest(*one) == digest(*other)) == (one == other)


def test_a_text_and_its_bytes_have_one_digest() -> None:
    assert digest("é", "x") == digest("é".encode(), b"x")


def test_a_digest_of_files_knows_their_names_and_contents_but_not_their_order(tmp_path: Path) -> None:
    one, other = tmp_path / "a" / "one", tmp_path / "other"
    one.parent.mkdir()
    one.write_bytes(b"1")
    other.write_bytes(b"2")
    before = files_digest([one, other], tmp_path)
    assert files_digest([other, one], tmp_path) == before
    assert files_digest([one], tmp_path) != before
    one.write_bytes(b"2")
    assert files_digest([one, other], tmp_path) != before
    one.write_bytes(b"1")
    moved = one.rename(tmp_path / "a" / "two")
    assert files_digest([moved, other], tmp_path) != before


def test_an_entry_that_came_to_lie_under_another_key_is_absent(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, b"the clip of some words")
    other = digest("another key")
    path = tmp_path / other[:2] / other[2:]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(entry(cache).read_bytes())
    assert cache.get(other) is None
    assert cache.get(KEY) == b"the clip of some words"


def test_a_name_with_bytes_that_are_no_letters_has_a_key(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.jpg")
    path.write_bytes(b"x")
    assert files_digest([path], tmp_path) != files_digest([], tmp_path)


@pytest.mark.parametrize("size", [0, 1, 3_000_000])
def test_a_file_that_was_kept_is_copied_out_again(tmp_path: Path, size: int) -> None:
    cache, source, copy = Cache(tmp_path / "cache"), tmp_path / "source", tmp_path / "copy"
    source.write_bytes(b"words " * (size // 6 + 1))
    cache.put_file(KEY, source)
    assert cache.get(KEY) == source.read_bytes()
    with copy.open("wb") as file:
        assert cache.copy(KEY, file)
    assert copy.read_bytes() == source.read_bytes()


@pytest.mark.faults
@pytest.mark.parametrize("damage", [lambda old: old[:-1], lambda old: old + b"x", lambda old: old[:-1] + b"x"])
def test_an_entry_that_is_damaged_is_not_copied_as_whole(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, b"words")
    file = entry(cache)
    file.write_bytes(damage(file.read_bytes()))
    assert not cache.copy(KEY, BytesIO())
    file.unlink()
    assert not cache.copy(KEY, BytesIO())


def test_a_large_file_is_kept_and_copied_piece_by_piece(tmp_path: Path) -> None:
    cache, source = Cache(tmp_path / "cache"), tmp_path / "source"
    with source.open("wb") as file:
        file.truncate(64_000_000)
    tracemalloc.start()
    cache.put_file(KEY, source)
    with (tmp_path / "copy").open("wb") as file:
        assert cache.copy(KEY, file)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8_000_000
