"""The plan of publishing: what there is to publish and what lies at the destination go in, what to do comes out.

Pure: no file, no clock. The order is that no page ever points to what is not there (decision 032):

1. sound, PDFs, pictures and words that are new; styles and scripts after what they may need
2. such files that have changed
3. feeds that are new: nobody has them yet, and the pages point to them
4. pages that are new, the deepest first: nobody is led to them yet
5. pages that have changed, the deepest first; the front page is last
6. feeds that have changed: what they announce is there
7. what earlier publishing put there and is no longer made goes: pages from the front, then feeds, then files
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from accessible.desk.offer import Offer, shelf_file
from accessible.production.shelf import ShelfFile

UNKNOWN = ""  # the digest of a file that was being put when the record was written


class Lies(StrEnum):
    """What lies at a file's place at the destination."""

    NOTHING = "nothing"
    SAME = "same"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PutFile:
    """A file that we put at the destination, and the issue that it is of ("" for all)."""

    issue: str
    file: ShelfFile


Put = Mapping[str, PutFile]


@dataclass(frozen=True, slots=True)
class Batch:
    """Files that are put together. `at_once`: no one of them is seen before all are there."""

    name: str
    files: tuple[ShelfFile, ...]
    at_once: bool

    @property
    def size(self) -> int:
        """Its bytes."""
        return sum(file.size for file in self.files)


@dataclass(frozen=True, slots=True)
class PublishPlan:
    """What to do, in order. `in_the_way` are files there that we did not put and would have to overwrite.

    `found` is the record as it is there, `begun` the one while all this is done, `done` the one afterwards. `staying`
    are issues that we put there and that are not offered now.
    """

    batches: tuple[Batch, ...]
    new: frozenset[str]
    take_away: tuple[str, ...]
    in_the_way: tuple[str, ...]
    staying: tuple[str, ...]
    found: Put
    begun: Put
    done: Put

    @property
    def files(self) -> tuple[ShelfFile, ...]:
        """Every file to be put, in order."""
        return tuple(file for batch in self.batches for file in batch.files)

    @property
    def size(self) -> int:
        """The bytes to be put."""
        return sum(batch.size for batch in self.batches)


def is_page(path: str) -> bool:
    """Whether a file is a page, which points to others."""
    return path.endswith(".html")


def is_feed(path: str) -> bool:
    """Whether a file is a feed."""
    return PurePosixPath(path).name == "feed.xml"


def _place_in_order(path: str) -> tuple[int, int, str]:
    """Files, styles and scripts, pages, feeds; of each the deepest first."""
    kind = 3 if is_feed(path) else 2 if is_page(path) else 1 if path.endswith((".css", ".js", ".json")) else 0
    return kind, -path.count("/"), path


def sure_of(offer: Offer, put: Put) -> frozenset[str]:
    """The files of which the record says what lies there; of all others the content must be compared."""
    return frozenset(path for path in offer.files if path in put and put[path].file.sha256 != UNKNOWN)


def plan_publishing(offer: Offer, put: Put, there: Mapping[str, Lies]) -> PublishPlan:
    """What to do. `put` is the record at the destination, `there` what lies at each offered file's place."""
    offered = offer.files
    new: list[ShelfFile] = []
    changed: list[ShelfFile] = []
    in_the_way: list[str] = []
    for path, (_, file) in offered.items():
        recorded = put[path].file.sha256 if path in put else None
        if there[path] is Lies.NOTHING:
            new.append(file)
        elif recorded is None and there[path] is Lies.OTHER:
            in_the_way.append(path)
        elif there[path] is Lies.OTHER or recorded not in (None, UNKNOWN, file.sha256):
            changed.append(file)
    stale = [path for path, each in put.items() if each.issue in offer.owners and path not in offered]
    kept = {path: each for path, each in put.items() if path not in offered and path not in stale}
    done = kept | {path: PutFile(issue, file) for path, (issue, file) in offered.items()}
    unsure = {file.path for file in (*new, *changed)}
    begun = {path: put[path] for path in stale} | {
        path: PutFile(each.issue, ShelfFile(path, UNKNOWN, each.file.size)) if path in unsure else each
        for path, each in done.items()
    }
    return PublishPlan(
        batches=_batches(new, changed),
        new=frozenset(file.path for file in new),
        take_away=tuple(sorted(stale, key=_place_in_leaving)),
        in_the_way=tuple(sorted(in_the_way)),
        staying=tuple(sorted({each.issue for each in kept.values()} - offer.owners - {""})),
        found=put,
        begun=begun,
        done=done,
    )


def _place_in_leaving(path: str) -> tuple[bool, bool, int, str]:
    return not is_page(path), not is_feed(path), path.count("/"), path


def _batches(new: Collection[ShelfFile], changed: Collection[ShelfFile]) -> tuple[Batch, ...]:
    def those(files: Collection[ShelfFile], kinds: tuple[int, ...]) -> tuple[ShelfFile, ...]:
        ordered = sorted(files, key=lambda file: _place_in_order(file.path))
        return tuple(file for file in ordered if _place_in_order(file.path)[0] in kinds)

    batches = (
        Batch("new files", those(new, (0, 1)), at_once=False),  # each stays, however the rest ends
        Batch("changed files", those(changed, (0, 1)), at_once=True),
        Batch("new feeds", those(new, (3,)), at_once=True),
        Batch("new pages", those(new, (2,)), at_once=True),
        Batch("changed pages", those(changed, (2,)), at_once=True),
        Batch("changed feeds", those(changed, (3,)), at_once=True),
    )
    return tuple(batch for batch in batches if batch.files)


def missing_targets(links: Mapping[str, Collection[str]], plan: PublishPlan) -> tuple[tuple[str, str], ...]:
    """Each page with a file that it points to and that would not be there when all is done."""
    return tuple((page, target) for page in sorted(links) for target in links[page] if target not in plan.done)


# --- the record ----------------------------------------------------------------------------------------------------

_ABOUT = "What `make publish` has put here. It takes nothing else away. Leave this file here."


def record_bytes(put: Put) -> bytes:
    """The record as it is kept at the destination: names, digests and sizes; nothing of any person or computer."""
    files = [
        {"issue": put[path].issue, "path": path, "sha256": put[path].file.sha256, "bytes": put[path].file.size}
        for path in sorted(put)
    ]
    return (json.dumps({"about": _ABOUT, "files": files}, ensure_ascii=False, indent=0) + "\n").encode()


def read_record(content: bytes) -> Put:
    """What a record says. Raises `ValueError` if it is none of ours, or names what we would not put."""
    try:
        put = {}
        for each in json.loads(content)["files"]:
            file = shelf_file(each["path"], each["sha256"], each["bytes"])
            put[file.path] = PutFile(str(each["issue"]), file)
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("no record") from error
    return put
