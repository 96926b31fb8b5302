"""What members' players make of our sound: other people's decoders and readers of chapters judge real readings."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soxr
from numpy.typing import NDArray

from accessible.issue import Pace
from accessible.outputs.sound.m4b import decode_aac, encode_aac, write_book
from accessible.outputs.sound.mp3 import BITRATE, Excerpt, decode_to_measure, encode_part, join_parts, mp3_samples
from accessible.outputs.sound.mp3_tags import chapters_of, tag_part, tag_whole
from accessible.production.targets.speech import encoded_part
from accessible.recording import SAMPLE_RATE
from accessible.settings import PROJECT
from accessible.speech.assemble import assemble_part
from accessible.speech.engine import Engine
from accessible.speech.limiter import plan_levelling
from accessible.speech.voice import find_voice
from accessible.tools import ffmpeg
from builders import SHARED_CREDITS, issue, small_jpeg
from decoders import DECODERS, aligned, peak_db, said

pytestmark = pytest.mark.conformance

MOST_APART = 0.001  # of full scale; a click is 0.1 to 0.7
TITLES = ("A short start", "What pacing is, and what it is not", "Rest", "When a friend calls")
# A made-up text, long enough for some peaks that the limiter has to hold.
TEXT = (
    "Plan less than you think you can do. Stop before you are tired, and not after. "
    "A kitchen timer helps: ten minutes of peeling potatoes, then a chair by the window. "
    "Sharp sounds such as kettles, clapping and chattering cups are hard on tired ears. "
    "Take the pills at half past eight, with a big glass of water. Keep talking to people that you trust. "
    "Put back what you took out, bit by bit, and do not pay twice for a good day."
)


@dataclass(frozen=True, slots=True)
class Reading:
    """Four parts of different lengths, as samples and as the MP3s that members get."""

    samples: tuple[NDArray[np.int16], ...]
    gain_db: float
    files: tuple[Path, ...]
    whole: Path
    book: Path
    taken: tuple[int, ...]  # samples of each part that the whole has


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    """Spoken by the usual voice, made by the product's own steps."""
    folder = tmp_path_factory.mktemp("players")
    engine = Engine(find_voice(PROJECT / "voices", "heart"), Pace.STANDARD, PROJECT / "voices")
    clips = [(f"s-{number}", engine.say(f"{each}.")) for number, each in enumerate(TEXT.rstrip(".").split(". "))]
    parts = [clips, clips[2:5], clips[1:2], clips[:2]]
    samples = tuple(assemble_part(each, [700] * len(each), SAMPLE_RATE)[0] for each in parts)
    gain_db = plan_levelling(samples, SAMPLE_RATE).gain_db
    plain = [encoded_part(each, gain_db, encode_part, decode_to_measure)[0] for each in samples]
    files = []
    for number, (mp3, title) in enumerate(zip(plain, TITLES, strict=True), start=1):
        files.append(folder / f"{number}.mp3")
        files[-1].write_bytes(tag_part(mp3, title, (number, len(plain)), (1, 1), SHARED_CREDITS))
    # As whole readings are made: without what is heard first and last in a part, from rest to rest.
    cues = [assemble_part(each, [700] * len(each), SAMPLE_RATE)[1].cues for each in parts]
    rest = SAMPLE_RATE // 3
    spans = [(each[0].end + rest, each[-2].end + rest) if len(each) > 2 else (0, each[-1].end + rest) for each in cues]
    stretches = [Excerpt(mp3, *span) for mp3, span in zip(plain, spans, strict=True)]
    joined = join_parts(stretches)
    whole, book = folder / "whole.mp3", folder / "book.m4b"
    chapters = chapters_of(TITLES, joined.starts, mp3_samples(joined.mp3))
    whole.write_bytes(tag_whole(joined.mp3, "A reading", chapters, SAMPLE_RATE, (1, 1), SHARED_CREDITS))
    aac = [encoded_part(each, gain_db, encode_aac, decode_aac)[0] for each in samples]
    write_book(zip(TITLES, aac, strict=True), issue(), small_jpeg(), book)
    return Reading(samples, gain_db, tuple(files), whole, book, tuple(end - start for start, end in spans))


def greatest_difference(file: Path) -> float:
    """Of any decoder from the first, over all that both of them play."""
    first, *others = (decode(file) for decode in DECODERS.values())
    pairs = (aligned(first, other) for other in others)
    return max(float(np.abs(one - other).max()) for one, other in pairs)


def test_six_decoders_play_every_part_and_the_whole_alike(reading: Reading) -> None:
    assert len(DECODERS) == 6
    for file in (*reading.files, reading.whole):
        assert greatest_difference(file) < MOST_APART / 2, file.name  # so no two are further apart than that


def test_no_decoder_drops_the_end_of_a_part(reading: Reading) -> None:
    for file, samples in zip(reading.files, reading.samples, strict=True):
        for name, decode in DECODERS.items():
            assert len(decode(file)) >= len(samples), name


@pytest.mark.parametrize("name", DECODERS)
def test_no_decoder_makes_a_peak_over_the_limit(reading: Reading, name: str) -> None:
    for file in (*reading.files, reading.whole):
        assert peak_db(DECODERS[name](file)) <= -3.0, file.name


def test_clicks_at_24_khz_are_what_this_test_would_find(reading: Reading, tmp_path: Path) -> None:
    """The rate that we had: one common decoder of today plays every ninth frame wrongly."""
    file = tmp_path / "clicks.mp3"
    slower = soxr.resample(reading.samples[0].astype(np.float32), SAMPLE_RATE, 24_000).astype(np.int16)
    file.write_bytes(ffmpeg.export(slower, 24_000, "mp3", BITRATE, ()))
    assert greatest_difference(file) > 100 * MOST_APART


def chapters(file: Path) -> list[tuple[str, float, float]]:
    """Title, start and end in seconds, as Debian's ffprobe finds them, in the order in which they are stored."""
    found: dict[str, Any] = json.loads(
        said("/usr/bin/ffprobe", "-v", "error", "-of", "json", "-show_chapters", str(file))
    )
    return [(each["tags"]["title"], float(each["start_time"]), float(each["end_time"])) for each in found["chapters"]]


@pytest.mark.parametrize("kind", ["whole", "book"])
def test_ffprobe_finds_every_chapter_in_playing_order_without_gaps(reading: Reading, kind: str) -> None:
    file: Path = getattr(reading, kind)
    found = chapters(file)
    assert tuple(title.strip() for title, _, _ in found) == TITLES
    at = 0.0
    lengths = reading.taken if kind == "whole" else tuple(map(len, reading.samples))
    for (_, start, end), samples in zip(found, lengths, strict=True):
        assert start == pytest.approx(at, abs=0.06)  # what a decoder keeps of the encoder's own silence
        assert end - start == pytest.approx(samples / SAMPLE_RATE, abs=0.06)
        at = end


def test_the_book_plays_alike_in_two_decoders_and_under_the_peak(reading: Reading) -> None:
    waves = [
        np.frombuffer(said(program, "-v", "error", "-i", str(reading.book), "-map", "0:a", "-f", "f32le", "-"), "<f4")
        for program in ("/usr/bin/ffmpeg", ffmpeg.executable())
    ]
    one, other = aligned(*waves)
    assert np.abs(one - other).max() < MOST_APART
    assert all(peak_db(wave) <= -3.0 for wave in waves)
