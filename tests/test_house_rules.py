"""Rules of the house that no tool holds for us: planning is pure, and every file that we name is there."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path
from types import CodeType

import pytest

PROJECT = Path(__file__).resolve().parents[1]
PACKAGE = PROJECT / "src" / "accessible"


# --- planning is pure ----------------------------------------------------------------------------------------------

# Modules of the clock, of chance, of files and of other programs. The import contract forbids most of them; it does
# not see `datetime`, which is also arithmetic of days, nor what needs no import.
IMPURE_MODULES = frozenset(
    "asyncio glob io multiprocessing os pathlib random secrets shutil socket subprocess sys tempfile threading "
    "time uuid".split()
)
# `hash` of a text is another in each process.
IMPURE_NAMES = frozenset("open print input exec eval compile breakpoint globals hash Path PurePath".split())
# Of a date or of a path, whatever it is called.
IMPURE_PARTS = frozenset(
    "now today utcnow fromtimestamp open read_text read_bytes write_text write_bytes iterdir rglob".split()
)


def full_names(tree: ast.Module) -> dict[str, str]:
    """What each imported name stands for: "clock" is "time.monotonic"."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {each.asname or each.name.split(".")[0]: each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {each.asname or each.name: f"{node.module}.{each.name}" for each in node.names}
    return names


def impurities(source: str) -> list[str]:
    """Each place where a module reaches for files, the clock, chance or the screen: "3: open"."""
    tree = ast.parse(source)
    names = full_names(tree)
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            full = names.get(node.id, node.id)
            imported = node.id in names and full.split(".")[0] in IMPURE_MODULES
            if imported or full in IMPURE_NAMES or full.startswith("builtins."):
                found.append(f"{node.lineno}: {full}")
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load) and node.attr in IMPURE_PARTS:
            found.append(f"{node.lineno}: .{node.attr}")
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "__import__":
            found.append(f"{node.lineno}: __import__")
    return found


@pytest.mark.parametrize("module", sorted((PACKAGE / "plan").rglob("*.py")), ids=lambda module: module.stem)
def test_planning_reaches_for_no_file_no_clock_no_chance_and_no_screen(module: Path) -> None:
    assert impurities(module.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "text = open('a.md').read()",
        "def f(p):\n    return p.read_text('utf-8')",
        "from pathlib import Path\nhere = Path('.')",
        "def f(p):\n    with p.open() as file:\n        pass",
        "import time\nbegan = time.monotonic()",
        "from time import perf_counter as clock\nbegan = clock()",
        "import datetime\nday = datetime.date.today()",
        "from datetime import datetime\nmade = datetime.now()",
        "import datetime as d\nmade = d.datetime.utcnow()",
        "import random\nword = random.choice(['a', 'b'])",
        "from random import Random\npick = Random(1)",
        "print('Chapter one')",
        "said = list(map(print, ['a']))",
        "order = sorted(['a', 'b'], key=hash)",
        "from os import environ\nhome = environ['HOME']",
        "import builtins\nbuiltins.open('a.md')",
        "clock = __import__('time')",
    ],
)
def test_whatever_is_not_pure_is_found(source: str) -> None:
    assert impurities(source)


@pytest.mark.parametrize(
    "source",
    [
        '"""Nothing is read: no open(), no Path."""',
        "words = 'open today, print now'.split()",
        "from datetime import date\nlater = date(2026, 12, 1).weekday()",
        "import re\nmatch = re.compile('a').search('a')",
        "def f(part, time, random):\n    return part.opener, time, random",
    ],
)
def test_what_is_pure_is_let_be(source: str) -> None:
    assert impurities(source) == []


# --- every file that is named is there -----------------------------------------------------------------------------

SUFFIXES = "py css j2 sh pls tsv toml in md ttf".split()
NAMED = re.compile(rf"(?<![\w./<>*:-])(?:\.\./)?[\w.-]+(?:/[\w.-]+)*\.(?:{'|'.join(SUFFIXES)})(?![\w/<*-])")
CODE = re.compile(r"`([^`\n]+)`|\]\(([^)#\s]+)")  # in backticks, or what a link leads to
# Files of an issue's folder, of the shelf, or to be written: examples, which come and go.
EXAMPLES = re.compile(
    r"^(?:content|dist|articles|parts|recordings|signed|released)/|NNN|^\d\d-|^(?:article\.md|(?:issue|magazine|sign-off|releases)\.toml)$"
)
# Records before this one speak of the layout of their day.
FIRST_HELD_RECORD = 20


def files_named(text: str) -> Iterator[str]:
    """The files that a text names by a path, or by their name alone."""
    yield from (found for found in NAMED.findall(text) if not EXAMPLES.search(found))


def is_there(named: str, beside: Path) -> bool:
    """Whether a file is there: from the project's root, below src/accessible/, or from `beside` that names it.

    A name alone is enough if any file of the project bears it.
    """
    if any((top / named).is_file() for top in (PROJECT, PACKAGE, beside.parent)):
        return True
    return "/" not in named and named in BEARERS


TOPS = ("src", "tests", "benchmarks", "styles", "voices", "setup", "requirements", "docs")
BEARERS = {path.name for top in TOPS for path in (PROJECT / top).rglob("*.*")}


def documents() -> list[Path]:
    """What is written for people, and is to be true today."""
    records = (PROJECT / "docs" / "decisions").glob("[0-9]*.md")
    held = [path for path in records if int(path.name[:3]) >= FIRST_HELD_RECORD]
    return sorted(
        [*(PROJECT / name for name in ("README.md", "CONTRIBUTING.md")), *(PROJECT / "docs").glob("*.md"), *held]
    )


def code() -> list[Path]:
    """Our own Python."""
    return sorted(path for top in ("src", "tests", "benchmarks", "styles") for path in (PROJECT / top).rglob("*.py"))


def remarks(source: str) -> Iterator[str]:
    """The docstrings and comments of a module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield ast.get_docstring(node) or ""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.string


@pytest.mark.parametrize("document", documents(), ids=lambda document: document.name)
def test_every_file_that_a_document_names_is_there(document: Path) -> None:
    """What is gone is named without backticks."""
    quoted = [code or link for code, link in CODE.findall(document.read_text("utf-8"))]
    assert [named for text in quoted for named in files_named(text) if not is_there(named, document)] == []


def test_every_file_that_a_docstring_or_a_comment_names_is_there() -> None:
    missing = {
        f"{module.relative_to(PROJECT)}: {named}"
        for module in code()
        if gone(source := module.read_text("utf-8"), module)  # somewhere in it, which costs little to know
        for text in remarks(source)
        for named in gone(text, module)
    }
    assert not missing


def gone(text: str, module: Path) -> list[str]:
    """The files that a text of a module names by a path, and that are not there."""
    return [named for named in files_named(text) if "/" in named and not is_there(named, module)]


def test_a_file_that_is_gone_is_found() -> None:
    assert list(files_named("Described in `build/jobs.py` and gone.py, see ../old.md")) == [
        "build/jobs.py",
        "gone.py",
        "../old.md",
    ]
    for gone in ("build/jobs.py", "gone.py", "../old.md"):
        assert not is_there(gone, PROJECT / "docs" / "numbers.md")
    assert is_there("../README.md", PROJECT / "docs" / "numbers.md")
    assert is_there("plan/pauses.py", PROJECT / "README.md")


def test_no_pattern_has_a_group_that_gives_nothing_back() -> None:
    """Python 3.11.2, Debian 12's own, matches nearly anything with one, as "(ab)*+". Of one sign it may: "a*+"."""
    group = re.compile(r"[^(]\)[*+?]\+")
    modules = [compile(path.read_bytes(), path, "exec") for path in PACKAGE.rglob("*.py")]
    assert [text for module in modules for text in texts_in(module) if group.search(text)] == []
    split = 'def f():\n    return [re.compile(r"(?:[A-Za-z]+,)"\n        rf"*+{x}"), "a"]\n'
    assert [text for text in texts_in(compile(split, "", "exec")) if group.search(text)]


def texts_in(made: object) -> Iterator[str]:
    """The texts in compiled code, as Python joined them."""
    if isinstance(made, str):
        yield made
    elif isinstance(made, tuple | frozenset | CodeType):
        for each in made.co_consts if isinstance(made, CodeType) else made:
            yield from texts_in(each)


# --- nothing that is made asks where, when or by whom -------------------------------------------------------------

# What differs from one computer, person or day to another, and where it may be asked: none of it gets into a file.
ASKS = re.compile(
    r"\b(strftime|strptime|locale|localtime|fromtimestamp|getpass|getuser|getlogin|gethostname|getfqdn|uname|uuid[14]|"
    r"now|today|time\.time|platform\.\w+|get_ffmpeg_exe|find_library)\("
)
MAY_ASK = {
    "cache.py: time.time": "how long an entry has not been used",
    "give_out.py: now": "the day on which a person signs or releases",
    "helping.py: gethostname": "the name of a machine that helps, for people",
    "worker.py: uname": "in which unit this system counts memory",
    "machine.py: platform.machine": "machines that work together must be of one kind",
}


def test_nothing_asks_for_the_language_the_hour_the_person_or_the_computer() -> None:
    """The same input, the same bytes. `make torture KIND=surroundings` tries it; this finds it while one writes."""
    found = {
        f"{path.name}: {asked}" for path in PACKAGE.rglob("*.py") for asked in ASKS.findall(path.read_text("utf-8"))
    }
    assert found == set(MAY_ASK)
    assert ASKS.findall("x = day.strftime('%B')")


# --- an error is made where it is raised -----------------------------------------------------------------------------


def errors_made_once(source: str) -> list[int]:
    """The lines of a module where an error is made when it is loaded, to be raised again and again."""
    values = (node.value for node in ast.parse(source).body if isinstance(node, ast.Assign | ast.AnnAssign))
    calls = (value for value in values if isinstance(value, ast.Call))
    return [each.lineno for each in calls if ast.unparse(each.func).rpartition(".")[2].endswith(("Error", "Exception"))]


def test_no_error_is_made_once_and_raised_again_and_again() -> None:
    """It would keep, by its traceback, all that lay in memory each time it was raised: 60 MB of a list of members."""
    sources = {str(each): each.read_text("utf-8") for each in sorted(PACKAGE.rglob("*.py"))}
    some = {name: text for name, text in sources.items() if re.search(r"(Error|Exception)\(", text)}
    assert {name: lines for name, text in some.items() if (lines := errors_made_once(text))} == {}


def test_an_error_made_once_is_found() -> None:
    assert errors_made_once("FULL = OSError(28)\n\n\ndef full() -> OSError:\n    return OSError(28)\n") == [1]
