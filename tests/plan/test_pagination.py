"""Pages: where articles begin in an issue, and where a long article is cut into volumes."""

from __future__ import annotations

from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from accessible.plan.pagination import MOST_PAGES, plan_pages, plan_volumes

lengths = st.lists(st.integers(1, 40), min_size=1, max_size=12)


@given(st.integers(1, 8), lengths, st.integers(1, 3))
def test_articles_begin_on_right_hand_pages_and_every_page_belongs_to_one_thing(
    front: int, articles: list[int], colophon: int
) -> None:
    plan = plan_pages(front, articles, colophon, duplex_starts=True)
    assert all(first % 2 == 1 for first in plan.first_pages)
    assert plan.total % 2 == 0, "the last sheet is printed on both sides"
    spans = [(1, front), *zip(plan.first_pages, articles, strict=True), (plan.colophon_page, colophon)]
    taken = [page for first, count in spans for page in range(first, first + count)]
    assert sorted([*taken, *plan.blank_pages]) == list(range(1, plan.total + 1))


@given(st.integers(1, 8), lengths, st.integers(1, 3))
def test_no_page_is_blank_unless_articles_begin_on_the_right(front: int, articles: list[int], colophon: int) -> None:
    plan = plan_pages(front, articles, colophon)
    assert plan.blank_pages == ()
    assert plan.total == front + sum(articles) + colophon
    assert list(plan.first_pages) == list(accumulate(articles[:-1], initial=front + 1))


def test_the_last_page_is_the_colophon() -> None:
    plan = plan_pages(3, (4, 5), 1)
    assert plan.colophon_page == plan.total


# Parts that begin on pages, some on the page on which the one before ends.
part_lengths = st.lists(st.integers(0, 9), min_size=1, max_size=20)


@given(part_lengths)
def test_volumes_hold_every_part_once_and_no_more_pages_than_they_may(steps: list[int]) -> None:
    pages = [1, *accumulate(steps[:-1], initial=1)][1:]
    total = pages[-1] + steps[-1]
    volumes = plan_volumes("Rest", pages, total)
    if total <= MOST_PAGES:
        assert not volumes
        return
    assert volumes[0].first_part == 1
    assert volumes[-1].last_part == len(pages)
    assert all(before.last_part + 1 == after.first_part for before, after in pairwise(volumes))
    ends = [*pages[1:], total + 1]
    for volume in volumes:
        assert ends[volume.last_part - 1] - pages[volume.first_part - 1] <= MOST_PAGES


def test_an_article_of_24_pages_is_one_volume() -> None:
    assert plan_volumes("Rest", (1, 8, 16), MOST_PAGES) == ()


def test_a_part_longer_than_a_volume_stays_whole() -> None:
    assert [(volume.first_part, volume.last_part) for volume in plan_volumes("Rest", (1, 4, 40), 45)] == [
        (1, 1),
        (2, 2),
        (3, 3),
    ]


def test_a_single_part_is_never_cut() -> None:
    assert plan_volumes("Rest", (1,), 60) == ()


def test_volumes_say_what_they_hold_and_where_the_next_begins() -> None:
    first, second = plan_volumes("Rest", (1, 10, 20), 30)
    assert first.title == "Volume 1 of 2: parts 1 to 2."
    assert not first.ends_before
    assert second.title == "Rest. Volume 2 of 2: part 3."
    assert second.ends_before == "End of volume 1 of 2. Volume 2 begins with part 3."
