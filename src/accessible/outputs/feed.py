"""A podcast feed: a `Channel` goes in, RSS 2.0 with Apple's and the podcast namespace comes out, the same each time.

Titles are plain words, as Apple asks. Descriptions are HTML in every app, so their words are escaped once for HTML and
once more for XML: "a < b" is read as "a < b".
"""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import format_datetime
from typing import Any

from lxml import etree
from markupsafe import Markup

from accessible.outputs.channel import Channel, Episode, ShowNotes

SPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}
SOUND_TYPE = "audio/mpeg"
LONGEST_SEASON_NAME = 128  # characters: podcast-namespace, <podcast:season>


def feed_bytes(channel: Channel) -> bytes:
    """The feed. Raises `ValueError` for a character that XML cannot hold: no reader of ours lets one through."""
    rss = etree.Element("rss", nsmap=SPACES, version="2.0")
    top = etree.SubElement(rss, "channel")
    numbered = _is_numbered(channel)
    _head(top, channel, numbered=numbered)
    for episode in channel.episodes:
        item = etree.SubElement(top, "item")
        _item(item, episode)
        if numbered:
            _numbers(item, episode)
        _further_files(item, episode)
    written: bytes = etree.tostring(rss, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return written


def _add(parent: Any, tag: str, text: str = "", /, **attributes: str) -> Any:
    """A new element (`itunes:author`) with its words and attributes."""
    prefix, _, name = tag.rpartition(":")
    made = etree.SubElement(parent, f"{{{SPACES[prefix]}}}{name}" if prefix else name, **attributes)
    if text:
        made.text = text
    return made


def _head(top: Any, channel: Channel, *, numbered: bool) -> None:
    """What is told of the whole."""
    _add(top, "title", channel.title)
    _add(top, "link", channel.page)
    _add(top, "atom:link", href=channel.address, rel="self", type="application/rss+xml")
    _add(top, "description", _paragraphs(channel.description))
    _add(top, "language", channel.language)
    _add(top, "lastBuildDate", format_datetime(channel.updated))
    _add(top, "itunes:author", channel.publisher)
    _add(top, "itunes:category", text=channel.category)
    _add(top, "itunes:explicit", "false")
    _add(top, "itunes:type", "serial" if numbered else "episodic")
    _add(top, "podcast:guid", channel.guid)
    _add(top, "podcast:medium", "podcast")
    if channel.cover:
        _add(top, "itunes:image", href=channel.cover)
        picture = _add(top, "image")
        _add(picture, "url", channel.cover)
        _add(picture, "title", channel.title)
        _add(picture, "link", channel.page)


def _is_numbered(channel: Channel) -> bool:
    """Whether every episode has a place of its own: in one issue, or in issues that have numbers.

    Apple shows the newest season of such a feed first, and in it the first episode.
    """
    places = {(each.place.season, each.place.number) for each in channel.episodes}
    seasons = {(each.place.season, each.place.season_name) for each in channel.episodes}
    return len(places) == len(channel.episodes) and (len(seasons) == 1 or all(number for number, _ in seasons))


def _item(item: Any, episode: Episode) -> None:
    """One episode."""
    _add(item, "title", episode.title)
    _add(item, "link", episode.page)
    _add(item, "guid", episode.guid, isPermaLink="false")
    _add(item, "pubDate", format_datetime(episode.published))
    _add(item, "description", _description(episode))
    _add(item, "enclosure", url=episode.sound, length=str(episode.sound_bytes), type=SOUND_TYPE)
    if episode.author:
        _add(item, "itunes:author", episode.author)
    _add(item, "itunes:duration", str(episode.seconds))
    _add(item, "itunes:explicit", "false")
    if episode.cover:
        _add(item, "itunes:image", href=episode.cover)


def _further_files(item: Any, episode: Episode) -> None:
    """Transcripts and chapters."""
    for each in episode.transcripts:
        _add(item, "podcast:transcript", url=each.address, type=each.media_type, language=episode.language)
    if episode.chapters:
        _add(item, "podcast:chapters", url=episode.chapters.address, type=episode.chapters.media_type)


def _numbers(item: Any, episode: Episode) -> None:
    """Which episode of which season it is: a season is an issue."""
    place = episode.place
    _add(item, "itunes:episode", str(place.number))
    if place.season:
        _add(item, "itunes:season", str(place.season))
        _add(item, "podcast:season", str(place.season), name=place.season_name[:LONGEST_SEASON_NAME])


def _paragraphs(*texts: str) -> str:
    return "".join(Markup("<p>{}</p>").format(text) for text in texts if text)


def _description(episode: Episode) -> str:
    """What an app shows of an episode, with the way to its page."""
    page = Markup('<p><a href="{}">Read along, or download the parts</a></p>').format(episode.page)
    return "".join((*_notes(episode.notes), page))


def _notes(notes: ShowNotes) -> Iterator[str]:
    yield _paragraphs(notes.summary)
    if notes.key_points:
        points = "".join(Markup("<li>{}</li>").format(point) for point in notes.key_points)
        yield f"{_paragraphs('Key points:')}<ul>{points}</ul>"
    yield _paragraphs(notes.length, notes.byline, notes.disclaimer)
