"""Markdown's blocks that have no blocks in them but more than words: pictures and tables, as `Figure` and `Table`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from markdown_it.tree import SyntaxTreeNode

from accessible.article import Cell, Figure, Sentence, Table
from accessible.errors import WORD
from accessible.sources.compose import Composer
from accessible.sources.drawings import PictureFault
from accessible.sources.markdown.inline import alternative_runs, plain_text, read_runs
from accessible.sources.markdown.phrases import marked_runs
from accessible.sources.markdown.syntax import line_of, source_words
from accessible.sources.picture_words import is_file_name
from accessible.sources.pictures import picture_fault

MAX_PICTURES = 100  # places of an article where a picture stands; the most of the sample articles is four
_MANY = PictureFault(
    f"More than {MAX_PICTURES} pictures stand in this article.", "Leave some out, or make two articles of it."
)


@dataclass(slots=True)
class SeenPictures:
    """The pictures of one article in `folder`: each file is opened once, however often it stands there."""

    folder: Path
    places: int = 0
    _faults: dict[str, PictureFault | None] = field(default_factory=dict)

    def fault_of(self, file: str) -> PictureFault | None:
        """What is wrong with one more picture; of those beyond the most, only the first is told, and none is opened."""
        self.places += 1
        if self.places > MAX_PICTURES:
            return _MANY if self.places == MAX_PICTURES + 1 else None
        if file not in self._faults:
            self._faults[file] = picture_fault(self.folder, file)
        return self._faults[file]


def read_figure(image: SyntaxTreeNode, line: int, seen: SeenPictures, composer: Composer) -> Figure:
    """The picture that stands alone on `line`; what is wrong with its file or its words goes to `composer`."""
    file = unquote(str(image.attrs.get("src", "")))
    words = plain_text(image).strip()
    if not words or is_file_name(words):
        message = f'The picture "{file}" has no alternative text.'
        if words:
            message = f'The picture "{file}" has the name of a file in the place of its alternative text.'
        composer.error("picture-alternative", line, words or file, message, _remedy(composer.file))
    fault = seen.fault_of(file)
    if fault:
        composer.error("picture", line, file, fault.message, fault.remedy)
    block_id = composer.block_id()
    alternative = composer.sentences(alternative_runs(image, line, composer), line)
    caption = marked_runs(str(image.attrs.get("title", "") or ""), line, composer)
    return Figure(block_id, file, alternative, composer.sentences(caption, line), line)


def _remedy(article: str) -> str:
    """Where the words for a picture are written."""
    if article.endswith(WORD):
        return "In Word: right-click the picture, View Alt Text, and write what it tells: A woman rests on a sofa."
    return "Write in the square brackets what the picture tells: ![A woman rests on a sofa.](sofa.png)"


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
