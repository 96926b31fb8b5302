"""Judge what was heard of a clip: its spoken form and a recogniser's words go in, what was not heard comes out.

Counts word errors, and tells for each thing that matters (number, negation, unit, word of the lexicon,
medicine) whether it was heard. A recogniser mishears rare names: what was reviewed is in
`voices/listening/known_mishearings.toml` and is listed with its reason, never left out. Changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from accessible.check.heard.alignment import Edit, Known, Stretch, align
from accessible.check.heard.form import Words, said_words, ways_of
from accessible.check.spoken.words import NEGATIONS
from accessible.plan.spoken_form.numbers import ONES, SCALES, TENS, ordinal, plural
from accessible.plan.spoken_form.units import UNITS


class ThingKind(StrEnum):
    """What must not be misheard, in the order of the report."""

    NUMBER = "number"
    NEGATION = "negation"
    UNIT = "unit"
    LEXICON = "lexicon word"
    MEDICINE = "medicine"


@dataclass(frozen=True, slots=True)
class Mishearing:
    """A reviewed line of `known_mishearings.toml`: the recogniser writes `heard` where a voice rightly said `said`."""

    said: str
    heard: str
    reason: str
    checked: str


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that matters, in the words that were said. `reason` is why it counts as heard though it was not."""

    kind: ThingKind
    words: str
    heard: bool
    as_heard: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Hearing:
    """What was heard of some said words: `heard`. `errors` are word errors, those with a reason included.

    `unexplained` are the differences with no reason: (edit, said, heard). `listed` have one: (said, heard, reason).
    """

    heard: str
    words: int
    errors: int
    things: tuple[Thing, ...]
    unexplained: tuple[tuple[str, str, str], ...]
    listed: tuple[tuple[str, str, str], ...]

    @property
    def clean(self) -> bool:
        """Whether every word was heard, or has its reason."""
        return not self.unexplained

    @property
    def weight(self) -> tuple[int, int, int]:
        """How much is wrong; the lowest of several hearings is the one that counts."""
        return sum(not thing.heard for thing in self.things), len(self.unexplained), self.errors


SAME_SOUND = "sounds the same; nobody could tell them apart"
# Number words that sound as another word does. They count as errors, and are listed, but need no listening.
HOMOPHONES = {"one": "won", "two": "to too", "four": "for fore", "eight": "ate"}


class Judge:
    """Judges hearings with one list of reviewed mishearings, and the homophones of numbers."""

    def __init__(self, mishearings: Sequence[Mishearing] = ()) -> None:
        self._reasons = {(said_words(each.said), said_words(each.heard)): each.reason for each in mishearings}
        for word, alike in HOMOPHONES.items():
            self._reasons |= {((word,), (other,)): SAME_SOUND for other in alike.split()}
        known: dict[str, list[tuple[Words, Words]]] = {}
        for said, heard in self._reasons:
            known.setdefault(said[-1], []).append((said, heard))
        self._known: Known = known

    def judge(self, spoken: str, heard: str, lexicon: Sequence[str] = ()) -> Hearing:
        """One clip: `lexicon` are the readings that the lexicon gave, in order."""
        return self.judge_row([(spoken, lexicon)], heard)[0]

    def judge_row(self, clips: Sequence[tuple[str, Sequence[str]]], heard: str) -> tuple[Hearing, ...]:
        """Several clips that were heard in one go. Words added between two clips count for both."""
        said = [said_words(spoken) for spoken, _ in clips]
        stretches = align(tuple(word for words in said for word in words), ways_of(heard), self._known)
        hearings, start = [], 0
        for words, (_, lexicon) in zip(said, clips, strict=True):
            end = start + len(words)
            own = [stretch for stretch in stretches if stretch.start <= end and start <= stretch.end]
            own = [each for each in own if each.edit is Edit.ADDED or (each.start < end and start < each.end)]
            hearings.append(self._hearing(words, start, own, lexicon))
            start = end
        return tuple(hearings)

    def _hearing(self, words: Words, first: int, stretches: list[Stretch], lexicon: Sequence[str]) -> Hearing:
        """One clip, whose words begin at `first` of the row."""
        wrong = [each for each in stretches if each.edit not in (Edit.SAME, Edit.KNOWN)]
        known = [each for each in stretches if each.edit is Edit.KNOWN]
        marks = [_mark(place + first, stretches) for place in range(len(words))]
        things = [
            self._thing(kind, words[start:end], marks[start:end], (first + start, first + end), stretches)
            for kind, start, end in things_in(words, lexicon)
        ]
        added = (_added(each, words[max(0, each.start - first) : max(0, each.end - first)]) for each in wrong)
        return Hearing(
            " ".join(word for each in stretches for word in each.heard),
            len(words),
            len(wrong) + sum(max(each.end - each.start, len(each.heard)) for each in known),
            (*things, *(thing for thing in added if thing)),
            tuple(
                (str(each.edit), " ".join(words[max(0, each.start - first) : each.end - first]), " ".join(each.heard))
                for each in wrong
            ),
            tuple(self._listed(words, first, each) for each in known),
        )

    def _listed(self, words: Words, first: int, stretch: Stretch) -> tuple[str, str, str]:
        said = words[max(0, stretch.start - first) : stretch.end - first]
        return " ".join(said), " ".join(stretch.heard), self._reasons.get((said, stretch.heard), "")

    def _thing(
        self, kind: ThingKind, words: Words, marks: list[Edit], span: tuple[int, int], stretches: list[Stretch]
    ) -> Thing:
        """Whether one thing was heard: each of its words, and with a number no other figure beside it."""
        start, end = span
        beside = [each for each in stretches if each.start <= end and start <= each.end]
        more = [
            each
            for each in beside
            if each.edit is Edit.ADDED and kind is ThingKind.NUMBER and any(word in NUMBER_WORDS for word in each.heard)
        ]
        here = [each for each in beside if each.start < end and start < each.end] + more
        heard = not more and all(mark in (Edit.SAME, Edit.KNOWN) for mark in marks)
        as_heard = "" if heard and Edit.KNOWN not in marks else " ".join(word for each in here for word in each.heard)
        reasons = [self._reasons.get((words, each.heard), "listed") for each in here if each.edit is Edit.KNOWN]
        return Thing(kind, " ".join(words), heard, as_heard, reasons[0] if heard and reasons else "")


def _mark(place: int, stretches: list[Stretch]) -> Edit:
    """What happened to the word at `place` of the row."""
    return next((each.edit for each in stretches if each.start <= place < each.end), Edit.LOST)


def _added(stretch: Stretch, said: Words) -> Thing | None:
    """A number or a negation that was heard and not said: as bad as one that was not heard.

    Where one was heard for another, the one that was said tells it.
    """
    for word in stretch.heard:
        if is_negation(word) and not any(map(is_negation, said)):
            return Thing(ThingKind.NEGATION, "", heard=False, as_heard=word)
        if word in CERTAIN_NUMBERS and NUMBER_WORDS.isdisjoint(said):
            return Thing(ThingKind.NUMBER, "", heard=False, as_heard=word)
    return None


CARDINALS = frozenset((*ONES, *TENS, "hundred", *(name for _, name in SCALES)))
ORDINALS = frozenset(ordinal(number) for number in (*range(1, 20), *range(20, 100, 10), 100, 1000))
PLURALS = frozenset(plural(word) for word in CARDINALS)
PARTS = frozenset("half halves quarter quarters thirds once twice double".split())
NUMBER_WORDS = CARDINALS | ORDINALS | PLURALS | PARTS | {"oh"}
CERTAIN_NUMBERS = NUMBER_WORDS - {"one", "ones", "oh", "second", "zeros"}
LINKS = frozenset(("and", "point", "to", "minus"))  # hold a number together when it goes on after them
COUNTED = (
    "day hour minute second week fortnight month year night time step tablet capsule dose pound penny pence degree"
)
# Pharmaceutical stems: WHO, "The use of stems in the selection of International Nonproprietary Names".
MEDICINE = re.compile(
    r".{3,}(?:triptyline|ipramine|oxetine|azepam|zolam|olol|pril|sartan|statin|mycin|cillin|cycline|floxacin|azole"
    r"|tidine|prazole|profen|codone|morphine|trexone|gabalin|adine|triptan|rizine|metformin|thiazide|semide|pidine|bradine"
    r"|codamol|codeine|cetamol|aspirin|setron|gliptin|formin|dipine|dronate|fylline|terol|sone|solone)s?"
)


def _unit_names() -> frozenset[Words]:
    """Every unit as said, in words."""
    named = {said_words(name) for unit in UNITS for name in (unit.one, unit.many)}
    counted = {(form,) for word in COUNTED.split() for form in (word, f"{word}s")}
    return frozenset({*named, *counted, ("percent",), ("per", "cent"), ("a", "M"), ("P", "M"), ("pence",)})


UNIT_NAMES = _unit_names()
BARE_UNITS = frozenset(said_words(name) for unit in UNITS if unit.bare for name in (unit.one, unit.many))
LONGEST_UNIT = max(map(len, UNIT_NAMES))


def is_negation(word: str) -> bool:
    """Whether a word denies: "not", "without", "can't".

    >>> [is_negation(word) for word in ("not", "can't", "can", "nothing", "note")]
    [True, True, False, True, False]
    """
    return word in NEGATIONS or word.endswith("n't")


def things_in(words: Words, lexicon: Sequence[str] = ()) -> Iterator[tuple[ThingKind, int, int]]:
    """What matters in some said words: (kind, first word, past the last). A word may be in two kinds."""
    place = 0
    while place < len(words):
        end = _number_end(words, place)
        if end > place:
            yield ThingKind.NUMBER, place, end
            unit = _unit_end(words, end)
            if unit > end:
                yield ThingKind.UNIT, end, unit
            place = max(end, unit)
            continue
        if is_negation(words[place]):
            yield ThingKind.NEGATION, place, place + 1
        if MEDICINE.fullmatch(words[place]):
            yield ThingKind.MEDICINE, place, place + 1
        unit = _unit_end(words, place, BARE_UNITS)
        if unit > place:
            yield ThingKind.UNIT, place, unit
        place += 1
    yield from _lexicon_words(words, lexicon)


def _number_end(words: Words, start: int) -> int:
    """Past the last word of the number that starts here; `start` if there is none."""
    end = start
    while end < len(words):
        if words[end] in NUMBER_WORDS:
            end += 1
        elif end > start and words[end] in LINKS and end + 1 < len(words) and words[end + 1] in NUMBER_WORDS:
            end += 2
        else:
            break
    return end


def _unit_end(words: Words, start: int, names: frozenset[Words] = UNIT_NAMES) -> int:
    """Past the last word of the longest unit that starts here; `start` if there is none."""
    for length in range(LONGEST_UNIT, 0, -1):
        if words[start : start + length] in names and start + length <= len(words):
            return start + length
    return start


def _lexicon_words(words: Words, lexicon: Sequence[str]) -> Iterator[tuple[ThingKind, int, int]]:
    """Where the lexicon's readings stand, each sought after the one before it."""
    start = 0
    for reading in lexicon:
        sought = said_words(reading)
        for place in range(start, len(words) - len(sought) + 1):
            if sought and words[place : place + len(sought)] == sought:
                yield ThingKind.LEXICON, place, place + len(sought)
                start = place + len(sought)
                break
