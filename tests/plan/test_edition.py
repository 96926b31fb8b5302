"""What an edition decides: which addresses have a code, and which tables stay tables."""

from __future__ import annotations

import pytest

from accessible.plan.edition import CODES_HINT, codes_hint, has_code, hint_is_above, hint_is_beside, is_wide
from builders import address, table


def test_a_code_opens_a_page_and_nothing_else() -> None:
    page, letter = address("https://example.org/a", "A page"), address("mailto:hello@example.org", "")
    assert has_code(page)
    assert not has_code(letter)
    assert codes_hint([letter, page]) == CODES_HINT
    assert codes_hint([letter]) == ""


def test_what_codes_are_for_stands_at_a_code_and_never_over_an_address_without_one() -> None:
    letter, one, two = (address(href) for href in ("mailto:a@example.org", "https://b.example", "https://c.example"))
    for addresses, above, beside in (
        ((letter,), [], []),
        ((one,), [], [one]),
        ((letter, one), [], [one]),
        ((one, two), [one], []),
        ((letter, one, two), [one], []),
    ):
        assert [each for each in addresses if hint_is_above(each, addresses)] == above
        assert [each for each in addresses if hint_is_beside(each, addresses)] == beside


@pytest.mark.parametrize("columns", [4, 5])
def test_a_table_of_short_words_stays_a_table(columns: int) -> None:
    assert not is_wide(table("", [*"ABCDE"][:columns], ["one", "two", "six", "ten", "0"][:columns]))


@pytest.mark.parametrize("cell", ["hydroxychloroquine", "It is a short text, but not for so narrow a column as this."])
def test_a_table_of_four_columns_is_a_list_where_its_words_do_not_fit(cell: str) -> None:
    assert is_wide(table("", [*"ABCD"], [cell, cell, "six", "ten"]))


def test_six_columns_are_a_list() -> None:
    assert is_wide(table("", [*"ABCDEF"], [*"123456"]))
