"""EPUBCheck and Ace on EPUBs: those of a small issue as it is built, and those that are broken on purpose.

Both must be there: if one is missing, these tests fail.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from accessible.check.books.ace import STOPS, ace_faults, ace_findings
from accessible.check.books.epubcheck import epubcheck_findings
from accessible.desk.judged_books import epubs_on, judged_books, judges
from accessible.errors import Finding
from accessible.settings import Settings
from accessible.tools.ace import ace_report
from broken_books import EPUB_BREAKS, BookBreak, broken_epub
from good_books import good_epub, zipped
from small_issue import built

pytestmark = [pytest.mark.conformance, pytest.mark.slow]

# What EPUBCheck 5.3 and Ace 1.4.6 see of the broken books; of all others they say nothing (decision 051).
SEEN_BY_EPUBCHECK = {
    "a clip whose time is none": {"RSC-005"},
    "a page without an overlay": {"MED_010"},
    "an overlay with nothing in it": {"MED_013", "RSC-005"},
    "a wrong total duration": {"MED_016"},
    "an overlay without its duration": {"OPF-028", "RSC-005"},
    "a par without text": {"RSC-005"},
    "a par whose text is not there": {"RSC-012"},
    "a par that plays another file": {"RSC-007"},
    "a link to a place that is not there": {"RSC-012"},
    "an id twice in a page": {"RSC-005"},
    "pictures on another computer": {"OPF-014", "RSC-006"},
    "a page that is no XML": {"RSC-016"},
    "an entity in a page": {"HTM-003", "RSC-016"},
}


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """The good book."""
    (tmp_path / "good.epub").write_bytes(zipped(good_epub().files))
    return tmp_path / "good.epub"


def test_both_are_installed() -> None:
    assert [name for name, _ in judges()] == ["EPUBCheck", "Ace"]


def test_neither_finds_anything_in_the_good_book(good: Path) -> None:
    assert epubcheck_findings(good) == ()
    assert ace_faults(good) == ()


@pytest.mark.parametrize("one", EPUB_BREAKS, ids=str)
def test_what_epubcheck_sees_of_a_broken_book(one: BookBreak, tmp_path: Path) -> None:
    (tmp_path / "broken.epub").write_bytes(broken_epub(one))
    found = epubcheck_findings(tmp_path / "broken.epub")
    assert {finding.message.partition(":")[0] for finding in found} == SEEN_BY_EPUBCHECK.get(one.name, set())


def test_ace_finds_a_picture_without_an_alternative(tmp_path: Path) -> None:
    files = good_epub().files
    page = files["OPS/a1.xhtml"].replace(b' alt="A dot."', b"")
    (tmp_path / "broken.epub").write_bytes(zipped({**files, "OPS/a1.xhtml": page}))
    (found,) = ace_findings(tmp_path / "broken.epub", "articles/broken.epub")
    assert found.code == "ace"
    assert found.message.startswith("image-alt: ")
    assert found.file == "articles/broken.epub, a1.xhtml"


def test_nothing_is_found_in_the_books_of_an_issue_as_it_is_built(
    cached: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessible.check.books.ace.ace_report", cache(ace_report))  # it is asked once of each book
    summary = built(cached)
    assert len(epubs_on(summary.shelf.root)) == 3  # one for each article, and the issue's own
    findings = [event for event in judged_books(summary.shelf.root, judges()) if isinstance(event, Finding)]
    assert findings == []
    told = [fault for book in epubs_on(summary.shelf.root) for fault in ace_faults(book) if fault.impact not in STOPS]
    assert told == []
