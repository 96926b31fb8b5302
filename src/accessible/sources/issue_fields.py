"""The fields of `issue.toml`: its text goes in, an `Issue` comes out; every fault of it is reported at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from accessible.errors import quote
from accessible.issue import Issue, Magazine, Signs, WebPage
from accessible.plan.abbreviations import abbreviation_fault
from accessible.plan.lexicon import fault_of
from accessible.sources.right_names import plain_name
from accessible.sources.toml_faults import NO_DATE, strayed_fields
from accessible.sources.toml_fields import NO_TEXT, Shape, TomlReader, in_one_line
from accessible.sources.written_dates import date_remedy, days_meant

# Issues and articles name files and folders on members' machines: plain letters, digits and hyphens only.
PLAIN_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# What else lies in dist/; so do `<issue>-staff` and `<issue>-draft` (decisions 030 and 043).
TAKEN_ENDS = ("-staff", "-draft")  # as production/shelf.py has them
TAKEN_IDS = frozenset(("assets", "library", "voices"))
_FIELDS: dict[str, Shape] = {
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
    "duplex-starts": bool,
    "disclaimers": dict,
    "web_page": dict,
    "say": dict,
    "abbreviations": dict,
    "colophon": dict,
    "cover": dict,
    "signs": str,
}
_REQUIRED = ("title", "issue", "date", "publisher")
_SHARED = ("title", "publisher", "contact", "voice", "pace")  # magazine.toml may have them
_EXAMPLES = {
    "title": 'with the magazine\'s name: title = "…".',
    "issue": 'with the issue\'s name: issue = "Winter 2026".',
    "date": "with year, month and day: date = 2026-12-01.",
    "publisher": 'with your charity\'s name: publisher = "…".',
}
LAST_NUMBER = 99_999
LONGEST_LINE = 300  # characters of a colophon line: some four lines of large print


def is_taken(issue_id: str) -> bool:
    """Whether a folder in `dist/` that is no issue's has this name."""
    return issue_id.endswith(TAKEN_ENDS) or issue_id in TAKEN_IDS


@dataclass(frozen=True, slots=True)
class _SectionRule:
    """What the pairs of a section are, and what is wrong with one."""

    what: str
    fault_of: Callable[[str, str], str]
    remedy: str


_SAY = _SectionRule("reading", fault_of, 'Write it out in words, for example "international units".')
_ABBREVIATIONS = _SectionRule(
    "long form", abbreviation_fault, 'Write it in words, for example "PEM" = "post-exertional malaise".'
)


def _first_head(text: str) -> str:
    found = re.search(r"^\s*\[\s*(\w+)", text, re.MULTILINE)
    return found[1] if found else ""


@dataclass(slots=True)
class IssueReader(TomlReader):
    """Reads one issue's file and collects what is wrong with it. What it leaves out, `magazine` may have."""

    magazine: Magazine = field(default_factory=Magazine)
    magazine_is_known: bool = True  # False: its own file has a fault, so nothing is known to be missing

    def read(self, issue_id: str) -> Issue:
        """The issue; to be made only if `findings` is empty afterwards."""
        values, told = self.values_and_told()
        if values is not None:
            self._check_strayed(values)
            self._check_fields(values, told)
        values = values or {}
        if not PLAIN_ID.fullmatch(issue_id):
            remedy = (
                f'Use small letters, digits and hyphens: rename the folder "{plain_name(issue_id) or "2026-winter"}".'
            )
            self.wrong(f'"{issue_id}" cannot name an issue.', remedy)
        if is_taken(issue_id):
            remedy = 'Rename it, for example "2026-winter": the finished issues lie beside folders of these names.'
            self.wrong(f'An issue cannot be called "{issue_id}".', remedy)
        return self._issue(issue_id, values)

    def _check_strayed(self, values: dict[str, Any]) -> None:
        """Fields of the issue below the head of a section: they would belong to that section, and not be heeded."""
        for section in [name for name, value in values.items() if isinstance(value, dict)]:
            for line, name in strayed_fields(self.text, section, _FIELDS):
                message = f'"{name}" stands below [{section}], so it would not be a field of the issue.'
                remedy = f"Move its line up, above the first line in square brackets ([{_first_head(self.text)}])."
                self.wrong(message, remedy, self.text.split("\n")[line - 1].strip(), line)
                values[section].pop(name, None)

    def _check_fields(self, values: dict[str, Any], told: set[str]) -> None:
        """`told` are fields that a fault of writing has been told of."""
        missing = [name for name in _REQUIRED if self._is_missing(name, values) and name not in told]
        self.check_shapes(values, _FIELDS)
        for name in missing:
            shared = " Or write it in magazine.toml, for all issues." if name in _SHARED else ""
            self.wrong(f'The field "{name}" is missing.', f"Write a line {_EXAMPLES[name]}{shared}")

        number = values.get("number", 0)
        if not 0 <= number <= LAST_NUMBER:
            self.wrong("The number is no issue's.", f"Write it in figures, up to {LAST_NUMBER:,}.", "number")

    def _is_missing(self, name: str, values: dict[str, Any]) -> bool:
        value = values.get(name, "")
        if not isinstance(value, str) or value.strip():
            return False
        return name not in _SHARED or (self.magazine_is_known and not getattr(self.magazine, name))

    def _check_names(self, table: dict[str, Any], section: str, names: tuple[str, ...]) -> None:
        for name in table:
            if name not in names:
                message = f'There is an unknown field "{quote(name)}" in [{section}].'
                self.wrong(message, f"Use {' and '.join(names)}.", name)

    def _web_page(self, table: dict[str, Any]) -> WebPage:
        """What the issue's own file says, and behind it what `magazine.toml` says for all."""
        own, shared = self.web_page(table), self.magazine.web_page
        return WebPage(
            furniture=own.furniture + shared.furniture,
            issue_line=own.issue_line or shared.issue_line,
            article=own.article + shared.article,
            furniture_parts=own.furniture_parts + shared.furniture_parts,
        )

    def _cover(self, table: dict[str, Any]) -> tuple[str, str]:
        """The cover's picture and its alternative text, or two empty ones."""
        self._check_names(table, "cover", ("picture", "alternative"))
        picture, alternative = (table.get(name, "") for name in ("picture", "alternative"))
        for name, value in (("picture", picture), ("alternative", alternative)):
            if not isinstance(value, str):
                self.wrong_shape(name)
                return "", ""
        alternative = " ".join(alternative.split())
        if bool(picture) != bool(alternative) or NO_TEXT.search(alternative):
            self.wrong("The cover's picture needs words.", 'Write what it shows: alternative = "…".', "cover")
        return picture, alternative

    def _colophon(self, table: dict[str, Any], name: str) -> tuple[str, ...]:
        lines = self.lines(table, name)
        for line in lines:
            if not line.strip():
                self.wrong(f'A line of "{name}" in [colophon] is empty.', "Write its words, or take it out.", name)
            elif NO_TEXT.search(line):
                message = f'A line of "{name}" in [colophon] has a character that cannot be printed or said.'
                self.wrong(message, "Write each line as a text of its own, and nothing but words in it.", name)
            elif len(line) > LONGEST_LINE:
                message = f'A line of "{name}" in [colophon] has {len(line)} characters.'
                self.wrong(message, f"Divide it: up to {LONGEST_LINE} are easier to read.", name)
        return tuple(" ".join(line.split()) for line in lines)

    def _date(self, written: str) -> str:
        try:
            return date.fromisoformat(written).isoformat()
        except ValueError:
            if written:
                days = days_meant(written)
                corrected = "\n".join(f"date = {day.isoformat()}" for day in days)
                message = NO_DATE if days else f'"{quote(written)}" is not a date.'
                self.wrong(message, date_remedy(days), written, self.line_of("date"), corrected)
            return ""

    def _faultless(self, table: dict[str, Any], name: str, rule: _SectionRule) -> tuple[tuple[str, str], ...]:
        """The pairs of the section `name` that can be used, each tried by its rule."""
        good = []
        for left, right in self._pairs(table, name):
            if fault := rule.fault_of(left, right):
                line = self.line_of(left, name)
                self.wrong(f'The {rule.what} of "{quote(left)}" cannot be used: {fault}.', rule.remedy, left, line)
            else:
                good.append((left, right))
        return tuple(good)

    def _issue(self, issue_id: str, values: dict[str, Any]) -> Issue:
        colophon = values.get("colophon", {})
        self._check_names(colophon, "colophon", ("formats", "complaints"))
        cover, cover_alternative = self._cover(values.get("cover", {}))
        shared = {name: in_one_line(values.get(name, "")) or getattr(self.magazine, name) for name in _SHARED}
        return Issue(
            id=issue_id,
            title=shared["title"],
            issue=in_one_line(values.get("issue", "")),
            number=values.get("number", 0),
            date=self._date(str(values.get("date", ""))),
            language=self.language(values) or self.magazine.language or "en-GB",
            publisher=shared["publisher"],
            contact=tuple(shared["contact"]),
            voice=shared["voice"],
            pace=shared["pace"],
            order=tuple(values.get("order", ())),
            disclaimers=self._pairs(values.get("disclaimers", {}), "disclaimers"),
            web_page=self._web_page(values.get("web_page", {})),
            say=self._faultless(values.get("say", {}), "say", _SAY),
            abbreviations=self._faultless(values.get("abbreviations", {}), "abbreviations", _ABBREVIATIONS),
            formats=self._colophon(colophon, "formats"),
            complaints=self._colophon(colophon, "complaints"),
            cover=cover,
            cover_alternative=cover_alternative,
            signs=Signs(self.one_of("signs", values, tuple(Signs)) or Signs.PLAIN),
            duplex_starts=values.get("duplex-starts", False),
        )

    def _pairs(self, table: dict[str, Any], name: str) -> tuple[tuple[str, str], ...]:
        for key, value in table.items():
            if not isinstance(value, str):
                self.wrong(f'"{quote(key)}" in [{name}] should be text.', f'Write it as {quote(key)} = "…".', key)
        return tuple((key, " ".join(value.split())) for key, value in table.items() if isinstance(value, str))
