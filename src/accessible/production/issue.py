"""Building an issue: settings go in, the shelf and a summary come out. The whole journey in one function."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from accessible.article import Article, article_sentences
from accessible.check.article.reading_age import reading_age
from accessible.check.reading import check_minutes, check_recording, check_stretches, check_whole
from accessible.errors import AccessibleError, ExitCode, FaithfulnessError, Finding, Severity
from accessible.issue import Issue
from accessible.outputs.proof import FOLDER as PROOF_FOLDER
from accessible.outputs.receipt import (
    Made,
    WholeIssue,
    Wording,
    article_receipt,
    failed_receipt,
    issue_receipt,
    issue_sign_off,
)
from accessible.plan.edition import Edition
from accessible.plan.signing import Release
from accessible.production import library_unchanged
from accessible.production.cache import Cache
from accessible.production.chosen import chosen_issue
from accessible.production.draft import Draft, with_findings
from accessible.production.feed import NO_FEED, place_feed
from accessible.production.files import sweep_unfinished
from accessible.production.job import Records, Step
from accessible.production.placing import run_and_place
from accessible.production.prepare import InCommon, Prepared, prepare
from accessible.production.printing import failure_findings, issue_failure_findings
from accessible.production.report import place_report
from accessible.production.run import Outcome, Progress
from accessible.production.shelf import Shelf, issue_shelf
from accessible.production.targets import article_print, audio_book, issue_print, proof, reading
from accessible.production.targets.reading import encode_id, join_id
from accessible.production.targets.speech import master_id
from accessible.production.targets.table import place_article, place_issue, steps_of, unmade
from accessible.production.unchanged import Figures
from accessible.production.workforce import workforce
from accessible.recording import SAMPLE_RATE, limits_of
from accessible.settings import Settings
from accessible.telling import to_ease

MAKE_AGAIN = "Mend what the other messages say, and run the same command again: what is finished is kept."
HELD_BACK = "The issue's own PDFs and audio book were not made, because an article is missing from them."


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build came to: figures, what failed, and what was done to the shelf."""

    issue: Issue
    shelf: Shelf
    figures: Figures
    failed: tuple[Draft, ...]
    findings: tuple[Finding, ...]
    withdrawn: tuple[str, ...]
    outdated: bool  # a file is another than before, beside the report: what was heard is of other sound
    exit_code: ExitCode
    left: tuple[AccessibleError, ...] = ()  # why machines help no more, whose work others have done


@dataclass(frozen=True, slots=True)
class BegunIssue:
    """An issue, or `only` one of its articles, that is planned: its steps, and the shelf for what they make."""

    prepared: Prepared
    steps: tuple[Step, ...]
    shelf: Shelf
    only: str = ""


def begin(
    settings: Settings, issue: Issue, only: str = "", release: Release | None = None, common: InCommon | None = None
) -> BegunIssue:
    """Read and plan what is to be made. A `release` is about to be written down: its corrections are on the pages.
    `common` is there where several issues are made in one run.

    Raises `AccessibleError` for what stops the whole issue: its own file, the voice.
    """
    prepared = prepare(settings, issue, only, common=common)
    if release:
        prepared = replace(prepared, releases=(*prepared.releases, release))
    shelf = issue_shelf(settings.out, issue.id)
    for folder in (shelf.root, shelf.staff):
        sweep_unfinished(folder)
    issue_files = not only and len(prepared.good) == len(prepared.drafts)
    return BegunIssue(prepared, tuple(steps_of(prepared, issue_files=issue_files)), shelf, only)


def build(
    settings: Settings, issue: Issue | None = None, only: str = "", release: Release | None = None
) -> Iterator[Progress | Summary]:
    """Build the issue (or `only` one of its articles); yields progress and, last, the summary.

    Raises `AccessibleError` for what stops the whole issue: its own file, the voice, the disk. See `begin`.
    """
    workers = workforce(settings)
    begun = begin(settings, issue or chosen_issue(settings), only, release)
    cache = workers.cache
    for event in run_and_place(begun.steps, cache, workers.begin, lambda outcome: put_on_shelf(begun, outcome, cache)):
        if isinstance(event, Progress):
            yield event
        else:
            left_out = () if only else library_unchanged.brought_up_to_date(settings, cache.own)
            yield replace(event, findings=(*event.findings, *left_out))


def put_on_shelf(begun: BegunIssue, outcome: Outcome, cache: Cache) -> Summary:
    """Judge what was made, put it on the shelf, and take stale files away.

    Raises `DamagedCacheError` for what must be made again, `DiskError`.
    """
    prepared, shelf, whole_issue = begun.prepared, begun.shelf, not begun.only
    prepared = replace(prepared, drafts=tuple(_judged(draft, prepared, outcome) for draft in prepared.drafts))
    prepared, receipts, refused = _all_placed(prepared, outcome.records, cache, shelf)
    drafts = prepared.drafts
    failed = tuple(draft for draft in drafts if draft.plan is None)
    sign_off = issue_sign_off(receipts, prepared.releases) if prepared.asks_to_sign and whole_issue else None
    whole = WholeIssue(paper=prepared.magazine.paper, sign_off=sign_off)
    if whole_issue:
        refused += place_issue(prepared, outcome.records, cache, shelf, whole=not failed)
        proof.place_issue(prepared, receipts, shelf)
    if whole_issue and not failed:
        pages, book = issue_print.pages_of(prepared, outcome.records), audio_book.sound(outcome.records)
        whole = replace(whole, pages=pages, book=book)
    missing = unmade(prepared, outcome.records) if whole_issue and not failed else ()
    no_feed = place_feed(prepared.magazine, prepared.issue, receipts, shelf) if whole_issue else ()
    faults = (*prepared.findings, *_issue_faults(prepared, outcome), *_not_made(prepared, missing), *refused, *no_feed)
    earlier = shelf.earlier()
    outdated = bool(shelf.waiting)
    if whole_issue:
        notes = (*(f"{fault.message} {fault.remedy}" for fault in faults), *_notes(prepared, failed))
        _place_receipt(prepared, receipts, whole, notes, shelf)
    else:
        homes = (shelf.root / "articles", shelf.staff / PROOF_FOLDER)
        folders = [home / draft.slug for draft in drafts for home in homes]
        earlier = tuple(place for place in earlier if any(place.is_relative_to(folder) for folder in folders))
    shelf.commit()
    withdrawn = shelf.withdraw(earlier)
    built = [receipt for receipt in receipts if receipt["built"]]
    findings = (*(finding for draft in drafts for finding in draft.findings), *faults)
    counts = Counter(finding.severity for finding in findings)
    figures = Figures(
        articles=len(built),
        parts=sum(len(receipt["parts"]) for receipt in built),
        seconds=sum(receipt["seconds"] for receipt in built),
        pages=tuple((whole.pages or _article_pages(built, prepared.editions)).items()),
        to_look_at=counts[Severity.WARNING],
        to_hear=sum(len(receipt["to_hear"]) for receipt in built),
        could_be_easier=to_ease(findings),
    )
    exit_code = ExitCode.FAILED if failed or missing or refused or no_feed or outcome.failures else ExitCode.OK
    return Summary(prepared.issue, shelf, figures, failed, findings, withdrawn, outdated, exit_code, (*outcome.left,))


def _all_placed(
    prepared: Prepared, records: Records, cache: Cache, shelf: Shelf
) -> tuple[Prepared, list[dict[str, Any]], tuple[Finding, ...]]:
    """Have what was made of all articles on the shelf; their receipts, and what was left out of their files.

    One that is found faulty when it is placed costs itself alone: the others are placed anew, without it.
    """
    receipts: list[dict[str, Any]] = []
    refused: list[Finding] = []
    shelf.begin_again()
    for place, draft in enumerate(prepared.drafts):
        try:
            receipt, left_out = _placed(draft, prepared, records, cache, shelf)
            receipts.append(receipt)
            refused += left_out
        except FaithfulnessError as error:
            failed = replace(with_findings(draft, tuple(failure_findings(error, draft))), plan=None)
            drafts = (*prepared.drafts[:place], failed, *prepared.drafts[place + 1 :])
            return _all_placed(replace(prepared, drafts=drafts), records, cache, shelf)
    return prepared, receipts, tuple(refused)


def _placed(
    draft: Draft, prepared: Prepared, records: Records, cache: Cache, shelf: Shelf
) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    """Have what was made of an article on the shelf, its proof page too; its receipt, and what was left out of its
    files. Of an article that failed, the receipt says why.
    """
    if draft.plan is None:
        return failed_receipt(draft.slug, draft.reading.file, draft.findings), ()
    refused = place_article(prepared, draft, records, cache, shelf)
    made, wording = _made(draft, prepared, records), _wording(draft.order.article)
    receipt = article_receipt(made, SAMPLE_RATE, wording, draft.findings, prepared.magazine.paper)
    changed = draft.sign_off.changed_sentences if draft.sign_off else frozenset[str]()
    receipt["to_proof"] = proof.to_proof(prepared, draft, records, receipt, changed)
    proof.place_article(prepared, draft, receipt, records, cache, shelf)
    return receipt, refused


def _wording(article: Article) -> Wording:
    words = sum(len(sentence.text.split()) for sentence in article_sentences(article))
    return Wording(words, reading_age(article))


def _notes(prepared: Prepared, failed: Sequence[Draft]) -> tuple[str, ...]:
    """What the report says first, beside faults."""
    return (*prepared.left_out, *((HELD_BACK,) if failed else ()), *(() if prepared.magazine.address else (NO_FEED,)))


def _article_pages(receipts: Sequence[dict[str, Any]], editions: Sequence[Edition]) -> dict[str, int]:
    return {edition.suffix: sum(receipt["pages"][edition.suffix] for receipt in receipts) for edition in editions}


def _judged(draft: Draft, prepared: Prepared, outcome: Outcome) -> Draft:
    """The draft with what went wrong while it was made; an error takes its plan away."""
    if draft.plan is None:
        return draft
    failures = [failure for failure in outcome.failures if failure.owner == draft.slug]
    findings = list(dict.fromkeys(each for failure in failures for each in failure_findings(failure.error, draft)))
    if not findings:
        findings = article_print.findings(prepared, draft, outcome.records)
        master = outcome.records[master_id(draft.slug)]
        encoded = [outcome.records[encode_id(draft.slug, part.number)] for part in draft.narration.parts]
        limits = limits_of(prepared.speaker.sound)
        findings += check_recording(draft.narration, master, encoded, SAMPLE_RATE, draft.reading.file, limits)
        whole = outcome.records[join_id(draft.slug)]
        findings += check_stretches(draft.narration, master, whole, draft.reading.file)
        seconds = int(whole["samples"]) / SAMPLE_RATE
        findings += check_whole({**whole["sound"], "seconds": seconds}, draft.reading.file, limits)
        findings += check_minutes(draft.plan.order.minutes_to_hear, seconds, draft.reading.file)
    if any(finding.severity is Severity.ERROR for finding in findings):
        return replace(with_findings(draft, tuple(findings)), plan=None)
    return with_findings(draft, tuple(findings))


def _issue_faults(prepared: Prepared, outcome: Outcome) -> tuple[Finding, ...]:
    """What went wrong with the issue's own files, such as its contents page, or is out of its limits."""
    found = (
        finding
        for failure in outcome.failures
        if not failure.owner
        for finding in issue_failure_findings(failure.error, prepared.issue.id)
    )
    limits = limits_of(prepared.speaker.sound)
    book = check_whole(audio_book.sound(outcome.records), f"{prepared.issue.id}.m4b", limits, "The audio book")
    return (*dict.fromkeys(found), *book)


def _not_made(prepared: Prepared, missing: Sequence[str]) -> tuple[Finding, ...]:
    """That the issue is not whole: any output of its own that is missing fails the build."""
    if not missing:
        return ()
    message = f"Of the issue's own files, these steps were not done: {', '.join(missing)}."
    return (Finding("build", Severity.ERROR, message, prepared.issue.id, remedy=MAKE_AGAIN),)


def _made(draft: Draft, prepared: Prepared, records: Records) -> Made:
    """What was made of an article, gathered from the records of its steps."""
    counts = article_print.pages_of(prepared, draft, records)
    return Made(
        draft.order,
        draft.narration,
        reading.reading_of(prepared.issue.id, draft, records),
        counts.pages,
        counts.volumes,
        draft.sign_off,
    )


def _place_receipt(
    prepared: Prepared, receipts: Sequence[dict[str, Any]], whole: WholeIssue, notes: Sequence[str], shelf: Shelf
) -> None:
    """The report and the receipt, which names every other file of the shelf."""
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

    receipt = issue_receipt(prepared.issue, who, receipts, whole, shelf.named_files(), notes)
    place_report(receipt, prepared.styles, shelf)
