"""What a listener does with the page, and what the page then is: in the words that the tests use."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from playwright.sync_api import Locator, Page, expect

from tone_issue import ARTICLE

CHROMIUM = "/usr/bin/chromium-headless-shell"
PLACE = f"listen:place:{ARTICLE}"

# Where the sound is put, as it is put there. Where it is, when a busy machine comes to ask, may be seconds later.
PUT = """
window.put = [];
(() => {
  const place = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'currentTime');
  Object.defineProperty(HTMLMediaElement.prototype, 'currentTime', {
    ...place, set(seconds) { put.push(seconds); place.set.call(this, seconds); },
  });
})();
"""


@dataclass(frozen=True, slots=True)
class Listener:
    """Somebody with the article's page before them."""

    page: Page

    def press(self, name: str) -> None:
        """Press the button of exactly this name."""
        self.button(name).click()

    def pause(self) -> None:
        """Press Pause, and wait until the page has taken note of it."""
        self.press("Pause")
        expect(self.button("Play")).to_be_visible()

    def begin_part(self, number: int) -> None:
        """Choose a part in the list, and wait until it sounds."""
        self.press("Parts")
        self.page.locator(".player-list button").nth(number - 1).click()
        self.wait_until(f"audio.src.includes('1_{number}_') && audio.currentTime > 0.1 && !audio.seeking")

    def tap(self, id_: str) -> None:
        """Tap a sentence while another may sound: no pointer, under which the page may scroll between aim and tap."""
        self.page.locator(f"#{id_}").dispatch_event("click")

    def button(self, name: str) -> Locator:
        """The visible button of exactly this name."""
        return self.page.get_by_role("button", name=name, exact=True)

    @property
    def seconds(self) -> float:
        """Where the player's sound is."""
        return cast(float, self.page.evaluate("document.querySelector('#player audio').currentTime"))

    @property
    def put(self) -> float:
        """Where the sound was put last: from there it is heard. 0 where it was left at the beginning."""
        return cast(float, self.page.evaluate("put.at(-1) ?? 0"))

    def moved_by(self, script: str) -> tuple[float, float]:
        """Where the sound was before a script, and where the script put it: of one moment, however busy the machine."""
        at = "document.querySelector('#player audio').currentTime"
        before, after = self.page.evaluate(f"() => {{ const before = {at}; {script}; return [before, put.at(-1)]; }}")
        return before, after

    @property
    def sounds(self) -> bool:
        """Whether it plays."""
        return cast(bool, self.page.evaluate("!document.querySelector('#player audio').paused"))

    @property
    def part(self) -> str:
        """The file that is played."""
        return str(self.page.evaluate("document.querySelector('#player audio').src.split('/').pop()"))

    @property
    def marked(self) -> str | None:
        """The id of the marked sentence; there is one at most."""
        found = self.page.evaluate("[...document.querySelectorAll('.now[aria-current=true]')].map(each => each.id)")
        assert len(found) <= 1
        return found[0] if found else None

    def go_to(self, seconds: float) -> None:
        """Move the sound as the lock screen does, by a seek of the element."""
        self.page.evaluate("at => { document.querySelector('#player audio').currentTime = at; }", seconds)

    def wait_until(self, condition: str) -> None:
        """Wait for a condition on `audio`."""
        self.page.wait_for_function(f"audio => {condition}", arg=self.page.locator("#player audio").element_handle())

    def wait_for(self, condition: str) -> None:
        """Wait for a condition on the page. (As a function: the page's policy allows no evaluated words.)"""
        self.page.wait_for_function(f"() => {condition}")

    def listen_to(self, seconds: float) -> None:
        """Wait until the sound has come so far."""
        self.wait_until(f"!audio.paused && audio.currentTime >= {seconds}")

    def expect_said(self, words: str) -> None:
        """Wait until the player tells this."""
        expect(self.page.locator(".player-said")).to_contain_text(words)

    @property
    def place(self) -> dict[str, Any] | None:
        """The kept place, as it is kept."""
        kept = self.stored(PLACE)
        return None if kept is None else cast(dict[str, Any], json.loads(kept))

    def stored(self, key: str) -> str | None:
        """What is kept on the device under a name."""
        return cast("str | None", self.page.evaluate("key => localStorage.getItem(key)", key))

    def store(self, key: str, value: str) -> None:
        """Keep something, as an earlier visit would have."""
        self.page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, value])


Open = Callable[..., Listener]
