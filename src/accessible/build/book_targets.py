"""The audio book's steps: a prepared issue goes in, what makes `<issue-id>.m4b` comes out. See `targets`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from accessible.build.book_jobs import CoverPicture, EncodeAac, JoinBook
from accessible.build.jobs import Job
from accessible.build.kept import Record
from accessible.build.prepare import Draft, Prepared
from accessible.build.run import Step
from accessible.plan.edition import EDITIONS
from accessible.plan.narration import NarrationPart

BOOK = "issue: book"
COVER = "issue: cover"
ENCODE_MS_A_LETTER = 0.3


def book_steps(prepared: Prepared) -> list[Step]:
    """Every part as AAC, the cover, and the book. Nobody else waits for them: an article does not fail with them."""
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
        return JoinBook("Joining the audio book", prepared.program, prepared.issue, rate, cover, parts)

    steps = [step for _, _, step in encodes]
    return [*steps, _cover_step(prepared), Step(BOOK, "", (*ids, COVER), join, 300)]


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


def _cover_step(prepared: Prepared) -> Step:
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
