"""Inline Markdown: the words of a paragraph, heading or cell go in, runs come out.

Whatever has no place in print and sound alike (tags, pictures within a sentence, addresses that only work
on one machine, signs of links that were not understood) is reported with its line.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from markdown_it.tree import SyntaxTreeNode

from accessible.article import Run
from accessible.errors import quote
from accessible.sources.compose import Composer
from accessible.sources.markdown.phrases import phrase_language, refuse_left_over
from accessible.sources.markdown.syntax import inline_nodes

SCHEMES = frozenset(("http", "https", "mailto", "tel"))
_COMMENTS = re.compile(r"\s*(<!--(?:(?!-->).)*-->\s*)+", re.DOTALL)
# Tags that change the size, colour or place of words and nothing else: every word is set alike here, and said alike.
_LOOK = r"(?:font(?:-size|-family)?|(?:background-)?color|line-height|text-align)\s*:[^;\"]*(?:;\s*|(?=\"))"
_LOOKS = re.compile(rf"\s*</?(?:small|big|span|font)\s*>\s*|\s*<span\s+style=\"\s*(?:{_LOOK})+\"\s*>\s*", re.IGNORECASE)
_LINE_ENDS = re.compile(r"\s*(?:<br\s*/?>\s*)+", re.IGNORECASE)
_PAUSE = re.compile(r"[.,;:!?…][\"'”’)\]]*\s*\Z")  # the voice rests here, whether a line ends or not
# What is left in the text of a link, picture or note that was not written as Markdown knows it.
_LEFT_OVER = re.compile(r"!\[|\]\(|\]\s+\((?=<?(?:https?:|mailto:|tel:))|\[\^[^\]\s]+\]")


def read_runs(node: SyntaxTreeNode, line: int, composer: Composer) -> list[Run]:
    """The runs of a paragraph, heading or cell that begins on `line`."""
    reader = _InlineReader(composer, line)
    for child in inline_nodes(node):
        reader.read(child, Run(""))
    return reader.runs


def alternative_runs(image: SyntaxTreeNode, line: int, composer: Composer) -> list[Run]:
    """The runs of a picture's alternative text: its words and their languages, no other look."""
    reader = _InlineReader(composer, line)
    for child in image.children:
        reader.read_plain(child, Run(""))
    return reader.runs


def plain_text(node: SyntaxTreeNode) -> str:
    """The words of a node and all in it, without their looks: a picture's alternative text."""
    if node.type in ("softbreak", "hardbreak"):
        return " "
    return "".join(map(plain_text, node.children)) if node.children else node.content


def read_raw_html(html: str, line: int, composer: Composer) -> None:
    """Leave comments and tags without a meaning out, with their reason; any other tag is an error."""
    reasons = (
        (_COMMENTS, "a comment is for the editor"),
        (_LOOKS, "a tag that changes only how words look"),
        (_LINE_ENDS, "a tag that ends a line"),
    )
    for tags, reason in reasons:
        if tags.fullmatch(html):
            composer.remove(line, html, reason)
            return
    _refuse_tags(html, line, composer)


def _refuse_tags(html: str, line: int, composer: Composer) -> None:
    composer.error(
        "raw-html",
        line,
        html,
        "These are HTML tags. They are not carried into print or sound.",
        "Take the tags out. Keep what readers need. For < and > as signs write &lt; and &gt;.",
    )


class _InlineReader:
    """Walks the inline nodes of one block and collects its runs."""

    def __init__(self, composer: Composer, line: int) -> None:
        self.composer = composer
        self.line = line
        self.runs: list[Run] = []

    def read(self, node: SyntaxTreeNode, look: Run) -> None:
        """The runs of one node and all in it; `look` is a run without words, with the look of what stands around."""
        match node.type:
            case "text":
                self._check_left_over(node.content)
                self._add(node.content, look)
            case "code_inline":
                self._add(node.content, look)
            case "softbreak" | "hardbreak":
                self._add(" ", look)
            case "strong" | "em" | "link" | "phrase":
                inner = self._inner_look(node, look)
                for child in node.children:
                    self.read(child, inner)
            case "footnote_ref":
                self.runs.append(Run("", note=int(node.meta["id"]) + 1))
            case "html_inline" if _LINE_ENDS.fullmatch(node.content):
                self._end_line(node, look)
            case "html_inline":
                read_raw_html(node.content, self.line, self.composer)
            case "image":
                self._error(
                    "picture-place",
                    node.content or str(node.attrs.get("src", "")),
                    "A picture stands within a sentence.",
                    "Give the picture a line of its own, with an empty line before and after it.",
                )
            case _:
                self._error("markdown", node.type, "This is not known.", "Write it in plain words.")

    def _end_line(self, node: SyntaxTreeNode, look: Run) -> None:
        """A tag that ends a line is a space, unless words would run together that stand below one another."""
        words = "".join(run.text for run in self.runs).rstrip()
        if words and not _PAUSE.search(words) and _has_words_after(node):
            _refuse_tags(node.content, self.line, self.composer)
            return
        read_raw_html(node.content, self.line, self.composer)
        self._add(" ", look)

    def read_plain(self, node: SyntaxTreeNode, look: Run) -> None:
        """The words of one node and all in it, with their languages only."""
        if node.type == "phrase":
            look = self._phrase(node, look)
        if node.type == "text":
            refuse_left_over(node.content, self.line, self.composer)
        if not node.children:
            self._add(plain_text(node), look)
        for child in node.children:
            self.read_plain(child, look)

    def _add(self, text: str, look: Run) -> None:
        if text:  # "" stands before "**"
            self.runs.append(replace(look, text=text))

    def _phrase(self, node: SyntaxTreeNode, look: Run) -> Run:
        code = phrase_language(str(node.attrs["lang"]), plain_text(node), self.line, self.composer)
        return replace(look, language=code)

    def _error(self, code: str, words: str, message: str, remedy: str) -> None:
        self.composer.error(code, self.line, words, message, remedy)

    def _leave_out(self, href: str) -> None:
        if href.strip("#/ "):
            self.composer.remove(self.line, href, "an address within the website that it was copied from")
        message = (
            f'The link to "{quote(href)}" leads nowhere outside its own website.' if href else "A link has no address."
        )
        remedy = "Its words are kept. Write the address in full, beginning with https://, if readers need it."
        self.composer.warn("address-left-out", self.line, href, message, remedy)

    def _check_left_over(self, text: str) -> None:
        refuse_left_over(text, self.line, self.composer)
        match = _LEFT_OVER.search(text)
        if match and match.group().startswith("[^"):
            self._error(
                "note-missing",
                match.group(),
                f"There is no note {quote(match.group())}.",
                f'Write the note below the text, on a line that begins with "{quote(match.group())}: ".',
            )
        elif match:
            self._error(
                "left-over",
                text[max(match.start() - 20, 0) :],
                f'The signs "{match.group()}" would be printed and read as they are: this is no link or picture yet.',
                "Write [words](https://…) or ![what it tells](file.png), with no space between ] and (. "
                "Put < and > round a name with spaces.",
            )

    def _inner_look(self, node: SyntaxTreeNode, look: Run) -> Run:
        """The look of what stands within `node`."""
        match node.type:
            case "link":
                return replace(look, href=self._address(node))
            case "phrase":
                return self._phrase(node, look)
            case _:
                return replace(look, strong=True)

    def _address(self, node: SyntaxTreeNode) -> str:
        href = str(node.attrs["href"])
        if _leads_nowhere(href) and plain_text(node).strip():
            self._leave_out(href)
            return ""
        if not _usable(href):
            self._error(
                "address",
                href,
                f'"{href}" is not a web or e-mail address that readers can use.',
                "Write it in full, beginning with https:// or mailto:.",
            )
        if not plain_text(node).strip():
            self._error("link-words", href, "This link has no words.", "Write them between the square brackets.")
        return href


def _has_words_after(node: SyntaxTreeNode) -> bool:
    """Whether words follow a tag in its paragraph or cell."""
    following = node.siblings[node.siblings.index(node) + 1 :]
    return any(plain_text(each).strip() for each in following if each.type != "html_inline")


def _leads_nowhere(href: str) -> bool:
    """Whether an address has meaning only on the website that it was copied from, or none at all."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return not parts.scheme and not parts.netloc and not href.lower().startswith("www.")


def _usable(href: str) -> bool:
    try:
        return urlsplit(href).scheme.lower() in SCHEMES and bool(href.partition(":")[2].strip("/"))
    except ValueError:
        return False
