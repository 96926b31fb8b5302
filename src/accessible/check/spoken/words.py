"""Judge a spoken form against its written sentence: every problem in words, or none.

Shares no code with the rules. It knows what a word is, where each recorded change stands in the written
sentence (in order), that everything else is said as it is written, and what figures and units sound like.
It changes nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass

from accessible.check.spoken.content import change_problems
from accessible.check.spoken.left_out import left_out_problems
from accessible.check.spoken.minus import minus_problems
from accessible.plan.narration import Change
from accessible.plan.sounds import LETTER, LETTER_A, MARKED, without_marks
from accessible.plan.spoken_form import SpokenForm

ALONE = "½¼¾⅓⅔α-ωΑ-Ωµ"  # letters to Python, and a word of its own wherever it stands
WORDS = re.compile(rf"[{ALONE}]|[^\W\d_{ALONE}]+{LETTER}?(?:'[^\W\d_{ALONE}]+)*")
ARTICLE = re.compile("A(?:'[a-z]+)?")
TAG_ARTICLE = re.compile("(?<![A-Z])A(?=[A-Z][a-z])")
DIGITS = re.compile(r"\d[\w.,:/%-]*")
UNSPEAKABLE = re.compile(r"[^A-Za-zÀ-ÖØ-öø-ɏ\s.,;:?!'-]+")
NEGATIONS = frozenset(("no", "not", "never", "without", "cannot", "none", "neither", "nor", "nobody", "nothing"))
# "No. 10" is no negation, nor is "at No 10", nor "No. of people".
NUMBER_SIGN = re.compile(
    r"\b[Nn]o\.\s?(?:\d|SC\d|NIC\d)|\d, No \d|(?<=[A-Za-z] )no\.(?=[,;)])"
    r"|\b(?:at|in|to|from|outside|near|of|our|the|my|a|your|their|his|her|this|each|every) No \d"
    r"|(?<=[a-z] \()No \d"
    r"|\b(?:[Cc]harity|[Rr]egistered|[Rr]egistration|[Cc]ompany|[Aa]ccount|[Rr]eference) [Nn]o:\s?[A-Z]{0,3}\d{4}"
    r"|\b[Cc]harity [Nn]o \d|\b[Nn]o\. of\b(?! (?:course|those|these|them|us|you|late|all)\b)|\bNO\d"
)
ADDRESS = re.compile(r"@|://|^\W*[Ww]{3}\.|\.(?:org|com|net|info|uk|eu|ie|gov|scot|wales)\b")
SAME = str.maketrans({"’": "'", "ʼ": "'", "\u2010": "-", "\u2011": "-"})
BY_STAFF = "lexicon"
MAX_TRIES = 20_000  # placements of changes that are tried before giving up


def check_spoken(written: str, form: SpokenForm) -> list[str]:
    """Every way in which the spoken form is not faithful to the written sentence; empty if it is.

    Seven things are judged: plain words survive in order, digits lie within recorded changes, negations are
    still said, nothing is said that is neither a plain word nor a change's spoken side, the figures, units and
    signs of each change are in what is said for it (`content`), no minus is lost (`minus`), and the voice is given
    these very words, with each letter A told from the article.
    """
    problems = [f"“{doubt.words}” is in doubt ({doubt.code})." for doubt in form.doubts]
    problems += [problem for change in form.changes for problem in change_problems(change)]
    plain = written.translate(SAME)
    problems += _negation_problems(plain, form) + _voice_problems(form)
    problems += [f"The voice would be given “{found[0]}”." for found in UNSPEAKABLE.finditer(form.text)]
    placement = _Placement(plain, form)
    placed = placement.find()
    if placed is not None:
        held = [(place.start, place.end, change) for place, change in zip(placed, placement.recorded, strict=True)]
        return problems + _digit_problems(plain, placed) + minus_problems(plain, held) + left_out_problems(plain, held)
    return problems + _word_problems(plain, form)


def words_of(text: str) -> list[str]:
    """The words of a text; a hyphen parts two words.

    >>> words_of("A half-day’s rest".translate(SAME))
    ['A', 'half', "day's", 'rest']
    """
    return WORDS.findall(text.translate(SAME))


@dataclass(frozen=True, slots=True)
class _PlacedChange:
    """Where a change stands in the written sentence, and how many spoken words come before and up to its end."""

    start: int
    end: int
    said_before: int
    said: int


class _Placement:
    """Searches for the places of the changes in the written sentence at which all words agree."""

    def __init__(self, written: str, form: SpokenForm) -> None:
        self.written = written
        self.recorded = [change for change in form.changes if change.written]
        self.changes = [(change.written.translate(SAME), words_of(_said(change))) for change in self.recorded]
        found = list(WORDS.finditer(written))
        self.words = [word[0] for word in found]
        self.word_starts, self.word_ends = [word.start() for word in found], [word.end() for word in found]
        self.spoken = words_of(_given(form))

    def find(self) -> list[_PlacedChange] | None:
        """The place of each change in order; None if there is none, or too many ways to try."""
        placed: list[_PlacedChange] = []
        start = seek = said = 0
        for _ in range(MAX_TRIES):
            whole = len(placed) == len(self.changes)
            if whole and self._ends_alike(start, said):
                return placed
            place = None if whole else self._next(len(placed), start, seek, said)
            if place is not None:
                placed.append(place)
                start, seek, said = place.end, place.end, place.said
            elif placed:  # go back, and look for the last one's next place
                last = placed.pop()
                start, seek, said = (placed[-1].end if placed else 0), last.start + 1, last.said_before
            else:
                return None
        return None

    def _ends_alike(self, start: int, said: int) -> bool:
        """Whether the written words from `start` are the spoken ones from `said`; their number is looked at first."""
        left, wanted = len(self.word_starts) - bisect_left(self.word_starts, start), len(self.spoken) - said
        return left <= wanted <= left + 1 and words_of(self.written[start:]) == self.spoken[said:]

    def _next(self, number: int, start: int, seek: int, said: int) -> _PlacedChange | None:
        """The first place from `seek` on where the words from `start` to the change's end are spoken."""
        sought, spoken = self.changes[number]
        first = agreed = bisect_left(self.word_starts, start)
        cut = first > 0 and self.word_ends[first - 1] > start  # the change before ended within a word
        head = words_of(self.written[start : self.word_ends[first - 1]]) if cut else []
        base = said + len(head) - first  # the written word of number n is the spoken one of number base + n
        at = self.written.find(sought, seek)
        while at >= 0:
            last = bisect_right(self.word_ends, at)
            if last <= first:  # no whole word stands between
                sure, begin = words_of(self.written[start:at]), said
                known = max(len(sure) - 1, 0)
                agrees = self.spoken[said : said + known] == sure[:known]
            else:
                tail = words_of(self.written[self.word_ends[last - 1] : at])
                known = last if tail else last - 1  # the last one may have been cut by this place
                agrees = self.spoken[said : said + len(head)] == head
                agrees = agrees and self.words[agreed:known] == self.spoken[base + agreed : base + known]
                sure, begin, agreed = self.words[known:last] + tail, base + known, max(agreed, known)
            if not agrees:
                return None
            end = begin + len(sure) + len(spoken)
            if self.spoken[begin:end] == sure + spoken:
                return _PlacedChange(at, at + len(sought), said, end)
            at = self.written.find(sought, at + 1)
        return None


def _digit_problems(written: str, placed: list[_PlacedChange]) -> list[str]:
    """Digits outside every change, though all words agree."""
    problems, later = [], 0
    for found in DIGITS.finditer(written):
        while later < len(placed) and placed[later].end <= found.start():
            later += 1
        if later == len(placed) or placed[later].start >= found.end():
            problems.append(f"The figures “{found[0]}” are in no recorded change.")
    return problems


def _said(change: Change) -> str:
    return change.voiced or change.spoken


def _given(form: SpokenForm) -> str:
    """What the voice is given, without sounds: the letter A is marked in it, so that it is another word than "A"."""
    return MARKED.sub(r"\1", form.voiced or form.text)


def _voice_problems(form: SpokenForm) -> list[str]:
    """What the voice would be given otherwise than people read it, and each letter A that it would say as the article.

    No rule says the article. What staff have said in the lexicon is theirs to say.
    """
    shown = [(form.text, form.voiced), *((change.spoken, change.voiced) for change in form.changes)]
    problems = [
        f"The voice would be given “{without_marks(voiced)}” where “{text}” is shown."
        for text, voiced in shown
        if voiced and MARKED.sub(r"\1", voiced).replace(LETTER_A, "A") != text
    ]
    by_rule = (change for change in form.changes if not change.rule.startswith(BY_STAFF))
    return problems + [
        f"The voice would say the letter A of “{change.written}” as the article."
        for change in by_rule
        if sum(1 for word in words_of(_said(change)) if ARTICLE.fullmatch(word)) > _articles_in_tag(change.written)
    ]


def _articles_in_tag(written: str) -> int:
    """In "#AGoodDay" the letter is the article: another word of the tag comes after it."""
    return len(TAG_ARTICLE.findall(written)) if written.startswith(("#", "@")) else 0


def _negation_problems(written: str, form: SpokenForm) -> list[str]:
    """Negation words that are written and not said as often, or the other way round."""
    said = Counter(_negations(form.text))
    text = NUMBER_SIGN.sub(" ", written)
    for change in form.changes:
        if ADDRESS.search(change.written) and change.rule.endswith(("address", "address spelled")):
            text = text.replace(change.written.translate(SAME), " ", 1)
    wanted = Counter(_negations(text))
    changed = Counter(_negations(" ".join(change.spoken for change in form.changes)))
    problems = [f"The negation “{word}” is not said." for word in wanted - said]
    return problems + [f"The negation “{word}” is said and not written." for word in said - wanted - changed]


def _negations(text: str) -> list[str]:
    return [word for word in map(str.lower, words_of(text)) if word in NEGATIONS or word.endswith("n't")]


def _word_problems(written: str, form: SpokenForm) -> list[str]:
    """What does not agree, told by laying the changes in at the first place they fit."""
    expected, start, missing = _laid_in(written, form.changes)
    problems = [f"The change “{change.written}” is not in the sentence, or not in this order." for change in missing]
    lost = Counter(expected) - Counter(words_of(_given(form)))
    added = Counter(words_of(_given(form))) - Counter(expected)
    problems += [f"The word “{_shown(word)}” is written and not said." for word in lost]
    problems += [f"The word “{_shown(word)}” is said and not written." for word in added]
    problems += [f"The figures “{found}” are in no recorded change." for found in start]
    return problems or ["The words are said in another order than they are written."]


def _shown(word: str) -> str:
    return word.replace(LETTER, " (the letter)")


def _laid_in(written: str, changes: tuple[Change, ...]) -> tuple[list[str], list[str], list[Change]]:
    """The words one would expect to hear, figures outside changes, and changes that have no place."""
    expected: list[str] = []
    figures: list[str] = []
    missing: list[Change] = []
    start = 0
    for change in changes:
        sought = change.written.translate(SAME)
        at = written.find(sought, start)
        if at < 0:
            missing.append(change)
            continue
        expected += words_of(written[start:at]) + words_of(_said(change))
        figures += DIGITS.findall(written[start:at])
        start = at + len(sought)
    return expected + words_of(written[start:]), figures + DIGITS.findall(written[start:]), missing
