"""Judge a spoken form against its written sentence: every problem in words, or none.

Shares no code with the rules. It knows three things only: what a word is, where each recorded change stands
in the written sentence (in order), and that everything else is said as it is written. It changes nothing.
"""

from __future__ import annotations

import re
from collections import Counter

from accessible.plan.narration import Change
from accessible.plan.spoken_form import SpokenForm

WORDS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
DIGITS = re.compile(r"[^\W\d_]*\d[\w.,:/%-]*")
UNSPEAKABLE = re.compile(r"[^A-Za-zÀ-ÖØ-öø-ɏ\s.,;:?!'-]+")
NEGATIONS = frozenset(
    ("no", "not", "never", "without", "cannot", "none", "neither", "nor", "nobody", "nothing")
)
NUMBER_SIGN = re.compile(r"\b[Nn]o\.\s?\d")  # "No. 10" is no negation
SAME = str.maketrans({"’": "'", "ʼ": "'", "\u2010": "-", "\u2011": "-"})
MAX_TRIES = 20_000  # placements of changes that are tried before giving up


def check_spoken(written: str, form: SpokenForm) -> list[str]:
    """Every way in which the spoken form is not faithful to the written sentence; empty if it is.

    Four things are judged: plain words survive in order, digits lie within recorded changes, negations are
    still said, and nothing is said that is neither a plain word nor a change's spoken side.
    """
    problems = [f"“{doubt.words}” is in doubt ({doubt.code})." for doubt in form.doubts]
    plain = written.translate(SAME)
    problems += _negation_problems(plain, form.text)
    problems += [f"The voice would be given “{found[0]}”." for found in UNSPEAKABLE.finditer(form.text)]
    placed = _Placement(plain, form).find()
    if placed is not None:
        return problems + _digit_problems(plain, placed)
    return problems + _word_problems(plain, form)


def words_of(text: str) -> list[str]:
    """The words of a text; a hyphen parts two words.

    >>> words_of("A half-day’s rest".translate(SAME))
    ['A', 'half', "day's", 'rest']
    """
    return WORDS.findall(text.translate(SAME))


class _Placement:
    """Searches for the places of the changes in the written sentence at which all words agree."""

    def __init__(self, written: str, form: SpokenForm) -> None:
        self.written = written
        self.changes = [change for change in form.changes if change.written]
        self.spoken = words_of(form.text)
        self.tries = 0

    def find(self) -> list[tuple[int, int]] | None:
        """(start, end) of each change in order, or None if there is no placement."""
        return self._place(0, 0, 0)

    def _place(self, number: int, start: int, said: int) -> list[tuple[int, int]] | None:
        """Places the changes from `number` on; `start` is in the sentence, `said` counts spoken words."""
        if number == len(self.changes):
            return [] if words_of(self.written[start:]) == self.spoken[said:] else None
        change = self.changes[number]
        sought, spoken = change.written.translate(SAME), words_of(change.spoken)
        at = self.written.find(sought, start)
        while at >= 0 and self.tries < MAX_TRIES:
            self.tries += 1
            between = words_of(self.written[start:at])
            expected = between + spoken
            if self.spoken[said : said + len(between)] != between:
                return None
            if self.spoken[said : said + len(expected)] == expected:
                rest = self._place(number + 1, at + len(sought), said + len(expected))
                if rest is not None:
                    return [(at, at + len(sought)), *rest]
            at = self.written.find(sought, at + 1)
        return None


def _digit_problems(written: str, placed: list[tuple[int, int]]) -> list[str]:
    """Digits outside every change, though all words agree."""
    return [
        f"The figures “{found[0]}” are in no recorded change."
        for found in DIGITS.finditer(written)
        if not any(start < found.end() and found.start() < end for start, end in placed)
    ]


def _negation_problems(written: str, spoken: str) -> list[str]:
    """Negation words that are written and not said as often."""
    said = Counter(_negations(spoken))
    lost = Counter(_negations(NUMBER_SIGN.sub(" ", written))) - said
    return [f"The negation “{word}” is not said." for word in lost]


def _negations(text: str) -> list[str]:
    return [word for word in map(str.lower, words_of(text)) if word in NEGATIONS or word.endswith("n't")]


def _word_problems(written: str, form: SpokenForm) -> list[str]:
    """What does not agree, told by laying the changes in at the first place they fit."""
    expected, start, missing = _laid_in(written, form.changes)
    problems = [
        f"The change “{change.written}” is not in the sentence, or not in this order." for change in missing
    ]
    lost = Counter(expected) - Counter(words_of(form.text))
    added = Counter(words_of(form.text)) - Counter(expected)
    problems += [f"The word “{word}” is written and not said." for word in lost]
    problems += [f"The word “{word}” is said and not written." for word in added]
    problems += [f"The figures “{found}” are in no recorded change." for found in start]
    return problems or ["The words are said in another order than they are written."]


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
        expected += words_of(written[start:at]) + words_of(change.spoken)
        figures += DIGITS.findall(written[start:at])
        start = at + len(sought)
    return expected + words_of(written[start:]), figures + DIGITS.findall(written[start:]), missing
