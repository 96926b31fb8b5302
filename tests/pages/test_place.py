"""The listener's place: kept, taken up a little earlier, and never written over by what went wrong."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import time
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Error, Playwright

from listener import CHROMIUM, PLACE, Listener, Open
from tone_issue import ARTICLE, PARTS

pytestmark = pytest.mark.browser

SENTENCES = PARTS[1].sentences
MINUTE, DAY = 60_000, 24 * 60 * 60_000


def kept(part: int, seconds: float, ago_ms: float = 0, **more: object) -> str:
    return json.dumps({"part": part, "seconds": seconds, "when": time.time() * 1000 - ago_ms, **more})


def begun_from(open_page: Open, place: str) -> Listener:
    """A page whose device has this place, just after Play."""
    listener = open_page()
    listener.store(PLACE, place)
    listener = open_page(listener.page)
    listener.press("Play")
    listener.wait_until("!audio.paused && audio.currentTime > 0 && !audio.seeking")
    return listener


def test_a_reload_finds_the_place_and_begins_a_little_earlier(open_page: Open) -> None:
    listener = open_page()
    listener.begin_part(2)
    listener.go_to(4.5)
    listener.listen_to(4.6)
    listener.page.reload()
    listener.expect_said("You were in part 2, at 0:0")
    place = listener.place
    assert place is not None
    assert place["seconds"] >= 4.5
    listener.press("Play")
    listener.wait_until("audio.src.includes('1_2_') && audio.currentTime > 1 && !audio.seeking")
    assert place["seconds"] - 2.1 <= listener.put < place["seconds"]


@pytest.mark.parametrize(
    ("seconds", "ago_ms", "begins"),
    [(10.4, 0, 8.4), (21.3, 5 * MINUTE, SENTENCES[7].start), (21.3, 2 * DAY, SENTENCES[1].start)],
)
def test_after_a_longer_pause_it_begins_earlier_and_at_a_sentences_start(
    open_page: Open, seconds: float, ago_ms: float, begins: float
) -> None:
    """2 s earlier; 10 s after minutes, where sentence 7 is the first to begin; 20 s after a day."""
    listener = begun_from(open_page, kept(2, seconds, ago_ms))
    assert listener.put == pytest.approx(begins, abs=0.1)
    assert listener.seconds >= listener.put


def test_a_short_pause_does_not_repeat_the_sentence_before(open_page: Open) -> None:
    start = PARTS[0].sentences[2].start
    listener = begun_from(open_page, kept(1, start + 0.3))
    assert listener.put == pytest.approx(start, abs=0.1)


@pytest.mark.slow
def test_the_place_is_kept_every_few_seconds_without_a_pause(open_page: Open) -> None:
    listener = open_page()
    listener.press("Play")
    listener.listen_to(5.5)
    place = listener.place
    assert place is not None
    assert place["part"] == 1
    assert 2.0 <= place["seconds"] <= listener.seconds


@pytest.mark.slow
def test_a_killed_browser_loses_no_more_than_a_few_seconds(
    playwright: Playwright, address: str, tmp_path: Path
) -> None:
    """Killed as a phone kills it: with no warning. What it kept is read by a new one from the same folder."""
    begin = partial(playwright.chromium.launch_persistent_context, executable_path=CHROMIUM, args=["--no-sandbox"])
    url = f"{address}articles/01-tones/index.html"
    context = begin(str(tmp_path))
    listener = Listener(context.pages[0])
    listener.page.goto(url)
    listener.begin_part(3)
    listener.listen_to(3.6)
    # Chromium gathers what it keeps for up to five seconds; a phone that kills a page leaves its browser that long.
    listener.page.wait_for_timeout(6500)
    kill_browser(tmp_path)
    with contextlib.suppress(Error):  # the driver may have seen by itself that it is gone
        context.close()
    context = begin(str(tmp_path))
    listener = Listener(context.pages[0])
    listener.page.goto(url)
    listener.expect_said("You were in part 3, at 0:0")
    place = listener.place
    assert place is not None
    assert place["seconds"] >= 2
    context.close()


def kill_browser(folder: Path) -> None:
    """End all that was begun with this folder."""
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it has just ended
            if f"--user-data-dir={folder}" in (process / "cmdline").read_text().split("\0"):
                os.kill(int(process.name), signal.SIGKILL)


def test_a_finished_part_is_taken_up_at_the_next(open_page: Open) -> None:
    listener = open_page()
    listener.press("Play")
    listener.listen_to(0.1)
    listener.go_to(PARTS[0].seconds - 0.3)
    listener.expect_said("Part 1 is over.")
    listener.page.reload()
    listener.expect_said("You were in part 2, at 0:00.")


# --- what goes wrong -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", ["missing", "no sound at all"])
def test_a_sound_that_fails_leaves_the_place_as_it_was(open_page: Open, context: BrowserContext, fault: str) -> None:
    place = kept(2, 4.0, sentence="s-2-1", into=1.0)
    answer = {"missing": {"status": 404}, "no sound at all": {"status": 200, "body": "not a sound"}}[fault]
    context.route("**/*.mp3", lambda route: route.fulfill(**answer))  # type: ignore[arg-type]
    listener = open_page()
    listener.store(PLACE, place)
    listener = open_page(listener.page)
    listener.press("Play")
    listener.expect_said("Your place is kept.")
    listener.page.reload()
    assert listener.stored(PLACE) == place


def test_a_connection_that_breaks_leaves_the_last_good_place(open_page: Open, context: BrowserContext) -> None:
    listener = open_page()
    listener.press("Play")
    listener.listen_to(2)
    listener.pause()
    place = listener.stored(PLACE)
    context.route("**/*.mp3", lambda route: route.abort())
    listener.press("Parts")
    listener.press("3. The last (about 1 minute)")
    listener.expect_said("could not be played")
    listener.page.reload()
    assert listener.stored(PLACE) == place
    listener.expect_said("You were in part 1")


@pytest.mark.parametrize("place", ["{broken", "17", '{"part": 9, "seconds": 3}', '{"part": 1, "seconds": "x"}'])
def test_a_place_that_cannot_be_read_is_told_and_put_aside_before_another_is_kept(open_page: Open, place: str) -> None:
    listener = open_page()
    listener.store(PLACE, place)
    listener = open_page(listener.page)
    listener.expect_said("Your place could not be found. It is kept all the same.")
    listener.page.reload()
    assert listener.stored(PLACE) == place
    listener.press("Play")
    listener.listen_to(1)
    listener.pause()
    assert listener.stored(f"listen:earlier:{ARTICLE}") == place
    assert (listener.place or {})["part"] == 1


def test_a_place_beyond_the_end_begins_its_part_and_is_kept(open_page: Open) -> None:
    place = kept(2, 500)
    listener = open_page()
    listener.store(PLACE, place)
    listener = open_page(listener.page)
    listener.expect_said("Your place could not be found in part 2. Play begins that part.")
    assert listener.stored(PLACE) == place
    listener.press("Play")
    listener.wait_until("audio.src.includes('1_2_') && audio.currentTime > 0.1")
    listener.pause()
    assert listener.stored(f"listen:earlier:{ARTICLE}") == place


def test_a_sentence_is_found_again_after_the_article_was_made_anew_with_other_times(open_page: Open) -> None:
    """The kept place was at 90 s of part 1, in a sentence that part 2 has now."""
    sentence = PARTS[1].sentences[2]
    listener = begun_from(open_page, kept(1, 90.0, sentence=sentence.id, into=0.4))
    assert listener.part == "1_2_tones.mp3"
    assert listener.put == pytest.approx(sentence.start, abs=0.1)


def test_a_browser_that_keeps_nothing_still_plays(open_page: Open, context: BrowserContext) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    listener = open_page()
    listener.press("Play")
    listener.listen_to(0.5)
    listener.press("Speed")
    listener.press("Faster")
    listener.pause()
    assert not listener.sounds
