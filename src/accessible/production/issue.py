"""Building an issue: settings go in, the shelf and a summary come out. The whole journey in one function."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from accessible.article import article_sentences
from accessible.check.recording import check_minutes, check_recording, check_whole
from accessible.errors import AccessibleError, DiskError, ExitCode, Finding, SetupError, Severity, quote
from accessible.issue import Issue
from accessible.outputs.receipt import (
    Made,
    PartFile,
    TimedUtterance,
    WholeIssue,
    article_receipt,
    failed_receipt,
)
from accessible.outputs.transcript import to_txt, to_vtt
from accessible.plan.edition import Edition
from accessible.plan.narration import NarrationPart
from accessible.plan.pauses import Boundary, Pauses
from accessible.production.cache import Cache
from accessible.production.files import sweep_unfinished
from accessible.production.issue_files import issue_faults, place, place_issue, place_receipt
from accessible.production.kept import DamagedCacheError
from accessible.production.prepare import Draft, Prepared, chosen_issue, prepare, with_findings
from accessible.production.recordings import people_of
from accessible.production.run import Outcome, Progress, run_steps
from accessible.production.shelf import Shelf
from accessible.production.targets import print_id, steps_of
from accessible.production.unchanged import Figures
from accessible.recording import SAMPLE_RATE, limits_of
from accessible.settings import Settings

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
    exit_code: ExitCode


def build(settings: Settings, issue: Issue | None = None, only: str = "") -> Iterator[Progress | Summary]:
    """Build the issue (or `only` one of its articles); yields progress and, last, the summary.

    Raises `AccessibleError` for what stops the whole issue: its own file, the voice, the disk.
    """
    issue = issue or chosen_issue(settings)
    prepared = prepare(settings, issue, only)
    cache = Cache(settings.cache)
    shelf = Shelf(settings.out / issue.id)
    sweep_unfinished(shelf.root)
    issue_files = not only and len(prepared.good) == len(prepared.drafts)
    steps = steps_of(prepared, issue_files=issue_files)
    for _ in range(2):  # a file in the cache that turns out damaged is made again, once
        outcome = Outcome()
        for event in run_steps(steps, cache, settings.workers):
            if isinstance(event, Progress):
                yield event
            else:
                outcome = event
        _raise_faults_of_the_machine(outcome)
        try:
            yield _publish(prepared, outcome, cache, shelf, whole_issue=not only)
        except DamagedCacheError:
            continue
        return
    raise DiskError("The cache is damaged again and again.", "Run: make clean. Check the disk.", settings.cache)


def _raise_faults_of_the_machine(outcome: Outcome) -> None:
    for failure in outcome.failures:
        if isinstance(failure.error, DiskError | SetupError):
            raise failure.error


def _publish(prepared: Prepared, outcome: Outcome, cache: Cache, shelf: Shelf, *, whole_issue: bool) -> Summary:
    """Judge what was made, put it on the shelf, and take stale files away."""
    shelf.begin_again()
    drafts = [_judged(draft, prepared, outcome) for draft in prepared.drafts]
    receipts: list[dict[str, Any]] = []
    for draft in drafts:
        if draft.plan is None:
            receipts.append(failed_receipt(draft.slug, draft.reading.file, draft.findings))
            continue
        made = _made(draft, outcome, prepared.editions)
        _place_article(draft, made, prepared, outcome, cache, shelf)
        words = sum(len(sentence.text.split()) for sentence in article_sentences(draft.order.article))
        receipts.append(article_receipt(made, SAMPLE_RATE, words, draft.findings))
    failed = tuple(draft for draft in drafts if draft.plan is None)
    whole = WholeIssue() if failed or not whole_issue else place_issue(prepared, outcome, cache, shelf)
    faults = (*prepared.findings, *issue_faults(prepared, outcome))
    earlier = shelf.earlier()
    if whole_issue:
        notes = (*(f"{fault.message} {fault.remedy}" for fault in faults), *((HELD_BACK,) if failed else ()))
        place_receipt(prepared, receipts, whole, notes, shelf)
    else:
        earlier = tuple(path for path in earlier if any(path.startswith(f"articles/{each.slug}/") for each in drafts))
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
        could_be_easier=counts[Severity.NOTE],
    )
    issue_made = bool(whole.pages) and bool(whole.book)
    exit_code = ExitCode.FAILED if failed or (whole_issue and not issue_made) else ExitCode.OK
    return Summary(prepared.issue, shelf, figures, failed, findings, withdrawn, exit_code)


def _article_pages(receipts: Sequence[dict[str, Any]], editions: Sequence[Edition]) -> dict[str, int]:
    return {edition.suffix: sum(receipt["pages"][edition.suffix] for receipt in receipts) for edition in editions}


def _judged(draft: Draft, prepared: Prepared, outcome: Outcome) -> Draft:
    """The draft with what went wrong while it was made; an error takes its plan away."""
    if draft.plan is None:
        return draft
    failures = [failure for failure in outcome.failures if failure.owner == draft.slug]
    findings = list(dict.fromkeys(_failure_finding(failure.error, draft) for failure in failures))
    if not findings:
        master = outcome.records[f"{draft.slug}: master"]
        encoded = [outcome.records[f"{draft.slug}: encode {part.number}"] for part in draft.plan.narration.parts]
        limits = limits_of(prepared.speaker.sound)
        findings = check_recording(draft.plan.narration, master, encoded, SAMPLE_RATE, draft.reading.file, limits)
        whole = outcome.records[f"{draft.slug}: join"]
        seconds = int(whole["samples"]) / SAMPLE_RATE
        findings += check_whole({**whole["sound"], "seconds": seconds}, draft.reading.file, limits)
        findings += check_minutes(draft.plan.order.minutes_to_hear, seconds, draft.reading.file)
    if any(finding.severity is Severity.ERROR for finding in findings):
        return replace(with_findings(draft, tuple(findings)), plan=None)
    return with_findings(draft, tuple(findings))


def _failure_finding(error: AccessibleError, draft: Draft) -> Finding:
    """What went wrong while an article was made, at the line of the sentence that it names, if it names one."""
    lines = {sentence.id: sentence.line for sentence in article_sentences(draft.order.article)}
    place = (draft.reading.file, lines.get(error.place, 0), quote(error.words))
    return Finding("build", Severity.ERROR, error.message, *place, error.remedy)


def part_file(part: NarrationPart, short_slug: str, track: int) -> str:
    """A part's file name: track, part, article. ASCII and sortable, for players that know nothing else.

    >>> part_file(NarrationPart(2, "", ()), "pacing-your-day", 3)
    '003_2_pacing-your-day.mp3'
    """
    return f"{track:03}_{part.number}_{short_slug}.mp3"


def _made(draft: Draft, outcome: Outcome, editions: Sequence[Edition]) -> Made:
    """Gather an article's records. A part's samples are moved to where the part begins in the whole reading."""
    assert draft.plan is not None  # noqa: S101  (callers pass only planned drafts)
    master, join = outcome.records[f"{draft.slug}: master"], outcome.records[f"{draft.slug}: join"]
    short = draft.order.article.short_slug
    timed = tuple(
        TimedUtterance(utterance_id, part["number"], start + offset, end + offset)
        for part, offset in zip(master["parts"], join["offsets"], strict=True)
        for utterance_id, start, end in part["cues"]
    )
    encoded = [outcome.records[f"{draft.slug}: encode {part.number}"] for part in draft.plan.narration.parts]
    parts = tuple(
        PartFile(f"parts/{part_file(part, short, part.number)}", part.title, recorded["samples"])
        for part, recorded in zip(draft.plan.narration.parts, master["parts"], strict=True)
    )
    prints = {edition.suffix: outcome.records[print_id(draft.slug, edition)] for edition in editions}
    pages = {suffix: record["pages"] for suffix, record in prints.items()}
    volumes = {suffix: record["volumes"] for suffix, record in prints.items()}
    sound = [record["sound"] for record in encoded]
    spoken = [outcome.records[f"{draft.slug}: speak {part.number}"] for part in draft.plan.narration.parts]
    guessed = [(entry[0], entry[1], entry[2]) for record in spoken for entry in record["guessed"]]
    by_person = people_of(draft.recordings, draft.plan.narration)
    return Made(
        draft.order,
        draft.plan.narration,
        timed,
        parts,
        join["samples"],
        pages,
        volumes,
        sound,
        guessed,
        join["sound"],
        by_person,
    )


def _place_article(draft: Draft, made: Made, prepared: Prepared, outcome: Outcome, cache: Cache, shelf: Shelf) -> None:
    folder, short = f"articles/{draft.slug}", draft.order.article.short_slug
    speaker = prepared.speaker
    sentence_ms = Pauses(speaker.pace, speaker.voice.pause_scale).milliseconds(Boundary.SENTENCE)
    for edition in prepared.editions:
        record = outcome.records[print_id(draft.slug, edition)]
        place(f"{folder}/{short}-{edition.suffix}.pdf", record, cache, shelf)
    for part, file in zip(made.narration.parts, made.parts, strict=True):
        place(f"{folder}/{file.file}", outcome.records[f"{draft.slug}: encode {part.number}"], cache, shelf)
    place(f"{folder}/{short}.mp3", outcome.records[f"{draft.slug}: join"], cache, shelf)
    shelf.place_bytes(f"{folder}/{short}.vtt", _captions(made).encode())
    shelf.place_bytes(f"{folder}/{short}.txt", _transcript(made, sentence_ms).encode())


def _captions(made: Made) -> str:
    texts = {utterance.id: utterance.text for part in made.narration.parts for utterance in part.utterances}
    cues = [(timed.start, timed.end, texts[timed.utterance_id], timed.utterance_id) for timed in made.timed]
    article = made.order.article
    return to_vtt(cues, SAMPLE_RATE, article.language, article.title.text)


def _transcript(made: Made, sentence_ms: int) -> str:
    return to_txt([paragraphs_of(part, sentence_ms) for part in made.narration.parts])


def paragraphs_of(part: NarrationPart, sentence_ms: int) -> list[str]:
    """A part's words in paragraphs: a rest longer than between sentences begins a new one."""
    paragraphs: list[str] = []
    joins = False
    for utterance in part.utterances:
        if joins:
            paragraphs[-1] += f" {utterance.text}"
        else:
            paragraphs.append(utterance.text)
        joins = utterance.pause_after_ms <= sentence_ms
    return paragraphs
