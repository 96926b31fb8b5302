"""What can be wrong, said so that a person can act on it: place, words, what to do.

Every message has the same four pieces: what is wrong, where (file and line),
the words it is about, and the way out. They are shown in one place only (`cli`).
"""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from pathlib import PurePath

WORD = ".docx"
WEB = (".html", ".htm")
MANUSCRIPTS = (WORD, *WEB)  # files whose places are paragraphs, not lines
AGAIN = "Run the same command again. If it happens again, please report it."  # a fault of ours, or of a moment
DISK_FULL = frozenset((errno.ENOSPC, errno.EDQUOT))
DISK_CLOSED = frozenset((errno.EROFS, errno.EACCES, errno.EPERM))


class Severity(StrEnum):
    """How much a finding weighs: an ERROR stops its article, the others are for the editor to judge."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class ExitCode(IntEnum):
    """What the shell is told. Numbers are stable: scripts may rely on them."""

    OK = 0
    FAILED = 1  # at least one article or gate failed; the others were built
    USAGE = 2  # the command was not understood
    DISK = 3  # the disk is full, or may not be written
    SETUP = 4  # something that the build needs is not installed
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at.

    `code` names what kind it is (see `finding_codes`); `line` is 1-based in `file`, 0 when there is no line;
    `words` quotes the source; `remedy` says what to do; `corrected` is the line (or lines) as it would be right, to
    copy, wherever one can be made.
    """

    code: str
    severity: Severity
    message: str
    file: str = ""
    line: int = 0
    words: str = ""
    remedy: str = ""
    corrected: str = ""

    @property
    def place(self) -> str:
        """`file:line`, as editors and terminals understand it; Word files and web pages have paragraphs."""
        if self.line and self.file.endswith(MANUSCRIPTS):
            return f"{self.file}, paragraph {self.line}"
        return f"{self.file}:{self.line}" if self.line else self.file


def quote(words: str, limit: int = 80) -> str:
    """The first words, short enough for one line of a message."""
    flat = " ".join(words.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"


class AccessibleError(Exception):
    """A failure that is explained. `exit_code` is what the shell gets if nothing else was worse.

    `words` are the article's own that it is about, as they are written.
    """

    exit_code = ExitCode.FAILED

    def __init__(self, message: str, remedy: str = "", place: str | PurePath = "", words: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.place = str(place)
        self.words = words


class UsageError(AccessibleError):
    """The command asks for something that does not exist."""

    exit_code = ExitCode.USAGE


class SetupError(AccessibleError):
    """A package, voice or system library is missing."""

    exit_code = ExitCode.SETUP


class DiskError(AccessibleError):
    """The disk is full or may not be written."""

    exit_code = ExitCode.DISK


# Each process has its temporary files in a folder of its own with this name (`build.temporary`).
OWN_TEMPORARY = "accessible-run-"


def temporary_folder() -> str:
    """The folder for temporary files, as the system or the person chose it."""
    import tempfile

    try:
        folder = PurePath(tempfile.gettempdir())
    except OSError:  # none that can be used
        return os.environ.get("TMPDIR", "")
    return str(folder.parent if folder.name.startswith(OWN_TEMPORARY) else folder)


def is_about_temporary_files(error: OSError) -> bool:
    """Whether an error that came up while nothing else is written is about temporary files."""
    place = temporary_folder()
    inside = bool(place) and PurePath(os.fsdecode(error.filename or "")).is_relative_to(place)
    return error.errno in DISK_FULL or "temporary directory" in str(error) or inside


def no_temporary_files(error: OSError) -> DiskError:
    """What to say when the system's folder for temporary files fails: it is full, closed, or not there at all."""
    full = error.errno in DISK_FULL
    return DiskError(
        "The disk is full: there is no room for temporary files." if full else "Temporary files cannot be written.",
        "Make some room there, or name another folder in TMPDIR. Then run the same command again."
        if full
        else "Is the folder in TMPDIR there, and open?",
        temporary_folder(),
    )


class EndedFromOutsideError(AccessibleError):
    """A program that does part of the work was ended by somebody else, by a full memory mostly: once more may do."""


class SpeechError(AccessibleError):
    """A voice did not say an utterance as it should."""


class FaithfulnessError(AccessibleError):
    """An output does not say the words of its source."""


class SourceError(AccessibleError):
    """An article cannot be read. Carries every finding, so that all are shown in one run."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        first = findings[0]
        super().__init__(first.message, first.remedy, first.place)
        self.findings = findings

    def __reduce__(self) -> tuple[type[SourceError], tuple[tuple[Finding, ...]]]:
        return SourceError, (self.findings,)
