"""Things that are counted: after a number they show that it is one, and neither a code nor a year. A table only."""

from __future__ import annotations

COUNTED = frozenset(
    "people patients participants adults women men children members readers words steps calories copies times units "
    "tablets volunteers cases controls studies hours days samples records responses respondents families households "
    "deaths workers carers users visitors signatures supporters followers veterans babies cells genes letters emails "
    "miles pounds".split()
)
