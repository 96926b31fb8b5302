"""What the targets of print share: pictures as the page needs them, and the judge that every PDF must pass.

Heavy packages are imported where they are used: a worker that only speaks never loads the layout engine.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from accessible.errors import FaithfulnessError
from accessible.issue import Issue
from accessible.plan.edition import Edition
from accessible.production.cache import Cache, digest

if TYPE_CHECKING:
    from accessible.check.print.fault import PrintExpectation


def picture_for_print(folder: Path, file: str, program: str, cache: Cache) -> bytes:
    """A picture as print needs it. Kept by its contents: every edition shows the same."""
    from accessible.outputs.print.pictures import print_picture
    from accessible.sources.pictures import read_picture

    content, suffix = read_picture(folder, file), PurePath(file).suffix.lower()
    key = digest("picture", program, suffix, hashlib.sha256(content).hexdigest())
    kept = cache.get(key)
    if kept is None:
        kept = print_picture(content, suffix).content
        cache.put(key, kept)
    return kept


def cover_pictures(issue: Issue, folder: Path, program: str, cache: Cache) -> dict[str, bytes]:
    """The cover's picture as print needs it, by its file name; none where the issue has none."""
    return {issue.cover: picture_for_print(folder, issue.cover, program, cache)} if issue.cover else {}


@dataclass(frozen=True, slots=True)
class Shown:
    """What a PDF must show: texts and alternatives in order, pictures by file name, and its HTML."""

    html: str
    texts: tuple[str, ...]
    alternatives: tuple[str, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    def expected(self, edition: Edition, first_page: int, total: int | None) -> PrintExpectation:
        """As the judge of print takes it."""
        from accessible.check.print.fault import PrintExpectation

        return PrintExpectation(
            edition,
            self.texts,
            self.alternatives,
            self.html,
            first_page,
            total or 0,
            pictures=tuple(content for name, content in self.pictures.items() if not name.lower().endswith(".svg")),
        )


def faithful_pages(pdf: bytes, expected: PrintExpectation, subject: str) -> int:
    """The PDF's page count. Raises `FaithfulnessError` unless it shows and says exactly what is expected."""
    from accessible.check.pdf.words import read_back
    from accessible.check.print.fault import REPORT
    from accessible.check.print.rules import judge

    back = read_back(pdf)
    faults = judge(back, expected)
    if faults:
        told = " ".join(str(fault) for fault in faults)
        raise FaithfulnessError(f"{subject}: the PDF is not as it should be. {told}", REPORT)
    return back.pages
