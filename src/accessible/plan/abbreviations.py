"""Abbreviations: where a short form such as "PEM" stands in an article, and which of a list of them it uses."""

from __future__ import annotations

import re
from collections.abc import Iterable

from accessible.article import Article, Sentence, article_sentences

LONGEST_SHORT, LONGEST_LONG = 20, 200  # characters
# A pair: the short form and what it stands for.
Pair = tuple[str, str]

_PLAIN_LINE = re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffd-\uffff{}\[\]<>]+")


def abbreviation_fault(short: str, long: str) -> str:
    """What is wrong with an entry of a list of abbreviations, in words; empty if it can be used.

    >>> abbreviation_fault("PEM", "post-exertional malaise"), abbreviation_fault("PEM", "pem")
    ('', 'both forms are the same')
    """
    for form, name, limit in ((short, "short", LONGEST_SHORT), (long, "long", LONGEST_LONG)):
        if form != form.strip() or not any(character.isalpha() for character in form):
            return f"the {name} form has no letters, or begins or ends with a space"
        if len(form) > limit:
            return f"the {name} form has more than {limit} characters"
        if not _PLAIN_LINE.fullmatch(form):
            return f"the {name} form has a sign that cannot be printed or said, or one of {{ }} [ ] < >"
    return "both forms are the same" if short.casefold() == long.casefold() else ""


def words_of(sentence: Sentence) -> str:
    """The sentence's words without addresses that are written out: "POTS" in one is no use of the word.

    An address leaves one line separator, which stands in no text, so that nothing joins over it.
    """
    return "".join("\u2028" if run.href and run.href.endswith(run.text) else run.text for run in sentence.runs)


def pattern_of(shorts: Iterable[str]) -> re.Pattern[str]:
    """Where one of the forms stands as a whole word, alone or in the plural; the longest form first.

    >>> [match.group(1) for match in pattern_of(["PEM", "GP", "POTS"]).finditer("PEM-safe GPs, no SPOTS")]
    ['PEM', 'GP']
    """
    longest_first = sorted(map(re.escape, shorts), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)({'|'.join(longest_first)})s?(?!\w)" if longest_first else r"(?!)")


def used_abbreviations(article: Article, *tables: Iterable[Pair]) -> tuple[Pair, ...]:
    """The entries of the tables that the article uses, sorted by short form; the later table counts."""
    known: dict[str, str] = {short: long for table in tables for short, long in table}
    pattern = pattern_of(known)
    used = {match.group(1) for each in article_sentences(article) for match in pattern.finditer(words_of(each))}
    return tuple(sorted(((short, known[short]) for short in used), key=lambda pair: (pair[0].casefold(), pair[0])))
