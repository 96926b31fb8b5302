"""Pronouncing at the desk: one sentence said, and every word that is new in an issue said one after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from accessible.errors import Finding, Severity, SourceError, UsageError
from accessible.outputs.clock import as_players_show
from accessible.outputs.sound.wav import wav
from accessible.plan.narration import Utterance
from accessible.plan.spoken_form import SpokenForm, spoken_form
from accessible.plan.spoken_form.doors import doorway
from accessible.plan.words_to_hear import ToHear, changed_words
from accessible.production.chosen import chosen_issue, chosen_pace, chosen_voice, house_lexicon
from accessible.production.files import write_whole
from accessible.production.prepare import Prepared, prepare
from accessible.production.readers import with_british_words
from accessible.recording import SAMPLE_RATE
from accessible.settings import Settings
from accessible.sources.issue_file import read_issue
from accessible.sources.issue_list import issues_before
from accessible.speech.engine import Engine

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PAUSE_MS = 900  # between two words: long enough to stop the player


def say(settings: Settings, text: str) -> Iterator[str]:
    """Say `text` into `say.wav` in the folder for results; yields lines to show.

    Raises `SourceError` for what must not be guessed, as in an article.
    """
    if not text.strip():
        raise UsageError("There is nothing to say.", 'Write the words: accessible say "Take 10 mg at 5pm."')
    issue = chosen_issue(settings)
    form = spoken_form(text, house_lexicon(settings, issue))
    if form.doubts:
        raise SourceError(
            tuple(
                Finding(doubt.code, Severity.ERROR, doubt.message, words=doubt.words, remedy=doubt.remedy)
                for doubt in form.doubts
            )
        )
    voice = with_british_words(chosen_voice(settings, issue), settings.voices)
    engine = Engine(voice, chosen_pace(settings, issue), settings.voices)
    yield f"Said: {form.text}"
    for change in form.changes:
        yield f"  {change.written} → {change.spoken or '(nothing)'} ({change.rule})"
    for told in form.told:
        yield f"  Please listen: {told.written}. {doorway(told.kind).message}"
    yield from _told_guesses(engine, form)
    path = settings.out / "say.wav"
    write_whole(path, wav(engine.say(form.voiced or form.text), SAMPLE_RATE))
    yield f"Hear it: {path} (voice {voice.name})"


def _told_guesses(engine: Engine, form: SpokenForm) -> Iterator[str]:
    if not engine.knows_its_words:
        yield f"  The voice {engine.voice.name} cannot tell which words it guesses."
    for word, sounds in engine.guessed_words(form.voiced or form.text):
        yield f"  Not in the voice's dictionary: {word}, said “{sounds}”"


def pronounce(settings: Settings) -> Iterator[str]:
    """Say every word that is new in the issue into one MP3; yields lines to show, each with its time.

    New is what no earlier issue has: words of the lexicon, words read by a rule, and words that the voice
    does not have in its dictionary.
    """
    from accessible.speech.assemble import assemble_part

    issue = chosen_issue(settings)
    prepared = prepare(settings, issue)
    engine = Engine(prepared.speaker.voice, prepared.speaker.pace, settings.voices)
    earlier = _earlier(settings, issue.id)
    known = {each.written for before in earlier for each in to_hear(before, engine)}
    new = [each for each in to_hear(prepared, engine) if each.written not in known]
    if not new:
        yield "No word of this issue is new. There is nothing to hear."
        return
    clips = [(f"word-{number}", engine.say(each.for_engine)) for number, each in enumerate(new)]
    samples, recording = assemble_part(clips, [PAUSE_MS] * len(clips), SAMPLE_RATE)
    path = settings.out / f"{issue.id}-pronounce.mp3"
    write_whole(path, _mp3(samples))
    yield f"{len(new)} words are new in {issue.title}, {issue.issue}. Hear them: {path}"
    for cue, each in zip(recording.cues, new, strict=True):
        yield f"  {as_players_show(cue.start / SAMPLE_RATE)}  {each.written} ({each.why})"


def to_hear(prepared: Prepared, engine: Engine) -> Iterator[ToHear]:
    """Every word of an issue that is said by the lexicon or a rule, or guessed by the voice; each once."""
    found: dict[str, ToHear] = {}
    plans = (draft.plan for draft in prepared.good if draft.plan)
    for utterance in (each for plan in plans for part in plan.narration.parts for each in part.utterances):
        for each in (*changed_words(utterance), *_guessed(utterance, engine)):
            found.setdefault(each.written, each)
    yield from found.values()


def _guessed(utterance: Utterance, engine: Engine) -> Iterator[ToHear]:
    for word, sounds in engine.guessed_words(utterance.for_engine):
        yield ToHear(word, word, f"not in the voice's dictionary: {sounds}")


def _earlier(settings: Settings, issue_id: str) -> Iterable[Prepared]:
    """The issues of `content/` that came before this one."""
    for earlier in issues_before(settings.content, issue_id):
        yield prepare(replace(settings, issue=earlier), read_issue(settings.content, earlier))


def _mp3(samples: NDArray[np.int16]) -> bytes:
    from accessible.outputs.sound.mp3 import encode_part
    from accessible.speech.limiter import level_reading

    levelled, _ = level_reading([samples], SAMPLE_RATE)
    return encode_part(levelled[0])
