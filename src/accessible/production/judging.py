"""Judging: one article as read and planned goes in; everything to correct in it, or to look at, comes out.

An article that could not be read whole is judged as far as it goes, so that one round tells all; it is never made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from accessible.article import Article, article_sentences, sentence_lines
from accessible.check.article.accepted import with_accepted
from accessible.check.article.corrections import with_corrected
from accessible.check.article.glyphs import glyph_findings
from accessible.check.article.language import language_findings
from accessible.check.article.one_word import told_once
from accessible.check.article.safety import safety_findings
from accessible.check.article.source_words import Unaccounted, unaccounted_words
from accessible.check.article.standing_words import standing_findings
from accessible.check.article.web_ledger import web_ledger_findings
from accessible.check.article.widths import width_findings
from accessible.check.article.word_ledger import ledger_findings
from accessible.check.spoken.closed_world import Outside, outside
from accessible.check.spoken.words import check_spoken, words_of
from accessible.errors import WORD, Finding, Severity, SpeechError, quote
from accessible.issue import Issue
from accessible.plan.narration import Told, Utterance
from accessible.plan.planner import Plan
from accessible.plan.say import NOTE_MARK
from accessible.plan.spoken_form import SpokenForm
from accessible.sources.reader import Reading
from accessible.speech.drivers.words import sayable

# Where signs were refused, they cannot be read aloud either: that is told once.
_REFUSED_SIGNS = frozenset(
    ("left-over", "phrase-mark", "note-missing", "container", "raw-html", "heading-space", "code", "front-matter")
)


def judged(reading: Reading, article: Article, plan: Plan, issue: Issue) -> tuple[Plan, tuple[Finding, ...]]:
    """The plan with what should be listened to, and all that is to be told of an article that was read whole.

    The judges share no code with what they judge. Each spoken form is held against what is written; then the
    finished words are looked at once more, whatever rule made them.
    """
    # A sentence in doubt has no spoken form to judge: its doubt is told, and that is enough.
    doubtful = any(finding.severity is Severity.ERROR for finding in plan.findings)
    spoken = [] if doubtful else _spoken_findings(plan, article)
    unsayable = [] if doubtful else _unsayable(plan, article)
    strange = () if doubtful or spoken else tuple(_outside(plan, article))
    found = (
        *reading.findings,
        *_ledger_findings(reading),
        *_word_findings(reading.text, article),
        *with_corrected(told_once(plan.findings, reading.text), reading.text),
        *spoken,
        *unsayable,
        *_strange_findings(strange, article),
        *standing_findings(plan.order, plan.narration, issue),
        *glyph_findings(plan.order),
        *width_findings(article),
        *language_findings(article),
        *safety_findings(article),
    )
    return _with_told(plan, strange), _in_order(with_accepted(found, article))


# What a reader has refused shows again as these, or comes of what it could not read: it is told once.
_CONSEQUENCES = frozenset(("no-words", "unsaid", "part-length", "recap-unused", "opening-length"))


def further_findings(reading: Reading, article: Article, plan: Plan) -> tuple[Finding, ...]:
    """All that can be told in one round of an article that could not be read whole; it is never made."""
    further = (
        *told_once(plan.findings, reading.text),
        *glyph_findings(plan.order),
        *width_findings(article),
        *language_findings(article),
        *safety_findings(article),
    )
    new = [
        finding
        for finding in further
        if finding.code not in _CONSEQUENCES and not any(_explains(known, finding) for known in reading.findings)
    ]
    told = with_accepted((*reading.findings, *with_corrected(new, reading.text)), article)
    return _in_order(each for each in told if each.code != "accept-unused")  # its words may not have been read


def _explains(known: Finding, finding: Finding) -> bool:
    """Whether words that cannot be read stand in what the reader has refused already."""
    words = finding.words.strip()
    same_place = known.code in _REFUSED_SIGNS and known.line == finding.line
    return same_place and bool(words and known.words) and (words in known.words or known.words in words)


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (finding.line, finding.code)))


def _ledger_findings(reading: Reading) -> list[Finding]:
    """What a Word file or web page has in words, held against what was read of it."""
    sent = reading.manuscript
    return sent_findings(reading.file, sent.content, reading.text, sent.supplied, sent.left_out) if sent else []


def sent_findings(
    file: str, content: bytes, read: str, supplied: Sequence[str], left_out: Sequence[str]
) -> list[Finding]:
    """What the ledger for this kind of file finds: a word lost or added is an error."""
    if file.casefold().endswith(WORD):
        return ledger_findings(file, content, read, supplied)
    return web_ledger_findings(file, content, read, supplied, left_out)


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


def _unsayable(plan: Plan, article: Article) -> list[Finding]:
    """What every voice would refuse, and so the making of the issue: it is to be known before."""
    lines = sentence_lines(article)
    found: list[Finding] = []
    for utterance in (each for part in plan.narration.parts for each in part.utterances):
        try:
            sayable(utterance.for_engine)
        except SpeechError as error:
            place = (article.source.name, lines.get(utterance.id, 0), quote(utterance.text))
            found.append(Finding("unsayable", Severity.ERROR, error.message, *place, error.remedy))
    return found


def _outside(plan: Plan, article: Article) -> Iterator[Outside]:
    """What looks wrong in the finished words. Words marked as of another language are in no British list."""
    foreign = (run.text for sentence in article_sentences(article) for run in sentence.runs if run.language)
    accepted = frozenset(word for text in foreign for word in words_of(text.casefold()))
    for part in plan.narration.parts:
        yield from outside(part.utterances, accepted)


def _strange_findings(strange: Iterable[Outside], article: Article) -> list[Finding]:
    """What the second look asks about, each once, at the line of its sentence."""
    lines = sentence_lines(article)
    asked = dict.fromkeys((each.asked, lines.get(each.utterance_id, 0), each.words) for each in strange if each.asked)
    remedy = 'Write it in full or correct it. If it is right, say how it is read, under "say:" at the top.'
    return [
        Finding("strange-words", Severity.ERROR, message, article.source.name, line, quote(words), remedy)
        for message, line, words in asked
    ]


def _with_told(plan: Plan, strange: Iterable[Outside]) -> Plan:
    """The plan with what the second look tells, beside what the rules tell."""
    found: dict[str, list[Told]] = {}
    for each in strange:
        if not each.asked:
            found.setdefault(each.utterance_id, []).append(Told(each.kind, each.words, each.words))
    if not found:
        return plan
    parts = (
        replace(
            part,
            utterances=tuple(
                replace(each, told=(*each.told, *found.get(each.id, ()))) if each.id in found else each
                for each in part.utterances
            ),
        )
        for part in plan.narration.parts
    )
    return replace(plan, narration=replace(plan.narration, parts=tuple(parts)))


def _form_of(utterance: Utterance) -> SpokenForm:
    """What the judge is shown: note marks are no words of the sentence, so their changes are left out."""
    changes = tuple(change for change in utterance.changes if change.rule != NOTE_MARK)
    return SpokenForm(utterance.spoken, changes, (), utterance.voiced)
