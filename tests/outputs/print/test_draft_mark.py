"""The mark of a draft on paper: seen and heard first, known to the judges of print, and moving no line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from accessible.check.pdf.words import read_back
from accessible.check.print.fault import PrintExpectation
from accessible.check.print.rules import judge
from accessible.outputs.print.html import article_html, front_html
from accessible.outputs.print.pdf import lay_out
from accessible.plan.draft_mark import DRAFT_MARK
from accessible.plan.edition import EDITIONS, Edition
from accessible.plan.issue_pages import front_texts
from accessible.plan.printed import printed_texts
from accessible.plan.running_order import RunningOrder
from builders import STYLES, issue, paragraph, running_order
from laid_out import laid_out

WORDS = "Rest before you are tired, and stop before you must. " * 8


@pytest.fixture(scope="module")
def order() -> RunningOrder:
    """Two pages or three."""
    return running_order("Resting well", [paragraph(f"{WORDS}{each}.") for each in "ABCD"], [paragraph(WORDS)])


@pytest.mark.parametrize("edition", EDITIONS[:2], ids=lambda edition: edition.suffix)
def test_the_mark_is_seen_and_heard_first_and_moves_no_line(
    order: RunningOrder, edition: Edition, tmp_path: Path
) -> None:
    signed = laid_out(order, edition, tmp_path)
    draft = laid_out(replace(order, draft=True), edition, tmp_path)
    assert draft.faults == signed.faults == ()
    assert " ".join(token.text for token in draft.back.heard).startswith(DRAFT_MARK)
    mark, *others = draft.back.stretches
    assert (mark.text.strip(), mark.page) == (DRAFT_MARK, 1)
    places = [(each.text, each.page, each.x, each.baseline) for each in others]
    assert places == [(each.text, each.page, each.x, each.baseline) for each in signed.back.stretches]
    assert draft.texts[1:] == signed.texts[1:]


def test_the_cover_of_a_draft_says_so_and_nothing_on_it_moves(tmp_path: Path) -> None:
    edition = EDITIONS[0]
    texts = {draft: front_texts(issue(), edition, (), draft=draft) for draft in (False, True)}
    backs = {}
    for draft, wanted in texts.items():
        html = front_html(issue(), edition, (), STYLES, draft=draft)
        pdf = lay_out(html, tmp_path, STYLES, edition)
        backs[draft] = read_back(pdf)
        assert judge(backs[draft], PrintExpectation(edition, tuple(wanted), (), html, 1, 2)) == ()
    assert [(each.text, each.baseline) for each in backs[True].stretches[1:]] == [
        (each.text, each.baseline) for each in backs[False].stretches
    ]


@pytest.mark.parametrize("lost", [True, False], ids=["the mark is lost", "the mark came too many"])
def test_a_mark_that_is_not_as_it_should_be_stops_the_article(order: RunningOrder, lost: bool, tmp_path: Path) -> None:
    wanted, there = replace(order, draft=lost), replace(order, draft=not lost)
    html = article_html(there, EDITIONS[0], issue(), STYLES)
    back = read_back(lay_out(html, tmp_path, STYLES, EDITIONS[0]))
    faults = judge(back, PrintExpectation(EDITIONS[0], tuple(printed_texts(wanted)), (), html))
    assert {fault.code for fault in faults if fault.stops} >= {"words", "heard"}
