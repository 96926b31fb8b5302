"""Hearing: clips of a published reading go in, a recogniser's words for them come out, kept in the cache.

The key is that of the clips and of the recogniser, and has nothing of our other code in it: after a correction
only what sounds different is heard again. Runs in a worker process; nothing that is published depends on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from accessible.plan.narration import Utterance
from accessible.production.cache import Cache
from accessible.production.jobs import Job, Recorded, Speaker
from accessible.production.kept import Record
from accessible.production.sound_work import clip, recorded_clip
from accessible.recording import SAMPLE_RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from accessible.speech.recogniser import Recogniser


@dataclass(frozen=True)
class Hear(Job):
    """Have some clips heard, one after another. `program` is the recogniser's version, `beam` its width of search."""

    speaker: Speaker
    utterances: tuple[Utterance, ...]
    recorded: tuple[Recorded | None, ...]  # what a person read in the voice's place, one for each utterance
    beam: int = 1

    @property
    def parts_of_key(self) -> tuple[str, ...]:
        """See `Job`."""
        keys = (
            recorded.sha256 if recorded else self.speaker.clip_key(utterance.for_engine)
            for utterance, recorded in zip(self.utterances, self.recorded, strict=True)
        )
        return (str(self.beam), str(SAMPLE_RATE), *keys)


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


def hear_clips(job: Hear, cache: Cache) -> Record:
    """The recogniser's words for the clips; what the cache has lost is said again first."""
    clips = [
        clip_of_either(job.speaker, utterance, recorded, cache)
        for utterance, recorded in zip(job.utterances, job.recorded, strict=True)
    ]
    return {"heard": _recogniser().hear(clips, SAMPLE_RATE, job.beam)}
