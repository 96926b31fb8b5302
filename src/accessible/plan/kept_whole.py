"""Kept whole: a paragraph's sentences go in, whether it must stand on one page comes out.

A paragraph may part over two pages. One that holds a dose, or a number with its unit, may not: who turns the page at
"Take" and reads on at "10 mg" has lost what it is for (P).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from accessible.article import Sentence
from accessible.plan.spoken_form.rule import any_of
from accessible.plan.spoken_form.units import UNITS

_IN_WORDS = "half one two three four five six seven eight nine ten eleven twelve fifteen twenty".split()
# What medicines are taken in, and the spans of time between two doses.
_FORMS = (
    "tablet capsule caplet pill drop puff dose spoonful teaspoon tablespoon patch sachet ampoule injection unit degree "
    "day night fortnight month metre mile litre percent"
).split()
_WORDS = [word for unit in UNITS for word in (unit.one, unit.many)]
_ALL = [*(symbol for unit in UNITS for symbol in unit.symbols), *_WORDS, *_FORMS, *(f"{form}s" for form in _FORMS)]
_MASS = [word for word in _WORDS if re.search(r"gram|litre|unit|spoon", word)]
_TAKEN = [*_MASS, *_FORMS[:15], *(f"{form}s" for form in _FORMS[:15]), "patches", "spoonsful"]
_QUANTITY = re.compile(
    rf"[0-9½¼¾⅓⅔]\)?[ \u00a0-]?(?:%|(?:{any_of(_ALL)})(?![A-Za-z]))"
    rf"|\b(?i:{any_of(_IN_WORDS)})(?: a)?[ -](?:{any_of(_TAKEN)})(?![A-Za-z])"
)


def holds_quantity(sentences: Iterable[Sentence]) -> bool:
    """Whether there is a dose or a number with its unit in the sentences.

    >>> from accessible.article import Run
    >>> texts = "Take 10 mg.", "Half a tablet.", "I have 3 cats."
    >>> [holds_quantity([Sentence("p1", (Run(text),))]) for text in texts]
    [True, True, False]
    """
    return holds_quantity_in(" ".join(sentence.text for sentence in sentences))


def holds_quantity_in(text: str) -> bool:
    """The same for a text."""
    return _QUANTITY.search(text) is not None
