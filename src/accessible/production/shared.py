"""A cache that several machines share: an entry's file goes in under its key, and comes out on another machine.

It is a folder that all have (a network's disk), or an object store by way of fsspec. Nothing in it is believed:
whoever takes an entry from it holds it against its digest (`cache`). What cannot be reached holds nothing; but what
cannot be put into it stops the work, because another machine waits for it.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from accessible.errors import DISK_FULL, DiskError, SetupError
from accessible.plain_file import RefusedFileError, open_plain
from accessible.production.files import put_in_place, write_beside

_PIECE = 1 << 20  # bytes in memory at a time
_KEY = re.compile(r"[0-9a-f]{40}")
# What obstore serves, by what an address begins with. Other kinds are fsspec's, once their package is installed.
_BY_OBSTORE = {"s3": "s3", "gs": "gs", "gcs": "gs", "az": "abfs", "abfs": "abfs", "abfss": "abfs"}
NOT_THERE = "Is the network's disk mounted on this machine? If nobody has made the folder yet, make it once."


def is_key(key: object) -> bool:
    """Whether it is a key as `cache.digest` makes them: 40 hexadecimal digits. A record may name anything as one."""
    return isinstance(key, str) and _KEY.fullmatch(key) is not None


class SharedStore(Protocol):
    """Five methods: a key is 40 hexadecimal digits, an entry a file."""

    def told(self) -> str:
        """Where it is, for a person."""

    def has(self, key: str) -> bool:
        """Whether there is such an entry, whole or not."""

    def bring(self, key: str, file: BinaryIO) -> bool:
        """Write the entry to an open file; False if there is none, or it cannot be reached."""

    def send(self, key: str, path: Path) -> None:
        """Keep a file's content as the entry. Raises `DiskError`."""

    def forget(self, key: str) -> None:
        """Delete the entry, if it is there and that is allowed."""


@dataclass(frozen=True, slots=True)
class SharedFolder:
    """A folder that all machines have, each perhaps at another place."""

    folder: Path

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]

    def told(self) -> str:
        """See `SharedStore`."""
        return str(self.folder)

    def has(self, key: str) -> bool:
        """See `SharedStore`."""
        return self._path(key).is_file()

    def bring(self, key: str, file: BinaryIO) -> bool:
        """See `SharedStore`."""
        try:
            with open_plain(self._path(key)) as there:
                shutil.copyfileobj(there, file, _PIECE)
        except (OSError, RefusedFileError) as error:
            return _not_brought(error)
        return True

    def send(self, key: str, path: Path) -> None:
        """See `SharedStore`. Written beside its place and renamed: no other machine sees half of it.

        The folder itself is never made: where a network's disk is not mounted, it would be one of this machine alone.
        """
        if not self.folder.is_dir():
            raise DiskError("The folder of the shared cache is not there.", NOT_THERE, self.folder)
        with path.open("rb") as here:
            unfinished = write_beside(self._path(key), lambda file: shutil.copyfileobj(here, file, _PIECE))
        put_in_place(unfinished, self._path(key))

    def forget(self, key: str) -> None:
        """See `SharedStore`."""
        self._path(key).unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class ObjectStore:
    """An object store, at an address such as `s3://bucket/folder`. Who may use it, its environment says (AWS_…)."""

    address: str

    def _path(self, key: str) -> str:
        return f"{self.address.partition('://')[2].rstrip('/')}/{key[:2]}/{key[2:]}"

    def told(self) -> str:
        """See `SharedStore`."""
        return self.address

    def has(self, key: str) -> bool:
        """See `SharedStore`."""
        try:
            return bool(_file_system(self.address).exists(self._path(key)))
        except Exception:  # noqa: BLE001  (each kind of store has errors of its own)
            return False

    def bring(self, key: str, file: BinaryIO) -> bool:
        """See `SharedStore`. Read in pieces: an audio book is large."""
        if not self.has(key):  # asked first: some kinds leave half a file object behind when they find none
            return False
        try:
            with _file_system(self.address).open(self._path(key), "rb") as there:
                shutil.copyfileobj(there, file, _PIECE)
        except Exception as error:  # noqa: BLE001  (as in `has`)
            return _not_brought(error)
        return True

    def send(self, key: str, path: Path) -> None:
        """See `SharedStore`. An object is there as a whole, or not at all."""
        try:
            _file_system(self.address).put_file(str(path), self._path(key))
        except Exception as error:
            remedy = "Is it there, and may this machine write to it? Its keys are in the environment (AWS_…)."
            raise DiskError(f"The shared cache cannot be written: {error}", remedy, self.address) from error

    def forget(self, key: str) -> None:
        """See `SharedStore`."""
        try:
            _file_system(self.address).rm_file(self._path(key))
        except Exception:  # noqa: BLE001  (as in `has`; it is made again, and written over)
            return


def _not_brought(error: Exception) -> bool:
    """False, as for what is not there; but a full disk is this machine's own, and is told."""
    if isinstance(error, OSError) and error.errno in DISK_FULL:
        raise error
    return False


def store_at(place: str) -> SharedStore:
    """The shared cache at a folder's path, or at an address with ://."""
    return ObjectStore(place) if "://" in place else SharedFolder(Path(place).absolute())


@lru_cache(maxsize=4)
def _file_system(address: str) -> Any:
    """Fsspec's file system for an address: one a process, made where it is used. Raises `SetupError`."""
    kind = address.partition("://")[0]
    try:
        if kind in _BY_OBSTORE:
            from obstore.fsspec import FsspecStore

            return FsspecStore(_BY_OBSTORE[kind])
        import fsspec

        return fsspec.filesystem(kind)
    except (ImportError, ValueError) as error:
        raise SetupError(f"There is nothing here that can use {kind}://: {error}", place=address) from error
