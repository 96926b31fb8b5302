"""Who reads aloud: the voice of an issue, and people in its place."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from accessible.errors import Finding, Severity, SourceError
from accessible.issue import Pace, Sound
from accessible.plan.lexicon import Entry
from accessible.plan.narration import NarrationPart
from accessible.plan.pauses import Pauses
from accessible.production.cache import digest
from accessible.production.job import UNKEYED
from accessible.speech.drivers.base import WITH_READINGS
from accessible.speech.letters import for_driver
from accessible.speech.voice import Voice

# What an American voice says as Britain does. A table of its own, and not more entries of the house's: those are for
# every voice, are told as changes, and what an entry takes no rule reads.
AMERICAN_LEXICON = "lexicon-american.pls"
AMERICAN = "en-US"


def with_british_words(voice: Voice, folder: Path) -> Voice:
    """The voice; an American one with the table's readings, if its engine takes them. `folder` is the voices'.

    Raises `SourceError` for a table that cannot be read.
    """
    if voice.language != AMERICAN or voice.driver not in WITH_READINGS:
        return voice
    from accessible.sources.lexicon_pls import read_pls  # who speaks is known to every worker; its table to none

    entries = read_pls(folder / AMERICAN_LEXICON).entries
    if unfit := [each for each in entries if not (each.phonemes and each.written.replace("-", "").isalpha())]:
        raise SourceError(tuple(map(_unfit, unfit)))
    return replace(voice, readings=tuple((each.written, each.phonemes) for each in entries))


def _unfit(entry: Entry) -> Finding:
    message = "The lexicon cannot be used: here an entry is one word with its sounds, and this would change nothing."
    remedy = "Give it a <phoneme>, or write it in lexicon.pls."
    line = int(entry.source.rpartition(":")[2])
    return Finding("lexicon", Severity.ERROR, message, AMERICAN_LEXICON, line, entry.written, remedy)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: `version` stands for everything that the sound depends on beside the words."""

    voice: Voice
    pace: Pace
    folder: Path = field(metadata=UNKEYED)
    version: str
    sound: Sound = Sound.FULL

    @property
    def pauses(self) -> Pauses:
        """How long a speaker rests."""
        return Pauses(self.pace, self.voice.pause_scale)

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
