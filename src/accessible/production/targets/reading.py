"""Readings: an article's parts go in; an MP3 for each, the whole, chapters and judged captions come out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessible.errors import Finding, Severity
from accessible.issue import Credits, Issue
from accessible.outputs.chapters import to_chapters
from accessible.outputs.transcript import Cues, to_srt, to_vtt
from accessible.plan.narration import NarrationPart
from accessible.production.cache import Cache, Record
from accessible.production.expected_book import require_sound
from accessible.production.job import Job, Records, Step
from accessible.production.read_by_people import people_of
from accessible.production.readers import NOBODY, Recordings, Speaker
from accessible.production.shelf import Shelf, place
from accessible.production.targets.cover import COVER, cover_key, with_cover
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
    speak_id,
    stretch_of,
)
from accessible.recording import SAMPLE_RATE, PartFile, RecordedReading, TimedUtterance, timed_utterances
from accessible.sources.right_names import plain_name

if TYPE_CHECKING:  # as in article_print.py
    from accessible.article import Article
    from accessible.check.captions import TimedWords
    from accessible.production.draft import Draft
    from accessible.production.prepare import Prepared

LONGEST_NAME = 64  # characters of a file's name: talking newspapers (docs/numbers.md)
LONGEST_ID, LONGEST_ARTICLE = 16, 22  # what of them is for the issue and for the article
ENCODE_MS_A_LETTER = 0.5  # rough work, for the progress bar and for beginning the longest first


def encode_id(slug: str, number: int) -> str:
    """The id of the step that makes a part's MP3."""
    return f"{slug}: encode {number}"


def tag_id(slug: str, number: int) -> str:
    """The id of the step that says in a part's MP3 what it is."""
    return f"{slug}: tag {number}"


def join_id(slug: str) -> str:
    """The id of the step that joins the whole reading."""
    return f"{slug}: join"


@dataclass(frozen=True)
class EncodePart(Job):
    """One part as an MP3 without a tag.

    `said_lufs` is how loud the voice is before its gain: recordings are made as loud.
    """

    speaker: Speaker
    part: NarrationPart
    gain_db: float
    recordings: Recordings = NOBODY
    said_lufs: float = 0.0

    def do(self, cache: Cache) -> Record:
        """The MP3, and what was measured on it.

        `samples` is how long it is by its header and frames, `decoded` how long it was when it was decoded.
        `hops` is how loud each 100 ms of it is: the whole reading, made of the same frames, is judged from them.
        """
        from accessible.outputs.sound.mp3 import decode_to_measure, encode_part, mp3_samples
        from accessible.speech.loudness import hundredths
        from accessible.speech.measure import measure_part

        samples, recording = assembled(self.speaker, self.part, cache, self.recordings, self.said_lufs)
        encoded, heard = encoded_part(samples, self.gain_db, encode_part, decode_to_measure)
        words = [len(each.spoken.split()) if each.is_sentence else 0 for each in self.part.utterances]
        measures = measure_part(heard, recording.cues, words, planned=not self.recordings.parts)
        sound = {
            **rounded(heard.loudness),
            "speech_range_lu": round(measures.speech_range_lu, 2),
            "pauses_off_ms": measures.pauses_off_ms,
            "step_lu": round(measures.step_lu, 2),
            "floor_db": round(measures.floor_db, 1),
        }
        if any(words):  # a part may have addresses only
            sound |= {"words_counted": sum(words), "words_a_minute": round(measures.words_a_minute, 1)}
        hops = hundredths(heard.energies)
        lengths = {"samples": mp3_samples(encoded), "decoded": len(heard.samples)}
        return {**cache.keep(self.key, encoded), **lengths, "sound": sound, "hops": hops}


@dataclass(frozen=True)
class TagPart(Job):
    """A part's MP3 with what it is called. `mp3` and `cover` (the issue's, as a JPEG, or empty) are cache keys.

    `part` is its place in the article, `track` the article's in the issue: (2, 9) is the second of nine.

    Apart from its encoding: a cover, a name or a signature costs no sound.
    """

    mp3: str
    title: str
    part: tuple[int, int]
    track: tuple[int, int]
    credits: Credits
    cover: str = ""
    draft: bool = False

    def do(self, cache: Cache) -> Record:
        """The MP3 with its tag."""
        from accessible.outputs.sound.mp3_tags import tag_part

        shared = with_cover(self.credits, self.cover, cache)
        mp3 = cache.required(self.mp3)
        return cache.keep(self.key, tag_part(mp3, self.title, self.part, self.track, shared, draft=self.draft))


@dataclass(frozen=True)
class JoinReading(Job):
    """The whole reading as one MP3 with chapters.

    `parts` are (chapter title, cache key of the part's MP3, what is taken of it: first and past-the-last sample).
    `track` and `cover` as in `TagPart`.
    """

    title: str
    track: tuple[int, int]
    credits: Credits
    parts: tuple[tuple[str, str, tuple[int, int]], ...]
    measured: tuple[MeasuredPart, ...]
    cover: str = ""

    def do(self, cache: Cache) -> Record:
        """The MP3, and where its parts are in it. It is as loud as their frames that it is made of."""
        from accessible.check.chapter_marks import mp3_marks, require_marks
        from accessible.outputs.sound.mp3 import Excerpt, join_parts, mp3_samples
        from accessible.outputs.sound.mp3_tags import chapters_of, tag_whole

        joined = join_parts([Excerpt(cache.required(key), *span) for _, key, span in self.parts])
        samples = mp3_samples(joined.mp3)
        titles = [title for title, _, _ in self.parts]
        chapters = chapters_of(titles, joined.starts, samples)
        shared = with_cover(self.credits, self.cover, cache)
        whole = tag_whole(joined.mp3, self.title, chapters, SAMPLE_RATE, self.track, shared)
        lengths = [end - start for start, end in joined.spans]
        require_marks(mp3_marks(whole), titles, lengths, SAMPLE_RATE, "The whole reading")
        kept = cache.keep(self.key, whole)
        heard = [stretch_of(each, *span) for each, (_, _, span) in zip(self.measured, self.parts, strict=True)]
        places = {"starts": joined.starts, "begins": joined.begins, "spans": joined.spans}
        return {**kept, **places, "samples": samples, "sound": sound_of(heard)}


def steps(prepared: Prepared, draft: Draft) -> list[Step]:
    """Every part encoded by itself and tagged, and all joined. None for an article that failed."""
    if draft.plan is None:
        return []
    parts = draft.narration.parts
    encodes = [_encode_step(prepared, draft, part) for part in parts]
    tags = [_tag_step(prepared, draft, part, len(parts)) for part in parts]
    return [*encodes, *tags, _join_step(prepared, draft, parts)]


def _encode_step(prepared: Prepared, draft: Draft, part: NarrationPart) -> Step:
    master = master_id(draft.slug)

    def prepare(records: Records) -> Job:
        return EncodePart(
            f"Encoding {draft.slug}, part {part.number}",
            prepared.program,
            prepared.speaker,
            part,
            float(records[master]["gain_db"]),
            draft.recordings.of_part(part),
            float(records[master]["said_lufs"]),
        )

    weight = round(letters_of(part) * ENCODE_MS_A_LETTER)
    return Step(encode_id(draft.slug, part.number), draft.slug, (master,), prepare, weight)


def _tag_step(prepared: Prepared, draft: Draft, part: NarrationPart, count: int) -> Step:
    shared = _credits(prepared.issue, draft.order.article)
    encode = encode_id(draft.slug, part.number)

    def prepare(records: Records) -> Job:
        return TagPart(
            f"Naming {draft.slug}, part {part.number}",
            prepared.program,
            str(records[encode]["blob"]),
            part.title,
            (part.number, count),
            draft.track,
            shared,
            cover_key(records),
            draft.order.draft,
        )

    return Step(tag_id(draft.slug, part.number), draft.slug, (encode,), prepare, 1, (COVER,))


def _join_step(prepared: Prepared, draft: Draft, parts: tuple[NarrationPart, ...]) -> Step:
    article = draft.order.article
    shared = _credits(prepared.issue, article)
    encodes = tuple(encode_id(draft.slug, part.number) for part in parts)

    def prepare(records: Records) -> Job:
        blobs = (str(records[step]["blob"]) for step in encodes)
        spans = (part.plain for part in recorded_parts(records[master_id(draft.slug)]))
        pieces = tuple(zip(chapter_titles(parts), blobs, spans, strict=True))
        heard = tuple(measured(records[step]) for step in encodes)
        label = f"Joining {draft.slug}"
        return JoinReading(
            label, prepared.program, draft.order.file_title, draft.track, shared, pieces, heard, cover_key(records)
        )

    return Step(join_id(draft.slug), draft.slug, (*encodes, master_id(draft.slug)), prepare, 100, (COVER,))


def chapter_titles(parts: Sequence[NarrationPart]) -> tuple[str, ...]:
    """What the chapters of a whole reading are called: its parts, as players show them."""
    return tuple(f"Part {part.number} of {len(parts)}: {part.title}" for part in parts)


def times_of(mastered: Record, joined: Record) -> tuple[TimedUtterance, ...]:
    """Where each utterance stands, from the records of `MasterReading` and `JoinReading`.

    Any step that waits for those two can make something of it while the run goes on.
    """
    return timed_utterances(recorded_parts(mastered), joined["begins"], joined["spans"])


def reading_of(issue_id: str, draft: Draft, records: Records) -> RecordedReading:
    """An article's reading with its times.

    `records` are those of its steps; the article was planned.
    """
    narration = draft.narration
    master, join = records[master_id(draft.slug)], records[join_id(draft.slug)]
    files = tuple(
        PartFile(f"parts/{part_file(part, issue_id, draft)}", part.title, recorded.samples)
        for part, recorded in zip(narration.parts, recorded_parts(master), strict=True)
    )
    spoken = [records[speak_id(draft.slug, part.number)] for part in narration.parts]
    return RecordedReading(
        times_of(master, join),
        files,
        join["samples"],
        sound=tuple(records[encode_id(draft.slug, part.number)]["sound"] for part in narration.parts),
        whole=join["sound"],
        guessed=tuple((entry[0], entry[1], entry[2]) for record in spoken for entry in record["guessed"]),
        by_person=people_of(draft.recordings, narration),
    )


def part_file(part: NarrationPart, issue_id: str, draft: Draft) -> str:
    """A part's file name: issue, article's and part's number, article, part's title."""
    return part_name(issue_id, draft.track[0], part.number, draft.order.article.short_slug, part.title)


def part_name(issue_id: str, track: int, part: int, short_slug: str, title: str) -> str:
    """What a part's file is called: it says what it is among others in a phone's folder, and sorts as it is played.

    ASCII, at most 64 characters. What is too long loses its end; a title with no letters of that kind is left out.

    >>> part_name("2026-winter", 3, 2, "pacing-your-day", "How do I begin?")
    '2026-winter_03-02_pacing-your-day_how-do-i-begin.mp3'
    """
    begins = f"{issue_id[:LONGEST_ID].rstrip('-')}_{track:02}-{part:02}"
    name = "_".join(each for each in (begins, cut_name(short_slug, LONGEST_ARTICLE), plain_name(title)) if each)
    return f"{cut_name(name, LONGEST_NAME - len('.mp3'))}.mp3"


def cut_name(name: str, longest: int) -> str:
    """The name with as many of its whole words as there is room for.

    >>> cut_name("a-kitchen-that-costs-less", 16), cut_name("otorhinolaryngology", 8)
    ('a-kitchen-that', 'otorhino')
    """
    if len(name) <= longest:
        return name
    words = re.match(rf".{{1,{longest}}}(?=[-_])", name)
    return (words[0] if words else name[:longest]).rstrip("-_")


def place_on_shelf(prepared: Prepared, draft: Draft, records: Records, cache: Cache, shelf: Shelf) -> None:
    """The parts, the whole reading and its chapters."""
    folder, short = f"articles/{draft.slug}", draft.order.article.short_slug
    reading = reading_of(prepared.issue.id, draft, records)
    for part, file in zip(draft.narration.parts, reading.parts, strict=True):
        place(f"{folder}/{file.file}", records[tag_id(draft.slug, part.number)], cache, shelf)
    place(f"{folder}/{short}.mp3", records[join_id(draft.slug)], cache, shelf)
    article, title = draft.order.article, draft.order.file_title
    parts = tuple(zip(chapter_titles(draft.narration.parts), records[join_id(draft.slug)]["starts"], strict=True))
    chapters = to_chapters(parts, SAMPLE_RATE, title, article.author)
    shelf.place_bytes(f"{folder}/{short}-chapters.json", chapters)


def place_captions(prepared: Prepared, draft: Draft, records: Records, _cache: Cache, shelf: Shelf) -> None:
    """The whole reading's WebVTT and SubRip, once they are judged. Raises `BookFaultError` for faulty ones."""
    from accessible.check.books.rule import REPORT
    from accessible.check.captions import srt_fault, vtt_fault

    stem, title = draft.order.article.short_slug, draft.order.article.title.text
    cues = _cues(draft, reading_of(prepared.issue.id, draft, records))
    heard = list(_timed_words(draft, records))
    vtt = to_vtt(cues, SAMPLE_RATE, draft.order.article.language, draft.order.file_title)
    srt = to_srt(cues, SAMPLE_RATE)
    found = []
    for name, captions, fault in (
        (f"{stem}.vtt", vtt, vtt_fault(vtt, heard)),
        (f"{stem}.srt", srt, srt_fault(srt, heard)),
    ):
        if fault:
            found.append(Finding("captions", Severity.ERROR, fault, name, remedy=REPORT))
        else:
            shelf.place_bytes(f"articles/{draft.slug}/{name}", captions.encode())
    require_sound(tuple(found), f"The captions of “{title}”")


def _timed_words(draft: Draft, records: Records) -> Iterator[TimedWords]:
    """What is heard of the whole reading, and when, by its place in the plan."""
    from accessible.check.captions import TimedWords

    join = records[join_id(draft.slug)]
    recorded = recorded_parts(records[master_id(draft.slug)])
    for part, sound, begin, (first, last) in zip(
        draft.narration.parts, recorded, join["begins"], join["spans"], strict=True
    ):
        for utterance, cue in zip(part.utterances, sound.cues, strict=True):
            if first <= cue.start and cue.end <= last:
                start, end = (round((sample + begin) * 1000 / SAMPLE_RATE) for sample in (cue.start, cue.end))
                yield TimedWords(utterance.text, start, end)


def _cues(draft: Draft, reading: RecordedReading) -> Cues:
    texts = {utterance.id: utterance.text for part in draft.narration.parts for utterance in part.utterances}
    return [
        (*timed.in_whole, texts[timed.utterance_id], timed.utterance_id) for timed in reading.timed if timed.in_whole
    ]


def _credits(issue: Issue, article: Article) -> Credits:
    """What players show for all of an article's files."""
    return Credits(
        issue=f"{issue.title}, {issue.issue}",
        author=article.author,
        publisher=issue.publisher,
        language=article.language,
        year=issue.date[:4],
        cover_alternative=f"The cover of {issue.title}, {issue.issue}",
    )
