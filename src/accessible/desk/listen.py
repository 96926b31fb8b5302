"""Listening: an issue on the shelf goes in, what a recogniser heard of each sentence comes out, judged.

Each part is heard in rows of neighbours, because a recogniser hears a lone word badly. A sentence of which
a word was missed is heard alone; what a person would still have to hear, alone with a wider search. The best
hearing counts.
"""

from __future__ import annotations

import hashlib
import importlib
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accessible.check.heard.known_mishearings import read_mishearings
from accessible.check.heard.print_words import print_reasons
from accessible.check.heard.to_hear import reasons
from accessible.check.heard.words import Hearing, Judge
from accessible.desk.hear import Hear, sound_key
from accessible.errors import SpeechError, UsageError
from accessible.issue import Issue, Pace
from accessible.nearest import names_there_are
from accessible.plain_file import plain_bytes
from accessible.plan.narration import Utterance
from accessible.production.cache import Cache
from accessible.production.chosen import chosen_voice
from accessible.production.job import Job, Records, Step
from accessible.production.local import Crew
from accessible.production.prepare import only_article
from accessible.production.readers import Recorded, Speaker, with_british_words
from accessible.production.run import Outcome, Progress, run_steps
from accessible.production.shelf import RECEIPT, staff_folder
from accessible.settings import Settings
from accessible.sources.issue_file import article_files
from accessible.sources.recordings_folder import bytes_of
from accessible.speech.engine import Engine
from accessible.speech.log_mel import SECONDS
from accessible.speech.recogniser import REQUIREMENTS, missing_packages, seconds_in_a_row, version
from accessible.speech.voice import estimate_ms, find_voice
from accessible.tools.setup import install_requirements

AT_ONCE = SECONDS - 1.0  # of sound; the model hears thirty seconds
ALONE = (1, 5)  # beams of the further tries
WORDLESS = "silent"  # the driver that makes a tone
BUILD_FIRST = "Run: make issue, then the same command again."


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of a reading, as the receipt has it: times are seconds in its part's file."""

    article: str
    part: int
    start: float
    end: float
    utterance: Utterance
    lexicon: tuple[str, ...]
    recorded: Recorded | None = None  # what a person read in the voice's place

    @property
    def sounds_as(self) -> str:
        """What tells its sound from another's."""
        return self.recorded.sha256 if self.recorded else self.utterance.for_engine

    @property
    def seconds(self) -> float:
        """How long its clip is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Heard:
    """What the recogniser wrote in a try (0: it is too long to be heard), and what the judge says of the sentence.

    In the first try, `words` are those of the whole row.
    """

    said: Said
    words: str
    tries: int
    hearing: Hearing


@dataclass(frozen=True, slots=True)
class Listening:
    """Everything that was heard. `receipt` is what the shelf says of itself."""

    receipt: Mapping[str, Any]
    speaker: Speaker
    heard: tuple[Heard, ...]


def install_recogniser(tell: Callable[[str], None]) -> None:
    """Install the recogniser's packages if they are not there. Raises `SetupError`."""
    if missing_packages():
        tell("Installing the recogniser (once, about a minute).")
        install_requirements(REQUIREMENTS)
        importlib.invalidate_caches()  # this very run can use what is there now


def require_wish(settings: Settings, issue: Issue, article: str) -> None:
    """Raise `UsageError`, before anything is made, if what is asked for cannot be heard.

    That is an article that the issue does not have, or the voice that says no words.
    """
    if article:
        only_article(article_files(settings.content, issue), article)
    voice = chosen_voice(settings, issue)
    if voice.driver == WORDLESS:
        raise UsageError(f"The voice “{voice.name}” says no words to listen to.", "Use another, such as VOICE=heart.")


def listen(settings: Settings, issue: str, article: str = "") -> Iterator[Progress | Listening]:
    """Hear an issue's readings, or one article's; yields progress and, last, what was heard.

    Raises `UsageError` if the shelf has no such issue or was made by another version of the voice.
    """
    receipt = shelf_receipt(staff_folder(settings.out, issue))
    speaker = shelf_speaker(settings, receipt)
    said = sentences(receipt, settings.content / issue, article)
    judge = Judge(read_mishearings(settings.voices / "listening" / "known_mishearings.toml"))
    cache = Cache(settings.cache)
    recogniser = version()
    heard: dict[int, Heard] = {place: _unheard(each, judge) for place, each in enumerate(said)}
    for first, steps, rounds in _rounds(said, heard, speaker, recogniser):
        outcome = Outcome()
        for event in run_steps(steps, cache, Crew(settings.workers)):
            if isinstance(event, Progress):
                yield event
            else:
                outcome = event
        for failure in outcome.failures:
            raise failure.error
        _judge(said, heard, judge, outcome.records, rounds, first)
    yield Listening(receipt, speaker, tuple(heard.values()))


Row = tuple[str, tuple[int, ...]]  # a step's id, and the places of the sentences that it hears


def _rounds(
    said: Sequence[Said], heard: Mapping[int, Heard], speaker: Speaker, recogniser: str
) -> Iterator[tuple[int, list[Step], list[Row]]]:
    """The tries, one after another: (number of the try, its steps, what each step hears)."""
    articles = [each.article for each in said]
    parts = [1000 * articles.index(each.article) + each.part for each in said]
    together = [(f"row {row.start}", tuple(row)) for row in rows([each.seconds for each in said], parts)]
    yield 1, [_step(each, said, speaker, recogniser) for each in together], together
    for number, beam in enumerate(ALONE, start=2):
        by_clip: dict[str, list[int]] = {}
        for place, each in heard.items():
            if fits([each.said.seconds]) and (why(each, speaker) if beam > 1 else not each.hearing.clean):
                by_clip.setdefault(speaker.clip_key(each.said.sounds_as), []).append(place)
        alone = [(f"alone {key}", tuple(places)) for key, places in by_clip.items()]
        yield number, [_step((key, places[:1]), said, speaker, recogniser, beam) for key, places in alone], alone


def _step(row: Row, said: Sequence[Said], speaker: Speaker, recogniser: str, beam: int = 1) -> Step:
    name, places = row
    utterances = tuple(said[place].utterance for place in places)
    recorded = tuple(said[place].recorded for place in places)
    first = said[places[0]]
    clips = tuple(sound_key(speaker, *each) for each in zip(utterances, recorded, strict=True))
    label = f"Listening to {first.article}, part {first.part}"
    job = Hear(label, recogniser, clips, speaker, utterances, recorded, beam)

    def prepare(_: Records) -> Job:
        return job

    return Step(
        name, first.article, (), prepare, weight=round(1000 + 30 * sum(said[place].seconds for place in places))
    )


def _judge(
    said: Sequence[Said],
    heard: dict[int, Heard],
    judge: Judge,
    records: Records,
    listened: Sequence[Row],
    number: int,
) -> None:
    """Judge one try; a sentence keeps its best hearing."""
    for name, places in listened:
        words = str(records[name]["heard"])
        if number == 1:
            clips = [(said[place].utterance.spoken, said[place].lexicon) for place in places]
            found = judge.judge_row(clips, words)
        else:
            found = tuple(judge.judge(said[place].utterance.spoken, words, said[place].lexicon) for place in places)
        for place, hearing in zip(places, found, strict=True):
            if number == 1 or hearing.weight < heard[place].hearing.weight:
                heard[place] = Heard(said[place], words, number, hearing)


def why(heard: Heard, speaker: Speaker) -> tuple[str, ...]:
    """Why a person should listen to a sentence; empty if nobody need. A person may take the time that they need."""
    lasts = heard.said.seconds * 1000
    expected = lasts if heard.said.recorded else estimate_ms(heard.said.utterance.spoken, speaker.voice, speaker.pace)
    found = reasons(heard.hearing, lasts, expected, heard=bool(heard.tries))
    return (*found, *print_reasons(heard.said.utterance.text, heard.hearing.heard)) if heard.tries else found


def _unheard(said: Said, judge: Judge) -> Heard:
    """A sentence before it was heard: nothing of it is known to be said."""
    return Heard(said, "", 0, judge.judge(said.utterance.spoken, "", said.lexicon))


def rows(seconds: Sequence[float], part: Sequence[int]) -> list[range]:
    """Which neighbours are heard in one go: as many of one part as fit. A clip too long to be heard is in none.

    >>> rows([9.0, 9.0, 9.0, 50.0, 2.0], [1, 1, 1, 1, 2])
    [range(0, 2), range(2, 3), range(4, 5)]
    """
    found: list[range] = []
    start = 0
    for place in range(len(seconds) + 1):
        ends = place == len(seconds) or part[place] != part[start] or not fits(seconds[start : place + 1])
        if ends and place > start:
            found.append(range(start, place))
        if ends:
            start = place
            if place < len(seconds) and not fits(seconds[place : place + 1]):
                start = place + 1
    return found


def fits(seconds: Sequence[float]) -> bool:
    """Whether clips of these lengths can be heard in one go."""
    return seconds_in_a_row([round(each * 1000) for each in seconds], 1000) <= AT_ONCE


def shelf_receipt(staff: Path) -> Mapping[str, Any]:
    """The receipt of an issue, in its folder for staff. Raises `UsageError` if there is none that can be read."""
    try:
        receipt = json.loads(plain_bytes(staff / RECEIPT))
    except (OSError, ValueError) as problem:
        raise UsageError("There is no finished issue to listen to.", BUILD_FIRST, staff) from problem
    if not isinstance(receipt, dict):
        raise UsageError("The receipt cannot be read.", BUILD_FIRST, staff)
    return receipt


def shelf_speaker(settings: Settings, receipt: Mapping[str, Any]) -> Speaker:
    """Who spoke the issue. Raises `UsageError` if that voice would sound otherwise today."""
    said_by = receipt["voice"]
    voice = with_british_words(find_voice(settings.voices, said_by["name"]), settings.voices)
    pace = Pace(said_by["pace"])
    made_with = Engine(voice, pace, settings.voices).version
    if made_with != said_by["engine"]:
        raise UsageError("The issue was read by another version of the voice.", BUILD_FIRST)
    return Speaker(voice, pace, settings.voices, made_with)


def sentences(receipt: Mapping[str, Any], folder: Path, article: str = "") -> tuple[Said, ...]:
    """Every sentence of the issue, or of one article, that has a clip of its own, in playing order.

    `folder` is the issue's, where recordings are. A part that a person read in one go has no clips of sentences.
    Raises `UsageError` for an unknown article, or for a recording that is not there any more.
    """
    built = [each for each in receipt["articles"] if each["built"]]
    if not built:
        raise UsageError("No article of the issue is finished.", "Correct the errors above, then try again.")
    chosen = [each for each in built if not article or article in (each["id"], each["source"]["name"])]
    if not chosen:
        there = names_there_are(article, (each["id"] for each in built))
        raise UsageError(f'There is no finished article "{article}".', there)
    rows = [(each["id"], row) for each in chosen for row in each["sentences"]]
    return tuple(_said(slug, row, folder) for slug, row in rows if not row.get("approximate"))


def in_one_go(receipt: Mapping[str, Any], slugs: Collection[str]) -> int:
    """How many sentences of some articles stand in parts recorded in one go. Nobody hears them here."""
    built = [each for each in receipt["articles"] if each["built"] and each["id"] in slugs]
    return sum(bool(row.get("approximate")) for each in built for row in each["sentences"])


def _said(article: str, sentence: Mapping[str, Any], folder: Path) -> Said:
    utterance = Utterance(sentence["id"], sentence["text"], sentence["spoken"], (), 0)
    lexicon = tuple(change["spoken"] for change in sentence["changes"] if change["rule"] == "lexicon")
    shown = sentence.get("recording", "")
    recorded = _recorded(folder, shown) if shown else None
    return Said(article, sentence["part"], sentence["part_start"], sentence["part_end"], utterance, lexicon, recorded)


def _recorded(folder: Path, shown: str) -> Recorded:
    """A recording as it is now; what the receipt says of it is its path."""
    try:
        content = bytes_of(folder, shown)
    except SpeechError as error:
        raise UsageError(f"The recording {shown} has changed since the issue was made.", BUILD_FIRST) from error
    return Recorded(folder, hashlib.sha256(content).hexdigest(), shown)
