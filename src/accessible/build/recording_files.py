"""The files of an issue's `recordings/`: the folder goes in, every file that may be meant comes out, and its bytes.

What lies there is as strange as a folder can be: links, pipes, folders with a sound's name. None of them may stop
a build or be read in place of a recording, and none is passed over without a word.
"""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from pathlib import Path

from accessible.errors import SpeechError

FOLDER = "recordings"
SUFFIXES = frozenset((".wav", ".flac"))
OTHER_SOUND = frozenset(
    ".mp3 .m4a .m4b .aac .ogg .oga .opus .wma .aif .aiff .caf .amr .3gp .mp4 .mov .webm .w64".split()
)
# A name that can only be meant as a recording's, whatever comes after it.
_MEANT = re.compile(r"(?:s-[0-9a-f]{8}|part[- _]?\d+)", re.IGNORECASE)
IN_ITS_FOLDER = "Put the file itself there."


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of `recordings/`: `slug` is the folder it is in (its article's), or "" for one right in it.

    `name` is what it is called, as far as names of recordings go: no ending, no capitals.
    """

    path: Path
    slug: str
    root: Path

    @property
    def shown(self) -> str:
        """Its path as staff know it."""
        return f"{FOLDER}/{self.path.relative_to(self.root).as_posix()}"

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
    root = folder / FOLDER
    paths = sorted(root.rglob("*")) if root.is_dir() else []
    return tuple(
        FoundFile(path, "/".join(path.relative_to(root).parts[:-1]), root) for path in paths if _may_be_meant(path)
    )


def _may_be_meant(path: Path) -> bool:
    if path.name.startswith("."):
        return False
    suffix = path.suffix.lower()
    return suffix in SUFFIXES or suffix in OTHER_SOUND or (bool(_MEANT.match(path.name)) and not path.is_dir())


def bytes_of(file: FoundFile) -> bytes:
    """The bytes of a recording. Raises `SpeechError` for anything but a plain file of a sensible size in its folder."""
    from accessible.speech.recorded import MAX_BYTES  # here: brings numpy, and most issues have no recordings

    try:
        # `stat` looks, and does not open: to open a pipe would wait for ever.
        state, place = file.path.stat(), file.path.resolve()
        if not place.is_relative_to(file.root.parent.resolve()):
            raise SpeechError("It is a link to a file elsewhere.", IN_ITS_FOLDER)
        if stat.S_ISDIR(state.st_mode):
            raise SpeechError("It is a folder, not a file.", "Take the recording out of it, and give it that name.")
        if not stat.S_ISREG(state.st_mode):
            raise SpeechError("It is no plain file.", IN_ITS_FOLDER)
        if state.st_size > MAX_BYTES:
            raise SpeechError(f"It is larger than {MAX_BYTES // 1_000_000} MB.", "Save it as FLAC, or in one channel.")
        return file.path.read_bytes()
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a ring, until Python 3.12
        why = getattr(error, "strerror", None) or "it leads to itself"
        raise SpeechError(f"It cannot be read: {why}.", "Check the file, and whether it may be read.") from error
