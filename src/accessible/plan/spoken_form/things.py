"""Things that are counted: after a number they show that it is one, and neither a code nor a year. A table only."""

from __future__ import annotations

COUNTED = frozenset(
    "people patients participants adults women men children members readers words steps calories copies times units "
    "tablets volunteers cases controls studies hours days samples records responses respondents families households "
    "deaths workers carers users visitors signatures supporters followers veterans babies cells genes letters emails "
    "miles pounds".split()
)
SPANS = frozenset(
    "seconds minutes hours days nights weeks months years sessions visits tablets capsules spoonfuls teaspoons cups "
    "metres miles points stars sentences lines pages items slices portions".split()
)
"""Spans of time and the like: before them two numbers with a dash are a range."""
