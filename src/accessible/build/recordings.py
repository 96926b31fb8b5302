"""Recordings: the files of `recordings/` and an article's narration go in, who reads what comes out, and what is wrong.

A recording is found by a name that its words are part of: a sentence's id, or a part's number and code. When the
words change, the name does too, and the old file is named as no longer used. So no old words are ever read.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from accessible.build.jobs import Recorded, Recordings, Speaker
from accessible.errors import Finding, Severity, SpeechError, quote
from accessible.plan.narration import Narration, NarrationPart
from accessible.speech.voice import estimate_ms

FOLDER = "recordings"
SUFFIXES = frozenset((".wav", ".flac"))
OTHER_SOUND = frozenset((".mp3", ".m4a", ".aac", ".ogg", ".opus", ".wma", ".aif", ".aiff"))
_PART = re.compile(r"part-(\d+)(?:-([0-9a-f]+))?")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A sound file of `recordings/`: `slug` is its article's, or "" for a sentence wherever it stands."""

    path: Path
    slug: str

    @property
    def shown(self) -> str:
        """Its path as staff know it."""
        return "/".join(filter(None, (FOLDER, self.slug, self.path.name)))


def find_recordings(folder: Path) -> tuple[FoundFile, ...]:
    """Every sound file of an issue's `recordings/`, in order of their paths."""
    root = folder / FOLDER
    found = [(path, "") for path in root.glob("*")] + [(path, path.parent.name) for path in root.glob("*/*")]
    wanted = SUFFIXES | OTHER_SOUND
    return tuple(FoundFile(path, slug) for path, slug in sorted(found) if path.suffix.lower() in wanted)


def article_recordings(
    found: Iterable[FoundFile], narration: Narration, speaker: Speaker, source: str
) -> tuple[Recordings, list[Finding]]:
    """The recordings that an article uses, and what is wrong with those that are meant for it.

    `source` is the article's file. A damaged recording is an error; one that nothing has a use for, a warning.
    """
    sentences: dict[str, Recorded] = {}
    parts: dict[int, Recorded] = {}
    findings: list[Finding] = []
    by_id = {each.id: part for part in narration.parts for each in part.utterances if not each.id.startswith("a-")}
    for file in found:
        name = file.path.stem
        matched = _PART.fullmatch(name)
        if file.slug not in ("", narration.slug) or (not file.slug and name not in by_id):
            continue
        if file.path.suffix.lower() not in SUFFIXES:
            findings.append(_unused(file, source, "only WAV and FLAC files are read.", "Save it as WAV."))
        elif matched:
            part = _part_of(matched, narration)
            if isinstance(part, NarrationPart):
                recorded, fault = _judged(file, part, "", speaker, source)
                parts.update({part.number: recorded} if recorded else {})
                findings += fault
            else:
                findings.append(_unused(file, source, *part))
        elif name in by_id:
            recorded, fault = _judged(file, by_id[name], name, speaker, source)
            sentences.update({name: recorded} if recorded else {})
            findings += fault
        else:
            findings.append(_unused(file, source, *NO_SENTENCE))
    findings += [
        _unused(FoundFile(sentences[each].path, ""), source, "its whole part is recorded.", "Take one of them away.")
        for each in sentences
        if by_id[each].number in parts
    ]
    return Recordings(tuple(sentences.items()), tuple(parts.items())), findings


NO_SENTENCE = (
    "no sentence of the article has this id. Its words have changed, or it is a line that the magazine adds.",
    "The ids are in receipt.json. Record the new words, or take the file away.",
)


def unused_recordings(
    found: Iterable[FoundFile], narrations: Sequence[Narration], slugs: Sequence[str]
) -> list[Finding]:
    """Recordings that no article has a use for. `narrations` are those that could be planned, `slugs` all articles'."""
    ids = {each.id for narration in narrations for part in narration.parts for each in part.utterances}
    findings = [
        _unused(file, "", f"there is no article “{file.slug}”.", "Give the folder the name of the article's file.")
        for file in found
        if file.slug and file.slug not in slugs
    ]
    if len(narrations) == len(slugs):  # an article that could not be read may be the one
        findings += [_unused(file, "", *NO_SENTENCE) for file in found if not file.slug and file.path.stem not in ids]
    return findings


def _part_of(matched: re.Match[str], narration: Narration) -> NarrationPart | tuple[str, str]:
    """The part whose words a file's name names, or what is wrong and what to do."""
    part = next((part for part in narration.parts if part.number == int(matched[1])), None)
    if part is None:
        return f"the article has no part {matched[1]}.", "Take the file away."
    name = f"part-{part.number}-{part.code}"
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


def _judged(
    file: FoundFile, part: NarrationPart, sentence_id: str, speaker: Speaker, source: str
) -> tuple[Recorded | None, list[Finding]]:
    """The recording of a sentence (or, with no id, of the whole part), or an error."""
    from accessible.speech.recorded import SAVE_AGAIN, implausible, open_recording

    said = [each for each in part.utterances if not sentence_id or each.id == sentence_id]
    expected = sum(estimate_ms(each.spoken, speaker.voice, speaker.pace) for each in said)
    expected += sum(each.pause_after_ms for each in said[:-1])
    try:
        content = file.path.read_bytes()
        fault = implausible(open_recording(content).milliseconds, expected)
        if not fault:
            return Recorded(file.path, hashlib.sha256(content).hexdigest(), file.shown), []
        remedy = "Listen to it beside the words, and record it again."
    except SpeechError as error:
        fault, remedy = error.message, error.remedy
    except OSError as error:
        fault, remedy = f"It cannot be read: {error.strerror or error}.", SAVE_AGAIN
    words = quote(" ".join(each.text for each in said))
    message = f"The recording {file.shown} cannot be used. {fault}"
    return None, [Finding("recording-damaged", Severity.ERROR, message, source, words=words, remedy=remedy)]


def _unused(file: FoundFile, source: str, why: str, remedy: str) -> Finding:
    message = f"The recording {file.shown} is not used: {why}"
    return Finding("recording-unused", Severity.WARNING, message, source, remedy=remedy)


def people_of(recordings: Recordings, narration: Narration) -> Mapping[str, tuple[str, bool]]:
    """Which utterances a person reads: their recording's file, and whether their times are only worked out."""
    sentences = {each: (recorded.shown, False) for each, recorded in recordings.sentences}
    whole = dict(recordings.parts)
    for part in narration.parts:
        if part.number in whole:
            sentences |= {each.id: (whole[part.number].shown, True) for each in part.utterances}
    return sentences
