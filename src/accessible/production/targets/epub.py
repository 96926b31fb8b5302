"""EPUB: an article's plan, its times, its MP3s and its printed pages go in; a book that reads along comes out.

One for each article, and one for the issue. The sound is that of the shelf, and no part of it is ever held as a whole.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from accessible.article import Figure, all_blocks
from accessible.check.books.expected import ExpectedArticle, ExpectedBook
from accessible.outputs.epub.book import BookImprint, EpubArticle, EpubBook, EpubPart
from accessible.plan.book_places import pages_with_headings
from accessible.plan.draft_mark import file_title
from accessible.plan.edition import is_decorative
from accessible.plan.issue_pages import ColophonSection, book_colophon
from accessible.plan.signing import corrected_on, member_lines
from accessible.production.cache import Cache, Record
from accessible.production.expected_book import expected_part, require_sound
from accessible.production.job import UNKEYED, Job, Records, Step
from accessible.production.printing import picture_for_print
from accessible.production.read_by_people import narrators
from accessible.production.readers import NOBODY
from accessible.production.shelf import Shelf, place
from accessible.production.targets import issue_print
from accessible.production.targets.cover import COVER, cover_key
from accessible.production.targets.proof import drawn_id
from accessible.production.targets.reading import encode_id, part_file, tag_id
from accessible.production.targets.speech import master_id, recorded_parts

if TYPE_CHECKING:  # as in article_print.py
    from accessible.production.draft import Draft
    from accessible.production.prepare import Prepared

ISSUE_EPUB = "issue: epub"
WEIGHT_MS, ISSUE_WEIGHT_MS = 150, 1_500  # rough work, for the progress bar


def epub_id(slug: str) -> str:
    """The id of the step that writes an article's book."""
    return f"{slug}: epub"


@dataclass(frozen=True)
class WriteEpub(Job):
    """One book. `looks` is of styles/ and of the pictures of its articles."""

    book: EpubBook
    expected: ExpectedBook
    folder: Path = field(metadata=UNKEYED)
    styles: Path = field(metadata=UNKEYED)
    looks: tuple[str, ...]

    def do(self, cache: Cache) -> Record:
        """The book, as a file from beginning to end, once it is judged."""
        from accessible.check.books.overlay import overlay_findings
        from accessible.outputs.epub.container import write_container
        from accessible.outputs.epub.write import epub_files

        pictures = {article.number: self._pictures(article, cache) for article in self.book.articles}
        with tempfile.TemporaryDirectory(prefix="accessible-epub-") as folder:
            path = Path(folder) / "book.epub"
            files = epub_files(self.book, pictures, self.styles, cache.copy_required)
            write_container(files, self.book.imprint.date, path)
            require_sound(overlay_findings(path, self.expected), f"The book “{self.expected.title}”")
            return cache.keep_file(self.key, path)

    def _pictures(self, article: EpubArticle, cache: Cache) -> Mapping[str, bytes]:
        blocks = all_blocks(article.order.article)
        files = {block.file for block in blocks if isinstance(block, Figure) and not is_decorative(block)}
        return {file: picture_for_print(self.folder, file, self.program, cache) for file in sorted(files)}


def article_steps(prepared: Prepared, draft: Draft) -> list[Step]:
    """An article's book, once its parts are named; its page numbers are there if its pages could be drawn.

    Nobody else waits for it: with a faulty book an article's other files are given out all the same.
    """
    if draft.plan is None:
        return []

    def prepare(records: Records) -> Job:
        imprint = article_imprint(prepared, draft)
        book = EpubBook(imprint, (epub_article(prepared, draft, records),), cover_key(records))
        expected = _expected(prepared, records, imprint, (draft,))
        label = f"Writing the EPUB of {draft.slug}"
        return WriteEpub(label, prepared.program, book, expected, *_made_with(prepared, draft))

    return [Step(epub_id(draft.slug), "", _needs(draft), prepare, WEIGHT_MS, (drawn_id(draft.slug), COVER))]


def issue_steps(prepared: Prepared) -> list[Step]:
    """The issue's book, with the page numbers of the issue's first edition."""
    needs = tuple(step for draft in prepared.good for step in _needs(draft))
    drawn = tuple(drawn_id(draft.slug) for draft in prepared.good)
    printed = issue_print.issue_id(prepared.editions[0])

    def prepare(records: Records) -> Job:
        begins = issue_print.first_pages(prepared, prepared.editions[0], records)
        articles = tuple(
            epub_article(prepared, draft, records, begins[place] if begins else 0)
            for place, draft in enumerate(prepared.good)
        )
        imprint = issue_imprint(prepared)
        book = EpubBook(imprint, articles, cover_key(records))
        expected = _expected(prepared, records, imprint, prepared.good)
        return WriteEpub("Writing the EPUB", prepared.program, book, expected, *_made_with(prepared, *prepared.good))

    return [Step(ISSUE_EPUB, "", needs, prepare, ISSUE_WEIGHT_MS, (*drawn, printed, COVER))]


def _expected(prepared: Prepared, records: Records, imprint: BookImprint, drafts: tuple[Draft, ...]) -> ExpectedBook:
    """What its judge holds a book against: the plan, and the MP3s of the shelf as they are decoded."""
    articles = []
    for draft in drafts:
        recorded = recorded_parts(records[master_id(draft.slug)])
        parts = tuple(
            expected_part(
                part_file(part, prepared.issue.id, draft),
                part,
                sound,
                {
                    **records[encode_id(draft.slug, part.number)],
                    "bytes": records[tag_id(draft.slug, part.number)]["bytes"],
                },
            )
            for part, sound in zip(draft.narration.parts, recorded, strict=True)
        )
        articles.append(ExpectedArticle(draft.order.article.title.text, parts))
    return ExpectedBook(imprint.title, imprint.identifier, tuple(articles))


def _needs(draft: Draft) -> tuple[str, ...]:
    numbers = [part.number for part in draft.narration.parts]
    encoded = (encode_id(draft.slug, number) for number in numbers)
    return (master_id(draft.slug), *encoded, *(tag_id(draft.slug, number) for number in numbers))


def _made_with(prepared: Prepared, *drafts: Draft) -> tuple[Path, Path, tuple[str, ...]]:
    return prepared.folder, prepared.styles, (prepared.looks, *(draft.looks for draft in drafts))


def epub_article(prepared: Prepared, draft: Draft, records: Records, first_page: int = 1) -> EpubArticle:
    """An article as a book has it, from the records of its steps. Without a `first_page` (0) it has no page numbers."""
    narration = draft.narration
    recorded = recorded_parts(records[master_id(draft.slug)])
    parts = tuple(
        EpubPart(
            part_file(part, prepared.issue.id, draft),
            str(records[tag_id(draft.slug, part.number)]["blob"]),
            sound.samples,
            sound.cues,
        )
        for part, sound in zip(narration.parts, recorded, strict=True)
    )
    begins = records[drawn_id(draft.slug)]["begins"] if first_page and drawn_id(draft.slug) in records else ()
    pages = pages_with_headings(draft.order, narration, [page + first_page - 1 for page in begins])
    return EpubArticle(
        draft.track[0],
        draft.order,
        narration,
        parts,
        pages,
        corrected_on(prepared.releases, draft.slug),
        draft.recordings != NOBODY,
    )


def article_imprint(prepared: Prepared, draft: Draft) -> BookImprint:
    """What an article's book says of itself."""
    article = draft.order.article
    name = f"{article.short_slug}-{prepared.editions[0].suffix}.pdf"
    return _imprint(
        prepared,
        (draft,),
        identifier=book_identifier(prepared, f"/{draft.slug}"),
        title=draft.order.file_title,
        language=article.language,
        creators=(article.author,) if article.author else (),
        description=" ".join(sentence.text for sentence in article.summary),
        pages_of=name,
    )


def issue_imprint(prepared: Prepared) -> BookImprint:
    """What the issue's book says of itself."""
    issue = prepared.issue
    return _imprint(
        prepared,
        prepared.good,
        identifier=book_identifier(prepared),
        title=file_title(f"{issue.title}, {issue.issue}", draft=prepared.draft),
        language=issue.language,
        creators=(issue.publisher,),
        description="",
        pages_of=f"{issue.id}-{prepared.editions[0].suffix}.pdf",
    )


def _imprint(prepared: Prepared, drafts: tuple[Draft, ...], **own: object) -> BookImprint:
    issue, releases = prepared.issue, prepared.releases
    narrator = narrator_of(prepared, drafts)
    slugs = {draft.slug for draft in drafts}
    colophon = book_colophon(issue, f"It is read by {narrator}. Page numbers are those of large print.")
    return BookImprint(
        publisher=issue.publisher,
        date=issue.date,
        modified=max(
            [issue.date, *(each.date for each in releases if slugs & {one.article for one in each.corrections})]
        ),
        series=(issue.title, issue.number),
        narrator=narrator,
        colophon=(*colophon[:1], *_corrections(prepared, slugs), *colophon[1:]),
        **own,  # type: ignore[arg-type]
    )


def _corrections(prepared: Prepared, slugs: set[str]) -> Iterator[ColophonSection]:
    """What later releases corrected in these articles, the newest first, as the issue's page tells it."""
    for release in reversed(prepared.releases):
        lines = [
            line
            for each in release.told
            if each.article in slugs
            for line in (each.title, *(line for change in each.for_members for line in member_lines(change)))
        ]
        if lines:
            yield ColophonSection(f"Corrected on {release.day}", tuple(lines))


def narrator_of(prepared: Prepared, drafts: tuple[Draft, ...]) -> str:
    """Who reads: a synthetic voice is called what it is."""
    read = ((draft.recordings, draft.narration) for draft in drafts)
    return ", and in part by ".join(narrators(prepared.speaker.voice.name, read))


def book_identifier(prepared: Prepared, article: str = "") -> str:
    """What libraries know a book by: from where the magazine is published and the issue's folder, and no clock."""
    magazine, issue = prepared.magazine, prepared.issue
    home = magazine.first_address or magazine.address or f"{issue.publisher}/{issue.title}"
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{home}/{issue.id}{article}.epub')}"


def place_article(_prepared: Prepared, draft: Draft, records: Records, cache: Cache, shelf: Shelf) -> None:
    """The article's book, where it was made."""
    if epub_id(draft.slug) in records:
        place(epub_path(draft), records[epub_id(draft.slug)], cache, shelf)


def epub_path(draft: Draft) -> str:
    """Where an article's book lies on the shelf."""
    return f"articles/{draft.slug}/{draft.order.article.short_slug}.epub"


def place_issue(prepared: Prepared, records: Records, cache: Cache, shelf: Shelf) -> None:
    """The issue's book, where it was made."""
    if ISSUE_EPUB in records:
        place(f"{prepared.issue.id}.epub", records[ISSUE_EPUB], cache, shelf)
