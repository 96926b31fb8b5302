"""All by keyboard, the eyes-closed view, and the page where it is different: zoomed, without script, from a stick."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from listener import Listener, Open
from tone_issue import PARTS

pytestmark = pytest.mark.browser


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent"))


# --- keys ----------------------------------------------------------------------------------------------------------


def test_every_choice_is_reached_and_left_by_keyboard_alone(open_page: Open) -> None:
    listener = open_page()
    keyboard = listener.page.keyboard
    for name in ("Play", "Back 15 seconds", "Parts", "Speed", "Timer and more"):
        keyboard.press("Tab")
        assert focused(listener.page) == name
        assert listener.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        if name not in ("Play", "Back 15 seconds"):
            keyboard.press("Enter")
            opened = listener.page.locator(".player-panel:visible")
            expect(opened).to_have_count(1)
            keyboard.press("Shift+Tab")  # into the panel, which stands before the buttons
            for _ in range(20):
                if listener.page.evaluate("!!document.activeElement.closest('.player-panel')"):
                    break
                keyboard.press("Shift+Tab")
            keyboard.press("Escape")
            expect(opened).to_have_count(0)
            assert focused(listener.page) == name


def test_keys_that_move_a_wide_table_are_left_to_it(open_page: Open) -> None:
    listener = open_page()
    wide = '<div class="table" tabindex="0">Wide</div>'
    listener.page.evaluate("wide => document.getElementById('text').insertAdjacentHTML('beforeend', wide)", wide)
    listener.page.locator(".table").focus()
    for key in ("Space", "ArrowRight", "ArrowLeft"):
        listener.page.keyboard.press(key)
    expect(listener.button("Play")).to_be_visible()
    assert listener.page.evaluate("window.listening.audio.src") == ""


def test_keys_play_pause_step_and_change_the_part(open_page: Open) -> None:
    listener = open_page()
    keyboard = listener.page.keyboard
    keyboard.press("Space")
    listener.listen_to(0.2)
    keyboard.press("k")
    expect(listener.button("Play")).to_be_visible()
    keyboard.press("n")
    listener.wait_until("audio.src.includes('1_2_') && audio.currentTime > 0.1")
    keyboard.press("l")
    listener.listen_to(15)
    keyboard.press("j")
    listener.wait_until("!audio.seeking && audio.currentTime < 5")
    keyboard.press("ArrowRight")
    listener.listen_to(15)
    keyboard.press("ArrowLeft")
    listener.wait_until("!audio.seeking && audio.currentTime < 5")
    keyboard.press("+")
    listener.wait_until("Math.abs(audio.playbackRate - 1.05) < 0.001")


def test_a_key_pressed_in_a_control_is_the_controls_own(open_page: Open) -> None:
    listener = open_page()
    listener.press("Parts")
    box = listener.page.get_by_label("Go on by itself")
    box.focus()
    listener.page.keyboard.press("Space")
    expect(box).to_be_checked()
    listener.page.keyboard.press("k")
    listener.page.wait_for_timeout(200)
    assert not listener.sounds


def test_keys_of_one_letter_can_be_turned_off(open_page: Open) -> None:
    """WCAG 2.1.4: somebody who speaks to their computer would start and stop the sound by talking."""
    listener = open_page()
    listener.press("Timer and more")
    listener.page.get_by_text("Keys", exact=True).click()
    listener.page.get_by_label("Use these keys").uncheck()
    listener.press("Close")
    listener.page.evaluate("document.activeElement.blur()")
    listener.page.keyboard.press("k")
    listener.page.wait_for_timeout(200)
    assert not listener.sounds


def test_a_sentence_is_chosen_with_the_arrows_and_heard_with_enter(open_page: Open) -> None:
    listener = open_page()
    listener.page.get_by_role("button", name="Timer and more").focus()
    keyboard = listener.page.keyboard
    keyboard.press("Tab")
    assert listener.page.evaluate("document.activeElement.id") == "s-1-0"
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    assert listener.page.evaluate("document.activeElement.id") == "s-1-2"
    assert listener.page.locator("#text [tabindex]").count() == 1
    keyboard.press("Enter")
    listener.listen_to(PARTS[0].sentences[2].start - 0.1)
    assert listener.marked == "s-1-2"


# --- the eyes-closed view ------------------------------------------------------------------------------------------


def eyes_closed(open_page: Open) -> Listener:
    listener = open_page()
    listener.press("Timer and more")
    listener.press("Eyes-closed view")
    return listener


def test_the_eyes_closed_view_is_one_huge_button_and_is_left_to_where_it_was_opened(open_page: Open) -> None:
    listener = eyes_closed(open_page)
    huge = listener.page.locator(".eyes-huge")
    box = huge.bounding_box()
    assert box is not None
    assert box["width"] * box["height"] > 0.3 * 360 * 740
    assert (
        listener.page.evaluate("getComputedStyle(document.querySelector('dialog')).backgroundColor") == "rgb(0, 0, 0)"
    )
    huge.click()
    listener.listen_to(0.2)
    expect(listener.page.locator("dialog [role=status]")).to_have_text("Playing. Part 1 of 3.")
    for _ in range(6):
        listener.page.keyboard.press("Tab")
        assert listener.page.evaluate("!document.activeElement.closest('main')")
    listener.page.keyboard.press("Escape")
    expect(listener.page.locator("dialog")).to_be_hidden()
    assert focused(listener.page) == "Timer and more"
    assert listener.sounds


def test_in_the_eyes_closed_view_a_tap_anywhere_plays_and_swipes_step(open_page: Open) -> None:
    listener = eyes_closed(open_page)
    page = listener.page
    page.mouse.click(5, 400)
    listener.listen_to(0.2)
    page.mouse.click(5, 400)
    expect(page.locator("dialog [role=status]")).to_have_text("Paused. Part 1 of 3.")
    swipe(page, 80, 280)
    expect(page.locator("dialog [role=status]")).to_contain_text("Part 2 of 3.")
    listener.wait_until("audio.src.includes('1_2_') && audio.currentTime > 0.1")
    assert listener.sounds
    listener.go_to(18)
    listener.listen_to(18.1)
    swipe(page, 280, 80)
    expect(page.locator("dialog [role=status]")).to_have_text("Back 15 seconds.")
    listener.wait_until("!audio.seeking && audio.currentTime < 8")
    page.keyboard.press("ArrowRight")
    listener.wait_until("audio.src.includes('1_3_') && audio.currentTime > 0.1")


def test_in_the_eyes_closed_view_a_tap_at_the_end_does_not_begin_the_article_anew(open_page: Open) -> None:
    listener = open_page()
    page = listener.page
    listener.begin_part(3)
    listener.press("Timer and more")
    listener.press("Eyes-closed view")
    listener.go_to(PARTS[2].seconds - 0.4)
    listener.expect_said("That was the whole article.")
    expect(page.locator(".eyes-huge")).to_have_text("End of the article")
    page.mouse.click(5, 400)
    page.wait_for_timeout(200)
    page.locator(".eyes-huge").click()
    page.wait_for_timeout(200)
    page.keyboard.press("k")
    page.wait_for_timeout(200)
    assert not listener.sounds
    assert listener.part == "1_3_tones.mp3"
    expect(page.locator("dialog [role=status]")).to_contain_text("End of the article. Swipe left")
    expect(page.locator("dialog").get_by_role("link", name="Next article: Another article")).to_be_visible()
    swipe(page, 280, 80)
    listener.wait_until("!audio.paused && audio.src.includes('1_3_') && audio.currentTime > 0.1")
    expect(page.locator("dialog").get_by_role("button", name="Play from the start")).to_be_hidden()


def swipe(page: Page, start: int, end: int) -> None:
    page.mouse.move(start, 250)
    page.mouse.down()
    page.mouse.move(end, 255, steps=4)
    page.mouse.up()


# --- other ways to see the page ------------------------------------------------------------------------------------


@pytest.mark.parametrize("opened", ["", "Parts", "Speed", "Timer and more"])
def test_at_400_percent_nothing_is_cut_off_and_every_choice_is_reached(open_page: Open, opened: str) -> None:
    """A window of 1280 × 1024 at 400% is 320 × 256 (WCAG 2.2, 1.4.10)."""
    listener = open_page()
    page = listener.page
    page.set_viewport_size({"width": 320, "height": 256})
    page.emulate_media(reduced_motion="reduce")  # what gets the focus is in view at once
    listener.press("More")
    if opened:
        listener.press(opened)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for each in [each for each in page.locator("#player button, #player summary").all() if each.is_visible()]:
        each.focus()
        box = each.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        middle = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
        assert each.evaluate("(one, {x, y}) => one.contains(document.elementFromPoint(x, y))", middle)


def test_the_bar_hides_nothing_that_has_the_focus(open_page: Open) -> None:
    """WCAG 2.2, 2.4.11."""
    listener = open_page()
    listener.page.emulate_media(reduced_motion="reduce")
    # The link lies behind the bar: a browser that knew nothing of the bar would leave it there.
    link = listener.page.locator("#link")
    link.evaluate("link => scrollTo(0, link.getBoundingClientRect().bottom - innerHeight + 30)")
    link.focus()
    bar, focused_link = listener.page.locator("#player").bounding_box(), link.bounding_box()
    assert bar is not None
    assert focused_link is not None
    assert focused_link["y"] + focused_link["height"] <= bar["y"]


def test_without_javascript_there_are_plain_players_and_downloads(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}articles/01-tones/index.html")
    expect(page.locator("#player")).to_be_hidden()
    for part in PARTS:
        sound = page.locator(f"#part-{part.number} audio")
        expect(sound).to_be_visible()
        expect(page.locator(f"#part-{part.number} a.download")).to_be_visible()
    context.close()


def test_in_forced_colours_buttons_keep_their_edges_and_the_play_button_its_words(open_page: Open) -> None:
    listener = open_page()
    listener.page.emulate_media(forced_colors="active")
    for name in ("Play", "Parts"):
        style = listener.button(name).evaluate(
            "one => { const {borderTopStyle, color, backgroundColor} = getComputedStyle(one);"
            " return [borderTopStyle, color, backgroundColor]; }"
        )
        assert style[0] == "solid"
        assert style[1] != style[2]


def test_from_a_memory_stick_it_plays_and_keeps_the_place(context: BrowserContext, issue_folder: Path) -> None:
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((issue_folder / "articles" / "01-tones" / "index.html").as_uri())
    listener = Listener(page)
    listener.press("Play")
    listener.listen_to(2.2)
    listener.pause()
    expect(page.locator(".offline")).to_have_count(0)
    page.reload()
    listener.expect_said("You were in part 1, at 0:02.")
    listener.press("Play")
    listener.listen_to(0.5)
    assert not errors
