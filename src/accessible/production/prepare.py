"""Preparing: settings go in; every article read, judged and planned comes out, before anything is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from accessible.errors import Finding, Severity, SourceError, UsageError
from accessible.issue import Issue, Magazine
from accessible.nearest import names_there_are
from accessible.plan.edition import Edition
from accessible.plan.signing import Release, sign_off_of
from accessible.production.article_reading import ReadingPlan, read_articles
from accessible.production.cache import Cache, program_digest
from accessible.production.chosen import chosen_editions, chosen_pace, found_lexicon, found_voice
from accessible.production.consequences import Broken, without_consequences
from accessible.production.draft import Draft, with_findings
from accessible.production.executor import Executor
from accessible.production.kept import beside_digest, kept_key
from accessible.production.planned_pictures import PlannedPicture, planned_pictures
from accessible.production.read_by_people import article_recordings, unused_recordings
from accessible.production.readers import Speaker
from accessible.production.signing import sheet_of, void_findings
from accessible.production.unchanged import EARLIER, folder_digest
from accessible.settings import Settings
from accessible.sources.drafts import drafts_in, how_to_finish, left_out_words, text_of
from accessible.sources.issue_file import found_articles, same_issues
from accessible.sources.issue_folder import ISSUE_FILE, is_article, left_lying, unnumbered_files, unused_files
from accessible.sources.issue_list import IssueList, listed_issues
from accessible.sources.magazine_file import found_magazine, read_magazine
from accessible.sources.reader import Reading
from accessible.sources.recordings_folder import FoundFile, find_recordings
from accessible.sources.releases_file import found_releases
from accessible.sources.sign_off_file import found_signatures
from accessible.speech.engine import Engine

# A picture's name as an article writes it, and spaces behind it; what is wrong with it, its reader tells. Nothing here
# can take what its neighbour takes: a line of spaces took the cube of its length (`tests/test_patterns.py`).
_PICTURE = re.compile(r"\]\(\s*+<?([^)>\"\s][^)>\"\n]*+)")


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
    magazine: Magazine = field(default_factory=Magazine)
    releases: tuple[Release, ...] = ()
    left_out: tuple[str, ...] = ()  # what is said of each draft
    cover: tuple[PlannedPicture, ...] = ()  # its picture, where the issue has one
    earlier: tuple[str, ...] = ()  # the issues just before this one, the latest first

    @property
    def asks_to_sign(self) -> bool:
        """Whether a person must sign the articles before members get them."""
        return self.magazine.asks_to_sign(self.issue.date)

    @property
    def draft(self) -> bool:
        """Whether an article still waits for its signature, one that could not be made too."""
        return self.asks_to_sign and any(not (each.sign_off and each.sign_off.signed) for each in self.drafts)

    @property
    def good(self) -> tuple[Draft, ...]:
        """The articles that can be made."""
        return tuple(draft for draft in self.drafts if draft.plan)


@dataclass(frozen=True, slots=True)
class InCommon:
    """What the issues of one run share: what all issues are called, and who reads their articles."""

    there: IssueList
    reader: Executor


def prepare(  # noqa: PLR0913  (what is looked at, and how far; all but the first two have what a build takes)
    settings: Settings,
    issue: Issue,
    only: str = "",
    unread: tuple[Finding, ...] = (),
    *,
    drafts: bool = False,
    heard: bool = True,
    common: InCommon | None = None,
) -> Prepared:
    """Read, judge and plan the issue's articles (or `only` one). Raises for faults of the issue as a whole.

    Drafts are left out; with `drafts` they alone are prepared, each by itself, to be looked at and never published.
    What is not to be `heard` needs no engine, nor its packages: of the voice only its pace counts.
    `unread` are faults of its own file: `issue` is then what could be read of it.
    `common` is there where several issues are prepared one after another.
    """
    speaker, voice_faults = _speaker(settings, issue, heard=heard)
    editions = chosen_editions(settings)
    folder = settings.content / issue.id
    unfinished = drafts_in(folder)
    paths, faults = (unfinished, ()) if drafts else found_articles(settings.content, issue)
    left_out = () if drafts else unfinished
    tracks = {path: (1, 1) if drafts else (place, len(paths)) for place, path in enumerate(paths, start=1)}
    cache = Cache(settings.cache)
    lexicon, lexicon_faults = found_lexicon(settings, issue, cache)
    lexicon_faults += voice_faults
    if only:
        paths = only_article(paths, only, left_out)
    looks = styles_digest(settings.styles)
    found = find_recordings(folder)
    # A preview looks four times a second: it believes the times of pictures. Of what is made, each byte is read.
    times = beside_digest(folder, is_article)
    beside = folder_digest(folder, without=is_article) if heard else times
    depends = kept_key("depends", b"", issue, lexicon.entries, speaker.voice, speaker.pace, beside)
    plan = ReadingPlan(settings, issue, lexicon, speaker, depends, times)
    drafts_read = zip(paths, read_articles(paths, plan, cache, common.reader if common else None), strict=True)
    planned = (replace(draft, track=tracks[path]) for path, draft in drafts_read)
    articles = tuple(_with_recordings(draft, found, speaker) for draft in planned)
    releases, release_faults = found_releases(folder)
    articles, sign_off_faults = _with_sign_offs(
        settings, issue, articles, speaker, editions, tuple(each.stem for each in (*tracks, *left_out))
    )
    there = common.there if common else listed_issues(settings.content)
    unused: tuple[Finding, ...] = ()
    if not (only or unread or drafts):  # what lies about can only be known from the whole of issue.toml
        same = same_issues(there, issue)
        unused = (*same, *_of_the_folder(folder, issue, articles, left_out, found), *sign_off_faults)
    if faults or unread or lexicon_faults or release_faults:
        # Nothing is made; what is wrong in the articles is told in the same round.
        broken = ((unread, folder / ISSUE_FILE), *lexicon_faults)
        raise _all_faults(articles, broken, (*faults, *release_faults, *unused))
    return Prepared(
        settings.styles,
        issue,
        folder,
        speaker,
        articles,
        program_digest(),
        looks,
        editions,
        unused,
        read_magazine(settings.content),
        releases,
        tuple(left_out_words(path) for path in left_out),
        planned_pictures(filter(None, (issue.cover,)), folder),
        there.before(issue.id, EARLIER),
    )


def _with_sign_offs(
    settings: Settings,
    issue: Issue,
    drafts: tuple[Draft, ...],
    speaker: Speaker,
    editions: tuple[Edition, ...],
    articles: tuple[str, ...],
) -> tuple[tuple[Draft, ...], tuple[Finding, ...]]:
    """The drafts with who signed them, where the magazine asks for that, and what is wrong with the signatures."""
    if not found_magazine(settings.content)[0].asks_to_sign(issue.date):
        return drafts, ()
    folder = settings.content / issue.id
    signatures, faults = found_signatures(folder, articles)

    def signed(draft: Draft) -> Draft:
        if draft.plan is None:
            return draft
        sheet = sheet_of(draft.plan, draft.pictures, speaker, editions, draft.recordings)
        sign_off = sign_off_of(sheet, signatures.get(draft.slug))
        plan = replace(draft.plan, order=replace(draft.plan.order, draft=not sign_off.signed))
        told = with_findings(draft, tuple(void_findings(sign_off, plan, draft.reading.file)))
        return replace(told, plan=plan, sign_off=sign_off)

    return tuple(map(signed, drafts)), faults


def _speaker(settings: Settings, issue: Issue, *, heard: bool) -> tuple[Speaker, tuple[Broken, ...]]:
    """Who speaks, and the voice's file if it cannot be read; where nothing is `heard`, no engine is asked."""
    pace, (voice, faults) = chosen_pace(settings, issue), found_voice(settings, issue)
    version = Engine(voice, pace, settings.voices).version if heard else ""
    return Speaker(voice, pace, settings.voices, version, settings.sound), faults


def _all_faults(articles: tuple[Draft, ...], broken: tuple[Broken, ...], faults: tuple[Finding, ...]) -> SourceError:
    """What is wrong with the issue's own files, with its folder, and in its articles."""
    told = without_consequences((finding for article in articles for finding in article.findings), broken)
    return SourceError((*(finding for findings, _ in broken for finding in findings), *faults, *told))


def _of_the_folder(
    folder: Path, issue: Issue, articles: tuple[Draft, ...], left_out: tuple[Path, ...], found: tuple[FoundFile, ...]
) -> Iterator[Finding]:
    """What lies in the folder and is not in the issue, or is there twice. Drafts have pictures and recordings too."""
    readings = [article.reading for article in articles]
    texts = (*(reading.text for reading in readings), *map(text_of, left_out))
    used = [issue.cover, *(name.rstrip() for text in texts for name in _PICTURE.findall(text))]
    yield from left_lying(folder, issue.id)
    yield from unused_files(folder, issue.id, used)
    if not issue.order:
        yield from unnumbered_files(issue.id, [reading.file for reading in readings])
    yield from _same_titles(issue.id, readings)
    narrations = [article.narration for article in articles if article.plan]
    slugs = [*(reading.slug for reading in readings), *(path.stem for path in left_out)]
    yield from unused_recordings(found, narrations, slugs)


def _same_titles(issue_id: str, readings: list[Reading]) -> Iterator[Finding]:
    """Titles that several articles have: each told once, with all of their files."""
    by_title: dict[str, list[Reading]] = {}
    for reading in readings:
        if reading.article:
            by_title.setdefault(reading.article.title.text.casefold(), []).append(reading)
    for same in (each for each in by_title.values() if len(each) > 1):
        files = ", ".join(f'"{reading.file}"' for reading in same)
        words = same[0].article.title.text if same[0].article else ""
        remedy = "Is one of them an old copy? Then delete it. Otherwise give each a title of its own."
        message = f"{len(same)} articles have the same title: {files}."
        yield Finding("same-title", Severity.WARNING, message, f"{issue_id}/{same[-1].file}", 0, words, remedy)


def _with_recordings(draft: Draft, found: tuple[FoundFile, ...], speaker: Speaker) -> Draft:
    """The draft with what a person reads of it; a damaged recording takes its plan away."""
    if draft.plan is None or not found:
        return draft
    recordings, faults = article_recordings(found, draft.plan.narration, speaker, draft.reading.file)
    told = with_findings(replace(draft, recordings=recordings), tuple(faults))
    failed = any(fault.severity is Severity.ERROR for fault in faults)
    return replace(told, plan=None) if failed else told


def only_article(paths: tuple[Path, ...], slug: str, drafts: tuple[Path, ...] = ()) -> tuple[Path, ...]:
    """The file of the article called `slug`. Raises `UsageError`, with the names there are, if there is none."""
    for path in drafts:
        if slug in (path.stem, path.name):
            message = f'"{slug}" is a draft, so nothing is made of it for readers.'
            raise UsageError(message, f"To see it: make draft. {how_to_finish(path)}", path)
    chosen = tuple(path for path in paths if slug in (path.stem, path.name))
    if not chosen:
        names = names_there_are(slug, (path.stem for path in paths))
        raise UsageError(f'There is no article "{slug}".', names)
    return chosen


def styles_digest(styles: Path) -> str:
    """A digest of everything that print looks like: every file, whatever it is called, hidden ones too.

    A list of the kinds that count would be wrong one day, and yesterday's pages be taken for today's. What an editor
    leaves behind costs a layout at the most.
    """
    return folder_digest(styles, ours=True)
