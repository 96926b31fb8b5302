"""The judge of feeds: a good one passes, and each rule finds what breaks it."""

from __future__ import annotations

import pytest

from accessible.check.feed import RULES, feed_faults
from accessible.outputs.channel import magazine_channel
from accessible.outputs.feed import feed_bytes
from receipts import MAGAZINE, article, receipt

NEWER = receipt(article("01-rest", "Rest"), article("02-note", "Note"))
OLDER = receipt(article("01-first", "First"), id="2026-autumn", issue="Autumn 2026", number=41, date="2026-09-01")
GOOD = feed_bytes(magazine_channel(MAGAZINE, [NEWER, OLDER])).decode()

# What is changed in a good feed, each time it stands there, and what it becomes.
BROKEN = {
    "root": ('version="2.0"', 'version="0.92"'),
    "what a channel must have": ("<link>https://example.org/light/index.html</link>\n    <atom", "<atom"),
    "what Apple wants of a channel": ("<language>en-GB</language>", ""),
    "own address": ('rel="self"', 'rel="alternate"'),
    "safe addresses": ("https://example.org/light/2026-winter/articles/01-rest/rest.mp3", "rest.mp3"),
    "category": ('text="Health &amp; Fitness"', ""),
    "explicit": ("<itunes:explicit>false<", "<itunes:explicit>no<"),
    "type": ("<itunes:type>serial<", "<itunes:type>season<"),
    "channel's id": ("podcast:guid", "podcast:id"),
    "channel's id is a UUIDv5": ("<podcast:guid>", "<podcast:guid>x"),
    "medium": ("<podcast:medium>podcast<", "<podcast:medium>magazine<"),
    "picture": ("cover.jpg", "cover.svg"),
    "what an episode must have": ("<title>Note</title>", "<title> </title>"),
    "enclosure": ('length="1468001"', 'length="0"'),
    "one id an episode": ('<guid isPermaLink="false">', '<guid isPermaLink="false">one</guid><guid>'),
    "an id is no address": (' isPermaLink="false"', ""),
    "duration in seconds": ("<itunes:duration>183<", "<itunes:duration>3:03<"),
    "episode's number": ("<itunes:episode>1<", "<itunes:episode>0<"),
    "season's number": ("<itunes:season>42<", "<itunes:season>Winter<"),
    "one place an episode": ("<itunes:episode>2<", "<itunes:episode>1<"),
    "season's name": ('name="Winter 2026"', f'name="{"W" * 129}"'),
    "dates with a zone": ("12:01:00 +0000", "12:01:00"),
    "running order": ("Tue, 01 Dec 2026 12:01:00", "Tue, 01 Dec 2026 11:59:00"),
    "transcript": ("application/x-subrip", "application/srt"),
    "chapters": ("application/json+chapters", "application/json"),
}


def test_a_good_feed_has_no_fault() -> None:
    assert feed_faults(GOOD.encode()) == ()
    same_day = receipt(article("01-extra", "Extra"), id="2026-winter-extra", issue="Extra", number=43)
    assert feed_faults(feed_bytes(magazine_channel(MAGAZINE, [NEWER, same_day]))) == ()


@pytest.mark.parametrize("name", [rule.name for rule in RULES])
def test_each_rule_finds_what_breaks_it(name: str) -> None:
    before, after = BROKEN[name]
    assert before in GOOD
    found = feed_faults(GOOD.replace(before, after).encode())
    assert any(fault.startswith(f"{name}: ") for fault in found), found
