"""The files of an issue's `recordings/`: the folder goes in, every file that may be meant comes out, and its bytes.

What lies there is as strange as a folder can be: links, pipes, folders with a sound's name. None of them may stop
a build or be read in place of a recording, and none is passed over without a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from accessible.errors import SpeechError
from accessible.plain_file import RefusedFileError, read_plain
from accessible.recording import MAX_RECORDING_BYTES
from accessible.sources.issue_folder import RECORDINGS, is_own_folder

SUFFIXES = frozenset((".wav", ".flac"))
OTHER_SOUND = frozenset(
    ".mp3 .m4a .m4b .aac .ogg .oga .opus .wma .aif .aiff .caf .amr .3gp .mp4 .mov .webm .w64".split()
)
# A name that can only be meant as a recording's, whatever comes after it.
_MEANT = re.compile(r"(?:s-[0-9a-f]{8}|part[- _]?\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of `recordings/`: `slug` is the folder it is in (its article's), or "" for one right in it.

    `name` is what it is called, as far as names of recordings go: no ending, no capitals.
    """

    path: Path
    slug: str
    root: Path

    @property
    def folder(self) -> Path:
        """The issue's folder."""
        return self.root.parent

    @property
    def shown(self) -> str:
        """Its path as staff know it."""
        return f"{RECORDINGS}/{self.path.relative_to(self.root).as_posix()}"

    @property
    def name(self) -> str:
        """Its name without its ending; capitals do not matter, since some systems change them."""
        return self.path.stem.casefold()

    @property
    def is_read(self) -> bool:
        """Whether it is of a kind that is read."""
        return self.path.suffix.lower() in SUFFIXES


def find_recordings(folder: Path) -> tuple[FoundFile, ...]:
    """Every file below an issue's `recordings/` that may be meant as a recording, in order of their paths."""
    root = folder / RECORDINGS
    paths = sorted(root.rglob("*")) if is_own_folder(root, folder) else []
    return tuple(
        FoundFile(path, "/".join(path.relative_to(root).parts[:-1]), root) for path in paths if _may_be_meant(path)
    )


def _may_be_meant(path: Path) -> bool:
    if path.name.startswith("."):
        return False
    suffix = path.suffix.lower()
    return suffix in SUFFIXES or suffix in OTHER_SOUND or (bool(_MEANT.match(path.name)) and not path.is_dir())


def bytes_of(folder: Path, shown: str) -> bytes:
    """The bytes of the recording `shown` of the issue in `folder`.

    Raises `SpeechError` for anything but a plain file of a sensible size in that folder.
    """
    try:
        return read_plain(folder / shown, folder, MAX_RECORDING_BYTES, "Save it as FLAC, or in one channel.")
    except RefusedFileError as error:
        raise SpeechError(error.message, error.remedy) from error
