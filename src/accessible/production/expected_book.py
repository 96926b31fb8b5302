"""What a book is held against: the plan and the records of what was recorded go in, a judge's expectation comes out.

Nothing here comes from what writes a book: a writer that errs may not tell its judge the same error.
"""

from __future__ import annotations

from accessible.check.books.expected import ExpectedPart, ExpectedSentence
from accessible.check.books.rule import BookFaultError
from accessible.errors import Finding
from accessible.plan.narration import NarrationPart
from accessible.production.cache import Record
from accessible.recording import SAMPLE_RATE, PartRecording


def expected_part(mp3: str, part: NarrationPart, recorded: PartRecording, encoded: Record) -> ExpectedPart:
    """A part: `mp3` is its file's name in the book, `encoded` the record of the MP3 that is in it.

    Every utterance has words of its own in a book, those too that a page has none for ("Row 1.").
    """
    cues = {cue.utterance_id: cue for cue in recorded.cues}
    sentences = tuple(
        ExpectedSentence(
            each.id, each.text, cues[each.id].start / SAMPLE_RATE, cues[each.id].end / SAMPLE_RATE, shown=True
        )
        for each in part.utterances
    )
    return ExpectedPart(mp3, int(encoded["decoded"]) / SAMPLE_RATE, sentences, int(encoded["bytes"]))


def require_sound(findings: tuple[Finding, ...], subject: str) -> None:
    """Raise `BookFaultError` for a book, or another file, in which something is wrong: it is not handed out."""
    if findings:
        raise BookFaultError(subject, findings)
