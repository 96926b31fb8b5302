"""The audio book on the web: an issue's parts in playing order go in; the manifest of a W3C Audiobook comes out.

Source: Audiobooks, W3C Recommendation of 10 November 2020, and Publication Manifest of the same day.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from urllib.parse import quote

MANIFEST = "publication.json"  # beside the issue's page, which is its primary entry page (section 4.1)
_ENTRY_PAGE = "index.html"  # and so it must be in the list of resources
_SUMMARY = "Read aloud in short parts, each with a place to stop at its end. The same words are on the issue's page."
_SHORTENED = "Of a long table only a summary is read aloud; the whole table is there."
_SOUND_ALONE = {"type": "ItemList", "itemListElement": ["auditory"]}


@dataclass(frozen=True, slots=True)
class HeardPart:
    """One part: its MP3, from the manifest's folder, what it is called, how many milliseconds it lasts."""

    path: str
    title: str
    lasts_ms: int
    language: str


@dataclass(frozen=True, slots=True)
class HeardIssue:
    """An issue to listen to. `identifier` is a URN that stays, `address` where it is published, or empty.

    `date` and `modified` are ISO days; `cover` is a JPEG's path, or empty. `all_heard`: every sentence is in the sound.
    """

    identifier: str
    address: str
    title: str
    language: str
    publisher: str
    narrator: str
    date: str
    modified: str
    cover: str
    parts: tuple[HeardPart, ...]
    all_heard: bool


def manifest_bytes(issue: HeardIssue) -> bytes:
    """The manifest, the same bytes for the same issue."""
    told = {
        "@context": ["https://schema.org", "https://www.w3.org/ns/pub-context", {"language": issue.language}],
        "conformsTo": "https://www.w3.org/TR/audiobooks/",
        "type": "Audiobook",
        "id": issue.identifier,
        **({"url": f"{issue.address}/"} if issue.address else {}),
        "name": issue.title,
        "author": issue.publisher,
        "publisher": issue.publisher,
        "readBy": issue.narrator,
        "inLanguage": issue.language,
        "datePublished": issue.date,
        "dateModified": issue.modified,
        "abridged": not issue.all_heard,
        "duration": iso_duration(sum(part.lasts_ms for part in issue.parts)),
        "accessMode": ["auditory"],
        **({"accessModeSufficient": [_SOUND_ALONE]} if issue.all_heard else {}),
        "accessibilityFeature": ["unlocked"],  # MP3s that anybody can play
        "accessibilityHazard": ["none"],
        "accessibilitySummary": _SUMMARY if issue.all_heard else f"{_SUMMARY} {_SHORTENED}",
        "readingOrder": [_entry(part) for part in issue.parts],
        "resources": [_page(issue), *([_cover(issue)] if issue.cover else [])],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _entry(part: HeardPart) -> dict[str, object]:
    return {
        "type": "LinkedResource",
        "url": quote(part.path),
        "encodingFormat": "audio/mpeg",
        "name": {"value": part.title, "language": part.language},
        "duration": iso_duration(part.lasts_ms),
    }


def _page(issue: HeardIssue) -> dict[str, object]:
    return {
        "type": "LinkedResource",
        "url": _ENTRY_PAGE,
        "encodingFormat": "text/html",
        "name": {"value": issue.title, "language": issue.language},
    }


def _cover(issue: HeardIssue) -> dict[str, object]:
    named = f"The cover of {issue.title}"
    return {
        "type": "LinkedResource",
        "url": quote(issue.cover),
        "encodingFormat": "image/jpeg",
        "rel": "cover",
        "name": {"value": named, "language": issue.language},
    }


def iso_duration(milliseconds: int) -> str:
    """A duration of ISO 8601, in seconds: whole parts sum as they stand.

    >>> iso_duration(83_045)
    'PT83.045S'
    """
    return f"PT{milliseconds // 1_000}.{milliseconds % 1_000:03}S"
