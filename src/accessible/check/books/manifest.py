"""Manifests of audio books on the web: the bytes of `publication.json` go in; what is said in it comes out.

Publication Manifest, W3C Recommendation of 10 November 2020: “Value Categories” says which shapes a value may have.
Nothing is trusted: what has another shape is no value, and a rule says so. Shares no code with the writer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, unquote_to_bytes, urlsplit

from accessible.check.books.files import UnreadableBookError

MOST_BYTES = 8_000_000  # 4,000 parts take under 2 MB


@dataclass(frozen=True, slots=True)
class ExpectedSound:
    """A part of the plan: its MP3 on the shelf ("" if it is not there), what it is called, in which language.

    `seconds` is how long it is when it is decoded.
    """

    path: str
    name: str
    language: str
    seconds: float


@dataclass(frozen=True, slots=True)
class ExpectedManifest:
    """What a manifest is held against: the issue, its parts in playing order, and every file that members are given.

    `says` are properties with the words that they must have. `cover` is a picture's path, or empty; `entry` the page
    that points to the manifest. `all_heard`: every sentence of the issue is in its sound.
    """

    says: tuple[tuple[str, str], ...]
    language: str
    parts: tuple[ExpectedSound, ...]
    cover: str
    entry: str
    on_shelf: frozenset[str]
    all_heard: bool


@dataclass(frozen=True, slots=True)
class LinkedResource:
    """A resource: in which list and at which place it stands there, and what is said of it (“Linked Resources”)."""

    place: str
    said: Mapping[str, Any]

    @property
    def url(self) -> str:
        """Where it is, as it is written; "" if nothing is."""
        url = self.said.get("url")
        return url if isinstance(url, str) else ""

    @property
    def path(self) -> str:
        """The file that it names, from the manifest's folder; "" for what names none."""
        address = split_url(self.url)
        return unquote_to_bytes(address.path).decode("utf-8", "replace") if address else ""

    @property
    def kind(self) -> str:
        """Its media type; "" if none is said."""
        kind = self.said.get("encodingFormat")
        return kind.casefold() if isinstance(kind, str) else ""

    def is_the(self, relation: str) -> bool:
        """Whether it is the publication's cover, or the like."""
        return any(isinstance(each, str) and each.casefold() == relation for each in many(self.said.get("rel")))


@dataclass(frozen=True, slots=True)
class ReadManifest:
    """A manifest as it is read, and what it is held against."""

    said: Mapping[str, Any]
    expected: ExpectedManifest

    @property
    def order(self) -> tuple[LinkedResource, ...]:
        """The default reading order."""
        return _entries(self.said, "readingOrder")

    @property
    def resources(self) -> tuple[LinkedResource, ...]:
        """What else belongs to it."""
        return _entries(self.said, "resources")


def read_manifest(content: bytes, expected: ExpectedManifest) -> ReadManifest:
    """What a manifest says. Raises `UnreadableBookError` for what is no JSON object (RFC 8259) that reads one way."""
    if len(content) > MOST_BYTES:
        raise UnreadableBookError("", f"it has {len(content)} bytes, and {MOST_BYTES} is the most that is read")
    try:
        said = json.loads(content.decode("utf-8"), object_pairs_hook=_once, parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        raise UnreadableBookError("", f"it is no JSON: {error}") from error
    if not isinstance(said, dict):
        raise UnreadableBookError("", "it is no JSON object")
    return ReadManifest(said, expected)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object, in which no name may stand twice: readers take the first or the last, as they like."""
    said = dict(pairs)
    if len(said) != len(pairs):
        raise ValueError("a name stands twice in an object")
    return said


def _refused(constant: str) -> float:
    raise ValueError(f"{constant} is no value")


def many(value: Any) -> tuple[Any, ...]:
    """The values where one or more may stand: a single one needs no array (“Arrays”)."""
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list) else (value,)


def _entries(said: Mapping[str, Any], name: str) -> tuple[LinkedResource, ...]:
    """The resources of a list. A text alone is an address (“Linked Resources”)."""
    listed = enumerate(many(said.get(name)), start=1)
    return tuple(
        LinkedResource(f"{name} {place}", each if isinstance(each, dict) else {"type": "LinkedResource", "url": each})
        for place, each in listed
    )


def split_url(url: str) -> SplitResult | None:
    """An address in its pieces; None for what is none."""
    try:
        return urlsplit(url)
    except ValueError:
        return None


def texts(value: Any) -> Iterator[str]:
    """The words of a localizable string, or of several (“Localizable Strings”). What has another shape has no words."""
    for each in many(value):
        words = each.get("value") if isinstance(each, dict) else each
        yield words.strip() if isinstance(words, str) else ""


def names_of(value: Any) -> Iterator[str]:
    """The names of creators: texts, or objects with a name (“Entities”)."""
    for each in many(value):
        yield from texts(each.get("name") if isinstance(each, dict) and "name" in each else each)
