"""A voice's model that lies in no package: what the voice's file says of it, and whether the file that is there is it.

Nothing here asks the network: `make voice` does, and nobody else (`desk/fetch_model.py`).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from accessible.errors import SetupError

if TYPE_CHECKING:
    from accessible.speech.voice import Voice

MOST_BYTES = 200_000_000  # a model is read whole; the largest of ours has 92 million
SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model as the voice's file has it: its place in the voices folder, where it can be fetched, size and digest."""

    file: str
    address: str
    bytes: int
    sha256: str

    @property
    def megabytes(self) -> str:
        """Its size for people."""
        return f"{self.bytes / 1e6:.1f} MB"

    def fault(self) -> str:
        """What is wrong with the entry itself, or "": the end of a sentence that begins with the field's name.

        >>> ModelFile("hibari/a.onnx", "http://example.org/a", 9, "0" * 64).fault()
        'address” does not begin with https://'
        """
        path = PurePosixPath(self.file)
        if path.is_absolute() or ".." in path.parts or len(path.parts) != 2:
            return "file” is not a file in a folder of voices/"
        if not self.address.startswith("https://"):
            return "address” does not begin with https://"
        if self.bytes > MOST_BYTES:
            return f"bytes” is over {MOST_BYTES}"
        return "" if SHA256.fullmatch(self.sha256) else "sha256” is not 64 signs from 0–9 and a–f"


def fault_in_content(model: ModelFile, content: bytes) -> str:
    """What is wrong with some bytes that should be the model, or ""."""
    if len(content) != model.bytes:
        return fault_of_size(model, len(content))
    found = hashlib.sha256(content).hexdigest()
    return "" if found == model.sha256 else f"its sha256 is {found} and not {model.sha256}"


def fault_in_file(model: ModelFile, path: Path) -> str:
    """What is wrong with the file that lies there, or "". A file of another size is not read."""
    try:
        if not path.is_file():
            return "it is not there"
        size = path.stat().st_size
        return fault_in_content(model, path.read_bytes()) if size == model.bytes else fault_of_size(model, size)
    except OSError as problem:
        return f"it cannot be read ({problem.strerror})"


def fault_of_size(model: ModelFile, size: int) -> str:
    """That a file is not as large as the model."""
    return f"it has {size} bytes and not {model.bytes}"


def require_model(voice: Voice, folder: Path) -> None:
    """Raise SetupError, with the way out, unless the voice's model is there and is the right one."""
    if voice.model is None:
        return
    path = folder / voice.model.file
    fault = fault_in_file(voice.model, path)
    if fault:
        raise SetupError(
            f"The voice {voice.name} cannot be used without its model, and {fault}.",
            f"Run: make voice VOICE={voice.name} (fetches {voice.model.megabytes}, once)",
            path,
        )
