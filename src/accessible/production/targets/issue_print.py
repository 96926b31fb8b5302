"""The issue's PDFs: page counts go in; front matter, articles and colophon, numbered and joined, come out."""

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
from accessible.production.cache import Cache, Record
from accessible.production.job import UNKEYED, Job, Prepare, Records, Step
from accessible.production.printing import Shown, cover_pictures, judged
from accessible.production.shelf import Shelf, place
from accessible.production.targets.article_print import article_job, page_weight, print_id

if TYPE_CHECKING:  # as in article_print.py
    from accessible.outputs.print.join import Section
    from accessible.production.prepare import Prepared


OWN_PAGES = ("sketch", "colophon sketch", "front", "colophon")


def issue_id(edition: Edition) -> str:
    """The id of the step that joins the issue in an edition."""
    return f"issue: {edition.suffix}"


@dataclass(frozen=True)
class LayOutFront(Job):
    """Cover and contents of an issue of `pages` pages in all. `looks` is of styles/ and of the cover's picture."""

    edition: Edition
    issue: Issue
    folder: Path = field(metadata=UNKEYED)
    styles: Path = field(metadata=UNKEYED)
    looks: str
    entries: tuple[ContentsEntry, ...]
    pages: int
    draft: bool = False

    def do(self, cache: Cache) -> Record:
        """Cover, contents and energy menu."""
        from accessible.outputs.print.html import front_html
        from accessible.outputs.print.pdf import Folio, lay_out
        from accessible.plan.issue_pages import front_texts

        html = front_html(self.issue, self.edition, self.entries, self.styles, draft=self.draft)
        pictures = cover_pictures(self.issue, self.folder, self.program, cache)
        pdf = lay_out(html, self.folder, self.styles, self.edition, Folio(1, self.pages), pictures=pictures)
        described = (self.issue.cover_alternative,) * len(pictures)
        shown = Shown(
            html, tuple(front_texts(self.issue, self.edition, self.entries, draft=self.draft)), described, pictures
        )
        verdict = judged(pdf, shown.expected(self.edition, 1, self.pages), self.label)
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
    entries: tuple[ContentsEntry, ...]
    articles: tuple[int, ...]
    colophon: int

    def do(self, cache: Cache) -> Record:
        """The count, with the last pages that were laid out for it."""
        from accessible.outputs.print.html import front_html
        from accessible.outputs.print.pdf import Folio, lay_out, page_count

        pictures = cover_pictures(self.issue, self.folder, self.program, cache)
        front, tried = 1, set[int]()
        pdf = b""
        while front not in tried:
            tried.add(front)
            plan = plan_pages(front, self.articles, self.colophon, duplex_starts=self.issue.duplex_starts)
            placed = zip(self.entries, plan.first_pages, strict=True)
            entries = tuple(replace(entry, first_page=page) for entry, page in placed)
            html = front_html(self.issue, self.edition, entries, self.styles)
            pdf = lay_out(html, self.folder, self.styles, self.edition, Folio(1, plan.total), pictures=pictures)
            front = page_count(pdf)
        return {**cache.keep(self.key, pdf), "pages": front}


@dataclass(frozen=True)
class LayOutColophon(Job):
    """The last page of an issue of `pages` pages in all, which is `first_page`, or one page by itself (None)."""

    edition: Edition
    issue: Issue
    styles: Path = field(metadata=UNKEYED)
    looks: str
    first_page: int = 1
    pages: int | None = None

    def do(self, cache: Cache) -> Record:
        """The last page."""
        from accessible.outputs.print.html import colophon_html
        from accessible.outputs.print.pdf import Folio, lay_out
        from accessible.plan.issue_pages import colophon_texts

        html = colophon_html(self.issue, self.edition, self.styles)
        pdf = lay_out(html, self.styles, self.styles, self.edition, Folio(self.first_page, self.pages))
        shown = Shown(html, tuple(colophon_texts(self.issue, self.edition)))
        verdict = judged(pdf, shown.expected(self.edition, self.first_page, self.pages), self.label)
        return {**cache.keep(self.key, pdf), **verdict}


@dataclass(frozen=True, slots=True)
class IssuePiece:
    """A separately laid-out piece of an issue: its bookmark, its first page, and the cache key of its PDF.

    `structure` is the kind of element around it, as in `outputs.print.join.Section`.
    """

    slug: str
    title: str
    first_page: int
    blob: str
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
        from accessible.outputs.print.join import Imprint, join

        issue = self.issue
        title = file_title(f"{issue.title}, {issue.issue}", draft=self.draft)
        imprint = Imprint(title, issue.publisher, issue.language, issue.date)
        joined = join(self._sections(cache), imprint)
        expected = PrintExpectation(self.edition, first_page=1, total=self.pages, cover=True)
        pages = judged(joined, expected, self.label)["pages"]
        if pages != self.pages:
            raise FaithfulnessError(f"The issue's PDF has {pages} pages instead of {self.pages}.", "Please report it.")
        return {**cache.keep(self.key, joined), "pages": pages}

    def _sections(self, cache: Cache) -> Iterator[Section]:
        """The pieces and the blank pages in page order, each read when it is its turn."""
        from accessible.outputs.print.join import Section

        waiting = [(piece.first_page, piece) for piece in self.pieces]
        places: list[tuple[int, IssuePiece | None]] = sorted(
            [*waiting, *((page, None) for page in self.blanks)], key=itemgetter(0)
        )
        for page, piece in places:
            if piece is None:
                yield Section(f"blank-{page}", "", self._blank_page(page), "")
            else:
                yield Section(piece.slug, piece.title, cache.required(piece.blob), piece.structure)

    def _blank_page(self, page: int) -> bytes:
        """A page that says that it is blank, with its number."""
        from accessible.outputs.print.html import blank_html
        from accessible.outputs.print.pdf import Folio, lay_out

        html = blank_html(self.issue, self.edition, self.styles)
        return lay_out(html, self.styles, self.styles, self.edition, Folio(page, self.pages))


def steps(prepared: Prepared) -> list[Step]:
    """The issue in each edition."""
    return [step for edition in prepared.editions for step in _edition_steps(prepared, edition)]


def front_steps(prepared: Prepared) -> list[Step]:
    """The issue's own pages in each edition, before its articles are joined to them."""
    own = {f"{issue_id(edition)} {page}" for edition in prepared.editions for page in OWN_PAGES}
    return [step for step in steps(prepared) if step.id in own]


def _edition_steps(prepared: Prepared, edition: Edition) -> list[Step]:
    """The issue in one edition: front matter, articles with the issue's page numbers, colophon, all joined.

    Front matter and colophon are laid out before: how long they are moves the numbers that they show.
    """
    prints = tuple(print_id(draft.slug, edition) for draft in prepared.good)
    name = issue_id(edition)
    pages = _Pages(prepared, edition, prints, f"{name} sketch", f"{name} colophon sketch")
    before = (*prints, pages.sketch, pages.colophon_sketch)
    numbered = tuple(f"{print_id(draft.slug, edition)} in the issue" for draft in prepared.good)
    articles = [
        Step(step_id, "", before, pages.article_job(index), page_weight(draft))
        for index, (draft, step_id) in enumerate(zip(prepared.good, numbered, strict=True))
    ]
    sections = (f"{name} front", *numbered, f"{name} colophon")
    return [
        Step(pages.sketch, "", (*prints, pages.colophon_sketch), pages.sketch_job, 200),
        Step(pages.colophon_sketch, "", (), pages.colophon_sketch_job, 100),
        Step(sections[0], "", before, pages.front_job, 200),
        *articles,
        Step(sections[-1], "", before, pages.colophon_job, 100),
        Step(name, "", sections, pages.join_job(sections), 300),
    ]


@dataclass(frozen=True, slots=True)
class _Pages:
    """Where everything stands in an issue's edition, once the steps that it names have page counts."""

    prepared: Prepared
    edition: Edition
    prints: tuple[str, ...]
    sketch: str
    colophon_sketch: str

    def plan(self, records: Records) -> PagePlan:
        """First page of each article, of the colophon, blank pages and the total."""
        steps = (self.sketch, self.colophon_sketch, *self.prints)
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
            prepared.front_looks,
            self.entries([0] * len(self.prints)),
            tuple(int(records[step]["pages"]) for step in self.prints),
            int(records[self.colophon_sketch]["pages"]),
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
            prepared.front_looks,
            self.entries(plan.first_pages),
            plan.total,
            prepared.draft,
        )

    def colophon_sketch_job(self, _: Records) -> Job:
        """The colophon by itself: only its page count is used."""
        return self._colophon()

    def colophon_job(self, records: Records) -> Job:
        """The colophon with its page number."""
        plan = self.plan(records)
        return self._colophon(plan.colophon_page, plan.total)

    def _colophon(self, page: int = 1, total: int | None = None) -> Job:
        prepared, edition = self.prepared, self.edition
        label = f"Laying out the last page, {edition.label.lower()}"
        styles = prepared.styles
        return LayOutColophon(label, prepared.program, edition, prepared.issue, styles, prepared.looks, page, total)

    def article_job(self, index: int) -> Prepare:
        """An article with the issue's page numbers."""
        prepared, draft, edition = self.prepared, self.prepared.good[index], self.edition

        def prepare(records: Records) -> Job:
            plan = self.plan(records)
            label = f"Laying out {draft.slug} for the issue, {edition.label.lower()}"
            return article_job(prepared, draft, edition, label, plan.first_pages[index], plan.total)

        return prepare

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
                IssuePiece(slug, title, first_page, str(records[step]["blob"]), structure)
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


def paging_ids(prepared: Prepared) -> tuple[str, ...]:
    """The steps that `page_plan` needs the records of."""
    edition = prepared.editions[0]
    name = issue_id(edition)
    prints = (print_id(draft.slug, edition) for draft in prepared.good)
    return (f"{name} sketch", f"{name} colophon sketch", *prints)


def page_plan(prepared: Prepared, records: Records) -> PagePlan:
    """Where everything stands in the issue's large print."""
    sketch, colophon_sketch, *prints = paging_ids(prepared)
    return _Pages(prepared, prepared.editions[0], tuple(prints), sketch, colophon_sketch).plan(records)


def pages_of(prepared: Prepared, records: Records) -> dict[str, int]:
    """The pages of the issue in each edition; nothing unless all editions were made."""
    made = {edition.suffix: records.get(issue_id(edition)) for edition in prepared.editions}
    return {suffix: int(record["pages"]) for suffix, record in made.items() if record} if all(made.values()) else {}


def first_pages(prepared: Prepared, edition: Edition, records: Records) -> tuple[int, ...]:
    """The page of the issue on which each article begins; nothing where the issue was not made."""
    if issue_id(edition) not in records:
        return ()
    prints, name = tuple(print_id(draft.slug, edition) for draft in prepared.good), issue_id(edition)
    pages = _Pages(prepared, edition, prints, *(f"{name} {sketch}" for sketch in OWN_PAGES[:2]))
    return pages.plan(records).first_pages


def place_on_shelf(prepared: Prepared, records: Records, cache: Cache, shelf: Shelf) -> None:
    """The issue's PDFs, all editions or none."""
    if pages_of(prepared, records):
        for edition in prepared.editions:
            place(f"{prepared.issue.id}-{edition.suffix}.pdf", records[issue_id(edition)], cache, shelf)
