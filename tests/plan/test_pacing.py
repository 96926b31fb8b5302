"""Pacing: key points again, recaps, one disclaimer, long tables, and an opening that is short."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from accessible.article import Article, Block, Recap, Role, Table
from accessible.errors import Severity
from accessible.plan.lexicon import Lexicon
from accessible.plan.long_tables import MOST_CELLS, left_to_print
from accessible.plan.pauses import Pauses
from accessible.plan.planner import Plan, plan_article
from accessible.plan.printed import printed_texts
from article_files import group
from builders import article, heading, paragraph, sentence, sentences, table

LONG = "Rest comes first, and then the plan for the day. " * 40  # 400 words


def plan(written: Article) -> Plan:
    return plan_article(written, Lexicon(), Pauses(), lambda spoken: 400 * len(spoken.split()))


def texts_of(planned: Plan, part: int) -> list[str]:
    return [each.text for each in planned.narration.parts[part - 1].utterances]


def codes(planned: Plan) -> list[str]:
    return [finding.code for finding in planned.findings]


def two_parts(**fields: Any) -> Article:
    blocks: list[Block] = [paragraph(LONG), heading("What helps"), paragraph(LONG + "Again.")]
    return article("Rest", blocks, **fields)


def test_key_points_are_said_and_printed_again_after_the_text() -> None:
    planned = plan(two_parts(key_points=sentences("Rest first.", "Stop early.")))
    last = texts_of(planned, 2)
    place = last.index("Key points again")
    assert last[place : place + 3] == ["Key points again", "Rest first.", "Stop early."]
    assert last[place + 3] == "This is the end of the article."
    printed = printed_texts(planned.order)
    assert printed[printed.index("Key points again") :][:5] == [
        "Key points again",
        "•",
        "Rest first.",
        "•",
        "Stop early.",
    ]
    assert "Key points again" not in " ".join(texts_of(planned, 1))


def test_a_short_article_does_not_repeat_its_key_points() -> None:
    short = article("Rest", [paragraph(LONG)], key_points=sentences("Rest first."))
    assert "Key points again" not in printed_texts(plan(short).order)


def test_an_article_without_key_points_does_not_speak_of_them() -> None:
    assert "Key points again" not in printed_texts(plan(two_parts()).order)


def recap(heading_words: str, words: str) -> Recap:
    return Recap(heading_words, replace(sentence(words), line=4))


def test_a_recap_follows_the_opener_of_the_part_that_begins_with_its_heading() -> None:
    planned = plan(two_parts(recaps=(recap("What helps", "So far: rest comes first."),)))
    assert texts_of(planned, 2)[:2] == ["Rest, part 2 of 2.", "So far: rest comes first."]
    assert "So far: rest comes first." in printed_texts(planned.order)
    assert "recap-unused" not in codes(planned)


def test_a_recap_that_no_part_has_a_use_for_is_told() -> None:
    short = article("Rest", [paragraph("One."), heading("What helps"), paragraph("Two.")])
    planned = plan(replace(short, recaps=(recap("What helps", "So far: one."),)))
    told = [finding for finding in planned.findings if finding.code == "recap-unused"]
    assert [(finding.severity, finding.line, finding.words) for finding in told] == [(Severity.NOTE, 4, "So far: one.")]


def test_the_disclaimer_is_said_and_printed_once_where_the_editor_put_it() -> None:
    standing = group(Role.DISCLAIMER, "Disclaimer", paragraph("Ask your own doctor."))
    listed = article("Rest", [paragraph("One."), standing], abbreviations=(("GP", "general practitioner"),))
    planned = plan(listed)
    said = [each.text for part in planned.narration.parts for each in part.utterances]
    assert said.count("Ask your own doctor.") == printed_texts(planned.order).count("Ask your own doctor.") == 1


def test_a_disclaimer_in_the_last_part_of_the_text_needs_no_part_of_its_own() -> None:
    standing = group(Role.DISCLAIMER, "Disclaimer", paragraph("Ask your own doctor."))
    planned = plan(article("Rest", [paragraph("One."), standing]))
    assert planned.order.number_of_parts == 1


def test_a_long_opening_is_told_with_its_words() -> None:
    long = article("Rest", [paragraph("One.")], summary=sentences("Rest well " * 30))
    told = next(finding for finding in plan(long).findings if finding.code == "opening-length")
    assert told.severity is Severity.WARNING
    said = [each.spoken for each in plan(long).narration.parts[0].utterances]
    before = said[: said.index("One.")]
    assert told.message.startswith(str(sum(len(words.split()) for words in before)))
    assert "opening-length" not in codes(plan(article("Rest", [paragraph("One.")])))


def cells(rows: int, columns: int, summary: str) -> Table:
    made = table("Table: Levels", *[[f"Row {y} col {x}" for x in range(columns)] for y in range(rows + 1)])
    return replace(made, summary=sentences(summary) if summary else ())


@settings(deadline=None)
@given(st.integers(1, 8), st.integers(1, 4), st.sampled_from(["", "Summary: More rest at each level."]))
def test_a_cell_is_said_or_its_summary_is_and_it_is_listed(rows: int, columns: int, summary: str) -> None:
    written = article("Rest", [cells(rows, columns, summary)])
    planned = plan(written)
    said = {each.id for part in planned.narration.parts for each in part.utterances}
    left = {each.id for each in left_to_print(written)}
    block = written.blocks[0]
    assert isinstance(block, Table)
    inside = {each.id for row in (block.header, *block.rows) for cell in row for each in cell.sentences}
    is_left = rows * columns > MOST_CELLS and bool(summary)
    assert left == (inside if is_left else set())
    assert inside - said == left
    assert ("table-summary" in codes(planned)) is (rows * columns > MOST_CELLS and not summary)
    assert "unsaid" not in codes(planned)
    assert not summary or summary in texts_of(planned, 1)
    assert ("The whole table is in the printed article." in texts_of(planned, 1)) is is_left
    assert all(
        each.text in printed_texts(planned.order) for row in block.rows for cell in row for each in cell.sentences
    )
