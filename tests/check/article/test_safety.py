"""Doses: what may be a wrong one is told; each rule finds its examples, and nothing in what looks alike."""

from __future__ import annotations

from math import sqrt

import pytest

from accessible.check.article.article_rule import ArticleRule
from accessible.check.article.doses import doses
from accessible.check.article.medicines import MEDICINES, MICROGRAMS, MICROGRAMS_A_UNIT, WEEKLY, Medicine
from accessible.check.article.safety import RULES, safety_findings
from accessible.errors import Severity
from builders import article, heading, paragraph, table


def messages(*texts: str, language: str = "en-GB") -> list[str]:
    written = article("Rest", [paragraph(*texts)], language=language)
    return [finding.message for finding in safety_findings(written)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_finds_its_examples_and_nothing_in_what_looks_alike(rule: ArticleRule) -> None:
    assert rule.examples
    assert rule.quiet
    assert rule.source
    for text in rule.examples:
        found = list(rule.find(article("Rest", [paragraph(text)])))
        assert [finding.code for finding in found] == [rule.code], text
        assert found[0].severity is Severity.WARNING
        assert found[0].words in text
        assert found[0].remedy
    for text in rule.quiet:
        assert list(rule.find(article("Rest", [paragraph(text)]))) == [], text


def test_the_table_of_medicines_has_ninety_rows_each_with_limits_a_use_and_a_source() -> None:
    names = [name for row in MEDICINES for name in row.names]
    assert len(MEDICINES) >= 90
    assert len(names) == len(set(names))
    for row in MEDICINES:
        assert all(name == name.lower() for name in row.names), row
        assert 0 < row.low < row.high, row
        assert row.unit in MICROGRAMS, row
        assert row.use, row
        assert row.source, row
        assert row.verified == (row.source != "BNF"), "a row that nobody has looked up has no source of its own"
    assert {row.names[0] for row in MEDICINES} >= WEEKLY | set(MICROGRAMS_A_UNIT)


@pytest.mark.parametrize("medicine", MEDICINES, ids=lambda medicine: medicine.names[0])
def test_a_dose_within_the_limits_is_quiet_and_a_thousandfold_slip_is_not(medicine: Medicine) -> None:
    middle = f"{sqrt(medicine.low * medicine.high):.2f}".rstrip("0").rstrip(".")
    other = {"mg": ("micrograms", "g"), "micrograms": ("ng", "mg")}[medicine.unit]
    for name in medicine.names:
        for said in ("{name} {amount} {unit} at once", "{amount}{unit} of {name}", "{name} ({amount} {unit})"):
            right = said.format(name=name, amount=middle, unit=medicine.unit)
            assert len(list(doses(right))) == 1, right
            assert messages(right) == []
            for unit in other:
                assert len(messages(said.format(name=name, amount=middle, unit=unit))) == 1, (name, middle, unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paracetamol 500 mg and codeine 30 mg.", [("paracetamol", 500.0), ("codeine", 30.0)]),
        ("Take 30 mg codeine with 500 mg of paracetamol.", [("codeine", 30.0), ("paracetamol", 500.0)]),
        ("Digoxin is usually started at 1 mg, and goes up to 2 mg.", [("digoxin", 1.0), ("digoxin", 2.0)]),
        ("Naltrexone (Nodict) 50 mg.", [("naltrexone", 50.0)]),
        ("Pregabalin (150, 300 or 600 mg).", [("pregabalin", 300.0)]),
        ("Gabapentin helped; the other, nefopam, came as 30 mg.", []),
        ("Amitriptyline was as good as 90 mg of nefopam.", []),
        ("Propranolol slowed it. 10 mg is little.", []),
        ("Ibuprofen 5% gel, and 100 ml of it.", []),
    ],
)
def test_a_dose_belongs_to_the_medicine_beside_it_or_to_none(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(dose.medicine.names[0], dose.low / 1000) for dose in doses(text)] == expected


def test_what_a_slip_may_have_been_is_asked_and_the_limits_are_named() -> None:
    (message,) = messages("Levothyroxine 100 mg a day.")
    assert message.startswith("“Levothyroxine 100 mg” is not a usual dose for adults. Are micrograms meant?")
    assert "under 5 or over 500 micrograms" in message
    assert "Are milligrams meant?" in messages("Amitriptyline 10 micrograms.")[0]
    assert "meant" not in messages("Amitriptyline 1,000 mg.")[0]


def test_the_cells_of_a_row_are_read_together() -> None:
    chart = table("My tablets", ("Time", "Medicine", "Dose"), ("8am", "Digoxin", "125 mg"), ("9am", "Iron", "65 mg"))
    (finding,) = safety_findings(article("Rest", [chart]))
    assert finding.words == "Digoxin | 125 mg"


def test_vitamin_d_may_be_in_units_and_others_in_units_are_left_alone() -> None:
    assert messages("Vitamin D3 800 IU, or 20,000 units of vitamin D once.") == []
    assert len(messages("Take vitamin D 400,000 units a day.")) == 1
    assert messages("Zinc 400,000 units.") == []


def test_micrograms_are_told_once_an_article() -> None:
    found = safety_findings(article("Rest", [heading("Folic acid 400 mcg"), paragraph("Take 400 mcg.", "Or 200 µg.")]))
    assert [(finding.code, finding.words) for finding in found] == [("microgram-sign", "400 mcg")]


def test_doses_are_looked_at_in_english_only() -> None:
    assert messages("Levothyroxine 100 mg.", language="fr") == []
