"""Widths: a word that no line has room for is told before any layout, wherever the article has it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from accessible.article import Article, ListBlock, ListItem, Role
from accessible.check.article.widths import width_findings
from article_files import group
from builders import article, bullets, note, paragraph, table

LONG = "pneumonoultramicroscopicsilicovolcanoconiosis"  # in no line of giant print
FITS_A_LINE = "electroencephalographically"
PLACES: dict[str, Callable[[str], Article]] = {
    "author": lambda word: article("Rest", author=word),
    "category": lambda word: article("Rest", category=word),
    "abbreviation": lambda word: article("Rest", abbreviations=(("PEM", word),)),
    "data": lambda word: article("Rest", data=(("issue", word),)),
    "label": lambda word: article("Rest", [group(Role.QUESTION, word, paragraph("Why?"))]),
    "note": lambda word: article("Rest", notes=(note(1, f"See {word}."),)),
    "item": lambda word: article("Rest", [bullets(word)]),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_word_that_is_wider_than_its_line_is_told(place: str) -> None:
    assert [each.code for each in width_findings(PLACES[place](LONG))] == ["word-width"]
    assert width_findings(PLACES[place]("resting")) == ()


def test_a_list_of_long_numbers_leaves_less_room() -> None:
    def items(first: int) -> Article:
        item = ListItem("i-1", f"{first}.", (paragraph(FITS_A_LINE),))
        return article("Rest", [ListBlock("b-1", ordered=True, items=(item,), line=1)])

    assert width_findings(items(1)) == ()
    assert [each.code for each in width_findings(items(123_456_789))] == ["word-width"]


def test_a_table_with_much_in_one_row_is_a_list_and_has_the_whole_line_for_a_word() -> None:
    words = "immunohistochemistry gastroenterological"
    short = table("", ("What", "Why", "How"), (words, words, words))
    long = table("", ("What", "Why", "How"), (words * 4, words, words))
    assert [each.code for each in width_findings(article("Rest", [short]))] == ["table-width"]
    assert [each.code for each in width_findings(article("Rest", [long]))] != ["table-width"]
