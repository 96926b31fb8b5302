"""An article with a dose that is hardly ever usual: it is made, the dose is told, and a person may answer for it."""

from __future__ import annotations

from accessible.production.chosen import chosen_issue
from accessible.production.draft import Draft
from accessible.production.prepare import prepare
from accessible.settings import Settings

NOTE = """\
---
title: A short note
{top}---

They had aspirin 9,000 mg in one day.
{more}
"""


def draft_of(settings: Settings, top: str = "", more: str = "") -> Draft:
    path = settings.content / "2027-spring" / "02-a-short-note.md"
    path.write_text(NOTE.format(top=top, more=more), "utf-8")
    return next(draft for draft in prepare(settings, chosen_issue(settings)).drafts if draft.slug == path.stem)


def test_an_unusual_dose_is_told_and_stops_nothing(settings: Settings) -> None:
    draft = draft_of(settings)
    assert draft.plan
    (finding,) = draft.findings
    assert (finding.code, finding.line, finding.words) == ("unusual-dose", 5, "aspirin 9,000 mg")


def test_the_line_that_the_message_shows_accepts_it_once_it_has_a_reason(settings: Settings) -> None:
    shown = draft_of(settings).findings[0].remedy.rpartition("why: ")[2]
    dots = draft_of(settings, f"accept:\n  {shown}\n")
    assert dots.plan is None
    assert [(finding.code, finding.line) for finding in dots.findings] == [("accept", 4), ("unusual-dose", 7)]
    reason = shown.replace("…", "The trial of 1970 gave it.")
    accepted = draft_of(settings, f"accept:\n  {reason}\n")
    assert accepted.plan
    assert [finding.code for finding in accepted.findings] == ["accepted"]
    assert "The trial of 1970 gave it." in accepted.findings[0].message


def test_an_article_that_is_not_read_whole_is_not_told_of_acceptances_that_fit_nothing(settings: Settings) -> None:
    top = 'accept:\n  "unusual-dose: digoxin 9 mg": "Dr Field"\n'
    assert [finding.code for finding in draft_of(settings, top).findings] == ["accept-unused", "unusual-dose"]
    broken = draft_of(settings, top, "\n# Digoxin 9 mg")
    assert "accept-unused" not in [finding.code for finding in broken.findings]
