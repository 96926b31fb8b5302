"""Every rule of print can fail: PDFs broken on purpose, one fault each, and the rules that must tell it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from accessible.check.pdf.words import read_back
from accessible.check.print.rules import RULES, judge_pdf
from accessible.check.print.words import words_by_page
from broken_pdfs import BROKEN, Broken, Good, good, renumbered


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Good:
    return good(tmp_path_factory.mktemp("good"))


@pytest.fixture(scope="module")
def made(whole: Good) -> Callable[[str], bytes]:
    """A broken PDF by its name; one that several tests ask for is laid out once."""
    return cache(lambda name: next(each for each in BROKEN if each.name == name).make(whole))


def test_the_good_pdf_is_good(whole: Good) -> None:
    assert [str(fault) for fault in judge_pdf(whole.pdf, whole.expected)] == []


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_what_is_broken_is_told_and_nothing_else(whole: Good, made: Callable[[str], bytes], broken: Broken) -> None:
    pdf = made(broken.name)
    faults = judge_pdf(pdf, renumbered(whole.expected, pdf))
    assert {fault.code for fault in faults} == set(broken.codes), [str(fault) for fault in faults]
    assert all(fault.message and fault.remedy and fault.page >= 0 for fault in faults)


@pytest.mark.parametrize("name", ["another article's running head", "a picture is another one", "a word is lost"])
def test_a_page_in_the_issue_is_known_by_its_words_its_head_and_its_pictures(
    whole: Good, made: Callable[[str], bytes], name: str
) -> None:
    """What a page is when it is laid out and judged, it must be in the issue: this is all that is compared there."""
    before, after = (words_by_page(read_back(pdf)) for pdf in (whole.pdf, made(name)))
    assert before != after
    assert words_by_page(read_back(whole.pdf)) == before


def test_every_rule_has_a_pdf_that_breaks_it() -> None:
    broken = {code for each in BROKEN for code in each.codes}
    assert sorted(broken) == sorted(rule.code for rule in RULES)


def test_rules_and_broken_pdfs_have_names_of_their_own() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({broken.name for broken in BROKEN}) == len(BROKEN)
    assert all(rule.name and rule.source for rule in RULES)


def test_a_fault_names_its_page_and_quotes_the_words(whole: Good, made: Callable[[str], bytes]) -> None:
    pdf = made("small print")
    fault = judge_pdf(pdf, renumbered(whole.expected, pdf))[0]
    assert fault.page > 1
    assert str(fault).startswith(f"Page {fault.page}: Set in 12.0 points; nothing may be smaller than 18: “A good")


def test_many_places_of_one_kind_are_told_shortly(whole: Good, made: Callable[[str], bytes]) -> None:
    pdf = made("pale words")
    faults = judge_pdf(pdf, renumbered(whole.expected, pdf))
    assert len(faults) == 6
    assert "more places like these" in faults[-1].message
