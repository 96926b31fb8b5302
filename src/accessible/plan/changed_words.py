"""What changed since a signature: the sheet that was signed and the one of today go in, each difference comes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest

from accessible.plan.proof_sheet import (
    EDITIONS,
    FORM,
    FORM_KIND,
    HEADERS,
    PART,
    PICTURE,
    RECORDING,
    VOICE,
    ProofLine,
    ProofSheet,
)


class Changed(StrEnum):
    """What kind of thing changed. The first two are told to members, too."""

    WORDS = "words"
    SAID = "said"
    PICTURE = "picture"
    LOOK = "look"
    PLACE = "place"
    RECORDING = "recording"
    VOICE = "voice"
    EDITIONS = "editions"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class ChangedWords:
    """One difference: `before` and `after`, of which one is empty where something came or went.

    `of` are the words that are said or shown otherwise. `id` is that of the sentence as it is today, or "" where it is
    gone or the difference is of no sentence.
    """

    what: Changed
    before: str = ""
    after: str = ""
    of: str = ""
    id: str = ""

    def __str__(self) -> str:
        told = _TELLING[self.what].format(self) if self.before and self.after else _in_one(self)
        return told.removesuffix(".") if told.endswith((".”.", "?”.", "!”.")) else told


_TELLING = {
    Changed.WORDS: "“{0.before}” is now “{0.after}”.",
    Changed.SAID: "“{0.of}” was said “{0.before}”, and is now said “{0.after}”.",
    Changed.PICTURE: "The picture {0.after} is another one.",
    Changed.LOOK: "In “{0.of}”, bold words or links are others.",
    Changed.PLACE: "{0.before} {0.after}",
    Changed.RECORDING: "The recording of {0.after} is another one.",
    Changed.VOICE: "It was read by {0.before}, and is now read by {0.after}.",
    Changed.EDITIONS: "It was looked at in {0.before}, and there is now {0.after}, too.",
    Changed.FORM: "{0.before} {0.after}",
}


def _in_one(change: ChangedWords) -> str:
    """A difference of which one side is empty."""
    match change.what:
        case Changed.PICTURE:
            return f"The picture {change.before or change.after} is {'gone' if change.before else 'new'}."
        case Changed.RECORDING:
            return f"The recording of {change.before or change.after} is {'gone' if change.before else 'new'}."
        case Changed.PLACE | Changed.FORM:
            return change.after
        case Changed.LOOK:
            return _TELLING[change.what].format(change)
        case _:
            return f"“{change.before}” is gone." if change.before else f"“{change.after}” is new."


_AROUND = 6  # words on each side of what changed


def narrowed(before: str, after: str) -> tuple[str, str]:
    """Of two long texts what differs, with a few words around it.

    >>> narrowed("a b c d e f g h 10 mg i", "a b c d e f g h 100 mg i")
    ('… c d e f g h 10 mg i', '… c d e f g h 100 mg i')
    """
    old, new = before.split(), after.split()
    most = min(len(old), len(new))
    first = next((place for place in range(most) if old[place] != new[place]), most)
    last = next((place for place in range(most - first) if old[-1 - place] != new[-1 - place]), most - first)
    start, behind = max(0, first - _AROUND), max(0, last - _AROUND)
    return _stretch(old, start, behind), _stretch(new, start, behind)


def _stretch(words: Sequence[str], start: int, behind: int) -> str:
    """Words without those before `start` and the last `behind`."""
    own = " ".join(words[start : len(words) - behind])
    return f"{'… ' if start else ''}{own}{' …' if behind else ''}"


MOVED = "No word changed, but headings, paragraphs, lists or places to stop did."
OTHER_FORM = "An earlier version of the program wrote down what was signed in another way."


def changed_since(signed: ProofSheet, now: ProofSheet) -> tuple[ChangedWords, ...]:
    """Every difference between what was signed and what is there today, in the order of today's sheet.

    An edition that is not made today is none: what was signed is still there. The ids of sentences to proof again are
    those of the differences that have one.
    """
    if signed.header(FORM_KIND) != FORM:
        return (ChangedWords(Changed.FORM, after=OTHER_FORM),)
    before, after = _own(signed), _own(now)
    found = (*_of_headers(signed, now), *_of_lines(before, after))
    if found or _in_place(signed) == _in_place(now):
        return found
    return (ChangedWords(Changed.PLACE, after=MOVED),)


def _own(sheet: ProofSheet) -> tuple[ProofLine, ...]:
    """The lines of the article itself, without parts: where those begin is a matter of place."""
    return tuple(line for line in sheet.lines if line.kind not in HEADERS and not line.kind.startswith(f"{PART} "))


def _in_place(sheet: ProofSheet) -> list[tuple[str, ...]]:
    return [(line.kind, *line.content) for line in sheet.lines if line.kind not in HEADERS]


def _of_headers(signed: ProofSheet, now: ProofSheet) -> Iterator[ChangedWords]:
    if signed.header(VOICE) != now.header(VOICE):
        yield ChangedWords(Changed.VOICE, signed.header(VOICE), now.header(VOICE))
    seen, there = signed.header(EDITIONS), now.header(EDITIONS)
    new = [edition for edition in there.split() if edition not in seen.split()]
    if new:
        yield ChangedWords(Changed.EDITIONS, _plain(seen.split()), _plain(new))


def _plain(editions: Sequence[str]) -> str:
    return " and ".join(edition.replace("-", " ") for edition in editions)


def _of_lines(before: Sequence[ProofLine], after: Sequence[ProofLine]) -> Iterator[ChangedWords]:
    matcher = SequenceMatcher(None, [line.content for line in before], [line.content for line in after], autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            for old, new in zip_longest(before[a:b], after[c:d]):
                yield from _between(old, new)


def _between(old: ProofLine | None, new: ProofLine | None) -> Iterator[ChangedWords]:
    """The differences between two lines that stand in the same place, or of one that came or went."""
    either = new or old
    if either is None:
        return
    place = new.id if new else ""
    if old and new and old.kind != new.kind and PICTURE in (_kind(old), _kind(new)):
        yield from (*_between(old, None), *_between(None, new))
        return
    special = {PICTURE: Changed.PICTURE, RECORDING: Changed.RECORDING}.get(_kind(either))
    if special:
        yield ChangedWords(special, old.words if old else "", new.words if new else "", id=place)
        return
    if not old or not new:
        if either.words:
            yield ChangedWords(Changed.WORDS, old.words if old else "", new.words if new else "", id=place)
        return
    if old.words != new.words:
        yield ChangedWords(Changed.WORDS, old.words, new.words, id=place)
    elif (old.said, old.sounds) != (new.said, new.sounds):
        yield ChangedWords(Changed.SAID, _saying(old), _saying(new), new.words, place)
    elif old.look != new.look:
        yield ChangedWords(Changed.LOOK, old.look, new.look, new.words, place)


def _kind(line: ProofLine) -> str:
    """A line's own kind, without what it stands in."""
    return line.kind.rpartition(", ")[2]


def _saying(line: ProofLine) -> str:
    """How a line is said: its words, and the sounds of those that have some of their own."""
    sounds = f" ({line.sounds})" if line.sounds else ""
    return f"{line.said or line.words}{sounds}"
