"""What was worked out before: a key and how to work it out go in, the thing comes out, from the cache if it is there.

A preview is made again after each word, an issue after one that was corrected: reading and planning the articles that
did not change took most of the time of the one, and a tenth of the other's. An entry is one of Python's own (pickle).
It is read only if the digest at its head is that of its key and content; and as anybody who may write to the cache can
reckon that digest, nothing in it may be called but what makes our own values. It lies in this machine's own cache:
never in one that machines share.
"""

from __future__ import annotations

import contextlib
import io
import pickle
import resource
import sys
import threading
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from accessible.production.cache import Cache, digest, program_digest
from accessible.production.job import pieces_of

Thing = TypeVar("Thing")
_ONE_AT_A_TIME = threading.Lock()  # two threads would each put back the other's bound, and one of them would stay
_ROOM_BYTES = 250_000_000  # of addresses, to read an entry: an article's has a hundredth of that


def _member(kind: object, name: str) -> Enum:
    """A member of one of our enumerations: Python 3.11.2, Debian 12's, writes one as `getattr(kind, name)`."""
    if isinstance(kind, type) and issubclass(kind, Enum) and kind.__module__.startswith("accessible."):
        return kind[name]
    raise pickle.UnpicklingError(f"{name} is no value of ours")


class _OwnValues(pickle.Unpickler):
    """Reads an entry whose values are our own classes, and of others these few that they hold.

    Any other name is refused before its module is looked for: a pickle can call whatever it names.
    """

    OTHERS = frozenset(("re._compile", "datetime.date", "pathlib.PosixPath", "pathlib.PurePosixPath"))

    def find_class(self, module: str, name: str) -> Any:
        """The class that an entry names. Raises `pickle.UnpicklingError` for what is none of these."""
        if f"{module}.{name}" in self.OTHERS:
            return super().find_class(module, name)
        if (module, name) == ("builtins", "getattr"):
            return _member
        if module.startswith("accessible.") and "." not in name:  # a name with a dot reaches through a module
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__.startswith("accessible."):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of ours")


@contextlib.contextmanager
def _bounded() -> Iterator[None]:
    """Let what is done within take so much memory and no more: a number in an entry can ask for gigabytes.

    Raises `MemoryError` then. Where the system tells no process what it has (macOS), there is no bound.
    """
    with _ONE_AT_A_TIME:
        before, most = resource.getrlimit(resource.RLIMIT_AS)
        with contextlib.suppress(OSError, ValueError):
            has = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
            room = has + _ROOM_BYTES
            least = room if before == resource.RLIM_INFINITY else min(before, room)
            resource.setrlimit(resource.RLIMIT_AS, (least, most))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_AS, (before, most))


def known(cache: Cache, key: str) -> Any:
    """The thing that was kept under `key`; None if there is none that can be read."""
    content = cache.own.get(key)
    if content is not None:
        try:
            with _bounded():
                return _OwnValues(io.BytesIO(content)).load()
        except Exception:  # noqa: BLE001  (an entry that cannot be read is as good as none, whatever it raises)
            cache.own.forget(key)
    return None


def kept(cache: Cache, key: str, make: Callable[[], Thing]) -> Thing:
    """The thing that belongs to `key`, which is never None; what `make` raises is not kept. Raises `DiskError`."""
    found: Thing | None = known(cache, key)
    if found is not None:
        return found
    made = make()
    cache.own.put(key, pickle.dumps(made))
    return made


def kept_key(kind: str, content: bytes, *depends: object) -> str:
    """A key for what is worked out from a file's content and plain values, by our own code and this Python."""
    return digest(
        kind, program_digest(), sys.version, content, *(each for value in depends for each in pieces_of(value))
    )


def beside_digest(folder: Path, without: Callable[[Path], bool]) -> str:
    """A digest of the files in a folder and below it, but for those `without` tells of.

    An article may show a picture of them; those of a saved web page lie in a folder beside it.
    """
    paths = (path for path in sorted(folder.rglob("*")) if not without(path))
    return digest(*(f"{path.relative_to(folder).as_posix()} {_state(path)}" for path in paths))


def _state(path: Path) -> str:
    try:
        state = path.lstat()
    except OSError as error:  # it is gone again, or lies in a folder that may not be read
        return f"not read: {error.strerror}"
    return f"{state.st_mode} {state.st_size} {state.st_mtime_ns}"
