"""No pattern takes for ever: each pattern of the package is tried on lines made against it (`pattern_attacks`)."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from accessible.production.consequences import _LINES, _NAMES
from accessible.production.prepare import _PICTURE
from accessible.sources.line_faults import LONGEST
from accessible.sources.toml_faults import RULES

SCRIPT = Path(__file__).with_name("pattern_attacks.py")


def tried(*patterns: str) -> dict[str, Any]:
    """What the script says of these patterns; of all of the package where none are given."""
    done = subprocess.run([sys.executable, SCRIPT, *patterns], capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.slow
def test_no_pattern_of_the_package_takes_the_cube_of_a_line() -> None:
    found = tried()
    assert found["late"] == []
    assert found["patterns"] > 1_900  # the walk has seen the house
    assert found["lines"] > 15_000


def test_the_attacks_find_what_once_was_there() -> None:
    picture = r"\]\(\s*<?([^)>\"\n]+?)>?\s*(?:\"[^\"]*\"\s*)?\)"
    place = r"[A-Z]\w*,(?: ?[A-Z]\w*){1,4};"  # nothing bounds how letters are shared out
    assert len(tried(picture, place, r"[a-z]+[;]")["late"]) == 2


def test_the_worst_lines_that_were_found_take_no_time() -> None:
    spaces = " " * 50_000
    before = time.process_time()
    assert _PICTURE.findall(f"a ]({spaces}b\0") == ["b\0"]
    assert _NAMES.findall(f"{spaces}\n{'<grapheme' * 5_000}\n") == []
    assert _LINES.findall(f'"{spaces}x') == []
    for line in (f"a ={' ' * 1_000}{'1' * 1_000}[", f"“a”{' ' * LONGEST}x", f'"\\"{" " * LONGEST}x', "?" * LONGEST):
        assert all(rule.shape.fullmatch(line) is None for rule in RULES[:-1])
    assert time.process_time() - before < 3


def test_a_picture_is_found_as_an_article_may_write_it() -> None:
    written = '![A](a.png) ![B]( <b c.png> ) ![C](c.png "A title") ![D](\n d.png )\n[e](https://example.org/)'
    named = [name.rstrip() for name in _PICTURE.findall(written)]
    assert named == ["a.png", "b c.png", "c.png", "d.png", "https://example.org/"]
