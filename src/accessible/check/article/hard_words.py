"""Hard words: an article goes in, each that has an everyday word and is not explained comes out once.

A word counts as explained where its first use has the everyday word in the same sentence, or a bracket, an "or" or a
"means" beside it. Names are passed over: a capital in mid-sentence is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from accessible.article import Article, Sentence
from accessible.check.article.article_rule import noted
from accessible.check.article.everyday_words import HARD_WORDS, HardWord
from accessible.check.article.own_words import own_text, worded_sentences
from accessible.errors import Finding

WORDS_A_NOTE = 150  # of the article; more notes than that are noise (ours, measured on the sample articles)
FEWEST, MOST = 3, 8  # notes for one article, however short or long it is
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_EXPLAINED_AFTER = re.compile(
    r"\W{0,2}\s?\((?!\d)|,?\s(?:or|which|that)\s(?:is|are|means)\b|,\sor\s|\s(?:is|are|means?|describes)\s(?:when|the\s(?:\w+\s)?(?:name|word|term)|another)\b"
    r"|\s(?:means?|is\swhen)\b"
)
_IN_BRACKETS = re.compile(r"\w\W?\s\((?:or\s|called\s|known\sas\s|also\s|sometimes\s|doctors\scall\sit\s)*[^()]{0,25}$")
_NEXT_EXPLAINS = re.compile(r"(?:This|That|It|They|These)\s(?:means?\b|is\swhen\b|is\sa\s(?:word|term|name)\b)")


def _by_first_word() -> dict[str, list[tuple[re.Pattern[str], HardWord]]]:
    """The rows by the first word of each form, the longest forms first."""
    table: dict[str, list[tuple[str, HardWord]]] = {}
    for row in HARD_WORDS:
        for form in row.forms:
            table.setdefault(form.split()[0], []).append((form, row))
    return {
        first: [
            (re.compile(r"\s".join(map(re.escape, form.split())) + r"(?![\w-])", re.IGNORECASE), row)
            for form, row in sorted(forms, key=lambda pair: -len(pair[0]))
        ]
        for first, forms in table.items()
    }


_TABLE = _by_first_word()


def hard_words(article: Article) -> Iterator[Finding]:
    """The hard words of an article in English, as many as a person would read, and how many more there are."""
    if not article.language.startswith("en"):
        return
    sentences = list(worded_sentences(article))
    found = _first_uses(sentences)
    count = sum(len(sentence.text.split()) for sentence in sentences)
    most = min(max(count // WORDS_A_NOTE, FEWEST), MOST)
    for index, (row, written, sentence) in enumerate(sorted(found, key=_weight)[:most]):
        left = len(found) - most if index == most - 1 else 0
        more = f" {left} more of this kind {'is' if left == 1 else 'are'} not told." if left > 0 else ""
        message = f"“{written}” is a hard word for many readers.{more}"
        yield noted(article, "hard-word", sentence.line, written, message, _remedy(row, written))


def _weight(found: tuple[HardWord, str, Sentence]) -> bool:
    """Words of medicine first: without an explanation some readers do not understand them at all."""
    return not found[0].medical


def _remedy(row: HardWord, written: str) -> str:
    everyday = [f"“{word}”" for word in row.everyday.split(", ")]
    instead = " or ".join(everyday)
    if row.everyday.startswith("("):
        return "Leave it out, if nothing is missing then."
    if row.medical:
        return f"Write {instead}, or put that beside it, in brackets: “{written} (…)”."
    return f"Would {instead} do?"


def _first_uses(sentences: Sequence[Sentence]) -> list[tuple[HardWord, str, Sentence]]:
    """Each row that the sentences use, at its first use, if that is not explained."""
    seen: set[int] = set()
    found: list[tuple[HardWord, str, Sentence]] = []
    for sentence, after in pairwise((*sentences, None)):
        if sentence is None:
            continue
        text = own_text(sentence)
        for row, begin, end in _uses(text):
            if id(row) in seen:
                continue
            seen.add(id(row))
            if not _is_explained(row, text, begin, end, after.text if after else ""):
                found.append((row, text[begin:end], sentence))
    return found


def _uses(text: str) -> Iterator[tuple[HardWord, int, int]]:
    """Every use of a hard word, with its place. At one place the longest counts, and hides those in it."""
    end = 0
    for word in _WORD.finditer(text):
        forms = _TABLE.get(word[0].lower())
        if not forms or word.start() < end or (word[0][0].isupper() and not _begins(text, word.start())):
            continue
        for form, row in forms:
            found = form.match(text, word.start())
            if found and not re.match(row.unless, text[found.end() :]):
                end = found.end()
                yield row, found.start(), end
                break


def _begins(text: str, begin: int) -> bool:
    """Whether nothing but marks stands before: a capital says nothing there."""
    return not re.search(r"\w", text[:begin])


def _is_explained(row: HardWord, text: str, begin: int, end: int, after: str) -> bool:
    around = (text[:begin] + text[end:]).lower()
    if any(re.search(rf"\b{re.escape(word)}", around) for word in _tellers(row)):
        return True
    if not row.medical:
        return False
    return bool(_EXPLAINED_AFTER.match(text, end) or _IN_BRACKETS.search(text[:begin]) or _NEXT_EXPLAINS.match(after))


def _tellers(row: HardWord) -> Iterable[str]:
    """The everyday words that explain a hard one; of an ordinary word none does: both would only be said twice."""
    return row.everyday.split(", ") if row.medical else ()
