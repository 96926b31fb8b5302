"""A part of a copy: one PDF that is printed and stapled by itself, or in volumes that are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CopyPart:
    """A PDF of A4 pages. `first_pages` are those of its volumes, if it is in volumes."""

    file: Path
    first_pages: tuple[int, ...] = ()
