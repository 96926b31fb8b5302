"""An issue's folder: the newest issue, its `issue.toml` as an `Issue`, and its articles in running order."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path

from accessible.errors import Finding, Severity, SourceError, UsageError, quote
from accessible.issue import Issue
from accessible.nearest import names_there_are
from accessible.plain_file import RefusedFileError, read_plain
from accessible.sources.drafts import is_draft
from accessible.sources.issue_fields import PLAIN_ID, IssueReader
from accessible.sources.issue_folder import ISSUE_FILE as NAME
from accessible.sources.issue_folder import Meant, is_article, meant_as, unread_files
from accessible.sources.magazine_file import found_magazine
from accessible.sources.pictures import picture_fault
from accessible.sources.right_names import right_name, unnumbered
from accessible.sources.written_dates import days_meant

UNREAD = "The issue's own file cannot be read."
NO_DATE = "9999-12-31"  # sorts after all others
MAX_BYTES = 1_000_000  # some 500 times the longest


def newest_issue(content: Path) -> str:
    """The id of the newest issue in `content` by its date, then by its name.

    Raises `UsageError` when there is none, and when one of them cannot be read: it may be the newest.
    """
    folders = _issue_folders(content)
    if misnamed := _misnamed(content, folders):
        raise UsageError(f"{misnamed} is not read.", f"Rename it {NAME}, or choose an issue with ISSUE=….", content)
    dated = [(_date_line(folder / NAME), folder.name) for folder in folders]
    if not dated:
        raise UsageError(
            f"There is no issue in {content}.",
            "To begin one: make new ISSUE=2027-spring",
        )
    return max(dated)[1]


def issues_before(content: Path, issue_id: str) -> tuple[str, ...]:
    """The ids of the issues in `content` whose date is before that of `issue_id`, the latest first.

    One whose own file cannot be read is left out: it is told of when it is built.
    """
    dated = {}
    for folder in _issue_folders(content):
        with contextlib.suppress(UsageError):
            dated[folder.name] = _date_line(folder / NAME)
    own = dated.get(issue_id, "")
    return tuple(sorted((each for each in dated if dated[each] < own), key=lambda each: (dated[each], each))[::-1])


def issue_ids(content: Path) -> tuple[str, ...]:
    """The names of the issues' folders. Raises `UsageError` when `content` is not there."""
    return tuple(folder.name for folder in _issue_folders(content))


def _issue_folders(content: Path) -> list[Path]:
    if not content.is_dir():
        raise UsageError(f"The folder {content} is not there.", "Name the folder of the issues with CONTENT=….")
    return sorted(folder for folder in content.iterdir() if os.path.lexists(folder / NAME))


def _misnamed(content: Path, known: list[Path]) -> str:
    """An issue's own file that has another name, such as `Issue.toml`, so that its issue is not seen; or nothing."""
    others = sorted(path for path in content.iterdir() if path not in known and not path.name.startswith("."))
    folders = (path for path in others if path.is_dir() and os.access(path, os.R_OK | os.X_OK))
    files = (path for folder in folders for path in sorted(folder.iterdir()))
    return next((f"{path.parent.name}/{path.name}" for path in files if meant_as(path.name) is Meant.ISSUE), "")


def _content(path: Path) -> bytes:
    return read_plain(path, path.parent, MAX_BYTES, "Put the articles in files of their own.")


def _text_of(path: Path) -> str:
    """The file's text. Raises `SourceError` when it cannot be read or is not in UTF-8."""
    file = f"{path.parent.name}/{path.name}"
    try:
        return _content(path).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        words = error.object.splitlines()[line - 1].decode("utf-8", "replace")
        finding = Finding(
            "issue-file",
            Severity.ERROR,
            "This line is not in UTF-8.",
            file,
            line,
            quote(words),
            'Save the file again with the encoding "UTF-8".',
        )
    except RefusedFileError as error:
        finding = Finding("issue-file", Severity.ERROR, f"{UNREAD} {error.message}", file, remedy=error.remedy)
    raise SourceError((finding,))


def _date_line(path: Path) -> str:
    """The date as far as it can be known. One that cannot may be the newest: its fault is told when it is built.

    Raises `UsageError` when the file cannot be read.
    """
    try:
        text = _content(path).decode("utf-8", "replace")
    except RefusedFileError as error:
        remedy = f"{error.remedy} Or choose an issue with ISSUE=…."
        raise UsageError(f"{UNREAD} {error.message}", remedy, path) from error
    match = re.search(r"^\ufeff?date\s*[=:]\s*([^#\n]*)", text, re.MULTILINE)
    written = match.group(1).strip("\"'“”‘’ \t") if match else ""
    day = re.match(r"\d{4}-\d{2}-\d{2}", written)
    meant = days_meant(written)
    return day.group() if day else meant[0].isoformat() if meant else NO_DATE


def read_issue(content: Path, issue_id: str) -> Issue:
    """Read `content/<issue_id>/issue.toml`, and from `magazine.toml` what that leaves out.

    Raises `UsageError` or `SourceError` (with every finding in both).
    """
    issue, findings = found_issue(content, issue_id)
    if findings:
        raise SourceError(findings)
    return issue


def found_issue(content: Path, issue_id: str) -> tuple[Issue, tuple[Finding, ...]]:
    """The issue as far as both files can be read, with defaults for the rest, and every fault of them.

    With a fault it must never be made; its articles can be looked at. Raises `UsageError` if there is no such issue.
    """
    path = content / issue_id / NAME
    if not os.path.lexists(path):
        there = names_there_are(issue_id, (folder.name for folder in _issue_folders(content)))
        raise UsageError(f'There is no issue "{issue_id}" in {content}.', there)
    magazine, faults = found_magazine(content)
    file = f"{issue_id}/{NAME}"
    try:
        reader = IssueReader(file, _text_of(path), magazine=magazine, magazine_is_known=not faults)
    except SourceError as error:
        return IssueReader(file, "", magazine=magazine).read(issue_id), (*faults, *error.findings)
    issue = reader.read(issue_id)
    fault = picture_fault(path.parent, issue.cover) if issue.cover else None
    if fault:
        remedy = f"{fault.remedy} Or take the lines below [cover] out: an issue need not have one."
        place = (reader.file, reader.line_of("picture"), issue.cover)
        reader.findings.append(Finding("picture", Severity.ERROR, fault.message, *place, remedy))
    return issue, (*faults, *reader.findings)


def same_issues(content: Path, issue: Issue) -> tuple[Finding, ...]:
    """A warning for another issue with this one's name or number: a copy whose `issue.toml` is the old one still."""
    findings = []
    for folder in _issue_folders(content):
        if folder.name == issue.id:
            continue
        try:
            text = _content(folder / NAME).decode("utf-8", "replace")
        except RefusedFileError:  # told by whoever makes that issue
            continue
        name = re.search(rf"^issue\s*=\s*[\"']{re.escape(issue.issue)}[\"']\s*$", text, re.MULTILINE)
        number = issue.number and re.search(rf"^number\s*=\s*{issue.number}\s*$", text, re.MULTILINE)
        if name or number:
            same = " and ".join((*(("the name",) if name else ()), *(("the number",) if number else ())))
            message = f'This issue has {same} of "{folder.name}".'
            remedy = "Is it a copy? Then write its own name, number and date."
            place = f"{issue.id}/{NAME}"
            findings.append(Finding("same-issue", Severity.WARNING, message, place, remedy=remedy))
    return tuple(findings)


def article_files(content: Path, issue: Issue) -> tuple[Path, ...]:
    """The issue's articles in running order: by name, unless `order` says otherwise.

    Raises `SourceError` for what `found_articles` finds.
    """
    files, findings = found_articles(content, issue)
    if findings:
        raise SourceError(findings)
    return files


def found_articles(content: Path, issue: Issue) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    """The issue's articles in running order without its drafts, and errors of the folder as a whole.

    Those are a name in `order` that has no file, a file that `order` leaves out, two articles of one name, a name that
    cannot be a folder's, and a file that is meant for readers and not read.
    """
    folder = content / issue.id
    there = sorted(folder.iterdir())  # a folder or pipe with an article's name too: its reader says what it is
    drafts = {path for path in there if is_article(path) and is_draft(path)}
    files = [path for path in there if is_article(path) and path not in drafts]
    unread = unread_files(issue.id, there)
    findings = (*unread, *_name_findings(issue, files, there), *_order_findings(issue, files, drafts))
    if not files and not unread:
        findings = (_no_articles(issue, drafts),)
    place = {slug: index for index, slug in enumerate(issue.order)}
    return tuple(sorted(files, key=lambda path: place.get(path.stem, len(place)))), findings


def _no_articles(issue: Issue, drafts: set[Path]) -> Finding:
    if drafts:
        message = "This issue has no articles yet: all that are there are drafts."
        remedy = "To see them: make draft. When one is ready, take its mark as a draft away."
    else:
        message = "This issue has no articles."
        remedy = (
            'Put some there. Each is a file that ends in ".md", ".txt", ".docx" or ".html". Or: make new ARTICLE="…"'
        )
    return Finding("empty-issue", Severity.ERROR, message, f"{issue.id}/", remedy=remedy)


def _name_findings(issue: Issue, files: list[Path], there: list[Path]) -> list[Finding]:
    findings: list[Finding] = []
    seen: dict[str, str] = {}
    for path in files:
        place = f"{issue.id}/{path.name}"
        if not PLAIN_ID.fullmatch(path.stem):
            message = f'"{quote(path.name)}" cannot name an article: use small letters, digits and hyphens.'
            remedy = f'Rename it "{right_name(path.name, there)}".'
            findings.append(Finding("file-name", Severity.ERROR, message, place, remedy=remedy))
        elif path.stem in seen:
            message = f'"{path.name}" and "{seen[path.stem]}" have one and the same name.'
            remedy = f'Rename one of them, for example "{right_name(unnumbered(path.name), there)}".'
            findings.append(Finding("duplicate-id", Severity.ERROR, message, place, remedy=remedy))
        seen.setdefault(path.stem, path.name)
    return findings


def _order_findings(issue: Issue, files: list[Path], drafts: set[Path]) -> list[Finding]:
    if not issue.order:
        return []
    slugs = {path.stem for path in files}
    known = slugs | {path.stem for path in drafts}
    doubled = {slug for slug in issue.order if issue.order.count(slug) > 1}
    problems = [
        *(f'"{slug}" is in "order", but there is no such article.' for slug in issue.order if slug not in known),
        *(f'"{slug}" is an article, but not in "order".' for slug in sorted(slugs - set(issue.order))),
        *(f'"{slug}" stands twice in "order".' for slug in sorted(doubled)),
    ]
    remedy = 'Correct "order", or take it out: then the order is that of the file names.'
    return [Finding("order", Severity.ERROR, each, f"{issue.id}/{NAME}", remedy=remedy) for each in problems]
