"""Chapters: what the podcast namespace asks of the file, and every strange title unchanged."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from accessible.outputs.chapters import to_chapters

TITLES = st.lists(st.text(min_size=1, max_size=300), min_size=1, max_size=12)


@given(TITLES, st.lists(st.integers(1, 9_000_000), min_size=12, max_size=12))
def test_chapters_begin_at_nought_rise_and_keep_their_titles(titles: list[str], lengths: list[int]) -> None:
    starts = [sum(lengths[:place]) + 1105 for place in range(len(titles))]
    read = json.loads(to_chapters(list(zip(titles, starts, strict=True)), 44_100, titles[0], ""))
    assert (read["version"], read["title"], "author" in read) == ("1.2.0", titles[0], False)
    times = [chapter["startTime"] for chapter in read["chapters"]]
    assert times[0] == 0
    assert times == sorted(times)
    assert [chapter["title"] for chapter in read["chapters"]] == titles


def test_chapters_as_they_are_written() -> None:
    parts = [("Part 1 of 2: Rest", 1105), ("Part 2 of 2: “Then & now”", 6_703_200)]
    assert to_chapters(parts, 44_100, "Resting well", "A Sample").decode() == (
        '{\n "version": "1.2.0",\n "title": "Resting well",\n "author": "A Sample",\n "chapters": [\n'
        '  {\n   "startTime": 0,\n   "title": "Part 1 of 2: Rest"\n  },\n'
        '  {\n   "startTime": 152.0,\n   "title": "Part 2 of 2: “Then & now”"\n  }\n ]\n}\n'
    )
