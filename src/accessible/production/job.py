"""Jobs and steps: a piece of work describes itself, so that its digest is its key; a step says what it waits for.

A job is plain data that can be sent to another process, and knows how to do itself. What it makes is kept in the
cache under its key; the record that comes back is JSON and small, the bytes themselves stay in the cache.

The key comes from the job's fields, all of them, by themselves: a key written by hand can forget one, and then
yesterday's words are served. Only what is marked as `UNKEYED` is left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any

from accessible.errors import SetupError
from accessible.production.cache import Cache, Record, digest
from accessible.production.unchanged import folder_digest

# Marks a field that is in no key: it says only where something lies on this machine, or what a person is shown, or
# what another field says already. What is read at a place must be in the key by its digest.
UNKEYED = MappingProxyType({"keyed": False})
# Their text says all of their value. A float's text in Python gives the very float back.
_PLAIN = (str, int, float, bool, bytes, type(None))

GOES_ON = "Run the same command again: what is finished is kept."

Records = Mapping[str, Record]  # by step


def pieces_of(value: object) -> list[str]:
    """Everything that a value is, as texts for a digest. Raises `TypeError` for what has no lasting text, as a path.

    >>> pieces_of((1, "a"))
    ['tuple 2', 'int 1', "str 'a'"]
    """
    pieces: list[str] = []
    _add_pieces(value, pieces)
    return pieces


def _add_pieces(value: object, pieces: list[str]) -> None:
    """Add to one list, however deep a value lies: a build asks for 700,000 of them, and all of that is waited for."""
    kind = type(value)
    if isinstance(value, Enum):
        pieces.append(f"{kind.__name__} {value.value}")
    elif isinstance(value, _PLAIN):
        pieces.append(f"{kind.__name__} {value!r}")
    elif isinstance(value, tuple):
        pieces.append(f"tuple {len(value)}")
        for each in value:
            _add_pieces(each, pieces)
    elif is_dataclass(value):
        pieces.append(kind.__name__)
        for name in keyed_fields(value):
            pieces.append(name)
            _add_pieces(getattr(value, name), pieces)
    else:
        raise TypeError(f"{kind.__name__} cannot be in a key")


def keyed_fields(value: Any) -> tuple[str, ...]:
    """The names of a dataclass's fields that belong to a key."""
    kind: Any = type(value)
    return _keyed_fields_of(kind)


@cache  # there are as many as there are dataclasses in the house
def _keyed_fields_of(kind: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind) if each.metadata.get("keyed", True))


@dataclass(frozen=True)
class Job:
    """What all jobs have: a name for the progress display, and `program`, the digest of our own code."""

    label: str = field(metadata=UNKEYED)
    program: str

    @cached_property
    def key(self) -> str:
        """The cache key of the job's record."""
        return digest(*pieces_of(self))

    @property
    def reads(self) -> tuple[str, ...]:
        """The entries of its folders that it reads, where those are few of many; () for all. See `parcel`."""
        return ()

    def do(self, cache: Cache) -> Record:
        """Do it, keep the bytes that it makes, and return its record. Runs in a worker."""
        raise NotImplementedError


def do_and_keep(job: Job, cache: Cache) -> Record:
    """Do `job` and keep its record, after everything that the record speaks of is kept.

    What is returned is as the cache gives it later: lists for tuples, keys in order.
    Raises `SetupError` where styles/ is no longer what the key is of: today's looks would be kept as yesterday's.
    """
    record = job.do(cache)
    _require_same_looks(job)
    cache.put_record(job.key, record)
    kept: Record = json.loads(json.dumps(record, sort_keys=True))
    return kept


def _require_same_looks(job: Job) -> None:
    styles = getattr(job, "styles", None)
    if styles is not None and folder_digest(styles, ours=True) != getattr(job, "looks", ""):
        raise SetupError("While the issue was made, somebody changed a file in styles/.", GOES_ON, str(styles))


Prepare = Callable[[Records], Job]


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its id, who owns it (an article's slug, or "" for the issue), and what it waits for.

    `weight` is its share of the work in rough milliseconds; heavier steps are begun first.
    It also waits for those in `after`, and goes on without them if they fail or are not done in this run.
    """

    id: str
    owner: str
    needs: tuple[str, ...]
    prepare: Prepare
    weight: int = 1
    after: tuple[str, ...] = ()
