"""Interrupts: one that is swallowed is told again, and what is being cleared up is not interrupted once more."""

from __future__ import annotations

import subprocess
import sys

import pytest

BEFORE = """\
import os, signal, time
from accessible import interrupts
interrupts.heed(interrupts.stop)
def interrupt():
    signal.raise_signal(signal.SIGINT)
try:
"""
AFTER = """
except KeyboardInterrupt:
    interrupts.ignore()
    print("heard")
"""


def said(work: str) -> str:
    """What a program says whose work is this, on both streams."""
    lines = "\n".join(f"    {line}" for line in work.strip().splitlines())
    command = [sys.executable, "-c", f"{BEFORE}{lines}{AFTER}"]
    ended = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=20, check=True)
    return ended.stdout


THROWN_AWAY = """
class Thing:
    def __del__(self): interrupt()
Thing()
time.sleep(10)
print("not heard")
"""
CAUGHT_BY_A_LIBRARY = """
try: interrupt()
except BaseException: pass
time.sleep(10)
print("not heard")
"""
TURNED_INTO_ANOTHER = """
try:
    try: interrupt()
    finally: os.close(999)
except OSError: print(interrupts.is_stopping())
time.sleep(10)
print("not heard")
"""


@pytest.mark.parametrize(
    ("work", "says"),
    [(THROWN_AWAY, "heard\n"), (CAUGHT_BY_A_LIBRARY, "heard\n"), (TURNED_INTO_ANOTHER, "True\nheard\n")],
)
def test_an_interrupt_that_is_swallowed_is_told_again_and_nothing_is_said_of_it(work: str, says: str) -> None:
    assert said(work) == says


def test_another_error_while_something_is_thrown_away_is_still_told() -> None:
    work = """
class Thing:
    def __del__(self): raise ValueError("of its own")
try: interrupt()
except BaseException: pass
Thing()
"""
    assert "of its own" in said(work)


CLEARING_UP = """
try: interrupt()
finally:
    for _ in range(5):
        interrupt()
        time.sleep(0.1)
    print("cleared up")
"""
A_GENERATOR_THAT_CLEARS_UP = """
def steps():
    try: yield 1
    finally:
        interrupt()
        time.sleep(0.5)
        print("cleared up")
going = steps()
next(going)
going.close()
time.sleep(10)
"""
PUT_OFF = """
with interrupts.put_off():
    interrupt()
    time.sleep(0.5)
    print("cleared up")
time.sleep(10)
"""


@pytest.mark.parametrize("work", [CLEARING_UP, A_GENERATOR_THAT_CLEARS_UP, PUT_OFF])
def test_what_is_being_cleared_up_is_cleared_up_to_its_end(work: str) -> None:
    assert said(work) == "cleared up\nheard\n"


def test_what_goes_on_until_it_is_stopped_ends_without_a_word() -> None:
    work = """
with interrupts.until_stopped():
    interrupt()
    print("not heard")
for _ in range(5):
    interrupt()
    time.sleep(0.1)
print("let go")
"""
    assert said(work) == "let go\n"


def test_what_fails_until_it_is_stopped_fails() -> None:
    work = """
try:
    with interrupts.until_stopped(): raise ValueError
except ValueError: print("failed")
"""
    assert said(work) == "failed\n"
