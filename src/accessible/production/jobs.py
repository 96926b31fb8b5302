"""Jobs: one piece of work each, described by everything that it depends on, so that its digest is its key.

A job is plain data that can be sent to another process. `work.py` does it and keeps the result in the cache
under the job's key; the record that comes back is JSON and small, the bytes themselves stay in the cache.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from accessible.issue import Credits, Issue
from accessible.plan.edition import Edition
from accessible.plan.issue_pages import ContentsEntry
from accessible.plan.narration import NarrationPart
from accessible.plan.running_order import RunningOrder
from accessible.production.cache import digest
from accessible.speech.voice import Voice
from accessible.units import Pace, Sound


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: `version` stands for everything that the sound depends on beside the words."""

    voice: Voice
    pace: Pace
    folder: Path
    version: str
    sound: Sound = Sound.FULL

    def clip_key(self, spoken: str) -> str:
        """The cache key of the clip of some spoken words."""
        return digest("clip", self.version, self.pace, spoken)


@dataclass(frozen=True, slots=True)
class Recorded:
    """A person's recording: the issue's folder, the digest of its bytes, and its path in that folder."""

    folder: Path
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

    @property
    def digests(self) -> tuple[str, ...]:
        """For keys: what is read by whom."""
        return tuple(f"{place} {recorded.sha256}" for place, recorded in (*self.sentences, *self.parts))


NOBODY = Recordings()


@dataclass(frozen=True)
class Job:
    """What all jobs have: a name for the progress display, and `program`, the digest of our own code."""

    label: str
    program: str

    @property
    def parts_of_key(self) -> tuple[str, ...]:
        """Everything beside the program that the result depends on."""
        raise NotImplementedError

    @cached_property
    def key(self) -> str:
        """The cache key of the job's record."""
        return digest(type(self).__name__, self.program, *self.parts_of_key)


def sound_key(speaker: Speaker, parts: tuple[NarrationPart, ...]) -> tuple[str, ...]:
    """What the sound of some parts depends on: who speaks, the clips' keys, the ids and pauses between them."""
    return (
        speaker.version,
        str(speaker.sound),
        *(
            f"{part.number} {utterance.id} {utterance.pause_after_ms} {speaker.clip_key(utterance.for_engine)}"
            for part in parts
            for utterance in part.utterances
        ),
    )


@dataclass(frozen=True)
class SpeakPart(Job):
    """Have every utterance of a part said, and keep the clips."""

    speaker: Speaker
    part: NarrationPart
    recordings: Recordings = NOBODY

    @property
    def parts_of_key(self) -> tuple[str, ...]:
        """See `Job`."""
        return (*sound_key(self.speaker, (self.part,)), *self.recordings.digests)


@dataclass(frozen=True)
class MasterReading(Job):
    """Measure a whole reading once: its gain, and where everything stands in it."""

    speaker: Speaker
    parts: tuple[NarrationPart, ...]
    recordings: Recordings = NOBODY

    @property
    def parts_of_key(self) -> tuple[str, ...]:
        """See `Job`."""
        return (*sound_key(self.speaker, self.parts), *self.recordings.digests)


@dataclass(frozen=True)
class EncodePart(Job):
    """One part as an MP3. `said_lufs` is how loud the voice is before its gain: recordings are made as loud.

    `cover` is the cache key of the issue's cover as a JPEG, or empty.
    """

    speaker: Speaker
    part: NarrationPart
    parts: int
    gain_db: float
    credits: Credits
    recordings: Recordings = NOBODY
    said_lufs: float = 0.0
    cover: str = ""

    @property
    def parts_of_key(self) -> tuple[str, ...]:
        """See `Job`."""
        return (
            *sound_key(self.speaker, (self.part,)),
            f"{self.gain_db:.6f} {self.parts}",
            self.part.title,
            repr(self.credits),
            self.cover,
            *(f"{each} {self.said_lufs}" for each in self.recordings.digests),
        )


@dataclass(frozen=True, slots=True)
class Heard:
    """What was measured on a part's MP3: its highest true peak, and each 100 ms in hundredths of a dB."""

    true_peak_db: float
    hops: tuple[int, ...]


@dataclass(frozen=True)
class JoinReading(Job):
    """The whole reading as one MP3 with chapters: `parts` are (chapter title, cache key of the part's MP3).

    `track` is the article's place in the issue: (2, 9) is the second of nine. `heard` follows from the parts' bytes,
    whose keys are in this job's. `cover` as in `EncodePart`.
    """

    title: str
    track: tuple[int, int]
    credits: Credits
    parts: tuple[tuple[str, str], ...]
    heard: tuple[Heard, ...]
    cover: str = ""

    @property
    def parts_of_key(self) -> tuple[str, ...]:
        """See `Job`."""
        return (self.title, repr(self.track), repr(self.credits), repr(self.parts), self.cover)


@dataclass(frozen=True)
class LayOut(Job):
    """One article as a PDF; numbered on from `first_page` of `pages` in the issue, or by itself (None)."""

    order: RunningOrder
    edition: Edition
    issue: Issue
    folder: Path
    styles: Path
    looks: str  # digest of styles/ and of the article's pictures
    first_page: int = 1
    pages: int | None = None

    @property
    def parts_of_key(self) -> tuple[str, ...]:
        """See `Job`."""
        return (repr(self.order), repr(self.edition), repr(self.issue), self.looks, f"{self.first_page} {self.pages}")


@dataclass(frozen=True)
class LayOutFront(Job):
    """Cover and contents of an issue of `pages` pages in all. `looks` is of styles/ and of the cover's picture."""

    edition: Edition
    issue: Issue
    folder: Path
    styles: Path
    looks: str
    entries: tuple[ContentsEntry, ...]
    pages: int

    @property
    def parts_of_key(self) -> tuple[str, ...]:
        """See `Job`."""
        return (
            repr(self.edition),
            repr(self.issue),
            self.looks,
            repr(self.entries),
            str(self.pages),
        )


@dataclass(frozen=True)
class LayOutColophon(Job):
    """The last page of an issue of `pages` pages in all, which is `first_page`, or one page by itself (None)."""

    edition: Edition
    issue: Issue
    styles: Path
    looks: str
    first_page: int = 1
    pages: int | None = None

    @property
    def parts_of_key(self) -> tuple[str, ...]:
        """See `Job`."""
        return (repr(self.edition), repr(self.issue), self.looks, f"{self.first_page} {self.pages}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A separately laid-out piece of an issue: its bookmark, its first page, and the cache key of its PDF.

    `structure` is the kind of element around it, as in `outputs.issue_pdf.Section`.
    """

    slug: str
    title: str
    first_page: int
    blob: str
    structure: str = "Art"


@dataclass(frozen=True)
class JoinIssue(Job):
    """The issue's PDF from its pieces in page order. `blanks` are pages that say that they are blank."""

    edition: Edition
    issue: Issue
    styles: Path
    looks: str
    pieces: tuple[Piece, ...]
    blanks: tuple[int, ...]
    pages: int

    @property
    def parts_of_key(self) -> tuple[str, ...]:
        """See `Job`."""
        return (repr(self.edition), repr(self.issue), self.looks, repr(self.pieces), f"{self.blanks} {self.pages}")
