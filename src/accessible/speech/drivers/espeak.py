"""The plain British voice: libespeak-ng 1.52 from `espeakng-loader`, called directly and synchronously.

Not pyttsx3's own espeak driver, whose file saving returns before the file is written and loses
utterances. The voice id is espeak's ("gmw/en-gb-x-rp"), with the gap between words after a colon, in units
of 10 ms ("gmw/en-gb-x-rp:5"): gaps help understanding more than slowness does. `rate` is espeak's words
a minute.

espeak keeps state between utterances (the phase of its waves) that nothing in its interface resets: the
library is loaded anew for each one, which takes about 4 ms.
"""

from __future__ import annotations

import _ctypes
import ctypes
import re
from typing import Any

import numpy as np
from numpy.typing import NDArray

from accessible.errors import SetupError, SpeechError
from accessible.plan.sounds import stretches, without_marks
from accessible.speech.drivers import alphabets
from accessible.speech.drivers.base import Driver, Proxy

# Numbers of espeak-ng's speak_lib.h.
SYNCHRONOUS, DONT_EXIT = 2, 0x8000
RATE, VOLUME, WORD_GAP = 1, 2, 7
SOFTER = 70  # per cent of its usual volume, at which it clips; a reading's loudness is set later
BY_CHARACTER, UTF_8, PHONEMES = 1, 1, 0x100
EVENT_WORD = 1
SLOWEST, FASTEST = 80, 450
# espeak says set phrases ("in the", "no longer") and compounds as one and reports only their first word:
# that many words after a reported one may go without a report, if no punctuation stands between.
UNREPORTED = 2
LETTERS = re.compile(r"[^\W\d_]+")


class Event(ctypes.Structure):
    """espeak_EVENT: what happened at which character (from 1) and sample."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))


def buildDriver(proxy: Proxy) -> EspeakDriver:  # noqa: N802 - pyttsx3's name
    """What pyttsx3 calls to get the driver."""
    return EspeakDriver(proxy)


class EspeakDriver(Driver):
    """espeak-ng behind pyttsx3."""

    sample_rate = 22_050

    def synthesise(self, text: str) -> NDArray[np.float32]:
        """The sound of `text`; raises SpeechError if espeak reports a failure or leaves out a word."""
        written, marked_places = mnemonics(text)
        sound, positions = spoken(written, self.voice, round(self.rate), self.sample_rate, sounds=bool(marked_places))
        unsaid = unsaid_sounds(text, marked_places, positions)
        unsaid += left_out(*reported(written, marked_places, positions))
        if unsaid:
            raise SpeechError(
                f"The voice left out “{unsaid[0]}” in “{without_marks(text)}”.",
                remedy="Add the word to voices/lexicon.pls, spelled as it sounds.",
            )
        return np.frombuffer(sound, "<i2").astype(np.float32) / 32767.0


def mnemonics(text: str) -> tuple[str, list[range]]:
    """The text with marked sounds in espeak's own alphabet, and where these stand.

    espeak says nothing of sounds right behind a hyphen ("post-exertional"): a space stands there instead.

    >>> mnemonics("a cat")
    ('a cat', [])
    """
    written, places = "", []
    for words, sounds in stretches(text):
        piece = alphabets.espeak(sounds) if sounds else words
        if sounds:
            written = re.sub("-$", " ", written)
            places.append(range(len(written), len(written) + len(piece)))
        written += piece
    return written, places


def unsaid_sounds(text: str, places: list[range], positions: frozenset[int]) -> list[str]:
    """The marked words of `text` in whose place espeak reported no word."""
    marked = (words for words, sounds in stretches(text) if sounds)
    return [words for words, place in zip(marked, places, strict=True) if not positions.intersection(place)]


def reported(written: str, places: list[range], positions: frozenset[int]) -> tuple[str, frozenset[int]]:
    """For `left_out`: the text with each row of sounds as one word, and where espeak reported words in it."""
    found = set(positions)
    for place in places:
        written = f"{written[: place.start]}{'x' * len(place)}{written[place.stop :]}"
        if found.intersection(place):
            found.add(place.start)
    return written, frozenset(found)


def spoken(
    text: str, voice: str, words_a_minute: int, sample_rate: int, *, sounds: bool = False
) -> tuple[bytes, frozenset[int]]:
    """16-bit samples of `text`, and the places (characters from 0) of the words espeak said.

    With `sounds`, what stands in double square brackets is read as espeak's mnemonics.
    Raises SpeechError for an unknown voice, a speed out of range or any failure espeak reports.
    """
    name, _, gap = voice.partition(":")
    if not SLOWEST <= words_a_minute <= FASTEST:
        raise SpeechError(f"espeak speaks {SLOWEST} to {FASTEST} words a minute, not {words_a_minute}.")
    sound: list[bytes] = []
    positions: set[int] = set()
    callback = CALLBACK(collector(sound, positions))
    library = loaded(sample_rate)
    try:
        library.espeak_SetSynthCallback(callback)
        settle(library.espeak_SetVoiceByName(name.encode()), f"the voice {name}", text)
        settle(library.espeak_SetParameter(RATE, words_a_minute, 0), "its speed", text)
        settle(library.espeak_SetParameter(VOLUME, SOFTER, 0), "its volume", text)
        settle(library.espeak_SetParameter(WORD_GAP, int(gap or 0), 0), "its gap between words", text)
        letters = text.encode()
        size, start, end = ctypes.c_size_t(len(letters) + 1), ctypes.c_uint(0), ctypes.c_uint(0)
        flags = ctypes.c_uint(UTF_8 | PHONEMES if sounds else UTF_8)
        status = library.espeak_Synth(letters, size, start, BY_CHARACTER, end, flags, None, None)
        settle(status, "the words", text)
        settle(library.espeak_Synchronize(), "the words", text)
    finally:
        library.espeak_Terminate()
        unload(library)
    return b"".join(sound), frozenset(positions)


def collector(sound: list[bytes], positions: set[int]) -> Any:
    """The function that espeak calls with each stretch of samples and the events in it."""

    def collect(samples: Any, count: int, events: Any) -> int:
        if samples and count > 0:
            sound.append(ctypes.string_at(samples, 2 * count))
        number = 0
        while events[number].type:
            if events[number].type == EVENT_WORD:
                positions.add(events[number].text_position - 1)
            number += 1
        return 0  # go on

    return collect


def loaded(sample_rate: int) -> Any:
    """A newly loaded library, begun. Raises SetupError if it does not start or has another sample rate."""
    import espeakng_loader  # here: only for this voice

    library = ctypes.CDLL(espeakng_loader.get_library_path())
    folder = espeakng_loader.get_data_path().encode()
    rate = library.espeak_Initialize(SYNCHRONOUS, 0, folder, DONT_EXIT)
    if rate != sample_rate:
        unload(library)
        raise SetupError(f"espeak-ng did not start ({rate}).", remedy="Install the package espeakng-loader again.")
    return library


def unload(library: Any) -> None:
    """Let go of the library, so that the next load starts from its first state."""
    _ctypes.dlclose(library._handle)  # noqa: SLF001 - ctypes has no public way


def settle(status: int, what: str, text: str) -> None:
    """Raise SpeechError unless espeak's status is 0 (EE_OK)."""
    if status:
        raise SpeechError(f"espeak-ng failed on {what} (status {status}) for “{text}”.")


def left_out(text: str, positions: frozenset[int]) -> list[str]:
    """The words of `text` that espeak neither reported nor can have said as the end of a phrase.

    >>> left_out("In the end, all is well.", frozenset({0, 7, 17}))
    ['all']
    """
    unsaid = []
    allowed, end = 0, 0
    for match in LETTERS.finditer(text):
        between = text[end : match.start()]
        end = match.end()
        if match.start() in positions:
            allowed = UNREPORTED
        elif allowed and between in (" ", "-", "'"):
            allowed -= 1
        else:
            unsaid.append(match.group())
    return unsaid
