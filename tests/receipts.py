"""Receipts of small made-up issues, as far as a feed reads them."""

from __future__ import annotations

from typing import Any

from accessible.issue import Magazine

MAGAZINE = Magazine(
    title="Steady Light",
    publisher="The Wrenfold Trust",
    language="en-GB",
    address="https://example.org/light",
    description="A magazine for people with ME/CFS & their families.",
)


def article(slug: str, title: str, **more: Any) -> dict[str, Any]:
    """An article that was made."""
    fields = {
        "id": slug,
        "title": title,
        "built": True,
        "author": "",
        "byline": "",
        "language": "en-GB",
        "summary": "",
        "key_points": [],
        "disclaimer": "",
        "minutes": {"read": 2, "hear": 3},
        "seconds": 183.4,
        "parts": [{}],
        "whole": {"file": f"{slug.partition('-')[2]}.mp3"},
    }
    return {**fields, **more}


def receipt(*articles: dict[str, Any], **issue: Any) -> dict[str, Any]:
    """An issue of those articles, with all of their files and a cover."""
    about = {
        "id": "2026-winter",
        "title": "Steady Light",
        "issue": "Winter 2026",
        "number": 42,
        "date": "2026-12-01",
        "language": "en-GB",
        "publisher": "The Wrenfold Trust",
    }
    files = [{"path": "assets/cover.jpg", "bytes": 90_000}]
    for place, each in enumerate((one for one in articles if one["built"]), start=1):
        stem = f"articles/{each['id']}/{each['whole']['file'].removesuffix('.mp3')}"
        files.append({"path": f"{stem}.mp3", "bytes": 1_468_000 + place})
        files += [{"path": stem + ending, "bytes": 900} for ending in (".vtt", ".srt", "-chapters.json")]
    return {"issue": {**about, **issue}, "articles": list(articles), "files": files}
