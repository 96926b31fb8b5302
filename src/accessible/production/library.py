"""The library: what lies in `dist/` goes in, the page over all its issues and what belongs to all of them come out.

It is made from the receipts on the shelf, so an issue that was built elsewhere and copied here is in it, too. Which
files are the library's own is recorded in `dist/library-staff/library.json`: its `files` are relative to `dist/`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from accessible.errors import Finding, Severity
from accessible.outputs.front_page import IssueEntry, front_page, issue_entry, newest_first
from accessible.outputs.receipt import to_json
from accessible.production.files import in_turn, sweep_unfinished
from accessible.production.shelf import RECEIPT, Shelf, issues_on, staff_folder

LIBRARY = "library"
LIBRARY_RECEIPT = "library.json"
ASSETS = ("page.css", "display.js")  # of styles/web/, for pages that belong to no issue
PAGE = "index.html"


def library_shelf(out: Path) -> Shelf:
    """Where what belongs to all issues lies, in `out`, which is `dist/`."""
    return Shelf(out, staff_folder(out, LIBRARY), LIBRARY_RECEIPT)


def place_library(out: Path, styles: Path) -> tuple[Finding, ...]:
    """Have the library fit the issues in `out`; a file that is right is not touched.

    Two builds at once come one after the other, and the later one knows both issues. Comes back with what is wrong:
    an issue that is in no list. Raises `DiskError`.
    """
    shelf = library_shelf(out)
    with in_turn(shelf.staff):
        for folder in (out / "assets", shelf.staff):
            sweep_unfinished(folder)
        entries, findings = _entries(out)
        for path, content in library_files(newest_first(entries), styles):
            shelf.place_bytes(path, content)
        earlier = shelf.earlier()
        receipt = {"issues": [entry.id for entry in newest_first(entries)], "files": shelf.named_files()}
        shelf.place_bytes(LIBRARY_RECEIPT, to_json(receipt), staff=True)
        shelf.commit()
        shelf.withdraw(earlier)
    return findings


def library_files(entries: Sequence[IssueEntry], styles: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the library for members, by its place in `dist/`: what a page needs comes before the page.

    Where no issue is to be listed, there is none.
    """
    if entries:
        for name in ASSETS:
            yield f"assets/{name}", (styles / "web" / name).read_bytes()
        yield PAGE, front_page(entries, styles)


def _entries(out: Path) -> tuple[list[IssueEntry], tuple[Finding, ...]]:
    """The issues that members can open, and what is told of the others. One with no article is in no list."""
    entries: list[IssueEntry] = []
    findings: list[Finding] = []
    for issue_id in issues_on(out):
        try:
            entry = issue_entry(json.loads((staff_folder(out, issue_id) / RECEIPT).read_bytes()))
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            findings.append(_left_out(issue_id, "its receipt cannot be read"))
            continue
        if entry.id != issue_id:
            findings.append(_left_out(issue_id, f"its receipt is that of {entry.id}"))
        elif not (out / issue_id / PAGE).is_file():
            findings.append(_left_out(issue_id, "it has no page of its own yet"))
        elif entry.articles:
            entries.append(entry)
    return entries, tuple(findings)


def _left_out(issue_id: str, why: str) -> Finding:
    message = f"The front page leaves out the issue {issue_id}: {why}."
    remedy = f"Make that issue again: make issue ISSUE={issue_id}"
    return Finding("issue-left-out", Severity.WARNING, message, issue_id, remedy=remedy)
