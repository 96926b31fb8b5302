"""Transcripts: valid WebVTT for any text and any cues; plain text with one paragraph a line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.outputs.transcript import to_txt, to_vtt

TIMES = re.compile(r"(\d\d+):(\d\d):(\d\d)\.(\d{3}) --> (\d\d+):(\d\d):(\d\d)\.(\d{3})")
LENGTHS = st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 200000)), min_size=1, max_size=20)


def milliseconds(groups: tuple[str, ...]) -> int:
    hours, minutes, seconds, thousandths = map(int, groups)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths


@given(LENGTHS, st.text(), st.sampled_from([16000, 22050, 24000]))
def test_cues_are_monotone_inside_and_never_empty(lengths: list[tuple[int, int]], text: str, rate: int) -> None:
    cues, place = [], 0
    for number, (gap, length) in enumerate(lengths):
        cues.append((place + gap, place + gap + length, text, f"s-{number}"))
        place += gap + length
    vtt = to_vtt(cues, rate, "en-GB", text)

    blocks = vtt.rstrip("\n").split("\n\n")
    assert blocks[0] == "WEBVTT"
    assert blocks[1].startswith("NOTE ")
    assert "-->" not in blocks[1]
    assert len(blocks) == len(cues) + 2
    earliest = 0
    for block, (start, end, _, cue_id) in zip(blocks[2:], cues, strict=True):
        name, times, *words = block.split("\n")
        assert name == cue_id
        found = TIMES.fullmatch(times)
        assert found
        first, last = milliseconds(found.groups()[:4]), milliseconds(found.groups()[4:])
        assert earliest <= first < last
        assert first == pytest.approx(start * 1000 / rate, abs=1.001)
        assert last == pytest.approx(end * 1000 / rate, abs=2.001)
        assert len(words) <= 1
        assert not re.search(r"[<>]|&(?!amp;|lt;|gt;)", "".join(words))
        earliest = first


def test_vtt_as_it_is_written() -> None:
    vtt = to_vtt([(16800, 40800, "Q & A: is <5 > 3 --> so?", "s-1")], 24000, "en-GB", "A --> B")
    assert vtt == (
        "WEBVTT\n\nNOTE A → B\nLanguage: en-GB\n\n"
        "s-1\n00:00:00.700 --> 00:00:01.700\nQ &amp; A: is &lt;5 &gt; 3 --&gt; so?\n"
    )


def test_an_outside_reader_reads_it() -> None:
    import webvtt

    vtt = to_vtt([(0, 1, "One.", "a"), (1, 24000 * 3700, "Two &\nthree.", "b")], 24000, "en-GB", "Title")
    captions = webvtt.from_string(vtt).captions
    assert [caption.identifier for caption in captions] == ["a", "b"]
    assert (captions[1].text, captions[1].end) == ("Two &amp; three.", "01:01:40.000")


def test_text_has_one_paragraph_a_line() -> None:
    text = to_txt([["It  begins\nhere."], ["More.", " ", "End."]])
    assert text == "It begins here.\n\n\n\nMore.\n\nEnd.\n"
