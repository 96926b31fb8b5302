"""Staff's pages in a real Chromium, from the disk and with no network: heard, ticked and judged by outside judges."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from accessible.settings import Settings
from axe_judge import AXE, violations
from nu_judge import nu_errors
from small_issue import built, small_issue, with_full_cache

pytestmark = [pytest.mark.browser, pytest.mark.conformance]

PAGES = ("proof.html", "proof/01-resting-well.html", "report.html")
# The page's sound is in no element: it is kept where a test can look at it.
SEEN = "window.Audio = class extends Audio { constructor() { super(); window.sound = this } }"
LOOKS = {"light": ("light", "none"), "dark": ("dark", "none"), "forced colours": ("light", "active")}


@pytest.fixture(scope="module")
def staff(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The staff's folder of the small issue, with an article that could not be made."""
    settings: Settings = with_full_cache(small_issue(tmp_path_factory.mktemp("proofed")), made)
    (settings.content / "2027-spring/03-worse.md").write_text("---\ntitle: Worse\n---\n\nTake 5 XU.\n", "utf-8")
    built(settings)
    return settings.out / "2027-spring-staff"


@pytest.fixture
def page(context: BrowserContext, staff: Path) -> Iterator[Page]:
    """An article's proof page. An error of a script fails the test, and so does any request to the network."""
    page, wrong = context.new_page(), list[str]()
    page.add_init_script(SEEN)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith("file:") else wrong.append(request.url))
    page.goto((staff / PAGES[1]).as_uri())
    yield page
    assert wrong == []


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.closest('.item')?.id || document.activeElement.textContent"))


def test_an_article_is_heard_and_ticked_without_a_mouse_and_the_ticks_stay(page: Page, staff: Path) -> None:
    items = page.locator("#hear .items .item")
    count = items.count()
    assert count >= 2
    page.keyboard.press("Tab")
    assert focused(page) == "Go to what to hear"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first, second = (str(items.nth(place).get_attribute("id")) for place in (0, 1))
    assert focused(page) == first
    page.keyboard.press("Enter")
    play = items.nth(0).locator(".play")
    expect(play).to_have_text("Stop")
    expect(play).to_have_text("Play", timeout=30_000)  # it ends by itself, at the end of the sentence
    start, end = map(float, str(play.get_attribute("data-sound")).partition("#t=")[2].split(","))
    assert start < page.evaluate("sound.currentTime") < end + 0.3 < page.evaluate("sound.duration")
    assert page.evaluate("document.activeElement.matches(':focus-visible')")
    page.keyboard.press("h")
    assert focused(page) == second
    expect(items.nth(1)).to_have_class("item is-now")
    expect(items.nth(0).get_by_role("checkbox")).to_be_checked()
    expect(page.locator(".bar")).to_contain_text(f"1 of {count} heard.")
    page.keyboard.press("p")
    assert focused(page) == first
    page.keyboard.press("Escape")
    expect(play).to_have_text("Play")
    page.reload()
    expect(items.nth(0).get_by_role("checkbox")).to_be_checked()
    expect(items.nth(1).get_by_role("checkbox")).not_to_be_checked()
    page.goto((staff / PAGES[0]).as_uri())
    expect(page.locator(".so-far").first).to_have_text(f"You have heard 1 of {count}.")


def test_a_play_button_is_named_by_its_sentence(page: Page) -> None:
    expect(page.get_by_role("button", name="Play It takes practice.", exact=True)).to_have_count(1)


def test_the_bar_goes_through_the_list_with_one_button(page: Page) -> None:
    count = page.locator("#hear .items .item").count()
    for _ in range(count + 1):
        page.get_by_role("button", name="Heard, next").click()
    expect(page.locator(".bar")).to_contain_text(f"{count} of {count} heard.")
    expect(page.locator(".bar")).to_contain_text("That was the last of this list.")
    assert page.evaluate("document.activeElement.textContent") == "Heard, next"


@pytest.mark.slow
def test_axe_finds_nothing_on_any_page_in_any_look(chromium: Browser, staff: Path) -> None:
    found = []
    for look, (scheme, forced) in LOOKS.items():
        context = chromium.new_context(
            viewport={"width": 700, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]  # one of two words
            forced_colors=forced,  # type: ignore[arg-type]
        )
        page = context.new_page()
        for place in PAGES if forced == "none" else PAGES[1:2]:
            page.goto((staff / place).as_uri())
            page.evaluate(AXE)
            page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
            found += [f"{place}, {look}: {each}" for each in violations(page, colours=forced == "none")]
        context.close()
    assert found == []


def test_nu_finds_no_error_on_any_page(staff: Path) -> None:
    assert nu_errors(staff, PAGES) == []
