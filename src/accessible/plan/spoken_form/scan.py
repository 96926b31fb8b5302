"""One pass over a written sentence: spans out, each plain, read by one rule, or in doubt.

At each place the lexicon is asked first, then the rules in the order of their table; a span that has been
taken is never read again, and what nothing takes is plain words, copied unchanged. Only typing marks are
made the same in plain words: the curly apostrophe and the non-breaking hyphen.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from accessible.plan.lexicon import EXPLAINED, Found, Lexicon
from accessible.plan.narration import Change, Told
from accessible.plan.sounds import marked, without_marks
from accessible.plan.spoken_form import addresses, codes, site_names
from accessible.plan.spoken_form.form import AddressStyle, Doubt, Span, SpokenForm
from accessible.plan.spoken_form.names import may_be_stressed
from accessible.plan.spoken_form.rule import LETTER, NEARBY, WORD, ReadAndTold, Rule, Sounded, Unsure
from accessible.plan.spoken_form.table import RULES

PLACE = f"(?:(?={LETTER})(?<!{WORD})(?<!{LETTER}['’])|(?=[0-9])(?<![0-9])|(?!{WORD}|\\s))"
"""Where a rule may begin: at a word, at a number, at a sign; not within a word."""

TYPING_MARKS = str.maketrans({"’": "'", "ʼ": "'", "\u2010": "-", "\u2011": "-"})
ENDING = re.compile(f"['’ʼ]{LETTER}")
CODE_GOES_ON = re.compile("[-\u2010\u2011/]?[0-9A-Z]")
ADDRESS_GOES_ON = re.compile("[-.@][0-9A-Za-z]")
DASHES = "—―–-−\u2012"
LEXICON = "lexicon"
STRESSED_OR_SHORT = "This may be an abbreviation, or a word in capitals for stress."
LEXICON_SOUNDS = "lexicon (phonemes)"
TAIL = "\ue000"  # stands after words that have sounds of their own, while spaces are put right


class Scanner:
    """The rules of one address style, compiled."""

    def __init__(self, style: AddressStyle) -> None:
        self.rules = [rule for rule in RULES if rule.style in (None, style)]
        self.longer = (
            (CODE_GOES_ON, codes.RULES),
            (ADDRESS_GOES_ON, [rule for rule in (*site_names.RULES, *addresses.RULES) if rule.style is style]),
        )
        branches = (f"(?:{re.sub(r'[(][?]P<[a-z_]+>', '(?:', rule.pattern)})" for rule in self.rules)
        marked = "|".join(f"{branch}(?P<r{number}>)" for number, branch in enumerate(branches))
        self.any = re.compile(f"{PLACE}(?:{marked})")

    def spans(self, written: str, lexicon: Lexicon) -> Iterator[Span]:
        """The sentence cut into spans; their written sides joined are the sentence."""
        done = place = 0
        found = lexicon.search(written)
        while match := self.any.search(written, place):
            while found and found.start < done:
                found = lexicon.search(written, done)
            if found and found.start <= match.start():
                span = self._longer_span(written, found) or _entry_span(written, found)
                start = found.start
                place = start + len(span.written)
            else:
                start = match.start()
                taken = self._take(written, start, int((match.lastgroup or "r0")[1:]))
                if taken is None:
                    place = start + 1
                    continue
                span, place = taken, start + len(taken.written)
            if start > done:
                yield plain(written[done:start])
            yield span
            done = place
        yield from self._rest(written, lexicon, done)

    def _rest(self, written: str, lexicon: Lexicon, done: int) -> Iterator[Span]:
        """After the last place a rule matches: lexicon entries and plain words only."""
        while found := lexicon.search(written, done):
            if found.start > done:
                yield plain(written[done : found.start])
            yield _entry_span(written, found)
            done = found.end
        if done < len(written):
            yield plain(written[done:])

    def _longer_span(self, written: str, found: Found) -> Span | None:
        """A code or an address that begins with an entry's letters: in TB-1000 or ME-x.org nobody means the illness."""
        for goes_on, rules in self.longer:
            for rule in rules if goes_on.match(written, found.end) else ():
                match = _compiled(rule.pattern).match(written, found.start)
                reading = rule.speak(match) if match and match.end() > found.end else None
                if match and reading is not None:
                    return _span(written, match, rule, reading)
        return None

    def _take(self, written: str, start: int, first: int) -> Span | None:
        """The span of the first rule from number `first` that answers at `start`; None if none does."""
        for rule in self.rules[first:]:
            match = _compiled(rule.pattern).match(written, start)
            if match is None or match.end() == start:
                continue
            reading = rule.speak(match)
            if reading is not None:
                return _span(written, match, rule, reading)
        return None


def plain(written: str) -> Span:
    """A stretch of plain words."""
    return Span(written, written.translate(TYPING_MARKS))


def _entry_span(written: str, found: Found) -> Span:
    """What the lexicon reads."""
    taken = written[found.start : found.end]
    if torn := _torn(written, found.end):
        return Span(taken, taken, LEXICON, Doubt("unclear-ending", taken, torn))
    if may_be_stressed(written, found.start, found.end):
        return Span(taken, taken, LEXICON, Doubt("ambiguous-abbreviation", taken, STRESSED_OR_SHORT))
    told = "abbreviation-explained" if found.entry.source == EXPLAINED else ""
    return Span(taken, found.spoken, LEXICON_SOUNDS if found.phonemes else LEXICON, phonemes=found.phonemes, told=told)


def _torn(written: str, end: int) -> str:
    """Why a span that ends inside a word ("2027’s", "GP’d") cannot be read; empty if it does not."""
    if written[end - 1].isalnum() and ENDING.match(written, end):
        return "No rule reads this with an apostrophe and letters after it."
    return ""


def _span(written: str, match: re.Match[str], rule: Rule, reading: str | Sounded | Unsure | ReadAndTold) -> Span:
    """What a rule has answered."""
    if not isinstance(reading, Unsure) and (torn := _torn(written, match.end())):
        reading = Unsure("unclear-ending", torn)
    if isinstance(reading, Sounded):
        return Span(match[0], reading.words, rule.name, phonemes=reading.sounds)
    if isinstance(reading, ReadAndTold):
        return Span(match[0], reading.words, rule.name, told=reading.kind)
    if isinstance(reading, str):
        return Span(match[0], reading, rule.name)
    whole = len(match[0].strip()) == 1 or not match[0].strip(DASHES) or reading.code == "unknown-symbol"
    quoted = _whole_word(written, match.start()) if whole else match[0]
    return Span(match[0], match[0], rule.name, Doubt(reading.code, quoted, reading.message))


def _whole_word(written: str, place: int) -> str:
    """The word that a lone sign stands in, so that the editor can find it; a dash alone with what comes after it."""
    start = max(written.rfind(" ", 0, place) + 1, place - 30)
    end = written.find(" ", place)
    if end >= 0 and not written[start:end].strip(DASHES):
        end = written.find(" ", end + 1)
    return written[start : end if end >= 0 else len(written)][:60]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """One rule's pattern, compiled when a sentence first needs it."""
    return re.compile(pattern)


@cache
def scanner(style: AddressStyle) -> Scanner:
    """The compiled rules; made on first use, since compiling takes some milliseconds."""
    return Scanner(style)


def spans(written: str, lexicon: Lexicon, addresses: AddressStyle = AddressStyle.DEFERRED) -> tuple[Span, ...]:
    """The spans of a sentence, in order."""
    return tuple(scanner(addresses).spans(written, lexicon))


def spoken_form(written: str, lexicon: Lexicon, addresses: AddressStyle = AddressStyle.DEFERRED) -> SpokenForm:
    """The words a voice says for a written sentence, each change by its rule, and what must not be guessed.

    Never raises for any text. With doubts the text is not fit to be spoken.
    """
    cut = spans(written, lexicon, addresses)
    changes = tuple(_change(span) for span in cut if span.rule and span.doubt is None)
    doubts = tuple(span.doubt for span in cut if span.doubt is not None)
    tailed = tidy(joined(cut))
    if written.strip() and not doubts and not any(character.isalpha() for character in tailed):
        doubts = (Doubt("no-words", written.strip()[:60], "There is no word to say here, only signs."),)
    text = without_marks(tailed.replace(TAIL, ""))
    told = () if doubts else tuple(_told(written, cut))
    return SpokenForm(text, changes, doubts, "" if doubts or text == tailed else _voiced(tailed, cut), told)


def _told(written: str, cut: tuple[Span, ...]) -> Iterator[Told]:
    """What is read and told, each with the whole word that it stands in: a lone stroke could not be found again."""
    places = [0, *accumulate(len(span.written) for span in cut)]
    for span, place, after in zip(cut, places, places[1:], strict=False):
        if span.told:
            start = max(written.rfind(" ", max(0, place - NEARBY), place) + 1, place - NEARBY)
            end = written.find(" ", after, after + NEARBY)
            end = end if end >= 0 else min(len(written), after + NEARBY)
            said = tidy(joined(tuple(_clipped(cut, places, start, end))))
            yield Told(span.told, written[start:end], without_marks(said.replace(TAIL, "")).strip(".,;:?!"))


def _clipped(cut: tuple[Span, ...], places: Sequence[int], start: int, end: int) -> Iterator[Span]:
    """The spans between two places of the sentence; plain words are cut there, what a rule has read is kept whole.

    `places` are where the spans begin, and the sentence's end.
    """
    for number in range(bisect_right(places, start) - 1, bisect_left(places, end)):
        span, place = cut[number], places[number]
        within = slice(max(start - place, 0), min(end, places[number + 1]) - place)
        yield span if span.rule else plain(span.written[within])


def _change(span: Span) -> Change:
    """The record of what a span is said as; without marks for people, with them for a voice."""
    voiced = span.spoken.strip()
    spoken = without_marks(voiced)
    return Change(span.rule, span.written, spoken, span.phonemes, "" if voiced == spoken else voiced)


def _voiced(tailed: str, cut: tuple[Span, ...]) -> str:
    """The text with each tail replaced by the sounds of the words before it."""
    *pieces, rest = tailed.split(TAIL)
    sounded = [span for span in cut if span.phonemes]
    voiced = [
        before.removesuffix(words := tidy(span.spoken)) + marked(words, span.phonemes)
        for before, span in zip(pieces, sounded, strict=True)
    ]
    return "".join([*voiced, rest])


def joined(cut: tuple[Span, ...]) -> str:
    """The spoken sides in a row; where two would run together into one word, a space comes between.

    Words with sounds of their own get a tail.

    >>> joined((Span("0%", "zero per cent", "percentage"), Span("'", "", "mark"), Span("of", "of")))
    'zero per cent of'
    """
    pieces: list[str] = []
    by_rule, last = False, ""
    for span in cut:
        if (by_rule or span.rule) and last.isalpha() and span.spoken[:1].isalpha():
            pieces.append(" ")
        pieces.append(span.spoken + (TAIL if span.phonemes else ""))
        by_rule, last = bool(span.rule), without_marks(span.spoken)[-1:] or last
    return "".join(pieces)


TIDYING: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\s+"), " "),
    (re.compile(r" (?=[.,;:?!])"), ""),
    (re.compile(r",(?:\s*,)+"), ","),
    (re.compile(r",(?=[.;:?!])"), ""),
    (re.compile(rf"(?<=\.),(?={LETTER})"), " "),
    (re.compile(r"(?<=[.;:?!]),"), ""),
    (re.compile(rf"(?<=[,;:?!])(?={LETTER})"), " "),
    (re.compile(r"^[\s,]+|[\s,]+$"), ""),
)
"""Pauses that meet become one, and spaces are put right. No word is touched."""


def tidy(text: str) -> str:
    """Punctuation and spaces put right after the spans have been joined.

    >>> tidy("doctor , G P, , visits ,.")
    'doctor, G P, visits.'
    """
    for pattern, replacement in TIDYING:
        text = pattern.sub(replacement, text)
    return text
