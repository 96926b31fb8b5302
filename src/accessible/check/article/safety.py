"""Doses: an article goes in, what may be a wrong one, or be read as one, comes out. Nothing is stopped.

Each rule is a row of `RULES` with its source.
"""

from __future__ import annotations

from accessible.article import Article
from accessible.check.article.article_rule import ArticleRule
from accessible.check.article.dose_figures import doses_without_unit, microgram_signs, trailing_zeros
from accessible.check.article.doses import unusual_doses
from accessible.errors import Finding

_WRITING = "BNF, Prescription writing; ISMP, List of error-prone abbreviations, symbols and dose designations"


def safety_findings(article: Article) -> tuple[Finding, ...]:
    """All that the rules find in `article`, in the order of the rules."""
    return tuple(finding for rule in RULES for finding in rule.find(article))


RULES: tuple[ArticleRule, ...] = (
    ArticleRule(
        "unusual-dose",
        "the table in medicines.py, a source for each row",
        unusual_doses,
        (
            "She takes levothyroxine 100 mg every morning.",
            "Take 10 micrograms of amitriptyline at night.",
            "Vitamin D, 10 mg a day, is enough.",
            "Digoxin is usually started at 125 mg a day.",
            "Low-dose naltrexone (LDN) means 45 mg.",
            "Take methotrexate 10 mg daily.",
            "Fludrocortisone 0.1 g was given.",
            "He was given 20 g paracetamol.",
            "Take propranolol from 10 mg up to 4,000 mg a day.",
        ),
        (
            "Amitriptyline is usually started at 10 mg at night.",
            "Take 10mg amitriptyline at night.",
            "Levothyroxine 50–100 micrograms a day.",
            "Vitamin D: 10 micrograms (400 IU) a day.",
            "Capsules of vitamin D 20,000 IU.",
            "Methotrexate 10 mg once a week, never daily.",
            "Do not take methotrexate every day.",
            "Ibuprofen 10 mg/kg was given.",
            "Morphine 10 mg in 5 ml.",
            "Naltrexone at 50 mg blocks opioids.",
            "Digoxin levels of 1.5 ng/ml.",
            "Take amitriptyline with 500 mg of nefopam.",
        ),
    ),
    ArticleRule(
        "trailing-zero",
        _WRITING,
        trailing_zeros,
        ("Take 5.0 mg at night.", "It is 1.50mg now.", "Take 10.0 ml."),
        (
            "Take 5 mg.",
            "Take 0.5 mg.",
            "It rose to 5.0 mmol/L.",
            "It was 5.0 mg/L.",
            "Take 50 mg.",
        ),
    ),
    ArticleRule(
        "microgram-sign",
        _WRITING,
        microgram_signs,
        ("Take 25 µg a day.", "Take 400mcg."),
        ("Ferritin was 30 µg/L.", "Take 25 micrograms (25 µg) a day.", "The unit µg is small."),
    ),
    ArticleRule(
        "dose-without-unit",
        "BNF, Prescription writing: strength and quantity are stated",
        doses_without_unit,
        ("Take 5–10 at night.", "Amitriptyline 10 at night helped.", "I take 20 twice a day."),
        (
            "Take 2 tablets at night.",
            "I take 10 minutes every day.",
            "Take 5 mg at night.",
            "We went up to 10 a day, all tablets.",
        ),
    ),
)
