"""The first link of the chain: are the words of the file exactly the words of the article?

Counted without the readers' code: the file's text (below the front matter) is taken apart by a few patterns,
marks and all, and every word of it must be found again in the article or in the list of lines left out.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import unquote

from accessible.article import (
    Article,
    Figure,
    Group,
    ListBlock,
    Role,
    Sentence,
    all_blocks,
    article_sentences,
    block_sentences,
)
from accessible.check.article.mended import mended_text
from accessible.errors import MANUSCRIPTS

_WORD = re.compile(r"\w+")
_FRONT_MATTER = re.compile(r"\A\s*?---\s*?\n(.*?\n)??(---|\.\.\.)[^\S\n]*(\n|\Z)", re.DOTALL)
# Layout that has letters or digits of its own: box names (with the label they have anyway), note marks, languages.
_BOX_NAMES = re.compile(r"^[\s>]*:::+[ \t]*(question|answer|box)\b([ \t]+(Question|Answer)[ \t]*$)?", re.MULTILINE)
# The colon behind a note's mark may be the text's own: "10[^1]:1" is two figures. It is no word, so it stays.
_NOTE_MARKS = re.compile(r"(?<!\\)((?:\\\\)*)\[\^[^\]\s]+\]")
# "[déjà vu]{lang=fr}": the code of the language is no word. Inner phrases first, then those with links in them.
_PHRASE = re.compile(r"\[([^\[\]]*)\]\{\s*lang\s*=\s*(\"?)[\w-]+\2\s*\}")
_PHRASE_END = re.compile(r"\]\{\s*lang\s*=\s*(\"?)[\w-]+\1\s*\}")
# Bold or italic within a word leaves it whole: "**hypo**thyroid". A star with a stroke before it is a star.
_LOOK = re.compile(r"(?<!\\)((?:\\\\)*)(\*{1,3})(?=[^\s*])((?:\\.|[^*\\\n])*(?:\\.|[^\s*\\]))\2")
_ENTITY = re.compile(r"&(?:#\w+|\w+);")
# "[www.example.org](https://www.example.org)": the article has such an address once, like a bare one.
_LINK = re.compile(r"\[((?:\\[^\s]|[^\]\\\s])+)\]\(([^()\s]*)\)")
_STROKE = re.compile(r"\\([^\w\s]|_)")

# A link may begin or end in the middle of a word, which is whole in the article. Signs with a stroke are none of it.
_BEHIND_WORDS = re.compile(r"(\\.|!\[)|\[((?:\\.|[^\[\]\\])*)\]\(([^()\s]*)\)")


@dataclass(frozen=True, slots=True)
class Unaccounted:
    """A word whose counts differ; `line` is where it first stands in the file (0: nowhere)."""

    word: str
    in_source: int
    in_article: int
    line: int

    @property
    def missing(self) -> bool:
        """Lost on reading (otherwise it was added)."""
        return self.in_source > self.in_article


def words_of(text: str) -> list[str]:
    """The words of a text, in Unicode's composed form.

    >>> words_of("10–15% (of 48)")
    ['10', '15', 'of', '48']
    """
    normal = unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\ufeff", "")
    return _WORD.findall(normal.replace("_", " "))


def unaccounted_words(text: str, article: Article) -> list[Unaccounted]:
    """Words of the file `text` that the article lacks or has too many of."""
    sent = article.source.name.endswith(MANUSCRIPTS)  # its text is Markdown too, with the title among its paragraphs
    markdown = sent or article.source.name.endswith(".md")
    text = mended_text(text, article.repairs)
    body = _FRONT_MATTER.sub(lambda match: "\n" * match.group().count("\n"), text) if markdown else text
    texts = _sent_texts(article) if sent else _markdown_texts(article) if markdown else _web_texts(article)
    pieces = [_without_layout(body) if markdown else body, *texts]
    source, *found = (words_of(unquote(piece)) for piece in pieces)
    in_source, in_article = Counter(source), Counter(word for words in found for word in words)
    wrong = [word for word in in_source | in_article if in_source[word] != in_article[word]]
    lines = _first_lines(body) if wrong else {}
    return [Unaccounted(word, in_source[word], in_article[word], lines.get(word, 0)) for word in wrong]


def _without_layout(body: str) -> str:
    body = _LOOK.sub(r"\1\3", _LOOK.sub(r"\1\3", body))
    unmarked = _PHRASE_END.sub("]", _PHRASE.sub(r"\1", _BOX_NAMES.sub(" ", body)))
    bare = _LINK.sub(_once, _NOTE_MARKS.sub(r"\1", unmarked))
    addresses = [match[3] or "" for match in _BEHIND_WORDS.finditer(bare)]
    bare = " ".join([_BEHIND_WORDS.sub(r"\1\2", bare), *addresses])
    return _ENTITY.sub(lambda match: html.unescape(match.group()), bare)


def _once(link: re.Match[str]) -> str:
    """A link without its address, where its words are that address: with strokes before its signs in the file."""
    words, address = _STROKE.sub(r"\1", link[1]), link[2]
    own = words in (address, address.removeprefix("https://"), address.removeprefix("mailto:"))
    return link[1] if own else link[0]


def _first_lines(text: str) -> dict[str, int]:
    """The line that each word first stands in: one walk, however many words are asked about."""
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        for word in _WORD.findall(line):
            lines.setdefault(word, number)
    return lines


def _markdown_texts(article: Article) -> Iterator[str]:
    """Every text that the article took from below the front matter of its Markdown file."""
    above = (article.title, *article.summary, *article.key_points)
    supplied = {sentence.id for sentence in (*above, *_labels(article, markdown=True), *_disclaimer(article))}
    yield from _common_texts(article, supplied)


def _sent_texts(article: Article) -> Iterator[str]:
    """Every text that the article took from a Word file or web page. A title without a place is from its properties."""
    elsewhere = (article.title,) if not article.title.line else ()
    supplied = {sentence.id for sentence in (*elsewhere, *_labels(article, markdown=True), *_disclaimer(article))}
    yield from _common_texts(article, supplied)
    yield article.category
    yield f"By {article.author}" if article.author else ""


def _web_texts(article: Article) -> Iterator[str]:
    """Every text that the article took from its pasted page."""
    yield from _common_texts(article, {label.id for label in _labels(article, markdown=False)})
    yield article.category
    yield f"By {article.author}" if article.author else ""
    yield from (value for _, value in article.data)


def _common_texts(article: Article, supplied: set[str]) -> Iterator[str]:
    """Sentences but those `supplied` from elsewhere, addresses, lines left out, file names and numbers of items."""
    sentences = [sentence for sentence in article_sentences(article) if sentence.id not in supplied]
    yield from (sentence.text for sentence in sentences)
    yield from _addresses(sentences)
    yield from (removed.text for removed in article.removed)
    for block in all_blocks(article):
        if isinstance(block, Figure):
            yield block.file
        elif isinstance(block, ListBlock) and block.ordered:
            yield from (item.label for item in block.items)


def _addresses(sentences: list[Sentence]) -> Iterator[str]:
    """The addresses behind links, once a link; of `<https://…>` the file has the words once, as the text.

    A link whose words are two sentences of one block is one link.
    """
    runs = [(run.href, run.text, sentence.line) for sentence in sentences for run in sentence.runs]
    shown = ""
    for (href, text, line), (next_href, _, next_line) in pairwise((*runs, ("", "", 0))):
        shown += text
        if (href, line) == (next_href, next_line):
            continue
        if href and shown not in (href, href.removeprefix("mailto:"), href.removeprefix("https://")):
            yield href
        shown = ""


def _labels(article: Article, *, markdown: bool) -> Iterator[Sentence]:
    """Labels that a reader supplied because the file has none."""
    for block in article.blocks:
        if not isinstance(block, Group):
            continue
        standard = block.role is Role.DISCLAIMER or block.label.text in ("Question", "Answer")
        if standard and (markdown or block.label.line == block.blocks[0].line):
            yield block.label


def _disclaimer(article: Article) -> Iterator[Sentence]:
    """Sentences that came from issue.toml and not from the article's file."""
    for block in article.blocks:
        if isinstance(block, Group) and block.role is Role.DISCLAIMER:
            yield from block_sentences(block)
