"""The judge of DAISY 2.02 books: a finished book and what is expected of it go in; what is wrong comes out."""

from __future__ import annotations

from pathlib import Path

from accessible.check.books.expected import ExpectedBook
from accessible.errors import Finding


def daisy_findings(book: Path, expected: ExpectedBook) -> tuple[Finding, ...]:
    """All that is wrong with a DAISY book, a ZIP file or a folder. A finding's `file` names it and the file in it."""
    raise NotImplementedError
