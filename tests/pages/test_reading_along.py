"""Reading and listening in step: the mark is on the sentence that sounds, and a tap on a sentence plays it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise, starmap
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from accessible.desk.serve import served
from listener import Listener, Open
from tone_issue import PARTS, tone_issue

pytestmark = pytest.mark.browser

# Every few milliseconds: the time, the loudest pitch that really sounds (0 in silence), and the marked sentence.
# The pitch is read from the sound itself, and not from what the player believes.
HEAR = """() => {
  const audio = document.querySelector('#player audio');
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 1024, smoothingTimeConstant: 0 });
  context.createMediaElementSource(audio).connect(analyser).connect(context.destination);
  const levels = new Float32Array(analyser.frequencyBinCount);
  window.heard = [];
  setInterval(() => {
    analyser.getFloatFrequencyData(levels);
    let top = 0;
    levels.forEach((level, bin) => { if (level > levels[top]) top = bin; });
    const hertz = levels[top] > -50 ? top * context.sampleRate / analyser.fftSize : 0;
    heard.push([performance.now(), hertz, document.querySelector('.now')?.id ?? '']);
  }, 5);
}"""


def lags(heard: list[list[Any]]) -> dict[str, float]:
    """For each sentence that was heard, by how many milliseconds at least its mark came away from its sound.

    Where a busy machine let the page look less often than every 5 ms, nobody knows what came in between.
    """
    found = {}
    gaps = dict(zip((time for time, *_ in heard), (0.0, *starmap(_between, pairwise(heard))), strict=True))
    for each in (one for part in PARTS for one in part.sentences):
        sounded = [time for time, hertz, _ in heard if abs(hertz - each.hertz) < 50]
        marked = [time for time, _, id_ in heard if id_ == each.id]
        if sounded:
            lag = abs(marked[0] - sounded[0]) if marked else float("inf")
            found[each.id] = lag - gaps[sounded[0]] - (gaps[marked[0]] if marked else 0)
    return found


def _between(one: list[Any], other: list[Any]) -> float:
    return float(other[0] - one[0])


SHORT = (PARTS[0], PARTS[2])


@pytest.fixture(scope="module")
def short_issue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an issue with the first and the last part only, so that all of it can be heard three times."""
    folder = tmp_path_factory.mktemp("short")
    tone_issue(folder, SHORT)
    with served(folder) as address:
        yield address


@pytest.mark.slow
@pytest.mark.parametrize("speed", [0.75, 1.0, 1.5])
def test_a_mark_is_within_150_ms_of_its_sound_over_a_whole_article(
    open_page: Open, short_issue: str, speed: float
) -> None:
    listener = open_page(root=short_issue)
    listener.store("listen:choices", json.dumps({"speed": speed, "goOn": True}))
    open_page(listener.page, root=short_issue)
    listener.page.get_by_role("heading", name="Tones", exact=True).click()
    listener.page.evaluate(HEAR)
    listener.press("Play")
    expect(listener.page.locator(".player-said")).to_contain_text("whole article")
    assert listener.page.evaluate("document.querySelector('#player audio').playbackRate") == speed
    measured = lags(listener.page.evaluate("heard"))
    assert set(measured) == {one.id for part in SHORT for one in part.sentences}
    assert max(measured.values()) <= 150, measured


def test_after_a_tap_far_into_a_part_the_marks_are_as_near(open_page: Open) -> None:
    """Players seek in an MP3 by guesses; ours has one size of frame, so that the guess is right."""
    listener = open_page()
    listener.page.get_by_role("heading", name="Tones", exact=True).click()
    listener.page.evaluate(HEAR)
    for id_, following in (("s-2-9", "s-2-10"), ("s-2-4", "s-2-5")):
        listener.page.evaluate("window.heard = []")
        listener.tap(id_)
        listener.wait_for(f"document.querySelector('.now')?.id === '{following}'")
        listener.page.wait_for_timeout(400)
        measured = lags(listener.page.evaluate("heard"))
        assert measured[following] <= 150
        assert id_ in measured


# --- tapping -------------------------------------------------------------------------------------------------------


def test_a_tapped_sentence_is_heard_from_its_beginning(open_page: Open) -> None:
    listener = open_page()
    sentence = PARTS[1].sentences[3]
    listener.page.locator(f"#{sentence.id}").click()
    listener.wait_until("audio.src.includes('1_2_') && !audio.paused && !audio.seeking && audio.currentTime > 0")
    assert listener.put == pytest.approx(sentence.start, abs=0.1)
    assert listener.seconds >= listener.put
    assert listener.marked == sentence.id


def test_a_link_in_the_text_is_followed_and_plays_nothing(open_page: Open) -> None:
    listener = open_page()
    listener.page.locator("#link").click()
    assert listener.page.url.endswith("#downloads")
    assert not listener.sounds


def test_selecting_words_plays_nothing(open_page: Open) -> None:
    listener = open_page()
    box = listener.page.locator("#s-1-0").bounding_box()
    assert box is not None
    listener.page.mouse.move(box["x"] + 2, box["y"] + 8)
    listener.page.mouse.down()
    listener.page.mouse.move(box["x"] + 120, box["y"] + 8, steps=5)
    listener.page.mouse.up()
    assert listener.page.evaluate("String(getSelection()).length") > 4
    listener.page.wait_for_timeout(200)
    assert not listener.sounds


def test_after_a_slip_of_the_finger_the_way_back_is_offered(open_page: Open) -> None:
    listener = open_page()
    listener.begin_part(2)
    listener.go_to(12)
    listener.listen_to(12.2)
    listener.tap("s-1-0")
    listener.wait_until("audio.src.includes('1_1_') && audio.currentTime > 0.1")
    listener.press("Back to where I was")
    listener.wait_until("audio.src.includes('1_2_') && !audio.seeking && audio.currentTime > 9")


def test_the_kept_place_is_offered_when_the_first_tap_is_somewhere_else(open_page: Open) -> None:
    listener = open_page()
    listener.begin_part(2)
    listener.go_to(12)
    listener.listen_to(12.2)
    listener.page.reload()
    listener.page.locator("#s-1-0").click()
    listener.wait_until("audio.src.includes('1_1_') && audio.currentTime > 0.1")
    listener.press("Back to where I was")
    listener.wait_until("audio.src.includes('1_2_') && !audio.seeking && audio.currentTime > 6")


# --- scrolling -----------------------------------------------------------------------------------------------------


def in_view(listener: Listener, id_: str) -> bool:
    script = """id => { const box = document.getElementById(id).getBoundingClientRect();
      return box.top >= 0 && box.bottom <= document.getElementById('player').getBoundingClientRect().top; }"""
    return bool(listener.page.evaluate(script, id_))


def test_the_page_scrolls_only_when_the_sentence_leaves_the_view(open_page: Open) -> None:
    listener = open_page()
    listener.press("Play")
    listener.listen_to(0.8)
    assert listener.page.evaluate("scrollY") == 0
    listener.listen_to(PARTS[0].sentences[3].start + 0.1)
    listener.page.wait_for_timeout(700)
    assert in_view(listener, "s-1-3")


def test_scrolling_by_hand_is_left_alone_until_asked(open_page: Open) -> None:
    listener = open_page()
    listener.page.emulate_media(reduced_motion="reduce")
    listener.press("Play")
    listener.listen_to(0.5)
    listener.page.mouse.move(180, 200)
    listener.page.mouse.wheel(0, 6000)
    listener.wait_for("scrollY > 1000")
    scrolled = listener.page.evaluate("scrollY")
    listener.listen_to(PARTS[0].sentences[2].start)
    assert listener.page.evaluate("scrollY") >= scrolled
    listener.press("Show where I am")
    listener.page.wait_for_timeout(100)
    assert in_view(listener, listener.marked or "")
    expect(listener.button("Show where I am")).to_be_hidden()


def test_with_reduced_motion_the_page_jumps_and_does_not_glide(open_page: Open, context: BrowserContext) -> None:
    context.add_init_script(
        "window.glides = []; const real = Element.prototype.scrollIntoView;"
        "Element.prototype.scrollIntoView = function (how) { glides.push(how.behavior); real.call(this, how); };"
    )
    asked = {}
    for wish in ("reduce", "no-preference"):
        listener = open_page()
        listener.page.emulate_media(reduced_motion=wish)
        listener.press("Play")
        listener.wait_for("window.glides.length > 0")
        asked[wish] = listener.page.evaluate("glides[0]")
    assert asked == {"reduce": "instant", "no-preference": "smooth"}


def resumed(open_page: Open) -> Listener:
    """A page opened afresh whose kept place is far down, and marked already."""
    listener = open_page()
    listener.begin_part(2)
    listener.go_to(12)
    listener.listen_to(12.2)
    listener.pause()
    listener = open_page(listener.page)
    listener.expect_said("You were in part 2")
    assert listener.marked
    assert not in_view(listener, listener.marked)
    return listener


def test_play_brings_the_kept_place_into_view_at_once_though_it_is_marked_already(open_page: Open) -> None:
    listener = resumed(open_page)
    marked = listener.marked
    listener.press("Play")
    listener.page.wait_for_timeout(100)
    assert listener.marked == marked
    assert in_view(listener, marked or "")


def test_the_way_back_brings_its_sentence_into_view_at_once(open_page: Open) -> None:
    listener = resumed(open_page)
    listener.page.locator("#s-1-0").click()
    listener.wait_until("audio.src.includes('1_1_') && audio.currentTime > 0.1")
    listener.press("Back to where I was")
    listener.wait_for("document.querySelector('.now[aria-current=true]')?.id.startsWith('s-2-')")
    assert in_view(listener, listener.marked or "")


def test_play_while_a_scroll_still_settles_goes_on_following(open_page: Open) -> None:
    listener = open_page()
    listener.press("Play")
    listener.listen_to(0.5)
    listener.pause()
    listener.page.mouse.move(180, 200)
    listener.page.mouse.wheel(0, 5000)
    listener.wait_for("scrollY > 100")
    listener.page.evaluate("scrollTo({ top: 6000, behavior: 'smooth' })")  # as it runs on after a finger has left
    listener.press("Play")
    listener.page.wait_for_timeout(1500)
    expect(listener.button("Show where I am")).to_be_hidden()
    for _ in range(50):  # two scrolls follow each other, which takes as long as the machine is busy
        if in_view(listener, listener.marked or ""):
            break
        listener.page.wait_for_timeout(200)
    assert in_view(listener, listener.marked or "")
