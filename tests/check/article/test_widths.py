"""Widths: a word that no line has room for is told before any layout, wherever the article has it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fontTools.ttLib import TTFont

from accessible.article import Article, ListBlock, ListItem, Role
from accessible.check.article.glyphs import FONTS
from accessible.check.article.widths import width_findings
from accessible.plan.edition import is_wide
from accessible.plan.letter_widths import WIDTHS_EM, width_em
from article_files import group
from builders import article, bullets, heading, note, paragraph, table

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


def test_two_words_with_a_stroke_between_them_are_measured_one_by_one() -> None:
    long = "Encephalomyelitis/chronic fatigue"
    assert width_findings(article(long, [heading(long), bullets(long)])) == ()
    assert [each.code for each in width_findings(article(f"Rest/{LONG}"))] == ["word-width"]


def test_a_table_whose_words_cannot_stand_side_by_side_is_a_list_and_has_the_whole_line_for_a_word() -> None:
    words = "immunohistochemistry gastroenterological"
    made = table("", ("What", "Why", "How"), (words, words, words))
    assert is_wide(made)
    assert width_findings(article("Rest", [made])) == ()
    assert [each.code for each in width_findings(article("Rest", [table("", ("A", "B"), (LONG, "b"))]))] == [
        "word-width"
    ]


def test_letters_are_as_wide_as_in_the_typeface_or_a_little_more() -> None:
    letters = "".join(letters for _, letters in WIDTHS_EM) + "WéÖçñ"
    assert set(map(chr, range(33, 127))) <= set(letters)
    for name, most in (("Andika-Regular", 0.2), ("Andika-Bold", 0.1)):
        with TTFont(FONTS / f"{name}.ttf", lazy=True) as font:
            metrics, em, glyphs = font["hmtx"], font["head"].unitsPerEm, font.getBestCmap()
            off = {each: width_em(each) - metrics[glyphs[ord(each)]][0] / em for each in letters}
        assert all(-1e-9 <= extra <= most for extra in off.values()), off
