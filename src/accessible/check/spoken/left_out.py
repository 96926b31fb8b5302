"""Judge figures that are not said at all: each must be the mark of a reference, and nothing else by its neighbours.

Shares no code with the rules: it looks at what stands before and after the figures in the sentence itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from accessible.plan.narration import Change

MARK = re.compile(
    r"(?P<kept>(?:[A-Za-z]{4,}|(?P<year>(?:19|20)[0-9]{2})(?=[.,]))?[.,:]?)"
    r"(?:\(?[1-9][0-9]{0,2}(?:[,\s\u2010-\u2015-]{1,2}[1-9][0-9]{0,2})*\)?|[⁰¹²³⁴-⁹]+(?:[,–-][⁰¹²³⁴-⁹]+)*)"
)
# What a mark stands close to, and what a word or year with its mark stands behind.
CLOSE_TO = re.compile(r"(?:(?:[A-Za-z]{3,}|such as)[.,]?[)'’”\"]?|[)'’”\"])$")
BEHIND = re.compile(r"(?:^|[\s(‘“'\"-])$")
AMOUNT_BEFORE = re.compile(
    r"\b(?:take|taken|took|dose|doses|tablets?|capsules?|puffs?|give|gave|add)\b[^.;:?!]{0,20}$", re.IGNORECASE
)
AMOUNT_AFTER = re.compile(
    r"\s?(?:mg|g|mcg|µg|ml|kg|cm|mm|km|tablets?|capsules?|puffs?|drops?|doses?|days?|weeks?|hours?|times|daily|people)\b"
)
YEAR_AND_POINT = re.compile(r"[0-9]{4}\.")
SOURCE_OF = re.compile("[’'”\"]\\s?$")  # "(2)" counts something, but for the source of a quotation


def without_mark(written: str, spoken: str) -> str:
    """What is written, without figures that are a mark and are not said; all of it where they are said.

    >>> without_mark("movement1,2", "movement"), without_mark("1993,3", "nineteen ninety-three,")
    ('movement', '1993,')
    >>> without_mark("take 5", "take"), without_mark("rest2", ""), without_mark("2020.5", "twenty twenty point five")
    ('take 5', 'rest2', '2020.5')
    """
    found = MARK.fullmatch(written)
    if found is None or not (spoken == found["kept"] or (found["year"] and "point" not in spoken)):
        return written
    return found["kept"]


def left_out_problems(written: str, held: Sequence[tuple[int, int, Change]]) -> list[str]:
    """Figures left unsaid that may be an amount. `held` has where each change stands."""
    problems = []
    for start, end, change in held:
        if without_mark(change.written, change.spoken) == change.written or change.rule.startswith("lexicon"):
            continue
        before, after = written[:start], written[end:]
        if change.written[0] == "(":
            placed = SOURCE_OF.search(before[-3:])
        else:
            placed = (BEHIND if change.written[0].isalnum() and change.spoken else CLOSE_TO).search(before[-40:])
        decimal = YEAR_AND_POINT.match(change.written) is not None and re.search(r"\w", after) is not None
        if decimal or not placed or AMOUNT_BEFORE.search(before[-60:]) or AMOUNT_AFTER.match(after):
            problems.append(f"The figures of “{change.written}” are not said, and may be an amount.")
    return problems
