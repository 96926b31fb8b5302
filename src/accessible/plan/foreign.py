"""Phrases in another language: an article and a lexicon go in, what an English voice will say comes out as findings."""

from __future__ import annotations

from accessible.article import Article, article_sentences
from accessible.errors import Finding, Severity
from accessible.plan.lexicon import Lexicon
from accessible.plan.spoken_form import spans

REMEDY = 'Listen to them. If they sound wrong, write how they sound: a line under "say:", or an entry in the lexicon.'


def foreign_findings(article: Article, lexicon: Lexicon) -> list[Finding]:
    """Words marked as another language that no entry of the lexicon says.

    Nothing is guessed in silence and nothing is left out: they are said, by an English voice, and told.
    """
    findings = []
    for sentence in article_sentences(article):
        for run in sentence.runs:
            if not run.language or run.language.lower().startswith("en"):
                continue
            plain = (span.written.strip() for span in spans(run.text, lexicon) if not span.rule)
            if words := [each for each in plain if any(character.isalpha() for character in each)]:
                message = f"These words are marked as another language ({run.language}): said by an English voice."
                place = (article.source.name, sentence.line)
                findings.append(Finding("foreign-words", Severity.WARNING, message, *place, " ".join(words), REMEDY))
    return findings
