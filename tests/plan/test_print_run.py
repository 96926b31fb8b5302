"""A print run: every row has its envelope or its reason, no copy is lost, and the order is the packer's."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.errors import AccessibleError
from accessible.issue import Paper
from accessible.member import Carrier, Member, RefusedRow
from accessible.plan import print_run as planned
from accessible.plan.edition import EDITIONS
from accessible.plan.postage import postage
from accessible.plan.print_run import PrintedFile, PrintedIssue, PrintRun, plan_print_run

SUFFIXES = ("large-print", "giant-print")
SLUGS = ("01-rest", "02-letters", "03-news")
WHOLE = {suffix: PrintedFile(f"i/i-{suffix}.pdf", "The issue", 68 + 37 * n, (), 9) for n, suffix in enumerate(SUFFIXES)}
ARTICLES = {
    slug: {
        suffix: PrintedFile(f"i/articles/{slug}/{slug}-{suffix}.pdf", slug, 7 + n, (), n + 1)
        for suffix in SUFFIXES
        if (slug, suffix) != ("03-news", "giant-print")  # it was not made
    }
    for n, slug in enumerate(SLUGS)
}
ISSUE = PrintedIssue("i", "Quiet Hours", "Spring 2027", "2027-03-01", WHOLE, ARTICLES)


def member(row: int, **more: Any) -> Member:
    return replace(Member(row, f"Member {row}", ("ZZ99 3WZ",), "large-print"), **more)


def run(*members: Member, refused: tuple[RefusedRow, ...] = ()) -> PrintRun:
    return plan_print_run(members, refused, ISSUE, Paper())


MEMBERS = st.lists(
    st.builds(
        Member,
        row=st.integers(2, 10**6),
        name=st.just("Somebody"),
        lines=st.just(("ZZ99 3WZ",)),
        edition=st.sampled_from(("", *SUFFIXES, "large-atkinson")),
        articles=st.lists(st.sampled_from((*SLUGS, "99-unknown")), max_size=3).map(tuple),
        copies=st.integers(1, 9),
        articles_for_the_blind=st.booleans(),
        sound=st.sampled_from(Carrier),
    ),
    max_size=30,
    unique_by=lambda each: each.row,
)


@given(MEMBERS, st.integers(0, 5))
def test_no_row_and_no_copy_is_lost(members: list[Member], others: int) -> None:
    refused = tuple(RefusedRow(10**6 + 1 + number, "It has no address.") for number in range(others))
    made = run(*members, refused=refused)
    served = {envelope.member.row for envelope in made.envelopes} | {wallet.member.row for wallet in made.wallets}
    turned_away = {each.row for each in made.refused}
    assert not served & turned_away
    assert served | turned_away == {member.row for member in members} | {row.row for row in refused}
    assert made.rows == len(members) + others == len(served) + len(made.refused)
    by_row = {each.row: each for each in members}
    for envelope in made.envelopes:
        assert envelope.copies == by_row[envelope.member.row].copies
        assert envelope.choice.edition == by_row[envelope.member.row].edition
        assert set(envelope.choice.articles) == set(by_row[envelope.member.row].articles)
    wanting = [each for each in members if each.row in served and each.edition]
    assert made.copies == sum(each.copies for each in wanting) == sum(each.copies for each in made.choices)
    kept = [each for each in members if each.row in served]
    for carrier in (Carrier.STICK, Carrier.CD):
        assert made.carriers(carrier) == sum(each.copies for each in kept if each.sound is carrier)


@given(MEMBERS)
def test_the_order_is_by_edition_choice_and_row_whatever_order_the_list_has(members: list[Member]) -> None:
    made = run(*members)
    shuffled = sorted(members, key=lambda each: (each.row * 7919) % 104729)
    assert run(*shuffled) == made
    editions = [edition.suffix for edition in EDITIONS]
    places = [(editions.index(each.choice.edition), each.choice.number, each.member.row) for each in made.envelopes]
    assert places == sorted(places)
    assert [each.number for each in made.envelopes] == list(range(1, len(made.envelopes) + 1))
    assert [each.number for each in made.wallets] == list(range(1, len(made.wallets) + 1))


@given(MEMBERS)
def test_each_pdf_is_printed_as_often_as_copies_have_it(members: list[Member]) -> None:
    made = run(*members)
    needed: Counter[tuple[str, PrintedFile]] = Counter()
    for envelope in made.envelopes:
        for file in envelope.choice.files:
            needed[envelope.choice.edition, file] += envelope.copies
    assert {(each.edition, each.file): each.copies for each in made.masters} == dict(needed)


def test_the_whole_issue_comes_before_chosen_articles_and_these_in_the_issues_order() -> None:
    made = run(
        member(2, articles=("03-news",)),
        member(3, articles=("02-letters", "01-rest")),
        member(4),
        member(5, edition="giant-print"),
        member(6, articles=("01-rest", "02-letters")),
    )
    assert [(each.name, each.articles, each.envelopes) for each in made.choices] == [
        ("large-print", (), 1),
        ("large-print-choice-2", ("01-rest", "02-letters"), 2),
        ("large-print-choice-3", ("03-news",), 1),
        ("giant-print", (), 1),
    ]
    assert [each.member.row for each in made.envelopes] == [4, 3, 6, 2, 5]


def test_postage_is_that_of_all_copies_and_their_slips() -> None:
    (envelope,) = run(member(2, copies=3)).envelopes
    assert envelope.postage == postage(3 * (34 + 1), Paper())
    made = plan_print_run([member(2, copies=3)], (), ISSUE, Paper(), {"large-print": 2})
    assert made.envelopes[0].postage == postage(3 * (34 + 2), Paper())


def test_a_copy_has_the_pages_sheets_and_places_to_stop_of_its_files() -> None:
    (choice,) = run(member(2, articles=("01-rest", "02-letters"))).choices
    assert (choice.pages, choice.sheets, choice.stops) == (7 + 8, 4 + 4, 1 + 2 - 1)


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        ({"edition": ""}, "It asks for neither print nor sound."),
        ({"edition": "large-atkinson"}, "The issue was not made in the edition large-atkinson."),
        ({"articles": ("99-unknown",)}, "It asks for an article that the issue has not."),
        ({"edition": "giant-print", "articles": ("03-news",)}, "An article was not made in the edition giant-print."),
    ],
)
def test_what_the_issue_has_not_is_refused_with_the_reason(wish: dict[str, Any], reason: str) -> None:
    assert run(member(2, **wish), member(3)).refused == (RefusedRow(2, reason),)


def test_a_run_that_does_not_add_up_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planned, "_wallets", lambda _: ())
    with pytest.raises(AccessibleError, match="do not add up"):
        run(member(2), member(3, edition="", sound=Carrier.CD))


def test_no_member_shows_in_a_run() -> None:
    assert "Member 2" not in repr(run(member(2, sound=Carrier.STICK)))
