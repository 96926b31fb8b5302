"""Kept for listening without the internet: only what was asked for, whole; Range is answered as a host does."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from accessible.desk.serve import served
from listener import Listener, Open
from tone_issue import PARTS

pytestmark = pytest.mark.browser

KEEP = re.compile(r"^Keep on this device \(\d+ MB\)$")
SOUND = f"articles/01-tones/{PARTS[1].file}"


@pytest.fixture
def kept(open_page: Open) -> Listener:
    """A page whose whole article is kept."""
    listener = open_page()
    keep(listener.page)
    return listener


def keep(page: Page, name: re.Pattern[str] = KEEP) -> None:
    page.get_by_role("button", name=name).click()
    expect(page.locator(".offline [role=status]")).to_have_text("Kept. It can be heard without the internet now.")


def cached(page: Page) -> list[str]:
    """Every file that the browser has kept, of every cache."""
    script = """async () => (await Promise.all((await caches.keys()).map(async (name) =>
      (await (await caches.open(name)).keys()).map((each) => new URL(each.url).pathname)))).flat().sort()"""
    found: list[str] = page.evaluate(script)
    return found


def asked(page: Page, range_: str | None) -> dict[str, Any]:
    """What is answered to a request for a part of the second sound."""
    script = """async ([url, range]) => {
      const response = await fetch(url, range ? { headers: { Range: range } } : {});
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, range: response.headers.get('content-range'),
               length: response.headers.get('content-length'), bytes: [...bytes] }; }"""
    answer: dict[str, Any] = page.evaluate(script, [f"../../{SOUND}", range_])
    return answer


def test_nothing_is_kept_that_nobody_asked_for(open_page: Open) -> None:
    listener = open_page()
    listener.press("Play")
    listener.listen_to(0.5)
    expect(listener.page.get_by_role("button", name=KEEP)).to_be_visible()
    assert cached(listener.page) == []
    assert listener.page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_what_is_kept_is_read_and_heard_with_the_network_off(kept: Listener, context: BrowserContext) -> None:
    context.set_offline(True)
    kept.page.reload()
    kept.begin_part(2)
    kept.go_to(15)  # which asks for a range
    kept.listen_to(15.3)
    kept.page.goto(kept.page.url.replace("articles/01-tones/index.html", ""))
    expect(kept.page.get_by_role("link", name="Tones")).to_be_visible()
    kept.page.get_by_role("link", name="Tones").click()
    Listener(kept.page).expect_said("You were in part 2")


def test_a_part_alone_can_be_kept(open_page: Open, context: BrowserContext) -> None:
    listener = open_page()
    listener.page.get_by_text("Only some parts").click()
    keep(listener.page, re.compile("^Keep part 2 "))
    assert [each for each in cached(listener.page) if each.endswith(".mp3")] == [f"/{SOUND}"]
    context.set_offline(True)
    listener.page.reload()
    listener.begin_part(2)
    listener.press("Parts")
    listener.page.locator(".player-list button").nth(0).click()
    listener.expect_said("Part 1 cannot be fetched: there is no internet connection.")


def test_what_is_kept_can_be_seen_with_its_size_and_deleted_to_the_last_file(kept: Listener) -> None:
    expect(kept.page.locator(".offline")).to_contain_text("Kept on this device: 1 MB.")
    kept.page.goto(kept.page.url.replace("articles/01-tones/", ""))
    expect(kept.page.locator(".offline")).to_contain_text("Kept on this device: 1 MB.")
    kept.page.get_by_role("button", name="Delete (1 MB): Tones").click()
    expect(kept.page.locator(".offline")).to_contain_text("Nothing is kept on this device.")
    assert cached(kept.page) == []
    assert kept.page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_the_issues_page_keeps_an_article_too(open_page: Open, context: BrowserContext) -> None:
    page = open_page().page
    page.goto(page.url.replace("articles/01-tones/", ""))
    keep(page, re.compile(r"^Keep \(1 MB\): Tones"))
    context.set_offline(True)
    page.get_by_role("link", name="Tones").click()
    Listener(page).begin_part(3)


def test_with_the_network_off_an_article_that_is_not_kept_says_so_and_leads_back(
    kept: Listener, context: BrowserContext
) -> None:
    errors: list[str] = []
    kept.page.on("pageerror", lambda error: errors.append(str(error)))
    context.set_offline(True)
    kept.page.goto(kept.page.url.replace("01-tones", "02-other"))
    expect(kept.page.get_by_role("heading")).to_have_text("This article is not kept on this device.")
    assert kept.page.evaluate("getComputedStyle(document.body).fontSize") == "20px"
    kept.page.get_by_role("link", name="All articles of this issue").click()
    expect(kept.page.get_by_role("heading", name="Winter 2026")).to_be_visible()
    assert not errors


# --- the focus, and what is half kept ------------------------------------------------------------------------------


def issue_page(listener: Listener) -> Page:
    listener.page.goto(listener.page.url.replace("articles/01-tones/", ""))
    expect(listener.page.locator(".offline")).to_be_visible()
    return listener.page


def focused(page: Page) -> tuple[str, str]:
    """What has the focus: its element's name and its words."""
    found = page.evaluate("[document.activeElement.tagName, document.activeElement.textContent]")
    return found[0], found[1]


def test_after_keep_and_delete_the_focus_stays_in_the_row_and_a_second_press_does_nothing(open_page: Open) -> None:
    page = issue_page(open_page())
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    scrolled = page.evaluate("scrollY")
    page.get_by_role("button", name="Keep (1 MB): Tones").press("Enter")
    row = page.locator(".offline [data-row]")
    expect(row.locator(".offline-done")).to_have_text("Kept.")
    assert focused(page) == ("STRONG", "Kept.")
    assert page.evaluate("scrollY") == scrolled
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert cached(page) != []
    page.get_by_role("button", name="Delete (1 MB): Tones").press("Enter")
    expect(row.locator(".offline-done")).to_have_text("Deleted from this device.")
    assert focused(page) == ("STRONG", "Deleted from this device.")
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert cached(page) == []


def test_after_a_part_is_kept_the_focus_stays_at_that_part(open_page: Open) -> None:
    page = open_page().page
    page.get_by_text("Only some parts").click()
    page.get_by_role("button", name=re.compile("^Keep part 2 ")).press("Enter")
    row = page.locator(".offline [data-row]", has_text="Part 2:")
    expect(row.locator(".offline-done")).to_have_text("Kept.")
    expect(row.locator(".offline-done")).to_be_focused()


def test_an_article_of_which_a_part_is_kept_says_so_and_offers_the_rest(open_page: Open) -> None:
    listener = open_page()
    listener.page.get_by_text("Only some parts").click()
    keep(listener.page, re.compile("^Keep part 2 "))
    expect(listener.page.locator(".offline")).to_contain_text("1 of 3 parts is kept on this device.")
    expect(listener.page.get_by_role("button", name="Keep the rest (1 MB)")).to_be_visible()
    page = issue_page(listener)
    expect(page.locator(".offline")).to_contain_text("Tones: 1 of 3 parts kept.")
    expect(page.get_by_role("button", name="Delete (1 MB): Tones")).to_be_visible()
    page.get_by_role("button", name="Keep the rest (1 MB): Tones").click()
    expect(page.locator(".offline-done")).to_have_text("Kept.")
    expect(page.get_by_role("button", name="Keep the rest (1 MB): Tones")).to_be_hidden()
    assert len([each for each in cached(page) if each.endswith(".mp3")]) == 3


def test_an_article_of_which_a_part_was_deleted_is_not_whole_any_more(kept: Listener) -> None:
    kept.page.get_by_text("Only some parts").click()
    kept.page.get_by_role("button", name="Delete part 2").click()
    expect(kept.page.locator(".offline")).to_contain_text("2 of 3 parts are kept on this device.")
    expect(issue_page(kept).locator(".offline")).to_contain_text("Tones: 2 of 3 parts kept.")


# --- Range ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("range_", "first", "length"),
    [
        ("bytes=0-", 0, None),
        ("bytes=0-1", 0, 2),
        ("bytes=1000-1999", 1000, 1000),
        ("bytes=-10", -10, 10),
        ("bytes=5000-999999999", 5000, None),
    ],
)
def test_a_range_of_a_kept_sound_is_answered_with_206_and_its_bytes(
    kept: Listener, issue_folder: Path, range_: str, first: int, length: int | None
) -> None:
    content = (issue_folder / SOUND).read_bytes()
    start = first % len(content)
    wanted = content[start:] if length is None else content[start : start + length]
    kept.page.reload()
    answer = asked(kept.page, range_)
    assert answer["status"] == 206
    assert bytes(answer["bytes"]) == wanted
    assert answer["range"] == f"bytes {start}-{start + len(wanted) - 1}/{len(content)}"
    assert answer["length"] == str(len(wanted))


def test_a_range_beyond_the_end_is_answered_with_416(kept: Listener, issue_folder: Path) -> None:
    size = (issue_folder / SOUND).stat().st_size
    kept.page.reload()
    answer = asked(kept.page, f"bytes={size}-")
    assert (answer["status"], answer["range"]) == (416, f"bytes */{size}")


def test_without_a_range_the_whole_is_answered(kept: Listener, issue_folder: Path) -> None:
    kept.page.reload()
    answer = asked(kept.page, None)
    assert (answer["status"], bytes(answer["bytes"])) == (200, (issue_folder / SOUND).read_bytes())


# --- what goes wrong, and what changes -----------------------------------------------------------------------------


def test_what_cannot_be_kept_is_told_and_leaves_nothing_half(open_page: Open, context: BrowserContext) -> None:
    context.route("**/1_3_tones.mp3", lambda route: route.fulfill(status=503))
    listener = open_page()
    listener.page.get_by_role("button", name=KEEP).click()
    expect(listener.page.locator(".offline [role=status]")).to_contain_text("It could not be kept.")
    assert cached(listener.page) == []
    listener.press("Play")
    listener.listen_to(0.3)


@pytest.mark.parametrize("script", ["throw new Error('broken')", "onfetch = () => { throw new Error('broken'); }"])
def test_a_service_worker_that_fails_does_not_break_the_page(
    open_page: Open, context: BrowserContext, script: str
) -> None:
    context.route("**/sw.js", lambda route: route.fulfill(body=script, content_type="text/javascript"))
    listener = open_page()
    listener.page.get_by_role("button", name=KEEP).click()
    listener.page.wait_for_timeout(1000)
    listener.page.reload()
    listener.press("Play")
    listener.listen_to(0.3)


@pytest.fixture
def own_issue(tmp_path: Path, issue_folder: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the issue that a test may change, and its address."""
    shutil.copytree(issue_folder, tmp_path / "issue")
    with served(tmp_path / "issue") as address:
        yield tmp_path / "issue", address


def test_an_article_that_was_made_anew_is_brought_up_to_date(
    open_page: Open, own_issue: tuple[Path, str], context: BrowserContext
) -> None:
    folder, root = own_issue
    listener = open_page(root=root)
    keep(listener.page)
    (folder / SOUND).write_bytes((folder / "articles/01-tones" / PARTS[0].file).read_bytes())
    page = folder / "articles/01-tones/index.html"
    page.write_text(page.read_text("utf-8").replace('"seconds": 23.55', '"seconds": 7.0').replace("Sentence", "Phrase"))
    listener.page.reload()
    expect(listener.page.locator(".offline [role=status]")).to_contain_text("Kept.")
    context.set_offline(True)
    listener.page.reload()
    expect(listener.page.locator("#s-1-0")).to_contain_text("Phrase")
    assert bytes(asked(listener.page, None)["bytes"]) == (folder / SOUND).read_bytes()
