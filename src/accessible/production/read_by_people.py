"""Recordings: the files of `recordings/` and an article's narration go in, who reads what comes out, and what is wrong.

A recording is found by a name that its words are part of: a sentence's id, or a part's number and code. When the
words change, the name does too, and the old file is named as no longer used. So no old words are ever read.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from accessible.errors import Finding, Severity, SpeechError, quote
from accessible.plan.narration import Narration, NarrationPart, Utterance
from accessible.production.readers import Recorded, Recordings, Speaker
from accessible.sources.recordings_folder import FoundFile, bytes_of
from accessible.speech.voice import estimate_ms

_PART = re.compile(r"part-(\d+)(?:-([0-9a-f]+))?")
NO_SENTENCE = (
    "no sentence of the article has this id. Its words have changed, or it is a line that the magazine adds.",
    "The ids are in receipt.json. Record the new words, or take the file away.",
)
NO_ARTICLE = (
    "a recording of a part must be in the folder of its article.",
    "Put it into a folder with the name of the article's file, such as recordings/02-my-article.",
)
NO_NAME = (
    "its name is neither a sentence's id nor a part's number and code.",
    "The codes are in report.html, the ids in receipt.json. Rename the file.",
)
WRONG_KIND = ("only WAV and FLAC files are read.", "Save it as WAV.")


@dataclass(slots=True)
class _Matching:
    """What is known so far of the recordings of one article."""

    narration: Narration
    speaker: Speaker
    source: str
    by_id: Mapping[str, NarrationPart]
    used: dict[str, Recorded] = field(default_factory=dict)  # by the name of what they read
    findings: list[Finding] = field(default_factory=list)


def article_recordings(
    found: Iterable[FoundFile], narration: Narration, speaker: Speaker, source: str
) -> tuple[Recordings, list[Finding]]:
    """The recordings that an article uses, and what is wrong with those that are meant for it.

    `source` is the article's file. A damaged recording is an error; one that nothing has a use for, a warning.
    """
    by_id = {each.id: part for part in narration.parts for each in part.utterances if not each.id.startswith("a-")}
    matching = _Matching(narration, speaker, source, by_id)
    for file in found:
        if file.slug == narration.slug or (not file.slug and file.name in by_id):
            _match(file, matching)
    sentences = {name: recorded for name, recorded in matching.used.items() if name in by_id}
    parts = {part.number: matching.used[_name_of(part)] for part in narration.parts if _name_of(part) in matching.used}
    matching.findings += [
        _unused(recorded.shown, source, "its whole part is recorded.", "Take one of them away.")
        for name, recorded in sentences.items()
        if by_id[name].number in parts
    ]
    return Recordings(tuple(sentences.items()), tuple(parts.items())), matching.findings


def _match(file: FoundFile, matching: _Matching) -> None:
    """Use one file, or note why it is not used."""
    named = _PART.fullmatch(file.name)
    if not file.is_read:
        matching.findings.append(_unused(file.shown, matching.source, *WRONG_KIND))
    elif named:
        part = _part_of(named, matching.narration)
        if isinstance(part, NarrationPart):
            _use(file, _name_of(part), part.utterances, matching)
        else:
            matching.findings.append(_unused(file.shown, matching.source, *part))
    elif file.name in matching.by_id:
        part = matching.by_id[file.name]
        said = tuple(each for each in part.utterances if each.id == file.name)
        _use(file, file.name, said, matching)
    else:
        matching.findings.append(_unused(file.shown, matching.source, *_no_match(file)))


def unused_recordings(
    found: Iterable[FoundFile], narrations: Sequence[Narration], slugs: Sequence[str]
) -> list[Finding]:
    """Recordings that no article has a use for. `narrations` are those that could be planned, `slugs` all articles'."""
    ids = {each.id for narration in narrations for part in narration.parts for each in part.utterances}
    findings: list[Finding] = []
    for file in found:
        if file.slug and file.slug not in slugs:
            remedy = "Give the folder the name of the article's file."
            findings.append(_unused(file.shown, "", f"there is no article “{file.slug}”.", remedy))
        elif not file.slug and not file.is_read and file.name not in ids:
            findings.append(_unused(file.shown, "", *WRONG_KIND))
        elif not file.slug and _PART.fullmatch(file.name):
            findings.append(_unused(file.shown, "", *NO_ARTICLE))
        elif not file.slug and file.name not in ids and len(narrations) == len(slugs):
            # An article that could not be read may be the one that has it.
            findings.append(_unused(file.shown, "", *_no_match(file)))
    return findings


def _no_match(file: FoundFile) -> tuple[str, str]:
    """Why a file is of no sentence, and what to do: its name looks like an id, or it does not."""
    return NO_SENTENCE if file.name.startswith(("s-", "a-")) else NO_NAME


def _name_of(part: NarrationPart) -> str:
    return f"part-{part.number}-{part.code}"


def _part_of(matched: re.Match[str], narration: Narration) -> NarrationPart | tuple[str, str]:
    """The part whose words a file's name names, or what is wrong and what to do."""
    part = next((part for part in narration.parts if part.number == int(matched[1])), None)
    if part is None:
        return f"the article has no part {matched[1]}.", "Take the file away."
    name = _name_of(part)
    if matched[2] is None:
        return (
            "its name does not say which words it reads.",
            f"Compare it with part {part.number} of the transcript. If it says just that, name it {name}.",
        )
    if matched[2] != part.code:
        return (
            f"the words of part {part.number} have changed since.",
            f"Record the part again as {name}. If what it says is still the transcript's words, rename it so.",
        )
    return part


def _use(file: FoundFile, name: str, said: tuple[Utterance, ...], matching: _Matching) -> None:
    """Have a file read `said`; or note an error. What sounds doubtful is told and used all the same."""
    words = quote(" ".join(each.text for each in said))
    if name in matching.used:
        message = f"The recordings {matching.used[name].shown} and {file.shown} are of the same words."
        remedy = "Keep the one that you want to be heard."
        matching.findings.append(
            Finding("recording-twice", Severity.ERROR, message, matching.source, words=words, remedy=remedy)
        )
        return
    from accessible.speech.recorded import LISTEN, doubtful_length, implausible, open_recording

    expected = sum(estimate_ms(each.spoken, matching.speaker.voice, matching.speaker.pace) for each in said)
    expected += sum(each.pause_after_ms for each in said[:-1])
    try:
        content = bytes_of(file.folder, file.shown)
        recording = open_recording(content, expected)
        lasts = recording.milliseconds
        fault = implausible(lasts, expected)
        if fault:
            raise SpeechError(fault, f"{LISTEN} Then record it again.")
    except SpeechError as error:
        message = f"The recording {file.shown} cannot be used. {error.message}"
        matching.findings.append(
            Finding("recording-damaged", Severity.ERROR, message, matching.source, words=words, remedy=error.remedy)
        )
        return
    matching.used[name] = Recorded(file.folder, hashlib.sha256(content).hexdigest(), file.shown)
    length = doubtful_length(lasts, expected)
    matching.findings += [
        Finding("recording-doubtful", Severity.WARNING, f"{file.shown}: {what}", matching.source, 0, words, remedy)
        for what, remedy in (*recording.to_hear, *([(length, LISTEN)] if length else []))
    ]


def _unused(shown: str, source: str, why: str, remedy: str) -> Finding:
    message = f"The recording {shown} is not used: {why}"
    return Finding("recording-unused", Severity.WARNING, message, source, remedy=remedy)


def narrators(voice: str, read: Iterable[tuple[Recordings, Narration]]) -> tuple[str, ...]:
    """Who reads these articles, people first; a synthetic voice (`voice` is its name) is called what it is."""
    synthetic, people, of_voice = f"{voice}, a synthetic voice", False, False
    for recordings, narration in read:
        by_people = people_of(recordings, narration)
        said = [each.id in by_people for part in narration.parts for each in part.utterances]
        people, of_voice = people or any(said), of_voice or not all(said)
    return ("a person", *((synthetic,) if of_voice else ())) if people else (synthetic,)


def people_of(recordings: Recordings, narration: Narration) -> Mapping[str, tuple[str, bool]]:
    """Which utterances a person reads: their recording's file, and whether their times are only worked out."""
    sentences = {each: (recorded.shown, False) for each, recorded in recordings.sentences}
    whole = dict(recordings.parts)
    for part in narration.parts:
        if part.number in whole:
            sentences |= {each.id: (whole[part.number].shown, True) for each in part.utterances}
    return sentences
