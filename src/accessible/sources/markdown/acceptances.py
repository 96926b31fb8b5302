"""Acceptances: lines under `accept:` at the top of an article go in, what a person takes responsibility for comes out.

A line names a code and the words that its finding shows, and gives a reason. It holds for these words alone: where a
dose is changed, its acceptance fits no more.
"""

from __future__ import annotations

from accessible.article import Acceptance
from accessible.finding_codes import acceptance_fault
from accessible.sources.markdown.front_matter import FrontMatter


def read_acceptances(front: FrontMatter) -> tuple[Acceptance, ...]:
    """The acceptances of the front matter that have no fault."""
    found = []
    for named, reason in front.accept:
        if not acceptance_fault(named, reason):
            code, _, words = (" ".join(piece.split()) for piece in named.partition(":"))
            found.append(Acceptance(code, words, " ".join(reason.split()), front.line_of(f"accept.{named}")))
    return tuple(found)
