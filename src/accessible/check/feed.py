"""The judge of podcast feeds: a finished feed goes in, what is against a rule comes out.

The public schema of the podcast namespace is of 2021 and knows neither its guid nor its medium, so the rules are ours:
a row each, with its source. They are read from the file alone, and share no code with its writer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from itertools import pairwise
from typing import Any
from uuid import UUID

from lxml import etree

SPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}
RSS = "RSS 2.0 specification, RSS Advisory Board, 2.0.11"
APPLE = "Apple Podcasts, “Podcast RSS feed requirements”"
PODCAST = "Podcastindex.org, podcast-namespace"
PRACTICE = "RSS Advisory Board, “RSS best practices profile”"
HOUSE = "ours"
MEDIA = {"podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course"}
TRANSCRIPTS = {"text/vtt", "application/x-subrip"}


@dataclass(frozen=True, slots=True)
class FeedRule:
    """A rule: its name, who says so, and what of a feed's root is against it, in words."""

    name: str
    source: str
    faults: Callable[[Any], Iterator[str]]


def feed_faults(feed: bytes) -> tuple[str, ...]:
    """What is against the rules: "rule: where". Raises `lxml.etree.XMLSyntaxError` for what is no XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(feed, parser)
    return tuple(f"{rule.name}: {fault}" for rule in RULES for fault in rule.faults(root))


def _found(node: Any, path: str) -> list[Any]:
    return list(node.findall(path, SPACES))


def _items(root: Any) -> list[Any]:
    return _found(root, "channel/item")


def _words(node: Any, path: str) -> str:
    return str(node.findtext(path, "", SPACES)).strip()


def _is_rss(root: Any) -> Iterator[str]:
    if root.tag != "rss" or root.get("version") != "2.0" or len(_found(root, "channel")) != 1:
        yield "it is no RSS 2.0 with one channel"


def _once(parent: str, *paths: str) -> Callable[[Any], Iterator[str]]:
    """That each element stands once in each `parent` and has words."""

    def faults(root: Any) -> Iterator[str]:
        for place, node in enumerate(_found(root, parent), start=1):
            for path in paths:
                if len(_found(node, path)) != 1 or not _words(node, path):
                    yield f"{path} of {parent} {place}"

    return faults


def _attribute(path: str, name: str, is_right: Callable[[str], bool]) -> Callable[[Any], Iterator[str]]:
    """That an attribute of every element at `path` is right."""
    return lambda root: (f"{path} {name}: {value}" for value in _values(root, path, name) if not is_right(value))


def _values(root: Any, path: str, name: str) -> list[str]:
    return [each.get(name, "") for each in _found(root, path)]


def _is_safe_address(value: str) -> bool:
    return value.startswith("https://") and value.isascii() and not set(value) & set(" <>\"'")


def _text(path: str, is_right: Callable[[str], bool]) -> Callable[[Any], Iterator[str]]:
    """That the words of every element at `path` are right."""
    return lambda root: (
        f"{path}: {each.text}" for each in _found(root, path) if not is_right((each.text or "").strip())
    )


def _is_count(value: str) -> bool:
    return value.isascii() and value.isdigit() and int(value) > 0


def _is_version_5(value: str) -> bool:
    try:
        return UUID(value).version == 5
    except ValueError:
        return False


def _own_address(root: Any) -> Iterator[str]:
    found = [each for each in _found(root, "channel/atom:link") if each.get("rel") == "self"]
    if len(found) != 1 or not _is_safe_address(found[0].get("href", "")):
        yield "the feed does not say where it is"


def _addresses(root: Any) -> Iterator[str]:
    named = [each.text or "" for each in _found(root, "channel/link") + _found(root, "channel/item/link")]
    named += [value for each in root.iter() for name in ("url", "href") if (value := each.get(name)) is not None]
    yield from (address for address in named if not _is_safe_address(address))


def _category(root: Any) -> Iterator[str]:
    if not any(_values(root, "channel/itunes:category", "text")):
        yield "none"


def _enclosures(root: Any) -> Iterator[str]:
    for place, item in enumerate(_items(root), start=1):
        found = _found(item, "enclosure")
        if len(found) != 1 or found[0].get("type") != "audio/mpeg" or not _is_count(found[0].get("length", "")):
            yield f"episode {place}"


def _different(path: str) -> Callable[[Any], Iterator[str]]:
    """That no two episodes have the same words at `path`."""
    return lambda root: (
        words for words, times in Counter(_words(item, path) for item in _items(root)).items() if times > 1
    )


def _permanent(root: Any) -> Iterator[str]:
    yield from (_words(item, "guid") for item in _items(root) if item.find("guid").get("isPermaLink") != "false")


def _date(text: str) -> datetime | None:
    """The date, if it is one with its zone."""
    try:
        found = parsedate_to_datetime(text)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _dates(root: Any) -> Iterator[str]:
    texts = [_words(root, "channel/lastBuildDate"), *(_words(item, "pubDate") for item in _items(root))]
    yield from (text for text in texts if _date(text) is None)


def _running_order(root: Any) -> Iterator[str]:
    """Within an issue's folder the times rise as the episodes stand; no issue comes after an older one."""
    dated = [
        (_words(item, "link").rpartition("/articles/")[0], _date(_words(item, "pubDate"))) for item in _items(root)
    ]
    for (folder, before), (next_folder, after) in pairwise(dated):
        if before and after and (after <= before if folder == next_folder else after.date() > before.date()):
            yield f"{after} after {before}"


def _places(root: Any) -> Iterator[str]:
    items = [item for item in _items(root) if _found(item, "itunes:episode")]
    places = Counter((_words(item, "itunes:season"), _words(item, "itunes:episode")) for item in items)
    yield from (f"{season}, {episode}" for (season, episode), times in places.items() if times > 1)


RULES = (
    FeedRule("root", RSS, _is_rss),
    FeedRule("what a channel must have", RSS, _once("channel", "title", "link", "description")),
    FeedRule(
        "what Apple wants of a channel",
        APPLE,
        _once("channel", "language", "itunes:explicit", "itunes:author", "itunes:type"),
    ),
    FeedRule("own address", PRACTICE, _own_address),
    FeedRule("safe addresses", HOUSE, _addresses),
    FeedRule("category", APPLE, _category),
    FeedRule("explicit", APPLE, _text(".//itunes:explicit", lambda value: value in ("true", "false"))),
    FeedRule("type", APPLE, _text("channel/itunes:type", lambda value: value in ("serial", "episodic"))),
    FeedRule("channel's id", f"{PODCAST}, guid", _once("channel", "podcast:guid")),
    FeedRule("channel's id is a UUIDv5", f"{PODCAST}, guid", _text("channel/podcast:guid", _is_version_5)),
    FeedRule("medium", f"{PODCAST}, medium", _text("channel/podcast:medium", lambda value: value in MEDIA)),
    FeedRule("picture", APPLE, _attribute(".//itunes:image", "href", lambda value: value.endswith((".jpg", ".png")))),
    FeedRule(
        "what an episode must have",
        f"{RSS}; {APPLE}",
        _once("channel/item", "title", "link", "guid", "pubDate", "description", "itunes:duration"),
    ),
    FeedRule("enclosure", f"{RSS}; {APPLE}", _enclosures),
    FeedRule("one id an episode", RSS, _different("guid")),
    FeedRule("an id is no address", RSS, _permanent),
    FeedRule("duration in seconds", APPLE, _text("channel/item/itunes:duration", _is_count)),
    FeedRule("episode's number", APPLE, _text("channel/item/itunes:episode", _is_count)),
    FeedRule("season's number", APPLE, _text("channel/item/itunes:season", _is_count)),
    FeedRule("one place an episode", APPLE, _places),
    FeedRule(
        "season's name", f"{PODCAST}, season", _attribute(".//podcast:season", "name", lambda name: len(name) <= 128)
    ),
    FeedRule("dates with a zone", f"{RSS}; RFC 2822, 3.3", _dates),
    FeedRule("running order", HOUSE, _running_order),
    FeedRule(
        "transcript", f"{PODCAST}, transcript", _attribute(".//podcast:transcript", "type", TRANSCRIPTS.__contains__)
    ),
    FeedRule(
        "chapters",
        f"{PODCAST}, chapters",
        _attribute(".//podcast:chapters", "type", "application/json+chapters".__eq__),
    ),
)
