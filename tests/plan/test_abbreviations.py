"""Abbreviations: which an article uses, wherever they stand in it, and which pairs can be used."""

from __future__ import annotations

import pytest

from accessible.article import Block
from accessible.plan.abbreviations import abbreviation_fault, pattern_of, used_abbreviations
from builders import article, box, bullets, figure, heading, note, paragraph, quotation, sentences, table

PEM = ("PEM", "post-exertional malaise")


@pytest.mark.parametrize(
    "block",
    [
        paragraph("It is PEM."),
        heading("PEM"),
        bullets("Rest", "PEM"),
        quotation(paragraph("PEM!")),
        box("PEM", paragraph("Rest.")),
        figure("a.png", "PEM", ""),
        figure("a.png", "A sofa.", "PEM"),
        table("Caption", ["A"], ["PEM"]),
        table("PEM", ["A"], ["B"]),
    ],
)
def test_an_abbreviation_is_found_wherever_it_stands(block: Block) -> None:
    assert used_abbreviations(article("Rest", [block]), [PEM]) == (PEM,)


def test_it_is_found_around_the_blocks_too() -> None:
    assert used_abbreviations(article("PEM"), [PEM]) == (PEM,)
    assert used_abbreviations(article("Rest", summary=sentences("PEM")), [PEM]) == (PEM,)
    assert used_abbreviations(article("Rest", key_points=sentences("PEM")), [PEM]) == (PEM,)
    assert used_abbreviations(article("Rest", [], [note(1, "PEM")]), [PEM]) == (PEM,)


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("PEM-safe", True),
        ("non-PEM", True),
        ("(PEM)", True),
        ("PEM’s", True),
        ("PEM/POTS", True),
        ("PEMs", True),
        ("**PE**M", True),
        ("SPEM", False),
        ("PEMX", False),
        ("PEM2", False),
        ("pem", False),
        ("PEM_a", False),
        ("<https://example.org/PEM>", False),
        ("PE<https://example.org/a>M", False),
    ],
)
def test_it_is_used_as_a_whole_word_in_its_capitals(text: str, uses: bool) -> None:
    assert bool(used_abbreviations(article("Rest", [paragraph(text)]), [PEM])) is uses


def test_the_longer_form_counts_where_both_could() -> None:
    table_of = [("ME", "an illness"), ("ME/CFS", "the same"), ("CFS", "again")]
    assert used_abbreviations(article("ME/CFS"), table_of) == (("ME/CFS", "the same"),)


def test_the_later_table_wins_and_short_forms_are_sorted_without_regard_to_capitals() -> None:
    used = used_abbreviations(
        article("PEM, bpm and GPs"), [PEM, ("GP", "doctor"), ("bpm", "beats")], [("GP", "my own")]
    )
    assert used == (("bpm", "beats"), ("GP", "my own"), PEM)


def test_no_table_means_no_abbreviations() -> None:
    assert used_abbreviations(article("PEM"), ()) == ()
    assert pattern_of([]).search("PEM") is None


@pytest.mark.parametrize("short", ["ME/CFS", "a.m.", "A&E", "5-HT", "µg"])
def test_forms_that_can_be_used(short: str) -> None:
    assert abbreviation_fault(short, "some (plain) words, 5 of them") == ""


@pytest.mark.parametrize(
    ("short", "long", "fault"),
    [
        ("", "words", "short form has no letters"),
        ("PEM", "", "long form has no letters"),
        ("PEM", " words", "begins or ends with a space"),
        ("123", "words", "no letters"),
        ("P" * 21, "words", "more than 20"),
        ("PEM", "w" * 201, "more than 200"),
        ("PEM", "two\nlines", "cannot be printed"),
        ("PEM", "a\u2028b", "cannot be printed"),
        ("PEM", "a\x07b", "cannot be printed"),
        ("PEM", "[mot]{lang=fr}", "cannot be printed or said, or one of"),
        ("PEM", "Pem", "both forms are the same"),
    ],
)
def test_forms_that_cannot_be_used(short: str, long: str, fault: str) -> None:
    assert fault in abbreviation_fault(short, long)
