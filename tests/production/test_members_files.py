"""What members are given: pages that lead to what is there, times that fit the sound, one ZIP file in playing order."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen.mp3 import MP3

from accessible.production.targets.reading import LONGEST_NAME, part_name
from accessible.settings import Settings
from small_issue import built

ISSUE = "2027-spring"
SLUGS = ("01-resting-well", "02-a-short-note")


def pages_of(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


def links_in(page: Path) -> list[str]:
    """Everything that a page leads to or shows, but for other hosts and its own places."""
    found = re.findall(r'(?:href|src)="([^"]*)"', page.read_text("utf-8"))
    return [unquote(each) for each in found if "://" not in each and not each.startswith(("#", "mailto:"))]


def data_of(page: Path, name: str) -> dict[str, Any]:
    found = re.search(
        rf'<script type="application/json" id="{name}">(.*?)</script>', page.read_text("utf-8"), re.DOTALL
    )
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_every_link_of_every_page_leads_to_a_file_that_members_have(cached: Settings) -> None:
    built(cached)
    folder = cached.out / ISSUE
    pages = pages_of(folder)
    assert len(pages) == 3
    for page in pages:
        for link in links_in(page):
            if link != "../index.html":  # of all issues
                assert (page.parent / link).resolve().is_relative_to(folder.resolve()), link
                assert (page.parent / link).is_file(), (page, link)
    assert not [path for path in folder.rglob("*") if path.name in ("receipt.json", "report.html")]


def test_what_a_page_tells_the_player_fits_the_page_and_the_sound(cached: Settings) -> None:
    built(cached)
    for slug in SLUGS:
        folder = cached.out / ISSUE / "articles" / slug
        text = (folder / "index.html").read_text("utf-8")
        reading = data_of(folder / "index.html", "reading")
        assert reading["id"] == f"{ISSUE}/{slug}"
        ids = set(re.findall(r'\bid="([^"]+)"', text))
        assert [part["number"] for part in reading["parts"]] == list(range(1, len(reading["parts"]) + 1))
        for part in reading["parts"]:
            sound = folder / part["file"]
            assert part["bytes"] == sound.stat().st_size
            # Coding adds less than a tenth of a second of silence.
            assert part["seconds"] == pytest.approx(MP3(sound).info.length, abs=0.1)
            assert {part["section"], *(cue[0] for cue in part["cues"])} <= ids
            times = [time for _, start, end in part["cues"] for time in (start, end)]
            assert times == sorted(times)
            assert times[-1] < part["seconds"]


def test_a_music_player_plays_the_parts_as_their_names_sort(cached: Settings) -> None:
    """Phones and cars show an album, and in it first the discs and then the tracks. They ask no file's name."""
    built(cached)
    files = sorted((cached.out / ISSUE / "articles").glob("*/parts/*.mp3"), key=lambda path: path.name)
    tags = [MP3(path).tags for path in files]
    places = [tuple(int(str(tag[name]).partition("/")[0]) for name in ("TPOS", "TRCK")) for tag in tags]
    assert len({str(tag["TALB"]) for tag in tags}) == 1
    assert len({place[0] for place in places}) == len(SLUGS)
    assert places == sorted(set(places))


def test_one_number_is_told_of_how_long_a_part_takes(cached: Settings) -> None:
    built(cached)
    with zipfile.ZipFile(cached.out / ISSUE / f"{ISSUE}-mp3.zip") as bundle:
        index = bundle.read(f"{ISSUE}/index.html").decode()
    for slug in SLUGS:
        page = cached.out / ISSUE / "articles" / slug / "index.html"
        text = page.read_text("utf-8")
        aheads = re.findall(r'<p class="ahead">.*?</p>', text)
        parts = data_of(page, "reading")["parts"]
        assert len(aheads) == len(parts) - 1
        for part, ahead in zip(parts[1:], aheads, strict=True):
            assert f"takes {part['lasts']}." in ahead
        assert all(f"of {len(parts)}: {part['lasts']}</p>" in text for part in parts)
        for part in parts:
            name = PurePosixPath(part["file"]).name
            assert re.search(rf'href="{re.escape(name)}">[^<]*</a> \({part["lasts"]},', index)


def test_an_articles_page_leads_to_the_next_and_to_none_that_failed(cached: Settings) -> None:
    third = cached.content / ISSUE / "03-last.md"
    third.write_text("---\ntitle: The last\n---\n\nGood bye.\n", "utf-8")
    (cached.content / ISSUE / f"{SLUGS[1]}.md").write_text("---\nauthor: Nobody\n---\n\nText.\n", "utf-8")
    built(cached)
    folder = cached.out / ISSUE
    first = data_of(folder / "articles" / SLUGS[0] / "index.html", "reading")
    assert first["next"] == {"title": "The last", "href": "../03-last/index.html", "minutes": 1}
    listed = [each["id"] for each in data_of(folder / "index.html", "issue")["articles"]]
    assert listed == [f"{ISSUE}/{SLUGS[0]}", f"{ISSUE}/03-last"]
    assert SLUGS[1] not in "".join(page.read_text("utf-8") for page in pages_of(folder))
    assert not list(folder.glob("*.zip"))


def test_what_an_article_needs_with_no_internet_is_listed_whole(cached: Settings) -> None:
    built(cached)
    folder = cached.out / ISSUE
    content = data_of(folder / "index.html", "issue")
    for article in content["articles"]:
        files = [folder / file for file in article["files"]]
        assert sum(file.stat().st_size for file in files) == article["bytes"]
        page = folder / article["href"]
        links = re.findall(r'<(?:audio|img|script|link)[^>]*(?:src|href)="([^"]+)"', page.read_text("utf-8"))
        kept = {file.resolve() for file in (*files, *(folder / file for file in content["shared"]))}
        assert {(page.parent / link).resolve() for link in links} <= kept


def test_the_zip_file_has_every_part_in_playing_order_and_a_page_that_opens_it(cached: Settings) -> None:
    built(cached)
    folder = cached.out / ISSUE
    with zipfile.ZipFile(folder / f"{ISSUE}-mp3.zip") as bundle:
        assert bundle.testzip() is None
        names = bundle.namelist()
        assert names[0] == f"{ISSUE}/index.html"
        assert names[1:] == sorted(names[1:])
        on_shelf = {path.name: path.read_bytes() for path in folder.rglob("parts/*.mp3")}
        assert {PurePosixPath(name).name: bundle.read(name) for name in names[1:]} == on_shelf
        links = re.findall(r'<a href="([^"]+)"', bundle.read(names[0]).decode())
        assert links == [PurePosixPath(name).name for name in names[1:]]
        assert {entry.date_time for entry in bundle.infolist()} == {(2027, 3, 1, 12, 0, 0)}


TITLES = st.text(max_size=300)
SLUG = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,9}", fullmatch=True)


@given(issue=SLUG, slug=SLUG, title=TITLES, track=st.integers(1, 99), part=st.integers(1, 99))
def test_a_parts_name_is_short_plain_and_says_its_place(
    issue: str, slug: str, title: str, track: int, part: int
) -> None:
    name = part_name(issue, track, part, slug, title)
    assert len(name) <= LONGEST_NAME
    assert re.fullmatch(r"[a-z0-9_-]+\.mp3", name)
    assert f"_{track:02}-{part:02}_" in name


@given(issue=SLUG, places=st.lists(st.tuples(st.integers(1, 99), st.integers(1, 99), SLUG, TITLES), max_size=9))
def test_the_names_of_parts_sort_as_they_are_played(issue: str, places: list[tuple[int, int, str, str]]) -> None:
    played = sorted(places, key=lambda place: place[:2])
    names = [part_name(issue, track, part, slug, title) for track, part, slug, title in played]
    begins = [re.search(r"_(\d\d-\d\d)_", name) for name in sorted(names)]
    assert [each and each[1] for each in begins] == [f"{track:02}-{part:02}" for track, part, *_ in played]
