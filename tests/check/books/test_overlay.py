"""The judge of EPUBs finds each book that is broken on purpose, and nothing in the good one."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.check.books.overlay import RULES, overlay_findings
from accessible.errors import Finding
from broken_books import EPUB_BREAKS, BookBreak, broken_epub
from good_books import good_epub, zipped


def rules_in(findings: tuple[Finding, ...]) -> set[str]:
    """The names of the rules that told something."""
    return {finding.message.partition(":")[0] for finding in findings}


def test_nothing_is_found_in_the_good_book(tmp_path: Path) -> None:
    good = good_epub()
    (tmp_path / "good.epub").write_bytes(zipped(good.files))
    assert overlay_findings(tmp_path / "good.epub", good.expected) == ()


@pytest.mark.parametrize("one", EPUB_BREAKS, ids=str)
def test_each_broken_book_is_found_by_its_rules(one: BookBreak, tmp_path: Path) -> None:
    book = tmp_path / "broken.epub"
    book.write_bytes(broken_epub(one))
    found = overlay_findings(book, good_epub().expected)
    assert rules_in(found) == one.rules
    assert {finding.code for finding in found} <= one.codes
    assert all(finding.file.startswith("broken.epub") and finding.remedy for finding in found)


def test_every_rule_has_a_book_that_it_alone_or_with_others_finds() -> None:
    found = {rule for one in EPUB_BREAKS for rule in one.rules}
    assert {rule.name for rule in RULES} - found == set()
