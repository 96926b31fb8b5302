"""The economy of sound: what counts as the article's own words, and when they begin."""

from __future__ import annotations

from accessible.outputs.economy import Economy, economy_of
from accessible.plan.narration import Utterance


def heard(*rows: tuple[str, int, int]) -> list[tuple[Utterance, tuple[int, int]]]:
    return [(Utterance(each, "three words here", "", (), 0), (start, end)) for each, start, end in rows]


def test_words_and_the_pauses_between_them_are_no_furniture_and_all_else_is() -> None:
    rows = heard(("s-1", 10, 20), ("a-byline", 25, 35), ("s-2", 40, 60), ("s-3", 65, 80), ("a-stop-1", 90, 95))
    assert economy_of(rows, 100, "s-1") == Economy(
        samples=100, furniture=100 - 10 - 20 - 5 - 15, to_content=40, words=9
    )


def test_numbers_of_points_recaps_and_addresses_are_the_articles_own() -> None:
    rows = heard(("a-opener-2", 0, 10), ("a-recap-2", 15, 20), ("a-number-b-1", 25, 27), ("s-1", 28, 40))
    assert economy_of(rows, 50).to_content == 15
    assert economy_of(rows, 50).furniture == 50 - 5 - 5 - 2 - 1 - 12


def test_a_file_without_words_of_the_article_is_all_furniture() -> None:
    assert economy_of(heard(("a-stop-1", 5, 9)), 10) == Economy(10, 10, 10, 0)
    assert economy_of(heard(("a-stop-1", 5, 9)), 10).share == 1.0
