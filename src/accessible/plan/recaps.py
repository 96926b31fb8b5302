"""Recaps: the editor's lines for whoever starts again at a heading go in, the one of each part comes out.

Which headings parts begin with is known only after they are cut, so the editor may write a recap for any.
A part that goes on under a heading has its recap too. The first part has none: nothing came before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from accessible.article import Article, Sentence
from accessible.errors import Finding, Severity
from accessible.plan.running_order import Part


def recap_for(article: Article, number: int, heading: str) -> Sentence | None:
    """The recap of part `number`, which begins with or goes on under `heading`; its id is `a-recap-<number>`."""
    if number == 1 or not heading:
        return None
    found = (recap.sentence for recap in article.recaps if recap.heading == heading)
    sentence = next(found, None)
    return replace(sentence, id=f"a-recap-{number}") if sentence else None


def recap_findings(article: Article, parts: Sequence[Part]) -> list[Finding]:
    """A note for each recap that stands nowhere, because no part begins at its heading."""
    used = {part.recap.text for part in parts if part.recap}
    return [
        Finding(
            "recap-unused",
            Severity.NOTE,
            f"This recap is not used: no part begins at “{recap.heading}”.",
            article.source.name,
            recap.sentence.line,
            recap.sentence.text,
            "Leave it: it is used when the parts change. Or write one for a heading that begins a part.",
        )
        for recap in article.recaps
        if recap.sentence.text not in used
    ]
