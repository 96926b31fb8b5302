"""Nothing to do: an issue's inputs go in; if they and its shelf are byte for byte as after the last good build,
what that build said comes out, and nothing is planned or loaded.

The cache alone would find the same, but only after reading and planning every article. This module imports
nothing heavy, on purpose.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from accessible.build.cache import Cache, digest, files_digest, program_digest
from accessible.build.shelf import Shelf, ShelfFile
from accessible.settings import Settings


@dataclass(frozen=True, slots=True)
class Figures:
    """What a build came to, in numbers. `pages` are (edition, pages)."""

    articles: int
    parts: int
    seconds: float
    pages: tuple[tuple[str, int], ...]
    to_look_at: int
    could_be_easier: int


def inputs_key(settings: Settings, issue_id: str) -> str:
    """A digest of everything that the issue is made from: its folder, styles, voices, code, versions, choices."""
    choices = (
        f"{settings.voice} {settings.pace} {settings.sound} {settings.editions} {settings.out.resolve()} {sys.version}"
    )
    return digest(
        "unchanged",
        choices,
        issue_id,
        program_digest(),
        *(
            files_digest(_files(folder), folder)
            for folder in (settings.content / issue_id, settings.styles, settings.voices)
        ),
    )


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def remember(cache: Cache, key: str, shelf: Shelf, figures: Figures) -> None:
    """Keep what a good build came to."""
    cache.put_record(key, {"figures": asdict(figures), "files": [asdict(file) for file in shelf.files]})


def unchanged(cache: Cache, key: str, shelf: Shelf) -> Figures | None:
    """What the last build with these inputs came to, if every file that it left is still whole."""
    record = cache.get_record(key)
    try:
        files = [ShelfFile(**file) for file in record["files"]]
        figures = Figures(**{**record["figures"], "pages": tuple(map(tuple, record["figures"]["pages"]))})
    except (TypeError, KeyError):  # absent, or written by another version
        return None
    return figures if all(shelf.has(file) for file in files) else None
