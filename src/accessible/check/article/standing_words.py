"""The standing disclaimer's chain: the issue's own text and one plan go in; wherever its words are not whole comes out.

A changed or lost medical disclaimer is worse than none. So its words are compared by digest, in print and in
sound (the transcript is made of what is said), with the text of issue.toml and not with the article's own copy.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from accessible.article import Article, Group, Role, block_sentences
from accessible.errors import Finding, Severity
from accessible.issue import Issue
from accessible.plan.narration import Narration
from accessible.plan.printed import printed_texts
from accessible.plan.running_order import RunningOrder


def words_digest(texts: Iterable[str]) -> str:
    """A digest of words: white space and how they are cut into sentences do not count."""
    return hashlib.sha256(" ".join(" ".join(texts).split()).encode()).hexdigest()


def standing_findings(order: RunningOrder, narration: Narration, issue: Issue) -> list[Finding]:
    """An error for each medium that lacks a disclaimer of the article, word for word."""
    said = [utterance.text for part in narration.parts for utterance in part.utterances]
    media = {"print": printed_texts(order), "transcript and sound": said}
    known = {words_digest([text]) for _, text in issue.disclaimers}
    problems = []
    for sentences in _disclaimers(order.article):
        wanted = words_digest(sentences)
        if wanted not in known:
            problems.append("is not word for word a text of issue.toml")
        problems += [
            f"is not whole in {medium}" for medium, texts in media.items() if wanted not in _runs(texts, len(sentences))
        ]
    return [
        Finding(
            "disclaimer-words",
            Severity.ERROR,
            f"The standing disclaimer {problem}.",
            order.article.source.name,
            remedy="Please report it.",
        )
        for problem in problems
    ]


def _disclaimers(article: Article) -> Iterator[list[str]]:
    for block in article.blocks:
        if isinstance(block, Group) and block.role is Role.DISCLAIMER:
            yield [sentence.text for inner in block.blocks for sentence in block_sentences(inner)]


def _runs(texts: list[str], length: int) -> set[str]:
    """Digests of every so many texts in a row."""
    return {words_digest(texts[start : start + length]) for start in range(len(texts) - length + 1)}
