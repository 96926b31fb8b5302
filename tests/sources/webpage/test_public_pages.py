"""What was measured on public web pages: the list in the corpus, whose pages are not here."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from accessible.finding_codes import code_row

LIST = Path(__file__).parents[2] / "corpus" / "web_pages.tsv"


def rows() -> list[dict[str, str]]:
    """A row a page."""
    with LIST.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_no_word_of_public_pages_was_lost_in_silence() -> None:
    assert len(rows()) >= 40
    assert sum(int(row["words"] or 0) for row in rows()) > 100_000
    assert [row["file"] for row in rows() if row["lost"] != "0"] == []


def test_each_page_is_named_with_its_digest_and_what_becomes_of_it() -> None:
    for row in rows():
        assert re.fullmatch(r"[0-9a-f]{64}", row["sha256"])
        assert "--" in row["file"]
        assert row["becomes"] == "an article" or all(map(code_row, row["becomes"].removeprefix("asks: ").split()))


def test_the_ledger_alone_stops_hardly_any_page() -> None:
    assert sum("web-words" in row["becomes"] for row in rows()) <= len(rows()) // 50
