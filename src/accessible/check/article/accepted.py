"""What a person has accepted: an article's findings go in; those that its front matter answers for come out as notes.

The words must be just those that the finding shows. An acceptance that fits nothing is told: what it was for has been
changed, or is not found any more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from accessible.article import Acceptance, Article
from accessible.errors import Finding, Severity
from accessible.finding_codes import code_row

MARKDOWN = ".md"


def with_accepted(findings: Iterable[Finding], article: Article) -> list[Finding]:
    """The findings, with those that are accepted as notes that give the reason, and acceptances that fit nothing."""
    used: set[Acceptance] = set()
    told: list[Finding] = []
    for finding in findings:
        row = code_row(finding.code)
        if row is None or not row.acceptable:
            told.append(finding)
            continue
        fitting = [each for each in article.accepted if _fits(each, finding)]
        used.update(fitting)
        told.append(_accepted(finding, fitting[0]) if fitting else _teaching(finding))
    return [*told, *(_unused(each, article) for each in article.accepted if each not in used)]


def _fits(acceptance: Acceptance, finding: Finding) -> bool:
    return acceptance.code == finding.code and acceptance.words.casefold() == _plain(finding.words).casefold()


def _plain(words: str) -> str:
    """The words as they can be typed between quotation marks at the top of an article."""
    return " ".join(words.replace('"', "'").split())


def _accepted(finding: Finding, acceptance: Acceptance) -> Finding:
    message = f"“{finding.words}” is accepted ({finding.code}): {acceptance.reason}"
    return Finding("accepted", Severity.NOTE, message, finding.file, finding.line, finding.words)


def _teaching(finding: Finding) -> Finding:
    """The finding, with the line that accepts it, where there is a top of the file to write it in."""
    if not finding.file.endswith(MARKDOWN):
        return finding
    line = f'"{finding.code}: {_plain(finding.words)}": "…"'
    return replace(finding, remedy=f"{finding.remedy} If it is right, write at the top, below “accept:”, why: {line}")


def _unused(acceptance: Acceptance, article: Article) -> Finding:
    return Finding(
        "accept-unused",
        Severity.WARNING,
        f"Nothing that is found is “{acceptance.words}” ({acceptance.code}), which is accepted here.",
        article.source.name,
        acceptance.line,
        acceptance.words,
        "If the article was changed, check the new words, and take this line out.",
    )
