"""A real Chromium, with an issue of tones served to it. `make test` installs both; one that is missing fails here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from accessible.desk.serve import served
from listener import CHROMIUM, PUT, Listener, Open
from tone_issue import tone_issue

# How long something may take says how busy the machine is: only what never comes is a fault.
PATIENCE_MS = 60_000
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver of browsers. It downloads none."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """Debian's Chromium, with no window."""
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def issue_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The issue of tones on the disk."""
    folder = tmp_path_factory.mktemp("tones")
    tone_issue(folder)
    return folder


@pytest.fixture(scope="session")
def address(issue_folder: Path) -> Iterator[str]:
    """The same issue from a server."""
    with served(issue_folder) as address:
        yield address


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A browser with nothing kept in it, as a phone."""
    made = chromium.new_context(viewport={"width": 360, "height": 740})
    made.set_default_timeout(PATIENCE_MS)
    made.add_init_script(PUT)
    yield made
    made.close()


@pytest.fixture
def open_page(context: BrowserContext, address: str) -> Iterator[Open]:
    """Opens the article's page. An error of a script fails the test that met it."""
    errors: list[str] = []

    def opened(page: Page | None = None, **options: Any) -> Listener:
        page = page or context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{options.get('root', address)}articles/01-tones/index.html")
        return Listener(page)

    yield opened
    assert not errors
