"""Choosing: what was asked for and the issue's own file go in; the issue, voice, pace, words and editions come out."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path

from accessible.errors import Finding, SourceError, UsageError
from accessible.issue import Issue, Magazine, Pace, Sound
from accessible.plain_file import RefusedFileError, read_plain
from accessible.plan.edition import EDITIONS, Edition
from accessible.plan.lexicon import Lexicon
from accessible.production.cache import Cache
from accessible.production.consequences import Broken
from accessible.production.kept import kept, kept_key
from accessible.production.readers import AMERICAN_LEXICON, with_british_words
from accessible.settings import DEFAULT_VOICE, ClusterPlace, Settings
from accessible.sources.issue_file import found_issue, read_issue
from accessible.sources.issue_folder import LEXICON
from accessible.sources.issue_list import newest_issue
from accessible.sources.lexicon_pls import MAX_BYTES as LARGEST_LEXICON
from accessible.sources.lexicon_pls import read_pls
from accessible.sources.magazine_file import found_magazine
from accessible.speech.voice import Voice, find_voice

NO_CLUSTER = "none"  # asked for, this is: what magazine.toml says does not count today
CLUSTER_ADDRESS = re.compile(r"(?:tcp|tls)://[A-Za-z0-9.\[\]:_-]+:\d{1,5}")


def chosen_issue(settings: Settings) -> Issue:
    """The issue asked for, or the newest. Raises `UsageError` or `SourceError`."""
    return read_issue(settings.content, settings.issue or newest_issue(settings.content))


def chosen_as_far(settings: Settings) -> tuple[Issue, tuple[Finding, ...]]:
    """The same as far as its own file can be read, and every fault of that. Raises `UsageError`."""
    return found_issue(settings.content, settings.issue or newest_issue(settings.content))


def chosen_cluster(settings: Settings) -> ClusterPlace | None:
    """The machines that help, as asked for or as magazine.toml says; None where this one is to work alone.

    Raises `UsageError` for an address that can be none, or without the cache that the machines share.
    """
    asked, magazine = settings.cluster, found_magazine(settings.content)[0] if settings.content.is_dir() else Magazine()
    place = ClusterPlace(
        asked.address or magazine.cluster,
        asked.shared or magazine.shared_cache,
        asked.certificates or magazine.certificates,
    )
    if place.address in {"", NO_CLUSTER}:
        return None
    if not CLUSTER_ADDRESS.fullmatch(place.address):
        raise UsageError(f'"{place.address}" is no address of a cluster.', "Write it as tcp://machine:8786 or tls://…")
    if not place.shared:
        remedy = (
            "Name a folder of all machines, or an object store (s3://…): SHARED=…, or shared_cache in magazine.toml"
        )
        raise UsageError("The machines of a cluster need a cache that they share.", remedy)
    return place


def chosen_voice(settings: Settings, issue: Issue) -> Voice:
    """The voice asked for, the issue's, or the default; `with_british_words` is not asked yet.

    Raises `UsageError` for one that there is not.
    """
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


def house_lexicon(settings: Settings, issue: Issue) -> Lexicon:
    """The house's entries, then the issue's, then its `say` lines: the later one counts.

    Raises `SourceError` for a file of them that cannot be read.
    """
    lexicon, faults = found_lexicon(settings, issue)
    if faults:
        raise SourceError(tuple(finding for findings, _ in faults for finding in findings))
    return lexicon


def found_voice(settings: Settings, issue: Issue) -> tuple[Voice, tuple[Broken, ...]]:
    """The voice with the readings that are its own as far as they can be read, and the file if it cannot."""
    voice = chosen_voice(settings, issue)
    try:
        return with_british_words(voice, settings.voices), ()
    except SourceError as error:
        return voice, ((error.findings, settings.voices / AMERICAN_LEXICON),)


def found_lexicon(settings: Settings, issue: Issue, cache: Cache | None = None) -> tuple[Lexicon, tuple[Broken, ...]]:
    """The same as far as it can be read, and the files that cannot. With a `cache`, what was read before is there."""
    lexicon, broken = Lexicon(), list[Broken]()
    house, own = settings.voices / LEXICON, settings.content / issue.id / LEXICON
    for path in (house, own):
        if path == house or os.path.lexists(path):  # a pipe or a link to nowhere too: its reader says what it is
            try:
                lexicon = lexicon.joined(_lexicon_of(path, cache))
            except SourceError as error:
                broken.append((error.findings, path))
    return lexicon.joined(Lexicon.from_pairs(issue.say, "issue.toml")), tuple(broken)


def _lexicon_of(path: Path, cache: Cache | None) -> Lexicon:
    try:
        content = read_plain(path, path.parent, LARGEST_LEXICON, "") if cache else b""
    except RefusedFileError:  # told by its reader
        content = b""
    if not cache or not content:
        return read_pls(path)
    return _known_lexicon(cache.folder, kept_key("lexicon", content, path.name), path)


@lru_cache(maxsize=2)  # the house's and an issue's: a run of many issues has the same of the house for each
def _known_lexicon(folder: Path, key: str, path: Path) -> Lexicon:
    return kept(Cache(folder), key, lambda: _read(key, path))


@lru_cache(maxsize=2)  # whichever cache it is kept in: to read the house's takes half a second
def _read(key: str, path: Path) -> Lexicon:  # noqa: ARG001 (of what is in the file)
    return read_pls(path)
