"""Print work: a job of pages goes in, its record comes out, once the PDF has been judged. Runs in a worker process.

Heavy packages are imported where they are used: a worker that only speaks never loads the layout engine.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from accessible.article import Figure, all_blocks
from accessible.errors import AccessibleError, FaithfulnessError
from accessible.issue import Issue
from accessible.plan.edition import Edition, is_decorative
from accessible.production.cache import Cache, digest
from accessible.production.jobs import JoinIssue, LayOut, LayOutColophon, LayOutFront, Piece
from accessible.production.kept import Record, keep_blob, required

if TYPE_CHECKING:
    from accessible.check.print.fault import PrintExpectation
    from accessible.outputs.print.join import Section
    from accessible.plan.pagination import Volume


def lay_out_article(job: LayOut, cache: Cache) -> Record:
    """One article as a PDF, in volumes where it is long."""
    from accessible.outputs.print.pdf import page_count, section_pages
    from accessible.plan.pagination import plan_volumes
    from accessible.plan.printed import alternatives, printed_texts

    pictures = _pictures(job, cache)
    html, pdf = _laid_out(job, pictures, ())
    volumes = plan_volumes(job.order.article.title.text, section_pages(pdf), page_count(pdf))
    if volumes:
        html, pdf = _laid_out(job, pictures, volumes)
    shown = _Shown(html, tuple(printed_texts(job.order, volumes)), tuple(alternatives(job.order)), pictures)
    pages = faithful_pages(pdf, shown.expected(job.edition, job.first_page, job.pages), job.label)
    begins = section_pages(pdf) if volumes else ()
    starts = [1 if volume.number == 1 else begins[volume.first_part - 1] for volume in volumes]
    return {**keep_blob(cache, job, pdf), "pages": pages, "volumes": starts}


def _laid_out(job: LayOut, pictures: dict[str, bytes], volumes: tuple[Volume, ...]) -> tuple[str, bytes]:
    """An article's HTML and PDF."""
    from accessible.outputs.print.html import article_html
    from accessible.outputs.print.pdf import Folio, lay_out

    html = article_html(job.order, job.edition, job.issue, job.styles, volumes)
    folio = Folio(job.first_page, job.pages)
    return html, lay_out(html, job.folder, job.styles, job.edition, folio, pictures=pictures)


def _pictures(job: LayOut, cache: Cache) -> dict[str, bytes]:
    """The article's pictures as print needs them, and the codes of its addresses, by file name."""
    from accessible.outputs.print.qr_code import qr_svg
    from accessible.plan.edition import code_file, has_code

    article, end = job.order.article, job.order.end_matter
    files = {block.file for block in all_blocks(article) if isinstance(block, Figure) and not is_decorative(block)}
    pictures = {file: _picture(job.folder, file, job.program, cache) for file in sorted(files)}
    for address in end.addresses if end else ():
        if has_code(address):
            code = qr_svg(address.href)
            if code is None:
                raise AccessibleError(f"There is no QR code for {address.shown}.", "Use a shorter address.")
            pictures[code_file(address)] = code
    return pictures


def _picture(folder: Path, file: str, program: str, cache: Cache) -> bytes:
    """A picture as print needs it. Kept by its contents: every edition shows the same."""
    from accessible.outputs.print.pictures import print_picture
    from accessible.sources.pictures import read_picture

    content, suffix = read_picture(folder, file), PurePath(file).suffix.lower()
    key = digest("picture", program, suffix, hashlib.sha256(content).hexdigest())
    kept = cache.get(key)
    if kept is None:
        kept = print_picture(content, suffix).content
        cache.put(key, kept)
    return kept


def cover_pictures(issue: Issue, folder: Path, program: str, cache: Cache) -> dict[str, bytes]:
    """The cover's picture as print needs it, by its file name; none where the issue has none."""
    return {issue.cover: _picture(folder, issue.cover, program, cache)} if issue.cover else {}


def lay_out_front(job: LayOutFront, cache: Cache) -> Record:
    """Cover, contents and energy menu."""
    from accessible.outputs.print.html import front_html
    from accessible.outputs.print.pdf import Folio, lay_out
    from accessible.plan.issue_pages import front_texts

    issue = job.issue
    html = front_html(issue, job.edition, job.entries, job.styles)
    pictures = cover_pictures(issue, job.folder, job.program, cache)
    pdf = lay_out(html, job.folder, job.styles, job.edition, Folio(1, job.pages), pictures=pictures)
    described = (issue.cover_alternative,) * len(pictures)
    shown = _Shown(html, tuple(front_texts(issue, job.edition, job.entries)), described, pictures)
    pages = faithful_pages(pdf, shown.expected(job.edition, 1, job.pages), job.label)
    return {**keep_blob(cache, job, pdf), "pages": pages}


def lay_out_colophon(job: LayOutColophon, cache: Cache) -> Record:
    """The last page."""
    from accessible.outputs.print.html import colophon_html
    from accessible.outputs.print.pdf import Folio, lay_out
    from accessible.plan.issue_pages import colophon_texts

    html = colophon_html(job.issue, job.edition, job.styles)
    pdf = lay_out(html, job.styles, job.styles, job.edition, Folio(job.first_page, job.pages))
    shown = _Shown(html, tuple(colophon_texts(job.issue, job.edition)))
    pages = faithful_pages(pdf, shown.expected(job.edition, job.first_page, job.pages), job.label)
    return {**keep_blob(cache, job, pdf), "pages": pages}


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a PDF must show: texts and alternatives in order, pictures by file name, and its HTML."""

    html: str
    texts: tuple[str, ...]
    alternatives: tuple[str, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    def expected(self, edition: Edition, first_page: int, total: int | None) -> PrintExpectation:
        """As the judge of print takes it."""
        from accessible.check.print.fault import PrintExpectation

        return PrintExpectation(
            edition,
            self.texts,
            self.alternatives,
            self.html,
            first_page,
            total or 0,
            pictures=tuple(content for name, content in self.pictures.items() if not name.lower().endswith(".svg")),
        )


def faithful_pages(pdf: bytes, expected: PrintExpectation, subject: str) -> int:
    """The PDF's page count. Raises `FaithfulnessError` unless it shows and says exactly what is expected."""
    from accessible.check.pdf.words import read_back
    from accessible.check.print.fault import REPORT
    from accessible.check.print.rules import judge

    back = read_back(pdf)
    faults = judge(back, expected)
    if faults:
        told = " ".join(str(fault) for fault in faults)
        raise FaithfulnessError(f"{subject}: the PDF is not as it should be. {told}", REPORT)
    return back.pages


def join_issue(job: JoinIssue, cache: Cache) -> Record:
    """The issue's PDF from its pieces."""
    from accessible.check.print.fault import PrintExpectation
    from accessible.outputs.print.join import Imprint, join

    issue = job.issue
    imprint = Imprint(f"{issue.title}, {issue.issue}", issue.publisher, issue.language, issue.date)
    joined = join(_sections(job, cache), imprint)
    expected = PrintExpectation(job.edition, first_page=1, total=job.pages, cover=True)
    pages = faithful_pages(joined, expected, job.label)
    if pages != job.pages:
        raise FaithfulnessError(f"The issue's PDF has {pages} pages instead of {job.pages}.", "Please report it.")
    return {**keep_blob(cache, job, joined), "pages": pages}


def _sections(job: JoinIssue, cache: Cache) -> Iterator[Section]:
    """The pieces and the blank pages in page order, each read when it is its turn."""
    from accessible.outputs.print.join import Section

    waiting = [(piece.first_page, piece) for piece in job.pieces]
    places: list[tuple[int, Piece | None]] = sorted(
        [*waiting, *((page, None) for page in job.blanks)], key=itemgetter(0)
    )
    for page, piece in places:
        if piece is None:
            yield Section(f"blank-{page}", "", _blank_page(job, page), "")
        else:
            yield Section(piece.slug, piece.title, required(cache, piece.blob), piece.structure)


def _blank_page(job: JoinIssue, page: int) -> bytes:
    """A page that says that it is blank, with its number."""
    from accessible.outputs.print.html import blank_html
    from accessible.outputs.print.pdf import Folio, lay_out

    html = blank_html(job.issue, job.edition, job.styles)
    return lay_out(html, job.styles, job.styles, job.edition, Folio(page, job.pages))
