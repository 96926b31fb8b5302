"""Try every pattern of the package on lines made against it: `python tests/pattern_attacks.py` prints what was late.

A pattern whose neighbouring repeats can take the same letters tries all ways to share them out: its time grows with the
cube of a line's length or worse, in the middle of one call that nothing can stop. So each repeat of each pattern is
brought to its beginning, given `LENGTH` of what it takes itself and of each sign that the pattern names, and not let
end. Most need not be tried at that length: one that takes no time for `SHORT` of it cannot be late with the rest.

Run as a process of its own, before anything is imported: only so is it known who compiled what.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

LENGTH = 1_000  # letters; what grows with the cube takes seconds here, what grows with the square some milliseconds
SHORT = 200  # letters, and `MANY` repeats at least
LATE = 0.3  # seconds of processor time for one line; the slowest good pattern takes 0.1
# Seconds for a short line. What grows with the cube takes 125 times as long for the long one: if it is late there, it
# took 0.002 s here at least. What grows faster takes far longer even here.
SOON = 0.001
STOPPED = 1.0  # seconds after which nobody waits any more
MANY = 30  # times: a repeat of fewer cannot grow
SIGNS = "\"'`()[]<>{}*_-.,:/#|\\=&;@!?~^+% aA1"
SAMPLES = "a 1.-,(\"'<\\*A=:@\n"

_parse = importlib.import_module("re._parser").parse
Found = dict[tuple[str | bytes, int], str]


class _LateError(Exception):
    pass


def gathered() -> Found:
    """Every pattern that a module of ours compiles when it is imported, or names in a call, with the module."""
    found: Found = {}
    compiled = re.compile

    def watched(pattern: Any, flags: int = 0) -> Any:
        made = compiled(pattern, flags)
        caller = str(sys._getframe(1).f_globals.get("__name__", ""))
        if caller.startswith("accessible"):
            found.setdefault((made.pattern, made.flags), caller)
        return made

    re.compile = watched
    package = importlib.import_module("accessible")
    for module in pkgutil.walk_packages(package.__path__, "accessible."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    re.compile = compiled
    for path in sorted(Path(package.__path__[0]).rglob("*.py")):
        name = ".".join(("accessible", *path.relative_to(package.__path__[0]).with_suffix("").parts))
        names = vars(sys.modules[name.removesuffix(".__init__")]) if not name.endswith("__main__") else {}
        for made in _in_calls(path, names):
            found.setdefault((made.pattern, made.flags), name)
    return found


def _in_calls(path: Path, names: dict[str, Any]) -> Iterator[re.Pattern[Any]]:
    """Patterns of `re.search(…)` and its like, as far as the module's own names say them."""
    text = path.read_text("utf-8")
    for node in ast.walk(ast.parse(text)) if re.search(r"\bre\.\w+\(", text) else ():
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re")), args=[first, *_]):
                pass
            case _:
                continue
        try:
            pattern = eval(ast.unparse(first), dict(names))  # noqa: S307  (our own code)
        except NameError:  # it is made of what is only known there
            continue
        if isinstance(pattern, str | bytes):
            flags = [part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute) and part.attr.isupper()]
            known = [getattr(re, flag) for flag in flags if isinstance(getattr(re, flag, None), re.RegexFlag)]
            yield re.compile(pattern, sum(known))


def _letter(items: list[Any]) -> str:
    """A letter that a class takes."""
    pattern = re.compile("[" + "".join(map(_of_class, items)) + "]")
    listed = [chr(what if name == "LITERAL" else what[0]) for name, what in _named(items) if name in _ONE]
    return next(filter(pattern.match, [*SAMPLES, *listed]), "\u00e9")


_ONE = ("LITERAL", "RANGE")
_CATEGORIES = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w", "NOT_DIGIT": r"\D", "NOT_SPACE": r"\S", "NOT_WORD": r"\W"}


def _named(tree: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    return ((str(operation), argument) for operation, argument in tree)


def _of_class(item: Any) -> str:
    name, what = str(item[0]), item[1]
    if name == "NEGATE":
        return "^"
    if name == "CATEGORY":
        return _CATEGORIES[str(what).removeprefix("CATEGORY_")]
    return re.escape(chr(what)) if name == "LITERAL" else "-".join(re.escape(chr(end)) for end in what)


def _sample(tree: Iterable[Any], groups: dict[int, str], choice: int = 0) -> str:
    """Words that a pattern takes, the shortest; of alternatives the one numbered `choice`."""
    words = ""
    for name, what in _named(tree):
        match name:
            case "LITERAL":
                words += chr(what)
            case "NOT_LITERAL":
                words += "b" if what == ord("a") else "a"
            case "ANY":
                words += "a"
            case "IN":
                words += _letter(what)
            case "BRANCH":
                words += _sample(what[1][choice % len(what[1])], groups, choice)
            case "SUBPATTERN":
                groups[what[0]] = _sample(what[3], groups, choice)
                words += groups[what[0]]
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                words += _sample(what[2], groups, choice) * max(what[0], choice == 1 and what[1] > 0)
            case "ATOMIC_GROUP":
                words += _sample(what, groups, choice)
            case "GROUPREF":
                words += groups.get(what, "")
            case "ASSERT" if what[0] < 0:  # what must stand before
                words += _sample(what[1], groups, choice)
    return words


def _repeats(tree: Iterable[Any], before: str) -> Iterator[tuple[str, Any]]:
    """Each repeat without a bound: the words that lead to it, and what it repeats."""
    steps = list(tree)
    for place, (operation, what) in enumerate(steps):
        here, name = before + _sample(steps[:place], {}), str(operation)
        if name.endswith("_REPEAT"):
            if what[1] >= MANY:
                yield here, what[2]
            yield from _repeats(what[2], here)
        elif name == "BRANCH":
            for branch in what[1]:
                yield from _repeats(branch, here)
        elif name == "SUBPATTERN":
            yield from _repeats(what[3], here)
        elif name == "ATOMIC_GROUP":
            yield from _repeats(what, here)
        elif name in ("ASSERT", "ASSERT_NOT"):
            yield from _repeats(what[1], here if what[0] > 0 else before)


def attacks(pattern: str | bytes, flags: int) -> Iterator[tuple[str, str]]:
    """Lines made against a pattern, each short and long, that end with what nothing takes."""
    text = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
    signs = [sign for sign in SIGNS if sign.isalnum() or sign == " " or sign in text]
    tried = {
        (before, again): None
        for before, body in _repeats(_parse(pattern, flags), "")
        for again in (*(_sample(body, {}, choice) for choice in range(4)), *signs)
        if again
    }
    for before, again in tried:
        times = LENGTH // len(again)
        few = min(times, max(MANY, SHORT // len(again)))
        yield f"{before}{again * few}\0", f"{before}{again * times}\0"


def seconds(pattern: re.Pattern[Any], line: str) -> float:
    """Processor seconds of looking for a pattern in a line, and of holding it against the whole; `STOPPED` at most."""
    tried = line if isinstance(pattern.pattern, str) else line.encode("latin-1", "ignore")
    before = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, STOPPED)
    try:
        pattern.search(tried)
        pattern.fullmatch(tried)
    except _LateError:
        pass
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - before


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise _LateError


def main(patterns: Found) -> dict[str, Any]:
    """How many patterns were tried, on how many lines, and each that was late with the line's first letters."""
    signal.signal(signal.SIGVTALRM, _stop)
    late, lines = [], 0
    for (pattern, flags), module in patterns.items():
        made = re.compile(pattern, flags)
        for short, line in attacks(pattern, flags):
            lines += 1
            if seconds(made, short) > SOON and (taken := seconds(made, line)) > LATE:
                late.append(f"{module}: {pattern!r} took {taken:.1f} s for {line[:40]!r}…")
                break
    return {"patterns": len(patterns), "lines": lines, "late": late}


if __name__ == "__main__":
    given: Found = {(pattern, 0): "given" for pattern in sys.argv[1:]}
    sys.stdout.write(json.dumps(main(given or gathered())))
