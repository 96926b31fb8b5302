"""Markup: it is well-formed, so that whatever reads XML can take it (EPUB, an overlay) and not only a browser."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from accessible.article import Article
from accessible.outputs.print.html import article_html, blank_html, colophon_html, front_html
from accessible.plan.edition import EDITIONS
from accessible.plan.issue_pages import ContentsEntry
from accessible.plan.lexicon import Lexicon
from accessible.plan.pagination import Volume
from accessible.plan.pauses import Pauses
from accessible.plan.planner import plan_article
from accessible.plan.printed import printed_texts
from accessible.plan.running_order import RunningOrder
from accessible.production.chosen import chosen_issue
from accessible.production.prepare import prepare
from accessible.settings import Settings
from builders import REPOSITORY, STYLES, address, figure, issue, note, paragraph, running_order, table
from structures import structures

LARGE, GIANT = EDITIONS[:2]
STRANGE = 'A "house" & <b>its</b> roof\'s < 2 m; &nbsp; stays]]> --'
ISSUES = [path.parent.name for path in sorted((REPOSITORY / "content").glob("*/issue.toml"))]


def words_of(html: str) -> str:
    """All words of a page; raises for markup that is not well-formed."""
    return "".join(ET.fromstring(html).itertext())


def strange_order() -> RunningOrder:
    return running_order(
        STRANGE,
        [paragraph(f"{STRANGE} {number}.[^1]") for number in range(2)],
        [figure("a&b <1>.png", STRANGE, STRANGE), table(STRANGE, *[[STRANGE] * 4] * 3)],
        notes=[note(1, STRANGE)],
        addresses=[address('https://example.org/?a=1&b="2"', STRANGE)],
        author=STRANGE,
        summary=STRANGE,
    )


def test_words_that_look_like_markup_stay_words() -> None:
    volumes = [Volume(1, 1, 1, STRANGE, ""), Volume(2, 2, 3, STRANGE, STRANGE)]
    words = words_of(article_html(strange_order(), LARGE, issue(), STYLES, volumes))
    printed = " ".join(printed_texts(strange_order(), volumes)).replace("•", "")
    assert "".join(words.split()).endswith("".join(printed.split()))


@pytest.mark.parametrize("made", [pytest.param(made, id=name) for name, made in structures()])
def test_the_markup_of_every_structure_is_well_formed(made: Article) -> None:
    plan = plan_article(made, Lexicon(), Pauses(), lambda spoken: 400 * len(spoken.split()))
    for edition in (LARGE, GIANT):
        assert made.title.text in words_of(article_html(plan.order, edition, issue(), STYLES))


@pytest.mark.parametrize("name", ISSUES)
def test_the_markup_of_the_sample_issues_is_well_formed(name: str) -> None:
    settings = Settings(issue=name, voice="silent")
    prepared = prepare(settings, chosen_issue(settings))
    for draft in prepared.drafts:
        assert words_of(article_html(draft.order, LARGE, prepared.issue, STYLES)).strip()


def test_the_pages_of_the_issue_are_well_formed() -> None:
    made = issue(cover="a&b.svg", cover_alternative=STRANGE, title=STRANGE)
    entry = ContentsEntry(STRANGE, STRANGE, 3, 1, 2)
    for html in (
        front_html(made, LARGE, [entry], STYLES),
        colophon_html(made, LARGE, STYLES),
        blank_html(made, LARGE, STYLES),
    ):
        assert words_of(html).strip()
