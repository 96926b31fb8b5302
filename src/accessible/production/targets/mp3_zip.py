"""The MP3s of the issue in one ZIP file: the encoded parts go in, the file comes out."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from accessible.issue import Issue
from accessible.outputs.mp3_zip import INDEX, ZipArticle, ZipPart, index_page, write_zip
from accessible.production.cache import Cache, Record
from accessible.production.job import UNKEYED, Job, Records, Step
from accessible.production.shelf import Shelf, place
from accessible.production.targets.reading import part_file, tag_id

if TYPE_CHECKING:  # as in article_print.py
    from accessible.production.draft import Draft
    from accessible.production.prepare import Prepared

MP3_ZIP = "issue: zip"


@dataclass(frozen=True)
class ZipMp3s(Job):
    """All parts of the issue: `articles` are in playing order. `looks` is of styles/."""

    issue: Issue
    styles: Path = field(metadata=UNKEYED)
    looks: str
    articles: tuple[ZipArticle, ...]
    draft: bool = False

    def do(self, cache: Cache) -> Record:
        """The ZIP file."""
        with tempfile.TemporaryDirectory(prefix="accessible-zip-") as folder:
            path = Path(folder) / "issue.zip"
            write_zip(self._files(cache), self.issue.id, self.issue.date, path)
            return cache.keep_file(self.key, path)

    def _files(self, cache: Cache) -> Iterator[tuple[str, bytes]]:
        yield INDEX, index_page(self.issue, self.articles, self.styles, draft=self.draft)
        for article in self.articles:
            for part in article.parts:
                yield part.file, cache.required(part.blob)


def steps(prepared: Prepared) -> list[Step]:
    """The ZIP file, once every part is encoded and named."""
    needs = tuple(tag_id(draft.slug, part.number) for draft in prepared.good for part in draft.narration.parts)

    def prepare(records: Records) -> Job:
        articles = tuple(_zipped(prepared, draft, records) for draft in prepared.good)
        label = "Putting the MP3s into one file"
        own = (prepared.issue, prepared.styles, prepared.looks)
        return ZipMp3s(label, prepared.program, *own, articles, prepared.draft)

    return [Step(MP3_ZIP, "", needs, prepare, 200)]


def _zipped(prepared: Prepared, draft: Draft, records: Records) -> ZipArticle:
    """An article with its parts, from the records of their steps."""
    parts = []
    for part, plan in zip(draft.narration.parts, draft.order.all_parts, strict=True):
        record = records[tag_id(draft.slug, part.number)]
        name = part_file(part, prepared.issue.id, draft)
        parts.append(ZipPart(name, part.title, plan.lasts, record["bytes"], str(record["blob"])))
    article = draft.order.article
    return ZipArticle(article.title.text, article.language, tuple(parts))


def place_on_shelf(prepared: Prepared, records: Records, cache: Cache, shelf: Shelf) -> None:
    """The ZIP file, where it was made."""
    if MP3_ZIP in records:
        place(f"{prepared.issue.id}-mp3.zip", records[MP3_ZIP], cache, shelf)
