"""The MP3s of the issue in one ZIP file: the encoded parts go in, the file comes out."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from accessible.issue import Issue
from accessible.production.cache import Cache, Record
from accessible.production.job import UNKEYED, Job, Records, Step
from accessible.production.prepare import Prepared
from accessible.production.shelf import Shelf, place
from accessible.production.targets.reading import encode_id, part_file
from accessible.recording import SAMPLE_RATE

MP3_ZIP = "issue: zip"


@dataclass(frozen=True, slots=True)
class ZippedPart:
    """A part in the ZIP file: its file's name, its title, samples and size, and the cache key of its MP3."""

    file: str
    title: str
    samples: int
    bytes: int
    blob: str


@dataclass(frozen=True)
class ZipMp3s(Job):
    """All parts of the issue: `articles` are (title, language, parts), in playing order. `looks` is of styles/."""

    issue: Issue
    styles: Path = field(metadata=UNKEYED)
    looks: str
    articles: tuple[tuple[str, str, tuple[ZippedPart, ...]], ...]

    def do(self, cache: Cache) -> Record:
        """The ZIP file."""
        from accessible.outputs.mp3_zip import write_zip

        with tempfile.TemporaryDirectory(prefix="accessible-zip-") as folder:
            path = Path(folder) / "issue.zip"
            write_zip(self._files(cache), self.issue.id, self.issue.date, path)
            return cache.keep_file(self.key, path)

    def _files(self, cache: Cache) -> Iterator[tuple[str, bytes]]:
        from accessible.outputs.mp3_zip import INDEX, ZipArticle, ZipPart, index_page

        listed = [
            ZipArticle(
                title,
                language,
                tuple(ZipPart(part.file, part.title, part.samples / SAMPLE_RATE, part.bytes) for part in parts),
            )
            for title, language, parts in self.articles
        ]
        yield INDEX, index_page(self.issue, listed, self.styles)
        for _, _, parts in self.articles:
            for part in parts:
                yield part.file, cache.required(part.blob)


def steps(prepared: Prepared) -> list[Step]:
    """The ZIP file, once every part is encoded."""
    needs = tuple(encode_id(draft.slug, part.number) for draft in prepared.good for part in draft.narration.parts)

    def prepare(records: Records) -> Job:
        articles = []
        for draft in prepared.good:
            article = draft.order.article
            parts = []
            for part in draft.narration.parts:
                record = records[encode_id(draft.slug, part.number)]
                name = part_file(part, prepared.issue.id, draft)
                parts.append(ZippedPart(name, part.title, record["samples"], record["bytes"], str(record["blob"])))
            articles.append((article.title.text, article.language, tuple(parts)))
        label = "Putting the MP3s into one file"
        return ZipMp3s(label, prepared.program, prepared.issue, prepared.styles, prepared.looks, tuple(articles))

    return [Step(MP3_ZIP, "", needs, prepare, 200)]


def place_on_shelf(prepared: Prepared, records: Records, cache: Cache, shelf: Shelf) -> None:
    """The ZIP file, where it was made."""
    if MP3_ZIP in records:
        place(f"{prepared.issue.id}-mp3.zip", records[MP3_ZIP], cache, shelf)
