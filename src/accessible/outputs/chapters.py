"""Chapters for podcast apps: a whole reading's parts go in, a chapters file of the podcast namespace comes out.

JSON Chapters 1.2.0 (Podcastindex.org, podcast-namespace). Times are seconds of the whole
reading, to the millisecond.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

VERSION = "1.2.0"
MEDIA_TYPE = "application/json+chapters"


def to_chapters(parts: Sequence[tuple[str, int]], sample_rate: int, title: str, author: str) -> bytes:
    """The chapters of an article's reading: `parts` are (title, first sample) in playing order.

    The first begins at the very start, since some apps skip what stands before it.

    >>> to_chapters([("Part 1 of 1: Rest", 0)], 44_100, "Rest", "").decode().count("startTime")
    1
    """
    chapters = [
        {"startTime": round(start / sample_rate, 3) if place else 0, "title": words}
        for place, (words, start) in enumerate(parts)
    ]
    said_by = {"author": author} if author else {}
    whole = {"version": VERSION, "title": title, **said_by, "chapters": chapters}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
