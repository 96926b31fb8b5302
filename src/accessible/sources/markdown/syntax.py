"""Syntax: Markdown text goes in, markdown-it's tree comes out, with what the parser would lose in silence reported.

The accepted Markdown is CommonMark with GFM tables, footnotes, three marked boxes (question,
answer, box) and phrases in another language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, table
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin

from accessible.sources.compose import MAX_BLOCK, Composer
from accessible.sources.markdown.phrases import phrase_plugin

ENDLESS = "endless"  # where `_put_aside` leaves what it took out
CELLS, TABLES = "cells", "tables"  # how many cells there were, and where `_bounded_table` leaves what it took out
# Of one table, and of all tables of an article. The widest honest one has 6 columns, the longest 66 cells; print sets
# up to five columns side by side, and 2,000 cells are an hour to hear. Two signs make a row of as many cells as the
# first row has: 2 kB of text made 65,000 cells.
MAX_COLUMNS, MAX_CELLS = 20, 2_000
CONTAINERS = ("question", "answer", "box")
MAX_LEVEL = 100  # signs within one another in one paragraph; the parser itself bounds blocks
_NOTE_DEFINITION = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:(.*)", re.MULTILINE)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 100}).enable("table")
    parser.use(footnote_plugin, inline=False)
    parser.use(phrase_plugin)
    parser.core.ruler.before("inline", "endless", _put_aside)
    parser.block.ruler.at("table", _bounded_table, {"alt": ["paragraph", "reference"]})
    for name in CONTAINERS:
        parser.use(container_plugin, name=name)
    # Addresses that may not stand in an article are refused with their line (`inline`), not left as raw signs.
    parser.validateLink = _any_address  # type: ignore[method-assign]  # as the parser's guide does
    return parser


def _put_aside(state: StateCore) -> None:
    """Take out paragraphs of more characters than an article may have: the parser's time grows with their square."""
    for token in state.tokens:
        if token.type == "inline" and len(token.content) > MAX_BLOCK:
            state.env.setdefault(ENDLESS, []).append((token.map[0] if token.map else 0, token.content))
            token.content = ""


def _bounded_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The parser's rule for tables, which makes no more cells than the article may have still."""
    is_one = table(state, start, end, silent=True)
    if silent or not is_one:
        return is_one
    columns = state.getLines(start + 1, start + 2, 0, keepLastLF=False).strip().strip("|").count("|") + 1
    rows = (MAX_CELLS - state.env.get(CELLS, 0)) // columns
    last, before = start + 1 + rows, len(state.tokens)
    if columns <= MAX_COLUMNS and rows:
        table(state, start, min(end, last), silent=False)
        if state.line < last or state.line >= end or state.isEmpty(state.line):
            state.env[CELLS] = state.env.get(CELLS, 0) + columns * (state.line - start - 1)
            return True
    del state.tokens[before:]
    state.env.setdefault(TABLES, []).append((start, columns))
    state.line = start + 1
    while state.line < end and not state.isEmpty(state.line) and state.sCount[state.line] >= state.blkIndent:
        state.line += 1
    return True


def _any_address(url: str) -> bool:  # noqa: ARG001  (markdown-it asks with it)
    return True


def parse(body: str, numbers: Sequence[int], composer: Composer) -> SyntaxTreeNode:
    """The tree of an article's body; `numbers` has the number of each of its lines in the file."""
    found: dict[str, Any] = {}
    tokens = [token for token in _parser().parse(body, found) if token.type != "footnote_anchor"]
    for token in tokens:
        if any(child.level > MAX_LEVEL for child in token.children or ()):
            _refuse_deep(token, numbers, composer)
    for line, words in found.get(ENDLESS, ()):
        composer.refuse_endless(numbers[line], words[:200], len(words))
    for line, columns in found.get(TABLES, ()):
        _refuse_table(numbers[line], body.split("\n")[line], columns, composer)
    _check_notes(body, numbers, found.get("footnotes", {}).get("refs", {}), composer)
    return SyntaxTreeNode(tokens)


def _refuse_deep(token: Token, numbers: Sequence[int], composer: Composer) -> None:
    """Bold within bold, hundreds of times: the tree's own code would not come back from it."""
    line = numbers[token.map[0] if token.map else 0]
    message = "Too many signs stand within one another here."
    composer.error("nesting", line, token.content, message, "Write these lines anew, with fewer * and [.")
    token.children = []


def _refuse_table(line: int, words: str, columns: int, composer: Composer) -> None:
    message = f"With this table the article has more than {MAX_CELLS:,} cells in tables."
    if columns > MAX_COLUMNS:
        message = f"This table has {columns:,} columns; {MAX_COLUMNS} are the most."
    remedy = "Keep in it what readers need, and say where the rest can be found."
    composer.error("table-size", line, words, message, remedy)


def _check_notes(body: str, numbers: Sequence[int], references: dict[str, int], composer: Composer) -> None:
    """Notes that the parser leaves out: those that nothing refers to, and all but the last of one name."""
    seen: set[str] = set()
    line, counted = 0, 0
    for match in _NOTE_DEFINITION.finditer(body):
        name = match.group(1)
        line, counted = line + body.count("\n", counted, match.start()), match.start()
        if name in seen:
            composer.error(
                "note-doubled",
                numbers[line],
                match.group(),
                f"There is more than one note [^{name}].",
                "Give each note a name of its own.",
            )
        elif references.get(f":{name}", 0) < 0:
            composer.error(
                "note-unused",
                numbers[line],
                match.group(),
                f"Nothing in the text refers to the note [^{name}].",
                f"Write [^{name}] in the text where the note belongs, or take the note out.",
            )
        seen.add(name)


def line_of(node: SyntaxTreeNode, numbers: Sequence[int]) -> int:
    """The line (1-based) of the file that a node begins on; `numbers` are those of the body's lines."""
    return numbers[node.map[0] if node.map else 0]


def source_words(node: SyntaxTreeNode) -> str:
    """The node's words as they stand in the file, for messages and captions."""
    if node.type == "inline":
        return node.content
    return " ".join(source_words(child) for child in node.children)


def inline_nodes(node: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    """The inline nodes of a paragraph, heading or cell."""
    return [child for inline in node.children if inline.type == "inline" for child in inline.children]
