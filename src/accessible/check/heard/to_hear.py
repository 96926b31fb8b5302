"""What a person should hear: judged hearings go in, the clips to listen to and the figures of an article come out.

A clip is to be heard when a number, negation, unit, medicine or word of the lexicon was not heard, when a word
was not heard at all, when too many words were heard as others, or when its length does not fit its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from accessible.check.heard.alignment import Edit
from accessible.check.heard.words import Hearing, Thing, ThingKind

# A clip may last from LEAST to MOST times its estimate, ± SLACK_MS. Of the clips of both sample issues (heart and rp
# at each pace), those of three words or more took 0.75 to 1.41 times theirs, shorter ones up to 1.47 times. A little
# tighter than the engine's own limits: here nothing is lost by listening.
LEAST, MOST = 0.65, 1.55
SLACK_MS = 250
MOST_OTHERS = 0.1  # of a clip's words heard as others; one word is always allowed
TOO_LONG = "It is too long for the recogniser. Nobody has heard it yet."


def reasons(hearing: Hearing, ms: float, expected_ms: float, *, heard: bool = True) -> tuple[str, ...]:
    """Why a person should listen to a clip of `ms`; empty if nobody need. `heard`: whether it could be heard at all."""
    if not heard:
        return (TOO_LONG,)
    found = [*(_thing(thing) for thing in hearing.things if not thing.heard), *_words(hearing)]
    if not LEAST * expected_ms - SLACK_MS <= ms <= MOST * expected_ms + SLACK_MS:
        found.append(f"It lasts {ms / 1000:.1f} s; its words should take about {expected_ms / 1000:.1f} s.")
    return tuple(dict.fromkeys(found))


def _thing(thing: Thing) -> str:
    if not thing.words:
        return f"The {thing.kind} “{thing.as_heard}” was heard, and is not in the text."
    instead = f"; “{thing.as_heard}” was" if thing.as_heard else ""
    return f"The {thing.kind} “{thing.words}” was not heard{instead}."


def _words(hearing: Hearing) -> Iterator[str]:
    """Words of no special kind: none may be lost, and few may be heard as others."""
    lost = [said for edit, said, _ in hearing.unexplained if edit == Edit.LOST]
    if lost:
        yield f"Not heard: “{' '.join(lost)}”."
    others = [(said, heard) for edit, said, heard in hearing.unexplained if edit != Edit.LOST]
    if len(others) > max(1, MOST_OTHERS * hearing.words):
        told = (f"“{heard}” for “{said}”" if said else f"“{heard}”, where nothing is said" for said, heard in others)
        yield f"Heard otherwise: {'; '.join(told)}."


def kinds(hearings: Iterable[Hearing]) -> dict[str, dict[str, int]]:
    """For each kind of thing: how many there are, how many were heard, and how many are listed with a reason.

    What was heard and not said counts as not heard.
    """
    found = {str(kind): {"of": 0, "heard": 0, "listed": 0} for kind in ThingKind}
    for hearing in hearings:
        for thing in hearing.things:
            row = found[str(thing.kind)]
            row["of"] += 1
            row["listed" if thing.reason else "heard"] += thing.heard
    return found


def figures(hearings: Sequence[Hearing]) -> dict[str, Any]:
    """Sentences, words, word errors and their share; those with a reason are counted as errors too."""
    words, errors = sum(each.words for each in hearings), sum(each.errors for each in hearings)
    return {
        "sentences": len(hearings),
        "words": words,
        "errors": errors,
        "word_errors": round(errors / max(words, 1), 4),
        "kinds": kinds(hearings),
    }


def other_words(hearing: Hearing) -> tuple[Mapping[str, str], ...]:
    """Each word that was heard as another, or in vain: for the report. `reason` is empty where there is none."""
    plain = ({"said": said, "heard": heard, "reason": ""} for _, said, heard in hearing.unexplained)
    listed = ({"said": said, "heard": heard, "reason": reason} for said, heard, reason in hearing.listed)
    return (*plain, *listed)
