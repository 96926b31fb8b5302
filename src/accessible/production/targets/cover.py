"""The cover as a picture, for players: an issue's cover goes in, the JPEG of every MP3 and of the book comes out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from accessible.issue import Credits, Issue
from accessible.plan.edition import EDITIONS, Edition
from accessible.production.cache import Cache, Record
from accessible.production.job import UNKEYED, Job, Records, Step
from accessible.production.planned_pictures import PlannedPicture

if TYPE_CHECKING:  # as in article_print.py
    from accessible.production.prepare import Prepared

COVER = "issue: cover"


@dataclass(frozen=True)
class CoverPicture(Job):
    """The issue's cover as a JPEG. `edition` is printed on it; `looks` is of styles/, `cover` its picture."""

    edition: Edition
    issue: Issue
    folder: Path = field(metadata=UNKEYED)
    styles: Path = field(metadata=UNKEYED)
    looks: str
    cover: tuple[PlannedPicture, ...]

    def do(self, cache: Cache) -> Record:
        """The first page of the issue's front as a picture."""
        from accessible.outputs.print.html import front_html
        from accessible.outputs.print.pdf import lay_out
        from accessible.outputs.sound.cover_picture import cover_picture
        from accessible.production.printing import pictures_for_print

        html = front_html(self.issue, self.edition, (), self.styles)
        pictures = pictures_for_print(self.folder, self.cover, self.program, cache)
        pdf = lay_out(html, self.folder, self.styles, self.edition, pictures=pictures)
        return cache.keep(self.key, cover_picture(pdf))


def steps(prepared: Prepared) -> list[Step]:
    """The cover as a picture, for the book and for every MP3, which do without it if it cannot be made."""
    job = CoverPicture(
        "Making the cover's picture",
        prepared.program,
        replace(EDITIONS[0], label="To listen to"),
        prepared.issue,
        prepared.folder,
        prepared.styles,
        prepared.looks,
        prepared.cover,
    )
    return [Step(COVER, "", (), lambda _: job, 500)]


def cover_key(records: Records) -> str:
    """The cache key of the cover; empty if it was not made."""
    return str(records[COVER]["blob"]) if COVER in records else ""


def with_cover(shared: Credits, cover: str, cache: Cache) -> Credits:
    """What the tags of sound say, with the issue's cover where there is one."""
    return replace(shared, cover=cache.required(cover)) if cover else shared
