"""One utterance in, one checked clip out: pyttsx3 is asked to speak, and not believed until it is heard.

All that pyttsx3's file saving gets wrong is dealt with here: errors that only reach an event become
exceptions, the file is read back, and its sound must be plausible for its words.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import shutil
import tempfile
import wave
import weakref
from dataclasses import dataclass
from functools import cached_property
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accessible.errors import AGAIN, DISK_FULL, AccessibleError, SetupError, SpeechError, no_temporary_files, quote
from accessible.issue import Pace
from accessible.plan.sounds import without_marks
from accessible.recording import SAMPLE_RATE
from accessible.speech.drivers.base import DRIVERS, WITH_DICTIONARY, register
from accessible.speech.drivers.words import sayable
from accessible.speech.letters import for_driver
from accessible.speech.model_file import require_model
from accessible.speech.patience import at_most
from accessible.speech.voice import Voice, bounds_ms, estimate_ms, missing_requirements

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from accessible.speech.timing import Timing, WordTime

# A clip may last from LEAST × its estimate - SLACK_MS to MOST × its estimate + LONG_SLACK_MS. Measured with heart and
# rp at each pace, emma and george at the standard one: 3,900 utterances of three words or more took 0.75 to 1.41
# times their estimate, shorter ones 0.84 to 1.47 times. Where capitals may be a word, or letters, the least is that
# of the word, the most that of the letters.
# More is allowed above than below, because there nothing is lost.
LEAST = 0.6
MOST = 1.7
SLACK_MS = 100
LONG_SLACK_MS = 600
# The longest sentence, 30 s of a British voice, takes 20 s of work, and 2 s to load; a busy machine a few times that.
# A sentence of 400 words is 140 s of sound. More than the most would end the worker, and not the sentence.
PATIENCE_SECONDS = 240.0
PATIENCE_A_SECOND = 5.0  # of its sound
PATIENCE_MOST = 800.0
OTHER_WORDS = "Use other words, or add the word that it stumbles on to voices/lexicon.pls."
FULL_SCALE = 32767
MOST_AT_FULL_SCALE = 2  # samples; more in one clip is clipping, not a peak

# Packages that change the bytes when they happen to be installed: hibari uses scipy's FFT if it can.
OPTIONAL = {"hibari": ("scipy",)}
SPEECH_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class SaidClip:
    """A clip, shape (samples,), and where each of its words is heard in it; no words where the voice does not tell."""

    samples: NDArray[np.int16]
    words: tuple[WordTime, ...]


class Engine:
    """A voice at a pace. Cheap to make: packages and models are loaded when the first word is said.

    `voices_folder` is where voice data (styles, vocabularies) is found. Not for use by several threads.
    """

    def __init__(self, voice: Voice, pace: Pace, voices_folder: Path) -> None:
        self.voice = voice
        self.pace = pace
        self.voices_folder = voices_folder
        self._speaker: Any = None
        self._made: Path | None = None

    @cached_property
    def version(self) -> str:
        """What the sound depends on besides the words: for cache keys. Imports no engine package.

        Package versions in plain text, then a digest of the installed packages' own file digests, the
        voice's data files, the sound-relevant fields of the voice and the code of its driver, with what our
        drivers share. A change of another engine's driver has no clip spoken anew.
        """
        self._require_packages()
        packages = sorted({"pyttsx3", "numpy", "soxr", *self.voice.requires})
        named = [f"{name} {metadata.version(name)}" for name in packages]
        named += [f"{name} {version_or_none(name)}" for name in OPTIONAL.get(self.voice.driver, ())]
        voice, speed = self.voice, self.voice.speed_at(self.pace)
        digest = hashlib.sha256(
            f"{voice.driver}\n{voice.voice}\n{voice.sample_rate}\n{SAMPLE_RATE}\n{speed}\n".encode()
        )
        for reading in voice.readings:
            digest.update("\t".join(reading).encode())
        for name in self.voice.requires:
            digest.update(installed_digests(name).encode())
        others = {f"{name}.py" for name in DRIVERS if name != self.voice.driver}
        drivers = (path for path in sorted(SPEECH_FOLDER.glob("drivers/*.py")) if path.name not in others)
        code = [*drivers, SPEECH_FOLDER / "trim.py", SPEECH_FOLDER / "resample.py"]
        for path in [*self._data_files(), *code]:
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        return "; ".join([*named, digest.hexdigest()[:16]])

    def say(self, text: str) -> NDArray[np.int16]:
        """The clip of one utterance, without the places of its words: see `said`."""
        return self.said(text).samples

    def said(self, text: str) -> SaidClip:
        """The trimmed and checked clip of one utterance, and its words' places: mono at `SAMPLE_RATE`.

        `text` may carry marks (`plan.sounds`). Our drivers use marked sounds, a stock one gets the words alone;
        the letter A is spelled for either, and quoted as people read it.
        20 ms before the speech and 60 ms after it are kept, faded at both ends. Raises SpeechError,
        quoting the words, for anything that is not the sound of them; SetupError for missing packages.
        """
        from accessible.speech.resample import resampled  # here: brings numpy
        from accessible.speech.timing import in_clip
        from accessible.speech.trim import clip_begins, trimmed

        plain = sayable(text)
        spoken, words = for_driver(plain), without_marks(plain)
        ours = self.voice.driver in DRIVERS
        recording = self._record(spoken if ours else without_marks(spoken), words)
        rate = self.voice.sample_rate
        timing = self._timing()
        self._check_timing(timing, recording, words)
        clip = trimmed(recording, rate)
        self._check_duration(clip, words)
        samples = resampled(clip, rate)
        if not timing:
            return SaidClip(samples, ())
        return SaidClip(samples, in_clip(timing, clip_begins(recording, rate), rate, len(samples), SAMPLE_RATE))

    def guessed_words(self, text: str) -> list[tuple[str, str]]:
        """The words of `text` that the voice's dictionary lacks, each with the sounds that it guesses, in IPA.

        Empty for a voice whose driver cannot tell: see `knows_its_words`.
        """
        if not self.knows_its_words:
            return []
        # pyttsx3 queues properties until it runs; the driver is asked directly, so it is set directly.
        driver = self._started().proxy._driver  # noqa: SLF001 - pyttsx3 has no public way
        self._set_properties(driver)
        found: list[tuple[str, str]] = driver.guessed_words(for_driver(sayable(text)))
        return found

    @property
    def knows_its_words(self) -> bool:
        """Whether the voice has a dictionary that tells which words it guesses."""
        return self.voice.driver in WITH_DICTIONARY

    def _record(self, spoken: str, text: str) -> NDArray[np.int16]:
        """What pyttsx3 makes of `spoken`, read back from its file and checked; `text` are its words."""
        path = self._folder / "clip.wav"
        try:
            self._save(spoken, path, text)
            if not path.exists():
                raise self._fault("wrote no sound for", text)
            samples = self._read(path, text)
        finally:
            path.unlink(missing_ok=True)
        if not samples.size or not samples.any():
            raise self._fault("was silent for", text)
        if int(((samples >= FULL_SCALE) | (samples <= -FULL_SCALE)).sum()) > MOST_AT_FULL_SCALE:
            raise self._fault("was too loud for its scale (clipping) in", text)
        from accessible.speech.noise import is_noise  # here: brings numpy

        if is_noise(samples):
            raise self._fault("made noise and no words for", text, "Install the voice again: make distclean.")
        return samples

    @property
    def _folder(self) -> Path:
        """Where the engine's files go, one after another; it goes with the engine. A folder a clip costs 3 ms.

        An engine may outlive a command, whose temporary files go with it: then there is a new folder.
        Raises `DiskError` if there can be none.
        """
        if self._made and self._made.is_dir():
            return self._made
        try:
            folder = tempfile.mkdtemp(prefix="accessible-speech-")
        except OSError as problem:
            raise no_temporary_files(problem) from problem
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        self._made = Path(folder)
        return self._made

    def _fault(self, what: str, text: str, remedy: str = OTHER_WORDS) -> SpeechError:
        return SpeechError(f"The voice “{self.voice.name}” {what} “{quote(text)}”.", remedy)

    def _save(self, spoken: str, path: Path, text: str) -> None:
        """Have pyttsx3 write the file of `spoken`, whose words are `text`; raise what it only reports as an event."""
        problems: list[BaseException] = []
        # Stock drivers print ("Audio saved"); nothing of that may reach a person or a log.
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            speaker = self._started()
            listening = speaker.connect("error", lambda exception, **_: problems.append(exception))
            try:
                self._set_properties(speaker)
                with self._in_time(text):
                    speaker.save_to_file(spoken, str(path))  # after an error pyttsx3 does it here, not when it runs
                    speaker.runAndWait()
            except BaseException:
                with contextlib.suppress(RuntimeError):  # "run loop not started": then there is nothing to end
                    speaker.endLoop()
                raise
            finally:
                speaker.disconnect(listening)
        if problems:
            explained = self._explained(problems[0], spoken, text)
            raise explained from (None if explained is problems[0] else problems[0])

    def _explained(self, problem: BaseException, spoken: str, words: str) -> AccessibleError:
        """What pyttsx3 reported, as an error that a person can act on: it quotes the words as people read them."""
        if type(problem) is SpeechError and spoken != words:
            told = problem.message.replace(spoken, words).replace(without_marks(spoken), words)
            return SpeechError(told, problem.remedy)
        if isinstance(problem, AccessibleError):
            return problem
        if isinstance(problem, OSError) and problem.errno in DISK_FULL:
            return no_temporary_files(problem)
        return SpeechError(f"The voice “{self.voice.name}” failed on “{quote(words)}”: {problem!r}.", OTHER_WORDS)

    def _in_time(self, words: str) -> contextlib.AbstractContextManager[None]:
        """A time limit for saying some words."""
        lasts = estimate_ms(words, self.voice, self.pace) / 1000
        seconds = max(PATIENCE_SECONDS, min(PATIENCE_MOST, PATIENCE_A_SECOND * lasts))
        long = lasts * PATIENCE_A_SECOND > PATIENCE_SECONDS
        remedy = "Divide the sentence: this voice is slow with long ones." if long else AGAIN
        return at_most(seconds, self._fault(f"did not finish within {seconds:g} s:", words, remedy))

    def _started(self) -> Any:
        """pyttsx3's engine, made on first use."""
        if self._speaker is None:
            self._require_packages()
            import pyttsx3  # here: only when something is said

            ours = self.voice.driver in DRIVERS
            self._speaker = pyttsx3.init(register(self.voice.driver) if ours else self.voice.driver)
        return self._speaker

    def _set_properties(self, speaker: Any) -> None:
        """Voice and speed, for each utterance: pyttsx3 shares one engine between all users of a driver."""
        if self.voice.driver in DRIVERS:
            speaker.setProperty("folder", self.voices_folder)
            speaker.setProperty("readings", self.voice.readings)
        speaker.setProperty("voice", self.voice.voice)
        speaker.setProperty("rate", self.voice.speed_at(self.pace))

    def _read(self, path: Path, text: str) -> NDArray[np.int16]:
        """The samples of a 16-bit mono WAV file at the voice's rate; raises SpeechError for any other."""
        import numpy as np  # here: only when something is said

        try:
            with wave.open(str(path), "rb") as file:
                shape = (file.getnchannels(), file.getsampwidth(), file.getframerate())
                promised = file.getnframes() * shape[0] * shape[1]
                frames = file.readframes(file.getnframes())
        except (wave.Error, EOFError) as problem:
            raise self._fault(f"wrote a damaged file ({problem}) for", text, AGAIN) from problem
        if len(frames) != promised:
            raise self._fault("wrote a file that is cut off for", text, AGAIN)
        if shape != (1, 2, self.voice.sample_rate):
            wrote = f"{shape[0]} channels of {8 * shape[1]} bits at {shape[2]} Hz"
            wanted = f"one of 16 bits at {self.voice.sample_rate} Hz"
            remedy = f"Correct sample_rate in voices/{self.voice.name}.toml, or use another voice."
            raise self._fault(f"wrote {wrote}, not {wanted}, for", text, remedy)
        return np.frombuffer(frames, "<i2").astype(np.int16)

    def _check_duration(self, clip: NDArray[np.int16], text: str) -> None:
        """A clip that is far too short has lost words; one far too long has gained or stretched some."""
        ms = len(clip) * 1000 / self.voice.sample_rate
        shortest, longest = bounds_ms(text, self.voice, self.pace)
        if not LEAST * shortest - SLACK_MS <= ms <= MOST * longest + LONG_SLACK_MS:
            expected = estimate_ms(text, self.voice, self.pace)
            took = f"took {ms / 1000:.1f} s, where about {expected / 1000:.1f} s were expected, for"
            raise self._fault(took, text)

    def _timing(self) -> Timing | None:
        """Where the model says that the words of the last recording stand, if it tells."""
        found: Timing | None = None
        if self.voice.driver in DRIVERS:
            found = self._started().getProperty("timing")
        return found

    def _check_timing(self, timing: Timing | None, recording: NDArray[np.int16], text: str) -> None:
        """Every sample that the model promised is there and every word is heard in its place, if it tells."""
        from accessible.speech.timing import fault_in  # here: brings numpy

        fault = fault_in(timing, recording, self.voice.sample_rate, text) if timing else ""
        if fault:
            raise self._fault(f"{fault}. It was saying", text)

    def _require_packages(self) -> None:
        missing = missing_requirements(self.voice)
        if missing:
            raise SetupError(
                f"The voice “{self.voice.name}” needs packages that are not installed: {', '.join(missing)}.",
                remedy=f"Run: make voice VOICE={self.voice.name}",
            )
        require_model(self.voice, self.voices_folder)

    def _data_files(self) -> list[Path]:
        """The voice's own data files; raises SetupError if one is not there."""
        model = [self.voice.model.file] if self.voice.model else []
        paths = [self.voices_folder / name for name in (*self.voice.data, *model)]
        for path in paths:
            if not path.is_file():
                raise SetupError(f"The voice “{self.voice.name}” lacks its file.", place=path)
        return paths


def version_or_none(distribution: str) -> str:
    """A distribution's version, or "none"."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "none"


def installed_digests(distribution: str) -> str:
    """The digests that the installer recorded for a distribution's files, one a line, sorted.

    Only what the wheel brought: compiled Python, scripts and the installer's own notes differ by machine.
    """
    record = metadata.distribution(distribution).read_text("RECORD") or ""
    brought = (line for line in record.splitlines() if ",sha256=" in line)
    return "\n".join(sorted(line for line in brought if ".dist-info/" not in line and not line.startswith("..")))
