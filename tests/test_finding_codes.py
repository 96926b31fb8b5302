"""Codes of findings: every code that is used is in the registry, every one in it is used, and the guide tells of it."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from accessible.cli import main
from accessible.errors import Finding, Severity
from accessible.finding_codes import FINDING_CODES, code_row
from accessible.screen import Screen
from accessible.settings import Settings

PROJECT = Path(__file__).resolve().parents[1]
SOURCE = PROJECT / "src" / "accessible"
GUIDE = PROJECT / "docs" / "staff-guide.md"

# What takes a code: the place of the code among its arguments, and the severity that it gives to it (None: an argument
# says so, or it can be any).
MAKERS: dict[str, tuple[int, Severity | None]] = {
    "Finding": (0, None),
    "error": (0, Severity.ERROR),
    "warn": (0, Severity.WARNING),
    "mention": (0, Severity.NOTE),
    "ask": (0, Severity.ERROR),
    "tell": (0, Severity.WARNING),
    "Refusal": (0, Severity.ERROR),
    "_error": (0, Severity.ERROR),
    "noted": (1, Severity.NOTE),
    "warned": (1, Severity.WARNING),
    "_pairs": (1, Severity.ERROR),
    "Unsure": (0, Severity.ERROR),
    "unsure": (0, Severity.ERROR),
    "Doubt": (0, Severity.ERROR),
    "PrintRule": (0, Severity.ERROR),
    "CharacterRule": (0, Severity.ERROR),
    "ManuscriptDoubt": (0, Severity.ERROR),
    "ManuscriptTelling": (0, Severity.WARNING),
    "ManuscriptNote": (0, Severity.NOTE),
    "ArticleRule": (0, None),
    "difference_findings": (0, Severity.ERROR),
    "BookRule": (0, Severity.ERROR),
}
# These hand on the code that they are given, under the name of their argument for it.
HANDED_ON = frozenset(
    "error warn mention ask tell _error noted warned _pairs unsure _doubt_findings difference_findings".split()
)
# Functions of the same name that take no code.
NAMESAKES = {
    ("tell", "voices.py"),
    ("tell", "listen.py"),
    ("tell", "fetch_model.py"),
    ("tell", "helping.py"),
    ("ask", "repeats.py"),
    ("_pairs", "issue_fields.py"),
}


def _name(call: ast.Call) -> str:
    return getattr(call.func, "id", "") or getattr(call.func, "attr", "")


def _codes(node: ast.expr, inside: ast.AST, path: Path) -> Iterator[str]:
    """The codes that an expression can be. Fails for one that cannot be read from the syntax."""
    match node:
        case ast.Constant(value=str(code)):
            yield code
        case ast.IfExp(body=first, orelse=second):
            yield from _codes(first, inside, path)
            yield from _codes(second, inside, path)
        case ast.Attribute(attr="code"):
            pass  # a rule's or a doubt's, which is seen where that is made
        case ast.Name(id=name):
            given = [
                each.value
                for each in ast.walk(inside)
                if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == name
            ]
            assert given or getattr(inside, "name", "") in HANDED_ON, f"{path}:{node.lineno}: which code is “{name}”?"
            for value in given:
                yield from _codes(value, inside, path)
        case _:
            raise AssertionError(f"{path}:{node.lineno}: a code must be a text that can be found")


@cache
def used() -> dict[str, set[Severity | None]]:
    """Every code that our source has, with the severities that it is given there."""
    found: dict[str, set[Severity | None]] = defaultdict(set)
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        functions = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)]
        for call in (each for each in ast.walk(tree) if isinstance(each, ast.Call) and _name(each) in MAKERS):
            place, severity = MAKERS[_name(call)]
            if (_name(call), path.name) in NAMESAKES:
                continue
            around = [each for each in functions if each.lineno <= call.lineno <= (each.end_lineno or 0)]
            inside = max(around, key=lambda each: each.lineno, default=tree)
            said = re.findall(r"Severity\.(\w+)", ast.unparse(call)) if _name(call) == "Finding" else []
            said += ["WARNING"] if "stops=False" in ast.unparse(call) else []
            for code in _codes(call.args[place], inside, path):
                found[code] |= {Severity[each] for each in said} or {severity}
    return found


def test_every_code_that_is_used_is_in_the_registry_and_no_other() -> None:
    assert sorted(used()) == sorted(row.code for row in FINDING_CODES)
    assert len({row.code for row in FINDING_CODES}) == len(FINDING_CODES)


def test_every_code_weighs_what_its_row_says() -> None:
    for code, severities in used().items():
        row = code_row(code)
        assert row, code
        assert severities - {None} <= set(row.severities), code


def test_a_row_says_in_one_plain_sentence_what_it_means() -> None:
    for row in FINDING_CODES:
        assert row.meaning[0].isupper(), row
        assert row.meaning.endswith("."), row
        assert row.meaning.count(". ") == 0, row
        assert row.severities, row


def _sections() -> dict[str, str]:
    """What stands under each heading of the guide, by the heading's anchor."""
    pieces = re.split(r"^#{2,4} (.+)$", GUIDE.read_text("utf-8"), flags=re.MULTILINE)
    return {
        re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-"): body
        for heading, body in zip(pieces[1::2], pieces[2::2], strict=True)
    }


def _codes_in_tables(section: str) -> list[str]:
    """The codes in the last column of the tables that have a column for them."""
    codes: list[str] = []
    counts = False
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else []
        counts = bool(cells) and (counts or cells[-1] == "Code")
        codes += re.findall(r"`([a-z0-9-]+)`", cells[-1]) if counts else []
    return codes


def test_the_guide_tells_of_every_code_in_the_section_that_its_row_names() -> None:
    sections = _sections()
    wanted: dict[str, set[str]] = defaultdict(set)
    for row in FINDING_CODES:
        wanted[row.guide].add(row.code)
    assert {anchor: set(_codes_in_tables(sections[anchor])) for anchor in wanted} == wanted


def test_the_screen_shows_codes_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    finding = Finding("heading-title", Severity.ERROR, "This heading has one #.", "a.md", 3)
    Screen(plain=True).findings([finding])
    assert "heading-title" not in capsys.readouterr().out
    Screen(plain=True, codes=True).findings([finding])
    row = code_row("heading-title")
    assert row
    assert f"    Code: heading-title. {row.meaning} See docs/staff-guide.md#{row.guide}" in capsys.readouterr().out


def test_a_finding_with_a_code_that_nobody_knows_is_shown_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    Screen(plain=True, codes=True).findings([Finding("no-such-code", Severity.NOTE, "Something.")])
    assert "    Code: no-such-code\n" in capsys.readouterr().out


def test_check_names_the_codes_of_what_it_finds_when_asked(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = settings.content / "2027-spring"
    (folder / "02-a-short-note.md").write_text("---\ntitel: Note\n---\n\nText.\n", "utf-8")
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    main(["check", *places, "--plain", "--codes"])
    told = "    Code: unknown-field. The top has a field with a name that is not known. See docs/staff-guide.md#errors"
    assert told in capsys.readouterr().out
