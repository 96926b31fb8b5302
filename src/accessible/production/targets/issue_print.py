"""The issue's PDFs: front matter, articles and colophon go in as laid out, joined and numbered they come out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from accessible.errors import FaithfulnessError
from accessible.issue import Issue
from accessible.plan.draft_mark import file_title
from accessible.plan.edition import Edition
from accessible.plan.issue_pages import ContentsEntry
from accessible.plan.pagination import PagePlan, plan_pages
from accessible.production.cache import Cache, Record, digest
from accessible.production.job import UNKEYED, Job, Prepare, Records, Step
from accessible.production.planned_pictures import PlannedPicture
from accessible.production.printing import Shown, judged, pictures_for_print
from accessible.production.shelf import Shelf, place
from accessible.production.targets.article_print import print_id

if TYPE_CHECKING:  # as in article_print.py
    from accessible.outputs.print.join import Section
    from accessible.production.prepare import Prepared


OWN_PAGES = ("sketch", "colophon", "front")


def issue_id(edition: Edition) -> str:
    """The id of the step that joins the issue in an edition."""
    return f"issue: {edition.suffix}"


@dataclass(frozen=True)
class LayOutFront(Job):
    """Cover and contents. `looks` is of styles/; `cover` is its picture, if it has one."""

    edition: Edition
    issue: Issue
    folder: Path = field(metadata=UNKEYED)
    styles: Path = field(metadata=UNKEYED)
    looks: str
    cover: tuple[PlannedPicture, ...]
    entries: tuple[ContentsEntry, ...]
    draft: bool = False

    def do(self, cache: Cache) -> Record:
        """Cover, contents and energy menu."""
        from accessible.outputs.print.html import front_html
        from accessible.outputs.print.pdf import lay_out
        from accessible.plan.issue_pages import front_texts

        html = front_html(self.issue, self.edition, self.entries, self.styles, draft=self.draft)
        pictures = pictures_for_print(self.folder, self.cover, self.program, cache)
        pdf = lay_out(html, self.folder, self.styles, self.edition, pictures=pictures)
        described = (self.issue.cover_alternative,) * len(pictures)
        shown = Shown(
            html, tuple(front_texts(self.issue, self.edition, self.entries, draft=self.draft)), described, pictures
        )
        verdict = judged(pdf, shown.expected(self.edition), self.label)
        return {**cache.keep(self.key, pdf), **verdict}


@dataclass(frozen=True)
class CountFront(Job):
    """How many pages cover and contents take, before articles of so many pages and a colophon.

    That moves the numbers which the contents show, and wider numbers may take another page: so they are laid out
    until they have as many pages as were reckoned with.
    """

    edition: Edition
    issue: Issue
    folder: Path = field(metadata=UNKEYED)
    styles: Path = field(metadata=UNKEYED)
    looks: str
    cover: tuple[PlannedPicture, ...]
    entries: tuple[ContentsEntry, ...]
    articles: tuple[int, ...]
    colophon: int

    def do(self, cache: Cache) -> Record:
        """The count, with the last pages that were laid out for it."""
        from accessible.outputs.print.html import front_html
        from accessible.outputs.print.pdf import lay_out, page_count

        pictures = pictures_for_print(self.folder, self.cover, self.program, cache)
        front, tried = 1, set[int]()
        pdf = b""
        while front not in tried:
            tried.add(front)
            plan = plan_pages(front, self.articles, self.colophon, duplex_starts=self.issue.duplex_starts)
            placed = zip(self.entries, plan.first_pages, strict=True)
            entries = tuple(replace(entry, first_page=page) for entry, page in placed)
            html = front_html(self.issue, self.edition, entries, self.styles)
            pdf = lay_out(html, self.folder, self.styles, self.edition, pictures=pictures)
            front = page_count(pdf)
        return {**cache.keep(self.key, pdf), "pages": front}


@dataclass(frozen=True)
class LayOutColophon(Job):
    """The issue's last page."""

    edition: Edition
    issue: Issue
    styles: Path = field(metadata=UNKEYED)
    looks: str

    def do(self, cache: Cache) -> Record:
        """The last page."""
        from accessible.outputs.print.html import colophon_html
        from accessible.outputs.print.pdf import lay_out
        from accessible.plan.issue_pages import colophon_texts

        html = colophon_html(self.issue, self.edition, self.styles)
        pdf = lay_out(html, self.styles, self.styles, self.edition)
        shown = Shown(html, tuple(colophon_texts(self.issue, self.edition)))
        verdict = judged(pdf, shown.expected(self.edition), self.label)
        return {**cache.keep(self.key, pdf), **verdict}


@dataclass(frozen=True, slots=True)
class IssuePiece:
    """A separately laid-out piece of an issue: its bookmark, its first page, and the cache key of its PDF.

    `words` are those of its pages, as `words_by_page` has them. `structure` is the kind of element around it, as in
    `outputs.print.join.Section`.
    """

    slug: str
    title: str
    first_page: int
    blob: str
    words: tuple[str, ...]
    structure: str = "Art"


@dataclass(frozen=True)
class JoinIssue(Job):
    """The issue's PDF from its pieces in page order. `blanks` are pages that say that they are blank."""

    edition: Edition
    issue: Issue
    styles: Path = field(metadata=UNKEYED)
    looks: str
    pieces: tuple[IssuePiece, ...]
    blanks: tuple[int, ...]
    pages: int
    draft: bool = False

    def do(self, cache: Cache) -> Record:
        """All pieces and blank pages in one PDF, once it is judged."""
        from accessible.check.print.fault import PrintExpectation
        from accessible.outputs.print.folio import Folios
        from accessible.outputs.print.join import Imprint, join

        issue = self.issue
        title = file_title(f"{issue.title}, {issue.issue}", draft=self.draft)
        imprint = Imprint(title, issue.publisher, issue.language, issue.date)
        joined = join(self._sections(cache), imprint, Folios(self._folio_sheet(cache)))
        expected = PrintExpectation(self.edition, first_page=1, total=self.pages, cover=True)
        verdict = judged(joined, expected, self.label)
        if verdict["pages"] != self.pages:
            message = f"The issue's PDF has {verdict['pages']} pages instead of {self.pages}."
            raise FaithfulnessError(message, "Please report it.")
        self._compare(verdict["words"])
        return {**cache.keep(self.key, joined), "pages": self.pages}

    def _compare(self, words: Sequence[str]) -> None:
        """Fail unless each page of the issue shows and says what the page does that was laid out and judged."""
        for piece in self.pieces:
            first = piece.first_page - 1
            if tuple(words[first : first + len(piece.words)]) != piece.words:
                message = f"The issue's PDF does not have the words of “{piece.title}” as they were laid out."
                raise FaithfulnessError(message, "Please report it.", piece.slug)

    def _folio_sheet(self, cache: Cache) -> bytes:
        """All page numbers of the issue. Kept by their number and looks: what an article says does not change them."""
        from accessible.outputs.print.pdf import folio_sheet

        key = digest("folios", self.program, self.edition.suffix, self.looks, str(self.pages))
        kept = cache.get(key)
        if kept is None:
            kept = folio_sheet(self.styles, self.edition, self.pages)
            cache.put(key, kept)
        return kept

    def _sections(self, cache: Cache) -> Iterator[Section]:
        """The pieces and the blank pages in page order, each read when it is its turn."""
        from accessible.outputs.print.join import Section

        waiting = [(piece.first_page, piece) for piece in self.pieces]
        places: list[tuple[int, IssuePiece | None]] = sorted(
            [*waiting, *((page, None) for page in self.blanks)], key=itemgetter(0)
        )
        blank = self._blank_page() if self.blanks else b""
        for page, piece in places:
            if piece is None:
                yield Section(f"blank-{page}", "", blank, "")
            else:
                yield Section(piece.slug, piece.title, cache.required(piece.blob), piece.structure)

    def _blank_page(self) -> bytes:
        """A page that says that it is blank."""
        from accessible.outputs.print.html import blank_html
        from accessible.outputs.print.pdf import lay_out

        html = blank_html(self.issue, self.edition, self.styles)
        return lay_out(html, self.styles, self.styles, self.edition)


def steps(prepared: Prepared) -> list[Step]:
    """The issue in each edition."""
    return [step for edition in prepared.editions for step in _edition_steps(prepared, edition)]


def front_steps(prepared: Prepared) -> list[Step]:
    """The issue's own pages in each edition, before its articles are joined to them."""
    own = {f"{issue_id(edition)} {page}" for edition in prepared.editions for page in OWN_PAGES}
    return [step for step in steps(prepared) if step.id in own]


def _edition_steps(prepared: Prepared, edition: Edition) -> list[Step]:
    """The issue in one edition: front matter, the articles as they were laid out, colophon, all joined.

    Front matter is laid out before: how long it is moves the numbers that it shows.
    """
    name = issue_id(edition)
    pages = _pages(prepared, edition)
    sections = (f"{name} front", *pages.prints, pages.colophon)
    return [
        Step(pages.sketch, "", (*pages.prints, pages.colophon), pages.sketch_job, 200),
        Step(pages.colophon, "", (), pages.colophon_job, 100),
        Step(sections[0], "", (*pages.prints, pages.sketch, pages.colophon), pages.front_job, 200),
        Step(name, "", (pages.sketch, *sections), pages.join_job(sections), 300),
    ]


@dataclass(frozen=True, slots=True)
class _Pages:
    """Where everything stands in an issue's edition, once the steps that it names have page counts."""

    prepared: Prepared
    edition: Edition
    prints: tuple[str, ...]
    sketch: str
    colophon: str

    def plan(self, records: Records) -> PagePlan:
        """First page of each article, of the colophon, blank pages and the total."""
        steps = (self.sketch, self.colophon, *self.prints)
        front, colophon, *articles = (int(records[step]["pages"]) for step in steps)
        return plan_pages(front, articles, colophon, duplex_starts=self.prepared.issue.duplex_starts)

    def entries(self, first_pages: Sequence[int]) -> tuple[ContentsEntry, ...]:
        """The lines of the contents page."""
        orders = (draft.order for draft in self.prepared.good)
        return tuple(
            ContentsEntry(
                order.article.title.text, order.article.author, order.minutes_to_read, page, order.number_of_parts
            )
            for order, page in zip(orders, first_pages, strict=True)
        )

    def sketch_job(self, records: Records) -> Job:
        """How many pages the front matter takes."""
        prepared, edition = self.prepared, self.edition
        return CountFront(
            f"Counting the pages of the contents, {edition.label.lower()}",
            prepared.program,
            edition,
            prepared.issue,
            prepared.folder,
            prepared.styles,
            prepared.looks,
            prepared.cover,
            self.entries([0] * len(self.prints)),
            tuple(int(records[step]["pages"]) for step in self.prints),
            int(records[self.colophon]["pages"]),
        )

    def front_job(self, records: Records) -> Job:
        """The front matter as it will be."""
        plan, prepared, edition = self.plan(records), self.prepared, self.edition
        return LayOutFront(
            f"Laying out the contents, {edition.label.lower()}",
            prepared.program,
            edition,
            prepared.issue,
            prepared.folder,
            prepared.styles,
            prepared.looks,
            prepared.cover,
            self.entries(plan.first_pages),
            prepared.draft,
        )

    def colophon_job(self, _: Records) -> Job:
        """The last page."""
        prepared, edition = self.prepared, self.edition
        label = f"Laying out the last page, {edition.label.lower()}"
        return LayOutColophon(label, prepared.program, edition, prepared.issue, prepared.styles, prepared.looks)

    def join_job(self, steps: Sequence[str]) -> Prepare:
        """The whole issue, from its pieces: what `steps` made, in order."""
        prepared, edition = self.prepared, self.edition
        names = [
            ("contents", "Contents", "Sect"),
            *((draft.slug, draft.order.article.title.text, "Art") for draft in prepared.good),
            ("colophon", "About this issue", "Sect"),
        ]

        def prepare(records: Records) -> Job:
            plan = self.plan(records)
            first_pages = (1, *plan.first_pages, plan.colophon_page)
            pieces = tuple(
                _piece(slug, title, first_page, records[step], structure)
                for (slug, title, structure), first_page, step in zip(names, first_pages, steps, strict=True)
            )
            return JoinIssue(
                f"Joining the issue, {edition.label.lower()}",
                prepared.program,
                edition,
                prepared.issue,
                prepared.styles,
                prepared.looks,
                pieces,
                plan.blank_pages,
                plan.total,
                prepared.draft,
            )

        return prepare


def _pages(prepared: Prepared, edition: Edition) -> _Pages:
    name, prints = issue_id(edition), (print_id(draft.slug, edition) for draft in prepared.good)
    return _Pages(prepared, edition, tuple(prints), f"{name} sketch", f"{name} colophon")


def _piece(slug: str, title: str, first_page: int, record: Record, structure: str) -> IssuePiece:
    return IssuePiece(slug, title, first_page, str(record["blob"]), tuple(record["words"]), structure)


def paging_ids(prepared: Prepared) -> tuple[str, ...]:
    """The steps that `page_plan` needs the records of."""
    pages = _pages(prepared, prepared.editions[0])
    return (pages.sketch, pages.colophon, *pages.prints)


def page_plan(prepared: Prepared, records: Records) -> PagePlan:
    """Where everything stands in the issue's large print."""
    return _pages(prepared, prepared.editions[0]).plan(records)


def pages_of(prepared: Prepared, records: Records) -> dict[str, int]:
    """The pages of the issue in each edition; nothing unless all editions were made."""
    made = {edition.suffix: records.get(issue_id(edition)) for edition in prepared.editions}
    return {suffix: int(record["pages"]) for suffix, record in made.items() if record} if all(made.values()) else {}


def first_pages(prepared: Prepared, edition: Edition, records: Records) -> tuple[int, ...]:
    """The page of the issue on which each article begins; nothing where the issue was not made."""
    if issue_id(edition) not in records:
        return ()
    return _pages(prepared, edition).plan(records).first_pages


def place_on_shelf(prepared: Prepared, records: Records, cache: Cache, shelf: Shelf) -> None:
    """The issue's PDFs, all editions or none."""
    if pages_of(prepared, records):
        for edition in prepared.editions:
            place(f"{prepared.issue.id}-{edition.suffix}.pdf", records[issue_id(edition)], cache, shelf)
