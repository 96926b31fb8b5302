"""Staff's shelf of an issue that was built: its pages lead to every file that they name, and nowhere else."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pikepdf
import pytest
from PIL import Image

from accessible.production.prepare import prepare
from accessible.production.report import report_again
from accessible.production.shelf import HEARD
from accessible.production.targets.proof import known_id, new_words
from accessible.production.targets.speech import speak_id
from accessible.settings import Settings
from accessible.sources.issue_file import read_issue
from small_issue import built, shelf_bytes, small_issue, with_full_cache

STAFF = "2027-spring-staff"
FIRST = "01-resting-well"


class Page(HTMLParser):
    """The links, pictures, ids and words of a page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.words: list[str] = []
        self.linked: list[str] = []  # the words of links
        self._silent = self._inside = 0
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = dict(attrs)
        self.links += [value for name in ("href", "src") if (value := has.get(name))]
        self.ids.add(has.get("id") or "")
        self._silent += tag in ("style", "script", "title")
        self._inside += tag == "a"

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("style", "script", "title")
        self._inside -= tag == "a"

    def handle_data(self, words: str) -> None:
        if not self._silent:
            (self.linked if self._inside else self.words).append(words)


def broken_links(page: Path) -> list[str]:
    """Links of a page to what is not there: a file or folder beside it, or a place on a page."""
    found, broken = Page(page), []
    for link in found.links:
        url = urlsplit(link)
        place = page.parent / unquote(url.path) if url.path else page
        lost = url.fragment and place.suffix == ".html" and place.exists() and url.fragment not in Page(place).ids
        if url.scheme or url.netloc or not place.exists() or lost:
            broken.append(link)
    return broken


@pytest.fixture(scope="module")
def finished(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = with_full_cache(small_issue(tmp_path_factory.mktemp("proofed")), made)
    built(settings)
    return settings


def receipt_of(settings: Settings) -> dict[str, Any]:
    receipt: dict[str, Any] = json.loads((settings.out / STAFF / "receipt.json").read_bytes())
    return receipt


def test_every_link_of_every_page_for_staff_leads_somewhere(finished: Settings) -> None:
    pages = sorted((finished.out / STAFF).rglob("*.html"))
    assert [str(page.relative_to(finished.out / STAFF)) for page in pages] == [
        "proof/01-resting-well.html",
        "proof/02-a-short-note.html",
        "proof.html",
        "report.html",
    ]
    assert {page.name: broken_links(page) for page in pages} == {page.name: [] for page in pages}


def test_a_broken_link_would_be_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<a href="gone.pdf">A</a><a href="#gone">B</a><a href="page.html">C</a>', "utf-8")
    assert broken_links(page) == ["gone.pdf", "#gone"]


def test_every_file_of_the_shelf_that_the_report_names_is_a_link(finished: Settings) -> None:
    report = Page(finished.out / STAFF / "report.html")
    names = {Path(name).name for name in shelf_bytes(finished)}
    named = {name for name in names for words in report.words if re.search(rf"(?<![\w.-]){re.escape(name)}\b", words)}
    assert named == set(), "named, and no link"
    linked = {unquote(urlsplit(link).path) for link in report.links}
    receipt = receipt_of(finished)
    whole = {f"../2027-spring/{file['path']}" for file in receipt["files"] if "/" not in file["path"]} - {
        "../2027-spring/sw.js"
    }
    assert {*whole, "../2027-spring/", "proof.html", "receipt.json", f"proof/{FIRST}.html"} <= linked
    sound = {
        f"../2027-spring/articles/{each['id']}/{part['file']}" for each in receipt["articles"] for part in each["parts"]
    }
    assert sound <= linked


def test_the_report_begins_with_what_to_do_next(finished: Settings) -> None:
    said = " ".join("".join(Page(finished.out / STAFF / "report.html").words).split())
    assert said.index("What to do now") < said.index("sentences to hear") < said.index("Files")


def test_each_page_of_the_pdf_is_there_as_a_picture(finished: Settings) -> None:
    folder = finished.out / STAFF / "proof" / FIRST
    with pikepdf.open(finished.out / f"2027-spring/articles/{FIRST}/resting-well-large-print.pdf") as pdf:
        count = len(pdf.pages)
    pictures = sorted(folder.iterdir())
    assert [path.name for path in pictures] == [f"page-{number:02}.png" for number in range(1, count + 1)]
    for path in pictures:
        picture = Image.open(BytesIO(path.read_bytes()))
        assert picture.width == 1_000
        assert picture.height == pytest.approx(1_000 * 297 / 210, abs=2)
        assert path.stat().st_size < 120_000
        dark = sum(picture.convert("L").histogram()[:96]) / (picture.width * picture.height)
        assert 0.001 < dark < 0.2, "there are words on it"


def test_everything_that_is_said_can_be_heard_once_in_the_text(finished: Settings) -> None:
    page = Page(finished.out / STAFF / "proof" / f"{FIRST}.html")
    first = receipt_of(finished)["articles"][0]
    stretches = [link for link in page.links if "#t=" in link]
    whole = [f"{each['part_start']:.3f},{each['part_end']:.3f}" for each in first["sentences"]]
    assert [link.partition("#t=")[2] for link in stretches[-len(whole) :]] == whole
    listed = len(first["to_proof"]["first"]) + len(first["to_proof"]["more"])
    assert len(stretches) == listed + len(whole)


def test_a_word_that_the_voice_guesses_is_news_once(cached: Settings) -> None:
    (cached.content / "2026-autumn").mkdir()
    (cached.content / "2026-autumn" / "issue.toml").write_text("date = 2026-09-01\n", "utf-8")
    prepared = prepare(cached, read_issue(cached.content, "2027-spring"))
    draft = prepared.drafts[0]
    said = draft.narration.parts[0].utterances[0].id
    guessed = {"guessed": [[said, "Oakapple", "ˈəʊk"], [said, "Wrenfold", "ˈrɛn"]]}
    records: dict[str, Any] = {speak_id(draft.slug, part.number): guessed for part in draft.narration.parts}
    records[known_id("2026-autumn")] = {"words": ["oakapple"]}
    assert ("Wrenfold", "/ˈrɛn/") in new_words(prepared, draft, records)[said]
    assert "Oakapple" not in [word for word, _ in new_words(prepared, draft, records)[said]]


def test_an_article_that_failed_is_on_the_first_page_with_what_to_do_and_on_no_other(cached: Settings) -> None:
    (cached.content / "2027-spring/01-resting-well.md").write_text("---\nauthor: Nobody\n---\n\nText.\n", "utf-8")
    built(cached)
    index = "".join(Page(cached.out / STAFF / "proof.html").words)
    assert index.index("Could not be made") < index.index("01-resting-well.md") < index.index("Articles")
    assert not (cached.out / STAFF / "proof" / f"{FIRST}.html").exists()
    for page in (cached.out / STAFF).rglob("*.html"):
        assert broken_links(page) == []


def test_one_article_made_alone_has_a_proof_page_and_what_an_earlier_issue_had_is_no_news(cached: Settings) -> None:
    built(cached)
    path, page = cached.content / "2027-spring/02-a-short-note.md", cached.out / STAFF / "proof/02-a-short-note.html"
    path.write_text(path.read_text("utf-8").replace("The group meets", "Ask your GP, who meets us"), "utf-8")
    assert built(cached, "02-a-short-note").outdated
    assert '<p class="why">New word: GP</p>' in page.read_text("utf-8")
    earlier = cached.content / "2026-autumn"
    earlier.mkdir()
    issue = (cached.content / "2027-spring/issue.toml").read_text("utf-8").replace("2027-03-01", "2026-09-01")
    (earlier / "issue.toml").write_text(issue, "utf-8")
    (earlier / "01-ask.md").write_text("---\ntitle: Ask\n---\n\nYour GP may know.\n", "utf-8")
    built(cached, "02-a-short-note")
    assert '<p class="why">New word: GP</p>' not in page.read_text("utf-8")


def test_the_report_leads_to_what_was_heard_while_it_is_of_this_sound(cached: Settings) -> None:
    built(cached)
    before, staff = shelf_bytes(cached), cached.out / STAFF
    assert HEARD not in Page(staff / "report.html").links
    (staff / HEARD).write_text("<p>heard</p>", "utf-8")
    report_again(cached.out, "2027-spring", cached.styles)
    assert HEARD in Page(staff / "report.html").links
    heard = shelf_bytes(cached)
    again = built(cached)
    assert (again.shelf.written, again.outdated) == (0, False)
    assert shelf_bytes(cached) == heard
    (cached.out / f"2027-spring/articles/{FIRST}/resting-well.txt").unlink()
    assert built(cached).outdated
    assert HEARD not in Page(staff / "report.html").links, "it is about to be taken away"
    (staff / HEARD).unlink()
    report_again(cached.out, "2027-spring", cached.styles)
    assert shelf_bytes(cached) == before
