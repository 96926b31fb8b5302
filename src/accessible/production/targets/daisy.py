"""The talking book: the encoded parts of the issue go in, a DAISY 2.02 book comes out as one ZIP file.

Its MP3s are the parts' own before their tags are put on: a tag with a cover of 30 kB is four seconds of sound to a
player that finds its place by counting bytes, as constant bit rate invites (decision 050).
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from accessible.article import Figure, all_blocks
from accessible.check.books.expected import ExpectedArticle, ExpectedBook
from accessible.outputs.daisy202.book import BookArticle, BookPart, SpokenCue, TalkingBook
from accessible.plan.book_places import places_of
from accessible.plan.draft_mark import file_title
from accessible.plan.edition import is_decorative
from accessible.plan.signing import corrected_on
from accessible.production.cache import Cache, Record
from accessible.production.expected_book import expected_part, require_sound
from accessible.production.job import UNKEYED, Job, Records, Step
from accessible.production.printing import PICTURE_SUFFIXES, picture_for_print
from accessible.production.read_by_people import narrators
from accessible.production.shelf import Shelf, place
from accessible.production.targets.issue_print import page_plan, paging_ids
from accessible.production.targets.proof import drawn_id
from accessible.production.targets.reading import encode_id
from accessible.production.targets.speech import master_id, recorded_parts
from accessible.sources.right_names import plain_name

if TYPE_CHECKING:  # as in article_print.py
    from accessible.outputs.daisy202.archive import StoredFile
    from accessible.production.draft import Draft
    from accessible.production.prepare import Prepared

DAISY = "issue: talking book"
SUFFIX = "-daisy202"


@dataclass(frozen=True)
class MakeTalkingBook(Job):
    """The whole issue as a talking book. `looks` is of styles/ and of all the articles' pictures."""

    book: TalkingBook
    expected: ExpectedBook
    folder: Path = field(metadata=UNKEYED)
    styles: Path = field(metadata=UNKEYED)
    looks: tuple[str, ...]

    def do(self, cache: Cache) -> Record:
        """The ZIP file, once it is judged, and how long the book is."""
        from accessible.check.books.daisy202 import daisy_findings
        from accessible.outputs.daisy202.archive import write_archive
        from accessible.outputs.daisy202.phrases import smil_parts
        from accessible.outputs.daisy202.smil import total_ms
        from accessible.outputs.daisy202.writing import book_files

        parts = smil_parts(self.book)
        files = book_files(self.book, parts, self.styles, self._pictures(cache), cache.copy_required)
        with tempfile.TemporaryDirectory(prefix="accessible-daisy-") as folder:
            path = Path(folder) / "book.zip"
            write_archive(files, f"{self.book.issue.id}{SUFFIX}", self.book.issue.date, path)
            require_sound(daisy_findings(path, self.expected), "The talking book")
            kept = cache.keep_file(self.key, path)
        return {**kept, "seconds": total_ms(parts) / 1000}

    def _pictures(self, cache: Cache) -> dict[str, dict[str, StoredFile]]:
        """Each article's pictures that players know (JPEG, PNG), by its name and theirs; drawings are told in words."""
        return {name: dict(self._pictures_of(name, article, cache)) for name, article in self.book.named_articles}

    def _pictures_of(self, name: str, article: BookArticle, cache: Cache) -> Iterator[tuple[str, StoredFile]]:
        from accessible.outputs.daisy202.archive import StoredFile

        blocks = all_blocks(article.order.article)
        files = {block.file for block in blocks if isinstance(block, Figure) and not is_decorative(block)}
        for number, file in enumerate(sorted(files), start=1):
            read = partial(picture_for_print, self.folder, file, self.program, cache)
            content = read()
            suffix = next((suffix for begins, suffix in PICTURE_SUFFIXES if content.startswith(begins)), "")
            if suffix:
                yield file, StoredFile(f"{name}i{number}{suffix}", len(content), partial(_write, read))


def _write(read: Callable[[], bytes], file: BinaryIO) -> None:
    file.write(read())


def steps(prepared: Prepared) -> list[Step]:
    """The book, once every part is encoded. Where its pages begin is known if the pages were drawn for proofing."""
    good = prepared.good
    sounds = [encode_id(draft.slug, part.number) for draft in good for part in draft.narration.parts]
    needs = (*(master_id(draft.slug) for draft in good), *sounds, *paging_ids(prepared))

    def prepare(records: Records) -> Job:
        own = (prepared.folder, prepared.styles, (prepared.looks, *(draft.looks for draft in good)))
        book = _book(prepared, records)
        label = "Putting the talking book together"
        return MakeTalkingBook(label, prepared.program, book, _expected(prepared, records, book), *own)

    return [Step(DAISY, "", needs, prepare, 400, tuple(drawn_id(draft.slug) for draft in good))]


def _book(prepared: Prepared, records: Records) -> TalkingBook:
    issue, releases = prepared.issue, prepared.releases
    title = f"{issue.title}, {issue.issue}"
    revised = [each.date for each in releases if each.corrections]  # a release of the same bytes is none
    read = ((draft.recordings, draft.narration) for draft in prepared.good)
    first_pages = page_plan(prepared, records).first_pages
    articles = tuple(
        _article(draft, page, corrected_on(releases, draft.slug), records)
        for draft, page in zip(prepared.good, first_pages, strict=True)
    )
    identifier = f"{plain_name(issue.title) or 'magazine'}-{issue.id}"
    return TalkingBook(
        issue,
        file_title(title, draft=prepared.draft),
        identifier,
        narrators(prepared.speaker.voice.name, read),
        articles,
        len(revised),
        revised[-1] if revised else "",
    )


def _article(draft: Draft, first_page: int, corrected: str, records: Records) -> BookArticle:
    """An article with its parts and places, from the records of its steps."""
    drawn = records.get(drawn_id(draft.slug))
    pages = [first_page + int(page) - 1 for page in drawn["begins"]] if drawn else []
    parts = []
    for part, recorded in zip(draft.narration.parts, recorded_parts(records[master_id(draft.slug)]), strict=True):
        cues = tuple(SpokenCue(cue.utterance_id, cue.start) for cue in recorded.cues)
        encoded = records[encode_id(draft.slug, part.number)]
        parts.append(BookPart(part.title, int(encoded["samples"]), cues, str(encoded["blob"]), int(encoded["bytes"])))
    places = places_of(draft.order, draft.narration, pages)
    return BookArticle(draft.order, draft.narration, tuple(parts), places, corrected)


def _expected(prepared: Prepared, records: Records, book: TalkingBook) -> ExpectedBook:
    """What its judge holds the book against. Only the names of its files are the book's own."""
    articles = []
    for draft, (name, article) in zip(prepared.good, book.named_articles, strict=True):
        recorded = recorded_parts(records[master_id(draft.slug)])
        names = (stem for stem, _ in book.named_parts(name, article))
        parts = tuple(
            expected_part(f"{stem}.mp3", part, each, records[encode_id(draft.slug, part.number)])
            for stem, part, each in zip(names, draft.narration.parts, recorded, strict=True)
        )
        articles.append(ExpectedArticle(draft.order.article.title.text, parts))
    return ExpectedBook(book.title, book.identifier, tuple(articles))


def place_on_shelf(prepared: Prepared, records: Records, cache: Cache, shelf: Shelf) -> None:
    """The book, where it was made."""
    if DAISY in records:
        place(f"{prepared.issue.id}{SUFFIX}.zip", records[DAISY], cache, shelf)
