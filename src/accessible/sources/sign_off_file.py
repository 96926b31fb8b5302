"""`sign-off.toml` and the sheets in `signed/`: an issue's folder goes in, who signed which article comes out.

`make sign-off` writes them, and git keeps them. A damaged line voids its signature and no other, and is told.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from accessible.errors import DiskError, Finding, Severity, SourceError
from accessible.plain_file import RefusedFileError, read_plain
from accessible.plan.proof_sheet import ProofSheet, read_sheet
from accessible.plan.signing import MOST_LETTERS, Signature
from accessible.sources.issue_folder import SIGN_OFF_FILE as NAME
from accessible.sources.issue_folder import is_own_folder
from accessible.sources.toml_fields import TomlReader

SHEETS = "signed"  # the folder of the sheets, one an article
MAX_BYTES = 1_000_000  # some 5,000 articles
MAX_SHEET_BYTES = 5_000_000  # some five times the longest article
_JOINERS = re.compile("[\u200c\u200d]")  # invisible, and part of names in some scripts
DIGEST = re.compile(r"[0-9a-f]{64}")
MEND = f"Bring the file back from git, or delete {NAME}: then all articles must be signed again."
SIGN_AGAIN = "Bring the file back from git, or sign the article again: make sign-off"
_ABOUT = """\
# Who signed which article, when, and the digest of what was signed: the sheet in signed/.
# Written by make sign-off. Any change of an article's words, or of how they are said, voids its signature.
"""


def sheet_place(article: str) -> str:
    """Where an article's sheet lies in the issue's folder."""
    return f"{SHEETS}/{article}.tsv"


def found_signatures(folder: Path, articles: tuple[str, ...]) -> tuple[dict[str, Signature], tuple[Finding, ...]]:
    """The signatures of an issue's articles as far as they can be read, and what is wrong with the rest."""
    if not os.path.lexists(folder / NAME):
        return {}, ()
    reader, tables = _tables(folder)
    if reader.findings:
        return {}, tuple(replace(each, severity=Severity.WARNING) for each in reader.findings)
    return _signatures(folder, reader, tables, articles)


def require_own_folder(folder: Path, name: str) -> None:
    """Raises `DiskError` where what is to be written below `name` would come to lie outside the issue's folder."""
    if os.path.lexists(folder / name) and not is_own_folder(folder / name, folder):
        remedy = "Delete that link or file. The command makes the folder itself."
        raise DiskError(f"“{name}” is no folder in the issue's own folder.", remedy, folder / name)


def require_readable(folder: Path) -> None:
    """Raises `SourceError` for a file of which nothing can be read: to write it anew would lose all signatures."""
    if os.path.lexists(folder / NAME):
        reader, _ = _tables(folder)
        if reader.findings:
            raise SourceError(tuple(reader.findings))


def _tables(folder: Path) -> tuple[TomlReader, dict[str, Any]]:
    """The file's tables by their articles, and a reader that has found what keeps all of them from being read."""
    file = f"{folder.name}/{NAME}"
    reader = TomlReader(file, "", "sign-off-file")
    try:
        content = read_plain(folder / NAME, folder, MAX_BYTES, "It has a few lines for each article.")
        reader.text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except (RefusedFileError, UnicodeDecodeError) as error:
        why = error.message if isinstance(error, RefusedFileError) else "It is not in UTF-8."
        reader.wrong(f"Nobody's signature can be read. {why}", MEND)
        return reader, {}
    values, _ = reader.values_and_told()
    tables = (values or {}).get("articles", {})
    if reader.findings or not isinstance(tables, dict):
        reader.wrong("Nobody's signature can be read, because this file is damaged.", MEND)
    elif values is None or values.get("issue") != folder.name:
        reader.wrong(f"These are signatures of another issue: the line “issue” does not say {folder.name}.", MEND)
    return reader, tables if isinstance(tables, dict) else {}


def _signatures(
    folder: Path, reader: TomlReader, tables: Mapping[str, Any], articles: tuple[str, ...]
) -> tuple[dict[str, Signature], tuple[Finding, ...]]:
    found: dict[str, Signature] = {}
    findings: list[Finding] = []
    for article, table in tables.items():
        fault = name_fault(table["by"]) if isinstance(table, dict) and isinstance(table.get("by"), str) else ""
        line = reader.line_of(f"articles.{article}") or reader.line_of(article)
        if article not in articles:
            findings.append(_told(reader.file, f"It names an article that is not in the issue: {article}.", line))
        elif fault or not _is_signature(table):
            findings.append(_told(reader.file, f"The signature of {article} is damaged.{fault and f' {fault}'}", line))
        else:
            signed = Signature(table["by"], table["date"].isoformat(), table["sha256"])
            sheet = _sheet(folder, article, signed.sha256)
            found[article] = replace(signed, sheet=sheet)
            if sheet is None:
                place = f"{folder.name}/{sheet_place(article)}"
                findings.append(_told(place, f"What was signed of {article} is gone or damaged."))
    return found, tuple(findings)


def _is_signature(table: Any) -> bool:
    """Whether a table has all that a signature has, in its shape."""
    return (
        isinstance(table, dict)
        and isinstance(table.get("by"), str)
        and type(table.get("date")) is date
        and isinstance(table.get("sha256"), str)
        and bool(DIGEST.fullmatch(table["sha256"]))
    )


def _sheet(folder: Path, article: str, sha256: str) -> ProofSheet | None:
    """The sheet that was signed; None where it is not there, or other bytes are."""
    try:
        content = read_plain(folder / sheet_place(article), folder, MAX_SHEET_BYTES, "")
        return read_sheet(content.decode()) if hashlib.sha256(content).hexdigest() == sha256 else None
    except (RefusedFileError, UnicodeDecodeError):
        return None


def _told(file: str, message: str, line: int = 0) -> Finding:
    return Finding("sign-off-file", Severity.WARNING, message, file, line, remedy=SIGN_AGAIN)


def name_fault(name: str) -> str:
    """What is wrong with the name of who signs; "" if nothing is.

    >>> name_fault("Sam Lee"), name_fault(" ")
    ('', 'There is no name.')
    """
    if not _JOINERS.sub("", name).isprintable():
        return "The name has a sign that cannot be printed."
    if not any(letter.isalpha() for letter in name):
        return "There is no name."
    if len(name) > MOST_LETTERS:
        return f"The name has {len(name):,} letters. Up to {MOST_LETTERS} can be used."
    return ""


def sign_off_text(issue: str, signatures: Mapping[str, Signature]) -> str:
    """The whole file, articles by their names."""
    tables = "".join(
        f"\n[articles.{article}]\nby = {toml_text(each.by)}\ndate = {each.date}\nsha256 = {toml_text(each.sha256)}\n"
        for article, each in sorted(signatures.items())
    )
    return f"{_ABOUT}issue = {toml_text(issue)}\n{tables}"


def toml_text(text: str) -> str:
    """A text as TOML has it: its escapes are those of JSON, and DEL must be one, too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
