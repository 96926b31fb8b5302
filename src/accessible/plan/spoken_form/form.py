"""What the spoken-form stage hands on: the words for a voice, each change made, and each doubt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from accessible.plan.narration import Change, Told
from accessible.plan.spoken_form.remedies import way_out


class AddressStyle(Enum):
    """How web and e-mail addresses are read: not in the running text, but spelled out in a last track.

    Source: talking-newspaper practice (docs/numbers.md, Sound).
    """

    DEFERRED = auto()
    SPELLED = auto()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that must not be guessed at. `code` names the kind."""

    code: str
    words: str
    message: str

    @property
    def remedy(self) -> str:
        """What the editor can do."""
        return way_out(self.code, self.words)


@dataclass(frozen=True, slots=True)
class SpokenForm:
    """The words for a voice. With doubts the text holds the doubtful words as written: do not speak it.

    `voiced` is the text with the sounds of words and the letter A marked (see `sounds`), where there are any; else "".
    `told` has what was read and should be listened to.
    """

    text: str
    changes: tuple[Change, ...]
    doubts: tuple[Doubt, ...]
    voiced: str = ""
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the written sentence. `rule` is empty for plain words; `doubt` marks an unread stretch.

    `told` is the kind (in `doors`) of a stretch that is read and told.

    The written sides of a sentence's spans, joined, are the sentence. In `spoken` the letter A is marked.
    """

    written: str
    spoken: str
    rule: str = ""
    doubt: Doubt | None = None
    phonemes: str = ""
    told: str = ""
