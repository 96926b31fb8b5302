"""Abbreviations that an article explains on the spot: "chronic ankle pain (CAP)". Article in, readings out.

An abbreviation with a vowel may be a word; once its words stand beside it, readers say its letters, and so in the
rest of the article. What a list or the lexicon knows is read as they say.
"""

from __future__ import annotations

import re

from accessible.article import Article, article_sentences
from accessible.plan.lexicon import EXPLAINED, Lexicon
from accessible.plan.spoken_form.abbreviations import AS_WORDS, LETTERS
from accessible.plan.spoken_form.capitals import LONGEST, is_explained

NEARBY = 200  # characters looked at before and after; the time stays in step with the length
_CAPITALS = re.compile(rf"(?<![A-Za-z0-9&/-])[A-Z]{{2,{LONGEST}}}(?![A-Za-z0-9&/-])(?=s?[)\]]|s?\s\()")
_VOWEL = re.compile("[AEIOUY]")


def explained(article: Article) -> Lexicon:
    """The readings of what the article explains, letter by letter."""
    found: dict[str, None] = {}
    for sentence in article_sentences(article):
        text = "".join(run.text for run in sentence.runs)
        for match in _CAPITALS.finditer(text):
            name = match[0]
            before, after = text[max(0, match.start() - NEARBY) : match.start()], text[match.end() :][:NEARBY]
            if _VOWEL.search(name) and name not in LETTERS | AS_WORDS.keys() and is_explained(name, before, after):
                found[name] = None
    return Lexicon.from_pairs([(name, " ".join(name)) for name in found], EXPLAINED)
