"""axe-core, which judges pages in a real browser: its script, and what it finds on a page as it is now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# All of WCAG 2.2, AAA too, and what axe calls best practice.
TAGS = "wcag2a wcag2aa wcag2aaa wcag21a wcag21aa wcag22aa best-practice".split()


def violations(page: Page, *, colours: bool = True) -> list[str]:
    """What axe finds on a page as it is now: rule and element. Where the device has its own `colours`, they are its."""
    contrast = {name: {"enabled": colours} for name in ("color-contrast", "color-contrast-enhanced")}
    rules = {"target-size": {"enabled": True}, **contrast}
    options = {"runOnly": {"type": "tag", "values": TAGS}, "rules": rules, "resultTypes": ["violations"]}
    found: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [f"{each['id']}: {node['html'][:160]}" for each in found["violations"] for node in each["nodes"]]
