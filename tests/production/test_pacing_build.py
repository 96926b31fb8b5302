"""Pacing through a whole build: what print adds is judged on the PDF, and the audio book stands on the shelf."""

from __future__ import annotations

import json

import pytest
from mutagen.mp4 import MP4

from accessible.errors import ExitCode
from accessible.settings import Settings
from small_issue import built

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


@pytest.mark.slow
def test_recaps_key_points_again_summaries_and_the_book_pass_every_check(cached: Settings) -> None:
    settings = cached
    (settings.content / "2027-spring" / "01-resting-well.md").write_text(ARTICLE, "utf-8")
    summary = built(settings)
    assert summary.exit_code is ExitCode.OK, summary.findings
    shelf = settings.out / "2027-spring"
    words = (shelf / "articles/01-resting-well/resting-well.txt").read_text("utf-8")
    for once in ("So far: rest is a skill.", "Key points again", "Summary: Each level asks for more rest."):
        assert once in words
    assert words.count("This is general information.") == 2
    assert "Do thing 3" not in words
    article = json.loads((settings.out / "2027-spring-staff" / "receipt.json").read_bytes())["articles"][0]
    assert "Do thing 3" in [cell["text"] for cell in article["left_to_print"]]
    book = MP4(str(shelf / "2027-spring.m4b"))
    titles = [chapter.title for chapter in book.chapters]
    parts = len(article["parts"])
    assert titles[0] == f"Resting well: part 1 of {parts}: Resting well"
    assert book["\xa9nam"] == ["Quiet Hours, Spring 2027"]
    assert len(bytes(book["covr"][0])) <= 300_000
