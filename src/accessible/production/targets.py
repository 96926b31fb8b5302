"""Targets: a prepared issue goes in, the steps that make its shelf come out, each saying what it waits for.

To add an output, write its file in `outputs/`, a job in `jobs.py`, and a line here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accessible.plan.edition import Edition
from accessible.plan.issue_pages import ContentsEntry
from accessible.plan.pagination import PagePlan, plan_pages
from accessible.production.book_targets import book_steps
from accessible.production.cover_targets import cover_step
from accessible.production.jobs import Job, JoinIssue, LayOut, LayOutColophon, LayOutFront, Piece
from accessible.production.kept import Record
from accessible.production.prepare import Draft, Prepared
from accessible.production.run import Prepare, Step
from accessible.production.sound_targets import letters_of, sound_steps

Records = Mapping[str, Record]

PAGE_MS = 70  # rough milliseconds of work, for the progress bar and for beginning the longest first
LETTERS_A_PAGE = 900


def steps_of(prepared: Prepared, *, issue_files: bool) -> list[Step]:
    """Every step of the issue; `issue_files` adds the issue's own (left out when an article is missing)."""
    steps = [cover_step(prepared), *(step for draft in prepared.good for step in _article_steps(prepared, draft))]
    if issue_files:
        steps += [step for edition in prepared.editions for step in _issue_steps(prepared, edition)]
        steps += book_steps(prepared)
    return steps


def _article_steps(prepared: Prepared, draft: Draft) -> list[Step]:
    return [*sound_steps(prepared, draft), *(_print_step(prepared, draft, edition) for edition in prepared.editions)]


def print_id(slug: str, edition: Edition) -> str:
    """The id of the step that lays out an article by itself."""
    return f"{slug}: {edition.suffix}"


def _page_weight(draft: Draft) -> int:
    letters = sum(letters_of(part) for part in draft.plan.narration.parts) if draft.plan else 0
    return PAGE_MS * (1 + letters // LETTERS_A_PAGE)


def _print_step(prepared: Prepared, draft: Draft, edition: Edition) -> Step:
    label = f"Laying out {draft.slug}, {edition.label.lower()}"
    return Step(
        print_id(draft.slug, edition),
        draft.slug,
        (),
        lambda _: LayOut(
            label,
            prepared.program,
            draft.order,
            edition,
            prepared.issue,
            prepared.folder,
            prepared.settings.styles,
            draft.looks,
        ),
        _page_weight(draft),
    )


def _issue_steps(prepared: Prepared, edition: Edition) -> list[Step]:
    """The issue in one edition: front matter, articles with the issue's page numbers, colophon, all joined.

    Front matter and colophon are laid out twice: how long they are moves the numbers that they show.
    """
    prints = tuple(print_id(draft.slug, edition) for draft in prepared.good)
    name = f"issue: {edition.suffix}"
    pages = _Pages(prepared, edition, prints, f"{name} sketch", f"{name} colophon sketch")
    before = (*prints, pages.sketch, pages.colophon_sketch)
    numbered = tuple(f"{print_id(draft.slug, edition)} in the issue" for draft in prepared.good)
    articles = [
        Step(step_id, "", before, pages.article_job(index), _page_weight(draft))
        for index, (draft, step_id) in enumerate(zip(prepared.good, numbered, strict=True))
    ]
    sections = (f"{name} front", *numbered, f"{name} colophon")
    return [
        Step(pages.sketch, "", (), pages.sketch_job, 200),
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
        return plan_pages(front, articles, colophon)

    def entries(self, first_pages: Sequence[int]) -> tuple[ContentsEntry, ...]:
        """The lines of the contents page."""
        orders = (draft.order for draft in self.prepared.good)
        return tuple(
            ContentsEntry(
                order.article.title.text, order.article.author, order.minutes_to_read, page, order.number_of_parts
            )
            for order, page in zip(orders, first_pages, strict=True)
        )

    def sketch_job(self, _: Records) -> Job:
        """The front matter with page numbers of the right length: only its page count is used."""
        return self._front([999] * len(self.prints), 999)

    def front_job(self, records: Records) -> Job:
        """The front matter as it will be."""
        plan = self.plan(records)
        return self._front(plan.first_pages, plan.total)

    def _front(self, first_pages: Sequence[int], total: int) -> Job:
        prepared, edition = self.prepared, self.edition
        return LayOutFront(
            f"Laying out the contents, {edition.label.lower()}",
            prepared.program,
            edition,
            prepared.issue,
            prepared.folder,
            prepared.settings.styles,
            prepared.front_looks,
            self.entries(first_pages),
            total,
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
        styles = prepared.settings.styles
        return LayOutColophon(label, prepared.program, edition, prepared.issue, styles, prepared.looks, page, total)

    def article_job(self, index: int) -> Prepare:
        """An article with the issue's page numbers."""
        prepared, draft, edition = self.prepared, self.prepared.good[index], self.edition

        def prepare(records: Records) -> Job:
            plan = self.plan(records)
            return LayOut(
                f"Laying out {draft.slug} for the issue, {edition.label.lower()}",
                prepared.program,
                draft.order,
                edition,
                prepared.issue,
                prepared.folder,
                prepared.settings.styles,
                draft.looks,
                plan.first_pages[index],
                plan.total,
            )

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
                Piece(slug, title, first_page, str(records[step]["blob"]), structure)
                for (slug, title, structure), first_page, step in zip(names, first_pages, steps, strict=True)
            )
            return JoinIssue(
                f"Joining the issue, {edition.label.lower()}",
                prepared.program,
                edition,
                prepared.issue,
                prepared.settings.styles,
                prepared.looks,
                pieces,
                plan.blank_pages,
                plan.total,
            )

        return prepare
