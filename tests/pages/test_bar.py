"""The bar of the player in every window: it stays in view, covers no sentence, and its letters grow with the page's."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from listener import Listener, Open
from tone_issue import PARTS

pytestmark = pytest.mark.browser

LOW = [(640, 400), (740, 360), (320, 256)]


def whole_in_window(page: Page, name: str) -> bool:
    box = page.get_by_role("button", name=name, exact=True).bounding_box()
    size = page.viewport_size
    assert box is not None
    assert size is not None
    return box["y"] >= 0 and box["y"] + box["height"] <= size["height"] and box["x"] + box["width"] <= size["width"]


def share(page: Page) -> float:
    """How much of the window's height the bar takes."""
    return float(page.evaluate("document.getElementById('player').offsetHeight / innerHeight"))


def in_low_window(open_page: Open, width: int, height: int) -> Listener:
    listener = open_page()
    listener.page.set_viewport_size({"width": width, "height": height})
    listener.page.emulate_media(reduced_motion="reduce")
    return listener


@pytest.mark.parametrize(("width", "height"), LOW)
def test_in_a_low_window_pause_stays_in_view_and_the_marked_sentence_is_not_covered(
    open_page: Open, width: int, height: int
) -> None:
    listener = in_low_window(open_page, width, height)
    listener.press("Play")
    for sentence in PARTS[0].sentences[:3]:
        listener.wait_for(f"document.querySelector('.now')?.id === '{sentence.id}'")
        listener.page.wait_for_timeout(150)
        assert whole_in_window(listener.page, "Pause")
        marked = listener.page.locator(f"#{sentence.id}").bounding_box()
        bar = listener.page.locator("#player").bounding_box()
        assert marked is not None
        assert bar is not None
        assert marked["y"] >= 0
        assert marked["y"] + marked["height"] <= bar["y"]
    assert share(listener.page) <= 0.3
    assert listener.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("width", "height"), LOW)
def test_in_a_low_window_the_way_back_to_the_sentence_stands_in_the_one_row(
    open_page: Open, width: int, height: int
) -> None:
    listener = in_low_window(open_page, width, height)
    listener.press("Play")
    listener.listen_to(0.5)
    listener.page.mouse.move(100, 50)
    listener.page.mouse.wheel(0, 3000)
    expect(listener.button("Show where I am")).to_be_visible()
    boxes = [listener.button(name).bounding_box() for name in ("Pause", "Show where I am", "More")]
    assert len({round(box["y"]) for box in boxes if box}) == 1
    assert all(whole_in_window(listener.page, name) for name in ("Pause", "Show where I am", "More"))


def test_in_a_low_window_more_shows_the_rest_and_it_goes_with_the_focus(open_page: Open) -> None:
    listener = in_low_window(open_page, 640, 400)
    expect(listener.button("Speed")).to_be_hidden()
    listener.press("More")
    expect(listener.button("More")).to_have_attribute("aria-expanded", "true")
    listener.press("Speed")
    listener.press("Slower")
    listener.page.keyboard.press("Escape")
    listener.page.keyboard.press("Escape")
    expect(listener.button("Speed")).to_be_hidden()
    expect(listener.button("More")).to_be_focused()
    listener.press("More")
    listener.page.locator("#link").focus()
    expect(listener.button("Speed")).to_be_hidden()


# --- large letters -------------------------------------------------------------------------------------------------


def letters(page: Page) -> float:
    return float(page.evaluate("parseFloat(getComputedStyle(document.querySelector('.player-play')).fontSize)"))


@pytest.mark.parametrize(("width", "height", "at_least"), [(360, 740, 25), (1280, 800, 38)])
def test_the_letters_of_the_bar_grow_with_the_pages(open_page: Open, width: int, height: int, at_least: float) -> None:
    listener = open_page()
    listener.page.set_viewport_size({"width": width, "height": height})
    assert letters(listener.page) == 20
    listener.page.evaluate("document.documentElement.dataset.size = '5'")
    assert letters(listener.page) >= at_least
    assert share(listener.page) <= 0.5


@pytest.mark.parametrize("opened", ["Parts", "Speed", "Timer and more"])
def test_in_large_letters_nothing_of_the_bar_is_cut_off(open_page: Open, opened: str) -> None:
    listener = open_page()
    page = listener.page
    page.evaluate("document.documentElement.dataset.size = '5'")
    listener.press("Play")
    listener.press("Timer and more")
    listener.press("10 minutes")
    listener.press(opened)
    assert share(page) <= 0.6
    for each in [each for each in page.locator("#player button").all() if each.is_visible()]:
        each.scroll_into_view_if_needed()
        box = each.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        assert each.evaluate("one => one.scrollWidth <= one.clientWidth")
        if " " not in each.inner_text().strip():
            lines = """one => { const range = new Range(); range.selectNodeContents(one);
              return range.getClientRects().length; }"""
            assert each.evaluate(lines) == 1  # no word is broken
        corners = [(box["x"] + 8, box["y"] + 8), (box["x"] + box["width"] - 8, box["y"] + box["height"] - 8)]
        for x, y in corners:
            assert each.evaluate("(one, [x, y]) => one.contains(document.elementFromPoint(x, y))", [x, y])
