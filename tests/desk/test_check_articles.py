"""What `check` passes, `issue` makes: pages are laid out once for both, and what was found is kept."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import Any

import pytest

from accessible.desk import check_articles as checking
from accessible.desk.check_articles import Checked, check_articles
from accessible.errors import Severity
from accessible.plan.planner import Plan, plan_article
from accessible.production import draft as drafting
from accessible.production.chosen import chosen_issue
from accessible.production.issue import Summary, build
from accessible.production.prepare import prepare
from accessible.production.run import Progress
from accessible.settings import Settings
from small_issue import built

EDITIONS = ("large print", "giant print")


def checked(settings: Settings) -> Checked:
    *_, last = check_articles(settings, chosen_issue(settings))
    assert isinstance(last, Checked)
    return last


def with_style(settings: Settings, rule: str) -> Settings:
    """The same, with style sheets that have one more rule."""
    styles = settings.out.parent / "styles"
    shutil.copytree(settings.styles, styles)
    with (styles / "base.css").open("a", encoding="utf-8") as sheet:
        sheet.write(rule)
    return replace(settings, styles=styles)


def test_an_issue_takes_the_pages_of_check_and_lays_no_article_out_again(cached: Settings) -> None:
    settings = with_style(cached, ".nothing { margin: 0 }")  # all is there but pages with these sheets
    events = list(check_articles(settings, chosen_issue(settings)))
    laid_out = {event.label for event in events if isinstance(event, Progress)}
    alone = {f"Laying out {slug}, {edition}" for slug in ("01-resting-well", "02-a-short-note") for edition in EDITIONS}
    assert alone <= laid_out
    assert events[-1] == Checked(articles=2, faulty=0, makes_issue=True, findings=())
    made = [event.label for event in build(settings) if not isinstance(event, Summary)]
    assert made
    assert not laid_out & set(made)


def test_with_nothing_changed_the_answer_is_the_same_and_nothing_is_read(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    (settings.content / "2027-spring" / "02-a-short-note.md").write_text("---\ntitle: Note\n---\n\nTake 5 qz.\n")
    first = checked(settings)
    assert (first.articles, first.faulty, first.makes_issue) == (2, 1, True)
    with monkeypatch.context() as patched:
        patched.setattr(checking, "prepare", None)
        assert checked(settings) == first
    (settings.content / "2027-spring" / "02-a-short-note.md").write_text("---\ntitle: Note\n---\n\nTake five.\n")
    assert checked(settings).faulty == 0


def test_words_that_would_be_lost_on_paper_stop_check_and_issue_with_their_line(cached: Settings) -> None:
    styled = with_style(cached, ".part p { color: #999 }")
    found = checked(styled)
    assert found.faulty == 2
    pale = [each for each in found.findings if each.words.startswith("Rest is not idleness.")]
    assert [(each.code, each.severity, each.line) for each in pale] == [("contrast", Severity.ERROR, 8)] * 2
    assert pale[0].message.startswith("Large print, page 1: Too pale to read")
    assert "report" in pale[0].remedy
    assert checked(styled) == found
    assert [each.slug for each in built(styled).failed] == ["01-resting-well", "02-a-short-note"]


def test_what_is_only_unlovely_is_told_with_its_line_and_made(cached: Settings) -> None:
    styled = with_style(cached, "h2 + p { break-before: page !important }")
    found = checked(styled)
    assert (found.faulty, found.makes_issue) == (0, True)
    told = [each for each in found.findings if each.code == "lonely-heading"]
    assert [(each.severity, each.line, each.words) for each in told] == [(Severity.WARNING, 10, "Why it helps")] * 2
    summary = built(styled)
    assert summary.failed == ()
    assert set(told) <= set(summary.findings)


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [("md", "---\ntitle: A note\n---\n\n\u00a0\n", "empty"), ("txt", "A note\n\n\u00a0\n", "title")],
)
def test_an_article_without_a_word_below_its_title_is_told(settings: Settings, kind: str, text: str, code: str) -> None:
    folder = settings.content / "2027-spring"
    (folder / "02-a-short-note.md").unlink()
    (folder / f"02-a-short-note.{kind}").write_text(text, "utf-8")
    found = checked(settings)
    assert (found.articles, found.faulty) == (2, 1)
    assert [each.code for each in found.findings if each.severity is Severity.ERROR] == [code]


def test_the_issues_own_pages_are_looked_at_too(settings: Settings) -> None:
    found = checked(with_style(settings, ".entry { color: #999 }"))
    assert (found.faulty, found.makes_issue) == (0, False)
    assert any("Laying out the contents" in each.message for each in found.findings)


def test_what_no_voice_could_say_is_known_before(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def planned(*arguments: Any, **named: Any) -> Plan:
        plan = plan_article(*arguments, **named)
        first, *others = plan.narration.parts
        utterances = tuple(replace(each, spoken=each.spoken.replace("practice", "β")) for each in first.utterances)
        return replace(plan, narration=replace(plan.narration, parts=(replace(first, utterances=utterances), *others)))

    monkeypatch.setattr(drafting, "plan_article", planned)
    drafts = prepare(settings, chosen_issue(settings)).drafts
    assert [draft.plan is None for draft in drafts] == [True, False]
    (found,) = [each for each in drafts[0].findings if each.code == "unsayable"]
    assert (found.severity, found.line, found.words) == (Severity.ERROR, 8, "It takes practice.")
