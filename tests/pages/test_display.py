"""How pages look in a real Chromium: what a reader chooses holds, and nothing is too small, too pale or cut off."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from accessible.desk.serve import served
from web_pages import WEB, written

pytestmark = pytest.mark.browser

SHEET = (WEB / "page.css").read_text(encoding="utf-8")
ISSUE, FRONT = "issue/index.html", "index.html"
EVERY_BLOCK = "issue/articles/10-page/index.html"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    written(folder)
    return folder


@pytest.fixture(scope="module")
def root(shelf: Path) -> Iterator[str]:
    with served(shelf) as address:
        yield address


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which every error of a script fails the test."""
    made = context.new_page()
    errors: list[str] = []
    made.on("pageerror", lambda error: errors.append(str(error)))
    yield made
    assert not errors


def looks(page: Page) -> tuple[float, float, str]:
    """Size of letters in px, line height in letters, and the paper's colour."""
    size, line, paper = page.evaluate(
        """() => { const style = getComputedStyle(document.body);
           return [parseFloat(style.fontSize), parseFloat(style.lineHeight), style.backgroundColor] }"""
    )
    return size, round(line / size, 2), paper


WHITE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><rect width="99" height="99" fill="white"/></svg>'
)
PICTURES = re.compile(r"\.(?:svg|png|jpe?g|webp)$")


@pytest.mark.parametrize(("colours", "whitest"), [("Light", range(250, 256)), ("Dark", range(150, 190))])
def test_a_picture_on_dark_paper_is_no_lamp(page: Page, root: str, colours: str, whitest: range) -> None:
    """Many readers are sensitive to light. In a dark room white is a lamp; the words of a drawing stay readable."""
    page.route(PICTURES, lambda route: route.fulfill(body=WHITE, content_type="image/svg+xml"))
    page.goto(root + EVERY_BLOCK)
    page.get_by_text("Display", exact=True).click()
    page.get_by_label(colours, exact=True).check()
    picture = page.locator("main img").first
    picture.evaluate("picture => picture.decode()")
    shot = Image.open(io.BytesIO(picture.screenshot())).convert("L")
    assert shot.getextrema()[1] in whitest


@pytest.mark.parametrize("colours", ["Light", "Dark", "Cream"])
def test_whatever_colours_were_chosen_paper_has_black_ink(page: Page, root: str, colours: str) -> None:
    page.goto(root + EVERY_BLOCK)
    page.get_by_text("Display", exact=True).click()
    page.get_by_label(colours, exact=True).check()
    page.emulate_media(media="print")
    shown = "(element, name) => getComputedStyle(element)[name]"
    assert page.locator("main p").first.evaluate(shown, "color") == "rgb(0, 0, 0)"
    assert page.locator("main img").first.evaluate(shown, "filter") == "brightness(1)"


def test_a_choice_holds_on_every_page_before_it_is_drawn(page: Page, root: str) -> None:
    page.goto(root + ISSUE)
    assert looks(page)[:2] == (20, 1.5)
    page.get_by_text("Display", exact=True).click()
    page.get_by_label("5", exact=True).check()
    page.get_by_label("Widest").check()
    page.get_by_label("Cream").check()
    assert looks(page) == (41.6, 2.1, "rgb(248, 240, 221)")
    page.route("**/player.js", lambda route: route.abort())
    page.goto(root + EVERY_BLOCK, wait_until="commit")
    page.wait_for_selector("h1")
    assert looks(page) == (41.6, 2.1, "rgb(248, 240, 221)")
    page.get_by_text("Display", exact=True).click()
    expect(page.get_by_label("Cream")).to_be_checked()
    page.get_by_role("button", name="Put everything back as it was").click()
    assert looks(page)[:2] == (20, 1.5)
    expect(page.get_by_label("Usual")).to_be_checked()


def test_the_panel_is_used_with_a_keyboard_and_left_with_escape(page: Page, root: str) -> None:
    page.goto(root + FRONT)
    page.keyboard.press("Tab")
    expect(page.get_by_text("Go to the newest issue")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert looks(page)[0] == 24
    page.keyboard.press("Escape")
    expect(page.locator("summary")).to_be_focused()
    expect(page.get_by_label("Cream")).to_be_hidden()


@pytest.mark.parametrize("kept", ["{", "null", "[]", '{"size": "99", "colours": "<b>"}', '"dark"'])
def test_what_is_damaged_on_a_device_changes_nothing(page: Page, root: str, kept: str) -> None:
    page.add_init_script(f"localStorage.setItem('accessible-display', {kept!r})")
    page.goto(root + ISSUE)
    assert looks(page)[:2] == (20, 1.5)
    expect(page.get_by_text("Display", exact=True)).to_be_visible()


def test_a_browser_that_keeps_nothing_still_heeds_the_choice(page: Page, root: str) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('closed') } })")
    page.goto(root + ISSUE)
    page.get_by_text("Display", exact=True).click()
    page.get_by_label("Dark").check()
    assert looks(page)[2] == "rgb(25, 25, 23)"


def test_the_device_decides_about_dark_until_the_reader_does(chromium: Browser, root: str) -> None:
    context = chromium.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(root + ISSUE)
    assert looks(page)[2] == "rgb(25, 25, 23)"
    page.get_by_text("Display", exact=True).click()
    page.get_by_label("Light").check()
    assert looks(page)[2] == "rgb(252, 251, 248)"
    context.close()


def test_articles_are_sorted_by_minutes_and_that_is_announced(page: Page, root: str) -> None:
    page.goto(root + ISSUE)
    minutes = "() => [...document.querySelectorAll('.articles li')].map((each) => Number(each.dataset.minutes))"
    before = page.evaluate(minutes)
    page.get_by_role("button", name="Shortest first").click()
    assert page.evaluate(minutes) == sorted(before) != before
    expect(page.locator(".sorted")).to_have_text("The shortest article is first now.")
    page.get_by_role("button", name="In the issue's order").click()
    assert page.evaluate(minutes) == before


def test_without_a_script_there_is_no_control_that_does_nothing(chromium: Browser, root: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    for place in (ISSUE, EVERY_BLOCK, FRONT):
        page.goto(root + place)
        expect(page.locator("button, input, summary").locator("visible=true")).to_have_count(0)
    page.goto(root + EVERY_BLOCK)
    expect(page.locator("audio").first).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("Download part 1")).first).to_be_visible()
    context.close()


@pytest.mark.parametrize("place", [ISSUE, EVERY_BLOCK, FRONT, "issue/articles/11-page/index.html"])
@pytest.mark.parametrize("choices", ["{}", '{"size": "5", "space": "widest"}'])
def test_nothing_is_wider_than_a_page_of_320_px(chromium: Browser, root: str, place: str, choices: str) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 256})  # 1280 by 1024 at 400%
    context.add_init_script(f"localStorage.setItem('accessible-display', {choices!r})")
    page = context.new_page()
    page.goto(root + place)
    page.evaluate("() => { for (const each of document.querySelectorAll('details')) each.open = true }")
    assert page.evaluate("() => document.documentElement.scrollWidth") == 320
    context.close()


def test_a_target_is_at_least_44_px_high_and_a_line_at_most_75_letters(chromium: Browser, root: str) -> None:
    for width in (360, 1280):
        page = chromium.new_page(viewport={"width": width, "height": 800})
        for place in (ISSUE, EVERY_BLOCK, FRONT):
            page.goto(root + place)
            small = page.evaluate(
                """() => { for (const each of document.querySelectorAll('details')) each.open = true;
                  const targets = 'a.way, header a:not(.skip), summary, header button, .sort button, label, audio';
                  return [...document.querySelectorAll(targets)]
                    .filter((each) => each.offsetParent && each.getBoundingClientRect().height < 44)
                  .map((each) => each.outerHTML) }"""
            )
            assert small == []
        letters = page.evaluate(
            "() => document.body.clientWidth / parseFloat(getComputedStyle(document.body).fontSize)"
        )
        assert letters < 42  # em; a letter is about half as wide
        page.close()


def test_at_most_five_choices_stand_before_the_articles_or_the_text(page: Page, root: str) -> None:
    for place in (ISSUE, EVERY_BLOCK, FRONT):
        page.goto(root + place)
        found = page.locator("header a:not(.skip), header summary, .sort button").locator("visible=true").count()
        assert 1 <= found <= 4  # and the articles, or the player


def test_a_marked_sentence_moves_nothing_and_is_told_by_more_than_colour(chromium: Browser, root: str) -> None:
    for forced in ("none", "active"):
        context = chromium.new_context(forced_colors=forced)
        page = context.new_page()
        page.goto(root + EVERY_BLOCK)
        boxes = """() => [...document.querySelectorAll('#text *')]
          .map((each) => JSON.stringify(each.getBoundingClientRect()))"""
        before = page.evaluate(boxes)
        style = page.evaluate(
            """() => { const each = document.querySelector('.part p span[id]'); each.classList.add('now');
              const style = getComputedStyle(each); return [style.textDecorationLine, style.outlineStyle] }"""
        )
        assert style[0] == "underline"
        assert style[1] == ("solid" if forced == "active" else "none")
        assert page.evaluate(boxes) == before
        context.close()


def test_a_narrow_table_is_a_list_to_the_eye_and_a_table_to_a_screen_reader(page: Page, root: str) -> None:
    page.goto(root + EVERY_BLOCK)
    table = page.get_by_role("table").filter(has_text="Bee").first
    assert table.evaluate("each => getComputedStyle(each).display") == "block"
    assert table.get_by_role("row").count() == 3
    assert table.get_by_role("cell").count() == 6
    assert table.get_by_role("columnheader").count() == 4
    page.set_viewport_size({"width": 1280, "height": 800})
    assert table.evaluate("each => getComputedStyle(each).display") == "table"


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_ink_and_links_have_a_contrast_of_10_to_17_on_every_ground() -> None:
    blocks = re.findall(r"\{[^{}]*--ink:[^{}]*\}", SHEET)
    sets = [dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block)) for block in blocks]
    assert len(sets) == 5  # light, dark twice, cream, print
    for colours in sets[:4]:
        for ground in ("paper", "soft", "marked"):
            assert 10 <= contrast(colours["ink"], colours[ground]) <= 17
            assert 10 <= contrast(colours["link"], colours[ground]) <= 17
        assert contrast(colours["line"], colours["paper"]) >= 4.5
