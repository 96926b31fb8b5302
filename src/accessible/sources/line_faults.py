"""One mistake in one line, as a person made it: what is wrong, what to do, the line as it would be right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

PLAIN_QUOTES = str.maketrans(dict.fromkeys("“”„‟″", '"') | dict.fromkeys("‘’‚‛", "'"))
Correct = Callable[[re.Match[str]], str]
# Characters: longer lines are not looked through for a mistake of a person. The longest field, a disclaimer, has some
# 1,500. Shapes take time with the square of a line's length, and a line of 300,000 brackets took more than two minutes.
LONGEST = 3_000


@dataclass(frozen=True, slots=True)
class LineFault:
    """A mistake in a line. `corrected` is empty where nobody can know what was meant."""

    message: str
    remedy: str
    corrected: str = ""


@dataclass(frozen=True, slots=True)
class LineRule:
    """A kind of mistake: the shape of a line that has it, and how the line would be right."""

    shape: re.Pattern[str]
    message: str
    remedy: str
    correct: Correct | None = None

    def fault_of(self, line: str) -> LineFault | None:
        """The fault of a line; None if it has none of this kind."""
        found = self.shape.fullmatch(line) if len(line) <= LONGEST else None
        if not found:
            return None
        corrected = self.correct(found) if self.correct else ""
        return None if corrected == line else LineFault(self.message, self.remedy, corrected)


def first_fault(line: str, rules: Iterable[LineRule]) -> LineFault | None:
    """The fault by the first rule that finds one."""
    return next((fault for rule in rules if (fault := rule.fault_of(line))), None)


def fault_near(lines: list[str], at: int, rules: tuple[LineRule, ...]) -> tuple[int, LineFault] | None:
    """The fault in the line `at`, or in the nearest line before it: a quotation left open is noticed further down."""
    for number in range(min(at, len(lines) - 1), -1, -1):
        if fault := first_fault(lines[number], rules):
            return number, fault
    return None


def in_quotes(value: str) -> str:
    """The value in plain quotation marks; those within it become curly ones.

    >>> in_quotes('The "best" rest')
    '"The “best” rest"'
    """
    inner = re.sub(r'"([^"]*)"', r"“\1”", value.strip()).replace('"', "")
    return f'"{inner}"'
