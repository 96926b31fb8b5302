"""The voice for tests and plans: a very quiet tone, 60 ms for each character, and failures on demand.

A letter that is said by its name has the characters of a name, so that no length is refused that a voice has.

Voice id: `silent`, or `silent:` and failures with commas between, for example
`silent:crash-on=pacing,half-on=rest`. `<failure>-on=WORD` happens when the text has that word (any case):
crash (the process dies), error, hang, deep (it hangs where Python hears nothing), toil (it works without end),
grow (its memory does), half (half the sound), twice (all of it once more), empty, mute
(digital silence), noise (a hiss as long as the words), loud (over full scale), nan, full (the disk is).
`wrong-rate` always writes a file of half the sample rate, `stereo` one of two channels, `8-bit` one of 8 bits,
`cut-off` one that is shorter than it says; `8k` always speaks at 8 kHz.
"""

from __future__ import annotations

import ctypes
import errno
import itertools
import os
import time
import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from accessible.errors import SpeechError
from accessible.plan.sounds import without_marks
from accessible.speech.drivers.base import Driver, Proxy
from accessible.speech.drivers.words import words_of
from accessible.speech.voice import letters_named

MS_PER_CHARACTER = 60
LEVEL = 0.0141  # peak: a sine of this height is at -40 dBFS (RMS)
TONE_HZ = 250
CRASH_STATUS = 70
HANG_SECONDS = 3600


def buildDriver(proxy: Proxy) -> SilentDriver:  # noqa: N802 - pyttsx3's name
    """What pyttsx3 calls to get the driver."""
    return SilentDriver(proxy)


class SilentDriver(Driver):
    """Predictable, instant and quiet. `rate` is a speed: 2.0 halves every duration."""

    sample_rate = 24_000

    def setProperty(self, name: str, value: object) -> None:  # noqa: N802 - pyttsx3's name
        """As every driver; the voice id also sets the sample rate."""
        super().setProperty(name, value)
        rate = 8_000 if "8k" in self._failures() else 24_000
        self.sample_rate = rate // 2 if "wrong-rate" in self._failures() else rate

    def synthesise(self, text: str) -> NDArray[np.float32]:
        """A tone as long as the text deserves, unless a failure was asked for."""
        said = {word.casefold() for word in words_of(without_marks(text))}
        failures = {kind.removesuffix("-on") for kind, word in self._failures().items() if word.casefold() in said}
        fail_the_process(failures, text)
        ms = MS_PER_CHARACTER * len(letters_named(without_marks(text))) / self.rate
        ms *= 0.5 if "half" in failures else 2 if "twice" in failures else 1
        samples = 0 if "empty" in failures else int(ms * self.sample_rate / 1000)
        level = LEVEL * ("mute" not in failures) * (100 if "loud" in failures else 1)
        tone = level * np.sin(2 * np.pi * TONE_HZ / self.sample_rate * np.arange(samples))
        if "noise" in failures:
            tone = level * np.random.default_rng(0).standard_normal(samples)
        if "nan" in failures:
            tone[samples // 2] = np.nan
        sound: NDArray[np.float32] = tone.astype(np.float32)
        return sound

    def save_to_file(self, text: str, filename: str) -> None:
        """As every driver; then the file is made one that no driver should write, if that was asked for."""
        super().save_to_file(text, filename)
        failures, path = self._failures(), Path(filename)
        if "cut-off" in failures:
            path.write_bytes(path.read_bytes()[:-2_000])
        if not {"stereo", "8-bit"} & failures.keys():
            return
        with wave.open(filename, "rb") as file:
            frames = file.readframes(file.getnframes())
        with wave.open(filename, "wb") as file:
            file.setnchannels(2 if "stereo" in failures else 1)
            file.setsampwidth(1 if "8-bit" in failures else 2)
            file.setframerate(self.sample_rate)
            file.writeframes(frames)

    def _failures(self) -> dict[str, str]:
        """What the voice id asks for: kind ("half-on") to word; always-on kinds have an empty word."""
        _, _, asked = self.voice.partition(":")
        pairs = (one.partition("=") for one in asked.split(",") if one)
        return {kind: word for kind, _, word in pairs}


def fail_the_process(failures: set[str], text: str) -> None:
    """The failures that leave no sound at all."""
    if "crash" in failures:
        os._exit(CRASH_STATUS)
    if "hang" in failures:
        time.sleep(HANG_SECONDS)
    if "deep" in failures:
        ctypes.PyDLL(None).sleep(HANG_SECONDS)  # unlike a CDLL, it lets no other thread go on
    if "toil" in failures:
        list(filter(None, itertools.repeat(0)))
    if "grow" in failures:
        list(iter(list, None))
    if "full" in failures:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    if "error" in failures:
        raise SpeechError(f"The silent voice was asked to fail on “{text}”.")
