"""The feed of an issue that was made: every file that it names is on the shelf, of the size that it says."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote

import feedparser
import pytest

from accessible.cli import main
from accessible.errors import ExitCode
from accessible.production.chosen import chosen_issue
from accessible.production.feed import NO_FEED
from accessible.production.prepare import prepare
from accessible.settings import Settings
from small_issue import built, shelf_bytes

ADDRESS = "https://example.org/quiet"
FEED = "2027-spring/feed.xml"


@pytest.fixture
def published(cached: Settings) -> Settings:
    """The small issue of a magazine with an address, made."""
    (cached.content / "magazine.toml").write_text(f'address = "{ADDRESS}"\n')
    assert built(cached).exit_code is ExitCode.OK
    return cached


def feed_of(settings: Settings) -> Any:
    parsed = feedparser.parse((settings.out / FEED).read_bytes())
    assert not parsed.bozo
    return parsed


def test_every_address_leads_to_a_file_of_the_size_that_is_said(published: Settings) -> None:
    files = shelf_bytes(published)
    parsed = feed_of(published)
    assert [entry.title for entry in parsed.entries] == ["Resting well", "A short note"]
    for entry in parsed.entries:
        sound = unquote(entry.enclosures[0].href.removeprefix(f"{ADDRESS}/"))
        assert len(files[sound]) == int(entry.enclosures[0].length)
    text = files[FEED].decode()
    named = {part.split('"')[0].split("<")[0] for part in text.split(f"{ADDRESS}/")[1:]}
    assert {name for name in named if "articles/" in name or "assets/" in name} <= set(files)
    assert {name.rpartition(".")[2] for name in named} >= {"mp3", "vtt", "srt", "json", "jpg", "html", "xml"}


def test_chapters_and_times_are_those_of_the_receipt(published: Settings) -> None:
    folder = published.out / "2027-spring" / "articles" / "01-resting-well"
    chapters = json.loads((folder / "resting-well-chapters.json").read_bytes())["chapters"]
    receipt = json.loads((published.out / "2027-spring-staff" / "receipt.json").read_bytes())
    article = receipt["articles"][0]
    assert [each["title"].partition(": ")[2] for each in chapters] == [part["title"] for part in article["parts"]]
    first_heard = [next(s["start"] for s in article["sentences"] if s["part"] == n + 1) for n in range(len(chapters))]
    for chapter, heard in zip(chapters, first_heard, strict=True):
        assert 0 <= heard - chapter["startTime"] < 2


def test_made_again_it_has_the_same_bytes(published: Settings) -> None:
    before = shelf_bytes(published)
    (published.out / FEED).unlink()
    assert built(published).exit_code is ExitCode.OK
    assert shelf_bytes(published) == before


def test_without_an_address_there_is_no_feed_and_the_report_says_so(published: Settings) -> None:
    (published.content / "magazine.toml").unlink()
    assert built(published).exit_code is ExitCode.OK
    assert not (published.out / FEED).exists()
    receipt = json.loads((published.out / "2027-spring-staff" / "receipt.json").read_bytes())
    assert NO_FEED in receipt["notes"]
    assert "There is no podcast feed" in (published.out / "2027-spring-staff" / "report.html").read_text("utf-8")


def test_an_article_that_failed_is_not_in_the_feed(published: Settings) -> None:
    broken = published.content / "2027-spring" / "02-a-short-note.md"
    broken.write_text(broken.read_text("utf-8").replace("14 January 2027", "12/10/2022"), "utf-8")
    assert built(published).exit_code is ExitCode.FAILED
    assert [entry.title for entry in feed_of(published).entries] == ["Resting well"]
    assert (published.out / "2027-spring" / "assets" / "cover.jpg").exists()


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x0b", "\x1b", "\ufffe", "\uffff", ""])
@pytest.mark.parametrize("words", ["Resting well", "A Sample", "Rest before"])
def test_no_reader_lets_a_character_through_that_a_feed_cannot_hold(settings: Settings, sign: str, words: str) -> None:
    path = settings.content / "2027-spring" / "01-resting-well.md"
    text = path.read_text("utf-8")
    assert words in text
    path.write_text(text.replace(words, words.replace(" ", f" {sign}")), "utf-8")
    draft = prepare(settings, chosen_issue(settings)).drafts[0]
    assert (draft.plan is None) is bool(sign)


def test_a_broken_file_of_the_magazine_stops_the_build_in_plain_words(
    cached: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    (cached.content / "magazine.toml").write_text('address = "example.org"\ntitle = “Quiet”\n', "utf-8")
    places = [f"--content={cached.content}", f"--out={cached.out}", f"--cache={cached.cache}", "--plain"]
    assert main(["issue", *places]) != ExitCode.OK
    said = "".join(capsys.readouterr())
    assert "magazine.toml:1" in said
    assert "magazine.toml:2" in said
    assert "Traceback" not in said
