"""Markdown's blocks that have no blocks in them but more than words: pictures and tables, as `Figure` and `Table`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote

from markdown_it.tree import SyntaxTreeNode

from accessible.article import Cell, Figure, Sentence, Table
from accessible.sources.compose import Composer
from accessible.sources.markdown.inline import alternative_runs, plain_text, read_runs
from accessible.sources.markdown.phrases import marked_runs
from accessible.sources.markdown.syntax import line_of, source_words
from accessible.sources.pictures import picture_fault


def read_figure(image: SyntaxTreeNode, line: int, folder: Path, composer: Composer) -> Figure:
    """The picture that stands alone on `line`; what is wrong with its file or its words goes to `composer`."""
    file = unquote(str(image.attrs.get("src", "")))
    if not plain_text(image).strip():
        composer.error(
            "picture-alternative",
            line,
            file,
            f'The picture "{file}" has no alternative text.',
            "Write in the square brackets what the picture tells: ![A woman rests on a sofa.](sofa.png)",
        )
    fault = picture_fault(folder, file)
    if fault:
        composer.error("picture", line, file, fault.message, fault.remedy)
    block_id = composer.block_id()
    alternative = composer.sentences(alternative_runs(image, line, composer), line)
    caption = marked_runs(str(image.attrs.get("title", "") or ""), line, composer)
    return Figure(block_id, file, alternative, composer.sentences(caption, line), line)


def read_table(
    node: SyntaxTreeNode, caption: SyntaxTreeNode | None, numbers: Sequence[int], composer: Composer
) -> Table:
    """The table, with the paragraph before it if that is its caption. `numbers`: those of the body's lines."""
    block_id, line = composer.block_id(), line_of(node, numbers)
    sentences: tuple[Sentence, ...] = ()
    if caption is not None:
        line = line_of(caption, numbers)
        sentences = composer.sentences(read_runs(caption, line, composer), line)
    else:
        composer.warn(
            "table-caption",
            line,
            source_words(node),
            "This table has no caption.",
            'Write a line before it: "Table: What it shows".',
        )
    rows = [row for section in node.children for row in section.children]
    cells = [_row(row, f"{block_id}-r{number}", numbers, composer) for number, row in enumerate(rows)]
    return Table(block_id, sentences, cells[0], tuple(cells[1:]), line)


def _row(row: SyntaxTreeNode, row_id: str, numbers: Sequence[int], composer: Composer) -> tuple[Cell, ...]:
    line = line_of(row, numbers)
    return tuple(
        Cell(f"{row_id}c{column}", composer.sentences(read_runs(cell, line, composer), line))
        for column, cell in enumerate(row.children)
    )
