"""Abbreviations that nobody explains: found once each, and no name, number or known word among them."""

from __future__ import annotations

import pytest

from accessible.check.article.abbreviations import WELL_KNOWN, unexplained
from builders import sentences


def found(*texts: str, listed: tuple[str, ...] = ()) -> list[str]:
    return [short for short, _ in unexplained(sentences(*texts), listed)]


@pytest.mark.parametrize(
    ("text", "shorts"),
    [
        ("I have PEM.", ["PEM"]),
        ("PEM, then PEM, then POTS.", ["PEM", "POTS"]),
        ("Two MRIs.", ["MRI"]),
        ("A PEM-safe day", ["PEM"]),
        ("CFS/ME and R&D", ["CFS/ME", "R&D"]),
        ("In SPOTS", ["SPOTS"]),
        ("See PEM (on page 4).", ["PEM"]),
        ("People get worse (see PEM).", ["PEM"]),
        ("**PE**M", ["PEM"]),
    ],
)
def test_what_is_not_explained(text: str, shorts: list[str]) -> None:
    assert found(text) == shorts


@pytest.mark.parametrize(
    "text",
    [
        "Post-exertional malaise (PEM) is payback.",
        "PEM (post-exertional malaise) is payback.",
        "Post-exertional malaise (“PEM”) or (PEM for short).",
        "Myalgic encephalomyelitis or chronic fatigue syndrome (ME/CFS).",
        "An electrocardiogram (ECG), and an ECG.",
        "General practitioners (GPs, or doctors).",
        "POTS is short for postural tachycardia.",
        "POTS stands for postural tachycardia.",
    ],
)
def test_what_is_explained_at_its_first_use(text: str) -> None:
    assert found(text, "PEM, ME/CFS, ECG, POTS.") == [
        short for short in ("PEM", "ME/CFS", "ECG", "POTS") if short not in text
    ]


def test_an_explanation_after_the_first_use_comes_too_late() -> None:
    assert found("I have PEM.", "Post-exertional malaise (PEM) is payback.") == ["PEM"]


@pytest.mark.parametrize(
    "text",
    [
        *sorted(WELL_KNOWN),
        "Vitamin B12, T4, Q10, CoQ10, IL-6, COVID-19 and H2O",
        "World War II, IV and XXIX",
        "A and I",
        "mRNA, MSc and PhD",
        "<https://example.org/PEM>",
        "LS1 4AB",
    ],
)
def test_names_numbers_addresses_and_what_everybody_knows_need_no_words(text: str) -> None:
    assert found(text) == []


def test_what_is_listed_needs_no_words_and_neither_do_its_pairs() -> None:
    assert found("PEM and PEMs", listed=("PEM",)) == []
    assert found("ME/CFS", listed=("ME", "CFS")) == []
