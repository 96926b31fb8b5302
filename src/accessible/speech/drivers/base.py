"""What our pyttsx3 drivers share: text in, a 16-bit mono WAV file out, before `save_to_file` returns.

pyttsx3 finds a driver by importing `pyttsx3.drivers.<name>`; `register` puts ours there. Unlike the
stock ones, they do all work inside `save_to_file`, so a run that returns has written its file or
has reported why not, through pyttsx3's `error` event.
"""

from __future__ import annotations

import importlib
import sys
from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from accessible.errors import SpeechError
from accessible.speech.drivers.words import sayable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from accessible.speech.timing import Timing

DRIVERS = ("espeak", "hibari", "kokoro", "silent")
WITH_DICTIONARY = ("hibari", "kokoro")  # they can tell which words they guess
WITH_READINGS = ("hibari",)  # they take words with sounds that stand before those of their dictionary


class Proxy(Protocol):
    """The part of pyttsx3's driver proxy that a driver calls."""

    def setBusy(self, busy: bool) -> None:  # noqa: N802 - pyttsx3's name
        """Tell pyttsx3 whether the driver works; False makes it run what is queued."""


def register(name: str) -> str:
    """Make our driver `name` known to pyttsx3 and return the name to give `pyttsx3.init`."""
    known_as = f"accessible_{name}"
    sys.modules[f"pyttsx3.drivers.{known_as}"] = importlib.import_module(f"accessible.speech.drivers.{name}")
    return known_as


class Driver(ABC):
    """A speech engine behind pyttsx3's protocol. A subclass says text as float samples.

    Properties: `voice` is the engine's own voice id, `rate` the engine's own speed number (not always
    words a minute), `folder` the voices folder, where a driver finds the data of a voice,
    `readings` pairs of a word and its sounds, for those of `WITH_READINGS`.
    """

    sample_rate: int  # Hz

    def __init__(self, proxy: Proxy) -> None:
        self._proxy = proxy
        self.voice = ""
        self.rate = 1.0
        self.folder = Path()
        self.readings: tuple[tuple[str, str], ...] = ()
        self.timing: Timing | None = None  # of the last utterance, where the engine's model tells

    @abstractmethod
    def synthesise(self, text: str) -> NDArray[np.float32]:
        """The sound of `text`: plain words (see `words.sayable`), some with their sounds marked. Raises SpeechError.

        Shape (samples,), mono at `sample_rate`, full scale 1.0.
        """

    def guessed_words(self, text: str) -> list[tuple[str, str]]:
        """The words of `text` that the engine's dictionary lacks, with the sounds it guesses (IPA)."""
        raise NotImplementedError(text)

    def save_to_file(self, text: str, filename: str) -> None:
        """Say `text` into a WAV file, written beside its place and renamed into it."""
        from accessible.speech.drivers.sound import samples_16_bit, write_wav  # here: brings numpy

        write_wav(Path(filename), samples_16_bit(self.synthesise(sayable(text)), text), self.sample_rate)

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's name
        """Set `voice`, `rate`, `folder` or `readings`; anything else is a KeyError, as pyttsx3 has it."""
        match name:
            case "voice":
                self.voice = str(value)
            case "rate":
                self.rate = float(value)
            case "folder":
                self.folder = Path(value)
            case "readings":
                self.readings = tuple(value)
            case _:
                raise KeyError(f"unknown property {name}")

    def getProperty(self, name: str) -> Any:  # noqa: N802 - pyttsx3's name
        """The value last set for such a property; `timing` is of the words last said, or None."""
        if name not in ("voice", "rate", "folder", "readings", "timing"):
            raise KeyError(f"unknown property {name}")
        return getattr(self, name)

    def say(self, text: str) -> None:  # noqa: ARG002 - pyttsx3 gives it
        """Refused: these drivers write files, they do not play."""
        raise SpeechError("This voice writes files; it does not play sound.", remedy="Use save_to_file.")

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Run everything queued; it has all been done when this returns."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: B027, N802 - pyttsx3's name; most have nothing to do
        """Nothing to end: the loop is the run of the queue."""

    def iterate(self) -> Any:
        """Run everything queued, for a caller with a loop of its own."""
        self._proxy.setBusy(False)
        yield

    def stop(self) -> None:  # noqa: B027 - most have nothing to do
        """Nothing to stop: an utterance is finished before anything else can be asked."""

    def destroy(self) -> None:  # noqa: B027 - most have nothing to do
        """Nothing to give back."""
