"""Receipts of articles that were read just as planned: what the report and the proof pages are made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from accessible.article import Article
from accessible.check.worth_hearing import hearing_list
from accessible.issue import Paper
from accessible.outputs.receipt import Made, Wording, article_receipt
from accessible.plan.lengths import house_estimate
from accessible.plan.lexicon import Lexicon
from accessible.plan.pauses import Pauses
from accessible.plan.planner import plan_article
from accessible.production.targets.proof import to_hear
from accessible.recording import PartFile, RecordedReading, TimedUtterance

RATE = 1_000  # a sample is a millisecond
MEASURES = {"lufs": -19.0, "true_peak_db": -3.2, "range_lu": 3.0}
OF_PARTS = {
    **MEASURES,
    "speech_range_lu": 2.4,
    "step_lu": 1.0,
    "floor_db": -90.0,
    "pauses_off_ms": 20,
    "words_counted": 100,
    "words_a_minute": 145.0,
}
PAGES = {"large-print": 4}
OURS = Paper()
VOICE = {"name": "heart", "description": "A voice.", "pace": "standard", "sound": "full"}


def receipt_of(written: Article, pages: Mapping[str, int] = PAGES, paper: Paper = OURS) -> dict[str, Any]:
    """The receipt of an article that was read just as planned."""
    plan = plan_article(written, Lexicon(), Pauses(), house_estimate)
    timed, files, at = [], [], 0
    for part in plan.narration.parts:
        begins = at
        for each in part.utterances:
            end = at + house_estimate(each.spoken)
            timed.append(TimedUtterance(each.id, part.number, (at - begins, end - begins), (at, end)))
            at = end + each.pause_after_ms
        files.append(PartFile(f"parts/00{part.number}_rest.mp3", part.title, at - begins))
    sound = [OF_PARTS for _ in files]
    reading = RecordedReading(tuple(timed), tuple(files), at, sound, MEASURES)
    made = Made(plan.order, plan.narration, reading, pages, {})
    receipt = article_receipt(made, RATE, Wording(100, 13), plan.findings, paper)
    return {**receipt, "to_proof": to_hear(written.slug, hearing_list(plan.narration, 100, {}), receipt)}
