"""Phrases: a book goes in; what is shown and heard, and when, comes out, with no gap and in whole milliseconds.

A phrase lasts until the next one begins, so that the planned rests are heard: players go from phrase to phrase, and
what lies between two would be left out. Together the phrases of a part are its whole MP3.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from accessible.outputs.daisy202.book import BookArticle, BookPart, TalkingBook
from accessible.plan.book_places import PlaceKind
from accessible.recording import SAMPLE_RATE


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase: its number in its SMIL file, from 1; the utterance, the text that is shown, its milliseconds."""

    number: int
    utterance_id: str
    text: str  # file and place: a01.html#s-1
    begin_ms: int
    end_ms: int

    @property
    def par_id(self) -> str:
        """What it is called in its SMIL file."""
        return f"p{self.number}"

    @property
    def text_id(self) -> str:
        """What its text is called there."""
        return f"t{self.number}"


@dataclass(frozen=True, slots=True)
class SmilPart:
    """One SMIL file and its MP3: their names, its title, its phrases, and when it begins in the book."""

    article: str
    smil: str
    mp3: str
    title: str
    phrases: tuple[Phrase, ...]
    elapsed_ms: int

    @property
    def lasts_ms(self) -> int:
        """How long it is."""
        return self.phrases[-1].end_ms


def smil_parts(book: TalkingBook) -> tuple[SmilPart, ...]:
    """Every part, in playing order."""
    named = [
        (name, stem, part, article)
        for name, article in book.named_articles
        for stem, part in book.named_parts(name, article)
    ]
    phrases = [_phrases(part, f"{name}.html") for name, _, part, _ in named]
    elapsed = accumulate((each[-1].end_ms for each in phrases[:-1]), initial=0)
    return tuple(
        SmilPart(name, f"{stem}.smil", f"{stem}.mp3", _title(part, article), said, begins)
        for (name, stem, part, article), said, begins in zip(named, phrases, elapsed, strict=True)
    )


def _title(part: BookPart, article: BookArticle) -> str:
    """What a SMIL file is called: as the heading that it begins with."""
    headings = {place.utterance_id: place.words for place in article.places if place.kind is PlaceKind.HEADING}
    return headings.get(part.cues[0].utterance_id, part.title)


def _phrases(part: BookPart, text: str) -> tuple[Phrase, ...]:
    """A part's phrases. The first has the silence before it, too."""
    edges = pairwise(edges_ms([cue.start for cue in part.cues[1:]], part.samples))
    return tuple(
        Phrase(number, cue.utterance_id, f"{text}#{cue.utterance_id}", begin, end)
        for number, (cue, (begin, end)) in enumerate(zip(part.cues, edges, strict=True), start=1)
    )


def edges_ms(starts: Sequence[int], samples: int, sample_rate: int = SAMPLE_RATE) -> list[int]:
    """From 0 through each of `starts` (samples) to the end, in whole milliseconds: each is later than the one before.

    The end is rounded down: nothing may be asked for that the MP3 does not have.

    >>> edges_ms([22_050, 66_173], 100_000)
    [0, 500, 1501, 2267]
    """
    edges = [0]
    for start in starts:
        edges.append(max(edges[-1] + 1, (start * 1000 + sample_rate // 2) // sample_rate))
    return [*edges, samples * 1000 // sample_rate]


def places_in_smil(parts: Sequence[SmilPart]) -> dict[tuple[str, str], tuple[str, Phrase]]:
    """The SMIL file and the phrase of each utterance, by its article's name and its id."""
    return {(part.article, phrase.utterance_id): (part.smil, phrase) for part in parts for phrase in part.phrases}


def linked_places(parts: Sequence[SmilPart], article: str) -> Iterator[tuple[str, str]]:
    """Each utterance of an article, with the link to its phrase."""
    for part in parts:
        for phrase in part.phrases if part.article == article else ():
            yield phrase.utterance_id, f"{part.smil}#{phrase.par_id}"
