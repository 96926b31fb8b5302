"""Reading age: an article goes in, the age comes out at which the Flesch–Kincaid formula says it can be read.

The formula counts the words of sentences and the syllables of words, and nothing else. It was made on manuals of the US
Navy; names of medicines raise it, and it knows nothing of what a reader knows. So it is a figure beside others, and
no judgement. Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas", 1975; a school grade
of the USA and five years more is an age. Computed here: textstat 0.7.13 (MIT) needs nltk, and a dictionary that nltk
fetches when it is first used; the list of British words is here already.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from accessible.article import Article, Paragraph, walk
from accessible.check.article.syllables import syllables

FEWEST_WORDS = 100  # the formula was made on passages of about so many
YOUNGEST, OLDEST = 6, 20  # years: beyond them the formula says nothing
YEARS_OF_A_GRADE = 5
_WORD = re.compile(r"\w+(?:['’./,-]\w+)*")
_ENDS = re.compile(r"[.!?]\W*$")


def reading_age(article: Article) -> int | None:
    """The age in whole years; None for another language than English, and where too little is whole sentences."""
    if not article.language.startswith("en"):
        return None
    paragraphs = (block for block in walk(article.blocks) if isinstance(block, Paragraph))
    texts = (sentence.text for block in paragraphs for sentence in block.sentences)
    sentences, words, count = counted(text for text in texts if _ENDS.search(text))
    if words < FEWEST_WORDS:
        return None
    age = round(flesch_kincaid_grade(sentences, words, count)) + YEARS_OF_A_GRADE
    return min(max(age, YOUNGEST), OLDEST)


def counted(texts: Iterable[str]) -> tuple[int, int, int]:
    """How many sentences, words and syllables there are. A figure is one word of one syllable.

    >>> counted(["The cat sat on the mat.", "Take 10 mg."])
    (2, 9, 9)
    """
    sentences = [_WORD.findall(text) for text in texts]
    words = [word for sentence in sentences for word in sentence]
    return len(sentences), len(words), sum(map(syllables, words))


def flesch_kincaid_grade(sentences: int, words: int, count: int) -> float:
    """The school grade, from how many sentences, words and syllables there are.

    >>> round(flesch_kincaid_grade(1, 6, 6), 2)
    -1.45
    """
    return 0.39 * words / sentences + 11.8 * count / words - 15.59
