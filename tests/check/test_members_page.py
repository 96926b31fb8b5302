"""Members' pages read back: a sentence that a page loses, changes, or shows at the place of another is told."""

from __future__ import annotations

import pytest

from accessible.article import article_sentences
from accessible.check.members_page import manifest_faults, page_faults
from accessible.plan.planner import Plan
from every_block import EVERYTHING, planned
from web_pages import page_of, sample_plans

PAGE = """<!DOCTYPE html><html lang="en-GB"><body><h1 id="b-0"><span id="s-1">Rest</span></h1>
<p id="b-1"><span id="s-2">Take 10&nbsp;mg, <strong>not</strong> more. <a class="note-mark" href="#n-1">[1]</a></span>
<span id="s-3">Then wait.</span></p>
<figure id="b-2"><img src="a.jpg" alt="A house. It is white."></figure></body></html>"""
SENTENCES = [("s-1", "Rest"), ("s-2", "Take 10 mg, not more."), ("s-3", "Then wait."), ("s-4", "It is white.")]
HEARD_AT = {"s-1": "s-1", "s-2": "s-2", "s-3": "s-3", "a-picture": "b-2", "s-4": "b-2"}


def told(page: str, heard_at: dict[str, str] = HEARD_AT) -> list[str]:
    return list(page_faults(page.encode(), SENTENCES, heard_at))


def test_a_page_that_shows_all_is_right() -> None:
    assert told(PAGE) == []


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("<strong>not</strong> ", "", "does not show “Take 10 mg, not more.”"),
        ('<span id="s-3">Then wait.</span>', "", "does not show “Then wait.”"),
        ("Then wait.", "Rest", "does not show “Then wait.”"),
        ("Then wait.", "Then wait. Buy now.", "does not show “Then wait.”"),
        (" It is white.", "", "does not show “It is white.”"),
        ('id="b-0"', 'id="s-3"', "two places called s-3"),
    ],
)
def test_what_a_page_loses_is_told(before: str, after: str, fault: str) -> None:
    assert before in PAGE
    assert fault in " ".join(told(PAGE.replace(before, after)))


def test_what_is_heard_at_no_place_of_the_page_is_told() -> None:
    assert told(PAGE, {**HEARD_AT, "a-row": "b-9"}) == ["The page has no place for what is heard at b-9."]


@pytest.mark.parametrize("plan", [planned(EVERYTHING), *sample_plans()[1]], ids=lambda plan: plan.narration.slug)
def test_every_word_of_every_kind_of_block_is_found_on_its_page(plan: Plan) -> None:
    sentences = [(each.id, each.text) for each in article_sentences(plan.order.article)]
    heard_at = {each.id: each.heard_at for part in plan.narration.parts for each in part.utterances}
    assert list(page_faults(page_of(plan, sample_plans()[0], {}), sentences, heard_at)) == []


LINK = '<link rel="publication" href="publication.json">'


@pytest.mark.parametrize(
    ("links", "on_shelf", "told"),
    [
        (LINK, ["index.html", "publication.json"], None),
        ("", ["index.html"], None),
        ("", ["publication.json"], "is nothing, and there is publication.json."),
        (LINK, ["index.html"], "is publication.json, and there is nothing."),
        (LINK + LINK, ["publication.json"], "is publication.json, publication.json, and there is publication.json."),
        (LINK.replace("href", "data-href"), ["publication.json"], "is None, and there is publication.json."),
    ],
)
def test_an_issues_page_points_to_its_manifest_where_there_is_one(
    links: str, on_shelf: list[str], told: str | None
) -> None:
    faults = list(manifest_faults(PAGE.replace("<body>", f"{links}<body>").encode(), on_shelf))
    assert faults == ([f"The issue's page says that its list for players {told}"] if told else [])
