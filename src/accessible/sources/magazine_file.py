"""`magazine.toml`: the folder of the issues goes in, what they all share comes out, with every fault of the file."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

from accessible.errors import Finding, Severity, SourceError, quote
from accessible.issue import Magazine, Pace, Paper
from accessible.plain_file import RefusedFileError, read_plain
from accessible.sources.issue_folder import MAGAZINE_FILE as NAME
from accessible.sources.issue_folder import names_of_magazine
from accessible.sources.members_table import list_shape
from accessible.sources.toml_fields import Shape, TomlReader, in_one_line

MAX_BYTES = 1_000_000  # some 500 times the longest
LONGEST_ADDRESS = 200  # characters; a file's place in dist/ comes behind it
LONGEST_DESCRIPTION = 4_000  # bytes: Apple, "A podcaster's guide to RSS", <description>
_FIELDS: dict[str, Shape] = {
    "title": str,
    "publisher": str,
    "contact": list,
    "reply_address": list,
    "address": str,
    "first_address": str,
    "description": str,
    "category": str,
    "voice": str,
    "pace": str,
    "language": str,
    "sign_off": (bool, date),
    "paper": dict,
    "web_page": dict,
    "members": dict,
    "cluster": str,
    "shared_cache": str,
    "certificates": str,
}
# What [paper] may say: whole grams, from and to. Bounds are ours: beyond them it is a slip, or no copy for the post.
_GRAMS: dict[str, tuple[int, int]] = {
    "grams_per_square_metre": (60, 250),
    "c4_envelope_grams": (1, 200),
    "c5_envelope_grams": (1, 200),
    "insert_grams": (0, 500),
}
# Apple, "Apple Podcasts categories" (2019): what <itunes:category> may say. Those that have some below them may have
# one of those instead; nobody has needed that.
CATEGORIES = (
    "Arts",
    "Business",
    "Comedy",
    "Education",
    "Fiction",
    "Government",
    "Health & Fitness",
    "History",
    "Kids & Family",
    "Leisure",
    "Music",
    "News",
    "Religion & Spirituality",
    "Science",
    "Society & Culture",
    "Sports",
    "TV & Film",
    "Technology",
    "True Crime",
)
_HOST = re.compile(r"(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9](?::\d{1,5})?")
_STEP = re.compile(r"[A-Za-z0-9_~-][A-Za-z0-9._~-]*")  # one name of a path; none begins with a full stop
_EXAMPLE = 'Write where the folder dist/ is published, for example address = "https://example.org/magazine".'


def read_magazine(content: Path) -> Magazine:
    """What the issues in `content` share; all of it empty without a file. Raises `SourceError` with every finding."""
    magazine, findings = found_magazine(content)
    if findings:
        raise SourceError(findings)
    return magazine


def found_magazine(content: Path) -> tuple[Magazine, tuple[Finding, ...]]:
    """What the issues share, as far as it can be read, and what is wrong with the file."""
    path = content / NAME
    misnamed = _misnamed(content)
    if not os.path.lexists(path):
        return Magazine(), misnamed
    try:
        text = read_plain(path, content, MAX_BYTES, "It should hold a few lines only.").decode("utf-8-sig")
    except RefusedFileError as error:
        return Magazine(), (*misnamed, _unread(error.message, error.remedy))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        words = error.object.splitlines()[line - 1].decode("utf-8", "replace")
        remedy = 'Save the file again with the encoding "UTF-8".'
        told = Finding("magazine-file", Severity.ERROR, "This line is not in UTF-8.", NAME, line, quote(words), remedy)
        return Magazine(), (*misnamed, told)
    reader = _MagazineReader(NAME, text.replace("\r\n", "\n").replace("\r", "\n"), "magazine-file")
    magazine = reader.read()
    return magazine, (*misnamed, *reader.findings)


def _unread(message: str, remedy: str) -> Finding:
    return Finding(
        "magazine-file", Severity.ERROR, f"The magazine's own file cannot be read. {message}", NAME, remedy=remedy
    )


def _misnamed(content: Path) -> tuple[Finding, ...]:
    """Errors for files that were meant to be ours and would not be heeded."""
    return tuple(
        Finding(
            "magazine-file",
            Severity.ERROR,
            f'"{quote(name)}" is not read: the name must be {NAME}, in small letters.',
            name,
            words=name,
            remedy=f"Rename it. If there is a {NAME} already, put its lines there, and move this one elsewhere.",
        )
        for name in names_of_magazine(content)
        if name != NAME and not (content / name).is_dir()
    )


@dataclass(slots=True)
class _MagazineReader(TomlReader):
    """Reads the file and collects what is wrong with it."""

    def read(self) -> Magazine:
        """What the issues share, without the fields that have a fault."""
        found, _ = self.values_and_told()
        values = {name: in_one_line(value) for name, value in (found or {}).items()}
        self._check_outside_paper(values)
        self.check_shapes(values, _FIELDS)
        return Magazine(
            title=values.get("title", ""),
            publisher=values.get("publisher", ""),
            contact=tuple(values.get("contact", ())),
            reply_to=tuple(values.get("reply_address", ())),
            language=self.language(values),
            voice=values.get("voice", ""),
            pace=self.one_of("pace", values, tuple(Pace)),
            address=self._address("address", values),
            first_address=self._address("first_address", values),
            description=self._description(values),
            category=self.one_of("category", values, CATEGORIES),
            sign_off_from=_asked_from(values.get("sign_off", False)),
            paper=self._paper(values.get("paper", {})),
            web_page=self.web_page(values.get("web_page", {})),
            members=list_shape(self, values.get("members", {})),
            cluster=values.get("cluster", ""),
            shared_cache=values.get("shared_cache", ""),
            certificates=values.get("certificates", ""),
        )

    def _check_outside_paper(self, values: dict[str, Any]) -> None:
        """Fields of [paper] that stand above its head."""
        for name in [name for name in values if name in _GRAMS]:
            self.wrong(f'"{name}" does not stand below [paper].', "Write a line [paper] above it.", name)
            del values[name]

    def _paper(self, table: dict[str, Any]) -> Paper:
        """The weights of paper and envelopes, without those that have a fault."""
        good: dict[str, int] = {}
        for name, value in table.items():
            line = self.line_of(name, "paper")
            if name in _GRAMS:
                message, remedy = _grams_fault(name, value)
                good |= {} if message else {name: value}
            elif name in _FIELDS:
                message = f'"{name}" stands below [paper], so it would not be a field of the magazine.'
                remedy = "Move its line up, above [paper]."
            else:
                message = f'There is an unknown field "{quote(name)}" in [paper].'
                remedy = f"The fields are: {', '.join(_GRAMS)}."
            if message:
                self.wrong(message, remedy, name, line)
        return Paper(**good)

    def _description(self, values: dict[str, Any]) -> str:
        description = str(values.get("description", ""))
        if (length := len(description.encode())) > LONGEST_DESCRIPTION:
            message = f"The description has {length:,} bytes."
            self.wrong(message, f"Shorten it: podcast apps take up to {LONGEST_DESCRIPTION:,}.", "description")
        return description

    def _address(self, name: str, values: dict[str, Any]) -> str:
        """An address as it stands before files' places: the host in small letters, no stroke at its end."""
        written = str(values.get(name, ""))
        if not written:
            return ""
        message, remedy = _address_fault(written)
        if message:
            self.wrong(message, remedy, name)
            return ""
        parts = urlsplit(written)
        return f"https://{parts.netloc.lower()}{parts.path.rstrip('/')}"


def _asked_from(value: bool | date) -> str:
    """The day of the first issue that is to be signed, as ISO; of all of them; or "" for none.

    >>> _asked_from(True), _asked_from(date(2027, 3, 1)), _asked_from(False)
    ('0001-01-01', '2027-03-01', '')
    """
    day = (date.min if value else None) if isinstance(value, bool) else value
    return day.isoformat()[:10] if day else ""


def _grams_fault(name: str, value: object) -> tuple[str, str]:
    """What is wrong with a weight, and the way out; two empty texts if nothing is."""
    least, most = _GRAMS[name]
    example = f"Write whole grams, as a figure alone: {name} = {getattr(Paper(), name)}."
    if isinstance(value, float):
        return f'"{name}" has a part of a gram.', f"Round it up. {example}"
    if isinstance(value, bool) or not isinstance(value, int):
        return f'"{name}" is not a number.', example
    if not least <= value <= most:
        return f'"{name}" is {value:,} grams.', f"From {least} to {most} can be used. {example}"
    return "", ""


def _address_fault(written: str) -> tuple[str, str]:
    """What is wrong with the address of a site, and the way out; two empty texts if nothing is."""
    try:
        parts = urlsplit(written)
        port = parts.port  # raises for what is no number, or too great
    except ValueError:
        return "The address cannot be read.", _EXAMPLE
    if len(written) > LONGEST_ADDRESS:
        return f"The address has {len(written)} characters.", f"Up to {LONGEST_ADDRESS} can be used."
    if parts.scheme != "https":
        return "The address does not begin with https://.", f"Members' apps want a safe connection. {_EXAMPLE}"
    if port == 0 or not _HOST.fullmatch(parts.netloc.lower()):
        return "The address names no site.", _EXAMPLE
    return _path_fault(written, parts)


def _path_fault(written: str, parts: SplitResult) -> tuple[str, str]:
    if "?" in written or "#" in written:
        return "The address has a question mark or a # in it.", "Leave out what begins there: files' names come behind."
    steps = parts.path.rstrip("/").split("/")[1:]
    if steps and "." in steps[-1] and steps[-1].lower().endswith((".html", ".htm", ".xml", ".php")):
        return "The address is that of a page, not of a folder.", f"Leave out {quote(steps[-1])}."
    if not all(_STEP.fullmatch(step) for step in steps):
        return "The path of the address cannot be used.", "Use names of letters, figures, hyphens and full stops only."
    return "", ""
