"""A file of the issue that cannot be read hides no fault of an article, and none is told that comes of it only."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from accessible.desk.check_articles import check_articles
from accessible.errors import Finding, Severity, SourceError
from accessible.production.chosen import chosen_as_far
from accessible.settings import Settings

# Only the last sentence is wrong in itself: the others want what the broken file says.
NOTE = """\
---
title: A short note
disclaimer: medical
---

The WRF test is done by 3 glim.

Take 5 qz.
"""
PLS = """<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en-GB">
  <lexeme><grapheme>WRF</grapheme><alias>Wrenfold</alias></lexeme>
  <lexeme><grapheme>glim</grapheme><alias>glims</alias></lexeme>
</lexicon>
"""


@pytest.fixture
def folder(settings: Settings) -> Path:
    """The small issue's, whose second article has a fault and wants a file of readings."""
    folder = settings.content / "2027-spring"
    (folder / "02-a-short-note.md").write_text(NOTE, "utf-8")
    (folder / "lexicon.pls").write_text(PLS, "utf-8")
    return folder


def told(settings: Settings) -> list[tuple[str, str]]:
    """The file and the code of each error, in order."""
    issue, unread = chosen_as_far(settings)
    try:
        (checked,) = (each for each in check_articles(settings, issue, "", unread) if hasattr(each, "findings"))
    except SourceError as error:
        return _places(error.findings)
    return _places(checked.findings)


def _places(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    return [(each.file.rpartition("/")[2], each.code) for each in findings if each.severity is Severity.ERROR]


FAULT = ("02-a-short-note.md", "unknown-unit")


def test_without_a_broken_file_one_fault_is_told(settings: Settings, folder: Path) -> None:
    assert (folder / "lexicon.pls").exists()
    assert told(settings) == [FAULT]


@pytest.mark.parametrize(
    "broken",
    [
        PLS.replace("</lexeme>", "", 1),
        PLS.replace("<lexeme>", "<lexem>", 1),
        PLS.replace(">Wrenfold<", ">W3<"),
        PLS.replace("UTF-8", "x-none"),
    ],
    ids=["an end that is missing", "a wrong name", "a reading that is no words", "an encoding that there is not"],
)
def test_a_broken_lexicon_is_told_with_the_faults_of_the_articles(
    settings: Settings, folder: Path, broken: str
) -> None:
    (folder / "lexicon.pls").write_text(broken, "utf-8")
    first, *others = told(settings)
    assert first == ("lexicon.pls", "lexicon")
    assert others[-1:] == [FAULT]
    assert {file for file, _ in others[:-1]} <= {"lexicon.pls"}


def test_a_lexicon_of_which_nothing_can_be_known_takes_all_doubts_about_words_upon_itself(
    settings: Settings, folder: Path
) -> None:
    (folder / "lexicon.pls").unlink()
    os.mkfifo(folder / "lexicon.pls")
    (folder / "01-resting-well.md").write_text("---\ntitle: Rest\nmood: calm\n---\n\nRest now.\n", "utf-8")
    assert told(settings) == [("lexicon.pls", "lexicon"), ("01-resting-well.md", "unknown-field")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("publisher =", "publischer ="),
        ("2027-03-01", "1st March"),
        ('medical = "', "medical = “"),
        ('medical = "', 'medical "'),
        ("[disclaimers]", "[disclaimer]"),
        ("number = 1", "number = [[[["),
    ],
)
def test_a_broken_issue_file_is_told_with_the_faults_of_the_articles(
    settings: Settings, folder: Path, old: str, new: str
) -> None:
    path = folder / "issue.toml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    first, *others = told(settings)
    assert first == ("issue.toml", "issue-file")
    assert others[-1:] == [FAULT]
    assert {file for file, _ in others[:-1]} <= {"issue.toml"}


def test_an_issue_file_in_another_encoding_hides_no_fault_and_adds_none(settings: Settings, folder: Path) -> None:
    path = folder / "issue.toml"
    path.write_bytes(path.read_text("utf-8").encode("utf-16"))
    assert told(settings) == [("issue.toml", "issue-file"), FAULT]
    path.write_bytes(path.read_bytes().decode("utf-16").replace("general", "généra").encode("cp1252"))
    assert told(settings) == [("issue.toml", "issue-file"), FAULT]
