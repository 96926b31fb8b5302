"""Checking the articles: an issue goes in, everything that would stop it or is to be looked at comes out.

Articles are read, judged and planned, and then laid out by the same steps and with the same cache as an issue is, so
that what passes here can be made, and an issue takes its pages from there. What was found is kept: if nothing has
changed since, nothing is read again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, astuple, dataclass, replace
from itertools import starmap
from typing import Any

from accessible.check.print.fault import PrintFaultError
from accessible.errors import Finding, Severity
from accessible.issue import Issue
from accessible.production.cache import Cache, digest
from accessible.production.job import Step
from accessible.production.local import Crew
from accessible.production.prepare import Prepared, prepare
from accessible.production.run import Outcome, Progress, raise_faults_of_the_machine, run_steps
from accessible.production.targets import article_print, issue_print
from accessible.production.unchanged import inputs_key
from accessible.settings import Settings
from accessible.sources.drafts import drafts_in


@dataclass(frozen=True, slots=True)
class Checked:
    """How many articles there are, how many of them cannot be made, and what was found: the issue's own first.

    `makes_issue`: the issue's own pages can be made too. They are looked at once no article is missing from them.
    """

    articles: int
    faulty: int
    makes_issue: bool
    findings: tuple[Finding, ...]


def check_articles(
    settings: Settings, issue: Issue, only: str = "", unread: tuple[Finding, ...] = ()
) -> Iterator[Progress | Checked]:
    """Check every article, or `only` one; yields progress while pages are laid out and, last, what was found.

    Raises `AccessibleError` for what stops the whole issue: the voice, the disk, and its own files, with what is wrong
    in its articles; `unread` are the faults of issue.toml, and `issue` is what could be read of it.
    """
    cache = Cache(settings.cache)
    key = digest("checked", only, inputs_key(settings, issue.id))
    known = None if unread else _known(cache.get_record(key))
    if known:
        yield known
        return
    drafts = drafts_in(settings.content / issue.id)
    prepared = prepare(settings, issue, only, unread, drafts=only in {path.stem for path in drafts})
    outcome = Outcome()
    for event in run_steps(_steps(prepared, issue_files=not only), cache, Crew(settings.workers)):
        if isinstance(event, Progress):
            yield event
        else:
            outcome = event
    raise_faults_of_the_machine(outcome)
    checked = _checked(prepared, outcome)
    same_again = all(isinstance(failure.error, PrintFaultError) for failure in outcome.failures)
    if same_again and key == digest("checked", only, inputs_key(settings, issue.id)):  # nothing was saved meanwhile
        cache.put_record(key, {**asdict(checked), "findings": [astuple(each) for each in checked.findings]})
    yield checked


def _known(record: Any) -> Checked | None:
    """What was found before, from its record; None if there is none that can be read."""
    try:
        findings = tuple(starmap(Finding, record["findings"]))
        findings = tuple(replace(each, severity=Severity(each.severity)) for each in findings)
        return Checked(**{**record, "findings": findings})
    except (TypeError, KeyError, ValueError):  # absent, or written by another version
        return None


def _steps(prepared: Prepared, *, issue_files: bool) -> list[Step]:
    """The layout of every article that can be planned; of the issue's own pages, if no article is missing."""
    articles = [step for draft in prepared.good for step in article_print.steps(prepared, draft)]
    whole = issue_files and len(prepared.good) == len(prepared.drafts)
    return [*articles, *(issue_print.front_steps(prepared) if whole else ())]


def _checked(prepared: Prepared, outcome: Outcome) -> Checked:
    drafts = [article_print.judged_draft(draft, prepared, outcome) for draft in prepared.drafts]
    own = [failure.error for failure in outcome.failures if not failure.owner]
    faults = (Finding("build", Severity.ERROR, each.message, prepared.issue.id, remedy=each.remedy) for each in own)
    of_articles = (finding for draft in drafts for finding in draft.findings)
    findings = (*prepared.findings, *dict.fromkeys(faults), *of_articles)
    return Checked(len(drafts), sum(draft.plan is None for draft in drafts), not own, findings)
