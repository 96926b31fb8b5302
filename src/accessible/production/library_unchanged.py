"""The library, if anything of it has changed: what it is made from goes in; what is told of it comes out.

Where its receipts, what all issues share, styles and code are as when it was last placed, and its files whole, there
is nothing to do, and what makes pages and feeds is not loaded. This module imports nothing heavy, on purpose.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict

from accessible.errors import Finding
from accessible.plain_file import RefusedFileError, plain_bytes
from accessible.production.cache import Cache, content_digest, digest, program_digest
from accessible.production.files import in_turn, sweep_unfinished
from accessible.production.shelf import (
    LIBRARY_RECEIPT,
    PAGE,
    RECEIPT,
    Shelf,
    ShelfFile,
    issues_on,
    shelf_of_all,
    staff_folder,
)
from accessible.production.unchanged import folder_digest, shared_digest
from accessible.settings import Settings


def brought_up_to_date(settings: Settings, cache: Cache) -> tuple[Finding, ...]:
    """As `library.place_library`, which is asked only if something has changed; with what that tells.

    Raises `DiskError`, and `SourceError` for what all issues share.
    """
    shelf = shelf_of_all(settings.out)
    key = _inputs_key(settings)
    if key and _is_as_it_was(shelf, key, cache):
        return ()
    from accessible.production import library
    from accessible.sources.magazine_file import read_magazine

    findings = library.place_library(settings.out, settings.styles, read_magazine(settings.content))
    files = _named_files(shelf)
    # Asked again, last of all: another build may have placed an issue meanwhile, and what lies there be made from that.
    if key and not findings and key == _inputs_key(settings):
        cache.put_record(key, {"files": [asdict(file) for file in files]})
    return findings


def _inputs_key(settings: Settings) -> str:
    """A digest of everything that the library is made from; "" where a receipt cannot be read, which is to be told."""
    pieces: list[str | bytes] = []
    for issue_id in issues_on(settings.out):
        try:
            receipt = content_digest(staff_folder(settings.out, issue_id) / RECEIPT)
        except (OSError, RefusedFileError):
            return ""
        pieces += [issue_id, receipt, str((settings.out / issue_id / PAGE).is_file())]
    styles = folder_digest(settings.styles, ours=True)
    return digest("library", program_digest(), shared_digest(settings.content), styles, *pieces)


def _is_as_it_was(shelf: Shelf, key: str, cache: Cache) -> bool:
    """Whether the library was made from the same, and every file of it is still whole. Clears up after a killed run."""
    with in_turn(shelf.staff):
        for folder in (shelf.root / "assets", shelf.staff):
            sweep_unfinished(folder)
        record = cache.get_record(key)
        try:
            files = [ShelfFile(**file) for file in record["files"]]
        except (TypeError, KeyError):  # absent, or written by another version
            return False
        return shelf.has_all(files)


def _named_files(shelf: Shelf) -> list[ShelfFile]:
    """What the library's receipt names, and itself."""
    content = plain_bytes(shelf.staff / LIBRARY_RECEIPT)
    named = [ShelfFile(file["path"], file["sha256"], file["bytes"]) for file in json.loads(content)["files"]]
    return [*named, ShelfFile(LIBRARY_RECEIPT, hashlib.sha256(content).hexdigest(), len(content), staff=True)]
