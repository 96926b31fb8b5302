"""A small book as a person may read it: its package, navigation, page and overlay, in `tests/golden/epub/`.

No command writes these files. When a test fails, read the difference; if it is right, copy what was made.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from accessible.article import Role
from article_files import group
from builders import REPOSITORY, article, box, figure, heading, note, numbered, paragraph, sentences, table
from epub_books import epub_article, epub_of, written
from every_block import planned

GOLDEN = REPOSITORY / "tests" / "golden" / "epub"
SMALL = article(
    "A small article",
    [
        paragraph("Rest is not idleness.[^1]", "It takes practice."),
        heading("What helps"),
        numbered("Sit down.", "Stop early."),
        figure("window.png", "A chair by a window.", "My chair."),
        table("What costs what", ("Kind", "Cost"), ("Body", "little")),
        box("On a bad day", paragraph("Do less.")),
        group(Role.DISCLAIMER, "Please note", paragraph("This is general.")),
    ],
    [note(1, "It is so.")],
    key_points=sentences("Rest first."),
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    plan = planned(SMALL)
    count = sum(len(part.utterances) for part in plan.narration.parts)
    pages = [3 + (each > count // 2) for each in range(count)]
    return written(epub_of(epub_article(plan, 1, pages)), tmp_path_factory.mktemp("small") / "small.epub")


@pytest.mark.parametrize("place", ["package.opf", "nav.xhtml", "text/article-01.xhtml", "overlay/article-01.smil"])
def test_a_small_book_is_as_it_was_read(book: Path, place: str) -> None:
    with zipfile.ZipFile(book) as bundle:
        made = bundle.read(f"EPUB/{place}").decode()
    assert made == (GOLDEN / Path(place).name).read_text("utf-8")
