"""Sound work: a job of speech or sound goes in, its record comes out. Runs in a worker process.

Heavy packages are imported where they are used: a worker that only lays out pages never loads a voice.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from accessible.build.cache import Cache
from accessible.build.jobs import EncodePart, JoinReading, MasterReading, Speaker, SpeakPart
from accessible.build.kept import Record, keep_blob, required
from accessible.errors import SpeechError
from accessible.plan.narration import NarrationPart, Utterance

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from accessible.recording import PartRecording
    from accessible.speech.engine import Engine
    from accessible.speech.loudness import Loudness

ENCODINGS = 4  # of one part at most, until its decoded peaks are low enough; one does nearly always


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


def speak_part(job: SpeakPart, cache: Cache) -> Record:
    """Have every utterance said; how many clips and samples they are."""
    samples = [len(clip(job.speaker, utterance, cache)) for utterance in job.part.utterances]
    return {"clips": len(samples), "samples": sum(samples)}


def master_reading(job: MasterReading, cache: Cache) -> Record:
    """Measure a whole reading once: its gain, and where everything stands in it."""
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


def encode_one_part(job: EncodePart, cache: Cache) -> Record:
    """One part as a tagged MP3, with its loudness."""
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


def join_reading(job: JoinReading, cache: Cache) -> Record:
    """The whole reading as one MP3 with chapters."""
    from accessible.outputs.mp3 import join_parts, mp3_samples
    from accessible.outputs.mp3_tags import chapters_of, tag_whole

    joined, offsets = join_parts([required(cache, key) for _, key in job.parts])
    samples = mp3_samples(joined)
    chapters = chapters_of([title for title, _ in job.parts], offsets, samples)
    tagged = tag_whole(joined, job.title, chapters, job.sample_rate, job.track, job.credits)
    return {**keep_blob(cache, job, tagged), "offsets": list(offsets), "samples": samples}
