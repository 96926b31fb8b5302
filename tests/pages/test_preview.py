"""The preview in a real Chromium: what changed takes its place while the reader stays, and outside judges agree."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from accessible.desk.preview import is_shown, keep_up_to_date
from accessible.desk.serve import served
from accessible.settings import Settings
from axe_judge import AXE, violations
from nu_judge import nu_errors

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ARTICLE = "articles/01-resting-well/index.html"


class Running(NamedTuple):
    """A preview that is served: where, where its articles lie, and what brings it up to date."""

    address: str
    folder: Path
    news: Generator[str, None, None]


@pytest.fixture
def running(cached: Settings) -> Iterator[Running]:
    folder = cached.content / "2027-spring"
    long = "\n\n".join(f"Paragraph number {number} has a few words." for number in range(30))
    with (folder / "01-resting-well.md").open("a", encoding="utf-8") as file:
        file.write(f"\n{long}\n\n{'A sentence that does not end ' * 6}soon.\n")
    (folder / "02-a-short-note.md").write_text("---\ntitle: Note\n---\n\nTake 5 qz.\n", "utf-8")
    (folder / "03-half.md").write_text("---\ntitle: Half\ndraft: true\n---\n\nA draft.\n", "utf-8")
    news = keep_up_to_date(replace(cached, issue="2027-spring"))
    next(news)
    with served(cached.out / "2027-spring-draft", shows=is_shown) as address:
        yield Running(address, folder, news)
    news.close()


def test_what_changed_takes_its_place_and_focus_and_scroll_stay(chromium: Browser, running: Running) -> None:
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    page.set_default_timeout(60_000)
    page.goto(running.address + ARTICLE)
    told, path = page.locator("#news"), running.folder / "01-resting-well.md"
    expect(told).to_have_text("1 thing to look at.", timeout=60_000)
    assert told.get_attribute("role") == "status"
    page.locator("text=Paragraph number 20").scroll_into_view_if_needed()
    page.locator("nav a").first.evaluate("each => each.focus({preventScroll: true})")
    where = page.locator("text=Paragraph number 20").bounding_box()
    words = path.read_text("utf-8")
    path.write_text(words.replace("It takes practice.", "It takes practice. " * 12), "utf-8")  # above what is seen
    next(running.news)
    expect(told).to_have_text("Brought up to date. 1 thing to look at. 1 could be easier to read.", timeout=60_000)
    assert page.evaluate("document.activeElement.textContent") == "All articles"
    after = page.locator("text=Paragraph number 20").bounding_box()
    assert where is not None
    assert after is not None
    assert abs(after["y"] - where["y"]) < 2
    assert "It takes practice. It takes" in page.locator(".changed").first.inner_text()
    page.locator("#to-change a").press("Enter")
    expect(page.locator(".changed").first).to_be_in_viewport()
    path.rename(running.folder / "01-gone-elsewhere.md")
    next(running.news)
    expect(told).to_contain_text("This article is no longer there", timeout=60_000)
    page.close()


@pytest.mark.conformance
def test_outside_judges_find_nothing_on_any_page(chromium: Browser, running: Running) -> None:
    root = running.folder.parents[1] / "dist" / "2027-spring-draft"
    places = sorted(str(path.relative_to(root)) for path in root.rglob("*.html"))
    assert len(places) == 4
    for width, colours in ((360, "light"), (1400, "dark")):
        context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=colours)  # type: ignore[arg-type]  # one of two
        page: Page = context.new_page()
        for place in places:
            page.goto(running.address + place)
            expect(page.locator("#news")).not_to_be_empty(timeout=60_000)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            page.evaluate(AXE)
            assert (place, violations(page)) == (place, [])
        context.close()
    assert nu_errors(root, places) == []
