"""The standing disclaimer is word for word in print and in sound, or the article is stopped."""

from __future__ import annotations

from dataclasses import replace

from accessible.article import Role
from accessible.check.article.standing_words import standing_findings
from accessible.plan.lexicon import Lexicon
from accessible.plan.narration import Narration
from accessible.plan.pauses import Pauses
from accessible.plan.planner import Plan, plan_article
from article_files import group
from builders import article, issue, paragraph

STANDING = "This is general. Ask your own doctor first."
ISSUE = issue(disclaimers=(("medical", STANDING),))


def planned(*sentences: str) -> Plan:
    standing = group(Role.DISCLAIMER, "Disclaimer", paragraph(*sentences))
    return plan_article(article("Rest", [paragraph("One."), standing]), Lexicon(), Pauses(), len)


def test_a_whole_disclaimer_has_no_finding() -> None:
    plan = planned("This is general.", "Ask your own doctor first.")
    assert standing_findings(plan.order, plan.narration, ISSUE) == []


def test_one_changed_word_is_found() -> None:
    plan = planned("This is general.", "Ask your own dentist first.")
    assert [each.message for each in standing_findings(plan.order, plan.narration, ISSUE)] == [
        "The standing disclaimer is not word for word a text of issue.toml."
    ]


def test_a_sentence_that_is_not_said_is_found() -> None:
    plan = planned("This is general.", "Ask your own doctor first.")
    parts = tuple(
        replace(part, utterances=tuple(each for each in part.utterances if not each.text.startswith("Ask")))
        for part in plan.narration.parts
    )
    found = standing_findings(plan.order, Narration(plan.narration.slug, parts), ISSUE)
    assert [each.message for each in found] == ["The standing disclaimer is not whole in transcript and sound."]
