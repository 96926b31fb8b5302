"""An issue's folder: its `issue.toml` as an `Issue`, and its articles in running order."""

from __future__ import annotations

import os
from pathlib import Path

from accessible.errors import Finding, Severity, SourceError, UsageError, quote
from accessible.issue import Issue
from accessible.nearest import names_there_are
from accessible.plain_file import RefusedFileError
from accessible.sources.drafts import is_draft
from accessible.sources.issue_fields import PLAIN_ID, IssueReader
from accessible.sources.issue_folder import ISSUE_FILE as NAME
from accessible.sources.issue_folder import is_article, unread_files
from accessible.sources.issue_list import UNREAD, IssueList, content_of, issue_folders
from accessible.sources.magazine_file import found_magazine
from accessible.sources.pictures import picture_fault
from accessible.sources.right_names import right_name, unnumbered


def _text_of(path: Path) -> str:
    """The file's text. Raises `SourceError` when it cannot be read or is not in UTF-8."""
    file = f"{path.parent.name}/{path.name}"
    try:
        return content_of(path).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
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
        there = names_there_are(issue_id, (folder.name for folder in issue_folders(content)))
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


def same_issues(there: IssueList, issue: Issue) -> tuple[Finding, ...]:
    """A warning for another issue with this one's name or number: a copy whose `issue.toml` is the old one still."""
    named, numbered = there.named.get(issue.issue, ()), there.numbered.get(str(issue.number or ""), ())
    findings = []
    for other in sorted({*named, *numbered} - {issue.id}):
        same = " and ".join(what for what, of in (("the name", named), ("the number", numbered)) if other in of)
        message, remedy = (
            f'This issue has {same} of "{other}".',
            "Is it a copy? Then write its own name, number and date.",
        )
        findings.append(Finding("same-issue", Severity.WARNING, message, f"{issue.id}/{NAME}", remedy=remedy))
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
