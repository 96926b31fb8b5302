"""What stands where furniture stands: a warning or a dose is never taken for a label, and labels are none."""

from __future__ import annotations

import pytest

from accessible.sources.manuscript.sentences import may_be_text


@pytest.mark.parametrize(
    "words",
    [
        "Never take more than two tablets a day.",
        "Never exceed seven",
        "Do not drive",
        "Don’t stop suddenly",
        "Warning: hot water",
        "Take with food.",
        "It is cold (and wet.)",
        "Rest first.” “So I did.”",
        "10 mg",
        "Twice 2 tablets",
        "a line of words that has no full stop and is longer than labels are",
    ],
)
def test_a_sentence_a_caution_and_a_dose_may_be_text(words: str) -> None:
    assert may_be_text(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Page 3 of 7",
        "Page 3.",
        "Share this page with a friend",
        "You may also like",
        "Never",
        "© Wrenfold 2026",
        "All rights reserved.",
        "3 November 2026",
        "12 shares",
        "Registered charity no. 1234567",
    ],
)
def test_a_label_is_none(words: str) -> None:
    assert not may_be_text(words)
