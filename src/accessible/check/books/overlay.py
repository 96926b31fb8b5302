"""The judge of books that read along: a finished EPUB and what is expected of it go in; what is wrong comes out."""

from __future__ import annotations

from pathlib import Path

from accessible.check.books.expected import ExpectedBook
from accessible.errors import Finding


def overlay_findings(book: Path, expected: ExpectedBook) -> tuple[Finding, ...]:
    """All that is wrong with an EPUB. A finding's `file` names the book, and in it the file and the place."""
    raise NotImplementedError
