"""The audio book's steps: a prepared issue goes in, what makes `<issue-id>.m4b` comes out. See `targets`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from accessible.build.book_jobs import CoverPicture, EncodeAac, JoinBook
from accessible.build.jobs import Heard, Job
from accessible.build.kept import Record
from accessible.build.prepare import Draft, Prepared
from accessible.build.run import Step
from accessible.plan.edition import EDITIONS
from accessible.plan.narration import NarrationPart

BOOK = "issue: book"
COVER = "issue: cover"
ENCODE_MS_A_LETTER = 0.3


def book_steps(prepared: Prepared) -> list[Step]:
    """Every part as AAC, and the book. Nobody else waits for them: an article does not fail with them."""
    encodes = [
        (draft, part, _encode_step(prepared, draft, part))
        for draft in prepared.good
        if draft.plan
        for part in draft.plan.narration.parts
    ]
    rate = prepared.speaker.voice.sample_rate
    titles = [_chapter(draft, part) for draft, part, _ in encodes]
    ids = [step.id for _, _, step in encodes]

    def join(records: Mapping[str, Record]) -> Job:
        parts = tuple((title, str(records[each]["blob"])) for title, each in zip(titles, ids, strict=True))
        cover = str(records[COVER]["blob"])
        heard = tuple(heard_of(records[each]) for each in ids)
        return JoinBook("Joining the audio book", prepared.program, prepared.issue, rate, cover, parts, heard)

    return [*(step for _, _, step in encodes), Step(BOOK, "", (*ids, COVER), join, 300)]


def _chapter(draft: Draft, part: NarrationPart) -> str:
    """A chapter's title. The first part of an article bears the article's name."""
    article = draft.order.article
    count = draft.order.number_of_parts
    return f"{article.title.text}: part {part.number} of {count}: {part.title}"


def _encode_step(prepared: Prepared, draft: Draft, part: NarrationPart) -> Step:
    master = f"{draft.slug}: master"

    def prepare(records: Mapping[str, Record]) -> Job:
        gain, said = float(records[master]["gain_db"]), float(records[master]["said_lufs"])
        label = f"Encoding {draft.slug}, part {part.number}, for the audio book"
        recordings = draft.recordings.of_part(part)
        return EncodeAac(label, prepared.program, prepared.speaker, part, gain, recordings, said)

    letters = sum(len(utterance.spoken) for utterance in part.utterances)
    return Step(f"{draft.slug}: aac {part.number}", "", (master,), prepare, round(letters * ENCODE_MS_A_LETTER))


def cover_step(prepared: Prepared) -> Step:
    """The cover as a picture, for the book and for every MP3, which do without it if it cannot be made."""
    edition = replace(EDITIONS[0], label="To listen to")
    job = CoverPicture(
        "Making the cover's picture",
        prepared.program,
        edition,
        prepared.issue,
        prepared.folder,
        prepared.settings.styles,
        prepared.front_looks,
    )
    return Step(COVER, "", (), lambda _: job, 500)


def cover_key(records: Mapping[str, Record]) -> str:
    """The cache key of the cover; empty if it was not made."""
    return str(records[COVER]["blob"]) if COVER in records else ""


def heard_of(record: Record) -> Heard:
    """What was measured on a part, from the record of its encoding."""
    return Heard(float(record["sound"]["true_peak_db"]), tuple(record["hops"]))
