"""Transcripts read back: a word that is lost, doubled, changed, moved or added is told, and so is what is no text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from accessible.article import Article
from accessible.check.transcript import transcript_findings
from accessible.issue import Pace
from accessible.plan.lexicon import Lexicon
from accessible.plan.narration import Narration, Utterance
from accessible.plan.pauses import Pauses
from accessible.plan.planner import Plan, plan_article
from accessible.production.targets.transcript import words_of
from builders import article, heading, note, paragraph, sentences
from every_block import EVERYTHING
from web_pages import sample_plans


def planned(made: Article, pace: Pace = Pace.STANDARD, *, spoken_signs: bool = False) -> Plan:
    return plan_article(made, Lexicon(), Pauses(pace), lambda said: 400 * len(said.split()), spoken_signs=spoken_signs)


SHORT = planned(
    article(
        "Resting well",
        [
            paragraph("Rest is not idleness.", "Take 10\u00a0mg, **not** more.[^1]"),
            heading("Why it helps"),
            paragraph("Rest.", "Rest.", "See <https://example.org/a>."),
        ],
        [note(1, "It is so.")],
        summary=sentences("What it is about."),
        key_points=sentences("Rest first."),
    )
)
# As it should be, by hand.
TEXT = """\
Resting well

About 1 minute.

What it is about.

Key points

Rest first.

By Rowan Oakapple

Rest is not idleness. Take 10 mg, not more.

Why it helps

Rest. Rest. See https://example.org/a.

Notes

Note 1. It is so.

Addresses

example.org/a

This is the end of the article.
"""


def told(text: str | bytes, plan: Plan = SHORT) -> list[str]:
    content = text.encode() if isinstance(text, str) else text
    found = transcript_findings(content, plan.order.article, plan.narration, "resting-well.txt")
    assert all(each.code == "transcript" and each.file == "resting-well.txt" and each.remedy for each in found)
    return [each.message for each in found]


def test_a_transcript_that_says_what_is_read_is_right() -> None:
    assert told(TEXT) == []


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        (
            "not more",
            "more",
            "after “Take 10 mg,” it has “more. Why it helps Rest.” instead of “not more. Why it helps”",
        ),
        ("10 mg", "100 mg", "it has “100 mg, not more. Why” instead of “10 mg, not more. Why”"),
        ("10 mg", "10mg", "it has “10mg, not"),
        ("mg, not", "mg not", "it has “mg not"),
        ("Rest. Rest.", "Rest.", "it has “See https://example.org/a."),
        ("Rest. Rest.", "Rest. Rest. Rest.", "it has “Rest. See"),
        ("What it is about.\n\n", "", "it has “Key points Rest first."),
        ("Rest first.", "What it is about.", "it has “What it is about."),
        ("Why it helps\n\n", "", "it has “Rest. Rest. See"),
        ("Notes\n\n", "", "it has “Note 1. It is"),
        ("This is the end of the article.\n", "", "it has “nothing” instead of “This is the end of"),
        ("article.\n", "article.\n\nBuy now.\n", "it has “Buy now.” instead of “nothing”"),
        ("not more.", "not more. Buy now.", "it has “Buy now. Why"),
        ("Take 10 mg", "Take 10\n\nmg", "has a sentence that stands in two paragraphs"),
        ("Take 10 mg", "Take 10\nmg", "has a line that is broken"),
        ("Take 10 mg", "Take 10  mg", "needless spaces"),
        ("Take 10 mg", "Take 10\u00a0mg", "needless spaces"),
        ("helps\n\n", "helps ", "has a heading that does not stand on a line of its own"),
        ("Resting well\n\n", "Resting well ", "has a heading that does not stand on a line of its own"),
        ("more.\n\nWhy", "more.\n\n\nWhy", "has a line that is broken or empty"),
        ("more.\n\nWhy", "more.\n\n\n\nWhy", "It has more parts than are read: “Why it helps"),
        ("article.\n", "article.", "Its last line has no end."),
        ("Resting", "\ufeffResting", "It has a sign that no plain text has: U+FEFF."),
        ("\n", "\r\n", "It has a sign that no plain text has: U+000D."),
        ("Rest is", "Rest\x00is", "It has a sign that no plain text has: U+0000."),
        (TEXT, "", "it has “nothing” instead of “Resting well About 1 minute."),
    ],
)
def test_what_a_transcript_says_otherwise_is_told(before: str, after: str, fault: str) -> None:
    assert before in TEXT
    assert fault in " ".join(told(TEXT.replace(before, after)))


def test_what_is_not_in_utf_8_is_told() -> None:
    assert told(TEXT.replace("well", "wéll").encode("latin-1")) == ["It is not in UTF-8 at byte 9."]


def other_words(narration: Narration) -> Narration:
    return _with(narration, lambda said: [replace(said[0], text="Resting ill"), *said[1:]])


def one_lost(narration: Narration) -> Narration:
    return _with(narration, lambda said: [each for each in said if each.text != "Rest first."])


def one_moved(narration: Narration) -> Narration:
    return _with(narration, lambda said: [*said[1:3], said[0], *said[3:]])


def one_added(narration: Narration) -> Narration:
    return _with(narration, lambda said: [*said, replace(said[0], id="s-unknown", text="Buy now.")])


def one_twice(narration: Narration) -> Narration:
    return _with(narration, lambda said: [*said[:1], *said])


def _with(narration: Narration, change: Callable[[list[Utterance]], list[Utterance]]) -> Narration:
    (part,) = narration.parts
    return replace(narration, parts=(replace(part, utterances=tuple(change(list(part.utterances)))),))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (other_words, "it has “ill About 1 minute. What” instead of “well About 1 minute. What”"),
        (one_lost, "Not every sentence is read once, in its turn: “Rest is not idleness.” where the article has"),
        (one_moved, "Not every sentence is read once, in its turn: “What it is about.” where the article has"),
        (one_added, "has what is no sentence of the article: “Buy now.”"),
        (one_twice, "Not every sentence is read once, in its turn: “Resting well” where the article has “What it"),
    ],
)
def test_a_plan_that_has_other_sentences_than_the_article_is_not_believed(
    change: Callable[[Narration], Narration], fault: str
) -> None:
    plan = replace(SHORT, narration=change(SHORT.narration))
    assert fault in " ".join(told(words_of(plan.narration, Pauses()), plan))


@pytest.mark.parametrize("pace", Pace)
@pytest.mark.parametrize("spoken_signs", [False, True])
def test_nothing_is_found_in_an_article_with_every_kind_of_block(pace: Pace, *, spoken_signs: bool) -> None:
    plan = planned(EVERYTHING, pace, spoken_signs=spoken_signs)
    assert len(plan.narration.parts) > 2
    assert told(words_of(plan.narration, Pauses(pace)), plan) == []


def test_parts_that_changed_places_and_one_that_is_lost_are_told() -> None:
    plan = planned(EVERYTHING)
    parts = words_of(plan.narration, Pauses()).decode().removesuffix("\n").split("\n\n\n\n")
    moved = "\n\n\n\n".join([parts[1], parts[0], *parts[2:]]) + "\n"
    assert [each.partition(":")[0] for each in told(moved, plan)] == ["Part 1", "Part 2"]
    assert told("\n\n\n\n".join(parts[:-1]) + "\n", plan) == [f"It has no part {len(parts)}."]


@pytest.mark.parametrize("plan", sample_plans()[1], ids=lambda plan: plan.narration.slug)
def test_nothing_is_found_in_the_sample_issues_articles(plan: Plan) -> None:
    assert told(words_of(plan.narration, Pauses()), plan) == []
