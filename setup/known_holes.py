"""The lists in requirements/ go in; which versions in them have a known hole comes out, or that nobody could be asked.

Run by `make lock`. pip-audit asks PyPI, which has the list of the Python Packaging Advisory Database. A mirror of
packages has no such list, and pip-audit then says "no known vulnerabilities" with each package passed over: that is
told as what it is. Exit codes: 0 none known, or nobody to ask; 1 a version has a known hole.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

LISTS = ("lock", "kokoro", "listen", "conformance", "cluster", "test", "dev")
NOT_ASKED = "The list of known holes could not be reached. So nothing was checked for them."
LATER = "Next step: run make lock again where the internet can be reached."
SECONDS = 300


def told(answers: Sequence[Mapping[str, Any]]) -> tuple[list[str], int]:
    """What pip-audit's answers come to, in lines, and the exit code.

    >>> told([{"dependencies": [{"name": "rest", "version": "1.0", "vulns": []}]}])
    (['  None of 1 packages has a known hole.'], 0)
    """
    every = {each["name"]: each for answer in answers for each in answer["dependencies"]}
    asked = [each for each in every.values() if "skip_reason" not in each]
    if not asked:
        return [NOT_ASKED, LATER], 0
    lines, holes = [], 0
    for each in asked:
        for hole in each.get("vulns", ()):
            holes += 1
            mended = ", ".join(hole.get("fix_versions", ())) or "no version yet"
            lines.append(f"Known hole: {each['name']} {each['version']}, {hole['id']}. Mended in: {mended}.")
    passed = sorted(each["name"] for each in every.values() if "skip_reason" in each)
    if passed:
        lines.append(f"Not in the list, so not checked: {', '.join(passed)}.")
    if holes:
        return [*lines, "Next step: make lock UPGRADE=1. Does it stay? Then read what it is, and decide."], 1
    return [*lines, f"  None of {len(asked)} packages has a known hole."], 0


def answer_of(project: Path, name: str) -> Mapping[str, Any]:
    """What pip-audit answers for one list. Nobody to ask is an answer too."""
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--no-deps", "--progress-spinner", "off"]
    command += ["--format", "json", "--requirement", str(project / "requirements" / f"{name}.txt")]
    try:
        ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)
        answer: Mapping[str, Any] = json.loads(ended.stdout)
    except (subprocess.TimeoutExpired, ValueError):  # no answer, or a page of errors in its place
        return {"dependencies": []}
    return answer


def main(project: Path) -> int:
    """Ask, and say."""
    answers = []
    for name in LISTS:
        answers.append(answer_of(project, name))
        if not any("skip_reason" not in each for each in answers[0]["dependencies"]):
            break  # nobody to ask
    lines, code = told(answers)
    sys.stdout.write("\n".join(lines) + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parents[1]))
