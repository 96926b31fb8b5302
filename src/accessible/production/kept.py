"""Kept bytes: what a job made goes into the cache, a small record of it comes out; later jobs ask for it again."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, BinaryIO

from accessible.production.cache import Cache, digest
from accessible.production.jobs import Job

Record = dict[str, Any]


def keep_blob(cache: Cache, job: Job, content: bytes) -> Record:
    """Keep a file's bytes; the record names their key, their digest and their size."""
    key = digest("blob", job.key)
    cache.put(key, content)
    return {"blob": key, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}


def keep_file(cache: Cache, job: Job, file: Path) -> Record:
    """As `keep_blob`, for content that is a file already and may be large."""
    key = digest("blob", job.key)
    cache.put_file(key, file)
    with file.open("rb") as content:
        sha256 = hashlib.file_digest(content, "sha256").hexdigest()
    return {"blob": key, "sha256": sha256, "bytes": file.stat().st_size}


def required(cache: Cache, key: str) -> bytes:
    """Bytes that an earlier job kept. Forgets them and raises `DamagedCacheError` when they are not whole any more."""
    content = cache.get(key)
    if content is None:
        cache.forget(key)
        raise DamagedCacheError(key)
    return content


def copy_required(cache: Cache, key: str, file: BinaryIO) -> None:
    """Write bytes that an earlier job kept to an open file, as `required` returns them."""
    if not cache.copy(key, file):
        cache.forget(key)
        raise DamagedCacheError(key)


class DamagedCacheError(Exception):
    """A file that a record speaks of is gone or damaged; `key` names it. The run makes it again."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key
