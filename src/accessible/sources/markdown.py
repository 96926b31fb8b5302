"""Markdown: the text of a `.md` file goes in, an `Article` comes out.

The accepted Markdown is CommonMark with GFM tables, footnotes and three marked boxes (question, answer,
box); docs/staff-guide.md says it in full. Whatever has no place in print and sound alike (raw HTML, code)
is an error with its line, never left out in silence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin

from accessible.article import (
    Block,
    Box,
    Cell,
    Figure,
    Group,
    Heading,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Quotation,
    Role,
    Run,
    Sentence,
    Table,
)
from accessible.sources.compose import LABELS, Composer
from accessible.sources.pictures import picture_fault

SCHEMES = frozenset(("http", "https", "mailto", "tel"))
TABLE_CAPTION = re.compile(r"Table( \d+)?: ")
MAX_DEPTH = 12  # lists and quotations within one another; more is a slip of the keyboard


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 100}).enable("table")
    parser.use(footnote_plugin, inline=False)
    for name in ("question", "answer", "box"):
        parser.use(container_plugin, name=name)
    return parser


@dataclass(slots=True)
class MarkdownReader:
    """Walks the syntax tree of one article. `offset` is the number of file lines above the body."""

    composer: Composer
    folder: Path
    offset: int
    speakers: tuple[str, ...] = ()
    _level: int = 1

    def read(self, body: str) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
        """The blocks and notes of the body, in order."""
        tokens = _parser().parse(body)
        root = SyntaxTreeNode(_without_anchors(tokens))
        notes = [node for node in root.children if node.type == "footnote_block"]
        blocks = self._blocks([node for node in root.children if node.type != "footnote_block"], 0)
        return blocks, tuple(note for node in notes for note in self._notes(node))

    def _line(self, node: SyntaxTreeNode) -> int:
        return self.offset + (node.map[0] if node.map else 0) + 1

    def _blocks(self, nodes: Sequence[SyntaxTreeNode], depth: int) -> tuple[Block, ...]:
        blocks: list[Block] = []
        if depth > MAX_DEPTH:
            node = nodes[0]
            self.composer.error(
                "nesting",
                self._line(node),
                _words(node),
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
            if node.type == "paragraph" and depth == 0 and TABLE_CAPTION.match(_words(node)):
                waiting = node
                continue
            block = self._table(node, caption) if node.type == "table" else self._block(node, depth)
            if block is not None:
                blocks.append(block)
        if waiting is not None:
            blocks.append(self._paragraph(waiting))
        return tuple(blocks)

    def _block(self, node: SyntaxTreeNode, depth: int) -> Block | None:
        match node.type:
            case "paragraph":
                return self._figure_or_paragraph(node)
            case "heading":
                return self._heading(node)
            case "bullet_list" | "ordered_list":
                return self._list(node, depth)
            case "blockquote":
                block_id = self.composer.block_id()
                return Quotation(block_id, self._blocks(node.children, depth + 1), self._line(node))
            case "container_question" | "container_answer":
                return self._group(node, depth)
            case "container_box":
                return self._box(node, depth)
            case "hr":
                self.composer.remove(self._line(node), node.markup, "a rule between paragraphs has no words")
            case "html_block":
                self._raw_html(node.content, self._line(node))
            case _:
                self.composer.error(
                    "code",
                    self._line(node),
                    node.content or node.type,
                    "These lines would be set as program code.",
                    "Take away the spaces (or ```) at the beginning of the lines.",
                )
        return None

    def _heading(self, node: SyntaxTreeNode) -> Heading:
        level, line = int(node.tag[1:]), self._line(node)
        if level == 1:
            self.composer.error(
                "heading-title",
                line,
                _words(node),
                "A heading with one # is the article's title.",
                'The title comes from "title:" at the top of the file. Use ## here.',
            )
        elif level > self._level + 1 or level > 4:
            self.composer.error(
                "heading-skip",
                line,
                _words(node),
                f"This heading has {level} #, but the one before it leads to {self._level + 1} at most.",
                f"Use {'#' * min(self._level + 1, 4)} here, so that no level is left out.",
            )
        self._level = level
        block_id = self.composer.block_id(new_section=True)
        return Heading(block_id, level, self.composer.sentences(self._runs(node, line), line), line)

    def _figure_or_paragraph(self, node: SyntaxTreeNode) -> Block:
        inline = [child for child in _inline(node) if child.type != "softbreak"]
        if len(inline) == 1 and inline[0].type == "image":
            return self._figure(inline[0], self._line(node))
        return self._paragraph(node)

    def _paragraph(self, node: SyntaxTreeNode) -> Paragraph:
        line = self._line(node)
        runs = self._runs(node, line)
        if _words(node).startswith(":::"):
            self.composer.error(
                "container",
                line,
                _words(node),
                "This box is not known, or is not closed.",
                'Use "::: question", "::: answer" or "::: box Its title", and ":::" alone to close it.',
            )
        speaker = self._speaker(runs, line)
        return Paragraph(self.composer.block_id(), self.composer.sentences(runs, line), line, speaker)

    def _speaker(self, runs: Sequence[Run], line: int) -> str:
        """The name before the colon, where it is one of the article's speakers."""
        if not (self.speakers and runs and runs[0].strong and runs[0].text.rstrip().endswith(":")):
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

    def _figure(self, image: SyntaxTreeNode, line: int) -> Figure:
        file = str(image.attrs.get("src", ""))
        alternative = "".join(child.content or " " for child in image.children) or image.content
        if not alternative.strip():
            self.composer.error(
                "picture-alternative",
                line,
                file,
                f'The picture "{file}" has no alternative text.',
                "Write in the square brackets what the picture tells: ![A woman rests on a sofa.](sofa.png)",
            )
        fault = picture_fault(self.folder, file)
        if fault:
            self.composer.error("picture", line, file, fault.message, fault.remedy)
        caption = str(image.attrs.get("title", "") or "")
        return Figure(
            self.composer.block_id(),
            file,
            self.composer.plain(alternative, line),
            self.composer.plain(caption, line),
            line,
        )

    def _list(self, node: SyntaxTreeNode, depth: int) -> ListBlock:
        ordered = node.type == "ordered_list"
        block_id = self.composer.block_id()
        start = int(node.attrs.get("start", 1)) if ordered else 0
        items = tuple(
            ListItem(
                f"{block_id}-i{index + 1}",
                f"{start + index}." if ordered else "•",
                self._blocks(item.children, depth + 1),
            )
            for index, item in enumerate(node.children)
        )
        return ListBlock(block_id, ordered, items, self._line(node))

    def _group(self, node: SyntaxTreeNode, depth: int) -> Group:
        role, line = Role(node.type.removeprefix("container_")), self._line(node)
        block_id = self.composer.block_id()
        title = node.info.strip().removeprefix(role.value).strip()
        label = self.composer.sentence((Run(title or LABELS[role]),), line)
        level = self._level
        blocks = self._blocks(node.children, depth + 1)
        self._level = level
        return Group(block_id, role, label, blocks, line)

    def _box(self, node: SyntaxTreeNode, depth: int) -> Box:
        line, title = self._line(node), node.info.strip().removeprefix("box").strip()
        if not title:
            self.composer.error(
                "box-title",
                line,
                "::: box",
                "This box has no title.",
                'Write one after it: "::: box What to ask your GP". A listener needs it.',
            )
        block_id = self.composer.block_id()
        sentence = self.composer.sentence((Run(title),), line)
        return Box(block_id, sentence, self._blocks(node.children, depth + 1), line)

    def _table(self, node: SyntaxTreeNode, caption: SyntaxTreeNode | None) -> Table:
        block_id, line = self.composer.block_id(), self._line(node)
        sentences: tuple[Sentence, ...] = ()
        if caption is not None:
            line = self._line(caption)
            sentences = self.composer.sentences(self._runs(caption, line), line)
        else:
            self.composer.warn(
                "table-caption",
                line,
                _words(node),
                "This table has no caption.",
                'Write a line before it: "Table: What it shows".',
            )
        rows = [row for section in node.children for row in section.children]
        cells = [self._row(row, block_id, number) for number, row in enumerate(rows)]
        return Table(block_id, sentences, cells[0], tuple(cells[1:]), line)

    def _row(self, row: SyntaxTreeNode, block_id: str, number: int) -> tuple[Cell, ...]:
        line = self._line(row)
        return tuple(
            Cell(f"{block_id}-r{number}c{column}", self.composer.sentences(self._runs(cell, line), line))
            for column, cell in enumerate(row.children)
        )

    def _notes(self, block: SyntaxTreeNode) -> list[Note]:
        return [
            Note(int(node.meta["id"]) + 1, self._blocks(node.children, 1))
            for node in block.children
            if node.type == "footnote"
        ]

    def _raw_html(self, html: str, line: int) -> None:
        if html.strip().startswith("<!--"):
            self.composer.remove(line, html, "a comment is for the editor")
            if not re.search(r"-->\s*$", html):
                self._html_error(html.partition("-->")[2] or html, line)
        else:
            self._html_error(html, line)

    def _html_error(self, html: str, line: int) -> None:
        self.composer.error(
            "raw-html",
            line,
            html,
            "These are HTML tags. They are not carried into print or sound.",
            "Take the tags out and keep the words. For < and > as signs write &lt; and &gt;.",
        )

    def _runs(self, node: SyntaxTreeNode, line: int) -> list[Run]:
        runs: list[Run] = []
        for child in _inline(node):
            self._inline_runs(child, runs, strong=False, href="", line=line)
        return runs

    def _inline_runs(self, node: SyntaxTreeNode, runs: list[Run], *, strong: bool, href: str, line: int) -> None:
        match node.type:
            case "text" | "code_inline":
                runs.append(Run(node.content, strong, href))
            case "softbreak" | "hardbreak":
                runs.append(Run(" ", strong, href))
            case "strong" | "em" | "link":
                address = self._address(str(node.attrs["href"]), line) if node.type == "link" else href
                for child in node.children:
                    self._inline_runs(child, runs, strong=strong or node.type != "link", href=address, line=line)
            case "footnote_ref":
                runs.append(Run("", note=int(node.meta["id"]) + 1))
            case "html_inline":
                self._raw_html(node.content, line)
            case "image":
                self.composer.error(
                    "picture-place",
                    line,
                    node.content,
                    "A picture stands within a sentence.",
                    "Give the picture a line of its own, with an empty line before and after it.",
                )
            case _:
                self.composer.error("markdown", line, node.type, "This is not known.", "Write it in plain words.")

    def _address(self, href: str, line: int) -> str:
        try:
            known = urlsplit(href).scheme.lower() in SCHEMES and bool(href.partition(":")[2].strip("/"))
        except ValueError:
            known = False
        if not known:
            self.composer.error(
                "address",
                line,
                href,
                f'"{href}" is not a web or e-mail address that readers can use.',
                "Write it in full, beginning with https:// or mailto:.",
            )
        return href


def _inline(node: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    """The inline nodes of a paragraph, heading or cell."""
    return [child for inline in node.children if inline.type == "inline" for child in inline.children]


def _words(node: SyntaxTreeNode) -> str:
    """The node's source words, for messages and captions."""
    if node.type == "inline":
        return node.content
    return " ".join(_words(child) for child in node.children)


def _without_anchors(tokens: list[Token]) -> list[Token]:
    """The tokens without the plugin's "back to the text" marks, which each output makes itself."""
    return [token for token in tokens if token.type != "footnote_anchor"]
