"""Outside judges of members' pages: the Nu HTML checker, and axe-core in a real Chromium, in every view."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from accessible.desk.serve import served
from axe_judge import AXE, violations
from nu_judge import nu_errors
from web_pages import written

pytestmark = [pytest.mark.conformance, pytest.mark.browser, pytest.mark.slow]

VIEWS: dict[str, dict[str, str]] = {
    "as the device": {},
    "light": {"colours": "light"},
    "dark": {"colours": "dark"},
    "cream": {"colours": "cream"},
    "largest": {"size": "5", "space": "widest", "motion": "less"},
}
DEVICES = {"phone": (360, 740), "desk": (1280, 800)}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("dist")


@pytest.fixture(scope="module")
def places(shelf: Path) -> list[str]:
    return written(shelf)


@pytest.fixture(scope="module")
def root(shelf: Path) -> Iterator[str]:
    with served(shelf) as address:
        yield address


@pytest.fixture(scope="module")
def errors(shelf: Path, places: list[str]) -> list[str]:
    """What Nu finds on all pages, and on one that is wrong."""
    (shelf / "wrong.html").write_text('<!doctype html><title>A</title><p style="color: red"><li>', encoding="utf-8")
    return nu_errors(shelf, [*places, "wrong.html"])


def test_nu_finds_no_error_on_any_page(errors: list[str]) -> None:
    assert [each for each in errors if "wrong.html" not in each] == []


def test_nu_would_find_an_error(errors: list[str]) -> None:
    assert [each for each in errors if "wrong.html" in each]


def open_everything(page: Page) -> None:
    """Open the panels, and mark a sentence as the player does."""
    page.evaluate(
        """() => {
          for (const each of document.querySelectorAll('details')) each.open = true;
          document.querySelectorAll('main p span[id]')[2]?.classList.add('now');
        }"""
    )


def of_each_kind(places: list[str]) -> list[str]:
    """Pages that have all that the others have: every kind of block, strange words, a draft, and lists of pages."""
    articles = [place for place in places if "/articles/" in place]
    return [place for place in places if place not in articles[:-3]]


def look(page: Page, choices: dict[str, str]) -> None:
    """Have the page look as a reader chose."""
    page.evaluate(
        """choices => {
          const chosen = document.documentElement.dataset;
          for (const name of ['size', 'space', 'colours', 'motion']) delete chosen[name];
          Object.assign(chosen, choices);
        }""",
        choices,
    )


def test_axe_finds_nothing_on_any_page(chromium: Browser, root: str, places: list[str]) -> None:
    width, height = DEVICES["phone"]
    page = chromium.new_page(viewport={"width": width, "height": height}, color_scheme="light")
    found = []
    for place in places:
        page.goto(root + place)
        page.evaluate(AXE)
        open_everything(page)
        found += [f"{place}: {each}" for each in violations(page, colours=place in of_each_kind(places))]
    page.close()
    assert found == []


# Sizes are looked at on both devices. Neither a size nor a device changes a colour: each is looked at once, on a phone.
@pytest.mark.parametrize(
    ("device", "way", "views"),
    [
        ("phone", "light device", ["dark", "cream", "largest"]),
        ("phone", "dark device", ["as the device", "light"]),
        ("desk", "light device", ["as the device", "largest"]),
        ("desk", "forced colours", ["as the device"]),
    ],
)
def test_axe_finds_nothing_on_any_kind_of_page_in_any_view(
    chromium: Browser, root: str, places: list[str], device: str, way: str, views: list[str]
) -> None:
    width, height = DEVICES[device]
    context = chromium.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if way == "dark device" else "light",
        forced_colors="active" if way == "forced colours" else "none",
    )
    found = []
    page = context.new_page()
    for place in of_each_kind(places):
        page.goto(root + place)
        page.evaluate(AXE)
        open_everything(page)
        for name in views:
            look(page, VIEWS[name])
            colours = device == "phone" and name != "largest"
            found += [f"{place}, {name}: {each}" for each in violations(page, colours=colours)]
    context.close()
    assert found == []


def test_axe_finds_nothing_on_any_kind_of_page_without_a_script(
    chromium: Browser, root: str, places: list[str]
) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    context.route("**/*.js", lambda route: route.abort())  # axe is a script itself, so they may run, but none arrives
    page = context.new_page()
    found = []
    for place in of_each_kind(places):
        page.goto(root + place)
        assert page.locator("[data-script]").count() == 0
        page.evaluate(AXE)
        found += [f"{place}: {each}" for each in violations(page)]
    context.close()
    assert found == []


def test_axe_would_find_something(chromium: Browser, root: str, places: list[str]) -> None:
    page = chromium.new_page()
    page.goto(root + places[0])
    page.evaluate(AXE)
    page.evaluate("() => { document.querySelector('h1').style.color = '#bbb'; document.documentElement.lang = '' }")
    assert {each.partition(":")[0] for each in violations(page)} >= {"color-contrast", "html-has-lang"}
    page.close()
