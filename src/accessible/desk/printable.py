"""What can be printed of an issue: `dist/` goes in, its PDFs as its receipt tells them come out.

What is posted cannot be called back. So it is what publishing would put out, file by file as its receipt says: no
draft, nothing that was changed since, and no issue with an article missing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from accessible.desk.destinations import CHANGED, MAKE_AGAIN, is_whole
from accessible.desk.offer import read_offer
from accessible.desk.released import only_released
from accessible.errors import AccessibleError
from accessible.issue import Paper
from accessible.plan.edition import EDITIONS
from accessible.plan.print_run import PrintedFile, PrintedIssue
from accessible.plan.slip import SlipArticle
from accessible.production.shelf import RECEIPT, ShelfFile, staff_folder
from accessible.settings import Settings

_TO_PRINT = "print"


@dataclass(frozen=True, slots=True)
class Printable:
    """An issue, the paper that its weights are reckoned with, and its files by their path below `out`."""

    issue: PrintedIssue
    paper: Paper
    out: Path
    files: dict[str, ShelfFile]

    def path(self, file: PrintedFile) -> Path:
        """Where a PDF lies. Raises `AccessibleError` if it is not as its receipt says."""
        if not is_whole(self.out, self.files[file.path]):
            raise AccessibleError(CHANGED, MAKE_AGAIN, self.out / file.path)
        return self.out / file.path

    def articles(self, file: PrintedFile, edition: str) -> tuple[SlipArticle, ...]:
        """What is in a PDF, as its slip tells it: an article, or all of the issue with their pages."""
        if file != self.issue.whole.get(edition):
            return (SlipArticle(file.title, file.parts),)
        there = [each[edition] for each in self.issue.articles.values() if edition in each]
        pages = _first_pages(self.path(file), [each.title for each in there])
        return tuple(SlipArticle(each.title, each.parts, page) for each, page in zip(there, pages, strict=True))


def read_printable(settings: Settings) -> Printable:
    """The issue `settings.issue` as it lies in `dist/`. Raises `AccessibleError` where it may not be printed."""
    offer = only_released(read_offer(settings.out, settings.issue, _TO_PRINT), settings, _TO_PRINT)
    issue = offer.issues[0]
    if issue.failed:
        raise AccessibleError(
            f"{issue.id} lies there without what could not be made: {', '.join(issue.failed)}.",
            f"Run: make issue ISSUE={issue.id}   It says what to correct. An article that is to be left out is marked "
            "as a draft.",
            settings.out,
        )
    receipt = json.loads((staff_folder(settings.out, issue.id) / RECEIPT).read_bytes())
    files = {file.path: file for file in issue.files}
    try:
        return Printable(_printed(receipt, files), Paper(**receipt["paper"]), settings.out, files)
    except (LookupError, TypeError, ValueError):
        raise AccessibleError(
            f"The receipt of {issue.id} tells nothing of its print: an earlier version made it.",
            f"Run: make issue ISSUE={issue.id}",
            settings.out,
        ) from None


def _printed(receipt: dict[str, Any], files: dict[str, ShelfFile]) -> PrintedIssue:
    told, articles = receipt["issue"], receipt["articles"]
    title = f"{told['title']}, {told['issue']}"
    parts = sum(len(article["parts"]) for article in articles)
    whole = {
        suffix: PrintedFile(f"{told['id']}/{told['id']}-{suffix}.pdf", title, pages, (), parts)
        for suffix, pages in receipt["pages"].items()
        if suffix in _printed_suffixes()
    }
    printed = {article["id"]: dict(_of_article(article, told["id"], list(files))) for article in articles}
    if not {file.path for file in whole.values()} <= files.keys():
        raise KeyError
    return PrintedIssue(told["id"], told["title"], told["issue"], told["date"], whole, printed)


def _of_article(article: dict[str, Any], issue: str, paths: Sequence[str]) -> Iterator[tuple[str, PrintedFile]]:
    """An article's PDFs, by their editions."""
    folder = PurePosixPath(issue, "articles", article["id"])
    for suffix in _printed_suffixes():
        if suffix in article["pages"]:
            path = _in_folder(paths, folder, suffix)
            volumes = tuple(article["volumes"].get(suffix, ()))
            yield (
                suffix,
                PrintedFile(path, article["title"], article["pages"][suffix], volumes, len(article["parts"])),
            )


def _in_folder(paths: Sequence[str], folder: PurePosixPath, suffix: str) -> str:
    """The path of the PDF of an edition in a folder. Raises `KeyError` where there is none."""
    for path in paths:
        if PurePosixPath(path).parent == folder and path.endswith(f"-{suffix}.pdf"):
            return path
    raise KeyError(suffix)


def _printed_suffixes() -> list[str]:
    return [edition.suffix for edition in EDITIONS if edition.on_paper]


def _first_pages(pdf: Path, titles: Sequence[str]) -> list[int]:
    """The page on which each article of an issue begins, as its outline has it; 0 where it has none of that title."""
    import pikepdf

    with pikepdf.open(pdf) as opened, opened.open_outline() as outline:
        numbers = {page.objgen: number for number, page in enumerate(opened.pages, 1)}
        found = [(str(each.title), numbers[each.destination[0].objgen]) for each in outline.root]  # type: ignore[index]
    pages = []
    for title in titles:
        here = next((place for place, (named, _) in enumerate(found) if named == title), None)
        pages.append(0 if here is None else found[here][1])
        found = found if here is None else found[here + 1 :]  # two articles may have one title: they are in order
    return pages
