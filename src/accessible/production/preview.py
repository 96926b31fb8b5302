"""A preview of an issue: settings go in; its prints, pages and words without sound lie in `dist/<issue>-draft/`.

The articles are laid out by the same jobs as for members, so what is made here is taken from the cache later. No
engine is started: of the voice only its pace counts, for the minutes that stand in print. Articles that are marked as
drafts are shown too, after the others. The issue's own PDFs are not made: they would lay out everything once more.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath

from accessible.check.books.rule import BookFaultError
from accessible.errors import Finding, Severity, SourceError
from accessible.issue import Issue
from accessible.outputs.page import Download
from accessible.outputs.preview_page import PreviewedArticle, counted, preview_article_page, preview_issue_page
from accessible.plain_file import plain_bytes
from accessible.production.cache import Cache
from accessible.production.draft import Draft
from accessible.production.executor import Executor
from accessible.production.files import sweep_unfinished
from accessible.production.job import Prepare, Records, Step
from accessible.production.placing import run_and_place
from accessible.production.prepare import Prepared, prepare
from accessible.production.printing import MarkPreview, issue_failure_findings, placed_pictures
from accessible.production.run import Outcome, Progress
from accessible.production.shelf import PREVIEW_RECEIPT, Shelf, place, preview_shelf
from accessible.production.targets import article_print
from accessible.production.targets.article_print import print_id
from accessible.production.targets.transcript import file_name, judged_words
from accessible.settings import Settings
from accessible.sources.drafts import drafts_in, left_out_words

STATE = "state.json"  # which pages there are, and what is told of each: a page asks for it
_ASSETS = ("web/page.css", "web/display.js", "preview/preview.css", "preview/preview.js")


@dataclass(frozen=True, slots=True)
class Previewed:
    """What was made: the shelf, the articles with what was found in each, and what was found of the issue itself."""

    shelf: Shelf
    articles: tuple[PreviewedArticle, ...]
    findings: tuple[Finding, ...]

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Those of the issue, then those of its articles."""
        return (*self.findings, *(finding for article in self.articles for finding in article.findings))


def make_preview(
    settings: Settings, issue: Issue, executor: Executor, *, words_first: bool = False
) -> Iterator[Progress | Previewed]:
    """Lay out every article, drafts too; yields progress and, last, what was made.

    With `words_first`, the pages of changed articles are there before their print is laid out, which takes seconds.
    Raises `SourceError` for faults of the issue's own file, and other `AccessibleError` for those of the machine.
    """
    both = tuple(_prepared(settings, issue))
    cache, shelf = Cache(settings.cache), preview_shelf(settings.out, issue.id)
    sweep_unfinished(shelf.root)
    marks = {path.stem: left_out_words(path) for path in drafts_in(settings.content / issue.id)}
    if words_first:
        _place_words(both, marks, cache, shelf)
    steps = [step for each in both for draft in each.good for step in _steps(each, draft)]
    articles: list[PreviewedArticle] = []
    placed = partial(_all_placed, both, marks, cache, shelf)
    for event in run_and_place(steps, cache, lambda: executor, placed):
        if isinstance(event, Progress):
            yield event
        else:
            articles = event
    findings = tuple(finding for each in both for finding in each.findings)
    _place_pages(settings, issue, articles, findings, shelf)
    yield Previewed(shelf, tuple(articles), findings)


def _prepared(settings: Settings, issue: Issue) -> Iterator[Prepared]:
    """The articles of the issue, then the drafts beside them. An issue that has only drafts is no fault here."""
    drafts = drafts_in(settings.content / issue.id)
    try:
        yield prepare(settings, issue, heard=False)
    except SourceError as error:
        if not drafts or any(finding.code != "empty-issue" for finding in error.findings):
            raise
    if drafts:
        yield prepare(settings, issue, drafts=True, heard=False)


def mark_id(draft: Draft, edition: str) -> str:
    """The id of the step that marks an article's PDF."""
    return f"{draft.slug}: {edition} preview"


def _steps(prepared: Prepared, draft: Draft) -> Iterator[Step]:
    yield from article_print.steps(prepared, draft)
    for edition in prepared.editions:
        needs = print_id(draft.slug, edition)
        yield Step(mark_id(draft, edition.suffix), draft.slug, (needs,), _marking(prepared, needs), 30)


def _marking(prepared: Prepared, step: str) -> Prepare:
    return lambda records: MarkPreview(f"Marking {step}", prepared.program, str(records[step]["blob"]))


def _place_words(both: Sequence[Prepared], marks: Mapping[str, str], cache: Cache, shelf: Shelf) -> None:
    """Have the pages of articles that must be laid out anew on the shelf already; all else there stays as it was."""
    pages = _known(shelf)
    waiting = [(each, draft) for each in both for draft in each.good if not _is_laid_out(each, draft, cache)]
    if not pages or not waiting:
        return
    for prepared, draft in waiting:
        shown = replace(_shown(draft, marks.get(draft.slug, "")), order=draft.order, waits=True)
        shown = replace(shown, pictures=dict(placed_pictures(prepared, draft, cache, shelf)))
        content = preview_article_page(shown, prepared.issue, prepared.styles)
        path = f"articles/{draft.slug}/index.html"
        shelf.place_bytes(path, content)
        pages[path] = _state(content, f"{counted(shown.findings)} The print follows.")
    _keep_others(shelf)
    _finish(shelf, pages, "")
    shelf.begin_again()


def _is_laid_out(prepared: Prepared, draft: Draft, cache: Cache) -> bool:
    return all(cache.get_record(step.prepare({}).key) for step in article_print.steps(prepared, draft))


def _all_placed(
    both: Sequence[Prepared], marks: Mapping[str, str], cache: Cache, shelf: Shelf, outcome: Outcome
) -> list[PreviewedArticle]:
    """Every article and draft, each as far as it could be made."""
    shelf.begin_again()
    return [
        _placed(prepared, judged, marks.get(draft.slug, ""), outcome.records, cache, shelf)
        for prepared in both
        for draft in prepared.drafts
        for judged in [article_print.judged_draft(draft, prepared, outcome)]
    ]


def _placed(
    prepared: Prepared, draft: Draft, left_out: str, records: Records, cache: Cache, shelf: Shelf
) -> PreviewedArticle:
    """The article, with its prints, words and pictures on the shelf."""
    shown = _shown(draft, left_out)
    if draft.plan is None:
        return shown
    folder, short = f"articles/{draft.slug}", draft.order.article.short_slug
    pages = article_print.pages_of(prepared, draft, records).pages
    downloads = []
    for edition in prepared.editions:
        name, record = f"{short}-{edition.suffix}.pdf", records[mark_id(draft, edition.suffix)]
        place(f"{folder}/{name}", record, cache, shelf)
        downloads.append(Download(name, f"{edition.label}, PDF", record["bytes"], pages=pages[edition.suffix]))
    try:
        words = judged_words(prepared, draft)
    except BookFaultError as error:
        shown = replace(shown, findings=(*shown.findings, *issue_failure_findings(error, draft.reading.file)))
    else:
        shelf.place_bytes(f"{folder}/{file_name(draft)}", words)
        downloads.append(Download(file_name(draft), "The words, as plain text", len(words)))
    pictures = dict(placed_pictures(prepared, draft, cache, shelf))
    return replace(shown, order=draft.order, downloads=tuple(downloads), pictures=pictures)


def _shown(draft: Draft, left_out: str) -> PreviewedArticle:
    """The article as its file has it, with what was found: by lines, on one line what weighs most first."""
    reading = draft.reading
    article = reading.article or reading.as_far
    title = article.title.text if article else reading.file
    findings = tuple(sorted(draft.findings, key=lambda each: (each.line, list(Severity).index(each.severity))))
    return PreviewedArticle(draft.slug, title, reading.file, findings, text=reading.text, left_out=left_out)


def _place_pages(
    settings: Settings, issue: Issue, articles: Sequence[PreviewedArticle], findings: Sequence[Finding], shelf: Shelf
) -> None:
    """All pages, what they use and what says which there are; what was there before and is no more goes."""
    for name in _ASSETS:
        shelf.place_bytes(f"assets/{PurePosixPath(name).name}", (settings.styles / name).read_bytes())
    everything = [*findings, *(finding for article in articles for finding in article.findings)]
    front = preview_issue_page(issue, _below(articles), findings, settings.styles)
    pages = {"index.html": (front, counted(everything))}
    for article in articles:
        page = preview_article_page(article, issue, settings.styles)
        pages[f"articles/{article.slug}/index.html"] = (page, counted(article.findings))
    for path, (content, _) in pages.items():
        shelf.place_bytes(path, content)
    _finish(shelf, {path: _state(*page) for path, page in pages.items()}, "")


def _below(articles: Sequence[PreviewedArticle]) -> list[PreviewedArticle]:
    """The articles with links from the page above their folders."""
    return [
        replace(
            each, downloads=tuple(replace(file, href=f"articles/{each.slug}/{file.href}") for file in each.downloads)
        )
        for each in articles
    ]


def _state(content: bytes, told: str) -> dict[str, str]:
    return {"digest": hashlib.sha256(content).hexdigest()[:16], "told": told}


def _finish(shelf: Shelf, pages: Mapping[str, Mapping[str, str]], fault: str) -> None:
    earlier = shelf.earlier()
    shelf.place_bytes(STATE, json.dumps({"pages": pages, "fault": fault}, sort_keys=True).encode())
    named = json.dumps({"files": shelf.named_files()}, sort_keys=True).encode()
    shelf.place_bytes(PREVIEW_RECEIPT, named)
    shelf.commit()
    shelf.withdraw(earlier)


def place_fault(settings: Settings, issue: Issue, findings: Sequence[Finding], told: str) -> None:
    """Say on the preview's pages that nothing can be made, and why; its articles stay as they were."""
    shelf = preview_shelf(settings.out, issue.id)
    before = _known(shelf)
    page = preview_issue_page(issue, (), findings, settings.styles, fault=True)
    for name in _ASSETS:
        shelf.place_bytes(f"assets/{PurePosixPath(name).name}", (settings.styles / name).read_bytes())
    shelf.place_bytes("index.html", page)
    pages = {**before, "index.html": _state(page, counted(findings))}
    _keep_others(shelf)
    _finish(shelf, pages, told)


def _keep_others(shelf: Shelf) -> None:
    """Leave what is on the shelf and was not placed as it is."""
    placed = {*(file.path for file in shelf.files), STATE, PREVIEW_RECEIPT}
    for path in (each for each in shelf.earlier() if each.is_file()):
        name = path.relative_to(shelf.root).as_posix()
        if name not in placed:
            shelf.place_bytes(name, path.read_bytes())


def _known(shelf: Shelf) -> dict[str, Mapping[str, str]]:
    """The pages that there are, from the state on the shelf; none if there is none."""
    try:
        pages = json.loads(plain_bytes(shelf.root / STATE))["pages"]
        return {str(path): dict(page) for path, page in pages.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}
