"""The issue's own file: `issue.toml` goes in, an `Issue` comes out; every fault of it is reported at once."""

from __future__ import annotations

import difflib
import re
import tomllib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from accessible.errors import Finding, Severity, SourceError, UsageError, quote
from accessible.issue import Issue, WebPage
from accessible.plan.lexicon import fault_of

NAME = "issue.toml"
ARTICLE_SUFFIXES = (".md", ".txt")
# Files of these kinds are meant as articles too; left lying, they would be missing from the issue in silence.
OTHER_TEXTS = (".doc", ".docx", ".htm", ".html", ".markdown", ".odt", ".pages", ".pdf", ".rtf")
# Issues and articles name files and folders on members' machines: plain letters, digits and hyphens only.
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FIELDS: dict[str, type | tuple[type, ...]] = {
    "title": str,
    "issue": str,
    "number": int,
    "date": (date, str),
    "language": str,
    "publisher": str,
    "contact": list,
    "voice": str,
    "pace": str,
    "order": list,
    "disclaimers": dict,
    "web_page": dict,
    "say": dict,
}
_REQUIRED = ("title", "issue", "date", "publisher")


def newest_issue(content: Path) -> str:
    """The id of the newest issue in `content` by its date, then by its name.

    Raises `UsageError` when there is none.
    """
    dated = [(_date_line(folder / NAME), folder.name) for folder in _issue_folders(content)]
    if not dated:
        raise UsageError(
            f"There is no issue in {content}.",
            f"Make a folder such as {content}/2026-winter with a file {NAME} in it (the staff guide shows one).",
        )
    return max(dated)[1]


def _issue_folders(content: Path) -> list[Path]:
    if not content.is_dir():
        raise UsageError(f"The folder {content} is not there.", "Name the folder of the issues with CONTENT=….")
    return sorted(folder for folder in content.iterdir() if (folder / NAME).is_file())


def _text_of(path: Path) -> str:
    """The file's text. Raises `SourceError` when it cannot be read or is not in UTF-8."""
    file = f"{path.parent.name}/{path.name}"
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
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
    except OSError as error:
        message = f"The file cannot be read: {error.strerror or error}."
        finding = Finding("issue-file", Severity.ERROR, message, file, remedy="Check its permissions.")
    raise SourceError((finding,))


def _date_line(path: Path) -> str:
    """The date as written. A file that cannot be read sorts last; it is reported when it is built."""
    try:
        text = path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""
    match = re.search(r"^\ufeff?date\s*=\s*[\"']?(\d{4}-\d{2}-\d{2})", text, re.MULTILINE)
    return match.group(1) if match else ""


def read_issue(content: Path, issue_id: str) -> Issue:
    """Read `content/<issue_id>/issue.toml`. Raises `UsageError` or `SourceError` (with every finding)."""
    path = content / issue_id / NAME
    if not path.is_file():
        near = ", ".join(folder.name for folder in _issue_folders(content)) or "none"
        raise UsageError(f'There is no issue "{issue_id}" in {content}.', f"There are: {near}.")
    reader = _Reader(f"{issue_id}/{NAME}", _text_of(path))
    issue = reader.read(issue_id)
    if reader.findings:
        raise SourceError(tuple(reader.findings))
    return issue


def _texts_only(value: object) -> bool:
    """Whether a list holds nothing but texts; whatever is no list does."""
    return not isinstance(value, list) or all(isinstance(each, str) for each in value)


def article_files(content: Path, issue: Issue) -> tuple[Path, ...]:
    """The issue's articles in running order: by name, unless `order` says otherwise.

    Raises `SourceError` for a name in `order` that has no file, a file that `order` leaves out,
    two articles of one name, and a name that cannot be a folder's.
    """
    folder = content / issue.id
    there = sorted(path for path in folder.iterdir() if path.is_file() or path.is_symlink())
    files = [path for path in there if path.suffix in ARTICLE_SUFFIXES and path.stem]
    findings = [
        *_kind_findings(issue, there),
        *_name_findings(issue, files),
        *_order_findings(issue, files),
    ]
    if not files:
        findings.append(
            Finding(
                "empty-issue", Severity.ERROR, "This issue has no articles.", f"{issue.id}/", remedy="Put some there."
            )
        )
    if findings:
        raise SourceError(tuple(findings))
    if not issue.order:
        return tuple(files)
    place = {slug: index for index, slug in enumerate(issue.order)}
    return tuple(sorted(files, key=lambda path: place[path.stem]))


def _kind_findings(issue: Issue, there: list[Path]) -> list[Finding]:
    """Files that somebody meant as articles and that would not be read."""
    return [
        Finding(
            "file-kind",
            Severity.ERROR,
            f'"{path.name}" is not an article that can be read.',
            f"{issue.id}/{path.name}",
            words=path.name,
            remedy='Save its text as a file that ends in ".md" or ".txt" (small letters), and move this one elsewhere.',
        )
        for path in there
        if path.suffix.lower() in (*OTHER_TEXTS, *ARTICLE_SUFFIXES)
        and path.suffix not in ARTICLE_SUFFIXES
        and not path.name.startswith((".", "~$"))
    ]


def _name_findings(issue: Issue, files: list[Path]) -> list[Finding]:
    findings: list[Finding] = []
    seen: dict[str, str] = {}
    for path in files:
        if not _ID.fullmatch(path.stem):
            findings.append(
                Finding(
                    "file-name",
                    Severity.ERROR,
                    f'"{path.name}" cannot name an article.',
                    f"{issue.id}/{path.name}",
                    remedy='Use small letters, digits and hyphens: "03-pacing-your-day.md".',
                )
            )
        elif path.stem in seen:
            findings.append(
                Finding(
                    "duplicate-id",
                    Severity.ERROR,
                    f'"{path.name}" and "{seen[path.stem]}" have one and the same name.',
                    f"{issue.id}/{path.name}",
                    remedy="Rename one of them: every article needs a name of its own.",
                )
            )
        seen.setdefault(path.stem, path.name)
    return findings


def _order_findings(issue: Issue, files: list[Path]) -> list[Finding]:
    if not issue.order:
        return []
    slugs = {path.stem for path in files}
    doubled = {slug for slug in issue.order if issue.order.count(slug) > 1}
    problems = [
        *(f'"{slug}" is in "order", but there is no such article.' for slug in issue.order if slug not in slugs),
        *(f'"{slug}" is an article, but not in "order".' for slug in sorted(slugs - set(issue.order))),
        *(f'"{slug}" stands twice in "order".' for slug in sorted(doubled)),
    ]
    remedy = 'Correct "order", or take it out: then the order is that of the file names.'
    return [Finding("order", Severity.ERROR, each, f"{issue.id}/{NAME}", remedy=remedy) for each in problems]


@dataclass(slots=True)
class _Reader:
    """Reads one file and collects what is wrong with it."""

    file: str
    text: str
    findings: list[Finding] = field(default_factory=list)

    def _error(self, message: str, remedy: str, words: str = "", line: int = 0) -> None:
        line = line or self._line_of(words)
        self.findings.append(Finding("issue-file", Severity.ERROR, message, self.file, line, words, remedy))

    def _line_of(self, words: str) -> int:
        """The line that a field, a section or a value begins on; 0 when it is not found."""
        if not words:
            return 0
        name = re.escape(words)
        field_line = re.search(rf"^[ \t]*(?:\[[ \t]*)?[\"']?{name}[\"']?[ \t]*[=\].]", self.text, re.MULTILINE)
        position = field_line.start() if field_line else self.text.find(words)
        return self.text.count("\n", 0, position) + 1 if position >= 0 else 0

    def read(self, issue_id: str) -> Issue:
        try:
            values: dict[str, Any] = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            match = re.search(r"line (\d+)", str(error))
            line = int(match.group(1)) if match else 0
            self._error(f"The file cannot be read: {error}.", "Check the quotation marks and brackets.", line=line)
            values = {}
        except RecursionError:
            self._error("The file cannot be read: brackets stand too deep within one another.", "Take them out.")
            values = {}
        else:
            self._check_fields(values)
        if not _ID.fullmatch(issue_id):
            self._error(f'"{issue_id}" cannot name an issue.', 'Use small letters, digits and hyphens: "2026-winter".')
        return self._issue(issue_id, values)

    def _check_fields(self, values: dict[str, Any]) -> None:
        missing = [name for name in _REQUIRED if not str(values.get(name, "")).strip()]
        for name, value in list(values.items()):
            if name not in _FIELDS:
                near = difflib.get_close_matches(name, _FIELDS, 1)
                hint = f'Did you mean "{near[0]}"?' if near else "The fields are: " + ", ".join(_FIELDS) + "."
                self._error(f'There is an unknown field "{name}".', hint, name)
                del values[name]
            elif not isinstance(value, _FIELDS[name]) or isinstance(value, bool) or not _texts_only(value):
                self._wrong_shape(name)
                del values[name]
        for name in missing:
            self._error(f'The field "{name}" is missing.', f'Write a line "{name} = …".')

    def _wrong_shape(self, name: str) -> None:
        self._error(f'The field "{name}" has the wrong shape.', "See the staff guide for an example.", name)

    def _web_page(self, table: dict[str, Any]) -> WebPage:
        furniture, issue_line = table.get("furniture", []), table.get("issue_line", "")
        for name in table:
            if name not in ("furniture", "issue_line"):
                self._error(f'There is an unknown field "{name}" in [web_page].', "Use furniture and issue_line.", name)
        if not isinstance(furniture, list) or not _texts_only(furniture):
            self._wrong_shape("furniture")
            furniture = []
        if not isinstance(issue_line, str):
            self._wrong_shape("issue_line")
            issue_line = ""
        return WebPage(tuple(furniture), issue_line)

    def _date(self, written: str) -> str:
        try:
            return date.fromisoformat(written).isoformat()
        except ValueError:
            if written:
                self._error(
                    f'"{written}" is not a date.',
                    "Write it as year-month-day: 2026-12-01.",
                    written,
                    self._line_of("date"),
                )
            return ""

    def _say(self, table: dict[str, Any]) -> tuple[tuple[str, str], ...]:
        pairs = self._pairs(table, "say")
        for written, spoken in pairs:
            if fault := fault_of(written, spoken):
                remedy = 'Write it out in words, for example "international units".'
                self._error(f'The reading of "{written}" cannot be used: {fault}.', remedy, written)
        return pairs

    def _issue(self, issue_id: str, values: dict[str, Any]) -> Issue:
        return Issue(
            id=issue_id,
            title=values.get("title", ""),
            issue=values.get("issue", ""),
            number=values.get("number", 0),
            date=self._date(str(values.get("date", ""))),
            language=values.get("language", "en-GB"),
            publisher=values.get("publisher", ""),
            contact=tuple(values.get("contact", ())),
            voice=values.get("voice", ""),
            pace=values.get("pace", ""),
            order=tuple(values.get("order", ())),
            disclaimers=self._pairs(values.get("disclaimers", {}), "disclaimers"),
            web_page=self._web_page(values.get("web_page", {})),
            say=self._say(values.get("say", {})),
        )

    def _pairs(self, table: dict[str, Any], name: str) -> tuple[tuple[str, str], ...]:
        for key, value in table.items():
            if not isinstance(value, str):
                self._error(f'"{key}" in [{name}] should be text.', f'Write it as {key} = "…".', key)
        return tuple((key, " ".join(str(value).split())) for key, value in table.items())
