"""Putting what was heard beside the issue: a listening goes in, its page, its figures and clips are on the shelf.

They have a receipt of their own, `listening.json`: the issue's own build neither deletes nor keeps them by
accident. A build that changes the issue takes them away (`shelf.forget_listening`), because they speak of other sound.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from accessible.check.heard.to_hear import figures, other_words
from accessible.check.heard.words import ThingKind
from accessible.desk.hear import clip_of_either
from accessible.desk.listen import Heard, Listening, in_one_go, why
from accessible.outputs.listening import listening_html
from accessible.outputs.sound.wav import wav
from accessible.production.cache import Cache
from accessible.production.report import report_again
from accessible.production.shelf import HEARD, LISTENING, RECEIPT, listening_shelf
from accessible.recording import SAMPLE_RATE
from accessible.settings import Settings
from accessible.speech.recogniser import version


def place_listening(listening: Listening, settings: Settings, issue: str) -> dict[str, Any]:
    """Write everything to the issue's shelf, take away what an earlier listening left; returns the report."""
    shelf = listening_shelf(settings.out, issue)
    earlier = shelf.earlier()
    report = listening_report(listening)
    cache = Cache(settings.cache)
    for heard in to_hear(listening):
        samples = clip_of_either(listening.speaker, heard.said.utterance, heard.said.recorded, cache)
        shelf.place_bytes(clip_file(heard), wav(samples, SAMPLE_RATE))
    shelf.place_bytes(HEARD, listening_html(report, settings.styles))
    shelf.commit()
    report_again(settings.out, issue, settings.styles)
    report["receipt"] = hashlib.sha256((shelf.staff / RECEIPT).read_bytes()).hexdigest()
    report["files"] = shelf.named_files()
    shelf.place_bytes(LISTENING, (json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode())
    shelf.commit()
    shelf.withdraw(earlier)
    return report


def to_hear(listening: Listening) -> tuple[Heard, ...]:
    """The sentences that a person should listen to."""
    return tuple(heard for heard in listening.heard if why(heard, listening.speaker))


def clip_file(heard: Heard) -> str:
    """Where a sentence's clip is put, below the issue's folder."""
    return f"listen/{heard.said.article}_{heard.said.utterance.id}.wav"


def listening_report(listening: Listening) -> dict[str, Any]:
    """All figures, each thing that matters, and what to listen to: the fields of `listening.json`."""
    receipt = listening.receipt
    titles = {each["id"]: each["title"] for each in receipt["articles"] if each["built"]}
    files = {each["id"]: [part["file"] for part in each["parts"]] for each in receipt["articles"] if each["built"]}
    slugs = dict.fromkeys(heard.said.article for heard in listening.heard)
    whole = figures([heard.hearing for heard in listening.heard])
    return {
        "issue": receipt["issue"],
        "voice": receipt["voice"],
        "recogniser": version(),
        **{name: whole[name] for name in ("sentences", "words", "errors", "word_errors")},
        "whole_issue": set(slugs) == set(titles),
        "by_people": in_one_go(receipt, slugs),
        "kinds": [str(kind) for kind in ThingKind],
        "articles": [
            _article(
                slug,
                titles[slug],
                files[slug],
                [each for each in listening.heard if each.said.article == slug],
                listening,
            )
            for slug in slugs
        ],
    }


def _article(
    slug: str, title: str, files: Sequence[str], heard: Sequence[Heard], listening: Listening
) -> dict[str, Any]:
    waiting = [_clip(each, files, reasons_found) for each in heard if (reasons_found := why(each, listening.speaker))]
    others = [dict(other, sentence=each.said.utterance.id) for each in heard for other in other_words(each.hearing)]
    return {
        "id": slug,
        "title": title,
        **figures([each.hearing for each in heard]),
        "to_hear_count": len(waiting),
        "to_hear": waiting,
        "others": others,
        "things": [
            {
                "sentence": each.said.utterance.id,
                "kind": str(thing.kind),
                "words": thing.words,
                "heard": thing.heard,
                "as_heard": thing.as_heard,
                "reason": thing.reason,
            }
            for each in heard
            for thing in each.hearing.things
        ],
    }


def _clip(heard: Heard, files: Sequence[str], found: Sequence[str]) -> dict[str, Any]:
    said = heard.said
    return {
        "sentence": said.utterance.id,
        "text": said.utterance.text,
        "spoken": said.utterance.spoken,
        "heard": heard.hearing.heard,
        "why": list(found),
        "file": f"articles/{said.article}/{files[said.part - 1]}",
        "part": said.part,
        "start": said.start,
        "end": said.end,
        "clip": clip_file(heard),
    }
