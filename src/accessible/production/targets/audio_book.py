"""The audio book: the parts of an issue go in, one M4B with a chapter for each comes out."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from accessible.errors import AGAIN, FaithfulnessError
from accessible.issue import Issue
from accessible.plan.narration import NarrationPart
from accessible.plan.part_names import chapter_name, short_title
from accessible.production.cache import Cache, Record
from accessible.production.job import Job, Records, Step
from accessible.production.readers import NOBODY, Recordings, Speaker
from accessible.production.shelf import Shelf, place
from accessible.production.targets.cover import COVER, cover_key
from accessible.production.targets.speech import (
    MeasuredPart,
    assembled,
    encoded_part,
    letters_of,
    master_id,
    measured,
    recorded_parts,
    rounded,
    sound_of,
)
from accessible.recording import SAMPLE_RATE

if TYPE_CHECKING:  # as in article_print.py
    from accessible.production.draft import Draft
    from accessible.production.prepare import Prepared

BOOK = "issue: book"
ENCODE_MS_A_LETTER = 0.3  # rough work, for the progress bar and for beginning the longest first


def aac_id(slug: str, number: int) -> str:
    """The id of the step that makes a part's AAC."""
    return f"{slug}: aac {number}"


@dataclass(frozen=True)
class EncodeAac(Job):
    """What the book takes of a part, from its first to past its last sample, as AAC, levelled as its MP3 is."""

    speaker: Speaker
    part: NarrationPart
    span: tuple[int, int]
    gain_db: float
    recordings: Recordings = NOBODY
    said_lufs: float = 0.0

    def do(self, cache: Cache) -> Record:
        """The AAC; how many samples it has when it is played, and how loud each 100 ms of it is."""
        from accessible.outputs.sound.m4b import aac_samples, decode_aac, encode_aac
        from accessible.speech.loudness import hundredths

        samples = assembled(self.speaker, self.part, cache, self.recordings, self.said_lufs)[0]
        encoded, heard = encoded_part(samples[slice(*self.span)], self.gain_db, encode_aac, decode_aac)
        return {
            **cache.keep(self.key, encoded),
            "samples": aac_samples(encoded),
            "sound": rounded(heard.loudness),
            "hops": hundredths(heard.energies),
        }


@dataclass(frozen=True)
class JoinBook(Job):
    """The whole issue as one M4B: `parts` are (chapter title, cache key of the part's AAC, its samples)."""

    issue: Issue
    cover: str  # cache key
    parts: tuple[tuple[str, str, int], ...]
    measured: tuple[MeasuredPart, ...]
    draft: bool = False

    def do(self, cache: Cache) -> Record:
        """The book; where its chapters begin, in samples. It is as loud as its parts."""
        from accessible.outputs.sound.m4b import write_book

        parts = ((title, cache.required(key)) for title, key, _ in self.parts)
        with tempfile.TemporaryDirectory(prefix="accessible-book-") as folder:
            book = Path(folder) / "book.m4b"
            chapters = write_book(parts, self.issue, cache.required(self.cover), book, draft=self.draft)
            self._require_whole(book)
            kept = cache.keep_file(self.key, book)
        starts = [[chapter.title, chapter.start] for chapter in chapters]
        return {**kept, "chapters": starts, "samples": chapters[-1].end, "sound": sound_of(self.measured)}

    def _require_whole(self, book: Path) -> None:
        """Raise `FaithfulnessError` unless the file lasts as long as its parts, and has each where its chapter is."""
        from accessible.check.chapter_marks import MOST_LISTED, OFF_MS, book_marks, require_marks

        lengths = [samples for _, _, samples in self.parts]
        marks, lasts_ms = book_marks(book)
        listed = self.parts[:MOST_LISTED]
        titles, samples = [title for title, _, _ in listed], lengths[:MOST_LISTED]
        require_marks(marks, titles, samples, SAMPLE_RATE, "The audio book")
        wanted_ms = sum(lengths) * 1000 // SAMPLE_RATE
        if abs(lasts_ms - wanted_ms) > OFF_MS:
            message = f"The audio book lasts {lasts_ms / 1000:.1f} s, and its parts {wanted_ms / 1000:.1f} s."
            raise FaithfulnessError(message, AGAIN)


def steps(prepared: Prepared) -> list[Step]:
    """Every part as AAC, and the book. Nobody else waits for them: an article does not fail with them."""
    parts = [(draft, part) for draft in prepared.good if draft.plan for part in draft.plan.narration.parts]
    titles = [_chapter(draft, part) for draft, part in parts]
    ids = tuple(aac_id(draft.slug, part.number) for draft, part in parts)

    def join(records: Records) -> Job:
        made = (records[each] for each in ids)
        pieces = tuple(
            (title, str(record["blob"]), int(record["samples"])) for title, record in zip(titles, made, strict=True)
        )
        heard = tuple(measured(records[each]) for each in ids)
        made_of = (prepared.issue, cover_key(records), pieces, heard)
        return JoinBook("Joining the audio book", prepared.program, *made_of, prepared.draft)

    return [*(_encode_step(prepared, draft, part) for draft, part in parts), Step(BOOK, "", (*ids, COVER), join, 300)]


def _chapter(draft: Draft, part: NarrationPart) -> str:
    """A chapter's title."""
    title = draft.order.article.title.text
    short = short_title(title, draft.order.article.short_slug)
    return chapter_name(title, short, part.number, draft.order.number_of_parts, part.title)


def _encode_step(prepared: Prepared, draft: Draft, part: NarrationPart) -> Step:
    master = master_id(draft.slug)

    def prepare(records: Records) -> Job:
        return EncodeAac(
            f"Encoding {draft.slug}, part {part.number}, for the audio book",
            prepared.program,
            prepared.speaker,
            part,
            recorded_parts(records[master])[part.number - 1].plain,
            float(records[master]["gain_db"]),
            draft.recordings.of_part(part),
            float(records[master]["said_lufs"]),
        )

    weight = round(letters_of(part) * ENCODE_MS_A_LETTER)
    return Step(aac_id(draft.slug, part.number), "", (master,), prepare, weight)


def sound(records: Records) -> dict[str, float]:
    """What was measured on the audio book; nothing where there is none."""
    if BOOK not in records:
        return {}
    record = records[BOOK]
    return {**record["sound"], "seconds": round(record["samples"] / SAMPLE_RATE, 3)}


def place_on_shelf(prepared: Prepared, records: Records, cache: Cache, shelf: Shelf) -> None:
    """The book, where it was made."""
    if BOOK in records:
        place(f"{prepared.issue.id}.m4b", records[BOOK], cache, shelf)
