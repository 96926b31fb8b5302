"""Recaps: the front matter's lines and the article's blocks go in, each recap with its heading comes out.

A recap belongs to a heading, a question or an answer. One for a heading that the article does not have would
vanish without a word, so it is an error.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from accessible.article import Block, Group, Heading, Recap, walk
from accessible.sources.compose import Composer
from accessible.sources.markdown.front_matter import FrontMatter
from accessible.sources.markdown.phrases import marked_runs

MOST_WORDS = 25  # one sentence that is not hard to hold in mind (NHS, GOV.UK)


def read_recaps(front: FrontMatter, blocks: Iterable[Block], composer: Composer) -> tuple[Recap, ...]:
    """The recaps of the front matter; what is wrong with one goes to `composer`."""
    headings = list(_headings(blocks))
    recaps = []
    for heading, words in front.recaps:
        line, wanted = front.line_of(f"recaps.{heading}"), " ".join(heading.split())
        if wanted not in headings:
            near = difflib.get_close_matches(wanted, headings, 1)
            hint = f'Did you mean "{near[0]}"?' if near else "Copy the words of a heading of the article."
            composer.error("recap", line, heading, f'There is no heading "{wanted}" for this recap.', hint)
        if len(words.split()) > MOST_WORDS:
            message = f"This recap has {len(words.split())} words."
            composer.warn("recap-length", line, words, message, f"One line of up to {MOST_WORDS} words is enough.")
        recaps.append(Recap(wanted, composer.sentence(marked_runs(words, line, composer), line)))
    return tuple(recaps)


def _headings(blocks: Iterable[Block]) -> Iterator[str]:
    """The words of every heading and label at which a part can begin."""
    for block in walk(blocks, into=Group):
        if isinstance(block, Heading):
            yield " ".join(sentence.text for sentence in block.sentences)
        elif isinstance(block, Group):
            yield block.label.text
