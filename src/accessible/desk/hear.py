"""Hearing: clips of a published reading go in, a recogniser's words for them come out, kept in the cache.

The key is that of the clips and of the recogniser, and has nothing of our other code in it: after a correction
only what sounds different is heard again. Runs in a worker process; nothing that is published depends on it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from accessible.plan.narration import Utterance
from accessible.production.cache import Cache, Record
from accessible.production.job import UNKEYED, Job
from accessible.production.readers import Recorded, Speaker
from accessible.production.targets.speech import clip, recorded_clip
from accessible.recording import SAMPLE_RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from accessible.speech.recogniser import Recogniser


@dataclass(frozen=True)
class Hear(Job):
    """Have some clips heard, one after another. `program` is the recogniser's version, `beam` its width of search.

    `clips` tells their sound: the clips' own keys, or the digest of what a person `recorded` in the voice's place.
    """

    clips: tuple[str, ...]
    speaker: Speaker = field(metadata=UNKEYED)
    utterances: tuple[Utterance, ...] = field(metadata=UNKEYED)
    recorded: tuple[Recorded | None, ...] = field(metadata=UNKEYED)
    beam: int = 1
    sample_rate: int = SAMPLE_RATE

    def do(self, cache: Cache) -> Record:
        """The recogniser's words for the clips; what the cache has lost is said again first."""
        clips = [
            clip_of_either(self.speaker, utterance, recorded, cache)
            for utterance, recorded in zip(self.utterances, self.recorded, strict=True)
        ]
        return {"heard": _recogniser().hear(clips, self.sample_rate, self.beam)}


def sound_key(speaker: Speaker, utterance: Utterance, recorded: Recorded | None) -> str:
    """What tells the sound of an utterance from another's."""
    return recorded.sha256 if recorded else speaker.clip_key(utterance.for_engine)


@lru_cache(maxsize=1)
def _recogniser() -> Recogniser:
    """The worker's one recogniser; the model is loaded once a process."""
    from accessible.speech.recogniser import Recogniser

    return Recogniser()


def clip_of_either(
    speaker: Speaker, utterance: Utterance, recorded: Recorded | None, cache: Cache
) -> NDArray[np.int16]:
    """The clip of an utterance, as the voice or a person says it."""
    return recorded_clip(recorded, cache) if recorded else clip(speaker, utterance, cache)
