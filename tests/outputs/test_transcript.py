"""Transcripts: valid WebVTT for any text and any cues; plain text with one paragraph a line."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.outputs.transcript import to_srt, to_txt, to_vtt

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


STRANGE = [
    "Q & A: is <5 > 3 so?",
    "a <b>bold</b> <script>word</script> and {\\an8}one",
    "\u200fשלום\u200f to all 😀",
    "less than <5 mg",
    "1",
    "Two\nlines, and  spaces.",
    "--> that way",
    "x" * 300,
]


def test_srt_as_it_is_written() -> None:
    srt = to_srt(
        [(16800, 40800, "Rest &\nbreathe.", "s-1"), (40800, 50000, " ", "s-2"), (50000, 60000, "On.", "c")], 24000
    )
    assert srt == ("1\n00:00:00,700 --> 00:00:01,700\nRest & breathe.\n\n2\n00:00:02,083 --> 00:00:02,500\nOn.\n")


def test_a_player_shows_every_word_of_an_srt(tmp_path: Path) -> None:
    import imageio_ffmpeg

    cues = [(24000 * number, 24000 * (number + 1), text, f"s-{number}") for number, text in enumerate(STRANGE)]
    (tmp_path / "in.srt").write_text(to_srt(cues, 24000), "utf-8")
    program = imageio_ffmpeg.get_ffmpeg_exe()
    # "text" is what is left for a screen once tags are taken for tags.
    told = subprocess.run(
        [program, "-v", "error", "-i", tmp_path / "in.srt", "-c:s", "text", "-f", "srt", "-"],
        capture_output=True,
        check=True,
    )
    assert told.stderr == b""
    shown = re.findall(r"^\d+\n\S+ --> \S+\n(.*)\n", told.stdout.decode(), re.MULTILINE)
    looks = str.maketrans({"‹": "<", "→": ">", "(": "{"})
    meant = [" ".join(text.split()).replace("-->", ">") for text in STRANGE]
    assert [text.translate(looks) for text in shown] == meant


@given(LENGTHS, st.text())
def test_srt_has_the_times_of_the_vtt(lengths: list[tuple[int, int]], text: str) -> None:
    cues, place = [], 0
    for gap, length in lengths:
        cues.append((place + gap, place + gap + length, f"word {text}", "id"))
        place += gap + length
    vtt = re.findall(r"^\S+ --> \S+$", to_vtt(cues, 44_100), re.MULTILINE)
    srt = re.findall(r"^\d+\n(\S+ --> \S+)\n", to_srt(cues, 44_100), re.MULTILINE)
    assert [times.replace(",", ".") for times in srt] == vtt


def test_text_has_one_paragraph_a_line() -> None:
    text = to_txt([["It  begins\nhere."], ["More.", " ", "End."]])
    assert text == "It begins here.\n\n\n\nMore.\n\nEnd.\n"
