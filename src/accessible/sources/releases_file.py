"""`releases.toml` and the folder `released/`: an issue's folder goes in, what members were given so far comes out.

`make release` writes them, and git keeps them, so that another computer knows of it. For each release there is a folder
with the list of its files (`SHA256SUMS`) and each article's sheet. The dates of corrections come from here: the same
issue is the same bytes every time. A damaged record stops the issue: members would lose a correction in silence.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from accessible.errors import Finding, Severity, SourceError
from accessible.plain_file import RefusedFileError, read_plain
from accessible.plan.changed_words import Changed, ChangedWords
from accessible.plan.proof_sheet import read_sheet
from accessible.plan.signing import Correction, Release, Sheet
from accessible.sources.issue_folder import RELEASES_FILE as NAME
from accessible.sources.sign_off_file import DIGEST, MAX_SHEET_BYTES, toml_text
from accessible.sources.toml_fields import TomlReader

FOLDER = "released"
SUMS = "SHA256SUMS"
MAX_BYTES = 5_000_000  # some 10,000 corrections
MOST_WHY = 1_000  # characters
BRING_BACK = "Bring the file back from git. To do without it would hide from members what was corrected."
_ABOUT = """\
# What members were given so far, and what each later release has otherwise. Written by make release. Keep it in git.
"""


def found_releases(folder: Path) -> tuple[tuple[Release, ...], tuple[Finding, ...]]:
    """The releases of an issue, the first one first, and what is wrong with the record of them."""
    path = folder / NAME
    if not os.path.lexists(path):
        return (), ()
    file = f"{folder.name}/{NAME}"
    try:
        text = read_plain(path, folder, MAX_BYTES, "It has a few lines for each release.").decode("utf-8-sig")
    except (RefusedFileError, UnicodeDecodeError) as error:
        why = error.message if isinstance(error, RefusedFileError) else "It is not in UTF-8."
        return (), (_wrong(file, why),)
    reader = TomlReader(file, text.replace("\r\n", "\n"), "releases-file")
    values, _ = reader.values_and_told()
    if values is None or reader.findings:
        return (), tuple(replace(each, remedy=BRING_BACK) for each in reader.findings)
    if values.get("issue") != folder.name:
        message = f"It is the record of another issue: its line “issue” does not say {folder.name}."
        remedy = f"Did it come with a copied folder? Then delete {NAME} and the folder {FOLDER}/."
        return (), (replace(_wrong(file, message), remedy=remedy),)
    try:
        releases = tuple(_release(table) for table in values["release"])
        if [each.number for each in releases] != list(range(1, len(releases) + 1)):
            raise ValueError(values)
    except (KeyError, TypeError, ValueError, AttributeError):
        return (), (_wrong(file, "It is damaged."),)
    return releases, ()


def _wrong(file: str, why: str) -> Finding:
    return Finding(
        "releases-file", Severity.ERROR, f"The record of releases cannot be read. {why}", file, remedy=BRING_BACK
    )


def _release(table: Mapping[str, Any]) -> Release:
    """One release. Raises `KeyError`, `TypeError`, `ValueError` or `AttributeError` for what is none."""
    day, sha256, why = table["date"], table["sha256"], table.get("why", "")
    if type(day) is not date or not DIGEST.fullmatch(sha256) or not isinstance(why, str):
        raise ValueError(table)
    corrections = tuple(_correction(each) for each in table.get("correction", ()))
    return Release(int(table["number"]), day.isoformat(), sha256, why, corrections)


def _correction(table: Mapping[str, Any]) -> Correction:
    changes = tuple(
        ChangedWords(Changed(each["what"]), *(str(each.get(name, "")) for name in ("before", "after", "of")))
        for each in table.get("changes", ())
    )
    state = table.get("state", "")
    return Correction(str(table["article"]), str(table["title"]), changes, came=state == "new", went=state == "gone")


def releases_text(issue: str, releases: Sequence[Release]) -> str:
    """The whole file."""
    return f"{_ABOUT}issue = {toml_text(issue)}\n{''.join(map(_release_text, releases))}"


def _release_text(release: Release) -> str:
    head = f"\n[[release]]\nnumber = {release.number}\ndate = {release.date}\nsha256 = {toml_text(release.sha256)}\n"
    why = f"why = {toml_text(release.why)}\n" if release.why else ""
    return head + why + "".join(map(_correction_text, release.corrections))


def _correction_text(correction: Correction) -> str:
    lines = [f"article = {toml_text(correction.article)}", f"title = {toml_text(correction.title)}"]
    lines += ['state = "new"'] if correction.came else ['state = "gone"'] if correction.went else []
    changes = [f"  {{ {', '.join(_fields(each))} }}," for each in correction.changes]
    lines += ["changes = [", *changes, "]"] if changes else []
    return "\n[[release.correction]]\n" + "\n".join(lines) + "\n"


def _fields(change: ChangedWords) -> list[str]:
    names = ("what", "before", "after", "of")
    return [f"{name} = {toml_text(getattr(change, name))}" for name in names if getattr(change, name)]


def sums_place(number: int) -> str:
    """Where the list of a release's files lies in the issue's folder."""
    return f"{FOLDER}/{number}/{SUMS}"


def released_sheet_place(number: int, article: str) -> str:
    """Where a release's sheet of an article lies in the issue's folder."""
    return f"{FOLDER}/{number}/{article}.tsv"


def released_sums(folder: Path, release: Release) -> dict[str, str]:
    """The digest of each file of a release, by its path below the members' folder. Raises `SourceError`."""
    place = sums_place(release.number)
    content = _read(folder, place)
    if hashlib.sha256(content).hexdigest() != release.sha256:
        raise SourceError((_wrong(f"{folder.name}/{place}", "The list of files is not the one that was written."),))
    return {line[66:]: line[:64] for line in content.decode().splitlines()}


def released_sheets(folder: Path, number: int) -> dict[str, Sheet]:
    """Each article's sheet of a release. Raises `SourceError` for what cannot be read."""
    there = sorted((folder / FOLDER / str(number)).glob("*.tsv"))
    sheets = {path.stem: read_sheet(_read(folder, released_sheet_place(number, path.stem)).decode()) for path in there}
    return {article: Sheet(sheet.header("title"), sheet) for article, sheet in sheets.items()}


def _read(folder: Path, place: str) -> bytes:
    try:
        content = read_plain(folder / place, folder, MAX_SHEET_BYTES, "")
        content.decode()
    except (RefusedFileError, UnicodeDecodeError) as error:
        why = error.message if isinstance(error, RefusedFileError) else "It is not in UTF-8."
        raise SourceError((_wrong(f"{folder.name}/{place}", why),)) from error
    return content


def sums_text(files: Mapping[str, str]) -> str:
    """The list of files as `sha256sum --check` reads it, run in the members' folder."""
    return "".join(f"{sha256}  {path}\n" for path, sha256 in sorted(files.items()))
