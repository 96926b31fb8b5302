"""A voice as data: `voices/<name>.toml` goes in, a frozen `Voice` comes out, with its planning estimate."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from importlib import metadata
from pathlib import Path
from typing import Any

from accessible.errors import SetupError, UsageError
from accessible.issue import Pace
from accessible.nearest import names_there_are
from accessible.speech.model_file import ModelFile

CLIP_TABLES = ("clip_ms", "gentle_clip_ms", "brisk_clip_ms")
VOWELS = re.compile(r"[aeiouyà-æè-ïò-öø-ýÿ]+", re.IGNORECASE)
SILENT_E = re.compile(r"[^aeiouy\W]e(?:s|d)?\b", re.IGNORECASE)
LETTER = re.compile(r"[^\W\d_]")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Letters said by name, "N H S" or "NHS": each is a word about as long as "ess", and W is "double you".
INITIALS = re.compile(r"\b(?!(?:A|I)\b)[A-Z]+\b")
# Capitals with a vowel among them may be a word: "RECEIVE" is one, "WHO" is not. Of four letters and more it is likely
# (what is spelled for certain has come to stand apart, "N H S", long before).
HAS_VOWEL = re.compile(r"[AEIOUY]")
LIKELY_WORD, ANY_WORD, NO_WORD = 4, 2, 1_000  # letters from which capitals with a vowel count as a word
# Both only before the last word. Possessive: a row of marks is met once, whatever its length.
INNER_PAUSE = re.compile(r"[,;:—–()…]++|\s-\s")
INNER_STOP = re.compile(r"(?<=\w\w)[.!?](?=[^\w\s]*+\s)")
NOT_IN_THE_FILE = {"in the file": False}


@dataclass(frozen=True, slots=True)
class ClipModel:
    """Milliseconds of a trimmed clip: `base`, and for each word, syllable, letter, inner pause and stop.

    Fitted by least squares on real clips; it plans, it never cuts.
    """

    base: float
    word: float
    syllable: float
    letter: float
    pause: float
    stop: float


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice, as its file says.

    `driver` is one of ours (see `drivers`) or a stock pyttsx3 driver's name; `voice` the engine's own id.
    `speed` is the engine's own number, chosen so that `words_per_minute` is right for the pace: over trimmed
    clips of sentences as they are, pauses inside them included (`benchmarks/paces.py` measures it and fits
    `clip_ms`). `pause_scale` multiplies the pauses between utterances. `requires` names distributions,
    `requirements` the hashed file that installs them ("" when they come with the package).
    """

    name: str
    driver: str
    voice: str
    language: str
    description: str
    licence: str
    sample_rate: int
    speed: float
    gentle_speed: float
    brisk_speed: float
    words_per_minute: float
    gentle_words_per_minute: float
    brisk_words_per_minute: float
    pause_scale: float
    clip_ms: ClipModel
    gentle_clip_ms: ClipModel
    brisk_clip_ms: ClipModel
    requires: tuple[str, ...]
    requirements: str = ""
    data: tuple[str, ...] = ()  # files of the voices folder that its sound depends on
    # (word, its sounds in IPA) that stand before the engine's own dictionary; from a lexicon, not from this file
    readings: tuple[tuple[str, str], ...] = field(default=(), metadata=NOT_IN_THE_FILE)
    model: ModelFile | None = None  # that lies in no package, and is not ours to give

    def speed_at(self, pace: Pace) -> float:
        """The engine's speed number for a pace."""
        return {Pace.GENTLE: self.gentle_speed, Pace.BRISK: self.brisk_speed}.get(pace, self.speed)

    def words_per_minute_at(self, pace: Pace) -> float:
        """How fast it speaks at a pace, as it was measured."""
        at = {Pace.GENTLE: self.gentle_words_per_minute, Pace.BRISK: self.brisk_words_per_minute}
        return at.get(pace, self.words_per_minute)

    def model_at(self, pace: Pace) -> ClipModel:
        """How long its clips are at a pace."""
        return {Pace.GENTLE: self.gentle_clip_ms, Pace.BRISK: self.brisk_clip_ms}.get(pace, self.clip_ms)


def load_voices(folder: Path) -> dict[str, Voice]:
    """Every voice of a folder by name. Raises SetupError for a file with a mistake in it."""
    voices = [load_voice(path) for path in sorted(folder.glob("*.toml"))]
    if not voices:
        raise SetupError("There are no voices.", remedy="Put a file such as heart.toml there.", place=folder)
    return {voice.name: voice for voice in voices}


def find_voice(folder: Path, name: str) -> Voice:
    """The voice called `name`. Raises UsageError, with the names there are, if there is none."""
    voices = load_voices(folder)
    if name not in voices:
        raise UsageError(f"There is no voice “{name}”.", names_there_are(name, voices))
    return voices[name]


def load_voice(path: Path) -> Voice:
    """One voice file. Raises SetupError naming the file and the field."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise SetupError(f"The voice file cannot be read: {problem}.", place=path) from problem
    for table in CLIP_TABLES:
        if isinstance(values.get(table), dict):
            values[table] = ClipModel(**checked(values[table], ClipModel, path, f"{table}."))
    if isinstance(values.get("model"), dict):
        model = values["model"] = ModelFile(**checked(values["model"], ModelFile, path, "model."))
        if model.fault():
            raise SetupError(f"The field “model.{model.fault()}.", place=path)
    voice = Voice(**checked(values, Voice, path))
    if voice.name != path.stem:
        raise SetupError(f"The field “name” is “{voice.name}”, not “{path.stem}” as the file.", place=path)
    return voice


def checked(values: Mapping[str, Any], kind: type[Any], path: Path, within: str = "") -> dict[str, Any]:
    """The fields of `kind` from a TOML table; raises SetupError for an unknown, missing or mistaken one."""
    known = {each.name: each for each in fields(kind) if each.metadata != NOT_IN_THE_FILE}
    for name in sorted(values.keys() - known.keys()):
        remedy = f"The fields are: {', '.join(known)}."
        raise SetupError(f"The field “{within}{name}” is not known.", remedy, place=path)
    found = {}
    for name, each in known.items():
        if name in values:
            found[name] = as_type(values[name], str(each.type), f"{within}{name}", path)
        elif each.default is MISSING:
            raise SetupError(f"The field “{within}{name}” is missing.", place=path)
    return found


def as_type(value: Any, wanted: str, name: str, path: Path) -> Any:
    """A TOML value as the field's type; numbers of both kinds count as float, lists of text as a tuple."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    match wanted:
        case "str" if isinstance(value, str):
            return value
        case "int" if is_number and int(value) == value and value > 0:
            return int(value)
        case "float" if is_number:
            return float(value)
        case "tuple[str, ...]" if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(value)
        case "ClipModel" | "ModelFile | None" if isinstance(value, ClipModel | ModelFile):
            return value
    raise SetupError(f"The field “{name}” is “{value}”, which is not {PLAIN_TYPES[wanted]}.", place=path)


PLAIN_TYPES = {
    "str": "a text",
    "int": "a whole number over 0",
    "float": "a number",
    "tuple[str, ...]": "a list of texts",
    "ClipModel": "a table",
    "ModelFile | None": "a table",
}


def missing_requirements(voice: Voice) -> tuple[str, ...]:
    """The distributions that the voice needs and that are not installed."""
    return tuple(name for name in voice.requires if not is_installed(name))


def is_installed(distribution: str) -> bool:
    """Whether a distribution's metadata is there (nothing is imported)."""
    try:
        metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return False
    return True


def estimate_ms(text: str, voice: Voice, pace: Pace) -> int:
    """How long the trimmed clip of `text` will be, in ms, without saying it. For planning parts."""
    return _estimate(text, voice, pace, LIKELY_WORD)


def bounds_ms(text: str, voice: Voice, pace: Pace) -> tuple[int, int]:
    """The same, if capitals that may be words are words, and if they are letters: only the voice knows."""
    return _estimate(text, voice, pace, ANY_WORD), _estimate(text, voice, pace, NO_WORD)


def _estimate(text: str, voice: Voice, pace: Pace, words_from: int) -> int:
    model = voice.model_at(pace)
    words, syllables, letters, pauses, stops = features(text, words_from)
    ms = model.base + model.word * words + model.syllable * syllables + model.letter * letters
    return max(0, round(ms + model.pause * pauses + model.stop * stops))


def features(text: str, words_from: int = LIKELY_WORD) -> tuple[int, int, int, int, int]:
    """What a clip's length is estimated from: words, syllables (roughly), letters, inner pauses, inner stops.

    Capitals with a vowel are taken for a word if they have `words_from` letters or more.

    >>> features("Rest first, then plan. It helps.")
    (6, 6, 24, 1, 1)
    """
    text = letters_named(text, words_from)
    words = list(WORD.finditer(text))
    inner = text[: words[-1].end() if words else 0]
    syllables = len(VOWELS.findall(text)) - len(SILENT_E.findall(text))
    return (
        len(words),
        max(syllables, 0),
        len(LETTER.findall(text)),
        len(INNER_PAUSE.findall(inner)),
        len(INNER_STOP.findall(inner)),
    )


def letters_named(text: str, words_from: int = LIKELY_WORD) -> str:
    """A text with a word for each letter that is said by its name.

    >>> letters_named("The NHS, what you RECEIVE")
    'The ess ess ess, what you RECEIVE'
    """

    def named(found: re.Match[str]) -> str:
        capitals = found.group()
        is_word = len(capitals) >= words_from and HAS_VOWEL.search(capitals)
        return capitals if is_word else spelled(capitals)

    return INITIALS.sub(named, text)


def spelled(initials: str) -> str:
    """Letters as words of about the length of their names.

    >>> spelled("WHO")
    'double you ess ess'
    """
    return " ".join("double you" if letter == "W" else "ess" for letter in initials)
