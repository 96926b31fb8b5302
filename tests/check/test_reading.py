"""The sound's chain, whole readings: what they leave out of their parts is signs, and never a word of the article."""

from __future__ import annotations

import pytest

from accessible.check.reading import check_recording, check_stretches
from accessible.plan.narration import Narration, NarrationPart, Utterance

FRAME = 1152


def part(number: int, *words: str) -> NarrationPart:
    """A part whose first and last words are signs, but for the first part, which opens the article."""
    utterances = tuple(Utterance(f"s-{number}-{place}", each, each, (), 700) for place, each in enumerate(words))
    return NarrationPart(number, "Rest", utterances, lead=0 if number == 1 else 1, close=1)


NARRATION = Narration("01-rest", (part(1, "Rest", "One.", "A good place to stop."), part(2, "Part 2.", "Two.", "End.")))
CUES = [
    [[f"s-{number}-{place}", 100 * FRAME * place, 50 * FRAME + 100 * FRAME * place] for place in range(3)]
    for number in (1, 2)
]


def messages(
    *spans: tuple[int, int], samples: int | None = None, planned: tuple[tuple[int, int], ...] = ()
) -> list[str]:
    """What is told of a whole reading with these stretches, in frames; without `planned` they are the plan's."""
    frames = [(first * FRAME, last * FRAME) for first, last in spans]
    taken = sum(last - first for first, last in frames)
    whole = {"spans": frames, "samples": taken if samples is None else samples}
    plain = [(first * FRAME, last * FRAME) for first, last in planned] or frames
    parts = [{"cues": cues, "samples": 260 * FRAME, "plain": each} for cues, each in zip(CUES, plain, strict=True)]
    return [each.message for each in check_stretches(NARRATION, {"parts": parts}, whole, "01-rest.md")]


def test_a_whole_reading_without_the_signs_is_whole() -> None:
    assert messages((0, 160), (90, 160)) == []
    assert messages((0, 260), (0, 260)) == []


@pytest.mark.parametrize(
    ("spans", "lost"),
    [(((0, 140), (90, 160)), "One."), (((0, 160), (110, 160)), "Two."), (((10, 160), (90, 160)), "Rest")],
)
def test_a_word_that_a_whole_reading_cuts_off_is_named(spans: tuple[tuple[int, int], ...], lost: str) -> None:
    assert messages(*spans) == [f"The whole reading does not say: “{lost}”"]


def test_a_whole_reading_that_lost_sound_is_told() -> None:
    assert messages((0, 160), (90, 160), samples=200 * FRAME) == [
        "The whole reading is not as long as what it has of its parts."
    ]


@pytest.mark.parametrize("second", [(60, 160), (90, 200)])
def test_a_whole_reading_with_more_of_a_part_than_is_planned_is_told(second: tuple[int, int]) -> None:
    planned = ((0, 160), (90, 160))
    assert messages((0, 160), (89, 161), planned=planned) == []
    told = messages((0, 160), second, planned=planned)
    assert told == ["The whole reading has another stretch of part 2 than is planned."]


def test_two_sentences_of_one_name_are_told() -> None:
    twice = Narration("01-rest", (part(1, "Rest", "One."), part(1, "Rest", "Two.")))
    parts = [{"cues": [["s-1-0", 0, 9_000], ["s-1-1", 9_000, 18_000]], "samples": 18_000}] * 2
    encoded = [{"samples": 18_000, "sound": {}}] * 2
    told = [each.message for each in check_recording(twice, {"parts": parts}, encoded, 44_100, "01-rest.md")]
    assert told == ["2 sentences have the name s-1-0.", "2 sentences have the name s-1-1."]
