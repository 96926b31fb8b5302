"""Pacing through a whole build: print's additions are judged on the PDF; whole reading and audio book run plain."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from mutagen.mp4 import MP4

from accessible.errors import ExitCode, SourceError
from accessible.plan.pauses import Boundary, Pauses
from accessible.recording import SAMPLE_RATE
from accessible.settings import Settings
from decoders import DECODERS
from small_issue import built, small_issue, with_full_cache

ROWS = "".join(f"| Level {row} | Do thing {row} | Rest {row} times |\n" for row in range(1, 7))
BODY = "Rest before you are tired. It takes practice. Nobody learns it in a day.\n\n" * 24
ARTICLE = f"""\
---
title: Resting well
key_points:
  - Rest before you are tired.
disclaimer: medical
recaps:
  "Why it helps": "So far: rest is a skill."
---

{BODY}

## Why it helps

{BODY}

Table: Levels

| Level | Do | Then |
|---|---|---|
{ROWS}
Summary: Each level asks for more rest.

See <https://example.org/rest>.
"""
Reading = tuple[dict[str, Any], Path]
STOP, OPENER = "A good place to stop.", "Resting well, part 2 of "


def reading_of(settings: Settings, signs: str = "") -> Reading:
    """The receipt of the article above and its folder, made with the signs of `issue.toml` so."""
    folder = settings.content / "2027-spring"
    (folder / "01-resting-well.md").write_text(ARTICLE, "utf-8")
    issue = folder / "issue.toml"
    issue.write_text(signs + issue.read_text("utf-8"), "utf-8")
    summary = built(settings)
    assert summary.exit_code is ExitCode.OK, summary.findings
    receipt = json.loads((settings.out / "2027-spring-staff" / "receipt.json").read_bytes())
    return receipt["articles"][0], settings.out / "2027-spring" / "articles" / "01-resting-well"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory, made: Path) -> Reading:
    """The receipt and the folder of the article, in an issue that says nothing of signs."""
    return reading_of(with_full_cache(small_issue(tmp_path_factory.mktemp("plain")), made))


@pytest.mark.slow
def test_recaps_key_points_again_summaries_and_the_book_pass_every_check(plain: Reading) -> None:
    article, folder = plain
    words = (folder / "resting-well.txt").read_text("utf-8")
    for once in ("So far: rest is a skill.", "Key points again", "Summary: Each level asks for more rest."):
        assert once in words
    assert words.count("This is general information.") == 1
    assert "Do thing 3" not in words
    assert "Do thing 3" in [cell["text"] for cell in article["left_to_print"]]
    book = MP4(str(folder.parents[1] / "2027-spring.m4b"))
    titles = [chapter.title for chapter in book.chapters]
    parts = len(article["parts"])
    assert titles[0] == f"Resting well, part 1 of {parts}"
    assert titles[1].startswith(f"Resting well, part 2 of {parts}: ")
    assert book["\xa9nam"] == ["Quiet Hours, Spring 2027"]
    assert len(bytes(book["covr"][0])) <= 300_000


@pytest.mark.slow
def test_a_whole_reading_has_the_very_sound_of_its_parts_without_their_signs(
    plain: Reading,
) -> None:
    article, folder = plain
    captions = (folder / "resting-well.vtt").read_text("utf-8")
    assert STOP not in captions
    assert OPENER not in captions
    said = {each["text"] for each in article["sentences"]}
    assert {STOP, f"{OPENER}{len(article['parts'])}."} <= said
    play = DECODERS["mpg123"]
    whole = play(folder / "resting-well.mp3")
    parts = [play(folder / part["file"]) for part in article["parts"]]
    heard = [each for each in article["sentences"] if "start" in each]
    assert len(heard) > len(article["sentences"]) // 2
    for each in heard:
        here = round(each["start"] * SAMPLE_RATE)
        there = round(each["part_start"] * SAMPLE_RATE)
        alone = parts[each["part"] - 1][there + 2_000 : there + 3_000]
        shifts = range(-50, 51)  # times are told to the millisecond: 44 samples
        assert min(np.abs(whole[here + by + 2_000 : here + by + 3_000] - alone).max() for by in shifts) < 1e-4
    rests = [after["start"] - before["end"] for before, after in pairwise(heard) if before["part"] != after["part"]]
    assert len(rests) == len(article["parts"]) - 1
    planned = Pauses().milliseconds(Boundary.HEADING_BEFORE) / 1_000
    assert all(planned <= rest <= planned + 0.06 for rest in rests)
    assert article["whole"]["seconds"] < sum(part["seconds"] for part in article["parts"])


@pytest.mark.slow
def test_signs_are_said_in_the_whole_reading_where_the_issue_asks_for_them(cached: Settings) -> None:
    article, folder = reading_of(cached, 'signs = "spoken"\n')
    captions = (folder / "resting-well.vtt").read_text("utf-8")
    assert captions.count(STOP) == len(article["parts"]) - 1
    assert OPENER in captions
    assert all("start" in each for each in article["sentences"])


def test_signs_that_are_neither_plain_nor_spoken_are_told_with_their_line(cached: Settings) -> None:
    issue = cached.content / "2027-spring" / "issue.toml"
    issue.write_text('signs = "loud"\n' + issue.read_text("utf-8"), "utf-8")
    with pytest.raises(SourceError) as caught:
        built(cached)
    (finding,) = caught.value.findings
    assert (finding.line, finding.remedy) == (1, "Write one of these: plain, spoken.")
