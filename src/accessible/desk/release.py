"""Releasing: a signed issue goes in; its files, their list of digests and the record of the release come out.

An issue is released when every article is signed and every gate of the build holds. A later release is held against
the one before, sentence by sentence: what is otherwise is the correction note. The record lies beside the articles
(`releases.toml`, `released/`), so that any computer that has them makes the same bytes and knows what members have.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from accessible.desk import judged_books
from accessible.desk.sign_off import require_asked
from accessible.errors import AccessibleError, ExitCode, Finding, UsageError
from accessible.issue import Issue
from accessible.plan.signing import Correction, Release, Sheet, corrections_between, waiting_told
from accessible.production.draft import Draft
from accessible.production.files import in_turn, take_away, write_whole
from accessible.production.issue import Summary, build
from accessible.production.prepare import Prepared, prepare
from accessible.production.run import Progress
from accessible.settings import Settings
from accessible.sources.issue_folder import RELEASES_FILE
from accessible.sources.releases_file import (
    FOLDER,
    MOST_WHY,
    found_releases,
    released_sheet_place,
    released_sheets,
    released_sums,
    releases_text,
    sums_place,
    sums_text,
)
from accessible.sources.sign_off_file import require_own_folder
from accessible.sources.toml_fields import NO_TEXT
from accessible.telling import many

_NAMED = 4  # articles that a message names
WHY_EXAMPLE = 'For example: make release WHY="The dose in the letters was wrong."'


@dataclass(frozen=True, slots=True)
class Released:
    """What a release came to: its build, and itself; None where a gate of the build did not hold.

    `again`: members have just this already. `changed` are their files that have other bytes than in the release
    before, or are new or gone; `sums` is the list of all with their digests.
    """

    summary: Summary
    release: Release | None = None
    first: bool = False
    again: bool = False
    changed: tuple[str, ...] = ()
    sums: Path = Path()


def release(settings: Settings, issue: Issue, why: str, today: date) -> Iterator[Progress | Released]:
    """Build the issue and write its release down; yields progress and, last, what it came to.

    Raises `AccessibleError` where an article waits for its signature, or no reason is given for a correction.
    """
    require_asked(settings, issue)
    why = _reason(why)
    prepared = prepare(settings, issue)
    _require_signed(prepared)
    sheets = {draft.slug: sheet for draft in prepared.drafts for sheet in _sheets(draft)}
    last = prepared.releases[-1] if prepared.releases else None
    corrections = corrections_between(released_sheets(prepared.folder, last.number), sheets) if last else ()
    if corrections and not why:
        raise UsageError(f"Nobody said why this is released again: {_named(corrections)}.", WHY_EXAMPLE)
    number = last.number + 1 if last else 1
    planned = Release(number, today.isoformat(), why=why, corrections=tuple(map(_without_ids, corrections)))
    asked = judged_books.judges()  # before the work: whoever is missing is told at once
    # Without a correction nothing is told to members, and their pages are as they were.
    for event in build(settings, issue, release=planned):
        if isinstance(event, Progress):
            yield event
            continue
        found = yield from _judged(event, asked)
        if event.exit_code is ExitCode.OK and not found:
            yield _written(prepared, planned, sheets, event)
        else:
            failed = ExitCode.FAILED if found else event.exit_code
            yield Released(replace(event, findings=(*event.findings, *found), exit_code=failed))


def _judged(
    summary: Summary, asked: tuple[tuple[str, judged_books.Judge], ...]
) -> Generator[Progress, None, list[Finding]]:
    """What outside judges find in the books of a build that went well."""
    found: list[Finding] = []
    if summary.exit_code is ExitCode.OK:
        for event in judged_books.judged_books(summary.shelf.root, asked):
            if isinstance(event, Finding):
                found.append(event)
            else:
                yield event
    return found


def _reason(why: str) -> str:
    why = " ".join(why.split())
    if NO_TEXT.search(why) or not why.isprintable():
        raise UsageError("The reason has a sign that cannot be printed.", WHY_EXAMPLE)
    if len(why) > MOST_WHY:
        raise UsageError(f"The reason has {len(why):,} letters.", f"Say it in up to {MOST_WHY:,}.")
    return why


def _require_signed(prepared: Prepared) -> None:
    waiting = [(draft.slug, _why_open(draft)) for draft in prepared.drafts if _why_open(draft)]
    if waiting:
        these = " ".join(article for article, _ in waiting)
        remedy = f'Run: make issue. Read and hear them. Then: make sign-off ARTICLE="{these}" BY="…"'
        raise AccessibleError(f"Not released, because not everything is signed ({waiting_told(waiting)}).", remedy)


def _why_open(draft: Draft) -> str:
    return draft.sign_off.why_open if draft.sign_off else "it has errors"


def _sheets(draft: Draft) -> Iterator[Sheet]:
    if draft.sign_off:
        yield Sheet(draft.order.article.title.text, draft.sign_off.sheet)


def _named(corrections: tuple[Correction, ...]) -> str:
    names = ", ".join(each.article for each in corrections[:_NAMED])
    more = f" and {len(corrections) - _NAMED} more" if len(corrections) > _NAMED else ""
    return f"{many(len(corrections), 'article')} changed since, {names}{more}"


def _without_ids(correction: Correction) -> Correction:
    """As the record has it: an id is of the article as it was that day."""
    return replace(correction, changes=tuple(replace(change, id="") for change in correction.changes))


def _written(prepared: Prepared, planned: Release, sheets: Mapping[str, Sheet], summary: Summary) -> Released:
    """Write down what was released, its record last; nothing where it is what members have already."""
    folder = prepared.folder
    files = {file.path: file.sha256 for file in summary.shelf.files if not file.staff}
    last = prepared.releases[-1] if prepared.releases else None
    before = released_sums(folder, last) if last else {}
    if last and before == files:
        return Released(summary, last, again=True, sums=folder / sums_place(last.number))
    sums = sums_text(files).encode()
    done = replace(planned, sha256=hashlib.sha256(sums).hexdigest())
    place = folder / sums_place(done.number)
    with in_turn(folder):
        require_own_folder(folder, FOLDER)
        if found_releases(folder)[0] != prepared.releases:
            remedy = "Look at what was released, then run the same command again."
            raise AccessibleError("Somebody else has released this issue meanwhile.", remedy, folder)
        for left in place.parent.glob("*.tsv"):  # by a run that was cut off: it may be of an article that is gone
            take_away(left)
        for article, each in sheets.items():
            write_whole(folder / released_sheet_place(done.number, article), each.sheet.text.encode())
        write_whole(place, sums)
        write_whole(folder / RELEASES_FILE, releases_text(folder.name, (*prepared.releases, done)).encode())
    changed = sorted(path for path in {*files, *before} if files.get(path) != before.get(path))
    return Released(summary, done, first=last is None, changed=tuple(changed), sums=place)
