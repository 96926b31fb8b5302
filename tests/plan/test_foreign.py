"""Phrases in another language: said by an English voice, and told; the lexicon may give their words."""

from __future__ import annotations

from accessible.article import Paragraph, Run, Sentence
from accessible.errors import Severity
from accessible.plan.foreign import foreign_findings
from accessible.plan.lexicon import Lexicon
from accessible.plan.spoken_form import spoken_form
from builders import article, paragraph


def with_phrase(phrase: str, language: str) -> Paragraph:
    runs = (Run("A feeling of "), Run(phrase, language=language), Run("."))
    return Paragraph("b-1", (Sentence("s-1", runs, 7),), 7)


def test_words_that_no_entry_says_are_told_with_their_line() -> None:
    found = foreign_findings(article("A title", [with_phrase("déjà vu", "fr")]), Lexicon())
    assert [(each.code, each.severity, each.line, each.words) for each in found] == [
        ("foreign-words", Severity.WARNING, 7, "déjà vu")
    ]
    assert "(fr)" in found[0].message
    assert "English voice" in found[0].message
    assert "say:" in found[0].remedy


def test_an_entry_settles_a_phrase_or_a_word_of_it() -> None:
    whole = Lexicon.from_pairs([("déjà vu", "day-zha voo")], "t")
    assert foreign_findings(article("A title", [with_phrase("déjà vu", "fr")]), whole) == []
    word = Lexicon.from_pairs([("vu", "voo")], "t")
    assert [each.words for each in foreign_findings(article("T", [with_phrase("déjà vu", "fr")]), word)] == ["déjà"]


def test_english_and_unmarked_words_are_not_told() -> None:
    assert foreign_findings(article("T", [with_phrase("color", "en-US"), paragraph("Déjà vu.")]), Lexicon()) == []


def test_the_words_are_said_none_dropped() -> None:
    assert spoken_form("A feeling of déjà vu.", Lexicon()).text == "A feeling of déjà vu."
