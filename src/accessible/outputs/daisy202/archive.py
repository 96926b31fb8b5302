"""The book as one ZIP file: its files in playing order go in, each copied in pieces; the same input, the same bytes.

Nothing is packed tighter. The sound cannot be, and how words are packed would depend on this machine's library.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

_UNIX, _PLAIN_FILE = 3, 0o644


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of the book: its name, its size in bytes, and what writes its content to an open file."""

    name: str
    size: int
    write: Callable[[BinaryIO], object]


def of_bytes(name: str, content: bytes) -> StoredFile:
    """A file whose content is there already."""
    return StoredFile(name, len(content), lambda file: file.write(content))


def write_archive(files: Iterable[StoredFile], folder: str, date: str, path: Path) -> None:
    """Write the files, in order, into the ZIP file `path`, in one `folder` of it. `date` is ISO, and every file's."""
    year, month, day = (int(each) for each in date.split("-"))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as bundle:
        for each in files:
            entry = zipfile.ZipInfo(f"{folder}/{each.name}", (max(year, 1980), month, day, 12, 0, 0))
            entry.create_system, entry.external_attr, entry.file_size = _UNIX, _PLAIN_FILE << 16, each.size
            with bundle.open(entry, "w") as place:
                each.write(cast(BinaryIO, place))
