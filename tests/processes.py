"""Processes, as the system sees them: which there are below one, and whether one still runs."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

Begin = Callable[..., subprocess.Popen[bytes]]


def children(pid: int) -> list[int]:
    """The processes that one has started, and that are still there."""
    try:
        listed = [path.read_text() for path in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:  # it ended while we looked
        return []
    return [int(child) for each in listed for child in each.split()]


def descendants(pid: int, word: str) -> list[int]:
    """The living processes below one that have a word in their command."""
    below = [each for child in children(pid) for each in (child, *descendants(child, ""))]
    return [each for each in below if alive(each) and word.encode() in command_of(each)]


def command_of(pid: int) -> bytes:
    """A process's command; empty when it has ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def alive(pid: int) -> bool:
    """Whether a process runs, and does not only wait to be counted out."""
    return state_of(pid) not in ("", "Z")


def running(pid: int) -> bool:
    """Whether it is at work at this moment, and does not wait for some."""
    return state_of(pid) == "R"


def state_of(pid: int) -> str:
    """The letter by which the system tells what a process does; empty when it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return ""


def until(true: Callable[[], object], seconds: float = 60) -> None:
    """Wait until something is so, or for as long as that."""
    deadline = time.monotonic() + seconds
    while not true() and time.monotonic() < deadline:
        time.sleep(0.05)
