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
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin

from accessible.sources.compose import MAX_BLOCK, Composer
from accessible.sources.markdown.phrases import phrase_plugin

ENDLESS = "endless"  # where `_put_aside` leaves what it took out
CONTAINERS = ("question", "answer", "box")
MAX_LEVEL = 100  # signs within one another in one paragraph; the parser itself bounds blocks
_NOTE_DEFINITION = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:(.*)", re.MULTILINE)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 100}).enable("table")
    parser.use(footnote_plugin, inline=False)
    parser.use(phrase_plugin)
    parser.core.ruler.before("inline", "endless", _put_aside)
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
    _check_notes(body, numbers, found.get("footnotes", {}).get("refs", {}), composer)
    return SyntaxTreeNode(tokens)


def _refuse_deep(token: Token, numbers: Sequence[int], composer: Composer) -> None:
    """Bold within bold, hundreds of times: the tree's own code would not come back from it."""
    line = numbers[token.map[0] if token.map else 0]
    message = "Too many signs stand within one another here."
    composer.error("nesting", line, token.content, message, "Write these lines anew, with fewer * and [.")
    token.children = []


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
