"""Pictures as they were planned: files of an issue's folder go in; which they are and what was in them comes out.

A job that shows a picture has it in its key by the digest of its bytes, and opens it later. Whoever opens it says which
bytes it must have, so that one which staff replaced meanwhile is never kept under the digest of the one before.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from accessible.errors import AccessibleError
from accessible.sources.pictures import read_picture

CHANGED = "changed while the issue was made."


@dataclass(frozen=True, slots=True)
class PlannedPicture:
    """A picture of an issue's folder: its file's name there, and the SHA-256 of its bytes when it was planned."""

    file: str
    sha256: str


def planned_pictures(files: Iterable[str], folder: Path) -> tuple[PlannedPicture, ...]:
    """The pictures by name, each read once and one held at a time. Raises `RefusedFileError`."""
    return tuple(PlannedPicture(file, _sha256(read_picture(folder, file))) for file in sorted(files))


def bytes_of_planned(folder: Path, picture: PlannedPicture) -> bytes:
    """What is in a picture. Raises `AccessibleError` if that is not what it was planned with."""
    content = read_picture(folder, picture.file)
    if _sha256(content) != picture.sha256:
        raise AccessibleError(f"The picture {picture.file} {CHANGED}", "Run: make issue")
    return content


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
