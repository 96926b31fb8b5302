"""Recaps and table summaries as they are read: from the right place, and never lost in silence."""

from __future__ import annotations

from pathlib import Path

from accessible.article import Table
from accessible.errors import Severity
from accessible.plan.end_matter import addresses_of
from article_files import article_of, blocks_of, codes, found, read

FILE = """\
---
title: Rest
recaps:
  "{heading}": "{words}"
---

One.

## What helps

Two.

::: answer Our doctor answers

Three.

:::
"""


def test_a_recap_belongs_to_a_heading_or_a_label(tmp_path: Path) -> None:
    for heading in ("What helps", "Our doctor answers"):
        article = article_of(read(tmp_path, FILE.format(heading=heading, words="So far: one.")))
        assert [(each.heading, each.sentence.text, each.sentence.line) for each in article.recaps] == [
            (heading, "So far: one.", 4)
        ]


def test_an_unknown_heading_is_an_error_with_its_line_and_a_hint(tmp_path: Path) -> None:
    finding = found(read(tmp_path, FILE.format(heading="What help", words="So far: one.")), "recap")
    assert (finding.severity, finding.line, finding.words) == (Severity.ERROR, 4, "What help")
    assert finding.remedy == 'Did you mean "What helps"?'


def test_an_empty_recap_is_an_error_and_a_long_one_is_told(tmp_path: Path) -> None:
    assert "recaps" in codes(read(tmp_path, FILE.format(heading="What helps", words=" ")))
    long = found(read(tmp_path, FILE.format(heading="What helps", words="so " * 26)), "recap-length")
    assert long.severity is Severity.WARNING


TABLE = "Table: Levels\n\n| Level | What |\n|---|---|\n| Low | Rest |\n\n"


def test_a_summary_right_after_a_table_is_the_tables(tmp_path: Path) -> None:
    (table,) = blocks_of(tmp_path, TABLE + "Summary: Rest first. Then plan.\n")
    assert isinstance(table, Table)
    assert [each.text for each in table.summary] == ["Summary: Rest first.", "Then plan."]


def test_a_summary_elsewhere_is_a_paragraph(tmp_path: Path) -> None:
    blocks = blocks_of(tmp_path, "Summary: Rest first.\n\n" + TABLE + "A word.\n\nSummary: Not this.\n")
    assert [type(block).__name__ for block in blocks] == ["Paragraph", "Table", "Paragraph", "Paragraph"]


def test_an_address_in_a_key_point_or_recap_is_given_at_the_end(tmp_path: Path) -> None:
    text = FILE.format(heading="What helps", words="See www.example.org/one.")
    article = article_of(read(tmp_path, text.replace("recaps:", "key_points:\n  - See www.example.org/two.\nrecaps:")))
    assert {each.shown for each in addresses_of(article)} == {"www.example.org/one", "www.example.org/two"}
