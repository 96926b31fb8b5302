"""Long tables: which tables are too long to be heard, and what of them is left to print.

A table of more than twelve cells, read cell by cell, is more than anybody can hold in mind (P). Where its editor
wrote a summary, the summary is said and the cells are in print; the receipt lists them. Without a summary every
cell is said: nothing is left out that nobody decided to leave out.
"""

from __future__ import annotations

from collections.abc import Iterator

from accessible.article import Article, Sentence, Table, all_blocks, article_sentences
from accessible.errors import Finding, Severity
from accessible.plan.narration import Narration

MOST_CELLS = 12  # below the headings (P)
WHOLE_IN_PRINT = "The whole table is in the printed article."


def is_long(table: Table) -> bool:
    """Whether a table has more cells below its headings than can be heard."""
    return sum(map(len, table.rows)) > MOST_CELLS


def cells_left_to_print(table: Table) -> Iterator[Sentence]:
    """The sentences of the cells that are not said; none for a table that is said whole."""
    if is_long(table) and table.summary:
        yield from (each for row in (table.header, *table.rows) for cell in row for each in cell.sentences)


def left_to_print(article: Article) -> tuple[Sentence, ...]:
    """Every sentence of the article that is printed and, by its editor's choice, not said; in reading order."""
    left = {each.id for block in all_blocks(article) if isinstance(block, Table) for each in cells_left_to_print(block)}
    return tuple(sentence for sentence in article_sentences(article) if sentence.id in left)


def table_findings(article: Article) -> list[Finding]:
    """A note for each long table that has no summary."""
    return [
        Finding(
            "table-summary",
            Severity.NOTE,
            f"This table has {sum(map(len, block.rows))} cells. Read aloud, that is long.",
            article.source.name,
            block.line,
            " ".join(each.text for each in block.caption),
            'Write a line after it: "Summary: What it shows." It is said instead, and the table is in print.',
        )
        for block in all_blocks(article)
        if isinstance(block, Table) and is_long(block) and not block.summary
    ]


def unsaid_findings(article: Article, narration: Narration) -> list[Finding]:
    """An error for each sentence of the article that is neither said nor left to print. Always a fault of ours."""
    said = {utterance.id for part in narration.parts for utterance in part.utterances}
    said |= {sentence.id for sentence in left_to_print(article)}
    return [
        Finding(
            "unsaid",
            Severity.ERROR,
            "This sentence would be printed and not said.",
            article.source.name,
            sentence.line,
            sentence.text,
            "Please report it.",
        )
        for sentence in article_sentences(article)
        if sentence.id not in said
    ]
