"""The library: what lies in `dist/` goes in, the page over all its issues and what belongs to all of them come out.

It is made from the receipts on the shelf, so an issue that was built elsewhere and copied here is in it, too. Which
files are the library's own is recorded in `dist/library-staff/library.json`: its `files` are relative to `dist/`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from accessible.errors import Finding, Severity
from accessible.issue import Magazine
from accessible.outputs.channel import FEED, fits_a_feed, magazine_channel
from accessible.outputs.front_page import IssueEntry, front_page, issue_entry, newest_first
from accessible.outputs.receipt import to_json
from accessible.plain_file import plain_bytes
from accessible.production.feed import judged_feed
from accessible.production.files import in_turn, sweep_unfinished
from accessible.production.shelf import LIBRARY_RECEIPT, PAGE, RECEIPT, issues_on, shelf_of_all, staff_folder

ASSETS = ("page.css", "display.js")  # of styles/web/, for pages that belong to no issue


def place_library(out: Path, styles: Path, magazine: Magazine) -> tuple[Finding, ...]:
    """Have the library fit the issues in `out`; a file that is right is not touched.

    Two builds at once come one after the other, and the later one knows both issues. Comes back with what is wrong:
    an issue that is in no list, or a faulty feed. Raises `DiskError`.
    """
    shelf = shelf_of_all(out)
    with in_turn(shelf.staff):
        for folder in (out / "assets", shelf.staff):
            sweep_unfinished(folder)
        listed, findings = _listed(out)
        entries = newest_first([entry for entry, _ in listed])
        feed, faults = _feed(magazine, [receipt for _, receipt in listed])
        for path, content in library_files(entries, styles, feed, f"{magazine.address}/{FEED}" if feed else ""):
            shelf.place_bytes(path, content)
        earlier = shelf.earlier()
        receipt = {"issues": [entry.id for entry in entries], "files": shelf.named_files()}
        shelf.place_bytes(LIBRARY_RECEIPT, to_json(receipt), staff=True)
        shelf.commit()
        shelf.withdraw(earlier)
    return (*findings, *faults)


def library_files(
    entries: Sequence[IssueEntry], styles: Path, feed: bytes, address: str
) -> Iterator[tuple[str, bytes]]:
    """Every file of the library for members, by its place in `dist/`: what a page needs comes before the page.

    Where no issue is to be listed, there is none. `address` is where the `feed` is published.
    """
    if entries:
        for name in ASSETS:
            yield f"assets/{name}", (styles / "web" / name).read_bytes()
        yield PAGE, front_page(entries, styles, address)
    if feed:
        yield FEED, feed


def _feed(magazine: Magazine, receipts: Sequence[Mapping[str, Any]]) -> tuple[bytes, tuple[Finding, ...]]:
    """The feed over all issues, where its address is known. Issues of earlier versions are in it once they are made."""
    fit = [receipt for receipt in receipts if fits_a_feed(receipt)]
    return judged_feed(magazine_channel(magazine, fit)) if magazine.address and fit else (b"", ())


def _listed(out: Path) -> tuple[list[tuple[IssueEntry, Mapping[str, Any]]], tuple[Finding, ...]]:
    """The issues that members can open, with their receipts, and what is told of the others.

    One with no article is in no list, nor is one that waits for its first release.
    """
    listed: list[tuple[IssueEntry, Mapping[str, Any]]] = []
    findings: list[Finding] = []
    for issue_id in issues_on(out):
        try:
            receipt = json.loads(plain_bytes(staff_folder(out, issue_id) / RECEIPT))
            entry = issue_entry(receipt)
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            findings.append(_left_out(issue_id, "its receipt cannot be read"))
            continue
        if entry.id != issue_id:
            findings.append(_left_out(issue_id, f"its receipt is that of {entry.id}"))
        elif not (out / issue_id / PAGE).is_file():
            findings.append(_left_out(issue_id, "it has no page of its own yet"))
        elif _never_released(receipt):
            continue  # a draft: the front page and the feed go to members before it does
        elif entry.articles:
            listed.append((entry, receipt))
    return listed, tuple(findings)


def _never_released(receipt: Mapping[str, Any]) -> bool:
    """Whether an issue waits for its first release, where the magazine asks for one."""
    sign_off = receipt.get("sign_off")
    return sign_off is not None and not sign_off["releases"]


def _left_out(issue_id: str, why: str) -> Finding:
    message = f"The front page leaves out the issue {issue_id}: {why}."
    remedy = f"Make that issue again: make issue ISSUE={issue_id}"
    return Finding("issue-left-out", Severity.WARNING, message, issue_id, remedy=remedy)
