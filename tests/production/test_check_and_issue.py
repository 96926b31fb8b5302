"""What `check` passes, `issue` makes: random articles in an issue, and what both say of each.

A few in each run. For hundreds: ACCESSIBLE_SEEDS=300 python -m pytest tests/production/test_check_and_issue.py
"""

from __future__ import annotations

import os

import pytest

from accessible.desk.check_articles import Checked, check_articles
from accessible.errors import Finding, Severity
from accessible.production.chosen import chosen_issue
from accessible.settings import Settings
from random_articles import SayableArticle
from small_issue import built

SEEDS = int(os.environ.get("ACCESSIBLE_SEEDS", "2"))
FIRST = int(os.environ.get("ACCESSIBLE_FIRST_SEED", "0"))
AN_ISSUE = 12
ISSUES = [range(first, min(first + AN_ISSUE, FIRST + SEEDS)) for first in range(FIRST, FIRST + SEEDS, AN_ISSUE)]


def stopping(findings: tuple[Finding, ...]) -> list[str]:
    """The errors among findings, each with its article."""
    return sorted(f"{each.place} {each.message}" for each in findings if each.severity is Severity.ERROR)


@pytest.mark.slow
@pytest.mark.parametrize("seeds", ISSUES, ids=str)
def test_what_check_passes_is_made_and_nothing_else_is_stopped(seeds: range, settings: Settings) -> None:
    folder = settings.content / "2027-spring"
    for seed in seeds:
        (folder / f"{seed + 10}-random-{seed}.md").write_text(SayableArticle(seed).markdown(), "utf-8")
    *_, checked = check_articles(settings, chosen_issue(settings))
    assert isinstance(checked, Checked)
    assert stopping(built(settings).findings) == stopping(checked.findings)
    unread = {each.file for each in checked.findings if each.severity is Severity.ERROR}
    for name in unread:
        (folder / name).unlink()  # what is left is a whole issue
    *_, passed = check_articles(settings, chosen_issue(settings))
    assert isinstance(passed, Checked)
    assert (passed.faulty, passed.makes_issue) == (0, True), stopping(passed.findings)
    summary = built(settings)
    assert stopping(summary.findings) == []
    assert summary.failed == ()
    assert summary.figures.pages
