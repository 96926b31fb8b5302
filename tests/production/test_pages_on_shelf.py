"""The pages of an issue that was built: every link leads to a file, also where an article or the cover is missing."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import numpy as np
import pytest
import tinyhtml5
from PIL import Image

from accessible.errors import ExitCode
from accessible.production.targets import page as page_target
from accessible.settings import Settings
from small_issue import built

HTML = "{http://www.w3.org/1999/xhtml}"
BROKEN = "---\ntitle: Broken\n---\n\n::: box\n\nIt has no title and no end.\n"
TWIN = "---\ntitle: Resting well\n---\n\nThis is another article of the same name.\n"


def links(page: Path) -> list[str]:
    """All that a page leads to or shows, without other hosts and places on itself."""
    root = tinyhtml5.parse(page.read_text(encoding="utf-8"))
    found = (each.get("href") or each.get("src") for each in root.iter())
    return [each for each in found if each and not urlsplit(each).scheme and not each.startswith("#")]


def pages_of(settings: Settings) -> list[Path]:
    return sorted(settings.out.rglob("index.html"))


def all_links_lead_somewhere(settings: Settings) -> None:
    for page in pages_of(settings):
        for link in links(page):
            assert (page.parent / unquote(urlsplit(link).path)).is_file(), f"{page}: {link}"


def article(settings: Settings, name: str, text: str) -> None:
    (settings.content / "2027-spring" / name).write_text(text, encoding="utf-8")


def test_every_link_of_every_page_leads_to_a_file_of_the_shelf(cached: Settings) -> None:
    assert built(cached).exit_code is ExitCode.OK  # it has no cover
    assert [page.parent.name for page in pages_of(cached)] == [
        "01-resting-well",
        "02-a-short-note",
        "2027-spring",
        "dist",
    ]
    all_links_lead_somewhere(cached)


def test_a_page_that_loses_words_costs_its_own_article_only(cached: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    whole: Callable[..., bytes] = vars(page_target)["article_page"]

    def losing(*given: Any, **named: Any) -> bytes:
        return whole(*given, **named).replace(b"It takes practice.", b"")

    monkeypatch.setattr(page_target, "article_page", losing)
    summary = built(cached)
    assert [draft.slug for draft in summary.failed] == ["01-resting-well"]
    assert any("It takes practice." in finding.message for finding in summary.findings)
    assert not (cached.out / "2027-spring/articles/01-resting-well").exists()
    assert "../01-resting-well" not in " ".join(links(cached.out / "2027-spring/articles/02-a-short-note/index.html"))
    all_links_lead_somewhere(cached)


def test_an_article_that_failed_is_on_no_page_and_its_neighbours_link_past_it(cached: Settings) -> None:
    article(cached, "01-second.md", BROKEN)
    assert built(cached).exit_code is ExitCode.FAILED
    assert not any("Broken" in page.read_text(encoding="utf-8") for page in pages_of(cached))
    assert "../02-a-short-note/index.html" in links(cached.out / "2027-spring/articles/01-resting-well/index.html")
    all_links_lead_somewhere(cached)


def test_two_articles_of_one_name_have_a_page_each(cached: Settings) -> None:
    article(cached, "03-resting-well.md", TWIN)
    assert built(cached).exit_code is ExitCode.OK
    listed = [link for link in links(cached.out / "2027-spring/index.html") if link.startswith("articles/")]
    assert listed == [
        f"articles/{name}/index.html" for name in ("01-resting-well", "02-a-short-note", "03-resting-well")
    ]
    all_links_lead_somewhere(cached)


PICTURES = """\
---
title: Two pictures
---

![A photograph of noise.](PHOTOGRAPH)

![A red square.](view.jpg)
"""


@pytest.mark.parametrize("photograph", ["view.png", "View.png"])
def test_two_pictures_whose_names_would_be_one_are_both_on_the_page(cached: Settings, photograph: str) -> None:
    """A photograph that was saved as PNG is published as JPEG, beside one that was a JPEG before."""
    folder = cached.content / "2027-spring"
    noise = np.random.default_rng(0).integers(0, 256, (900, 900, 3), np.uint8)
    Image.fromarray(noise).save(folder / photograph)
    Image.new("RGB", (60, 40), "red").save(folder / "view.jpg")
    article(cached, "03-two-pictures.md", PICTURES.replace("PHOTOGRAPH", photograph))
    assert built(cached).exit_code is ExitCode.OK
    page = cached.out / "2027-spring/articles/03-two-pictures/index.html"
    shown = {each.get("alt"): each.get("src") for each in tinyhtml5.parse(page.read_text("utf-8")).iter(f"{HTML}img")}
    assert len({name.casefold() for name in shown.values()}) == 2
    there = {words: BytesIO((page.parent / unquote(name)).read_bytes()) for words, name in shown.items()}
    sizes = {words: Image.open(content).size for words, content in there.items()}
    assert sizes == {"A photograph of noise.": (900, 900), "A red square.": (60, 40)}
