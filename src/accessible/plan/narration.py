"""A narration: what a voice says, utterance by utterance, in parts, with the pause after each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between the written and the spoken words, and the named rule that made it."""

    rule: str
    written: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """One engine call. `id` is a sentence's id, or begins with `a-` for an announcement."""

    id: str
    text: str  # as written
    spoken: str  # as given to the engine
    changes: tuple[Change, ...]
    pause_after_ms: int


@dataclass(frozen=True, slots=True)
class NarrationPart:
    """What is heard between two stopping places. `number` counts from 1."""

    number: int
    title: str
    utterances: tuple[Utterance, ...]


@dataclass(frozen=True, slots=True)
class Narration:
    """A whole article as it will be said."""

    slug: str
    parts: tuple[NarrationPart, ...]
