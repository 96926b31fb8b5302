"""The cover's step: a prepared issue goes in, what makes its picture for players comes out. See `targets`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from accessible.plan.edition import EDITIONS
from accessible.production.book_jobs import CoverPicture
from accessible.production.kept import Record
from accessible.production.prepare import Prepared
from accessible.production.run import Step

COVER = "issue: cover"


def cover_step(prepared: Prepared) -> Step:
    """The cover as a picture, for the book and for every MP3, which do without it if it cannot be made."""
    edition = replace(EDITIONS[0], label="To listen to")
    job = CoverPicture(
        "Making the cover's picture",
        prepared.program,
        edition,
        prepared.issue,
        prepared.folder,
        prepared.settings.styles,
        prepared.front_looks,
    )
    return Step(COVER, "", (), lambda _: job, 500)


def cover_key(records: Mapping[str, Record]) -> str:
    """The cache key of the cover; empty if it was not made."""
    return str(records[COVER]["blob"]) if COVER in records else ""
