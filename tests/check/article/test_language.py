"""Plain language: what may be hard is said to the editor with its line and words; nothing is an error."""

from __future__ import annotations

import pytest

from accessible.article import Block, Role
from accessible.check.article.language import RULES, language_findings
from accessible.errors import Finding, Severity
from article_files import group
from builders import article, box, bullets, heading, note, numbered, paragraph, quotation, sentences


def found(*blocks: Block, code: str) -> list[Finding]:
    return [finding for finding in language_findings(article("Rest", blocks)) if finding.code == code]


def words(count: int) -> str:
    return "Rest " * (count - 1) + "well."


@pytest.mark.parametrize(
    ("count", "severities"), [(20, []), (21, [Severity.NOTE]), (25, [Severity.NOTE]), (26, [Severity.WARNING])]
)
def test_a_sentence_is_long_over_20_words_and_very_long_over_25(count: int, severities: list[Severity]) -> None:
    findings = found(paragraph(words(count)), code="sentence-length")
    assert [finding.severity for finding in findings] == severities
    assert all(f"{count} words" in finding.message and finding.words.startswith("Rest") for finding in findings)


@pytest.mark.parametrize(
    ("texts", "count"), [(["One."] * 3, 0), (["One."] * 4, 1), ([words(25)] * 2, 0), ([words(17)] * 3, 1)]
)
def test_a_paragraph_is_long_over_three_sentences_or_fifty_words(texts: list[str], count: int) -> None:
    assert len(found(paragraph(*texts), code="paragraph-length")) == count


@pytest.mark.parametrize(("items", "count"), [(6, 0), (7, 1)])
def test_a_bullet_list_is_long_over_six_items(items: int, count: int) -> None:
    findings = found(bullets(*(f"Item {number}" for number in range(items))), code="list-length")
    assert len(findings) == count
    assert all(finding.words == "Item 0" for finding in findings)


def test_a_numbered_list_may_be_long() -> None:
    assert not found(numbered(*(f"Item {number}" for number in range(9))), code="list-length")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("You can't stop.", "“can't”"),
        ("Don’t stop.", "“Don’t”"),
        ("You cannot stop.", ""),
        ("It's Ann's.", ""),
        ("The ant's nest.", ""),
    ],
)
def test_a_negative_contraction_is_easily_taken_for_its_opposite(text: str, quoted: str) -> None:
    findings = found(paragraph(text), code="contraction")
    assert bool(findings) == bool(quoted)
    assert all(quoted in finding.message for finding in findings)


def test_an_abbreviation_is_noted_once_with_its_line_and_two_ways_out() -> None:
    findings = found(heading("What POTS is"), paragraph("POTS and PEM.", "An ECG."), code="abbreviation")
    assert [finding.message.split("”")[0] for finding in findings] == ["“POTS", "“PEM", "“ECG"]
    assert all(finding.severity is Severity.NOTE and finding.line == 1 for finding in findings)
    assert findings[0].words == "What POTS is"
    assert "“… (POTS)”" in findings[0].remedy
    assert "[abbreviations]" in findings[0].remedy


def test_an_abbreviation_that_the_article_lists_is_explained_there() -> None:
    listed = article("PEM", [], abbreviations=(("PEM", "post-exertional malaise"),))
    assert language_findings(listed) == ()


def test_boxes_quotations_lists_answers_and_notes_are_looked_at_too() -> None:
    hard = paragraph("One.", "Two.", "Three.", "You don't.")
    for block in (box("Title", hard), quotation(hard), bullets([hard]), group(Role.ANSWER, "Answer", hard)):
        codes = [finding.code for finding in language_findings(article("Rest", [block]))]
        assert codes == ["paragraph-length", "contraction"], block
    codes = [finding.code for finding in language_findings(article("Rest", [], [note(1, "You don't.")]))]
    assert codes == ["contraction"]


def test_title_summary_headings_and_key_points_are_looked_at_too() -> None:
    written = article(
        "You don't", [heading("You can't")], summary=sentences("You won't."), key_points=sentences("You shan't")
    )
    assert len(language_findings(written)) == 4


def test_the_standing_disclaimer_is_not_the_authors() -> None:
    standing = group(Role.DISCLAIMER, "Disclaimer", paragraph("One.", "Two.", "Three.", "Don't. " + words(30)))
    assert language_findings(article("Rest", [standing])) == ()


def test_findings_have_their_file_and_line_and_come_in_the_order_of_the_rules() -> None:
    findings = language_findings(article("Rest", [paragraph(words(60) + " You can't.")]))
    assert [finding.code for finding in findings] == ["sentence-length", "paragraph-length", "contraction"]
    assert [(finding.file, finding.line) for finding in findings] == [("article.md", 1)] * 3
    assert all(finding.remedy and finding.severity is not Severity.ERROR for finding in findings)


def test_every_rule_names_its_source_and_finds_what_it_is_named_after() -> None:
    hard: list[Block] = [paragraph(words(60), "You can't, with PEM."), bullets(*("abcdefg"))]
    for rule in (rule for rule in RULES if not rule.examples):  # the others: test_wording.py
        assert rule.source
        assert {finding.code for finding in rule.find(article("Rest", hard))} == {rule.code}
