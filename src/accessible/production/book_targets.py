"""The audio book's steps: a prepared issue goes in, what makes `<issue-id>.m4b` comes out. See `targets`."""

from __future__ import annotations

from collections.abc import Mapping

from accessible.plan.narration import NarrationPart
from accessible.production.book_jobs import EncodeAac, JoinBook
from accessible.production.cover_targets import COVER, cover_key
from accessible.production.jobs import Job
from accessible.production.kept import Record
from accessible.production.prepare import Draft, Prepared
from accessible.production.run import Step
from accessible.production.sound_targets import heard_of, letters_of

BOOK = "issue: book"
ENCODE_MS_A_LETTER = 0.3


def book_steps(prepared: Prepared) -> list[Step]:
    """Every part as AAC, and the book. Nobody else waits for them: an article does not fail with them."""
    encodes = [
        (draft, part, _encode_step(prepared, draft, part))
        for draft in prepared.good
        if draft.plan
        for part in draft.plan.narration.parts
    ]
    titles = [_chapter(draft, part) for draft, part, _ in encodes]
    ids = [step.id for _, _, step in encodes]

    def join(records: Mapping[str, Record]) -> Job:
        parts = tuple((title, str(records[each]["blob"])) for title, each in zip(titles, ids, strict=True))
        heard = tuple(heard_of(records[each]) for each in ids)
        label = "Joining the audio book"
        return JoinBook(label, prepared.program, prepared.issue, cover_key(records), parts, heard)

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

    weight = round(letters_of(part) * ENCODE_MS_A_LETTER)
    return Step(f"{draft.slug}: aac {part.number}", "", (master,), prepare, weight)
