"""Words that stand where furniture usually stands go in; whether they may be text for readers comes out.

A name says only what a place is meant for: the foot of a page, buttons to share. What stands there has to look like it
too, or somebody is asked. So this asks rather once too often: a warning of five words is enough.
"""

from __future__ import annotations

import re

_LABEL = 2  # words: no sentence that matters is shorter
_LONG = 12  # words: no label is as long
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_END = re.compile(r"[.!?][\"'”’)\]]*\Z")
# With one of these, few words and no full stop may still be a warning or a dose.
_CAUTION = re.compile(
    r"\b(?:never|don['’]t|(?:do|does|must|should|can|may|is|are|if)\s+not|mustn['’]t|cannot|must|stop|avoid|warning|caution|"
    r"danger|dangerous|urgent|emergency|overdose|allergic|poison|swallow|take\s+(?:one|two|half|it|them|with|this))\b|"
    r"\d\s*(?:mg|mcg|µg|μg|micrograms?|grams?|g|ml|units?|iu|tablets?|capsules?|drops?|puffs?)\b",
    re.IGNORECASE,
)
_USUAL = frozenset(("all rights reserved.", "error! no text of specified style in document."))


def is_caution(words: str) -> bool:
    """Whether a line may be a warning or a dose, however short."""
    return len(words.split()) > 1 and bool(_CAUTION.search(words))


def may_be_text(words: str) -> bool:
    """Whether a line may be a sentence, a warning or a dose, and no label.

    >>> may_be_text("Never take more than seven."), may_be_text("Share this page with a friend"), may_be_text("Page 3.")
    (True, False, False)
    """
    if is_caution(words):
        return True
    found = _WORD.findall(words)
    if len(found) <= _LABEL or words.strip().casefold() in _USUAL:
        return False
    return len(found) >= _LONG or bool(_END.search(words.strip()[-10:]))
