"""What must be the same on machines that work together, so that each makes the same bytes: a digest of each piece."""

from __future__ import annotations

import ctypes
import platform
import sys
from collections.abc import Mapping
from pathlib import Path

from accessible.production.cache import program_digest
from accessible.production.unchanged import folder_digest

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
