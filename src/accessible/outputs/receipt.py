"""The receipt: what was planned and what was made go in, the proof of what every word became comes out.

`receipt.json` is read by programs and by `report.html`; its fields are part of the shelf others rely on.
All times are seconds in the whole reading, to the millisecond.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from accessible.errors import Finding
from accessible.issue import Issue
from accessible.plan.narration import Narration
from accessible.plan.running_order import RunningOrder


@dataclass(frozen=True, slots=True)
class TimedUtterance:
    """Where an utterance stands in the whole reading: first and past-the-last sample."""

    utterance_id: str
    part: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PartFile:
    """A part's file: its name in `parts/`, title and length in samples."""

    file: str
    title: str
    samples: int


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of one article. `volumes` has the first pages of each edition's volumes, if it is in volumes."""

    order: RunningOrder
    narration: Narration
    timed: tuple[TimedUtterance, ...]
    parts: tuple[PartFile, ...]
    samples: int
    pages: Mapping[str, int]
    volumes: Mapping[str, Sequence[int]]
    sound: Sequence[Mapping[str, float]]


def article_receipt(made: Made, sample_rate: int, words: int, findings: Sequence[Finding]) -> dict[str, Any]:
    """The receipt of an article that was made."""
    article = made.order.article
    said = {utterance.id: utterance for part in made.narration.parts for utterance in part.utterances}
    return {
        "id": article.slug,
        "title": article.title.text,
        "source": asdict(article.source),
        "built": True,
        "date": article.date,
        "words": words,
        "minutes": {"read": made.order.minutes_to_read, "hear": made.order.minutes_to_hear},
        "seconds": seconds(made.samples, sample_rate),
        "data": dict(article.data),
        "sentences": [
            {
                "id": timed.utterance_id,
                "text": said[timed.utterance_id].text,
                "spoken": said[timed.utterance_id].spoken,
                "changes": [asdict(change) for change in said[timed.utterance_id].changes],
                "part": timed.part,
                "start": seconds(timed.start, sample_rate),
                "end": seconds(timed.end, sample_rate),
            }
            for timed in made.timed
        ],
        "parts": [
            {"file": part.file, "title": part.title, "seconds": seconds(part.samples, sample_rate), **sound}
            for part, sound in zip(made.parts, made.sound, strict=True)
        ],
        "pages": dict(made.pages),
        "volumes": {edition: list(starts) for edition, starts in made.volumes.items() if starts},
        "removed": [asdict(line) for line in article.removed],
        "findings": _findings(findings),
    }


def failed_receipt(slug: str, file: str, findings: Sequence[Finding]) -> dict[str, Any]:
    """The receipt of an article that could not be made: why."""
    return {"id": slug, "source": {"name": file}, "built": False, "findings": _findings(findings)}


def issue_receipt(
    issue: Issue,
    voice: Mapping[str, str],
    articles: Iterable[Mapping[str, Any]],
    pages: Mapping[str, int],
    files: Iterable[Mapping[str, Any]],
    notes: Sequence[str],
) -> dict[str, Any]:
    """The receipt of the whole issue. `voice` says who speaks: name, description, language, licence, pace, engine."""
    return {
        "issue": {"id": issue.id, "title": issue.title, "issue": issue.issue, "date": issue.date},
        "voice": dict(voice),
        "articles": list(articles),
        "pages": dict(pages),
        "notes": list(notes),
        "files": list(files),
    }


def seconds(samples: int, sample_rate: int) -> float:
    """Samples as seconds, to the millisecond."""
    return round(samples / sample_rate, 3)


def _findings(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    return [{**asdict(finding), "severity": str(finding.severity)} for finding in findings]


def to_json(receipt: Mapping[str, Any]) -> bytes:
    """The receipt as bytes that are the same for the same receipt."""
    return (json.dumps(receipt, ensure_ascii=False, indent=1) + "\n").encode()
