"""Plain language: an article goes in, what may be hard for a tired reader comes out. Nothing is rewritten.

Each rule is a row of `RULES` with its source. They are for the editor to judge: none stops an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from accessible.article import (
    Article,
    Block,
    Box,
    Group,
    ListBlock,
    Paragraph,
    Quotation,
    Role,
    Sentence,
    block_sentences,
)
from accessible.check.article.abbreviations import unexplained
from accessible.check.article.article_rule import ArticleRule, noted
from accessible.check.article.hard_words import hard_words
from accessible.check.article.link_words import vague_links
from accessible.check.article.negatives import double_negatives
from accessible.check.article.own_words import own_sentences
from accessible.check.article.website_words import website_words
from accessible.errors import Finding, Severity

LONG_SENTENCE, VERY_LONG_SENTENCE = 20, 25  # words
LONG_PARAGRAPH_SENTENCES, LONG_PARAGRAPH_WORDS = 3, 50
LONG_LIST = 6  # items
_NEGATIVE = re.compile(r"\b\w+n['’]t\b", re.IGNORECASE)


def language_findings(article: Article) -> tuple[Finding, ...]:
    """All that the rules find in `article`, in the order of the rules."""
    return tuple(finding for rule in RULES for finding in rule.find(article))


def _long_sentences(article: Article) -> Iterator[Finding]:
    for sentence in own_sentences(article):
        count = len(sentence.text.split())
        if count > LONG_SENTENCE:
            message = f"This sentence has {count} words."
            remedy = f"Up to {LONG_SENTENCE} are easier to follow."
            found = noted(article, "sentence-length", sentence.line, sentence.text, message, remedy)
            yield replace(found, severity=Severity.WARNING) if count > VERY_LONG_SENTENCE else found


def _long_paragraphs(article: Article) -> Iterator[Finding]:
    for block in _blocks(article.blocks):
        if not isinstance(block, Paragraph):
            continue
        words = sum(len(sentence.text.split()) for sentence in block.sentences)
        if words > LONG_PARAGRAPH_WORDS or len(block.sentences) > LONG_PARAGRAPH_SENTENCES:
            message = f"This paragraph has {len(block.sentences)} sentences and {words} words."
            remedy = f"Up to {LONG_PARAGRAPH_SENTENCES} sentences or {LONG_PARAGRAPH_WORDS} words are easier."
            yield noted(article, "paragraph-length", block.line, _words(block.sentences), message, remedy)


def _long_lists(article: Article) -> Iterator[Finding]:
    for block in _blocks(article.blocks):
        if isinstance(block, ListBlock) and not block.ordered and len(block.items) > LONG_LIST:
            message = f"This list has {len(block.items)} items."
            remedy = f"Divide it: up to {LONG_LIST} are easier."
            words = _words(tuple(block_sentences(block))[:1])
            yield noted(article, "list-length", block.line, words, message, remedy)


def _negative_contractions(article: Article) -> Iterator[Finding]:
    for sentence in own_sentences(article):
        match = _NEGATIVE.search(sentence.text)
        if match:
            message = f"“{match.group()}” is easily taken for its opposite."
            remedy = "Write it in full, for example “cannot” or “do not”."
            yield noted(article, "contraction", sentence.line, sentence.text, message, remedy)


def _abbreviations(article: Article) -> Iterator[Finding]:
    for short, sentence in unexplained(own_sentences(article), (short for short, _ in article.abbreviations)):
        message = f"“{short}” is not explained where it is first used."
        remedy = f"Put it in words there, “… ({short})”, or list it under [abbreviations] in issue.toml."
        yield noted(article, "abbreviation", sentence.line, sentence.text, message, remedy)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block, those inside others too; the standing disclaimer is not the article's author's."""
    for block in blocks:
        yield block
        match block:
            case ListBlock():
                for item in block.items:
                    yield from _blocks(item.blocks)
            case Group() if block.role is Role.DISCLAIMER:
                continue
            case Quotation() | Box() | Group():
                yield from _blocks(block.blocks)
            case _:
                continue


def _words(sentences: tuple[Sentence, ...]) -> str:
    return " ".join(sentence.text for sentence in sentences)


RULES: tuple[ArticleRule, ...] = (
    ArticleRule(
        "sentence-length", "NHS content style guide; GOV.UK: sentences up to 20, at most 25 words", _long_sentences
    ),
    ArticleRule("paragraph-length", "NHS content style guide; W3C COGA: short paragraphs", _long_paragraphs),
    ArticleRule("list-length", "NHS content style guide: short lists", _long_lists),
    ArticleRule("contraction", "NHS content style guide: no negative contractions", _negative_contractions),
    ArticleRule(
        "abbreviation", "NHS content style guide: explain in full on first use, unless well known", _abbreviations
    ),
    ArticleRule(
        "hard-word",
        "Plain English Campaign, A to Z of alternative words; NHS content guide, A to Z; see everyday_words.py",
        hard_words,
        (
            "Wash your hands prior to commencing.",
            "This medicine is contraindicated in pregnancy.",
            "Utilise a stick.",
            "Hypertension is common.",
            "You may require a scan.",
        ),
        (
            "Hypertension (high blood pressure) is common.",
            "High blood pressure (hypertension) is common.",
            "She had read “Prior to Dawn”.",
            "It is the Chronic Pain Service.",
            "Chronic fatigue syndrome is known.",
            "Tachycardia, or a fast heartbeat, is common.",
            "Syncope means fainting.",
        ),
    ),
    ArticleRule(
        "double-negative",
        "GOV.UK style guide, Plain English; Oxford Guide to Plain English: put points positively",
        double_negatives,
        (
            "It is not uncommon to feel worse.",
            "He did not fail to reply.",
            "No patient should be sent home without a plan.",
            "It isn’t impossible.",
            "The effect was not insignificant.",
        ),
        (
            "Do not stop taking it without asking your doctor.",
            "It is not until later that it hurts.",
            "You cannot drive unless you feel well.",
            "It is not important.",
            "Do not use it under water.",
            "It may not be under control.",
            "There is no doubt.",
            "She is not uniformly ill.",
        ),
    ),
    ArticleRule(
        "vague-link",
        "WCAG 2.2, 2.4.9; NHS content guide, Links: not “click here”",
        vague_links,
        ("For the form, click here.", "Click on the link below."),
        ("Read more books here.", "The mouse may click.", "Here is the form."),
    ),
    ArticleRule(
        "website-words",
        "pages of the usual systems for sites, as browsers copy them; see website_words.py",
        website_words,
        (
            "Skip to main content",
            "Leave a Reply Cancel reply",
            "Your email address will not be published.",
            "Required fields are marked *",
            "Click to share on Facebook (Opens in new window)",
            "Share this:",
            "← Previous post: Resting well",
            "4 min read",
            "We use cookies to make this website work better.",
            "12 comments",
        ),
        (
            "Share this page with your carer.",
            "Skip to the end if you are tired.",
            "Leave a reply slip at the desk.",
            "Post comments about the draft to our office.",
            "Print this leaflet and take it with you.",
            "Your next article is due in May.",
            "We used cookies to tempt for tired children.",
            "Loading the spoon takes strength.",
            "The next post is on Tuesday.",
        ),
    ),
)
