"""Preparing: settings go in; every article read, judged and planned comes out, before anything is made."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from accessible.article import Article, Figure, all_blocks, article_sentences
from accessible.check.article.glyphs import glyph_findings
from accessible.check.article.language import language_findings
from accessible.check.article.source_words import Unaccounted, unaccounted_words
from accessible.check.article.standing_words import standing_findings
from accessible.check.article.widths import width_findings
from accessible.check.spoken.words import check_spoken
from accessible.errors import Finding, Severity, SpeechError, UsageError, quote
from accessible.issue import Credits, Issue, Pace, Sound
from accessible.plan.edition import EDITIONS, Edition
from accessible.plan.lexicon import Lexicon
from accessible.plan.narration import Narration, Utterance
from accessible.plan.pauses import Pauses
from accessible.plan.planner import Plan, plan_article
from accessible.plan.running_order import RunningOrder
from accessible.plan.say import NOTE_MARK
from accessible.plan.spoken_form import SpokenForm
from accessible.production.cache import digest, program_digest
from accessible.production.read_by_people import article_recordings, unused_recordings
from accessible.production.readers import NOBODY, Recordings, Speaker
from accessible.production.unchanged import folder_digest
from accessible.settings import DEFAULT_VOICE, Settings
from accessible.sources.issue_file import article_files, newest_issue, read_issue
from accessible.sources.issue_folder import LEXICON, left_lying
from accessible.sources.lexicon_pls import read_pls
from accessible.sources.pictures import read_picture
from accessible.sources.reader import Reading, read_article
from accessible.sources.recordings_folder import FoundFile, find_recordings
from accessible.speech.drivers.words import sayable
from accessible.speech.engine import Engine
from accessible.speech.voice import Voice, estimate_ms, find_voice


@dataclass(frozen=True, slots=True)
class Draft:
    """One article before anything is made: `plan` is None when a finding is an error."""

    slug: str
    reading: Reading
    plan: Plan | None
    findings: tuple[Finding, ...]
    looks: str = ""
    recordings: Recordings = NOBODY

    @property
    def order(self) -> RunningOrder:
        """The running order of an article that could be planned."""
        return self._planned.order

    @property
    def narration(self) -> Narration:
        """The narration of an article that could be planned."""
        return self._planned.narration

    @property
    def _planned(self) -> Plan:
        if self.plan is None:
            raise ValueError(self.slug)
        return self.plan


@dataclass(frozen=True, slots=True)
class Prepared:
    """A whole issue, read and planned. `program` is the digest of our own code."""

    styles: Path
    issue: Issue
    folder: Path
    speaker: Speaker
    drafts: tuple[Draft, ...]
    program: str
    looks: str
    editions: tuple[Edition, ...]
    findings: tuple[Finding, ...] = ()  # of the issue as a whole

    @property
    def front_looks(self) -> str:
        """A digest of what the cover looks like."""
        return digest(self.looks, *_pictures((self.issue.cover,) if self.issue.cover else (), self.folder))

    @property
    def good(self) -> tuple[Draft, ...]:
        """The articles that can be made."""
        return tuple(draft for draft in self.drafts if draft.plan)


def chosen_issue(settings: Settings) -> Issue:
    """The issue asked for, or the newest. Raises `UsageError` or `SourceError`."""
    return read_issue(settings.content, settings.issue or newest_issue(settings.content))


def chosen_voice(settings: Settings, issue: Issue) -> Voice:
    """The voice asked for, the issue's, or the default. Raises `UsageError` for one that there is not."""
    return find_voice(settings.voices, settings.voice or issue.voice or DEFAULT_VOICE)


def chosen_pace(settings: Settings, issue: Issue) -> Pace:
    """The pace asked for, gentle for the quiet edition, the issue's, or standard.

    Raises `UsageError` for one that there is not.
    """
    if settings.pace:
        return settings.pace
    if settings.sound is Sound.QUIET:
        return Pace.GENTLE
    try:
        return Pace(issue.pace) if issue.pace else Pace.STANDARD
    except ValueError:
        paces = ", ".join(Pace)
        raise UsageError(f'There is no pace "{issue.pace}".', f"The paces are: {paces}.", issue.id) from None


def chosen_editions(settings: Settings) -> tuple[Edition, ...]:
    """The standard print editions and those asked for. Raises `UsageError` for one that there is not."""
    known = {edition.suffix: edition for edition in EDITIONS}
    for name in settings.editions:
        if name not in known:
            raise UsageError(f'There is no edition "{name}".', f"The editions are: {', '.join(known)}.")
    return tuple(edition for edition in EDITIONS if edition.standard or edition.suffix in settings.editions)


def prepare(settings: Settings, issue: Issue, only: str = "") -> Prepared:
    """Read, judge and plan the issue's articles (or `only` one). Raises for faults of the issue as a whole."""
    voice, pace = chosen_voice(settings, issue), chosen_pace(settings, issue)
    editions = chosen_editions(settings)
    speaker = Speaker(voice, pace, settings.voices, Engine(voice, pace, settings.voices).version, settings.sound)
    folder = settings.content / issue.id
    paths = article_files(settings.content, issue)
    if only:
        paths = only_article(paths, only)
    lexicon = house_lexicon(settings, issue)
    looks = styles_digest(settings.styles)
    found = find_recordings(folder)
    planned = (_draft(path, issue, folder, lexicon, speaker, looks) for path in paths)
    drafts = tuple(_with_recordings(draft, found, speaker) for draft in planned)
    narrations = [draft.plan.narration for draft in drafts if draft.plan]
    slugs = [path.stem for path in paths]
    unused = () if only else (*left_lying(folder, issue.id), *unused_recordings(found, narrations, slugs))
    return Prepared(settings.styles, issue, folder, speaker, drafts, program_digest(), looks, editions, unused)


def _with_recordings(draft: Draft, found: tuple[FoundFile, ...], speaker: Speaker) -> Draft:
    """The draft with what a person reads of it; a damaged recording takes its plan away."""
    if draft.plan is None or not found:
        return draft
    recordings, faults = article_recordings(found, draft.plan.narration, speaker, draft.reading.file)
    told = with_findings(replace(draft, recordings=recordings), tuple(faults))
    failed = any(fault.severity is Severity.ERROR for fault in faults)
    return replace(told, plan=None) if failed else told


def only_article(paths: tuple[Path, ...], slug: str) -> tuple[Path, ...]:
    """The file of the article called `slug`. Raises `UsageError`, with the names there are, if there is none."""
    chosen = tuple(path for path in paths if slug in (path.stem, path.name))
    if not chosen:
        names = ", ".join(path.stem for path in paths)
        raise UsageError(f'There is no article "{slug}".', f"There are: {names}.")
    return chosen


def house_lexicon(settings: Settings, issue: Issue) -> Lexicon:
    """The house's entries, then the issue's, then its `say` lines: the later one counts."""
    folder = settings.content / issue.id
    lexicon = read_pls(settings.voices / LEXICON)
    own = folder / LEXICON
    if os.path.lexists(own):  # a pipe or a link to nowhere too: its reader says what it is
        lexicon = lexicon.joined(read_pls(own))
    return lexicon.joined(Lexicon.from_pairs(issue.say, "issue.toml"))


def _draft(path: Path, issue: Issue, folder: Path, lexicon: Lexicon, speaker: Speaker, looks: str) -> Draft:
    reading = read_article(path, issue)
    if reading.article is None:
        return Draft(path.stem, reading, None, reading.findings)
    article = reading.article
    pauses = Pauses(speaker.pace, speaker.voice.pause_scale)

    def estimate(spoken: str) -> int:
        return estimate_ms(spoken, speaker.voice, speaker.pace)

    plan = plan_article(article, lexicon, pauses, estimate)
    # A sentence in doubt has no spoken form to judge: its doubt is told, and that is enough.
    doubtful = any(finding.severity is Severity.ERROR for finding in plan.findings)
    spoken = () if doubtful else (*_spoken_findings(plan, article), *_unsayable(plan, article))
    findings = (
        *reading.findings,
        *_word_findings(reading.text, article),
        *plan.findings,
        *spoken,
        *standing_findings(plan.order, plan.narration, issue),
        *glyph_findings(plan.order),
        *width_findings(article),
        *language_findings(article),
    )
    findings = tuple(sorted(findings, key=lambda finding: (finding.line, finding.code)))
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Draft(path.stem, reading, None, findings)
    return Draft(path.stem, reading, plan, findings, digest(looks, _pictures_digest(article, folder)))


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
    lines = {sentence.id: sentence.line for sentence in article_sentences(article)}
    found: list[Finding] = []
    for utterance in (each for part in plan.narration.parts for each in part.utterances):
        try:
            sayable(utterance.for_engine)
        except SpeechError as error:
            place = (article.source.name, lines.get(utterance.id, 0), quote(utterance.text))
            found.append(Finding("unsayable", Severity.ERROR, error.message, *place, error.remedy))
    return found


def _form_of(utterance: Utterance) -> SpokenForm:
    """What the judge is shown: note marks are no words of the sentence, so their changes are left out."""
    changes = tuple(change for change in utterance.changes if change.rule != NOTE_MARK)
    return SpokenForm(utterance.spoken, changes, ())


def _pictures_digest(article: Article, folder: Path) -> str:
    return digest(*_pictures({block.file for block in all_blocks(article) if isinstance(block, Figure)}, folder))


def _pictures(files: Iterable[str], folder: Path) -> Iterator[str | bytes]:
    """For keys: the names of pictures and what is in them, one held at a time."""
    for file in sorted(files):
        yield from (file, hashlib.sha256(read_picture(folder, file)).digest())


def styles_digest(styles: Path) -> str:
    """A digest of everything that print looks like: every file, whatever it is called, hidden ones too.

    A list of the kinds that count would be wrong one day, and yesterday's pages be taken for today's. What an editor
    leaves behind costs a layout at the most.
    """
    return folder_digest(styles, ours=True)


def credits_of(issue: Issue, article: Article) -> Credits:
    """What players show for all of an article's files."""
    return Credits(
        issue=f"{issue.title}, {issue.issue}",
        author=article.author,
        publisher=issue.publisher,
        language=article.language,
        year=issue.date[:4],
        cover_alternative=f"The cover of {issue.title}, {issue.issue}",
    )


def with_findings(draft: Draft, findings: tuple[Finding, ...]) -> Draft:
    """The draft with findings that came later."""
    return replace(draft, findings=draft.findings + findings)
