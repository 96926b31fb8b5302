"""The cache: a digest of everything that a thing is made from goes in, the thing comes out, if it was made before.

Fail-open: an entry begins with the digest of its key and content, and one that does not match is as good as
absent: a damaged one, and one that came to lie under another key, such as the clip of other words. So is what is no
plain file: nobody waits for a pipe, and a folder is taken away. Entries are written whole (`files.write_whole`), so a
killed run leaves none half written.

Machines that work together have a second one in common (`shared`): what is put goes there too, and what is not here
is brought from there and held against its digest before it is used.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

import accessible
from accessible.plain_file import RefusedFileError, open_plain
from accessible.production.files import LOCK, explained, put_in_place, take_away, write_beside, write_whole
from accessible.production.shared import SharedStore, is_key
from accessible.settings import PROJECT

_DIGEST_BYTES = 20
_PIECE = 1 << 20  # bytes that are in memory at a time, of a file that may be large
_FOLDERS = "[0-9a-f][0-9a-f]"
_ENTRY = re.compile(r"[0-9a-f]{38}|\.[0-9a-f]{38}\..*\.part")
UNUSED_DAYS = 60

Record = dict[str, Any]  # what a job came to: small, and JSON


def digest(*pieces: str | bytes) -> str:
    """A key from all that something depends on; the pieces' lengths are in it, so they cannot run together.

    >>> digest("ab", "c") == digest("a", "bc")
    False
    """
    # "surrogateescape": a file's name may have bytes that are no letters.
    contents = [piece.encode("utf-8", "surrogateescape") if isinstance(piece, str) else piece for piece in pieces]
    measured = b"".join(each for content in contents for each in (len(content).to_bytes(8, "little"), content))
    return hashlib.blake2b(measured, digest_size=_DIGEST_BYTES).hexdigest()


def files_digest(paths: Iterable[Path], base: Path) -> str:
    """A key from files' names (below `base`) and contents."""
    return digest(*(piece for path in sorted(paths) for piece in (str(path.relative_to(base)), content_digest(path))))


def content_digest(path: Path) -> bytes:
    """A digest of a file's contents, which are never held as a whole: there may be a film in the folder.

    Of one length, so that it can stand for the contents in `digest`. Raises `OSError`, or `RefusedFileError` for
    what is no plain file.
    """
    with open_plain(path) as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=_DIGEST_BYTES)).digest()


_PACKAGE = Path(accessible.__file__).parent
_VERSIONS = PROJECT / "requirements" / "lock.txt"


@lru_cache(maxsize=1)
def program_digest() -> str:
    """A digest of our own code and of the exact versions that it stands on, as they are when it is first asked for."""
    return program_digest_now()


def program_digest_now() -> str:
    """The same of what lies there now."""
    versions = _VERSIONS.read_bytes() if _VERSIONS.is_file() else b""
    return digest(files_digest(_code(), _PACKAGE), versions)


def program_files() -> list[Path]:
    """The files that `program_digest` is of."""
    return [*sorted(_code()), _VERSIONS]


def _code() -> Iterator[Path]:
    return _PACKAGE.rglob("*.py")


def _head(key: str, body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=_DIGEST_BYTES, key=key.encode()).digest()


def _digest_of(key: str, body: BinaryIO, copy: BinaryIO | None = None) -> bytes:
    """As `_head`, of what is left to read of an open file; each piece is written to `copy` too, if there is one."""
    total = hashlib.blake2b(digest_size=_DIGEST_BYTES, key=key.encode())
    while piece := body.read(_PIECE):
        total.update(piece)
        if copy is not None:
            copy.write(piece)
    return total.digest()


def _is_whole(key: str, path: Path) -> bool:
    """Whether a file is an entry of this key, from its first byte to its last."""
    try:
        with open_plain(path) as entry:
            head = entry.read(_DIGEST_BYTES)
            return _digest_of(key, entry) == head
    except (OSError, RefusedFileError):
        return False


class DamagedCacheError(Exception):
    """A file that a record speaks of is gone or damaged; `key` names it. The run makes it again."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of entries, each named by its key. Safe for several processes at once."""

    folder: Path
    shared: SharedStore | None = None

    @property
    def own(self) -> Cache:
        """Of this machine alone: for what others must not read, or must not have written."""
        return Cache(self.folder)

    def _path(self, key: str) -> Path:
        """Its place. Raises `ValueError` for what is no key, and could lead to any file."""
        if not is_key(key):
            raise ValueError(key)
        return self.folder / key[:2] / key[2:]

    def get(self, key: str) -> bytes | None:
        """The entry's bytes, or None when it is absent or damaged, or this is no key."""
        if not is_key(key):
            return None
        body = self._body(key)
        return self._body(key) if body is None and self._brought(key) else body

    def _body(self, key: str) -> bytes | None:
        try:
            with open_plain(self._path(key)) as entry:
                content = entry.read()
        except (OSError, RefusedFileError):
            return None
        head, body = content[:_DIGEST_BYTES], content[_DIGEST_BYTES:]
        if _head(key, body) != head:
            return None
        self._mark_used(key)
        return body

    def _brought(self, key: str) -> bool:
        """Bring an entry that is not here, or damaged here, from the shared cache; whether it came whole."""
        shared, path = self.shared, self._path(key)
        if shared is None:
            return False
        self._make_way(key)
        unfinished = write_beside(path, lambda file: shared.bring(key, file))
        try:
            if not _is_whole(key, unfinished):
                return False
            put_in_place(unfinished, path)
        finally:
            take_away(unfinished)
        return True

    def put(self, key: str, body: bytes) -> None:
        """Keep `body` under `key`. Raises `DiskError`, and `ValueError` for what is no key."""
        self._make_way(key)
        write_whole(self._path(key), _head(key, body) + body)
        self._sent(key)

    def _sent(self, key: str) -> None:
        if self.shared:
            self.shared.send(key, self._path(key))

    def put_file(self, key: str, source: Path) -> None:
        """Keep a file's content under `key`, without having all of it in memory. Raises `DiskError`."""
        self._make_way(key)
        with source.open("rb") as body:
            head = _digest_of(key, body)
            body.seek(0)

            def fill(file: BinaryIO) -> None:
                file.write(head)
                shutil.copyfileobj(body, file, _PIECE)

            put_in_place(write_beside(self._path(key), fill), self._path(key))
        self._sent(key)

    def copy(self, key: str, file: BinaryIO) -> bool:
        """Write the entry's content to an open file, piece by piece; whether it was whole to its end."""
        if not is_key(key):
            return False
        if self.shared and not _is_whole(key, self._path(key)):
            self._brought(key)
        try:
            entry = open_plain(self._path(key))
        except (OSError, RefusedFileError):
            return False
        with entry:
            head = entry.read(_DIGEST_BYTES)
            return _digest_of(key, entry, file) == head and self._mark_used(key)

    def keep(self, job: str, content: bytes) -> Record:
        """Keep what the job with the key `job` made; the record names its key, its digest and its size."""
        key = digest("blob", job)
        self.put(key, content)
        return {"blob": key, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}

    def keep_file(self, job: str, file: Path) -> Record:
        """As `keep`, for content that is a file already and may be large."""
        key = digest("blob", job)
        self.put_file(key, file)
        with file.open("rb") as content:
            sha256 = hashlib.file_digest(content, "sha256").hexdigest()
        return {"blob": key, "sha256": sha256, "bytes": file.stat().st_size}

    def required(self, key: str) -> bytes:
        """Bytes that an earlier job kept. Forgets them and raises `DamagedCacheError` when they are damaged."""
        content = self.get(key)
        if content is None:
            self.forget(key)
            raise DamagedCacheError(key)
        return content

    def copy_required(self, key: str, file: BinaryIO) -> None:
        """Write bytes that an earlier job kept to an open file, as `required` returns them."""
        if not self.copy(key, file):
            self.forget(key)
            raise DamagedCacheError(key)

    def forget_damaged(self, records: Iterable[Record]) -> None:
        """Delete all that records speak of and that is not whole, so that it is made again at once.

        Where one file is damaged others mostly are too: a disk was full, or the machine lost its power.
        """
        for key in (record["blob"] for record in records if "blob" in record):
            if not (_is_whole(key, self._path(key)) or self._brought(key)):
                self.forget(key)

    def has(self, key: str) -> bool:
        """Whether there is an entry, whole or not. With a shared cache: whether the other machines can have it."""
        if not is_key(key):
            return False
        here = self._mark_used(key)
        if self.shared is None or self.shared.has(key):
            return here or self.shared is not None
        if here and _is_whole(key, self._path(key)):
            self._sent(key)
            return True
        return False

    def _mark_used(self, key: str) -> bool:
        """Set the entry's time to now, so that `forget_unused` keeps it; tells whether there is one."""
        path = self._path(key)
        with contextlib.suppress(OSError):  # a cache that may only be read is still of use
            os.utime(path)
        return path.exists()

    def forget(self, key: str) -> None:
        """Delete an entry, so that it is made again."""
        if not is_key(key):
            return
        self._make_way(key)
        self._path(key).unlink(missing_ok=True)
        if self.shared:
            self.shared.forget(key)

    def _make_way(self, key: str) -> None:
        """Take away a folder that has an entry's name: no file could take its place, in this build or any other."""
        if self._path(key).is_dir() and not self._path(key).is_symlink():
            shutil.rmtree(self._path(key), ignore_errors=True)

    def get_record(self, key: str) -> Any:
        """A JSON entry, or None."""
        body = self.get(key)
        try:
            return None if body is None else json.loads(body)
        except ValueError:
            return None

    def put_record(self, key: str, record: Any) -> None:
        """Keep a JSON value under `key`."""
        self.put(key, json.dumps(record, ensure_ascii=False, sort_keys=True).encode())

    def clear(self) -> bool:
        """Delete every entry; tells whether there was one. Files that are not entries stay."""
        entries = list(self._entries())
        for path in entries:
            with explained(path):
                path.unlink(missing_ok=True)
        (self.folder / LOCK).unlink(missing_ok=True)
        for folder in (*self.folder.glob(_FOLDERS), self.folder):
            with contextlib.suppress(OSError):
                folder.rmdir()
        return bool(entries)

    def _entries(self) -> Iterator[Path]:
        """The files that have an entry's name, and what a killed run left of one: the folder may hold others."""
        return (path for path in self.folder.glob(f"{_FOLDERS}/*") if _ENTRY.fullmatch(path.name) and path.is_file())

    def forget_unused(self, days: int = UNUSED_DAYS) -> None:
        """Delete entries that no build has made or read for `days` days; they would be made again."""
        oldest = time.time() - days * 86_400
        for path in self._entries():
            try:
                if path.stat().st_mtime < oldest:
                    path.unlink()
            except OSError:
                continue
