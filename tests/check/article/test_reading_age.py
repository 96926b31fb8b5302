"""Reading age: the published formula, held against published examples; none where it does not hold."""

from __future__ import annotations

import pytest

from accessible.check.article.reading_age import OLDEST, YOUNGEST, counted, flesch_kincaid_grade, reading_age
from accessible.check.article.syllables import by_letters, syllables
from builders import article, bullets, heading, paragraph

PLAIN = "We rest on the bed for a while and then we get up."
HARD = "Immunological abnormalities considerably complicate interdisciplinary epidemiological investigations."


@pytest.mark.parametrize(
    ("text", "words", "count", "ease"),
    [  # Wikipedia, "Flesch–Kincaid readability tests": examples with their reading ease
        ("The cat sat on the mat.", 6, 6, 116),
        ("This sentence, taken as a reading passage unto itself, is being used to prove a point.", 16, 23, 69),
    ],
)
def test_words_and_syllables_are_those_of_published_examples(text: str, words: int, count: int, ease: int) -> None:
    assert counted([text]) == (1, words, count)
    assert round(206.835 - 1.015 * words - 84.6 * count / words) == ease  # Flesch's formula, of the same counts


def test_the_grade_is_that_of_the_published_formula() -> None:
    # 0.39 × 20 + 11.8 × 1.5 − 15.59, of 100 words in 5 sentences with 150 syllables
    assert round(flesch_kincaid_grade(5, 100, 150), 2) == 9.91


@pytest.mark.parametrize(
    ("word", "count"),
    [("chronic", 2), ("electricity", 5), ("NHS", 1), ("ME/CFS", 2), ("orthostatic", 4), ("people’s", 2), ("wanted", 2)],
)
def test_syllables_are_counted_in_sounds(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("blorp", 1), ("blorping", 2), ("mirabegron", 4), ("dapagliflozin", 5), ("rested", 2), ("mobile", 2)],
)
def test_a_word_in_no_list_is_counted_by_its_letters(word: str, count: int) -> None:
    assert by_letters(word) == count


def test_plain_words_are_for_younger_readers_than_hard_ones() -> None:
    assert reading_age(article("Rest", [paragraph(*[PLAIN] * 20)])) == YOUNGEST
    assert reading_age(article("Rest", [paragraph(*[HARD] * 20)])) == OLDEST
    mixed = reading_age(article("Rest", [paragraph(*[PLAIN] * 20, *[HARD] * 4)]))
    assert mixed is not None
    assert YOUNGEST < mixed < OLDEST


def test_there_is_none_for_another_language_for_few_words_and_for_what_is_no_sentence() -> None:
    long = paragraph(*[PLAIN] * 20)
    assert reading_age(article("Repos", [long], language="fr")) is None
    assert reading_age(article("Rest", [paragraph(PLAIN)])) is None
    assert reading_age(article("Rest", [bullets(*["rest and rest again"] * 40), heading(HARD)])) is None
    assert reading_age(article("Rest", [long, bullets(*[HARD[:-1]] * 40)])) == YOUNGEST
