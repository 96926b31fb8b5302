"""The judge of words and the repairs: one that changes a word, or is of nothing in the file, is never believed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.article import Repair
from accessible.check.article.mended import mended_text
from accessible.check.article.source_words import words_of

TEXT = (
    "Take 10 mg of the emo-\ntional tablets.\n\nPage 3 of 7\n\nDo not stop. The ﬁrst bene- fit.\n"
    "1. Sit\n1. Rest\no Wait\n"
)


def words(*repairs: Repair) -> list[str]:
    return words_of(mended_text(TEXT, repairs))


@pytest.mark.parametrize(
    ("repair", "word"),
    [
        (Repair(1, "emo-\ntional", "emotional", ""), "emotional"),
        (Repair(6, "bene- fit", "benefit", ""), "benefit"),
        (Repair(6, "ﬁ", "fi", ""), "first"),
        (Repair(8, "1. Rest", "2. Rest", ""), "2"),
    ],
)
def test_what_keeps_the_letters_and_stands_in_the_file_is_believed(repair: Repair, word: str) -> None:
    assert word in words(repair)
    assert word not in words()


@pytest.mark.parametrize(
    "repair",
    [
        Repair(1, "10", "100", ""),
        Repair(1, "Take 10 mg", "Take 1.0 g", ""),
        Repair(6, "Do not stop", "Do stop", ""),
        Repair(6, "not ", "", ""),
        Repair(1, "mg", "g", ""),
        Repair(6, "emo-\ntional", "emotional", ""),
        Repair(99, "bene- fit", "benefit", ""),
        Repair(0, "bene- fit", "benefit", ""),
        Repair(7, "1. Sit", "2. Stand", ""),
        Repair(7, "1. Sit", "Sit", ""),
        Repair(9, "o Wait", "no Wait", ""),
        Repair(1, "o", "", ""),
        Repair(1, "1", "7", ""),
    ],
)
def test_what_changes_a_word_or_is_not_in_the_file_is_not_believed(repair: Repair) -> None:
    assert words(repair) == words()


@given(st.text("abc 10-\n.", max_size=30), st.text("abc 10-\n.", max_size=12), st.text("abc 10-\n.", max_size=12))
def test_no_repair_adds_or_loses_a_letter(text: str, before: str, after: str) -> None:
    mended = mended_text(text, (Repair(1, before, after, ""),))
    letters, kept = ("".join(filter(str.isalnum, each)) for each in (text, mended))
    assert sorted(letters) == sorted(kept) or "1." in before
