"""Doses and hard wording: each row of the tables finds its examples, and nothing in those that look alike."""

from __future__ import annotations

import pytest

from accessible.check.article import language, safety
from accessible.check.article.article_rule import ArticleRule
from builders import article, paragraph

RULES = [rule for rule in (*language.RULES, *safety.RULES) if rule.examples]


def _cases(*, quiet: bool) -> list[tuple[ArticleRule, str]]:
    return [(rule, text) for rule in RULES for text in (rule.quiet if quiet else rule.examples)]


@pytest.mark.parametrize(("rule", "text"), _cases(quiet=False), ids=lambda case: getattr(case, "code", case))
def test_a_rule_finds_its_examples(rule: ArticleRule, text: str) -> None:
    found = list(rule.find(article("Rest", [paragraph(text)])))
    assert {finding.code for finding in found} == {rule.code}, text
    assert all(finding.words and finding.remedy and finding.line == 1 for finding in found)


@pytest.mark.parametrize(("rule", "text"), _cases(quiet=True), ids=lambda case: getattr(case, "code", case))
def test_a_rule_is_quiet_on_what_only_looks_alike(rule: ArticleRule, text: str) -> None:
    assert list(rule.find(article("Rest", [paragraph(text)]))) == []
