"""Whether a WAV or FLAC file is whole: its bytes go in, what is wrong comes out in a sentence, or nothing.

A header may say less than there is, and a program that believes it would leave words out without a word.
"""

from __future__ import annotations

import hashlib

import numpy as np
from numpy.typing import NDArray

CUT_OFF = "It is cut off: the file is shorter than it says."
MORE = "There is more in the file than its header says."
TWO = "There are two recordings in the file, one behind the other."
_FLAC_BEGINS = (b"fLaC\x00\x00\x00\x22", b"fLaC\x80\x00\x00\x22")
_FLAC_MD5 = slice(26, 42)  # the digest of the samples, in the first block of the file


def fault_of_file(content: bytes) -> str:
    r"""What a file's own chunks show to be wrong; empty for kinds other than WAV and FLAC, which others judge.

    >>> fault_of_file(b"RIFF\x0c\x00\x00\x00WAVEdata\x10\x00\x00\x00only")
    'It is cut off: the file is shorter than it says.'
    """
    if content[:4] == b"RIFF":
        return _riff_fault(content)
    if any(content.find(begin, 4) > 0 for begin in _FLAC_BEGINS) and content[:4] == b"fLaC":
        return TWO
    return ""


def _riff_fault(content: bytes) -> str:
    """Every chunk must end in the file and the last one at its end. Programs that were stopped leave others."""
    place, found = 12, False
    while place + 8 <= len(content):
        name, size = content[place : place + 4], int.from_bytes(content[place + 4 : place + 8], "little")
        if found and not (name.isascii() and place + 8 + size <= len(content)):
            return "" if not any(content[place:]) else MORE
        if not found and place + 8 + size > len(content):
            return CUT_OFF
        if found and name == b"data":
            return TWO
        found = found or name == b"data"
        place += 8 + size + size % 2
    if not found:
        return CUT_OFF
    return MORE if any(content[place:]) else ""


def flac_samples_fault(content: bytes, samples: NDArray[np.int32], bits: int) -> str:
    """Whether the samples that were read of a FLAC file are those that were saved: it carries their digest.

    `samples` are as read, shape (frames, channels), the highest bits used. Some programs leave the digest empty.
    """
    saved = content[_FLAC_MD5]
    if not any(saved):
        return ""
    width = bits // 8
    # Little-endian 32 bits: the lowest bytes are empty, the `width` highest are the sample.
    pieces = samples.astype("<i4").view(np.uint8).reshape(-1, 4)[:, 4 - width :]
    read = hashlib.md5(np.ascontiguousarray(pieces).tobytes(), usedforsecurity=False).digest()
    return "" if read == saved else "Its sound is not what was saved: it is damaged or cut off."
