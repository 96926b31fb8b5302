"""The readings' steps: an article's draft goes in, what makes its MP3s comes out. See `targets`."""

from __future__ import annotations

from collections.abc import Mapping

from accessible.plan.narration import NarrationPart
from accessible.production.cover_targets import COVER, cover_key
from accessible.production.jobs import EncodePart, Heard, Job, JoinReading, MasterReading, SpeakPart
from accessible.production.kept import Record
from accessible.production.prepare import Draft, Prepared, credits_of
from accessible.production.run import Step

Records = Mapping[str, Record]

# Rough milliseconds of work a letter, for the progress bar and for beginning the longest first.
SPEAK_MS_A_LETTER = 1.0
ENCODE_MS_A_LETTER = 0.5


def letters_of(part: NarrationPart) -> int:
    """How many letters a part says: what its work is planned by."""
    return sum(len(utterance.spoken) for utterance in part.utterances)


def heard_of(record: Record) -> Heard:
    """What was measured on a part, from the record of its encoding."""
    return Heard(float(record["sound"]["true_peak_db"]), tuple(record["hops"]))


def sound_steps(prepared: Prepared, draft: Draft) -> list[Step]:
    """Every part said, measured together, encoded each by itself, and joined. None for an article that failed."""
    if draft.plan is None:
        return []
    slug, parts = draft.slug, draft.plan.narration.parts
    speaks = [_speak_step(prepared, draft, part) for part in parts]
    master = Step(
        f"{slug}: master",
        slug,
        tuple(step.id for step in speaks),
        lambda _: MasterReading(f"Measuring {slug}", prepared.program, prepared.speaker, parts, draft.recordings),
        100,
    )
    encodes = [_encode_step(prepared, draft, part, len(parts), master.id) for part in parts]
    return [*speaks, master, *encodes, _join_step(prepared, draft, parts, tuple(step.id for step in encodes))]


def _speak_step(prepared: Prepared, draft: Draft, part: NarrationPart) -> Step:
    slug, recordings = draft.slug, draft.recordings.of_part(part)
    label = f"Reading {slug}, part {part.number}"
    return Step(
        f"{slug}: speak {part.number}",
        slug,
        (),
        lambda _: SpeakPart(label, prepared.program, prepared.speaker, part, recordings),
        # Speech comes before print of the same length: more waits for it.
        round(letters_of(part) * SPEAK_MS_A_LETTER) + 1_000,
    )


def _encode_step(prepared: Prepared, draft: Draft, part: NarrationPart, count: int, master: str) -> Step:
    shared = credits_of(prepared.issue, draft.order.article)

    def prepare(records: Records) -> Job:
        gain, said = float(records[master]["gain_db"]), float(records[master]["said_lufs"])
        label = f"Encoding {draft.slug}, part {part.number}"
        recordings = draft.recordings.of_part(part)
        return EncodePart(
            label,
            prepared.program,
            prepared.speaker,
            part,
            count,
            gain,
            shared,
            recordings,
            said,
            cover_key(records),
        )

    return Step(
        f"{draft.slug}: encode {part.number}",
        draft.slug,
        (master,),
        prepare,
        round(letters_of(part) * ENCODE_MS_A_LETTER),
        (COVER,),
    )


def _join_step(prepared: Prepared, draft: Draft, parts: tuple[NarrationPart, ...], encodes: tuple[str, ...]) -> Step:
    article = draft.order.article
    shared = credits_of(prepared.issue, article)
    track = (prepared.drafts.index(draft) + 1, len(prepared.drafts))

    def prepare(records: Records) -> Job:
        pieces = tuple(
            (f"Part {part.number} of {len(parts)}: {part.title}", str(records[step]["blob"]))
            for part, step in zip(parts, encodes, strict=True)
        )
        heard = tuple(heard_of(records[step]) for step in encodes)
        label = f"Joining {draft.slug}"
        return JoinReading(
            label, prepared.program, article.title.text, track, shared, pieces, heard, cover_key(records)
        )

    return Step(f"{draft.slug}: join", draft.slug, encodes, prepare, 100, (COVER,))
