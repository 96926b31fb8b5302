"""Members' pages as bytes: words that are anybody's stay words, and a page is light enough for a slow telephone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
import tinyhtml5

from accessible.article import article_sentences
from accessible.outputs.page import POLICY
from web_pages import STRANGE, WEB, pages, sample_plans

HTML = "{http://www.w3.org/1999/xhtml}"
PAGES = dict(pages())
ARTICLES = [place for place in PAGES if "/articles/" in place]
STRANGE_PAGE = "issue/articles/11-page/index.html"
MOST_BYTES = 150_000  # of a page with its sheets and scripts (issue 12)


def read(place: str) -> Element:
    """A page as a browser reads it."""
    root: Element = tinyhtml5.parse(PAGES[place].decode())
    return root


def all_of(root: Element, *tags: str) -> Iterator[Element]:
    return (each for each in root.iter() if each.tag in {HTML + tag for tag in tags})


def text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("place", ARTICLES)
def test_an_article_is_light_with_all_its_sheets_and_scripts(place: str) -> None:
    used = [each.get("src") or each.get("href") or "" for each in all_of(read(place), "script", "link")]
    names = {name.rpartition("/")[2] for name in used if "assets/" in name}
    assert {"page.css", "display.js", "player.js"} <= names
    assert len(PAGES[place]) + sum((WEB / name).stat().st_size for name in names) <= MOST_BYTES


@pytest.mark.parametrize("place", PAGES)
def test_a_page_has_one_title_its_headings_in_order_and_no_style_or_script_within(place: str) -> None:
    root = read(place)
    levels = [int(each.tag[-1]) for each in all_of(root, "h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert root.get("lang")
    for tag in ("main", "header", "footer"):
        assert list(all_of(root, tag))
    assert not [each for each in root.iter() if each.get("style") or any(name.startswith("on") for name in each.attrib)]
    assert not list(all_of(root, "style"))
    inline = [each for each in all_of(root, "script") if not each.get("src")]
    assert all(each.get("type") == "application/json" for each in inline)
    (policy,) = (each.get("content") for each in all_of(root, "meta") if each.get("http-equiv"))
    assert policy == POLICY
    assert all(each.get("aria-label") for each in all_of(root, "audio"))
    assert all("alt" in each.attrib for each in all_of(root, "img"))


def test_a_strange_title_is_words_everywhere() -> None:
    root = read(STRANGE_PAGE)
    (title,) = all_of(root, "h1")
    assert text(title) == STRANGE
    (head,) = all_of(root, "title")
    assert text(head) == f"{STRANGE} – {STRANGE}, {STRANGE}"
    (data,) = (each for each in all_of(root, "script") if each.get("id") == "reading")
    reading = json.loads(data.text or "")
    assert (reading["title"], reading["author"], reading["magazine"]) == (STRANGE, STRANGE, STRANGE)
    neighbours = [text(each) for each in all_of(root, "a") if each.get("rel")]
    assert neighbours == [f"Next: {STRANGE}", f"Before: {STRANGE}"]
    (footer,) = all_of(root, "footer")
    assert text(footer) == f"{STRANGE} {STRANGE}"


def test_a_strange_title_is_words_in_lists() -> None:
    root = read("issue/index.html")
    assert STRANGE in [text(each) for each in all_of(root, "h3")]
    (data,) = (each for each in all_of(root, "script") if each.get("id") == "issue")
    assert STRANGE in [each["title"] for each in json.loads(data.text or "")["articles"]]
    assert f"{STRANGE}" in [text(each) for each in all_of(read("index.html"), "h3")]


def test_every_sentence_of_the_sample_articles_is_on_its_page_once() -> None:
    for place, plan in zip(ARTICLES, sample_plans()[1], strict=False):
        found = {each.get("id"): text(each) for each in read(place).iter() if each.get("id")}
        for sentence in article_sentences(plan.order.article):
            if sentence.id in found and not any(run.note for run in sentence.runs):
                assert found[sentence.id] == " ".join(sentence.text.split())


def test_the_same_input_gives_the_same_bytes() -> None:
    assert dict(pages()) == PAGES
