"""Audio-book work: a part, the cover or the whole book goes in, its record comes out. Runs in a worker process."""

from __future__ import annotations

import tempfile
from pathlib import Path

from accessible.production.book_jobs import CoverPicture, EncodeAac, JoinBook
from accessible.production.cache import Cache
from accessible.production.kept import Record, keep_blob, keep_file, required
from accessible.production.sound_work import assembled, encoded_part, rounded, sound_of


def encode_aac_part(job: EncodeAac, cache: Cache) -> Record:
    """One part as AAC; how many samples it has when it is played, and how loud each 100 ms of it is."""
    from accessible.outputs.sound.m4b import aac_samples, decode_aac, encode_aac
    from accessible.speech.loudness import hundredths

    samples = assembled(job.speaker, job.part, cache, job.recordings, job.said_lufs)[0]
    encoded, heard = encoded_part(samples, job.gain_db, encode_aac, decode_aac)
    return {
        **keep_blob(cache, job, encoded),
        "samples": aac_samples(encoded),
        "sound": rounded(heard.loudness),
        "hops": hundredths(heard.energies),
    }


def make_cover(job: CoverPicture, cache: Cache) -> Record:
    """The first page of the issue's front as a picture."""
    from accessible.outputs.print.html import front_html
    from accessible.outputs.print.pdf import Folio, lay_out
    from accessible.outputs.sound.cover_picture import cover_picture
    from accessible.production.print_work import cover_pictures

    html = front_html(job.issue, job.edition, (), job.styles)
    pictures = cover_pictures(job.issue, job.folder, job.program, cache)
    pdf = lay_out(html, job.folder, job.styles, job.edition, Folio(1, 1), pictures=pictures)
    return keep_blob(cache, job, cover_picture(pdf))


def join_book(job: JoinBook, cache: Cache) -> Record:
    """The whole issue as one M4B; where its chapters begin, in samples. It is as loud as its parts."""
    from accessible.outputs.sound.m4b import write_book

    parts = ((title, required(cache, key)) for title, key in job.parts)
    with tempfile.TemporaryDirectory(prefix="accessible-book-") as folder:
        book = Path(folder) / "book.m4b"
        chapters = write_book(parts, job.issue, required(cache, job.cover), book)
        kept = keep_file(cache, job, book)
    starts = [[chapter.title, chapter.start] for chapter in chapters]
    return {**kept, "chapters": starts, "samples": chapters[-1].end, "sound": sound_of(job.heard)}
