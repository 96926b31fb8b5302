"""A cache that machines share: what one puts the other has, whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import pickle
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from accessible.errors import DiskError, ExitCode
from accessible.production.cache import Cache, DamagedCacheError, digest
from accessible.production.chosen import chosen_issue
from accessible.production.issue import begin, put_on_shelf
from accessible.production.kept import kept
from accessible.production.run import Outcome, run_steps
from accessible.production.shared import ObjectStore, SharedFolder, SharedStore, store_at
from accessible.settings import Settings
from inline import Inline
from small_issue import shelf_bytes

BUCKET = "library"


@pytest.fixture(scope="module")
def object_store() -> Iterator[str]:
    """The address of an S3 server on this machine, which knows one bucket. Asked over HTTP, as a real one is."""
    import boto3
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        patch.setenv("AWS_ALLOW_HTTP", "true")
        patch.setenv("AWS_ACCESS_KEY_ID", "a")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "b")
        patch.setenv("AWS_REGION", "eu-west-2")
        patch.setenv("AWS_DEFAULT_REGION", "eu-west-2")
        place = {"LocationConstraint": "eu-west-2"}
        boto3.client("s3").create_bucket(Bucket=BUCKET, CreateBucketConfiguration=place)
        yield f"s3://{BUCKET}/cache"
    server.stop()


@dataclass(frozen=True)
class Damaging:
    """A shared cache, and how to spoil what it has under a key, behind its back."""

    store: SharedStore
    spoil: Callable[[str], object]


@pytest.fixture(params=["folder", "objects"])
def damaging(request: pytest.FixtureRequest, tmp_path: Path) -> Damaging:
    if request.param == "folder":
        folder = tmp_path / "shared"
        folder.mkdir()

        def write(key: str) -> Any:
            (folder / key[:2]).mkdir(parents=True, exist_ok=True)
            return (folder / key[:2] / key[2:]).write_bytes(b"damaged")

        return Damaging(SharedFolder(folder), write)
    import boto3

    store = ObjectStore(f"{request.getfixturevalue('object_store')}/{tmp_path.name}")
    prefix = store.address.partition(f"{BUCKET}/")[2]

    def spoil(key: str) -> Any:
        return boto3.client("s3").put_object(Bucket=BUCKET, Key=f"{prefix}/{key[:2]}/{key[2:]}", Body=b"damaged")

    return Damaging(store, spoil)


def two(tmp_path: Path, store: SharedStore) -> tuple[Cache, Cache]:
    return Cache(tmp_path / "one", store), Cache(tmp_path / "other", store)


def test_what_one_machine_puts_another_has(tmp_path: Path, damaging: Damaging) -> None:
    one, other = two(tmp_path, damaging.store)
    key, large = digest("a"), b"0123456789" * 300_000
    assert other.get(key) is None
    assert not other.has(key)
    one.put(key, large)
    assert other.has(key)
    assert other.get(key) == large
    assert other.own.get(key) == large  # and from now on here
    (tmp_path / "file").write_bytes(b"from a file")
    record = one.keep_file("job", tmp_path / "file")
    copied = io.BytesIO()
    other.copy_required(record["blob"], copied)
    assert copied.getvalue() == b"from a file"
    one.forget(key)
    assert not Cache(tmp_path / "third", damaging.store).has(key)


def test_what_another_machine_put_meanwhile_is_seen(damaging: Damaging) -> None:
    """No list of what is there is kept from the last time that it was asked."""
    key = digest("a")
    assert not damaging.store.has(key)
    damaging.spoil(digest("b"))
    damaging.spoil(key)
    assert damaging.store.has(key)
    assert damaging.store.bring(key, io.BytesIO())


def test_a_damaged_entry_is_no_entry_and_is_forgotten_by_whoever_needs_it(tmp_path: Path, damaging: Damaging) -> None:
    one, other = two(tmp_path, damaging.store)
    key = digest("a")
    one.put(key, b"words")
    damaging.spoil(key)
    assert other.get(key) is None
    assert not [path for path in (tmp_path / "other").rglob("*") if path.is_file()]  # nor is it kept here
    assert not other.copy(key, io.BytesIO())
    assert damaging.store.has(key)
    with pytest.raises(DamagedCacheError):
        other.required(key)
    assert not damaging.store.has(key)
    assert one.has(key)  # the machine that has it whole gives it again
    assert other.get(key) == b"words"


def test_an_entry_that_is_damaged_here_is_brought_and_never_sent(tmp_path: Path, damaging: Damaging) -> None:
    one, other = two(tmp_path, damaging.store)
    key = digest("a")
    one.put(key, b"words")
    here = tmp_path / "one" / key[:2] / key[2:]
    here.write_bytes(b"damaged")
    assert one.get(key) == b"words"
    here.write_bytes(b"damaged")
    damaging.store.forget(key)
    assert not one.has(key)
    assert not other.has(key)


def test_an_entry_of_another_key_is_not_taken(tmp_path: Path) -> None:
    """Such as the clip of other words, put there by somebody's hand."""
    shared = tmp_path / "shared"
    shared.mkdir()
    one, other = two(tmp_path, SharedFolder(shared))
    key, wrong = digest("take 10 mg"), digest("take 100 mg")
    one.put(wrong, b"a hundred")
    (shared / key[:2]).mkdir(exist_ok=True)
    (shared / wrong[:2] / wrong[2:]).rename(shared / key[:2] / key[2:])
    assert other.get(key) is None


class Trap:
    """What is called as soon as it is unpickled."""

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return pytest.fail, ("what lies in a shared cache was unpickled",)


def test_nothing_of_pythons_own_goes_into_a_shared_cache_or_is_read_from_it(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    one, other = two(tmp_path, SharedFolder(tmp_path / "shared"))
    key = digest("a preview")
    assert kept(one, key, lambda: "made") == "made"
    assert not [*(tmp_path / "shared").iterdir()]
    other.put(digest("a trap"), b"")
    other.own.forget(key)
    Cache(tmp_path / "shared").put(key, pickle.dumps(Trap()))
    assert kept(other, key, lambda: "made again") == "made again"


def test_a_shared_cache_that_is_not_there_holds_nothing_and_stops_who_puts(tmp_path: Path) -> None:
    """Where a network's disk is not mounted, a folder in its place would be of this machine alone."""
    (tmp_path / "a file").write_bytes(b"")
    for place in (tmp_path / "a file" / "below", tmp_path / "net" / "magazine"):
        cache = Cache(tmp_path / f"own {place.name}", SharedFolder(place))
        assert cache.get(digest("a")) is None
        with pytest.raises(DiskError, match="not there") as told:
            cache.put(digest("a"), b"words")
        assert "mounted" in told.value.remedy
        assert not (tmp_path / "net").exists()


def test_nobody_waits_for_a_pipe_in_a_shared_cache(tmp_path: Path) -> None:
    key = digest("a record")
    (tmp_path / "shared" / key[:2]).mkdir(parents=True)
    os.mkfifo(tmp_path / "shared" / key[:2] / key[2:])
    store, ended = SharedFolder(tmp_path / "shared"), threading.Event()

    def bring() -> None:
        assert not store.bring(key, io.BytesIO())
        ended.set()

    threading.Thread(target=bring, daemon=True).start()
    assert ended.wait(5)
    assert Cache(tmp_path / "own", store).get_record(key) is None


def test_a_full_disk_of_this_machine_is_not_taken_for_what_is_not_there(damaging: Damaging) -> None:
    class Full(io.BytesIO):
        def write(self, _: Any, /) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    key = digest("a")
    damaging.spoil(key)
    with pytest.raises(OSError, match="No space"):
        damaging.store.bring(key, Full())


def test_an_object_store_that_nobody_serves_holds_nothing_and_stops_who_puts(tmp_path: Path, object_store: str) -> None:
    cache = Cache(tmp_path, ObjectStore(object_store.replace(BUCKET, "no-such-bucket")))
    assert cache.get(digest("a")) is None
    assert not cache.has(digest("a"))
    with pytest.raises(DiskError, match="shared cache cannot be written"):
        cache.put(digest("a"), b"words")


def test_a_place_is_a_folder_or_an_address(tmp_path: Path) -> None:
    assert store_at(str(tmp_path)) == SharedFolder(tmp_path)
    assert store_at("s3://bucket/x") == ObjectStore("s3://bucket/x")


@pytest.mark.faults
def test_a_damaged_blob_in_the_object_store_is_made_again_and_the_bytes_are_the_same(
    cached: Settings, damaging: Damaging
) -> None:
    begun = begin(cached, chosen_issue(cached))
    cache = Cache(cached.cache, damaging.store)

    def outcome() -> Outcome:
        *_, last = run_steps(begun.steps, cache, Inline())
        assert isinstance(last, Outcome)
        assert not last.failures
        return last

    first = outcome()  # all of it is sent
    assert put_on_shelf(begun, first, cache).exit_code is ExitCode.OK
    whole = shelf_bytes(cached)
    tagged = next(key for step, key in ((s, r.get("blob")) for s, r in first.records.items()) if key and "tag" in step)
    damaging.spoil(tagged)
    cache.own.forget(tagged)
    again = outcome()
    with pytest.raises(DamagedCacheError):
        cache.required(tagged)
    made = outcome()
    assert made.made == 1
    assert put_on_shelf(begin(cached, chosen_issue(cached)), again, cache).exit_code is ExitCode.OK
    assert shelf_bytes(cached) == whole
