"""What `check` passes is laid out: random articles, from their file to judged pages, in both standard editions."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from accessible.check.article.widths import width_findings
from accessible.errors import AccessibleError, Severity
from accessible.issue import Pace
from accessible.plan.edition import EDITIONS, Edition
from accessible.plan.lexicon import Lexicon
from accessible.plan.pauses import Pauses
from accessible.plan.planner import plan_article
from accessible.plan.running_order import RunningOrder
from accessible.production.cache import Cache
from accessible.production.targets.article_print import LayOut
from accessible.sources.reader import read_article
from article_files import small_issue
from builders import STYLES
from random_articles import RandomArticle


def order_of(seed: int, folder: Path) -> RunningOrder | None:
    """A random article's running order; None if its words are refused before any layout."""
    path = folder / "01-random.md"
    path.write_text(RandomArticle(seed).markdown(), "utf-8")
    reading = read_article(path, small_issue())
    article = reading.article
    if article is None or any(each.severity is Severity.ERROR for each in reading.findings) or width_findings(article):
        return None
    pauses = Pauses(Pace.STANDARD, 1.0)
    return plan_article(article, Lexicon.from_pairs((), "test"), pauses, lambda spoken: 70 * len(spoken)).order


def refusal(order: RunningOrder, edition: Edition, folder: Path, seed: int) -> str:
    """Why the layout refuses an article; empty if it does not."""
    job = LayOut("random", "program", order, edition, small_issue(), folder, STYLES, str(seed))
    try:
        job.do(Cache(folder / "cache"))
    except AccessibleError as error:
        return error.message
    return ""


@pytest.mark.slow
@settings(max_examples=3)
@given(st.integers(0, 100_000), st.sampled_from(EDITIONS[:2]))
def test_what_check_passes_is_laid_out(seed: int, edition: Edition) -> None:
    with TemporaryDirectory() as name:
        order = order_of(seed, Path(name))
        assume(order is not None)
        assert order is not None
        assert refusal(order, edition, Path(name), seed) == ""
