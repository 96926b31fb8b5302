"""A part's sound in its file: whatever a coder loses, moves or adds is told before anybody hears it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from accessible.errors import FaithfulnessError
from accessible.outputs.sound.m4b import decode_aac, encode_aac
from accessible.outputs.sound.mp3 import decode_to_measure, encode_part
from accessible.production.targets.speech import encoded_part
from accessible.recording import SAMPLE_RATE

Sound = NDArray[np.float32]


def spoken() -> NDArray[np.int16]:
    """Half a second of rest, four words with rests between, a second of rest."""
    at = np.arange(SAMPLE_RATE // 2) / SAMPLE_RATE
    word = 3_000 * np.sin(2 * np.pi * 220 * at) * np.sin(np.pi * at / at[-1])
    words = [np.pad(np.rint(word), (0, SAMPLE_RATE // 4)) for _ in range(4)]
    return np.pad(np.concatenate(words), (SAMPLE_RATE // 2, SAMPLE_RATE)).astype(np.int16)


def coded(change: Callable[[Sound], Sound]) -> Any:
    """The part through a coder that does nothing but a change."""
    samples = spoken()
    return encoded_part(
        samples,
        3.0,
        lambda levelled: levelled.tobytes(),
        lambda content: change((np.frombuffer(content, np.int16) / 32_768).astype(np.float32)),
    )


def silenced(start: float, end: float) -> Callable[[Sound], Sound]:
    def change(sound: Sound) -> Sound:
        sound[int(start * SAMPLE_RATE) : int(end * SAMPLE_RATE)] = 0
        return sound

    return change


def cut(start: float, end: float) -> Callable[[Sound], Sound]:
    return lambda sound: np.delete(sound, slice(int(start * SAMPLE_RATE), int(end * SAMPLE_RATE)))


def test_what_real_coders_make_is_heard_whole() -> None:
    for encode, decode in ((encode_part, decode_to_measure), (encode_aac, decode_aac)):
        encoded, heard = encoded_part(spoken(), 3.0, encode, decode)
        assert encoded
        assert len(heard.samples) >= len(spoken())


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (silenced(1.3, 1.8), "nothing is heard of what is said there"),
        (silenced(0.6, 0.8), "nothing is heard of what is said there"),
        (silenced(0, 9), "nothing is heard of what is said there"),
        (cut(0.7, 0.9), "lasts"),
        (cut(4.0, 4.2), "lasts"),
        (lambda sound: np.pad(cut(0.55, 1.25)(sound), (0, 31_000)), "nothing is heard"),
        (lambda sound: np.pad(sound, (0, SAMPLE_RATE)), "lasts"),
        (lambda sound: np.roll(sound, SAMPLE_RATE // 4), "nothing is heard"),
    ],
)
def test_what_a_coder_loses_or_moves_is_told(change: Callable[[Sound], Sound], told: str) -> None:
    with pytest.raises(FaithfulnessError, match=told):
        coded(change)


def test_what_a_decoder_begins_a_little_later_is_heard() -> None:
    coded(lambda sound: np.pad(sound, (2_000, 0)))
