"""Judging: one article as read and planned goes in; everything to correct in it, or to look at, comes out.

An article that could not be read whole is judged as far as it goes, so that one round tells all; it is never made.
"""

from __future__ import annotations

from collections.abc import Iterable

from accessible.article import Article
from accessible.check.article.corrections import with_corrected
from accessible.check.article.glyphs import glyph_findings
from accessible.check.article.language import language_findings
from accessible.check.article.source_words import Unaccounted, unaccounted_words
from accessible.check.article.standing_words import standing_findings
from accessible.check.article.widths import width_findings
from accessible.check.spoken.words import check_spoken
from accessible.errors import Finding, Severity
from accessible.issue import Issue
from accessible.plan.narration import Utterance
from accessible.plan.planner import Plan
from accessible.plan.say import NOTE_MARK
from accessible.plan.spoken_form import SpokenForm
from accessible.sources.reader import Reading

# Where signs were refused, they cannot be read aloud either: that is told once.
_REFUSED_SIGNS = frozenset(
    ("left-over", "phrase-mark", "note-missing", "container", "raw-html", "heading-space", "code", "front-matter")
)


def article_findings(reading: Reading, article: Article, plan: Plan, issue: Issue) -> tuple[Finding, ...]:
    """All that is to be told of an article that was read whole."""
    # A sentence in doubt has no spoken form to judge: its doubt is told, and that is enough.
    doubtful = any(finding.severity is Severity.ERROR for finding in plan.findings)
    spoken = () if doubtful else _spoken_findings(plan, article)
    return _in_order(
        (
            *reading.findings,
            *_word_findings(reading.text, article),
            *_with_lines_to_copy(plan.findings, reading.text),
            *spoken,
            *standing_findings(plan.order, plan.narration, issue),
            *glyph_findings(plan.order),
            *width_findings(article),
            *language_findings(article),
        )
    )


# What a reader has refused shows again as these, or comes of what it could not read: it is told once.
_CONSEQUENCES = frozenset(("no-words", "unsaid", "part-length", "recap-unused", "opening-length"))


def further_findings(reading: Reading, article: Article, plan: Plan) -> tuple[Finding, ...]:
    """All that can be told in one round of an article that could not be read whole; it is never made."""
    further = (*plan.findings, *glyph_findings(plan.order), *width_findings(article), *language_findings(article))
    new = [
        finding
        for finding in further
        if finding.code not in _CONSEQUENCES and not any(_explains(known, finding) for known in reading.findings)
    ]
    return _in_order((*reading.findings, *_with_lines_to_copy(new, reading.text)))


def _explains(known: Finding, finding: Finding) -> bool:
    """Whether words that cannot be read stand in what the reader has refused already."""
    words = finding.words.strip()
    same_place = known.code in _REFUSED_SIGNS and known.line == finding.line
    return same_place and bool(words and known.words) and (words in known.words or known.words in words)


def _with_lines_to_copy(findings: Iterable[Finding], text: str) -> list[Finding]:
    return [with_corrected(finding, text) for finding in findings]


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (finding.line, finding.code)))


def _word_findings(text: str, article: Article) -> list[Finding]:
    return [_word_finding(lost, article) for lost in unaccounted_words(text, article)]


def _word_finding(lost: Unaccounted, article: Article) -> Finding:
    return Finding(
        "words-lost" if lost.missing else "words-added",
        Severity.ERROR,
        f'"{lost.word}" stands {lost.in_source} times in the file, but {lost.in_article} times in the article.',
        article.source.name,
        lost.line,
        lost.word,
        "Something in the layout near this word is not understood. Write it in a simpler way (see the staff guide).",
    )


def _spoken_findings(plan: Plan, article: Article) -> list[Finding]:
    """What the independent judge of spoken forms objects to: always a fault of ours, never published."""
    return [
        Finding(
            "spoken-words",
            Severity.ERROR,
            f"The spoken form does not say what is written: {problem}",
            article.source.name,
            words=utterance.text,
            remedy="Write it in other words, and please report the sentence.",
        )
        for part in plan.narration.parts
        for utterance in part.utterances
        for problem in check_spoken(utterance.text, _form_of(utterance))
    ]


def _form_of(utterance: Utterance) -> SpokenForm:
    """What the judge is shown: note marks are no words of the sentence, so their changes are left out."""
    changes = tuple(change for change in utterance.changes if change.rule != NOTE_MARK)
    return SpokenForm(utterance.spoken, changes, ())
