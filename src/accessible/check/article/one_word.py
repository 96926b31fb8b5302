"""One word, one finding: an article's doubts and its text go in, and for words that overlap the most telling comes out.

One written word can be doubted by more than one rule: its sign, its figures and its unit. A person mends it once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from accessible.check.article.corrections import alone, paragraph, with_plain_letters
from accessible.errors import Finding

# They say only that something is not known; another doubt of the same words says more.
_SAY_LEAST = ("unknown-unit", "unknown-abbreviation", "unknown-symbol")
_MOST = 60  # doubts of one paragraph that are compared: the time stays in step with the length
_Places = tuple[tuple[int, int], ...]


def told_once(findings: Iterable[Finding], text: str) -> list[Finding]:
    """The findings without those whose words, everywhere in their paragraph, overlap those of a more telling one."""
    lines = text.split("\n")
    told: list[Finding] = []
    for line, group in groupby(sorted(findings, key=_line), key=_line):
        alike = list(group)
        told += _of_one_paragraph(alike, lines, line - 1) if line else alike
    return told


def _line(finding: Finding) -> int:
    return finding.line


def _of_one_paragraph(findings: list[Finding], lines: list[str], first: int) -> list[Finding]:
    if not 1 < len(findings) <= _MOST:
        return findings
    words = with_plain_letters("\n".join(paragraph(lines, first)))
    places = {each: _places(each.words.strip(), words) for each in findings}
    kept: list[Finding] = []
    taken: list[tuple[int, int]] = []
    for finding in sorted(findings, key=_weight):
        if not places[finding] or not all(_overlaps(place, taken) for place in places[finding]):
            kept.append(finding)
            taken += places[finding]
    return [each for each in findings if each in kept]


def _weight(finding: Finding) -> tuple[int, int, str]:
    least = _SAY_LEAST.index(finding.code) + 1 if finding.code in _SAY_LEAST else 0
    return least, -len(finding.words), finding.code


def _places(words: str, text: str) -> _Places:
    return tuple(match.span() for match in alone(words).finditer(text)) if words else ()


def _overlaps(place: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return any(place[0] < end and start < place[1] for start, end in taken)
