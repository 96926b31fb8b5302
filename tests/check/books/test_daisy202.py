"""The judge of DAISY books finds each book that is broken on purpose, and nothing in the good one."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.check.books.daisy202 import RULES, daisy_findings
from broken_books import DAISY_BREAKS, BookBreak, broken_daisy
from good_books import good_daisy, unpacked, zipped


def test_nothing_is_found_in_the_good_book_packed_or_not(tmp_path: Path) -> None:
    good = good_daisy()
    (tmp_path / "good.zip").write_bytes(zipped(good.files))
    in_folder = {f"a-book/{name}": content for name, content in good.files.items()}
    (tmp_path / "folder.zip").write_bytes(zipped(in_folder))
    for book in (tmp_path / "good.zip", tmp_path / "folder.zip", unpacked(good.files, tmp_path / "book")):
        assert daisy_findings(book, good.expected) == ()


@pytest.mark.parametrize("one", DAISY_BREAKS, ids=str)
def test_each_broken_book_is_found_by_its_rules(one: BookBreak, tmp_path: Path) -> None:
    book = tmp_path / "broken.zip"
    book.write_bytes(broken_daisy(one))
    found = daisy_findings(book, good_daisy().expected)
    assert {finding.message.partition(":")[0] for finding in found} == one.rules
    assert {finding.code for finding in found} <= one.codes
    assert all(finding.file.startswith("broken.zip") and finding.remedy for finding in found)


def test_every_rule_has_a_book_that_it_alone_or_with_others_finds() -> None:
    found = {rule for one in DAISY_BREAKS for rule in one.rules}
    assert {rule.name for rule in RULES} - found == set()
