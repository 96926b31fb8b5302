"""Fixtures that several folders of tests share."""

from __future__ import annotations

import os
import signal
import socket
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from accessible.settings import Settings
from inline import articles_read_here, jobs_done_by_workers, jobs_done_here
from own_environment import leave_out_others
from small_issue import made_once, small_issue, with_full_cache

leave_out_others(os.environ)

# How long an example takes says how busy the machine is, not whether the code is right. CI tries the same examples each
# time: what it refuses is what a change did, and not what chance found just then. Everywhere else chance goes on.
hypothesis.settings.register_profile("untimed", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("untimed")


# Begun by nohup, or beside something else by a script, nothing that a test begins could be stopped: programs keep to
# what they are begun with. So each of them begins as from a window.
signal.signal(signal.SIGHUP, signal.SIG_DFL)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


# What takes long begins first, so that no process waits at the end for one that has just begun it.
DEAR = frozenset(("slow", "faults", "conformance", "listen", "kokoro", "browser"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files with the most dear tests first. A file stays together: its fixtures are made once."""
    dear = Counter(each.path for each in items if any(mark.name in DEAR for mark in each.iter_markers()))
    items.sort(key=lambda each: -dear[each.path])


@pytest.fixture(autouse=True)
def commands_leave_no_deaf_ear() -> Iterator[None]:
    """A command that a test runs in this process takes it for its own, and ignores interrupts at its end. So would all
    that later tests begin.
    """
    heard = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    yield
    for number, handler in heard.items():
        signal.signal(number, handler)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A small issue of two articles, with a shelf and a cache of its own. Both are empty: for tests of the making."""
    return small_issue(tmp_path)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache of the small issue, made once for this run of the tests and not once for each of its processes."""
    own = tmp_path_factory.getbasetemp()
    with jobs_done_by_workers():
        return made_once((own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "small-issue")


@pytest.fixture
def cached(tmp_path: Path, made: Path) -> Settings:
    """The same issue, with all that it needs in its cache: for tests of what becomes of an issue that was made."""
    return with_full_cache(small_issue(tmp_path), made)


@pytest.fixture(scope="session", autouse=True)
def articles_are_read_here() -> Iterator[None]:
    """A worker for each test that reads an article would cost a second. `tests/faults/test_unexpected.py` has some."""
    with articles_read_here():
        yield


@pytest.fixture(scope="session", autouse=True)
def jobs_are_done_here() -> Iterator[None]:
    """Two workers for each issue that a test makes would cost more than the issue. See `workers`."""
    with jobs_done_here():
        yield


@pytest.fixture
def workers() -> Iterator[None]:
    """For tests of what workers do: jobs are done by processes of their own, as in a build of staff."""
    with jobs_done_by_workers():
        yield


@pytest.fixture(scope="session", autouse=True)
def outside_judges_rest() -> Iterator[None]:
    """No release of a test waits for EPUBCheck and Ace; the tests of them ask them by themselves."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("accessible.desk.judged_books.judges", tuple)
        yield


@pytest.fixture(scope="session", autouse=True)
def voices_are_let_go() -> Iterator[None]:
    """While Python can still do it. A voice of pyttsx3's that is let go as Python ends prints an exception."""
    yield
    module = sys.modules.get("accessible.production.targets.speech")
    if module is not None:
        module.engine_of.cache_clear()


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks the network fails the test."""

    def refuse(*_: object) -> None:
        raise AssertionError("something was asked of the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def users_folder() -> Iterator[Path]:
    """A folder of an ordinary user, as whom the test goes on: nothing is closed to root, who runs CI."""
    nobody = 65534
    with tempfile.TemporaryDirectory(prefix="accessible-user-") as name:
        if os.geteuid() != 0:
            yield Path(name)
            return
        os.chown(name, nobody, nobody)
        os.seteuid(nobody)
        try:
            yield Path(name)
        finally:
            os.seteuid(0)
            Path(name).chmod(0o700)
