"""The receipt: what was planned and what was made go in, the proof of what every word became comes out.

`receipt.json` is read by programs and by `report.html`; its fields are part of the shelf others rely on.
All times are seconds, to the millisecond: `start` and `end` in the whole reading, `part_start` and `part_end` in the
part's file. What only the part's file has, such as its stop, has no `start` and `end`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from math import log10
from typing import Any

from accessible.article import Group, Role, block_sentences, walk
from accessible.errors import Finding
from accessible.issue import Issue, Pace, Paper, Sound
from accessible.outputs.economy import Economy, economy_of
from accessible.plan.long_tables import left_to_print
from accessible.plan.narration import Change, Narration
from accessible.plan.postage import postages
from accessible.plan.running_order import RunningOrder
from accessible.plan.signing import Release, SignOff
from accessible.plan.spoken_form.doors import doorway
from accessible.recording import RATES, RecordedReading, TimedUtterance, limits_of


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of one article. `volumes` has the first pages of each edition's volumes, if it is in volumes."""

    order: RunningOrder
    narration: Narration
    reading: RecordedReading
    pages: Mapping[str, int]
    volumes: Mapping[str, Sequence[int]]
    sign_off: SignOff | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """What was counted in an article: its words, and the age to read it at; None where no formula holds."""

    words: int
    reading_age: int | None = None


def article_receipt(
    made: Made, sample_rate: int, wording: Wording, findings: Sequence[Finding], paper: Paper
) -> dict[str, Any]:
    """The receipt of an article that was made. `paper` is what its printed copies are made of."""
    article = made.order.article
    said = {utterance.id: utterance for part in made.narration.parts for utterance in part.utterances}
    return {
        "id": article.slug,
        "title": article.title.text,
        "source": asdict(article.source),
        "built": True,
        "date": article.date,
        **_told_in_lists(made.order),
        **asdict(wording),
        "minutes": {"read": made.order.minutes_to_read, "hear": made.order.minutes_to_hear},
        "seconds": seconds(made.reading.samples, sample_rate),
        "data": dict(article.data),
        "sentences": [
            {
                "id": timed.utterance_id,
                "text": said[timed.utterance_id].text,
                "spoken": said[timed.utterance_id].spoken,
                "changes": [_change(change) for change in said[timed.utterance_id].changes],
                "part": timed.part,
                **_times(timed, sample_rate),
                **_person(made.reading.by_person.get(timed.utterance_id)),
            }
            for timed in made.reading.timed
        ],
        "parts": _parts(made, sample_rate),
        "whole": {
            "file": f"{article.short_slug}.mp3",
            "seconds": seconds(made.reading.samples, sample_rate),
            **made.reading.whole,
            **_cost(_whole_economy(made), sample_rate),
        },
        "pages": dict(made.pages),
        "volumes": {edition: list(starts) for edition, starts in made.volumes.items() if starts},
        "post": _post(made.pages, made.volumes, paper),
        "to_hear": _to_hear(made, sample_rate),
        "left_to_print": [{"id": each.id, "text": each.text} for each in left_to_print(article)],
        "unknown_words": _unknown_words(made, sample_rate),
        "removed": [asdict(line) for line in article.removed],
        "repairs": [asdict(repair) for repair in article.repairs],
        "accepted": [asdict(acceptance) for acceptance in article.accepted],
        "findings": _findings(findings),
        **({"sign_off": _sign_off(made.sign_off)} if made.sign_off else {}),
    }


def _sign_off(sign_off: SignOff) -> dict[str, Any]:
    """Who signed an article, and what changed since; `id` is that of the sentence as it is now."""
    signature = sign_off.signature
    who = {"by": signature.by, "date": signature.date, "told": signature.told} if signature else {}
    changed = [{**asdict(change), "told": str(change)} for change in sign_off.changes]
    return {
        "sha256": sign_off.sheet.sha256,
        "signed": sign_off.signed,
        "why_open": sign_off.why_open,
        **who,
        "changed": changed,
    }


def issue_sign_off(articles: Sequence[Mapping[str, Any]], releases: Sequence[Release]) -> dict[str, Any]:
    """What still waits for a signature, each with why, and what was released so far; `articles` are receipts."""
    opened = [
        {"id": each["id"], "why": each["sign_off"]["why_open"] if each["built"] else "it could not be made"}
        for each in articles
        if not (each["built"] and each["sign_off"]["signed"])
    ]
    return {"open": opened, "releases": [asdict(each) for each in releases]}


def _told_in_lists(order: RunningOrder) -> dict[str, Any]:
    """What lists of articles and feeds tell of one: plain words, empty where there are none."""
    article, byline = order.article, order.opening.byline
    groups = (each for each in walk(article.blocks) if isinstance(each, Group) and each.role is Role.DISCLAIMER)
    standing = (text.text for group in groups for block in group.blocks for text in block_sentences(block))
    return {
        "author": article.author,
        "byline": byline.text if byline else "",
        "language": article.language,
        "summary": " ".join(sentence.text for sentence in article.summary),
        "key_points": [point.text for point in article.key_points],
        "disclaimer": " ".join(standing),
    }


def _times(timed: TimedUtterance, sample_rate: int) -> dict[str, float]:
    """Where a sentence is heard, on both timelines."""
    whole = zip(("start", "end"), timed.in_whole or (), strict=False)
    own = zip(("part_start", "part_end"), timed.in_part, strict=True)
    return {name: seconds(samples, sample_rate) for name, samples in (*whole, *own)}


def _post(pages: Mapping[str, int], volumes: Mapping[str, Sequence[int]], paper: Paper) -> dict[str, Any]:
    """How a copy of each printed edition is posted: the fields of `Postage`."""
    return {edition: asdict(each) for edition, each in postages(pages, volumes, paper).items()}


def _change(change: Change) -> dict[str, str]:
    """A change as people read it, without what is marked for a voice."""
    return {"rule": change.rule, "written": change.written, "spoken": change.spoken, "sounds": change.sounds}


def _parts(made: Made, sample_rate: int) -> list[dict[str, Any]]:
    """Each part's file, length, longest pause, code and measures."""
    return [
        {
            "file": part.file,
            "title": part.title,
            "seconds": seconds(part.samples, sample_rate),
            "code": planned.code,
            "longest_pause": seconds(longest_pause(made.reading.timed, planned.number), sample_rate),
            **sound,
            **_cost(economy, sample_rate),
        }
        for part, planned, sound, economy in zip(
            made.reading.parts, made.narration.parts, made.reading.sound, _part_economies(made), strict=True
        )
    ]


def _cost(economy: Economy, sample_rate: int) -> dict[str, float]:
    """What a file costs a listener: the share of furniture, when the article's words begin, how many come a minute."""
    return {
        "furniture": round(economy.share, 3),
        "to_content": seconds(economy.to_content, sample_rate),
        "article_words_a_minute": round(60 * economy.words * sample_rate / economy.samples, 1),
    }


def _whole_economy(made: Made) -> Economy:
    said = {each.id: each for part in made.narration.parts for each in part.utterances}
    heard = [(said[each.utterance_id], each.in_whole) for each in made.reading.timed if each.in_whole]
    return economy_of(heard, made.reading.samples, made.order.article.title.id)


def _part_economies(made: Made) -> list[Economy]:
    """The economy of each part's file."""
    spans = {(each.part, each.utterance_id): each.in_part for each in made.reading.timed}
    title = made.order.article.title.id
    return [
        economy_of([(each, spans[part.number, each.id]) for each in part.utterances], file.samples, title)
        for part, file in zip(made.narration.parts, made.reading.parts, strict=True)
    ]


def longest_pause(timed: Iterable[TimedUtterance], part: int) -> int:
    """The longest silence between two utterances of a part, in samples; 0 if it has only one."""
    inside = [each for each in timed if each.part == part]
    return max((after.in_part[0] - before.in_part[1] for before, after in pairwise(inside)), default=0)


def _person(recorded: tuple[str, bool] | None) -> dict[str, Any]:
    """That a person reads a sentence: the recording's file, and whether its times are only worked out."""
    if recorded is None:
        return {}
    return {"recording": recorded[0], **({"approximate": True} if recorded[1] else {})}


def _unknown_words(made: Made, sample_rate: int) -> list[dict[str, Any]]:
    """Each word that the voice's dictionary lacks, once: how it is said, and where it is first heard."""
    places = _places(made, sample_rate)
    first: dict[str, dict[str, Any]] = {}
    for utterance_id, word, sounds in made.reading.guessed:
        first.setdefault(word.lower(), {"word": word, "sounds": sounds, **places[utterance_id], "times": 0})
        first[word.lower()]["times"] += 1
    return list(first.values())


def _to_hear(made: Made, sample_rate: int) -> list[dict[str, Any]]:
    """What is read and told, each reading once: why, how it is said, and where it is first heard.

    A word that the voice guesses is listed as such, with its sounds, and not here again.
    """
    guessed = {word.casefold() for _, word, _ in made.reading.guessed}
    places = _places(made, sample_rate)
    first: dict[tuple[str, str, str], dict[str, Any]] = {}
    for part in made.narration.parts:
        for utterance in part.utterances:
            for told in utterance.told:
                if told.kind == "not-a-word" and told.written.casefold() in guessed:
                    continue
                key = (told.kind, told.written, told.spoken)
                why = {"message": doorway(told.kind).message, **places[utterance.id]}
                first.setdefault(key, {**asdict(told), **why, "times": 0})
                first[key]["times"] += 1
    return list(first.values())


def _places(made: Made, sample_rate: int) -> dict[str, dict[str, Any]]:
    """Where each utterance is first heard: its part, the file, and its start there.

    The file is the whole reading; for what that has not, the part's own.
    """
    article = made.order.article
    folder = f"articles/{article.slug}"
    return {
        timed.utterance_id: {
            "sentence": timed.utterance_id,
            "part": timed.part,
            "start": seconds((timed.in_whole or timed.in_part)[0], sample_rate),
            "file": f"{folder}/{article.short_slug}.mp3"
            if timed.in_whole
            else f"{folder}/{made.reading.parts[timed.part - 1].file}",
        }
        for timed in reversed(made.reading.timed)
    }


def failed_receipt(slug: str, file: str, findings: Sequence[Finding]) -> dict[str, Any]:
    """The receipt of an article that could not be made: why."""
    return {"id": slug, "source": {"name": file}, "built": False, "findings": _findings(findings)}


@dataclass(frozen=True, slots=True)
class WholeIssue:
    """What is told of the issue's own files: the pages of each edition, and what was measured on the audio book.

    `paper` is what all printed copies are made of, those of single articles too. `sign_off` as `issue_sign_off` has it.
    """

    pages: Mapping[str, int] = field(default_factory=dict)
    book: Mapping[str, float] = field(default_factory=dict)
    paper: Paper = field(default_factory=Paper)
    sign_off: Mapping[str, Any] | None = None  # None where nobody need sign


def told_of_issue(issue: Issue) -> dict[str, Any]:
    """What names an issue."""
    return {
        "id": issue.id,
        "title": issue.title,
        "issue": issue.issue,
        "number": issue.number,
        "date": issue.date,
        "language": issue.language,
        "publisher": issue.publisher,
        "contact": list(issue.contact),
    }


def issue_receipt(
    issue: Issue,
    voice: Mapping[str, str],
    articles: Iterable[Mapping[str, Any]],
    whole: WholeIssue,
    files: Iterable[Mapping[str, Any]],
    notes: Sequence[str],
) -> dict[str, Any]:
    """The receipt of the whole issue.

    `voice` says who speaks: name, description, language, licence, pace, sound, engine.
    """
    articles = list(articles)
    return {
        "issue": told_of_issue(issue),
        "voice": dict(voice),
        "sound_limits": {**asdict(limits_of(Sound(voice["sound"]))), "words_a_minute": RATES[Pace(voice["pace"])]},
        "sound": issue_sound([article for article in articles if article["built"]]),
        "book": dict(whole.book),
        "articles": articles,
        "pages": dict(whole.pages),
        "paper": asdict(whole.paper),
        "post": _post(whole.pages, {}, whole.paper),
        "notes": list(notes),
        **({"sign_off": dict(whole.sign_off)} if whole.sign_off is not None else {}),
        "files": list(files),
    }


def worst_of(parts: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """What is only measured part by part: the greatest of all parts, and the rate of all their sentences."""
    greatest = {name: max(part[name] for part in parts) for name in ("speech_range_lu", "step_lu", "floor_db")}
    return {**greatest, "pauses_off_ms": max((part["pauses_off_ms"] for part in parts), key=abs), **rate_of(parts)}


def rate_of(parts: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """Words a minute of the sentences of several parts; nothing if they have none."""
    counted = [part for part in parts if part.get("words_a_minute")]
    minutes = sum(part["words_counted"] / part["words_a_minute"] for part in counted)
    return {"words_a_minute": round(sum(part["words_counted"] for part in counted) / minutes, 1)} if minutes else {}


def issue_sound(articles: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """The sound of all readings together: loudness by their lengths, of everything else the greatest."""
    wholes = [article["whole"] for article in articles if "lufs" in article["whole"]]
    total = sum(whole["seconds"] for whole in wholes)
    if not total:
        return {}
    power = sum(whole["seconds"] * 10 ** (whole["lufs"] / 10) for whole in wholes) / total
    parts = [part for article in articles for part in article["parts"]]
    return {
        "seconds": round(total, 3),
        "lufs": round(10 * log10(power), 2) if power else wholes[0]["lufs"],
        "true_peak_db": max(whole["true_peak_db"] for whole in wholes),
        "range_lu": max(whole["range_lu"] for whole in wholes),
        **worst_of(parts),
    }


def seconds(samples: int, sample_rate: int) -> float:
    """Samples as seconds, to the millisecond."""
    return round(samples / sample_rate, 3)


def _findings(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    return [{**asdict(finding), "severity": str(finding.severity)} for finding in findings]


def to_json(receipt: Mapping[str, Any]) -> bytes:
    """The receipt as bytes that are the same for the same receipt."""
    return (json.dumps(receipt, ensure_ascii=False, indent=1) + "\n").encode()
