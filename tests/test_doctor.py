"""`make doctor`: what was taken away is named with its command, whatever else is broken."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """As much of the project as the doctor looks at; its packages are not installed."""
    for name in ("setup/doctor.py", "setup/doctor.sh", "setup/install.sh", "requirements/lock.txt", "Makefile"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(PROJECT / name, tmp_path / name)
    shutil.copytree(PROJECT / "styles" / "fonts", tmp_path / "styles" / "fonts")
    for name in ("src", "voices"):
        (tmp_path / name).symlink_to(PROJECT / name)
    return tmp_path


def told(project: Path, **environment: str) -> tuple[int, list[str]]:
    """The exit code, and the lines that are not in order."""
    done = subprocess.run(
        [sys.executable, project / "setup" / "doctor.py"],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, [line for line in done.stdout.splitlines() if not line.startswith("In order")]


def test_where_everything_is_there_it_says_so() -> None:
    code, lines = told(PROJECT)
    assert (code, lines[-1]) == (0, "All that is needed is there.")
    assert not any(line.startswith("Missing") for line in lines)


def test_without_packages_there_is_one_command(project: Path) -> None:
    code, lines = told(project)
    assert code == 4
    missing = [line for line in lines if line.startswith("Missing")]
    assert missing == ["Missing: the program's packages: they are not installed  →  setup/install.sh"]
    assert lines[-1].startswith("1 missing.")


def test_a_broken_set_up_is_begun_anew(project: Path) -> None:
    python = project / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\necho broken >&2; exit 1\n")
    python.chmod(0o755)
    code, lines = told(project)
    missing = [line for line in lines if line.startswith("Missing")]
    assert code == 4
    assert len(missing) == 1
    assert "their Python does not work: broken" in missing[0]
    assert missing[0].endswith("rm -rf .venv && setup/install.sh")


def test_a_python_that_is_set_and_is_none_is_told(project: Path) -> None:
    missing = [line for line in told(project, PYTHON="/opt/python2 python1")[1] if line.startswith("Missing")]
    assert missing[0].startswith('Missing: PYTHON: it is set to "/opt/python2 python1"')
    assert missing[0].endswith("unset PYTHON")
    assert not any("PYTHON:" in line for line in told(project, PYTHON=sys.executable)[1])


def test_a_list_that_has_changed_is_told(project: Path) -> None:
    (project / ".venv").symlink_to(Path(sys.prefix))
    with (project / "requirements" / "lock.txt").open("a", encoding="utf-8") as lock:
        lock.write("# newer\n")
    missing = [line for line in told(project)[1] if line.startswith("Missing")]
    assert len(missing) == 1
    assert "has changed since they were installed" in missing[0]


def test_a_typeface_a_folder_and_the_clock_are_each_told_with_a_way_out(project: Path, tmp_path: Path) -> None:
    (project / ".venv").symlink_to(Path(sys.prefix))
    (project / "styles" / "fonts" / "Andika-Bold.ttf").write_bytes(b"half")
    later = time.time() + 10 * 86_400
    os.utime(project / "Makefile", (later, later))
    (tmp_path / "a-file").touch()
    missing = [line for line in told(project, OUT=str(tmp_path / "a-file"))[1] if line.startswith("Missing")]
    assert [line.split(":")[1].strip() for line in missing] == ["typefaces", "writing to dist/", "the clock"]
    assert "Andika-Bold.ttf" in missing[0]
    assert all("  →  " in line for line in missing)


def test_what_few_need_is_optional_and_stops_nothing() -> None:
    code, lines = told(PROJECT, PATH="/nowhere", LC_ALL="C")
    assert code == 0
    optional = [line for line in lines if line.startswith("Optional")]
    for what in ("rsync", "ssh", "the language of the terminal"):
        assert any(line.startswith(f"Optional: {what}:") for line in optional)


def test_it_can_be_read_by_an_old_python_and_runs_without_one(project: Path) -> None:
    ast.parse((project / "setup" / "doctor.py").read_text("utf-8"), feature_version=(3, 6))
    done = subprocess.run(
        ["/bin/sh", project / "setup" / "doctor.sh"],
        env={"PATH": "/nowhere", "PYTHON": "none"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 4
    assert done.stdout.startswith("Missing: Python 3.11 or later  →  sudo apt-get install python3")
