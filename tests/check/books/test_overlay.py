"""The judge of EPUBs finds each book that is broken on purpose, and nothing in the good one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from accessible.check.books.expected import ExpectedArticle
from accessible.check.books.files import MOST_XML_BYTES
from accessible.check.books.overlay import RULES, overlay_findings
from accessible.check.books.rule import MOST_OF_A_RULE
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


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "the book cannot be opened"),
        (b"no ZIP file at all", "the book cannot be opened"),
        (zipped({"mimetype": b"application/epub+zip"}), "it is not in the book"),
        (zipped({**good_epub().files, "../a.xhtml": b""}), "its name leads out of the book"),
    ],
)
def test_what_is_no_book_is_told_as_that(content: bytes, told: str, tmp_path: Path) -> None:
    (tmp_path / "broken.epub").write_bytes(content)
    (found,) = overlay_findings(tmp_path / "broken.epub", good_epub().expected)
    assert found.code == "book-unreadable"
    assert told in found.message


def test_a_damaged_document_is_told_and_no_more(tmp_path: Path) -> None:
    content = bytearray(zipped(good_epub().files))
    at = content.index(b"OPS/a1.xhtml") + len("OPS/a1.xhtml")
    content[at + 20 : at + 60] = bytes(40)
    (tmp_path / "broken.epub").write_bytes(content)
    (found,) = overlay_findings(tmp_path / "broken.epub", good_epub().expected)
    assert found.code == "book-unreadable"
    assert found.file == "broken.epub, OPS/a1.xhtml"


def test_a_document_that_is_too_large_is_never_read(tmp_path: Path) -> None:
    files = good_epub().files
    (tmp_path / "broken.epub").write_bytes(zipped({**files, "OPS/a1.xhtml": b" " * (MOST_XML_BYTES + 1)}))
    (found,) = overlay_findings(tmp_path / "broken.epub", good_epub().expected)
    assert found.code == "book-unreadable"
    assert "is the most that is read" in found.message


def test_of_one_fault_in_every_sentence_a_few_are_told_and_how_many_more(tmp_path: Path) -> None:
    good = good_epub()
    (tmp_path / "good.epub").write_bytes(zipped(good.files))
    parts = [
        replace(part, sentences=tuple(replace(each, words="Other.") for each in part.sentences))
        for part in good.expected.parts
    ]
    expected = replace(good.expected, articles=(ExpectedArticle("Letters", tuple(parts)),))
    found = [each for each in overlay_findings(tmp_path / "good.epub", expected) if each.code == "book-words"]
    assert len(found) == MOST_OF_A_RULE + 1
    assert found[-1].message == "Words shown are words said: the same 4 times more."
