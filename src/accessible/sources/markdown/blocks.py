"""Markdown: the text of a `.md` file goes in, an `Article`'s blocks and notes come out.

docs/staff-guide.md says in full what is accepted. Whatever has no place in print and sound alike (raw HTML,
code) is an error with its line, never left out in silence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from markdown_it.tree import SyntaxTreeNode

from accessible.article import (
    Block,
    Box,
    Group,
    Heading,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Quotation,
    Repair,
    Role,
    Run,
    Table,
)
from accessible.sources.compose import LABELS, Composer
from accessible.sources.markdown.figures_and_tables import SeenPictures, read_figure, read_table
from accessible.sources.markdown.inline import read_raw_html, read_runs
from accessible.sources.markdown.meant_headings import refuse_close_signs, warn_of_bold_heading
from accessible.sources.markdown.phrases import marked_runs
from accessible.sources.markdown.syntax import inline_nodes, line_of, parse, source_words

TABLE_CAPTION = re.compile(r"Table( \d+)?: ")
TABLE_SUMMARY = "Summary: "  # the paragraph after a table that sums it up
MAX_DEPTH = 12  # lists and quotations within one another; more is a slip of the keyboard
LEVEL = "A heading that left a level out was put one level below the heading above it."
_CLOSING = re.compile(r"[\s>]*:{3,}\s*")


@dataclass(slots=True)
class MarkdownReader:
    """Walks the syntax tree of one article. `numbers` are those of the body's lines in the file."""

    composer: Composer
    folder: Path
    numbers: Sequence[int]
    speakers: tuple[str, ...] = ()
    _pictures: SeenPictures = field(init=False)
    _above: list[tuple[int, int]] = field(default_factory=list)  # levels of the headings: in the file, mended
    _shift: int | None = None  # 1 where the first heading has one #: all others then stand one level lower
    _lines: list[str] = field(default_factory=list)
    _closed_at: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._pictures = SeenPictures(self.folder)

    def read(self, body: str) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
        """The blocks and notes of the body, in order."""
        self._lines = body.split("\n")
        root = parse(body, self.numbers, self.composer)
        notes = [node for node in root.children if node.type == "footnote_block"]
        blocks = self._blocks([node for node in root.children if node.type != "footnote_block"], 0)
        return blocks, tuple(note for node in notes for note in self._notes(node))

    def _line(self, node: SyntaxTreeNode) -> int:
        return line_of(node, self.numbers)

    def _runs(self, node: SyntaxTreeNode, line: int) -> list[Run]:
        return read_runs(node, line, self.composer)

    def _refuse_empty(self, node: SyntaxTreeNode, what: str, line: int) -> None:
        """Something without words has a place in print and none in the reading."""
        self.composer.error(
            "empty-block", line, self._source_line(node), f"{what} has no words.", "Write them, or take it out."
        )

    def _source_line(self, node: SyntaxTreeNode) -> str:
        return self._lines[node.map[0]].strip() if node.map else ""

    def _blocks(self, nodes: Sequence[SyntaxTreeNode], depth: int) -> tuple[Block, ...]:
        blocks: list[Block] = []
        if depth > MAX_DEPTH and nodes:
            node = nodes[0]
            self.composer.error(
                "nesting",
                self._line(node),
                source_words(node),
                f"Lists or quotations stand {depth} deep within one another.",
                "Use at most two levels.",
            )
            return ()
        waiting: SyntaxTreeNode | None = None  # a "Table: …" paragraph, the caption of the table after it
        for node in nodes:
            caption, waiting = waiting, None
            if caption is not None and node.type != "table":
                blocks.append(self._paragraph(caption))
                caption = None
            if node.type == "paragraph" and depth == 0 and TABLE_CAPTION.match(source_words(node)):
                waiting = node
                continue
            if blocks and (whole := self._summed_up(node, blocks[-1])):
                blocks[-1] = whole
                continue
            table = node.type == "table"
            block = read_table(node, caption, self.numbers, self.composer) if table else self._block(node, depth)
            if block is not None:
                blocks.append(block)
        if waiting is not None:
            blocks.append(self._paragraph(waiting))
        return tuple(blocks)

    def _summed_up(self, node: SyntaxTreeNode, before: Block | None) -> Block | None:
        """The table right before a paragraph "Summary: …", with it; None if that is not what stands there."""
        summary = node.type == "paragraph" and source_words(node).startswith(TABLE_SUMMARY)
        if not (summary and isinstance(before, Table) and not before.summary):
            return None
        line = self._line(node)
        return replace(before, summary=self.composer.sentences(self._runs(node, line), line))

    def _block(self, node: SyntaxTreeNode, depth: int) -> Block | None:
        block: Block | None = None
        match node.type:
            case "paragraph":
                block = self._figure_or_paragraph(node)
            case "heading":
                block = self._heading(node)
            case "bullet_list" | "ordered_list":
                block = self._list(node, depth)
            case "blockquote":
                block = self._quotation(node, depth)
            case "container_question" | "container_answer":
                block = self._group(node, depth)
            case "container_box":
                block = self._box(node, depth)
            case "hr":
                self.composer.remove(
                    self._line(node), self._source_line(node), "a rule between paragraphs has no words"
                )
            case "html_block":
                read_raw_html(node.content, self._line(node), self.composer)
            case _:
                self.composer.error(
                    "code",
                    self._line(node),
                    self._source_line(node),
                    "These lines would be set as program code.",
                    "Take away the spaces (or ```) at the beginning of the lines.",
                )
        return block

    def _heading(self, node: SyntaxTreeNode) -> Heading | None:
        """The heading; one without words is refused, and left out of what can be told of the rest."""
        level, line = int(node.tag[1:]), self._line(node)
        if level == 1:
            self.composer.warn(
                "heading-title",
                line,
                source_words(node),
                "A heading with one # is the article's title. This one was made a heading within the article.",
                'The title comes from "title:" at the top of the file. Use ## here.',
                f"## {source_words(node)}",
            )
        self._shift = int(level == 1) if self._shift is None else self._shift
        level = self._mended_level(max(level + self._shift, 2), node, line)
        block_id = self.composer.block_id(new_section=True)
        sentences = self.composer.sentences(self._runs(node, line), line)
        if not sentences:
            self._refuse_empty(node, "This heading", line)
            return None
        return Heading(block_id, level, sentences, line)

    def _mended_level(self, level: int, node: SyntaxTreeNode, line: int) -> int:
        """The level, one below the heading that it stands under: what skips one is mended, and told."""
        while self._above and self._above[-1][0] >= level:
            self._above.pop()
        mended = min(self._above[-1][1] + 1 if self._above else 2, 4)
        self._above.append((level, mended))
        if mended != level:
            words = source_words(node)
            before, after = f"{'#' * level} {words}", f"{'#' * mended} {words}"
            self.composer.repairs.append(Repair(line, before, after, LEVEL))
        return mended

    def _quotation(self, node: SyntaxTreeNode, depth: int) -> Quotation:
        block_id, line = self.composer.block_id(), self._line(node)
        if not node.children:
            self._refuse_empty(node, "This quotation", line)
        return Quotation(block_id, self._blocks(node.children, depth + 1), line)

    def _figure_or_paragraph(self, node: SyntaxTreeNode) -> Block:
        inline = [child for child in inline_nodes(node) if child.type != "softbreak"]
        if len(inline) == 1 and inline[0].type == "image":
            return read_figure(inline[0], self._line(node), self._pictures, self.composer)
        return self._paragraph(node)

    def _paragraph(self, node: SyntaxTreeNode) -> Paragraph:
        line = self._line(node)
        runs = self._runs(node, line)
        stray = re.search(r"^\s*:::.*", source_words(node), re.MULTILINE)
        if stray:
            self.composer.error(
                "container",
                line + source_words(node).count("\n", 0, stray.start()),
                stray.group(),
                "This box is not known, or is not closed.",
                'Use "::: question", "::: answer" or "::: box Its title", and ":::" alone to close it.',
            )
        refuse_close_signs(source_words(node), line, self.composer)
        speaker = self._speaker(runs, line)
        if not speaker:
            warn_of_bold_heading(node, runs, line, self.composer)
        return Paragraph(self.composer.block_id(), self.composer.sentences(runs, line), line, speaker)

    def _speaker(self, runs: Sequence[Run], line: int) -> str:
        """The name before the colon, where it is one of the article's speakers."""
        if not (self.speakers and runs and runs[0].strong):
            return ""
        after = runs[1].text if len(runs) > 1 else ""
        if not (runs[0].text.rstrip().endswith(":") or after.startswith(":")):
            return ""
        name = runs[0].text.strip().rstrip(":").strip()
        if name in self.speakers:
            return name
        self.composer.error(
            "speaker",
            line,
            name,
            f'"{name}" speaks here, but is not among the speakers.',
            'Correct the name, or add it to "speakers:" at the top of the file.',
        )
        return ""

    def _list(self, node: SyntaxTreeNode, depth: int) -> ListBlock:
        ordered = node.type == "ordered_list"
        block_id = self.composer.block_id()
        start = int(node.attrs.get("start", 1)) if ordered else 0
        items: list[ListItem] = []
        for index, item in enumerate(node.children):
            label = f"{start + index}." if ordered else "•"
            self._check_item(item, label)
            items.append(ListItem(f"{block_id}-i{index + 1}", label, self._blocks(item.children, depth + 1)))
        return ListBlock(block_id, ordered, tuple(items), self._line(node))

    def _check_item(self, item: SyntaxTreeNode, label: str) -> None:
        if not item.children:
            self._refuse_empty(item, "This list item", self._line(item))
        if item.info and f"{item.info}." != label:
            self.composer.error(
                "list-number",
                self._line(item),
                self._source_line(item),
                f'This item has the number {item.info} in the file, but would be printed as "{label}"',
                "Number the items one after the other, without zeros before a number.",
            )

    def _group(self, node: SyntaxTreeNode, depth: int) -> Group | Box | None:
        """The group; one within something else is refused, and is a box in what can be told of the rest.

        One without words is refused and left out.
        """
        role, line = Role(node.type.removeprefix("container_")), self._line(node)
        self._check_container(node)
        if depth:
            self.composer.error(
                "container-place",
                line,
                self._source_line(node),
                f"This {role.value} stands within another box, list or quotation.",
                'Close what stands before it: write ":::" alone on a line.',
            )
        block_id = self.composer.block_id()
        title = node.info.strip().removeprefix(role.value).strip()
        label = self.composer.sentence(marked_runs(title or LABELS[role], line, self.composer), line)
        above = list(self._above)
        blocks = self._blocks(node.children, depth + 1)
        self._above = above
        if not blocks:
            if node.children:  # such as a rule; where there is nothing at all, that has been told
                self._refuse_empty(node, f"This {role.value}", line)
            return None
        return Box(block_id, label, blocks, line) if depth else Group(block_id, role, label, blocks, line)

    def _box(self, node: SyntaxTreeNode, depth: int) -> Box:
        line, title = self._line(node), node.info.strip().removeprefix("box").strip()
        self._check_container(node)
        if not title:
            self.composer.error(
                "box-title",
                line,
                "::: box",
                "This box has no title.",
                'Write one after it: "::: box What to ask your GP". A listener needs it.',
            )
        block_id = self.composer.block_id()
        sentence = self.composer.sentence(marked_runs(title, line, self.composer), line)
        return Box(block_id, sentence, self._blocks(node.children, depth + 1), line)

    def _check_container(self, node: SyntaxTreeNode) -> None:
        """Whether a box is closed (the parser closes it at the end of the file) and has something in it."""
        end = node.map[1] if node.map else 0
        closed = end < len(self._lines) and _CLOSING.fullmatch(self._lines[end]) and end not in self._closed_at
        self._closed_at.add(end)
        if not closed:
            self.composer.error(
                "container",
                self._line(node),
                self._source_line(node),
                "This box is not closed: the rest of the article would stand in it.",
                'Write ":::" alone on a line where it ends.',
            )
        elif not node.children:
            self._refuse_empty(node, "This box", self._line(node))

    def _notes(self, block: SyntaxTreeNode) -> list[Note]:
        return [
            Note(int(node.meta["id"]) + 1, self._blocks(node.children, 1))
            for node in block.children
            if node.type == "footnote"
        ]
