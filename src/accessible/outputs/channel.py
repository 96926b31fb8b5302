"""A podcast channel: what the magazine says of itself and receipts go in, a `Channel` of episodes comes out.

An episode is an article. Addresses, ids and times follow from the receipt and the site's address, and from no clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, UUID, uuid5

from accessible.issue import Magazine
from accessible.outputs.chapters import MEDIA_TYPE as CHAPTERS
from accessible.plan.opening import counted

FEED = "feed.xml"
COVER = "assets/cover.jpg"
DEFAULT_CATEGORY = "Health & Fitness"
# podcast-namespace, <podcast:guid>: the namespace that every feed's id is made in, from its address without scheme.
PODCAST_NAMESPACE = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
# podcast-namespace, <podcast:transcript>: file endings and the media types that it names for them.
TRANSCRIPTS = ((".vtt", "text/vtt"), (".srt", "application/x-subrip"))
NOON = 12
Receipt = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that an episode names: its address and media type."""

    address: str
    media_type: str


@dataclass(frozen=True, slots=True)
class ShowNotes:
    """What is told of an episode, each in plain words; empty where there is nothing to tell."""

    byline: str = ""
    summary: str = ""
    key_points: tuple[str, ...] = ()
    length: str = ""
    disclaimer: str = ""


@dataclass(frozen=True, slots=True)
class EpisodeNumber:
    """An episode's place: its turn in the issue, the issue's number (0: it has none) and name."""

    number: int
    season: int
    season_name: str


@dataclass(frozen=True, slots=True)
class Episode:
    """One article. `sound_bytes` is the size of its MP3, `seconds` how long that lasts."""

    guid: str
    title: str
    author: str
    notes: ShowNotes
    published: datetime
    page: str
    sound: str
    sound_bytes: int
    seconds: int
    place: EpisodeNumber
    language: str
    transcripts: tuple[Attached, ...] = ()
    chapters: Attached | None = None
    cover: str = ""


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed's contents: `episodes` in the order in which they stand there; `updated` is the newest issue's date."""

    guid: str
    title: str
    description: str
    publisher: str
    language: str
    category: str
    address: str  # of the feed itself
    page: str  # of what it is the feed of
    cover: str
    updated: datetime
    episodes: tuple[Episode, ...]


def issue_channel(magazine: Magazine, receipt: Receipt) -> Channel:
    """The feed of one issue, in running order. The magazine must have an address."""
    issue = receipt["issue"]
    return _channel(magazine, [receipt], f"{issue['title']}, {issue['issue']}", f"{issue['id']}/")


def magazine_channel(magazine: Magazine, receipts: Sequence[Receipt]) -> Channel:
    """The feed over all issues, the newest first. There must be a receipt, and the magazine must have an address."""
    newest_first = sorted(receipts, key=lambda each: (each["issue"]["date"], each["issue"]["id"]), reverse=True)
    return _channel(magazine, newest_first, magazine.title or newest_first[0]["issue"]["title"], "")


def fits_a_feed(receipt: object) -> bool:
    """Whether a receipt has all that a feed needs: those of earlier versions have not."""
    if not isinstance(receipt, Mapping):
        return False
    try:
        issue_channel(Magazine(address="https://example.org"), receipt)
    except (AttributeError, KeyError, TypeError, ValueError):
        return False
    return True


def _channel(magazine: Magazine, receipts: Sequence[Receipt], title: str, folder: str) -> Channel:
    if not magazine.address:
        raise ValueError("a feed needs the address of its site")
    newest = receipts[0]["issue"]
    publisher = magazine.publisher or newest["publisher"]
    episodes = [episode for receipt in receipts for episode in _episodes(magazine, receipt)]
    return Channel(
        guid=_channel_guid(f"{magazine.first_address or magazine.address}/{folder}{FEED}"),
        title=title,
        description=magazine.description or f"{title}, read aloud. From {publisher}.",
        publisher=publisher,
        language=magazine.language or newest["language"],
        category=magazine.category or DEFAULT_CATEGORY,
        address=f"{magazine.address}/{folder}{FEED}",
        page=f"{magazine.address}/{folder}index.html",
        cover=_cover(magazine, receipts[0]),
        updated=_noon(newest["date"]),
        episodes=tuple(episodes),
    )


def _channel_guid(address: str) -> str:
    """As the podcast namespace defines it: from the feed's address without scheme and strokes at its end.

    Its own example:

    >>> _channel_guid("https://podnews.net/rss/")
    '9b024349-ccf0-5f69-a609-6b82873eab3c'
    """
    return str(uuid5(PODCAST_NAMESPACE, address.partition("://")[2].rstrip("/")))


def _noon(date: str) -> datetime:
    """Noon, universal time, of an ISO date: the same day nearly everywhere."""
    return datetime.fromisoformat(date).replace(hour=NOON, tzinfo=UTC)


def _sizes(receipt: Receipt) -> dict[str, int]:
    return {file["path"]: file["bytes"] for file in receipt["files"]}


def _address(magazine: Magazine, receipt: Receipt, path: str) -> str:
    return f"{magazine.address}/{quote(receipt['issue']['id'])}/{quote(path)}"


def _cover(magazine: Magazine, receipt: Receipt) -> str:
    """The address of an issue's square cover; empty if it was not made."""
    return _address(magazine, receipt, COVER) if COVER in _sizes(receipt) else ""


def _episodes(magazine: Magazine, receipt: Receipt) -> Iterator[Episode]:
    """An episode for each article that was made, numbered as they stand in the issue."""
    for number, article in enumerate(receipt["articles"], start=1):
        if article["built"]:
            yield _episode(magazine, receipt, article, number)


def _episode(magazine: Magazine, receipt: Receipt, article: Receipt, number: int) -> Episode:
    issue, sizes = receipt["issue"], _sizes(receipt)
    folder = f"articles/{article['id']}"
    sound = f"{folder}/{article['whole']['file']}"
    stem = sound.removesuffix(".mp3")

    def attached(ending: str, media_type: str) -> Iterator[Attached]:
        if stem + ending in sizes:
            yield Attached(_address(magazine, receipt, stem + ending), media_type)

    return Episode(
        guid=_guid(magazine, issue["id"], article["id"]),
        title=article["title"],
        author=article["author"],
        notes=_notes(article),
        # A minute apart, so that apps which sort by time keep the running order.
        published=_noon(issue["date"]) + timedelta(minutes=number - 1),
        page=_address(magazine, receipt, f"{folder}/index.html"),
        sound=_address(magazine, receipt, sound),
        sound_bytes=sizes[sound],
        seconds=max(1, round(article["seconds"])),
        place=EpisodeNumber(number, issue["number"], issue["issue"]),
        language=article["language"],
        transcripts=tuple(each for kind in TRANSCRIPTS for each in attached(*kind)),
        chapters=next(attached("-chapters.json", CHAPTERS), None),
        cover=_cover(magazine, receipt),
    )


def _guid(magazine: Magazine, issue_id: str, article_id: str) -> str:
    """What apps know an episode by: from the issue's folder and the article's file, never from its words."""
    return str(uuid5(NAMESPACE_URL, f"{magazine.first_address or magazine.address}/{issue_id}/{article_id}"))


def _notes(article: Receipt) -> ShowNotes:
    minutes, parts = article["minutes"]["hear"], len(article["parts"])
    return ShowNotes(
        byline=f"{article['byline']}." if article["byline"] else "",
        summary=article["summary"],
        key_points=tuple(article["key_points"]),
        length=f"About {counted(minutes, 'minute')} to hear, in {counted(parts, 'part')}.",
        disclaimer=article["disclaimer"],
    )
