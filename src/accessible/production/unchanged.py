"""Nothing to do: an issue's inputs go in; if they and its shelf are byte for byte as after the last good build,
what that build said comes out, and nothing is planned or loaded.

The cache alone would find the same, but only after reading and planning every article. This module imports
nothing heavy, on purpose.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from accessible.plain_file import GREATEST, RefusedFileError
from accessible.production.cache import Cache, content_digest, digest, program_digest
from accessible.production.shelf import Shelf, ShelfFile
from accessible.settings import Settings
from accessible.sources.issue_folder import names_of_magazine
from accessible.sources.issue_list import IssueList, listed_issues

EARLIER = 4  # issues whose words count as known: a year of a quarterly


@dataclass(frozen=True, slots=True)
class Figures:
    """What a build came to, in numbers. `pages` are (edition, pages)."""

    articles: int
    parts: int
    seconds: float
    pages: tuple[tuple[str, int], ...]
    to_look_at: int
    to_hear: int
    could_be_easier: int


def inputs_key(settings: Settings, issue_id: str, there: IssueList | None = None) -> str:
    """A digest of everything that an issue is made from: its folder, those of the issues just before it (which words
    are new), what all share, styles, voices, code, choices.

    `there` are all issues, where somebody has read them already.
    """
    there = there or listed_issues(settings.content)
    choices = (
        f"{settings.voice} {settings.pace} {settings.sound} {settings.editions} {settings.out.resolve()} {sys.version}"
    )
    return digest(
        "unchanged",
        choices,
        issue_id,
        program_digest(),
        folder_digest(settings.content / issue_id),
        *(folder_digest(settings.content / earlier) for earlier in there.before(issue_id, EARLIER)),
        shared_digest(settings.content),
        *(folder_digest(folder, ours=True) for folder in (settings.styles, settings.voices)),
    )


def shared_digest(content: Path) -> str:
    """A digest of what all issues share: `magazine.toml`, and files that are meant to be it and are told of."""
    paths = map(content.joinpath, names_of_magazine(content))
    return digest(*(piece for path in paths for piece in _entry(path, content, ours=False)))


def folder_digest(folder: Path, *, ours: bool = False, without: Callable[[Path], bool] | None = None) -> str:
    """A digest of every entry of a folder and below: its name and kind, a link's target, a file's contents.

    No link of an issue's folder is followed and nothing but a plain file opened. What stays inside is counted at
    its own place, and whatever leads out is never read. Nor is a file of more than `GREATEST` bytes, whoever asks
    for it (`plain_file`), so its name and size are enough: a film beside the articles costs no time.
    `ours` are the program's own folders: there, all that a link leads to is read, and files of any size.
    What `without` tells of is left out.
    """
    entries = (path for path in entries_below(folder) if without is None or not without(path))
    return digest(*(piece for path in entries for piece in _entry(path, folder, ours=ours)))


def entries_below(folder: Path) -> list[Path]:
    """Every file, folder and link in a folder and below it, in order."""
    return sorted(Path(here, name) for here, inner, files in os.walk(folder) for name in (*inner, *files))


def _entry(path: Path, folder: Path, *, ours: bool) -> Iterator[str | bytes]:
    """What is known of one entry. One that cannot be read has a digest too: whoever needs it says what is wrong."""
    yield str(path.relative_to(folder))
    try:
        state = path.lstat()
        content = b""
        if stat.S_ISREG(state.st_mode) and (ours or state.st_size <= GREATEST):
            content = content_digest(path)
        elif stat.S_ISLNK(state.st_mode):
            yield path.readlink().as_posix()
            content = content_digest(path) if ours and path.is_file() else b""
        size = state.st_size if stat.S_ISREG(state.st_mode) else 0
        yield from (f"{stat.S_IFMT(state.st_mode)} {size}", content)
    except (OSError, RefusedFileError) as error:
        yield f"not read: {error}"


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
    return figures if shelf.has_all(files) else None
