"""What we stand on: the bill of materials has what is locked, and what is asked of known holes is told as it is."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[1]
REQUIREMENTS = PROJECT / "requirements"


def components() -> list[dict[str, Any]]:
    bill = json.loads((REQUIREMENTS / "bill.cdx.json").read_text("utf-8"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert "timestamp" not in bill["metadata"]
    return list(bill["components"])


def locked() -> set[tuple[str, str]]:
    """Name and version of each line that pins a package, in any list."""
    lines = [line for path in REQUIREMENTS.glob("*.txt") for line in path.read_text("utf-8").splitlines()]
    pinned = (line.split()[0].split("==") for line in lines if "==" in line.partition(";")[0])
    return {(name, version) for name, version in pinned}


def test_every_package_that_is_locked_is_in_the_bill_and_no_other() -> None:
    billed = {(each["name"], each["version"]) for each in components() if each.get("purl")}
    assert billed == locked()
    assert len(billed) > 60


def test_the_files_that_we_carry_are_in_the_bill_as_they_are() -> None:
    carried = {each["name"]: each["hashes"][0]["content"] for each in components() if each["type"] == "file"}
    here = {name: digest for name, digest in carried.items() if (PROJECT / name).is_file()}
    assert here == {name: hashlib.sha256((PROJECT / name).read_bytes()).hexdigest() for name in here}
    assert {path.relative_to(PROJECT).as_posix() for path in PROJECT.glob("styles/fonts/*.ttf")} <= carried.keys()
    assert "voices/hibari/bf_emma.int8.onnx" in carried  # by the sum that `make voice` holds it to


def known_holes() -> Any:
    spec = importlib.util.spec_from_file_location("known_holes", PROJECT / "setup" / "known_holes.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GOOD = {"name": "rest", "version": "1.0", "vulns": []}
HOLE = {"name": "old", "version": "2.0", "vulns": [{"id": "PYSEC-2026-1", "fix_versions": ["2.1"]}]}
PASSED = {"name": "ours", "version": "3.0", "skip_reason": "Dependency not found on PyPI"}


@pytest.mark.parametrize(
    ("dependencies", "code", "words"),
    [
        ([GOOD], 0, "None of 1 packages has a known hole."),
        ([GOOD, HOLE], 1, "Known hole: old 2.0, PYSEC-2026-1. Mended in: 2.1."),
        ([GOOD, PASSED], 0, "Not in the list, so not checked: ours."),
        ([PASSED], 0, "The list of known holes could not be reached. So nothing was checked for them."),
        ([], 0, "The list of known holes could not be reached. So nothing was checked for them."),
    ],
)
def test_what_was_asked_of_known_holes_is_told_as_it_is(
    dependencies: list[dict[str, Any]], code: int, words: str
) -> None:
    """A mirror of packages has no list of holes, and pip-audit then passes over each and says that none is known."""
    lines, told = known_holes().told([{"dependencies": dependencies}])
    assert told == code
    assert words in [line.strip() for line in lines]
