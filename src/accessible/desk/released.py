"""Whether an issue lies in `dist/` as it was released: what may be published goes in, without the rest it comes out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from accessible.desk.offer import Offer, OfferedIssue
from accessible.errors import AccessibleError, SourceError
from accessible.issue import Magazine
from accessible.production.shelf import RECEIPT, staff_folder
from accessible.settings import Settings
from accessible.sources.magazine_file import read_magazine
from accessible.sources.releases_file import found_releases, released_sums

EXEMPT = "If it was published before signatures were asked for, name the first day of those that are to be signed"


def only_released(offer: Offer, settings: Settings, doing: str = "publish") -> Offer:
    """The offer without what a person must sign and nobody released as it lies there.

    Raises `AccessibleError` when nothing is left of it, `SourceError` where nobody can say what the magazine asks for.
    """
    magazine = read_magazine(settings.content)
    held = tuple(_held_back(offer, settings, magazine))
    if not held:
        return offer
    names = {name for name, _, _ in held}
    issues = tuple(issue for issue in offer.issues if issue.id not in names)
    if not issues:
        _, why, remedy = held[0]
        raise AccessibleError(f"There is nothing to {doing}. {why}", remedy, settings.out)
    return replace(offer, issues=issues, left_out=(*offer.left_out, *held))


def _held_back(offer: Offer, settings: Settings, magazine: Magazine) -> Iterator[tuple[str, str, str]]:
    """Each issue that is not as it was released: its id, why, and the way out."""
    for issue in offer.issues:
        receipt = json.loads((staff_folder(settings.out, issue.id) / RECEIPT).read_bytes())
        day = str(receipt.get("issue", {}).get("date", ""))
        if magazine.asks_to_sign(day) and (fault := _fault(issue, settings.content / issue.id, day)):
            yield issue.id, *fault


def _fault(issue: OfferedIssue, folder: Path, day: str) -> tuple[str, str] | None:
    """Why an issue may not be published, and the way out; None where it may."""
    releases, findings = found_releases(folder) if folder.is_dir() else ((), ())
    release = f"Run: make release ISSUE={issue.id}"
    if findings:
        return f"{issue.id}: {findings[0].message}", findings[0].remedy
    if not releases:
        first = date.fromisoformat(day) + timedelta(days=1)
        return f"{issue.id} was not released yet: it is marked DRAFT.", (
            f"{release}   {EXEMPT}, in content/magazine.toml: sign_off = {first}"
        )
    try:
        sums = released_sums(folder, releases[-1])
    except SourceError as error:
        return f"{issue.id}: {error.findings[0].message}", error.findings[0].remedy
    if sums != {file.path.removeprefix(f"{issue.id}/"): file.sha256 for file in issue.files}:
        message = f"{issue.id} is not as it was released on {releases[-1].day}: it was made again since."
        return message, f"{release}   Or bring its articles back as they were, and: make issue ISSUE={issue.id}"
    return None
