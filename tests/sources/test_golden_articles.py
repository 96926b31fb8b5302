"""Whole articles against outlines that a person has read: tests/golden/articles/<name>/in.* and expected.txt.

After a change that is meant, write the outlines anew and read the difference before you commit it:

    ACCESSIBLE_WRITE_GOLDEN=1 python -m pytest tests/sources/test_golden_articles.py; git diff tests/golden
"""

from __future__ import annotations

import difflib
import os
import shutil
from pathlib import Path

import pytest

from accessible.check.article.source_words import unaccounted_words
from accessible.sources.reader import read_article
from article_files import article_of, outline, png, small_issue
from builders import REPOSITORY

GOLDEN = REPOSITORY / "tests" / "golden" / "articles"
WRITE = "ACCESSIBLE_WRITE_GOLDEN"
NAMES = sorted(path.parent.name for path in GOLDEN.glob("*/in.*"))


def outline_of(name: str, folder: Path) -> str:
    (folder / "sofa.png").write_bytes(png())
    (source,) = (GOLDEN / name).glob("in.*")
    path = folder / f"01-{name}{source.suffix}"
    shutil.copy(source, path)
    reading = read_article(path, small_issue())
    article = article_of(reading)
    assert unaccounted_words(reading.text, article) == []
    found = "".join(f"{each.place}: {each.severity}: {each.message}\n" for each in reading.findings)
    return f"{found}\n{outline(article)}".lstrip()


@pytest.mark.parametrize("name", NAMES)
def test_an_article_has_the_outline_that_a_person_has_read(name: str, tmp_path: Path) -> None:
    expected, text = GOLDEN / name / "expected.txt", outline_of(name, tmp_path)
    if os.environ.get(WRITE):
        expected.write_text(text, "utf-8")
    before = expected.read_text("utf-8") if expected.is_file() else ""
    differences = "\n".join(
        difflib.unified_diff(before.splitlines(), text.splitlines(), "expected", "now", lineterm="")
    )
    assert not differences, f"{differences}\n\nIf this is meant: {WRITE}=1, and read the difference."


def test_there_are_articles_to_compare() -> None:
    assert len(NAMES) >= 5
