"""The plan of one article: the running order that print follows and the narration that the voice follows.

Pure: an article, a lexicon, pauses and a length estimate go in. Nothing is read, timed or spoken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from accessible.article import Article, article_sentences
from accessible.errors import Finding, Severity
from accessible.plan.end_matter import end_matter_of, has_end_matter
from accessible.plan.foreign import foreign_findings
from accessible.plan.lexicon import Lexicon
from accessible.plan.long_tables import table_findings, unsaid_findings
from accessible.plan.narration import Narration, NarrationPart, Utterance
from accessible.plan.opening import counted, key_points_again, opening_findings, opening_of
from accessible.plan.parts import HARD_LIMIT_MS, cut_parts, pieces_of
from accessible.plan.pauses import Boundary, Pauses
from accessible.plan.recaps import first_heading, recap_findings, recap_for
from accessible.plan.running_order import Announcement, EndMatter, KeyPointsAgain, Part, Piece, RunningOrder
from accessible.plan.say import Line, Sayer

# Slower than the 238 words a minute of healthy adults (Brysbaert 2019): our own proposal for tired readers.
READING_WORDS_PER_MINUTE = 180

Estimate = Callable[[str], int]  # spoken text -> milliseconds


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything decided about one article, and what the editor should know."""

    order: RunningOrder
    narration: Narration
    findings: tuple[Finding, ...]


def plan_article(article: Article, lexicon: Lexicon, pauses: Pauses, estimate: Estimate) -> Plan:
    """Decide parts, words around them, spoken forms and pauses for `article`."""
    sayer = Sayer(lexicon.joined(Lexicon.from_pairs(article.say, article.source.name)), [])
    pieces = pieces_of(article)
    said = [sayer.piece(piece) for piece in pieces]
    length = _length(pauses, estimate)
    minutes_to_read = _minutes(_word_count(article) * 60_000 // READING_WORDS_PER_MINUTE)
    # The opening says how long the reading is, itself included: its own length is taken from a guess.
    opening_ms = length(sayer.opening(opening_of(article, minutes_to_read, 10, 10)))
    lengths = [sum(estimate(line.form.text) + pauses.milliseconds(line.after) for line in lines) for lines in said]
    again = key_points_again(article)
    lengths[:1] = [each + opening_ms for each in lengths[:1]]
    lengths[-1:] = [each + (length(sayer.again(again)) if again else 0) for each in lengths[-1:]]
    cut = cut_parts(pieces, lengths)
    has_end = has_end_matter(article, cut[-1] if cut else ())
    total = len(cut) + has_end
    parts = _parts(article, cut, total, again)
    end_matter = end_matter_of(article, total, _stop(total, total)) if has_end else None
    by_piece = dict(zip(map(id, pieces), said, strict=True))
    part_lines = _lines(sayer, article, parts, by_piece, end_matter)
    parts = _looking_ahead(sayer, parts, part_lines, length)
    minutes_to_hear = _minutes(opening_ms + sum(map(length, part_lines)))
    opening = opening_of(article, minutes_to_read, minutes_to_hear, total)
    opening_lines = sayer.opening(opening)
    part_lines[0] = opening_lines + part_lines[0]
    order = RunningOrder(article, opening, parts, end_matter, minutes_to_read, minutes_to_hear)
    all_parts = (*parts, *((end_matter.part,) if end_matter else ()))
    narration = Narration(
        article.slug,
        tuple(_narration_part(part, lines, pauses) for part, lines in zip(all_parts, part_lines, strict=True)),
    )
    findings = (
        *_doubt_findings(article, sayer),
        *foreign_findings(article, sayer.lexicon),
        *_length_findings(article, all_parts, part_lines, length),
        *opening_findings(article, opening_lines),
        *recap_findings(article, parts),
        *table_findings(article),
        *unsaid_findings(article, narration),
    )
    return Plan(order, narration, findings)


def _length(pauses: Pauses, estimate: Estimate) -> Callable[[Sequence[Line]], int]:
    """A function from a part's lines to their milliseconds."""

    def length(lines: Sequence[Line]) -> int:
        return sum(estimate(line.form.text) for line in lines) + sum(_pauses_ms(lines, pauses))

    return length


def _pauses_ms(lines: Sequence[Line], pauses: Pauses) -> list[int]:
    """The pause after each line: the longer of what it asks for and what the next asks for before itself."""
    between = [
        max(pauses.milliseconds(line.after), pauses.milliseconds(following.before))
        for line, following in pairwise(lines)
    ]
    return [*between, pauses.milliseconds(Boundary.PART)]


def _narration_part(part: Part, lines: Sequence[Line], pauses: Pauses) -> NarrationPart:
    utterances = tuple(
        Utterance(line.id, line.written, line.form.text, line.form.changes, pause, line.form.voiced)
        for line, pause in zip(lines, _pauses_ms(lines, pauses), strict=True)
    )
    return NarrationPart(part.number, part.title, utterances)


def _lines(
    sayer: Sayer,
    article: Article,
    parts: Sequence[Part],
    by_piece: dict[int, list[Line]],
    end_matter: EndMatter | None,
) -> list[list[Line]]:
    """The lines of every part, its opener and stop included; the article's opening comes before the first."""
    parts_lines: list[list[Line]] = []
    for part in parts:
        lines = [] if part.number == 1 else [_title_again(sayer, article, part)]
        lines.append(sayer.announce(part.opener.id, part.opener.text, Boundary.PARAGRAPH))
        if part.recap:
            lines.append(sayer.sentence(part.recap, Boundary.PARAGRAPH))
        for piece in part.pieces:
            lines += by_piece[id(piece)]
        if part.again:
            lines += sayer.again(part.again)
        parts_lines.append([*lines, sayer.announce(part.stop.id, part.stop.text, before=Boundary.PART)])
    if end_matter:
        part = end_matter.part
        head = [
            _title_again(sayer, article, part),
            sayer.announce(part.opener.id, part.opener.text, Boundary.PARAGRAPH),
        ]
        stop = sayer.announce(part.stop.id, part.stop.text, before=Boundary.PART)
        parts_lines.append([*head, *sayer.end_matter(end_matter), stop])
    return parts_lines


def _title_again(sayer: Sayer, article: Article, part: Part) -> Line:
    """The title, said again where a part begins, for whoever starts here."""
    return sayer.announce(f"a-title-{part.number}", article.title.text, Boundary.SENTENCE)


def _parts(
    article: Article, cut: Sequence[Sequence[Piece]], total: int, again: KeyPointsAgain | None
) -> tuple[Part, ...]:
    parts: list[Part] = []
    last_heading = ""
    for number, pieces in enumerate(cut, start=1):
        first = first_heading(pieces[0])
        if number == 1:
            title, name = first or article.title.text, ""
        elif first:
            title, name = first, ""
        else:
            title = f"{last_heading}, continued" if last_heading else "continued"
            name = f": {title}"
        opener = Announcement(f"a-opener-{number}", f"Part {number} of {total}{name}.")
        recap = recap_for(article, number, first or last_heading)
        points = again if number == len(cut) else None
        parts.append(Part(number, title, opener, tuple(pieces), _stop(number, total), recap=recap, again=points))
        last_heading = next((text for text in map(first_heading, reversed(pieces)) if text), last_heading)
    return tuple(parts)


def _stop(number: int, total: int) -> Announcement:
    if number < total:
        return Announcement(f"a-stop-{number}", f"A good place to stop. End of part {number} of {total}.")
    return Announcement(f"a-stop-{number}", f"End of part {number} of {total}. This is the end of the article.")


def _looking_ahead(
    sayer: Sayer, parts: Sequence[Part], part_lines: list[list[Line]], length: Callable[[Sequence[Line]], int]
) -> tuple[Part, ...]:
    """The parts with the minutes of the next one after each stop; the words are added to `part_lines` too.

    They are minutes of listening: print, screen and sound give the same number, and few read slower.
    """
    minutes = [_minutes(length(lines)) for lines in part_lines]
    told = []
    for part, lines, ahead in zip(parts, part_lines, [*minutes[1:], 0], strict=False):
        if not ahead:
            told.append(part)
            continue
        words = Announcement(f"a-ahead-{part.number}", f"The next part takes about {counted(ahead, 'minute')}.")
        lines.append(sayer.announce(words.id, words.text))
        told.append(replace(part, ahead=words))
    return tuple(told)


def _word_count(article: Article) -> int:
    return sum(len(sentence.text.split()) for sentence in article_sentences(article))


def _minutes(milliseconds: int) -> int:
    return max(1, round(milliseconds / 60_000))


def _doubt_findings(article: Article, sayer: Sayer) -> list[Finding]:
    """Each doubt once, as an error: what cannot be read surely is not read at all."""
    seen = dict.fromkeys((doubt.code, doubt.words, line, doubt) for line, doubt in sayer.doubts)
    return [
        Finding(code, Severity.ERROR, doubt.message, article.source.name, line, words, doubt.remedy)
        for code, words, line, doubt in seen
    ]


def _length_findings(
    article: Article, parts: Sequence[Part], lines: Sequence[Sequence[Line]], length: Callable[[Sequence[Line]], int]
) -> list[Finding]:
    """Parts over six minutes. Text can be divided; notes and addresses cannot, so they are for the editor to judge."""
    return [
        Finding(
            "part-length",
            Severity.ERROR if part.pieces else Severity.WARNING,
            f"Part {part.number} would last {length(part_lines) / 60_000:.1f} minutes; six is the most.",
            article.source.name,
            part.pieces[0].block.line if part.pieces else 0,
            part.title,
            "Divide its longest paragraph or list, or put a heading in it."
            if part.pieces
            else "Leave out notes or addresses that readers can do without.",
        )
        for part, part_lines in zip(parts, lines, strict=True)
        if length(part_lines) > HARD_LIMIT_MS
    ]
