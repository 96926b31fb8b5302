"""Words to hear: an utterance goes in; what is not said as it is written comes out, each with why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accessible.plan.narration import Utterance
from accessible.plan.sounds import marked

NOT_NEWS = ("number", "web address", "e-mail address")  # read alike in every issue


@dataclass(frozen=True, slots=True)
class ToHear:
    """A word to listen to: as written, as given to the engine, and why it is worth hearing."""

    written: str
    for_engine: str
    why: str


def changed_words(utterance: Utterance) -> Iterator[ToHear]:
    """What is said otherwise than written; signs that leave nothing to hear, and addresses, are passed over."""
    for change in utterance.changes:
        words = change.voiced or change.spoken
        for_engine = marked(words, change.sounds) if change.sounds else words.strip(" ,")
        if any(character.isalpha() for character in change.spoken) and change.rule not in NOT_NEWS:
            yield ToHear(change.written, for_engine, change.rule)
