"""Where each line is heard: at an element that the article's markup has, so that page and sound can be followed."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from accessible.article import Article, Box, Figure, Table, all_blocks
from accessible.issue import Issue
from accessible.outputs.print.html import article_html
from accessible.plan.edition import EDITIONS, is_wide
from accessible.plan.narration import Narration
from accessible.plan.planner import Plan
from accessible.production.chosen import chosen_issue
from accessible.production.prepare import prepare
from accessible.settings import Settings
from builders import (
    REPOSITORY,
    STYLES,
    issue,
)
from every_block import EVERYTHING, planned
from structures import structures


def ids_of(html: str) -> list[str]:
    return [each for element in ET.fromstring(html).iter() if (each := element.get("id"))]


def heard_at(narration: Narration) -> list[str]:
    return [utterance.heard_at for part in narration.parts for utterance in part.utterances]


def wide_headings(made: Article) -> set[str]:
    """The headings of tables that a page of paper has no room for: there they stand in each row, and once in none."""
    wide = [block for block in all_blocks(made) if isinstance(block, Table) and is_wide(block)]
    return {sentence.id for each in wide for cell in each.header for sentence in cell.sentences}


def missing(plan: Plan, made: Issue) -> set[str]:
    return set(heard_at(plan.narration)) - set(ids_of(article_html(plan.order, EDITIONS[0], made, STYLES)))


@pytest.mark.parametrize(
    "made", [pytest.param(made, id=name) for name, made in (("everything", EVERYTHING), *structures())]
)
def test_every_line_is_heard_at_an_element_of_the_page(made: Article) -> None:
    assert missing(planned(made), issue()) <= wide_headings(made)


@pytest.mark.parametrize("name", [path.parent.name for path in sorted((REPOSITORY / "content").glob("*/issue.toml"))])
def test_every_line_of_the_sample_issues_is_heard_at_an_element_of_the_page(name: str) -> None:
    settings = Settings(issue=name, voice="silent")
    prepared = prepare(settings, chosen_issue(settings))
    for draft in prepared.drafts:
        assert draft.plan
        assert missing(draft.plan, prepared.issue) <= wide_headings(draft.order.article)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Picture:", Figure),
        ("A house. It is old.", Figure),
        ("Caption:", Figure),
        ("End of picture.", Figure),
        ("Box.", Box),
        ("End of box.", Box),
    ],
)
def test_what_only_the_ear_needs_is_heard_at_what_the_eye_sees(words: str, kind: type[Figure | Box]) -> None:
    (block,) = (block for block in EVERYTHING.blocks if isinstance(block, kind))
    said = [each for part in planned(EVERYTHING).narration.parts for each in part.utterances if each.text == words]
    assert said[-1].heard_at == block.id


def test_a_title_that_is_said_again_is_heard_at_the_parts_number() -> None:
    second = planned(EVERYTHING).narration.parts[1].utterances[0]
    assert second.text.startswith(f"{EVERYTHING.title.text}, part 2 of")
    assert second.heard_at == "a-opener-2"
