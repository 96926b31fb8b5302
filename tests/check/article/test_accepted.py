"""What a person accepts at the top of an article: its words, its reason, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from accessible.article import Acceptance
from accessible.check.article.accepted import with_accepted
from accessible.check.article.safety import safety_findings
from accessible.errors import Finding, Severity
from accessible.finding_codes import FINDING_CODES, acceptance_fault
from builders import article, paragraph

REASON = "Dr Field: it is what the trial gave."
DOSE = Acceptance("unusual-dose", "aspirin 9,000 mg", REASON, 4)


def told(*accepted: Acceptance, file: str = "article.md") -> list[Finding]:
    written = article("Rest", [paragraph("They had aspirin 9,000 mg.", "Take digoxin 2 mg.")], accepted=accepted)
    return with_accepted([replace(each, file=file) for each in safety_findings(written)], written)


def test_what_is_accepted_is_a_note_with_its_code_words_and_reason_and_another_dose_is_not() -> None:
    first, second = told(DOSE)
    assert (first.code, first.severity, first.words) == ("accepted", Severity.NOTE, "aspirin 9,000 mg")
    assert "unusual-dose" in first.message
    assert REASON in first.message
    assert (second.code, second.words) == ("unusual-dose", "digoxin 2 mg")


def test_an_acceptance_that_fits_nothing_is_told_at_its_line() -> None:
    changed = Acceptance("unusual-dose", "aspirin 8,000 mg", REASON, 4)
    other = Acceptance("dose-without-unit", "aspirin 9,000 mg", REASON, 5)
    unused = [each for each in told(changed, other) if each.code == "accept-unused"]
    assert [(each.severity, each.line, each.words) for each in unused] == [
        (Severity.WARNING, 4, "aspirin 8,000 mg"),
        (Severity.WARNING, 5, "aspirin 9,000 mg"),
    ]


def test_the_message_shows_the_line_to_write_and_its_dots_are_no_reason() -> None:
    first, _ = told()
    assert first.remedy.endswith('"unusual-dose: aspirin 9,000 mg": "…"')
    assert acceptance_fault("unusual-dose: aspirin 9,000 mg", "…")
    assert "accept" not in told(file="article.txt")[0].remedy


def test_only_what_asks_for_the_authors_meaning_can_be_accepted() -> None:
    assert {row.code for row in FINDING_CODES if row.acceptable} == {"unusual-dose", "dose-without-unit"}
    assert all(Severity.ERROR not in row.severities for row in FINDING_CODES if row.acceptable)
