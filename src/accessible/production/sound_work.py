"""Sound work: a job of speech or sound goes in, its record comes out. Runs in a worker process.

Heavy packages are imported where they are used: a worker that only lays out pages never loads a voice.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from accessible.errors import SpeechError
from accessible.issue import Credits
from accessible.plan.narration import NarrationPart, Utterance
from accessible.production.cache import Cache, digest
from accessible.production.jobs import (
    NOBODY,
    EncodePart,
    Heard,
    JoinReading,
    MasterReading,
    Recorded,
    Recordings,
    Speaker,
    SpeakPart,
)
from accessible.production.kept import Record, keep_blob, required
from accessible.recording import SAMPLE_RATE
from accessible.sources.recording_files import bytes_of
from accessible.units import Sound

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from accessible.recording import PartRecording
    from accessible.speech.engine import Engine
    from accessible.speech.loudness import Loudness
    from accessible.speech.measure import Metered

    Encode = Callable[[NDArray[np.int16]], bytes]
    Decode = Callable[[bytes], NDArray[np.float32]]

PERSON_ALONE_LUFS = -26.0  # what recordings are made as loud as where the voice says nothing; about the voices' own
ENCODINGS = 4  # of one part at most, until its decoded peaks are low enough; one does nearly always


@lru_cache(maxsize=1)
def _engine(speaker: Speaker) -> Engine:
    """The worker's one engine; a model is loaded once a process."""
    from accessible.speech.engine import Engine

    return Engine(speaker.voice, speaker.pace, speaker.folder)


def clip(speaker: Speaker, utterance: Utterance, cache: Cache) -> NDArray[np.int16]:
    """The clip of an utterance, from the cache or said now: shape (samples,)."""
    import numpy as np

    key = speaker.clip_key(utterance.for_engine)
    kept = cache.get(key)
    if kept:
        return np.frombuffer(kept, "<i2")
    try:
        samples = _engine(speaker).say(utterance.for_engine)
    except SpeechError as error:
        remedy = error.remedy or "Say it in other words."
        raise SpeechError(error.message, remedy, utterance.id, words=utterance.text) from error
    cache.put(key, samples.astype("<i2").tobytes())
    return samples


def assembled(
    speaker: Speaker, part: NarrationPart, cache: Cache, recordings: Recordings = NOBODY, said_lufs: float = 0.0
) -> tuple[NDArray[np.int16], PartRecording]:
    """A part's samples, joined (and softened for the quiet edition), and its sync map.

    Recordings are made as loud as `said_lufs`.
    """
    from accessible.speech.soften import softened

    samples, recording = _joined(speaker, part, cache, recordings, said_lufs)
    if speaker.sound is Sound.QUIET:
        samples = softened(samples, SAMPLE_RATE)
    return samples, recording


def _joined(
    speaker: Speaker, part: NarrationPart, cache: Cache, recordings: Recordings, said_lufs: float
) -> tuple[NDArray[np.int16], PartRecording]:
    """A part's clips and recordings with their pauses, and where each stands."""
    from accessible.speech.assemble import assemble_part, spread_cues
    from accessible.speech.recorded import as_loud_as
    from accessible.speech.voice import estimate_ms

    by_person = dict(recordings.sentences)
    pauses = [utterance.pause_after_ms for utterance in part.utterances]
    for _, recorded in recordings.of_part(part).parts:
        whole = as_loud_as(recorded_clip(recorded, cache), SAMPLE_RATE, said_lufs)
        samples, recording = assemble_part([(recorded.shown, whole)], (), SAMPLE_RATE, number=part.number)
        lengths = [estimate_ms(utterance.spoken, speaker.voice, speaker.pace) for utterance in part.utterances]
        ids = [utterance.id for utterance in part.utterances]
        return samples, spread_cues(recording, ids, lengths, pauses)
    clips = [
        (
            utterance.id,
            as_loud_as(recorded_clip(by_person[utterance.id], cache), SAMPLE_RATE, said_lufs)
            if utterance.id in by_person
            else clip(speaker, utterance, cache),
        )
        for utterance in part.utterances
    ]
    return assemble_part(clips, pauses, SAMPLE_RATE, number=part.number)


def recorded_clip(recorded: Recorded, cache: Cache) -> NDArray[np.int16]:
    """A person's recording as a clip like the voice's, from the cache or made now: shape (samples,)."""
    import numpy as np

    from accessible.speech.recorded import clip_of, open_recording

    key = digest("recording", recorded.sha256, str(SAMPLE_RATE))
    kept = cache.get(key)
    if kept:
        return np.frombuffer(kept, "<i2")
    content = bytes_of(recorded.folder, recorded.shown)
    if hashlib.sha256(content).hexdigest() != recorded.sha256:
        raise SpeechError(f"The recording {recorded.shown} changed while the issue was made.", "Run: make issue")
    samples = clip_of(open_recording(content))
    cache.put(key, samples.astype("<i2").tobytes())
    return samples


def speak_part(job: SpeakPart, cache: Cache) -> Record:
    """Have every utterance said; how many clips and samples they are, and which words the voice guessed."""
    said, samples, guessed = said_by_voice(job.part, job.recordings), 0, []
    for utterance in said:
        samples += len(clip(job.speaker, utterance, cache))
        unknown = dict.fromkeys(_engine(job.speaker).guessed_words(utterance.for_engine))
        guessed += [[utterance.id, word, sounds] for word, sounds in unknown]
    return {"clips": len(said), "samples": samples, "guessed": guessed}


def said_by_voice(part: NarrationPart, recordings: Recordings) -> list[Utterance]:
    """The utterances of a part that no person reads."""
    of_part = recordings.of_part(part)
    by_person = {sentence_id for sentence_id, _ in of_part.sentences}
    return [] if of_part.parts else [each for each in part.utterances if each.id not in by_person]


def _said_lufs(job: MasterReading, cache: Cache) -> float:
    """How loud the voice's own clips are, in steps of half a LU; only asked for where a person reads too."""
    from accessible.speech.loudness import integrated_loudness

    if job.recordings == NOBODY:
        return 0.0
    said = [clip(job.speaker, each, cache) for part in job.parts for each in said_by_voice(part, job.recordings)]
    loudness = integrated_loudness(said, SAMPLE_RATE)
    return round(2 * loudness) / 2 if loudness > PERSON_ALONE_LUFS - 20 else PERSON_ALONE_LUFS


def master_reading(job: MasterReading, cache: Cache) -> Record:
    """Measure a whole reading once: its gain, and where everything stands in it."""
    from accessible.speech.limiter import plan_levelling

    said_lufs = _said_lufs(job, cache)
    parts = [assembled(job.speaker, part, cache, job.recordings, said_lufs) for part in job.parts]
    levelling = plan_levelling([samples for samples, _ in parts], SAMPLE_RATE)
    return {
        "gain_db": levelling.gain_db,
        "said_lufs": said_lufs,
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
    """One part as a tagged MP3, and what was measured on it.

    `hops` is how loud each 100 ms of it is: the whole reading, made of the same frames, is judged from them.
    """
    from accessible.outputs.sound.mp3 import decode_to_measure, encode_part, mp3_samples
    from accessible.outputs.sound.mp3_tags import tag_part
    from accessible.speech.loudness import hundredths
    from accessible.speech.measure import measure_part

    samples, recording = assembled(job.speaker, job.part, cache, job.recordings, job.said_lufs)
    encoded, heard = encoded_part(samples, job.gain_db, encode_part, decode_to_measure)
    words = [len(utterance.spoken.split()) for utterance in job.part.utterances]
    measures = measure_part(heard, recording.cues, words, planned=not job.recordings.parts)
    tagged = tag_part(encoded, job.part.title, job.part.number, job.parts, _with_cover(job, cache))
    sound = {
        **rounded(heard.loudness),
        "speech_range_lu": round(measures.speech_range_lu, 2),
        "words_a_minute": round(measures.words_a_minute, 1),
        "pauses_off_ms": measures.pauses_off_ms,
        "step_lu": round(measures.step_lu, 2),
        "floor_db": round(measures.floor_db, 1),
    }
    hops = hundredths(heard.energies)
    return {**keep_blob(cache, job, tagged), "sound": sound, "samples": mp3_samples(encoded), "hops": hops}


def _with_cover(job: EncodePart | JoinReading, cache: Cache) -> Credits:
    """What the tags say, with the issue's cover where there is one."""
    return replace(job.credits, cover=required(cache, job.cover)) if job.cover else job.credits


def rounded(loudness: Loudness) -> dict[str, float]:
    """Loudness, range and peak as records have them."""
    return {
        "lufs": round(loudness.integrated_lufs, 2),
        "range_lu": round(loudness.range_lu, 2),
        "true_peak_db": round(loudness.true_peak_db, 2),
    }


def encoded_part(samples: NDArray[np.int16], gain_db: float, encode: Encode, decode: Decode) -> tuple[bytes, Metered]:
    """A part's file as `encode` writes it, and what is heard of it when `decode` plays it.

    Where coding raised a peak by more than it usually does, the part's peaks are held lower by as much.
    """
    from accessible.speech.limiter import CEILING_DB, METER_MARGIN_DB, TRUE_PEAK_DB, level_part
    from accessible.speech.measure import metered

    ceiling_db, highest_db = CEILING_DB, TRUE_PEAK_DB - METER_MARGIN_DB
    for remaining in reversed(range(ENCODINGS)):
        encoded = encode(level_part(samples, SAMPLE_RATE, gain_db, ceiling_db)[0])
        heard = metered(decode(encoded), SAMPLE_RATE)
        peak_db = heard.loudness.true_peak_db
        if peak_db <= highest_db or not remaining:
            return encoded, heard
        # By half a decibel, then one, then two: coding may raise a peak that lies below the ceiling so far.
        ceiling_db -= max(peak_db - highest_db + 0.1, 2.0 ** (ENCODINGS - 2 - remaining))
    raise AssertionError("the last round returns")


def sound_of(parts: Sequence[Heard]) -> dict[str, float]:
    """The sound of parts in a row, as records have it."""
    from accessible.speech.loudness import joined_loudness

    return rounded(joined_loudness([part.hops for part in parts], max(part.true_peak_db for part in parts)))


def join_reading(job: JoinReading, cache: Cache) -> Record:
    """The whole reading as one MP3 with chapters. It is as loud as its parts, whose frames it is made of."""
    from accessible.outputs.sound.mp3 import join_parts, mp3_samples
    from accessible.outputs.sound.mp3_tags import chapters_of, tag_whole

    joined, offsets = join_parts([required(cache, key) for _, key in job.parts])
    samples = mp3_samples(joined)
    sound = sound_of(job.heard)
    chapters = chapters_of([title for title, _ in job.parts], offsets, samples)
    tagged = tag_whole(joined, job.title, chapters, SAMPLE_RATE, job.track, _with_cover(job, cache))
    return {**keep_blob(cache, job, tagged), "offsets": list(offsets), "samples": samples, "sound": sound}
