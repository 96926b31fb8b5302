"""The player in a real browser: it plays, stops at a part's end, goes on, and says what is wrong."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from listener import Listener, Open
from tone_issue import PARTS

pytestmark = pytest.mark.browser

FIRST, SECOND, LAST = PARTS
MAIN = ["Play", "Back 15 seconds", "Parts", "Speed", "Timer and more"]


def near_the_end(listener: Listener, part: int = 0) -> None:
    listener.press("Play")
    listener.listen_to(0.1)
    listener.go_to(PARTS[part].seconds - 0.6)


def test_there_are_five_choices_each_large_enough_for_a_thumb(open_page: Open) -> None:
    listener = open_page()
    buttons = [each for each in listener.page.locator("#player button").all() if each.is_visible()]
    assert [each.inner_text() for each in buttons] == MAIN
    for each in buttons:
        box = each.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44


def test_nothing_sounds_or_is_fetched_before_it_is_asked_for(open_page: Open, context: BrowserContext) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    listener = open_page()
    listener.page.wait_for_timeout(500)
    assert not listener.sounds
    assert not [each for each in asked if each.endswith(".mp3")]


def test_play_plays_and_the_same_button_pauses(open_page: Open) -> None:
    listener = open_page()
    listener.press("Play")
    listener.listen_to(0.5)
    listener.pause()
    assert not listener.sounds
    expect(listener.button("Play")).to_be_visible()


def test_the_plain_players_make_way_for_the_one_player(open_page: Open) -> None:
    listener = open_page()
    assert not any(each.is_visible() for each in listener.page.locator(".part-sound").all())
    assert listener.page.locator("#player audio").count() == 1


def test_it_stops_at_a_parts_end_and_one_button_goes_on(open_page: Open) -> None:
    listener = open_page()
    near_the_end(listener)
    listener.expect_said("Part 1 is over. Next: part 2, “More of them”, about 1 minute.")
    listener.page.wait_for_timeout(700)
    assert not listener.sounds
    listener.press("Play part 2")
    listener.listen_to(0.2)
    assert listener.part == SECOND.file.removeprefix("parts/")


def test_it_goes_on_by_itself_when_that_was_chosen(open_page: Open) -> None:
    listener = open_page()
    listener.press("Parts")
    listener.page.get_by_label("Go on by itself after each part").check()
    listener.press("Close")
    near_the_end(listener)
    listener.wait_until("audio.src.includes('1_2_') && audio.currentTime > 0.1")
    assert listener.sounds


def test_after_the_last_part_the_next_article_is_offered_and_not_played(open_page: Open) -> None:
    listener = open_page()
    listener.begin_part(3)
    listener.go_to(LAST.seconds - 0.4)
    listener.expect_said("That was the whole article.")
    expect(listener.button("Play from the start")).to_be_visible()
    listener.page.get_by_role("link", name="Next article: Another article (about 4 minutes)").click()
    expect(listener.page.get_by_role("heading")).to_have_text("Another article")


def area(listener: Listener, selector: str) -> float:
    box = listener.page.locator(selector).bounding_box()
    assert box is not None
    return box["width"] * box["height"]


def test_at_the_end_the_big_button_is_the_next_article_and_not_the_whole_one_again(open_page: Open) -> None:
    listener = open_page()
    listener.begin_part(3)
    listener.button("Pause").focus()
    listener.go_to(LAST.seconds - 0.4)
    listener.expect_said("That was the whole article.")
    expect(listener.page.locator("a.player-next")).to_be_focused()
    again = ".player-buttons button:text-is('Play from the start')"
    assert area(listener, "a.player-next") > 1.5 * area(listener, again)
    listener.press("Play from the start")
    listener.wait_until("audio.src.includes('1_1_') && audio.currentTime > 0.1")
    expect(listener.page.locator("a.player-next")).to_be_hidden()


def test_back_goes_fifteen_seconds_back_and_not_before_the_parts_start(open_page: Open) -> None:
    listener = open_page()
    listener.begin_part(2)
    for before in (18.0, 6.0):
        listener.go_to(before)
        listener.wait_until("!audio.seeking")
        at, put = listener.moved_by("document.querySelector('.player-back').click()")
        assert at >= before
        assert put == pytest.approx(max(0, at - 15), abs=0.1)
        listener.wait_until("!audio.seeking && !audio.paused")
        assert listener.part == SECOND.file.removeprefix("parts/")


def test_speed_goes_in_small_steps_between_its_ends_and_is_kept(open_page: Open) -> None:
    listener = open_page()
    listener.press("Speed")
    listener.press("Slower")
    expect(listener.page.locator(".player-speed")).to_have_text("Speed 0.95")
    for _ in range(12):
        listener.press("Slower")
    expect(listener.page.locator(".player-speed")).to_have_text("Speed 0.75")
    for _ in range(20):
        listener.press("Faster")
    expect(listener.page.locator(".player-speed")).to_have_text("Speed 1.5")
    again = open_page()
    again.press("Play")
    again.listen_to(0.1)
    assert again.page.evaluate("document.querySelector('#player audio').playbackRate") == 1.5
    assert again.page.evaluate("document.querySelector('#player audio').preservesPitch")


def test_a_sound_that_cannot_be_had_is_told_and_can_be_tried_again(open_page: Open, context: BrowserContext) -> None:
    def refused(route: Route) -> None:
        route.fulfill(status=404)

    context.route("**/*.mp3", refused)
    listener = open_page()
    listener.press("Play")
    listener.expect_said("The sound of part 1 could not be played. Press Play to try again, or download it below.")
    context.unroute("**/*.mp3", refused)
    listener.press("Play")
    listener.listen_to(0.3)


def test_an_article_of_which_something_is_wrong_keeps_its_plain_players(
    open_page: Open, context: BrowserContext
) -> None:
    def broken(route: Route) -> None:
        content = route.fetch().text().replace('{"id": "2026-tones/01', '{"id" "2026-tones/01')
        route.fulfill(body=content, content_type="text/html")

    context.route("**/01-tones/index.html", broken)
    page = open_page().page
    expect(page.locator(".part-sound audio").first).to_be_visible()
    expect(page.locator("#player")).to_be_hidden()


# --- the lock screen -----------------------------------------------------------------------------------------------

HANDLERS = """
window.handlers = {}; window.settings = [];
navigator.mediaSession.setActionHandler = (name, handler) => { handlers[name] = handler; settings.push(name); };
navigator.mediaSession.setPositionState = (state) => { window.positionState = state; };
"""


def test_the_lock_screen_can_play_pause_seek_and_change_the_part(open_page: Open, context: BrowserContext) -> None:
    context.add_init_script(HANDLERS)
    listener = open_page()
    listener.press("Play")
    listener.listen_to(0.2)
    wanted = {"play", "pause", "seekto", "seekbackward", "seekforward", "previoustrack", "nexttrack"}
    assert set(listener.page.evaluate("Object.keys(handlers)")) == wanted
    listener.page.evaluate("handlers.seekto({seekTime: 5})")
    listener.wait_until("!audio.seeking && audio.currentTime >= 5")
    at, put = listener.moved_by("handlers.seekbackward({seekOffset: 2})")
    assert put == pytest.approx(at - 2, abs=0.1)
    listener.wait_until("!audio.seeking")
    listener.page.evaluate("handlers.pause()")
    assert not listener.sounds
    listener.page.evaluate("handlers.play()")
    listener.wait_until("!audio.paused")
    listener.page.evaluate("handlers.nexttrack()")
    listener.wait_until("audio.src.includes('1_2_') && audio.currentTime > 0")
    listener.page.evaluate("handlers.previoustrack()")
    listener.wait_until("audio.src.includes('1_1_') && audio.currentTime > 0")


def test_the_lock_screen_knows_title_place_and_speed_and_is_told_at_each_play(
    open_page: Open, context: BrowserContext
) -> None:
    context.add_init_script(HANDLERS)
    listener = open_page()
    listener.press("Play")
    listener.listen_to(0.2)
    metadata = "(({title, artist, album}) => [title, artist, album])(navigator.mediaSession.metadata)"
    assert listener.page.evaluate(metadata) == [
        "1. The first tones",
        "A. Writer",
        "Tones & <tunes> – The Sample, Winter 2026",
    ]
    state = listener.page.evaluate("positionState")
    assert state["duration"] == pytest.approx(FIRST.seconds, abs=0.1)
    assert state["playbackRate"] == 1
    listener.pause()
    listener.page.evaluate("settings.length = 0")
    listener.press("Play")
    listener.wait_until("!audio.paused && audio.readyState > 2")
    listener.wait_for("settings.includes('seekto') && settings.includes('play')")
