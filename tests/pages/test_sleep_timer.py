"""The sleep timer: it stops at an end, leaves no word half said, and knows the way back to where it began."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from listener import Listener, Open
from tone_issue import PARTS

pytestmark = pytest.mark.browser

BACK = "Back to where the timer began"


def set_timer(listener: Listener, name: str) -> None:
    listener.press("Timer and more")
    listener.press(name)


def test_it_stops_after_this_part_though_parts_go_on_by_themselves(open_page: Open) -> None:
    listener = open_page()
    listener.press("Parts")
    listener.page.get_by_label("Go on by itself").check()
    listener.press("Close")
    listener.begin_part(1)
    set_timer(listener, "This part")
    expect(listener.page.locator(".player-timer")).to_have_text("Stops at the end of this part")
    listener.go_to(PARTS[0].seconds - 0.4)
    listener.expect_said("The sleep timer has stopped the sound.")
    listener.page.wait_for_timeout(500)
    assert not listener.sounds


def test_it_stops_after_the_next_part_and_goes_on_until_then(open_page: Open) -> None:
    listener = open_page()
    listener.begin_part(1)
    set_timer(listener, "The next part")
    listener.go_to(PARTS[0].seconds - 0.4)
    listener.wait_until("audio.src.includes('1_2_') && audio.currentTime > 0.1")
    expect(listener.page.locator(".player-timer")).to_have_text("Stops at the end of this part")
    listener.go_to(PARTS[1].seconds - 0.4)
    listener.expect_said("The sleep timer has stopped the sound.")
    assert listener.part == "1_2_tones.mp3"


# The longest time between two looks of the page, in seconds: a busy machine lets it look late.
LATE = """() => {
  window.late = 0;
  let last = Date.now();
  const look = () => {
    late = Math.max(late, (Date.now() - last) / 1000);
    last = Date.now();
    requestAnimationFrame(look);
  };
  look();
}"""


def with_quick_minutes(open_page: Open) -> Listener:
    """A page whose minutes last as long as seconds of the timer's own clock."""
    listener = open_page()
    listener.page.evaluate(
        "(() => { const real = performance.now.bind(performance); performance.now = () => real() * 100; })()"
    )
    listener.page.evaluate(LATE)
    return listener


def test_after_minutes_it_stops_at_a_sentences_end_and_leads_back(open_page: Open) -> None:
    """The clock runs a hundred times as fast: five minutes are over after three seconds."""
    listener = with_quick_minutes(open_page)
    listener.begin_part(2)
    began = listener.seconds
    set_timer(listener, "5 minutes")
    set_before = listener.seconds
    listener.expect_said("The sleep timer has stopped the sound.")
    stopped = listener.seconds
    assert stopped > began + 2.5
    gaps = zip(PARTS[1].sentences, PARTS[1].sentences[1:], strict=False)
    late = listener.page.evaluate("late")
    assert any(one.end <= stopped <= other.start + late for one, other in gaps), (stopped, late)
    assert listener.page.evaluate("document.querySelector('#player audio').volume") == 1
    listener.press(BACK)
    listener.listen_to(0)
    listener.wait_until("!audio.seeking")
    assert began - 2.5 <= listener.put <= set_before
    expect(listener.button(BACK)).to_be_hidden()


def test_the_way_back_is_still_there_after_a_night_in_which_the_page_was_closed(open_page: Open) -> None:
    listener = open_page()
    listener.begin_part(1)
    set_timer(listener, "The next part")
    listener.go_to(PARTS[0].seconds - 0.3)
    listener.wait_until("audio.src.includes('1_2_') && audio.currentTime > 0.1")
    listener.go_to(PARTS[1].seconds - 0.3)
    listener.expect_said("The sleep timer has stopped the sound.")
    listener.page.reload()
    listener.expect_said("You were in part 3")
    listener.press(BACK)
    listener.wait_until("audio.src.includes('1_1_') && audio.currentTime > 0")


def test_an_article_that_ends_before_the_timer_leads_back_too(open_page: Open) -> None:
    listener = open_page()
    listener.begin_part(3)
    set_timer(listener, "30 minutes")
    listener.go_to(PARTS[2].seconds - 0.3)
    listener.expect_said("The sleep timer has stopped the sound.")
    expect(listener.button(BACK)).to_be_visible()


def test_it_can_be_taken_back(open_page: Open) -> None:
    listener = open_page()
    listener.begin_part(1)
    set_timer(listener, "This part")
    set_timer(listener, "Off")
    listener.expect_said("The sleep timer is off.")
    expect(listener.page.locator(".player-timer")).to_be_hidden()
    listener.go_to(PARTS[0].seconds - 0.3)
    listener.expect_said("Part 1 is over.")


@pytest.mark.slow
def test_a_pause_takes_nothing_from_its_minutes(open_page: Open) -> None:
    listener = with_quick_minutes(open_page)
    listener.begin_part(2)
    set_timer(listener, "5 minutes")
    listener.pause()
    listener.page.wait_for_timeout(4000)
    listener.press("Play")
    listener.page.wait_for_timeout(500)
    assert listener.sounds


def test_what_it_says_when_it_is_set_goes_after_a_few_seconds_and_its_line_stays(open_page: Open) -> None:
    listener = open_page()
    listener.begin_part(2)
    set_timer(listener, "10 minutes")
    listener.expect_said("The sound will stop after 10 minutes.")
    expect(listener.page.locator(".player-said")).to_have_text("")
    expect(listener.page.locator(".player-timer")).to_have_text("Stops in 10 minutes")
