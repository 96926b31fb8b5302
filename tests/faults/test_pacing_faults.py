"""What an issue can throw at the pacing: a paragraph of 3,000 words, and a key point or recap that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible.errors import Finding, Severity
from accessible.production.chosen import chosen_issue
from accessible.production.draft import Draft
from accessible.production.prepare import prepare
from small_issue import small_issue

pytestmark = pytest.mark.faults


def drafted(tmp_path: Path, text: str) -> Draft:
    settings = small_issue(tmp_path)
    (settings.content / "2027-spring" / "01-resting-well.md").write_text(text, "utf-8")
    return prepare(settings, chosen_issue(settings), "01-resting-well").drafts[0]


def errors(draft: Draft) -> list[Finding]:
    return [finding for finding in draft.findings if finding.severity is Severity.ERROR]


def test_a_paragraph_of_seventeen_hundred_words_stops_its_article_with_its_place(tmp_path: Path) -> None:
    words = "Rest before you are tired, and plan the day with care. " * 160
    draft = drafted(tmp_path, f"---\ntitle: Rest\n---\n\nOne.\n\n{words}\n")
    told = [finding for finding in errors(draft) if finding.code == "part-length"]
    assert draft.plan is None
    assert [finding.line for finding in told] == [7]
    assert "six is the most" in told[0].message


def test_a_recap_that_cannot_be_read_surely_is_told_with_its_line(tmp_path: Path) -> None:
    body = "Rest before you are tired. " * 60
    front = '---\ntitle: Rest\nrecaps:\n  "What helps": "So far: take 5 zorks ⌘ now."\n---\n'
    draft = drafted(tmp_path, f"{front}\n{body}\n\n## What helps\n\n{body}Again.\n")
    assert draft.plan is None
    assert any(finding.line == 4 for finding in errors(draft))


def test_key_points_in_doubt_are_told_once_and_not_twice(tmp_path: Path) -> None:
    draft = drafted(tmp_path, "---\ntitle: Rest\nkey_points:\n  - Take 5 zorks ⌘ now.\n---\n\nOne.\n")
    told = [(finding.code, finding.line, finding.words) for finding in errors(draft)]
    assert told
    assert len(told) == len(set(told))
