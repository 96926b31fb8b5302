"""Hard words, double negatives and links that say nothing: told where they stand, and quiet on honest text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from accessible.article import Block, Run
from accessible.check.article.article_rule import ArticleRule
from accessible.check.article.everyday_words import HARD_WORDS, NHS, OURS, PEC
from accessible.check.article.hard_words import FEWEST, MOST
from accessible.check.article.language import RULES, language_findings
from accessible.errors import Finding, Severity
from builders import article, box, bullets, heading, paragraph, quotation, sentences


def found(code: str, *blocks: Block, **fields: Any) -> list[Finding]:
    return [each for each in language_findings(article("Rest", blocks, (), **fields)) if each.code == code]


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.examples], ids=lambda rule: rule.code)
def test_a_rule_finds_its_examples_and_nothing_in_what_looks_alike(rule: ArticleRule) -> None:
    assert rule.quiet
    for text in rule.examples:
        told = list(rule.find(article("Rest", [paragraph(text)])))
        assert {finding.code for finding in told} == {rule.code}, text
        assert all(finding.words in text and finding.remedy and finding.line == 1 for finding in told)
    for text in rule.quiet:
        assert list(rule.find(article("Rest", [paragraph(text)]))) == [], text


def test_the_table_of_hard_words_has_two_hundred_rows_each_form_once_and_each_with_a_source() -> None:
    forms = [form for row in HARD_WORDS for form in row.forms]
    assert len(HARD_WORDS) >= 200
    assert sorted(forms) == sorted(set(forms))
    assert {row.source for row in HARD_WORDS} == {PEC, NHS, OURS}
    hard = set(forms)
    for row in HARD_WORDS:
        assert row.everyday, row
        assert not hard & set(row.everyday.split(", ")), f"{row.everyday} is hard itself"


def test_every_form_of_every_hard_word_is_found() -> None:
    for form in (form for row in HARD_WORDS for form in row.forms):
        assert [each.words for each in found("hard-word", paragraph(f"So they {form} it."))] == [form]


def test_a_hard_word_is_told_once_in_whichever_form_and_never_where_it_is_not_the_authors() -> None:
    assert len(found("hard-word", paragraph("We utilise it.", "She utilised it."), box("Utilising it"))) == 1
    for block in (
        quotation(paragraph("Utilise it.")),
        paragraph("She said “utilise it”."),
        paragraph("Ask the Commence Trust."),
        paragraph("See <https://example.org/utilise>."),
    ):
        assert found("hard-word", block) == []
    listed: list[Block] = [
        heading("References"),
        bullets("How to utilise it"),
        heading("Rest"),
        paragraph("Commence it."),
    ]
    assert [each.words for each in found("hard-word", *listed)] == ["Commence"]
    assert found("hard-word", paragraph("Utilise it."), language="fr") == []


def test_title_summary_and_boxes_are_the_authors_too() -> None:
    assert len(found("hard-word", summary=sentences("Utilise it."), key_points=sentences("Commence it."))) == 2
    assert [each.words for each in found("hard-word", bullets([box("Commence", paragraph("Purchase it."))]))] == [
        "Commence",
        "Purchase",
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ("Hypotension, or low blood pressure, is common.",),
        ("It is called syncope.", "This means that you faint."),
        ("He had dyspnoea (he was short of breath).",),
        ("A fast heartbeat, doctors call it tachycardia, is common.",),
    ],
)
def test_a_medical_word_that_is_explained_beside_it_is_quiet(texts: tuple[str, ...]) -> None:
    assert found("hard-word", paragraph(*texts)) == []


def test_only_as_many_hard_words_are_told_as_a_person_reads_and_those_of_medicine_first() -> None:
    many = [row.forms[0] for row in HARD_WORDS[:60]]
    texts = [f"So they {form} it all." for form in many]
    few = found("hard-word", paragraph(*texts, "Syncope is common."))
    assert len(few) == FEWEST
    assert few[0].words == "Syncope"
    assert few[-1].message.endswith(f"{len(many) + 1 - FEWEST} more of this kind are not told.")
    assert len(found("hard-word", paragraph(*texts, *(["They rest and rest and rest again."] * 900)))) == MOST


def test_a_link_must_say_where_it_leads() -> None:
    def linked(before: str, words: str) -> Block:
        (sentence,) = sentences("x")
        block = paragraph("x")
        runs = (
            Run(before),
            Run(words[:2], strong=True, href="https://example.org"),
            Run(words[2:], href="https://example.org"),
        )
        return replace(block, sentences=(replace(sentence, runs=runs),))

    for words in ("here", "Click here", "Read more…", "this link", "More information", "download"):
        (finding,) = found("vague-link", linked("For the diary, ", words))
        assert (finding.severity, finding.words) == (Severity.WARNING, words)
    for words in ("our diary sheet", "example.org", "hello@example.org", "Hereford"):
        assert found("vague-link", linked("See ", words)) == []


def test_a_double_negative_is_quoted_whole() -> None:
    (finding,) = found("double-negative", paragraph("It isn’t unusual to rest."))
    assert finding.words == "isn’t unusual"
    assert found("double-negative", paragraph("It isn’t unusual."), language="fr") == []
