"""Work: one job goes in, its record comes out; the bytes it made are in the cache. Runs in a worker process.

Heavy packages are imported where they are used: a worker that only lays out pages never loads a voice.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, singledispatch
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from accessible.build.cache import Cache, digest
from accessible.build.jobs import (
    EncodePart,
    Job,
    JoinIssue,
    JoinReading,
    LayOut,
    LayOutFront,
    MasterReading,
    Piece,
    Speaker,
    SpeakPart,
)
from accessible.errors import FaithfulnessError, SpeechError
from accessible.plan.edition import Edition
from accessible.plan.narration import NarrationPart, Utterance

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from accessible.outputs.issue_pdf import Section
    from accessible.recording import PartRecording
    from accessible.speech.engine import Engine
    from accessible.speech.loudness import Loudness

Record = dict[str, Any]
ENCODINGS = 4  # of one part at most, until its decoded peaks are low enough; one does nearly always


@singledispatch
def do(job: Job, cache: Cache) -> Record:
    """Do `job`, keep what it makes in `cache`, and return its record."""
    raise NotImplementedError(type(job))


def do_and_keep(job: Job, cache: Cache) -> Record:
    """Do `job` and keep its record, after everything that the record speaks of is kept."""
    record = do(job, cache)
    cache.put_record(job.key, record)
    return record


def keep_blob(cache: Cache, job: Job, content: bytes) -> Record:
    """Keep a file's bytes; the record names their key, their digest and their size."""
    import hashlib

    key = digest("blob", job.key)
    cache.put(key, content)
    return {"blob": key, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}


@lru_cache(maxsize=1)
def _engine(speaker: Speaker) -> Engine:
    """The worker's one engine; a model is loaded once a process."""
    from accessible.speech.engine import Engine

    return Engine(speaker.voice, speaker.pace, speaker.folder)


def clip(speaker: Speaker, utterance: Utterance, cache: Cache) -> NDArray[np.int16]:
    """The clip of an utterance, from the cache or said now: shape (samples,)."""
    import numpy as np

    key = speaker.clip_key(utterance.spoken)
    kept = cache.get(key)
    if kept:
        return np.frombuffer(kept, "<i2")
    try:
        samples = _engine(speaker).say(utterance.spoken)
    except SpeechError as error:
        raise SpeechError(f"{error.message} The words are: “{utterance.text}”", error.remedy, utterance.id) from error
    cache.put(key, samples.astype("<i2").tobytes())
    return samples


def assembled(speaker: Speaker, part: NarrationPart, cache: Cache) -> tuple[NDArray[np.int16], PartRecording]:
    """A part's samples, joined, and its sync map."""
    from accessible.speech.assemble import assemble_part

    clips = [(utterance.id, clip(speaker, utterance, cache)) for utterance in part.utterances]
    pauses = [utterance.pause_after_ms for utterance in part.utterances]
    return assemble_part(clips, pauses, speaker.voice.sample_rate, number=part.number)


@do.register
def _(job: SpeakPart, cache: Cache) -> Record:
    samples = [len(clip(job.speaker, utterance, cache)) for utterance in job.part.utterances]
    return {"clips": len(samples), "samples": sum(samples)}


@do.register
def _(job: MasterReading, cache: Cache) -> Record:
    from accessible.speech.limiter import plan_levelling

    parts = [assembled(job.speaker, part, cache) for part in job.parts]
    levelling = plan_levelling([samples for samples, _ in parts], job.speaker.voice.sample_rate)
    return {
        "gain_db": levelling.gain_db,
        "measured_lufs": levelling.measured_lufs,
        "limited_share": levelling.work.touched_share,
        "limited_db": levelling.work.deepest_db,
        "parts": [
            {
                "number": recording.number,
                "samples": recording.samples,
                "cues": [[cue.utterance_id, cue.start, cue.end] for cue in recording.cues],
            }
            for _, recording in parts
        ],
    }


@do.register
def _(job: EncodePart, cache: Cache) -> Record:
    from accessible.outputs.mp3 import mp3_samples
    from accessible.outputs.mp3_tags import tag_part

    rate = job.speaker.voice.sample_rate
    samples = assembled(job.speaker, job.part, cache)[0]
    encoded, loudness = _encoded(samples, rate, job.gain_db)
    tagged = tag_part(encoded, job.part.title, job.part.number, job.parts, job.credits)
    sound = {
        "lufs": round(loudness.integrated_lufs, 2),
        "range_lu": round(loudness.range_lu, 2),
        "true_peak_db": round(loudness.true_peak_db, 2),
    }
    return {**keep_blob(cache, job, tagged), "sound": sound, "samples": mp3_samples(encoded)}


def _encoded(samples: NDArray[np.int16], rate: int, gain_db: float) -> tuple[bytes, Loudness]:
    """A part's MP3 and its loudness, measured on the MP3.

    Where coding raised a peak by more than it usually does, the part's peaks are held lower by as much.
    """
    from accessible.outputs.mp3 import decode_to_measure, encode_part
    from accessible.speech.limiter import CEILING_DB, METER_MARGIN_DB, TRUE_PEAK_DB, level_part
    from accessible.speech.loudness import measure_loudness

    ceiling_db, highest_db = CEILING_DB, TRUE_PEAK_DB - METER_MARGIN_DB
    for remaining in reversed(range(ENCODINGS)):
        encoded = encode_part(level_part(samples, rate, gain_db, ceiling_db)[0], rate)
        loudness = measure_loudness([decode_to_measure(encoded)], rate)
        if loudness.true_peak_db <= highest_db or not remaining:
            return encoded, loudness
        ceiling_db -= loudness.true_peak_db - highest_db + 0.1
    raise AssertionError("the last round returns")


@do.register
def _(job: JoinReading, cache: Cache) -> Record:
    from accessible.outputs.mp3 import join_parts, mp3_samples
    from accessible.outputs.mp3_tags import chapters_of, tag_whole

    joined, offsets = join_parts([required(cache, key) for _, key in job.parts])
    samples = mp3_samples(joined)
    chapters = chapters_of([title for title, _ in job.parts], offsets, samples)
    tagged = tag_whole(joined, job.title, chapters, job.sample_rate, job.track, job.credits)
    return {**keep_blob(cache, job, tagged), "offsets": list(offsets), "samples": samples}


def required(cache: Cache, key: str) -> bytes:
    """Bytes that an earlier job kept. Forgets them and raises `DamagedCacheError` when they are not whole any more."""
    content = cache.get(key)
    if content is None:
        cache.forget(key)
        raise DamagedCacheError(key)
    return content


class DamagedCacheError(Exception):
    """A file that a record speaks of is gone or damaged; `key` names it. The run makes it again."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@do.register
def _(job: LayOut, cache: Cache) -> Record:
    from accessible.outputs.html import article_html
    from accessible.outputs.pdf import Folio, lay_out
    from accessible.plan.edition import alternatives, printed_texts

    html = article_html(job.order, job.edition, job.issue, job.styles)
    pdf = lay_out(html, job.folder, job.styles, job.edition, Folio(job.first_page, job.pages))
    pages = faithful_pages(pdf, printed_texts(job.order), alternatives(job.order), job.edition, job.label)
    return {**keep_blob(cache, job, pdf), "pages": pages}


@do.register
def _(job: LayOutFront, cache: Cache) -> Record:
    from accessible.outputs.html import front_html
    from accessible.outputs.pdf import Folio, lay_out
    from accessible.plan.edition import front_texts

    html = front_html(job.issue, job.edition, job.entries, job.styles)
    pdf = lay_out(html, job.styles, job.styles, job.edition, Folio(1, job.pages))
    texts = front_texts(job.issue, job.edition, job.entries)
    return {**keep_blob(cache, job, pdf), "pages": faithful_pages(pdf, texts, [], job.edition, job.label)}


def faithful_pages(pdf: bytes, texts: list[str], alternatives: list[str], edition: Edition, subject: str) -> int:
    """The PDF's page count. Raises `FaithfulnessError` unless it shows exactly `texts`."""
    from accessible.check.printed_words import printed_words

    verdict = printed_words(pdf, texts, alternatives, edition.body_points)
    if not verdict.faithful:
        raise FaithfulnessError(
            f"{subject}: the PDF does not show the words as they are written. {' '.join(verdict.differences)}",
            "Nothing of this article was published. Please report it with the article.",
        )
    return verdict.pages


@do.register
def _(job: JoinIssue, cache: Cache) -> Record:
    from accessible.outputs.issue_pdf import Imprint, join
    from accessible.outputs.pdf import page_count

    issue = job.issue
    imprint = Imprint(f"{issue.title}, {issue.issue}", issue.publisher, issue.language, issue.date)
    joined = join(_sections(job, cache), imprint)
    pages = page_count(joined)
    if pages != job.pages:
        raise FaithfulnessError(f"The issue's PDF has {pages} pages instead of {job.pages}.", "Please report it.")
    return {**keep_blob(cache, job, joined), "pages": pages}


def _sections(job: JoinIssue, cache: Cache) -> Iterator[Section]:
    """The pieces and the blank pages in page order, each read when it is its turn."""
    from accessible.outputs.issue_pdf import Section

    waiting = [(piece.first_page, piece) for piece in job.pieces]
    places: list[tuple[int, Piece | None]] = sorted(
        [*waiting, *((page, None) for page in job.blanks)], key=itemgetter(0)
    )
    for page, piece in places:
        if piece is None:
            yield Section(f"blank-{page}", "", _blank_page(job, page), "")
        else:
            structure = "Sect" if page == 1 else "Art"
            yield Section(piece.slug, piece.title, required(cache, piece.blob), structure)


def _blank_page(job: JoinIssue, page: int) -> bytes:
    """A page that says that it is blank, with its number."""
    from accessible.outputs.html import blank_html
    from accessible.outputs.pdf import Folio, lay_out

    html = blank_html(job.issue, job.edition, job.styles)
    return lay_out(html, job.styles, job.styles, job.edition, Folio(page, job.pages))
