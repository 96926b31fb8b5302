"""The natural American voice that comes with the package `hibari-tts`: words in, 24 kHz sound out.

`rate` is the model's speed: 1.0 is the speaker's own pace, 0.8 is slower. The noise in the sound has
a fixed seed for each utterance, so a clip does not depend on what was said before it. `readings` stand before
the package's dictionary: a British magazine's "herb" has an h.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from accessible.speech.drivers.base import Driver, Proxy
from accessible.speech.drivers.own_words import put_before
from accessible.speech.drivers.phonemes import Phonemes, pieces
from accessible.speech.drivers.sound import HEADROOM, joined

SEED = 0
LONGEST = 400  # phonemes in one call of the model, as the package itself limits them


def buildDriver(proxy: Proxy) -> HibariDriver:  # noqa: N802 - pyttsx3's name
    """What pyttsx3 calls to get the driver."""
    return HibariDriver(proxy)


class HibariDriver(Driver):
    """hibari behind pyttsx3. The model is loaded when the voice is set, and kept."""

    sample_rate = 24_000

    def __init__(self, proxy: Proxy) -> None:
        super().__init__(proxy)
        self._model: Any = None
        self._phonemes: Phonemes | None = None
        self._loaded: tuple[Any, ...] = ()  # for which voice and readings

    def synthesise(self, text: str) -> NDArray[np.float32]:
        """The sound of `text`; raises SpeechError if a word has no phonemes."""
        model, phonemes = self._load()
        noise = np.random.default_rng(SEED)
        said = pieces(phonemes.of(text), LONGEST)
        stretches = [model.from_ids([0, *phonemes.numbers(piece), 0], self.rate, noise) for piece in said]
        return joined(stretches, self.sample_rate) * HEADROOM

    def guessed_words(self, text: str) -> list[tuple[str, str]]:
        """See `Driver`."""
        return self._load()[1].guessed(text)

    def _load(self) -> tuple[Any, Phonemes]:
        if self._model is None or self._phonemes is None or self._loaded != (self.voice, self.readings):
            from hibari import Hibari  # here: brings onnxruntime

            # One thread: an issue is spoken by several processes at once.
            self._model = Hibari(voice=self.voice, threads=1)
            dictionary = self._model.g2p.lexicon
            put_before(dictionary.golds.d, dictionary.silvers.d, self.readings)
            self._phonemes = Phonemes(self._model.vocab, british=False, g2p=self._model.g2p)
            self._loaded = (self.voice, self.readings)
        return self._model, self._phonemes
