"""The plan of one article: the running order that print follows and the narration that the voice follows.

Pure: an article, a lexicon, pauses and a length estimate go in. Nothing is read, timed or spoken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from accessible.article import Article, article_sentences
from accessible.errors import Finding, Severity
from accessible.plan.end_matter import end_matter_of, has_end_matter
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
from accessible.plan.opening import key_points_again, opening_findings, opening_of
from accessible.plan.parts import TARGET_MS, cut_parts, pieces_of
from accessible.plan.pauses import Boundary, Pauses
from accessible.plan.recaps import recap_findings, recap_for
from accessible.plan.running_order import EndMatter, KeyPointsAgain, Part, Piece, RunningOrder
from accessible.plan.say import Line, Sayer
from accessible.plan.signs import ahead_of, continued, first_heading, last_heading, lasting, minutes, opener_of, stop_of

# Slower than the 238 words a minute of healthy adults (Brysbaert 2019): our own proposal for tired readers.
READING_WORDS_PER_MINUTE = 180


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything decided about one article, and what the editor should know."""

    order: RunningOrder
    narration: Narration
    findings: tuple[Finding, ...]


def plan_article(article: Article, lexicon: Lexicon, pauses: Pauses, estimate: Estimate) -> Plan:
    """Decide parts, words around them, spoken forms and pauses for `article`."""
    sayer = Sayer(explained(article).joined(lexicon).joined(Lexicon.from_pairs(article.say, article.source.name)), [])
    pieces = pieces_of(article)
    said = [sayer.piece(piece) for piece in pieces]
    minutes_to_read = minutes(_word_count(article) * 60_000 // READING_WORDS_PER_MINUTE)
    # The opening says how long the reading is, itself included: its own length is taken from a guess.
    guess = sayer.opening(opening_of(article, minutes_to_read, 10, 10))
    again = key_points_again(article)
    cut = _cut(sayer, article, pieces, said, guess, again)
    has_end = has_end_matter(article, cut[-1] if cut else ())
    total = len(cut) + has_end
    parts = _parts(article, cut, total, again)
    end_matter = end_matter_of(article, total, stop_of(total, total)) if has_end else None
    all_parts = (*parts, *((end_matter.part,) if end_matter else ()))
    by_piece = dict(zip(map(id, pieces), said, strict=True))
    part_lines = [_lines(sayer, article, part, by_piece, end_matter) for part in all_parts]
    lengths = [length_ms(each, pauses, estimate) for each in part_lines]
    parts = _looking_ahead(sayer, parts, end_matter, part_lines, lengths)
    whole_ms = sum(length_ms(lines, pauses, estimate) for lines in (guess, *part_lines))
    opening = opening_of(article, minutes_to_read, minutes(whole_ms), total)
    opening_lines = sayer.opening(opening)
    part_lines[0] = opening_lines + part_lines[0]
    told = [length_ms(part_lines[0], pauses, estimate), *lengths[1:]]  # the same number as the stop before each
    parts, end_matter = _with_lengths(parts, end_matter, told)
    order = RunningOrder(article, opening, parts, end_matter, minutes_to_read, minutes(whole_ms))
    lengths = [length_ms(lines, pauses, estimate) for lines in part_lines]
    narration = Narration(article.slug, tuple(map(partial(_narration_part, pauses), all_parts, part_lines)))
    findings = (
        *_doubt_findings(article, sayer),
        *foreign_findings(article, sayer.lexicon),
        *length_findings(article, all_parts, lengths, list(map(house_length, part_lines))),
        *opening_findings(article, opening_lines),
        *recap_findings(article, parts),
        *table_findings(article),
        *unsaid_findings(article, narration),
    )
    return Plan(order, narration, findings)


def _cut(
    sayer: Sayer,
    article: Article,
    pieces: Sequence[Piece],
    said: Sequence[Sequence[Line]],
    opening: Sequence[Line],
    again: KeyPointsAgain | None,
) -> tuple[tuple[Piece, ...], ...]:
    """The pieces in parts, by the house's lengths: what is said around them counts too."""
    lengths = house_lengths(said)
    lengths[:1] = [each + house_length(opening) for each in lengths[:1]]
    lengths[-1:] = [each + (house_length(sayer.again(again)) if again else 0) for each in lengths[-1:]]
    signs = (opener_of(10, 10), stop_of(9, 10), ahead_of(9, TARGET_MS))
    around = [sayer.sentence(article.title), *(sayer.announce(sign.id, sign.text) for sign in signs)]
    return cut_parts(pieces, lengths, house_length(around))


def _narration_part(pauses: Pauses, part: Part, lines: Sequence[Line]) -> NarrationPart:
    utterances = tuple(
        Utterance(
            line.id, line.written, line.form.text, line.form.changes, pause, line.form.voiced, line.at, line.form.told
        )
        for line, pause in zip(lines, pauses_after(lines, pauses), strict=True)
    )
    return NarrationPart(part.number, part.title, utterances)


def _lines(
    sayer: Sayer, article: Article, part: Part, by_piece: dict[int, list[Line]], end_matter: EndMatter | None
) -> list[Line]:
    """The lines of a part, its opener and stop included; the article's opening comes before the first."""
    # The title is said again where a part begins, for whoever starts here.
    lines = [] if part.number == 1 else [_title_again(sayer, article, part)]
    # After the opening the first part begins like a section: it is no further key point.
    before = Boundary.HEADING_BEFORE if part.number == 1 else None
    lines.append(sayer.announce(part.opener.id, part.opener.text, Boundary.PARAGRAPH, before))
    if part.recap:
        lines.append(sayer.sentence(part.recap, Boundary.PARAGRAPH))
    for piece in part.pieces:
        lines += by_piece[id(piece)]
    if part.again:
        lines += sayer.again(part.again)
    if end_matter and part is end_matter.part:
        lines += sayer.end_matter(end_matter)
    return [*lines, sayer.announce(part.stop.id, part.stop.text, before=Boundary.PART)]


def _title_again(sayer: Sayer, article: Article, part: Part) -> Line:
    return sayer.announce(f"a-title-{part.number}", article.title.text, Boundary.ITEM, at=part.id)


def _parts(
    article: Article, cut: Sequence[Sequence[Piece]], total: int, again: KeyPointsAgain | None
) -> tuple[Part, ...]:
    parts: list[Part] = []
    headings: dict[str, str] = {}  # the one that text goes on under: in each group, and ("") outside of all
    for number, pieces in enumerate(cut, start=1):
        first, going_on = first_heading(pieces[0]), headings.get(pieces[0].group_id, "")
        name = "" if first or not going_on else continued(going_on)
        title = first or name or article.title.text
        recap = recap_for(article, number, first or going_on)
        points = again if number == len(cut) else None
        opener, stop = opener_of(number, total, name), stop_of(number, total)
        parts.append(Part(number, title, opener, tuple(pieces), stop, recap=recap, again=points))
        headings.update({piece.group_id: words for piece in pieces if (words := last_heading(piece))})
    return tuple(parts)


def _looking_ahead(
    sayer: Sayer,
    parts: Sequence[Part],
    end_matter: EndMatter | None,
    part_lines: list[list[Line]],
    lengths: Sequence[int],
) -> tuple[Part, ...]:
    """The parts with what comes next told after each stop; the words are added to `part_lines` too."""
    told = []
    for part, lines, next_ms in zip(parts, part_lines, [*lengths[1:], 0], strict=False):
        if not next_ms:
            told.append(part)
            continue
        next_is_last = end_matter is not None and end_matter.part.number == part.number + 1
        words = ahead_of(part.number, next_ms, end_matter.part.title if end_matter and next_is_last else "")
        lines.append(sayer.announce(words.id, words.text))
        told.append(replace(part, ahead=words))
    return tuple(told)


def _with_lengths(
    parts: Sequence[Part], end_matter: EndMatter | None, lengths: Sequence[int]
) -> tuple[tuple[Part, ...], EndMatter | None]:
    """The parts, and the end matter's, with how long each takes."""
    timed = tuple(replace(part, lasts=lasting(length)) for part, length in zip(parts, lengths, strict=False))
    if end_matter is None:
        return timed, None
    return timed, replace(end_matter, part=replace(end_matter.part, lasts=lasting(lengths[-1])))


def _word_count(article: Article) -> int:
    return sum(len(sentence.text.split()) for sentence in article_sentences(article))


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
