"""Hearing: clips of a published reading go in, a recogniser's words for them come out, kept in the cache.

The key is that of the clips and of the recogniser, and has nothing of our other code in it: after a correction
only what sounds different is heard again. Runs in a worker process; nothing that is published depends on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from accessible.build.cache import Cache
from accessible.build.jobs import Job, Speaker
from accessible.build.kept import Record
from accessible.build.sound_work import clip
from accessible.plan.narration import Utterance

if TYPE_CHECKING:
    from accessible.speech.recogniser import Recogniser


@dataclass(frozen=True)
class Hear(Job):
    """Have some clips heard, one after another. `program` is the recogniser's version, `beam` its width of search."""

    speaker: Speaker
    utterances: tuple[Utterance, ...]
    beam: int = 1

    @property
    def parts_of_key(self) -> tuple[str, ...]:
        """See `Job`."""
        keys = (self.speaker.clip_key(utterance.for_engine) for utterance in self.utterances)
        return (str(self.beam), str(self.speaker.voice.sample_rate), *keys)


@lru_cache(maxsize=1)
def _recogniser() -> Recogniser:
    """The worker's one recogniser; the model is loaded once a process."""
    from accessible.speech.recogniser import Recogniser

    return Recogniser()


def hear_clips(job: Hear, cache: Cache) -> Record:
    """The recogniser's words for the clips; what the cache has lost is said again first."""
    clips = [clip(job.speaker, utterance, cache) for utterance in job.utterances]
    return {"heard": _recogniser().hear(clips, job.speaker.voice.sample_rate, job.beam)}
