"""The quick natural voices of the package `hibari-tts`: words in, 24 kHz sound out.

The voice id is hibari's own name for one of its voices. Each is a whole model: `heart` comes in the package, the
others lie in `voices/hibari/`, fetched there by `make voice` or put there by hand. hibari's own fetcher is never
called: it does not check a file that it finds. Every model is held to the sha256 in the package's registry before
it is loaded. `rate` is the model's speed: 1.0 is the speaker's own pace, 0.8 is slower. The noise in the sound has a
fixed seed for each utterance, so a clip does not depend on what was said before it. `readings` stand before the
package's dictionary: a British magazine's "herb" has an h.

The model works out how many frames each phoneme gets and keeps it to itself. It is made to tell: see `onnx_session`.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from accessible.errors import SetupError
from accessible.speech.drivers.base import Driver, Proxy
from accessible.speech.drivers.kept_noise import KeptNoise, Noise
from accessible.speech.drivers.onnx_session import session, with_output
from accessible.speech.drivers.own_words import put_before
from accessible.speech.drivers.phonemes import Phonemes, pieces
from accessible.speech.drivers.sound import HEADROOM
from accessible.speech.drivers.word_places import SpokenPiece, joined_in_place

SEED = 0
LONGEST = 400  # phonemes in one call of the model, as the package itself limits them
FRAMES = "/Clip_output_0"  # frames of each phoneme and pad, whole numbers as floats; added to the model's outputs
OWN_FOLDER = "hibari"  # in the voices folder: the models that are not in the package


def buildDriver(proxy: Proxy) -> HibariDriver:  # noqa: N802 - pyttsx3's name
    """What pyttsx3 calls to get the driver."""
    return HibariDriver(proxy)


class HibariDriver(Driver):
    """hibari behind pyttsx3. The model is loaded for the first utterance of a voice, and kept."""

    sample_rate = 24_000

    def __init__(self, proxy: Proxy) -> None:
        super().__init__(proxy)
        self._sessions: dict[str, Any] = {}
        self._readers: dict[tuple[Any, ...], Phonemes] = {}
        self._noise = KeptNoise(SEED)

    def synthesise(self, text: str) -> NDArray[np.float32]:
        """The sound of `text`; raises SpeechError if a word has no phonemes or the model lost some sound."""
        phonemes = self._reader()
        noise = self._noise.anew()
        stretches = [
            SpokenPiece(piece, *self._speak(phonemes.numbers(piece), noise))
            for piece in pieces(phonemes.of(text), LONGEST)
        ]
        sound, self.timing = joined_in_place(stretches, self.sample_rate, text)
        return sound * HEADROOM

    def _speak(self, numbers: list[int], noise: Noise) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        """One call of the model, with a pad at either end: the sound, and the frames of each phoneme and pad."""
        from hibari import dsp

        if self.voice not in self._sessions:
            self._sessions[self.voice] = session(with_output(model_bytes(self.voice, self.folder), FRAMES))
        inputs = {"ids": np.array([[0, *numbers, 0]], np.int64), "speed": np.array([self.rate], np.float32)}
        *spectrum, frames = self._sessions[self.voice].run(None, inputs)
        audio: NDArray[np.float32] = dsp.synth(*(each[0] for each in spectrum), noise)
        return audio, np.rint(frames.reshape(-1)).astype(np.int64)

    def guessed_words(self, text: str) -> list[tuple[str, str]]:
        """See `Driver`. Does not load the model."""
        return self._reader().guessed(text)

    def _reader(self) -> Phonemes:
        british = bool(registered(self.voice)["british"])
        reads = (british, self.readings)
        if reads not in self._readers:
            from hibari.g2p import G2P
            from hibari.voices import ASSETS

            vocabulary = json.loads((Path(ASSETS) / "vocab.json").read_text(encoding="utf-8"))
            g2p = G2P(british=british)
            put_before(g2p.lexicon.golds.d, g2p.lexicon.silvers.d, self.readings)
            self._readers[reads] = Phonemes(vocabulary, british=british, g2p=g2p)
        return self._readers[reads]


def registered(voice: str) -> dict[str, Any]:
    """What the package says of one of its voices. Raises SetupError for a name that it does not have."""
    from hibari.voices import VOICES

    if voice not in VOICES:
        raise SetupError(f"hibari has no voice “{voice}”.", f"It has: {', '.join(VOICES)}.")
    found: dict[str, Any] = VOICES[voice]
    return found


def model_bytes(voice: str, folder: Path) -> bytes:
    """A voice's model, its sha256 checked. Raises SetupError if it is missing or is another file."""
    from hibari.voices import ASSETS

    known = registered(voice)
    bundled = bool(known.get("bundled"))
    path: Path = (Path(ASSETS) if bundled else folder / OWN_FOLDER) / known["file"]
    remedy = "Install it again: make distclean" if bundled else "Put the right one there: make voice VOICE=…"
    try:
        model: bytes = path.read_bytes()
    except OSError as problem:
        raise SetupError("The voice's model cannot be read.", remedy, path) from problem
    if hashlib.sha256(model).hexdigest() != known["sha256"]:
        raise SetupError("This is not the model that the voice is made with: its sha256 differs.", remedy, path)
    return model
