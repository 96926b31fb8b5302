"""The issue in print is made of the articles' own pages: none is laid out twice, and none changes on the way."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from accessible.errors import FaithfulnessError
from accessible.production.cache import Cache
from accessible.production.chosen import chosen_issue
from accessible.production.job import Job, Step
from accessible.production.prepare import prepare
from accessible.production.run import Outcome, run_steps
from accessible.production.targets import article_print, issue_print
from accessible.production.targets.article_print import LayOut
from accessible.production.targets.issue_print import JoinIssue
from accessible.settings import Settings
from inline import Inline


def printing(settings: Settings) -> list[Job]:
    """The jobs of print, in the order in which they were asked for; what they make is in the cache."""
    prepared = prepare(settings, chosen_issue(settings))
    seen: list[Job] = []

    def noted(step: Step) -> Step:
        def plan(records: Any) -> Job:
            seen.append(step.prepare(records))
            return seen[-1]

        return replace(step, prepare=plan)

    steps = [step for draft in prepared.good for step in article_print.steps(prepared, draft)]
    steps += issue_print.steps(prepared)
    *_, outcome = run_steps(list(map(noted, steps)), Cache(settings.cache), Inline())
    assert isinstance(outcome, Outcome)
    assert not outcome.failures
    return seen


def test_an_article_is_laid_out_once_in_each_edition_and_so_is_the_last_page(cached: Settings) -> None:
    kinds = Counter(type(job).__name__ for job in printing(cached))
    assert kinds == {"LayOut": 2 * 2, "CountFront": 2, "LayOutFront": 2, "LayOutColophon": 2, "JoinIssue": 2}


def test_a_corrected_word_lays_out_its_own_article_only(cached: Settings) -> None:
    before = printing(cached)
    article = min(cached.content.glob("*/01-*.md"))
    article.write_text(article.read_text("utf-8").replace("idleness", "laziness"), "utf-8")
    keys = {job.key for job in before}
    others = [type(job) for job in printing(cached) if job.key not in keys]
    assert Counter(others) == {LayOut: 2, JoinIssue: 2}


@pytest.mark.parametrize("wrong", [("0123456789abcdef",), ("0123456789abcdef",) * 9])
def test_an_issue_whose_pages_have_other_words_than_were_judged_is_not_made(
    cached: Settings, wrong: tuple[str, ...]
) -> None:
    job = next(each for each in printing(cached) if isinstance(each, JoinIssue))
    first, second, *others = job.pieces
    other = replace(job, pieces=(first, replace(second, words=wrong), *others))
    with pytest.raises(FaithfulnessError, match="does not have the words of “Resting well”"):
        other.do(Cache(cached.cache))
