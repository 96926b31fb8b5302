"""Tables of a pasted page: lines with strokes between their cells go in, a `Table` comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accessible.article import Cell, Run, Table
from accessible.sources.compose import Composer
from accessible.sources.questions import SourceLine

_ROW = re.compile(r"\|.*\|")
_RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")


def table_length(lines: Sequence[SourceLine], index: int) -> int:
    """How many lines from `index` are a table, with the rule below its head; 0 where they are none."""
    if not _ROW.fullmatch(lines[index].text) or not _RULE.fullmatch(
        "".join(each.text for each in lines[index + 1 :][:1])
    ):
        return 0
    columns = len(_cells(lines[index].text))
    end = index + 2
    while end < len(lines) and _ROW.fullmatch(lines[end].text) and len(_cells(lines[end].text)) == columns:
        end += 1
    return end - index if end > index + 2 else 0


def read_table(lines: Sequence[SourceLine], composer: Composer) -> Table:
    """The table of those lines; the second is the rule."""
    block_id = composer.block_id()
    rows = [
        tuple(
            Cell(f"{block_id}-r{number}c{column}", composer.sentences((Run(words),), line.number))
            for column, words in enumerate(_cells(line.text))
        )
        for number, line in enumerate((lines[0], *lines[2:]))
    ]
    return Table(block_id, (), rows[0], tuple(rows[1:]), lines[0].number)


def _cells(text: str) -> list[str]:
    return [cell.strip() for cell in text.strip().strip("|").split("|")]
