"""Who reads aloud: the voice of an issue, and people in its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from accessible.issue import Pace, Sound
from accessible.plan.narration import NarrationPart
from accessible.production.cache import digest
from accessible.production.job import UNKEYED
from accessible.speech.letters import for_driver
from accessible.speech.voice import Voice


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: `version` stands for everything that the sound depends on beside the words."""

    voice: Voice
    pace: Pace
    folder: Path = field(metadata=UNKEYED)
    version: str
    sound: Sound = Sound.FULL

    def clip_key(self, spoken: str) -> str:
        """The cache key of the clip of some spoken words, marked as the engine is given them."""
        return digest("clip with its words", self.version, self.pace, for_driver(spoken))


@dataclass(frozen=True, slots=True)
class Recorded:
    """A person's recording: the issue's folder, the digest of its bytes, and its path there as staff know it."""

    folder: Path = field(metadata=UNKEYED)
    sha256: str
    shown: str


@dataclass(frozen=True, slots=True)
class Recordings:
    """What a person reads of an article: (sentence id, recording) and (part's number, recording of all of it)."""

    sentences: tuple[tuple[str, Recorded], ...] = ()
    parts: tuple[tuple[int, Recorded], ...] = ()

    def of_part(self, part: NarrationPart) -> Recordings:
        """Those that have to do with one part."""
        ids = {utterance.id for utterance in part.utterances}
        return Recordings(
            tuple(each for each in self.sentences if each[0] in ids),
            tuple(each for each in self.parts if each[0] == part.number),
        )


NOBODY = Recordings()
