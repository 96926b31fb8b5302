"""Signing: articles that were made, a name and a day go in; `sign-off.toml` and the signed sheets come out.

What is signed is what was made, looked at and heard: the last `make issue` on the shelf. An article of which anything
changed since then is refused. Two people may sign at once: one waits for the other, and both names are kept.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath
from typing import Any

from accessible.errors import AccessibleError, UsageError, quote
from accessible.issue import Issue, Pace
from accessible.nearest import names_there_are
from accessible.plain_file import plain_bytes
from accessible.plan.edition import EDITIONS
from accessible.plan.signing import Signature
from accessible.production.chosen import chosen_issue
from accessible.production.draft import Draft
from accessible.production.files import in_turn, write_whole
from accessible.production.prepare import Prepared, prepare
from accessible.production.shelf import RECEIPT, Shelf, ShelfFile, issue_shelf, staff_folder
from accessible.settings import Settings
from accessible.sources.drafts import drafts_in, how_to_finish
from accessible.sources.issue_folder import ARTICLE_SUFFIXES, SIGN_OFF_FILE
from accessible.sources.magazine_file import read_magazine
from accessible.sources.sign_off_file import (
    SHEETS,
    found_signatures,
    name_fault,
    require_own_folder,
    require_readable,
    sheet_place,
    sign_off_text,
)

ALL = "all"
EXAMPLE = 'For example: make sign-off ARTICLE=05-letters BY="Sam Lee"'
_MAKE_FIRST = "Run: make issue. Look at it and hear it, then sign."


@dataclass(frozen=True, slots=True)
class SignedArticle:
    """What became of one article: who had signed it `before`, or why it was `refused`, with the way out."""

    article: str
    title: str
    before: str = ""
    refused: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class SignedIssue:
    """What became of each article that was to be signed, and those that are open now, each with why."""

    issue: Issue
    articles: tuple[SignedArticle, ...]
    by: str
    open: tuple[tuple[str, str], ...]

    @property
    def refused(self) -> tuple[SignedArticle, ...]:
        """Those that were not signed."""
        return tuple(each for each in self.articles if each.refused)


def sign_off(settings: Settings, named: str, by: str, today: date) -> SignedIssue:
    """Have `by` sign the articles `named` (one, several with spaces or commas between, or all of them).

    Raises `UsageError` or `AccessibleError` where nothing can be signed, `SourceError` where the signatures that there
    are cannot be read, `DiskError`.
    """
    by = _name(by)
    issue = chosen_issue(settings)
    require_asked(settings, issue)
    made = _last_made(settings, issue)
    prepared = prepare(made.settings, issue)
    chosen = _chosen(prepared, named)
    found = tuple(_judged(draft, made, issue_shelf(settings.out, issue.id)) for draft in chosen)
    signing = [
        draft for draft, each in zip(chosen, found, strict=True) if draft.sign_off and not (each.refused or each.before)
    ]
    with in_turn(prepared.folder):
        _write(prepared, signing, by, today)
    signed = {draft.slug for draft in signing}
    waiting = tuple(
        (draft.slug, draft.sign_off.why_open if draft.sign_off else "it has errors")
        for draft in prepared.drafts
        if draft.slug not in signed and not (draft.sign_off and draft.sign_off.signed)
    )
    return SignedIssue(issue, found, by, waiting)


def _name(by: str) -> str:
    if not by.strip():
        raise UsageError("Nobody's name was given.", EXAMPLE)
    if fault := name_fault(by.strip()):
        raise UsageError(fault, f"Write your name as you would under a letter. {EXAMPLE}")
    return " ".join(by.split())


def require_asked(settings: Settings, issue: Issue) -> None:
    """Raises `UsageError` where the magazine does not ask for signatures."""
    if not read_magazine(settings.content).asks_to_sign(issue.date):
        remedy = "To begin with it, write this line above [paper] in content/magazine.toml: sign_off = true"
        raise UsageError(f"Nobody need sign {issue.id}: the magazine does not ask for it.", remedy)


@dataclass(frozen=True, slots=True)
class LastBuild:
    """What the last build left: its voice, pace and editions, each article's digests by its id, and its files.

    `articles` are (digest of the source, digest of the sheet), of those that were made.
    """

    settings: Settings
    articles: Mapping[str, tuple[str, str]]
    files: tuple[ShelfFile, ...]


def _last_made(settings: Settings, issue: Issue) -> LastBuild:
    """What the last build of the issue left. Raises `AccessibleError` when no receipt of it can be read."""
    try:
        receipt: Mapping[str, Any] = json.loads(plain_bytes(staff_folder(settings.out, issue.id) / RECEIPT))
        built = [each for each in receipt["articles"] if each["built"]]
        digests = {each["id"]: (each["source"]["sha256"], each.get("sign_off", {}).get("sha256", "")) for each in built}
        files = tuple(ShelfFile(each["path"], each["sha256"], each["bytes"]) for each in receipt["files"])
        return LastBuild(_as_made(settings, receipt, built), digests, files)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise AccessibleError(f"The issue {issue.id} was not made yet.", _MAKE_FIRST, settings.out) from error


def _as_made(settings: Settings, receipt: Mapping[str, Any], built: list[Any]) -> Settings:
    """The settings with the voice, the pace and the editions that the last build had."""
    extra = {edition.suffix for edition in EDITIONS if not edition.standard}
    pages = {name for article in built for name in article["pages"]}
    voice = receipt["voice"]
    return replace(settings, voice=voice["name"], pace=Pace(voice["pace"]), editions=tuple(sorted(extra & pages)))


def _chosen(prepared: Prepared, named: str) -> tuple[Draft, ...]:
    """The drafts of the articles that are named, in the issue's order. Raises `UsageError` for one there is not."""
    names = named.replace(",", " ").split()
    if not names:
        raise UsageError("No article was named.", f"Name it, or say ARTICLE=all. {EXAMPLE}")
    if names == [ALL]:
        return prepared.drafts
    there = {draft.slug: draft for draft in prepared.drafts}
    wanted = [PurePath(name).stem if name.endswith(ARTICLE_SUFFIXES) else name for name in names]
    left_out = {path.stem: path for path in drafts_in(prepared.folder)}
    for name in wanted:
        if name in left_out:
            remedy = f"{how_to_finish(left_out[name])} Then run: make issue"
            raise UsageError(f"{name} is a draft, and is left out of the issue: there is nothing to sign yet.", remedy)
        if name not in there:
            raise UsageError(f'There is no article "{quote(name)}".', names_there_are(name, there))
    return tuple(draft for draft in prepared.drafts if draft.slug in wanted)


def _judged(draft: Draft, made: LastBuild, shelf: Shelf) -> SignedArticle:
    """Whether an article may be signed: what is there today must be what was made."""
    if draft.plan is None or draft.sign_off is None or draft.reading.article is None:
        remedy = f"Run: make check ARTICLE={draft.slug}"
        return SignedArticle(draft.slug, draft.slug, refused="It has errors.", remedy=remedy)
    title = draft.order.article.title.text
    if draft.slug not in made.articles:
        return SignedArticle(draft.slug, title, refused="It was not made yet.", remedy=_MAKE_FIRST)
    source, sheet = made.articles[draft.slug]
    own = [file for file in made.files if file.path.startswith(f"articles/{draft.slug}/")]
    if source != draft.reading.article.source.sha256:
        why = f"{draft.reading.file} changed since it was made."
    elif sheet != draft.sign_off.sheet.sha256:
        why = "Something that it is made of changed since it was made: a lexicon, a picture, issue.toml."
    elif not own or not all(shelf.has(file) for file in own):
        why = f"Its files in {shelf.root}/ are not those that were made."
    else:
        signature = draft.sign_off.signature if draft.sign_off.signed else None
        return SignedArticle(draft.slug, title, before=signature.told if signature else "")
    return SignedArticle(draft.slug, title, refused=why, remedy=_MAKE_FIRST)


def _write(prepared: Prepared, signing: list[Draft], by: str, today: date) -> None:
    """Write the sheets, then the signatures, which others may have added to meanwhile."""
    folder = prepared.folder
    left_out = (path.stem for path in drafts_in(folder))  # what was signed of them is kept
    articles = (*(draft.slug for draft in prepared.drafts), *left_out)
    require_readable(folder)
    require_own_folder(folder, SHEETS)
    signatures, _ = found_signatures(folder, articles)
    for draft in signing:
        if draft.sign_off:
            sheet = draft.sign_off.sheet
            write_whole(folder / sheet_place(draft.slug), sheet.text.encode())
            signatures[draft.slug] = Signature(by, today.isoformat(), sheet.sha256, sheet)
    if signing:
        write_whole(folder / SIGN_OFF_FILE, sign_off_text(folder.name, signatures).encode())
