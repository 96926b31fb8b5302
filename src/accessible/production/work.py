"""Work: one job goes in, its record comes out; the bytes it made are in the cache. Runs in a worker process."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from accessible.desk.hear import Hear, hear_clips
from accessible.production import book_work, print_work, sound_work
from accessible.production.book_jobs import CoverPicture, EncodeAac, JoinBook
from accessible.production.cache import Cache
from accessible.production.jobs import (
    EncodePart,
    Job,
    JoinIssue,
    JoinReading,
    LayOut,
    LayOutColophon,
    LayOutFront,
    MasterReading,
    SpeakPart,
)
from accessible.production.kept import Record

WORK: dict[type[Job], Callable[[Any, Cache], Record]] = {
    SpeakPart: sound_work.speak_part,
    MasterReading: sound_work.master_reading,
    EncodePart: sound_work.encode_one_part,
    JoinReading: sound_work.join_reading,
    LayOut: print_work.lay_out_article,
    LayOutFront: print_work.lay_out_front,
    LayOutColophon: print_work.lay_out_colophon,
    JoinIssue: print_work.join_issue,
    EncodeAac: book_work.encode_aac_part,
    CoverPicture: book_work.make_cover,
    JoinBook: book_work.join_book,
    Hear: hear_clips,
}


def do(job: Job, cache: Cache) -> Record:
    """Do `job`, keep what it makes in `cache`, and return its record."""
    return WORK[type(job)](job, cache)


def do_and_keep(job: Job, cache: Cache) -> Record:
    """Do `job` and keep its record, after everything that the record speaks of is kept.

    What is returned is as the cache gives it later: lists for tuples, keys in order.
    """
    record = do(job, cache)
    cache.put_record(job.key, record)
    kept: Record = json.loads(json.dumps(record, sort_keys=True))
    return kept
