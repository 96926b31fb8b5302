"""The player on the pages of an issue that was really built, with the silent voice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from accessible.desk.serve import served
from accessible.settings import Settings
from listener import Listener
from small_issue import built, small_issue, with_full_cache

pytestmark = pytest.mark.browser

FIRST = "articles/01-resting-well/index.html"


@pytest.fixture(scope="module")
def built_issue(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The members' folder of the small issue."""
    settings: Settings = with_full_cache(small_issue(tmp_path_factory.mktemp("built")), made)
    built(settings)
    return settings.out / "2027-spring"


@pytest.fixture(scope="module")
def root(built_issue: Path) -> Iterator[str]:
    with served(built_issue) as address:
        yield address


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which every error of a script fails the test."""
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert not errors


def test_everything_that_is_said_has_its_place_on_the_page(page: Page, root: str) -> None:
    for article in (FIRST, "articles/02-a-short-note/index.html"):
        page.goto(root + article)
        missing = page.evaluate(
            "JSON.parse(document.getElementById('reading').textContent).parts.flatMap(part => part.cues)"
            ".map(cue => cue[0]).filter(id => !document.getElementById(id))"
        )
        assert missing == []


def test_an_article_is_played_marked_and_heard_from_a_tapped_sentence(page: Page, root: str) -> None:
    page.goto(root + FIRST)
    listener = Listener(page)
    listener.press("Play")
    listener.listen_to(1.5)
    assert listener.marked
    page.get_by_text("It takes practice.").click()
    expect(page.locator("[aria-current=true]").filter(has_text="It takes practice.")).to_have_class("says now")


def test_the_eyes_closed_view_is_there(page: Page, root: str) -> None:
    page.goto(root + FIRST)
    listener = Listener(page)
    listener.press("Timer and more")
    listener.press("Eyes-closed view")
    page.locator(".eyes-huge").click()
    listener.listen_to(0.3)


def test_it_is_kept_and_heard_with_the_network_off(page: Page, root: str, context: BrowserContext) -> None:
    page.goto(root + "index.html")
    page.get_by_role("button", name="Keep (1 MB): Resting well").click()
    expect(page.locator(".offline [role=status]")).to_contain_text("Kept.")
    context.set_offline(True)
    page.goto(root + FIRST)
    listener = Listener(page)
    listener.press("Play")
    listener.listen_to(1)
    listener.press("Timer and more")
    listener.press("Eyes-closed view")
