"""Large print: an article's running order goes in; its PDF in an edition, in volumes where it is long, comes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from accessible.article import Figure, all_blocks
from accessible.errors import AccessibleError, Finding
from accessible.issue import Issue
from accessible.plan.edition import Edition, is_decorative
from accessible.plan.running_order import RunningOrder
from accessible.production.cache import Cache, Record
from accessible.production.job import UNKEYED, Job, Prepare, Records, Step
from accessible.production.printing import Shown, failure_findings, judged, picture_for_print, told_findings
from accessible.production.shelf import Shelf, place
from accessible.production.targets.speech import letters_of

if TYPE_CHECKING:  # a worker that needs only the job does not load what reads and plans
    from accessible.plan.pagination import Volume
    from accessible.production.draft import Draft
    from accessible.production.prepare import Prepared
    from accessible.production.run import Outcome

PAGE_MS = 70  # rough milliseconds of work, for the progress bar and for beginning the longest first
LETTERS_A_PAGE = 900


def print_id(slug: str, edition: Edition) -> str:
    """The id of the step that lays out an article by itself."""
    return f"{slug}: {edition.suffix}"


@dataclass(frozen=True)
class LayOut(Job):
    """One article as a PDF. In the issue its pages have other numbers: `JoinIssue` writes them."""

    order: RunningOrder
    edition: Edition
    issue: Issue
    folder: Path = field(metadata=UNKEYED)
    styles: Path = field(metadata=UNKEYED)
    looks: str  # digest of styles/ and of the article's pictures

    def do(self, cache: Cache) -> Record:
        """The PDF, in volumes where it is long, once it is judged."""
        from accessible.outputs.print.pdf import page_count, section_pages
        from accessible.plan.pagination import plan_volumes
        from accessible.plan.printed import alternatives, printed_texts

        pictures = self._pictures(cache)
        html, pdf = self._laid_out(pictures, ())
        volumes = plan_volumes(self.order.article.title.text, section_pages(pdf), page_count(pdf))
        if volumes:
            html, pdf = self._laid_out(pictures, volumes)
        shown = Shown(html, tuple(printed_texts(self.order, volumes)), tuple(alternatives(self.order)), pictures)
        verdict = judged(pdf, shown.expected(self.edition), self.edition.label)
        begins = section_pages(pdf) if volumes else ()
        starts = [1 if volume.number == 1 else begins[volume.first_part - 1] for volume in volumes]
        return {**cache.keep(self.key, pdf), **verdict, "volumes": starts}

    def _laid_out(self, pictures: dict[str, bytes], volumes: tuple[Volume, ...]) -> tuple[str, bytes]:
        """The article's HTML and PDF."""
        from accessible.outputs.print.html import article_html
        from accessible.outputs.print.pdf import lay_out

        html = article_html(self.order, self.edition, self.issue, self.styles, volumes)
        return html, lay_out(html, self.folder, self.styles, self.edition, pictures=pictures)

    def _pictures(self, cache: Cache) -> dict[str, bytes]:
        """The article's pictures as print needs them, and the codes of its addresses, by file name."""
        from accessible.outputs.print.qr_code import qr_svg
        from accessible.plan.edition import code_file, has_code

        article, end = self.order.article, self.order.end_matter
        files = {block.file for block in all_blocks(article) if isinstance(block, Figure) and not is_decorative(block)}
        pictures = {file: picture_for_print(self.folder, file, self.program, cache) for file in sorted(files)}
        for address in end.addresses if end else ():
            if has_code(address):
                code = qr_svg(address.href)
                if code is None:
                    raise AccessibleError(f"There is no QR code for {address.shown}.", "Use a shorter address.")
                pictures[code_file(address)] = code
        return pictures


def steps(prepared: Prepared, draft: Draft) -> list[Step]:
    """The article in each edition."""
    return [
        Step(print_id(draft.slug, edition), draft.slug, (), _by_itself(prepared, draft, edition), page_weight(draft))
        for edition in prepared.editions
    ]


def _by_itself(prepared: Prepared, draft: Draft, edition: Edition) -> Prepare:
    label = f"Laying out {draft.slug}, {edition.label.lower()}"
    return lambda _: article_job(prepared, draft, edition, label)


def article_job(prepared: Prepared, draft: Draft, edition: Edition, label: str) -> LayOut:
    """The job that lays out an article."""
    issue, folder, styles = prepared.issue, prepared.folder, prepared.styles
    return LayOut(label, prepared.program, draft.order, edition, issue, folder, styles, draft.looks)


def page_weight(draft: Draft) -> int:
    """Rough milliseconds to lay out an article."""
    letters = sum(letters_of(part) for part in draft.plan.narration.parts) if draft.plan else 0
    return PAGE_MS * (1 + letters // LETTERS_A_PAGE)


@dataclass(frozen=True, slots=True)
class PageCounts:
    """How many pages an article has in each edition, and where its volumes begin if it is in volumes."""

    pages: Mapping[str, int]
    volumes: Mapping[str, Sequence[int]]


def pages_of(prepared: Prepared, draft: Draft, records: Records) -> PageCounts:
    """An article's pages, from the records of its steps."""
    prints = {edition.suffix: records[print_id(draft.slug, edition)] for edition in prepared.editions}
    return PageCounts(
        {suffix: record["pages"] for suffix, record in prints.items()},
        {suffix: record["volumes"] for suffix, record in prints.items()},
    )


def findings(prepared: Prepared, draft: Draft, records: Records) -> list[Finding]:
    """What is to be told of an article's pages, in each edition."""
    return [
        finding
        for edition in prepared.editions
        for finding in told_findings(records[print_id(draft.slug, edition)], draft, edition)
    ]


def judged_draft(draft: Draft, prepared: Prepared, outcome: Outcome) -> Draft:
    """The draft with what was found on its pages; without a plan if they cannot be made."""
    from accessible.production.draft import with_findings

    if draft.plan is None:
        return draft
    failures = [failure for failure in outcome.failures if failure.owner == draft.slug]
    if not failures:
        return with_findings(draft, tuple(findings(prepared, draft, outcome.records)))
    found = dict.fromkeys(each for failure in failures for each in failure_findings(failure.error, draft))
    return replace(with_findings(draft, tuple(found)), plan=None)


def place_on_shelf(prepared: Prepared, draft: Draft, records: Records, cache: Cache, shelf: Shelf) -> None:
    """The article's PDF in each edition."""
    short = draft.order.article.short_slug
    for edition in prepared.editions:
        record = records[print_id(draft.slug, edition)]
        place(f"articles/{draft.slug}/{short}-{edition.suffix}.pdf", record, cache, shelf)
