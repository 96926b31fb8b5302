"""What a book says, held against the plan: its pars and their clips go in; lost, doubled and cut sentences come out.

EPUB and DAISY have it in common: a par shows words while a stretch of an MP3 is heard. Which sentence that stretch is
comes from the plan's times alone, so that a par with the right name and the wrong sound is found, and the other way
round.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol

from accessible.check.books.expected import ExpectedBook, ExpectedPart, ExpectedSentence
from accessible.check.books.rule import BookFault
from accessible.check.books.words import first_difference, words_in

SLACK_SECONDS = 0.01  # clocks have three decimals, begin and end each rounded; 10 ms of a rest are not heard


@dataclass(frozen=True, slots=True)
class HeardClip:
    """A stretch of an MP3: its file in the book, from where to where in seconds."""

    file: str
    begin: float
    end: float


@dataclass(frozen=True, slots=True)
class SpokenPar:
    """One par: where it stands (`a.smil#p1`), where its words stand, these words, and what is heard meanwhile.

    `words` is None where there is no such place; `labelled`: the place has no words, but an alternative.
    """

    place: str
    target: str
    words: tuple[str, ...] | None
    clips: tuple[HeardClip, ...]
    labelled: bool = False


@dataclass(frozen=True, slots=True)
class PlacedSentence:
    """A sentence of the plan: its place among all, its part, and what is heard before and after it in its MP3."""

    number: int
    sentence: ExpectedSentence
    part: ExpectedPart
    earliest: float
    latest: float

    @property
    def middle(self) -> float:
        """The second at which surely nothing else is heard."""
        return (self.sentence.start + self.sentence.end) / 2


@dataclass(frozen=True, slots=True)
class SpokenBook:
    """Every par in playing order beside every sentence of the plan."""

    pars: tuple[SpokenPar, ...]
    expected: ExpectedBook
    said: tuple[tuple[PlacedSentence, ...], ...]  # by each par
    sentences: tuple[PlacedSentence, ...]
    parts: Mapping[str, ExpectedPart] = field(default_factory=dict)


class SpeakingBook(Protocol):
    """A book of any kind, as its rules see it."""

    @property
    def spoken(self) -> SpokenBook:
        """What it says."""


def of_spoken(rule: Callable[[SpokenBook], Iterator[BookFault]]) -> Callable[[SpeakingBook], Iterator[BookFault]]:
    """A rule that EPUB and DAISY have in common, as a rule of either."""
    return lambda book: rule(book.spoken)


def base_name(file: str) -> str:
    """A file's name without its folders."""
    return file.rpartition("/")[2]


def spoken_book(pars: Sequence[SpokenPar], expected: ExpectedBook) -> SpokenBook:
    """The pars with the sentences that are heard in each: those whose middle lies in one of its clips."""
    sentences = tuple(_placed(expected))
    by_file: dict[str, list[PlacedSentence]] = defaultdict(list)
    for each in sentences:
        by_file[each.part.mp3].append(each)
    said = tuple(
        tuple(each for clip in par.clips for each in _within(clip, by_file.get(base_name(clip.file), [])))
        for par in pars
    )
    return SpokenBook(tuple(pars), expected, said, sentences, {part.mp3: part for part in expected.parts})


def _placed(expected: ExpectedBook) -> Iterator[PlacedSentence]:
    number = 0
    for part in expected.parts:
        for at, sentence in enumerate(part.sentences):
            earliest = part.sentences[at - 1].end if at else 0.0
            latest = part.sentences[at + 1].start if at + 1 < len(part.sentences) else part.seconds
            yield PlacedSentence(number, sentence, part, earliest, latest)
            number += 1


def _within(clip: HeardClip, sentences: Sequence[PlacedSentence]) -> Iterator[PlacedSentence]:
    from bisect import bisect_left

    first = bisect_left(sentences, clip.begin, key=lambda each: each.middle)
    for each in sentences[first:]:
        if each.middle >= clip.end:
            return
        yield each


# The rules ------------------------------------------------------------------------------------------


def without_words(book: SpokenBook) -> Iterator[BookFault]:
    """A par shows words, and they are there."""
    for par in book.pars:
        if not par.target:
            yield BookFault(par.place, "a par has no text")
        elif par.words is None:
            yield BookFault(par.place, f"a par leads to {par.target}, which is not there")
        elif not par.words and not par.labelled:
            yield BookFault(par.place, f"a par leads to {par.target}, which has no words")


def without_sound(book: SpokenBook) -> Iterator[BookFault]:
    """A par is heard, in an MP3 of the plan."""
    for par in book.pars:
        if not par.clips:
            yield BookFault(par.place, "a par has no sound")
        for clip in par.clips:
            if base_name(clip.file) not in book.parts:
                yield BookFault(par.place, f"a par plays {clip.file}, which is no part of the plan")


def said_once(book: SpokenBook) -> Iterator[BookFault]:
    """Every sentence is heard in one par, and in one only."""
    pars: dict[int, list[str]] = defaultdict(list)
    for par, said in zip(book.pars, book.said, strict=True):
        for each in said:
            pars[each.number].append(par.place)
    for each in book.sentences:
        places = pars.get(each.number, [])
        if not places:
            yield BookFault("", f"a sentence of {each.part.mp3} is never heard", each.sentence.words)
        elif len(places) > 1:
            yield BookFault(places[1], f"a sentence is heard {len(places)} times", each.sentence.words)


def one_by_one(book: SpokenBook) -> Iterator[BookFault]:
    """No par has two sentences of the page: a reader could not be shown which is said."""
    for par, said in zip(book.pars, book.said, strict=True):
        shown = [each for each in said if each.sentence.shown]
        if len(shown) > 1:
            yield BookFault(par.place, f"a par has {len(shown)} sentences", shown[1].sentence.words)


def in_order(book: SpokenBook) -> Iterator[BookFault]:
    """What is heard follows the plan."""
    last = -1
    for par, said in zip(book.pars, book.said, strict=True):
        for each in said:
            if each.number < last:
                yield BookFault(par.place, "a sentence comes after one that it stands before", each.sentence.words)
            last = max(last, each.number)


def words_shown(book: SpokenBook) -> Iterator[BookFault]:
    """The words at a par's place are those that are heard, each once, and no others."""
    for par, said in zip(book.pars, book.said, strict=True):
        shown = [word for each in said if each.sentence.shown for word in words_in(each.sentence.words)]
        all_said = [word for each in said for word in words_in(each.sentence.words)]
        if par.words is None or not all_said or not shown:
            continue
        if list(par.words) not in (shown, all_said):
            difference = first_difference(shown, par.words)
            yield BookFault(par.place, f"{par.target} has other words than are heard: {difference}", " ".join(shown))


def clips_whole(book: SpokenBook) -> Iterator[BookFault]:
    """A clip has all of its sentence, and of its neighbours nothing but the planned rest."""
    for par, said in zip(book.pars, book.said, strict=True):
        for each in said:
            clip = next(one for one in par.clips if one.begin <= each.middle < one.end)
            words = each.sentence.words
            late, early = clip.begin - each.sentence.start, each.sentence.end - clip.end
            if max(late, early) > SLACK_SECONDS:
                yield BookFault(par.place, f"a clip cuts {max(late, early):.3f} s off its sentence", words)
        for clip in par.clips:
            inside = [each for each in said if clip.begin <= each.middle < clip.end]
            if inside and (over := max(inside[0].earliest - clip.begin, clip.end - inside[-1].latest)) > SLACK_SECONDS:
                yield BookFault(par.place, f"a clip has {over:.3f} s of another sentence", inside[0].sentence.words)


def clips_apart(book: SpokenBook) -> Iterator[BookFault]:
    """Clips follow one another in their file: none begins before the last has ended, none is empty or backwards."""
    ends: dict[str, float] = {}
    for par, clip in _clips(book):
        if clip.end <= clip.begin or clip.begin < 0:
            yield BookFault(par.place, f"a clip goes from {clip.begin:.3f} to {clip.end:.3f} s")
        before = ends.get(clip.file, 0.0)
        if clip.begin < before - SLACK_SECONDS:
            yield BookFault(par.place, f"a clip begins at {clip.begin:.3f} s, where {before:.3f} s were heard already")
        ends[clip.file] = max(before, clip.end)


def clips_silent(book: SpokenBook) -> Iterator[BookFault]:
    """No clip is all rest: a reader would show a page in silence."""
    for par, said in zip(book.pars, book.said, strict=True):
        if par.clips and not said and all(base_name(clip.file) in book.parts for clip in par.clips):
            yield BookFault(par.place, "a par has a sound in which no sentence of the plan is heard")


def gaps_planned(book: SpokenBook) -> Iterator[BookFault]:
    """Between two clips of one file nothing is left out but the planned rest between their sentences."""
    rests = {
        part.mp3: [(one.end, other.start) for one, other in pairwise(part.sentences)] for part in book.expected.parts
    }
    ends: dict[str, float] = {}
    for par, clip in _clips(book):
        end = ends.get(clip.file, clip.begin)
        ends[clip.file] = max(end, clip.end)
        if clip.begin - end <= SLACK_SECONDS:
            continue
        known = rests.get(base_name(clip.file), [])
        if not any(first - SLACK_SECONDS <= end and clip.begin <= last + SLACK_SECONDS for first, last in known):
            yield BookFault(par.place, f"from {end:.3f} to {clip.begin:.3f} s nothing is planned to be silent")


def within_sound(book: SpokenBook) -> Iterator[BookFault]:
    """No clip goes on when its MP3, decoded, has ended."""
    for par, clip in _clips(book):
        part = book.parts.get(base_name(clip.file))
        if part and clip.end > part.seconds + SLACK_SECONDS:
            message = f"a clip ends at {clip.end:.3f} s, and {part.mp3} has {part.seconds:.3f} s"
            yield BookFault(par.place, message)


def _clips(book: SpokenBook) -> Iterator[tuple[SpokenPar, HeardClip]]:
    return ((par, clip) for par in book.pars for clip in par.clips)
