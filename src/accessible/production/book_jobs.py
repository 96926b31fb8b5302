"""The audio book's jobs: a part as AAC, the cover as a picture, and all joined. See `jobs`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from accessible.issue import Issue
from accessible.plan.edition import Edition
from accessible.plan.narration import NarrationPart
from accessible.production.jobs import NOBODY, Heard, Job, Recordings, Speaker, sound_key


@dataclass(frozen=True)
class EncodeAac(Job):
    """One part as AAC, levelled as its MP3 is."""

    speaker: Speaker
    part: NarrationPart
    gain_db: float
    recordings: Recordings = NOBODY
    said_lufs: float = 0.0

    @property
    def parts_of_key(self) -> tuple[str, ...]:
        """See `Job`."""
        return (
            *sound_key(self.speaker, (self.part,)),
            f"{self.gain_db:.6f}",
            *(f"{each} {self.said_lufs}" for each in self.recordings.digests),
        )


@dataclass(frozen=True)
class CoverPicture(Job):
    """The issue's cover as a JPEG. `edition` is printed on it; `looks` is of styles/ and of the cover's picture."""

    edition: Edition
    issue: Issue
    folder: Path
    styles: Path
    looks: str

    @property
    def parts_of_key(self) -> tuple[str, ...]:
        """See `Job`."""
        return (repr(self.edition), repr(self.issue), self.looks)


@dataclass(frozen=True)
class JoinBook(Job):
    """The whole issue as one M4B: `parts` are (chapter title, cache key of the part's AAC).

    `heard` follows from the parts' bytes, whose keys are in this job's.
    """

    issue: Issue
    cover: str  # cache key
    parts: tuple[tuple[str, str], ...]
    heard: tuple[Heard, ...]

    @property
    def parts_of_key(self) -> tuple[str, ...]:
        """See `Job`."""
        return (repr(self.issue), self.cover, repr(self.parts))
