"""The library: a front page over the issues that members can open, made from receipts and from nothing else."""

from __future__ import annotations

import json
import os
import threading
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest
import tinyhtml5

from accessible.cli import main
from accessible.errors import ExitCode
from accessible.issue import Magazine
from accessible.production import library
from accessible.production.shelf import LIBRARY_RECEIPT, RECEIPT, issue_shelf, open_articles, shelf_of_all, staff_folder
from accessible.settings import Settings
from builders import STYLES
from small_issue import built

HTML = "{http://www.w3.org/1999/xhtml}"
STRANGE = '<script>alert("1")</script> & ‘Ärger’ 🌿 مرحبا ' + "very " * 60 + "long"


def issue_on(out: Path, name: str, **fields: object) -> None:
    """An issue in `dist/` as far as a list needs it."""
    told = {"id": name, "title": "Steady Light", "issue": name.title(), "date": "2026-12-01", "publisher": "A trust"}
    articles = [{"built": True, "seconds": 150.0}, {"built": True, "seconds": 45.0}, {"built": False}]
    receipt = {"issue": {**told, "contact": ["hello@example.org"], **fields}, "articles": articles, "files": []}
    staff_folder(out, name).mkdir(parents=True, exist_ok=True)
    (staff_folder(out, name) / RECEIPT).write_text(json.dumps(receipt), encoding="utf-8")
    (out / name).mkdir(exist_ok=True)
    (out / name / "index.html").write_text("a page", encoding="utf-8")


def links(out: Path) -> list[tuple[str, str]]:
    """Where the front page's links to issues lead, and their words, in order."""
    page = tinyhtml5.parse((out / "index.html").read_text(encoding="utf-8"))
    found = [("".join(each.itertext()), each.get("href", "")) for each in page.iter(f"{HTML}a")]
    return [(words, href) for words, href in found if not href.startswith("#")]


def words(out: Path) -> str:
    page = tinyhtml5.parse((out / "index.html").read_text(encoding="utf-8"))
    (main_part,) = page.iter(f"{HTML}main")
    return " ".join("".join(main_part.itertext()).split())


def test_the_newest_issue_is_first_with_its_day_and_minutes(tmp_path: Path) -> None:
    issue_on(tmp_path, "autumn", date="2026-09-01")
    issue_on(tmp_path, "winter")
    issue_on(tmp_path, "spring", date="2026-03-01", title="Old Name")
    assert library.place_library(tmp_path, STYLES, Magazine()) == ()
    assert links(tmp_path) == [
        ("Winter", "winter/index.html"),
        ("Autumn", "autumn/index.html"),
        ("Old Name, Spring", "spring/index.html"),
    ]
    assert "Winter 1 December 2026 2 articles, 3 minutes to hear Earlier issues" in words(tmp_path)


def test_the_same_issues_have_the_same_library_and_its_files_are_named(tmp_path: Path) -> None:
    issue_on(tmp_path, "winter")
    library.place_library(tmp_path, STYLES, Magazine())
    receipt = staff_folder(tmp_path, "library") / LIBRARY_RECEIPT
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.rglob("*") if path.is_file()}
    library.place_library(tmp_path, STYLES, Magazine())
    assert before == {
        path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.rglob("*") if path.is_file()
    }
    named = {each["path"]: each["bytes"] for each in json.loads(receipt.read_bytes())["files"]}
    assert named.keys() == {"index.html", "assets/page.css", "assets/display.js"}
    assert {path: (tmp_path / path).stat().st_size for path in named} == named


DAMAGED = {
    "empty": b"",
    "cut": b"{",
    "a list": b"[]",
    "half": b'{"issue": {"id": "old"}}',
    "no date": b'{"issue": {"id": "old", "title": "", "issue": "", "date": ""}, "articles": []}',
    "no text": b"\xff",
    "deep": b"[" * 99_999,
}


@pytest.mark.parametrize("damage", DAMAGED.values(), ids=DAMAGED)
def test_an_issue_whose_receipt_cannot_be_read_is_left_out_and_told(tmp_path: Path, damage: bytes) -> None:
    issue_on(tmp_path, "winter")
    issue_on(tmp_path, "old")
    (staff_folder(tmp_path, "old") / RECEIPT).write_bytes(damage)
    (finding,) = library.place_library(tmp_path, STYLES, Magazine())
    assert "old" in finding.message
    assert "ISSUE=old" in finding.remedy
    assert [href for _, href in links(tmp_path)] == ["winter/index.html"]


def test_a_pipe_in_a_receipts_place_is_told_and_nobody_waits(tmp_path: Path) -> None:
    """Opened as a file, it would be waited for without end."""
    issue_on(tmp_path, "winter")
    issue_on(tmp_path, "old")
    receipts = (staff_folder(tmp_path, "old") / RECEIPT, issue_shelf(tmp_path, "old").root / RECEIPT)
    for path in receipts:
        path.unlink(missing_ok=True)
        os.mkfifo(path)
    told: list[object] = []

    def look() -> None:
        told.append(issue_shelf(tmp_path, "old").earlier())
        told.append(open_articles(issue_shelf(tmp_path, "old")))
        told.extend(finding.file for finding in library.place_library(tmp_path, STYLES, Magazine()))

    looks = threading.Thread(target=look, daemon=True)
    looks.start()
    looks.join(20)
    assert told == [(), (), "old"]


def test_an_issue_that_members_cannot_open_is_not_linked(tmp_path: Path) -> None:
    issue_on(tmp_path, "winter")
    issue_on(tmp_path, "old")
    (tmp_path / "old" / "index.html").unlink()
    issue_on(tmp_path, "copied")
    (staff_folder(tmp_path, "copied") / RECEIPT).write_bytes((staff_folder(tmp_path, "winter") / RECEIPT).read_bytes())
    assert [finding.file for finding in library.place_library(tmp_path, STYLES, Magazine())] == ["copied", "old"]
    assert [href for _, href in links(tmp_path)] == ["winter/index.html"]


def test_a_strange_title_is_words_on_the_front_page(tmp_path: Path) -> None:
    issue_on(tmp_path, "winter", title=STRANGE, issue=STRANGE)
    issue_on(tmp_path, "autumn", date="2026-09-01", title=f"Other {STRANGE}", issue=STRANGE)
    library.place_library(tmp_path, STYLES, Magazine())
    assert [text for text, _ in links(tmp_path)] == [STRANGE, f"Other {STRANGE}, {STRANGE}"]
    page = tinyhtml5.parse((tmp_path / "index.html").read_text(encoding="utf-8"))
    assert [each.get("src") for each in page.iter(f"{HTML}script")] == ["assets/display.js"]


def test_when_the_last_issue_has_gone_so_has_the_front_page(tmp_path: Path) -> None:
    issue_on(tmp_path, "winter")
    library.place_library(tmp_path, STYLES, Magazine())
    (staff_folder(tmp_path, "winter") / RECEIPT).unlink()
    assert library.place_library(tmp_path, STYLES, Magazine()) == ()
    assert not (tmp_path / "index.html").exists()
    assert not (tmp_path / "assets").exists()


def test_two_builds_at_once_leave_a_front_page_with_both_issues(tmp_path: Path) -> None:
    issue_on(tmp_path, "winter")

    def another(number: int) -> None:
        issue_on(tmp_path, f"issue-{number}")
        library.place_library(tmp_path, STYLES, Magazine())

    builds = [threading.Thread(target=another, args=(number,)) for number in range(8)]
    for build in builds:
        build.start()
    for build in builds:
        build.join()
    assert len(links(tmp_path)) == 9
    assert not list(tmp_path.rglob("*.part"))


def test_a_build_places_the_front_page_and_one_with_nothing_to_do_mends_it(cached: Settings) -> None:
    assert built(cached).exit_code is ExitCode.OK
    assert links(cached.out) == [("Spring 2027", "2027-spring/index.html")]
    arguments = ["issue", "--content", str(cached.content), "--out", str(cached.out), "--cache", str(cached.cache)]
    assert main(arguments) == ExitCode.OK  # remembers that there is nothing to do
    (cached.out / "index.html").write_text("damaged", encoding="utf-8")
    assert main(arguments) == ExitCode.OK
    assert links(cached.out) == [("Spring 2027", "2027-spring/index.html")]
    assert main(["clean", *arguments[1:]]) == ExitCode.OK
    assert not cached.out.exists() or not any(cached.out.iterdir())


def test_one_article_made_again_leaves_the_front_page_alone(cached: Settings) -> None:
    built(cached)
    shelf_of_all(cached.out).clear()
    built(replace(cached), only="01-resting-well")
    assert not (cached.out / "index.html").exists()


def test_a_feed_over_all_issues_lies_beside_the_front_page_which_tells_its_address(cached: Settings) -> None:
    magazine = cached.content / "magazine.toml"
    magazine.write_text('title = "Quiet Hours"\naddress = "https://magazine.example.org"\n', "utf-8")
    built(cached)
    feed = feedparser.parse((cached.out / "feed.xml").read_bytes())
    assert not feed.bozo
    assert feed.feed.title == "Quiet Hours"
    assert [entry.title for entry in feed.entries] == ["Resting well", "A short note"]
    for entry in feed.entries:
        (sound,) = entry.enclosures
        file = cached.out / sound.href.removeprefix("https://magazine.example.org/")
        assert int(sound.length) == file.stat().st_size
    assert ("https://magazine.example.org/feed.xml",) * 2 in links(cached.out)
    recorded = json.loads((shelf_of_all(cached.out).staff / LIBRARY_RECEIPT).read_bytes())
    assert "feed.xml" in [file["path"] for file in recorded["files"]]
    magazine.unlink()
    built(cached)
    assert not (cached.out / "feed.xml").exists()
    assert "podcast" not in (cached.out / "index.html").read_text("utf-8")
