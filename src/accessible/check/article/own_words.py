"""What an article says in its own words: an article goes in, the sentences that its author can word otherwise come out.

A standing disclaimer is not the author's. For rules about wording, neither are quotations, notes, lists of references,
the words of links, and what stands between quotation marks: titles, names, and what other people said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from accessible.article import (
    Article,
    Block,
    Box,
    Group,
    Heading,
    ListBlock,
    Quotation,
    Role,
    Sentence,
    article_sentences,
    block_sentences,
    inner_blocks,
)

GONE = "\ufffc"  # stands for each sign that is not the author's own, so that places in the sentence stay
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)‘[^’]{1,80}’(?!\w)|(?<!\w)'[^']{1,80}'(?!\w)")
_MARK = re.compile("[“\"‘']")
_REFERENCES = re.compile(r"(?:references?|sources?|further reading|(?:find out|read) more)\b", re.IGNORECASE)


def own_sentences(article: Article) -> Iterator[Sentence]:
    """Every sentence but those of a standing disclaimer."""
    standing = {
        sentence.id
        for block in article.blocks
        if isinstance(block, Group) and block.role is Role.DISCLAIMER
        for sentence in block_sentences(block)
    }
    return (sentence for sentence in article_sentences(article) if sentence.id not in standing)


def worded_sentences(article: Article) -> Iterator[Sentence]:
    """The sentences whose wording is the author's own, in reading order: see the top of this module."""
    yield article.title
    yield from article.summary
    yield from article.key_points
    yield from _worded(article.blocks)


def _worded(blocks: Iterable[Block]) -> Iterator[Sentence]:
    references = 0  # the level of the heading that we are below, if it is one of references
    for block in blocks:
        if isinstance(block, Heading):
            below = references and block.level > references
            is_list = _REFERENCES.match("".join(sentence.text for sentence in block.sentences))
            references = references if below else block.level if is_list else 0
        if references or isinstance(block, Quotation) or (isinstance(block, Group) and block.role is Role.DISCLAIMER):
            continue
        if isinstance(block, ListBlock | Box | Group):
            yield from (block.title,) if isinstance(block, Box) else ()
            yield from _worded(inner_blocks(block))
        else:
            yield from block_sentences(block)


def own_text(sentence: Sentence) -> str:
    """The text of a sentence, with `GONE` for each sign of a link, of another language or between quotation marks.

    >>> from accessible.article import Run
    >>> own_text(Sentence("s", (Run("See “A Guide” "), Run("here", href="https://example.org"), Run("."))))
    'See ￼￼￼￼￼￼￼￼￼ ￼￼￼￼.'
    """
    text = "".join(GONE * len(run.text) if run.href or run.language else run.text for run in sentence.runs)
    return _QUOTED.sub(lambda found: GONE * len(found[0]), text) if _MARK.search(text) else text
