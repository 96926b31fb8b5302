"""Where a listener can go in an article: each level in its turn, parts where they begin, pages before headings."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from accessible.article import Article
from accessible.plan.book_places import BookPlace, PlaceKind, places_of
from builders import article, heading, paragraph, table
from every_block import EVERYTHING, planned, rest


def of(made: Article, page_of: int = 0) -> tuple[BookPlace, ...]:
    """The places of an article; with `page_of`, a page has so many utterances."""
    plan = planned(made)
    said = sum(len(part.utterances) for part in plan.narration.parts)
    pages = [7 + number // page_of for number in range(said)] if page_of else []
    return places_of(plan.order, plan.narration, pages)


def headings(places: tuple[BookPlace, ...]) -> list[tuple[int, str]]:
    return [(place.level, place.words) for place in places if place.kind is PlaceKind.HEADING]


def test_an_article_of_one_part_has_its_headings_below_its_title() -> None:
    made = article("Resting", [paragraph("A."), heading("Why"), heading("More", 3), heading("How"), paragraph("B.")])
    assert headings(of(made)) == [(1, "Resting"), (2, "Why"), (3, "More"), (2, "How")]


def test_an_article_of_more_parts_has_headings_below_its_parts() -> None:
    found = headings(of(article("Resting", [heading("Why"), *rest("well"), heading("How"), *rest("long")])))
    parts = [words for level, words in found if level == 2]
    assert parts[0].startswith(f"Part 1 of {len(parts)}: ")
    assert len(parts) > 2
    assert {words for level, words in found if level == 3} == {"Why", "How"}


def test_an_article_with_no_heading_has_its_title() -> None:
    assert headings(of(article("Only this", [table("", ("Kind", "Rise"), ("Body", "54"))]))) == [(1, "Only this")]


def test_boxes_tables_and_pictures_are_groups_and_named() -> None:
    groups = [place.words for place in of(EVERYTHING) if place.kind is PlaceKind.GROUP]
    assert groups == [
        "Picture: Rain.",
        "Box: A box",
        "Table: Boxed table",
        "Picture: A house. It is old.",
        "Table: Small",
        "Table",
        "Table: Wide",
    ]


def test_a_page_comes_before_the_heading_that_begins_it_and_once() -> None:
    places = of(EVERYTHING, page_of=5)
    assert places[:2] == (places[0], places[1])
    assert (places[0].kind, places[0].words) == (PlaceKind.PAGE, "7")
    assert (places[1].kind, places[1].level) == (PlaceKind.HEADING, 1)
    pages = [int(place.words) for place in places if place.kind is PlaceKind.PAGE]
    assert pages == list(range(7, 7 + len(pages)))


def test_a_page_begins_with_the_heading_of_what_begins_it() -> None:
    """As drawn, the heading of the second part was found on the page before, in the stop that names it."""
    plan = planned(article("Resting", [heading("Why"), *rest("well"), heading("How"), *rest("long")]))
    said = [each.id for part in plan.narration.parts for each in part.utterances]
    second = len(plan.narration.parts[0].utterances)
    pages = [1] * (second + 1) + [2] * (len(said) - second - 1)  # the opener is on page 1, what it is above on page 2
    found = [place for place in places_of(plan.order, plan.narration, pages) if place.kind is PlaceKind.PAGE]
    assert [(place.words, place.utterance_id) for place in found] == [("1", said[0]), ("2", said[second])]


@given(st.lists(st.integers(2, 4), max_size=12))
def test_no_level_is_skipped(levels: list[int]) -> None:
    blocks = [block for number, level in enumerate(levels) for block in (heading(f"H{number}", level), paragraph("A."))]
    found = [level for level, _ in headings(of(article("Levels", [paragraph("First."), *blocks])))]
    assert len(found) == len(levels) + 1
    assert all(after <= before + 1 for before, after in pairwise(found))
