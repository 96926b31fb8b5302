"""Sign-off as an issue is prepared: planned articles and who signed them go in, how it stands with each comes out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from accessible.article import sentence_lines
from accessible.errors import Finding, Severity, quote
from accessible.plan.changed_words import ChangedWords, narrowed
from accessible.plan.edition import Edition
from accessible.plan.planner import Plan
from accessible.plan.proof_sheet import Proofed, ProofSheet, proof_sheet
from accessible.plan.signing import SignOff
from accessible.production.planned_pictures import PlannedPicture
from accessible.production.readers import Recordings, Speaker
from accessible.telling import many

_TOLD = 5  # changes of an article that are told one by one
_LONGEST = 200  # characters of a sentence in a message


def sheet_of(
    plan: Plan,
    planned: tuple[PlannedPicture, ...],
    speaker: Speaker,
    editions: tuple[Edition, ...],
    recordings: Recordings,
) -> ProofSheet:
    """The sheet of an article as it would be made now, with the pictures that it was planned with."""
    pictures = {each.file: each.sha256 for each in planned}
    by_people = (
        *((sentence, recorded.sha256) for sentence, recorded in recordings.sentences),
        *((f"part {number}", recorded.sha256) for number, recorded in recordings.parts),
    )
    proofed = Proofed(speaker.voice.name, tuple(edition.suffix for edition in editions), pictures, by_people)
    return proof_sheet(plan.order, plan.narration, proofed)


def void_findings(sign_off: SignOff, plan: Plan, file: str) -> Iterator[Finding]:
    """What changed since an article was signed: the first few places one by one, then how many more there are.

    Another voice or edition is no finding: a try with one is no fault of the article. It is not signed either way.
    """
    if sign_off.signature is None:
        return
    lines = sentence_lines(plan.order.article)
    who = f"{sign_off.signature.by} signed this article on {sign_off.signature.day}, and it changed since."
    changes = sign_off.changes_of_article
    for change in changes[:_TOLD]:
        yield _void(f"{who} {_shortly(change)}", file, lines.get(change.id, 0))
    if (left := len(changes) - _TOLD) > 0:
        yield _void(f"{who} {many(left, 'more place')} changed.", file, 0)


def _void(message: str, file: str, line: int) -> Finding:
    remedy = f'Read and hear what changed. Then: make sign-off ARTICLE={PurePath(file).stem} BY="…"'
    return Finding("sign-off-void", Severity.WARNING, message, file, line, remedy=remedy)


def _shortly(change: ChangedWords) -> str:
    """A difference as a message has it: of a long sentence, the words around what changed."""
    before, after = narrowed(change.before, change.after) if change.before and change.after else ("", "")
    long = len(change.before) + len(change.after) > _LONGEST
    if not long:
        return str(change)
    if before:
        return str(ChangedWords(change.what, before, after))
    return str(ChangedWords(change.what, quote(change.before, _LONGEST), quote(change.after, _LONGEST)))
