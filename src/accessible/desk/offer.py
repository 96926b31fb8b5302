"""What may be published: `dist/` goes in, the files of each issue come out, and what is left out and why.

Only what a receipt names is ever published. So nothing for staff, no half-written file and no note that somebody
left in the folder can reach a member, wherever it lies.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from accessible.errors import AccessibleError, UsageError
from accessible.nearest import nearest
from accessible.plain_file import plain_bytes
from accessible.production.shelf import PREVIEW_RECEIPT, RECEIPT, STAFF, ShelfFile, staff_folder

LIBRARY = f"library{STAFF}/library.json"  # names the files that belong to all issues: front page, feed, their assets
PUT_HERE = "published.json"  # the record at the destination: no file of ours may have its name
_NO_ISSUES = frozenset(("voices", "assets"))
_HEX = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class OfferedIssue:
    """An issue that may be published: its files (paths below `dist/`), and the articles that its build left out."""

    id: str
    files: tuple[ShelfFile, ...]
    failed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """All that may be published. `shared` are the files of all issues, None when no record of them can be read.

    `left_out` has each issue that may not, with why, as a sentence and the way out.
    """

    issues: tuple[OfferedIssue, ...]
    shared: tuple[ShelfFile, ...] | None = None
    left_out: tuple[tuple[str, str, str], ...] = ()

    @property
    def files(self) -> dict[str, tuple[str, ShelfFile]]:
        """Each file by its path, with the issue that it is of ("" for all)."""
        found = {file.path: ("", file) for file in self.shared or ()}
        return found | {file.path: (issue.id, file) for issue in self.issues for file in issue.files}

    @property
    def owners(self) -> frozenset[str]:
        """The issues whose files are all known, "" for what belongs to all: what else is of theirs is out of date."""
        return frozenset(issue.id for issue in self.issues) | ({""} if self.shared is not None else set())


def is_safe(path: str) -> bool:
    """Whether a path of a receipt may be published: it stays in its folder, and has no hidden or unfinished name."""
    parts = PurePosixPath(path).parts
    return (
        bool(parts)
        and str(PurePosixPath(*parts)) == path  # no "//", no "/./", no "/" at the end
        and path.isprintable()
        and not any(part in ("/", "..") or part.startswith(".") or part.endswith(".part") for part in parts)
        and not parts[0].endswith(STAFF)
        and parts[0] not in ("voices", PUT_HERE)
    )


def read_offer(out: Path, only: str = "", doing: str = "publish") -> Offer:
    """What `dist/` has to publish; `only` one issue if it is named. Raises `AccessibleError` if there is nothing.

    `doing` is what a message says that is to be done with it.
    """
    issues: list[OfferedIssue] = []
    left_out: list[tuple[str, str, str]] = []
    names = tuple(_issues_in(out))
    if only and only not in names:
        near = nearest(only, names)
        there = f"There are: {', '.join(names)}." if names else "Run: make issue"
        raise UsageError(f'"{only}" is not in {out}.', f"Did you mean {near}?" if near else there)
    for name in (only,) if only else names:
        found = _issue(out, name)
        if isinstance(found, OfferedIssue):
            issues.append(found)
        else:
            left_out.append((name, found, f"Run: make issue ISSUE={name}"))
    if not issues:
        why = left_out[0][1] if left_out else "No issue was made yet."
        raise AccessibleError(f"There is nothing to {doing}. {why}", "Run: make issue", out)
    return Offer(tuple(issues), _shared(out), tuple(left_out))


def _issues_in(out: Path) -> Iterator[str]:
    """The names of the issues in `dist/`, with a receipt or without."""
    folders = sorted(path for path in out.iterdir() if path.is_dir()) if out.is_dir() else []
    with_receipt = {path.name.removesuffix(STAFF) for path in folders if (path / RECEIPT).is_file()}
    for path in folders:
        if path.name.startswith(".") or path.name.endswith(STAFF) or path.name in _NO_ISSUES:
            continue
        if (path / PREVIEW_RECEIPT).is_file():  # a preview without sound is for staff: nothing of it is missing
            continue
        looks_like_one = any((path / name).exists() for name in ("articles", "index.html", RECEIPT))
        if path.name in with_receipt or looks_like_one:
            yield path.name


def _issue(out: Path, name: str) -> OfferedIssue | str:
    """An issue with its files, or why it has none to publish."""
    receipt = staff_folder(out, name) / RECEIPT
    if not receipt.is_file():
        return f"{name} has no receipt: it was not made whole, or by an earlier version."
    try:
        read = json.loads(plain_bytes(receipt))
        files = _files(read["files"], f"{name}/")
        failed = tuple(str(article["id"]) for article in read["articles"] if not article["built"])
        whole = len(failed) < len(read["articles"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return f"The receipt of {name} cannot be read."
    if not files or not whole:
        return f"No article of {name} could be made."
    return OfferedIssue(name, files, failed)


def _shared(out: Path) -> tuple[ShelfFile, ...] | None:
    """The files that belong to all issues; None when nothing says which they are."""
    try:
        return _files(json.loads(plain_bytes(out / LIBRARY))["files"], "")
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _files(listed: list[dict[str, Any]], folder: str) -> tuple[ShelfFile, ...]:
    """The files of a receipt, below `dist/`. Raises `ValueError` for one that no build of ours has written."""
    return tuple(shelf_file(f"{folder}{each['path']}", each["sha256"], each["bytes"]) for each in listed)


def shelf_file(path: str, sha256: object, size: object) -> ShelfFile:
    """A file as a receipt or a record names it. Raises `ValueError` if it cannot be one."""
    if not is_safe(path) or not isinstance(sha256, str) or not isinstance(size, int) or size < 0:
        raise ValueError(path)
    if sha256 and (len(sha256) != 64 or not _HEX.issuperset(sha256)):
        raise ValueError(sha256)
    return ShelfFile(path, sha256, size)
