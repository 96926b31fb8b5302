"""The square cover: an issue's names and its cover's picture go in, a JPEG for podcast apps and players comes out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from accessible.issue import Issue
from accessible.plan.edition import Edition
from accessible.production.cache import Cache, Record
from accessible.production.job import UNKEYED, Job, Records, Step
from accessible.production.planned_pictures import PlannedPicture
from accessible.production.shelf import Shelf, place

if TYPE_CHECKING:  # as in article_print.py
    from accessible.production.prepare import Prepared

SQUARE_COVER = "issue: square cover"
PLACE = "assets/cover.jpg"
# Set in a sheet of its own; nothing of it is printed.
SQUARE = Edition("square-cover", "To listen to", 18, standard=False)


@dataclass(frozen=True)
class DrawSquareCover(Job):
    """The issue's cover as a square JPEG. `looks` is of styles/; `cover` is its picture, if it has one."""

    issue: Issue
    folder: Path = field(metadata=UNKEYED)
    styles: Path = field(metadata=UNKEYED)
    looks: str
    cover: tuple[PlannedPicture, ...]

    def do(self, cache: Cache) -> Record:
        """The page as a picture."""
        from accessible.outputs.print.html import square_cover_html
        from accessible.outputs.print.pdf import lay_out
        from accessible.outputs.sound.cover_picture import square_picture
        from accessible.production.printing import pictures_for_print

        html = square_cover_html(self.issue, SQUARE, self.styles)
        pictures = pictures_for_print(self.folder, self.cover, self.program, cache)
        pdf = lay_out(html, self.folder, self.styles, SQUARE, pictures=pictures)
        return cache.keep(self.key, square_picture(pdf))


def steps(prepared: Prepared) -> list[Step]:
    """The one step that draws it."""
    job = DrawSquareCover(
        "Drawing the square cover",
        prepared.program,
        prepared.issue,
        prepared.folder,
        prepared.styles,
        prepared.looks,
        prepared.cover,
    )
    return [Step(SQUARE_COVER, "", (), lambda _: job, 500)]


def place_on_shelf(_prepared: Prepared, records: Records, cache: Cache, shelf: Shelf) -> None:
    """The cover, where it was made."""
    if SQUARE_COVER in records:
        place(PLACE, records[SQUARE_COVER], cache, shelf)
