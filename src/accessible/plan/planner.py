"""The plan of one article: the running order that print follows and the narration that the voice follows.

Pure: an article, a lexicon, pauses and a length estimate go in. Nothing is read, timed or spoken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from accessible.article import Article, Heading, Sentence, article_sentences, block_sentences
from accessible.errors import Finding, Severity
from accessible.plan.end_matter import OWN_PART_FROM_MS, end_matter_of, part_of
from accessible.plan.explained import explained
from accessible.plan.foreign import foreign_findings
from accessible.plan.lengths import (
    Estimate,
    house_length,
    house_lengths,
    length_findings,
    length_ms,
    pauses_after,
)
from accessible.plan.lexicon import Lexicon
from accessible.plan.long_tables import table_findings, unsaid_findings
from accessible.plan.narration import Narration, NarrationPart, Utterance
from accessible.plan.opening import credits_of, key_points_again, opening_findings, opening_of
from accessible.plan.part_names import (
    END_MARKS,
    LONGEST_SHOWN,
    heading_words,
    name_of_part,
    name_to_say,
    short_title,
    shortened,
)
from accessible.plan.parts import TARGET_MS, cut_parts, pieces_of
from accessible.plan.pauses import Boundary, Pauses
from accessible.plan.recaps import recap_findings, recap_for
from accessible.plan.running_order import EndMatter, KeyPointsAgain, Part, Piece, RunningOrder
from accessible.plan.say import Line, Sayer
from accessible.plan.signs import (
    MOST_STOP_MS,
    ahead_of,
    lasting,
    minutes,
    minutes_that_add_up,
    opener_of,
    stop_lasts_ms,
    stop_of,
)
from accessible.plan.spoken_form import AddressStyle, spoken_form

# Slower than the 238 words a minute of healthy adults (Brysbaert 2019): our own proposal for tired readers.
READING_WORDS_PER_MINUTE = 180
TYPICAL_NAME = "Other things that may help"  # to measure the signs before parts have names


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything decided about one article, and what the editor should know."""

    order: RunningOrder
    narration: Narration
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _SaidPart:
    """A part's lines: the signs at its beginning and its end, which only its own file has, and what is between."""

    lead: tuple[Line, ...]
    body: tuple[Line, ...]
    close: tuple[Line, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        return (*self.lead, *self.body, *self.close)


@dataclass(frozen=True, slots=True)
class _Words:
    """An article's own words, and how they are said: each piece, the key points again, and what comes last."""

    pieces: tuple[Piece, ...]
    said: dict[int, list[Line]]  # by the id of the piece
    again: KeyPointsAgain | None
    end_matter: EndMatter | None
    end: list[Line]
    end_is_part: bool


def plan_article(
    article: Article, lexicon: Lexicon, pauses: Pauses, estimate: Estimate, *, spoken_signs: bool = False
) -> Plan:
    """Decide parts, words around them, spoken forms and pauses for `article`.

    `spoken_signs`: the whole reading has the parts' openers and stops, too.
    """
    sayer = Sayer(explained(article).joined(lexicon).joined(Lexicon.from_pairs(article.say, article.source.name)), [])
    words = _words(sayer, article)

    def length(lines: Sequence[Line]) -> int:
        return length_ms(lines, pauses, estimate)

    divided, to_read = _divided(sayer, article, words)
    heard = _said(sayer, divided, words)
    lengths = [length(each.lines) for each in heard]
    whole_ms = sum(length(each.lines if spoken_signs else each.body) for each in heard)
    order = _with_minutes(_looking_ahead(sayer, divided, lengths, to_read), whole_ms)
    heard = _said(sayer, order, words)
    part_lines = [each.lines for each in heard]
    narration = Narration(article.slug, tuple(map(partial(_narration_part, pauses), order.all_parts, heard)))
    findings = (
        *_doubt_findings(article, sayer),
        *foreign_findings(article, sayer.lexicon),
        *length_findings(article, order.all_parts, list(map(length, part_lines)), list(map(house_length, part_lines))),
        *opening_findings(article, sayer.opening(order.opening)),
        *recap_findings(article, order.parts),
        *table_findings(article),
        *unsaid_findings(article, narration),
    )
    return Plan(order, narration, findings)


def _words(sayer: Sayer, article: Article) -> _Words:
    pieces, end = pieces_of(article), end_matter_of(article)
    end_lines = sayer.end_matter(end) if end else []
    is_part = bool(end_lines) and house_length(end_lines) >= OWN_PART_FROM_MS
    again = key_points_again(article, _count(article_sentences(article)))
    return _Words(pieces, {id(piece): sayer.piece(piece) for piece in pieces}, again, end, end_lines, is_part)


def _divided(sayer: Sayer, article: Article, words: _Words) -> tuple[RunningOrder, list[int]]:
    """The article in parts, and the minutes to read of each.

    How long it takes to hear is not known yet: the opening says so, itself included. Ten minutes is a guess.
    """
    cut, end = _cut(sayer, article, words), words.end_matter
    total, title = len(cut) + words.end_is_part, _short_title(sayer.lexicon, article)
    parts = _parts(article, cut, total, title, words.again)
    if end and words.end_is_part:
        end = replace(end, part=part_of(end, total, title))
    to_read = minutes_that_add_up(_reading_ms(article, parts, end))
    opening = opening_of(article, max(1, sum(to_read)), 10, total)
    return RunningOrder(article, opening, parts, end, max(1, sum(to_read)), 10, credits_of(article)), to_read


def _with_minutes(order: RunningOrder, whole_ms: int) -> RunningOrder:
    """The running order that says how long the whole reading is."""
    to_hear = minutes(whole_ms)
    opening = opening_of(order.article, order.minutes_to_read, to_hear, order.number_of_parts)
    return replace(order, opening=opening, minutes_to_hear=to_hear)


def _cut(sayer: Sayer, article: Article, words: _Words) -> tuple[tuple[Piece, ...], ...]:
    """The pieces in parts, by the house's lengths: what is said around them counts too."""
    lengths = house_lengths([words.said[id(piece)] for piece in words.pieces])
    opening = sayer.opening(opening_of(article, 10, 10, 10))
    lengths[:1] = [each + house_length(opening) for each in lengths[:1]]
    last = [*(sayer.again(words.again) if words.again else ()), *(() if words.end_is_part else words.end)]
    lengths[-1:] = [each + (house_length(last) if last else 0) for each in lengths[-1:]]
    signs = (opener_of(10, 10, TYPICAL_NAME), stop_of(9, 10), ahead_of(9, TYPICAL_NAME, TYPICAL_NAME, TARGET_MS, 2))
    around = [sayer.announce(sign.id, sign.text) for sign in signs]
    return cut_parts(words.pieces, lengths, house_length(around))


def _narration_part(pauses: Pauses, part: Part, heard: _SaidPart) -> NarrationPart:
    utterances = tuple(
        Utterance(
            line.id, line.written, line.form.text, line.form.changes, pause, line.form.voiced, line.at, line.form.told
        )
        for line, pause in zip(heard.lines, pauses_after(heard.lines, pauses), strict=True)
    )
    return NarrationPart(part.number, part.title, utterances, len(heard.lead), len(heard.close))


def _said(sayer: Sayer, order: RunningOrder, words: _Words) -> list[_SaidPart]:
    """The lines of each part. The article's opening comes before the first."""
    return [_said_part(sayer, order, part, words) for part in order.all_parts]


def _said_part(sayer: Sayer, order: RunningOrder, part: Part, words: _Words) -> _SaidPart:
    lead = tuple(_lead(sayer, part))
    body = [line for piece in part.pieces for line in words.said[id(piece)]]
    if part.again:
        body += sayer.again(part.again)
    if part.number == order.number_of_parts:
        body += [*words.end, *sayer.credits(order)]
    # After the opening the text begins like a section: it is no further key point. After its opener it follows soon.
    body[:1] = [replace(line, before=None if lead else Boundary.HEADING_BEFORE) for line in body[:1]]
    opening = [] if lead else sayer.opening(order.opening)
    close = [sayer.announce(part.stop.id, part.stop.text, Boundary.SIGN, Boundary.PART)]
    if part.ahead:
        close.append(sayer.announce(part.ahead.id, part.ahead.text))
    return _SaidPart(lead, (*opening, *body), tuple(close))


def _lead(sayer: Sayer, part: Part) -> Iterator[Line]:
    """What only a later part's own file begins with."""
    if part.opener:
        yield sayer.announce(part.opener.id, part.opener.text, Boundary.LINE)
    if part.recap:
        yield sayer.sentence(part.recap, Boundary.PARAGRAPH)


def _short_title(lexicon: Lexicon, article: Article) -> str:
    """The article's title in few words; whole where fewer could not be read surely."""
    short = short_title(article.title.text, article.short_slug)
    return short if _is_sure(short, lexicon) else article.title.text.rstrip(END_MARKS)


def _short_name(lexicon: Lexicon, name: str) -> str:
    """A part's name in as many words as a stop has time for; whole where fewer could not be read surely."""
    short = name_to_say(name, lambda words: stop_lasts_ms(words) <= MOST_STOP_MS)
    return short if _is_sure(short, lexicon) else name.rstrip(END_MARKS)


def _is_sure(words: str, lexicon: Lexicon) -> bool:
    return not spoken_form(words, lexicon, AddressStyle.DEFERRED).doubts


def _parts(
    article: Article, cut: Sequence[Sequence[Piece]], total: int, title: str, again: KeyPointsAgain | None
) -> tuple[Part, ...]:
    parts: list[Part] = []
    headings: dict[str, str] = {}  # the one that text goes on under: in each group, and ("") outside of all
    labels: dict[str, str] = {}  # each group's
    for number, pieces in enumerate(cut, start=1):
        group = pieces[0].group_id
        goes_on, label = headings.get(group, ""), labels.get(group, "")
        begins = _begins(pieces[0])
        name = "" if number == 1 and not begins else name_of_part(pieces, goes_on, label)
        under = ("", "") if begins else (goes_on, label)
        opener = None if number == 1 else opener_of(number, total, title, *under)
        recap = recap_for(article, number, begins or goes_on or label)
        points = again if number == len(cut) else None
        called = name or article.title.text
        parts.append(Part(number, called, opener, tuple(pieces), stop_of(number, total), recap=recap, again=points))
        for piece in pieces:
            if piece.label:
                labels[piece.group_id] = piece.label.text
            if isinstance(piece.block, Heading):
                headings[piece.group_id] = heading_words(piece.block)
    return tuple(parts)


def _begins(piece: Piece) -> str:
    """The words of the label or heading that a piece begins with; "" for any other piece."""
    if piece.label:
        return piece.label.text
    return heading_words(piece.block) if isinstance(piece.block, Heading) else ""


def _reading_ms(article: Article, parts: Sequence[Part], end: EndMatter | None) -> list[int]:
    """How long each part takes to read on paper: the article's own words."""
    counts = [_count(_sentences_of(part)) for part in parts]
    counts[0] += _count((article.title, *article.summary, *article.key_points))
    notes = end.notes if end else ()
    in_notes = _count(each for note in notes for block in note.blocks for each in block_sentences(block))
    if end and end.part:
        counts.append(in_notes)
    else:
        counts[-1] += in_notes
    return [count * 60_000 // READING_WORDS_PER_MINUTE for count in counts]


def _sentences_of(part: Part) -> Iterator[Sentence]:
    for piece in part.pieces:
        yield from (piece.label,) if piece.label else ()
        yield from block_sentences(piece.block)


def _looking_ahead(sayer: Sayer, order: RunningOrder, lengths: Sequence[int], to_read: Sequence[int]) -> RunningOrder:
    """The running order with what comes next told after each stop, and how long each part takes."""
    named = [(shortened(part.title, LONGEST_SHOWN), _short_name(sayer.lexicon, part.title)) for part in order.all_parts]
    ahead = [
        ahead_of(part.number, *names, next_ms, read)
        for part, names, next_ms, read in zip(order.all_parts, named[1:], lengths[1:], to_read[1:], strict=False)
    ]
    told = [
        replace(part, ahead=next_part, lasts=lasting(length))
        for part, next_part, length in zip(order.all_parts, (*ahead, None), lengths, strict=True)
    ]
    end = order.end_matter
    if end and end.part:
        end = replace(end, part=told.pop())
    return replace(order, parts=tuple(told), end_matter=end)


def _count(sentences: Iterable[Sentence]) -> int:
    """How many words sentences have."""
    return sum(len(sentence.text.split()) for sentence in sentences)


def _doubt_findings(article: Article, sayer: Sayer) -> list[Finding]:
    """Each doubt once, as an error: what cannot be read surely is not read at all.

    Words of the article that are announced too, such as its title, are told with their line and not again without.
    """
    placed = {(doubt.code, doubt.words) for line, doubt in sayer.doubts if line}
    seen = dict.fromkeys(
        (doubt.code, doubt.words, line, doubt)
        for line, doubt in sayer.doubts
        if line or (doubt.code, doubt.words) not in placed
    )
    return [
        Finding(code, Severity.ERROR, doubt.message, article.source.name, line, words, doubt.remedy)
        for code, words, line, doubt in seen
    ]
