"""Captions read back: words of a neighbour, a lost or doubled cue and a late one are told."""

from __future__ import annotations

import pytest

from accessible.check.captions import TimedWords, srt_fault, vtt_fault
from accessible.outputs.transcript import to_srt, to_vtt

RATE = 1_000
WORDS = ("Rest first.", "Is 5 < 6 & 7 > 6?  Yes.", "Then --> plan {\\it}.", "Ask early.")
HEARD = [TimedWords(words, 2_000 * place, 2_000 * place + 1_500) for place, words in enumerate(WORDS)]
CUES = [(each.start_ms, each.end_ms, each.words, f"s-{place}") for place, each in enumerate(HEARD)]


def faults(cues: list[tuple[int, int, str, str]]) -> tuple[str, str]:
    return vtt_fault(to_vtt(cues, RATE, title="Rest --> well"), HEARD), srt_fault(to_srt(cues, RATE), HEARD)


def test_captions_that_say_what_is_heard_are_right() -> None:
    assert faults(CUES) == ("", "")


@pytest.mark.parametrize(
    ("cues", "told"),
    [
        ([CUES[0], (*CUES[1][:2], WORDS[0], "s-1"), *CUES[2:]], "has “Rest first.” where this is heard: “Is 5"),
        ([CUES[0], *CUES[2:]], "where this is heard: “Is 5"),
        (CUES[:3], "does not have: “Ask early.”"),
        ([*CUES, (9_000, 9_500, "More.", "s-9")], "has, where nothing is heard: “More.”"),
        ([*CUES[:3], (8_000, 9_500, WORDS[3], "s-3")], "has another time than it is heard for: “Ask early.”"),
    ],
)
def test_what_captions_say_otherwise_is_told(cues: list[tuple[int, int, str, str]], told: str) -> None:
    for fault in faults(cues):
        assert told in fault
