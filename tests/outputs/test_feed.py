"""Podcast feeds: as a person reads one, as others read it, and the same whatever the words."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from accessible.check.feed import feed_faults
from accessible.outputs.channel import fits_a_feed, issue_channel, magazine_channel
from accessible.outputs.feed import feed_bytes
from receipts import MAGAZINE, article, receipt

GOLDEN = Path(__file__).parents[1] / "golden" / "feed" / "expected.xml"
RESTING = article(
    "01-resting-well",
    "Rest & “pacing”: is <5 minutes enough?",
    author="Sam Field",
    byline="By Sam Field",
    summary="A rest of 5 < 10 minutes helps some of us.",
    key_points=["Rest before you are tired.", "Stop at a stop sign."],
    disclaimer="Ask your own doctor before you change a medicine.",
    parts=[{}, {}],
)
NOTE = article("02-a-short-note", "A short note", minutes={"read": 1, "hear": 1}, seconds=41.5)
FAILED = {"id": "03-broken", "built": False}
AUTUMN = receipt(article("01-first", "First"), id="2026-autumn", issue="Autumn 2026", number=41, date="2026-09-01")
WINTER = receipt(RESTING, NOTE, FAILED)


def read(feed: bytes) -> Any:
    """The feed as another program reads it."""
    parsed = feedparser.parse(feed, sanitize_html=False)
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


def test_a_feed_as_it_is_written() -> None:
    assert feed_bytes(issue_channel(MAGAZINE, WINTER)).decode() == GOLDEN.read_text("utf-8")


def test_others_read_what_we_meant() -> None:
    parsed = read(feed_bytes(issue_channel(MAGAZINE, WINTER)))
    channel, first = parsed.feed, parsed.entries[0]
    assert (channel.title, channel.language) == ("Steady Light, Winter 2026", "en-GB")
    assert channel.image.href == "https://example.org/light/2026-winter/assets/cover.jpg"
    assert channel.tags[0].term == "Health & Fitness"
    assert first.title == "Rest & “pacing”: is <5 minutes enough?"
    assert "<p>A rest of 5 &lt; 10 minutes helps some of us.</p>" in first.description
    assert (first.itunes_duration, first.itunes_episode, first.itunes_season) == ("183", "1", "42")
    assert first.link == "https://example.org/light/2026-winter/articles/01-resting-well/index.html"
    sound = first.enclosures[0]
    assert sound.href == "https://example.org/light/2026-winter/articles/01-resting-well/resting-well.mp3"
    assert (sound.length, sound.type) == ("1468001", "audio/mpeg")
    assert first.published_parsed[:5] == (2026, 12, 1, 12, 0)


def test_an_article_that_failed_is_not_in_it_and_takes_nobodys_number() -> None:
    broken_first = receipt(FAILED, RESTING)
    for feed in (WINTER, broken_first):
        assert all("broken" not in entry.title for entry in read(feed_bytes(issue_channel(MAGAZINE, feed))).entries)
    assert [entry.itunes_episode for entry in read(feed_bytes(issue_channel(MAGAZINE, broken_first))).entries] == ["2"]


def test_the_feed_over_all_has_every_issue_the_newest_first_in_running_order() -> None:
    parsed = read(feed_bytes(magazine_channel(MAGAZINE, [AUTUMN, WINTER])))
    assert parsed.feed.title == "Steady Light"
    assert [entry.title for entry in parsed.entries] == [RESTING["title"], "A short note", "First"]
    assert [entry.itunes_season for entry in parsed.entries] == ["42", "42", "41"]
    assert parsed.feed.updated_parsed[:5] == (2026, 12, 1, 12, 0)


def test_issues_without_numbers_have_no_seasons_over_all_and_are_no_serial() -> None:
    numberless = [receipt(RESTING, NOTE, number=0), receipt(NOTE, id="2026-autumn", number=0, date="2026-09-01")]
    feed = feed_bytes(magazine_channel(MAGAZINE, numberless))
    assert b"<itunes:type>episodic<" in feed
    assert b"itunes:season" not in feed
    assert b"itunes:episode>" not in feed
    alone = feed_bytes(issue_channel(MAGAZINE, numberless[0]))
    assert b"<itunes:type>serial<" in alone
    assert b"itunes:season" not in alone
    assert b"<itunes:episode>2<" in alone


def guids(feed: bytes) -> list[str]:
    return [entry.id for entry in read(feed).entries]


def test_an_episode_is_known_by_the_same_id_whatever_its_words_and_in_both_feeds() -> None:
    ids = guids(feed_bytes(issue_channel(MAGAZINE, WINTER)))
    renamed = receipt({**RESTING, "title": "Rest", "summary": "", "seconds": 12.0}, NOTE)
    assert guids(feed_bytes(issue_channel(MAGAZINE, renamed))) == ids
    assert guids(feed_bytes(magazine_channel(MAGAZINE, [AUTUMN, WINTER])))[:2] == ids
    assert len(set(guids(feed_bytes(magazine_channel(MAGAZINE, [AUTUMN, WINTER]))))) == 3


def moved(address: str, first: str) -> Any:
    from dataclasses import replace

    return replace(MAGAZINE, address=address, first_address=first)


def test_a_site_that_moves_keeps_its_ids() -> None:
    old = issue_channel(MAGAZINE, WINTER)
    new = issue_channel(moved("https://new.example.org", MAGAZINE.address), WINTER)
    assert [each.guid for each in new.episodes] == [each.guid for each in old.episodes]
    assert (new.guid, new.address) == (old.guid, "https://new.example.org/2026-winter/feed.xml")
    assert new.episodes[0].sound.startswith("https://new.example.org/2026-winter/")


def test_what_was_not_made_is_not_named() -> None:
    bare = {**WINTER, "files": [each for each in WINTER["files"] if each["path"].endswith(".mp3")]}
    feed = feed_bytes(issue_channel(MAGAZINE, bare))
    for name in (b"cover.jpg", b".vtt", b".srt", b"chapters.json"):
        assert name not in feed
    assert feed_faults(feed) == ()


def test_without_an_address_there_is_no_feed_to_make() -> None:
    with pytest.raises(ValueError, match="address"):
        issue_channel(moved("", ""), WINTER)


def without(name: str) -> dict[str, Any]:
    return {key: value for key, value in NOTE.items() if key != name}


def test_a_receipt_of_an_earlier_version_is_known_for_one() -> None:
    assert fits_a_feed(WINTER)
    earlier = {"issue": {"id": "2026-autumn", "title": "Steady Light", "issue": "Autumn 2026", "date": "2026-09-01"}}
    others: list[object] = [
        None,
        [],
        {},
        {**WINTER, **earlier},
        receipt(without("summary")),
        receipt(NOTE, date="soon"),
    ]
    assert not any(fits_a_feed(each) for each in others)


HELD = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=300)
STRANGE = HELD | st.sampled_from(
    [
        "<script>alert(1)</script>",
        "]]><item>",
        "&amp; &lt; &nbsp;",
        "\u202eright to left\u202c שלום",
        "👩🏽\u200d🦽 rests",
        "x" * 300,
        "a\nb\tc",
        "--> <!-- ",
        "{{ title }} %s",
    ]
)


@given(title=STRANGE, summary=STRANGE, point=STRANGE, name=STRANGE)
def test_any_words_come_out_as_they_went_in(title: str, summary: str, point: str, name: str) -> None:
    odd = article("01-odd", f"T{title}", summary=f"S{summary}", key_points=[f"K{point}"], author=f"A{name}")
    feed = feed_bytes(magazine_channel(MAGAZINE, [receipt(odd, NOTE, issue=f"I{name}", number=7), AUTUMN]))
    assert feed_faults(feed) == ()
    spaces = {"itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd"}
    item = etree.fromstring(feed).find("channel/item")
    assert item.findtext("title") == f"T{title}"
    assert item.findtext("itunes:author", None, spaces) == f"A{name}"
    shown = etree.HTML(f"<body>{item.findtext('description')}</body>", etree.HTMLParser(huge_tree=True))
    words = {each.text for each in shown.iter("p", "li")}
    assert {f"S{summary}", f"K{point}"} <= words
    assert not shown.xpath("//script")


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1f", "\ufffe", "\ud800"])
def test_a_character_that_xml_cannot_hold_makes_no_broken_feed(sign: str) -> None:
    """No reader of ours lets one through; if one did, there would be no feed rather than a broken one."""
    with pytest.raises(ValueError, match=r"XML compatible|surrogates"):
        feed_bytes(issue_channel(MAGAZINE, receipt(article("01-a", f"a{sign}b"))))


def test_the_same_receipts_give_the_same_bytes_in_any_order() -> None:
    assert feed_bytes(magazine_channel(MAGAZINE, [AUTUMN, WINTER])) == feed_bytes(
        magazine_channel(MAGAZINE, [WINTER, AUTUMN])
    )


def test_a_hundred_articles_keep_their_order_by_time() -> None:
    channel = issue_channel(MAGAZINE, receipt(*(article(f"{n:02}-a{n}", f"A {n}") for n in range(1, 101))))
    times = [each.published for each in channel.episodes]
    assert times == sorted(set(times))
    assert times[-1] == datetime(2026, 12, 1, 13, 39, tzinfo=UTC)
