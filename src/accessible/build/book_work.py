"""Audio-book work: a part, the cover or the whole book goes in, its record comes out. Runs in a worker process."""

from __future__ import annotations

from accessible.build.book_jobs import CoverPicture, EncodeAac, JoinBook
from accessible.build.cache import Cache
from accessible.build.kept import Record, keep_blob, required
from accessible.build.sound_work import assembled


def encode_aac_part(job: EncodeAac, cache: Cache) -> Record:
    """One part as AAC; how many samples it has when it is played."""
    from accessible.outputs.m4b import aac_samples, encode_aac
    from accessible.speech.limiter import level_part

    rate = job.speaker.voice.sample_rate
    samples = assembled(job.speaker, job.part, cache, job.recordings, job.said_lufs)[0]
    encoded = encode_aac(level_part(samples, rate, job.gain_db)[0], rate)
    return {**keep_blob(cache, job, encoded), "samples": aac_samples(encoded)}


def make_cover(job: CoverPicture, cache: Cache) -> Record:
    """The first page of the issue's front as a picture."""
    from accessible.build.print_work import cover_pictures
    from accessible.outputs.cover_picture import cover_picture
    from accessible.outputs.html import front_html
    from accessible.outputs.pdf import Folio, lay_out

    html = front_html(job.issue, job.edition, (), job.styles)
    pictures = cover_pictures(job.issue, job.folder, job.program, cache)
    pdf = lay_out(html, job.folder, job.styles, job.edition, Folio(1, 1), pictures=pictures)
    return keep_blob(cache, job, cover_picture(pdf))


def join_book(job: JoinBook, cache: Cache) -> Record:
    """The whole issue as one M4B; where its chapters begin, in samples."""
    from accessible.outputs.m4b import write_book

    parts = ((title, required(cache, key)) for title, key in job.parts)
    book, chapters = write_book(parts, job.sample_rate, job.issue, required(cache, job.cover))
    starts = [[chapter.title, chapter.start] for chapter in chapters]
    return {**keep_blob(cache, job, book), "chapters": starts, "samples": chapters[-1].end}
