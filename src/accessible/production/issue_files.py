"""The issue's own files: what its steps made goes in; its PDFs, audio book, report and receipt are on the shelf."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from accessible.check.recording import check_whole
from accessible.errors import Finding, Severity
from accessible.outputs.receipt import WholeIssue, issue_receipt, to_json
from accessible.production.book_targets import BOOK
from accessible.production.cache import Cache
from accessible.production.kept import Record, copy_required
from accessible.production.prepare import Prepared
from accessible.production.run import Outcome
from accessible.production.shelf import RECEIPT, Shelf
from accessible.recording import SAMPLE_RATE, limits_of


def place(path: str, record: Record, cache: Cache, shelf: Shelf) -> None:
    """Have on the shelf what a job made and kept."""
    shelf.place(path, record["sha256"], record["bytes"], lambda file: copy_required(cache, record["blob"], file))


def issue_faults(prepared: Prepared, outcome: Outcome) -> tuple[Finding, ...]:
    """What went wrong with the issue's own files, such as its contents page, or is out of its limits."""
    found = (
        Finding("build", Severity.ERROR, failure.error.message, prepared.issue.id, remedy=failure.error.remedy)
        for failure in outcome.failures
        if not failure.owner
    )
    limits = limits_of(prepared.speaker.sound)
    book = check_whole(_book_sound(outcome), f"{prepared.issue.id}.m4b", limits, "The audio book")
    return (*dict.fromkeys(found), *book)


def _book_sound(outcome: Outcome) -> dict[str, float]:
    """What was measured on the audio book; nothing where there is none."""
    if BOOK not in outcome.records:
        return {}
    record = outcome.records[BOOK]
    return {**record["sound"], "seconds": round(record["samples"] / SAMPLE_RATE, 3)}


def place_issue(prepared: Prepared, outcome: Outcome, cache: Cache, shelf: Shelf) -> WholeIssue:
    """The issue's own audio book, and its PDFs, all editions or none."""
    book = _book_sound(outcome)
    if book:
        place(f"{prepared.issue.id}.m4b", outcome.records[BOOK], cache, shelf)
    records = {edition: outcome.records.get(f"issue: {edition.suffix}") for edition in prepared.editions}
    if not all(records.values()):
        return WholeIssue(book=book)
    pages = {}
    for edition, record in records.items():
        if record:
            place(f"{prepared.issue.id}-{edition.suffix}.pdf", record, cache, shelf)
            pages[edition.suffix] = int(record["pages"])
    return WholeIssue(pages, book)


def place_receipt(
    prepared: Prepared, receipts: Sequence[dict[str, Any]], whole: WholeIssue, notes: Sequence[str], shelf: Shelf
) -> None:
    """The report and the receipt, which names every other file of the shelf."""
    from accessible.outputs.report import report_html

    speaker, voice = prepared.speaker, prepared.speaker.voice
    who = {
        "name": voice.name,
        "description": voice.description,
        "language": voice.language,
        "licence": voice.licence,
        "pace": str(speaker.pace),
        "sound": str(speaker.sound),
        "engine": speaker.version,
    }

    def receipt() -> dict[str, Any]:
        files = [{"path": file.path, "sha256": file.sha256, "bytes": file.size} for file in shelf.files]
        return issue_receipt(prepared.issue, who, receipts, whole, files, notes)

    shelf.place_bytes("report.html", report_html(receipt(), prepared.settings.styles))
    shelf.place_bytes(RECEIPT, to_json(receipt()))
