"""Plain transcripts: a finished `.txt` goes in, with its article and how it is read; what it says otherwise comes out.

The words of a sentence are the article's own, by its id; only what the magazine adds around them (ids that begin with
`a-`) is taken from the plan. Shares no code with what writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import accumulate, zip_longest

from accessible.article import Article, Heading, Sentence, all_blocks, article_sentences
from accessible.check.books.rule import MOST_OF_A_RULE, REPORT
from accessible.check.books.words import first_difference
from accessible.errors import Finding, Severity
from accessible.plan.long_tables import left_to_print
from accessible.plan.narration import Narration, NarrationPart

ADDED = "a-"  # how the ids of what the magazine adds begin
_BETWEEN_PARTS, _BETWEEN_PARAGRAPHS = "\n\n\n\n", "\n\n"
# What no plain text has, and editors and braille displays take for the end of a line or of the file.
_ODD = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


def transcript_findings(transcript: bytes, article: Article, narration: Narration, name: str) -> tuple[Finding, ...]:
    """What is wrong with a transcript whose file has this `name`; of many faults the first few."""
    faults = (*_faults(transcript, article, narration),)[:MOST_OF_A_RULE]
    return tuple(Finding("transcript", Severity.ERROR, fault, name, remedy=REPORT) for fault in faults)


def _faults(transcript: bytes, article: Article, narration: Narration) -> Iterator[str]:
    try:
        text = transcript.decode("utf-8")
    except UnicodeDecodeError as error:
        yield f"It is not in UTF-8 at byte {error.start}."
        return
    yield from _plan_faults(article, narration)
    if odd := _ODD.search(text):
        yield f"It has a sign that no plain text has: U+{ord(odd[0]):04X}."
    if not text.endswith("\n"):
        yield "Its last line has no end."
    own = {sentence.id: sentence.text for sentence in _own_sentences(article)}
    headings = {sentence.id for sentence in _headings(article)}
    parts = [part for part in narration.parts if any(each.text.split() for each in part.utterances)]
    for part, written in zip_longest(parts, text.removesuffix("\n").split(_BETWEEN_PARTS)):
        if part is None or written is None:
            yield f"It has more parts than are read: “{written}”" if part is None else f"It has no part {part.number}."
        else:
            yield from _part_faults(part, written.split(_BETWEEN_PARAGRAPHS), own, headings)


def _own_sentences(article: Article) -> Iterator[Sentence]:
    """Whatever the author and the editor wrote."""
    yield from article_sentences(article)
    yield from (recap.sentence for recap in article.recaps)


def _headings(article: Article) -> Iterator[Sentence]:
    """What stands on a line of its own."""
    yield article.title
    yield from (each for block in all_blocks(article) if isinstance(block, Heading) for each in block.sentences)


def _plan_faults(article: Article, narration: Narration) -> Iterator[str]:
    """Whether the plan has each sentence once, in the article's order, but those that are left to print."""
    left = {sentence.id for sentence in left_to_print(article)}
    wanted = [sentence for sentence in article_sentences(article) if sentence.id not in left]
    known = {sentence.id for sentence in wanted}
    said = [each for part in narration.parts for each in part.utterances if each.id in known]
    for sentence, utterance in zip_longest(wanted, said):
        if sentence is None or utterance is None or sentence.id != utterance.id:
            here = f"“{utterance.text}”" if utterance else "nothing"
            there = f"“{sentence.text}”" if sentence else "nothing"
            yield f"Not every sentence is read once, in its turn: {here} where the article has {there}."
            return


def _part_faults(
    part: NarrationPart, paragraphs: Sequence[str], own: Mapping[str, str], headings: Set[str]
) -> Iterator[str]:
    """What a part's paragraphs have otherwise than it is read, or divide otherwise."""
    lines = [line.split() for line in paragraphs]
    if [" ".join(words) for words in lines] != list(paragraphs) or not all(lines):
        yield f"Part {part.number} has a line that is broken or empty, or needless spaces."
    wanted, begins, alone = list[str](), set[int](), set[int]()  # words, and at which of them something begins
    for utterance in part.utterances:
        if utterance.id not in own and not utterance.id.startswith(ADDED):
            yield f"Part {part.number} has what is no sentence of the article: “{utterance.text}”"
        begin = len(wanted)
        wanted += own.get(utterance.id, utterance.text).split()
        begins.add(begin)
        if utterance.id in headings:
            alone |= {begin, len(wanted)}
    found = [word for words in lines for word in words]
    if found != wanted:
        yield f"Part {part.number}: {first_difference(wanted, found)}."
        return
    ends = set(accumulate(map(len, lines), initial=0))
    if ends - begins - {len(wanted)}:
        yield f"Part {part.number} has a sentence that stands in two paragraphs."
    if alone - ends:
        yield f"Part {part.number} has a heading that does not stand on a line of its own."
