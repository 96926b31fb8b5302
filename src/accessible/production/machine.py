"""What must be the same on machines that work together, so that each makes the same bytes: a digest of each piece.

And what must stay the same as long as they do: keys are of the files as they are when an issue is planned.
"""

from __future__ import annotations

import ctypes
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from accessible.errors import SetupError
from accessible.plain_file import RefusedFileError
from accessible.production.cache import program_digest, program_digest_now, program_files
from accessible.production.unchanged import entries_below, folder_digest

MARK = "accessible"
_LETTERS = 16  # of a digest: enough to tell two programs apart, and the whole name fits a line
# The system's libraries that lay out: the file, and what it calls its version (WeasyPrint opens the same files).
_LAYOUT = (
    ("libpango-1.0.so.0", "pango_version_string"),
    ("libharfbuzz.so.0", "hb_version_string"),
)
# What a person is told of a piece that differs, and what to do.
WORDS: Mapping[str, tuple[str, str]] = {
    "program": ("another version of this program", "Bring both to the same commit, and run the same set-up."),
    "styles": ("other files in styles/, where the fonts are", "Copy the folder styles/ from here."),
    "voices": ("other files in voices/", "Copy the folder voices/ from here, with the lexicon."),
    "python": ("another Python", "Set it up with the same one: make distclean, then PYTHON=python3.11 make doctor."),
    "layout": ("other system libraries that lay out print", "Give both the same release of their system."),
    "processor": ("another kind of processor, which rounds sound differently", "Use machines of one kind."),
}

# What a person is told of a piece that changed meanwhile.
CHANGED: Mapping[str, str] = {
    "program": "this program",
    "styles": "styles/",
    "voices": "voices/",
    "python": "Python",
    "layout": "the system's libraries that lay out print",
    "processor": "the processor",
}
BEGIN_AGAIN = "See that all machines have the same, and begin again: what is finished is kept."

State = tuple[tuple[str, int, int, int, int], ...]  # of each file: what the system changes when anything is written


@dataclass(slots=True)
class Having:
    """What this machine has, as it was at first: `pieces`.

    To reckon it takes 30 ms, and it is asked for before each job: so it is done again only when a file is another, or
    looks as if it were. Raises `SetupError` where the program was changed while this one was beginning.
    """

    styles: Path
    voices: Path
    first: Mapping[str, str] = field(init=False)
    state: State | None = None

    def __post_init__(self) -> None:
        """Look at it. Of the program, what keys are made with."""
        self.first = pieces(self.styles, self.voices)
        self.require_same()

    def require_same(self) -> None:
        """Raise `SetupError` where a file has changed: what is made now would be kept under the key of what was."""
        state = self._state()
        if state is not None and state == self.state:
            return
        now = {**pieces(self.styles, self.voices), "program": _program_now()}
        if changed := [name for name in self.first if now[name] != self.first[name]]:
            what = " and ".join(CHANGED[each] for each in changed)
            raise SetupError(f"While the work went on, somebody changed {what}.", BEGIN_AGAIN)
        self.state = state

    def _state(self) -> State | None:
        """None where files go while they are listed."""
        try:
            found = (*program_files(), *entries_below(self.styles), *entries_below(self.voices))
        except OSError:
            return None
        return tuple(map(_state_of, found))


def _program_now() -> str:
    try:
        return program_digest_now()[:_LETTERS]
    except (OSError, RefusedFileError):  # it is being exchanged just now
        return "none"


def _state_of(path: Path) -> tuple[str, int, int, int, int]:
    try:
        state = path.stat()
    except OSError:
        return str(path), 0, 0, 0, 0
    return str(path), state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns


def pieces(styles: Path, voices: Path) -> dict[str, str]:
    """The pieces of this machine, in the order of `WORDS`."""
    return {
        "program": program_digest()[:_LETTERS],
        "styles": folder_digest(styles, ours=True)[:_LETTERS],
        "voices": folder_digest(voices, ours=True)[:_LETTERS],
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "layout": "+".join(_version(library, name) for library, name in _LAYOUT),
        "processor": platform.machine(),
    }


def _version(library: str, name: str) -> str:
    try:
        version = getattr(ctypes.CDLL(library), name)
    except (OSError, AttributeError):
        return "none"
    version.restype = ctypes.c_char_p
    return str(version().decode())


def to_text(own: Mapping[str, str]) -> str:
    """The pieces in one line.

    >>> to_text({"program": "ab", "python": "3.11"})
    'accessible program=ab python=3.11'
    """
    return " ".join((MARK, *(f"{name}={value}" for name, value in own.items())))


def differences(own: Mapping[str, str], text: str) -> tuple[str, ...]:
    """The names of the pieces in which another machine, of which there is `to_text`, differs from this one.

    >>> differences({"program": "ab", "python": "3.11"}, "accessible program=cd python=3.11")
    ('program',)
    """
    theirs = dict(each.partition("=")[::2] for each in text.split()[1:])
    return tuple(name for name in own if theirs.get(name) != own[name])
