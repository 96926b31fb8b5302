"""A draft: an article's file goes in, and what was read, judged and planned of it comes out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from accessible.article import Article, Figure, all_blocks
from accessible.errors import Finding, Severity
from accessible.issue import Issue, Signs
from accessible.plan.lexicon import Lexicon
from accessible.plan.narration import Narration
from accessible.plan.planner import Plan, plan_article
from accessible.plan.running_order import RunningOrder
from accessible.plan.signing import SignOff
from accessible.production.cache import digest
from accessible.production.judging import further_findings, judged
from accessible.production.readers import NOBODY, Recordings, Speaker
from accessible.sources.pictures import read_picture
from accessible.sources.reader import Reading, read_article
from accessible.speech.voice import estimate_ms


@dataclass(frozen=True, slots=True)
class Draft:
    """One article before anything is made: `plan` is None when a finding is an error.

    `track` is its place in the issue: (2, 9) is the second of nine, also where it is made alone.
    """

    slug: str
    reading: Reading
    plan: Plan | None
    findings: tuple[Finding, ...]
    looks: str = ""
    recordings: Recordings = NOBODY
    track: tuple[int, int] = (1, 1)
    sign_off: SignOff | None = None  # None where nobody need sign

    @property
    def order(self) -> RunningOrder:
        """The running order of an article that could be planned."""
        return self._planned.order

    @property
    def narration(self) -> Narration:
        """The narration of an article that could be planned."""
        return self._planned.narration

    @property
    def _planned(self) -> Plan:
        if self.plan is None:
            raise ValueError(self.slug)
        return self.plan


def draft_of(path: Path, issue: Issue, lexicon: Lexicon, speaker: Speaker, looks: str) -> Draft:
    """An article's file, read, judged and planned. `looks` is a digest of styles/."""
    reading = read_article(path, issue)
    article = reading.article or reading.as_far
    if article is None or not article.blocks:  # nothing to plan: its reader has said so
        return Draft(path.stem, reading, None, reading.findings)

    def estimate(spoken: str) -> int:
        return estimate_ms(spoken, speaker.voice, speaker.pace)

    plan = plan_article(article, lexicon, speaker.pauses, estimate, spoken_signs=issue.signs is Signs.SPOKEN)
    if reading.article is None:
        return Draft(path.stem, reading, None, further_findings(reading, article, plan))
    plan, findings = judged(reading, article, plan, issue)
    reading = replace(reading, manuscript=None)  # judged; its pictures need not be held
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Draft(path.stem, reading, None, findings)
    return Draft(path.stem, reading, plan, findings, digest(looks, _pictures_digest(article, path.parent)))


def failed_draft(path: Path, told: Finding) -> Draft:
    """An article that could not be read, and why."""
    return Draft(path.stem, Reading(path.stem, path.name, None, (told,)), None, (told,))


def _pictures_digest(article: Article, folder: Path) -> str:
    return digest(*pictures_of({block.file for block in all_blocks(article) if isinstance(block, Figure)}, folder))


def pictures_of(files: Iterable[str], folder: Path) -> Iterator[str | bytes]:
    """For keys: the names of pictures and what is in them, one held at a time."""
    for file in sorted(files):
        yield from (file, hashlib.sha256(read_picture(folder, file)).digest())


def with_findings(draft: Draft, findings: tuple[Finding, ...]) -> Draft:
    """The draft with findings that came later."""
    return replace(draft, findings=draft.findings + findings)
