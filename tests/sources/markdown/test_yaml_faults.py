"""Front matter that cannot be read: each mistake with its line to copy, which puts it right."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.sources.compose import Composer
from accessible.sources.markdown.front_matter import read_front_matter
from article_files import codes, read

GOOD = """\
title: "Rest"
author: "Sam"
key_points:
  - "One."
  - "Two."
"""
MISTAKES = {
    "a tab": ('  - "One."', '\t- "One."', 5),
    "a tab before a field": ("author", "\tauthor", 3),
    "a mark missing": ('"Rest"', '"Rest', 2),
    "a mark missing before": ('"Rest"', 'Rest"', 2),
    "a colon in the value": ('"Rest"', "Rest: a start", 2),
    "a colon in a point": ('"One."', "One: two: three", 5),
    "curly marks and a colon": ('"Rest"', "“Rest: a start”", 2),
    "marks within marks": ('"Rest"', '"The "big" rest"', 2),
    "an apostrophe in single marks": ('"Rest"', "'It's rest'", 2),
    "no space after the colon": ("title: ", "title:", 2),
    "no colon": ("title:", "title", 2),
    "no colon before a list": ("key_points:", "key_points", 4),
    "an equals sign": ("title:", "title =", 2),
    "an anchor": ('"Rest"', "&rest", 2),
    "an alias": ('"Rest"', "*rest", 2),
    "a tag": ('"Rest"', "!rest", 2),
    "an at sign": ('"Rest"', "@rest", 2),
    "a per cent sign": ('"Rest"', "%rest", 2),
    "a square bracket": ('"Rest"', "[Rest", 2),
    "a hyphen": ('"Rest"', "- Rest", 2),
    "words after the mark": ('"Rest"', '"Rest" and more', 2),
    "a backslash": ('"Rest"', '"A \\d b"', 2),
    "a space before a field": ("author:", " author:", 3),
}


@pytest.mark.parametrize(("old", "new", "line"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told_once_and_its_line_to_copy_puts_it_right(old: str, new: str, line: int) -> None:
    text = GOOD.replace(old, new, 1)
    composer = Composer("01-a.md")
    front = read_front_matter(text, composer)
    (told,) = composer.findings
    assert (told.code, told.line) == ("front-matter", line)
    assert front.title, "the rest of the article is read on with its title"
    lines = text.split("\n")
    lines[line - 2] = told.corrected
    again = Composer("01-a.md")
    assert read_front_matter("\n".join(lines), again).title
    assert again.findings == []


def test_all_mistakes_at_the_top_are_told_in_one_round(tmp_path: Path) -> None:
    text = '---\ntitle: Rest: a start\nauthor: "Sam\nkind = feature\n---\n\nWords.\n'
    assert codes(read(tmp_path, text)) == ["mended", "front-matter", "front-matter"]


@given(st.lists(st.text("abc \"':-#&*![]{}|>\\\t\n“”", max_size=30), max_size=8))
def test_no_top_makes_it_fail_and_no_message_is_a_parsers(lines: list[str]) -> None:
    composer = Composer("01-a.md")
    read_front_matter("\n".join(lines), composer)
    for told in composer.findings:
        assert "while" not in told.message
        assert "expected" not in told.message
        assert told.remedy
