"""Speech: the parts of an article go in; every utterance said, and the whole reading measured once, come out.

What the MP3s and the audio book share stands here too: a part's samples, and its file once its peaks are low enough.
Heavy packages are imported where they are used: a worker that only lays out pages never loads a voice.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from accessible.errors import AGAIN, FaithfulnessError, SetupError, SpeechError
from accessible.issue import Signs, Sound
from accessible.plan.narration import NarrationPart, Utterance
from accessible.plan.pauses import Boundary
from accessible.plan.written_words import word_groups
from accessible.production.cache import Cache, Record, digest, program_digest
from accessible.production.job import Job, Step
from accessible.production.readers import NOBODY, Recorded, Recordings, Speaker
from accessible.recording import SAMPLE_RATE, Cue, HeardWords, PartRecording
from accessible.sources.recordings_folder import bytes_of

if TYPE_CHECKING:  # a worker that needs only the job does not load what reads and plans
    import numpy as np
    from numpy.typing import NDArray

    from accessible.production.draft import Draft
    from accessible.production.prepare import Prepared
    from accessible.speech.engine import Engine
    from accessible.speech.loudness import Loudness
    from accessible.speech.measure import Metered

    Encode = Callable[[NDArray[np.int16]], bytes]
    Decode = Callable[[bytes], NDArray[np.float32]]

PERSON_ALONE_LUFS = -26.0  # what recordings are made as loud as where the voice says nothing; about the voices' own
ENCODINGS = 4  # of one part at most, until its decoded peaks are low enough; one does nearly always
INSTALL = "On each machine run: make voice VOICE={name}"
SPEAK_MS_A_LETTER = 1.0  # rough work, for the progress bar and for beginning the longest first


def speak_id(slug: str, number: int) -> str:
    """The id of the step that has a part said."""
    return f"{slug}: speak {number}"


def master_id(slug: str) -> str:
    """The id of the step that measures a whole reading."""
    return f"{slug}: master"


@dataclass(frozen=True)
class SpeakPart(Job):
    """Have every utterance of a part said, and keep the clips."""

    speaker: Speaker
    part: NarrationPart
    recordings: Recordings = NOBODY

    def do(self, cache: Cache) -> Record:
        """How many clips and samples the utterances are, and which words the voice guessed."""
        said, samples, guessed = said_by_voice(self.part, self.recordings), 0, []
        for utterance in said:
            samples += len(clip(self.speaker, utterance, cache))
            unknown = dict.fromkeys(engine_of(self.speaker).guessed_words(utterance.for_engine))
            guessed += [[utterance.id, word, sounds] for word, sounds in unknown]
        return {"clips": len(said), "samples": samples, "guessed": guessed}


@dataclass(frozen=True)
class MasterReading(Job):
    """Measure a whole reading once: its gain, and where everything stands in it."""

    speaker: Speaker
    parts: tuple[NarrationPart, ...]
    recordings: Recordings = NOBODY
    signs: Signs = Signs.PLAIN

    def do(self, cache: Cache) -> Record:
        """The reading's one gain, what the limiter will do, and each part's sync map with its plain stretch."""
        from accessible.speech.limiter import plan_levelling

        said_lufs = self._said_lufs(cache)
        recordings: list[PartRecording] = []

        def joined() -> Iterator[NDArray[np.int16]]:
            for part in self.parts:
                samples, recording = assembled(self.speaker, part, cache, self.recordings, said_lufs)
                recordings.append(recording)
                yield samples

        with TemporaryDirectory(prefix="accessible-reading-") as folder:
            levelling = plan_levelling(_PartsOnDisk(Path(folder), joined()), SAMPLE_RATE)
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
                    "plain": self._plain(part, recording),
                }
                for part, recording in zip(self.parts, recordings, strict=True)
            ],
        }

    def _plain(self, part: NarrationPart, recording: PartRecording) -> tuple[int, int]:
        """What whole readings take of a part: all of one that a person reads in one go, whose times are not known."""
        from accessible.speech.assemble import plain_stretch

        if self.signs is Signs.SPOKEN or self.recordings.of_part(part).parts:
            return 0, recording.samples
        rest_ms = self.speaker.pauses.milliseconds(Boundary.HEADING_BEFORE)
        is_last = part.number == self.parts[-1].number
        return plain_stretch(recording, part.lead, part.close, rest_ms, SAMPLE_RATE, is_last=is_last)

    def _said_lufs(self, cache: Cache) -> float:
        """How loud the voice's own clips are, in steps of half a LU; only asked for where a person reads too."""
        from accessible.speech.loudness import integrated_loudness

        if self.recordings == NOBODY:
            return 0.0
        said = [clip(self.speaker, each, cache) for part in self.parts for each in said_by_voice(part, self.recordings)]
        loudness = integrated_loudness(said, SAMPLE_RATE)
        return round(2 * loudness) / 2 if loudness > PERSON_ALONE_LUFS - 20 else PERSON_ALONE_LUFS


class _PartsOnDisk(Sequence[Any]):
    """The samples of a reading's parts, each in a file and read when it is asked for: a long reading is never in memory
    whole. For one of 20 minutes, that is 110 MB less.
    """

    def __init__(self, folder: Path, parts: Iterable[NDArray[np.int16]]) -> None:
        self.files: list[Path] = []
        for number, samples in enumerate(parts):
            self.files.append(folder / str(number))
            self.files[-1].write_bytes(samples.data)

    def __len__(self) -> int:
        return len(self.files)

    def __getitem__(self, place: Any) -> Any:
        import numpy as np

        return np.fromfile(self.files[place], np.int16)


def recorded_parts(mastered: Record) -> tuple[PartRecording, ...]:
    """The sync map of each part, from the record of `MasterReading`."""
    return tuple(
        PartRecording(part["number"], part["samples"], tuple(Cue(*cue) for cue in part["cues"]), tuple(part["plain"]))
        for part in mastered["parts"]
    )


def steps(prepared: Prepared, draft: Draft) -> list[Step]:
    """Every part said, and the whole reading measured. None for an article that failed."""
    if draft.plan is None:
        return []
    parts = draft.plan.narration.parts
    speaks = [_speak_step(prepared, draft, part) for part in parts]
    measure = Step(
        master_id(draft.slug),
        draft.slug,
        tuple(step.id for step in speaks),
        lambda _: MasterReading(
            f"Measuring {draft.slug}",
            prepared.program,
            prepared.speaker,
            parts,
            draft.recordings,
            prepared.issue.signs,
        ),
        100,
    )
    return [*speaks, measure]


def _speak_step(prepared: Prepared, draft: Draft, part: NarrationPart) -> Step:
    recordings = draft.recordings.of_part(part)
    label = f"Reading {draft.slug}, part {part.number}"
    return Step(
        speak_id(draft.slug, part.number),
        draft.slug,
        (),
        lambda _: SpeakPart(label, prepared.program, prepared.speaker, part, recordings),
        # Speech comes before print of the same length: more waits for it.
        round(letters_of(part) * SPEAK_MS_A_LETTER) + 1_000,
    )


def letters_of(part: NarrationPart) -> int:
    """How many letters a part says: what its work is planned by."""
    return sum(len(utterance.spoken) for utterance in part.utterances)


@lru_cache(maxsize=1)
def engine_of(speaker: Speaker) -> Engine:
    """The worker's one engine; a model is loaded once a process.

    Raises `SetupError` where the voice is another here than the one that the keys of its clips are for.
    """
    from accessible.speech.engine import Engine

    engine = Engine(speaker.voice, speaker.pace, speaker.folder)
    if engine.version != speaker.version:
        name = speaker.voice.name
        message = (
            f'The packages of the voice "{name}" are not as they were when the issue was planned.'
            f" Here: {engine.version}. Planned with: {speaker.version}."
        )
        raise SetupError(message, INSTALL.format(name=name))
    return engine


def clip(speaker: Speaker, utterance: Utterance, cache: Cache) -> NDArray[np.int16]:
    """The clip of an utterance, from the cache or said now: shape (samples,)."""
    from accessible.speech.kept_clip import samples_of

    return samples_of(_kept(speaker, utterance, cache))


def heard_words(speaker: Speaker, utterance: Utterance, cache: Cache) -> tuple[HeardWords, ...]:
    """The written words of an utterance with their places in its clip, in order, for whoever marks them.

    Empty where the voice does not tell, or where it has other words than the spoken text.
    """
    from accessible.speech.kept_clip import words_of_clip

    groups, places = word_groups(utterance), words_of_clip(_kept(speaker, utterance, cache))
    if len(places) != groups[-1].end:
        return ()
    return tuple(
        HeardWords(group.written, places[group.first].start, places[group.end - 1].end)
        for group in groups
        if group.first < group.end
    )


def _kept(speaker: Speaker, utterance: Utterance, cache: Cache) -> bytes:
    """The clip of an utterance with its words' places, as it is kept (`speech.kept_clip`)."""
    from accessible.speech.kept_clip import to_bytes

    key = speaker.clip_key(utterance.for_engine)
    kept = cache.get(key)
    if kept:
        return kept
    try:
        said = to_bytes(engine_of(speaker).said(utterance.for_engine))
    except SpeechError as error:
        remedy = error.remedy or "Say it in other words."
        raise SpeechError(error.message, remedy, utterance.id, words=utterance.text) from error
    cache.put(key, said)
    return said


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

    # With our code: what opens, trims and resamples it may be mended, and the clip of before be kept.
    key = digest("recording", program_digest(), recorded.sha256, str(SAMPLE_RATE))
    kept = cache.get(key)
    if kept:
        return np.frombuffer(kept, "<i2")
    content = bytes_of(recorded.folder, recorded.shown)
    if hashlib.sha256(content).hexdigest() != recorded.sha256:
        raise SpeechError(f"The recording {recorded.shown} changed while the issue was made.", "Run: make issue")
    samples = clip_of(open_recording(content))
    cache.put(key, samples.astype("<i2").tobytes())
    return samples


def said_by_voice(part: NarrationPart, recordings: Recordings) -> list[Utterance]:
    """The utterances of a part that no person reads."""
    of_part = recordings.of_part(part)
    by_person = {sentence_id for sentence_id, _ in of_part.sentences}
    return [] if of_part.parts else [each for each in part.utterances if each.id not in by_person]


def encoded_part(samples: NDArray[np.int16], gain_db: float, encode: Encode, decode: Decode) -> tuple[bytes, Metered]:
    """A part's file as `encode` writes it, and what is heard of it when `decode` plays it.

    Where coding raised a peak by more than it usually does, the part's peaks are held lower by as much.
    Raises `FaithfulnessError` if something of the part is not heard.
    """
    from accessible.speech.limiter import CEILING_DB, METER_MARGIN_DB, TRUE_PEAK_DB, level_part
    from accessible.speech.measure import coding_fault, metered
    from accessible.speech.trim import loudness

    given = loudness(samples, SAMPLE_RATE)
    ceiling_db, highest_db = CEILING_DB, TRUE_PEAK_DB - METER_MARGIN_DB
    for remaining in reversed(range(ENCODINGS)):
        encoded = encode(level_part(samples, SAMPLE_RATE, gain_db, ceiling_db)[0])
        decoded = decode(encoded)
        if fault := coding_fault(given, len(samples), decoded, SAMPLE_RATE):
            raise FaithfulnessError(f"A part's sound is damaged in its file: {fault}.", AGAIN)
        heard = metered(decoded, SAMPLE_RATE)
        del decoded
        peak_db = heard.loudness.true_peak_db
        if peak_db <= highest_db or not remaining:
            return encoded, heard
        del encoded, heard  # not held while it is coded anew
        # By half a decibel, then one, then two: coding may raise a peak that lies below the ceiling so far.
        ceiling_db -= max(peak_db - highest_db + 0.1, 2.0 ** (ENCODINGS - 2 - remaining))
    raise AssertionError("the last round returns")


def rounded(loudness: Loudness) -> dict[str, float]:
    """Loudness, range and peak as records have them."""
    return {
        "lufs": round(loudness.integrated_lufs, 2),
        "range_lu": round(loudness.range_lu, 2),
        "true_peak_db": round(loudness.true_peak_db, 2),
    }


@dataclass(frozen=True, slots=True)
class MeasuredPart:
    """What was measured on a part's file: its highest true peak, and each 100 ms in hundredths of a dB."""

    true_peak_db: float
    hops: tuple[int, ...]


def measured(record: Record) -> MeasuredPart:
    """What was measured on a part, from the record of its encoding."""
    return MeasuredPart(float(record["sound"]["true_peak_db"]), tuple(record["hops"]))


def stretch_of(heard: MeasuredPart, start: int, end: int) -> MeasuredPart:
    """What was measured on a stretch of a part, from its first to past its last sample."""
    from accessible.speech.loudness import HOPS_A_SECOND

    hop = SAMPLE_RATE // HOPS_A_SECOND
    return MeasuredPart(heard.true_peak_db, heard.hops[start // hop : -(-end // hop)])


def sound_of(parts: Sequence[MeasuredPart]) -> dict[str, float]:
    """The sound of parts in a row, as records have it."""
    from accessible.speech.loudness import joined_loudness

    return rounded(joined_loudness([part.hops for part in parts], max(part.true_peak_db for part in parts)))
