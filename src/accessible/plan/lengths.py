"""Lengths: lines go in, the pause after each and their length in milliseconds come out.

There are two measures. The voice's own, at its pace, tells a listener how long something takes. The house's
decides where an article is cut: it knows no voice and no pace, so that the parts are the same in every one, and a
copy on paper has the numbers of every reading.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from accessible.article import Article
from accessible.errors import Finding, Severity
from accessible.plan.parts import GENTLE_LIMIT_MS, HARD_LIMIT_MS
from accessible.plan.pauses import Boundary, Pauses, longer
from accessible.plan.running_order import Part
from accessible.plan.say import Line

Estimate = Callable[[str], int]  # spoken text -> milliseconds
# Fitted to what heart, rp, emma and george take at the standard pace for both sample issues: benchmarks/paces.py.
# See decisions 019 and 038.
HOUSE_CLIP_MS, HOUSE_CHARACTER_MS = 300, 76
HOUSE_RATE = 145  # words a minute that this comes to, over the sentences of the winter issue
DIVIDE = "Divide its longest paragraph, list, table or box, or put a heading in it. A question: shorten it."
SHORTEN = "Leave out notes or addresses that readers can do without."


def house_estimate(spoken: str) -> int:
    """How long a voice of the house takes at the standard pace.

    >>> house_estimate("Rest first.")
    1136
    """
    return HOUSE_CLIP_MS + HOUSE_CHARACTER_MS * len(spoken)


def pauses_after(lines: Sequence[Line], pauses: Pauses) -> list[int]:
    """The pause after each line: the longer of what it asks for and what the next asks for before itself."""
    asked = ((line.after, following.before) for line, following in pairwise(lines))
    return [pauses.milliseconds(longer(after, before)) for after, before in asked] + [
        pauses.milliseconds(Boundary.PART)
    ]


def length_ms(lines: Sequence[Line], pauses: Pauses, estimate: Estimate) -> int:
    """How long a part's lines take, with their pauses."""
    return sum(estimate(line.form.text) for line in lines) + sum(pauses_after(lines, pauses))


def house_length(lines: Sequence[Line]) -> int:
    """How long lines take by the house's measure."""
    return length_ms(lines, Pauses(), house_estimate)


def house_lengths(said: Sequence[Sequence[Line]]) -> list[int]:
    """How long each piece takes by the house's measure, with the pause after it."""
    lines = [line for each in said for line in each]
    steps = iter(pauses_after(lines, Pauses())) if lines else iter(())
    return [sum(house_estimate(line.form.text) + next(steps) for line in each) for each in said]


def length_findings(
    article: Article, parts: Sequence[Part], lengths: Sequence[int], house: Sequence[int]
) -> list[Finding]:
    """Parts over six minutes, or over them at the gentle pace. No other cut would have helped.

    Text can be divided; notes and addresses cannot, so they are for the editor to judge.
    """
    findings = []
    for part, length, house_ms in zip(parts, lengths, house, strict=True):
        if length <= HARD_LIMIT_MS and house_ms <= GENTLE_LIMIT_MS:
            continue
        told = f"would last {length / 60_000:.1f} minutes; six is the most."
        if length <= HARD_LIMIT_MS:
            told = f"is long ({length / 60_000:.1f} minutes). At the gentle pace it can be over six."
        stops = length > HARD_LIMIT_MS and part.pieces
        line = part.pieces[0].block.line if part.pieces else 0
        findings.append(
            Finding(
                "part-length",
                Severity.ERROR if stops else Severity.WARNING,
                f"Part {part.number} {told}",
                article.source.name,
                line,
                part.title,
                DIVIDE if part.pieces else SHORTEN,
            )
        )
    return findings
