"""Signs and words that print has no room for are told before layout, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.article import Block
from accessible.check.article.glyphs import RULES, glyph_findings
from accessible.check.article.widths import width_findings
from accessible.errors import SetupError
from builders import bullets, heading, paragraph, quotation, running_order, table

MEDICAL = "Take 10 µg (½ tablet), ≤ 3 a day; café, naïve, “quoted” – β-blockers → rest … £5 °C H₂O × ± ✓"


def told(text: str) -> list[str]:
    return [finding.code for finding in glyph_findings(running_order("A title", [paragraph(text)]))]


def test_a_medical_text_has_all_its_letters() -> None:
    assert told(MEDICAL) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("κ and λ", ["no-glyph"]),
        ("\u200fRest \u202bhere", ["direction-sign"]),
        ("Rest\u2060here\ufe0f", ["invisible-sign"]),
        ("שלום κ \u200b", ["invisible-sign", "right-to-left", "no-glyph"]),
        ("10\u2009mg\u00a0and\u202fmore\u3000here", []),
    ],
)
def test_each_kind_of_sign_has_its_finding(text: str, codes: list[str]) -> None:
    assert told(text) == codes


def test_a_title_has_its_finding_and_many_signs_are_cut_short() -> None:
    (finding,) = glyph_findings(running_order("🅰🅱🆎🆑🆒🆓🆔", [paragraph("Words.")]))
    assert finding.message.endswith("; and others.")
    assert finding.message.count("U+") == 5
    assert finding.words.startswith("🅰🅱")


def test_without_fonts_there_is_a_way_out(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="not there"):
        glyph_findings(running_order("A title", []), tmp_path)


@given(text=st.text(min_size=1, max_size=40))
def test_no_text_makes_it_fail_and_each_finding_is_whole(text: str) -> None:
    for finding in glyph_findings(running_order("A title", [paragraph(f"A {text} b")])):
        assert finding.code in [rule.code for rule in RULES]
        assert finding.remedy
        assert finding.words


def wide(*blocks: Block) -> list[str]:
    return [finding.code for finding in width_findings(running_order("A title", list(blocks)).article)]


def test_usual_words_have_room_everywhere() -> None:
    assert (
        wide(
            heading("Gastroenterological misunderstandings"),
            paragraph("Electroencephalographically, https://example.org/" + "a" * 300),
            bullets("post-exertional malaise", "cost-effectiveness/quality-of-life considerations"),
            quotation(paragraph("Pneumonoultramicroscopic")),
            table("Steps", ["Day", "Steps", "Rests"], ["Monday", "2,500", "four"], ["Wednesday", "1,800", "five"]),
        )
        == []
    )


def test_what_is_longer_than_its_line_is_told() -> None:
    assert wide(paragraph("banana" * 7)) == ["word-width"]
    assert wide(heading("Banana" * 5)) == ["word-width"]
    assert wide(paragraph("banana" * 5)) == []
    assert wide(table("", ["A" * 15, "B" * 15], ["a", "b"])) == []
    assert wide(table("", ["A", "B", "C", "D"], ["a", "b", "c", "d" * 60])) == ["word-width"]
